#pragma once

#include "merging.h"

/*
 * TzForeignWork: notes and decisions as a file has them, which somebody else wrote: nothing in it is believed before it
 * was looked at. The places are those of the file's own texts.
 */

/** TzForeignSource: the text that they are on. */
typedef struct {
  char *key;     /* what the file calls it */
  char *sha256;  /* (nullable): of the file that it was read from, in hexadecimal digits */
  char *name;    /* (nullable): for people */
  TzText *text;  /* (nullable): where the file brings it along */
  gint64 notice; /* once it is found in the library, or 0 */
} TzForeignSource;

/** TzForeignItem: what is said of one. */
typedef struct {
  guint source;
  TzMergeItem *merge; /* its notice is not set yet; refused where it makes no sense */
} TzForeignItem;

typedef struct {
  GPtrArray *sources;  /* (element-type TzForeignSource) */
  GArray *items;       /* (element-type TzForeignItem) */
  guint n_findings;    /* of a program, which are not taken: here they are made anew */
  GHashTable *numbers; /* of the sources, by their keys */
} TzForeignWork;

TzForeignWork *tz_foreign_work_new (void);
void tz_foreign_work_free (TzForeignWork *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzForeignWork, tz_foreign_work_free)

/** tz_foreign_work_find_source: Returns: the number of the source called @key, which is added where it is new. */
guint tz_foreign_work_find_source (TzForeignWork *work, const char *key);

/** tz_foreign_work_get_source: Returns: (transfer none): source @number. */
TzForeignSource *tz_foreign_work_get_source (const TzForeignWork *work, guint number);

/** tz_foreign_work_take: Adds @merge, which is on source @source. @merge: (transfer full): what its strings lack
 * becomes "". */
void tz_foreign_work_take (TzForeignWork *work, guint source, TzMergeItem *merge);

/** tz_foreign_work_refuse: Adds what is not taken. @quote: (nullable): what it is on; @reason: in the language of the
 * locale. */
void tz_foreign_work_refuse (TzForeignWork *work, guint source, const char *quote, const char *reason);
