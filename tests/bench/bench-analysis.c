#include <gio/gio.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "analysis.h"
#include "clock.h"
#include "hostile.h"
#include "patterns.h"

/*
 * What the analysis costs in one thread, on a folder of notices (usage: bench-analysis FOLDER). A small
 * folder is read again and again with other digits. What depends on the machine stands beside baselines of
 * the same run.
 */

#define MEGABYTE 1000000.0
#define LEAST_BYTES 20000000
#define ALONE "--alone" /* the child that measures the text on its standard input */

static void
die_of (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
add_text (GPtrArray *texts, const char *utf8)
{
  GError *error = NULL;
  TzText *text = tz_text_new (utf8, -1, &error);
  die_of (error);
  g_ptr_array_add (texts, text);
}

static GPtrArray *
read_folder (const char *folder)
{
  GError *error = NULL;
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  die_of (error);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL) {
    if (!g_str_has_suffix (name, ".txt"))
      continue;
    g_autofree char *path = g_build_filename (folder, name, NULL);
    char *contents = NULL;
    g_file_get_contents (path, &contents, NULL, &error);
    die_of (error);
    g_ptr_array_add (files, contents);
  }
  return files;
}

static void
move_digits (char *utf8, guint by)
{
  for (char *p = utf8; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = (char)('0' + ((guint)(*p - '0') + by) % 10);
}

static GPtrArray *
load_texts (const char *folder, gsize *n_bytes)
{
  g_autoptr (GPtrArray) files = read_folder (folder);
  if (files->len == 0)
    g_error ("%s holds no notice", folder);
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify)tz_text_unref);
  *n_bytes = 0;
  for (guint round = 0; round == 0 || *n_bytes < LEAST_BYTES; round++)
    for (guint i = 0; i < files->len; i++) {
      char *utf8 = g_ptr_array_index (files, i);
      add_text (texts, utf8);
      *n_bytes += strlen (utf8);
      move_digits (utf8, 1);
    }
  return texts;
}

/* The same work whatever the analysis does: how fast this machine is now. */
static void
calibrate (void)
{
  double start = clock_seconds ();
  guint64 x = 1;
  for (guint i = 0; i < 200000000; i++) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
  }
  g_print ("calibration: 2e8 steps of xorshift take %.3f s (%u)\n", clock_seconds () - start, (guint)(x & 1));
}

static void
bench_validation (const GPtrArray *texts, gsize n_bytes)
{
  double start = clock_seconds ();
  guint valid = 0;
  for (guint i = 0; i < texts->len; i++) {
    const TzText *text = g_ptr_array_index (texts, i);
    valid += g_utf8_validate_len (tz_text_get_utf8 (text), tz_text_get_n_bytes (text), NULL);
  }
  g_assert (valid == texts->len);
  g_print ("g_utf8_validate: %.1f MB/s\n", n_bytes / MEGABYTE / (clock_seconds () - start));
}

/* What comes before the analysis, and before the patterns but for the folding. */
static void
bench_texts (const GPtrArray *texts, gsize n_bytes)
{
  double start = clock_seconds ();
  for (guint i = 0; i < texts->len; i++) {
    const TzText *text = g_ptr_array_index (texts, i);
    tz_text_unref (tz_text_new (tz_text_get_utf8 (text), tz_text_get_n_bytes (text), NULL));
  }
  g_print ("making the texts, validated and folded: %.1f MB/s\n",
           n_bytes / MEGABYTE / (clock_seconds () - start));
}

static double
analyse (const GPtrArray *texts, const TzLexicon *lexicon)
{
  double best = G_MAXDOUBLE;
  for (guint round = 0; round < N_ROUNDS; round++) {
    double start = clock_seconds ();
    for (guint i = 0; i < texts->len; i++)
      tz_analysis_unref (tz_analysis_new (g_ptr_array_index (texts, i), lexicon));
    best = MIN (best, clock_seconds () - start);
  }
  return best;
}

/* Notices one behind the other from @next on, @n_bytes at most. */
static char *
dup_joined (const GPtrArray *texts, guint *next, gsize n_bytes)
{
  GString *joined = g_string_new (NULL);
  for (;; (*next)++) {
    const TzText *text = g_ptr_array_index (texts, *next % texts->len);
    if (joined->len + tz_text_get_n_bytes (text) > n_bytes)
      return g_string_free (joined, FALSE);
    g_string_append (joined, tz_text_get_utf8 (text));
  }
}

/* Returns: seconds a byte. */
static double
analyse_joined (const GPtrArray *texts, guint n, gsize n_bytes, const TzLexicon *lexicon)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func ((GDestroyNotify)tz_text_unref);
  gsize sum = 0;
  guint next = 0;
  for (guint i = 0; i < n; i++) {
    g_autofree char *utf8 = dup_joined (texts, &next, n_bytes);
    sum += strlen (utf8);
    add_text (joined, utf8);
  }
  return analyse (joined, lexicon) / (double)sum;
}

