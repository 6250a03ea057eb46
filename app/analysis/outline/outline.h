#pragma once

#include "reading.h"
#include "scan.h"

/*
 * How the outline is found, room by room; private to this folder.
 *
 *   outline-labels.c    reads `一、` `（一）` `1.` `问题1：` `（1）` `①`
 *   outline-lines.c     lines of the text, and what stands at their ends
 *   outline-fields.c    `整改措施：` `工作进展：已完成` `责任单位：…`
 *   outline-wording.c   what a wording looks like: a problem, a heading, something done
 *   outline-survey.c    what all lines together tell of how a text lists its problems
 *   outline-listed.c    一是, 二是 … where they number problems
 *   outline-cells.c     a table printed one row on a line
 *   outline-apart.c     problems in a list and answers by their numbers below: 主要问题：1.…；2.… 针对问题1，…
 *   outline-inlined.c   problems one behind the other in a paragraph
 *   outline-table.c     a table printed one cell on a line or on several
 *   table-columns.c     what the columns of such a table are, and which lines of a row stand in which
 *   outline-marks.c     every line that begins with a label or words a problem without one
 *   outline-roles.c     which marks are headings or problems, and which only number what is inside an answer
 *   outline-level.c     which kind of label numbers the problems
 *   outline-borne-out.c whether a list above an answer holds problems, by how many there are said to be
 *   outline-problems.c  problems and headings, from where to where
 *   outline-title.c     the wording of a problem
 *   outline-measures.c  answers and the measures in them
 *   by-hand.c           what an analyst says is a problem, and what is like it
 *   outline-certainty.c how far what was found can be trusted
 */

/* Kinds of labels, from those that usually stand outside to those that stand inside. */
typedef enum {
  TZ_LABEL_NONE,
  TZ_LABEL_CLASS,   /* 第一类问题 第一方面 */
  TZ_LABEL_CHINESE, /* 一、 */
  TZ_LABEL_BRACKET, /* （一） */
  TZ_LABEL_CELL,    /* 1 alone on a line, the cell of a table */
  TZ_LABEL_NUMBER,  /* 1. 1、 */
  TZ_LABEL_PROBLEM, /* 问题1： 反馈问题一： 第1个问题 */
  TZ_LABEL_PAIR,    /* 1.1 */
  TZ_LABEL_WORDED,  /* no number: 针对…问题 关于…问题 */
  TZ_LABEL_BARE,    /* no number: a line that an answer follows */
  TZ_LABEL_TITLED,  /* no number: a line that heads what follows, such as …方面 */
  TZ_LABEL_PAREN,   /* （1） */
  TZ_LABEL_HALF,    /* 1） */
  TZ_LABEL_CIRCLE,  /* ① */
  TZ_LABEL_LISTED,  /* 一是, where it numbers problems */
  TZ_N_LABELS,
} TzLabelKind;

typedef struct {
  TzLabelKind kind;
  guint number;
  guint32 end;     /* after the label as it is quoted, without closing punctuation */
  guint32 content; /* where what it labels begins */
} TzLabel;

/* tz_label_read: Reads the label at @i, which ends before @end. Returns: whether there is one. */
gboolean tz_label_read (const gunichar *s, guint32 i, guint32 end, TzLabel *label);

/* tz_label_read_number: Reads a Chinese numeral up to 99. Returns: its length, 0 where there is none. */
guint tz_label_read_number (const gunichar *s, guint32 i, guint *number);

typedef enum { TZ_FIELD_ANSWER, TZ_FIELD_STATUS, TZ_FIELD_META } TzFieldType;

/* A labelled part of a problem: `整改措施：`, `工作进展：已完成`. */
typedef struct {
  guint32 start;   /* of its label, with the number before it */
  guint32 content; /* after the colon and blanks */
  guint32 end;     /* of the status wording, for a status; else @content */
  guint8 type;     /* TzFieldType */
  guint8 status;   /* TzStatus */
  guint8 opens_line;
} TzField;

