#include <string.h>

#include "place.h"

static const char text[] = "党组制定完善制度14项，约谈干部9人，收缴违规资金27.35万元，立案十二件。";

/* Returns: (transfer full): the quotation of @words with @context code points on both sides. */
static char *
dup_quote (const char *words, guint context)
{
  g_autoptr (TzText) notice = tz_text_new (text, -1, NULL);
  const char *at = strstr (text, words);
  guint32 start = (guint32)g_utf8_pointer_to_offset (text, at);
  g_autoptr (TzPlaces) places = tz_places_new (notice, NULL);
  return tz_places_dup_quote (places, tz_span (start, start + (guint32)g_utf8_strlen (words, -1)), context);
}

static void
check (const char *words, guint context, const char *wanted)
{
  g_autofree char *quote = dup_quote (words, context);
  g_assert_cmpstr (quote, ==, wanted);
}

/* 14 that begins with its 4 is another figure. */
static void
test_numbers_are_whole (void)
{
  check ("约谈", 3, "…14项，约谈干部9…");
  check ("干部9人", 5, "…14项，约谈干部9人，收缴违规…");
  check ("收缴违规资金", 2, "…人，收缴违规资金27.35万…");
  check ("件", 1, "…十二件。");
}

static void
test_context_ends_with_the_text (void)
{
  check ("党组", 2, "党组制定…");
  check ("约谈", 0, "约谈");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/numbers-are-whole", test_numbers_are_whole);
  g_test_add_func ("/place/context-ends-with-the-text", test_context_ends_with_the_text);
  return g_test_run ();
}
