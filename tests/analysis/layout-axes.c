#include "layout.h"

typedef struct {
  const char *name;
  guint n;
  guint rare; /* how often it stands away from its first place: one time in so many */
} AxisInfo;

static const AxisInfo axes[N_AXES] = {
    [AXIS_CONTENT] = {"content", 10000, 1},
    [AXIS_SECTIONS] = {"sections", N_SECTIONS, 1},
    [AXIS_LABEL] = {"label", N_LABELS, 1},
    [AXIS_TITLE] = {"title", N_TITLES, 1},
    [AXIS_JOIN] = {"join", N_JOINS, 4},
    [AXIS_DESCRIBED] = {"described", 2, 3},
    [AXIS_ANSWER] = {"answer", N_ANSWERS, 1},
    [AXIS_ANSWER_LABEL] = {"answer-label", 6, 1},
    [AXIS_MEASURES] = {"measures", N_MEASURES, 1},
    [AXIS_RUN_ON] = {"run-on", 2, 3},
    [AXIS_STATUS] = {"status", N_STATUS_PLACES, 1},
    [AXIS_STATUS_LABEL] = {"status-label", 11, 1},
    [AXIS_META] = {"meta", N_METAS, 4},
    [AXIS_SHARED] = {"shared", 2, 5},
    [AXIS_RESTARTS] = {"restarts", 2, 1},
    [AXIS_PARTLY] = {"partly", 2, 5},
    [AXIS_DISTRACT] = {"distract", 2, 4},
    [AXIS_DECLARED] = {"declared", N_DECLARED_FORMS, 1},
    [AXIS_DECLARED_AT] = {"declared-at", N_DECLARED_PLACES, 1},
    [AXIS_FULL_WIDTH] = {"full-width", 2, 1},
    [AXIS_INDENT] = {"indent", N_INDENTS, 1},
    [AXIS_SPACED] = {"spaced", 2, 1},
    [AXIS_WRAP] = {"wrap", 49, 5},
    [AXIS_CHROME] = {"chrome", 2, 3},
    [AXIS_TABLE] = {"table", N_TABLES, 4},
    [AXIS_TABLE_HEAD] = {"table-head", 4, 1},
    [AXIS_LOSS] = {"loss", N_LOSSES, 4},
};

static gboolean
is_any (const Layout *layout, Axis axis, gint64 places)
{
  return (places >> layout->at[axis]) & 1;
}

#define ONE(place) (G_GINT64_CONSTANT (1) << (place))

static gboolean
label_suits_sections (const Layout *layout)
{
  guint sections = layout->at[AXIS_SECTIONS];
  guint label = layout->at[AXIS_LABEL];
  gboolean bracketed = label == LABEL_BRACKET || label == LABEL_FOUND;
  if (bracketed && is_any (layout, AXIS_SECTIONS,
                           ONE (SECTIONS_BOTH) | ONE (SECTIONS_BRACKET) | ONE (SECTIONS_FEEDBACK) |
                               ONE (SECTIONS_LACK) | ONE (SECTIONS_DEEP)))
    return FALSE;
  if (label == LABEL_CHINESE &&
      !is_any (layout, AXIS_SECTIONS, ONE (SECTIONS_CLASS) | ONE (SECTIONS_BIG_CLASS) | ONE (SECTIONS_NONE)))
    return FALSE;
  gboolean named = sections == SECTIONS_NAMED || sections == SECTIONS_FEEDBACK || sections == SECTIONS_LACK ||
                   sections == SECTIONS_DEEP;
  if (sections == SECTIONS_LACK && label == LABEL_BARE)
    return TRUE;
  if (named && label != LABEL_PAREN && (label > LABEL_COMMA || sections == SECTIONS_DEEP))
    return FALSE;
  return label != LABEL_PAIR || sections != SECTIONS_NONE;
}

