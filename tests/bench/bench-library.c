#include <glib/gstdio.h>
#include <string.h>

#include "library.h"
#include "measure.h"

/*
 * What the library costs, on a folder of notices (usage: bench-library FOLDER). Figures that depend on the
 * machine stand beside a baseline of the same run: storing beside copying the files, searching beside a scan
 * of the texts in memory.
 */

/* Notices that share a commit. */
#define BATCH 64
#define N_SEARCHES 400
#define N_HITS 50

typedef struct {
  TzLexicon *lexicon;
  GPtrArray *incoming; /* of TzIncoming */
  gsize n_bytes;       /* of text */
  double read_seconds;
  double analyse_seconds;
} Corpus;

static void
add_file (Corpus *corpus, const char *folder, const char *name)
{
  GError *error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *contents = NULL;
  gsize size = 0;
  g_file_get_contents (path, &contents, &size, &error);
  measure_check (error);
  TzIncoming *incoming = g_new0 (TzIncoming, 1);
  incoming->bytes = g_bytes_new_take (contents, size);
  double start = measure_now ();
  incoming->document = tz_document_read (incoming->bytes, name, NULL, NULL, &error);
  measure_check (error);
  double middle = measure_now ();
  incoming->analysis = tz_analysis_new (incoming->document->text, corpus->lexicon);
  incoming->origin = g_filename_to_uri (path, NULL, NULL);
  incoming->name = g_strdup (name);
  g_ptr_array_add (corpus->incoming, incoming);
  corpus->read_seconds += middle - start;
  corpus->analyse_seconds += measure_now () - middle;
  corpus->n_bytes += tz_text_get_n_bytes (incoming->document->text);
}

static void
read_corpus (Corpus *corpus, const char *folder)
{
  GError *error = NULL;
  corpus->lexicon = tz_lexicon_new (&error);
  measure_check (error);
  corpus->incoming = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  measure_check (error);
  const char *name;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      add_file (corpus, folder, name);
}

static double
store (TzLibrary *library, const Corpus *corpus)
{
  GError *error = NULL;
  double start = measure_now ();
  for (guint from = 0; from < corpus->incoming->len; from += BATCH) {
    TzStored outcomes[BATCH];
    g_autoptr (GPtrArray) batch = g_ptr_array_new ();
    for (guint i = from; i < MIN (from + BATCH, corpus->incoming->len); i++)
      g_ptr_array_add (batch, g_ptr_array_index (corpus->incoming, i));
    tz_library_store (library, batch, outcomes, &error);
    measure_check (error);
  }
  return measure_now () - start;
}

/* Baseline of storing: the same bytes into files, each flushed to the disk. */
static double
copy_files (const Corpus *corpus, const char *folder)
{
  double start = measure_now ();
  for (guint i = 0; i < corpus->incoming->len; i++) {
    const TzIncoming *incoming = g_ptr_array_index (corpus->incoming, i);
    g_autofree char *path = g_build_filename (folder, incoming->name, NULL);
    GError *error = NULL;
    gsize size = 0;
    const char *data = g_bytes_get_data (incoming->bytes, &size);
    g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                              0600, &error);
    measure_check (error);
    g_unlink (path);
  }
  return measure_now () - start;
}

/* Pieces of the texts, 1 to 20 characters long, every fourth with its halves swapped, so that it is mostly
 * absent though its characters are common. */
static char *
make_query (const Corpus *corpus, GRand *rand, guint i)
{
  const TzIncoming *incoming =
      g_ptr_array_index (corpus->incoming, g_rand_int_range (rand, 0, corpus->incoming->len));
  const TzText *text = incoming->document->text;
  guint32 length = 1 + i % 20;
  guint32 start = g_rand_int_range (rand, 0, tz_text_get_length (text) - length);
  guint32 middle = start + length / 2;
  g_autofree char *first = tz_text_dup_slice (text, tz_span (start, middle));
  g_autofree char *second = tz_text_dup_slice (text, tz_span (middle, start + length));
  return i % 4 == 3 ? g_strconcat (second, first, NULL) : g_strconcat (first, second, NULL);
}

/* Baseline of searching: strstr() through every text, as it lies in memory. */
static double
scan (const Corpus *corpus, const char *query, guint *n_found)
{
  double start = measure_now ();
  for (guint i = 0; i < corpus->incoming->len; i++) {
    const TzIncoming *incoming = g_ptr_array_index (corpus->incoming, i);
    if (strstr (tz_text_get_utf8 (incoming->document->text), query) != NULL)
      (*n_found)++;
  }
  return measure_now () - start;
}

