#include "finding.h"

#include <glib/gi18n.h>

#include "edtf.h"
#include "errors.h"
#include "verdict.h"

gboolean
tz_subject_is_of_problem (TzSubject subject)
{
  return (subject >= TZ_SUBJECT_PROBLEM && subject <= TZ_SUBJECT_THEMES) || subject == TZ_SUBJECT_VERDICT;
}

static TzSpan
head_of (const TzProblem *problem)
{
  return tz_span_is_empty (problem->title) ? problem->span : problem->title;
}

guint
tz_finding_count (const TzAnalysis *analysis, TzSubject subject)
{
  switch (subject) {
  case TZ_SUBJECT_DECLARED:
    return analysis->declared->len;
  case TZ_SUBJECT_PROBLEM:
  case TZ_SUBJECT_TITLE:
  case TZ_SUBJECT_EXTENT:
  case TZ_SUBJECT_STATUS:
  case TZ_SUBJECT_THEMES:
  case TZ_SUBJECT_VERDICT:
    return analysis->problems->len;
  case TZ_SUBJECT_COMMITMENT:
    return analysis->commitments->len;
  case TZ_SUBJECT_ENTITY:
    return analysis->entities->len;
  case TZ_SUBJECT_OUTLINE:
  case TZ_SUBJECT_HEADER:
  case TZ_N_SUBJECTS:
  default:
    return 0;
  }
}

TzSpan
tz_finding_get_span (const TzAnalysis *analysis, TzSubject subject, int number)
{
  switch (subject) {
  case TZ_SUBJECT_HEADER:
    return analysis->header[number].span;
  case TZ_SUBJECT_DECLARED:
    return g_array_index (analysis->declared, TzDeclared, number).span;
  case TZ_SUBJECT_PROBLEM:
  case TZ_SUBJECT_TITLE:
  case TZ_SUBJECT_EXTENT:
  case TZ_SUBJECT_STATUS:
  case TZ_SUBJECT_THEMES:
  case TZ_SUBJECT_VERDICT:
    return head_of (&g_array_index (analysis->problems, TzProblem, number));
  case TZ_SUBJECT_COMMITMENT:
    return g_array_index (analysis->commitments, TzCommitment, number).span;
  case TZ_SUBJECT_ENTITY:
    return g_array_index (analysis->entities, TzEntity, number).span;
  case TZ_SUBJECT_OUTLINE:
  case TZ_N_SUBJECTS:
  default:
    return TZ_SPAN_NONE;
  }
}

static gboolean
has_key (const TzAnalysis *analysis, TzSubject subject, guint number, const char *key)
{
  if (subject == TZ_SUBJECT_DECLARED)
    return (int)g_array_index (analysis->declared, TzDeclared, number).key ==
           tz_name_parse (TZ_VOCABULARY_DECLARED, key);
  if (subject == TZ_SUBJECT_ENTITY)
    return (int)g_array_index (analysis->entities, TzEntity, number).type ==
           tz_name_parse (TZ_VOCABULARY_ENTITY, key);
  return TRUE;
}

/* Returns: the code points that both have, where that is more than half of either; else 0. */
static guint32
shared_part (TzSpan a, TzSpan b)
{
  if (!tz_span_overlaps (a, b))
    return 0;
  guint32 shared = MIN (a.end, b.end) - MAX (a.start, b.start);
  return 2 * shared > MAX (tz_span_length (a), tz_span_length (b)) ? shared : 0;
}

/* The finding that shares most with a place; the first of several. */
typedef struct {
  const TzAnalysis *analysis;
  TzSubject subject;
  const char *key;
  TzSpan span;
  guint32 most;
  int best;
} Match;

static void
match (guint number, gpointer data)
{
  Match *match = data;
  TzSpan span = tz_finding_get_span (match->analysis, match->subject, (int)number);
  guint32 shared = shared_part (span, match->span);
  gboolean better =
      shared > match->most || (shared > 0 && shared == match->most && (int)number < match->best);
  if (better && has_key (match->analysis, match->subject, number, match->key)) {
    match->most = shared;
    match->best = (int)number;
  }
}

