#pragma once

#include <glib.h>

/*
 * Writes JSON (RFC 8259) straight into a string, without a tree in between: the findings of a notice are
 * thousands of small values.
 */
typedef struct {
  GString *out;
  gboolean pretty; /* a line for each value, two blanks for each level */
  guint depth;
  gboolean follows; /* a value stands before, in the same object or array */
  gboolean named;   /* the name of the next value is written */
} TzJsonWriter;

/** tz_json_begin: Opens an object (`{`) or an array (`[`). */
void tz_json_begin (TzJsonWriter *w, char bracket);
/** tz_json_end: Closes it with `}` or `]`. */
void tz_json_end (TzJsonWriter *w, char bracket);
/** tz_json_member: Names the next value; @name is plain ASCII. */
void tz_json_member (TzJsonWriter *w, const char *name);

/** tz_json_string: @value: (nullable): UTF-8. */
void tz_json_string (TzJsonWriter *w, const char *value);
/** tz_json_raw: Writes a value that is JSON already. */
void tz_json_raw (TzJsonWriter *w, const char *json);
void tz_json_int (TzJsonWriter *w, gint64 value);
void tz_json_boolean (TzJsonWriter *w, gboolean value);
void tz_json_null (TzJsonWriter *w);
/** tz_json_double: Writes a number that reads back as @value; a whole one without a decimal point. */
void tz_json_double (TzJsonWriter *w, double value);
/** tz_json_float: The same for a float, which takes fewer digits. */
void tz_json_float (TzJsonWriter *w, float value);
