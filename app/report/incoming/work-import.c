#include "work-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "decision-words.h"
#include "document.h"
#include "door.h"
#include "errors.h"
#include "foreign-places.h"
#include "intake.h"
#include "masking.h"
#include "parsed.h"
#include "qda-read.h"
#include "unpacked.h"
#include "web-annotation-read.h"

/* What may come out of a project. */
#define MAX_MEMBERS 100000
#define MAX_BYTES (512u * 1000u * 1000u)

#define PROJECT "project.qde"

void
tz_work_summary_free (TzWorkSummary *summary)
{
  g_clear_pointer (&summary->work, tz_foreign_work_free);
  g_free (summary);
}

/* ---- Files ---- */

/* Returns: the number of the member whose name ends in @name, or -1. */
static int
find_member (TzUnpacked *unpacked, const char *name)
{
  const GArray *members = tz_unpacked_get_members (unpacked);
  for (guint i = 0; i < members->len; i++)
    if (g_str_has_suffix (g_array_index (members, TzMember, i).name, name))
      return (int)i;
  return -1;
}

static TzText *
load_text (TzUnpacked *unpacked, guint member)
{
  g_autoptr (GBytes) bytes = tz_unpacked_load (unpacked, member, NULL);
  gsize n_bytes = 0;
  const char *utf8 = bytes != NULL ? g_bytes_get_data (bytes, &n_bytes) : NULL;
  return utf8 != NULL ? tz_text_new (utf8, (gssize)n_bytes, NULL) : NULL;
}

/* The texts lie beside the project, by the names that it gives. */
static void
load_texts (TzForeignWork *work, TzUnpacked *unpacked)
{
  const GArray *members = tz_unpacked_get_members (unpacked);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < members->len; i++)
    g_hash_table_insert (numbers, g_path_get_basename (g_array_index (members, TzMember, i).name),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < work->sources->len; i++) {
    TzForeignSource *source = work->sources->pdata[i];
    gpointer number = NULL;
    if (source->text == NULL && g_hash_table_lookup_extended (numbers, source->key, NULL, &number))
      source->text = load_text (unpacked, GPOINTER_TO_UINT (number));
  }
}

static TzForeignWork *
read_project (TzReaderPool *readers, TzUnpacked *unpacked, const TzLexicon *lexicon,
              GCancellable *cancellable, GError **error)
{
  int member = find_member (unpacked, PROJECT);
  if (member < 0) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("there is no project in it"));
    return NULL;
  }
  g_autoptr (GBytes) project = tz_unpacked_load (unpacked, (guint)member, error);
  g_autoptr (GVariant) parsed =
      project != NULL ? tz_parsed_new (readers, project, TZ_SYNTAX_XML, cancellable, error) : NULL;
  if (parsed == NULL)
    return NULL;
  TzForeignWork *work = tz_qda_read (parsed, lexicon);
  load_texts (work, unpacked);
  tz_qda_quote (work);
  return work;
}

static TzForeignWork *
read_qdpx (TzReaderPool *readers, GFile *file, const TzLexicon *lexicon, GCancellable *cancellable,
           GError **error)
{
  const TzUnpackBudget budget = {MAX_MEMBERS, MAX_BYTES};
  g_autoptr (GError) partly = NULL;
  g_autoptr (TzUnpacked) unpacked = tz_unpacked_new (readers, file, &budget, cancellable, &partly);
  if (partly == NULL)
    return read_project (readers, unpacked, lexicon, cancellable, error);
  g_propagate_error (error, g_steal_pointer (&partly));
  return NULL;
}

static gboolean
is_project (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);
  return g_str_has_suffix (folded, ".qdpx");
}

gboolean
tz_work_import_is_known (const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);
  return is_project (name) || g_str_has_suffix (folded, ".jsonld") || g_str_has_suffix (folded, ".json");
}

static TzForeignWork *
read_annotations (TzReaderPool *readers, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = tz_document_load_bytes (file, cancellable, error);
  g_autoptr (GVariant) parsed =
      bytes != NULL ? tz_parsed_new (readers, bytes, TZ_SYNTAX_JSON, cancellable, error) : NULL;
  return parsed != NULL ? tz_web_annotation_read (parsed, error) : NULL;
}

