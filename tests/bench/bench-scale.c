#include <locale.h>
#include <time.h>

#include "library.h"

/*
 * What a large library costs the one who works in it (usage: bench-scale LIBRARY). Times are of the
 * processor, so that they mean the same on a busy machine, with the time on the clock of the longest beside
 * them.
 */

#define N_SEARCHES 400
#define N_HITS 50
#define N_TEXTS 40
#define N_QUESTIONS 20
#define N_PAGE 50

typedef struct {
  TzLibrary *library;
  GPtrArray *texts; /* of TzText: some of those in the library */
  GRand *rand;
} Bench;

/* Seconds of the processor that this thread used. */
static double
used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
now (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

static void
die_of (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;
  return one < other ? -1 : one > other;
}

static void
print_times (const char *what, double *seconds, guint n, double clock)
{
  qsort (seconds, n, sizeof *seconds, compare_doubles);
  g_print ("%-36s median %8.2f ms   99th %8.2f ms   longest %8.2f ms (%.2f ms on the clock)\n", what,
           1000 * seconds[n / 2], 1000 * seconds[n * 99 / 100], 1000 * seconds[n - 1], 1000 * clock);
}

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
  die_of (error);
  for (guint i = 0; i < N_TEXTS; i++) {
    gint64 id = g_array_index (ids, gint64, g_rand_int_range (bench->rand, 0, ids->len));
    g_autoptr (TzNotice) notice = tz_library_load (bench->library, id, &error);
    die_of (error);
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
    double clock = now (), start = used ();
    g_autoptr (GPtrArray) hits = tz_library_search (bench->library, query, 0, N_HITS, 0, &error);
    seconds[i] = used () - start;
    longest = MAX (longest, now () - clock);
    die_of (error);
    n_found += hits->len > 0;
    if (seconds[i] > 0.02)
      g_print ("  over 20 ms: %s (%u hits, %.1f ms)\n", query, hits->len, 1000 * seconds[i]);
  }
  print_times (what, seconds, N_SEARCHES, longest);
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
      double clock = now (), start = used ();
      questions[q].ask (bench->library, i, &error);
      seconds[i] = used () - start;
      longest = MAX (longest, now () - clock);
      die_of (error);
    }
    print_times (questions[q].what, seconds, N_QUESTIONS, longest);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 2) {
    g_printerr ("usage: bench-scale LIBRARY\n");
    return 2;
  }
  GError *error = NULL;
  guint n_notices = 0, n_problems = 0;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  die_of (error);
  double clock = now (), start = used ();
  g_autoptr (TzLibrary) library = tz_library_open (argv[1], TZ_LIBRARY_READ_ONLY, lexicon, &error);
  die_of (error);
  tz_library_count (library, NULL, &n_notices, &n_problems, &error);
  die_of (error);
  g_print ("%u notices, %u problems; opened and counted in %.2f ms (%.2f ms on the clock)\n", n_notices,
           n_problems, 1000 * (used () - start), 1000 * (now () - clock));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_text);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  Bench bench = {library, texts, rand};
  take_texts (&bench);
  bench_search (&bench, "search, first 50 hits", FALSE);
  bench_search (&bench, "search for what is mostly absent", TRUE);
  bench_questions (&bench);
  return 0;
}
