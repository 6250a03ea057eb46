#include "reader-pool.h"

/* What it costs that files are read in another process. usage: bench-reader FILE [TIMES] */

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

static double
measure (Read read, TzReaderPool *pool, GBytes *bytes, const char *name, guint times)
{
  gint64 start = g_get_monotonic_time ();
  for (guint i = 0; i < times; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TzDocument) document = read (pool, bytes, name, &error);
    if (document == NULL)
      g_error ("%s", error->message);
  }
  return (double)(g_get_monotonic_time () - start) / 1000 / times;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (GBytes) bytes = tz_document_load_bytes (file, NULL, &error);
  guint times = argc > 2 ? (guint)g_ascii_strtoull (argv[2], NULL, 10) : 1000;
  if (bytes == NULL)
    g_error ("%s", error->message);
  double first = measure (read_there, pool, bytes, argv[1], 1);
  double here = measure (read_here, pool, bytes, argv[1], times);
  double there = measure (read_there, pool, bytes, argv[1], times);
  g_print ("%s: %.3f ms here, %.3f ms in a reader, %.3f ms more; the first one %.1f ms\n", argv[1], here,
           there, there - here, first);
  return 0;
}
