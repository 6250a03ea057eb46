#include <string.h>

#include "exif.h"

/* A JPEG as far as its picture, which says its orientation, in one order of bytes and in the other. */
#define BEFORE "\xff\xd8\xff\xe0\0\6JFIF\xff\xe1"
#define LITTLE                                                                                               \
  BEFORE "\0\x22"                                                                                            \
         "Exif\0\0II*\0\10\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0\xff\xda"
#define BIG                                                                                                  \
  BEFORE "\0\x2e"                                                                                            \
         "Exif\0\0MM\0*\0\0\0\10\0\2\1\x0f\0\2\0\0\0\1\0\0\0\0\1\x12\0\3\0\0\0\1\0\5\0\0\0\0\0\0\xff\xda"

static TzTurn
find (const char *bytes, gsize n_bytes)
{
  g_autofree char *exact = g_memdup2 (bytes, n_bytes);
  return tz_exif_find_turn ((const guint8 *)exact, n_bytes);
}

static void
test_orders (void)
{
  const TzTurn little = find (LITTLE, sizeof LITTLE - 1), big = find (BIG, sizeof BIG - 1);
  g_assert_false (little.mirrored);
  g_assert_cmpuint (little.quarters, ==, 1);
  g_assert_true (big.mirrored);
  g_assert_cmpuint (big.quarters, ==, 3);
}

/* An orientation that there is none of, and no word of it at all. */
static void
test_unknown (void)
{
  static const char strange[] =
      BEFORE "\0\x22"
             "Exif\0\0II*\0\10\0\0\0\1\0\x12\1\3\0\1\0\0\0\x09\0\0\0\0\0\0\0\xff\xda";
  static const char outside[] =
      BEFORE "\0\x22"
             "Exif\0\0II*\0\xf0\xff\xff\xff\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0\xff\xda";
  static const char endless[] = BEFORE "\0\0";
  static const char after[] = "\xff\xd8\xff\xda\0\2\xff\xe1\0\x22"
                              "Exif\0\0II*\0\10\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0";
  g_assert_cmpuint (find (strange, sizeof strange - 1).quarters, ==, 0);
  g_assert_cmpuint (find (outside, sizeof outside - 1).quarters, ==, 0);
  g_assert_cmpuint (find (endless, sizeof endless - 1).quarters, ==, 0);
  g_assert_cmpuint (find (after, sizeof after - 1).quarters, ==, 0);
  g_assert_cmpuint (find ("\x89PNG", 4).quarters, ==, 0);
  g_assert_cmpuint (find ("", 0).quarters, ==, 0);
}

/* Nothing is read behind the end, wherever that is, nor of noise. */
static void
test_cut (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  for (gsize n = 0; n < sizeof BIG; n++)
    find (BIG, n);
  for (guint i = 0; i < 20000; i++) {
    char noisy[sizeof BIG];
    memcpy (noisy, BIG, sizeof BIG);
    for (guint k = 0; k < 3; k++)
      noisy[g_rand_int_range (random, 0, sizeof BIG)] = (char)g_rand_int_range (random, 0, 256);
    g_assert_cmpuint (find (noisy, sizeof BIG - 1).quarters, <, 4);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exif/orders", test_orders);
  g_test_add_func ("/exif/unknown", test_unknown);
  g_test_add_func ("/exif/cut", test_cut);
  return g_test_run ();
}
