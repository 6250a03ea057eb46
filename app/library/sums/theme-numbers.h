#pragma once

#include "connection.h"
#include "lexicon.h"

/** TZ_THEME_NONE: the number that stands for "without a theme"; its key is empty. */
#define TZ_THEME_NONE 0

/** TzThemes: the numbers that the library gives to the themes of the lexicon. */
typedef struct _TzThemes TzThemes;

TzThemes *tz_themes_new (const TzLexicon *lexicon);
void tz_themes_free (TzThemes *themes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzThemes, tz_themes_free)

/**
 * tz_themes_number:
 * @theme: index into the lexicon's themes
 *
 * Looks up the number of a theme, giving it one where it has none yet; in a write.
 */
gboolean tz_themes_number (TzThemes *themes, TzConnection *connection, guint theme, gint64 *number,
                           GError **error);