static gboolean
title_suits_label (const Layout *layout)
{
  guint label = layout->at[AXIS_LABEL];
  guint title = layout->at[AXIS_TITLE];
  gint64 worded = ONE (TITLE_FOR) | ONE (TITLE_QUOTED) | ONE (TITLE_ABOUT) | ONE (TITLE_ABOUT_QUOTED);
  switch (label) {
  case LABEL_NONE:
    return is_any (layout, AXIS_TITLE, worded | ONE (TITLE_TO));
  case LABEL_PROBLEM_FOR:
    return title == TITLE_FOR || title == TITLE_QUOTED;
  case LABEL_BARE:
    return title == TITLE_PLAIN;
  case LABEL_FOUND:
    return title == TITLE_PLAIN || title == TITLE_PROBLEM || title == TITLE_MARKS;
  case LABEL_CHINESE:
    return is_any (layout, AXIS_TITLE, worded | ONE (TITLE_PROBLEM));
  default:
    return title != TITLE_TO;
  }
}

static gboolean
numbers_alike (const Layout *layout)
{
  guint label = layout->at[AXIS_LABEL];
  switch (layout->at[AXIS_MEASURES]) {
  case MEASURES_PAREN:
    return label == LABEL_PAREN || label == LABEL_CIRCLE || label == LABEL_HALF;
  case MEASURES_HALF:
    return label == LABEL_HALF || label == LABEL_CIRCLE;
  case MEASURES_CIRCLE:
    return label == LABEL_CIRCLE;
  case MEASURES_NUMBER:
    return label == LABEL_DOT || label == LABEL_COMMA || label == LABEL_DOTLESS || label == LABEL_PAIR;
  default:
    return FALSE;
  }
}

/* One paragraph a problem, or several: only 一是 tells the measures apart there. */
static gboolean
join_suits (const Layout *layout)
{
  guint join = layout->at[AXIS_JOIN];
  gboolean labelled = layout->at[AXIS_ANSWER] != ANSWER_NONE;
  gboolean ordinal = layout->at[AXIS_MEASURES] == MEASURES_ORDINAL;
  gboolean named = layout->at[AXIS_TITLE] != TITLE_PLAIN;
  if (join == JOIN_LINE)
    return TRUE;
  if ((join == JOIN_NO_STOP || join == JOIN_CELL) && layout->at[AXIS_RUN_ON])
    return FALSE;
  if (layout->at[AXIS_LABEL] == LABEL_BARE || layout->at[AXIS_DESCRIBED] ||
      layout->at[AXIS_STATUS] == STATUS_BEFORE || layout->at[AXIS_META] || layout->at[AXIS_SHARED])
    return FALSE;
  if (join == JOIN_NO_STOP)
    return named && ordinal && !labelled;
  if (join == JOIN_RUN)
    return ordinal && layout->at[AXIS_ANSWER] == ANSWER_INLINE && layout->at[AXIS_LABEL] <= LABEL_COMMA &&
           (layout->at[AXIS_STATUS] == STATUS_NONE || layout->at[AXIS_STATUS] == STATUS_SAME_LINE) &&
           !layout->at[AXIS_WRAP] && !layout->at[AXIS_RESTARTS] && layout->at[AXIS_INDENT] != INDENT_BOOKMARK;
  if (join == JOIN_CELL)
    return (ordinal || layout->at[AXIS_MEASURES] == MEASURES_ONE) && !labelled &&
           layout->at[AXIS_LABEL] == LABEL_DOTLESS && !layout->at[AXIS_WRAP] &&
           (layout->at[AXIS_STATUS] == STATUS_NONE || layout->at[AXIS_STATUS] == STATUS_CLOSING) &&
           layout->at[AXIS_TITLE] <= TITLE_PROBLEM && layout->at[AXIS_INDENT] != INDENT_BOOKMARK &&
           layout->at[AXIS_LOSS] == LOSS_NONE;
  return labelled || ordinal;
}

static gboolean
status_suits (const Layout *layout)
{
  guint status = layout->at[AXIS_STATUS];
  if (status == STATUS_NONE)
    return !layout->at[AXIS_PARTLY];
  if (layout->at[AXIS_JOIN] == JOIN_LINE && status == STATUS_CLOSING)
    return FALSE;
  if (status == STATUS_DASHED && (layout->at[AXIS_JOIN] != JOIN_LINE || layout->at[AXIS_DESCRIBED]))
    return FALSE;
  if (layout->at[AXIS_WRAP] && status != STATUS_BEFORE && status != STATUS_AFTER)
    return FALSE;
  return TRUE;
}

