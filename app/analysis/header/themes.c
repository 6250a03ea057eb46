#include "reading.h"

#include "findings.h"
#include "scan.h"

#include <string.h>

/* Themes of a problem, from weighted words: its title first, then what is said of it below the title, and the
 * heading where both say little. A word at one place counts once, the longest first. */

#define TITLE_ENOUGH 2.5f
#define TEXT_FACTOR 0.35f
#define TEXT_FACTOR_ALONE 0.7f
#define HEADING_FACTOR 0.6f
#define TEXT_MAX 400
#define SECOND_SHARE 0.68f
#define THIRD_SHARE 0.7f
#define LEAST 1.0f
/* The same beside what is overseen, where the wording says that its oversight is at fault. */
#define OVERSIGHT_SHARE 0.15f
#define OVERSIGHT_LEAST 1.6f

#define NO_HIT G_MAXUINT

/* A word that speaks for a theme. */
typedef struct {
  TzSpan word;
  guint next; /* of the same theme, or NO_HIT */
} Hit;

typedef struct {
  float weight;
  guint first; /* hit, or NO_HIT */
  guint last;
} Score;

typedef struct {
  const TzReading *reading;
  Score *scores;
  guint n;
  GArray *hits; /* (element-type Hit): of one problem, in order of the text */
  GString *words;
  gboolean in_title;
  gboolean in_heading;
} Scoring;

static const Hit *
hit_at (const Scoring *scoring, guint index)
{
  return index == NO_HIT ? NULL : &g_array_index (scoring->hits, Hit, index);
}

/* Headings divide the problems by what every inspection asks for: study and decisions, the party's duties, the people;
 * of rectification only one about the round before makes a theme. */
static gboolean
is_generic (const Scoring *scoring, const TzWordValue *theme, guint32 word)
{
  static const char *const generic[] = {"political_study", "responsibility", "petitions", NULL};
  if (!scoring->in_heading)
    return FALSE;
  return g_strv_contains (generic, theme->id) ||
         (g_str_equal (theme->id, "rectification") && scoring->reading->s[word] != U'上');
}

/* Whether @word, or a longer one that holds it, has spoken for the theme before. */
static gboolean
is_counted (const Scoring *scoring, const Score *score, TzSpan word)
{
  const gunichar *s = scoring->reading->s;
  gsize size = tz_span_length (word) * sizeof *s;
  for (const Hit *hit = hit_at (scoring, score->first); hit != NULL; hit = hit_at (scoring, hit->next))
    for (guint32 i = hit->word.start; i + tz_span_length (word) <= hit->word.end; i++)
      if (memcmp (s + i, s + word.start, size) == 0)
        return TRUE;
  return FALSE;
}

static void
add_word (Scoring *scoring, const TzWordValue *theme, float factor, TzSpan word)
{
  if (theme->code < 0 || is_generic (scoring, theme, word.start))
    return;
  Score *score = &scoring->scores[theme->code];
  if (is_counted (scoring, score, word))
    return;
  guint hit = scoring->hits->len;
  g_array_append_vals (scoring->hits, &(Hit){word, NO_HIT}, 1);
  if (score->first == NO_HIT)
    score->first = hit;
  else
    g_array_index (scoring->hits, Hit, score->last).next = hit;
  score->last = hit;
  score->weight += theme->weight * factor;
}

/* A body's name is no matter of the problem, but for what it says of the party: 机关党委. */
static gboolean
is_in_name (const TzReading *reading, TzSpan word)
{
  if (reading->taken[word.start] != 1 + TZ_ENTITY_ORG)
    return FALSE;
  return tz_scan_find (reading->s, word.start, word.end, U'党') == word.end;
}

/* 总书记|关于粮食安全的|重要论述: what is to be studied is no matter of the problem. */
static guint
match_matter_of_study (const TzReading *reading, guint32 at, guint32 end)
{
  const gunichar *s = reading->s;
  if (tz_scan_ends (s, at, U"总书记关于") == 0)
    return 0;
  guint32 close = tz_scan_find (s, at, end, U'重');
  return close < end ? close - at : 0;
}

/* Of people's own words the longest at @at speaks, unless the lists have a longer one there. Returns: its length, or
 * 0. */