/* The same notices, in ten texts and in one. */
static void
bench_linearity (const GPtrArray *texts, const TzLexicon *lexicon)
{
  double small = analyse_joined (texts, 10, TZ_TEXT_MAX_BYTES / 10, lexicon);
  double large = analyse_joined (texts, 1, TZ_TEXT_MAX_BYTES, lexicon);
  g_print (
      "notices of 1 MB: %.1f MB/s, one of 10 MB: %.1f MB/s; a byte of the larger costs %.2f times as much\n",
      1 / small / MEGABYTE, 1 / large / MEGABYTE, large / small);
}

/* In kB; @key is a line of /proc/self/status. */
static long
memory (const char *key)
{
  g_autofree char *status = NULL;
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  const char *line = strstr (status, key);
  return line == NULL ? 0 : strtol (line + strlen (key), NULL, 10);
}

/* What one text costs in a process of its own, where no memory lies free that was used before. */
typedef struct {
  double seconds;
  double peak; /* bytes for each byte of the text, the text and the findings together */
} Cost;

/* The child: reads a text, and writes what it cost. */
static int
measure_alone (void)
{
  GError *error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  die_of (error);
  malloc_trim (0);
  char *utf8 = g_malloc (TZ_TEXT_MAX_BYTES);
  gsize n = fread (utf8, 1, TZ_TEXT_MAX_BYTES, stdin);
  long before = memory ("VmRSS:");
  g_file_set_contents ("/proc/self/clear_refs", "5", 1, NULL);
  double start = clock_seconds ();
  g_autoptr (TzText) text = tz_text_new (utf8, (gssize)n, &error);
  die_of (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  double seconds = clock_seconds () - start;
  g_print ("%.6f %.6f\n", seconds, (double)(memory ("VmHWM:") - before) * 1024 / (double)n);
  return 0;
}

static Cost
measure (const char *utf8)
{
  GError *error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", &error);
  die_of (error);
  g_autoptr (GSubprocess) child = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, ALONE, NULL);
  die_of (error);
  g_autofree char *answer = NULL;
  g_subprocess_communicate_utf8 (child, utf8, NULL, &answer, NULL, &error);
  die_of (error);
  char *rest = answer;
  Cost cost = {.seconds = g_ascii_strtod (rest, &rest)};
  cost.peak = g_ascii_strtod (rest, NULL);
  return cost;
}

static void
bench_alone (const GPtrArray *texts)
{
  g_autofree char *utf8 = dup_joined (texts, &(guint){0}, TZ_TEXT_MAX_BYTES);
  g_print ("peak memory: %.1f bytes for each byte of a notice of 10 MB, text and findings together\n",
           measure (utf8).peak);
}

static void
bench_hostile (void)
{
  Cost worst = {0};
  const char *slowest = "", *largest = "";
  for (guint i = 0; i < hostile_n_shapes (); i++) {
    g_autofree char *utf8 = hostile_dup_text (i, TZ_TEXT_MAX_BYTES);
    const char *name = hostile_get_name (i);
    Cost cost = measure (utf8);
    g_print ("    %-34s %6.3f s %5.1f bytes a byte\n", name, cost.seconds, cost.peak);
    slowest = cost.seconds > worst.seconds ? name : slowest;
    largest = cost.peak > worst.peak ? name : largest;
    worst.seconds = MAX (worst.seconds, cost.seconds);
    worst.peak = MAX (worst.peak, cost.peak);
  }
  g_print ("slowest of %u hostile texts of 10 MB: %s, %.3f s\n", hostile_n_shapes (), slowest, worst.seconds);
  g_print ("largest: %s, peak memory %.1f bytes a byte\n", largest, worst.peak);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 2) {
    g_printerr ("usage: bench-analysis FOLDER\n");
    return 2;
  }
  if (g_str_equal (argv[1], ALONE))
    return measure_alone ();
  GError *error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  die_of (error);
  gsize n_bytes;
  g_autoptr (GPtrArray) texts = load_texts (argv[1], &n_bytes);
  double megabytes = n_bytes / MEGABYTE;
  g_print ("%u notices, %.1f MB\n", texts->len, megabytes);
  calibrate ();
  bench_validation (texts, n_bytes);
  bench_texts (texts, n_bytes);
  double seconds = analyse (texts, lexicon);
  g_print ("analysis of the texts: %.1f MB/s\n", megabytes / seconds);
  double patterns = patterns_run (texts, lexicon);
  if (patterns > 0)
    g_print ("six patterns with PCRE2 and JIT: %.1f MB/s; the analysis is %.2f times as fast\n",
             megabytes / patterns, patterns / seconds);
  bench_linearity (texts, lexicon);
  bench_alone (texts);
  bench_hostile ();
  return 0;
}
