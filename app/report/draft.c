#include "draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chosen-notices.h"

/* So many notices are held while a report is written; of a larger one the others are read again by each part. */
#define MAX_KEPT 64u

static void
free_notice (gpointer notice)
{
  tz_notice_free (notice);
}

static void
agency_free (gpointer data)
{
  TzDraftAgency *agency = data;
  g_free (agency->anchor);
  g_ptr_array_unref (agency->notices);
  g_clear_pointer (&agency->problems, g_ptr_array_unref);
  g_free (agency);
}

/* ---- Gathering ---- */

static int
compare_by_feedback (gconstpointer left, gconstpointer right)
{
  const TzNoticeRow *a = *(TzNoticeRow *const *)left, *b = *(TzNoticeRow *const *)right;
  int order = g_strcmp0 (a->feedback, b->feedback);
  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

static gboolean
gather_rows (TzDraft *draft, GError **error)
{
  draft->rows = tz_handout_get_rows (draft->handout, error);
  if (draft->rows == NULL)
    return FALSE;
  g_ptr_array_sort (draft->rows, compare_by_feedback);
  for (guint i = 0; i < draft->rows->len; i++)
    if (!tz_chosen_notices_count (g_ptr_array_index (draft->rows, i)))
      g_ptr_array_add (draft->left_out, g_ptr_array_index (draft->rows, i));
  return TRUE;
}

static gboolean
gather_tables (TzDraft *draft, GError **error)
{
  const TzComparisonOptions options = {
      .notices = draft->options->notices, .rate = draft->options->rate, .order = draft->options->order};
  g_autoptr (TzGathering) gathering = tz_gathering_new (draft->library, &options);
  draft->completion = tz_compare_completion (gathering, error);
  if (draft->completion == NULL)
    return FALSE;
  tz_handout_hide_in_table (draft->handout, draft->completion);
  draft->themes = tz_compare_themes (gathering, error);
  if (draft->themes == NULL)
    return FALSE;
  tz_handout_hide_in_table (draft->handout, draft->themes);
  return TRUE;
}

static void
gather_agencies (TzDraft *draft)
{
  for (guint i = 0; i < draft->completion->rows->len; i++) {
    const TzTableAxis *row = tz_table_get_row (draft->completion, i);
    TzDraftAgency *agency = g_new0 (TzDraftAgency, 1);
    agency->name = row->id;
    agency->mark = row->mark;
    agency->anchor = g_strdup_printf ("agency-%u", i);
    agency->notices = g_ptr_array_new ();
    agency->row = i;
    g_ptr_array_add (draft->agencies, agency);
    g_hash_table_insert (draft->by_name, row->id, agency);
  }
  for (guint i = 0; i < draft->rows->len; i++) {
    TzNoticeRow *row = g_ptr_array_index (draft->rows, i);
    TzDraftAgency *agency = tz_draft_find_agency (draft, row->name);
    if (agency != NULL && tz_chosen_notices_count (row))
      g_ptr_array_add (agency->notices, row);
  }
}

static char *
make_title (const TzDraft *draft)
{
  const char *name = draft->agencies->len > 0 ? tz_table_get_row (draft->completion, 0)->title : NULL;
  if (draft->options->title != NULL && *draft->options->title != '\0')
    return tz_handout_dup (draft->handout, draft->options->title);
  if (draft->agencies->len == 1)
    return g_strdup_printf (_ ("Rectification at %s"), name);
  return g_strdup_printf (ngettext ("Rectification of %u agency compared",
                                    "Rectification of %u agencies compared", draft->agencies->len),
                          draft->agencies->len);
}

TzDraft *
tz_draft_new (TzLibrary *library, const TzReportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzDraft) draft = g_new0 (TzDraft, 1);
  draft->library = library;
  draft->options = options;
  draft->cancellable = cancellable;
  draft->now = options->now != 0 ? options->now : g_get_real_time () / G_USEC_PER_SEC;
  draft->today = tz_day_of_moment (draft->now);
  draft->agencies = g_ptr_array_new_with_free_func (agency_free);
  draft->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  draft->left_out = g_ptr_array_new ();
  draft->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)tz_block_free);
  draft->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_notice);
  draft->handout = tz_handout_new (library, options->notices, options->hide_names, cancellable, error);
  if (draft->handout == NULL || !gather_rows (draft, error) || !gather_tables (draft, error))
    return NULL;
  gather_agencies (draft);
  draft->title = make_title (draft);
  draft->author = tz_handout_dup (draft->handout, options->author);
  return g_steal_pointer (&draft);
}

void
tz_draft_free (TzDraft *draft)
{
  if (draft == NULL)
    return;
  g_clear_pointer (&draft->blocks, g_ptr_array_unref);
  g_clear_pointer (&draft->completion, tz_table_free);
  g_clear_pointer (&draft->themes, tz_table_free);
  g_hash_table_unref (draft->kept);
  g_clear_pointer (&draft->passing, tz_notice_free);
  g_hash_table_unref (draft->by_name);
  g_ptr_array_unref (draft->agencies);
  g_ptr_array_unref (draft->left_out);
  g_clear_pointer (&draft->rows, g_ptr_array_unref);
  g_clear_pointer (&draft->handout, tz_handout_free);
  g_free (draft->title);
  g_free (draft->author);
  g_free (draft);
}

