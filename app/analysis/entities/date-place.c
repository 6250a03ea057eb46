/*
 * The years of dates that leave theirs out: that of the nearest date before them, tested against the time
 * from the start of the inspection to the signature. What is announced for later lies after the text's own
 * time.
 */
#include "reading.h"

#include "edtf.h"
#include "findings.h"
#include "scan.h"

#include <string.h>

#define NO_YEAR "XXXX"

/* How far before a deadline its line may speak of the next step. */
#define NEXT_STEP 160

/* The longest range of days that leads on to the next date. */
#define LONGEST_RANGE 300

/* How many years an inspection may lie before the signature. */
#define LONGEST_WINDOW 3

typedef struct {
  TzReading *reading;
  TzDay start;           /* of the inspection, or 0 */
  TzDay end;             /* the signature, or 0 */
  int year;              /* of the nearest full date before, or 0 */
  TzDay latest;          /* latest full date so far, or 0 */
  int sentence_year;     /* a year that stands in the same sentence, or 0 */
  guint32 sentence_from; /* up to here the text has been searched for ends of sentences */
} Placing;

static gboolean
lacks_year (const char *edtf)
{
  return strstr (edtf, NO_YEAR) != NULL;
}

/* Writes @year, which has as many digits, over the unwritten one at @at. */
static void
write_year (char *at, int year)
{
  for (gsize i = strlen (NO_YEAR); i > 0; i--, year /= 10)
    at[i - 1] = (char)('0' + year % 10);
}

/* Writes @year for every unwritten one; the end of a range that turns into a new year gets the next one. */
static char *
dup_with_year (const char *edtf, int year)
{
  char *placed = g_strdup (edtf);
  const char *slash = strchr (placed, '/');
  gboolean wraps = slash != NULL && g_str_has_prefix (placed, NO_YEAR) &&
                   g_str_has_prefix (slash + 1, NO_YEAR) &&
                   strncmp (slash + 1, placed, (gsize)(slash - placed)) < 0;
  for (char *at = placed; (at = strstr (at, NO_YEAR)) != NULL;)
    write_year (at, wraps && at > slash ? year + 1 : year);
  return placed;
}

static gboolean
is_inside (const Placing *placing, const char *edtf)
{
  TzDay earliest;
  TzDay latest;
  if (!tz_edtf_bounds (edtf, &earliest, &latest))
    return FALSE;
  return (placing->start == 0 || latest == 0 || latest >= placing->start) &&
         (placing->end == 0 || earliest <= placing->end);
}

/* Whether the line up to @at speaks of the next step, and the date is its deadline. */
static gboolean
is_next_step (const TzReading *reading, guint32 at)
{
  static const char32_t *const words[] = {U"下一步", U"下步", U"接下来", U"下阶段", U"下一阶段", NULL};
  const gunichar *s = reading->s;
  guint32 end = at;
  while (end < reading->n && end - at < NEXT_STEP && reading->taken[end] == 1 + TZ_ENTITY_DATE)
    end++;
  if (s[end] != U'前')
    return FALSE;
  for (guint32 i = at; i > 0 && at - i < NEXT_STEP && s[i - 1] != '\n'; i--)
    if (tz_scan_any (s + i - 1, words) > 0)
      return TRUE;
  return FALSE;
}

/* Whether the clause before @at announces something for later. */
static gboolean
is_announced (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (is_next_step (reading, at))
    return TRUE;
  for (guint32 i = at; i > 0 && at - i < 12 && !tz_scan_in (s[i - 1], U",;。\n:"); i--)
    if (tz_reading_match (reading, i - 1, TZ_WORD_INTENTION) > 0)
      return TRUE;
  return FALSE;
}

/* What 今年, 去年 … before a month say, counted from the text's own year @own and the year before it @near.
 */
static int
relative_year (const gunichar *s, int own, int near)
{
  if (s[1] != U'年')
    return 0;
  switch (s[0]) {
  case U'今':
  case U'本':
    return own;
  case U'去':
  case U'上':
    return own - 1;
  case U'明':
    return own + 1;
  case U'当':
  case U'同':
    return near;
  case U'次':
  case U'翌':
    return near + 1;
  default:
    return 0;
  }
}

static int
year_of_day (TzDay day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

/* The first year in which @edtf does not lie before the text's own time. */
static int
forward_year (const Placing *placing, const char *edtf, int year)
{
  TzDay own = placing->end > 0 ? placing->end : placing->latest;
  if (own == 0)
    return year;
  year = year_of_day (own);
  g_autofree char *placed = dup_with_year (edtf, year);
  TzDay latest;
  gboolean past = tz_edtf_bounds (placed, NULL, &latest) && latest != 0 && latest < own;
  return past ? year + 1 : year;
}

/* The year nearest to @year that lies in the window, where one does. */
static int
window_year (const Placing *placing, const char *edtf, int year)
{
  static const int offsets[] = {0, 1, -1};
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++) {
    g_autofree char *placed = dup_with_year (edtf, year + offsets[i]);
    if (is_inside (placing, placed))
      return year + offsets[i];
  }
  int first = placing->start > 0 ? year_of_day (placing->start) : year;
  for (int at = first; at <= first + LONGEST_WINDOW; at++) {
    g_autofree char *placed = dup_with_year (edtf, at);
    if (placing->end > 0 && is_inside (placing, placed))
      return at;
  }
  return year;
}

