#pragma once

#include <gio/gio.h>

#include "analysis.h"
#include "document.h"
#include "library-types.h"

/**
 * TzLibrary:
 *
 * One library file: notices, their sources and findings, and the analyst's work. The only door to the
 * database; no SQL passes it. One thread of its own owns the writing connection; readers work on snapshots of
 * the file.
 *
 * Every function here may be called from any thread but one whose doors are closed (door.h): it may wait for
 * the disk. The window calls them inside tz_job_run(), and writes through tz_library_submit(), which keeps
 * their order.
 */
#define TZ_TYPE_LIBRARY (tz_library_get_type ())
G_DECLARE_FINAL_TYPE (TzLibrary, tz_library, TZ, LIBRARY, GObject)

/**
 * TzLibrary::changed:
 * @what: a #TzLibraryChange
 * @notice: the notice concerned, or 0 where several are
 *
 * Emitted in the global default main context after a change is committed.
 */
typedef enum { TZ_CHANGE_NOTICES, TZ_CHANGE_ANNOTATIONS, TZ_CHANGE_SAVED, TZ_CHANGE_WORDS } TzLibraryChange;

typedef enum { TZ_LIBRARY_READ_WRITE, TZ_LIBRARY_READ_ONLY } TzLibraryMode;

/** tz_library_dup_default_path: Returns: (transfer full) (type filename): the library in the XDG data folder.
 */
char *tz_library_dup_default_path (void);

/**
 * tz_library_open:
 * @path: (type filename): made where it is not there, with its folder, unless read-only
 * @lexicon: the word lists, for the themes
 * @error: return location; %TZ_ERROR_CORRUPT, _NEWER, _BUSY, _READ_ONLY, _FULL, %TZ_ERROR_INVALID where it is
 * a file but no library, or a %G_IO_ERROR; the message names the file
 *
 * Opens a library; one that another program writes gives %TZ_ERROR_BUSY and can be opened read-only.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL on error
 */
TzLibrary *tz_library_open (const char *path, TzLibraryMode mode, TzLexicon *lexicon, GError **error);

const char *tz_library_get_path (TzLibrary *library);
gboolean tz_library_is_read_only (TzLibrary *library);
/** tz_library_get_lexicon: Returns: (transfer none): the word lists it was opened with, and beside them the library's
 * own words (own-words.h). When those change it is another one; this one stays as long as the library. */
TzLexicon *tz_library_get_lexicon (TzLibrary *library);

/**
 * TzLibraryFunc: work on the writer thread; see tz_library_submit()
 */
typedef gpointer (*TzLibraryFunc) (TzLibrary *library, gpointer data, GError **error);

/**
 * tz_library_submit:
 * @func: called on the library's own thread, in the order of submission
 * @data: (transfer full)
 * @callback: (nullable): in the caller's thread-default main context; calls tz_library_submit_finish()
 *
 * For the window: hands over a write and returns at once.
 */
void tz_library_submit (TzLibrary *library, TzLibraryFunc func, gpointer data, GDestroyNotify free_data,
                        GDestroyNotify free_result, GAsyncReadyCallback callback, gpointer user_data);
/** tz_library_submit_cancellable: The same. Where @cancellable (nullable) is cancelled before what @func writes is
 * committed, all of it is taken back and the error is %G_IO_ERROR_CANCELLED; after that it stays. */
