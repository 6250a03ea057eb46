/* Titles of documents: 《…》, matched by depth within one line. Nothing inside a title is anything else. */
#include "reading.h"

#include "scan.h"

typedef struct {
  GArray *open;  /* (element-type guint32): places of 《 not yet closed in this line */
  GArray *pairs; /* (element-type TzSpan): the outermost titles closed in this line */
} Line;

static void
close_title (Line *line, guint32 end)
{
  guint32 start = g_array_index (line->open, guint32, line->open->len - 1);
  g_array_set_size (line->open, line->open->len - 1);
  while (line->pairs->len > 0 && g_array_index (line->pairs, TzSpan, line->pairs->len - 1).start > start)
    g_array_set_size (line->pairs, line->pairs->len - 1);
  TzSpan span = tz_span (start, end);
  g_array_append_val (line->pairs, span);
}

static void
end_line (TzReading *reading, Line *line)
{
  for (guint i = 0; i < line->pairs->len; i++)
    tz_reading_take (reading, (TzEntity){.span = g_array_index (line->pairs, TzSpan, i),
                                         .type = TZ_ENTITY_DOCUMENT,
                                         .rule = "document/title-marks",
                                         .certainty = 1,
                                         .persons = -1});
  g_array_set_size (line->pairs, 0);
  g_array_set_size (line->open, 0);
}

void
tz_find_documents (TzReading *reading)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  Line line = {open, pairs};
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_MARK | TZ_SIGN_LINE);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    gunichar c = reading->s[i];
    if (c == U'《')
      g_array_append_val (open, i);
    else if (c == U'》' && open->len > 0)
      close_title (&line, i + 1);
    else if (c == '\n' && open->len + pairs->len > 0)
      end_line (reading, &line);
  }
  end_line (reading, &line);
}
