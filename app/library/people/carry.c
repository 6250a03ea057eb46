#include "carrier.h"

#include <glib/gi18n.h>

#include "agency-rows.h"
#include "annotation-rows.h"
#include "decision-rows.h"
#include "errors.h"
#include "form-rows.h"
#include "own-word-rows.h"
#include "saved-search-rows.h"
#include "saved-view-rows.h"
#include "trash-rows.h"

static gboolean
is_lost (const GError *damage)
{
  return !g_error_matches (damage, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* ---- Notes ---- */

static void
add_tag (TzAnnotation *note, const char *tag)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_strv_builder_addv (tags, (const char **)note->tags);
  g_strv_builder_add (tags, tag);
  g_strfreev (note->tags);
  note->tags = g_strv_builder_end (tags);
}

static gboolean
bring_note (TzCarrier *carrier, TzAnnotation *note, gboolean intact, GError **error)
{
  gint64 there = note->notice;
  note->notice = tz_carrier_find_notice (carrier, there);
  if (note->notice == 0) {
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS, _ ("Note %d: its notice %d cannot be read. It says: %s"),
                     (int)note->id, (int)there, note->body);
    return TRUE;
  }
  if (!intact) {
    tz_carrier_tell (carrier, TZ_CARRIED_DAMAGED, _ ("Note %d came over, but is damaged"), (int)note->id);
    add_tag (note, _ ("damaged"));
  }
  tz_carrier_count (carrier);
  return tz_annotation_rows_insert (carrier->to, note, error);
}

static gboolean
carry_note (TzCarrier *carrier, gint64 id, GError **error)
{
  gboolean intact = FALSE;
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzAnnotation) note = tz_annotation_rows_rescue (carrier->from, id, &intact, &damage);
  if (note != NULL)
    return bring_note (carrier, note, intact || carrier->unsealed, error);
  if (is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Note %d cannot be read"), (int)id);
  return TRUE;
}

gboolean
tz_carry_notes (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "annotation", carry_note, error);
}

/* ---- Decisions ---- */

static gboolean
bring_decision (TzCarrier *carrier, TzDecision *decision, GError **error)
{
  gint64 there = decision->notice;
  decision->notice = tz_carrier_find_notice (carrier, there);
  if (decision->notice == 0) {
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS, _ ("Decision %d: its notice %d cannot be read"),
                     (int)decision->id, (int)there);
    return TRUE;
  }
  tz_carrier_count (carrier);
  return tz_decision_rows_put (carrier->to, decision, error);
}

static gboolean
carry_decision (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzDecision) decision = tz_decision_rows_load (carrier->from, id, &damage);
  if (decision != NULL)
    return bring_decision (carrier, decision, error);
  if (is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Decision %d cannot be read"), (int)id);
  return TRUE;
}

gboolean
tz_carry_decisions (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "decision", carry_decision, error);
}

/* ---- What is saved ---- */

static gboolean
carry_search (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzSavedSearch) search = tz_saved_search_rows_load (carrier->from, id, &damage);
  if (search == NULL && is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Saved search %d cannot be read"), (int)id);
  if (search == NULL)
    return TRUE;
  tz_carrier_count (carrier);
  return tz_saved_search_rows_write (carrier->to, search, error);
}

gboolean
tz_carry_searches (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "saved_search", carry_search, error);
}

/* What was picked and is no longer there is not picked. */
static void
bring_picked (TzCarrier *carrier, TzSavedView *view)
{
  for (guint i = view->notices != NULL ? view->notices->len : 0; i > 0; i--) {
    gint64 *notice = &g_array_index (view->notices, gint64, i - 1);
    *notice = tz_carrier_find_notice (carrier, *notice);
    if (*notice == 0)
      g_array_remove_index (view->notices, i - 1);
  }
}

