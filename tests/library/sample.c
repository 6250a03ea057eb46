#include "fixture.h"

#include <string.h>

const Sample sample_school = {.agency = "云溪市教育局",
                              .feedback = "2024-03-05",
                              .declared_total = 4,
                              .declared_done = 3,
                              .due = "2030-12",
                              .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                           {"违规收费问题", TZ_STATUS_IN_PROGRESS, "fees"},
                                           {"考勤不严问题", TZ_STATUS_NOT_STATED, NULL}}};

/* Writes the text and notes where each part stands. */
typedef struct {
  GString *text;
  guint32 n; /* code points so far */
} Pen;

static TzSpan
put (Pen *pen, const char *words)
{
  guint32 start = pen->n;
  g_string_append (pen->text, words);
  pen->n += g_utf8_strlen (words, -1);
  return tz_span (start, pen->n);
}

static void
set_header (TzAnalysis *analysis, TzHeaderKey key, const char *value)
{
  if (value == NULL)
    return;
  analysis->header[key] = (TzHeaderFact){
      .value = g_string_chunk_insert (analysis->strings, value), .rule = "header/sample", .certainty = 1};
}

static void
set_themes (TzProblem *problem, const char *themes, TzAnalysis *analysis, const TzLexicon *lexicon)
{
  g_auto (GStrv) ids = g_strsplit (themes != NULL ? themes : "", " ", TZ_MAX_PROBLEM_THEMES);
  for (guint i = 0; ids[i] != NULL; i++) {
    int theme = tz_lexicon_find_theme (lexicon, ids[i]);
    g_assert_cmpint (theme, >=, 0);
    problem->themes[problem->n_themes++] =
        (TzProblemTheme){theme, 1, g_string_chunk_insert (analysis->strings, "词")};
  }
}

/* Finds @body where it stands in the title. */
static void
name_body (TzAnalysis *analysis, TzSpan title, const char *words, const char *body)
{
  const char *found = body != NULL ? strstr (words, body) : NULL;
  if (found == NULL)
    return;
  guint32 start = title.start + (guint32)g_utf8_strlen (words, found - words);
  TzEntity entity = {.span = tz_span (start, start + (guint32)g_utf8_strlen (body, -1)),
                     .type = TZ_ENTITY_ORG,
                     .rule = "org/sample",
                     .certainty = 1,
                     .persons = -1};
  g_array_append_val (analysis->entities, entity);
}

static void
put_problem (Pen *pen, const SampleProblem *sample, guint number, const char *body, TzAnalysis *analysis,
             const TzLexicon *lexicon)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  TzProblem problem = {.status = sample->status,
                       .heading = 1,
                       .n_measures = 1,
                       .shares_answer_of = -1,
                       .rule = "outline/sample",
                       .certainty = 1};
  problem.label = put (pen, label);
  put (pen, ".");
  problem.title = put (pen, sample->title);
  name_body (analysis, problem.title, sample->title, body);
  put (pen, "\n整改进度：");
  if (sample->status != TZ_STATUS_NOT_STATED)
    problem.status_span = put (pen, tz_name_id (TZ_VOCABULARY_STATUS, sample->status));
  put (pen, "\n");
  g_autofree char *answer = g_strdup_printf ("针对%s，已修订制度。", sample->title);
  problem.answer = put (pen, answer);
  problem.span = tz_span (problem.label.start, problem.answer.end);
  put (pen, "\n");
  set_themes (&problem, sample->themes, analysis, lexicon);
  g_array_append_val (analysis->problems, problem);
}

static void
put_headings (Pen *pen, TzAnalysis *analysis)
{
  TzHeading outer = {put (pen, "一、整改落实情况"), 1, -1};
  put (pen, "\n");
  TzHeading inner = {put (pen, "（一）作风建设方面"), 2, 0};
  put (pen, "\n");
  g_array_append_val (analysis->headings, outer);
  g_array_append_val (analysis->headings, inner);
}

static void
put_declared (Pen *pen, TzAnalysis *analysis, TzDeclaredKey key, int value)
{
  g_autofree char *words = g_strdup_printf ("%d个", value);
  TzDeclared declared = {key, value, put (pen, words), "declared/sample", 1};
  put (pen, "。\n");
  g_array_append_val (analysis->declared, declared);
}