static gboolean
description_suits (const Layout *layout)
{
  if (!layout->at[AXIS_DESCRIBED])
    return TRUE;
  if (layout->at[AXIS_STATUS] == STATUS_BOXED || layout->at[AXIS_SHARED])
    return FALSE;
  return layout->at[AXIS_ANSWER] != ANSWER_NONE || layout->at[AXIS_MEASURES] == MEASURES_PAREN;
}

/* Where the same labels number problems and measures, or all blanks are lost, only the label of an answer or
 * the wording of a problem tells them apart. */
static gboolean
answer_suits (const Layout *layout)
{
  guint answer = layout->at[AXIS_ANSWER];
  if (answer == ANSWER_NONE && numbers_alike (layout))
    return FALSE;
  if (answer == ANSWER_TWICE && layout->at[AXIS_MEASURES] != MEASURES_ORDINAL)
    return FALSE;
  if (layout->at[AXIS_SHARED] && (answer == ANSWER_NONE || layout->at[AXIS_SECTIONS] == SECTIONS_NONE))
    return FALSE;
  return layout->at[AXIS_MEASURES] != MEASURES_ONE || answer != ANSWER_NONE ||
         layout->at[AXIS_JOIN] == JOIN_LINE || layout->at[AXIS_JOIN] == JOIN_CELL;
}

/* Rows without numbers are told apart by their wordings and statuses, which must not be missing. */
static gboolean
table_suits (const Layout *layout)
{
  guint table = layout->at[AXIS_TABLE];
  if (table == 0)
    return layout->at[AXIS_TABLE_HEAD] == 0;
  gboolean numbered = table != 10 && table != 11 && table != 15;
  if (table == 15 && layout->at[AXIS_TABLE_HEAD] != ROWS_ON_LINES)
    return FALSE;
  return layout->at[AXIS_LABEL] == LABEL_DOTLESS && layout->at[AXIS_TITLE] <= TITLE_PROBLEM &&
         is_any (layout, AXIS_SECTIONS,
                 ONE (SECTIONS_BOTH) | ONE (SECTIONS_BRACKET) | ONE (SECTIONS_CHINESE) |
                     ONE (SECTIONS_CLASS) | ONE (SECTIONS_BIG_CLASS) | ONE (SECTIONS_PLAIN) |
                     ONE (SECTIONS_FEEDBACK) | ONE (SECTIONS_NONE)) &&
         !layout->at[AXIS_JOIN] && !layout->at[AXIS_DESCRIBED] && !layout->at[AXIS_META] &&
         !layout->at[AXIS_SHARED] && !layout->at[AXIS_WRAP] && !layout->at[AXIS_LOSS] &&
         layout->at[AXIS_INDENT] != INDENT_BOOKMARK && layout->at[AXIS_STATUS] == STATUS_AFTER &&
         layout->at[AXIS_ANSWER] == ANSWER_LINE && (numbered || !layout->at[AXIS_PARTLY]);
}

gboolean
layout_is_possible (const Layout *layout)
{
  gboolean sectioned = layout->at[AXIS_SECTIONS] != SECTIONS_NONE;
  if ((layout->at[AXIS_RESTARTS] || layout->at[AXIS_LABEL] == LABEL_PAIR) && !sectioned)
    return FALSE;
  if (layout->at[AXIS_LABEL] == LABEL_CIRCLE && layout->at[AXIS_MEASURES] == MEASURES_PAREN)
    return FALSE;
  if (layout->at[AXIS_DECLARED_AT] != DECLARED_AT_TOP && layout->at[AXIS_SECTIONS] != SECTIONS_BOTH)
    return FALSE;
  if (layout->at[AXIS_WRAP] && (layout->at[AXIS_SPACED] || layout->at[AXIS_INDENT] == INDENT_BOOKMARK))
    return FALSE;
  if (layout->at[AXIS_LOSS] == LOSS_STOPS && layout->at[AXIS_WRAP])
    return FALSE;
  gboolean labelled = layout->at[AXIS_ANSWER] == ANSWER_LINE || layout->at[AXIS_ANSWER] == ANSWER_INLINE;
  if (layout->at[AXIS_LABEL] == LABEL_BARE && (!labelled || layout->at[AXIS_SHARED]))
    return FALSE;
  return label_suits_sections (layout) && title_suits_label (layout) && join_suits (layout) &&
         status_suits (layout) && description_suits (layout) && answer_suits (layout) && table_suits (layout);
}

