#include "desk.h"
#include "errors.h"

static void
test_folder (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  desk_write_notice (desk, "b.txt", "云溪市民政局");
  desk_write_notice (desk, "2021/c.txt", "云溪市水利局");
  desk_write_notice (desk, "a.txt", "云溪市司法局");
  desk_write_notice (desk, ".hidden.txt", "云溪市审计局");
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  const char *const names[] = {"c.txt", "a.txt", "b.txt"};
  g_assert_cmpuint (summary->items->len, ==, G_N_ELEMENTS (names));
  gint64 last = 0;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const TzImportItem *item = summary->items->pdata[i];
    g_assert_cmpstr (item->name, ==, names[i]);
    g_assert_cmpint (item->kind, ==, TZ_IMPORT_NEW);
    g_assert_cmpint (item->notice, >, last);
    g_assert_no_error (item->error);
    g_assert_true (g_str_has_prefix (item->origin, "file:///"));
    last = item->notice;
  }
  g_assert_false (summary->cancelled);
  g_assert_cmpuint (desk_count (desk), ==, 3);
}

static void
test_again (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  desk_write_notice (desk, "a.txt", "云溪市民政局");
  g_autoptr (TzImportSummary) first = desk_import (desk, NULL);
  desk_write_notice (desk, "b.txt", "云溪市民政局");
  g_autoptr (TzImportSummary) second = desk_import (desk, NULL);
  g_assert_cmpuint (second->n[TZ_IMPORT_ALREADY_THERE], ==, 2);
  g_assert_false (((TzImportItem *)second->items->pdata[0])->kept);
  g_assert_true (((TzImportItem *)second->items->pdata[1])->kept);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (((TzImportItem *)second->items->pdata[i])->notice, ==,
                     ((TzImportItem *)first->items->pdata[0])->notice);
  g_assert_cmpuint (desk_count (desk), ==, 1);
}

static void
test_not_recognised (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_free (desk_write (desk, "poem.txt", "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n", -1));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  const TzImportItem *item = desk_find (summary, "poem.txt");
  g_assert_cmpint (item->kind, ==, TZ_IMPORT_NOT_RECOGNISED);
  g_assert_cmpint (item->notice, >, 0);
  g_assert_cmpuint (desk_count (desk), ==, 1);
}

static void
test_charset_chosen (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_free (desk_write (desk, "rare.txt", "\xd8\xbc\xd8\xc0", 4));
  g_autoptr (TzImportSummary) unclear = desk_import (desk, NULL);
  g_assert_error (desk_find (unclear, "rare.txt")->error, TZ_ERROR, TZ_ERROR_CHARSET);
  g_autoptr (TzImportSummary) chosen = desk_import (desk, "GB18030");
  g_assert_cmpint (desk_find (chosen, "rare.txt")->kind, ==, TZ_IMPORT_NOT_RECOGNISED);
}

static void
test_text (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzImportSummary) pasted =
      tz_import_text (desk->library, "巡察反馈的问题已经整改。", "Pasted text", &error);
  g_assert_no_error (error);
  const TzImportItem *item = desk_find (pasted, "Pasted text");
  g_assert_cmpstr (item->origin, ==, "pasted");
  g_assert_cmpint (item->notice, >, 0);

  g_autoptr (TzImportSummary) empty = tz_import_text (desk->library, " \n", "Pasted text", &error);
  g_assert_no_error (error);
  g_assert_error (desk_find (empty, "Pasted text")->error, TZ_ERROR, TZ_ERROR_EMPTY);
}

typedef struct {
  guint n_calls;
  guint n_found; /* while they were looked for */
  guint done;
  guint total;
  goffset bytes_done;
  goffset bytes_total;
  GCancellable *stop_soon;
} Watch;

static void
watch (guint done, guint total, goffset bytes_done, goffset bytes_total, gpointer user_data)
{
  Watch *seen = user_data;
  g_assert_cmpuint (done, >=, seen->done);
  g_assert_cmpuint (done, <=, total);
  g_assert_cmpint (bytes_done, <=, bytes_total);
  guint n_found = bytes_total == 0 ? total : seen->n_found;
  *seen = (Watch){seen->n_calls + 1, n_found, done, total, bytes_done, bytes_total, seen->stop_soon};
  if (seen->stop_soon != NULL && done > 0)
    g_cancellable_cancel (seen->stop_soon);
}

static TzImportSummary *
import_watched (Desk *desk, Watch *seen, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_path (desk->folder));
  for (guint i = 0; i < 300; i++) {
    g_autofree char *name = g_strdup_printf ("%03u.txt", i);
    g_autofree char *agency = g_strdup_printf ("第%u区民政局", i);
    desk_write_notice (desk, name, agency);
  }
  TzImportSummary *summary = tz_import_files (desk->library, files, NULL, watch, seen, cancellable, &error);
  g_assert_no_error (error);
  return summary;
}

static void
test_progress (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  Watch seen = {0};
  g_autoptr (TzImportSummary) summary = import_watched (desk, &seen, NULL);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, 300);
  for (guint i = 1; i < summary->items->len; i++)
    g_assert_cmpint (((TzImportItem *)summary->items->pdata[i])->notice, >,
                     ((TzImportItem *)summary->items->pdata[i - 1])->notice);
  g_assert_cmpuint (seen.n_calls, >=, 1);
  g_assert_cmpuint (seen.n_found, >=, 1);
  g_assert_cmpuint (seen.done, ==, 300);
  g_assert_cmpuint (seen.total, ==, 300);
  g_assert_cmpint (seen.bytes_done, ==, seen.bytes_total);
  g_assert_cmpint (seen.bytes_total, >, 300 * 100);
}

/* What was stored when it is cancelled is reported, and stays. */
static void
test_cancel (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch seen = {.stop_soon = cancellable};
  g_autoptr (TzImportSummary) summary = import_watched (desk, &seen, cancellable);
  g_assert_true (summary->cancelled);
  g_assert_cmpuint (summary->items->len, >, 0);
  g_assert_cmpuint (summary->items->len, <, 300);
  g_assert_cmpuint (desk_count (desk), ==, summary->items->len);
}

static void
test_read_only (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLibrary) reader =
      tz_library_open (tz_library_get_path (desk->library), TZ_LIBRARY_READ_ONLY, desk->lexicon, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_assert_null (tz_import_files (reader, files, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (tz_import_text (reader, "一", "一", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_ADD ("/import/folder", test_folder);
  DESK_ADD ("/import/again", test_again);
  DESK_ADD ("/import/not-recognised", test_not_recognised);
  DESK_ADD ("/import/charset-chosen", test_charset_chosen);
  DESK_ADD ("/import/text", test_text);
  DESK_ADD ("/import/progress", test_progress);
  DESK_ADD ("/import/cancel", test_cancel);
  DESK_ADD ("/import/read-only", test_read_only);
  return g_test_run ();
}
