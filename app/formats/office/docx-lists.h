#pragma once

#include <gio/gio.h>

#define TZ_DOCX_N_LEVELS 9

/** TzDocxLevel: how a level of a list is numbered (w:lvl). */
typedef struct {
  int start;
  int restart; /* 0: never; n: after a paragraph of level n or above, counted from 1; -1: of any level above */
  char *format;   /* (nullable): w:numFmt */
  char *label;    /* (nullable): w:lvlText, such as "（%1）" */
  char *style;    /* (nullable): the paragraphs of that style are of this level */
  gboolean gap;   /* whether something stands between number and text */
  gboolean legal; /* all numbers in Arabic numerals */
} TzDocxLevel;

/** TzDocxShape: a shape of lists (w:abstractNum), and how far those of that shape have counted. */
typedef struct {
  TzDocxLevel levels[TZ_DOCX_N_LEVELS];
  int counts[TZ_DOCX_N_LEVELS]; /* -1 where not begun */
} TzDocxShape;

/** TzDocxList: a list (w:num). */
typedef struct {
  TzDocxShape *shape;                 /* (transfer none) (nullable) */
  TzDocxLevel *own[TZ_DOCX_N_LEVELS]; /* (nullable): in place of its shape's (w:lvlOverride) */
  int starts[TZ_DOCX_N_LEVELS];       /* its own beginnings; -1 where it goes on */
  gboolean begun[TZ_DOCX_N_LEVELS];
} TzDocxList;

/** tz_docx_list_get_level: @list: has a shape; @level: below %TZ_DOCX_N_LEVELS. Returns: (transfer none): how it is
 * numbered. */
const TzDocxLevel *tz_docx_list_get_level (const TzDocxList *list, int level);

/** TzDocxStyle: a style of paragraphs, as far as it numbers them. */
typedef struct {
  char *parent; /* (nullable) */
  int list;     /* w:numId; -1 where it says nothing */
  int level;    /* -1 where it says nothing */
} TzDocxStyle;

/** TzDocxLists: the lists of a document, and which of them its styles are of. */
typedef struct {
  GHashTable *shapes; /* (element-type int TzDocxShape) */
  GHashTable *lists;  /* (element-type int TzDocxList) */
  GHashTable *styles; /* (element-type utf8 TzDocxStyle) */
  char *normal;       /* (nullable): the style of paragraphs that name none */
} TzDocxLists;

/**
 * tz_docx_lists_new:
 * @numbering: (nullable): word/numbering.xml
 * @styles: (nullable): word/styles.xml
 * @error: return location; those of tz_xml_walk()
 */
TzDocxLists *tz_docx_lists_new (GBytes *numbering, GBytes *styles, GCancellable *cancellable, GError **error);
void tz_docx_lists_free (TzDocxLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDocxLists, tz_docx_lists_free)
