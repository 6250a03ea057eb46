#include "report-test.h"

#include <glib/gstdio.h>

static const TzChartLook look = {.print = TRUE, .font = TZ_REPORT_CHART_FONT};

TzFlow *
report_test_flow (GPtrArray *blocks, TzTypesetter *typesetter)
{
  g_autoptr (GError) error = NULL;
  TzFlow *flow = tz_flow_new (blocks, typesetter, &look, NULL, &error);
  g_assert_no_error (error);
  return flow;
}

GPtrArray *
report_test_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tz_block_free);
}

static const char *
folder (void)
{
  return g_test_get_filename (G_TEST_BUILT, "written", NULL);
}

char *
report_test_dup_path (const char *name)
{
  g_assert_cmpint (g_mkdir_with_parents (folder (), 0700), ==, 0);
  return g_build_filename (folder (), name, NULL);
}

void
report_test_clear (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder (), 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;) {
    g_autofree char *path = g_build_filename (folder (), name, NULL);
    g_assert_cmpint (g_unlink (path), ==, 0);
  }
}
