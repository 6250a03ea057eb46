#include "sharing.h"

#include "errors.h"
#include "fixture.h"
#include "winnow.h"

/* So many that segments of the search index become one, and that a tenth of them are few. */
#define N_NOTICES 640u
#define N_PASSAGES 160u
/* So many have the phrase of the trade. */
#define N_COMMON 150u
#define N_ASKED 12u

/* The titles of a notice; its answers hold them. */
typedef struct {
  char *title;
  char *common; /* (nullable) */
} Words;

typedef struct {
  Words notices[N_NOTICES];
} Corpus;

static char *
make_words (guint length)
{
  gunichar letters[1200];
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    letters[i] = 0x4e00 + i;
  return sample_random_text (letters, G_N_ELEMENTS (letters), length);
}

/* Some of @passage among other words. */
static char *
make_title (const char *passage, guint length)
{
  g_autofree char *before = make_words ((guint)g_test_rand_int_range (3, 20)),
                  *after = make_words ((guint)g_test_rand_int_range (3, 20)),
                  *within = g_utf8_substring (passage, 0, length);
  return g_strconcat (before, within, after, NULL);
}

static Corpus *
make_corpus (void)
{
  char *passages[N_PASSAGES];
  Corpus *corpus = g_new0 (Corpus, 1);
  g_autofree char *phrase = make_words (60);
  for (guint i = 0; i < N_PASSAGES; i++)
    passages[i] = make_words (50);
  for (guint i = 0; i < N_NOTICES; i++) {
    corpus->notices[i].title = make_title (passages[i % N_PASSAGES], (guint)g_test_rand_int_range (30, 51));
    corpus->notices[i].common = i < N_COMMON ? make_title (phrase, 60) : NULL;
  }
  for (guint i = 0; i < N_PASSAGES; i++)
    g_free (passages[i]);
  return corpus;
}

static void
corpus_free (Corpus *corpus)
{
  for (guint i = 0; i < N_NOTICES; i++) {
    g_free (corpus->notices[i].title);
    g_free (corpus->notices[i].common);
  }
  g_free (corpus);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Corpus, corpus_free)

static void
free_incoming (gpointer incoming)
{
  sample_free (incoming);
}

/* Notices are numbered from 1. */
static Corpus *
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (free_incoming);
  g_autofree TzStored *outcomes = g_new0 (TzStored, N_NOTICES);
  Corpus *corpus = make_corpus ();
  for (guint i = 0; i < N_NOTICES; i++) {
    const Words *words = &corpus->notices[i];
    const Sample sample = {
        .agency = "甲市教育局",
        .problems = {{words->title, TZ_STATUS_COMPLETED, NULL}, {words->common, TZ_STATUS_COMPLETED, NULL}}};
    g_ptr_array_add (notices, sample_new (&sample, "a.txt", fixture->lexicon));
  }
  g_assert_true (tz_library_store (fixture->library, notices, outcomes, &error));
  g_assert_no_error (error);
  return corpus;
}

/* Returns: how many letters in a row both have, at most. */
static guint
count_same (const char *one, const char *other)
{
  glong n = 0, m = 0;
  guint most = 0;
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (one, -1, &n), *b = g_utf8_to_ucs4_fast (other, -1, &m);
  for (glong i = 0; i < n; i++)
    for (glong k = 0; k < m; k++) {
      guint same = 0;
      while (i + same < n && k + same < m && a[i + same] == b[k + same])
        same++;
      most = MAX (most, same);
    }
  return most;
}

static TzSharing *
find (Fixture *fixture, gint64 notice, guint most)
{
  g_autoptr (GError) error = NULL;
  TzSharing *sharing = tz_library_find_sharing (fixture->library, notice, most, &error);
  g_assert_no_error (error);
  return sharing;
}

static gboolean
has_notice (const TzSharing *sharing, gint64 notice)
{
  for (guint i = 0; i < sharing->notices->len; i++)
    if (g_array_index (sharing->notices, gint64, i) == notice)
      return TRUE;
  return FALSE;
}

