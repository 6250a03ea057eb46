#include "problem-notes.h"

static gboolean
is_on (const TzAnnotation *note, TzSpan problem)
{
  return !note->orphan && *note->body != '\0' && note->span.start < problem.end &&
         note->span.end > problem.start;
}

/* Returns: (nullable) */
static char *
dup_notes_on (const GPtrArray *notes, TzSpan problem)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < notes->len; i++) {
    const TzAnnotation *note = g_ptr_array_index (notes, i);
    if (is_on (note, problem))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", note->body);
  }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

GPtrArray *
tz_compare_list_notes (TzLibrary *library, const GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = NULL; /* of the notice at hand */
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = g_ptr_array_index (problems, i);
    const TzProblemRow *before = i > 0 ? g_ptr_array_index (problems, i - 1) : NULL;
    if (before == NULL || before->notice != problem->notice) {
      g_clear_pointer (&notes, g_ptr_array_unref);
      notes = tz_library_list_annotations (library, problem->notice, error);
      if (notes == NULL)
        return NULL;
    }
    g_ptr_array_add (result, dup_notes_on (notes, problem->span));
  }
  return g_steal_pointer (&result);
}
