#include "lexicon.h"

#include "errors.h"
#include "lexicon-private.h"
#include "names.h"

typedef struct {
  const char *file;
  TzWordKinds kinds;
  gboolean has_columns; /* one word a line with columns after it, else words separated by blanks */
} List;

static const List lists[] = {
    {"surnames.txt", TZ_WORD_SURNAME, FALSE},
    {"surnames-ambiguous.txt", TZ_WORD_SURNAME | TZ_WORD_NO_NAME, FALSE},
    {"measures.txt", TZ_WORD_MEASURE, FALSE},
    {"body-functions.txt", TZ_WORD_FUNCTION, FALSE},
    {"body-function-verbs.txt", TZ_WORD_FUNCTION | TZ_WORD_VERB_FUNCTION, FALSE},
    {"bodies.txt", TZ_WORD_BODY, FALSE},
    {"body-endings.txt", TZ_WORD_BODY_END, FALSE},
    {"body-endings-strong.txt", TZ_WORD_STRONG_END, FALSE},
    {"bodies-bare.txt", TZ_WORD_BARE, FALSE},
    {"bodies-central.txt", TZ_WORD_CENTRAL, FALSE},
    {"bodies-state.txt", TZ_WORD_STATE, FALSE},
    {"areas.txt", TZ_WORD_AREA, FALSE},
    {"body-parts.txt", TZ_WORD_PART, FALSE},
    {"meeting-rooms.txt", TZ_WORD_MEETING_ROOM, FALSE},
    {"rooms.txt", TZ_WORD_ROOM, FALSE},
    {"offices.txt", TZ_WORD_OFFICE, FALSE},
    {"school-endings.txt", TZ_WORD_SCHOOL_END, FALSE},
    {"class-words.txt", TZ_WORD_CLASS, FALSE},
    {"company-endings.txt", TZ_WORD_COMPANY_END, FALSE},
    {"company-words.txt", TZ_WORD_TRADE, FALSE},
    {"stop-words.txt", TZ_WORD_STOP, FALSE},
    {"verbs.txt", TZ_WORD_STOP, FALSE},
    {"common-words.txt", TZ_WORD_COMMON, FALSE},
    {"before-names.txt", TZ_WORD_BEFORE_NAME, TRUE},
    {"after-names.txt", TZ_WORD_AFTER_NAME, FALSE},
    {"given-words.txt", TZ_WORD_GIVEN, FALSE},
    {"not-given.txt", TZ_WORD_NOT_GIVEN, FALSE},
    {"not-names.txt", TZ_WORD_NO_NAME, FALSE},
    {"sound-characters.txt", TZ_WORD_SOUND, FALSE},
    {"posts.txt", TZ_WORD_POST, FALSE},
    {"discipline.txt", TZ_WORD_DISCIPLINE, TRUE},
    {"issuing-signs.txt", TZ_WORD_ISSUING_SIGN, FALSE},
    {"not-counted.txt", TZ_WORD_NOT_COUNTED, FALSE},
    {"tasks.txt", TZ_WORD_TASK, FALSE},
    {"intentions.txt", TZ_WORD_INTENTION, FALSE},
    {"theme-words.txt", TZ_WORD_THEME, TRUE},
    {"theme-empty-words.txt", TZ_WORD_THEME_EMPTY, FALSE},
    {"statuses.txt", TZ_WORD_STATUS, TRUE},
    {"status-labels.txt", TZ_WORD_STATUS_LABEL, FALSE},
    {"agency-kinds.txt", TZ_WORD_KIND, TRUE},
    {"lack-words.txt", TZ_WORD_LACK, FALSE},
    {"action-words.txt", TZ_WORD_ACTION, TRUE},
    {"section-words.txt", TZ_WORD_SECTION, TRUE},
    {"answer-labels.txt", TZ_WORD_ANSWER_LABEL, FALSE},
    {"meta-labels.txt", TZ_WORD_META_LABEL, FALSE},
    {"problem-labels.txt", TZ_WORD_PROBLEM_LABEL, FALSE},
};

typedef struct {
  const char *id;
  const char *chinese;
  const char *english;
} Theme;

/* A value of a word before the words have numbers. */
typedef struct {
  const char *word;
  TzWordValue value;
} Entry;

