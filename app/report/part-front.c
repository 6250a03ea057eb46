#include "parts.h"

#include <glib/gi18n.h>

#include "source-notes.h"

/* ---- Cover ---- */

static guint
count_notices (const TzDraft *draft)
{
  return draft->rows->len - draft->left_out->len;
}

static guint
sum_column (const TzDraft *draft, const char *id)
{
  int column = tz_table_find_column (draft->completion, id);
  guint sum = 0;
  for (guint row = 0; column >= 0 && row < draft->completion->rows->len; row++)
    sum += tz_table_get_count (draft->completion, row, (guint)column);
  return sum;
}

static char *
dup_extent (const TzDraft *draft)
{
  guint n_agencies = draft->agencies->len, n_notices = count_notices (draft);
  guint n_problems = sum_column (draft, "problems");
  g_autofree char *agencies = g_strdup_printf (ngettext ("%u agency", "%u agencies", n_agencies), n_agencies);
  g_autofree char *notices = g_strdup_printf (ngettext ("%u notice", "%u notices", n_notices), n_notices);
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%u problem", "%u problems", n_problems), n_problems);
  return g_strjoin (" · ", agencies, notices, problems, NULL);
}

static void
add_contents (TzDraft *draft)
{
  const TzReportOptions *options = draft->options;
  guint n_parts = options->parts != NULL ? options->n_parts : TZ_N_PARTS;
  TzGrid *contents = tz_grid_new ();
  tz_grid_add_column (contents, _ ("Contents"), 9, TZ_ALIGN_START);
  tz_grid_add_column (contents, _ ("Page"), 1, TZ_ALIGN_END);
  for (guint i = 0; i < n_parts; i++) {
    TzReportPart part = options->parts != NULL ? options->parts[i] : (TzReportPart)i;
    if (part == TZ_PART_COVER)
      continue;
    g_autofree char *anchor = tz_draft_dup_part_anchor (part);
    tz_grid_add_row (contents, NULL);
    tz_grid_set (contents, 0, tz_report_part_name (part), anchor);
    tz_grid_set_page_of (contents, 1, anchor);
  }
  tz_blocks_add_grid (draft->blocks, contents);
}

void
tz_draft_add_made_by (TzDraft *draft)
{
  g_autofree char *library = g_path_get_basename (tz_library_get_path (draft->library));
  g_autofree char *shown = g_filename_display_name (library);
  g_autofree char *library_name = tz_handout_dup (draft->handout, shown);
  g_autofree char *share = tz_draft_dup_reviewed (draft);
  tz_draft_add_textf (draft, TZ_TYPE_SMALL,
                      _ ("Made by Taizhang %s (analysis version %d) from the library %s. Figures were read "
                         "by machine from the published notices, and are as the analyst decided wherever a "
                         "decision was made. %s"),
                      TZ_VERSION, TZ_ANALYSIS_VERSION, library_name, share);
}

gboolean
tz_part_cover (TzDraft *draft, GError **error G_GNUC_UNUSED)
{
  g_autofree char *extent = dup_extent (draft);
  g_autofree char *date = tz_draft_dup_date (draft->now);
  tz_blocks_add_page_break (draft->blocks);
  tz_blocks_add_heading (draft->blocks, 0, draft->title, NULL);
  tz_blocks_add_text (draft->blocks, TZ_TYPE_SUBTITLE, extent);
  if (draft->author != NULL && *draft->author != '\0')
    tz_blocks_add_text (draft->blocks, TZ_TYPE_SUBTITLE, draft->author);
  tz_blocks_add_text (draft->blocks, TZ_TYPE_SUBTITLE, date);
  tz_blocks_add_space (draft->blocks, 48);
  add_contents (draft);
  tz_blocks_add_space (draft->blocks, 12);
  tz_draft_add_made_by (draft);
  return TRUE;
}

/* ---- Summary ---- */

static void
add_figure (TzGrid *figures, const char *name, const char *value, TzReportPart part)
{
  g_autofree char *anchor = tz_draft_dup_part_anchor (part);
  tz_grid_add_row (figures, NULL);
  tz_grid_set (figures, 0, name, NULL);
  tz_grid_set (figures, 1, value, NULL);
  tz_grid_set (figures, 2, tz_report_part_name (part), anchor);
}

