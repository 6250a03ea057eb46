#pragma once

#include <gio/gio.h>

/**
 * TzLexicon:
 *
 * The word lists of `data/lexicon/`, loaded once and shared by all threads: immutable and reference-counted.
 * Lists are plain text, one entry a line, `#` starts a comment; what the columns of each mean stands at its
 * top.
 */
typedef struct _TzLexicon TzLexicon;

/** tz_lexicon_new: Loads the lists that are built into the program. Returns: (transfer full) (nullable):
 * %NULL on error. */
TzLexicon *tz_lexicon_new (GError **error);

TzLexicon *tz_lexicon_ref (TzLexicon *lexicon);
void tz_lexicon_unref (TzLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzLexicon, tz_lexicon_unref)

/** tz_lexicon_get_n_themes: Returns: how many themes the taxonomy has, in the order of DESIGN. */
guint tz_lexicon_get_n_themes (const TzLexicon *lexicon);

/** tz_lexicon_get_theme_id: Returns: (transfer none): the identifier of theme @theme, such as "canteen". */
const char *tz_lexicon_get_theme_id (const TzLexicon *lexicon, guint theme);

/** tz_lexicon_get_theme_name: Returns: (transfer none): its name in the language of the locale. */
const char *tz_lexicon_get_theme_name (const TzLexicon *lexicon, guint theme);

/** tz_lexicon_find_theme: Returns: the theme of identifier @id, or -1. */
int tz_lexicon_find_theme (const TzLexicon *lexicon, const char *id);
