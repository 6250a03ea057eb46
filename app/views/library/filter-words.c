#include "filter-words.h"

#include "notice-cells.h"

#include <glib/gi18n.h>

const char *
tz_facet_display (TzFacetKind kind, const char *value, const TzLexicon *lexicon)
{
  if (kind == TZ_FACET_LEVEL)
    return tz_name_display_id (TZ_VOCABULARY_LEVEL, value);
  if (kind == TZ_FACET_WARNING)
    return tz_warning_display ((TzWarnings)atoi (value));
  int theme = kind == TZ_FACET_THEME ? tz_lexicon_find_theme (lexicon, value) : -1;
  return theme >= 0 ? tz_lexicon_get_theme_name (lexicon, theme) : value;
}

static void
append (GString *words, const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
}

char *
tz_notice_filter_dup_words (const TzNoticeFilter *filter, const TzLexicon *lexicon)
{
  GString *words = g_string_new (NULL);
  if (filter->text != NULL) {
    g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), filter->text);
    append (words, quoted);
  }
  for (int kind = 0; kind < TZ_N_FACET_KINDS; kind++)
    for (guint i = 0; i < filter->values[kind]->len; i++)
      append (words, tz_facet_display (kind, filter->values[kind]->pdata[i], lexicon));
  return g_string_free (words, FALSE);
}
