#include "export-walk.h"

static gboolean
do_notice (const TzHandout *handout, gint64 id, TzExportNoticeFunc func, gpointer data, GError **error)
{
  g_autoptr (TzNotice) notice = tz_handout_load (handout, id, error);
  return notice != NULL && func (handout, notice, data, error);
}

gboolean
tz_export_walk (const TzExporting *exporting, TzExportNoticeFunc func, gpointer data, GError **error)
{
  const TzExportOptions *options = exporting->options;
  const GArray *ids = tz_handout_get_ids (exporting->handout);
  for (guint i = 0; i < ids->len; i++) {
    if (!do_notice (exporting->handout, g_array_index (ids, gint64, i), func, data, error))
      return FALSE;
    if (options->progress != NULL)
      options->progress (i + 1, ids->len, options->progress_data);
  }
  return TRUE;
}
