#include "lexicon-private.h"

#include <string.h>

#define RESOURCE_PATH "/io/github/taizhang/Taizhang/lexicon/"

char *
tz_lexicon_load_text (TzLexicon *self, const char *file, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tz_lexicon_get_resource (), path, 0, error);
  if (bytes == NULL)
    return NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_strndup (data, size);
  g_checksum_update (self->checksum, (const guchar *)file, (gssize)strlen (file) + 1);
  g_checksum_update (self->checksum, (const guchar *)data, (gssize)size);
  g_ptr_array_add (self->texts, text);
  return text;
}

char *
tz_lexicon_cut (char **rest, char separator)
{
  char *start = *rest;
  if (start == NULL)
    return NULL;
  char *end = strchr (start, separator);
  *rest = end == NULL ? NULL : end + 1;
  if (end != NULL)
    *end = '\0';
  return start;
}

char *
tz_lexicon_next_line (char **text)
{
  char *line;
  do {
    line = tz_lexicon_cut (text, '\n');
  } while (line != NULL && (*line == '\0' || *line == '#'));
  return line;
}

int
tz_lexicon_word_number (const TzLexicon *self, const char *word)
{
  glong n;
  g_autofree gunichar *s = g_utf8_to_ucs4_fast (word, -1, &n);
  return tz_words_lookup (self->words, s, (guint)n);
}

int *
tz_lexicon_new_links (guint n)
{
  int *links = g_new (int, n);
  for (guint i = 0; i < n; i++)
    links[i] = -1;
  return links;
}
