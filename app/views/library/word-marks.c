#include "word-marks.h"

/* Dark on yellow, as a marker pen, in the light and in the dark style. */
static const guint16 paper[] = {0xf9f9, 0xe2e2, 0x7a7a};
static const guint16 ink[] = {0x2424, 0x1f1f, 0x3131};

static void
add (PangoAttrList *marks, PangoAttribute *mark, const TzText *text, TzSpan place)
{
  mark->start_index = tz_text_byte_offset (text, place.start);
  mark->end_index = tz_text_byte_offset (text, place.end);
  pango_attr_list_insert (marks, mark);
}

static PangoAttrList *
make_marks (const char *utf8, const TzSearchWords *words)
{
  PangoAttrList *marks = pango_attr_list_new ();
  g_autoptr (TzText) text = tz_text_new (utf8, -1, NULL);
  if (text == NULL)
    return marks;
  g_autoptr (GArray) places = tz_search_words_find (words, text);
  for (guint i = 0; i < places->len; i++) {
    TzSpan place = g_array_index (places, TzSpan, i);
    add (marks, pango_attr_background_new (paper[0], paper[1], paper[2]), text, place);
    add (marks, pango_attr_foreground_new (ink[0], ink[1], ink[2]), text, place);
  }
  return marks;
}

void
tz_word_marks_show (GtkLabel *label, const TzSearchWords *words)
{
  g_autoptr (PangoAttrList) marks = words != NULL ? make_marks (gtk_label_get_text (label), words) : NULL;
  gtk_label_set_attributes (label, marks);
}
