#include "passages.h"

#include <string.h>

#include "shingles.h"
#include "winnow.h"

/* Grams of a window. */
#define WINDOW 11u
G_STATIC_ASSERT (TZ_WINNOW_LEAST (WINDOW) == TZ_PASSAGE_LEAST);

/* To each side so many places of a gram are compared with one. */
#define NEIGHBOURS 8u

enum { SHARED = 1 << 0, STANDARD = 1 << 1 };

/* A stretch of a text: its letters, up to a 0. */
typedef struct {
  guint32 first;
  guint document;
} Stretch;

/* A gram that is chosen, and the longest passage around it. */
typedef struct {
  guint32 hash;
  guint32 at;
  guint32 start, length; /* 0: none */
} Mark;

struct _TzPassages {
  GArray
      *letters; /* (element-type gunichar): of all stretches, each closed by 0; after one at the beginning */
  GArray *positions; /* (element-type guint32): of each letter in its text */
  GArray *stretches; /* (element-type Stretch) */
  GArray *marks;     /* (element-type Mark): in the order of the letters */
  GArray *ranks;     /* (element-type guint32): indexes of the marks by hash, and what follows them */
  guint8 *shared;    /* (nullable): a byte a letter: SHARED and STANDARD */
  guint standard;    /* in so many documents a passage is a standard phrase */
};

TzPassages *
tz_passages_new (void)
{
  TzPassages *self = g_new0 (TzPassages, 1);
  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->ranks = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->letters, (gunichar){0});
  g_array_append_val (self->positions, (guint32){0});
  return self;
}

void
tz_passages_free (TzPassages *self)
{
  g_array_unref (self->letters);
  g_array_unref (self->positions);
  g_array_unref (self->stretches);
  g_array_unref (self->marks);
  g_array_unref (self->ranks);
  g_free (self->shared);
  g_free (self);
}

void
tz_passage_free (TzPassage *passage)
{
  g_array_unref (passage->places);
  g_free (passage);
}

static void
passage_free (gpointer data)
{
  tz_passage_free (data);
}

static const gunichar *
get_letters (const TzPassages *self)
{
  return (const gunichar *)(gconstpointer)self->letters->data;
}

static Mark *
get_mark (const TzPassages *self, guint index)
{
  return &g_array_index (self->marks, Mark, index);
}

/* ---- Stretches ---- */

static void
add_marks (TzPassages *self, guint32 first)
{
  g_autoptr (GArray) grams = tz_winnow (get_letters (self) + first, self->letters->len - first, WINDOW);
  for (guint i = 0; i < grams->len; i++) {
    const TzGramPlace *gram = &g_array_index (grams, TzGramPlace, i);
    g_array_append_val (self->marks, ((Mark){.hash = gram->hash, .at = first + gram->at}));
  }
}

void
tz_passages_add (TzPassages *self, guint document, const TzText *text, TzSpan stretch)
{
  const gunichar *folded = tz_text_get_folded (text);
  Stretch added = {self->letters->len, document};
  for (guint32 i = stretch.start; i < MIN (stretch.end, tz_text_get_length (text)); i++) {
    gunichar letter = tz_shingles_fold_letter (folded[i]);
    if (letter == 0)
      continue;
    g_array_append_val (self->letters, letter);
    g_array_append_val (self->positions, i);
  }
  add_marks (self, added.first);
  g_array_append_val (self->stretches, added);
  g_array_append_val (self->letters, (gunichar){0});
  g_array_append_val (self->positions, (guint32){0});
}

/* ---- Comparing ---- */

static int
compare_marks (gconstpointer a, gconstpointer b, gpointer data)
{
  const TzPassages *self = data;
  const Mark *one = get_mark (self, *(const guint32 *)a), *other = get_mark (self, *(const guint32 *)b);
  const gunichar *letters = get_letters (self), *p = letters + one->at, *q = letters + other->at;
  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;
  while (*p == *q && *p != 0)
    p++, q++;
  if (*p != *q)
    return *p < *q ? -1 : 1;
  return one->at < other->at ? -1 : one->at > other->at;
}

/* What is the same around two places. Returns: how many letters; 0 where too few are, or the places overlap.
 * @left: (out): those before. */
