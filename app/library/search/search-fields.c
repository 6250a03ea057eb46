#include "search-fields.h"

#include <glib/gi18n.h>

#include "library-types.h"
#include "search-parse.h"

/* What people call them in Chinese, whatever the language of the screen; DESIGN. */
static const char *const status_words[TZ_N_STATUSES] = {
    [TZ_STATUS_NOT_STATED] = "未说明",
    [TZ_STATUS_COMPLETED] = "已完成",
    [TZ_STATUS_COMPLETED_SUSTAINED] = "完成并长期坚持",
    [TZ_STATUS_MOSTLY_COMPLETED] = "基本完成",
    [TZ_STATUS_IN_PROGRESS] = "正在整改",
    [TZ_STATUS_NOT_COMPLETED] = "未完成",
};

/* The condition of a term, which holds a single `?` for its value. */
static void
add (TzWhere *where, const TzTerm *term, const char *condition, const char *value)
{
  g_autofree char *wanted = g_strdup_printf (term->excluded ? "NOT (%s)" : "%s", condition);
  tz_where_add_text (where, wanted, value);
}

static void
add_plain (TzWhere *where, const TzTerm *term, const char *condition)
{
  g_autofree char *wanted = g_strdup_printf (term->excluded ? "NOT (%s)" : "%s", condition);
  tz_where_add (where, wanted);
}

/* Returns: (transfer full): the identifiers of the themes that are called so; empty where none is. */
static GStrv
find_themes (const char *value, const TzLexicon *lexicon)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    if (tz_lexicon_theme_is_called (lexicon, i, value))
      g_strv_builder_add (keys, tz_lexicon_get_theme_id (lexicon, i));
  return g_strv_builder_end (keys);
}

static void
add_theme (TzWhere *where, const TzTerm *term, const TzLexicon *lexicon)
{
  g_auto (GStrv) keys = find_themes (term->value, lexicon);
  tz_where_add_texts (where,
                      term->excluded ? "n.id NOT IN (SELECT nt.notice FROM theme t JOIN notice_theme nt ON"
                                       " nt.theme = t.id WHERE t.key IN " TZ_WHERE_LIST ")"
                                     : "n.id IN (SELECT nt.notice FROM theme t JOIN notice_theme nt ON"
                                       " nt.theme = t.id WHERE t.key IN " TZ_WHERE_LIST ")",
                      (const char *const *)keys);
}

/* Returns: a status, or -1. */
static int
find_status (const char *value)
{
  for (int status = 0; status < TZ_N_STATUSES; status++)
    if (g_ascii_strcasecmp (value, tz_name_id (TZ_VOCABULARY_STATUS, status)) == 0 ||
        g_strcmp0 (value, status_words[status]) == 0 ||
        g_utf8_collate (value, tz_name_display (TZ_VOCABULARY_STATUS, status)) == 0)
      return status;
  return -1;
}

/* The columns that count problems by status are called like the status. */
static void
add_status (TzWhere *where, const TzTerm *term)
{
  g_autofree char *condition =
      g_strdup_printf ("n.%s > 0", tz_name_id (TZ_VOCABULARY_STATUS, find_status (term->value)));
  add_plain (where, term, condition);
}

/* "2024" or "2019-2024". */
static gboolean
read_years (const char *value, int *from, int *to)
{
  char *end = NULL;
  *from = g_ascii_strtoull (value, &end, 10);
  *to = *end == '-' ? (int)g_ascii_strtoull (end + 1, &end, 10) : *from;
  return *end == '\0' && g_ascii_isdigit (end[-1]);
}

static void
add_year (TzWhere *where, const TzTerm *term)
{
  int from, to;
  read_years (term->value, &from, &to);
  g_autofree char *condition = g_strdup_printf ("n.year BETWEEN %d AND %d AND n.year > 0", from, to);
  add_plain (where, term, condition);
}

/* What was decided at least once, "none" where nothing was; "done" where all that is to be reviewed is. */
typedef struct {
  const char *word;
  const char *chinese;
  const char *condition;
} Review;

