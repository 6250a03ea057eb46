#include "keyness.h"

#include <glib/gi18n.h>
#include <math.h>

#include "problem-query.h"
#include "scan.h"
#include "shared-wording.h"
#include "wordings.h"

/* Letters of a term. */
#define SHORTEST 2u
#define LONGEST 6u

/* What G² has to exceed: chi-squared of one degree of freedom at 0.001. */
#define LEAST_G2 10.83

#define MOST_ROWS 100u

typedef struct {
  gunichar letters[LONGEST + 1]; /* closed by 0 */
  guint n_focus, n_all;          /* problems that have it */
  guint last;                    /* the problem that was counted last, so that none counts twice */
  gboolean is_part;              /* of a longer one that is in as many */
  gboolean goes_on;              /* with the same letter in all of them */
  guint n_before; /* of one of %LONGEST letters that ends with it, the n_focus; the most of several */
  double g2;
} Term;

typedef struct {
  GHashTable *terms; /* (element-type Term) */
  gboolean focus;    /* it is them that are read now */
  gint64 oldest;     /* the notice that was read last of all */
  GArray *notices;   /* (element-type gint64): those with problems of the kind, closed by 0 */
  guint n_focus, n_all, n_read;
  TzCareProgress progress;
  gpointer user_data;
} Counting;

double
tz_keyness_compute (guint a, guint focus, guint b, guint rest)
{
  const double observed[2][2] = {{a, focus - (double)a}, {b, rest - (double)b}};
  const double rows[2] = {focus, rest}, columns[2] = {(double)a + b, (double)focus + rest - a - b};
  double sum = 0;
  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      if (observed[i][j] > 0)
        sum += observed[i][j] * log (observed[i][j] * ((double)focus + rest) / (rows[i] * columns[j]));
  return MAX (0, 2 * sum);
}

/* ---- Terms ---- */

static guint
hash_term (gconstpointer data)
{
  guint sum = 5381;
  for (const gunichar *p = ((const Term *)data)->letters; *p != 0; p++)
    sum = sum * 33 + *p;
  return sum * 2654435761u;
}

static gboolean
equal_terms (gconstpointer a, gconstpointer b)
{
  const gunichar *p = ((const Term *)a)->letters, *q = ((const Term *)b)->letters;
  while (*p == *q && *p != 0)
    p++, q++;
  return *p == *q;
}

static Term
make_term (const gunichar *letters, guint n)
{
  Term term = {.letters = {0}};
  for (guint i = 0; i < n; i++)
    term.letters[i] = letters[i];
  return term;
}

static void
count_term (Counting *counting, const gunichar *letters, guint n)
{
  const Term key = make_term (letters, n);
  Term *term = g_hash_table_lookup (counting->terms, &key);
  if (term == NULL && counting->focus)
    return;
  if (term == NULL) {
    term = g_memdup2 (&key, sizeof key);
    g_hash_table_add (counting->terms, term);
  }
  if (term->last == counting->n_read)
    return;
  term->last = counting->n_read;
  if (counting->focus)
    term->n_focus++;
  else
    term->n_all++;
}

/* All terms of letters without anything between them. */
static void
count_run (Counting *counting, const gunichar *letters, guint n)
{
  for (guint i = 0; i + SHORTEST <= n; i++)
    for (guint length = SHORTEST; length <= MIN (LONGEST, n - i); length++)
      count_term (counting, letters + i, length);
}

static void
count_title (Counting *counting, const TzText *text, const TzWordedProblem *problem)
{
  const gunichar *folded = tz_text_get_folded (text);
  guint next = 0;
  guint32 end = MIN (problem->title.end, tz_text_get_length (text)), from = problem->title.start;
  counting->n_read++;
  for (guint32 i = from; i < end;) {
    TzSpan mask =
        next < problem->masks->len ? g_array_index (problem->masks, TzSpan, next) : tz_span (end, end);
    if (i < mask.start && tz_scan_is_han (folded[i])) {
      i++;
      continue;
    }
    count_run (counting, folded + from, i - from);
    next += i == mask.start;
    i = i == mask.start ? mask.end : i + 1;
    from = i;
  }
  if (from < end)
    count_run (counting, folded + from, end - from);
}

static gboolean
count_notice (const TzWorded *worded, guint done, guint total, gpointer data, GError **error G_GNUC_UNUSED)
{
  Counting *counting = data;
  if (!counting->focus)
    counting->oldest = worded->notice;
  if (worded->notice < counting->oldest)
    return TRUE;
  for (guint i = 0; i < worded->problems->len; i++)
    count_title (counting, worded->text, &g_array_index (worded->problems, TzWordedProblem, i));
  if (counting->focus) {
    counting->n_focus += worded->problems->len;
    g_array_append_val (counting->notices, worded->notice);
  } else
    counting->n_all += worded->problems->len;
  if (counting->progress != NULL)
    counting->progress (counting->focus ? total + done + 1 : done + 1, 2 * total, counting->user_data);
  return TRUE;
}