void tz_library_submit_cancellable (TzLibrary *library, TzLibraryFunc func, gpointer data,
                                    GDestroyNotify free_data, GDestroyNotify free_result,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
gpointer tz_library_submit_finish (TzLibrary *library, GAsyncResult *result, GError **error);

/** tz_library_submit_step: The same for work that makes a step of the history, without a result.
 * @cancellable: (nullable) */
void tz_library_submit_step (TzLibrary *library, TzLibraryFunc func, gpointer data, GDestroyNotify free_data,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/** tz_library_submit_step_finish: @step: (out): what tz_library_undo_step() takes; 0 where nothing was
 * changed. */
gboolean tz_library_submit_step_finish (TzLibrary *library, GAsyncResult *result, gint64 *step,
                                        GError **error);

/* ---- Importing ---- */

/**
 * tz_library_find_source:
 * @sha256: of a file (checksum.h)
 * @origin: where it comes from
 * @notice: (out): the notice that has it as a source, 0 where none has
 *
 * Tells what need not be read again, such as after an import that was cancelled.
 */
gboolean tz_library_find_source (TzLibrary *library, GBytes *sha256, const char *origin, gint64 *notice,
                                 GError **error);

/** tz_library_find_sha256: The same by the SHA-256 of the file, in hexadecimal digits, wherever it came from. */
gboolean tz_library_find_sha256 (TzLibrary *library, const char *sha256, gint64 *notice, GError **error);

/** tz_library_find_text: The same by the text, blanks aside. */
gboolean tz_library_find_text (TzLibrary *library, const char *utf8, gint64 *notice, GError **error);

/** TzRecord: all that is stored of a notice: packed and hashed. */
typedef struct _TzRecord TzRecord;

/** tz_library_prepare: Works out what is stored of @incoming, which outlives it; on any thread, so that many
 * can do it while one writes. Returns: (transfer full): what tz_library_store_records() takes. */
TzRecord *tz_library_prepare (TzLibrary *library, const TzIncoming *incoming);
void tz_record_free (TzRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRecord, tz_record_free)

/** tz_library_store_records: Stores notices that are prepared, as tz_library_store() does, but in several commits where
 * others wait to write. They are found, though somewhat slower until tz_library_index_stored(). @records:
 * (element-type TzRecord). @outcomes: (out caller-allocates) (array): one for each; those that were to be stored after a
 * commit that failed have its error. */
void tz_library_store_records (TzLibrary *library, GPtrArray *records, TzStored *outcomes);

/** tz_library_index_stored: Brings what was stored while others followed into the search index, a few hundred notices at a
 * time; nothing where there are not so many yet and @more follow. Others can write meanwhile. What is left out comes
 * with the next that is stored, or with tz_library_mend(). @n: (out) (optional): how many came in, no more than are
 * brought in at a time. */
gboolean tz_library_index_stored (TzLibrary *library, gboolean more, guint *n, GError **error);

/**
 * tz_library_store:
 * @notices: (element-type TzIncoming): read and analysed notices
 * @outcomes: (out caller-allocates) (array): one #TzStored for each; on success all are set
 *
 * Stores notices, each in a savepoint of its own, in one commit; when it returns %TRUE they are safe, when it
 * returns %FALSE none was stored. A notice that cannot be stored for a reason of its own fails alone. One
 * whose text is already there (byte for byte, blanks aside) gets no second row; its source is kept as a
 * further one, and it comes out of the trash.
 */
gboolean tz_library_store (TzLibrary *library, GPtrArray *notices, TzStored *outcomes, GError **error);

/* ---- Trash ---- */

/** tz_library_trash_notices: Puts notices into the trash, as one step of the history: they are left out of
 * lists, search and sums. @ids: (element-type gint64): those that are gone or there already are passed over;
 * @creator: who. */
gboolean tz_library_trash_notices (TzLibrary *library, GArray *ids, const char *creator, GError **error);

/** tz_library_restore_notices: Takes notices out of the trash, as one step of the history. @ids:
 * (element-type gint64). */
gboolean tz_library_restore_notices (TzLibrary *library, GArray *ids, GError **error);

/** tz_library_empty_trash: Deletes for good what is in the trash, with all that hangs on it, in one commit, and
 * takes the steps that touched it out of the history. */
gboolean tz_library_empty_trash (TzLibrary *library, GError **error);

/* ---- Findings ---- */

/** tz_library_list_outdated: Returns: (transfer full) (nullable) (element-type gint64): notices whose
 * findings were made by another version of the analysis or with other word lists, or whose texts hold words of the library's own that came or went
 * since, newest first. */
GArray *tz_library_list_outdated (TzLibrary *library, GError **error);

/** tz_library_load_text: Returns: (transfer full) (nullable): the text of notice @id; %TZ_ERROR_NOT_FOUND. */
TzText *tz_library_load_text (TzLibrary *library, gint64 id, GError **error);

/**
 * tz_library_replace_findings:
 * @rereads: (element-type TzReread): those that are gone by now are passed over
 *
 * Puts new findings in place of the old, in one commit. Notes and decisions stay as they are; what counts
 * follows.
 */
gboolean tz_library_replace_findings (TzLibrary *library, GPtrArray *rereads, GError **error);

/* ---- Notices ---- */

/** tz_library_list_notices: Returns: (transfer full) (element-type gint64): the ids that @query asks for, in
 * its order. */
GArray *tz_library_list_notices (TzLibrary *library, const TzNoticeQuery *query, GError **error);

/** tz_library_get_rows: Returns: (transfer full) (element-type TzNoticeRow): a row for each id, in the order
 * given; ids that are gone are left out. */
GPtrArray *tz_library_get_rows (TzLibrary *library, const gint64 *ids, guint n_ids, GError **error);

/** tz_library_count_facets: Returns: (transfer full) (element-type TzFacet): how many notices of @query have
 * each province, level, year, theme, warning. */
GPtrArray *tz_library_count_facets (TzLibrary *library, const TzNoticeQuery *query, GError **error);

/** tz_library_count: How many notices and problems @query (nullable: all) holds; problems of other forms of a
 * notice (forms.h) are not counted again. */
gboolean tz_library_count (TzLibrary *library, const TzNoticeQuery *query, guint *n_notices,
                           guint *n_problems, GError **error);

/** tz_library_count_reviewed: How many problems are reviewed of all that tz_library_count() counts. */
gboolean tz_library_count_reviewed (TzLibrary *library, guint *n_problems, GError **error);

/** tz_library_load: Returns: (transfer full) (nullable): the whole notice: row, text, findings.
 * %TZ_ERROR_NOT_FOUND. */
TzNotice *tz_library_load (TzLibrary *library, gint64 id, GError **error);

/** tz_library_list_sources: Returns: (transfer full) (element-type TzSource): where the text came from, first
 * source first. */
GPtrArray *tz_library_list_sources (TzLibrary *library, gint64 id, GError **error);

/** tz_library_load_source_bytes: Returns: (transfer full) (nullable): the bytes as they were published. */
GBytes *tz_library_load_source_bytes (TzLibrary *library, gint64 source_id, GError **error);

/* ---- Search ---- */

/**
 * tz_library_search:
 * @text: what people write to search (search-parse.h): words, "…", -not, fields. Blanks in the sources are
 *   disregarded; width, case and traditional forms are folded
 * @notice: a notice to search in, or 0 for all
 * @limit: at most so many hits
 * @offset: so many are passed over before that
 * @error: %TZ_ERROR_INVALID where @text is not UTF-8 or longer than 1,000 characters
 *
 * Returns: (transfer full) (element-type TzHit): exactly the places of words that a scan of the texts would
 * find from start to end, none overlapping the one before, in the order of notices (feedback date, newest
 * first) and of the text; none where @text asks for no words
 */
GPtrArray *tz_library_search (TzLibrary *library, const char *text, gint64 notice, guint limit, guint offset,
                              GError **error);

/* ---- Problems and sums ---- */

/** tz_library_list_problems: Returns: (transfer full) (element-type TzProblemRow): the problems @query asks
 * for. */
GPtrArray *tz_library_list_problems (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_list_concerned: Returns: (transfer full) (nullable) (element-type utf8): the first @most agencies, by
 * name, that have problems @query asks for. */
GPtrArray *tz_library_list_concerned (TzLibrary *library, const TzProblemQuery *query, guint most,
                                      GError **error);

/**
 * tz_library_sum_agencies:
 * @query: which problems to count
 *
 * Returns: (transfer full) (element-type TzAgencySums): one for each agency that has a notice which counts,
 * by name
 */
GPtrArray *tz_library_sum_agencies (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_sum_groups: The same for each group of notices of @query's grouping; its notices, agencies and year
 * are asked for. Counted notice by notice, not kept. */
GPtrArray *tz_library_sum_groups (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_sum_themes: Adds to @sums, of agencies or groups, how many problems each theme has; those have none
 * before. */
gboolean tz_library_sum_themes (TzLibrary *library, const TzProblemQuery *query, GPtrArray *sums,
                                GError **error);

/** tz_library_sum_deeds: Returns: (transfer full) (element-type TzAgencyDeeds): what was done, one for each agency
 * that has a notice which counts, by name. @query: its notices, agencies and year are asked for. */
GPtrArray *tz_library_sum_deeds (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_find_declaring: @notice: (out): the newest of the notices that @query asks for and that count which states
 * a figure of @key, one of those from %TZ_DECLARED_RULES_MADE on; 0 where none does. */
gboolean tz_library_find_declaring (TzLibrary *library, const TzProblemQuery *query, TzDeclaredKey key,
                                    gint64 *notice, GError **error);

/** tz_library_sum_promises: Returns: (transfer full) (element-type TzPromises): the commitments of each notice
 * that makes any, held against @today, by number of the notice, whether it counts or not. */
GArray *tz_library_sum_promises (TzLibrary *library, TzDay today, GError **error);

/** tz_library_list_dates: Returns: (transfer full) (element-type TzAgencyDates): one for each agency that has a
 * notice which counts, by name. @query: its notices, agencies and year are asked for. */
GPtrArray *tz_library_list_dates (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_list_recurrences: Returns: (transfer full) (element-type TzRecurrence): of each agency with several
 * notices the themes that they have, in no order; by the dates of feedback, notices without one are passed over, and so
 * are those without problems. @query: its notices, agencies, year and grouping are asked for; a theme recurs within
 * these alone. */
GPtrArray *tz_library_list_recurrences (TzLibrary *library, const TzProblemQuery *query, GError **error);

/** tz_library_count_left_out: How many notices that @query asks for, as above, do not count. */
gboolean tz_library_count_left_out (TzLibrary *library, const TzProblemQuery *query, TzLeftOut *left_out,
                                    GError **error);

/* ---- Notes ---- */

/** tz_library_list_annotations: Returns: (transfer full) (element-type TzAnnotation): of a notice (0: of
 * all that are not in the trash), by place. */
GPtrArray *tz_library_list_annotations (TzLibrary *library, gint64 notice, GError **error);

/**
 * tz_library_add_annotation:
 * @annotation: its notice, span, body, tags and creator are taken; the quote and its context are read from
 * the text
 *
 * Returns: (transfer full) (nullable): the annotation as it is stored, or NULL on error
 */
TzAnnotation *tz_library_add_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error);

/** tz_library_update_annotation: Changes body and tags, and who and when. */
gboolean tz_library_update_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error);

gboolean tz_library_delete_annotation (TzLibrary *library, gint64 id, GError **error);

/** tz_library_restore_annotation: Puts back an annotation that was deleted, with its id, as it was. */
gboolean tz_library_restore_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error);

/* ---- Decisions ---- */

/**
 * tz_library_decide:
 * @decisions: (element-type TzDecision): their notice, subject, key, kind, value, creator and the spans of
 * their places are taken; the words of the places are read from the text, and what was found from the
 * findings
 * @error: %TZ_ERROR_NOT_FOUND where no such finding stands there, %TZ_ERROR_INVALID where the value or place
 * makes no sense
 *
 * Keeps what the analyst says of findings, as one step of the history. What was decided of the same finding
 * before is replaced. What counts follows in the same commit.
 */
gboolean tz_library_decide (TzLibrary *library, GPtrArray *decisions, GError **error);

/** tz_library_withdraw: Takes decisions back, as one step of the history; ids that are gone are passed over.
 * @ids: (element-type gint64). */
gboolean tz_library_withdraw (TzLibrary *library, GArray *ids, GError **error);

/** tz_library_list_decisions: Returns: (transfer full) (element-type TzDecision): of a notice, by place. */
GPtrArray *tz_library_list_decisions (TzLibrary *library, gint64 notice, GError **error);

/* ---- History: notes, decisions and the trash, over the whole library; kept with it ---- */

/** tz_library_undo: Takes back the newest step. Returns: (transfer full) (nullable): its name;
 * %TZ_ERROR_NOT_FOUND where there is none. */
char *tz_library_undo (TzLibrary *library, GError **error);

/** tz_library_undo_step: The same where @step is the newest step; %TZ_ERROR_INVALID where something else was
 * done or undone since. */
char *tz_library_undo_step (TzLibrary *library, gint64 step, GError **error);

/** tz_library_redo: Does the step again that was undone last. Returns: (transfer full) (nullable): its name;
 * %TZ_ERROR_NOT_FOUND where there is none. */
char *tz_library_redo (TzLibrary *library, GError **error);

/** tz_library_peek_history: The names of the next step to undo and to redo. @undo, @redo: (out) (transfer
 * full) (nullable). */
gboolean tz_library_peek_history (TzLibrary *library, char **undo, char **redo, GError **error);

/** tz_library_get_newest_step: The next step to undo. @step: (out): 0 where there is none. */
gboolean tz_library_get_newest_step (TzLibrary *library, gint64 *step, GError **error);
