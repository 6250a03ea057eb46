#include <glib.h>
#include <string.h>

#include "huge-pages.h"

/* What was asked for, of any size, can be written and read as before. */
static void
test_use (void)
{
  const gsize sizes[] = {1, 4096, (gsize)2 << 20, ((gsize)7 << 20) + 3};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree guint8 *room = g_malloc0 (sizes[i]);
    g_assert_true (tz_huge_pages_prefer (room, sizes[i]) == room);
    g_assert_cmpuint (room[sizes[i] / 2], ==, 0);
    memset (room, 7, sizes[i]);
    g_assert_cmpuint (room[sizes[i] - 1], ==, 7);
  }
}

static void
test_new (void)
{
  const gsize sizes[] = {1, 4096, (gsize)2 << 20, ((gsize)7 << 20) + 3};
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    guint8 *room = tz_huge_pages_new0 (sizes[i]);
    g_assert_cmpuint (room[0] | room[sizes[i] / 2] | room[sizes[i] - 1], ==, 0);
    memset (room, 7, sizes[i]);
    g_assert_cmpuint (room[sizes[i] - 1], ==, 7);
    g_aligned_free (room);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/huge-pages/use", test_use);
  g_test_add_func ("/huge-pages/new", test_new);
  return g_test_run ();
}
