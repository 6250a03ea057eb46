#pragma once

#include "reading.h"

/*
 * What the recognisers of bodies share. Each collects candidates; the longest win (orgs.c).
 */

/** TzOrgRule: what can find a body; orgs.c has their names and certainties. */
typedef enum {
  TZ_ORG_CENTRAL,
  TZ_ORG_PLACE,
  TZ_ORG_AREA,
  TZ_ORG_OWN_PLACE,
  TZ_ORG_STEM,
  TZ_ORG_LEVEL,
  TZ_ORG_UNLISTED_PLACE,
  TZ_ORG_SENT,
  TZ_ORG_INSIDE_BUREAU,
  TZ_ORG_FUNCTION,
  TZ_ORG_FUNCTION_PAIR,
  TZ_ORG_WORKING_GROUP,
  TZ_ORG_TOWN,
  TZ_ORG_SCHOOL_OF_PLACE,
  TZ_ORG_SCHOOL,
  TZ_ORG_SCHOOL_NUMBER,
  TZ_ORG_COMPANY,
  TZ_ORG_LIST_MEMBER,
} TzOrgRule;

typedef struct {
  TzSpan span;
  TzOrgRule rule;
} TzOrgCandidate;

/** TzOrgStem: the name of a place of the notice's own county, city and province without its level. */
typedef struct {
  guint name; /* where it stands in the letters, closed by 0 */
  guint next; /* 1 + the stem before it of the same chain, or 0 */
} TzOrgStem;

/* Stems whose first characters are the same modulo this are one chain. */
#define TZ_ORG_N_CHAINS 256

typedef struct {
  TzReading *reading;
  GArray *candidates;            /* (element-type TzOrgCandidate) */
  GArray *stems;                 /* (element-type TzOrgStem) */
  GArray *letters;               /* (element-type gunichar): of the stems */
  guint chains[TZ_ORG_N_CHAINS]; /* 1 + the last stem of each, or 0 */
  const TzDivision *province;    /* (nullable): of the notice */
} TzOrgs;

/** tz_orgs_add: Adds a candidate. */
void tz_orgs_add (TzOrgs *orgs, guint32 start, guint32 end, TzOrgRule rule);

/** tz_orgs_unlisted_place: Returns: how many characters before @at are the name of a place that no list has, as far as an
 * edge before them and that none of them belongs to a word tells; or 0. */
guint tz_orgs_unlisted_place (const TzOrgs *orgs, guint32 at);

/** tz_orgs_own_place: Returns: the length of the longest bare name of a place of the notice's own at @at, or
 * 0. */
guint tz_orgs_own_place (const TzOrgs *orgs, guint32 at);

/** tz_orgs_area: Returns: the length of an area that is no division but has bodies (高新区) at @at, or 0. */
guint tz_orgs_area (const TzOrgs *orgs, guint32 at);

/** tz_orgs_load_places: Finds out where the notice is from, learns the names of the places there and gives each
 * place where one stands %TZ_SIGN_PLACE. */
void tz_orgs_load_places (TzOrgs *orgs);

/* The longest chain of words of function before its ending, in code points. */
#define TZ_ORG_LONGEST_CHAIN 20u

/** tz_orgs_chain: Returns: the length of words of function and an ending (财政局, 人事科) at @at, or 0.
 * @anchored: whether a place or level stands before it, so that verbs are no doubt. */
guint tz_orgs_chain (const TzOrgs *orgs, guint32 at, gboolean anchored);

/** tz_orgs_body: Returns: the length of the body at @at, behind a place or a level, or 0. */
guint tz_orgs_body (const TzOrgs *orgs, guint32 at);

/** tz_orgs_inner_body: Returns: the length of a body of its own at @at inside the committee or government
 * that ends there (市委编办), or 0. */
guint tz_orgs_inner_body (const TzOrgs *orgs, guint32 at);

/** tz_orgs_numbered_part: Returns: the length of a part with a number (第二党支部, 第一巡察组) at @at, or 0.
 */
guint tz_orgs_numbered_part (const TzOrgs *orgs, guint32 at);

/** tz_orgs_parts: Returns: the length of the parts of a body (党组, 办公室 …) that follow at @at, or 0. */
guint tz_orgs_parts (const TzOrgs *orgs, guint32 at);

/** tz_orgs_second_name: Returns: the length of the second name in brackets of a body that has two (局（公司）), at @at
 * behind the first, or 0. */
guint tz_orgs_second_name (const TzOrgs *orgs, guint32 at);

/** tz_orgs_outlet: Returns: the length of a branch that a place names (城北营业所), at @at behind the name of
 * a company or bank, or 0. */
guint tz_orgs_outlet (const TzOrgs *orgs, guint32 at);

/** tz_orgs_is_no_level: Returns: whether @before makes a class or another word of the level behind it: 院区, 全县. */
gboolean tz_orgs_is_no_level (gunichar before, gunichar level);

/** tz_orgs_is_edge: Returns: whether a name may begin at @at: after punctuation, a blank, another entity or
 * the start of a line. */
gboolean tz_orgs_is_edge (const TzOrgs *orgs, guint32 at);

/* The recognisers. */
void tz_orgs_find_anchored (TzOrgs *orgs);   /* at a place or level */
void tz_orgs_find_functional (TzOrgs *orgs); /* by what they do alone */
void tz_orgs_find_numbered (TzOrgs *orgs);   /* by a number alone */
void tz_orgs_find_groups (TzOrgs *orgs);     /* working groups */
void tz_orgs_find_towns (TzOrgs *orgs);      /* by a level whose place no list has, then left */
void tz_orgs_find_schools (TzOrgs *orgs);    /* ending first, then left */
void tz_orgs_find_companies (TzOrgs *orgs);

/** tz_orgs_find_beside: The same beside a body that was found, in a list of bodies. */
void tz_orgs_find_beside (TzOrgs *orgs, TzSpan body);

/** tz_orgs_places: Returns: the length of up to four places in a row at @at, with the street or the area that follows
 * them, or 0. */
guint tz_orgs_places (const TzOrgs *orgs, guint32 at);

/** tz_orgs_sent: Returns: the length of a group that is sent to another body (派驻市教育局纪检监察组) at @at, or 0. */
guint tz_orgs_sent (const TzOrgs *orgs, guint32 at);

/** tz_orgs_read_parts: Returns: the end of the parts, branches and outposts that stand behind the body which ends at @end. */
guint32 tz_orgs_read_parts (const TzOrgs *orgs, guint32 end);
