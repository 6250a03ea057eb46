#include "measure.h"
#include "reanalysis.h"
#include "shared-wording.h"
#include "similar.h"

/*
 * What the comparison of words costs (usage: bench-wording [--read-again] LIBRARY): finding the problems most like
 * one, for the first problem of notices from all over the library; what each of these notices shares with the whole
 * library; what the newest share, and the estimate of it for all. Notices that were
 * read before the library kept sketches are passed over; with --read-again they are read again first.
 */

#define N_TIMES 40u

static void
read_again (TzLibrary *library)
{
  GError *error = NULL;
  double start = measure_now ();
  tz_reanalyse (library, NULL, NULL, NULL, NULL, &error);
  measure_check (error);
  g_print ("read again: %.0f s\n", measure_now () - start);
}

static void
bench_similar (TzLibrary *library)
{
  GError *error = NULL;
  const TzNoticeQuery every = {.sort = TZ_SORT_IMPORTED};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &every, &error);
  measure_check (error);
  double used[N_TIMES], longest = 0;
  guint n_found = 0;
  for (guint i = 0; i < N_TIMES; i++) {
    gint64 notice = g_array_index (ids, gint64, (gsize)i * ids->len / N_TIMES);
    double clock = measure_now (), start = measure_used ();
    g_autoptr (GPtrArray) all = tz_library_list_similar (library, notice, 0, 50, &error);
    used[i] = measure_used () - start;
    longest = MAX (longest, measure_now () - clock);
    g_clear_error (&error); /* a notice without problems */
    n_found += all != NULL ? all->len - 1 : 0;
  }
  g_print ("%u notices, %u similar problems of %u\n", ids->len, n_found, N_TIMES);
  measure_print ("similar problems:", used, N_TIMES, longest);
}

/* What one notice shares with the whole library, and only which notices may. */
static void
bench_of_one (TzLibrary *library)
{
  GError *error = NULL;
  const TzNoticeQuery every = {.sort = TZ_SORT_IMPORTED};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &every, &error);
  measure_check (error);
  double found[N_TIMES], compared[N_TIMES], longest_found = 0, longest_compared = 0;
  guint n_marks = 0, n_passages = 0;
  for (guint i = 0; i < N_TIMES; i++) {
    gint64 notice = g_array_index (ids, gint64, (gsize)i * ids->len / N_TIMES);
    double clock = measure_now (), start = measure_used ();
    g_autoptr (TzSharing) sharing = tz_library_find_sharing (library, notice, TZ_WORDING_OTHERS, &error);
    measure_check (error);
    found[i] = measure_used () - start;
    longest_found = MAX (longest_found, measure_now () - clock);
    clock = measure_now (), start = measure_used ();
    g_autoptr (TzSharedWording) wording = tz_shared_wording_new_of (library, notice, NULL, &error);
    measure_check (error);
    compared[i] = measure_used () - start;
    longest_compared = MAX (longest_compared, measure_now () - clock);
    n_marks += sharing->n_marks;
    n_passages += wording->passages->len;
  }
  g_print ("%u marks, %u passages of %u notices\n", n_marks, n_passages, N_TIMES);
  measure_print ("notices that may share wording:", found, N_TIMES, longest_found);
  measure_print ("and what they share:", compared, N_TIMES, longest_compared);
}

static void
bench_sharing (TzLibrary *library)
{
  GError *error = NULL;
  const TzProblemQuery every = {.status = -1};
  double start = measure_used ();
  g_autoptr (TzSharedWording) wording = tz_shared_wording_new (library, &every, NULL, NULL, NULL, &error);
  measure_check (error);
  g_print ("shared wording of %u notices: %u passages, %.1f s\n", wording->notices->len,
           wording->passages->len, measure_used () - start);
  double clock = measure_now ();
  start = measure_used ();
  tz_shared_wording_estimate (wording, library, &every, NULL, NULL, NULL, &error);
  measure_check (error);
  g_print ("estimated of %u: %.1f s of the processor, %.1f s\n", wording->repeats->len,
           measure_used () - start, measure_now () - clock);
}

int
main (int argc, char **argv)
{
  gboolean again = argc == 3 && g_str_equal (argv[1], "--read-again");
  if (argc != 2 && !again) {
    g_printerr ("usage: bench-wording [--read-again] LIBRARY\n");
    return 2;
  }
  GError *error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  measure_check (error);
  g_autoptr (TzLibrary) library =
      tz_library_open (argv[argc - 1], again ? TZ_LIBRARY_READ_WRITE : TZ_LIBRARY_READ_ONLY, lexicon, &error);
  measure_check (error);
  if (again)
    read_again (library);
  bench_similar (library);
  bench_of_one (library);
  bench_sharing (library);
  return 0;
}
