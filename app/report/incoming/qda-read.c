#include "qda-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "iso-time.h"
#include "name-uuid.h"
#include "qda-codes.h"
#include "qda-decision.h"
#include "qda-xml.h"
#include "syntax.h"
#include "xml-events.h"

/* What a project says, as it comes; which of it is ours is known at the end. */
typedef struct {
  TzForeignWork *work;
  GHashTable *users;   /* (element-type utf8 utf8): GUID to name */
  GHashTable *codes;   /* (element-type utf8 utf8) */
  GHashTable *ours;    /* (element-type utf8 TzQdaCode): by GUID */
  GHashTable *cases;   /* (element-type utf8): GUIDs of selections that are cases */
  GHashTable *notes;   /* (element-type utf8 utf8): GUID to words */
  GPtrArray *wanted;   /* (element-type GPtrArray): of each item, the GUIDs of its notes */
  GString *words;      /* of the element at hand */
  char *note;          /* (nullable): GUID of the note at hand */
  char *variable;      /* (nullable): GUID */
  TzAnnotation *at;    /* (nullable): of the selection at hand */
  GPtrArray *tags;     /* of the selection at hand */
  GPtrArray *refs;     /* its notes */
  gboolean coded;      /* whether it has codes at all */
  const char *verdict; /* (nullable): with which it is coded */
  gboolean decided;    /* whether it is coded with a decision */
  char *description;   /* (nullable): of the selection at hand */
  gboolean in_source;  /* of any kind */
  gboolean is_plain;   /* of plain text */
  guint source;
} Reading;

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
reading_init (Reading *reading)
{
  *reading = (Reading){.work = tz_foreign_work_new (),
                       .users = new_table (),
                       .codes = new_table (),
                       .cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                       .notes = new_table (),
                       .wanted = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref),
                       .words = g_string_new (NULL)};
}

static void
drop_selection (Reading *reading)
{
  g_clear_pointer (&reading->at, tz_annotation_free);
  g_clear_pointer (&reading->tags, g_ptr_array_unref);
  g_clear_pointer (&reading->refs, g_ptr_array_unref);
  reading->coded = FALSE;
  reading->verdict = NULL;
  reading->decided = FALSE;
  g_clear_pointer (&reading->description, g_free);
}