static TzForeignWork *
read_file (const char *path, const TzLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  if (is_project (path))
    return read_qdpx (readers, file, lexicon, cancellable, error);
  if (tz_work_import_is_known (path))
    return read_annotations (readers, file, cancellable, error);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID,
                       _ ("notes are read from .jsonld, .json and .qdpx files"));
  return NULL;
}

/* ---- Notices ---- */

static gboolean
add_notice (TzLibrary *library, TzWorkSummary *summary, TzForeignSource *source, GError **error)
{
  const char *name = source->name != NULL ? source->name : source->key;
  g_autoptr (TzImportSummary) added = tz_import_text (library, tz_text_get_utf8 (source->text), name, error);
  if (added == NULL)
    return FALSE;
  const TzImportItem *item = added->items->len > 0 ? added->items->pdata[0] : NULL;
  source->notice = item != NULL ? item->notice : 0;
  summary->n_notices += source->notice != 0;
  return TRUE;
}

static gboolean
find_notice (TzLibrary *library, TzWorkSummary *summary, TzForeignSource *source, GError **error)
{
  if (source->sha256 != NULL && !tz_library_find_sha256 (library, source->sha256, &source->notice, error))
    return FALSE;
  if (source->notice != 0 || source->text == NULL)
    return TRUE;
  return tz_library_find_text (library, tz_text_get_utf8 (source->text), &source->notice, error) &&
         (source->notice != 0 || add_notice (library, summary, source, error));
}

static gboolean
find_notices (TzLibrary *library, TzWorkSummary *summary, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < summary->work->sources->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !find_notice (library, summary, summary->work->sources->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- Words ---- */

char *
tz_work_item_dup_words (const TzAnnotation *note, const TzDecision *decision, const TzLexicon *lexicon)
{
  if (decision != NULL)
    return tz_decision_words_dup (decision, lexicon);
  g_autofree char *tags = note->tags != NULL ? g_strjoinv (", ", note->tags) : g_strdup ("");
  if (*tags == '\0')
    return g_strdup (*note->body != '\0' ? note->body : _ ("highlighted"));
  return g_strdup_printf ("%s%s[%s]", note->body, *note->body != '\0' ? " " : "", tags);
}

char *
tz_work_item_dup_maker (const TzAnnotation *note, const TzDecision *decision)
{
  const char *creator = note != NULL ? note->creator : decision->creator;
  gint64 modified = note != NULL ? note->modified : decision->modified;
  g_autoptr (GDateTime) moment = modified != 0 ? g_date_time_new_from_unix_local (modified) : NULL;
  g_autofree char *when = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d %H:%M") : g_strdup ("");
  return g_strconcat (creator, *creator != '\0' && *when != '\0' ? " · " : "", when, NULL);
}

const char *
tz_work_item_get_quote (const TzMergeItem *item)
{
  return item->note != NULL ? item->note->quote : item->decision->at.quote;
}

/* ---- All ---- */

static gboolean
merge (TzLibrary *library, TzWorkSummary *summary, GError **error)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (library);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  for (guint i = 0; i < summary->work->items->len; i++) {
    TzMergeItem *item = g_array_index (summary->work->items, TzForeignItem, i).merge;
    item->words = tz_work_item_dup_words (item->note, item->decision, lexicon);
    item->veiled = g_utf8_strchr (item->words, -1, TZ_MASKING_HIDDEN) != NULL;
    g_ptr_array_add (items, item);
  }
  if (!tz_library_merge (library, items, tz_foreign_places_is_same, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    summary->n[((const TzMergeItem *)items->pdata[i])->outcome]++;
  return TRUE;
}

TzWorkSummary *
tz_work_import (TzLibrary *library, const char *path, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  g_autoptr (TzWorkSummary) summary = g_new0 (TzWorkSummary, 1);
  summary->work = read_file (path, tz_library_get_lexicon (library), cancellable, error);
  if (summary->work == NULL || !find_notices (library, summary, cancellable, error) ||
      !tz_foreign_places_find (summary->work, library, cancellable, error) ||
      !merge (library, summary, error))
    return NULL;
  return g_steal_pointer (&summary);
}
