#include <glib/gi18n.h>

#include "cli.h"
#include "columns.h"
#include "edtf.h"
#include "errors.h"
#include "forms.h"

static char *
dup_fact (TzHeaderKey key, const char *value)
{
  if (key == TZ_HEADER_LEVEL)
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_LEVEL, value));
  if (key == TZ_HEADER_KIND)
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_KIND, value));
  if (key >= TZ_HEADER_INSPECTION_PERIOD)
    return tz_edtf_dup_display (value);
  return g_strdup (value);
}

static void
print_header (const TzNotice *notice)
{
  tz_cli_print ("%s\n\n", notice->row->name);
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++) {
    const char *value = tz_analysis_get_header (notice->analysis, key);
    g_autofree char *shown = value != NULL ? dup_fact (key, value) : NULL;
    if (shown != NULL)
      tz_cli_print ("%s: %s\n", tz_name_display (TZ_VOCABULARY_HEADER, key), shown);
  }
}

static const char *
describe (const TzReconciliation *reconciliation)
{
  switch (reconciliation->agrees) {
  case TZ_YES:
    return _ ("agrees");
  case TZ_NO:
    return _ ("differs");
  default:
    return _ ("cannot be checked");
  }
}

static void
print_declared (const TzNotice *notice)
{
  const TzAnalysis *analysis = notice->analysis;
  if (analysis->reconciliation->len == 0)
    return;
  tz_cli_print ("\n");
  TzColumns *columns = tz_columns_new (_ ("Figure"), _ ("Declared"), _ ("Itemised"), "", NULL);
  for (guint i = 0; i < analysis->reconciliation->len; i++) {
    const TzReconciliation *reconciliation = &g_array_index (analysis->reconciliation, TzReconciliation, i);
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, reconciliation->declared);
    char **cells = g_new0 (char *, 5);
    cells[0] = g_strdup (tz_name_display (TZ_VOCABULARY_DECLARED, declared->key));
    cells[1] = g_strdup_printf ("%.15g", declared->value);
    cells[2] =
        reconciliation->has_itemised ? g_strdup_printf ("%.15g", reconciliation->itemised) : g_strdup ("–");
    cells[3] = g_strdup (describe (reconciliation));
    tz_columns_add (columns, cells);
  }
  tz_columns_print (columns);
}

static char *
dup_words (const TzText *text, TzSpan span)
{
  return g_strdelimit (tz_text_dup_slice (text, span), "\r\n\t", ' ');
}

static void
print_problems (const TzNotice *notice)
{
  const GArray *problems = notice->analysis->problems;
  if (problems->len == 0)
    return;
  tz_cli_print ("\n");
  TzColumns *columns = tz_columns_new (_ ("Problem"), _ ("Status"), _ ("Measures"), _ ("Title"), NULL);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblem *problem = &g_array_index (problems, TzProblem, i);
    char **cells = g_new0 (char *, 5);
    cells[0] = tz_analysis_dup_label (notice->text, problem);
    cells[1] = g_strdup (tz_name_display (TZ_VOCABULARY_STATUS, problem->status));
    cells[2] = g_strdup_printf ("%u", problem->n_measures);
    cells[3] = dup_words (notice->text, problem->title);
    tz_columns_add (columns, cells);
  }
  tz_columns_print (columns);
}

static void
print_commitments (const TzNotice *notice)
{
  const GArray *commitments = notice->analysis->commitments;
  if (commitments->len > 0)
    tz_cli_print ("\n");
  for (guint i = 0; i < commitments->len; i++) {
    const TzCommitment *commitment = &g_array_index (commitments, TzCommitment, i);
    g_autofree char *words = dup_words (notice->text, commitment->span);
    g_autofree char *due = tz_edtf_dup_display (commitment->due);
    tz_cli_print (_ ("Commitment, due %s: %s\n"), due, words);
  }
}

static void
print_damage (const TzNotice *notice)
{
  const GArray *damage = notice->analysis->damage;
  if (damage->len > 0)
    tz_cli_print ("\n");
  for (guint i = 0; i < damage->len; i++) {
    g_autofree char *words = dup_words (notice->text, g_array_index (damage, TzDamage, i).span);
    tz_cli_print (_ ("Characters were lost in the source: %s\n"), words);
  }
}

static char *
dup_place (const char *origin)
{
  if (g_uri_peek_scheme (origin) == NULL)
    return g_strdup (origin);
  g_autoptr (GFile) file = g_file_new_for_uri (origin);
  return g_file_get_parse_name (file);
}

static gboolean
print_sources (TzLibrary *library, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) sources = tz_library_list_sources (library, id, error);
  if (sources == NULL)
    return FALSE;
  tz_cli_print ("\n");
  for (guint i = 0; i < sources->len; i++) {
    const TzSource *source = sources->pdata[i];
    g_autofree char *place = dup_place (source->origin);
    tz_cli_print (_ ("Source: %s (%s, SHA-256 %s)\n"), place, source->charset, source->sha256);
  }
  return TRUE;
}

static const char *
describe_form (const TzForm *form)
{
  if (form->verdict == TZ_FORM_DIFFERENT)
    return _ ("kept apart");
  return form->counts_for_all ? _ ("counted in its place") : _ ("not counted");
}

static gboolean
print_forms (TzLibrary *library, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) forms = tz_library_list_forms (library, id, error);
  for (guint i = 0; forms != NULL && i < forms->len; i++) {
    const TzForm *form = forms->pdata[i];
    /* Translators: the number and file name of another form of a notice, whether it is counted, how alike. */
    tz_cli_print (_ ("Other form: %d %s (%s, %u %% alike)\n"), (int)form->notice, form->source_name,
                  describe_form (form), (guint)(form->likeness * 100));
  }
  return forms != NULL;
}

static TzExit
show (TzLibrary *library, const char *text, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
  if (notice == NULL)
    return tz_cli_complain (text, error);
  print_header (notice);
  print_declared (notice);
  print_problems (notice);
  print_commitments (notice);
  print_damage (notice);
  if (!print_sources (library, id, &error) || !print_forms (library, id, &error))
    return tz_cli_complain (text, error);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_show (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, 1, &rest))
    return TZ_EXIT_USAGE;
  gint64 id = tz_cli_parse_id (rest[0]);
  g_autoptr (TzLibrary) library = id != 0 ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  return library != NULL ? show (library, rest[0], id) : TZ_EXIT_FAILED;
}
