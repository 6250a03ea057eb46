#include "saved-view-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

#define SELECT "SELECT id, kind, name, notices, options, creator, modified, checksum FROM saved_view"

/* Written in the file. */
static const char *const kinds[TZ_N_SAVED_KINDS] = {
    [TZ_SAVED_COMPARISON] = "comparison",
    [TZ_SAVED_REPORT] = "report",
};

TzSavedView *
tz_saved_view_new (TzSavedKind kind, const gint64 *notices, GVariant *options)
{
  TzSavedView *view = g_new0 (TzSavedView, 1);
  view->kind = kind;
  view->options = g_variant_ref_sink (options);
  if (notices != NULL)
    view->notices = g_array_new (TRUE, FALSE, sizeof *notices);
  for (guint i = 0; notices != NULL && notices[i] != 0; i++)
    g_array_append_val (view->notices, notices[i]);
  return view;
}

void
tz_saved_view_free (TzSavedView *view)
{
  tz_saved_clear (&view->saved);
  g_clear_pointer (&view->notices, g_array_unref);
  g_clear_pointer (&view->options, g_variant_unref);
  g_free (view);
}

TzSavedView *
tz_saved_view_copy (const TzSavedView *view)
{
  TzSavedView *copy = g_new0 (TzSavedView, 1);
  tz_saved_copy (&view->saved, &copy->saved);
  copy->kind = view->kind;
  copy->notices = view->notices != NULL ? g_array_copy (view->notices) : NULL;
  copy->options = g_variant_ref (view->options);
  return copy;
}

static void
free_view (gpointer data)
{
  tz_saved_view_free (data);
}

/* Returns: (nullable) */
static char *
dup_notices (const TzSavedView *view)
{
  if (view->notices == NULL)
    return NULL;
  g_autoptr (GVariant) notices = g_variant_ref_sink (g_variant_new_fixed_array (
      G_VARIANT_TYPE_INT64, view->notices->data, view->notices->len, sizeof (gint64)));
  return g_variant_print (notices, FALSE);
}

static GArray *
read_notices (GVariant *notices)
{
  gsize n = 0;
  const gint64 *ids = g_variant_get_fixed_array (notices, &n, sizeof *ids);
  GArray *array = g_array_sized_new (TRUE, FALSE, sizeof *ids, (guint)n);
  return g_array_append_vals (array, ids, (guint)n);
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzSavedView *view, const char *kind, const char *notices, const char *options)
{
  return tz_row_checksum (g_variant_new ("(^ay^aym^ay^ay^ayx)", kind, view->saved.name, notices, options,
                                         view->saved.creator, view->saved.modified));
}

static gboolean
read_content (TzSavedView *view, const char *kind, const char *notices, const char *options)
{
  while (view->kind < TZ_N_SAVED_KINDS && !g_str_equal (kinds[view->kind], kind))
    view->kind++;
  view->options = g_variant_parse (G_VARIANT_TYPE_VARDICT, options, NULL, NULL, NULL);
  if (view->kind == TZ_N_SAVED_KINDS || view->options == NULL)
    return FALSE;
  if (notices == NULL)
    return TRUE;
  g_autoptr (GVariant) ids = g_variant_parse (G_VARIANT_TYPE ("ax"), notices, NULL, NULL, NULL);
  view->notices = ids != NULL ? read_notices (ids) : NULL;
  return ids != NULL;
}

static gpointer
read_row (TzStatement *statement, GError **error)
{
  g_autoptr (TzSavedView) view = g_new0 (TzSavedView, 1);
  g_autofree char *kind = tz_statement_dup_words (statement, 1);
  g_autofree char *notices = tz_statement_dup_text (statement, 3);
  g_autofree char *options = tz_statement_dup_words (statement, 4);
  view->saved = (TzSaved){tz_statement_get_int (statement, 0), tz_statement_dup_words (statement, 2),
                          tz_statement_dup_words (statement, 5), tz_statement_get_int (statement, 6)};
  if (tz_statement_get_int (statement, 7) == compute_checksum (view, kind, notices, options) &&
      read_content (view, kind, notices, options))
    return g_steal_pointer (&view);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("“%s”, which was saved, is damaged"), view->saved.name);
  return NULL;
}

TzSavedView *
tz_saved_view_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (connection, SELECT " WHERE id = ?", id, read_row,
                                 _ ("What was saved is no longer there"), error);
}

GPtrArray *
tz_saved_view_rows_list (TzConnection *connection, TzSavedKind kind, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, SELECT " WHERE kind = ? ORDER BY name", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_text (statement, 1, kinds[kind]);
  return tz_statement_read_rows (statement, read_row, free_view, error);
}

gboolean
tz_saved_view_rows_write (TzConnection *connection, const TzSavedView *view, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO saved_view (id, kind, name, notices, options, creator, modified, checksum)"
      " VALUES (NULLIF (?, 0), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
      " notices = excluded.notices, options = excluded.options, creator = excluded.creator,"
      " modified = excluded.modified, checksum = excluded.checksum",
      error);
  if (statement == NULL)
    return FALSE;
  g_autofree char *notices = dup_notices (view);
  g_autofree char *options = g_variant_print (view->options, TRUE);
  tz_statement_bind_int (statement, 1, view->saved.id);
  tz_statement_bind_text (statement, 2, kinds[view->kind]);
  tz_statement_bind_text (statement, 3, view->saved.name);
  tz_statement_bind_text (statement, 4, notices);
  tz_statement_bind_text (statement, 5, options);
  tz_statement_bind_text (statement, 6, view->saved.creator);
  tz_statement_bind_int (statement, 7, view->saved.modified);
  tz_statement_bind_int (statement, 8, compute_checksum (view, kinds[view->kind], notices, options));
  return tz_statement_run (statement, error);
}