static gboolean
carry_view (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzSavedView) view = tz_saved_view_rows_load (carrier->from, id, &damage);
  if (view == NULL && is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Saved comparison or report %d cannot be read"), (int)id);
  if (view == NULL)
    return TRUE;
  bring_picked (carrier, view);
  if (view->notices != NULL && view->notices->len == 0) { /* no pick would mean all notices */
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS,
                     _ ("Saved comparison or report “%s”: none of its notices can be read"),
                     view->saved.name);
    return TRUE;
  }
  tz_carrier_count (carrier);
  return tz_saved_view_rows_write (carrier->to, view, error);
}

gboolean
tz_carry_views (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "saved_view", carry_view, error);
}

/* ---- Own words ---- */

static gboolean
carry_word (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzOwnWord) word = tz_own_word_rows_load (carrier->from, id, &damage);
  if (word == NULL && is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Word %d of the word list cannot be read"), (int)id);
  if (word == NULL)
    return TRUE;
  tz_carrier_count (carrier);
  return tz_own_word_rows_insert (carrier->to, word, error);
}

gboolean
tz_carry_words (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "own_word", carry_word, error);
}

/* ---- The trash ---- */

static gboolean
carry_trash (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzTrashRow) row = tz_trash_rows_load (carrier->from, id, &damage);
  if (row == NULL && is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("Whether notice %d was in the trash cannot be read"),
                     (int)id);
  if (row == NULL)
    return TRUE;
  row->notice = tz_carrier_find_notice (carrier, id);
  if (row->notice == 0) {
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS, _ ("Notice %d, which was in the trash, cannot be read"),
                     (int)id);
    return TRUE;
  }
  tz_carrier_count (carrier);
  return tz_trash_rows_put (carrier->to, row, error);
}

gboolean
tz_carry_trash (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "trash", carry_trash, error);
}

/* ---- Forms of notices ---- */

static gboolean
bring_form (TzCarrier *carrier, TzFormRow *row, GError **error)
{
  gint64 one = row->notice, other = row->other;
  row->notice = tz_carrier_find_notice (carrier, one);
  row->other = tz_carrier_find_notice (carrier, other);
  if (row->notice == 0 || row->other == 0) {
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS,
                     _ ("Notice %d, of whose forms something was said, cannot be read"),
                     (int)(row->notice == 0 ? one : other));
    return TRUE;
  }
  tz_carrier_count (carrier);
  return tz_form_rows_write (carrier->to, row, error);
}

static gboolean
carry_form (TzCarrier *carrier, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzFormRow) row = tz_form_rows_load (carrier->from, id, &damage);
  if (row != NULL)
    return bring_form (carrier, row, error);
  if (is_lost (damage))
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("What was said of the forms of a notice cannot be read"));
  return TRUE;
}

gboolean
tz_carry_forms (TzCarrier *carrier, GError **error)
{
  return tz_carrier_each (carrier, "form_decision", carry_form, error);
}

/* ---- Agencies ---- */

/* The key of a single notice is its number. */
static gboolean
bring_agency (TzCarrier *carrier, TzAgencyRow *row, GError **error)
{
  gint64 there = *row->key == '#' ? g_ascii_strtoll (row->key + 1, NULL, 10) : 0;
  gint64 here = tz_carrier_find_notice (carrier, there);
  if (there != 0 && here == 0) {
    tz_carrier_tell (carrier, TZ_CARRIED_HOMELESS,
                     _ ("Notice %d, which was moved to another agency, cannot be read"), (int)there);
    return TRUE;
  }
  if (there != 0) {
    g_free (row->key);
    row->key = g_strdup_printf ("#%" G_GINT64_FORMAT, here);
  }
  tz_carrier_count (carrier);
  return tz_agency_rows_write (carrier->to, row, error);
}

gboolean
tz_carry_agencies (TzCarrier *carrier, GError **error)
{
  gboolean all = FALSE;
  g_autoptr (GPtrArray) rows = tz_agency_rows_rescue (carrier->from, &all);
  if (!all)
    tz_carrier_tell (carrier, TZ_CARRIED_LOST, _ ("What was said of some agencies cannot be read"));
  for (guint i = 0; i < rows->len; i++)
    if (!bring_agency (carrier, rows->pdata[i], error))
      return FALSE;
  return TRUE;
}