/* Joins that chance alone would hardly meet with all that they need. */
static void
suit_join (Layout *layout)
{
  static const struct {
    guint join;
    Axis axis;
    guint place;
  } needs[] = {
      {JOIN_NO_STOP, AXIS_MEASURES, MEASURES_ORDINAL},
      {JOIN_NO_STOP, AXIS_ANSWER, ANSWER_NONE},
      {JOIN_NO_STOP, AXIS_RUN_ON, 0},
      {JOIN_CELL, AXIS_RUN_ON, 0},
      {JOIN_RUN, AXIS_MEASURES, MEASURES_ORDINAL},
      {JOIN_RUN, AXIS_ANSWER, ANSWER_INLINE},
      {JOIN_RUN, AXIS_LABEL, LABEL_DOT},
      {JOIN_RUN, AXIS_STATUS, STATUS_SAME_LINE},
      {JOIN_RUN, AXIS_WRAP, 0},
      {JOIN_RUN, AXIS_RESTARTS, 0},
      {JOIN_RUN, AXIS_META, META_NONE},
      {JOIN_RUN, AXIS_INDENT, INDENT_WIDE},
      {JOIN_CELL, AXIS_MEASURES, MEASURES_ORDINAL},
      {JOIN_CELL, AXIS_ANSWER, ANSWER_NONE},
      {JOIN_CELL, AXIS_LABEL, LABEL_DOTLESS},
      {JOIN_CELL, AXIS_STATUS, STATUS_CLOSING},
      {JOIN_CELL, AXIS_TITLE, TITLE_PLAIN},
      {JOIN_CELL, AXIS_WRAP, 0},
      {JOIN_CELL, AXIS_LOSS, LOSS_NONE},
      {JOIN_CELL, AXIS_META, META_NONE},
  };
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (needs[i].join == layout->at[AXIS_JOIN])
      layout->at[needs[i].axis] = needs[i].place;
  if (layout->at[AXIS_JOIN] == JOIN_CELL && layout->at[AXIS_CONTENT] % 2 == 0)
    layout->at[AXIS_MEASURES] = MEASURES_ONE;
}

/* A table is all there is to its layout. */
static void
suit_table (Layout *layout)
{
  static const Axis none[] = {AXIS_JOIN, AXIS_DESCRIBED, AXIS_META, AXIS_SHARED, AXIS_WRAP, AXIS_LOSS};
  if (!layout->at[AXIS_TABLE]) {
    layout->at[AXIS_TABLE_HEAD] = 0;
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    layout->at[none[i]] = 0;
  layout->at[AXIS_LABEL] = LABEL_DOTLESS;
  layout->at[AXIS_TITLE] %= 2;
  layout->at[AXIS_STATUS] = STATUS_AFTER;
  layout->at[AXIS_ANSWER] = ANSWER_LINE;
}

Layout
layout_draw (GRand *random, guint n_losses)
{
  Layout layout;
  do {
    for (Axis axis = 0; axis < N_AXES; axis++) {
      guint n = axis == AXIS_LOSS ? n_losses : axes[axis].n;
      gboolean away = g_rand_int_range (random, 0, axes[axis].rare) == 0;
      layout.at[axis] = away && n > 1 ? (guint)g_rand_int_range (random, 0, n) : 0;
    }
    suit_join (&layout);
    suit_table (&layout);
  } while (!layout_is_possible (&layout));
  return layout;
}

char *
layout_describe (const Layout *layout)
{
  GString *text = g_string_new (NULL);
  for (Axis axis = 0; axis < N_AXES; axis++)
    if (layout->at[axis] > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? ", " : "", axes[axis].name, layout->at[axis]);
  return g_string_free (text, FALSE);
}
