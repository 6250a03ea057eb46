#include <pango/pangocairo.h>

#include "typeset.h"

/* Widths at which every character of the texts below comes to stand at the end of a line, in points. */
#define LEAST_WIDTH 60
#define MOST_WIDTH 260

static gboolean
is_closing (gunichar c)
{
  static const char closing[] = "，。、；：？！）》」』】〉〕”’…%％";
  return g_utf8_strchr (closing, -1, c) != NULL;
}

/* Checks each place of @text that @may_not_begin names, at all widths. */
static void
assert_no_line_begins (TzType type, const char *text, gboolean (*may_not_begin) (const char *at))
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  for (guint width = LEAST_WIDTH; width < MOST_WIDTH; width++)
    for (const char *at = g_utf8_next_char (text); *at != '\0'; at = g_utf8_next_char (at)) {
      if (!may_not_begin (at))
        continue;
      guint before = (guint)(g_utf8_prev_char (at) - text), here = (guint)(at - text);
      g_assert_cmpuint (tz_typesetter_find_line (typesetter, type, text, width, before), ==,
                        tz_typesetter_find_line (typesetter, type, text, width, here));
    }
}

static gboolean
closes (const char *at)
{
  return is_closing (g_utf8_get_char (at));
}

static void
test_closing_punctuation (void)
{
  static const char text[] = "食堂采购（含粮油、肉禽、蛋奶）未按规定招标；“三重一大”事项未经集体研究，《议事"
                             "规则》形同虚设。为何如此？须立行立改！"
                             "问题“长期存在”，整改【销号】后反弹：占比为66.7%，另有12％未说明……";
  assert_no_line_begins (TZ_TYPE_BODY, text, closes);
  assert_no_line_begins (TZ_TYPE_CELL, text, closes);
}

static gboolean
counts (const char *at)
{
  static const char *const units[] = {"个", "万", "余", "元", "%", "年", "月", "日", "条", "人次"};
  const char *before = g_utf8_prev_char (at);
  gboolean after_number = g_ascii_isdigit (*before) || *before == ' ' || g_str_has_prefix (before, "万") ||
                          g_str_has_prefix (before, "余");
  if (g_str_has_prefix (before, "第") || g_str_has_prefix (before, "人次"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (after_number && g_str_has_prefix (at, units[i]))
      return TRUE;
  return FALSE;
}

static void
test_numbers_with_their_units (void)
{
  static const char text[] = "截至2026年3月15日共查处问题12个涉及资金1,234.5万余元退缴 30 万元约谈 7 "
                             "人次按第3条第15条办理占全部的 66.7 "
                             "%另有8个仍在整改之中";
  assert_no_line_begins (TZ_TYPE_BODY, text, counts);
  assert_no_line_begins (TZ_TYPE_CELL, text, counts);
}

/* A long number is broken rather than set over what stands beside it. */
static void
test_long_numbers (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  static const char number[] = "1234567890123456789012345678901234567890";
  g_assert_cmpuint (tz_typesetter_count_lines (typesetter, TZ_TYPE_CELL, number, LEAST_WIDTH), >, 2);
}

/* One that is not installed is said, and the usual one stands in its place. */
static void
test_typefaces (void)
{
  for (TzTypeface typeface = 0; typeface < TZ_N_TYPEFACES; typeface++) {
    g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (typeface);
    g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
    gboolean installed = tz_typeface_find_family (typeface, fonts) != NULL;
    g_assert_cmpint (tz_typesetter_lacks_typeface (typesetter), ==,
                     typeface != TZ_TYPEFACE_USUAL && !installed);
    g_assert_cmpuint (tz_typesetter_count_lines (typesetter, TZ_TYPE_BODY, "整改", 100), ==, 1);
    g_assert_cmpint (tz_typeface_find (tz_typeface_id (typeface)), ==, typeface);
  }
}

#define SHEET 200

/* Returns: the room left and right of the ink of @text that is set in the whole width of a sheet, in points. */
static void
measure_room (TzTypesetter *typesetter, const char *text, TzAlign align, int *left, int *right)
{
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_A8, SHEET, 20);
  cairo_t *cr = cairo_create (sheet);
  const TzSetting setting = {
      .text = text, .type = TZ_TYPE_CELL, .align = align, .width = SHEET, .n_lines = 1, .outlines = TRUE};
  tz_typesetter_draw (typesetter, cr, &setting);
  cairo_destroy (cr);
  cairo_surface_flush (sheet);
  const guchar *ink = cairo_image_surface_get_data (sheet);
  int stride = cairo_image_surface_get_stride (sheet), first = SHEET, last = 0;
  for (int y = 0; y < 20; y++)
    for (int x = 0; x < SHEET; x++)
      if (ink[y * stride + x] > 0) {
        first = MIN (first, x);
        last = MAX (last, x);
      }
  cairo_surface_destroy (sheet);
  *left = first;
  *right = SHEET - 1 - last;
}

/* A text is set once for columns of all widths, and still stands where its column wants it. */
static void
test_alignment (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  static const char *const texts[] = {"整改42", "截至三月底已完成整改的问题共有四十二个"};
  int left, right;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_assert_cmpuint (tz_typesetter_count_lines (typesetter, TZ_TYPE_CELL, texts[i], 20), >, 1);
    g_assert_cmpuint (tz_typesetter_count_lines (typesetter, TZ_TYPE_CELL, texts[i], SHEET), ==, 1);
    measure_room (typesetter, texts[i], TZ_ALIGN_START, &left, &right);
    g_assert_cmpint (left, <=, 2);
    g_assert_cmpint (right, >, 20);
    measure_room (typesetter, texts[i], TZ_ALIGN_CENTER, &left, &right);
    g_assert_cmpint (ABS (left - right), <=, 3);
    measure_room (typesetter, texts[i], TZ_ALIGN_END, &left, &right);
    g_assert_cmpint (left, >, 20);
    g_assert_cmpint (right, <=, 2);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/typeset/closing-punctuation", test_closing_punctuation);
  g_test_add_func ("/report/typeset/numbers-with-their-units", test_numbers_with_their_units);
  g_test_add_func ("/report/typeset/long-numbers", test_long_numbers);
  g_test_add_func ("/report/typeset/typefaces", test_typefaces);
  g_test_add_func ("/report/typeset/alignment", test_alignment);
  return g_test_run ();
}