/* What the wording after a label looks like. */
enum {
  TZ_MARK_LACK = 1 << 0,       /* holds a word of a lack */
  TZ_MARK_ACTION = 1 << 1,     /* begins with what is done about something */
  TZ_MARK_WORDED = 1 << 2,     /* 针对…问题, 关于…问题 */
  TZ_MARK_FIELD = 1 << 3,      /* a field follows before the next mark */
  TZ_MARK_NEXT = 1 << 4,       /* a heading of what is planned */
  TZ_MARK_SECTION = 1 << 5,    /* ends as headings do: …方面, …情况, …问题 */
  TZ_MARK_INNER = 1 << 6,      /* numbers something inside an answer */
  TZ_MARK_LONG = 1 << 7,       /* more than a title: several sentences or a long one */
  TZ_MARK_OUTSIDE = 1 << 8,    /* stands in a section that holds no problems */
  TZ_MARK_ANSWERED = 1 << 9,   /* something follows that can be an answer */
  TZ_MARK_DOUBTED = 1 << 11,   /* 针对…问题 without a word of a lack */
  TZ_MARK_ORGANISED = 1 << 12, /* a heading of how the work was organised */
  TZ_MARK_LACK_END = 1 << 10, /* the lack closes the first sentence, as it does in the wording of a problem */
};

/* A line that begins with a label. */
typedef struct {
  guint32 start;
  guint32 label_end;
  guint32 content;
  guint32 end;
  guint32 field; /* the first at its start or behind it; known once all marks are */
  guint16 number;
  guint16 flags;
  guint8 kind; /* TzLabelKind */
} TzMark;

/* A line, blanks and bullets at both ends left out. */
typedef struct {
  guint32 start;
  guint32 end;
  guint32 next; /* where to read on */
} TzLine;

/* A row of a table of which each cell became a line; or its head, where the kind of the mark is TZ_LABEL_NONE. */
typedef struct {
  guint32 start;
  TzMark mark; /* of the problem, which a cell may stand before */
  guint32 end;
} TzRow;

/* A problem that is answered apart from where it is worded. */
typedef struct {
  TzMark mark;
  TzSpan reply; /* behind the words that name it by its number */
} TzApart;

/* What the lines of a text tell together. */
typedef struct {
  guint32 head;            /* where the head of a table begins, the end of the text where there is none */
  guint32 headless;        /* the same of rows that have lost their head: of the first of their numbers */
  gboolean has_rows;       /* problems stand in the rows of a table, one row on a line */
  gboolean lists_problems; /* 一是, 二是 … number problems */
  guint n_references; /* lines that begin with the number of a problem that stands elsewhere: 针对问题1， */
} TzSurvey;

/* The work on one outline. */
typedef struct {
  TzReading *reading;
  TzSurvey survey;
  GArray *rows;         /* (element-type TzRow) */
  GArray *cells;        /* (element-type TzField): the fields that their cells are, until these are found */
  gboolean tabular;     /* the rows are the problems */
  guint gaps;           /* cells that rows lack */
  GArray *fields;       /* (element-type TzField) */
  GArray *marks;        /* (element-type TzMark) */
  TzLabelKind kind;     /* what numbers the problems */
  GArray *apart;        /* (element-type TzApart) */
  guint n_replied;      /* how many of them were asked for */
  guint relisted;       /* lists in answers that leave a number out or begin again with no label between */
  gboolean named_heads; /* 反馈问题一 heads problems and is none */
} TzOutline;

/* tz_outline_open: Begins the work on @reading. Free with tz_outline_close(). */
void tz_outline_open (TzOutline *outline, TzReading *reading);

/* tz_outline_close: Hands the fields over to the reading. */
void tz_outline_close (TzOutline *outline);

/* outline-lines.c */
gboolean tz_lines_next (const TzReading *reading, guint32 from, TzLine *line);
/* tz_lines_is_listed_bullet: Returns: whether @c, between TZ_BULLET_FIRST and TZ_BULLET_LAST, is a bullet. */
gboolean tz_lines_is_listed_bullet (gunichar c);

/* The private use area in which symbol fonts have their bullets. */
#define TZ_BULLET_FONT_FIRST 0xf000
#define TZ_BULLET_FONT_LAST 0xf0ff

/* Between which all other bullets lie but the middle dot. */
#define TZ_BULLET_FIRST U'‣'
#define TZ_BULLET_LAST U'⦁'

/* tz_lines_is_bullet: What lists without numbers put before an item. */
static inline gboolean
tz_lines_is_bullet (gunichar c)
{
  if (c > TZ_BULLET_LAST)
    return c >= TZ_BULLET_FONT_FIRST && c <= TZ_BULLET_FONT_LAST;
  return c >= TZ_BULLET_FIRST ? tz_lines_is_listed_bullet (c) : c == U'\u00b7';
}

static inline gboolean
tz_lines_is_filling (gunichar c)
{
  return c <= ' ' ? c == ' ' || c == '\n' : tz_lines_is_bullet (c);
}

