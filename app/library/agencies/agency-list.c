#include "agencies.h"

#include "door.h"
#include "library-private.h"

void
tz_agency_free (TzAgency *agency)
{
  g_free (agency->name);
  g_strfreev (agency->names);
  g_free (agency);
}

static void
agency_free (gpointer data)
{
  tz_agency_free (data);
}

static TzAgency *
find_agency (GPtrArray *agencies, const char *name)
{
  TzAgency *last = agencies->len > 0 ? agencies->pdata[agencies->len - 1] : NULL;
  if (last != NULL && g_str_equal (last->name, name))
    return last;
  last = g_new0 (TzAgency, 1);
  last->name = g_strdup (name);
  last->names = g_new0 (char *, 1);
  g_ptr_array_add (agencies, last);
  return last;
}

static void
add_name (TzAgency *agency, const char *own, guint n_notices, guint n_problems)
{
  guint n = g_strv_length (agency->names);
  agency->names = g_renew (char *, agency->names, n + 2);
  agency->names[n] = g_strdup (own);
  agency->names[n + 1] = NULL;
  agency->n_notices += n_notices;
  agency->n_problems += n_problems;
}

static GPtrArray *
read_agencies (TzStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func (agency_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_name (find_agency (agencies, tz_statement_get_text (statement, 0)),
              tz_statement_get_text (statement, 1), tz_statement_get_int (statement, 2),
              tz_statement_get_int (statement, 3));
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&agencies);
}

/* One walk through the table and a sort of what it gives: an index by name would ask for every row in another place. */
#define LIST                                                                                                 \
  "SELECT name, own_name, COUNT(*), SUM (IIF (form_of IS NULL, n_problems, 0)) FROM notice NOT INDEXED"      \
  " WHERE shown = 1 AND (?1 IS NULL OR name IN (SELECT name FROM notice NOT INDEXED"                         \
  " WHERE shown = 1 AND (instr (name, ?1) OR instr (own_name, ?1))))"                                        \
  " GROUP BY name, own_name ORDER BY name, length (own_name) DESC, own_name"

GPtrArray *
tz_library_list_agencies (TzLibrary *library, const char *search, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (snapshot->connection, LIST, error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_text (statement, 1, search);
  return read_agencies (statement, error);
}
