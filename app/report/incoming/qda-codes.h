#pragma once

#include "library.h"

/** TzQdaCode: a code of ours. */
typedef struct {
  const char *kind; /* %TZ_QDA_THEME, %TZ_QDA_ENTITY, %TZ_QDA_VERDICT or %TZ_QDA_DECISION */
  const char *id;   /* of the theme, the type, …; the lexicon's where it is a theme */
} TzQdaCode;

/** tz_qda_codes_new: Returns: (transfer full) (element-type utf8 TzQdaCode): by the GUIDs that they have in all projects. */
GHashTable *tz_qda_codes_new (const TzLexicon *lexicon);
