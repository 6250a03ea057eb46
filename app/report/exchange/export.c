#include "export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chosen-notices.h"
#include "comparison.h"
#include "csv.h"
#include "door.h"
#include "errors.h"
#include "ledger.h"
#include "notice-sheet.h"
#include "output.h"

/* ---- Going through the notices ---- */

/* What is done with one notice of many. */
typedef gboolean (*NoticeFunc) (TzLibrary *library, const TzNotice *notice, const TzMasking *masking,
                                gpointer data, GError **error);

static gboolean
do_notice (TzLibrary *library, gint64 id, const TzExportOptions *options, NoticeFunc func, gpointer data,
           GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (TzMasking) masking =
      options->keep_names ? NULL : tz_masking_new (notice, tz_library_get_lexicon (library));
  return func (library, notice, masking, data, error);
}

static gboolean
for_each_notice (TzLibrary *library, const TzExportOptions *options, NoticeFunc func, gpointer data,
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

/* ---- CSV: the ledger ---- */

static void
write_csv_row (const TzCell *cells, gpointer data)
{
  g_autoptr (GString) line = g_string_new (NULL);
  tz_csv_append_row (line, cells, TZ_LEDGER_N_COLUMNS);
  tz_output_write (data, line->str, line->len);
}

static gboolean
write_csv_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
                  GError **error)
{
  return tz_ledger_walk_notice (library, notice, masking, write_csv_row, data, error);
}

static gboolean
write_csv (TzLibrary *library, const char *path, const TzExportOptions *options, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  if (output == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  TzCell heads[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  for (guint i = 0; i < TZ_LEDGER_N_COLUMNS; i++)
    heads[i] = (TzCell){.kind = TZ_CELL_TEXT, .text = (char *)columns[i].title};
  tz_output_write (output, TZ_CSV_BEGIN, strlen (TZ_CSV_BEGIN));
  write_csv_row (heads, output);
  return for_each_notice (library, options, write_csv_notice, output, cancellable, error) &&
         tz_output_finish (output, error);
}

/* ---- XLSX: ledger, notices, comparisons ---- */

static void
write_sheet_row (const TzCell *cells, gpointer data)
{
  tz_workbook_add_row (data, cells);
}

static gboolean
write_ledger_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
                     GError **error)
{
  return tz_ledger_walk_notice (library, notice, masking, write_sheet_row, data, error);
}

static gboolean
write_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
              GError **error)
{
  return tz_notice_sheet_add (data, library, notice, masking, error);
}

static gboolean
write_comparisons (TzLibrary *library, const TzExportOptions *options, TzWorkbook *workbook,
                   GCancellable *cancellable, GError **error)
{
  const TzComparisonOptions comparing = {
      .notices = options->notices, .rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE};
  for (int comparison = 0; comparison < TZ_N_COMPARISONS; comparison++) {
    g_autoptr (TzTable) table = g_cancellable_set_error_if_cancelled (cancellable, error)
                                    ? NULL
                                    : tz_compare (library, (TzComparison)comparison, &comparing, error);
    if (table == NULL)
      return FALSE;
    tz_workbook_add_table (workbook, table);
  }
  return TRUE;
}

static gboolean
write_xlsx (TzLibrary *library, const char *path, const TzExportOptions *options, GCancellable *cancellable,
            GError **error)
{
  const TzWorkbookInfo info = {_ ("Rectification ledger"), options->author, options->now};
  g_autoptr (TzWorkbook) workbook = tz_workbook_new (path, &info, error);
  if (workbook == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  tz_workbook_begin_sheet (workbook, _ ("Ledger"), columns, TZ_LEDGER_N_COLUMNS);
  if (!for_each_notice (library, options, write_ledger_notice, workbook, cancellable, error))
    return FALSE;
  tz_notice_sheet_begin (workbook);
  return for_each_notice (library, options, write_notice, workbook, cancellable, error) &&
         write_comparisons (library, options, workbook, cancellable, error) &&
         tz_workbook_finish (workbook, error);
}

/* ---- The door ---- */

typedef gboolean (*WriteFunc) (TzLibrary *library, const char *path, const TzExportOptions *options,
                               GCancellable *cancellable, GError **error);

static const char *const endings[] = {".csv", ".xlsx", NULL};
static const WriteFunc writers[] = {write_csv, write_xlsx};
G_STATIC_ASSERT (G_N_ELEMENTS (endings) == G_N_ELEMENTS (writers) + 1);

const char *const *
tz_export_list_endings (void)
{
  return endings;
}

gboolean
tz_export (TzLibrary *library, const char *path, const TzExportOptions *options, GCancellable *cancellable,
           GError **error)
{
  tz_door_enter ("library");
  g_autofree char *folded = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return writers[i](library, path, options, cancellable, error);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *known = g_strjoinv (", ", (char **)endings);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is none of what can be exported: %s"), name,
               known);
  return FALSE;
}
