#pragma once

#include "library.h"

/*
 * TzMasking: hides the names of persons: 陆建国 becomes 陆某某. The surname stays, a character
 * of the given name becomes 某, so a masked text is as long as the text and every place in it stays where it is.
 *
 * Wherever the words of a name stand, they are hidden, also where nobody read them as a name, in another width
 * or with blanks between them (陆　建国): a name that slips through harms a person, a word too many that is
 * hidden harms no one. So is a given name of several characters that stands alone (建国同志); where it is a word of
 * the language as well, only before a post or what else follows names. A name that nobody read anywhere is not
 * known, and stays.
 */
typedef struct _TzMasking TzMasking;

/** TZ_MASKING_HIDDEN: 某, which stands in the place of what is hidden. */
#define TZ_MASKING_HIDDEN 0x67d0u

/** tz_masking_new: Knows no name yet. @lexicon: for surnames of two characters; kept by the caller as long. */
TzMasking *tz_masking_new (const TzLexicon *lexicon);
void tz_masking_free (TzMasking *masking);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzMasking, tz_masking_free)

/** tz_masking_add: Takes the names from what counts in @notice. */
void tz_masking_add (TzMasking *masking, const TzNotice *notice);

/** tz_masking_add_said: Takes the names that are read in @words, which an analyst wrote. */
void tz_masking_add_said (TzMasking *masking, const char *words);

/** tz_masking_dup: @masking: (nullable): %NULL hides nothing. @text: (nullable): UTF-8. Returns: (transfer full)
 * (nullable): @text with the names hidden, as many code points long; %NULL where @text is. */
char *tz_masking_dup (const TzMasking *masking, const char *text);

/** tz_masking_hide: Puts what tz_masking_dup() gives in the place of @text. @text: (inout) (transfer full)
 * (nullable). */
void tz_masking_hide (const TzMasking *masking, char **text);

/** tz_masking_holds: Whether @text with the names hidden reads @masked, which somebody else may have hidden. */
gboolean tz_masking_holds (const TzMasking *masking, const char *text, const char *masked);
