#include "patterns.h"

#ifdef HAVE_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "clock.h"
#include "text.h"

static const struct {
  const char *name;
  const char *regex;
} patterns[] = {
    {"date", "(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月(?:\\d{1,2}日)?"},
    {"document", "《[^》\\n]{1,80}》"},
    {"money", "\\d+(?:[,.]\\d+)*\\s?[余多]?[百千万亿]*元"},
    {"percent", "\\d+(?:\\.\\d+)?\\s?[%％]"},
    {"count", "\\d+[余多]?(?:人次|场次|[个名人次所份项条件起场家批篇套期处户])"},
    {"body", "[一-龥]{2,12}(?:委员会|办公室|管委会|有限公司|中心|党组|党委|学校|小学|中学|大队|局)"},
};

static guint
count_matches (const pcre2_code *code, pcre2_match_data *match, const TzText *text)
{
  PCRE2_SPTR subject = (PCRE2_SPTR)tz_text_get_utf8 (text);
  gsize length = tz_text_get_n_bytes (text);
  const PCRE2_SIZE *span = pcre2_get_ovector_pointer (match);
  guint n = 0;
  for (gsize at = 0; pcre2_jit_match (code, subject, length, at, 0, match, NULL) > 0; at = span[1])
    n++;
  return n;
}

static double
run_pattern (const GPtrArray *texts, const char *name, const char *regex)
{
  int error;
  PCRE2_SIZE offset;
  pcre2_code *code =
      pcre2_compile ((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &offset, NULL);
  g_assert (code != NULL);
  if (pcre2_jit_compile (code, PCRE2_JIT_COMPLETE) != 0)
    g_printerr ("PCRE2 has no JIT here\n");
  pcre2_match_data *match = pcre2_match_data_create_from_pattern (code, NULL);
  guint n = 0;
  double start = clock_seconds ();
  for (guint i = 0; i < texts->len; i++)
    n += count_matches (code, match, g_ptr_array_index (texts, i));
  double seconds = clock_seconds () - start;
  g_print ("    %-10s %6.3f s, %u matches\n", name, seconds, n);
  pcre2_match_data_free (match);
  pcre2_code_free (code);
  return seconds;
}

double
patterns_run (const GPtrArray *texts)
{
  double seconds = 0;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    seconds += run_pattern (texts, patterns[i].name, patterns[i].regex);
  return seconds;
}
#else
double
patterns_run (G_GNUC_UNUSED const GPtrArray *texts)
{
  return 0;
}
#endif
