/* Telephone numbers, e-mail addresses and postal addresses. */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

/* How far before bare digits the word stands that makes them a telephone number, in code points. */
#define CALL_DISTANCE 25

/* The longest name of who sits in a house, behind its number. */
#define LONGEST_UNIT 24

/* The longest postal address. */
#define LONGEST_ADDRESS 60

static const char32_t *const calls[] = {U"电话", U"热线", U"联系方式", U"手机", U"传真", U"号码", NULL};
static const char32_t *const address_labels[] = {U"地址",   U"来信请寄", U"信函请寄", U"邮政信箱", U"信箱",
                                                 U"邮寄至", U"邮寄",     U"信函",     U"来信",     NULL};

/* What follows an address without a stop. */
static const char32_t *const not_of_address[] = {U" ",    U"邮编", U"邮政编码", U"电话", U"联系",
                                                 U"邮箱", U"信箱", U"进行",     U"反映", NULL};

static void
take (TzReading *reading, guint32 start, guint32 end, const char *rule, float certainty)
{
  TzEntity entity = {.span = tz_span (start, end),
                     .type = TZ_ENTITY_CONTACT,
                     .rule = rule,
                     .certainty = certainty,
                     .persons = -1};
  if (end > start && tz_reading_is_free (reading, entity.span))
    tz_reading_take (reading, entity);
}

static gboolean
is_local (gunichar c)
{
  return tz_scan_is_digit (c) || tz_scan_is_letter (c) || tz_scan_in (c, U"._-+");
}

static gboolean
is_host (gunichar c)
{
  return tz_scan_is_digit (c) || tz_scan_is_letter (c) || c == '.' || c == '-';
}

/* Reads both ways from the @ at @at; gives the place after the address. */
static guint32
find_mail (TzReading *reading, guint32 at, guint32 floor)
{
  const gunichar *s = reading->s;
  guint32 start = at;
  while (start > floor && is_local (s[start - 1]))
    start--;
  while (start < at && !tz_scan_is_digit (s[start]) && !tz_scan_is_letter (s[start]))
    start++;
  guint32 end = at + 1;
  gboolean dotted = FALSE;
  while (is_host (s[end])) {
    dotted |= s[end] == '.' && end > at + 1;
    end++;
  }
  while (end > at + 1 && !tz_scan_is_letter (s[end - 1]))
    end--;
  if (start == at || !dotted)
    return at + 1;
  take (reading, start, end, "contact/e-mail", 1);
  return end;
}

/* Whether a word of calling stands within reach before @at, in the same line. */
static gboolean
is_called (const TzReading *reading, guint32 at)
{
  for (guint32 back = 0; back < CALL_DISTANCE && at > back; back++) {
    if (reading->s[at - back - 1] == '\n')
      return FALSE;
    if (tz_scan_ends_any (reading->s, at - back, calls) > 0)
      return TRUE;
  }
  return FALSE;
}

static guint
skip_dash (const gunichar *s)
{
  guint n = 0;
  while (s[n] == '-' || s[n] == ' ')
    n++;
  return n <= 3 ? n : 0;
}

/* An area code, perhaps in brackets, and a number of seven or eight digits. */
/* Hotlines such as 12388. */
static gboolean
is_hotline (const gunichar *s, guint digits)
{
  return digits == 5 && s[0] == '1' && s[1] == '2';
}

static guint
match_area_number (const gunichar *s)
{
  guint n = s[0] == '(' ? 1 : 0;
  if (s[n] != '0')
    return 0;
  guint area = tz_scan_digits (s + n, 5);
  if (area == 3 || area == 4) {
    n += area;
    if (s[0] == '(' && s[n] != ')')
      return 0;
    n += s[0] == '(' ? 1 : 0;
    guint dash = skip_dash (s + n);
    if (dash == 0 && s[0] != '(')
      return 0;
    n += dash;
    guint digits = tz_scan_digits (s + n, 9);
    return digits == 7 || digits == 8 || is_hotline (s + n, digits) ? n + digits : 0;
  }
  guint all = tz_scan_digits (s, 13);
  return s[0] == '0' && (all == 11 || all == 12) ? all : 0;
}

static guint
match_mobile (const gunichar *s)
{
  return tz_scan_digits (s, 12) == 11 && s[0] == '1' && s[1] >= '3' ? 11 : 0;
}

