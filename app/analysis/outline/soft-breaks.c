#include "soft-breaks.h"

#include "outline.h"

/* A text is taken as broken at a width where so many of its lines come close to the longest. */
#define WRAP_MAX 100
#define WRAP_MIN 16
#define WRAP_MIN_LINES 2
#define WRAP_SHARE 0.5
#define WRAP_NEAR 0.85
#define CONTINUATION_MAX 60
#define BLANKS_MAX 64

/* Whether the line that begins at @i has a label of its own. */
static gboolean
opens_anew (const TzReading *reading, const TzLine *line)
{
  if (tz_lines_is_tail (reading, line))
    return TRUE;
  guint32 start = tz_lines_skip_debris (reading->s, line->start, line->end);
  TzLabel label;
  guint length, number;
  if (tz_outline_is_ordinal (reading->s, start, &length, &number) && number == 1)
    return TRUE;
  guint problem = tz_reading_match (reading, start, TZ_WORD_PROBLEM_LABEL); /* 反馈意见指出： */
  if (problem > 0 && reading->s[start + problem] == ':')
    return TRUE;
  return tz_label_read (reading->s, start, line->end, &label) || tz_field_opens (reading, start, line->end);
}

/* A short remainder that closes a sentence: the wording of a title broken in two. */
static gboolean
is_remainder (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const openings[] = {U"针对", U"关于", U"对", NULL};
  guint32 start = tz_lines_skip_debris (reading->s, line->start, line->end);
  if (tz_scan_any (reading->s + start, openings) > 0)
    return FALSE;
  if (line->end - line->start > CONTINUATION_MAX || !tz_lines_is_stop (reading->s[line->end - 1]))
    return FALSE;
  return !tz_lines_holds_stop (reading, line->start, line->end - 1) &&
         tz_scan_ends (reading->s, line->end - 1, U"问题") > 0;
}

/* A row of a table. */
static gboolean
has_cells (const gunichar *s, const TzLine *line)
{
  guint gaps = 0;
  for (guint32 i = line->start; i + 1 < line->end && gaps < 2; i++)
    gaps += s[i] == ' ' && s[i + 1] != ' ';
  return gaps > 1;
}

/* No sentence ends with the line, and nothing new begins with the next one. */
static gboolean
can_go_on (const TzReading *reading, const TzLine *line, const TzLine *next)
{
  const gunichar *s = reading->s;
  if (next->start - line->next > BLANKS_MAX)
    return FALSE;
  for (guint32 i = line->next + 1; i < next->start; i++)
    if (s[i] == '\n' || tz_lines_is_bullet (s[i]))
      return FALSE;
  gunichar last = s[line->end - 1];
  return !tz_lines_is_stop (last) && last != ':' && last != ')' && last != ']' && !has_cells (s, line) &&
         !tz_field_states (reading, line) && !opens_anew (reading, next);
}

static guint32
indent_of (const gunichar *s, const TzLine *line)
{
  guint32 start = line->start;
  while (start > 0 && s[start - 1] == ' ')
    start--;
  return line->start - start;
}

static guint32
line_length (const gunichar *s, const TzLine *line)
{
  return indent_of (s, line) + line->end - line->start;
}

/* How the lines of a text were broken. */
typedef struct {
  guint32 width;  /* 0 where they were not */
  gboolean flush; /* lines that go on are not indented, so that one that is begins a paragraph */
} Breaks;

/* Most of the lines that can go on are about as long as the longest of all. One in which a sentence has ended
 * before weighs more. */
static Breaks
find_breaks (const TzReading *reading)
{
  guint32 counts[WRAP_MAX + 1] = {0};
  guint32 total = 0, longest = 0, flush = 0;
  TzLine line, next;
  for (gboolean more = tz_lines_next (reading, 0, &line); more; line = next) {
    guint32 length = line_length (reading->s, &line);
    if (length > WRAP_MAX)
      return (Breaks){0, FALSE};
    longest = MAX (longest, length);
    more = tz_lines_next (reading, line.next, &next);
    if (length < WRAP_MIN || !more || !can_go_on (reading, &line, &next))
      continue;
    guint32 weight = tz_lines_holds_stop (reading, line.start, line.end) ? 2 : 1;
    total += weight;
    counts[length] += weight;
    flush += indent_of (reading->s, &next) == 0;
  }
  guint32 near = 0;
  for (guint32 length = longest * WRAP_NEAR; length <= longest; length++)
    near += counts[length];
  gboolean broken = longest >= WRAP_MIN && near >= WRAP_MIN_LINES && near >= total * WRAP_SHARE;
  return (Breaks){broken ? longest : 0, flush > 0};
}

/* A line with a label, of which the wording may go on in a remainder. */
static gboolean
has_wording (const TzReading *reading, const TzLine *line)
{
  TzLabel label;
  return tz_label_read (reading->s, line->start, line->end, &label) && label.kind != TZ_LABEL_CHINESE &&
         label.kind != TZ_LABEL_CLASS;
}

