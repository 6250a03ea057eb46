#include "notice-sheet.h"

#include <glib/gi18n.h>

#include "chosen-notices.h"

static const struct {
  const char *title;
  double width;
} columns_of_notices[] = {
    {N_ ("Notice no."), 10}, {N_ ("Agency"), 22},   {N_ ("Notice"), 36},   {N_ ("Issuer"), 22},
    {N_ ("Province"), 10},   {N_ ("Level"), 10},    {N_ ("Kind"), 12},     {N_ ("Inspectors"), 22},
    {N_ ("Inspected"), 22},  {N_ ("Feedback"), 12}, {N_ ("Signed"), 12},   {N_ ("Published"), 12},
    {N_ ("Problems"), 10},   {N_ ("Reviewed"), 10}, {N_ ("Declared"), 10}, {N_ ("Declared done"), 10},
    {N_ ("Counted"), 16},    {N_ ("Notes"), 8},     {N_ ("Source"), 28},   {N_ ("SHA-256"), 72},
};

#define N_COLUMNS G_N_ELEMENTS (columns_of_notices)

TzSheet *
tz_notice_sheet_new (TzWorkbook *workbook)
{
  TzSheetColumn columns[N_COLUMNS];
  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = (TzSheetColumn){_ (columns_of_notices[i].title), columns_of_notices[i].width};
  return tz_workbook_add_sheet (workbook, _ ("Notices"), columns, N_COLUMNS);
}

static TzCell
words (const char *text)
{
  return (TzCell){.kind = text != NULL ? TZ_CELL_TEXT : TZ_CELL_EMPTY, .text = (char *)text};
}

static TzCell
date (const char *edtf)
{
  return (TzCell){.kind = edtf != NULL ? TZ_CELL_DATE : TZ_CELL_EMPTY, .text = (char *)edtf};
}

/* A figure that is not stated (below 0) is no figure. */
static TzCell
figure (double number)
{
  return (TzCell){.kind = number >= 0 ? TZ_CELL_NUMBER : TZ_CELL_EMPTY, .number = number};
}

gboolean
tz_notice_sheet_add (TzSheet *sheet, const TzHandout *handout, const TzNotice *notice, GError **error)
{
  const TzNoticeRow *row = notice->row;
  g_autoptr (GPtrArray) sources = tz_handout_list_sources (handout, row->id, error);
  if (sources == NULL)
    return FALSE;
  const TzSource *source = sources->len > 0 ? sources->pdata[0] : NULL;
  const TzCell cells[N_COLUMNS] = {
      figure ((double)row->id),
      words (row->name),
      words (row->title),
      words (row->issuer),
      words (row->province),
      words (tz_name_display_id (TZ_VOCABULARY_LEVEL, row->level)),
      words (tz_name_display_id (TZ_VOCABULARY_KIND, row->kind)),
      words (row->inspectors),
      date (row->period),
      date (row->feedback),
      date (row->signed_date),
      date (row->published),
      figure (row->n_problems),
      figure (row->n_problems_reviewed),
      figure (row->declared_total),
      figure (row->declared_done),
      words (tz_chosen_notices_count (row) ? _ ("Yes") : tz_chosen_notices_why_not (row)),
      figure (row->n_notes),
      words (source != NULL ? source->name : NULL),
      words (source != NULL ? source->sha256 : NULL),
  };
  tz_sheet_add_row (sheet, cells);
  return TRUE;
}
