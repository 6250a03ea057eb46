#include <glib/gi18n.h>

#include "shared-wording.h"

enum { NOTICE, LETTERS, SHARED, STANDARD };

/* A row, counted in letters or in marks. */
typedef struct {
  gint64 notice;
  const char *name;
  TzPassageCount count;
} Row;

/* By what they share that is no standard phrase; what has no letters shares nothing. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = a, *other = b;
  guint64 share = (guint64)(one->count.n_shared - one->count.n_standard) * MAX (1, other->count.n_letters),
          other_share =
              (guint64)(other->count.n_shared - other->count.n_standard) * MAX (1, one->count.n_letters);
  if (share != other_share)
    return share > other_share ? -1 : 1;
  return one->notice < other->notice ? -1 : one->notice > other->notice;
}

static void
add_compared (const TzSharedWording *wording, GArray *rows)
{
  for (guint i = 0; i < wording->notices->len; i++) {
    const TzWordingNotice *notice = g_ptr_array_index (wording->notices, i);
    if (wording->of == 0 || notice->notice == wording->of)
      g_array_append_val (rows, ((Row){notice->notice, notice->name, notice->count}));
  }
}

static void
add_estimated (const TzSharedWording *wording, GArray *rows)
{
  for (guint i = 0; i < wording->repeats->len; i++) {
    const TzNoticeRepeats *repeats = g_ptr_array_index (wording->repeats, i);
    TzPassageCount count = {repeats->n_marks, repeats->n_repeated, repeats->n_common};
    g_array_append_val (rows, ((Row){repeats->notice, repeats->name, count}));
  }
}

/* Returns: (element-type Row): in their order. */
static GArray *
list_rows (const TzSharedWording *wording)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  if (wording->repeats != NULL)
    add_estimated (wording, rows);
  else
    add_compared (wording, rows);
  g_array_sort (rows, compare_rows);
  return rows;
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
add_remark_on_missing (TzTable *table, guint n)
{
  tz_table_add_remark (table,
                       ngettext ("%u notice is not in the search index yet, and was not compared.",
                                 "%u notices are not in the search index yet, and were not compared.", n),
                       n);
}

static void
add_remarks_on_estimate (const TzSharedWording *wording, TzTable *table)
{
  g_ptr_array_add (
      table->remarks,
      g_strdup_printf (
          _ ("An estimate for the whole text: of the marks of a notice, one in about sixteen letters, those "
             "that stand in another notice of the library, too. At least %u same letters after each other "
             "always have a mark in common. What stands in more than a tenth of the notices, and in more "
             "than %u, is a standard phrase."),
          TZ_SHARING_LEAST, TZ_SHARING_COMMON));
  if (wording->n_left_out > 0)
    g_ptr_array_add (
        table->remarks,
        g_strdup_printf (
            _ ("The passages are those of the %u notices that came in last. What a notice of the "
               "table shares is shown, with both places, when it is opened."),
            wording->notices->len));
  add_remark_on_missing (table, wording->n_missing);
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
  add_remark_on_missing (table, sharing->n_missing);
}

static void
add_remarks (const TzSharedWording *wording, TzTable *table)
{
  if (wording->sharing != NULL)
    add_remarks_on_one (wording->sharing, table);
  else if (wording->repeats != NULL)
    add_remarks_on_estimate (wording, table);
  else
    add_remarks_on_all (wording, table);
}

/* ---- The table ---- */

static void
add_axes (const TzSharedWording *wording, TzTable *table, const GArray *rows)
{
  tz_table_add_column (table, "notice", _ ("Notice"));
  if (wording->repeats != NULL)
    tz_table_add_column (table, "marks", _ ("Marks"));
  else
    tz_table_add_column (table, "letters", _ ("Letters"));
  tz_table_add_column (table, "shared", _ ("Shared wording"));
  if (wording->of == 0)
    tz_table_add_column (table, "standard", _ ("of that standard phrases"));
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);
    char id[24];
    g_snprintf (id, sizeof id, "%" G_GINT64_FORMAT, row->notice);
    tz_table_add_row (table, id, row->name);
  }
}

TzTable *
tz_shared_wording_make_table (const TzSharedWording *wording)
{
  TzTable *table = tz_table_new ("wording", _ ("Shared wording"), _ ("Agency"));
  g_autoptr (GArray) rows = list_rows (wording);
  add_axes (wording, table, rows);
  tz_table_seal (table);
  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);
    tz_table_set_number (table, i, NOTICE, (double)row->notice);
    tz_table_set_number (table, i, LETTERS, row->count.n_letters);
    tz_table_set_rate (table, i, SHARED, row->count.n_shared, row->count.n_letters);
    if (wording->of == 0)
      tz_table_set_rate (table, i, STANDARD, row->count.n_standard, row->count.n_shared);
  }
  add_remarks (wording, table);
  return table;
}