static void
put_figures (Pen *pen, const Sample *sample, TzAnalysis *analysis)
{
  if (sample->declared_total == 0)
    return;
  put_declared (pen, analysis, TZ_DECLARED_PROBLEMS_TOTAL, sample->declared_total);
  if (sample->declared_done > 0)
    put_declared (pen, analysis, TZ_DECLARED_PROBLEMS_DONE, sample->declared_done);
  TzReconciliation reconciliation = {.has_itemised = TRUE,
                                     .agrees = sample->differs ? TZ_NO : TZ_YES,
                                     .why = "counted",
                                     .problems = g_array_new (FALSE, FALSE, sizeof (guint))};
  g_array_append_val (analysis->reconciliation, reconciliation);
}

static void
put_commitment (Pen *pen, const Sample *sample, TzAnalysis *analysis)
{
  if (sample->due == NULL)
    return;
  TzCommitment commitment = {.due = g_string_chunk_insert (analysis->strings, sample->due),
                             .rule = "commitment/sample",
                             .certainty = 1};
  commitment.span = put (pen, "将按期完成");
  put (pen, "。\n");
  g_array_append_val (analysis->commitments, commitment);
}

/* Findings that hold nothing yet: those of a text in which nothing is to be found. */
static TzAnalysis *
new_findings (const TzLexicon *lexicon)
{
  g_autoptr (TzText) nothing = tz_text_new ("x", -1, NULL);
  TzAnalysis *analysis = tz_analysis_new (nothing, lexicon);
  g_assert_false (analysis->is_notice);
  g_assert_cmpuint (analysis->problems->len + analysis->entities->len, ==, 0);
  return analysis;
}

static TzIncoming *
take_incoming (const char *utf8, TzAnalysis *analysis, const char *name)
{
  g_autoptr (GError) error = NULL;
  TzIncoming *incoming = g_new0 (TzIncoming, 1);
  incoming->document = g_new0 (TzDocument, 1);
  incoming->document->text = tz_text_new (utf8, -1, &error);
  g_assert_no_error (error);
  incoming->document->media_type = g_strdup ("text/plain");
  incoming->document->charset = g_strdup ("UTF-8");
  incoming->analysis = analysis;
  incoming->bytes = g_bytes_new (utf8, strlen (utf8));
  incoming->origin = g_strconcat ("file:///tmp/", name, NULL);
  incoming->name = g_strdup (name);
  return incoming;
}

TzIncoming *
sample_new_text (const char *text, const char *name, const TzLexicon *lexicon)
{
  return take_incoming (text, new_findings (lexicon), name);
}

TzIncoming *
sample_new (const Sample *sample, const char *name, const TzLexicon *lexicon)
{
  TzAnalysis *analysis = new_findings (lexicon);
  g_autoptr (GString) text = g_string_new (NULL);
  Pen pen = {text, 0};
  analysis->is_notice = !sample->is_no_notice;
  analysis->outline_certainty = sample->certainty > 0 ? sample->certainty : 1;
  set_header (analysis, TZ_HEADER_AGENCY, sample->agency);
  set_header (analysis, TZ_HEADER_PROVINCE, sample->province);
  set_header (analysis, TZ_HEADER_LEVEL, sample->level);
  set_header (analysis, TZ_HEADER_FEEDBACK_DATE, sample->feedback);

  put (&pen, sample->agency != NULL ? sample->agency : name);
  put (&pen, "关于巡察整改进展情况的通报\n");
  put_figures (&pen, sample, analysis);
  put_headings (&pen, analysis);
  for (guint i = 0; i < SAMPLE_MAX_PROBLEMS && sample->problems[i].title != NULL; i++)
    put_problem (&pen, &sample->problems[i], i + 1, sample->body, analysis, lexicon);
  put_commitment (&pen, sample, analysis);
  put (&pen, sample->extra != NULL ? sample->extra : "");
  put (&pen, sample->feedback != NULL ? sample->feedback : "");
  return take_incoming (text->str, analysis, name);
}

void
sample_free (TzIncoming *incoming)
{
  tz_document_free (incoming->document);
  tz_analysis_unref (incoming->analysis);
  g_bytes_unref (incoming->bytes);
  g_free ((char *)incoming->origin);
  g_free ((char *)incoming->name);
  g_free (incoming);
}

char *
sample_random_text (const gunichar *alphabet, guint n_letters, guint length)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < length; i++)
    g_string_append_unichar (text, alphabet[g_test_rand_int_range (0, n_letters)]);
  return g_string_free (text, FALSE);
}
