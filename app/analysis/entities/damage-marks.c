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
static gboolean
ends_paragraph (const gunichar *s, guint32 start, guint32 at)
{
  return s[at] == '\n' && at > start && (s[at + 1] == '\n' || tz_scan_in (s[at - 1], U"。;:!?\n\u201d》)"));
}

static void
report (TzReading *reading, const Pair *pair, guint32 at)
{
  tz_damage_report (
      reading,
      (TzDamage){.span = tz_span (at, at + 1), .why = pair->why, .rule = pair->rule, .certainty = CERTAINTY});
}

static void
check_mark (TzReading *reading, const Pair *pair, guint32 at, GArray *open)
{
  if (reading->s[at] == pair->opens)
    g_array_append_val (open, at);
  else if (reading->s[at] == pair->closes && open->len > 0)
    g_array_set_size (open, open->len - 1);
  else if (reading->s[at] == pair->closes)
    report (reading, pair, at);
}

static void
report_open (TzReading *reading, const Pair *pair, GArray *open)
{
  for (guint i = 0; i < open->len; i++)
    report (reading, pair, g_array_index (open, guint32, i));
  g_array_set_size (open, 0);
}

void
tz_damage_find_marks (TzReading *reading)
{
  GArray *open[G_N_ELEMENTS (pairs)];
  for (guint k = 0; k < G_N_ELEMENTS (pairs); k++)
    open[k] = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 start = 0; /* of the paragraph */
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_MARK | TZ_SIGN_LINE);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    gboolean ends = ends_paragraph (reading->s, start, i);
    for (guint k = 0; k < G_N_ELEMENTS (pairs); k++) {
      check_mark (reading, &pairs[k], i, open[k]);
      if (ends && open[k]->len > 0)
        report_open (reading, &pairs[k], open[k]);
    }
    start = ends ? i + 1 : start;
  }
  for (guint k = 0; k < G_N_ELEMENTS (pairs); k++) {
    report_open (reading, &pairs[k], open[k]);
    g_array_unref (open[k]);
  }
}
