#include "repeats.h"

#include <string.h>

#include "fixture.h"
#include "grams.h"
#include "sharing.h"

/* So many that segments of the search index become one, and that marks become common. */
#define N_NOTICES 300u
/* So many have the phrase of the trade. */
#define N_COMMON 150u

static char *
make_words (guint length)
{
  gunichar letters[1200];
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    letters[i] = 0x4e00 + i;
  return sample_random_text (letters, G_N_ELEMENTS (letters), length);
}

/* Each notice has words of its own, some that three others have, and some the phrase. */
static void
fill (Fixture *fixture)
{
  g_autofree char *phrase = make_words (90);
  char *passages[N_NOTICES / 3];
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    passages[i] = make_words (60);
  for (guint i = 0; i < N_NOTICES; i++) {
    g_autofree char *own = make_words (120), *name = g_strdup_printf ("%u.txt", i),
                    *agency = g_strdup_printf ("甲市%u局", i),
                    *title = g_strconcat (own, passages[i % G_N_ELEMENTS (passages)], NULL);
    const Sample sample = {.agency = agency,
                           .problems = {{title, TZ_STATUS_COMPLETED, NULL},
                                        {i < N_COMMON ? phrase : NULL, TZ_STATUS_COMPLETED, NULL}}};
    g_assert_cmpint (fixture_store (fixture, &sample, name), ==, i + 1);
  }
  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    g_free (passages[i]);
}

static GPtrArray *
list (Fixture *fixture, const TzProblemQuery *query)
{
  g_autoptr (GError) error = NULL;
  guint n_missing = 9;
  GPtrArray *repeats =
      tz_library_list_repeats (fixture->library, query, NULL, NULL, NULL, &n_missing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_missing, ==, 0);
  return repeats;
}

/* Returns: (element-type guint64): the marks of a notice, each once. */
static GHashTable *
read_marks (Fixture *fixture, gint64 id)
{
  GHashTable *marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_autofree char *words = tz_text_dup_slice (notice->text, tz_span (0, tz_text_get_length (notice->text)));
  g_autoptr (GArray) grams = g_array_new (FALSE, FALSE, sizeof (TzGram));
  tz_grams_add_marks (grams, words, strlen (words));
  for (guint i = 0; i < grams->len; i++)
    g_hash_table_add (marks, g_memdup2 (&g_array_index (grams, TzGram, i), sizeof (TzGram)));
  return marks;
}

static void
unref_marks (gpointer marks)
{
  g_hash_table_unref (marks);
}

static guint
count_holders (const GPtrArray *all, const TzGram *mark)
{
  guint n = 0;
  for (guint i = 0; i < all->len; i++)
    n += g_hash_table_contains (all->pdata[i], mark);
  return n;
}

static void
assert_count (const TzNoticeRepeats *repeats, const GPtrArray *all)
{
  guint n_repeated = 0, n_common = 0;
  gpointer mark;
  GHashTableIter iter;
  GHashTable *own = all->pdata[repeats->notice - 1];
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &mark, NULL)) {
    guint n = count_holders (all, mark);
    n_repeated += n > 1;
    n_common += n > TZ_SHARING_COMMON;
  }
  g_assert_cmpuint (repeats->n_marks, ==, g_hash_table_size (own));
  g_assert_cmpuint (repeats->n_repeated, ==, n_repeated);
  g_assert_cmpuint (repeats->n_common, ==, n_common);
}

/* All figures are those that are found when every mark is looked for in every text. */
static void
test_brute_force (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery every = {.status = -1};
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (unref_marks);
  fill (fixture);
  for (guint i = 0; i < N_NOTICES; i++)
    g_ptr_array_add (all, read_marks (fixture, i + 1));
  g_autoptr (GPtrArray) repeats = list (fixture, &every);
  g_assert_cmpuint (repeats->len, ==, N_NOTICES);
  guint n_alone = 0, n_common = 0;
  for (guint i = 0; i < repeats->len; i++) {
    const TzNoticeRepeats *one = repeats->pdata[i];
    assert_count (one, all);
    n_alone += one->n_marks - one->n_repeated;
    n_common += one->n_common;
  }
  g_assert_cmpuint (n_alone, >, 0);
  g_assert_cmpuint (n_common, >, 0);
}

/* Returns: how many marks of the notice stand in another one. */
static guint
count_repeated (const GPtrArray *repeats, guint index, gint64 notice, const char *name)
{
  const TzNoticeRepeats *one = g_ptr_array_index (repeats, index);
  g_assert_cmpint (one->notice, ==, notice);
  g_assert_cmpstr (one->name, ==, name);
  return one->n_repeated;
}

/* Those that are listed are held against all that count; what is deleted or in the trash repeats nothing. */
static void
test_query (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *words[] = {
      "食堂采购验收办法没有公布账目也没有接受家长委员会监督并且多年没有盘点库存更没有建立台账和责任追究制度",
      "公车使用没有登记里程也没有核对油卡余额而且多次在节假日停放在私人小区里无人过问更没有追究责任人的失职"};
  const struct {
    const char *agency, *title;
  } notices[] = {{"甲市教育局", words[0]}, {"乙县水务局", words[0]}, {"丙县交通局", words[1]}};
  const gint64 ids[] = {1, 3, 0};
  const TzProblemQuery picked = {.notices = ids, .status = -1};
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++) {
    const Sample sample = {.agency = notices[i].agency,
                           .problems = {{notices[i].title, TZ_STATUS_COMPLETED, NULL}}};
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &sample, name);
  }
  g_autoptr (GPtrArray) before = list (fixture, &picked);
  g_assert_cmpuint (before->len, ==, 2);
  guint n_before = count_repeated (before, 0, 1, "甲市教育局"),
        n_other = count_repeated (before, 1, 3, "丙县交通局");
  g_assert_cmpuint (n_before, >, n_other); /* all notices have some words of the sample in common */
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (gone, ((gint64){2}));
  g_assert_true (tz_library_trash_notices (fixture->library, gone, "tester", &error));
  g_autoptr (GPtrArray) after = list (fixture, &picked);
  g_assert_cmpuint (count_repeated (after, 0, 1, "甲市教育局"), <, n_before);
}

static void
count_progress (guint done, guint total, gpointer data)
{
  guint *n = data;
  g_assert_cmpuint (done, <=, total);
  (*n)++;
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery every = {.status = -1};
  const Sample sample = {.agency = "甲市教育局", .problems = {{"账目不清", TZ_STATUS_COMPLETED, NULL}}};
  guint n_told = 0, n_missing;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  fixture_store (fixture, &sample, "a.txt");
  g_autoptr (GPtrArray) repeats = tz_library_list_repeats (fixture->library, &every, count_progress, &n_told,
                                                           cancellable, &n_missing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, >, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (
      tz_library_list_repeats (fixture->library, &every, NULL, NULL, cancellable, &n_missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/repeats/brute-force", test_brute_force);
  FIXTURE_ADD ("/library/repeats/query", test_query);
  FIXTURE_ADD ("/library/repeats/cancelled", test_cancelled);
  return g_test_run ();
}