static guint
score_own_word (Scoring *scoring, guint32 at, guint32 end, guint n_listed, float factor)
{
  const TzOwnTerms *own = tz_lexicon_get_own (scoring->reading->lexicon);
  const TzOwnTerm *term =
      own != NULL ? tz_own_terms_match_theme (own, scoring->reading->s + at, end - at) : NULL;
  if (term == NULL || term->n < n_listed)
    return 0;
  const TzWordValue theme = {.kind = TZ_WORD_THEME,
                             .id = tz_lexicon_get_theme_id (scoring->reading->lexicon, (guint)term->theme),
                             .code = term->theme,
                             .weight = term->weight};
  add_word (scoring, &theme, factor, tz_span (at, at + term->n));
  return term->n;
}

static void
score_span (Scoring *scoring, TzSpan span, float factor)
{
  const TzReading *reading = scoring->reading;
  for (guint32 i = span.start; i < span.end;) {
    i += match_matter_of_study (reading, i, span.end);
    guint n = tz_reading_match (reading, i, TZ_WORD_THEME | TZ_WORD_THEME_EMPTY);
    guint n_own = score_own_word (scoring, i, span.end, n, factor);
    if (n_own > 0) {
      i += n_own;
      continue;
    }
    if (scoring->in_title && is_in_name (reading, tz_span (i, i + n)))
      n = 0;
    if (n == 0 || i + n > span.end) {
      i++;
      continue;
    }
    const TzWordValue *value = NULL;
    while ((value = tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, i), n, TZ_WORD_THEME,
                                           value)) != NULL)
      add_word (scoring, value, factor, tz_span (i, i + n));
    i += n;
  }
}

static float
best_weight (const Scoring *scoring)
{
  float best = 0;
  for (guint i = 0; i < scoring->n; i++)
    best = MAX (best, scoring->scores[i].weight);
  return best;
}

static guint32
first_place (const Scoring *scoring, const Score *score)
{
  return hit_at (scoring, score->first)->word.start;
}

static int
best_of (const Scoring *scoring)
{
  int best = -1;
  for (guint i = 0; i < scoring->n; i++) {
    const Score *score = &scoring->scores[i];
    if (score->weight < LEAST)
      continue;
    const Score *other = best < 0 ? NULL : &scoring->scores[best];
    if (other == NULL || score->weight > other->weight ||
        (score->weight == other->weight && first_place (scoring, score) < first_place (scoring, other)))
      best = i;
  }
  return best;
}

/* The deciding words, joined by U+3001. */
static char *
keep_words (TzReading *reading, const Scoring *scoring, const Score *score)
{
  const char *utf8 = tz_text_get_utf8 (reading->text);
  g_string_truncate (scoring->words, 0);
  for (const Hit *hit = hit_at (scoring, score->first); hit != NULL; hit = hit_at (scoring, hit->next)) {
    const char *start = utf8 + tz_text_byte_offset (reading->text, hit->word.start);
    const char *end = g_utf8_offset_to_pointer (start, tz_span_length (hit->word));
    g_string_append (scoring->words, scoring->words->len > 0 ? "、" : "");
    g_string_append_len (scoring->words, start, end - start);
  }
  return tz_findings_keep_new (reading->out, scoring->words->str);
}

static void
clear_scores (Scoring *scoring)
{
  g_array_set_size (scoring->hits, 0);
  for (guint i = 0; i < scoring->n; i++)
    scoring->scores[i] = (Score){.first = NO_HIT};
}

/* 安全生产监管…: whatever is overseen stands first, and its oversight beside it. */
static gboolean
is_oversight (const TzReading *reading, const TzProblem *problem, int theme, float weight)
{
  static const char *const overseen[] = {"safety", "burden", "private", NULL};
  static const char32_t *const oversight[] = {U"监管", NULL};
  const TzLexicon *lexicon = reading->lexicon;
  return problem->n_themes > 0 && weight >= OVERSIGHT_LEAST &&
         g_str_equal (tz_lexicon_get_theme_id (lexicon, (guint)theme), "supervision") &&
         g_strv_contains (overseen, tz_lexicon_get_theme_id (lexicon, (guint)problem->themes[0].theme)) &&
         tz_scan_holds_any (reading->s, problem->title, oversight);
}

