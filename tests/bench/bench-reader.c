#include "measure.h"
#include "reader-pool.h"

/* What it costs that files are read in another process: by turns here and there, so that a busy machine is in the way of
 * both alike. usage: bench-reader FILE [TIMES] */

typedef TzDocument *(*Read) (TzReaderPool *pool, GBytes *bytes, const char *name, GError **error);

static TzDocument *
read_here (TzReaderPool *pool G_GNUC_UNUSED, GBytes *bytes, const char *name, GError **error)
{
  return tz_document_read (bytes, name, NULL, NULL, error);
}

static TzDocument *
read_there (TzReaderPool *pool, GBytes *bytes, const char *name, GError **error)
{
  return tz_reader_pool_read (pool, bytes, name, NULL, NULL, error);
}

/* Returns: how many seconds it takes. */
static double
measure (Read read, TzReaderPool *pool, GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;
  double start = measure_now ();
  g_autoptr (TzDocument) document = read (pool, bytes, name, &error);
  measure_check (error);
  return measure_now () - start;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (GBytes) bytes = tz_document_load_bytes (file, NULL, &error);
  guint times = argc > 2 ? MAX ((guint)g_ascii_strtoull (argv[2], NULL, 10), 1) : 1000;
  measure_check (error);
  g_autofree double *here = g_new (double, times);
  g_autofree double *there = g_new (double, times);
  double first = measure (read_there, pool, bytes, argv[1]);
  for (guint i = 0; i < times; i++) {
    here[i] = measure (read_here, pool, bytes, argv[1]);
    there[i] = measure (read_there, pool, bytes, argv[1]);
  }
  measure_print ("here", here, times, -1);
  measure_print ("in a reader", there, times, -1);
  measure_print ("in the first one", &first, 1, -1);
  return 0;
}
