#pragma once

#include "foreign-work.h"

/**
 * tz_web_annotation_read:
 * @json: of %TZ_SYNTAX_JSON (syntax.h): a page, a collection or a list of annotations, or one
 * (https://www.w3.org/TR/annotation-model/)
 * @error: %TZ_ERROR_INVALID where there are none; what is in it is taken or refused one by one
 *
 * Reads what tz_web_annotation_write_notice() writes, and what other programs write of texts.
 *
 * Returns: (transfer full) (nullable): the notes and decisions; sources without texts
 */
TzForeignWork *tz_web_annotation_read (GVariant *json, GError **error);