static void
take_themes (TzReading *reading, Scoring *scoring, TzProblem *problem)
{
  float first = 0;
  while (problem->n_themes < TZ_MAX_PROBLEM_THEMES) {
    int best = best_of (scoring);
    if (best < 0)
      return;
    Score *score = &scoring->scores[best];
    float share = problem->n_themes == 1 ? SECOND_SHARE : THIRD_SHARE;
    if (is_oversight (reading, problem, best, score->weight))
      share = OVERSIGHT_SHARE;
    if (problem->n_themes > 0 && score->weight < first * share)
      return;
    first = problem->n_themes == 0 ? score->weight : first;
    TzProblemTheme theme = {best, score->weight, keep_words (reading, scoring, score)};
    problem->themes[problem->n_themes++] = theme;
    score->weight = 0;
  }
}

/* What a problem is about stands before how it was neglected, wherever the words stand. */
static gboolean
stands_before (const char *one, const char *other)
{
  static const char *const orders[][2] = {
      {"safety", "supervision"},         {"canteen", "supervision"}, {"canteen", "finance"},
      {"responsibility", "procurement"}, {"cadres", "teachers"},     {"procurement", "assets"},
  };
  if (g_str_equal (one, "rectification"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i][0], one) && g_str_equal (orders[i][1], other))
      return TRUE;
  return FALSE;
}

static void
order_themes (const TzLexicon *lexicon, TzProblem *problem)
{
  for (guint i = 1; i < problem->n_themes; i++) {
    TzProblemTheme theme = problem->themes[i];
    const char *id = tz_lexicon_get_theme_id (lexicon, (guint)theme.theme);
    guint at = i;
    while (at > 0 &&
           stands_before (id, tz_lexicon_get_theme_id (lexicon, (guint)problem->themes[at - 1].theme))) {
      problem->themes[at] = problem->themes[at - 1];
      at--;
    }
    problem->themes[at] = theme;
  }
}

/* What stands between the title and the first labelled line; nothing where a list of problems does. */
static TzSpan
description_of (const TzReading *reading, guint i_problem)
{
  const TzProblem *problem = &g_array_index (reading->out->problems, TzProblem, i_problem);
  if (reading->replies != NULL && !tz_span_is_empty (g_array_index (reading->replies, TzSpan, i_problem)))
    return TZ_SPAN_NONE;
  guint32 end = tz_span_is_empty (problem->answer) ? problem->title.end : problem->answer.start;
  end = MIN (end, problem->title.end + TEXT_MAX);
  guint32 i = problem->title.end;
  for (; (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_FIELD)) < end; i++)
    if (tz_reading_match (reading, i, TZ_WORD_STATUS_LABEL | TZ_WORD_ANSWER_LABEL | TZ_WORD_META_LABEL) > 2)
      return tz_span (problem->title.end, i);
  return tz_span (problem->title.end, end);
}

static void
theme_problem (TzReading *reading, Scoring *scoring, guint i)
{
  TzProblem *problem = &g_array_index (reading->out->problems, TzProblem, i);
  clear_scores (scoring);
  scoring->in_title = TRUE;
  score_span (scoring, problem->title, 1);
  scoring->in_title = FALSE;
  float title = best_weight (scoring);
  score_span (scoring, description_of (reading, i), title >= TITLE_ENOUGH ? TEXT_FACTOR : TEXT_FACTOR_ALONE);
  scoring->in_heading = TRUE;
  if (best_weight (scoring) < TITLE_ENOUGH && problem->heading >= 0)
    score_span (scoring, g_array_index (reading->out->headings, TzHeading, problem->heading).span,
                HEADING_FACTOR);
  scoring->in_heading = FALSE;
  take_themes (reading, scoring, problem);
  order_themes (reading->lexicon, problem);
}

void
tz_find_themes (TzReading *reading)
{
  guint n = tz_lexicon_get_n_themes (reading->lexicon);
  g_autofree Score *scores = g_new (Score, n);
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (Hit), 64);
  g_autoptr (GString) words = g_string_new (NULL);
  Scoring scoring = {.reading = reading, .scores = scores, .n = n, .hits = hits, .words = words};
  for (guint i = 0; i < reading->out->problems->len; i++)
    theme_problem (reading, &scoring, i);
}