/* 400-123-4567 and the like. */
static guint
match_service (const gunichar *s)
{
  if (s[0] != '4' && s[0] != '8')
    return 0;
  if (tz_scan_digits (s, 4) != 3 || s[1] != '0' || s[2] != '0' || s[3] != '-')
    return 0;
  guint n = 4;
  while (tz_scan_is_digit (s[n]) || (s[n] == '-' && tz_scan_is_digit (s[n + 1])))
    n++;
  return n >= 11 && n <= 13 ? n : 0;
}

static guint
match_bare (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s + at;
  guint n = tz_scan_digits (s, 9);
  if (n != 7 && n != 8 && !is_hotline (s, n))
    return 0;
  return is_called (reading, at) ? n : 0;
}

static guint32
find_telephone (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s + at;
  guint n = match_area_number (s);
  const char *rule = "contact/area-code";
  if (n == 0 && (n = match_mobile (s)) > 0)
    rule = "contact/mobile";
  if (n == 0 && (n = match_service (s)) > 0)
    rule = "contact/service-number";
  if (n == 0 && (n = match_bare (reading, at)) > 0)
    rule = "contact/after-telephone";
  if (n == 0 || tz_scan_in (s[n], U"元万个名人%年月日号次"))
    return at + 1;
  take (reading, at, at + n, rule, 1);
  return at + n;
}

static gboolean
ends_address (gunichar c)
{
  return c == 0 || c == '\n' || tz_scan_in (c, U"。;,:()[]、?!");
}

/* 18号, 3楼, 201室; a room without a number is none. */
static gboolean
closes_address (const gunichar *s)
{
  return tz_scan_in (s[0], U"号楼室层栋幢座") && (tz_scan_is_digit (s[-1]) || tz_numeral_is_chinese (s[-1]));
}

static gboolean
holds_any (const TzReading *reading, guint32 from, guint32 to, const char32_t *const *words)
{
  for (guint32 i = from; i < to; i++)
    if (tz_scan_any_word (reading->s + i, words) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_street (const gunichar *s, guint32 n)
{
  for (guint32 i = 2; i < n; i++)
    if (tz_scan_in (s[i], U"路街道巷镇村楼") || tz_scan_is (s + i, U"信箱") > 0)
      return TRUE;
  return FALSE;
}

/* Reads an address after its label at @at: up to the last 号, 楼, 室 before punctuation. */
static guint32
find_address (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint label = tz_scan_any (s + at, address_labels);
  if (label == 0)
    return at + 1;
  guint32 start = at + label;
  while (tz_scan_in (s[start], U":为是至 "))
    start++;
  gboolean apart = start > at + label;
  if (!tz_scan_is_han (s[start]))
    return at + label;
  guint32 end = start;
  guint32 last = start;
  while (!ends_address (s[end]) && end - start < LONGEST_ADDRESS && !(s[end] == ' ' && s[end + 1] == ' ')) {
    if (end > start && closes_address (s + end))
      last = end + 1;
    end++;
  }
  /* 邮政信箱|青石县…, 来信请寄|云江县…路1号 */
  if (!apart && tz_reading_match (reading, start, TZ_WORD_DIVISION) == 0 &&
      !has_street (s + start, last - start))
    return at + label;
  gboolean unit =
      last > start && end - last <= LONGEST_UNIT && !holds_any (reading, last, end, not_of_address);
  if (unit || (last == start && has_street (s + start, end - start)))
    last = end - tz_scan_ends (s, end, U"收");
  take (reading, start, last, "contact/postal-address", 0.9f);
  return MAX (last, at + label);
}

void
tz_find_contacts (TzReading *reading)
{
  const gunichar *s = reading->s;
  guint32 floor = 0; /* e-mail addresses do not reach back before it: each code point is read once */
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT | TZ_SIGN_BRACKET | TZ_SIGN_CONTACT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    gunichar c = s[i];
    gunichar before = i > 0 ? s[i - 1] : 0;
    guint32 next = i + 1;
    if (c == '@')
      floor = next = find_mail (reading, i, floor);
    else if ((tz_scan_is_digit (c) || c == '(') && !tz_scan_is_digit (before) && before != '.' &&
             before != '@')
      next = find_telephone (reading, i);
    else if (c == U'地' || c == U'信' || c == U'邮' || c == U'来')
      next = find_address (reading, i);
    tz_sign_walk_skip (&walk, next);
  }
}
