#include "foreign-places.h"

#include <glib/gi18n.h>

#include "anchor.h"
#include "errors.h"
#include "masking.h"
#include "name-uuid.h"

/* The longest words that are looked for in all notices; longer ones by their beginning. */
#define MAX_WORDS 200

/* The notice at hand. */
typedef struct {
  TzForeignWork *work;
  TzLibrary *library;
  gint64 notice;
  TzText *text;
  GHashTable
      *names; /* (element-type utf8 utf8): GUIDs of its notes in projects (qda-notice.h), to their uuids */
} Finding;

static void
finding_clear (Finding *finding)
{
  g_clear_pointer (&finding->text, tz_text_unref);
  g_clear_pointer (&finding->names, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, finding_clear)

static void
refuse (TzMergeItem *merge, const char *reason)
{
  merge->outcome = TZ_MERGE_REFUSED;
  g_set_error_literal (&merge->error, TZ_ERROR, TZ_ERROR_NOT_FOUND, reason);
}

/* ---- Words in which names may be hidden ---- */

gboolean
tz_foreign_places_is_same (const char *own, const char *other)
{
  while (*own != '\0' && *other != '\0') {
    gunichar hidden = g_utf8_get_char (other);
    if (hidden != g_utf8_get_char (own) && hidden != TZ_MASKING_HIDDEN)
      return FALSE;
    own = g_utf8_next_char (own);
    other = g_utf8_next_char (other);
  }
  return *own == *other;
}

static gboolean
stands_at (const TzText *text, guint32 start, const char *words)
{
  guint32 n = (guint32)g_utf8_strlen (words, -1);
  if (start + n > tz_text_get_length (text))
    return FALSE;
  g_autofree char *own = tz_text_dup_slice (text, tz_span (start, start + n));
  return tz_foreign_places_is_same (own, words);
}

/* The same as tz_anchor_find() at the position alone. */
static gboolean
find_hidden (const TzQuote *place, const TzText *text)
{
  guint32 before = (guint32)g_utf8_strlen (place->prefix, -1);
  if (tz_span_is_empty (place->span) || before > place->span.start ||
      tz_span_length (place->span) != (guint32)g_utf8_strlen (place->quote, -1))
    return FALSE;
  g_autofree char *whole = g_strconcat (place->prefix, place->quote, place->suffix, NULL);
  return stands_at (text, place->span.start - before, whole);
}

/* ---- Places ---- */

/* Puts @place where its words stand in @text. */
static gboolean
anchor (TzQuote *place, const TzText *text)
{
  const TzAnchor stored = {place->span, place->quote, place->prefix, place->suffix};
  if (find_hidden (place, text))
    return TRUE;
  return *place->quote != '\0' && tz_anchor_find (&stored, text, &place->span);
}

/* A header fact may be without words; what is without a position too is on the whole notice. */
static gboolean
is_nowhere (const TzQuote *place)
{
  return tz_span_is_empty (place->span) && *place->quote == '\0';
}

static gboolean
find_note (const Finding *finding, TzAnnotation *note)
{
  TzQuote place = {note->span, note->quote, note->prefix, note->suffix};
  if (is_nowhere (&place) || !anchor (&place, finding->text))
    return FALSE;
  note->span = place.span;
  note->notice = finding->notice;
  return TRUE;
}

static gboolean
find_decision (const Finding *finding, TzDecision *decision)
{
  if ((!is_nowhere (&decision->at) && !anchor (&decision->at, finding->text)) ||
      (!is_nowhere (&decision->to) && !anchor (&decision->to, finding->text)))
    return FALSE;
  decision->notice = finding->notice;
  return TRUE;
}

/* A note that comes back from a project is known there by another name. */
static void
name_note (const Finding *finding, TzAnnotation *note)
{
  if (!g_uuid_string_is_valid (note->uuid))
    return;
  const char *own = g_hash_table_lookup (finding->names, note->uuid);
  char *uuid = own != NULL ? g_strdup (own) : g_strconcat ("urn:uuid:", note->uuid, NULL);
  g_free (note->uuid);
  note->uuid = uuid;
}

static gboolean
turn_to (Finding *finding, gint64 notice, GError **error)
{
  if (finding->text != NULL && finding->notice == notice)
    return TRUE;
  finding_clear (finding);
  finding->notice = notice;
  finding->text = tz_library_load_text (finding->library, notice, error);
  g_autoptr (GPtrArray) notes =
      finding->text != NULL ? tz_library_list_annotations (finding->library, notice, error) : NULL;
  if (notes == NULL)
    return FALSE;
  finding->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < notes->len; i++) {
    const TzAnnotation *note = notes->pdata[i];
    g_hash_table_insert (finding->names, tz_name_uuid_dup ("selection", note->uuid), g_strdup (note->uuid));
  }
  return TRUE;
}

