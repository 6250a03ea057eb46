#include "passage-column.h"

#include <glib/gi18n.h>

#include "jobs.h"

/* So many code points are shown before and after. */
#define AROUND 120u

struct _TzPassageColumn {
  AdwBin parent_instance;
  TzDesk *desk;
  const TzSharedWording *wording;
  const TzPassage *passage; /* (nullable) */
  gboolean filling;         /* the list of places is being made */
  GCancellable *cancellable;
  GtkDropDown *places;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (TzPassageColumn, tz_passage_column, ADW_TYPE_BIN)

static const TzWordingNotice *
get_place (TzPassageColumn *column, TzSpan *span)
{
  return tz_shared_wording_get_place (column->wording, column->passage,
                                      gtk_drop_down_get_selected (column->places), span);
}

/* ---- The words ---- */

typedef struct {
  TzLibrary *library;
  gint64 notice;
  TzSpan span;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  g_free (request);
}

static gpointer
load_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  g_autoptr (TzText) text = tz_library_load_text (request->library, request->notice, error);
  if (text == NULL)
    return NULL;
  TzSpan span = request->span;
  g_autofree char *before =
      tz_text_dup_slice (text, tz_span (span.start - MIN (span.start, AROUND), span.start));
  g_autofree char *words = tz_text_dup_slice (text, span);
  g_autofree char *after = tz_text_dup_slice (text, tz_span (span.end, span.end + AROUND));
  return g_markup_printf_escaped ("<span alpha=\"60%%\">…%s</span><b>%s</b><span alpha=\"60%%\">%s…</span>",
                                  before, words, after);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzPassageColumn *column = TZ_PASSAGE_COLUMN (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *markup = tz_job_finish (result, &error);
  if (markup != NULL)
    gtk_label_set_markup (column->words, markup);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (column->words, error->message);
}

static void
stop (TzPassageColumn *column)
{
  if (column->cancellable != NULL)
    g_cancellable_cancel (column->cancellable);
  g_clear_object (&column->cancellable);
}

static void
chosen_cb (TzPassageColumn *column)
{
  if (column->filling || column->passage == NULL)
    return;
  Request *request = g_new0 (Request, 1);
  request->library = g_object_ref (tz_desk_get_library (column->desk));
  request->notice = get_place (column, &request->span)->notice;
  stop (column);
  column->cancellable = g_cancellable_new ();
  tz_job_run (column, load_func, request, request_free, g_free, column->cancellable, loaded_cb, NULL);
}

void
tz_passage_column_open (TzPassageColumn *column)
{
  TzSpan span;
  if (column->passage == NULL)
    return;
  gint64 notice = get_place (column, &span)->notice;
  tz_desk_open_place (column->desk, notice, span);
}

/* The window over the text makes way for it. */
static void
open_clicked_cb (TzPassageColumn *column)
{
  tz_passage_column_open (column);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (column))));
}

void
tz_passage_column_show (TzPassageColumn *column, TzDesk *desk, const TzSharedWording *wording,
                        const TzPassage *passage, guint place)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_set_object (&column->desk, desk);
  column->wording = wording;
  column->passage = passage;
  for (guint i = 0; i < MIN (passage->places->len, TZ_PASSAGE_COLUMN_MOST); i++) {
    TzSpan span;
    const TzWordingNotice *notice = tz_shared_wording_get_place (wording, passage, i, &span);
    gtk_string_list_take (names, g_strdup_printf ("%s · %" G_GINT64_FORMAT, notice->name, notice->notice));
  }
  column->filling = TRUE;
  gtk_drop_down_set_model (column->places, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (column->places, place);
  column->filling = FALSE;
  chosen_cb (column);
}

/* ---- The widget ---- */

static void
tz_passage_column_dispose (GObject *object)
{
  TzPassageColumn *column = TZ_PASSAGE_COLUMN (object);
  stop (column);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_PASSAGE_COLUMN);
  column->passage = NULL;
  g_clear_object (&column->desk);
  G_OBJECT_CLASS (tz_passage_column_parent_class)->dispose (object);
}

static void
tz_passage_column_class_init (TzPassageColumnClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_passage_column_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/passage-column.ui");
  gtk_widget_class_bind_template_child (widget_class, TzPassageColumn, places);
  gtk_widget_class_bind_template_child (widget_class, TzPassageColumn, words);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
tz_passage_column_init (TzPassageColumn *column)
{
  gtk_widget_init_template (GTK_WIDGET (column));
}
