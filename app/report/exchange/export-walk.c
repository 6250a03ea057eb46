#include "export-walk.h"

#include "chosen-notices.h"

static gboolean
do_notice (TzLibrary *library, gint64 id, const TzExportOptions *options, TzExportNoticeFunc func,
           gpointer data, GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (TzMasking) masking =
      options->keep_names ? NULL : tz_masking_new (tz_library_get_lexicon (library));
  if (masking != NULL)
    tz_masking_add (masking, notice);
  return func (library, notice, masking, data, error);
}

gboolean
tz_export_walk (TzLibrary *library, const TzExportOptions *options, TzExportNoticeFunc func, gpointer data,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = tz_chosen_notices_list (library, options->notices, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !do_notice (library, g_array_index (ids, gint64, i), options, func, data, error))
      return FALSE;
    if (options->progress != NULL)
      options->progress (i + 1, ids->len, options->progress_data);
  }
  return ids != NULL;
}
