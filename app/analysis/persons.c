/*
 * People: names are learned where what stands around them leaves no doubt, then every other place where a
 * learned name stands is marked.
 */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

/* The longest name, in code points. */
#define LONGEST_NAME 4

typedef struct {
  TzReading *reading;
  GHashTable *names; /* first character to a GArray of the spans of learned names */
  GArray *found;     /* (element-type TzSpan): where they were learned, in order of the text */
} Learning;

/* No given name holds one of these. */
static const char32_t no_given[] =
    U"的了是在和与及或对向将把被给由从到至于为以而且之其该各某每等们个所这那有无不未已就都也还又再很并但若如"
    U"因此"
    U"使让请要可能会应须必第一二三四五六七八九十百千万亿名次人员任局科室处部委办组院党政会书记副长";

/* Some of them are frequent in given names after all, where a surname that is nothing else stands before. */
static const char32_t still_given[] = U"长书记一万有如会之能必以为可于与";

static const char32_t *const after_name[] = {
    U"同志", U"进行", U"任",   U"担任", U"兼任", U"主持", U"参加", U"出席", U"强调", U"指出", U"表示",
    U"代表", U"带队", U"带领", U"率队", U"亲自", U"在",   U"对",   U"从",   U"到",   U"向",   U"作",
    U"等",   U"为",   U"于",   U"与",   U"和",   U"以",   U"因",   U"被",   U"受",   U"违",   U"涉",
    U"的",   U"就",   U"、",   U"给予", U"予以", U"负责", U"牵头", U"同",   U"先后", U"多次", U"分别",
    U"组织", U"要求", U"深入", U"开展", U"严重", U"接受", U"履行", U"利用", NULL};

static gboolean
is_word (const TzReading *reading, guint32 at, guint n)
{
  const TzWordKinds words =
      TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_CLASS | TZ_WORD_FUNCTION | TZ_WORD_TASK;
  return tz_reading_is_word (reading, at, n, words);
}

/* The length of the surname at @at; 0 where none stands there. */
static guint
match_surname (const TzReading *reading, guint32 at, gboolean ambiguous)
{
  guint n = tz_reading_match (reading, at, TZ_WORD_SURNAME);
  if (n == 1 && !ambiguous && tz_reading_is_word (reading, at, 1, TZ_WORD_NO_NAME))
    return 0;
  return n;
}

/* Whether the @n code points at @at can be a name. */
static gboolean
is_name (const TzReading *reading, guint32 at, guint n, gboolean ambiguous)
{
  if (at + n > reading->n || !tz_reading_is_free (reading, tz_span (at, at + n)))
    return FALSE;
  guint surname = match_surname (reading, at, ambiguous);
  if (surname == 0 || n <= surname || n > surname + 2 || is_word (reading, at, n))
    return FALSE;
  for (guint i = surname; i < n; i++) {
    gunichar c = reading->s[at + i];
    if (!tz_scan_is_han (c) ||
        (tz_scan_in (c, no_given) && !(n == surname + 2 && tz_scan_in (c, still_given))))
      return FALSE;
  }
  if (n == surname + 2 && is_word (reading, at + surname, 2))
    return FALSE;
  if (n > 2 && surname == 1 && is_word (reading, at, 2))
    return FALSE;
  return ambiguous || surname == 2 || !tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME);
}

static void
learn (Learning *learning, guint32 at, guint n)
{
  if (tz_scan_is (learning->reading->s + at, U"习近平") > 0) /* is_leader() decides */
    return;
  TzSpan span = tz_span (at, at + n);
  g_array_append_val (learning->found, span);
  gpointer key = GUINT_TO_POINTER (learning->reading->s[at]);
  GArray *list = g_hash_table_lookup (learning->names, key);
  if (list == NULL) {
    list = g_array_new (FALSE, FALSE, sizeof (TzSpan));
    g_hash_table_insert (learning->names, key, list);
  }
  for (guint i = 0; i < list->len; i++) {
    TzSpan known = g_array_index (list, TzSpan, i);
    gboolean same = tz_span_length (known) == n;
    for (guint j = 0; same && j < n; j++)
      same = learning->reading->s[known.start + j] == learning->reading->s[at + j];
    if (same)
      return;
  }
  g_array_append_val (list, span);
}