static void
add_count (TzGrid *figures, const char *name, guint count, TzReportPart part)
{
  g_autofree char *value = g_strdup_printf ("%u", count);
  add_figure (figures, name, value, part);
}

static void
add_rate (TzGrid *figures, const char *name, guint numerator, guint denominator, TzReportPart part)
{
  g_autofree char *percent = denominator > 0 ? tz_rate_dup_percent (numerator, denominator) : NULL;
  g_autofree char *value = percent != NULL
                               ? g_strdup_printf (_ ("%u of %u (%s)"), numerator, denominator, percent)
                               : g_strdup (_ ("not stated"));
  add_figure (figures, name, value, part);
}

/* Numerators and denominators of rates that notices declare add up; those that declare none are left out. */
static void
sum_declared (const TzDraft *draft, guint *done, guint *total)
{
  int column = tz_table_find_column (draft->completion, "declared");
  *done = *total = 0;
  for (guint row = 0; column >= 0 && row < draft->completion->rows->len; row++) {
    const TzCell *cell = tz_table_get (draft->completion, row, (guint)column);
    if (cell->kind != TZ_CELL_RATE)
      continue;
    *done += cell->numerator;
    *total += cell->denominator;
  }
}

static void
add_key_figures (TzDraft *draft, guint n_commitments, guint n_overdue)
{
  guint problems = sum_column (draft, "problems"), stated = sum_column (draft, "stated");
  guint done = sum_column (draft, "completed") + sum_column (draft, "completed_sustained");
  guint declared_done, declared_total;
  sum_declared (draft, &declared_done, &declared_total);
  TzGrid *figures = tz_grid_new ();
  tz_grid_add_column (figures, _ ("Figure"), 5, TZ_ALIGN_START);
  tz_grid_add_column (figures, _ ("Value"), 3, TZ_ALIGN_END);
  tz_grid_add_column (figures, _ ("Where it comes from"), 3, TZ_ALIGN_START);
  add_count (figures, _ ("Agencies"), draft->agencies->len, TZ_PART_AGENCIES);
  add_count (figures, _ ("Notices"), count_notices (draft), TZ_PART_SOURCES);
  add_count (figures, _ ("Notices left out"), draft->left_out->len, TZ_PART_NOT_REVIEWED);
  add_count (figures, _ ("Problems"), problems, TZ_PART_PROBLEMS);
  add_rate (figures, _ ("Completed, of the problems whose status is stated"), done, stated,
            TZ_PART_COMPLETION);
  add_rate (figures, _ ("The same, including mostly completed"),
            done + sum_column (draft, "mostly_completed"), stated, TZ_PART_COMPLETION);
  add_rate (figures, _ ("Problems whose status is not stated"), problems - stated, problems,
            TZ_PART_COMPLETION);
  add_rate (figures, _ ("Declared as completed in the notices' summaries"), declared_done, declared_total,
            TZ_PART_AGENCIES);
  add_count (figures, _ ("Commitments with a deadline"), n_commitments, TZ_PART_AGENCIES);
  add_count (figures, _ ("Commitments whose deadline is past"), n_overdue, TZ_PART_AGENCIES);
  tz_blocks_add_grid (draft->blocks, figures);
}

#define MAX_SUMMARY_THEMES 8

static void
add_recurring_themes (TzDraft *draft)
{
  guint n_agencies = draft->agencies->len;
  TzGrid *themes = tz_grid_new ();
  tz_grid_add_column (themes, _ ("Most recurring themes"), 5, TZ_ALIGN_START);
  tz_grid_add_column (themes, _ ("Agencies"), 2, TZ_ALIGN_END);
  tz_grid_add_column (themes, _ ("Problems"), 2, TZ_ALIGN_END);
  for (guint row = 0; row < draft->themes->rows->len && themes->rows->len < MAX_SUMMARY_THEMES; row++) {
    const TzTableAxis *theme = tz_table_get_row (draft->themes, row);
    if (*theme->id == '\0')
      continue;
    g_autofree char *anchor = tz_draft_dup_theme_anchor (row);
    g_autofree char *agencies =
        g_strdup_printf (_ ("%u of %u"), tz_table_get_count (draft->themes, row, n_agencies), n_agencies);
    g_autofree char *problems =
        g_strdup_printf ("%u", tz_table_get_count (draft->themes, row, n_agencies + 1));
    tz_grid_add_row (themes, NULL);
    tz_grid_set (themes, 0, theme->title, anchor);
    tz_grid_set (themes, 1, agencies, NULL);
    tz_grid_set (themes, 2, problems, anchor);
  }
  tz_blocks_add_grid (draft->blocks, themes);
}

