#include "outline.h"

void
tz_find_outline (TzReading *reading)
{
  TzOutline outline = {
      .reading = reading,
      .fields = g_array_new (FALSE, FALSE, sizeof (TzField)),
      .marks = g_array_new (FALSE, FALSE, sizeof (TzMark)),
  };
  tz_outline_find_fields (&outline);
  tz_outline_find_marks (&outline);
  tz_outline_find_inner (&outline);
  tz_outline_find_kind (&outline);
  if (outline.kind != TZ_LABEL_NONE)
    tz_outline_build (&outline);
  tz_outline_find_measures (&outline);

  reading->out->outline_certainty = tz_outline_weigh (&outline);
  reading->fields = outline.fields;
  g_array_unref (outline.marks);
}