/* tz_lines_skip_blanks: Blanks, line ends and bullets. Returns: where to read on. */
static inline guint32
tz_lines_skip_blanks (const gunichar *s, guint32 i, guint32 end)
{
  while (i < end && tz_lines_is_filling (s[i]))
    i++;
  return i;
}

/* tz_lines_trim_end: The same back from @end. */
static inline guint32
tz_lines_trim_end (const gunichar *s, guint32 start, guint32 end)
{
  while (end > start && tz_lines_is_filling (s[end - 1]))
    end--;
  return end;
}

static inline guint32
tz_lines_skip_spaces (const gunichar *s, guint32 i)
{
  while (s[i] == ' ')
    i++;
  return i;
}

static inline gboolean
tz_lines_is_end (const gunichar *s, guint32 i)
{
  return s[i] == '\n' || s[i] == 0;
}

static inline gboolean
tz_lines_is_stop (gunichar c)
{
  return c <= U'。' && (c == U'。' || c == '!' || c == '?' || c == ';');
}

static inline gboolean
tz_lines_holds_stop (const TzReading *reading, guint32 start, guint32 end)
{
  return tz_reading_find_sign (reading, start, end, TZ_SIGN_SENTENCE) < end;
}

gboolean tz_lines_is_tail (const TzReading *reading, const TzLine *line);
/* tz_lines_skip_debris: What conversion leaves in a text. Returns: where to read on. */
guint32 tz_lines_skip_debris (const gunichar *s, guint32 i, guint32 end);

/* outline-fields.c */
void tz_outline_find_fields (TzOutline *outline);
/* tz_field_states: Returns: whether the line says a status and nothing else: 整改进度：已完成 */
gboolean tz_field_states (const TzReading *reading, const TzLine *line);
/* tz_field_is_aside: Returns: whether field @i is the status beside the label of the one before it. */
gboolean tz_field_is_aside (const TzOutline *outline, guint i);
gboolean tz_field_same_label (const gunichar *s, const TzField *one, const TzField *other);
gboolean tz_field_opens (const TzReading *reading, guint32 i, guint32 end);
guint tz_outline_field_after (const TzOutline *outline, guint32 position);

/* field-status.c */
/* tz_field_read_status: Makes @field one of a status where a wording of one begins behind its label. */
void tz_field_read_status (const TzReading *reading, TzField *field);
/* tz_field_skip_general: A label on no list, made of general words alone: 验收结论：. Returns: where what it
 * labels begins, @i where there is none. */
guint32 tz_field_skip_general (const gunichar *s, guint32 i);
/* tz_field_skip_aside: Reads a status in brackets, （已完成） or （整改进度：已完成）, into @aside, but for where it starts.
 * Returns: where to read on, @i where there is none. */
guint32 tz_field_skip_aside (const TzReading *reading, guint32 i, TzField *aside);

/* outline-wording.c: so many code points after a label are looked at for what the wording looks like */
#define TZ_WORDING_LOOK 90
gboolean tz_outline_has_lack (const TzReading *reading, guint32 start, guint32 end);
gboolean tz_outline_ends_in_lack (const TzReading *reading, guint32 start, guint32 end);
gboolean tz_outline_is_own_wording (const gunichar *s, guint32 start, guint32 end);
/* tz_outline_lags: Returns: whether 整改 at @i is said to be wanting: （反馈问题）整改不彻底 */
gboolean tz_outline_lags (const gunichar *s, guint32 i);
/* tz_outline_quotation: Returns: the length of the quotation of one sentence that opens at @i, with its marks, or 0. */
guint tz_outline_quotation (const gunichar *s, guint32 i, guint32 end);
guint tz_outline_worded_opening (const gunichar *s, guint32 i, guint32 end);
guint16 tz_outline_heading_flags (const TzReading *reading, guint32 start, guint32 end);
guint16 tz_outline_wording_flags (const TzReading *reading, const TzMark *mark);
gboolean tz_mark_words_problem (const TzMark *mark);

/* outline-table.c */
void tz_outline_find_table (TzOutline *outline);
/* tz_outline_row_start: Returns: where the row begins that @mark is of, or @mark where it is of none. */
guint32 tz_outline_row_start (const TzOutline *outline, const TzMark *mark);

/* tz_outline_row_end: Returns: the end of the row that begins with @mark, or that of @mark where none does. */
guint32 tz_outline_row_end (const TzOutline *outline, const TzMark *mark);

