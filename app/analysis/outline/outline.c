#include "outline.h"
#include "findings.h"

void
tz_outline_open (TzOutline *outline, TzReading *reading)
{
  *outline = (TzOutline){
      .reading = reading,
      .survey = tz_outline_survey (reading),
      .rows = g_array_new (FALSE, FALSE, sizeof (TzRow)),
      .cells = g_array_new (FALSE, FALSE, sizeof (TzField)),
      .marks = g_array_sized_new (FALSE, FALSE, sizeof (TzMark), 128),
      .apart = g_array_new (FALSE, FALSE, sizeof (TzApart)),
  };
  tz_outline_find_table (outline);
  outline->fields = g_array_sized_new (FALSE, FALSE, sizeof (TzField), MAX (64, outline->cells->len));
  tz_outline_find_fields (outline);
  g_clear_pointer (&outline->cells, g_array_unref);
  reading->fields = outline->fields;
  /* Before there are marks: what is found when these are let go of can then take their place. */
  tz_findings_make_room (reading->out->measures, outline->rows->len);
}

void
tz_outline_close (TzOutline *outline)
{
  g_array_unref (outline->rows);
  g_array_unref (outline->marks);
  g_array_unref (outline->apart);
}

void
tz_find_outline (TzReading *reading)
{
  TzOutline outline;
  tz_outline_open (&outline, reading);
  tz_outline_find_marks (&outline);
  tz_outline_find_apart (&outline);
  tz_outline_find_inner (&outline);
  tz_outline_find_kind (&outline);
  tz_outline_bear_out (&outline);
  if (outline.kind != TZ_LABEL_NONE || tz_outline_find_inlined (&outline))
    tz_outline_build (&outline);
  tz_outline_find_measures (&outline);
  reading->out->outline_certainty = tz_outline_weigh (&outline);
  tz_outline_settle (reading->out);
  tz_outline_close (&outline);
}
