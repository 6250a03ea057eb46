#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "errors.h"
#include "unpack.h"
#include "zipped.h"

typedef struct {
  char *path;
  int output;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  f->output = g_file_open_tmp ("taizhang-unpack-XXXXXX", &f->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  close (f->output);
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_free (f->path);
}

static void
assert_holds (Fixture *f, const TzMember *member, const char *expected)
{
  g_autofree char *contents = NULL;
  gsize n_bytes;
  g_assert_true (g_file_get_contents (f->path, &contents, &n_bytes, NULL));
  g_assert_cmpuint (member->offset + member->n_bytes, <=, n_bytes);
  g_assert_cmpmem (contents + member->offset, member->n_bytes, expected, strlen (expected));
}

/* Where somebody wrote before and broke off, the members lie where they are said to. */
static void
test_places (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  static const TzUnpackBudget budget = {10, 1000};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = zipped_new ("a.txt", "整改", "b/c.txt", "进展情况", NULL);
  g_assert_cmpint (write (f->output, "broken", 6), ==, 6);
  g_autoptr (GArray) members = tz_unpack (bytes, f->output, &budget, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (members->len, ==, 2);
  assert_holds (f, &g_array_index (members, TzMember, 0), "整改");
  assert_holds (f, &g_array_index (members, TzMember, 1), "进展情况");
  g_assert_cmpstr (g_array_index (members, TzMember, 1).name, ==, "b/c.txt");
}

/* What fits is there, whichever bound it is that ends it. */
static void
test_budget (Fixture *f, gconstpointer data G_GNUC_UNUSED)
{
  static const TzUnpackBudget budgets[] = {{1, 1000}, {10, 8}};
  g_autoptr (GBytes) bytes = zipped_new ("a.txt", "整改", "b.txt", "进展情况", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GArray) members = tz_unpack (bytes, f->output, &budgets[i], NULL, &error);
    g_assert_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
    g_assert_cmpuint (members->len, ==, 1);
    assert_holds (f, &g_array_index (members, TzMember, 0), "整改");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/unpack/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/unpack/budget", Fixture, NULL, set_up, test_budget, tear_down);
  return g_test_run ();
}