/* ---- Choosing ---- */

/* Returns: (nullable): that of @n letters. */
static Term *
find_term (GHashTable *terms, const gunichar *letters, guint n)
{
  const Term key = make_term (letters, n);
  return g_hash_table_lookup (terms, &key);
}

/* What is in as many titles as @term, of @n letters, and is a part of it. */
static void
mark_parts (GHashTable *terms, const Term *term, guint n)
{
  Term *const parts[] = {find_term (terms, term->letters, n - 1),
                         find_term (terms, term->letters + 1, n - 1)};
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && parts[i]->n_focus == term->n_focus)
      parts[i]->is_part = TRUE;
  if (parts[0] != NULL && parts[0]->n_focus == term->n_focus)
    parts[0]->goes_on = TRUE;
  if (n == LONGEST && parts[1] != NULL)
    parts[1]->n_before = MAX (parts[1]->n_before, term->n_focus);
}

/* Of words that are longer than any term the first letters stand for all; so they do where what goes on from their
 * middle goes on differently: 精|神不够深入, 精|神不够扎实. */
static void
mark_continuation (GHashTable *terms, Term *term, guint n)
{
  const Term *beginning = n == LONGEST ? find_term (terms, term->letters, n - 1) : NULL;
  if (beginning != NULL &&
      (beginning->n_before == term->n_focus || beginning->n_before == beginning->n_focus))
    term->is_part = TRUE;
}

/* Where a term ends in the middle of one that is in more titles, 严格执行校园|食品安全, the letters before that one stand
 * for it. */
static void
mark_cut (GHashTable *terms, Term *term)
{
  for (guint n = SHORTEST; n + SHORTEST <= LONGEST; n++) {
    const Term *rest = find_term (terms, term->letters + n, LONGEST - n);
    if (rest == NULL || !rest->goes_on || rest->n_focus <= term->n_focus)
      continue;
    Term *before = find_term (terms, term->letters, n);
    if (before != NULL && before->n_focus == term->n_focus)
      before->is_part = FALSE;
    term->is_part = TRUE;
    return;
  }
}

static guint
count_letters (const Term *term)
{
  guint n = 0;
  while (term->letters[n] != 0)
    n++;
  return n;
}

static void
mark_all (GHashTable *terms)
{
  GHashTableIter iter;
  gpointer term;
  g_hash_table_iter_init (&iter, terms);
  while (g_hash_table_iter_next (&iter, &term, NULL))
    if (((Term *)term)->n_focus > 0 && count_letters (term) > SHORTEST)
      mark_parts (terms, term, count_letters (term));
  g_hash_table_iter_init (&iter, terms);
  while (g_hash_table_iter_next (&iter, &term, NULL))
    mark_continuation (terms, term, count_letters (term));
  g_hash_table_iter_init (&iter, terms);
  while (g_hash_table_iter_next (&iter, &term, NULL))
    if (!((Term *)term)->is_part && ((Term *)term)->n_focus > 0 && count_letters (term) == LONGEST)
      mark_cut (terms, term);
}

static gboolean
is_remarkable (const Counting *counting, Term *term)
{
  guint n_elsewhere = term->n_all - term->n_focus, rest = counting->n_all - counting->n_focus;
  if (term->is_part || term->n_focus < TZ_KEYNESS_LEAST ||
      (double)term->n_focus * rest <= (double)n_elsewhere * counting->n_focus)
    return FALSE;
  term->g2 = tz_keyness_compute (term->n_focus, counting->n_focus, n_elsewhere, rest);
  return term->g2 > LEAST_G2;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *one = *(Term *const *)a, *other = *(Term *const *)b;
  if (one->g2 != other->g2)
    return one->g2 > other->g2 ? -1 : 1;
  guint i = 0;
  while (one->letters[i] == other->letters[i] && one->letters[i] != 0)
    i++;
  return one->letters[i] < other->letters[i] ? -1 : 1;
}

static GPtrArray *
choose_terms (const Counting *counting)
{
  GPtrArray *chosen = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer term;
  mark_all (counting->terms);
  g_hash_table_iter_init (&iter, counting->terms);
  while (g_hash_table_iter_next (&iter, &term, NULL))
    if (is_remarkable (counting, term))
      g_ptr_array_add (chosen, term);
  g_ptr_array_sort (chosen, compare_terms);
  g_ptr_array_set_size (chosen, (int)MIN (chosen->len, MOST_ROWS));
  return chosen;
}

