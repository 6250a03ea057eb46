#include <locale.h>

#include "library.h"
#include "measure.h"

/*
 * What a large library costs the one who works in it (usage: bench-scale [--changes] LIBRARY). Times are of the
 * processor, so that they mean the same on a busy machine, with the time on the clock of the longest beside
 * them. With --changes it is written to instead, and the times are those on the clock, until a change is on
 * disk; each is taken back, so that the library stays as it is but for its history.
 */

#define N_SEARCHES 400
#define N_HITS 50
#define N_TEXTS 40
#define N_QUESTIONS 20
#define N_PAGE 50
#define N_CHANGES 20

typedef struct {
  TzLibrary *library;
  GPtrArray *texts; /* of TzText: some of those in the library */
  GRand *rand;
} Bench;

static void
free_text (gpointer data)
{
  tz_text_unref (data);
}

static void
take_texts (Bench *bench)
{
  GError *error = NULL;
  g_autoptr (GArray) ids = tz_library_list_notices (bench->library, NULL, &error);
  measure_check (error);
  for (guint i = 0; i < N_TEXTS; i++) {
    gint64 id = g_array_index (ids, gint64, g_rand_int_range (bench->rand, 0, ids->len));
    g_autoptr (TzNotice) notice = tz_library_load (bench->library, id, &error);
    measure_check (error);
    g_ptr_array_add (bench->texts, tz_text_ref (notice->text));
  }
}

/* A piece of a text, 1 to 20 characters long; its halves swapped, it is mostly absent though its characters
 * are common. */
static char *
make_query (Bench *bench, guint i, gboolean swapped)
{
  const TzText *text = bench->texts->pdata[g_rand_int_range (bench->rand, 0, N_TEXTS)];
  guint32 length = 1 + i % 20;
  guint32 start = g_rand_int_range (bench->rand, 0, tz_text_get_length (text) - length);
  guint32 middle = start + length / 2;
  g_autofree char *first = tz_text_dup_slice (text, tz_span (start, middle));
  g_autofree char *second = tz_text_dup_slice (text, tz_span (middle, start + length));
  return swapped ? g_strdup_printf ("\"%s%s\"", second, first) : g_strdup_printf ("\"%s%s\"", first, second);
}

static void
bench_search (Bench *bench, const char *what, gboolean swapped)
{
  double seconds[N_SEARCHES], longest = 0;
  guint n_found = 0;
  for (guint i = 0; i < N_SEARCHES; i++) {
    GError *error = NULL;
    g_autofree char *query = make_query (bench, i, swapped);
    double clock = measure_now (), start = measure_used ();
    g_autoptr (GPtrArray) hits = tz_library_search (bench->library, query, 0, N_HITS, 0, &error);
    seconds[i] = measure_used () - start;
    longest = MAX (longest, measure_now () - clock);
    measure_check (error);
    n_found += hits->len > 0;
    if (seconds[i] > 0.02)
      g_print ("  over 20 ms: %s (%u hits, %.1f ms)\n", query, hits->len, 1000 * seconds[i]);
  }
  measure_print (what, seconds, N_SEARCHES, longest);
  g_print ("  %u of %u were found\n", n_found, N_SEARCHES);
}

typedef void (*Question) (TzLibrary *library, guint i, GError **error);

/* A page as a view shows it: of the ids that are wanted, with their rows. */
static void
show_page (TzLibrary *library, TzNoticeQuery *query, guint offset, GError **error)
{
  query->offset = offset;
  query->limit = N_PAGE;
  g_autoptr (GArray) ids = tz_library_list_notices (library, query, error);
  if (ids == NULL)
    return;
  g_autoptr (GPtrArray) rows =
      tz_library_get_rows (library, (const gint64 *)(gpointer)ids->data, ids->len, error);
}

static void
ask_sorted (TzLibrary *library, guint i, GError **error)
{
  TzNoticeQuery query = {.sort = i % (TZ_SORT_IMPORTED + 1), .descending = i % 2};
  guint n_notices = 0;
  if (tz_library_count (library, NULL, &n_notices, NULL, error))
    show_page (library, &query, n_notices * (i % 10) / 10, error);
}

static void
ask_filtered (TzLibrary *library, guint i, GError **error)
{
  const int years[] = {2016 + i % 9, 0};
  TzNoticeQuery query = {.sort = i % (TZ_SORT_IMPORTED + 1), .years = years, .warnings = TZ_WARNING_DAMAGED};
  show_page (library, &query, i * N_PAGE, error);
}

static void
ask_themed (TzLibrary *library, guint i, GError **error)
{
  static const char *const themes[] = {"canteen", NULL};
  static const char *const levels[] = {"city", "county", NULL};
  TzNoticeQuery query = {.sort = i % (TZ_SORT_IMPORTED + 1), .themes = themes, .levels = levels};
  show_page (library, &query, i * N_PAGE, error);
}

static const char *const words[] = {"食堂", "财务管理", "采购", "整改", "党风廉政建设", "固定资产管理不规范"};

static void
ask_text (TzLibrary *library, guint i, GError **error)
{
  TzNoticeQuery query = {.sort = TZ_SORT_FEEDBACK, .text = words[i % G_N_ELEMENTS (words)]};
  show_page (library, &query, 0, error);
}

static void
ask_whole_list (TzLibrary *library, guint i, GError **error)
{
  TzNoticeQuery query = {.sort = i % (TZ_SORT_IMPORTED + 1), .descending = i % 2};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
}

static void
ask_whole_text (TzLibrary *library, guint i, GError **error)
{
  TzNoticeQuery query = {.sort = TZ_SORT_FEEDBACK, .text = words[i % G_N_ELEMENTS (words)]};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
}

