#include "parse-members.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "findings.h"

void
tz_parse_fail (TzParser *p, const char *what)
{
  if (p->error == NULL)
    p->error = g_error_new (TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the findings are damaged at “%s”"), what);
}

gboolean
tz_parse_is_null (TzParser *p, const char *name)
{
  gboolean null = !json_reader_read_member (p->json, name) || json_reader_get_null_value (p->json);
  json_reader_end_member (p->json);
  return null;
}

double
tz_parse_number (TzParser *p, const char *name)
{
  double value = 0;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_double_value (p->json);
  else
    tz_parse_fail (p, name);
  if (json_reader_get_error (p->json) != NULL)
    tz_parse_fail (p, name);
  json_reader_end_member (p->json);
  return value;
}

gint64
tz_parse_int (TzParser *p, const char *name, gint64 low, gint64 high)
{
  gint64 value = low;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_int_value (p->json);
  else
    tz_parse_fail (p, name);
  json_reader_end_member (p->json);
  if (value >= low && value <= high)
    return value;
  tz_parse_fail (p, name);
  return low;
}

int
tz_parse_index (TzParser *p, const char *name, guint length)
{
  return tz_parse_is_null (p, name) ? -1 : (int)tz_parse_int (p, name, 0, (gint64)length - 1);
}

gboolean
tz_parse_boolean (TzParser *p, const char *name)
{
  gboolean value = FALSE;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_boolean_value (p->json);
  else
    tz_parse_fail (p, name);
  json_reader_end_member (p->json);
  return value;
}

char *
tz_parse_string (TzParser *p, const char *name)
{
  char *value = NULL;
  if (!json_reader_read_member (p->json, name) || !json_reader_is_value (p->json))
    tz_parse_fail (p, name);
  else if (!json_reader_get_null_value (p->json)) {
    const char *string = json_reader_get_string_value (p->json);
    if (string != NULL)
      value = tz_findings_keep (p->analysis, string);
    else
      tz_parse_fail (p, name);
  }
  json_reader_end_member (p->json);
  return value;
}

int
tz_parse_name (TzParser *p, const char *name, TzVocabulary vocabulary)
{
  const char *id = tz_parse_string (p, name);
  int value = id == NULL ? -1 : tz_name_parse (vocabulary, id);
  if (value >= 0)
    return value;
  tz_parse_fail (p, name);
  return 0;
}

TzSpan
tz_parse_span_of (TzParser *p, const char *start_name, const char *end_name)
{
  guint32 length = tz_text_get_length (p->text);
  gint64 start = tz_parse_int (p, start_name, 0, length);
  gint64 end = tz_parse_int (p, end_name, start, length);
  return tz_span (start, end);
}

TzSpan
tz_parse_span (TzParser *p)
{
  return tz_parse_span_of (p, "start", "end");
}

void
tz_parse_origin (TzParser *p, const char **rule, float *certainty)
{
  *rule = tz_parse_string (p, "rule");
  *certainty = tz_parse_number (p, "certainty");
}

void
tz_parse_list (TzParser *p, const char *name, void (*read_one) (TzParser *))
{
  if (!json_reader_read_member (p->json, name) || !json_reader_is_array (p->json)) {
    tz_parse_fail (p, name);
    json_reader_end_member (p->json);
    return;
  }
  int n = json_reader_count_elements (p->json);
  for (int i = 0; i < n && p->error == NULL; i++) {
    if (json_reader_read_element (p->json, i) && json_reader_is_object (p->json))
      read_one (p);
    else
      tz_parse_fail (p, name);
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}
