#include "ledger.h"

#include <glib/gi18n.h>

#include "place.h"
#include "verdict.h"

static const struct {
  const char *title;
  double width;
} columns_of_ledger[TZ_LEDGER_N_COLUMNS] = {
    {N_ ("Agency"), 22},     {N_ ("Year"), 6},       {N_ ("Notice"), 28},
    {N_ ("No."), 8},         {N_ ("Under"), 24},     {N_ ("Problem"), 40},
    {N_ ("Themes"), 18},     {N_ ("Status"), 12},    {N_ ("Words of the status"), 16},
    {N_ ("Verdict"), 14},    {N_ ("Reviewed"), 10},  {N_ ("Measures"), 10},
    {N_ ("Answer"), 60},     {N_ ("Deadlines"), 16}, {N_ ("Place"), 18},
    {N_ ("Notice no."), 10},
};

void
tz_ledger_get_columns (TzSheetColumn *columns)
{
  for (guint i = 0; i < TZ_LEDGER_N_COLUMNS; i++)
    columns[i] = (TzSheetColumn){_ (columns_of_ledger[i].title), columns_of_ledger[i].width};
}

/* ---- A row ---- */

/* A row on its way out, and the next cell. */
typedef struct {
  TzCell cells[TZ_LEDGER_N_COLUMNS];
  guint n;
} Row;

/* @text: (transfer full) (nullable). */
static void
take (Row *row, char *text)
{
  row->cells[row->n++] = (TzCell){.kind = text != NULL ? TZ_CELL_TEXT : TZ_CELL_EMPTY, .text = text};
}

static void
put (Row *row, const char *text)
{
  take (row, g_strdup (text));
}

static void
put_number (Row *row, gint64 number)
{
  row->cells[row->n++] =
      (TzCell){.kind = number > 0 ? TZ_CELL_NUMBER : TZ_CELL_EMPTY, .number = (double)number};
}

static void
clear (Row *row)
{
  for (guint i = 0; i < row->n; i++)
    g_free (row->cells[i].text);
  row->n = 0;
}

static char *
dup_themes (const TzLexicon *lexicon, char **themes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; themes != NULL && themes[i] != NULL; i++) {
    int theme = tz_lexicon_find_theme (lexicon, themes[i]);
    g_ptr_array_add (names,
                     theme >= 0 ? (gpointer)tz_lexicon_get_theme_name (lexicon, (guint)theme) : themes[i]);
  }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (char **)names->pdata);
}

char *
tz_ledger_dup_deadlines (const TzAnalysis *analysis, TzSpan span)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();
  for (guint i = 0; i < analysis->commitments->len; i++) {
    const TzCommitment *commitment = &g_array_index (analysis->commitments, TzCommitment, i);
    if (tz_span_contains (span, commitment->span))
      g_ptr_array_add (dates, commitment->due);
  }
  g_ptr_array_add (dates, NULL);
  return dates->len > 1 ? g_strjoinv ("; ", (char **)dates->pdata) : NULL;
}

static void
fill (Row *row, const TzNotice *notice, const TzProblemRow *problem, const TzPlaces *places,
      const TzLexicon *lexicon)
{
  put (row, problem->name);
  put_number (row, notice->row->year);
  put (row, notice->row->title != NULL ? notice->row->title : notice->row->source_name);
  put (row, problem->label);
  put (row, problem->path);
  put (row, problem->title);
  take (row, dup_themes (lexicon, problem->themes));
  put (row, tz_name_display (TZ_VOCABULARY_STATUS, problem->status));
  put (row, problem->status_quote);
  put (row, problem->verdict != TZ_VERDICT_NONE ? tz_verdict_display (problem->verdict) : NULL);
  put (row, problem->reviewed ? _ ("Yes") : _ ("No"));
  put_number (row, problem->n_measures);
  put (row, problem->answer_text);
  take (row, tz_ledger_dup_deadlines (notice->analysis, problem->span));
  take (row, tz_places_dup_name (places, problem->title_span));
  put_number (row, notice->row->id);
}

gboolean
tz_ledger_walk_notice (const TzHandout *handout, const TzNotice *notice, TzLedgerFunc func, gpointer data,
                       GError **error)
{
  const gint64 ids[] = {notice->row->id, 0};
  const TzProblemQuery query = {.notices = ids, .status = -1};
  g_autoptr (GPtrArray) problems = tz_handout_list_problems (handout, &query, error);
  if (problems == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  for (guint i = 0; i < problems->len; i++) {
    Row row = {0};
    fill (&row, notice, problems->pdata[i], places,
          tz_library_get_lexicon (tz_handout_get_library (handout)));
    func (row.cells, data);
    clear (&row);
  }
  return TRUE;
}