static void
ask_filtered_facets (TzLibrary *library, guint i, GError **error)
{
  const int years[] = {2016 + i % 9, 0};
  TzNoticeQuery query = {.years = years};
  g_autoptr (GPtrArray) facets = tz_library_count_facets (library, &query, error);
}

static void
ask_facets (TzLibrary *library, guint i G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) facets = tz_library_count_facets (library, NULL, error);
}

static void
ask_sums (TzLibrary *library, guint i G_GNUC_UNUSED, GError **error)
{
  TzProblemQuery query = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (library, &query, error);
  if (sums != NULL)
    tz_library_sum_themes (library, &query, sums, error);
}

static void
ask_notice (TzLibrary *library, guint i, GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, 1 + i, error);
}

static void
bench_questions (Bench *bench)
{
  static const struct {
    const char *what;
    Question ask;
  } questions[] = {{"any page of the sorted list", ask_sorted},
                   {"a page, filtered by year and damage", ask_filtered},
                   {"a page, filtered by theme and level", ask_themed},
                   {"first page, filtered by text", ask_text},
                   {"ids of the whole sorted list", ask_whole_list},
                   {"ids of all that have a text", ask_whole_text},
                   {"facets of the library", ask_facets},
                   {"facets, filtered by year", ask_filtered_facets},
                   {"sums and themes of all agencies", ask_sums},
                   {"load a notice", ask_notice}};
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++) {
    double seconds[N_QUESTIONS], longest = 0;
    for (guint i = 0; i < N_QUESTIONS; i++) {
      GError *error = NULL;
      double clock = measure_now (), start = measure_used ();
      questions[q].ask (bench->library, i, &error);
      seconds[i] = measure_used () - start;
      longest = MAX (longest, measure_now () - clock);
      measure_check (error);
    }
    measure_print (questions[q].what, seconds, N_QUESTIONS, longest);
  }
}

/* ---- Changes ---- */

typedef void (*Change) (TzLibrary *library, const TzNotice *notice, GError **error);

static void
delete_notice (TzLibrary *library, const TzNotice *notice, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, notice->row->id);
  tz_library_trash_notices (library, ids, "bench", error);
}

static void
correct_status (TzLibrary *library, const TzNotice *notice, GError **error)
{
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 0);
  gboolean done = problem->status == TZ_STATUS_COMPLETED;
  TzDecision decision = {.notice = notice->row->id,
                         .subject = TZ_SUBJECT_STATUS,
                         .kind = TZ_DECISION_CORRECTED,
                         .at.span = problem->title,
                         .value = (char *)(done ? "in_progress" : "completed"),
                         .creator = (char *)"bench"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (library, decisions, error);
}

/* Returns: (transfer full): a notice that has problems. */
static TzNotice *
load_some (TzLibrary *library, const GArray *ids, GRand *rand)
{
  for (;;) {
    GError *error = NULL;
    gint64 id = g_array_index (ids, gint64, g_rand_int_range (rand, 0, (gint32)ids->len));
    g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
    measure_check (error);
    if (notice->analysis->problems->len > 0)
      return g_steal_pointer (&notice);
  }
}

static void
bench_change (TzLibrary *library, const GArray *ids, const char *what, Change change)
{
  double changed[N_CHANGES], taken_back[N_CHANGES];
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  for (guint i = 0; i < N_CHANGES; i++) {
    GError *error = NULL;
    g_autoptr (TzNotice) notice = load_some (library, ids, rand);
    double start = measure_now ();
    change (library, notice, &error);
    changed[i] = measure_now () - start;
    measure_check (error);
    start = measure_now ();
    g_autofree char *name = tz_library_undo (library, &error);
    taken_back[i] = measure_now () - start;
    measure_check (error);
  }
  measure_print (what, changed, N_CHANGES, -1);
  measure_print ("  take it back", taken_back, N_CHANGES, -1);
}

static void
bench_changes (TzLibrary *library)
{
  GError *error = NULL;
  g_autoptr (GArray) ids = tz_library_list_notices (library, NULL, &error);
  measure_check (error);
  bench_change (library, ids, "delete a notice", delete_notice);
  bench_change (library, ids, "correct the status of a problem", correct_status);
}

static void
bench_reading (TzLibrary *library)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  Bench bench = {library, texts, rand};
  take_texts (&bench);
  bench_search (&bench, "search, first 50 hits", FALSE);
  bench_search (&bench, "search for what is mostly absent", TRUE);
  bench_questions (&bench);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gboolean changes = argc == 3 && g_str_equal (argv[1], "--changes");
  if (argc != 2 && !changes) {
    g_printerr ("usage: bench-scale [--changes] LIBRARY\n");
    return 2;
  }
  GError *error = NULL;
  guint n_notices = 0, n_problems = 0;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  measure_check (error);
  double clock = measure_now (), start = measure_used ();
  g_autoptr (TzLibrary) library = tz_library_open (
      argv[argc - 1], changes ? TZ_LIBRARY_READ_WRITE : TZ_LIBRARY_READ_ONLY, lexicon, &error);
  measure_check (error);
  tz_library_count (library, NULL, &n_notices, &n_problems, &error);
  measure_check (error);
  g_print ("%u notices, %u problems; opened and counted in %.2f ms (%.2f ms on the clock)\n", n_notices,
           n_problems, 1000 * (measure_used () - start), 1000 * (measure_now () - clock));
  if (changes)
    bench_changes (library);
  else
    bench_reading (library);
  return 0;
}