/* ---- For the parts ---- */

const TzNotice *
tz_draft_load (TzDraft *draft, gint64 id, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (draft->cancellable, error))
    return NULL;
  TzNotice *notice = g_hash_table_lookup (draft->kept, &id);
  if (notice != NULL)
    return notice;
  notice = tz_handout_load (draft->handout, id, error);
  if (notice == NULL)
    return NULL;
  if (g_hash_table_size (draft->kept) < MAX_KEPT) {
    g_hash_table_insert (draft->kept, &notice->row->id, notice);
    return notice;
  }
  g_clear_pointer (&draft->passing, tz_notice_free);
  return draft->passing = notice;
}

GPtrArray *
tz_draft_list_problems (TzDraft *draft, TzDraftAgency *agency, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (draft->cancellable, error))
    return NULL;
  if (agency->problems != NULL)
    return agency->problems;
  int all = tz_table_find_column (draft->completion, "problems");
  g_autoptr (TzProblemQuery) query = tz_table_dup_query (draft->completion, agency->row, (guint)all);
  agency->problems = tz_handout_list_problems (draft->handout, query, error);
  for (guint i = 0; agency->problems != NULL && i < agency->problems->len; i++)
    g_clear_pointer (&((TzProblemRow *)agency->problems->pdata[i])->answer_text, g_free);
  return agency->problems;
}

TzDraftAgency *
tz_draft_find_agency (const TzDraft *draft, const char *name)
{
  return g_hash_table_lookup (draft->by_name, name);
}

char *
tz_draft_dup_date (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);
  return moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : g_strdup ("");
}

char *
tz_draft_dup_reviewed (const TzDraft *draft)
{
  guint n = 0, n_reviewed = 0;
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    for (guint j = 0; j < agency->notices->len; j++) {
      const TzNoticeRow *row = g_ptr_array_index (agency->notices, j);
      n += row->n_problems;
      n_reviewed += row->n_problems_reviewed;
    }
  }
  return g_strdup_printf (ngettext ("%u of %u problem was reviewed.", "%u of %u problems were reviewed.", n),
                          n_reviewed, n);
}

char *
tz_draft_dup_notice_title (const TzNoticeRow *row)
{
  g_autofree char *feedback = tz_edtf_dup_display (row->feedback);
  const char *title = row->title != NULL ? row->title : row->source_name;
  if (*feedback == '\0')
    return g_strdup (title);
  return g_strdup_printf (_ ("%s (feedback %s)"), title, feedback);
}

char *
tz_draft_dup_notice_anchor (gint64 notice)
{
  return g_strdup_printf ("notice-%" G_GINT64_FORMAT, notice);
}

char *
tz_draft_dup_problem_anchor (gint64 notice, guint problem)
{
  return g_strdup_printf ("problem-%" G_GINT64_FORMAT "-%u", notice, problem);
}

char *
tz_draft_dup_problem_name (const char *label, guint problem, gboolean unique)
{
  if (unique && *label != '\0')
    return g_strdup (label);
  return g_strdup_printf ("%s%s#%u", label, *label != '\0' ? " " : "", problem + 1);
}

char *
tz_draft_dup_status_anchor (const TzDraftAgency *agency, TzStatus status)
{
  return g_strdup_printf ("%s-%s", agency->anchor, tz_name_id (TZ_VOCABULARY_STATUS, (int)status));
}

char *
tz_draft_dup_part_anchor (TzReportPart part)
{
  return g_strdup_printf ("part-%s", tz_report_part_id (part));
}

char *
tz_draft_dup_theme_anchor (guint theme)
{
  return g_strdup_printf ("theme-%u", theme);
}

char *
tz_draft_dup_cell (const TzTable *table, guint row, guint column)
{
  const char *remark = tz_table_get (table, row, column)->text;
  g_autofree char *text = tz_table_dup_cell_text (table, row, column);
  g_autoptr (GString) cell = g_string_new (text);
  if (remark != NULL && g_str_has_suffix (text, remark) && !g_str_equal (text, remark))
    g_string_insert (cell, (gssize)(cell->len - strlen (remark)), "\n");
  g_string_replace (cell, " %", "\u00a0%", 0);
  return g_strdup (cell->str);
}

gboolean
tz_draft_shows (const TzDraft *draft, TzPartChoice choice)
{
  return tz_part_choices_shows (&draft->options->choices, choice);
}

void
tz_draft_begin_part (TzDraft *draft, TzReportPart part)
{
  g_autofree char *anchor = tz_draft_dup_part_anchor (part);
  tz_blocks_add_page_break (draft->blocks);
  tz_blocks_add_heading (draft->blocks, 1, tz_report_part_name (part), anchor);
}

void
tz_draft_add_textf (TzDraft *draft, TzType type, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tz_blocks_add_text (draft->blocks, type, text);
}
