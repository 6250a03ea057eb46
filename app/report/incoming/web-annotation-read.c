#include "web-annotation-read.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "decision-ids.h"
#include "errors.h"
#include "iso-time.h"
#include "name-uuid.h"

/* ---- JSON that nobody vouches for ---- */

static JsonObject *
as_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
get (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

static const char *
as_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  return as_string (get (object, name));
}

/* Returns: (nullable): a string, or what is @member of an object. */
static const char *
get_words (JsonNode *node, const char *member)
{
  JsonObject *object = as_object (node);
  return object != NULL ? get_string (object, member) : as_string (node);
}

/* JSON-LD writes one thing without the brackets of a list. */
static guint
count (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return 0;
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonNode *
get_nth (JsonNode *node, guint i)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), i) : node;
}

static JsonNode *
get_first (JsonNode *node)
{
  return count (node) > 0 ? get_nth (node, 0) : NULL;
}

static gboolean
is_called (JsonObject *object, const char *member, const char *word)
{
  JsonNode *node = get (object, member);
  for (guint i = 0; i < count (node); i++)
    if (g_strcmp0 (get_words (get_nth (node, i), "id"), word) == 0)
      return TRUE;
  return FALSE;
}

/* ---- Places ---- */

static guint32
get_position (JsonObject *object, const char *name)
{
  JsonNode *node = get (object, name);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return 0;
  return (guint32)CLAMP (json_node_get_int (node), 0, (gint64)TZ_TEXT_MAX_BYTES);
}

static void
set_words (char **words, const char *value)
{
  if (value == NULL)
    return;
  g_free (*words);
  *words = g_strdup (value);
}

static void
read_selector (JsonObject *selector, TzQuote *place)
{
  if (is_called (selector, "type", "TextPositionSelector")) {
    guint32 start = get_position (selector, "start");
    place->span = tz_span (start, MAX (start, get_position (selector, "end")));
  }
  if (is_called (selector, "type", "TextQuoteSelector")) {
    set_words (&place->quote, get_string (selector, "exact"));
    set_words (&place->prefix, get_string (selector, "prefix"));
    set_words (&place->suffix, get_string (selector, "suffix"));
  }
}

static void
read_selectors (JsonObject *target, TzQuote *place)
{
  JsonNode *selectors = get (target, "selector");
  place->span = TZ_SPAN_NONE;
  for (guint i = 0; i < count (selectors); i++)
    read_selector (as_object (get_nth (selectors, i)), place);
}

/* Returns: (transfer full) (nullable): the digest of an address of RFC 6920. */
static char *
dup_sha256 (const char *address)
{
  static const char begin[] = "ni:///sha-256;";
  if (!g_str_has_prefix (address, begin))
    return NULL;
  gsize n = 0;
  g_autofree char *digits = g_strconcat (address + strlen (begin), "=", NULL);
  g_strdelimit (g_strdelimit (digits, "-", '+'), "_", '/');
  g_autofree guchar *digest = g_base64_decode (digits, &n);
  if (n != 32)
    return NULL;
  GString *hex = g_string_new (NULL);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (hex, "%02x", digest[i]);
  return g_string_free (hex, FALSE);
}

static guint
read_source (TzForeignWork *work, JsonNode *target)
{
  JsonObject *object = as_object (target);
  JsonNode *node = object != NULL ? get_first (get (object, "source")) : target;
  const char *id = get_words (node, "id");
  guint number = tz_foreign_work_find_source (work, id != NULL ? id : "");
  TzForeignSource *source = tz_foreign_work_get_source (work, number);
  if (source->name == NULL) {
    const char *agency = get_string (as_object (node), "tz:agency");
    const char *file = get_string (as_object (node), "tz:file");
    source->name = g_strdup (agency != NULL ? agency : file != NULL ? file : id);
    source->sha256 = id != NULL ? dup_sha256 (id) : NULL;
  }
  return number;
}

/* ---- Annotations ---- */

/* What all annotations say of themselves. */
typedef struct {
  char *uuid;
  char *creator;
  gint64 created;
  gint64 modified;
} Maker;

/* One without a name of its own gets one by what it says, so that it is known when it comes again. */
static char *
dup_uuid (JsonNode *annotation)
{
  const char *id = get_string (as_object (annotation), "id");
  if (id != NULL && *id != '\0')
    return g_strdup (id);
  g_autofree char *json = json_to_string (annotation, FALSE);
  g_autofree char *uuid = tz_name_uuid_dup ("annotation", json);
  return g_strconcat ("urn:uuid:", uuid, NULL);
}

static Maker
read_maker (JsonNode *annotation)
{
  JsonObject *object = as_object (annotation);
  Maker maker = {.uuid = dup_uuid (annotation),
                 .creator = g_strdup (get_words (get_first (get (object, "creator")), "name")),
                 .created = tz_iso_time_parse (get_string (object, "created")),
                 .modified = tz_iso_time_parse (get_string (object, "modified"))};
  if (maker.created == 0)
    maker.created = maker.modified;
  if (maker.modified < maker.created)
    maker.modified = maker.created;
  return maker;
}

