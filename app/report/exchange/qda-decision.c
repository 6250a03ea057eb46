#include "qda-decision.h"

#include <glib/gi18n.h>
#include <string.h>

#include "decision-ids.h"
#include "errors.h"

/* ---- Writing ---- */

static void
add_line (GString *lines, const char *name, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  g_autofree char *line = g_strdup (words);
  g_string_append_printf (lines, "%s: %s\n", name, g_strdelimit (line, "\r\n", ' '));
}

char *
tz_qda_decision_dup_description (const TzDecision *decision)
{
  GString *lines = g_string_new (NULL);
  add_line (lines, "subject", tz_subject_id (decision->subject));
  add_line (lines, "decision", tz_decision_kind_id (decision->kind));
  add_line (lines, "key", decision->key);
  if (tz_span_is_empty (decision->at.span))
    add_line (lines, "place", "none");
  if (!tz_span_is_empty (decision->to.span))
    g_string_append_printf (lines, "gives: %u-%u\n", decision->to.span.start, decision->to.span.end);
  add_line (lines, "found", decision->found);
  if (decision->value != NULL)
    g_string_append_printf (lines, "value: %s", decision->value);
  return g_string_free (lines, FALSE);
}

/* ---- Reading ---- */

/* Returns: (nullable): what stands behind "@name: " at @line. */
static const char *
skip_name (const char *line, const char *name)
{
  gsize n = strlen (name);
  return strncmp (line, name, n) == 0 && g_str_has_prefix (line + n, ": ") ? line + n + 2 : NULL;
}

/* @description: (nullable). Returns: (transfer full) (nullable): what line @name says. */
static char *
dup_line (const char *description, const char *name)
{
  for (const char *line = description; line != NULL;) {
    const char *words = skip_name (line, name);
    const char *end = strchr (line, '\n');
    gboolean is_value = skip_name (line, "value") != NULL;
    if (words != NULL)
      return is_value || end == NULL ? g_strdup (words) : g_strndup (words, (gsize)(end - words));
    line = end != NULL && !is_value ? end + 1 : NULL;
  }
  return NULL;
}

/* Returns: whether there is none, or it is one. */
static gboolean
read_given (const char *description, TzSpan *span)
{
  g_autofree char *given = dup_line (description, "gives");
  if (given == NULL)
    return TRUE;
  g_auto (GStrv) ends = g_strsplit (given, "-", 2);
  guint64 start, end;
  if (ends[1] == NULL || !g_ascii_string_to_unsigned (ends[0], 10, 0, G_MAXINT, &start, NULL) ||
      !g_ascii_string_to_unsigned (ends[1], 10, start + 1, G_MAXINT, &end, NULL))
    return FALSE;
  *span = tz_span ((guint32)start, (guint32)end);
  return TRUE;
}

gboolean
tz_qda_decision_parse (const char *description, TzSpan at, TzDecision *decision, GError **error)
{
  g_autofree char *subject = dup_line (description, "subject");
  g_autofree char *kind = dup_line (description, "decision");
  g_autofree char *place = dup_line (description, "place");
  int subject_number = tz_subject_parse (subject), kind_number = tz_decision_kind_parse (kind);
  if (subject_number < 0 || kind_number < 0 || !read_given (description, &decision->to.span)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("this program makes no such decisions"));
    return FALSE;
  }
  decision->subject = (TzSubject)subject_number;
  decision->kind = (TzDecisionKind)kind_number;
  decision->key = dup_line (description, "key");
  decision->value = dup_line (description, "value");
  decision->at.span = g_strcmp0 (place, "none") == 0 ? tz_span (0, 0) : at;
  return TRUE;
}