/* Whether a name may begin at @at: after punctuation or after the end of a word. */
static gboolean
is_left_edge (const TzReading *reading, guint32 at)
{
  if (at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]))
    return TRUE;
  for (guint n = 1; n <= 4 && n <= at; n++)
    if (tz_reading_is_word (reading, at - n, n, TZ_WORD_STOP | TZ_WORD_POST | (n > 1 ? TZ_WORD_COMMON : 0)))
      return TRUE;
  return FALSE;
}

/* Whether a word that is no part of a name begins at @at: 书记王建国|深入, 科长赵立伟|提醒谈话. */
static gboolean
is_word_edge (const TzReading *reading, guint32 at)
{
  const TzWordKinds kinds = TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_DISCIPLINE;
  return tz_reading_match (reading, at, kinds) > 1;
}

static gboolean
is_right_edge (const TzReading *reading, guint32 at)
{
  return !tz_scan_is_han (reading->s[at]) || reading->taken[at] != 0 ||
         tz_scan_any (reading->s + at, after_name) > 0 || tz_reading_match (reading, at, TZ_WORD_STOP) > 1;
}

/* Whether the last character of a name that ends at @end rather begins a word with the next: 书记王强|调研.
 */
static gboolean
runs_over (const TzReading *reading, guint32 end)
{
  return tz_scan_is_han (reading->s[end]) && tz_scan_any (reading->s + end, after_name) == 0 &&
         tz_reading_match (reading, end, TZ_WORD_STOP) < 2 && is_word (reading, end - 1, 2);
}

/* 局长X: a post and then a name. */
static void
learn_after_post (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  at += reading->s[at] == ' ' || reading->s[at] == ':' ? 1 : 0;
  for (guint n = LONGEST_NAME; n >= 2; n--)
    if (is_name (reading, at, n, FALSE) && is_right_edge (reading, at + n) && !runs_over (reading, at + n)) {
      learn (learning, at, n);
      return;
    }
  if (is_name (reading, at, 3, FALSE) && is_word_edge (reading, at + 3) && !runs_over (reading, at + 3))
    learn (learning, at, 3);
}

/* X同志, X等N名: the name ends before @end. */
static void
learn_before (Learning *learning, guint32 end, gboolean ambiguous)
{
  const TzReading *reading = learning->reading;
  for (guint doubt = 0; doubt <= (ambiguous ? 1u : 0u); doubt++)
    for (guint n = MIN (LONGEST_NAME, end); n >= 2; n--)
      if (is_name (reading, end - n, n, doubt == 1) && is_left_edge (reading, end - n)) {
        learn (learning, end - n, n);
        return;
      }
}

static gboolean
is_counted_people (const gunichar *s)
{
  double value;
  guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, &value) : tz_numeral_chinese (s, &value);
  return n > 0 && tz_scan_in (s[n], U"名人位");
}

/* ，X任组长 */
static void
learn_appointed (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  const gunichar *s = reading->s;
  guint verb = tz_scan_is (s + at, U"任") + tz_scan_is (s + at, U"担任") + tz_scan_is (s + at, U"兼任");
  if (verb == 0 || tz_reading_match (reading, at + verb, TZ_WORD_POST) == 0)
    return;
  for (guint n = 2; n <= 3 && n <= at; n++) {
    gboolean edge = at == n || !tz_scan_is_han (s[at - n - 1]);
    if (edge && is_name (reading, at - n, n, FALSE))
      learn (learning, at - n, n);
  }
}

