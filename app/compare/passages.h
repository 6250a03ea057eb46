#pragma once

#include <gio/gio.h>

#include "text.h"

/*
 * Passages that stand word for word in several places of some documents. Letters and digits are compared, as
 * tz_shingles_fold_letter() folds them; blanks and punctuation are passed over.
 *
 * Every passage of %TZ_PASSAGE_LEAST letters or more that stands in two places is found: winnowing (winnow.h)
 * chooses a gram of it in both, from which they are compared letter by letter to both sides; places that overlap
 * are not two. A gram that stands in more than 17
 * places is compared with the 16 in which the letters after it are most like its own; where they are so many, the
 * beginning of what is shared may be found up to 10 letters short.
 *
 * Takes 8 bytes a letter and some 4 more for fingerprints, and time n log n in their number.
 */
typedef struct _TzPassages TzPassages;

/** TZ_PASSAGE_LEAST: so many letters have to be the same. */
#define TZ_PASSAGE_LEAST 20

/** TzPassagePlace: where a passage stands. */
typedef struct {
  guint document;
  TzSpan span; /* from its first letter to its last */
} TzPassagePlace;

typedef struct {
  guint n_letters;
  guint n_documents;
  gboolean standard; /* a phrase that stands in very many documents */
  GArray *places; /* (element-type TzPassagePlace): at least two, in the order of documents and of the text */
} TzPassage;

TzPassages *tz_passages_new (void);
void tz_passages_free (TzPassages *passages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPassages, tz_passages_free)

/** tz_passages_add: Adds a stretch of a text; no passage goes beyond it. @document: that of the stretch before,
 * or the next. */
void tz_passages_add (TzPassages *passages, guint document, const TzText *text, TzSpan stretch);

/**
 * tz_passages_find:
 * @standard: in so many documents a passage is a standard phrase, which says little of who took it from whom
 *
 * Finds them, once all stretches are added. Of places that share several passages the longest at each gram is
 * taken, so that a part of it is a passage of its own only where it stands in further places.
 *
 * Returns: (transfer full) (nullable) (element-type TzPassage): standard phrases last, and else those that stand
 * for most letters first; %NULL where it was cancelled
 */
GPtrArray *tz_passages_find (TzPassages *passages, guint standard, GCancellable *cancellable, GError **error);

/** TzPassageCount: letters of a document. */
typedef struct {
  guint n_letters;
  guint n_shared;   /* of these, in passages */
  guint n_standard; /* of these, in standard phrases */
} TzPassageCount;

/** tz_passages_count: After tz_passages_find(). */
TzPassageCount tz_passages_count (const TzPassages *passages, guint document);

void tz_passage_free (TzPassage *passage);