static gboolean
find_in (Finding *finding, gint64 notice, TzMergeItem *merge, gboolean *found, GError **error)
{
  if (!turn_to (finding, notice, error))
    return FALSE;
  *found = merge->note != NULL ? find_note (finding, merge->note) : find_decision (finding, merge->decision);
  if (*found && merge->note != NULL)
    name_note (finding, merge->note);
  return TRUE;
}

/* ---- Words in all notices ---- */

/* Returns: (transfer full) (nullable) (element-type TzHit): where the beginning of the quote stands. */
static GPtrArray *
search (const Finding *finding, const TzMergeItem *merge, GError **error)
{
  const char *quote = merge->note != NULL ? merge->note->quote : merge->decision->at.quote;
  g_autofree char *line = g_strdup (quote);
  g_strdelimit (line, "\"\r\n", ' ');
  g_autofree char *words = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), MAX_WORDS));
  if (*g_strstrip (words) == '\0')
    return g_ptr_array_new ();
  g_autofree char *phrase = g_strdup_printf ("\"%s\"", words);
  return tz_library_search (finding->library, phrase, 0, 100, 0, error);
}

/* What stands in one notice alone is there; what stands in several is not guessed at. */
static gboolean
find_anywhere (Finding *finding, TzMergeItem *merge, GError **error)
{
  g_autoptr (GPtrArray) hits = search (finding, merge, error);
  guint n_found = 0;
  for (guint i = 0; hits != NULL && i < hits->len; i++) {
    gint64 notice = ((const TzHit *)hits->pdata[i])->notice;
    gboolean found = FALSE;
    if (i > 0 && notice == ((const TzHit *)hits->pdata[i - 1])->notice)
      continue;
    if (!find_in (finding, notice, merge, &found, error))
      return FALSE;
    n_found += found;
  }
  if (hits != NULL && n_found != 1)
    refuse (merge, n_found > 1 ? _ ("its words stand in several notices")
                               : _ ("no notice here has its source or its words"));
  return hits != NULL;
}

static gboolean
find (Finding *finding, const TzForeignItem *item, GError **error)
{
  gint64 notice = tz_foreign_work_get_source (finding->work, item->source)->notice;
  gboolean found = FALSE;
  if (item->merge->outcome == TZ_MERGE_REFUSED)
    return TRUE;
  if (notice == 0)
    return find_anywhere (finding, item->merge, error);
  if (!find_in (finding, notice, item->merge, &found, error))
    return FALSE;
  if (!found)
    refuse (item->merge, _ ("its words are not in the text"));
  return TRUE;
}

gboolean
tz_foreign_places_find (TzForeignWork *work, TzLibrary *library, GCancellable *cancellable, GError **error)
{
  g_auto (Finding) finding = {.work = work, .library = library};
  for (guint i = 0; i < work->items->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !find (&finding, &g_array_index (work->items, TzForeignItem, i), error))
      return FALSE;
  return TRUE;
}
