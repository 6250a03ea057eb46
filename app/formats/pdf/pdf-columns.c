#include "pdf-columns.h"

/* Where in the width of a page a gutter may be, and how exactly it is looked for, in points. */
#define MIN_PLACE 0.3
#define MAX_PLACE 0.7
#define STEP 2.0

/* Fewer lines make no column. */
#define MIN_LINES 6

/* How many of the lines may go across, and how many fill their column. */
#define MAX_ACROSS 0.2
#define MIN_FULL 0.5

/* How much of its column a line fills, at least. */
#define FULL_WIDTH 0.75

static TzPdfLine *
get (GPtrArray *lines, guint i)
{
  return lines->pdata[i];
}

static TzPdfSide
find_side (const TzPdfLine *line, double gutter)
{
  if (line->right <= gutter)
    return TZ_PDF_LEFT;
  return line->left >= gutter ? TZ_PDF_RIGHT : TZ_PDF_ACROSS;
}

/* What is on one side of a gutter. */
typedef struct {
  double left;
  double right;
  guint n_lines;
  guint n_full;
} Side;

static void
measure (GPtrArray *lines, guint first, double gutter, Side *sides)
{
  for (TzPdfSide side = 0; side < TZ_PDF_N_SIDES; side++)
    sides[side] = (Side){.left = G_MAXDOUBLE};
  for (guint i = first; i < lines->len; i++) {
    const TzPdfLine *line = get (lines, i);
    Side *side = &sides[find_side (line, gutter)];
    side->left = MIN (side->left, line->left);
    side->right = MAX (side->right, line->right);
    side->n_lines++;
  }
  for (guint i = first; i < lines->len; i++) {
    const TzPdfLine *line = get (lines, i);
    Side *side = &sides[find_side (line, gutter)];
    side->n_full += line->right - line->left >= FULL_WIDTH * (side->right - side->left);
  }
}

static gboolean
is_column (const Side *side)
{
  return side->n_lines >= MIN_LINES && side->n_full >= MIN_FULL * side->n_lines;
}

/* Returns: how many lines go across; more than there may be where this is no gutter. */
static guint
count_across (GPtrArray *lines, guint first, double gutter)
{
  Side sides[TZ_PDF_N_SIDES];
  measure (lines, first, gutter, sides);
  gboolean parts = is_column (&sides[TZ_PDF_LEFT]) && is_column (&sides[TZ_PDF_RIGHT]);
  return parts ? sides[TZ_PDF_ACROSS].n_lines : G_MAXUINT;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const TzPdfLine *one = *(TzPdfLine *const *)a, *other = *(TzPdfLine *const *)b;
  return (one->top > other->top) - (one->top < other->top);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TzPdfLine *one = *(TzPdfLine *const *)a, *other = *(TzPdfLine *const *)b;
  if (one->zone != other->zone)
    return one->zone < other->zone ? -1 : 1;
  if (one->side != other->side)
    return one->side < other->side ? -1 : 1;
  return compare_tops (a, b);
}

static void
sort (GPtrArray *lines, guint first, GCompareFunc compare)
{
  if (first < lines->len)
    g_qsort_with_data (lines->pdata + first, (gint)(lines->len - first), sizeof (gpointer),
                       (GCompareDataFunc)(void (*) (void))compare, NULL);
}

/* A line that goes across begins a new zone, and ends it. */
static void
order (GPtrArray *lines, guint first, double gutter)
{
  guint zone = 0;
  sort (lines, first, compare_tops);
  for (guint i = first; i < lines->len; i++) {
    TzPdfLine *line = get (lines, i);
    line->side = find_side (line, gutter);
    zone += line->side == TZ_PDF_ACROSS;
    line->zone = zone;
    zone += line->side == TZ_PDF_ACROSS;
  }
  sort (lines, first, compare_places);
}

void
tz_pdf_columns_order (GPtrArray *lines, guint first, double width)
{
  if (lines->len - first < 2 * MIN_LINES)
    return;
  double best = 0;
  guint fewest = (guint)(MAX_ACROSS * (lines->len - first)) + 1;
  for (double gutter = MIN_PLACE * width; gutter <= MAX_PLACE * width; gutter += STEP) {
    guint n = count_across (lines, first, gutter);
    if (n < fewest) {
      best = gutter;
      fewest = n;
    }
  }
  if (best > 0)
    order (lines, first, best);
}
