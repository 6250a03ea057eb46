#pragma once

#include "block.h"
#include "day.h"
#include "handout.h"
#include "report.h"

/** TzDraftAgency: an agency of the report and its notices that count. */
typedef struct {
  const char *name;
  const char *mark;
  char *anchor;        /* of its section in "each agency" */
  GPtrArray *notices;  /* (element-type TzNoticeRow): by feedback date; the draft owns them */
  guint row;           /* in the table of completion */
  GPtrArray *problems; /* (nullable): see tz_draft_list_problems() */
} TzDraftAgency;

/** TzDraft: a report while its parts are written: what it is about, and the blocks so far. */
typedef struct {
  TzLibrary *library;
  TzHandout *handout; /* through which all words of the library come */
  const TzReportOptions *options;
  GCancellable *cancellable;
  gint64 now;
  TzDay today;
  char *title;
  char *author; /* (nullable) */
  TzTable *completion;
  TzTable *themes;
  GPtrArray *agencies; /* (element-type TzDraftAgency): in the order of the completion table */
  GHashTable *by_name; /* (element-type utf8 TzDraftAgency) */
  GPtrArray *rows;     /* (element-type TzNoticeRow): all notices asked for */
  GPtrArray *left_out; /* (element-type TzNoticeRow): those of them that do not count */
  GPtrArray *blocks;   /* (element-type TzBlock) */
  GHashTable *kept;    /* (element-type gint64 TzNotice): notices that several parts read */
  TzNotice *passing;   /* (nullable): the last that was not kept */
} TzDraft;

/** tz_draft_new: Gathers what all parts need. Returns: (transfer full) (nullable): %NULL on error. */
TzDraft *tz_draft_new (TzLibrary *library, const TzReportOptions *options, GCancellable *cancellable,
                       GError **error);
void tz_draft_free (TzDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDraft, tz_draft_free)

/** tz_draft_load: Returns: (transfer none) (nullable): a whole notice, until the next is loaded; %NULL on error or where
 * cancelled. */
const TzNotice *tz_draft_load (TzDraft *draft, gint64 id, GError **error);

/** tz_draft_find_agency: Returns: (transfer none) (nullable): the agency of that name. */
TzDraftAgency *tz_draft_find_agency (const TzDraft *draft, const char *name);

/** tz_draft_list_problems: Returns: (transfer none) (nullable) (element-type TzProblemRow): the problems of @agency that
 * count, without the wording of their answers: they are kept, for all parts; %NULL on error or where cancelled. */
GPtrArray *tz_draft_list_problems (TzDraft *draft, TzDraftAgency *agency, GError **error);

/** tz_draft_dup_date: Returns: (transfer full): a moment as a day of the local calendar. */
char *tz_draft_dup_date (gint64 unix_seconds);

/** tz_draft_dup_reviewed: Returns: (transfer full): how many of the problems that count are reviewed, as a
 * sentence. */
char *tz_draft_dup_reviewed (const TzDraft *draft);

/** tz_draft_dup_notice_title: Returns: (transfer full): what tells a notice from others of its agency. */
char *tz_draft_dup_notice_title (const TzNoticeRow *row);

/** tz_draft_dup_notice_anchor: Returns: (transfer full): the name of a notice's list of problems. */
char *tz_draft_dup_notice_anchor (gint64 notice);
/** tz_draft_dup_problem_anchor: Returns: (transfer full): the name of a problem's row in that list. */
char *tz_draft_dup_problem_anchor (gint64 notice, guint problem);
/** tz_draft_dup_problem_name: Returns: (transfer full): the label of a problem, with its running number where
 * it is not @unique in its notice: "12", "问题1 #4", "#4". */
char *tz_draft_dup_problem_name (const char *label, guint problem, gboolean unique);
/** tz_draft_dup_status_anchor: Returns: (transfer full): the name of the row that lists the problems of @agency with
 * @status, among the problems behind the figures. */
char *tz_draft_dup_status_anchor (const TzDraftAgency *agency, TzStatus status);
/** tz_draft_dup_part_anchor: Returns: (transfer full): the name of a part's heading. */
char *tz_draft_dup_part_anchor (TzReportPart part);
/** tz_draft_dup_theme_anchor: Returns: (transfer full): the name of a theme, by its row in the table, in
 * "side by side". */
char *tz_draft_dup_theme_anchor (guint theme);

/** tz_draft_dup_cell: Returns: (transfer full): a cell of a table for people; a number keeps its percent sign
 * on its line, and a remark on it has one of its own. */
char *tz_draft_dup_cell (const TzTable *table, guint row, guint column);

/** tz_draft_shows: Whether a switch of the report is on. */
gboolean tz_draft_shows (const TzDraft *draft, TzPartChoice choice);

/** tz_draft_begin_part: Begins a page with the heading of @part. */
void tz_draft_begin_part (TzDraft *draft, TzReportPart part);

/** tz_draft_add_textf: Adds a paragraph. */
void tz_draft_add_textf (TzDraft *draft, TzType type, const char *format, ...) G_GNUC_PRINTF (3, 4);
