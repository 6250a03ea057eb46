#include "search-fields.h"

#include <string.h>

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

static gboolean
is_called (const char *value, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (value, -1);
  g_autofree char *other = g_utf8_casefold (name, -1);
  return strstr (other, folded) != NULL;
}

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

static void
add_theme (TzWhere *where, const TzTerm *term, const TzLexicon *lexicon)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_strv_builder_add (keys, term->value);
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    if (is_called (term->value, tz_lexicon_get_theme_name (lexicon, i)))
      g_strv_builder_add (keys, tz_lexicon_get_theme_id (lexicon, i));
  g_auto (GStrv) all = g_strv_builder_end (keys);
  tz_where_add_texts (where,
                      term->excluded ? "n.id NOT IN (SELECT nt.notice FROM theme t JOIN notice_theme nt ON"
                                       " nt.theme = t.id WHERE t.key IN " TZ_WHERE_LIST ")"
                                     : "n.id IN (SELECT nt.notice FROM theme t JOIN notice_theme nt ON"
                                       " nt.theme = t.id WHERE t.key IN " TZ_WHERE_LIST ")",
                      (const char *const *)all);
}

static gboolean
is_status (const char *value, int status)
{
  return g_ascii_strcasecmp (value, tz_name_id (TZ_VOCABULARY_STATUS, status)) == 0 ||
         g_strcmp0 (value, status_words[status]) == 0 ||
         g_utf8_collate (value, tz_name_display (TZ_VOCABULARY_STATUS, status)) == 0;
}

/* The columns that count problems by status are called like the status. */
static void
add_status (TzWhere *where, const TzTerm *term)
{
  g_autofree char *condition = NULL;
  for (int status = 0; status < TZ_N_STATUSES && condition == NULL; status++)
    if (is_status (term->value, status))
      condition = g_strdup_printf ("n.%s > 0", tz_name_id (TZ_VOCABULARY_STATUS, status));
  add_plain (where, term, condition != NULL ? condition : "0");
}

/* "2024" or "2019-2024". */
static void
add_year (TzWhere *where, const TzTerm *term)
{
  char *end = NULL;
  int from = g_ascii_strtoull (term->value, &end, 10);
  int to = *end == '-' ? (int)g_ascii_strtoull (end + 1, &end, 10) : from;
  g_autofree char *condition = g_strdup_printf ("n.year BETWEEN %d AND %d AND n.year > 0", from, to);
  add_plain (where, term, *end == '\0' ? condition : "0");
}

/* What was decided at least once, "none" where nothing was; "done" where all that is to be reviewed is. */
static void
add_review (TzWhere *where, const TzTerm *term)
{
  static const struct {
    const char *word;
    const char *chinese;
    const char *condition;
  } reviews[] = {
      {"none", "未复核", "n.id NOT IN (SELECT notice FROM decision)"},
      {"any", "已复核", "n.id IN (SELECT notice FROM decision)"},
      {"begun", "部分复核", "n.n_reviewed > 0 AND n.n_reviewed < n.n_to_review"},
      {"done", "复核完毕", "n.n_reviewed > 0 AND n.n_reviewed = n.n_to_review"},
      {"accepted", "已接受", "n.id IN (SELECT notice FROM decision WHERE kind = 0)"},
      {"rejected", "已否定", "n.id IN (SELECT notice FROM decision WHERE kind = 1)"},
      {"corrected", "已更正", "n.id IN (SELECT notice FROM decision WHERE kind = 2)"},
      {"added", "已补充", "n.id IN (SELECT notice FROM decision WHERE kind = 3 AND subject != 10)"}
      /* a verdict is no finding */
      ,
  };
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    if (g_ascii_strcasecmp (term->value, reviews[i].word) == 0 ||
        g_strcmp0 (term->value, reviews[i].chinese) == 0) {
      add_plain (where, term, reviews[i].condition);
      return;
    }
  add_plain (where, term, "0");
}

void
tz_search_add_fields (TzWhere *where, const GPtrArray *terms, const TzLexicon *lexicon)
{
  for (guint i = 0; i < terms->len; i++) {
    const TzTerm *term = g_ptr_array_index (terms, i);
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
      add_review (where, term);
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
