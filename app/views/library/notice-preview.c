#include "notice-preview.h"

#include "errors.h"
#include "jobs.h"
#include "preview-forms.h"
#include "preview-parts.h"

#include <glib/gi18n.h>

struct _TzNoticePreview {
  AdwBin parent_instance;
  TzDesk *desk;
  GCancellable *reading; /* (nullable) */
  gint64 asked;          /* what is read, and the words that are looked for in it */
  char *words;           /* (nullable) */
  gboolean stale;        /* it may have changed since */
  TzPreviewData *shown;  /* (nullable) */
  TzSpan first_hit;
  GtkStack *stack;
  GtkScrolledWindow *scroll;
  GtkBox *left;
  GtkBox *right;
};

G_DEFINE_FINAL_TYPE (TzNoticePreview, tz_notice_preview, ADW_TYPE_BIN)

typedef struct {
  TzLibrary *library;
  gint64 notice;
  char *text;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_object_unref (reading->library);
  g_free (reading->text);
  g_free (reading);
}

static void
free_data (gpointer data)
{
  tz_preview_data_free (data);
}

static gpointer
read_preview (gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return tz_preview_data_read (reading->library, reading->notice, reading->text, error);
}

static void
clear_box (GtkBox *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (box)))
    gtk_box_remove (box, child);
}

static void
add_part (GtkBox *box, GtkWidget *part)
{
  if (part != NULL)
    gtk_box_append (box, part);
}

static gint64
get_shown (TzNoticePreview *preview)
{
  return preview->shown != NULL ? preview->shown->notice->row->id : 0;
}

static void
show_data (TzNoticePreview *preview, const TzPreviewData *data)
{
  clear_box (preview->left);
  clear_box (preview->right);
  add_part (preview->left, tz_preview_part_forms (preview->desk, data));
  add_part (preview->left, tz_preview_part_header (data));
  add_part (preview->left, tz_preview_part_declared (preview->desk, data));
  add_part (preview->right, tz_preview_part_hits (preview->desk, data));
  add_part (preview->right, tz_preview_part_commitments (preview->desk, data));
  add_part (preview->right, tz_preview_part_damage (preview->desk, data));
  add_part (preview->right, tz_preview_part_sources (preview->desk, data));
  gtk_stack_set_visible_child_name (preview->stack, "notice");
  if (get_shown (preview) != data->notice->row->id)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (preview->scroll), 0);
  preview->first_hit = TZ_SPAN_NONE;
  if (data->hits != NULL && data->hits->len > 0)
    preview->first_hit = ((const TzHit *)data->hits->pdata[0])->span;
}

/* Most of what changes in a library is not what is shown here: that is not made anew. */
static void
take_data (TzNoticePreview *preview, TzPreviewData *data)
{
  g_autoptr (TzPreviewData) before = preview->shown;
  if (before == NULL || !tz_preview_data_equal (before, data))
    show_data (preview, data);
  preview->shown = data;
}

static void read_asked (TzNoticePreview *preview);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzNoticePreview *preview = TZ_NOTICE_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzPreviewData) read = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || preview->desk == NULL)
    return;
  g_clear_object (&preview->reading);
  if (tz_desk_get_library (preview->desk) == NULL)
    return;
  if (preview->stale)
    read_asked (preview);
  /* A notice that was removed meanwhile also leaves the list, which then shows another. */
  if (read != NULL)
    take_data (preview, g_steal_pointer (&read));
  else if (!g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND))
    tz_desk_toast_error (preview->desk, _ ("The notice cannot be shown"), error);
}

static void
read_asked (TzNoticePreview *preview)
{
  preview->stale = FALSE;
  preview->reading = g_cancellable_new ();
  Reading *reading = g_new0 (Reading, 1);
  *reading = (Reading){g_object_ref (tz_desk_get_library (preview->desk)), preview->asked,
                       g_strdup (preview->words)};
  tz_job_run (preview, read_preview, reading, reading_free, free_data, preview->reading, read_cb, NULL);
}

void
tz_notice_preview_show (TzNoticePreview *preview, gint64 notice, const char *text)
{
  TzLibrary *library = tz_desk_get_library (preview->desk);
  gboolean same = library != NULL && notice == preview->asked && g_strcmp0 (text, preview->words) == 0;
  preview->stale = preview->reading != NULL && same;
  if (preview->stale)
    return; /* what changes all the time would else never be there */
  g_cancellable_cancel (preview->reading);
  g_clear_object (&preview->reading);
  preview->asked = library != NULL ? notice : 0;
  g_free (preview->words);
  preview->words = g_strdup (text);
  if (preview->asked != 0) {
    read_asked (preview);
    return;
  }
  gtk_stack_set_visible_child_name (preview->stack, "nothing");
  g_clear_pointer (&preview->shown, tz_preview_data_free);
}

static void
tz_notice_preview_dispose (GObject *object)
{
  TzNoticePreview *preview = TZ_NOTICE_PREVIEW (object);
  g_cancellable_cancel (preview->reading);
  g_clear_object (&preview->reading);
  g_clear_pointer (&preview->shown, tz_preview_data_free);
  g_clear_object (&preview->desk);
  g_clear_pointer (&preview->words, g_free);
  /* GTK lets go of the stack below without telling the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_NOTICE_PREVIEW);
  G_OBJECT_CLASS (tz_notice_preview_parent_class)->dispose (object);
}

static void
tz_notice_preview_class_init (TzNoticePreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_notice_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/notice-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TzNoticePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, TzNoticePreview, scroll);
  gtk_widget_class_bind_template_child (widget_class, TzNoticePreview, left);
  gtk_widget_class_bind_template_child (widget_class, TzNoticePreview, right);
}

static void
tz_notice_preview_init (TzNoticePreview *preview)
{
  gtk_widget_init_template (GTK_WIDGET (preview));
}

void
tz_notice_preview_set_desk (TzNoticePreview *preview, TzDesk *desk)
{
  g_set_object (&preview->desk, desk);
}

TzSpan
tz_notice_preview_get_first_hit (TzNoticePreview *preview, gint64 notice)
{
  return get_shown (preview) == notice ? preview->first_hit : TZ_SPAN_NONE;
}
