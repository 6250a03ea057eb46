#pragma once

#include <json-glib/json-glib.h>

#include "analysis.h"

/*
 * Reads members of JSON objects; private to this folder. The first thing that is not as expected sets the
 * error; whatever is read after it does not matter, so that callers need not check after each member.
 */
typedef struct {
  JsonReader *json;
  TzAnalysis *analysis;
  const TzText *text;
  const TzLexicon *lexicon;
  GError *error;
} TzParser;

/* Says that @what is not as it was written. */
void tz_parse_fail (TzParser *p, const char *what);
/* Whether the member is absent or null. */
gboolean tz_parse_is_null (TzParser *p, const char *name);
double tz_parse_number (TzParser *p, const char *name);
/* Returns: @low where it is no number from @low to @high. */
gint64 tz_parse_int (TzParser *p, const char *name, gint64 low, gint64 high);
/* Returns: -1 where it is null. */
int tz_parse_index (TzParser *p, const char *name, guint length);
gboolean tz_parse_boolean (TzParser *p, const char *name);
/* Returns: (transfer none) (nullable): a string that the analysis keeps. */
char *tz_parse_string (TzParser *p, const char *name);
/* An identifier of @vocabulary. */
int tz_parse_name (TzParser *p, const char *name, TzVocabulary vocabulary);
/* A place in the text. */
TzSpan tz_parse_span_of (TzParser *p, const char *start_name, const char *end_name);
/* Members start and end. */
TzSpan tz_parse_span (TzParser *p);
/* Members rule and certainty. */
void tz_parse_origin (TzParser *p, const char **rule, float *certainty);
/* Calls @read_one on each object of an array. */
void tz_parse_list (TzParser *p, const char *name, void (*read_one) (TzParser *));
