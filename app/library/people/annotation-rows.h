#pragma once

#include "connection.h"
#include "library-types.h"

/* Annotations into the tables and out of them; each row carries a checksum of itself and its tags. */

/** tz_annotation_rows_insert: Writes @annotation as it is; an id of 0 is replaced by a new one. */
gboolean tz_annotation_rows_insert (TzConnection *connection, TzAnnotation *annotation, GError **error);

/** tz_annotation_rows_update: Writes body, tags, creator and time of change; reads the notice.
 * %TZ_ERROR_NOT_FOUND. */
gboolean tz_annotation_rows_update (TzConnection *connection, TzAnnotation *annotation, GError **error);

/** tz_annotation_rows_delete: @notice: (out): the notice it was of. %TZ_ERROR_NOT_FOUND. */
gboolean tz_annotation_rows_delete (TzConnection *connection, gint64 id, gint64 *notice, GError **error);

/** tz_annotation_rows_list: Returns: (transfer full) (element-type TzAnnotation): those of @notice, or all
 * where that is 0, by notice and stored place. %TZ_ERROR_CORRUPT where a checksum does not fit. */
GPtrArray *tz_annotation_rows_list (TzConnection *connection, gint64 notice, GError **error);

/** tz_annotation_rows_load: Returns: (transfer full) (nullable): annotation @id; %TZ_ERROR_NOT_FOUND,
 * %TZ_ERROR_CORRUPT where its checksum does not fit. */
TzAnnotation *tz_annotation_rows_load (TzConnection *connection, gint64 id, GError **error);

/** tz_annotation_rows_rescue: The same of a damaged library: what can be read of it. @intact: (out): whether
 * its checksum fits. */
TzAnnotation *tz_annotation_rows_rescue (TzConnection *connection, gint64 id, gboolean *intact,
                                         GError **error);

/** tz_annotation_rows_seal_all: Writes the checksums of all annotations anew. */
gboolean tz_annotation_rows_seal_all (TzConnection *connection, GError **error);
