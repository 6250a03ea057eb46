#include <glib/gi18n.h>

#include "shared-wording.h"

enum { NOTICE, LETTERS, SHARED, STANDARD };

/* By what they share that is no standard phrase. */
static int
compare_notices (gconstpointer a, gconstpointer b)
{
  const TzWordingNotice *one = *(TzWordingNotice *const *)a, *other = *(TzWordingNotice *const *)b;
  guint64 share = (guint64)(one->count.n_shared - one->count.n_standard) * other->count.n_letters,
          other_share = (guint64)(other->count.n_shared - other->count.n_standard) * one->count.n_letters;
  if (share != other_share)
    return share > other_share ? -1 : 1;
  return one->notice < other->notice ? -1 : one->notice > other->notice;
}

/* Returns: (transfer container) (element-type TzWordingNotice): those that have a row. */
static GPtrArray *
list_notices (const TzSharedWording *wording)
{
  GPtrArray *notices = g_ptr_array_new ();
  for (guint i = 0; i < wording->notices->len; i++) {
    TzWordingNotice *notice = g_ptr_array_index (wording->notices, i);
    if (wording->of == 0 || notice->notice == wording->of)
      g_ptr_array_add (notices, notice);
  }
  g_ptr_array_sort (notices, compare_notices);
  return notices;
}

/* ---- Remarks ---- */

void
tz_wording_add_left_out (TzTable *table, guint n)
{
  tz_table_add_remark (table,
                       ngettext ("%u notice that came in earlier was not compared.",
                                 "%u notices that came in earlier were not compared.", n),
                       n);
}

static void
add_remarks_on_all (const TzSharedWording *wording, TzTable *table)
{
  g_ptr_array_add (
      table->remarks,
      g_strdup_printf (
          _ ("Letters of answers that stand word for word in another place of the notices compared, at "
             "least %u after each other. What stands in more than a tenth of the notices, and in at "
             "least %u, is a standard phrase."),
          TZ_PASSAGE_LEAST, TZ_STANDARD_LEAST));
  tz_wording_add_left_out (table, wording->n_left_out);
}

static void
add_scope (const TzSharing *sharing, TzTable *table)
{
  guint n = sharing->notices->len;
  char *scope =
      n == 0 ? g_strdup_printf (_ ("No other notice has %u letters of its answers after each other."),
                                TZ_SHARING_LEAST)
             : g_strdup_printf (
                   ngettext ("Compared with the %u notice of the library that has most in common with "
                             "its answers: what stands word for word, at least %u letters.",
                             "Compared with the %u notices of the library that have most in common with "
                             "its answers: what stands word for word, at least %u letters.",
                             n),
                   n, TZ_PASSAGE_LEAST);
  g_ptr_array_add (table->remarks, scope);
}

static void
add_remarks_on_one (const TzSharing *sharing, TzTable *table)
{
  add_scope (sharing, table);
  tz_table_add_remark (table,
                       ngettext ("%u more notice may share less of it, and was not compared.",
                                 "%u more notices may share less of it, and were not compared.",
                                 sharing->n_more),
                       sharing->n_more);
  if (sharing->n_common > 0)
    g_ptr_array_add (table->remarks,
                     g_strdup_printf (_ ("%u of the %u marks of its wording stand in very many notices, as "
                                         "standard phrases do. By these no notice was chosen."),
                                      sharing->n_common, sharing->n_marks));
  tz_table_add_remark (table,
                       ngettext ("%u notice is not in the search index yet, and was not compared.",
                                 "%u notices are not in the search index yet, and were not compared.",
                                 sharing->n_missing),
                       sharing->n_missing);
}

/* ---- The table ---- */

static void
add_axes (TzTable *table, const GPtrArray *notices, gboolean has_standard)
{
  tz_table_add_column (table, "notice", _ ("Notice"));
  tz_table_add_column (table, "letters", _ ("Letters"));
  tz_table_add_column (table, "shared", _ ("Shared wording"));
  if (has_standard)
    tz_table_add_column (table, "standard", _ ("of that standard phrases"));
  for (guint i = 0; i < notices->len; i++) {
    const TzWordingNotice *notice = g_ptr_array_index (notices, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, notice->notice);
    tz_table_add_row (table, id, notice->name);
  }
}

TzTable *
tz_shared_wording_make_table (const TzSharedWording *wording)
{
  TzTable *table = tz_table_new ("wording", _ ("Shared wording"), _ ("Agency"));
  g_autoptr (GPtrArray) notices = list_notices (wording);
  gboolean has_standard = wording->of == 0;
  add_axes (table, notices, has_standard);
  tz_table_seal (table);
  for (guint i = 0; i < notices->len; i++) {
    const TzWordingNotice *notice = g_ptr_array_index (notices, i);
    tz_table_set_number (table, i, NOTICE, (double)notice->notice);
    tz_table_set_number (table, i, LETTERS, notice->count.n_letters);
    tz_table_set_rate (table, i, SHARED, notice->count.n_shared, notice->count.n_letters);
    if (has_standard)
      tz_table_set_rate (table, i, STANDARD, notice->count.n_standard, notice->count.n_shared);
  }
  if (wording->sharing != NULL)
    add_remarks_on_one (wording->sharing, table);
  else
    add_remarks_on_all (wording, table);
  return table;
}
