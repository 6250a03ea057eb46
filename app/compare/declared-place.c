#include "declared-place.h"

#include <string.h>

#include "accountability.h"
#include "door.h"
#include "library.h"

#define PREFIX "declared:"

TzProblemQuery *
tz_declared_place_ask (const TzTable *table, guint row, guint column, TzDeclaredKey *key)
{
  const char *id = tz_table_get_row (table, row)->id;
  if (!g_str_has_prefix (id, PREFIX) || tz_table_get (table, row, column)->kind == TZ_CELL_EMPTY)
    return NULL;
  *key = (TzDeclaredKey)tz_name_parse (TZ_VOCABULARY_DECLARED, id + strlen (PREFIX));
  TzProblemQuery query = {.status = -1};
  tz_problem_query_narrow (&query, table->query);
  tz_problem_query_narrow (&query, tz_table_get_column (table, column)->query);
  return tz_problem_query_copy (&query);
}

gboolean
tz_declared_place_find (TzLibrary *library, const TzProblemQuery *query, TzDeclaredKey key,
                        TzDeclaredPlace *place, GError **error)
{
  tz_door_enter ("library");
  *place = (TzDeclaredPlace){.span = TZ_SPAN_NONE};
  if (!tz_library_find_declaring (library, query, key, &place->notice, error))
    return FALSE;
  if (place->notice == 0)
    return TRUE;
  g_autoptr (TzNotice) notice = tz_library_load (library, place->notice, error);
  double sum;
  if (notice != NULL)
    tz_accountability_sum_declared (notice->analysis, notice->text, key, &sum, &place->span);
  return notice != NULL;
}
