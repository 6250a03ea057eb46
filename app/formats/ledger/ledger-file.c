#include "ledger-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "charset.h"
#include "csv-rows.h"
#include "errors.h"
#include "ledger-print.h"
#include "ods.h"
#include "package.h"
#include "xlsx.h"

/* The name of a file that a notice of a ledger becomes has no more characters. */
#define MAX_NAME 80

gboolean
tz_ledger_is_file (const char *name, const char *bytes, gsize n_bytes)
{
  return tz_package_is_one (bytes, n_bytes) || (name != NULL && tz_csv_is_one (name));
}

static GPtrArray *
read_workbook (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) parts = tz_package_read (bytes, TZ_XLSX_PARTS, cancellable, error);
  if (parts == NULL)
    return NULL;
  if (tz_xlsx_is_one (parts))
    return tz_xlsx_read (bytes, parts, cancellable, error);
  g_autoptr (GHashTable) open = tz_package_read (bytes, TZ_ODS_PARTS, cancellable, error);
  if (open == NULL)
    return NULL;
  if (tz_ods_is_one (open))
    return tz_ods_read (open, cancellable, error);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this is no table"));
  return NULL;
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static GPtrArray *
read_text (GBytes *bytes, const char *charset, char **used, GCancellable *cancellable, GError **error)
{
  gsize n_bytes, n_utf8;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *utf8 = tz_charset_decode (data, n_bytes, charset, NULL, used, &n_utf8, cancellable, error);
  if (utf8 == NULL)
    return NULL;
  GPtrArray *sheets = g_ptr_array_new_with_free_func (free_rows);
  g_ptr_array_add (sheets, tz_csv_read (utf8));
  return sheets;
}

TzLedger *
tz_ledger_read (GBytes *bytes, const char *charset, const char *roles, char **used, GCancellable *cancellable,
                GError **error)
{
  gsize n_bytes;
  g_autofree char *decoded = NULL;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  gboolean workbook = tz_package_is_one (data, n_bytes);
  g_autoptr (GPtrArray) sheets = workbook ? read_workbook (bytes, cancellable, error)
                                          : read_text (bytes, charset, &decoded, cancellable, error);
  g_autoptr (GArray) chosen = roles != NULL ? tz_ledger_roles_parse (roles) : NULL;
  g_autoptr (TzLedger) ledger = sheets != NULL ? tz_ledger_new (sheets, chosen) : NULL;
  if (sheets == NULL)
    return NULL;
  if (ledger == NULL || (roles == NULL && tz_ledger_find (ledger, TZ_LEDGER_PROBLEM) < 0)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND,
                         _ ("no column of this table is known to hold problems"));
    return NULL;
  }
  if (used != NULL)
    *used = workbook ? g_strdup ("UTF-8") : g_steal_pointer (&decoded);
  return g_steal_pointer (&ledger);
}

static char *
dup_name (const TzLedger *ledger, const TzLedgerNotice *notice)
{
  g_autofree char *title = tz_ledger_dup_title (ledger, notice);
  gboolean named = strstr (title, notice->agency) != NULL;
  g_autofree char *words = named ? g_strdup (title) : g_strdup_printf ("%s %s", notice->agency, title);
  g_autofree char *most = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MAX_NAME));
  return g_strconcat (g_strdelimit (most, "/\\\r\n", ' '), ".txt", NULL);
}

GArray *
tz_ledger_divide (const TzLedger *ledger, int output, const TzUnpackBudget *budget, GError **error)
{
  guint64 end = 0;
  GArray *members = tz_members_new ();
  for (guint i = 0; i < ledger->notices->len; i++) {
    const TzLedgerNotice *notice = ledger->notices->pdata[i];
    g_autofree char *text = tz_ledger_print (ledger, notice);
    TzMember member = {.offset = end, .n_bytes = strlen (text)};
    end += member.n_bytes;
    if (members->len >= budget->n_members || end > budget->n_bytes) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                           _ ("the document unpacks to more than is read"));
      break;
    }
    if (!tz_member_write (output, member.offset, text, member.n_bytes, error))
      break;
    member.name = dup_name (ledger, notice);
    g_array_append_val (members, member);
  }
  return members;
}
