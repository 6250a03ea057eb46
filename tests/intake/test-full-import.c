#include "desk.h"
#include "errors.h"
#include "full-disk.h"

#define N_FILES 200

/* Enough for some of them. */
#define N_WRITES 500

static void
set_up (Desk *desk, gconstpointer data)
{
  desk_set_up (desk, data);
  for (guint i = 0; i < N_FILES; i++) {
    g_autofree char *name = g_strdup_printf ("%03u.txt", i);
    g_autofree char *agency = g_strdup_printf ("云溪市第%u中学", i);
    desk_write_notice (desk, name, agency);
  }
}

/* Where no room is left the rest is not tried, and all that was said to be imported is there; with room again, the
 * rest comes, and nothing twice. */
static void
test_full (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  full_disk_fill_after (N_WRITES);
  g_autoptr (TzImportSummary) stopped = desk_import (desk, NULL);
  g_assert_error (stopped->full, TZ_ERROR, TZ_ERROR_FULL);
  g_assert_error (stopped->not_indexed, TZ_ERROR, TZ_ERROR_FULL);
  g_assert_false (stopped->cancelled);
  g_assert_cmpuint (stopped->n[TZ_IMPORT_NEW], >, 0);
  g_assert_cmpuint (stopped->items->len, <, N_FILES);
  g_assert_cmpint (full_disk_make_room (), >, 0);
  g_assert_cmpuint (desk_count (desk), ==, stopped->n[TZ_IMPORT_NEW]);

  g_autoptr (TzImportSummary) rest = desk_import (desk, NULL);
  g_assert_no_error (rest->full);
  g_assert_no_error (rest->not_indexed);
  g_assert_cmpuint (rest->n[TZ_IMPORT_ALREADY_THERE], ==, stopped->n[TZ_IMPORT_NEW]);
  g_assert_cmpuint (desk_count (desk), ==, N_FILES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_install ();
  g_test_add ("/full-import/stops", Desk, NULL, set_up, test_full, desk_tear_down);
  return g_test_run ();
}
