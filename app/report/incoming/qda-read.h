#pragma once

#include "foreign-work.h"

/**
 * tz_qda_read:
 * @project: of %TZ_SYNTAX_XML (syntax.h): project.qde of a REFI-QDA project
 * @lexicon: says which codes are themes
 *
 * Reads the selections of plain texts, their codes as tags, or as verdicts where they are ours. What a program found (problems, and what is coded with
 * themes or kinds of entities of ours alone) is counted and not taken. The key of a source is the name of its file; the
 * words of the places are read when it is there (tz_qda_quote()).
 *
 * Returns: (transfer full): the notes
 */
TzForeignWork *tz_qda_read (GVariant *project, const TzLexicon *lexicon);

/** tz_qda_quote: Reads the words of all places from the texts of their sources; what has no such place is refused. */
void tz_qda_quote (TzForeignWork *work);