/* What is known by its key alone. Returns: whether it is such. */
static gboolean
find_by_key (TzSubject subject, const char *key, int *number)
{
  *number = subject == TZ_SUBJECT_HEADER ? tz_name_parse (TZ_VOCABULARY_HEADER, key) : 0;
  return subject == TZ_SUBJECT_HEADER || subject == TZ_SUBJECT_OUTLINE;
}

int
tz_finding_find (const TzAnalysis *analysis, TzSubject subject, const char *key, TzSpan span)
{
  Match found = {analysis, subject, key, span, 0, -1};
  if (find_by_key (subject, key, &found.best))
    return found.best;
  found.best = -1;
  for (guint i = 0; i < tz_finding_count (analysis, subject); i++)
    match (i, &found);
  return found.best;
}

/* ---- Thousands ---- */

/* A finding, in order of start, and where the furthest of those up to it ends. */
typedef struct {
  TzSpan span;
  guint number;
  guint32 furthest;
} Node;

struct _TzFindingIndex {
  const TzAnalysis *analysis;
  GArray *nodes[TZ_N_SUBJECTS]; /* (nullable) (element-type Node): made when they are asked for */
};

TzFindingIndex *
tz_finding_index_new (const TzAnalysis *analysis)
{
  TzFindingIndex *index = g_new0 (TzFindingIndex, 1);
  index->analysis = analysis;
  return index;
}

void
tz_finding_index_free (TzFindingIndex *index)
{
  for (guint i = 0; i < TZ_N_SUBJECTS; i++)
    g_clear_pointer (&index->nodes[i], g_array_unref);
  g_free (index);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const Node *one = a, *other = b;
  return (one->span.start > other->span.start) - (one->span.start < other->span.start);
}

static const GArray *
get_nodes (TzFindingIndex *index, TzSubject subject)
{
  TzSubject kind = tz_subject_is_of_problem (subject) ? TZ_SUBJECT_PROBLEM : subject;
  if (index->nodes[kind] != NULL)
    return index->nodes[kind];
  guint n = tz_finding_count (index->analysis, kind);
  GArray *nodes = index->nodes[kind] = g_array_sized_new (FALSE, FALSE, sizeof (Node), n);
  for (guint i = 0; i < n; i++) {
    Node node = {tz_finding_get_span (index->analysis, kind, (int)i), i, 0};
    g_array_append_val (nodes, node);
  }
  g_array_sort (nodes, compare_nodes);
  guint32 furthest = 0;
  for (guint i = 0; i < n; i++) {
    Node *node = &g_array_index (nodes, Node, i);
    furthest = node->furthest = MAX (furthest, node->span.end);
  }
  return nodes;
}

