#include "damage.h"

#include <string.h>

#include "scan.h"

#define REPLACEMENT_CHARACTER 0xfffd

/* So many characters of a phrase must stand on either side of the one that is missing. */
#define SIDE 2

/* So many losses are reported: a text with more is lost as a whole. */
#define MAX_DAMAGE 100000

/* Phrases that notices use in these very words: with a character missing inside they mean nothing else. */
static const char32_t *const fixed_phrases[] = {
    U"理论学习中心组",   U"全面从严治党", U"中央八项规定", U"党风廉政建设",     U"意识形态工作责任制",
    U"中国特色社会主义", U"领导班子成员", U"巡察反馈意见", U"党内政治生活准则", NULL};

void
tz_damage_report (TzReading *reading, TzDamage damage)
{
  if (reading->out->damage->len < MAX_DAMAGE)
    g_array_append_val (reading->out->damage, damage);
}

static const char *
why_entity (const TzEntity *entity)
{
  if (entity->type == TZ_ENTITY_DOCNUM)
    return "bracket_lost";
  return strcmp (entity->rule, "date/year-sign-lost") == 0 ? "unit_lost" : "digits_run_together";
}

/* Dates and document numbers that were readable all the same. */
static void
find_entities (TzReading *reading)
{
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *entity = &g_array_index (reading->out->entities, TzEntity, i);
    if (entity->damaged)
      tz_damage_report (reading, (TzDamage){.span = entity->span,
                                            .why = why_entity (entity),
                                            .rule = entity->rule,
                                            .certainty = entity->certainty});
  }
}

static guint32
report_replaced (TzReading *reading, guint32 start)
{
  guint32 end = start;
  while (reading->s[end] == REPLACEMENT_CHARACTER)
    end++;
  tz_damage_report (reading, (TzDamage){.span = tz_span (start, end),
                                        .why = "replacement_character",
                                        .rule = "damage/replacement-character",
                                        .certainty = 1});
  return end;
}

/* The length of @phrase at @s with exactly one of its inner characters missing, else 0. */
static guint
match_incomplete (const gunichar *s, const char32_t *phrase)
{
  guint n = 0;
  while (phrase[n] != 0 && s[n] == phrase[n])
    n++;
  if (n < SIDE || phrase[n] == 0)
    return 0;
  guint rest = tz_scan_is_word (s + n, phrase + n + 1);
  return rest >= SIDE ? n + rest : 0;
}

static void
check_phrases (TzReading *reading, guint32 at)
{
  for (const char32_t *const *phrase = fixed_phrases; *phrase != NULL; phrase++) {
    guint n = match_incomplete (reading->s + at, *phrase);
    if (n > 0)
      tz_damage_report (reading, (TzDamage){.span = tz_span (at, at + n),
                                            .why = "character_lost",
                                            .rule = "damage/incomplete-phrase",
                                            .certainty = 0.8f});
  }
}

/* Characters that a decoder replaced, and phrases that lack one. */
static void
find_lost_characters (TzReading *reading)
{
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_PHRASE);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->s[i] == REPLACEMENT_CHARACTER)
      tz_sign_walk_skip (&walk, report_replaced (reading, i));
    else
      check_phrases (reading, i);
  }
}

/* Not the source lost it: there is more than an analysis keeps. */
static void
report_left_out (TzReading *reading)
{
  if (reading->left_out < reading->n)
    tz_damage_report (reading, (TzDamage){.span = tz_span (reading->left_out, reading->left_out + 1),
                                          .why = "findings_left_out",
                                          .rule = "damage/limit",
                                          .certainty = 1});
}

static int
compare_damage (gconstpointer a, gconstpointer b)
{
  const TzDamage *one = a;
  const TzDamage *other = b;
  return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

/* Where two losses overlap, the first stays. */
static void
drop_overlaps (GArray *all)
{
  guint kept = 0;
  for (guint i = 0; i < all->len; i++) {
    TzDamage damage = g_array_index (all, TzDamage, i);
    if (kept > 0 && tz_span_overlaps (g_array_index (all, TzDamage, kept - 1).span, damage.span))
      continue;
    g_array_index (all, TzDamage, kept++) = damage;
  }
  g_array_set_size (all, kept);
}

void
tz_find_damage (TzReading *reading)
{
  report_left_out (reading);
  find_entities (reading);
  tz_damage_find_numbers (reading);
  tz_damage_find_marks (reading);
  find_lost_characters (reading);
  g_array_sort (reading->out->damage, compare_damage);
  drop_overlaps (reading->out->damage);
}
