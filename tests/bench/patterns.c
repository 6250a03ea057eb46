#include "patterns.h"

#ifdef HAVE_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "clock.h"
#include "text.h"

/* What one would write without word lists or a second look: the forms that a date, a sum or a count takes, and
 * for bodies an anchor, a run of characters, an ending and a part. */
#define NUMBER "\\d+(?:[,.]\\d+)*"
#define HAN_NUMBER "[一二两三四五六七八九十百千]+"
#define ABOUT "(?:超过|[近约超逾])?"
#define YEAR "(?:(?:19|20)\\d{2}|二[〇○零一二三四五六七八九]{3}) ?年度?"
#define PART_OF_MONTH "(?: ?(?:3[01]|[12]\\d|0?[1-9]) ?[日号]|[上中下]旬|[底初末])"
#define MONTH "(?:1[0-2]|0?[1-9]) ?月" PART_OF_MONTH "?"
#define PART_OF_YEAR "(?:" MONTH "|[上下]半年|第?[一二三四]季度|[春秋]季(?:学期)?|[底初末])"
#define POINT "(?:" YEAR PART_OF_YEAR "?|" MONTH ")"
#define MEASURE                                                                                              \
  "(?:人次|场次|家次|批次|班次|例次|件次|项次|车次|平方米|公里|公斤|["              \
  "个人名件项条次场家所起份套批例宗处间辆台座户位期类种篇"                        \
  "本册部张块门节堂轮遍只头亩吨支队组片对幅幢栋株棵笔单])"
#define PLACE "[一-龥]{2,4}?[省市县区州旗]"
#define BODY_PART "(?:机关)?(?:党组|党委|党总支|党支部|工会|纪委|纪检监察组|常委会|办公室|领导小组)"
#define BODY_ENDING                                                                                                                                 \
  "(?:委员会|人民政府|办公室|管委会|领导小组|工作专班|纪委监委|巡察组|有限公司|中心|大队|总队|支队|法院|" \
  "检察院|纪委|局|委|办|厅)"
#define UNIT "(?:小学|中学|幼儿园|学校|高中|医院|公司|中心|党组|党委|党支部|[科股室处站所组馆院])"

static const struct {
  TzEntityType type;
  const char *name;
  const char *regex;
} patterns[] = {
    {TZ_ENTITY_DATE, "date",
     POINT "(?: ?[至到—~～-]+ ?(?:" POINT "|\\d{1,2}[日号]))?(?:以来|以后|之后|以前|之前|起)?"
           "|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}"},
    {TZ_ENTITY_DOCUMENT, "document", "《(?:[^《》\\n]|《[^《》\\n]*》){1,120}》"},
    {TZ_ENTITY_MONEY, "money", ABOUT NUMBER " ?[余多]?[百千万亿]*元|" HAN_NUMBER "[余多]?[万亿]?元"},
    {TZ_ENTITY_PERCENT, "percent",
     ABOUT NUMBER " ?(?:[%％]|个百分点)|" HAN_NUMBER "分之" HAN_NUMBER "|" HAN_NUMBER "成|半数"},
    {TZ_ENTITY_COUNT, "count", ABOUT "(?:" NUMBER " ?[余多万]*|" HAN_NUMBER ") ?" MEASURE},
    {TZ_ENTITY_ORG, "body",
     "(?:中共)?(?:" PLACE "|[省市县区州旗局])[一-龥]{0,8}?" BODY_ENDING BODY_PART "?|[一-龥]{1,8}?" UNIT},
};

/* So many texts tell how much of what the analysis finds a pattern finds too. */
#define N_COMPARED 200

typedef struct {
  pcre2_code *code;
  pcre2_match_data *match;
} Pattern;

static Pattern
compile (const char *regex)
{
  int error;
  PCRE2_SIZE offset;
  pcre2_code *code =
      pcre2_compile ((PCRE2_SPTR)regex, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &error, &offset, NULL);
  if (code == NULL)
    g_error ("error %d at byte %" G_GSIZE_FORMAT " of %s", error, offset, regex);
  if (pcre2_jit_compile (code, PCRE2_JIT_COMPLETE) != 0)
    g_printerr ("PCRE2 has no JIT here\n");
  return (Pattern){code, pcre2_match_data_create_from_pattern (code, NULL)};
}

static void
pattern_clear (Pattern *pattern)
{
  pcre2_match_data_free (pattern->match);
  pcre2_code_free (pattern->code);
}

/* Byte offsets of the next match from @at on, start and end, or %NULL. */
static const PCRE2_SIZE *
next_match (const Pattern *pattern, const TzText *text, gsize at)
{
  PCRE2_SPTR subject = (PCRE2_SPTR)tz_text_get_utf8 (text);
  int n = pcre2_jit_match (pattern->code, subject, tz_text_get_n_bytes (text), at, 0, pattern->match, NULL);
  return n > 0 ? pcre2_get_ovector_pointer (pattern->match) : NULL;
}

static guint
count_matches (const Pattern *pattern, const TzText *text)
{
  guint n = 0;
  gsize at = 0;
  for (const PCRE2_SIZE *span; (span = next_match (pattern, text, at)) != NULL; at = span[1])
    n++;
  return n;
}

/* Adds to @n_found the entities of @type of which the pattern finds at least a part, to @n_entities all. */
static void
compare (const Pattern *pattern, const TzText *text, const TzAnalysis *analysis, TzEntityType type,
         guint *n_found, guint *n_entities)
{
  const PCRE2_SIZE *span = next_match (pattern, text, 0);
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->type != type)
      continue;
    gsize start = tz_text_byte_offset (text, entity->span.start);
    while (span != NULL && span[1] <= start)
      span = next_match (pattern, text, span[1]);
    *n_found += span != NULL && span[0] < tz_text_byte_offset (text, entity->span.end);
    *n_entities += 1;
  }
}

/* The best of as many rounds as the analysis has. */
static double
time_pattern (const Pattern *pattern, const GPtrArray *texts, guint *n_matches)
{
  double best = G_MAXDOUBLE;
  for (guint round = 0; round < N_ROUNDS; round++) {
    *n_matches = 0;
    double start = clock_seconds ();
    for (guint i = 0; i < texts->len; i++)
      *n_matches += count_matches (pattern, g_ptr_array_index (texts, i));
    best = MIN (best, clock_seconds () - start);
  }
  return best;
}

double
patterns_run (const GPtrArray *texts, const TzLexicon *lexicon)
{
  double seconds[G_N_ELEMENTS (patterns)], all = 0;
  guint n_matches[G_N_ELEMENTS (patterns)], n_found[G_N_ELEMENTS (patterns)] = {0};
  guint n_entities[G_N_ELEMENTS (patterns)] = {0};
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++) {
    Pattern pattern = compile (patterns[i].regex);
    seconds[i] = time_pattern (&pattern, texts, &n_matches[i]);
    all += seconds[i];
    for (guint j = 0; j < MIN (texts->len, N_COMPARED); j++) {
      TzText *text = g_ptr_array_index (texts, j);
      g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
      compare (&pattern, text, analysis, patterns[i].type, &n_found[i], &n_entities[i]);
    }
    pattern_clear (&pattern);
    g_print ("    %-10s %6.3f s, %u matches, touching %.3f of what the analysis finds\n", patterns[i].name,
             seconds[i], n_matches[i], n_found[i] / (double)MAX (n_entities[i], 1));
  }
  return all;
}
#else
double
patterns_run (G_GNUC_UNUSED const GPtrArray *texts, G_GNUC_UNUSED const TzLexicon *lexicon)
{
  return 0;
}
#endif
