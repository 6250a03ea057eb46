#pragma once

#include "library.h"
#include "where.h"

/** tz_list_new_where: Returns: (transfer full) (nullable): the conditions of @query (nullable: none) on the
 * table `notice n`; %TZ_ERROR_INVALID. */
TzWhere *tz_list_new_where (TzLibrary *library, TzConnection *connection, const TzNoticeQuery *query,
                            GError **error);

/** tz_list_is_whole: Returns: whether @query (nullable) asks for all notices that are not in the trash. */
gboolean tz_list_is_whole (const TzNoticeQuery *query);