static void
reading_clear (Reading *reading)
{
  drop_selection (reading);
  g_clear_pointer (&reading->work, tz_foreign_work_free);
  g_hash_table_unref (reading->users);
  g_hash_table_unref (reading->codes);
  g_hash_table_unref (reading->ours);
  g_hash_table_unref (reading->cases);
  g_hash_table_unref (reading->notes);
  g_ptr_array_unref (reading->wanted);
  g_string_free (reading->words, TRUE);
  g_free (reading->note);
  g_free (reading->variable);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* ---- Elements ---- */

/* Takes a name of @element into @table, by its GUID. */
static void
name (GHashTable *table, GVariant *element)
{
  char *guid = tz_xml_event_dup (element, "guid");
  char *words = tz_xml_event_dup (element, "name");
  if (guid == NULL || words == NULL) {
    g_free (guid);
    g_free (words);
    return;
  }
  g_hash_table_insert (table, guid, words);
}

static gint64
get_time (GVariant *element, const char *name)
{
  g_autofree char *text = tz_xml_event_dup (element, name);
  return tz_iso_time_parse (text);
}

/* @text_path: (nullable): where a text of its own lies, as "internal://NAME". */
static char *
dup_key (GVariant *element)
{
  static const char inside[] = "internal://";
  g_autofree char *path = tz_xml_event_dup (element, "plainTextPath");
  if (path != NULL && g_str_has_prefix (path, inside))
    return g_strdup (path + strlen (inside));
  g_autofree char *guid = tz_xml_event_dup (element, "guid");
  return g_strconcat ("#", guid, NULL);
}

/* Of pictures, sound and pages no text comes: what is said of them is refused in the end. */
static gboolean
is_source (const char *element_name)
{
  static const char *const sources[] = {"TextSource",  "PDFSource",   "PictureSource",
                                        "AudioSource", "VideoSource", NULL};
  return g_strv_contains (sources, element_name);
}

static void
enter_source (Reading *reading, const char *element_name, GVariant *element)
{
  g_autofree char *key = dup_key (element);
  reading->source = tz_foreign_work_find_source (reading->work, key);
  reading->in_source = TRUE;
  reading->is_plain = g_str_equal (element_name, "TextSource");
  TzForeignSource *source = tz_foreign_work_get_source (reading->work, reading->source);
  g_free (source->name);
  source->name = tz_xml_event_dup (element, "name");
}

static void
enter_selection (Reading *reading, GVariant *element)
{
  g_autofree char *guid = tz_xml_event_dup (element, "guid");
  g_autofree char *user = tz_xml_event_dup (element, "creatingUser");
  int start = tz_xml_event_get_int (element, "startPosition"),
      end = tz_xml_event_get_int (element, "endPosition");
  drop_selection (reading);
  if (guid == NULL || start < 0 || end < start)
    start = end = 0;
  reading->tags = g_ptr_array_new_with_free_func (g_free);
  reading->refs = g_ptr_array_new_with_free_func (g_free);
  reading->at = g_new0 (TzAnnotation, 1);
  reading->at->uuid = g_steal_pointer (&guid);
  reading->at->span = tz_span ((guint32)start, (guint32)end);
  reading->at->creator = user != NULL ? g_strdup (g_hash_table_lookup (reading->users, user)) : NULL;
  reading->at->created = get_time (element, "creationDateTime");
  reading->at->modified = MAX (get_time (element, "modifiedDateTime"), reading->at->created);
}

/* Refuses a note of the project that is on no selection. @guid: (transfer full). */
static void
refuse_note (Reading *reading, char *guid)
{
  GPtrArray *refs = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (refs, guid);
  g_ptr_array_add (reading->wanted, refs);
  guint source = reading->in_source ? reading->source : tz_foreign_work_find_source (reading->work, "");
  tz_foreign_work_refuse (reading->work, source, NULL,
                          reading->in_source ? _ ("it is on the whole text, not on words of it")
                                             : _ ("it is on no text"));
}

static void
code (Reading *reading, const char *guid)
{
  const TzQdaCode *own = g_hash_table_lookup (reading->ours, guid);
  const char *name = g_hash_table_lookup (reading->codes, guid);
  reading->coded = TRUE;
  if (own == NULL && name != NULL)
    g_ptr_array_add (reading->tags, g_strdup (name));
  else if (own != NULL && g_str_equal (own->kind, TZ_QDA_VERDICT))
    reading->verdict = own->id;
  else if (own != NULL)
    reading->decided |= g_str_equal (own->kind, TZ_QDA_DECISION);
}

/* @element: a reference to something. */
static void
enter_reference (Reading *reading, const char *name, GVariant *element)
{
  g_autofree char *guid = tz_xml_event_dup (element, "targetGUID");
  if (guid == NULL)
    return;
  if (g_str_equal (name, "SelectionRef"))
    g_hash_table_add (reading->cases, g_steal_pointer (&guid));
  else if (g_str_equal (name, "VariableRef")) {
    g_free (reading->variable);
    reading->variable = g_steal_pointer (&guid);
  } else if (g_str_equal (name, "NoteRef") && reading->at == NULL)
    refuse_note (reading, g_steal_pointer (&guid));
  else if (g_str_equal (name, "NoteRef"))
    g_ptr_array_add (reading->refs, g_steal_pointer (&guid));
  else if (reading->at != NULL && g_str_equal (name, "CodeRef"))
    code (reading, guid);
}

static void
enter (Reading *reading, const char *element_name, GVariant *element)
{
  g_string_truncate (reading->words, 0);
  if (g_str_equal (element_name, "User"))
    name (reading->users, element);
  else if (g_str_equal (element_name, "Code"))
    name (reading->codes, element);
  else if (is_source (element_name))
    enter_source (reading, element_name, element);
  else if (g_str_has_suffix (element_name, "Selection") && reading->in_source)
    enter_selection (reading, element);
  else if (g_str_equal (element_name, "Note")) {
    g_free (reading->note);
    reading->note = tz_xml_event_dup (element, "guid");
  } else if (g_str_has_suffix (element_name, "Ref"))
    enter_reference (reading, element_name, element);
}

/* ---- Their ends ---- */

/* Returns: (transfer full): one of who made the selection. */
static TzMergeItem *
new_decision (const Reading *reading)
{
  const TzAnnotation *at = reading->at;
  TzMergeItem *merge = tz_merge_item_new ();
  merge->decision = g_new0 (TzDecision, 1);
  *merge->decision = (TzDecision){.uuid = at->uuid != NULL ? g_strconcat ("urn:uuid:", at->uuid, NULL) : NULL,
                                  .creator = g_strdup (at->creator),
                                  .created = at->created,
                                  .modified = at->modified};
  return merge;
}

static void
take (Reading *reading, TzMergeItem *merge)
{
  tz_foreign_work_take (reading->work, reading->source, merge);
  g_ptr_array_add (reading->wanted, g_ptr_array_new ());
}

/* What is coded with a verdict of ours is one, of the problem whose title it is. */
static void
take_verdict (Reading *reading)
{
  TzMergeItem *merge = new_decision (reading);
  merge->decision->subject = TZ_SUBJECT_VERDICT;
  merge->decision->kind = TZ_DECISION_ADDED;
  merge->decision->at.span = reading->at->span;
  merge->decision->value = g_strdup (reading->verdict);
  take (reading, merge);
}

static void
take_decision (Reading *reading)
{
  TzMergeItem *merge = new_decision (reading);
  if (!tz_qda_decision_parse (reading->description, reading->at->span, merge->decision, &merge->error))
    merge->outcome = TZ_MERGE_REFUSED;
  take (reading, merge);
}

static void
take_note (Reading *reading)
{
  TzMergeItem *merge = tz_merge_item_new ();
  g_ptr_array_add (reading->tags, NULL);
  reading->at->tags = (char **)g_ptr_array_steal (reading->tags, NULL);
  merge->note = g_steal_pointer (&reading->at);
  tz_foreign_work_take (reading->work, reading->source, merge);
  g_ptr_array_add (reading->wanted, g_steal_pointer (&reading->refs));
}

/* Problems, and what has no codes but ours, a program marked. */
static void
leave_selection (Reading *reading)
{
  if (reading->at == NULL)
    return;
  gboolean said = reading->tags->len > 0 || reading->refs->len > 0;
  gboolean decided = reading->verdict != NULL || reading->decided;
  gboolean is_case = reading->at->uuid != NULL && g_hash_table_contains (reading->cases, reading->at->uuid);
  if (reading->verdict != NULL)
    take_verdict (reading);
  if (reading->decided)
    take_decision (reading);
  if (is_case || (reading->coded && !said && !decided))
    reading->work->n_findings++;
  else if (said || !decided)
    take_note (reading);
  drop_selection (reading);
}

static void
leave_value (Reading *reading)
{
  g_autofree char *sha256 = tz_name_uuid_dup ("variable", TZ_QDA_SHA256);
  if (!reading->is_plain || g_strcmp0 (reading->variable, sha256) != 0)
    return;
  TzForeignSource *source = tz_foreign_work_get_source (reading->work, reading->source);
  g_free (source->sha256);
  source->sha256 = g_strdup (reading->words->str);
}

static void
leave_content (Reading *reading)
{
  if (reading->note != NULL) {
    g_hash_table_insert (reading->notes, g_strdup (reading->note), g_strdup (reading->words->str));
    return;
  }
  TzForeignSource *source =
      reading->is_plain ? tz_foreign_work_get_source (reading->work, reading->source) : NULL;
  if (source != NULL && source->text == NULL)
    source->text = tz_text_new (reading->words->str, -1, NULL);
}

static void
leave (Reading *reading, const char *element_name)
{
  if (g_str_has_suffix (element_name, "Selection"))
    leave_selection (reading);
  else if (is_source (element_name))
    reading->in_source = reading->is_plain = FALSE;
  else if (g_str_equal (element_name, "Description") && reading->at != NULL) {
    g_free (reading->description);
    reading->description = g_strdup (reading->words->str);
  } else if (g_str_equal (element_name, "TextValue"))
    leave_value (reading);
  else if (g_str_equal (element_name, "PlainTextContent"))
    leave_content (reading);
  else if (g_str_equal (element_name, "Note"))
    g_clear_pointer (&reading->note, g_free);
}

static void
read_event (Reading *reading, TzXmlEvent event, const char *words, GVariant *element)
{
  if (event == TZ_XML_ENTER)
    enter (reading, words, element);
  else if (event == TZ_XML_LEAVE)
    leave (reading, words);
  else
    g_string_append (reading->words, words);
}

/* ---- The end ---- */

/* What the notes say stands after the places. */
static void
fill_bodies (Reading *reading)
{
  for (guint i = 0; i < reading->wanted->len; i++) {
    const GPtrArray *refs = reading->wanted->pdata[i];
    g_autoptr (GString) body = g_string_new (NULL);
    for (guint n = 0; n < refs->len; n++) {
      const char *words = g_hash_table_lookup (reading->notes, refs->pdata[n]);
      if (words != NULL)
        g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", words);
    }
    TzAnnotation *note = g_array_index (reading->work->items, TzForeignItem, i).merge->note;
    if (note == NULL)
      continue;
    g_free (note->body);
    note->body = g_strdup (body->str);
  }
}

TzForeignWork *
tz_qda_read (GVariant *project, const TzLexicon *lexicon)
{
  guchar event;
  const char *words;
  GVariant *element;
  GVariantIter events;
  g_auto (Reading) reading = {0};
  reading_init (&reading);
  reading.ours = tz_qda_codes_new (lexicon);
  g_variant_iter_init (&events, project);
  while (g_variant_iter_next (&events, "(y&s@a(ss))", &event, &words, &element)) {
    read_event (&reading, (TzXmlEvent)event, words, element);
    g_variant_unref (element);
  }
  fill_bodies (&reading);
  return g_steal_pointer (&reading.work);
}
