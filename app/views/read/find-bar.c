#include "find-bar.h"

#include <glib/gi18n.h>

struct _TzFindBar {
  AdwBin parent_instance;
  TzOpenNotice *open;
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (TzFindBar, tz_find_bar, ADW_TYPE_BIN)

static void
hits_changed_cb (TzFindBar *bar)
{
  TzTextHits *hits = tz_open_notice_get_hits (bar->open);
  guint n = tz_marks_get_n (tz_text_hits_get_marks (hits));
  g_autofree char *words = NULL;
  if (n == 0)
    words = g_strdup (tz_text_hits_has_words (hits) ? _ ("Not found") : "");
  else
    /* Translators: which of the places found is shown. */
    words = g_strdup_printf (_ ("%d of %u"), tz_text_hits_get_current (hits) + 1, n);
  gtk_label_set_label (bar->count, words);
  gtk_widget_set_sensitive (bar->previous, n > 0);
  gtk_widget_set_sensitive (bar->next, n > 0);
}

static void
search_changed_cb (TzFindBar *bar)
{
  if (gtk_search_bar_get_search_mode (bar->bar))
    tz_open_notice_search (bar->open, gtk_editable_get_text (GTK_EDITABLE (bar->entry)));
}

static void
next_cb (TzFindBar *bar)
{
  tz_text_hits_step (tz_open_notice_get_hits (bar->open), TRUE);
}

static void
previous_cb (TzFindBar *bar)
{
  tz_text_hits_step (tz_open_notice_get_hits (bar->open), FALSE);
}

/* Whoever has found what he looked for reads on there. */
static void
mode_changed_cb (TzFindBar *bar)
{
  if (bar->open == NULL || gtk_search_bar_get_search_mode (bar->bar))
    return;
  tz_open_notice_search (bar->open, "");
  gtk_widget_activate_action (GTK_WIDGET (bar), "read.text", NULL);
}

void
tz_find_bar_set_open (TzFindBar *bar, TzOpenNotice *open)
{
  g_return_if_fail (bar->open == NULL);
  bar->open = g_object_ref (open);
  g_signal_connect_object (open, "notify::hits", G_CALLBACK (hits_changed_cb), bar, G_CONNECT_SWAPPED);
  hits_changed_cb (bar);
}

void
tz_find_bar_show (TzFindBar *bar, const char *search)
{
  gtk_search_bar_set_search_mode (bar->bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (bar->entry), search);
  search_changed_cb (bar);
}

void
tz_find_bar_start (TzFindBar *bar, const char *search)
{
  tz_find_bar_show (bar, search != NULL ? search : gtk_editable_get_text (GTK_EDITABLE (bar->entry)));
  gtk_widget_grab_focus (GTK_WIDGET (bar->entry));
  gtk_editable_select_region (GTK_EDITABLE (bar->entry), 0, -1);
}

gboolean
tz_find_bar_step (TzFindBar *bar, gboolean forward)
{
  if (!gtk_search_bar_get_search_mode (bar->bar))
    return FALSE;
  tz_text_hits_step (tz_open_notice_get_hits (bar->open), forward);
  return TRUE;
}

static void
tz_find_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_FIND_BAR);
  g_clear_object (&TZ_FIND_BAR (object)->open);
  G_OBJECT_CLASS (tz_find_bar_parent_class)->dispose (object);
}

static void
tz_find_bar_class_init (TzFindBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_find_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, TzFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, TzFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, TzFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, TzFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
}

static void
tz_find_bar_init (TzFindBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
  gtk_search_bar_connect_entry (bar->bar, GTK_EDITABLE (bar->entry));
}