static void
bench_search (TzLibrary *library, const Corpus *corpus)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  double searches[N_SEARCHES], scans[N_SEARCHES];
  for (guint i = 0; i < N_SEARCHES; i++) {
    GError *error = NULL;
    guint n_found = 0;
    g_autofree char *query = make_query (corpus, rand, i);
    double start = measure_now ();
    g_autoptr (GPtrArray) hits = tz_library_search (library, query, 0, N_HITS, 0, &error);
    searches[i] = measure_now () - start;
    measure_check (error);
    scans[i] = scan (corpus, query, &n_found);
    if (n_found > 0 && hits->len == 0)
      g_error ("“%s” was not found", query);
  }
  measure_print ("search, first 50 hits", searches, N_SEARCHES, -1);
  measure_print ("  baseline: scan in memory", scans, N_SEARCHES, -1);
}

typedef void (*Question) (TzLibrary *library, GError **error);

static void
ask_list (TzLibrary *library, GError **error)
{
  TzNoticeQuery query = {.sort = TZ_SORT_FEEDBACK, .descending = TRUE};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
  if (ids == NULL)
    return;
  g_autoptr (GPtrArray) rows =
      tz_library_get_rows (library, (const gint64 *)(gpointer)ids->data, MIN (ids->len, 50), error);
}

static void
ask_facets (TzLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) facets = tz_library_count_facets (library, NULL, error);
}

static void
ask_sums (TzLibrary *library, GError **error)
{
  TzProblemQuery query = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (library, &query, error);
}

static void
ask_problems (TzLibrary *library, GError **error)
{
  TzProblemQuery query = {.status = -1, .theme = "canteen"};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (library, &query, error);
}

static void
ask_notice (TzLibrary *library, GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, 1, error);
}

static void
bench_questions (TzLibrary *library)
{
  static const struct {
    const char *what;
    Question ask;
  } questions[] = {{"list all, 50 rows", ask_list},
                   {"facets", ask_facets},
                   {"sums of all agencies", ask_sums},
                   {"problems of one theme", ask_problems},
                   {"load a notice", ask_notice}};
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++) {
    double seconds[20];
    for (guint i = 0; i < G_N_ELEMENTS (seconds); i++) {
      GError *error = NULL;
      double start = measure_now ();
      questions[q].ask (library, &error);
      seconds[i] = measure_now () - start;
      measure_check (error);
    }
    measure_print (questions[q].what, seconds, G_N_ELEMENTS (seconds), -1);
  }
}

int
main (int argc, char **argv)
{
  if (argc != 2) {
    g_printerr ("usage: bench-library FOLDER\n");
    return 2;
  }
  GError *error = NULL;
  Corpus corpus = {0};
  read_corpus (&corpus, argv[1]);
  double megabytes = corpus.n_bytes / 1e6;
  g_print ("%u notices, %.1f MB of text; read %.1f MB/s, analysed %.1f MB/s\n", corpus.incoming->len,
           megabytes, megabytes / corpus.read_seconds, megabytes / corpus.analyse_seconds);

  g_autofree char *folder = g_dir_make_tmp ("taizhang-bench-XXXXXX", &error);
  measure_check (error);
  g_autofree char *path = g_build_filename (folder, "bench.taizhang", NULL);
  TzLibrary *library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, corpus.lexicon, &error);
  measure_check (error);
  clock_t ticks = clock ();
  double seconds = store (library, &corpus);
  double busy = (double)(clock () - ticks) / CLOCKS_PER_SEC;
  double copying = copy_files (&corpus, folder);
  g_print ("%-28s %.1f MB/s, %.1f MB per second of CPU; baseline: files copied %.1f MB/s, ratio %.2f\n",
           "store and index", megabytes / seconds, megabytes / busy, megabytes / copying, copying / seconds);
  bench_search (library, &corpus);
  bench_questions (library);
  g_object_unref (library);

  GStatBuf file;
  g_stat (path, &file);
  g_print ("%-28s %.2f times the text\n", "file", file.st_size / (double)corpus.n_bytes);
  if (g_getenv ("TAIZHANG_BENCH_KEEP") == NULL) {
    g_unlink (path);
    g_rmdir (folder);
  } else {
    g_print ("kept: %s\n", path);
  }
  return 0;
}