/* ---- The table ---- */

static gboolean
is_of_lists (const TzLexicon *lexicon, const gunichar *letters, guint n, const char *theme)
{
  const TzBeginning *begins = tz_words_begin (tz_lexicon_get_words (lexicon), letters);
  const TzWordValue *value = NULL;
  while ((value = tz_lexicon_next_value (lexicon, begins, n, TZ_WORD_THEME, value)) != NULL)
    if (g_strcmp0 (value->id, theme) == 0)
      return TRUE;
  return FALSE;
}

/* Whether people added it. */
static gboolean
is_own (const TzLexicon *lexicon, const gunichar *letters, guint n, const char *theme)
{
  const TzOwnTerms *own = tz_lexicon_get_own (lexicon);
  const TzOwnTerm *term = own != NULL ? tz_own_terms_match_theme (own, letters, n) : NULL;
  return term != NULL && term->n == n && term->theme == tz_lexicon_find_theme (lexicon, theme);
}

static gboolean
is_listed (const TzLexicon *lexicon, const char *term, const char *theme)
{
  gunichar letters[LONGEST + TZ_TEXT_CLOSING_ZEROS] = {0};
  guint n = 0;
  for (; *term != '\0' && n < LONGEST; term = g_utf8_next_char (term))
    letters[n++] = g_utf8_get_char (term);
  return is_of_lists (lexicon, letters, n, theme) || is_own (lexicon, letters, n, theme);
}

void
tz_keyness_mark_listed (TzTable *table, const TzLexicon *lexicon, const char *theme)
{
  int column = tz_table_find_column (table, "listed");
  for (guint i = 0; column >= 0 && i < table->rows->len; i++) {
    const char *says =
        is_listed (lexicon, tz_table_get_row (table, i)->id, theme) ? _ ("has it") : _ ("lacks it");
    tz_table_set_text (table, i, (guint)column, says);
  }
}

static TzTable *
make_table (const Counting *counting, const TzLexicon *lexicon, const char *theme)
{
  g_autoptr (GPtrArray) terms = choose_terms (counting);
  TzTable *table = tz_table_new ("words", _ ("Recurring words"), _ ("Words"));
  tz_table_add_column (table, "focus", _ ("Problems here"));
  tz_table_add_column (table, "rest", _ ("Other problems"));
  tz_table_add_column (table, "g2", "G²");
  if (theme != NULL)
    tz_table_add_column (table, "listed", _ ("Word list"));
  for (guint i = 0; i < terms->len; i++) {
    g_autofree char *words = g_ucs4_to_utf8 (((const Term *)terms->pdata[i])->letters, -1, NULL, NULL, NULL);
    tz_table_add_row (table, words, words);
  }
  tz_table_seal (table);
  for (guint i = 0; i < terms->len; i++) {
    const Term *term = g_ptr_array_index (terms, i);
    tz_table_set_rate (table, i, 0, term->n_focus, counting->n_focus);
    tz_table_set_rate (table, i, 1, term->n_all - term->n_focus, counting->n_all - counting->n_focus);
    tz_table_set_number (table, i, 2, round (term->g2 * 10) / 10);
  }
  tz_keyness_mark_listed (table, lexicon, theme);
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("Two to six characters that stand in more titles here than elsewhere; G² is the "
                   "log-likelihood ratio (Dunning, 1993), above 10.83: by chance one term in a "
                   "thousand. Names, numbers and dates are left out.")));
  return table;
}

TzTable *
tz_compare_words (TzLibrary *library, const TzProblemQuery *whole, const TzProblemQuery *by,
                  TzCareProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (hash_term, equal_terms, g_free, NULL);
  g_autoptr (GArray) notices = g_array_new (TRUE, FALSE, sizeof (gint64));
  Counting counting = {.terms = terms, .notices = notices, .progress = progress, .user_data = user_data};
  TzProblemQuery focus = *whole;
  guint n_notices = 0, n_focus = 0;
  tz_problem_query_narrow (&focus, by);
  if (!tz_library_read_wordings (library, whole, TZ_WORDING_MOST, &n_notices, count_notice, &counting,
                                 cancellable, error))
    return NULL;
  counting.focus = TRUE;
  if (!tz_library_read_wordings (library, &focus, TZ_WORDING_MOST, &n_focus, count_notice, &counting,
                                 cancellable, error))
    return NULL;
  TzTable *table = make_table (&counting, tz_library_get_lexicon (library), by->theme);
  focus.notices = (const gint64 *)(gpointer)notices->data;
  tz_table_set_query (table, &focus);
  tz_wording_add_left_out (table, n_notices - MIN (n_notices, TZ_WORDING_MOST));
  return table;
}