static gboolean
goes_on (const TzReading *reading, const Breaks *breaks, const TzLine *line, const TzLine *next)
{
  if (tz_scan_in (reading->s[next->start], U"。,;!?、:”》)") && reading->s[line->next + 1] != '\n')
    return TRUE;
  gunichar last = reading->s[line->end - 1];
  gboolean enumerates = last == ',' || last == U'、';
  if (breaks->width == 0 && !enumerates && !(is_remainder (reading, next) && has_wording (reading, line)))
    return FALSE;
  if (!can_go_on (reading, line, next))
    return FALSE;
  if (breaks->width == 0 || enumerates)
    return TRUE;
  if (breaks->flush && indent_of (reading->s, next) > 0)
    return FALSE;
  return line_length (reading->s, line) >= breaks->width * WRAP_NEAR - 2;
}

static void
copy (TzFlat *flat, const TzText *from, GString *utf8, guint32 start, guint32 end)
{
  gsize first = tz_text_byte_offset (from, start);
  g_string_append_len (utf8, tz_text_get_utf8 (from) + first, tz_text_byte_offset (from, end) - first);
  for (guint32 i = start; i < end; i++)
    g_array_append_val (flat->places, i);
}

TzFlat *
tz_flat_new (const TzReading *reading)
{
  g_autoptr (TzFlat) flat = g_new0 (TzFlat, 1);
  flat->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) utf8 = g_string_new (NULL);
  Breaks breaks = find_breaks (reading);
  guint32 copied = 0;
  TzLine line, next;
  for (gboolean more = tz_lines_next (reading, 0, &line); more; line = next) {
    more = tz_lines_next (reading, line.next, &next);
    if (!more || !goes_on (reading, &breaks, &line, &next))
      continue;
    copy (flat, reading->text, utf8, copied, line.end);
    copied = next.start;
  }
  if (copied == 0)
    return NULL;
  copy (flat, reading->text, utf8, copied, reading->n);
  flat->text = tz_text_new (utf8->str, utf8->len, NULL);
  return g_steal_pointer (&flat);
}

void
tz_flat_free (TzFlat *flat)
{
  g_clear_pointer (&flat->text, tz_text_unref);
  g_array_unref (flat->places);
  g_free (flat);
}

static void
restore (const TzFlat *flat, TzSpan *span)
{
  guint32 end = span->end;
  gboolean empty = tz_span_is_empty (*span);
  if (empty && end == 0)
    return;
  const guint32 *places = &g_array_index (flat->places, guint32, 0);
  span->start = span->start < flat->places->len ? places[span->start] : places[flat->places->len - 1] + 1;
  span->end = empty ? span->start : places[end - 1] + 1;
}

static void
restore_problem (const TzFlat *flat, TzProblem *problem)
{
  restore (flat, &problem->span);
  restore (flat, &problem->label);
  restore (flat, &problem->title);
  restore (flat, &problem->answer);
  restore (flat, &problem->status_span);
}

void
tz_flat_restore (const TzFlat *flat, TzAnalysis *out)
{
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++)
    restore (flat, &out->header[key].span);
  for (guint i = 0; i < out->headings->len; i++)
    restore (flat, &g_array_index (out->headings, TzHeading, i).span);
  for (guint i = 0; i < out->problems->len; i++)
    restore_problem (flat, &g_array_index (out->problems, TzProblem, i));
  for (guint i = 0; i < out->measures->len; i++)
    restore (flat, &g_array_index (out->measures, TzMeasure, i).span);
  for (guint i = 0; i < out->entities->len; i++)
    restore (flat, &g_array_index (out->entities, TzEntity, i).span);
  for (guint i = 0; i < out->declared->len; i++)
    restore (flat, &g_array_index (out->declared, TzDeclared, i).span);
  for (guint i = 0; i < out->commitments->len; i++)
    restore (flat, &g_array_index (out->commitments, TzCommitment, i).span);
  for (guint i = 0; i < out->damage->len; i++)
    restore (flat, &g_array_index (out->damage, TzDamage, i).span);
}

/* The first code point of the text without soft breaks that stands at @place or behind it. */
static guint32
find_place (const TzFlat *flat, guint32 place)
{
  guint from = 0, to = flat->places->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    if (g_array_index (flat->places, guint32, middle) < place)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

TzSpan
tz_flat_find (const TzFlat *flat, TzSpan span)
{
  return tz_span (find_place (flat, span.start), find_place (flat, span.end));
}

static void
open_reading (TzReading *reading, const TzText *text, const TzLexicon *lexicon, TzAnalysis *out)
{
  *reading = (TzReading){
      .text = text,
      .s = tz_text_get_folded (text),
      .n = tz_text_get_length (text),
      .lexicon = lexicon,
      .out = out,
      .left_out = G_MAXUINT32,
  };
  tz_reading_open (reading);
}

TzFlat *
tz_flat_open (TzReading *reading, const TzText *text, const TzLexicon *lexicon, TzAnalysis *out)
{
  open_reading (reading, text, lexicon, out);
  TzFlat *flat = tz_flat_new (reading);
  if (flat == NULL)
    return NULL;
  tz_reading_close (reading);
  open_reading (reading, flat->text, lexicon, out);
  return flat;
}