static int
choose_year (const Placing *placing, const TzEntity *entity)
{
  const gunichar *s = placing->reading->s;
  int near = placing->sentence_year > 0 ? placing->sentence_year : placing->year;
  if (near == 0 && placing->start > 0)
    near = year_of_day (placing->start);
  if (near == 0 && placing->end > 0)
    near = year_of_day (placing->end);
  int own = placing->end > 0      ? year_of_day (placing->end)
            : placing->latest > 0 ? year_of_day (placing->latest)
                                  : near;
  if (near == 0)
    return 0;
  if (g_str_has_suffix (entity->edtf, "/..") && own > 0) /* 9月至今 lasts up to the text's own time */
    near = own;
  int relative = relative_year (s + entity->span.start, own, near);
  if (relative > 0)
    return relative;
  if (is_announced (placing->reading, entity->span.start))
    return forward_year (placing, entity->edtf, near);
  if (placing->sentence_year > 0)
    return near;
  return window_year (placing, entity->edtf, near);
}

/* Readings of a damaged date that lie after the signature are none, unless all do. */
static void
drop_impossible (Placing *placing, TzEntity *entity)
{
  if (entity->edtf[0] != '[' || placing->end == 0 || is_announced (placing->reading, entity->span.start))
    return;
  g_autofree char *inner = g_strndup (entity->edtf + 1, strlen (entity->edtf) - 2);
  g_auto (GStrv) readings = g_strsplit (inner, ",", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (guint i = 0; readings[i] != NULL; i++) {
    TzDay earliest;
    if (tz_edtf_bounds (readings[i], &earliest, NULL) && earliest <= placing->end)
      g_ptr_array_add (kept, readings[i]);
  }
  if (kept->len == 0 || kept->len == g_strv_length (readings))
    return;
  g_ptr_array_add (kept, NULL);
  g_autofree char *joined = g_strjoinv (",", (char **)kept->pdata);
  g_autofree char *set = kept->len == 2 ? g_strdup (joined) : g_strdup_printf ("[%s]", joined);
  entity->edtf = tz_findings_keep_new (placing->reading->out, set);
}

/* Header facts that were read from the date before it had its year. */
static void
place_in_header (TzReading *reading, const TzEntity *entity, const char *before)
{
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++) {
    TzHeaderFact *fact = &reading->out->header[key];
    if (g_strcmp0 (fact->value, before) == 0 && tz_span_contains (fact->span, entity->span))
      fact->value = entity->edtf;
  }
}

static void
place (Placing *placing, TzEntity *entity)
{
  int year = choose_year (placing, entity);
  const char *before = entity->edtf;
  g_autofree char *placed = year == 0 ? NULL : dup_with_year (before, year);
  entity->edtf = placed != NULL && tz_edtf_is_valid (placed)
                     ? tz_findings_keep_new (placing->reading->out, placed)
                     : NULL;
  entity->certainty = entity->edtf != NULL ? 0.9f : 0.8f;
  place_in_header (placing->reading, entity, before);
}

static void
leave_sentence (Placing *placing, guint32 at)
{
  const gunichar *s = placing->reading->s;
  guint32 i = placing->sentence_from;
  for (; (i = tz_reading_find_sign (placing->reading, i, at, TZ_SIGN_STOP)) < at; i++)
    if (s[i] == U'。' || s[i] == '\n')
      placing->sentence_year = 0;
  placing->sentence_from = MAX (at, i);
}

/* 2019/2021 */
static gboolean
is_years (const char *edtf)
{
  return strlen (edtf) == 9 && edtf[4] == '/';
}

static void
remember (Placing *placing, const TzEntity *entity)
{
  TzDay earliest;
  TzDay latest;
  if (entity->edtf[0] == '{' || !tz_edtf_bounds (entity->edtf, &earliest, &latest) || earliest == 0)
    return; /* the years of funds and accounts (2018、2019年) are no time at which something was done */
  gboolean open = strstr (entity->edtf, "..") != NULL;
  gboolean bare =
      strlen (entity->edtf) == 4 || is_years (entity->edtf) || (open && strlen (entity->edtf) == 7);
  /* what follows 2022年11月29日至2023年2月20日 goes on from its end, but a school year is no such range */
  gboolean range =
      strchr (entity->edtf, '/') != NULL && latest > earliest && latest - earliest < LONGEST_RANGE;
  placing->sentence_year = year_of_day (range ? latest : earliest);
  if (open || bare || is_announced (placing->reading, entity->span.start))
    return;
  placing->year = placing->sentence_year;
  placing->latest = MAX (placing->latest, earliest);
}

void
tz_place_dates (TzReading *reading)
{
  Placing placing = {.reading = reading};
  tz_edtf_bounds (tz_analysis_get_header (reading->out, TZ_HEADER_INSPECTION_PERIOD), &placing.start, NULL);
  tz_edtf_bounds (tz_analysis_get_header (reading->out, TZ_HEADER_SIGNED_DATE), NULL, &placing.end);
  for (guint i = 0; i < reading->out->entities->len; i++) {
    TzEntity *entity = &g_array_index (reading->out->entities, TzEntity, i);
    if (entity->type != TZ_ENTITY_DATE || entity->edtf == NULL)
      continue;
    leave_sentence (&placing, entity->span.start);
    if (lacks_year (entity->edtf))
      place (&placing, entity);
    else
      drop_impossible (&placing, entity);
    if (entity->edtf != NULL)
      remember (&placing, entity);
  }
}
