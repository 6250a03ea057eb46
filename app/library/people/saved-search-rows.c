#include "saved-search-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

#define SELECT "SELECT id, name, text, chosen, creator, modified, checksum FROM saved_search"

static const char *const facets[TZ_N_FACET_KINDS] = {
    [TZ_FACET_PROVINCE] = "province", [TZ_FACET_LEVEL] = "level",     [TZ_FACET_YEAR] = "year",
    [TZ_FACET_THEME] = "theme",       [TZ_FACET_WARNING] = "warning",
};

void
tz_saved_search_free (TzSavedSearch *search)
{
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++)
    g_strfreev (search->values[kind]);
  tz_saved_clear (&search->saved);
  g_free (search->text);
  g_free (search);
}

TzSavedSearch *
tz_saved_search_copy (const TzSavedSearch *search)
{
  TzSavedSearch *copy = g_memdup2 (search, sizeof *search);
  tz_saved_copy (&search->saved, &copy->saved);
  copy->text = g_strdup (search->text);
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++)
    copy->values[kind] = g_strdupv (search->values[kind]);
  return copy;
}

static void
free_search (gpointer data)
{
  tz_saved_search_free (data);
}

static char *
dup_chosen (const TzSavedSearch *search)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++)
    for (guint i = 0; search->values[kind] != NULL && search->values[kind][i] != NULL; i++)
      g_variant_builder_add (&builder, "(ss)", facets[kind], search->values[kind][i]);
  g_autoptr (GVariant) chosen = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_print (chosen, FALSE);
}

/* Values of a facet that only a later version knows are passed over. */
static char **
dup_values (GVariant *chosen, const char *facet)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  GVariantIter iter;
  const char *name, *value;
  gboolean any = FALSE;
  g_variant_iter_init (&iter, chosen);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &value))
    if (g_str_equal (name, facet)) {
      g_strv_builder_add (values, value);
      any = TRUE;
    }
  return any ? g_strv_builder_end (values) : NULL;
}

static gboolean
read_chosen (TzSavedSearch *search, const char *text)
{
  g_autoptr (GVariant) chosen = g_variant_parse (G_VARIANT_TYPE ("a(ss)"), text, NULL, NULL, NULL);
  for (int kind = 0; chosen != NULL && kind < TZ_N_FACET_KINDS; kind++)
    search->values[kind] = dup_values (chosen, facets[kind]);
  return chosen != NULL;
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzSavedSearch *search, const char *chosen)
{
  return tz_row_checksum (g_variant_new ("(^ay^ay^ay^ayx)", search->saved.name, search->text, chosen,
                                         search->saved.creator, search->saved.modified));
}

static gpointer
read_row (TzStatement *statement, GError **error)
{
  g_autoptr (TzSavedSearch) search = g_new0 (TzSavedSearch, 1);
  g_autofree char *chosen = tz_statement_dup_words (statement, 3);
  search->saved.id = tz_statement_get_int (statement, 0);
  search->saved.name = tz_statement_dup_words (statement, 1);
  search->text = tz_statement_dup_words (statement, 2);
  search->saved.creator = tz_statement_dup_words (statement, 4);
  search->saved.modified = tz_statement_get_int (statement, 5);
  if (tz_statement_get_int (statement, 6) == compute_checksum (search, chosen) &&
      read_chosen (search, chosen))
    return g_steal_pointer (&search);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("The saved search “%s” is damaged"), search->saved.name);
  return NULL;
}

TzSavedSearch *
tz_saved_search_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (connection, SELECT " WHERE id = ?", id, read_row,
                                 _ ("The saved search is no longer there"), error);
}

GPtrArray *
tz_saved_search_rows_list (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, SELECT " ORDER BY name", error);
  return statement != NULL ? tz_statement_read_rows (statement, read_row, free_search, error) : NULL;
}

gboolean
tz_saved_search_rows_write (TzConnection *connection, const TzSavedSearch *search, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO saved_search (id, name, text, chosen, creator, modified, checksum)"
      " VALUES (NULLIF (?, 0), ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
      " text = excluded.text, chosen = excluded.chosen, creator = excluded.creator,"
      " modified = excluded.modified, checksum = excluded.checksum",
      error);
  if (statement == NULL)
    return FALSE;
  g_autofree char *chosen = dup_chosen (search);
  tz_statement_bind_int (statement, 1, search->saved.id);
  tz_statement_bind_text (statement, 2, search->saved.name);
  tz_statement_bind_text (statement, 3, search->text);
  tz_statement_bind_text (statement, 4, chosen);
  tz_statement_bind_text (statement, 5, search->saved.creator);
  tz_statement_bind_int (statement, 6, search->saved.modified);
  tz_statement_bind_int (statement, 7, compute_checksum (search, chosen));
  return tz_statement_run (statement, error);
}