static void
read_text_body (JsonObject *body, GString *words, GStrvBuilder *tags)
{
  const char *value = get_string (body, "value");
  if (value == NULL || *value == '\0')
    return;
  if (is_called (body, "purpose", "tagging"))
    g_strv_builder_add (tags, value);
  else
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", value);
}

static TzMergeItem *
read_note (JsonObject *annotation, Maker *maker, TzQuote *place)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (GString) words = g_string_new (get_string (annotation, "bodyValue"));
  JsonNode *bodies = get (annotation, "body");
  for (guint i = 0; i < count (bodies); i++)
    read_text_body (as_object (get_nth (bodies, i)), words, tags);
  TzMergeItem *merge = tz_merge_item_new ();
  merge->note = g_new0 (TzAnnotation, 1);
  *merge->note = (TzAnnotation){.uuid = maker->uuid,
                                .span = place->span,
                                .quote = place->quote,
                                .prefix = place->prefix,
                                .suffix = place->suffix,
                                .body = g_strdup (words->str),
                                .tags = g_strv_builder_end (tags),
                                .creator = maker->creator,
                                .created = maker->created,
                                .modified = maker->modified};
  return merge;
}

static TzMergeItem *
read_decision (JsonObject *body, Maker *maker, TzQuote *place)
{
  TzMergeItem *merge = tz_merge_item_new ();
  int kind = tz_decision_kind_parse (get_string (body, "tz:decision"));
  int subject = tz_subject_parse (get_string (body, "tz:subject"));
  if (kind < 0 || subject < 0) {
    merge->outcome = TZ_MERGE_REFUSED;
    g_set_error_literal (&merge->error, TZ_ERROR, TZ_ERROR_INVALID,
                         _ ("this program makes no such decisions"));
  }
  merge->decision = g_new0 (TzDecision, 1);
  *merge->decision = (TzDecision){.uuid = maker->uuid,
                                  .subject = (TzSubject)MAX (subject, 0),
                                  .key = g_strdup (get_string (body, "tz:key")),
                                  .kind = (TzDecisionKind)MAX (kind, 0),
                                  .at = *place,
                                  .value = g_strdup (get_string (body, "value")),
                                  .creator = maker->creator,
                                  .created = maker->created,
                                  .modified = maker->modified};
  read_selectors (as_object (get (body, "tz:place")), &merge->decision->to);
  return merge;
}

/* A note here is on one place: what is said of further ones is listed. */
static void
refuse_further_targets (TzForeignWork *work, JsonNode *targets)
{
  for (guint i = 1; i < count (targets); i++) {
    JsonNode *target = get_nth (targets, i);
    TzQuote place = {0};
    read_selectors (as_object (target), &place);
    g_autofree char *quote = place.quote;
    g_free (place.prefix);
    g_free (place.suffix);
    tz_foreign_work_refuse (work, read_source (work, target), quote,
                            _ ("it is on several places, of which the first is taken"));
  }
}

/* Pictures, links and the like. */
static void
refuse_other_bodies (TzForeignWork *work, guint source, const char *quote, JsonNode *bodies)
{
  for (guint i = 0; i < count (bodies); i++) {
    JsonObject *body = as_object (get_nth (bodies, i));
    if (get_string (body, "value") == NULL)
      tz_foreign_work_refuse (work, source, quote, _ ("part of what it says is no text"));
  }
}

static void
read_annotation (TzForeignWork *work, JsonNode *node)
{
  JsonObject *annotation = as_object (node);
  JsonNode *targets = get (annotation, "target");
  JsonNode *target = get_first (targets);
  if (target == NULL) {
    tz_foreign_work_refuse (work, tz_foreign_work_find_source (work, ""), NULL, _ ("it is on nothing"));
    return;
  }
  guint source = read_source (work, target);
  Maker maker = read_maker (node);
  TzQuote place = {0};
  read_selectors (as_object (target), &place);
  refuse_further_targets (work, targets);
  JsonObject *body = as_object (get_first (get (annotation, "body")));
  if (is_called (body, "type", "tz:Decision")) {
    tz_foreign_work_take (work, source, read_decision (body, &maker, &place));
    return;
  }
  refuse_other_bodies (work, source, place.quote, get (annotation, "body"));
  tz_foreign_work_take (work, source, read_note (annotation, &maker, &place));
}

/* ---- Files ---- */

/* Returns: (nullable): the annotations of a page, of the first page of a collection, of a list, or the one. */
static JsonNode *
find_annotations (JsonNode *root)
{
  JsonObject *object = as_object (root);
  if (get (object, "items") != NULL)
    return get (object, "items");
  if (get (object, "first") != NULL)
    return get (as_object (get (object, "first")), "items");
  return object == NULL || get (object, "target") != NULL ? root : NULL;
}

TzForeignWork *
tz_web_annotation_read (GVariant *json, GError **error)
{
  g_autoptr (JsonNode) root = json_gvariant_serialize (json);
  JsonNode *annotations = find_annotations (root);
  if (annotations == NULL) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("there are no annotations in it"));
    return NULL;
  }
  TzForeignWork *work = tz_foreign_work_new ();
  for (guint i = 0; i < count (annotations); i++)
    read_annotation (work, get_nth (annotations, i));
  return work;
}
