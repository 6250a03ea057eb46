#include "finding-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "edtf.h"

typedef struct {
  const char *id;
  const char *words;
} Wording;

static const Wording damages[] = {
    {"digits_run_together", N_ ("Characters between the digits are lost")},
    {"unit_lost", N_ ("The unit or measure word is lost")},
    {"number_lost", N_ ("The number is lost")},
    {"character_lost", N_ ("A character is lost")},
    {"bracket_lost", N_ ("A bracket is lost")},
    {"quotation_mark_lost", N_ ("A quotation mark has no partner")},
    {"title_mark_lost", N_ ("A title mark has no partner")},
    {"findings_left_out", N_ ("From here on there is more than the analysis keeps")},
    {"replacement_character", N_ ("A character could not be decoded in the source")},
};

static const Wording reconciliations[] = {
    {"counted", N_ ("counted from the problems")},
    {"no_status", N_ ("the problems state no status")},
    {"some_not_stated", N_ ("counted from the problems, some of which state no status")},
    {"not_itemised", N_ ("the problems do not itemise it")},
};

static const char *
find_words (const Wording *wordings, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (wordings[i].id, id) == 0)
      return _ (wordings[i].words);
  return id;
}

char *
tz_words_dup_number (double number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (plain, sizeof plain, "%.2f", ABS (number));
  gsize whole = strcspn (plain, ".");
  g_autoptr (GString) out = g_string_new (number < 0 ? "-" : NULL);
  for (gsize i = 0; i < whole; i++) {
    if (i > 0 && (whole - i) % 3 == 0)
      g_string_append_c (out, ',');
    g_string_append_c (out, plain[i]);
  }
  g_string_append (out, plain + whole);
  while (g_str_has_suffix (out->str, "0") && strchr (out->str, '.') != NULL)
    g_string_truncate (out, out->len - 1);
  if (g_str_has_suffix (out->str, "."))
    g_string_truncate (out, out->len - 1);
  return g_strdup (out->str);
}

static char *
dup_yuan (double yuan)
{
  g_autofree char *number = tz_words_dup_number (yuan);
  /* Translators: a sum of money */
  return g_strdup_printf (_ ("%s yuan"), number);
}

static char *
dup_number_of (const TzEntity *entity)
{
  if (entity->type == TZ_ENTITY_MONEY)
    return dup_yuan (entity->number);
  g_autofree char *number = tz_words_dup_number (entity->number);
  if (entity->type == TZ_ENTITY_PERCENT)
    return g_strdup_printf (_ ("%s%%"), number);
  return g_steal_pointer (&number);
}

char *
tz_words_dup_value (const TzEntity *entity)
{
  if (entity->edtf != NULL)
    return tz_edtf_dup_display (entity->edtf);
  if (entity->has_number)
    return dup_number_of (entity);
  if (entity->persons > 0)
    return g_strdup_printf (ngettext ("%d person", "%d persons", entity->persons), entity->persons);
  return NULL;
}

char *
tz_words_dup_declared (TzDeclaredKey key, double value)
{
  return key == TZ_DECLARED_MONEY_RECOVERED ? dup_yuan (value) : tz_words_dup_number (value);
}

const char *
tz_words_certainty (float certainty)
{
  if (certainty >= 0.85f)
    return _ ("high certainty");
  if (certainty >= 0.6f)
    return _ ("medium certainty");
  return _ ("low certainty");
}

const char *
tz_words_damage (const char *why)
{
  return find_words (damages, G_N_ELEMENTS (damages), why);
}

const char *
tz_words_reconciliation (const char *why)
{
  return find_words (reconciliations, G_N_ELEMENTS (reconciliations), why);
}

char *
tz_words_dup_line (const TzText *text, TzSpan span)
{
  g_autofree char *slice = tz_text_dup_slice (text, span);
  GString *line = g_string_new (NULL);
  gboolean blank = FALSE;
  for (const char *c = g_strstrip (slice); *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);
    if (!g_unichar_isspace (u))
      g_string_append_unichar (line, u);
    else if (!blank)
      g_string_append_c (line, ' ');
    blank = g_unichar_isspace (u);
  }
  return g_string_free (line, FALSE);
}

/* So many code points before and after a place are at most of its sentence. */
#define MAX_AROUND 60

static gboolean
ends_sentence (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == '!' || c == '?';
}

char *
tz_words_dup_sentence (const TzText *text, TzSpan span)
{
  const gunichar *s = tz_text_get_folded (text);
  const guint32 first = span.start > MAX_AROUND ? span.start - MAX_AROUND : 0;
  const guint32 last = MIN (span.end + MAX_AROUND, tz_text_get_length (text));
  TzSpan sentence = span;
  while (sentence.start > first && !ends_sentence (s[sentence.start - 1]))
    sentence.start--;
  while (sentence.end < last && !ends_sentence (s[sentence.end]))
    sentence.end++;
  return tz_words_dup_line (text, sentence);
}
