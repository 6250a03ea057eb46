#include "findings.h"

#include <string.h>

#define STRINGS_BLOCK 1024

static void
clear_reconciliation (gpointer data)
{
  TzReconciliation *reconciliation = data;
  g_clear_pointer (&reconciliation->problems, g_array_unref);
}

/* The arrays begin with room for what a short notice has. */
TzAnalysis *
tz_findings_new (void)
{
  TzAnalysis *analysis = g_atomic_rc_box_new0 (TzAnalysis);
  analysis->headings = g_array_sized_new (FALSE, FALSE, sizeof (TzHeading), 16);
  analysis->problems = g_array_sized_new (FALSE, FALSE, sizeof (TzProblem), 32);
  analysis->measures = g_array_sized_new (FALSE, FALSE, sizeof (TzMeasure), 64);
  analysis->entities = g_array_sized_new (FALSE, FALSE, sizeof (TzEntity), 128);
  analysis->declared = g_array_new (FALSE, TRUE, sizeof (TzDeclared));
  analysis->reconciliation = g_array_new (FALSE, TRUE, sizeof (TzReconciliation));
  g_array_set_clear_func (analysis->reconciliation, clear_reconciliation);
  analysis->commitments = g_array_new (FALSE, TRUE, sizeof (TzCommitment));
  analysis->damage = g_array_new (FALSE, TRUE, sizeof (TzDamage));
  analysis->strings = g_string_chunk_new (STRINGS_BLOCK);
  return analysis;
}

char *
tz_findings_keep_new (TzAnalysis *analysis, const char *string)
{
  return g_string_chunk_insert (analysis->strings, string);
}

char *
tz_findings_keep (TzAnalysis *analysis, const char *string)
{
  return g_string_chunk_insert_const (analysis->strings, string);
}

void
tz_findings_make_room (GArray *array, guint n)
{
  guint length = array->len;
  g_array_set_size (array, length + n);
  g_array_set_size (array, length);
}

static void
clear_findings (gpointer data)
{
  TzAnalysis *analysis = data;
  g_array_unref (analysis->headings);
  g_array_unref (analysis->problems);
  g_array_unref (analysis->measures);
  g_array_unref (analysis->entities);
  g_array_unref (analysis->declared);
  g_array_unref (analysis->reconciliation);
  g_array_unref (analysis->commitments);
  g_array_unref (analysis->damage);
  g_string_chunk_free (analysis->strings);
  g_clear_pointer (&analysis->origin, tz_analysis_unref);
}

static void
copy_items (GArray *to, const GArray *from)
{
  g_array_append_vals (to, from->data, from->len);
}

TzAnalysis *
tz_analysis_copy (TzAnalysis *analysis)
{
  TzAnalysis *copy = tz_findings_new ();
  copy->is_notice = analysis->is_notice;
  copy->outline_certainty = analysis->outline_certainty;
  copy->own_revision = analysis->own_revision;
  memcpy (copy->header, analysis->header, sizeof copy->header);
  copy_items (copy->headings, analysis->headings);
  copy_items (copy->problems, analysis->problems);
  copy_items (copy->measures, analysis->measures);
  copy_items (copy->entities, analysis->entities);
  copy_items (copy->declared, analysis->declared);
  copy_items (copy->reconciliation, analysis->reconciliation);
  for (guint i = 0; i < copy->reconciliation->len; i++) {
    GArray **problems = &g_array_index (copy->reconciliation, TzReconciliation, i).problems;
    *problems = *problems != NULL ? g_array_copy (*problems) : NULL;
  }
  copy_items (copy->commitments, analysis->commitments);
  copy_items (copy->damage, analysis->damage);
  copy->origin = tz_analysis_ref (analysis);
  return copy;
}

TzAnalysis *
tz_analysis_ref (TzAnalysis *analysis)
{
  return g_atomic_rc_box_acquire (analysis);
}

void
tz_analysis_unref (TzAnalysis *analysis)
{
  g_atomic_rc_box_release_full (analysis, clear_findings);
}

const char *
tz_analysis_get_header (const TzAnalysis *analysis, TzHeaderKey key)
{
  g_return_val_if_fail (key < TZ_N_HEADER_KEYS, NULL);
  return analysis->header[key].value;
}

const TzDeclared *
tz_analysis_find_declared (const TzAnalysis *analysis, TzDeclaredKey key)
{
  for (guint i = 0; i < analysis->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, i);
    if (declared->key == key)
      return declared;
  }
  return NULL;
}

guint
tz_analysis_count_status (const TzAnalysis *analysis, TzStatus status)
{
  guint count = 0;
  for (guint i = 0; i < analysis->problems->len; i++)
    count += g_array_index (analysis->problems, TzProblem, i).status == status;
  return count;
}

char *
tz_analysis_dup_label (const TzText *text, const TzProblem *problem)
{
  g_autofree char *wording = tz_text_dup_slice (text, problem->label);
  GString *label = g_string_new (NULL);
  for (const char *p = wording; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (label, g_utf8_get_char (p));
  return g_string_free (label, FALSE);
}

char **
tz_analysis_dup_path (const TzAnalysis *analysis, const TzText *text, const TzProblem *problem)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  for (int i = problem->heading; i >= 0; i = g_array_index (analysis->headings, TzHeading, i).parent)
    g_ptr_array_insert (path, 0,
                        tz_text_dup_slice (text, g_array_index (analysis->headings, TzHeading, i).span));
  g_ptr_array_add (path, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&path), FALSE);
}
