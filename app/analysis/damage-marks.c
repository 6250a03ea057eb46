/* Quotation marks and title marks without their partner in a paragraph. Authors forget them too, so this is
 * never certain. */
#include "damage.h"

#include "scan.h"

#define CERTAINTY 0.4f

typedef struct {
  gunichar opens;
  gunichar closes;
  const char *why;
  const char *rule;
} Pair;

static const Pair pairs[] = {
    {0x201c, 0x201d, "quotation_mark_lost", "damage/unpaired-quotation-mark"},
    {U'《', U'》', "title_mark_lost", "damage/unpaired-title-mark"},
};

/* Lines that were broken at a width are one paragraph: it ends with a stop or a blank line. */
static guint32
find_paragraph_end (const TzReading *reading, guint32 from)
{
  const gunichar *s = reading->s;
  for (guint32 i = from; i < reading->n; i++)
    if (s[i] == '\n' && i > from && (s[i + 1] == '\n' || tz_scan_in (s[i - 1], U"。;:!?\n\u201d》)")))
      return i;
  return reading->n;
}

static void
report (TzReading *reading, const Pair *pair, guint32 at)
{
  tz_damage_report (
      reading,
      (TzDamage){.span = tz_span (at, at + 1), .why = pair->why, .rule = pair->rule, .certainty = CERTAINTY});
}

static void
check_pairs (TzReading *reading, const Pair *pair, TzSpan paragraph, GArray *open)
{
  g_array_set_size (open, 0);
  for (guint32 i = paragraph.start; i < paragraph.end; i++) {
    if (reading->s[i] == pair->opens)
      g_array_append_val (open, i);
    else if (reading->s[i] == pair->closes && open->len > 0)
      g_array_set_size (open, open->len - 1);
    else if (reading->s[i] == pair->closes)
      report (reading, pair, i);
  }
  for (guint i = 0; i < open->len; i++)
    report (reading, pair, g_array_index (open, guint32, i));
}

void
tz_damage_find_marks (TzReading *reading)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 start = 0; start < reading->n;) {
    guint32 end = find_paragraph_end (reading, start);
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      check_pairs (reading, &pairs[i], tz_span (start, end), open);
    start = end + 1;
  }
}
