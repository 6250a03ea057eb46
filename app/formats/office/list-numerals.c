#include "list-numerals.h"

#include <string.h>

static const char *const plain_digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
static const char *const legal_digits[] = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};

static void
append_decimal (GString *line, int n)
{
  g_string_append_printf (line, "%d", n);
}

/* 一, 十, 十一, 二十, 一百零五, 一千; @ones: whether ten is 壹拾. */
static void
append_chinese (GString *line, int n, const char *const *digits, const char *const *units, gboolean ones)
{
  static const int values[] = {1000, 100, 10, 1};
  gboolean begun = FALSE, gap = FALSE;
  if (n < 1 || n > 9999) {
    append_decimal (line, n);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    int digit = n / values[i] % 10;
    if (digit == 0) {
      gap = begun;
      continue;
    }
    if (gap)
      g_string_append (line, "零");
    if (digit > 1 || values[i] != 10 || begun || ones)
      g_string_append (line, digits[digit]);
    g_string_append (line, units[i]);
    begun = TRUE;
    gap = FALSE;
  }
}

static void
append_counting (GString *line, int n)
{
  static const char *const units[] = {"千", "百", "十", ""};
  append_chinese (line, n, plain_digits, units, FALSE);
}

static void
append_legal (GString *line, int n)
{
  static const char *const units[] = {"仟", "佰", "拾", ""};
  append_chinese (line, n, legal_digits, units, TRUE);
}

/* 一〇五 */
static void
append_digits (GString *line, int n)
{
  g_autofree char *decimal = g_strdup_printf ("%d", n);
  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append (line, g_ascii_isdigit (*p) ? plain_digits[*p - '0'] : "-");
}

static void
append_full_width (GString *line, int n)
{
  g_autofree char *decimal = g_strdup_printf ("%d", n);
  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append_unichar (line, g_ascii_isdigit (*p) ? 0xff10 + (*p - '0') : 0xff0d);
}

/* Characters that stand one after the other: the first for 1. */
static void
append_from (GString *line, int n, gunichar first, int most)
{
  if (n >= 1 && n <= most)
    g_string_append_unichar (line, first + n - 1);
  else
    append_decimal (line, n);
}

static void
append_circled (GString *line, int n)
{
  if (n >= 21 && n <= 35)
    g_string_append_unichar (line, 0x3251 + n - 21);
  else
    append_from (line, n, 0x2460, 20);
}

static void
append_parenthesised (GString *line, int n)
{
  append_from (line, n, 0x2474, 20);
}

static void
append_stopped (GString *line, int n)
{
  append_from (line, n, 0x2488, 20);
}

static void
append_circled_chinese (GString *line, int n)
{
  append_from (line, n, 0x3280, 10);
}

/* a … z, aa, bb */
static void
append_letters (GString *line, int n, char first)
{
  if (n < 1 || n > 26 * 4)
    append_decimal (line, n);
  else
    for (int i = 0; i <= (n - 1) / 26; i++)
      g_string_append_c (line, first + (n - 1) % 26);
}

static void
append_lower_letters (GString *line, int n)
{
  append_letters (line, n, 'a');
}

static void
append_upper_letters (GString *line, int n)
{
  append_letters (line, n, 'A');
}

static void
append_upper_roman (GString *line, int n)
{
  static const struct {
    int value;
    const char *sign;
  } signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
               {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  if (n < 1 || n > 3999) {
    append_decimal (line, n);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; n >= signs[i].value; n -= signs[i].value)
      g_string_append (line, signs[i].sign);
}

static void
append_lower_roman (GString *line, int n)
{
  gsize start = line->len;
  append_upper_roman (line, n);
  for (gsize i = start; i < line->len; i++)
    line->str[i] = g_ascii_tolower (line->str[i]);
}

static void
append_one_of (GString *line, int n, const char *characters)
{
  if (n >= 1 && n <= g_utf8_strlen (characters, -1))
    g_string_append_unichar (line, g_utf8_get_char (g_utf8_offset_to_pointer (characters, n - 1)));
  else
    append_decimal (line, n);
}

static void
append_stems (GString *line, int n)
{
  append_one_of (line, n, "甲乙丙丁戊己庚辛壬癸");
}

static void
append_branches (GString *line, int n)
{
  append_one_of (line, n, "子丑寅卯辰巳午未申酉戌亥");
}

static void
append_two_digits (GString *line, int n)
{
  g_string_append_printf (line, "%02d", n);
}

static void
append_in_dashes (GString *line, int n)
{
  g_string_append_printf (line, "- %d -", n);
}

static void
append_nothing (GString *line G_GNUC_UNUSED, int n G_GNUC_UNUSED)
{
}

static const struct {
  const char *format;
  void (*append) (GString *line, int n);
} formats[] = {{"chineseCounting", append_counting},
               {"chineseCountingThousand", append_counting},
               {"japaneseCounting", append_counting},
               {"taiwaneseCounting", append_counting},
               {"taiwaneseCountingThousand", append_counting},
               {"ideographDigital", append_digits},
               {"japaneseDigitalTenThousand", append_digits},
               {"taiwaneseDigital", append_digits},
               {"chineseLegalSimplified", append_legal},
               {"ideographLegalTraditional", append_legal},
               {"ideographTraditional", append_stems},
               {"ideographZodiac", append_branches},
               {"decimalEnclosedCircle", append_circled},
               {"decimalEnclosedCircleChinese", append_circled},
               {"decimalEnclosedParen", append_parenthesised},
               {"decimalEnclosedFullstop", append_stopped},
               {"decimalFullWidth", append_full_width},
               {"decimalFullWidth2", append_full_width},
               {"decimalZero", append_two_digits},
               {"ideographEnclosedCircle", append_circled_chinese},
               {"lowerLetter", append_lower_letters},
               {"upperLetter", append_upper_letters},
               {"lowerRoman", append_lower_roman},
               {"upperRoman", append_upper_roman},
               {"numberInDash", append_in_dashes},
               {"none", append_nothing},
               {"bullet", append_nothing}};

void
tz_list_numeral_append (GString *line, const char *format, int n)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].format, format) == 0) {
      formats[i].append (line, n);
      return;
    }
  append_decimal (line, n);
}
