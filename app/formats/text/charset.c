#include "charset.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common-characters.h"
#include "errors.h"

/* What Chinese texts come in. GB18030 holds GBK and GB2312; iconv's BIG5-HKSCS holds Big5. */
static const char *const charsets[] = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", NULL};

/* Of the characters of a Chinese text about four fifths are common ones; of one decoded wrongly, about one in
 * twenty. A text must pass CLEAR and be ahead of the next reading by MARGIN. */
#define CLEAR 0.4
#define MARGIN 0.2

/* Bytes that are valid UTF-8 by chance are rare, whatever their characters. */
#define UTF8_FLOOR 0.5

/* So many characters, most of them common ones, are never valid UTF-8 by chance: no other reading need be tried. */
#define MANY 64

/* Where the text names its charset itself, less will do. */
#define CLEAR_DECLARED 0.2

typedef struct {
  char *utf8;
  gsize n_utf8;
  const char *charset;
  gsize n_chars; /* that say something for the charset or against it */
  double score;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->utf8, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

const char *const *
tz_charset_list (void)
{
  return charsets;
}

static gboolean
is_utf16 (const char *charset)
{
  return g_str_has_prefix (charset, "UTF-16");
}

static const char *
canonical (const char *charset)
{
  if (g_ascii_strcasecmp (charset, "gb2312") == 0 || g_ascii_strcasecmp (charset, "gbk") == 0)
    return "GB18030";
  for (guint i = 0; charsets[i] != NULL; i++)
    if (g_ascii_strcasecmp (charset, charsets[i]) == 0)
      return charsets[i];
  return charset;
}

static char *
decode_as (const char *bytes, gsize n_bytes, const char *charset, gsize *n_utf8)
{
  if (strcmp (charset, "UTF-8") == 0) {
    *n_utf8 = n_bytes;
    return g_utf8_validate_len (bytes, n_bytes, NULL) ? g_strndup (bytes, n_bytes) : NULL;
  }
  const char *name = strcmp (charset, "Big5") == 0 ? "BIG5-HKSCS" : charset;
  g_autofree char *utf8 = g_convert (bytes, n_bytes, "UTF-8", name, NULL, n_utf8, NULL);
  if (utf8 == NULL || memchr (utf8, '\0', *n_utf8) != NULL)
    return NULL;
  return g_steal_pointer (&utf8);
}

/* Says nothing for any charset: ASCII, and the punctuation that stands at the same place in all of them. */
static gboolean
is_neutral (gunichar c)
{
  if (c < 0x80)
    return c >= ' ' || (c >= '\t' && c <= '\r');
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x301f) || (c >= 0xff00 && c <= 0xff5e);
}

static void
score (Reading *reading)
{
  gsize n_common = 0;
  for (const char *p = reading->utf8; p < reading->utf8 + reading->n_utf8; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (is_neutral (c))
      continue;
    reading->n_chars++;
    n_common += tz_is_common_character (c);
  }
  reading->score = reading->n_chars == 0 ? 1.0 : (double)n_common / reading->n_chars;
}

static gboolean
read_as (const char *bytes, gsize n_bytes, const char *charset, Reading *reading)
{
  *reading = (Reading){.charset = charset};
  reading->utf8 = decode_as (bytes, n_bytes, charset, &reading->n_utf8);
  if (reading->utf8 == NULL)
    return FALSE;
  score (reading);
  if (strcmp (charset, "UTF-8") == 0)
    reading->score = MAX (reading->score, UTF8_FLOOR);
  return TRUE;
}

static gboolean
is_beyond_doubt (const Reading *reading)
{
  return strcmp (reading->charset, "UTF-8") == 0 && reading->n_chars >= MANY &&
         reading->score >= CLEAR + MARGIN;
}

/* Finds the best reading of bytes that carry no mark; @second is the score of the next one. */
static gboolean
read_best (const char *bytes, gsize n_bytes, Reading *best, double *second, GCancellable *cancellable,
           GError **error)
{
  gboolean has_nul = memchr (bytes, '\0', n_bytes) != NULL;
  *best = (Reading){.score = -1};
  *second = 0;
  for (guint i = 0; charsets[i] != NULL; i++) {
    g_auto (Reading) reading = {0};
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if ((has_nul && !is_utf16 (charsets[i])) || !read_as (bytes, n_bytes, charsets[i], &reading))
      continue;
    if (reading.score <= best->score) {
      *second = MAX (*second, reading.score);
      continue;
    }
    *second = MAX (*second, best->score);
    reading_clear (best);
    *best = reading;
    reading.utf8 = NULL;
    if (is_beyond_doubt (best))
      break;
  }
  if (best->utf8 != NULL || !has_nul)
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this is not a text (it holds a NUL)"));
  return FALSE;
}

static gboolean
is_ascii (const char *bytes, gsize n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] <= 0)
      return FALSE;
  return TRUE;
}

static gboolean
find_out (const char *bytes, gsize n_bytes, const char *declared, Reading *best, GCancellable *cancellable,
          GError **error)
{
  if (is_ascii (bytes, n_bytes))
    return read_as (bytes, n_bytes, "UTF-8", best);

  double second;
  if (!read_best (bytes, n_bytes, best, &second, cancellable, error))
    return FALSE;
  if (best->utf8 != NULL && best->score >= CLEAR && best->score - second >= MARGIN)
    return TRUE;

  gboolean has_nul = memchr (bytes, '\0', n_bytes) != NULL;
  reading_clear (best);
  if (declared != NULL && !has_nul && read_as (bytes, n_bytes, canonical (declared), best) &&
      best->score >= CLEAR_DECLARED)
    return TRUE;
  reading_clear (best);
  if (has_nul)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this is not a text (it holds a NUL)"));
  else
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CHARSET, _ ("charset unclear"));
  return FALSE;
}

/* Returns: the length of the byte order mark, and the charset it stands for. */
static gsize
find_mark (const char *bytes, gsize n_bytes, const char **charset)
{
  static const struct {
    const char *charset;
    const char *mark;
  } marks[] = {{"UTF-8", "\xef\xbb\xbf"},
               {"UTF-16LE", "\xff\xfe"},
               {"UTF-16BE", "\xfe\xff"},
               {"GB18030", "\x84\x31\x95\x33"}};
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    gsize length = strlen (marks[i].mark);
    if (n_bytes >= length && memcmp (bytes, marks[i].mark, length) == 0) {
      *charset = marks[i].charset;
      return length;
    }
  }
  return 0;
}

char *
tz_charset_decode (const char *bytes, gsize n_bytes, const char *charset, const char *declared, char **used,
                   gsize *n_utf8, GCancellable *cancellable, GError **error)
{
  g_auto (Reading) reading = {0};
  const char *marked = NULL;
  gsize skip = find_mark (bytes, n_bytes, &marked);
  const char *wanted = charset != NULL ? canonical (charset) : marked;
  if (marked == NULL || g_strcmp0 (wanted, marked) != 0)
    skip = 0;

  if (wanted == NULL) {
    if (!find_out (bytes, n_bytes, declared, &reading, cancellable, error))
      return NULL;
  } else if (!read_as (bytes + skip, n_bytes - skip, wanted, &reading)) {
    if (memchr (bytes, '\0', n_bytes) != NULL && !is_utf16 (wanted))
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("this is not a text (it holds a NUL)"));
    else
      g_set_error (error, TZ_ERROR, TZ_ERROR_CHARSET, _ ("the text is not %s"), wanted);
    return NULL;
  }
  *used = g_strdup (reading.charset);
  *n_utf8 = reading.n_utf8;
  return g_steal_pointer (&reading.utf8);
}