void
tz_lexicon_add_word (TzLexicon *self, const char *word, TzWordKinds kinds)
{
  static const struct {
    TzWordKinds kinds;
    TzSigns sign;
  } firsts[] = {
      {TZ_WORD_SURNAME, TZ_SIGN_SURNAME},
      {TZ_WORD_POST | TZ_WORD_BEFORE_NAME, TZ_SIGN_POST},
      {TZ_WORD_FUNCTION | TZ_WORD_OFFICE, TZ_SIGN_FUNCTION},
      {TZ_WORD_BODY_END | TZ_WORD_PART, TZ_SIGN_CLOSE},
      {TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM | TZ_WORD_CENTRAL | TZ_WORD_STATE | TZ_WORD_AREA,
       TZ_SIGN_PLACE},
      {TZ_WORD_SCHOOL_END, TZ_SIGN_SCHOOL},
      {TZ_WORD_COMPANY_END, TZ_SIGN_COMPANY},
      {TZ_WORD_STATUS_LABEL | TZ_WORD_ANSWER_LABEL | TZ_WORD_META_LABEL, TZ_SIGN_FIELD},
      {TZ_WORD_DISCIPLINE, TZ_SIGN_ACT},
      {TZ_WORD_LACK, TZ_SIGN_LACK},
      {TZ_WORD_ACTION, TZ_SIGN_ACTION},
      {TZ_WORD_SECTION, TZ_SIGN_SECTION},
  };
  TzSigns signs = 0;
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (kinds & firsts[i].kinds)
      signs |= firsts[i].sign;
  tz_words_add (self->words, word, kinds, signs);
}

static void
load_words (TzLexicon *self, char *line, TzWordKinds kinds)
{
  char *word;
  while ((word = tz_lexicon_cut (&line, ' ')) != NULL)
    if (*word != '\0')
      tz_lexicon_add_word (self, word, kinds);
}

static int
code_of (const TzLexicon *self, const char *id, TzWordKinds kind)
{
  switch (kind) {
  case TZ_WORD_THEME:
    return tz_lexicon_find_theme (self, id);
  case TZ_WORD_STATUS:
    return tz_name_parse (TZ_VOCABULARY_STATUS, id);
  case TZ_WORD_ACTION:
    return tz_name_parse (TZ_VOCABULARY_MEASURE, id);
  case TZ_WORD_DISCIPLINE:
    return tz_name_parse (TZ_VOCABULARY_ACT, id);
  default:
    return -1;
  }
}

static gboolean
load_value (TzLexicon *self, GArray *entries, char *line, const List *list, GError **error)
{
  const char *word = tz_lexicon_cut (&line, '\t');
  const char *id = tz_lexicon_cut (&line, '\t');
  if (id == NULL) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, "%s: “%s” has no second column", list->file, word);
    return FALSE;
  }
  float weight = line == NULL ? 1 : (float)g_ascii_strtod (line, NULL);
  Entry entry = {word, {list->kinds, id, code_of (self, id, list->kinds), weight, -1}};
  g_array_append_val (entries, entry);
  tz_lexicon_add_word (self, word, list->kinds);
  return TRUE;
}

