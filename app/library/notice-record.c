#include "notice-record.h"

#include "analysis-json.h"
#include "checksum.h"
#include "compress.h"

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
make_row (const TzIncoming *incoming, const TzLexicon *lexicon)
{
  const TzAnalysis *analysis = incoming->analysis;
  TzNoticeRow *row = g_new0 (TzNoticeRow, 1);
  row->agency = dup_header (analysis, TZ_HEADER_AGENCY);
  row->title = dup_header (analysis, TZ_HEADER_TITLE);
  row->issuer = dup_header (analysis, TZ_HEADER_ISSUER);
  row->name = g_strdup (choose_name (row, incoming->name));
  row->province = dup_header (analysis, TZ_HEADER_PROVINCE);
  row->level = dup_header (analysis, TZ_HEADER_LEVEL);
  row->kind = dup_header (analysis, TZ_HEADER_KIND);
  row->inspectors = dup_header (analysis, TZ_HEADER_INSPECTORS);
  row->period = dup_header (analysis, TZ_HEADER_INSPECTION_PERIOD);
  row->feedback = dup_header (analysis, TZ_HEADER_FEEDBACK_DATE);
  row->signed_date = dup_header (analysis, TZ_HEADER_SIGNED_DATE);
  row->published = dup_header (analysis, TZ_HEADER_PUBLISHED_DATE);
  if (row->published == NULL)
    row->published = g_strdup (incoming->document->page_published);
  row->year = find_year (row);
  row->n_chars = tz_text_get_length (incoming->document->text);
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
  row->imported = g_get_real_time () / G_USEC_PER_SEC;
  return row;
}

static void
pack_findings (TzRecord *record, const TzText *text, const TzLexicon *lexicon)
{
  char *json = tz_analysis_to_json (record->incoming->analysis, text, lexicon, TZ_JSON_PLACES);
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
  record->n_findings = g_bytes_get_size (bytes);
  record->findings = tz_compress (bytes);
}

static void
pack_text_and_source (TzRecord *record, const TzText *text)
{
  g_autoptr (GBytes) utf8 = g_bytes_new_static (tz_text_get_utf8 (text), tz_text_get_n_bytes (text));
  record->text = tz_compress (utf8);
  if (!g_bytes_equal (record->incoming->bytes, utf8))
    record->source = tz_compress (record->incoming->bytes);
}

TzRecord *
tz_record_new (const TzIncoming *incoming, const TzLexicon *lexicon)
{
  const TzText *text = incoming->document->text;
  TzRecord *record = g_new0 (TzRecord, 1);
  record->incoming = incoming;
  record->row = make_row (incoming, lexicon);
  record->level_rank = tz_name_parse (TZ_VOCABULARY_LEVEL, record->row->level);
  tz_edtf_bounds (record->row->feedback, &record->feedback_day, NULL);
  record->first_due = find_first_due (incoming->analysis);
  record->counts = (record->row->warnings & (TZ_WARNING_NOT_RECOGNISED | TZ_WARNING_OUTLINE_UNCERTAIN)) == 0;
  record->compact = tz_checksum_compact (tz_text_get_utf8 (text));
  record->source_hash = tz_checksum_bytes (incoming->bytes);
  pack_text_and_source (record, text);
  pack_findings (record, text, lexicon);
  return record;
}

void
tz_record_free (TzRecord *record)
{
  tz_notice_row_free (record->row);
  g_clear_pointer (&record->compact, g_bytes_unref);
  g_clear_pointer (&record->text, g_bytes_unref);
  g_clear_pointer (&record->findings, g_bytes_unref);
  g_clear_pointer (&record->source_hash, g_bytes_unref);
  g_clear_pointer (&record->source, g_bytes_unref);
  g_free (record);
}
