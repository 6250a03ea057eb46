#include "reanalysis.h"

#include <sqlite3.h>

#include "desk.h"

#define N_NOTICES 40

static void
import_many (Desk *desk)
{
  for (guint i = 0; i < N_NOTICES; i++) {
    g_autofree char *name = g_strdup_printf ("%02u.txt", i);
    g_autofree char *agency = g_strdup_printf ("第%u区教育局", i);
    desk_write_notice (desk, name, agency);
  }
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, N_NOTICES);
}

/* As if other word lists had found what is stored. */
static void
make_outdated (Desk *desk)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (tz_library_get_path (desk->library), &handle), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (handle, "UPDATE reading SET lexicon = 'other' WHERE id > 1", NULL, NULL, NULL), ==,
      SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static guint
count_outdated (Desk *desk)
{
  g_autoptr (GArray) ids = tz_library_list_outdated (desk->library, NULL);
  return ids->len;
}

static void
stop_after_some_cb (guint done, guint total, gpointer cancellable)
{
  g_assert_cmpuint (total, ==, N_NOTICES);
  if (done > 0)
    g_cancellable_cancel (cancellable);
}

static void
all_of_rest_cb (guint done, guint total, gpointer rest)
{
  g_assert_cmpuint (done, <, total);
  g_assert_cmpuint (total, ==, GPOINTER_TO_UINT (rest));
}

/* What was read when it is stopped stays, and the next call goes on with the rest. */
static void
test_resumed (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  import_many (desk);
  g_assert_cmpuint (count_outdated (desk), ==, 0);
  make_outdated (desk);
  g_assert_false (tz_reanalyse (desk->library, NULL, stop_after_some_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  guint rest = count_outdated (desk);
  g_assert_cmpuint (rest, >, 0);
  g_assert_cmpuint (rest, <, N_NOTICES);
  g_assert_true (tz_reanalyse (desk->library, NULL, all_of_rest_cb, GUINT_TO_POINTER (rest), NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_outdated (desk), ==, 0);
  g_assert_cmpuint (desk_count (desk), ==, N_NOTICES);
}

/* What is on the screen comes first. */
static void
test_first (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 wanted = 1; /* the oldest, which would come last */
  g_array_append_val (first, wanted);
  import_many (desk);
  make_outdated (desk);
  g_assert_false (tz_reanalyse (desk->library, first, stop_after_some_cb, cancellable, cancellable, NULL));
  g_autoptr (GArray) left = tz_library_list_outdated (desk->library, NULL);
  for (guint i = 0; i < left->len; i++)
    g_assert_cmpint (g_array_index (left, gint64, i), !=, wanted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_ADD ("/intake/reanalysis/resumed", test_resumed);
  DESK_ADD ("/intake/reanalysis/first", test_first);
  return g_test_run ();
}
