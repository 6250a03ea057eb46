#pragma once

#include "connection.h"
#include "lexicon.h"

/** TzThemes: the numbers that the library gives to the themes of the lexicon. */
typedef struct _TzThemes TzThemes;

TzThemes *tz_themes_new (const TzLexicon *lexicon);
void tz_themes_free (TzThemes *themes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzThemes, tz_themes_free)

guint tz_themes_get_n (const TzThemes *themes);

/**
 * tz_themes_number:
 * @theme: index into the lexicon's themes
 *
 * Looks up the number of a theme, giving it one where it has none yet; in a write.
 */
gboolean tz_themes_number (TzThemes *themes, TzConnection *connection, guint theme, gint64 *number,
                           GError **error);
