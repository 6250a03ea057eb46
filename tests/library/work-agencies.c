#include "work-agencies.h"

#include <string.h>

#include "agencies.h"

/* Names that agencies get, from which alone they take in further notices: whatever those are called then. */
#define RENAMED "改名市"
#define MOVED "移入市"

void
agency_change_free (AgencyChange *change)
{
  g_free (change->name);
  g_free (change->into);
  g_free (change);
}

GPtrArray *
agency_rows_list (TzLibrary *library, GArray *ids, GArray *trashed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = g_array_copy (ids);
  g_array_append_vals (all, trashed->data, trashed->len);
  GPtrArray *rows = tz_library_get_rows (library, (const gint64 *)(gpointer)all->data, all->len, &error);
  g_assert_no_error (error);
  for (guint i = rows->len; i-- > 0;) {
    const char *name = ((TzNoticeRow *)rows->pdata[i])->name;
    if (!g_str_has_prefix (name, WORK_AGENCIES) && !g_str_has_prefix (name, RENAMED) &&
        !g_str_has_prefix (name, MOVED))
      g_ptr_array_remove_index (rows, i);
  }
  return rows;
}

static const TzNoticeRow *
pick_row (GRand *rand, GPtrArray *rows)
{
  return g_ptr_array_index (rows, g_rand_int_range (rand, 0, rows->len));
}

static void
choose_rename (AgencyChange *change, const TzNoticeRow *row, guint number)
{
  change->kind = AGENCY_RENAMED;
  change->name = g_strdup (row->name);
  change->into = state_dup_agency (RENAMED, number);
}

static void
choose_merger (AgencyChange *change, const TzNoticeRow *row, const TzNoticeRow *other, guint number)
{
  if (g_str_equal (row->name, other->name)) {
    choose_rename (change, row, number);
    return;
  }
  change->kind = AGENCY_MERGED;
  change->name = g_strdup (row->name);
  change->into = g_strdup (other->name);
}

static void
choose_move (AgencyChange *change, const TzNoticeRow *row, const TzNoticeRow *other, guint number)
{
  gboolean known = !g_str_has_prefix (other->name, WORK_AGENCIES) && !g_str_equal (row->name, other->name);
  change->kind = NOTICE_MOVED;
  change->notice = row->id;
  change->name = g_strdup (row->name);
  change->into = known ? g_strdup (other->name) : state_dup_agency (MOVED, number);
}

static void
plan_names (TzLibrary *library, GPtrArray *rows, const AgencyChange *change, GHashTable *forth,
            GHashTable *back)
{
  for (guint i = 0; i < rows->len; i++) {
    const TzNoticeRow *row = g_ptr_array_index (rows, i);
    if (change->kind == NOTICE_MOVED ? row->id != change->notice : !g_str_equal (row->name, change->name))
      continue;
    state_set_name (library, row->id, change->name, back);
    state_set_name (library, row->id, change->into, forth);
  }
}

AgencyChange *
agency_change_choose (TzLibrary *library, GRand *rand, GPtrArray *rows, guint number, GHashTable *forth,
                      GHashTable *back)
{
  AgencyChange *change = g_new0 (AgencyChange, 1);
  const TzNoticeRow *row = pick_row (rand, rows), *other = pick_row (rand, rows);
  switch (g_rand_int_range (rand, 0, 3)) {
  case 0:
    choose_rename (change, row, number);
    break;
  case 1:
    choose_merger (change, row, other, number);
    break;
  default:
    choose_move (change, row, other, number);
  }
  plan_names (library, rows, change, forth, back);
  return change;
}

gboolean
agency_change_make (TzLibrary *library, const AgencyChange *change, GError **error)
{
  const char *names[] = {change->name, NULL};
  switch (change->kind) {
  case AGENCY_RENAMED:
    return tz_library_rename_agency (library, change->name, change->into, "李甲", error);
  case AGENCY_MERGED:
    return tz_library_merge_agencies (library, names, change->into, "李甲", error);
  case NOTICE_MOVED:
  default:
    return tz_library_move_notice (library, change->notice, change->into, "李甲", error);
  }
}
