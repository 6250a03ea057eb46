#include "typed-date.h"

#include <glib/gi18n.h>

#include "edtf.h"
#include "errors.h"

/* Year, month and day as they are typed; 0 where they are not. */
typedef struct {
  int numbers[3];
  guint n;
} Day;

/* Returns: what @typed means in ASCII: digits, `-` between the parts of a day, `/` between two days; anything
 * else as it is. */
static char *
dup_plain (const char *typed)
{
  static const struct {
    const char *from;
    const char *to;
  } signs[] = {
      {"年", "-"}, {"月", "-"}, {".", "-"},  {"日", ""}, {"号", ""},
      {" ", ""},   {"至", "/"}, {"到", "/"}, {"—", "/"}, {"~", "/"},
  };
  g_autofree char *narrow = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);
  GString *plain = g_string_new (narrow);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (plain, signs[i].from, signs[i].to, 0);
  g_string_replace (plain, "-/", "/", 0);
  if (plain->len > 0 && plain->str[plain->len - 1] == '-')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static gboolean
parse_day (const char *plain, Day *day)
{
  g_auto (GStrv) parts = g_strsplit (plain, "-", -1);
  *day = (Day){.n = g_strv_length (parts)};
  if (day->n == 0 || day->n > G_N_ELEMENTS (day->numbers))
    return FALSE;
  for (guint i = 0; i < day->n; i++) {
    guint64 number;
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &number, NULL))
      return FALSE;
    day->numbers[i] = (int)number;
  }
  return TRUE;
}

static gboolean
has_year (const Day *day)
{
  return day->numbers[0] >= 1000;
}

/* 4月30日 after 2024年3月5日 is of the same year, 30日 of the same month. */
static gboolean
complete (Day *day, const Day *before)
{
  if (has_year (day) || day->n >= before->n)
    return has_year (day);
  guint n_left_out = before->n - day->n;
  for (guint i = before->n; i > 0; i--)
    day->numbers[i - 1] = i > n_left_out ? day->numbers[i - 1 - n_left_out] : before->numbers[i - 1];
  day->n = before->n;
  return TRUE;
}

static char *
dup_day (const Day *day)
{
  if (day->n == 1)
    return g_strdup_printf ("%04d", day->numbers[0]);
  if (day->n == 2)
    return g_strdup_printf ("%04d-%02d", day->numbers[0], day->numbers[1]);
  return g_strdup_printf ("%04d-%02d-%02d", day->numbers[0], day->numbers[1], day->numbers[2]);
}

static char *
fail (GError **error, const char *format, const char *what)
{
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, format, what);
  return NULL;
}

static char *
fail_unread (GError **error)
{
  return fail (error, _ ("Write a date as %s"),
               _ ("2024-03-05, 2024-03, 2024, or from one day to another as 2024-03-05/2024-04-30"));
}

static char *
check_day (const Day *day, GError **error)
{
  g_autofree char *edtf = dup_day (day);
  return tz_edtf_is_valid (edtf) ? g_steal_pointer (&edtf) : fail (error, _ ("The calendar has no %s"), edtf);
}

static char *
read_range (const Day *from, const Day *to, GError **error)
{
  g_autofree char *first = check_day (from, error);
  g_autofree char *last = first != NULL ? check_day (to, error) : NULL;
  if (last == NULL)
    return NULL;
  g_autofree char *edtf = g_strconcat (first, "/", last, NULL);
  return tz_edtf_is_valid (edtf) ? g_steal_pointer (&edtf)
                                 : fail (error, _ ("%s is before the first day"), last);
}

char *
tz_typed_date_dup_edtf (const char *typed, GError **error)
{
  Day from, to;
  if (tz_edtf_is_valid (typed))
    return g_strdup (typed);
  g_autofree char *plain = dup_plain (typed);
  g_auto (GStrv) days = g_strsplit (plain, "/", -1);
  guint n = g_strv_length (days);
  if (n == 0 || n > 2 || !parse_day (days[0], &from) || !has_year (&from))
    return fail_unread (error);
  if (n == 1)
    return check_day (&from, error);
  if (!parse_day (days[1], &to) || !complete (&to, &from))
    return fail_unread (error);
  return read_range (&from, &to, error);
}
