#include "entity-value.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "numerals.h"
#include "typed-date.h"

gboolean
tz_entity_value_has (TzEntityType type)
{
  return type == TZ_ENTITY_DATE || type == TZ_ENTITY_MONEY || type == TZ_ENTITY_PERCENT ||
         type == TZ_ENTITY_COUNT;
}

static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, number));
}

/* Returns: the length of the number at the beginning of @s. */
static guint
read_number (const gunichar *s, double *number)
{
  guint length = tz_numeral_digits (s, number);
  return length > 0 ? length : tz_numeral_chinese (s, number);
}

char *
tz_entity_value_dup_guess (TzEntityType type, const TzText *text, TzSpan span)
{
  if (!tz_entity_value_has (type))
    return g_strdup ("");
  if (type == TZ_ENTITY_DATE) {
    g_autofree char *words = tz_text_dup_slice (text, span);
    char *date = tz_typed_date_dup_edtf (words, NULL);
    return date != NULL ? date : g_strdup ("");
  }
  const gunichar *folded = tz_text_get_folded (text);
  for (guint32 i = span.start; i < span.end; i++) {
    double number = 0;
    guint length = read_number (folded + i, &number);
    if (length > 0 && i + length <= span.end)
      return dup_number (number);
  }
  return g_strdup ("");
}

char *
tz_entity_value_read (TzEntityType type, const char *typed, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (typed));
  if (type == TZ_ENTITY_DATE)
    return tz_typed_date_dup_edtf (bare, error);
  g_autoptr (TzText) text = tz_text_new (bare, -1, NULL);
  double number = 0;
  if (text != NULL && read_number (tz_text_get_folded (text), &number) == tz_text_get_length (text) &&
      *bare != '\0')
    return dup_number (number);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("Write a number, such as %s"), "12");
  return NULL;
}