/* X、Y after a known name. */
static void
learn_list (Learning *learning)
{
  const TzReading *reading = learning->reading;
  for (guint i = 0; i < learning->found->len; i++) {
    guint32 at = g_array_index (learning->found, TzSpan, i).end;
    if (reading->s[at] != U'、')
      continue;
    for (guint n = LONGEST_NAME; n >= 2; n--)
      if (is_name (reading, at + 1, n, FALSE) && is_right_edge (reading, at + 1 + n) &&
          !runs_over (reading, at + 1 + n)) {
        learn (learning, at + 1, n);
        break;
      }
  }
}

/* 习近平 where the man is meant and not the thought. */
static gboolean
is_leader (const gunichar *s)
{
  if (tz_scan_is (s, U"习近平") == 0)
    return FALSE;
  for (guint i = 3; i < 20 && tz_scan_is_han (s[i]); i++) {
    if (tz_scan_is (s + i, U"总书记") > 0 || tz_scan_is (s + i, U"同志") > 0)
      return TRUE;
    if (tz_scan_is (s + i, U"思想") > 0)
      return FALSE;
  }
  return tz_scan_is (s + 3, U"新时代") == 0;
}

static void
learn_at (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  const gunichar *s = reading->s;
  if (tz_scan_is (s + at, U"同志") > 0)
    learn_before (learning, at, TRUE);
  else if (s[at] == U'等' && is_counted_people (s + at + 1))
    learn_before (learning, at, FALSE);
  else if (s[at] == U'任' || s[at] == U'担' || s[at] == U'兼')
    learn_appointed (learning, at);
  guint post = tz_reading_match (reading, at, TZ_WORD_POST);
  if (post > 0)
    learn_after_post (learning, at + post);
}

static void
take (TzReading *reading, TzSpan span, const char *rule, float certainty)
{
  if (tz_reading_is_free (reading, span))
    tz_reading_take (
        reading,
        (TzEntity){
            .span = span, .type = TZ_ENTITY_PERSON, .rule = rule, .certainty = certainty, .persons = -1});
}

/* The length of the learned name at @at, or 0. */
static guint
match_learned (const Learning *learning, guint32 at)
{
  const gunichar *s = learning->reading->s;
  const GArray *list = g_hash_table_lookup (learning->names, GUINT_TO_POINTER (s[at]));
  guint longest = 0;
  for (guint i = 0; list != NULL && i < list->len; i++) {
    TzSpan name = g_array_index (list, TzSpan, i);
    guint n = 0;
    while (n < tz_span_length (name) && s[name.start + n] == s[at + n])
      n++;
    if (n == tz_span_length (name))
      longest = MAX (longest, n);
  }
  return longest;
}

/* 张某, 李某某: a name that is kept back. */
static guint
match_withheld (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint surname = match_surname (reading, at, FALSE);
  if (surname == 0 || s[at + surname] != U'某' || !is_left_edge (reading, at))
    return 0;
  return surname + (s[at + surname + 1] == U'某' ? 2 : 1);
}

static void
mark (Learning *learning)
{
  TzReading *reading = learning->reading;
  for (guint32 i = 0; (i = tz_reading_next_word (reading, i, TZ_WORD_SURNAME)) < reading->n; i++) {
    if (reading->taken[i] != 0)
      continue;
    guint n = match_learned (learning, i);
    if (n > 0)
      take (reading, tz_span (i, i + n), "person/learned", 0.9f);
    else if (is_leader (reading->s + i))
      take (reading, tz_span (i, i + 3), "person/leader", 1);
    else if ((n = match_withheld (reading, i)) > 0)
      take (reading, tz_span (i, i + n), "person/withheld", 0.8f);
  }
}

static void
free_list (gpointer list)
{
  g_array_unref (list);
}

void
tz_find_persons (TzReading *reading)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  Learning learning = {reading, names, found};
  for (guint32 i = 0; i < reading->n; i++)
    learn_at (&learning, i);
  learn_list (&learning);
  mark (&learning);
}
