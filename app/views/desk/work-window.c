#include "work-window.h"

#include <glib/gi18n.h>

#include "work-line.h"

struct _TzWorkWindow {
  AdwWindow parent_instance;
  GtkLabel *counts;
  GtkListView *list;
  GListStore *lines;
  TzDesk *desk;
};

G_DEFINE_FINAL_TYPE (TzWorkWindow, tz_work_window, ADW_TYPE_WINDOW)

static void
activate_cb (TzWorkWindow *window, guint position)
{
  TzSpan span;
  g_autoptr (TzWorkLine) line = g_list_model_get_item (G_LIST_MODEL (window->lines), position);
  gint64 notice = tz_work_line_get_place (line, &span);
  if (notice == 0)
    return;
  tz_desk_open_place (window->desk, notice, span);
  gtk_window_close (GTK_WINDOW (window));
}

static void
add_lines (TzWorkWindow *window, const TzWorkSummary *summary)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (tz_desk_get_library (window->desk));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < summary->work->items->len; i++) {
    const TzMergeItem *item = g_array_index (summary->work->items, TzForeignItem, i).merge;
    if (item->outcome == TZ_MERGE_CONFLICT || item->outcome == TZ_MERGE_REFUSED)
      g_ptr_array_add (lines, tz_work_line_new (item, lexicon));
  }
  g_list_store_splice (window->lines, 0, 0, lines->pdata, lines->len);
}

static char *
dup_counts (const TzWorkSummary *summary)
{
  const guint *n = summary->n;
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_printf (
      text, _ ("%'u new · %'u changed · %'u already there · %'u different on both sides · %'u not taken"),
      n[TZ_MERGE_NEW], n[TZ_MERGE_CHANGED], n[TZ_MERGE_SAME], n[TZ_MERGE_CONFLICT], n[TZ_MERGE_REFUSED]);
  if (summary->n_notices > 0)
    g_string_append_printf (
        text, ngettext ("\n%'u notice came with them.", "\n%'u notices came with them.", summary->n_notices),
        summary->n_notices);
  if (summary->work->n_findings > 0)
    g_string_append_printf (text,
                            ngettext ("\n%'u finding of a program was left: it is made here anew.",
                                      "\n%'u findings of a program were left: they are made here anew.",
                                      summary->work->n_findings),
                            summary->work->n_findings);
  return g_strdup (text->str);
}

static void
tz_work_window_dispose (GObject *object)
{
  TzWorkWindow *window = TZ_WORK_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WORK_WINDOW);
  g_clear_object (&window->lines);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_work_window_parent_class)->dispose (object);
}

static void
tz_work_window_class_init (TzWorkWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_work_window_dispose;
  g_type_ensure (TZ_TYPE_WORK_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/work-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWorkWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, TzWorkWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_work_window_init (TzWorkWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
  window->lines = g_list_store_new (TZ_TYPE_WORK_LINE);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (window->lines)));
  gtk_list_view_set_model (window->list, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
tz_work_window_new (GtkWindow *parent, TzDesk *desk, const TzWorkSummary *summary)
{
  TzWorkWindow *window = g_object_new (TZ_TYPE_WORK_WINDOW, "transient-for", parent, NULL);
  g_autofree char *counts = dup_counts (summary);
  window->desk = g_object_ref (desk);
  gtk_label_set_text (window->counts, counts);
  add_lines (window, summary);
  return GTK_WIDGET (window);
}