/* outline-survey.c */
/* tz_outline_survey: Walks along the lines once for all that is asked of each of them. */
TzSurvey tz_outline_survey (const TzReading *reading);

/* outline-cells.c */
/* Lines that are rows of a table. */
typedef struct {
  guint n;
  guint worded;
  guint last; /* number */
} TzRowCount;

/* tz_outline_count_row: Counts @line, which begins with a digit, where it is a row. */
void tz_outline_count_row (const TzReading *reading, const TzLine *line, TzRowCount *count);
gboolean tz_outline_has_rows (const TzRowCount *count);
/* tz_outline_cell_end: Returns: the end of the first cell of a row from @start to @end, @end where it is no row. */
guint32 tz_outline_cell_end (const gunichar *s, guint32 start, guint32 end);

/* outline-listed.c */
/* Lines that 一是, 二是 … number. */
typedef struct {
  guint n;
  guint worded;
  guint answered;
  gboolean open;     /* the line before was one of the list */
  gboolean unworded; /* and words no lack that is known */
} TzListedCount;

/* tz_outline_count_listed: Counts @line where it is one of the list, or what stands below one. */
void tz_outline_count_listed (const TzReading *reading, const TzLine *line, TzListedCount *count);
gboolean tz_outline_lists_problems (const TzListedCount *count);
gboolean tz_outline_read_listed (const TzReading *reading, guint32 start, guint32 end, TzMark *mark);

/* outline-apart.c */
/* tz_outline_read_reference: Returns: the length of 针对问题1， at @s, 0 where it is none. @number: (out): of the problem. */
guint tz_outline_read_reference (const gunichar *s, guint *number);
/* tz_outline_find_apart: Puts what is listed apart from its answers in the place of the marks there. */
void tz_outline_find_apart (TzOutline *outline);
/* tz_outline_add_reply: Tells the reading where the next problem, that of @mark, which ends at @end, is answered. */
void tz_outline_add_reply (TzOutline *outline, const TzMark *mark, guint32 end);
/* tz_outline_answered: Returns: problem @i for those who look for what is said behind its wording: where it is answered
 * apart from it, it is what the answer names it with. */
TzProblem tz_outline_answered (const TzReading *reading, guint i);

/* outline-inlined.c */
/* tz_outline_find_inlined: Looks for problems inside paragraphs. Returns: whether there are some: their kind is set. */
gboolean tz_outline_find_inlined (TzOutline *outline);

/* outline-marks.c */
void tz_outline_find_marks (TzOutline *outline);

/* outline-roles.c */
void tz_outline_find_inner (TzOutline *outline);

/* outline-level.c */
/* tz_outline_leave_out_next: What a heading of plans stands above holds no problems. */
void tz_outline_leave_out_next (TzOutline *outline);
void tz_outline_find_kind (TzOutline *outline);
int tz_label_rank (TzLabelKind kind);
int tz_outline_rank (const TzOutline *outline, TzLabelKind kind);

/* outline-borne-out.c */
void tz_outline_bear_out (TzOutline *outline);

/* outline-title.c */
TzSpan tz_outline_find_title (const TzOutline *outline, const TzMark *mark, guint32 limit);
/* tz_outline_skip_tail: What follows a title that stands in quotation marks: ”的问题. Returns: its end. */
guint32 tz_outline_skip_tail (const gunichar *s, guint32 i, guint32 end);
gboolean tz_outline_is_ordinal (const gunichar *s, guint32 i, guint *length, guint *number);

/* What speaks for a problem by itself, as far as it lets an outline be trusted: that it words a lack, that an answer or
 * a status is labelled in it, or no more than its own label. */
#define TZ_EVIDENCE_WORDING 0.95f
#define TZ_EVIDENCE_FIELD 0.85f
#define TZ_EVIDENCE_LABEL 0.6f

/* outline-problems.c */
void tz_outline_build (TzOutline *outline);

gboolean tz_outline_is_problem (const TzOutline *outline, const TzMark *mark);

/* measure-kind.c */
TzMeasureKind tz_outline_kind_of_measure (const TzReading *reading, TzSpan span);

/* outline-measures.c */
void tz_outline_find_measures (TzOutline *outline);

/* outline-certainty.c */
float tz_outline_weigh (const TzOutline *outline);
/* tz_outline_settle: Makes of the evidence for each problem how certain it is, now that the outline is weighed. */
void tz_outline_settle (TzAnalysis *out);
