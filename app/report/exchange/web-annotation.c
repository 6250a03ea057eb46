#include "web-annotation.h"

#include <string.h>

#include "anchor.h"
#include "decision-ids.h"
#include "iso-time.h"

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define NAMESPACE "tag:io.github.taizhang,2026:"

/* What the annotations of one notice share. */
typedef struct {
  TzJsonWriter *w;
  const TzNotice *notice;
  const TzSource *source;
} Writing;

/* ---- Members ---- */

static void
write_plain (TzJsonWriter *w, const char *name, const char *value)
{
  tz_json_member (w, name);
  tz_json_string (w, value);
}

/* Left out where there is none. */
static void
write_words (Writing *writing, const char *name, const char *value)
{
  if (value != NULL)
    write_plain (writing->w, name, value);
}

static void
write_time (TzJsonWriter *w, const char *name, gint64 unix_seconds)
{
  g_autofree char *text = tz_iso_time_dup (unix_seconds);
  if (text != NULL)
    write_plain (w, name, text);
}

void
tz_web_annotation_write_context (TzJsonWriter *w)
{
  tz_json_member (w, "@context");
  tz_json_begin (w, '[');
  tz_json_string (w, CONTEXT);
  tz_json_begin (w, '{');
  write_plain (w, "tz", NAMESPACE);
  tz_json_end (w, '}');
  tz_json_end (w, ']');
}

/* ---- Targets ---- */

/* RFC 6920: the digest in base64url, without padding. */
static char *
dup_ni (const char *sha256)
{
  guchar digest[32] = {0};
  for (guint i = 0; i < sizeof digest && strlen (sha256) == 2 * sizeof digest; i++)
    digest[i] =
        (guchar)(g_ascii_xdigit_value (sha256[2 * i]) << 4 | g_ascii_xdigit_value (sha256[2 * i + 1]));
  g_autofree char *base64 = g_base64_encode (digest, sizeof digest);
  g_strdelimit (base64, "+", '-');
  g_strdelimit (base64, "/", '_');
  return g_strdup_printf ("ni:///sha-256;%s", g_strdelimit (base64, "=", '\0'));
}

static void
write_source (Writing *writing)
{
  TzJsonWriter *w = writing->w;
  const TzSource *source = writing->source;
  tz_json_member (w, "source");
  tz_json_begin (w, '{');
  if (source != NULL) {
    g_autofree char *ni = dup_ni (source->sha256);
    write_plain (w, "id", ni);
    write_words (writing, "tz:file", source->name);
  }
  write_plain (w, "type", "Text");
  write_plain (w, "tz:agency", writing->notice->row->name);
  write_words (writing, "tz:title", writing->notice->row->title);
  tz_json_end (w, '}');
}

/* Position and quote; an empty place, of a header fact without words, has none. */
static void
write_selectors (Writing *writing, const TzAnchor *place)
{
  TzJsonWriter *w = writing->w;
  if (tz_span_is_empty (place->span))
    return;
  tz_json_member (w, "selector");
  tz_json_begin (w, '[');
  tz_json_begin (w, '{');
  write_plain (w, "type", "TextPositionSelector");
  tz_json_member (w, "start");
  tz_json_int (w, place->span.start);
  tz_json_member (w, "end");
  tz_json_int (w, place->span.end);
  tz_json_end (w, '}');
  tz_json_begin (w, '{');
  write_plain (w, "type", "TextQuoteSelector");
  write_words (writing, "exact", place->quote);
  write_words (writing, "prefix", place->prefix);
  write_words (writing, "suffix", place->suffix);
  tz_json_end (w, '}');
  tz_json_end (w, ']');
}

static void
write_target (Writing *writing, const TzAnchor *place)
{
  tz_json_member (writing->w, "target");
  tz_json_begin (writing->w, '{');
  write_source (writing);
  write_selectors (writing, place);
  tz_json_end (writing->w, '}');
}