static guint32
match (const TzPassages *self, guint32 at, guint32 other, guint32 *left)
{
  const gunichar *letters = get_letters (self);
  guint32 right = 0, n = 0;
  while (letters[at + right] != 0 && letters[at + right] == letters[other + right])
    right++;
  while (letters[at - n - 1] != 0 && letters[at - n - 1] == letters[other - n - 1])
    n++;
  *left = n;
  guint32 apart = at > other ? at - other : other - at;
  return right >= TZ_WINNOW_GRAM && n + right >= TZ_PASSAGE_LEAST && apart >= n + right ? n + right : 0;
}

/* Calls @func for each mark beside the one of @rank that has the same gram, and what they share. */
typedef void (*SharedFunc) (TzPassages *self, Mark *mark, Mark *other, guint32 left, guint32 length,
                            gpointer data);

static void
for_each_shared (TzPassages *self, guint rank, SharedFunc func, gpointer data)
{
  Mark *mark = get_mark (self, g_array_index (self->ranks, guint32, rank));
  guint first = rank - MIN (rank, NEIGHBOURS), last = MIN (rank + NEIGHBOURS, self->ranks->len - 1);
  for (guint i = first; i <= last; i++) {
    Mark *other = get_mark (self, g_array_index (self->ranks, guint32, i));
    guint32 left,
        length = i != rank && other->hash == mark->hash ? match (self, mark->at, other->at, &left) : 0;
    if (length > 0)
      func (self, mark, other, left, length, data);
  }
}

static void
note_longest (TzPassages *self, Mark *mark, Mark *other G_GNUC_UNUSED, guint32 left, guint32 length,
              gpointer data G_GNUC_UNUSED)
{
  memset (self->shared + mark->at - left, SHARED, length);
  if (length <= mark->length)
    return;
  mark->start = mark->at - left;
  mark->length = length;
}

/* ---- Passages ---- */

static guint
find_document (const TzPassages *self, guint32 letter)
{
  guint low = 0, high = self->stretches->len - 1;
  while (low < high) {
    guint middle = low + (high - low + 1) / 2;
    if (g_array_index (self->stretches, Stretch, middle).first <= letter)
      low = middle;
    else
      high = middle - 1;
  }
  return g_array_index (self->stretches, Stretch, low).document;
}

/* The same words wherever they stand. */
typedef struct {
  const gunichar *letters;
  guint32 length;
  GArray *starts; /* (element-type guint32) */
} Words;

static guint
hash_words (gconstpointer data)
{
  const Words *words = data;
  return tz_winnow_hash (words->letters, words->length);
}

static gboolean
equal_words (gconstpointer a, gconstpointer b)
{
  const Words *one = a, *other = b;
  return one->length == other->length &&
         memcmp (one->letters, other->letters, one->length * sizeof *one->letters) == 0;
}

static void
words_free (gpointer data)
{
  Words *words = data;
  g_array_unref (words->starts);
  g_free (words);
}

static void
add_place (TzPassages *self, GHashTable *all, guint32 start, guint32 length)
{
  const Words key = {get_letters (self) + start, length, NULL};
  Words *words = g_hash_table_lookup (all, &key);
  if (words == NULL) {
    words = g_new (Words, 1);
    *words = (Words){key.letters, length, g_array_new (FALSE, FALSE, sizeof (guint32))};
    g_hash_table_add (all, words);
  }
  g_array_append_val (words->starts, start);
}

/* A place whose own longest passage is another one does not add itself. */
static void
note_place (TzPassages *self, Mark *mark, Mark *other, guint32 left, guint32 length, gpointer all)
{
  guint32 start = other->at - left;
  if (length == mark->length && mark->at - left == mark->start &&
      (other->start != start || other->length != length))
    add_place (self, all, start, length);
}

/* Of several marks in the same words the first stands for all. */
static void
note_passage (TzPassages *self, guint rank, GHashTable *all)
{
  guint index = g_array_index (self->ranks, guint32, rank);
  const Mark *mark = get_mark (self, index), *before = index > 0 ? mark - 1 : NULL;
  if (mark->length == 0 || (before != NULL && before->start == mark->start && before->length == mark->length))
    return;
  add_place (self, all, mark->start, mark->length);
  for_each_shared (self, rank, note_place, all);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  return (one > other) - (one < other);
}

