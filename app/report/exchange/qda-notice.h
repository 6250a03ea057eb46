#pragma once

#include "library.h"
#include "qda-xml.h"

/* One notice in a REFI-QDA project: its text is a source, its problems are selections of it and cases with
 * variables, its entities coded selections, its notes notes. Positions are code points, end exclusive. */

/** tz_qda_write_variables: Writes the element Variables: what is known of each case. */
void tz_qda_write_variables (xmlTextWriter *xml);

/** TzQdaNotice: a notice on its way out. */
typedef struct {
  const TzNotice *notice;
  const GPtrArray *annotations; /* (element-type TzAnnotation): its notes */
  const TzLexicon *lexicon;
  const char *sha256; /* (nullable): of its source */
  const char *name;   /* what its GUIDs are made of: the SHA-256 of its text */
} TzQdaNotice;

/** tz_qda_dup_source_guid: Returns: (transfer full): the GUID of its text, by which the file is called. */
char *tz_qda_dup_source_guid (const TzQdaNotice *qda);

/** tz_qda_write_cases: A Case for each problem. */
void tz_qda_write_cases (xmlTextWriter *xml, const TzQdaNotice *qda);

/** tz_qda_write_source: The TextSource with all selections. */
void tz_qda_write_source (xmlTextWriter *xml, const TzQdaNotice *qda);

/** tz_qda_write_notes: A Note for each note that says something, and for each note and decision whose words are no longer
 * in the text: these belong to the source as a whole. Returns: whether there is any. */
gboolean tz_qda_write_notes (xmlTextWriter *xml, const TzQdaNotice *qda);
