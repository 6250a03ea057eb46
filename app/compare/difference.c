#include "difference.h"

#include <string.h>

#include "search-fold.h"

/* So large a table is made at most. */
#define MOST_CELLS (2000u * 2000u)

/* A letter, or all that is masked at a place. */
typedef struct {
  gunichar letter; /* 0 where masked */
  const char *start, *end;
  TzPieceKind kind;
} Unit;

static GArray *
list_units (const TzSimilar *similar)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (Unit));
  guint next = 0;
  guint32 at = similar->row->title_span.start;
  for (const char *p = similar->row->title; *p != '\0';) {
    Unit unit = {.letter = tz_search_fold (g_utf8_get_char (p)), .start = p, .kind = TZ_PIECE_DIFFERENT};
    guint32 length = 1;
    if (next < similar->masks->len && g_array_index (similar->masks, TzSpan, next).start == at) {
      unit.letter = 0;
      length = tz_span_length (g_array_index (similar->masks, TzSpan, next++));
    }
    for (at += length; length > 0 && *p != '\0'; length--)
      p = g_utf8_next_char (p);
    unit.end = p;
    g_array_append_val (units, unit);
  }
  return units;
}

/* ---- Alignment ---- */

static void
match (Unit *one, Unit *other)
{
  gsize n = (gsize)(one->end - one->start);
  gboolean same = n == (gsize)(other->end - other->start) && strncmp (one->start, other->start, n) == 0;
  one->kind = other->kind = one->letter != 0 || same ? TZ_PIECE_SAME : TZ_PIECE_MASKED;
}

/* Returns: (transfer full): how much of what follows is common, for each place of one and of the other. */
static guint16 *
fill_table (const Unit *one, guint n, const Unit *other, guint m)
{
  guint16 *table = g_new0 (guint16, (gsize)(n + 1) * (m + 1));
  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;) {
      guint16 *cell = table + (gsize)i * (m + 1) + j, *below = cell + m + 1;
      *cell = one[i].letter == other[j].letter ? below[1] + 1 : MAX (below[0], cell[1]);
    }
  return table;
}

static void
align_middle (Unit *one, guint n, Unit *other, guint m)
{
  if (n == 0 || m == 0 || n > MOST_CELLS / m)
    return;
  g_autofree guint16 *table = fill_table (one, n, other, m);
  for (guint i = 0, j = 0; i < n && j < m;) {
    const guint16 *cell = table + (gsize)i * (m + 1) + j;
    if (one[i].letter == other[j].letter)
      match (&one[i++], &other[j++]);
    else if (cell[m + 1] >= cell[1])
      i++;
    else
      j++;
  }
}

/* What is common at the beginning and the end needs no table. */
static void
align (GArray *one, GArray *other)
{
  Unit *a = (Unit *)(gpointer)one->data, *b = (Unit *)(gpointer)other->data;
  guint n = one->len, m = other->len;
  for (; n > 0 && m > 0 && a[n - 1].letter == b[m - 1].letter; n--, m--)
    match (&a[n - 1], &b[m - 1]);
  for (; n > 0 && m > 0 && a->letter == b->letter; n--, m--)
    match (a++, b++);
  align_middle (a, n, b, m);
}

/* ---- Pieces ---- */

static void
piece_free (gpointer data)
{
  TzPiece *piece = data;
  g_free (piece->words);
  g_free (piece);
}

static GPtrArray *
join (const GArray *units)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  for (guint i = 0, last; i < units->len; i = last + 1) {
    const Unit *first = &g_array_index (units, Unit, i);
    for (last = i; last + 1 < units->len && g_array_index (units, Unit, last + 1).kind == first->kind;)
      last++;
    TzPiece *piece = g_new0 (TzPiece, 1);
    piece->kind = first->kind;
    piece->words = g_strndup (first->start, (gsize)(g_array_index (units, Unit, last).end - first->start));
    g_ptr_array_add (pieces, piece);
  }
  return pieces;
}

void
tz_difference_find (const TzSimilar *one, const TzSimilar *other, GPtrArray **of_one, GPtrArray **of_other)
{
  g_autoptr (GArray) a = list_units (one), b = list_units (other);
  align (a, b);
  *of_one = join (a);
  *of_other = join (b);
}
