#include "notice-facts.h"

#include "agency-name.h"
#include "review.h"

static char *
dup_header (const TzAnalysis *analysis, TzHeaderKey key)
{
  const char *value = tz_analysis_get_header (analysis, key);
  return value == NULL || *value == '\0' ? NULL : g_strdup (value);
}

static int
declared_value (const TzAnalysis *analysis, TzDeclaredKey key)
{
  const TzDeclared *declared = tz_analysis_find_declared (analysis, key);
  return declared == NULL ? -1 : (int)CLAMP (declared->value, 0, G_MAXINT);
}

static gboolean
differs (const TzAnalysis *analysis)
{
  for (guint i = 0; i < analysis->reconciliation->len; i++)
    if (g_array_index (analysis->reconciliation, TzReconciliation, i).agrees == TZ_NO)
      return TRUE;
  return FALSE;
}

static TzWarnings
find_warnings (const TzAnalysis *analysis)
{
  TzWarnings warnings = analysis->damage->len > 0 ? TZ_WARNING_DAMAGED : 0;
  if (!analysis->is_notice)
    return warnings | TZ_WARNING_NOT_RECOGNISED;
  if (analysis->outline_certainty < TZ_OUTLINE_CERTAIN)
    warnings |= TZ_WARNING_OUTLINE_UNCERTAIN;
  return differs (analysis) ? warnings | TZ_WARNING_DIFFERS : warnings;
}

static int
find_year (const TzNoticeRow *row)
{
  const char *const dates[] = {row->feedback, row->signed_date, row->published};
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    int year = tz_edtf_year (dates[i]);
    if (year != 0)
      return year;
  }
  return 0;
}

static TzDay
find_first_due (const TzAnalysis *analysis)
{
  TzDay first = 0;
  for (guint i = 0; i < analysis->commitments->len; i++) {
    TzDay latest = 0;
    tz_edtf_bounds (g_array_index (analysis->commitments, TzCommitment, i).due, NULL, &latest);
    if (latest != 0 && (first == 0 || latest < first))
      first = latest;
  }
  return first;
}

static guint *
count_themes (const TzAnalysis *analysis, const TzLexicon *lexicon)
{
  guint *counts = g_new0 (guint, tz_lexicon_get_n_themes (lexicon) + 1);
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    for (guint t = 0; t < problem->n_themes; t++)
      counts[problem->themes[t].theme]++;
  }
  return counts;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *counts = data;
  guint one = *(const guint *)a, other = *(const guint *)b;
  if (counts[one] != counts[other])
    return counts[one] > counts[other] ? -1 : 1;
  return one < other ? -1 : one > other;
}

static char **
list_themes (const TzAnalysis *analysis, const TzLexicon *lexicon)
{
  g_autofree guint *counts = count_themes (analysis, lexicon);
  g_autoptr (GArray) themes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint theme = 0; theme < tz_lexicon_get_n_themes (lexicon); theme++)
    if (counts[theme] > 0)
      g_array_append_val (themes, theme);
  g_array_sort_with_data (themes, compare_counts, counts);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < themes->len; i++)
    g_strv_builder_add (ids, tz_lexicon_get_theme_id (lexicon, g_array_index (themes, guint, i)));
  return g_strv_builder_end (ids);
}

static const char *
choose_name (const TzNoticeRow *row, const char *file)
{
  const char *const names[] = {row->agency, row->issuer, row->title};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      return names[i];
  return file;
}

static TzNoticeRow *
make_row (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon, const char *file,
          const char *page_published)
{
  TzNoticeRow *row = g_new0 (TzNoticeRow, 1);
  row->agency = dup_header (analysis, TZ_HEADER_AGENCY);
  row->title = dup_header (analysis, TZ_HEADER_TITLE);
  row->issuer = dup_header (analysis, TZ_HEADER_ISSUER);
  row->name = g_strdup (choose_name (row, file));
  row->province = dup_header (analysis, TZ_HEADER_PROVINCE);
  row->level = dup_header (analysis, TZ_HEADER_LEVEL);
  row->kind = dup_header (analysis, TZ_HEADER_KIND);
  row->inspectors = dup_header (analysis, TZ_HEADER_INSPECTORS);
  row->period = dup_header (analysis, TZ_HEADER_INSPECTION_PERIOD);
  row->feedback = dup_header (analysis, TZ_HEADER_FEEDBACK_DATE);
  row->signed_date = dup_header (analysis, TZ_HEADER_SIGNED_DATE);
  row->published = dup_header (analysis, TZ_HEADER_PUBLISHED_DATE);
  if (row->published == NULL)
    row->published = g_strdup (page_published);
  row->year = find_year (row);
  row->n_chars = tz_text_get_length (text);
  row->n_problems = analysis->problems->len;
  for (guint status = 0; status < TZ_N_STATUSES; status++)
    row->n_status[status] = tz_analysis_count_status (analysis, status);
  row->declared_total = declared_value (analysis, TZ_DECLARED_PROBLEMS_TOTAL);
  row->declared_done = declared_value (analysis, TZ_DECLARED_PROBLEMS_DONE);
  row->n_damage = analysis->damage->len;
  row->n_commitments = analysis->commitments->len;
  row->is_notice = analysis->is_notice;
  row->outline_certainty = analysis->outline_certainty;
  row->warnings = find_warnings (analysis);
  row->themes = list_themes (analysis, lexicon);
  return row;
}

static TzDeeds
count_deeds (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon)
{
  TzDeeds deeds = {.n_notices = 1, .done = tz_accountability_count (analysis, text, lexicon)};
  for (guint i = 0; i < TZ_N_DECLARED_DEEDS; i++) {
    TzDeclaredKey key = TZ_DECLARED_RULES_MADE + i;
    deeds.n_stating[i] = tz_accountability_sum_declared (analysis, text, key, &deeds.declared[i], NULL);
  }
  return deeds;
}

static void
set_share (TzNoticeRow *row, TzReviewShare share)
{
  row->n_to_review = share.n;
  row->n_reviewed = share.n_reviewed;
  row->n_problems_reviewed = share.n_problems_reviewed;
}

TzFacts *
tz_facts_new (const TzAnalysis *analysis, const GArray *review, const TzText *text, const TzLexicon *lexicon,
              const char *file, const char *page_published)
{
  TzFacts *facts = g_new0 (TzFacts, 1);
  facts->row = make_row (analysis, text, lexicon, file, page_published);
  set_share (facts->row, tz_review_count (review));
  facts->agency_key = tz_agency_name_normalise (lexicon, facts->row->name);
  facts->level_rank = tz_name_parse (TZ_VOCABULARY_LEVEL, facts->row->level);
  tz_edtf_bounds (facts->row->feedback, &facts->feedback_day, NULL);
  facts->first_due = find_first_due (analysis);
  facts->deeds = count_deeds (analysis, text, lexicon);
  facts->problem_deeds = tz_accountability_list_deeds (analysis, text, lexicon);
  tz_sketches_make (&facts->sketches, analysis, text);
  facts->counts = (facts->row->warnings & TZ_WARNINGS_LEFT_OUT) == 0;
  return facts;
}

void
tz_facts_free (TzFacts *facts)
{
  tz_notice_row_free (facts->row);
  g_free (facts->agency_key);
  g_array_unref (facts->problem_deeds);
  tz_sketches_clear (&facts->sketches);
  g_free (facts);
}