/* ---- What a reader should know first ---- */

/* More are no summary. */
#define MAX_FINDINGS 60u

/* A notice that is being looked through. */
typedef struct {
  const TzDraft *draft;
  const TzDraftAgency *agency;
  const TzNoticeRow *row;
  TzGrid *findings;
  guint *n_found;
} Reading;

static void
add_finding (const Reading *reading, const char *text)
{
  if (++*reading->n_found > MAX_FINDINGS)
    return;
  g_autofree char *name = tz_source_notes_dup_name (reading->draft, reading->row);
  tz_grid_add_row (reading->findings, NULL);
  tz_grid_set (reading->findings, 0, name, reading->agency->anchor);
  tz_grid_set (reading->findings, 1, text, reading->agency->anchor);
}

static void
add_difference (const Reading *reading, const TzAnalysis *analysis, const TzReconciliation *check)
{
  const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, check->declared);
  if (check->agrees != TZ_NO)
    return;
  g_autofree char *text = g_strdup_printf (_ ("%s: declared %.15g, itemised %.15g"),
                                           tz_name_display (TZ_VOCABULARY_DECLARED, (int)declared->key),
                                           declared->value, check->itemised);
  add_finding (reading, text);
}

static void
add_findings_of (const Reading *reading, const TzAnalysis *analysis, guint *n_overdue)
{
  guint overdue = 0;
  for (guint i = 0; i < analysis->reconciliation->len; i++)
    add_difference (reading, analysis, &g_array_index (analysis->reconciliation, TzReconciliation, i));
  for (guint i = 0; i < analysis->commitments->len; i++)
    if (tz_day_count_past (g_array_index (analysis->commitments, TzCommitment, i).due,
                           reading->draft->today) > 0)
      overdue++;
  if (overdue > 0) {
    g_autofree char *text = g_strdup_printf (
        ngettext ("%u commitment whose deadline is past", "%u commitments whose deadline is past", overdue),
        overdue);
    add_finding (reading, text);
  }
  if (analysis->damage->len > 0) {
    g_autofree char *text =
        g_strdup_printf (ngettext ("%u place where the source lost characters",
                                   "%u places where the source lost characters", analysis->damage->len),
                         analysis->damage->len);
    add_finding (reading, text);
  }
  *n_overdue += overdue;
}

static void
close_findings (TzGrid *findings, guint n_found)
{
  if (n_found == 0)
    return;
  if (n_found > MAX_FINDINGS) {
    g_autofree char *agencies = tz_draft_dup_part_anchor (TZ_PART_AGENCIES);
    g_autofree char *more =
        g_strdup_printf (ngettext ("%u more stands with its agency.", "%u more stand with their agencies.",
                                   n_found - MAX_FINDINGS),
                         n_found - MAX_FINDINGS);
    tz_grid_add_wide (findings, more, agencies);
  }
  tz_source_notes_add_key (findings);
}

gboolean
tz_part_summary (TzDraft *draft, GError **error)
{
  guint n_commitments = 0, n_overdue = 0, n_found = 0;
  TzGrid *findings = tz_grid_new ();
  tz_grid_add_column (findings, _ ("Agency"), 3, TZ_ALIGN_START);
  tz_grid_add_column (findings, _ ("What a reader should know first"), 7, TZ_ALIGN_START);
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    for (guint j = 0; j < agency->notices->len; j++) {
      const TzNoticeRow *row = g_ptr_array_index (agency->notices, j);
      const TzNotice *notice = tz_draft_load (draft, row->id, error);
      if (notice == NULL) {
        tz_grid_free (findings);
        return FALSE;
      }
      n_commitments += notice->analysis->commitments->len;
      const Reading reading = {draft, agency, row, findings, &n_found};
      add_findings_of (&reading, notice->analysis, &n_overdue);
    }
  }
  close_findings (findings, n_found);
  tz_draft_begin_part (draft, TZ_PART_SUMMARY);
  add_key_figures (draft, n_commitments, n_overdue);
  add_recurring_themes (draft);
  tz_blocks_add_grid (draft->blocks, findings);
  return TRUE;
}