static gboolean
load_list (TzLexicon *self, GArray *entries, const List *list, GError **error)
{
  char *text = tz_lexicon_load_text (self, list->file, error);
  if (text == NULL)
    return FALSE;
  char *line;
  while ((line = tz_lexicon_next_line (&text)) != NULL) {
    if (!list->has_columns)
      load_words (self, line, list->kinds);
    else if (!load_value (self, entries, line, list, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
load_themes (TzLexicon *self, GError **error)
{
  char *text = tz_lexicon_load_text (self, "themes.txt", error);
  if (text == NULL)
    return FALSE;
  char *line;
  while ((line = tz_lexicon_next_line (&text)) != NULL) {
    Theme theme = {.id = tz_lexicon_cut (&line, '\t')};
    theme.chinese = tz_lexicon_cut (&line, '\t');
    theme.english = line;
    g_array_append_val (self->themes, theme);
  }
  return TRUE;
}

/* The first value of a word stands at the number of the word, so that nothing has to be asked where it is. */
static void
add_value (GArray *values, int word, const TzWordValue *value)
{
  g_assert ((guint)word < values->len);
  TzWordValue *last = &g_array_index (values, TzWordValue, word);
  if (last->kind == 0) {
    *last = *value;
    return;
  }
  while (last->next >= 0)
    last = &g_array_index (values, TzWordValue, last->next);
  last->next = (int)values->len;
  g_array_append_vals (values, value, 1);
}

/* The words of @entries have the first numbers; their further values stand behind them. */
static void
add_values (TzLexicon *self, const GArray *entries)
{
  g_array_set_size (self->values, entries->len);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    int word = tz_lexicon_word_number (self, entry->word);
    if (word >= 0)
      add_value (self->values, word, &entry->value);
  }
}

static gboolean
load (TzLexicon *self, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GPtrArray) stems = g_ptr_array_new ();
  if (!load_themes (self, error) || !tz_lexicon_load_divisions (self, stems, error) ||
      !tz_lexicon_load_streets (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!load_list (self, entries, &lists[i], error))
      return FALSE;
  tz_words_add_signs (self->words);
  guint n_words = tz_words_build (self->words);
  add_values (self, entries);
  tz_lexicon_link_divisions (self, stems, n_words);
  return TRUE;
}

/* Words with columns are told apart, for these say something of each. */
static TzWordKinds
find_numbered (void)
{
  TzWordKinds kinds = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    kinds |= lists[i].has_columns ? lists[i].kinds : 0;
  return kinds;
}

TzLexicon *
tz_lexicon_new (GError **error)
{
  g_autoptr (TzLexicon) self = g_new0 (TzLexicon, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->words = tz_words_new (find_numbered ());
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->themes = g_array_new (FALSE, FALSE, sizeof (Theme));
  self->values = g_array_new (FALSE, TRUE, sizeof (TzWordValue));
  self->divisions = g_array_new (FALSE, FALSE, sizeof (TzDivision));
  self->streets = g_hash_table_new (NULL, NULL);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  if (!load (self, error))
    return NULL;
  tz_lexicon_get_digest (self); /* closes the checksum before threads share it */
  return g_steal_pointer (&self);
}

TzLexicon *
tz_lexicon_new_with (TzLexicon *lexicon, TzOwnTerms *own)
{
  TzLexicon *base = lexicon->base != NULL ? lexicon->base : lexicon;
  TzLexicon *self = g_memdup2 (base, sizeof *base);
  g_atomic_ref_count_init (&self->ref_count);
  self->base = tz_lexicon_ref (base);
  self->own = own;
  return self;
}

const TzOwnTerms *
tz_lexicon_get_own (const TzLexicon *lexicon)
{
  return lexicon->own;
}

gint64
tz_lexicon_get_revision (const TzLexicon *lexicon)
{
  return lexicon->own != NULL ? tz_own_terms_get_revision (lexicon->own) : 0;
}

TzLexicon *
tz_lexicon_ref (TzLexicon *lexicon)
{
  g_atomic_ref_count_inc (&lexicon->ref_count);
  return lexicon;
}

static void
free_lists (TzLexicon *lexicon)
{
  tz_words_free (lexicon->words);
  g_ptr_array_unref (lexicon->texts);
  g_array_unref (lexicon->themes);
  g_array_unref (lexicon->values);
  g_array_unref (lexicon->divisions);
  g_hash_table_unref (lexicon->streets);
  g_checksum_free (lexicon->checksum);
  g_free (lexicon->first_division[0]);
  g_free (lexicon->first_division[1]);
}

void
tz_lexicon_unref (TzLexicon *lexicon)
{
  if (!g_atomic_ref_count_dec (&lexicon->ref_count))
    return;
  if (lexicon->base != NULL)
    tz_lexicon_unref (lexicon->base);
  else
    free_lists (lexicon);
  g_clear_pointer (&lexicon->own, tz_own_terms_free);
  g_free (lexicon);
}

const char *
tz_lexicon_get_digest (const TzLexicon *lexicon)
{
  return g_checksum_get_string (lexicon->checksum);
}

const TzWords *
tz_lexicon_get_words (const TzLexicon *lexicon)
{
  return lexicon->words;
}

guint
tz_lexicon_get_n_themes (const TzLexicon *lexicon)
{
  return lexicon->themes->len;
}

const char *
tz_lexicon_get_theme_id (const TzLexicon *lexicon, guint theme)
{
  g_return_val_if_fail (theme < lexicon->themes->len, NULL);
  return g_array_index (lexicon->themes, Theme, theme).id;
}

const char *
tz_lexicon_get_theme_name (const TzLexicon *lexicon, guint theme)
{
  g_return_val_if_fail (theme < lexicon->themes->len, NULL);
  const Theme *entry = &g_array_index (lexicon->themes, Theme, theme);
  const char *language = g_get_language_names ()[0];
  return g_str_has_prefix (language, "zh") ? entry->chinese : entry->english;
}

gboolean
tz_lexicon_theme_is_called (const TzLexicon *lexicon, guint theme, const char *words)
{
  g_return_val_if_fail (theme < lexicon->themes->len, FALSE);
  const Theme *entry = &g_array_index (lexicon->themes, Theme, theme);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autofree char *english = g_utf8_casefold (entry->english, -1);
  return g_ascii_strcasecmp (words, entry->id) == 0 || strstr (entry->chinese, words) != NULL ||
         strstr (english, folded) != NULL;
}

int
tz_lexicon_find_theme (const TzLexicon *lexicon, const char *id)
{
  for (guint i = 0; i < lexicon->themes->len; i++)
    if (g_strcmp0 (g_array_index (lexicon->themes, Theme, i).id, id) == 0)
      return (int)i;
  return -1;
}

const TzWordValue *
tz_lexicon_next_value (const TzLexicon *lexicon, const TzBeginning *begins, guint n, TzWordKinds kind,
                       const TzWordValue *previous)
{
  int index = previous != NULL ? previous->next : tz_beginning_number_of (begins, n);
  while (index >= 0) {
    const TzWordValue *value = &g_array_index (lexicon->values, TzWordValue, index);
    if (value->kind == kind)
      return value;
    index = value->next;
  }
  return NULL;
}
