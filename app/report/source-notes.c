#include "source-notes.h"

#include <glib/gi18n.h>

#include "chosen-notices.h"

/* More notes than this would be a page of their own. */
#define MAX_NOTES 12u

static guint
get_number (const TzDraft *draft, const TzNoticeRow *row)
{
  guint index = 0;
  g_return_val_if_fail (g_ptr_array_find (draft->rows, row, &index), 0);
  return index + 1;
}

char *
tz_source_notes_dup_anchor (const TzNoticeRow *row)
{
  return g_strdup_printf ("source-%" G_GINT64_FORMAT, row->id);
}

char *
tz_source_notes_dup_title (const TzDraft *draft, const TzNoticeRow *row)
{
  g_autofree char *title = tz_draft_dup_notice_title (row);
  return g_strdup_printf ("[%u] %s", get_number (draft, row), title);
}

char *
tz_source_notes_dup_name (const TzDraft *draft, const TzNoticeRow *row)
{
  return g_strdup_printf ("%s [%u]", row->name, get_number (draft, row));
}

char *
tz_source_notes_dup_agency (const TzDraft *draft, const TzDraftAgency *agency, const char *name)
{
  GString *words = g_string_new (name);
  for (guint i = 0; i < agency->notices->len; i++)
    g_string_append_printf (words, " [%u]", get_number (draft, agency->notices->pdata[i]));
  return g_string_free (words, FALSE);
}

static void
add_note (TzDraft *draft, const TzNoticeRow *row)
{
  g_autofree char *title = tz_source_notes_dup_title (draft, row);
  g_autofree char *words = g_strdup_printf ("%s · %s", title, row->name);
  g_autofree char *anchor = tz_source_notes_dup_anchor (row);
  tz_blocks_add_link (draft->blocks, TZ_TYPE_SMALL, words, anchor);
}

static const char *
get_key (void)
{
  return _ ("The numbers in brackets are those of the notices in the part Sources.");
}

void
tz_source_notes_add_key (TzGrid *grid)
{
  g_autofree char *sources = tz_draft_dup_part_anchor (TZ_PART_SOURCES);
  tz_grid_add_wide (grid, get_key (), sources);
}

void
tz_source_notes_add (TzDraft *draft)
{
  if (draft->rows->len - draft->left_out->len > MAX_NOTES) {
    g_autofree char *sources = tz_draft_dup_part_anchor (TZ_PART_SOURCES);
    tz_blocks_add_link (draft->blocks, TZ_TYPE_SMALL, get_key (), sources);
    return;
  }
  for (guint i = 0; i < draft->rows->len; i++)
    if (tz_chosen_notices_count (draft->rows->pdata[i]))
      add_note (draft, draft->rows->pdata[i]);
}
