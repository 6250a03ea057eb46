#include "shared-wording.h"

#include <glib/gi18n.h>

#include "wordings.h"

/* A standard phrase stands in more than one of so many notices, and in so many at least. */
#define STANDARD_SHARE 10u
#define STANDARD_LEAST 5u

static void
notice_free (gpointer data)
{
  TzWordingNotice *notice = data;
  g_free (notice->name);
  g_free (notice);
}

void
tz_shared_wording_free (TzSharedWording *wording)
{
  g_ptr_array_unref (wording->notices);
  g_clear_pointer (&wording->passages, g_ptr_array_unref);
  g_free (wording);
}

/* ---- Reading ---- */

typedef struct {
  TzSharedWording *wording;
  TzPassages *passages;
  TzCareProgress progress;
  gpointer user_data;
} Reading;

static gboolean
add_notice (const TzWorded *worded, guint done, guint total, gpointer data, GError **error G_GNUC_UNUSED)
{
  Reading *reading = data;
  TzWordingNotice *notice = g_new0 (TzWordingNotice, 1);
  notice->notice = worded->notice;
  notice->name = g_strdup (worded->name);
  for (guint i = 0; i < worded->problems->len; i++) {
    const TzWordedProblem *problem = &g_array_index (worded->problems, TzWordedProblem, i);
    if (problem->has_answer)
      tz_passages_add (reading->passages, reading->wording->notices->len, worded->text, problem->answer);
  }
  g_ptr_array_add (reading->wording->notices, notice);
  if (reading->progress != NULL)
    reading->progress (done + 1, 2 * total, reading->user_data); /* comparing takes about as long again */
  return TRUE;
}

static gboolean
find (Reading *reading, GCancellable *cancellable, GError **error)
{
  TzSharedWording *wording = reading->wording;
  guint standard = MAX (wording->notices->len / STANDARD_SHARE + 1, STANDARD_LEAST);
  wording->passages = tz_passages_find (reading->passages, standard, cancellable, error);
  for (guint i = 0; wording->passages != NULL && i < wording->notices->len; i++) {
    TzWordingNotice *notice = g_ptr_array_index (wording->notices, i);
    notice->count = tz_passages_count (reading->passages, i);
  }
  return wording->passages != NULL;
}

TzSharedWording *
tz_shared_wording_new (TzLibrary *library, const TzProblemQuery *query, TzCareProgress progress,
                       gpointer user_data, GCancellable *cancellable, GError **error)
{
  guint n_notices = 0;
  g_autoptr (TzSharedWording) wording = g_new0 (TzSharedWording, 1);
  g_autoptr (TzPassages) passages = tz_passages_new ();
  wording->notices = g_ptr_array_new_with_free_func (notice_free);
  Reading reading = {wording, passages, progress, user_data};
  if (!tz_library_read_wordings (library, query, TZ_WORDING_MOST, &n_notices, add_notice, &reading,
                                 cancellable, error) ||
      !find (&reading, cancellable, error))
    return NULL;
  wording->n_left_out = n_notices - wording->notices->len;
  return g_steal_pointer (&wording);
}

const TzWordingNotice *
tz_shared_wording_get_place (const TzSharedWording *wording, const TzPassage *passage, guint place,
                             TzSpan *span)
{
  const TzPassagePlace *at = &g_array_index (passage->places, TzPassagePlace, place);
  *span = at->span;
  return g_ptr_array_index (wording->notices, at->document);
}

/* ---- The table ---- */

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

void
tz_wording_add_left_out (TzTable *table, guint n)
{
  if (n > 0)
    g_ptr_array_add (table->remarks,
                     g_strdup_printf (ngettext ("%u notice that came in earlier was not compared.",
                                                "%u notices that came in earlier were not compared.", n),
                                      n));
}

static void
add_remarks (const TzSharedWording *wording, TzTable *table)
{
  g_ptr_array_add (
      table->remarks,
      g_strdup_printf (
          _ ("Letters of answers that stand word for word in another place of the notices compared, at "
             "least %u after each other. What stands in more than a tenth of the notices, and in at "
             "least %u, is a standard phrase."),
          TZ_PASSAGE_LEAST, STANDARD_LEAST));
  tz_wording_add_left_out (table, wording->n_left_out);
}

TzTable *
tz_shared_wording_make_table (const TzSharedWording *wording)
{
  TzTable *table = tz_table_new ("wording", _ ("Shared wording"), _ ("Agency"));
  g_autoptr (GPtrArray) notices = g_ptr_array_copy (wording->notices, NULL, NULL);
  g_ptr_array_set_free_func (notices, NULL);
  g_ptr_array_sort (notices, compare_notices);
  tz_table_add_column (table, "notice", _ ("Notice"));
  tz_table_add_column (table, "letters", _ ("Letters"));
  tz_table_add_column (table, "shared", _ ("Shared wording"));
  tz_table_add_column (table, "standard", _ ("of that standard phrases"));
  for (guint i = 0; i < notices->len; i++) {
    const TzWordingNotice *notice = g_ptr_array_index (notices, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, notice->notice);
    tz_table_add_row (table, id, notice->name);
  }
  tz_table_seal (table);
  for (guint i = 0; i < notices->len; i++) {
    const TzWordingNotice *notice = g_ptr_array_index (notices, i);
    tz_table_set_number (table, i, 0, (double)notice->notice);
    tz_table_set_number (table, i, 1, notice->count.n_letters);
    tz_table_set_rate (table, i, 2, notice->count.n_shared, notice->count.n_letters);
    tz_table_set_rate (table, i, 3, notice->count.n_standard, notice->count.n_shared);
  }
  add_remarks (wording, table);
  return table;
}
