#pragma once

#include "json-writer.h"
#include "library.h"

/*
 * Notes and decisions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): JSON-LD with position and
 * quote selectors in Unicode code points. The source is named by the SHA-256 of its bytes (RFC 6920: ni:), so
 * it is known wherever the same file lies. What the model has no word for stands under the prefix "tz".
 */

/** tz_web_annotation_write_context: Writes the member "@context". */
void tz_web_annotation_write_context (TzJsonWriter *w);

/**
 * tz_web_annotation_write_notice:
 * @w: in the array "items"
 * @source: (nullable): the first source of @notice
 * @annotations: (element-type TzAnnotation): its notes
 *
 * Writes an annotation for each note and each decision of @notice.
 */
void tz_web_annotation_write_notice (TzJsonWriter *w, const TzNotice *notice, const TzSource *source,
                                     const GPtrArray *annotations);