static void
add_passage_place (const TzPassages *self, TzPassage *passage, guint32 start)
{
  const guint32 *positions = &g_array_index (self->positions, guint32, start);
  TzPassagePlace place = {find_document (self, start),
                          tz_span (positions[0], positions[passage->n_letters - 1] + 1)};
  guint n = passage->places->len;
  passage->n_documents +=
      n == 0 || g_array_index (passage->places, TzPassagePlace, n - 1).document != place.document;
  g_array_append_val (passage->places, place);
}

static TzPassage *
make_passage (TzPassages *self, const Words *words)
{
  TzPassage *passage = g_new0 (TzPassage, 1);
  passage->n_letters = words->length;
  passage->places = g_array_new (FALSE, FALSE, sizeof (TzPassagePlace));
  g_array_sort (words->starts, compare_numbers);
  const guint32 *starts = (const guint32 *)(gconstpointer)words->starts->data;
  for (guint i = 0; i < words->starts->len; i++)
    if (i == 0 || starts[i] != starts[i - 1])
      add_passage_place (self, passage, starts[i]);
  passage->standard = passage->n_documents >= self->standard;
  for (guint i = 0; passage->standard && i < words->starts->len; i++)
    memset (self->shared + starts[i], SHARED | STANDARD, words->length);
  return passage;
}

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const TzPassage *one = *(TzPassage *const *)a, *other = *(TzPassage *const *)b;
  guint64 weight = (guint64)one->n_letters * one->places->len,
          other_weight = (guint64)other->n_letters * other->places->len;
  if (one->standard != other->standard)
    return one->standard ? 1 : -1;
  if (weight != other_weight)
    return weight > other_weight ? -1 : 1;
  const TzPassagePlace *place = &g_array_index (one->places, TzPassagePlace, 0),
                       *other_place = &g_array_index (other->places, TzPassagePlace, 0);
  if (place->document != other_place->document)
    return place->document < other_place->document ? -1 : 1;
  return (int)(place->span.start > other_place->span.start) -
         (int)(place->span.start < other_place->span.start);
}

static GPtrArray *
list_passages (TzPassages *self, GHashTable *all)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (passage_free);
  GHashTableIter iter;
  gpointer words;
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    g_ptr_array_add (passages, make_passage (self, words));
  g_ptr_array_sort (passages, compare_passages);
  return passages;
}

GPtrArray *
tz_passages_find (TzPassages *self, guint standard, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (hash_words, equal_words, words_free, NULL);
  self->standard = standard;
  self->shared = g_malloc0 (self->letters->len);
  for (guint32 i = 0; i < self->marks->len; i++)
    g_array_append_val (self->ranks, i);
  g_array_sort_with_data (self->ranks, compare_marks, self);
  for (guint rank = 0; rank < self->ranks->len && !g_cancellable_is_cancelled (cancellable); rank++)
    for_each_shared (self, rank, note_longest, NULL);
  for (guint rank = 0; rank < self->ranks->len && !g_cancellable_is_cancelled (cancellable); rank++)
    note_passage (self, rank, all);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return list_passages (self, all);
}

/* The first stretch of @document, or of one after it. */
static guint
find_stretch (const TzPassages *self, guint document)
{
  guint low = 0, high = self->stretches->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (self->stretches, Stretch, middle).document < document)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

TzPassageCount
tz_passages_count (const TzPassages *self, guint document)
{
  TzPassageCount count = {0};
  const gunichar *letters = get_letters (self);
  for (guint i = find_stretch (self, document); i < self->stretches->len; i++) {
    const Stretch *stretch = &g_array_index (self->stretches, Stretch, i);
    if (stretch->document != document)
      break;
    for (guint32 at = stretch->first; letters[at] != 0; at++) {
      count.n_letters++;
      count.n_shared += (self->shared[at] & SHARED) != 0;
      count.n_standard += (self->shared[at] & STANDARD) != 0;
    }
  }
  return count;
}
