#pragma once

#include "notes.h"
#include "notice-content.h"
#include "pending.h"
#include "review.h"
#include "text-hits.h"

/**
 * TzOpenNotice:
 *
 * What the widgets of one tab share: the notice, its notes, where the analyst is and what is shown. The
 * widgets hold no truth of their own; they listen.
 *
 * Properties: "problem" (int: index of the problem one is at, or -1), "shown-types" (uint: a bit for each
 * #TzEntityType), "finding" (uint: where the picked finding starts), "hits" (uint: how many places were
 * found).
 *
 * Signals: "show-span" (guint start, guint end): bring the place into sight and put the cursor there;
 * "edit-note" (TzNote): open the note for writing; "renewed" after tz_open_notice_renew().
 */
#define TZ_TYPE_OPEN_NOTICE (tz_open_notice_get_type ())
G_DECLARE_FINAL_TYPE (TzOpenNotice, tz_open_notice, TZ, OPEN_NOTICE, GObject)

/** tz_open_notice_new: @content: (transfer full). */
TzOpenNotice *tz_open_notice_new (TzDesk *desk, TzNoticeContent *content);

/** tz_open_notice_renew: The findings or decisions are others now. Where one is and what is shown stays; notes
 * are not taken. @content: (transfer full): of the same notice. */
void tz_open_notice_renew (TzOpenNotice *open, TzNoticeContent *content);

/** tz_open_notice_get_digest: Returns: (transfer none): as in TzNoticeContent. */
const char *tz_open_notice_get_digest (TzOpenNotice *open);

TzDesk *tz_open_notice_get_desk (TzOpenNotice *open);
/** tz_open_notice_get_library: Returns: (transfer none): the library that it is of, which the desk may have left. */
TzLibrary *tz_open_notice_get_library (TzOpenNotice *open);
gint64 tz_open_notice_get_id (TzOpenNotice *open);
const TzNoticeRow *tz_open_notice_get_row (TzOpenNotice *open);
TzText *tz_open_notice_get_text (TzOpenNotice *open);
/** tz_open_notice_get_analysis: Returns: (transfer none): what counts: findings, with what was decided in
 * their place. */
const TzAnalysis *tz_open_notice_get_analysis (TzOpenNotice *open);
/** tz_open_notice_get_findings: Returns: (transfer none): what the machine found. */
const TzAnalysis *tz_open_notice_get_findings (TzOpenNotice *open);
/** tz_open_notice_get_decisions: Returns: (transfer none) (element-type TzDecision): by place. */
GPtrArray *tz_open_notice_get_decisions (TzOpenNotice *open);
/** tz_open_notice_get_review: Returns: (transfer none) (element-type TzReviewItem): what there is to review. */
const GArray *tz_open_notice_get_review (TzOpenNotice *open);
const TzLexicon *tz_open_notice_get_lexicon (TzOpenNotice *open);
/** tz_open_notice_get_content: Returns: (transfer none): all that was read of it, until "renewed". */
const TzNoticeContent *tz_open_notice_get_content (TzOpenNotice *open);
const TzDisplayText *tz_open_notice_get_display (TzOpenNotice *open);
TzMarks *tz_open_notice_get_layer (TzOpenNotice *open, TzLayer layer);
TzNotes *tz_open_notice_get_notes (TzOpenNotice *open);

/** tz_open_notice_dup_title: Returns: (transfer full): agency and year, for a tab. */
char *tz_open_notice_dup_title (TzOpenNotice *open);

/** tz_open_notice_get_problem: Returns: the index of the problem one is at, or -1. */
int tz_open_notice_get_problem (TzOpenNotice *open);
void tz_open_notice_set_problem (TzOpenNotice *open, int problem);
/** tz_open_notice_find_problem: Returns: the index of the problem at @position, or -1. */
int tz_open_notice_find_problem (TzOpenNotice *open, guint32 position);
/** tz_open_notice_get_place: Returns: where one is. */
guint32 tz_open_notice_get_place (TzOpenNotice *open);
/** tz_open_notice_set_place: One is now at @position: tells the desk, and follows with the problem. */
void tz_open_notice_set_place (TzOpenNotice *open, guint32 position);

void tz_open_notice_set_shown (TzOpenNotice *open, TzEntityType type, gboolean shown);
gboolean tz_open_notice_is_shown (TzOpenNotice *open, TzEntityType type);
guint tz_open_notice_count_type (TzOpenNotice *open, TzEntityType type);

/** tz_open_notice_get_finding: Returns: the place of the finding that is picked; empty where none is. */
TzSpan tz_open_notice_get_finding (TzOpenNotice *open);
void tz_open_notice_set_finding (TzOpenNotice *open, TzSpan span);

/** tz_open_notice_get_pending: Returns: (transfer none): where something is being said of it. */
TzPending *tz_open_notice_get_pending (TzOpenNotice *open);

/** tz_open_notice_search: Looks for the words of @search from where one is on, off the main thread; the place
 * one is then at comes into sight. "" takes the marks away. */
void tz_open_notice_search (TzOpenNotice *open, const char *search);
/** tz_open_notice_get_hits: Returns: (transfer none): what was found. */
TzTextHits *tz_open_notice_get_hits (TzOpenNotice *open);

/** tz_open_notice_show: Brings @span into sight without keeping where one was. */
void tz_open_notice_show (TzOpenNotice *open, TzSpan span);
/** tz_open_notice_jump: Goes to @span; Back returns to where one was. */
void tz_open_notice_jump (TzOpenNotice *open, TzSpan span);

/** tz_open_notice_add_note: Adds a note (or, without @edit, a highlight) on @span. */
void tz_open_notice_add_note (TzOpenNotice *open, TzSpan span, gboolean edit);
/** tz_open_notice_edit_note: Opens @note for writing. */
void tz_open_notice_edit_note (TzOpenNotice *open, TzNote *note);

/** tz_open_notice_dup_citation: Returns: (transfer full): the wording of @span with where it stands. */
char *tz_open_notice_dup_citation (TzOpenNotice *open, TzSpan span);