/* Returns: how many of @nodes start before @place. */
static guint
count_before (const GArray *nodes, guint32 place)
{
  guint from = 0, to = nodes->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    if (g_array_index (nodes, Node, middle).span.start < place)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

void
tz_finding_index_foreach (TzFindingIndex *index, TzSubject subject, TzSpan span, TzFindingFunc func,
                          gpointer data)
{
  const GArray *nodes = get_nodes (index, subject);
  for (guint i = count_before (nodes, span.end); i > 0; i--) {
    const Node *node = &g_array_index (nodes, Node, i - 1);
    if (node->furthest <= span.start)
      return;
    if (tz_span_overlaps (node->span, span))
      func (node->number, data);
  }
}

int
tz_finding_index_find (TzFindingIndex *index, TzSubject subject, const char *key, TzSpan span)
{
  Match found = {index->analysis, subject, key, span, 0, -1};
  if (find_by_key (subject, key, &found.best))
    return found.best;
  found.best = -1;
  tz_finding_index_foreach (index, subject, span, match, &found);
  return found.best;
}

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

static char *
dup_themes (const TzProblem *problem, const TzLexicon *lexicon)
{
  const char *ids[TZ_MAX_PROBLEM_THEMES + 1] = {NULL};
  for (guint i = 0; i < problem->n_themes; i++)
    ids[i] = tz_lexicon_get_theme_id (lexicon, problem->themes[i].theme);
  return g_strjoinv (" ", (char **)ids);
}

static char *
dup_entity (const TzEntity *entity)
{
  if (entity->edtf != NULL)
    return g_strdup (entity->edtf);
  return entity->has_number ? dup_number (entity->number) : NULL;
}

char *
tz_finding_dup_found (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                      TzSubject subject, int number)
{
  const TzProblem *problem =
      tz_subject_is_of_problem (subject) ? &g_array_index (analysis->problems, TzProblem, number) : NULL;
  switch (subject) {
  case TZ_SUBJECT_HEADER:
    return g_strdup (analysis->header[number].value);
  case TZ_SUBJECT_DECLARED:
    return dup_number (g_array_index (analysis->declared, TzDeclared, number).value);
  case TZ_SUBJECT_TITLE:
    return tz_text_dup_slice (text, problem->title);
  case TZ_SUBJECT_EXTENT:
    return g_strdup_printf ("%u-%u", problem->span.start, problem->span.end);
  case TZ_SUBJECT_STATUS:
    return g_strdup (tz_name_id (TZ_VOCABULARY_STATUS, problem->status));
  case TZ_SUBJECT_THEMES:
    return dup_themes (problem, lexicon);
  case TZ_SUBJECT_COMMITMENT:
    return g_strdup (g_array_index (analysis->commitments, TzCommitment, number).due);
  case TZ_SUBJECT_ENTITY:
    return dup_entity (&g_array_index (analysis->entities, TzEntity, number));
  case TZ_SUBJECT_OUTLINE:
  case TZ_SUBJECT_PROBLEM:
  case TZ_SUBJECT_VERDICT:
  case TZ_N_SUBJECTS:
  default:
    return NULL;
  }
}

static gboolean
is_number (const char *value)
{
  char *end = NULL;
  g_ascii_strtod (value, &end);
  return end != value && *end == '\0';
}

static gboolean
are_themes (const TzLexicon *lexicon, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  guint n = *value == '\0' ? 0 : g_strv_length (ids);
  for (guint i = 0; i < n; i++)
    if (tz_lexicon_find_theme (lexicon, ids[i]) < 0)
      return FALSE;
  return n <= TZ_MAX_PROBLEM_THEMES;
}

static gboolean
is_header_value (const char *key, const char *value)
{
  switch (tz_name_parse (TZ_VOCABULARY_HEADER, key)) {
  case TZ_HEADER_LEVEL:
    return tz_name_parse (TZ_VOCABULARY_LEVEL, value) >= 0;
  case TZ_HEADER_KIND:
    return tz_name_parse (TZ_VOCABULARY_KIND, value) >= 0;
  case TZ_HEADER_INSPECTION_PERIOD:
  case TZ_HEADER_FEEDBACK_DATE:
  case TZ_HEADER_SIGNED_DATE:
  case TZ_HEADER_PUBLISHED_DATE:
    return tz_edtf_is_valid (value);
  default:
    return *value != '\0';
  }
}

static gboolean
is_value (const TzLexicon *lexicon, TzSubject subject, const char *key, const char *value)
{
  switch (subject) {
  case TZ_SUBJECT_HEADER:
    return is_header_value (key, value);
  case TZ_SUBJECT_DECLARED:
    return is_number (value);
  case TZ_SUBJECT_STATUS:
    return tz_name_parse (TZ_VOCABULARY_STATUS, value) >= 0;
  case TZ_SUBJECT_THEMES:
    return are_themes (lexicon, value);
  case TZ_SUBJECT_COMMITMENT:
    return tz_edtf_is_valid (value);
  case TZ_SUBJECT_VERDICT:
    return tz_verdict_parse (value) > TZ_VERDICT_NONE;
  case TZ_SUBJECT_ENTITY:
    return tz_name_parse (TZ_VOCABULARY_ENTITY, key) != TZ_ENTITY_DATE ? is_number (value)
                                                                       : tz_edtf_is_valid (value);
  case TZ_SUBJECT_OUTLINE:
  case TZ_SUBJECT_PROBLEM:
  case TZ_SUBJECT_TITLE:
  case TZ_SUBJECT_EXTENT:
  case TZ_N_SUBJECTS:
  default:
    return FALSE;
  }
}

gboolean
tz_finding_check_value (const TzLexicon *lexicon, TzSubject subject, const char *key, const char *value,
                        GError **error)
{
  if (value == NULL || is_value (lexicon, subject, key, value))
    return TRUE;
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” cannot stand there"), value);
  return FALSE;
}