/* Where the phrase begins and ends, what stands around it decides which mark is chosen: such a mark is in fewer
 * notices than the others of it. */
static gboolean
has_common (const Words *one, const Words *other)
{
  return one->common != NULL && other->common != NULL;
}

/* All are found that have so many letters in a row, and none that has less than a gram; marks of the phrase that
 * stand in very many are counted. */
static void
test_brute_force (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (Corpus) corpus = fill (fixture);
  for (guint asked = 0; asked < N_ASKED; asked++) {
    guint at = (guint)g_test_rand_int_range (0, N_NOTICES);
    const Words *words = &corpus->notices[at];
    g_autoptr (TzSharing) sharing = find (fixture, at + 1, N_NOTICES);
    g_assert_false (has_notice (sharing, at + 1));
    g_assert_cmpuint (sharing->n_missing, ==, 0);
    g_assert_cmpuint (sharing->n_common > 0, ==, words->common != NULL);
    g_assert_cmpuint (sharing->n_common, <, sharing->n_marks);
    for (guint i = 0; i < N_NOTICES; i++) {
      guint n_same = i != at ? count_same (words->title, corpus->notices[i].title) : 0;
      g_assert_true (n_same < TZ_SHARING_LEAST || has_notice (sharing, i + 1));
      g_assert_true (n_same >= TZ_WINNOW_GRAM || has_common (words, &corpus->notices[i]) ||
                     !has_notice (sharing, i + 1));
    }
  }
}

/* What is deleted is not found, nor what stands in the trash. */
static void
test_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *passage =
      "食堂采购验收办法没有公布账目也没有接受家长委员会监督并且多年没有盘点库存更没有建立台账和责任追究制度";
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < 4; i++) {
    g_autofree char *title = g_strdup_printf ("%u号%s", i, passage), *name = g_strdup_printf ("%u.txt", i);
    const Sample sample = {.agency = "甲市教育局", .problems = {{title, TZ_STATUS_COMPLETED, NULL}}};
    g_assert_cmpint (fixture_store (fixture, &sample, name), ==, i + 1);
  }
  g_autoptr (TzSharing) all = find (fixture, 1, 9);
  g_assert_cmpuint (all->notices->len, ==, 3);
  g_autoptr (TzSharing) one = find (fixture, 1, 1);
  g_assert_cmpuint (one->notices->len, ==, 1);
  g_assert_cmpuint (one->n_more, >, 0);
  fixture_delete (fixture, (const gint64[]){2}, 1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, ((gint64){3}));
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "tester", &error));
  g_autoptr (TzSharing) left = find (fixture, 1, 9);
  g_assert_cmpuint (left->notices->len, ==, 1);
  g_assert_true (has_notice (left, 4));
  g_assert_null (tz_library_find_sharing (fixture->library, 2, 9, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* A library of an older version has the marks of all its notices once it is opened. */
static void
test_migrated (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fixture_close (fixture);
  fixture_put_kept (fixture, 7);
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  const TzNoticeQuery every = {.sort = TZ_SORT_IMPORTED};
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &every, &error);
  gint64 old = g_array_index (ids, gint64, 0);
  g_autoptr (TzNotice) notice = fixture_load (fixture, old);
  guint32 length = tz_text_get_length (notice->text);
  g_autofree char *title = tz_text_dup_slice (notice->text, tz_span (length / 2, length / 2 + 80));
  const Sample sample = {.agency = "甲市教育局", .problems = {{title, TZ_STATUS_COMPLETED, NULL}}};
  g_autoptr (TzSharing) sharing = find (fixture, fixture_store (fixture, &sample, "a.txt"), 9);
  g_assert_true (has_notice (sharing, old));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/sharing/brute-force", test_brute_force);
  FIXTURE_ADD ("/library/sharing/deleted", test_deleted);
  FIXTURE_ADD ("/library/sharing/migrated", test_migrated);
  return g_test_run ();
}