/* ---- Annotations ---- */

static void
begin (Writing *writing, const char *uuid, const char *motivation, const char *creator, gint64 created,
       gint64 modified)
{
  TzJsonWriter *w = writing->w;
  tz_json_begin (w, '{');
  write_plain (w, "id", uuid);
  write_plain (w, "type", "Annotation");
  write_plain (w, "motivation", motivation);
  if (creator != NULL && *creator != '\0') {
    tz_json_member (w, "creator");
    tz_json_begin (w, '{');
    write_plain (w, "type", "Person");
    write_plain (w, "name", creator);
    tz_json_end (w, '}');
  }
  write_time (w, "created", created);
  write_time (w, "modified", modified);
}

static void
write_text_body (Writing *writing, const char *purpose, const char *value)
{
  tz_json_begin (writing->w, '{');
  write_plain (writing->w, "type", "TextualBody");
  write_plain (writing->w, "purpose", purpose);
  write_plain (writing->w, "format", "text/plain");
  write_words (writing, "value", value);
  tz_json_end (writing->w, '}');
}

static void
write_note (Writing *writing, const TzAnnotation *note)
{
  const TzAnchor place = {note->span, note->quote, note->prefix, note->suffix};
  gboolean says = *note->body != '\0';
  begin (writing, note->uuid, says ? "commenting" : "highlighting", note->creator, note->created,
         note->modified);
  tz_json_member (writing->w, "body");
  tz_json_begin (writing->w, '[');
  if (says)
    write_text_body (writing, "commenting", note->body);
  for (char **tag = note->tags; tag != NULL && *tag != NULL; tag++)
    write_text_body (writing, "tagging", *tag);
  tz_json_end (writing->w, ']');
  write_target (writing, &place);
  tz_json_end (writing->w, '}');
}

/* What was decided, in identifiers; a value the analyst wrote may hold a name. */
static void
write_decision_body (Writing *writing, const TzDecision *decision)
{
  TzJsonWriter *w = writing->w;
  const TzAnchor place = {decision->to.span, decision->to.quote, decision->to.prefix, decision->to.suffix};
  tz_json_member (w, "body");
  tz_json_begin (w, '{');
  write_plain (w, "type", "tz:Decision");
  write_plain (w, "purpose", "assessing");
  write_plain (w, "tz:decision", tz_decision_kind_id (decision->kind));
  write_plain (w, "tz:subject", tz_subject_id (decision->subject));
  if (*decision->key != '\0')
    write_plain (w, "tz:key", decision->key);
  write_words (writing, "tz:found", decision->found);
  write_words (writing, "value", decision->value);
  if (!tz_span_is_empty (place.span)) {
    tz_json_member (w, "tz:place");
    tz_json_begin (w, '{');
    write_selectors (writing, &place);
    tz_json_end (w, '}');
  }
  tz_json_end (w, '}');
}

static void
write_decision (Writing *writing, const TzDecision *decision)
{
  const TzAnchor place = {decision->at.span, decision->at.quote, decision->at.prefix, decision->at.suffix};
  gboolean edits = decision->kind == TZ_DECISION_CORRECTED || decision->kind == TZ_DECISION_ADDED;
  begin (writing, decision->uuid, edits ? "editing" : "assessing", decision->creator, decision->created,
         decision->modified);
  write_decision_body (writing, decision);
  write_target (writing, &place);
  tz_json_end (writing->w, '}');
}

void
tz_web_annotation_write_notice (TzJsonWriter *w, const TzNotice *notice, const TzSource *source,
                                const GPtrArray *annotations)
{
  Writing writing = {w, notice, source};
  for (guint i = 0; i < annotations->len; i++)
    write_note (&writing, annotations->pdata[i]);
  for (guint i = 0; i < notice->decisions->len; i++)
    write_decision (&writing, notice->decisions->pdata[i]);
}
