#include <string.h>

#include "csv-rows.h"
#include "fuzz.h"
#include "ledger-print.h"
#include "ods.h"
#include "xlsx-sheet.h"
#include "xlsx-strings.h"

static void
print_all (GPtrArray *rows, const char *roles)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  g_autoptr (GArray) chosen = roles != NULL ? tz_ledger_roles_parse (roles) : NULL;
  g_ptr_array_add (sheets, rows);
  g_autoptr (TzLedger) ledger = tz_ledger_new (sheets, chosen);
  for (guint i = 0; ledger != NULL && i < ledger->notices->len; i++) {
    g_autofree char *text = tz_ledger_print (ledger, ledger->notices->pdata[i]);
    g_assert_true (g_utf8_validate (text, -1, NULL));
  }
}

static void
print_csv (const char *bytes, gsize n_bytes)
{
  g_autofree char *utf8 = g_utf8_make_valid (bytes, (gssize)n_bytes);
  g_autoptr (GPtrArray) rows = tz_csv_read (utf8);
  print_all (rows, NULL);
  print_all (rows, "problem,status,other,section,agency,notice");
}

/* Takes what stands before the next NUL. */
static GBytes *
take_part (const char **next, const char *end)
{
  const char *nul = *next < end ? memchr (*next, 0, (gsize)(end - *next)) : NULL;
  const char *stop = nul != NULL ? nul : end;
  GBytes *part = g_bytes_new (*next, (gsize)(stop - *next));
  *next = nul != NULL ? nul + 1 : end;
  return part;
}

/* The parts of a workbook, with a NUL between: a sheet, the strings, the styles. */
static void
print_workbook (const char *bytes, gsize n_bytes)
{
  const char *next = bytes, *end = bytes + n_bytes;
  g_autoptr (GBytes) sheet = take_part (&next, end);
  g_autoptr (GBytes) texts = take_part (&next, end);
  g_autoptr (GBytes) styles = take_part (&next, end);
  g_autoptr (GPtrArray) strings = tz_xlsx_read_strings (texts, NULL, NULL);
  g_autoptr (TzXlsxDates) dates = tz_xlsx_dates_new (styles, FALSE, NULL, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (TzXlsxDates) plain = tz_xlsx_dates_new (NULL, TRUE, NULL, NULL);
  g_autoptr (GPtrArray) rows =
      tz_xlsx_read_sheet (sheet, strings != NULL ? strings : none, dates != NULL ? dates : plain, NULL, NULL);
  if (rows != NULL)
    print_all (rows, NULL);
}

static void
print_open (const char *bytes, gsize n_bytes)
{
  g_autoptr (GHashTable) parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  g_hash_table_insert (parts, (gpointer) "content.xml", g_bytes_new (bytes, n_bytes));
  g_autoptr (GPtrArray) sheets = tz_ods_read (parts, NULL, NULL);
  g_autoptr (TzLedger) ledger = sheets != NULL ? tz_ledger_new (sheets, NULL) : NULL;
  for (guint i = 0; ledger != NULL && i < ledger->notices->len; i++) {
    g_autofree char *text = tz_ledger_print (ledger, ledger->notices->pdata[i]);
    g_assert_true (g_utf8_validate (text, -1, NULL));
  }
}

/* The first byte chooses: a table as text, the parts of a workbook, or the content of an open one. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  const char *rest = (const char *)data + 1;
  if (data[0] == 'o')
    print_open (rest, size - 1);
  else if (data[0] % 2 == 0)
    print_csv (rest, size - 1);
  else
    print_workbook (rest, size - 1);
  return 0;
}
