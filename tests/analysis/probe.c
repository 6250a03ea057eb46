#include "probe.h"

#include <locale.h>

TzLexicon *
probe_lexicon (void)
{
  static TzLexicon *lexicon;
  g_autoptr (GError) error = NULL;
  if (lexicon == NULL)
    lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  return lexicon;
}

static void
append_entity (GString *found, const TzText *text, const TzEntity *entity)
{
  g_autofree char *quote = tz_text_dup_slice (text, entity->span);
  g_string_append_printf (found, "%s%s", found->len > 0 ? " | " : "", quote);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  if (entity->edtf != NULL)
    g_string_append_printf (found, "=%s", entity->edtf);
  else if (entity->has_number)
    g_string_append_printf (found, "=%s", g_ascii_formatd (number, sizeof number, "%.10g", entity->number));
  if (entity->damaged)
    g_string_append_c (found, '!');
}

static void
probe (const TzLexicon *lexicon, TzEntityType type, const ProbeCase *probe_case)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new (probe_case->text, -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    g_assert_cmpuint (entity->span.start, <, entity->span.end);
    g_assert_nonnull (entity->rule);
    if (entity->type == type)
      append_entity (found, text, entity);
  }
  g_test_message ("%s", probe_case->text);
  if (g_strcmp0 (found->str, probe_case->expected) == 0)
    return;
  g_printerr ("in: %s\n  expected: %s\n  found:    %s\n", probe_case->text, probe_case->expected, found->str);
  g_test_fail ();
}

void
probe_cases (TzEntityType type, const ProbeCase *cases, guint n)
{
  setlocale (LC_ALL, "");
  for (guint i = 0; i < n; i++)
    probe (probe_lexicon (), type, &cases[i]);
}