static const Review reviews[] = {
    {"none", "未复核", "n.id NOT IN (SELECT notice FROM decision)"},
    {"any", "已复核", "n.id IN (SELECT notice FROM decision)"},
    {"begun", "部分复核", "n.n_reviewed > 0 AND n.n_reviewed < n.n_to_review"},
    {"done", "复核完毕", "n.n_reviewed > 0 AND n.n_reviewed = n.n_to_review"},
    {"accepted", "已接受", "n.id IN (SELECT notice FROM decision WHERE kind = 0)"},
    {"rejected", "已否定", "n.id IN (SELECT notice FROM decision WHERE kind = 1)"},
    {"corrected", "已更正", "n.id IN (SELECT notice FROM decision WHERE kind = 2)"},
    /* a verdict is no finding */
    {"added", "已补充", "n.id IN (SELECT notice FROM decision WHERE kind = 3 AND subject != 10)"},
};

static const Review *
find_review (const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    if (g_ascii_strcasecmp (value, reviews[i].word) == 0 || g_strcmp0 (value, reviews[i].chinese) == 0)
      return &reviews[i];
  return NULL;
}

static gboolean
is_known (const TzTerm *term, const TzLexicon *lexicon)
{
  int from, to;
  switch (term->kind) {
  case TZ_TERM_THEME: {
    g_auto (GStrv) themes = find_themes (term->value, lexicon);
    return themes[0] != NULL;
  }
  case TZ_TERM_STATUS:
    return find_status (term->value) >= 0;
  case TZ_TERM_YEAR:
    return read_years (term->value, &from, &to);
  case TZ_TERM_REVIEW:
    return find_review (term->value) != NULL;
  default:
    return TRUE;
  }
}

/* Returns: (transfer full): what can be typed, in the language of the locale. */
static char *
dup_choices (TzTermKind kind)
{
  gboolean chinese = g_str_has_prefix (g_get_language_names ()[0], "zh");
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  for (int i = 0; kind == TZ_TERM_STATUS && i < TZ_N_STATUSES; i++)
    g_strv_builder_add (words, chinese ? status_words[i] : tz_name_id (TZ_VOCABULARY_STATUS, i));
  for (guint i = 0; kind == TZ_TERM_REVIEW && i < G_N_ELEMENTS (reviews); i++)
    g_strv_builder_add (words, chinese ? reviews[i].chinese : reviews[i].word);
  g_auto (GStrv) all = g_strv_builder_end (words);
  return g_strjoinv (chinese ? "、" : ", ", all);
}

static char *
dup_words_of_unknown (const TzTerm *term)
{
  g_autofree char *choices = dup_choices (term->kind);
  switch (term->kind) {
  case TZ_TERM_THEME:
    return g_strdup_printf (_ ("There is no theme “%s”."), term->value);
  case TZ_TERM_STATUS:
    return g_strdup_printf (_ ("There is no status “%s”. There are: %s."), term->value, choices);
  case TZ_TERM_YEAR:
    return g_strdup_printf (_ ("“%s” is no year. Years are written as 2024 or 2019-2024."), term->value);
  default:
    return g_strdup_printf (_ ("There is no state of review “%s”. There are: %s."), term->value, choices);
  }
}

char *
tz_search_dup_unknown (const char *text, const TzLexicon *lexicon)
{
  g_autoptr (GPtrArray) terms = tz_search_parse (text);
  for (guint i = 0; i < terms->len; i++)
    if (!is_known (terms->pdata[i], lexicon))
      return dup_words_of_unknown (terms->pdata[i]);
  return NULL;
}

void
tz_search_add_fields (TzWhere *where, const GPtrArray *terms, const TzLexicon *lexicon)
{
  for (guint i = 0; i < terms->len; i++) {
    const TzTerm *term = g_ptr_array_index (terms, i);
    if (!is_known (term, lexicon)) {
      tz_where_add (where, "0"); /* nor does all fit where nobody knows what is to be left out */
      continue;
    }
    switch (term->kind) {
    case TZ_TERM_THEME:
      add_theme (where, term, lexicon);
      break;
    case TZ_TERM_STATUS:
      add_status (where, term);
      break;
    case TZ_TERM_AGENCY:
      add (where, term, "INSTR (n.name, ?) > 0", term->value);
      break;
    case TZ_TERM_YEAR:
      add_year (where, term);
      break;
    case TZ_TERM_REVIEW:
      add_plain (where, term, find_review (term->value)->condition);
      break;
    case TZ_TERM_NOTE:
      add (where, term,
           "n.id IN (SELECT a.notice FROM annotation a LEFT JOIN annotation_tag g ON g.annotation = a.id"
           " WHERE INSTR (a.body || char (10) || IFNULL (g.tag, ''), ?) > 0)",
           term->value);
      break;
    case TZ_TERM_TEXT:
      break;
    }
  }
}
