#include "rule-words.h"

#include <glib/gi18n.h>

#include "finding-words.h"
#include "own-terms.h"

typedef struct {
  const char *rule;
  const char *words;
} RuleWords;

/* What the rules of the analysis go by. */
static const RuleWords c_rules[] = {
    {"agency/issuer", N_ ("the body that issued the notice")},
    {"commitment/date-intention", N_ ("a date before what is promised")},
    {"commitment/intention-date", N_ ("a promise with its date after it")},
    {"contact/after-telephone", N_ ("digits after “telephone”")},
    {"contact/area-code", N_ ("a telephone number with area code")},
    {"contact/e-mail", N_ ("an e-mail address")},
    {"contact/mobile", N_ ("a mobile telephone number")},
    {"contact/postal-address", N_ ("an address after its label")},
    {"contact/service-number", N_ ("a number of a public service")},
    {"count/chinese-numeral", N_ ("a Chinese numeral with a unit")},
    {"count/digits", N_ ("digits with a unit")},
    {"damage/date-without-number", N_ ("a date that lacks a number")},
    {"damage/day-of-no-month", N_ ("a day that the month does not have")},
    {"damage/docnum-without-number", N_ ("a document number that lacks its number")},
    {"damage/incomplete-phrase", N_ ("a phrase that breaks off")},
    {"damage/limit", N_ ("a limit without its figure")},
    {"damage/number-without-unit", N_ ("a number that lacks its unit")},
    {"damage/percent-without-number", N_ ("a percent sign without number")},
    {"damage/replacement-character", N_ ("a sign for lost characters")},
    {"damage/unclosed-year", N_ ("a year in brackets that are not closed")},
    {"damage/unit-without-number", N_ ("a unit that lacks its number")},
    {"damage/unpaired-quotation-mark", N_ ("a quotation mark without its partner")},
    {"damage/unpaired-title-mark", N_ ("a title mark without its partner")},
    {"date/months", N_ ("months of a year")},
    {"date/point", N_ ("a date by year, month or day")},
    {"date/range", N_ ("from one date to another")},
    {"date/run-together", N_ ("a date whose parts run together")},
    {"date/school-year", N_ ("a school year or term")},
    {"date/without-year", N_ ("a date without its year")},
    {"date/year-sign-lost", N_ ("a date that lost the sign for “year”")},
    {"date/years", N_ ("a list of years")},
    {"declared/all", N_ ("everything is said to be done")},
    {"declared/figure", N_ ("a figure with what it counts")},
    {"discipline/act", N_ ("a measure of accountability")},
    {"discipline/counted", N_ ("a measure of accountability with its persons counted")},
    {"docnum/bracket-lost", N_ ("a document number that lost a bracket")},
    {"docnum/year-in-brackets", N_ ("a document number with the year in brackets")},
    {"document/title-marks", N_ ("a title in title marks")},
    {"feedback/bracket", N_ ("a date in brackets beside the feedback")},
    {"feedback/day", N_ ("the day of the feedback")},
    {"feedback/label", N_ ("a date with the label of the feedback")},
    {"inspection/range", N_ ("the time of the inspection")},
    {"inspectors/named", N_ ("inspectors by their name")},
    {"issuer/below-title", N_ ("the body in brackets below the title")},
    {"issuer/document", N_ ("the body that the documents are of")},
    {"issuer/signature", N_ ("the body that signed")},
    {"issuer/source", N_ ("the body that the source names")},
    {"issuer/text", N_ ("the body that the text speaks of")},
    {"issuer/title", N_ ("the body in the title")},
    {"kind/name", N_ ("a word of the agency’s name")},
    {"level/inspectors", N_ ("the level of the inspectors")},
    {"level/place", N_ ("the level of the place")},
    {"level/wording", N_ ("words that say the level")},
    {"money/number-yuan", N_ ("a number with yuan")},
    {"org/area", N_ ("a body of an area")},
    {"org/central", N_ ("a central body")},
    {"org/company", N_ ("a company by its ending")},
    {"org/function", N_ ("a body by what it does")},
    {"org/function-pair", N_ ("a body with two functions")},
    {"org/inside-the-bureau", N_ ("a part of the bureau")},
    {"org/level", N_ ("a level with a kind of body")},
    {"org/list-member", N_ ("a member of a list of bodies")},
    {"org/own-place", N_ ("a body of the notice’s own place")},
    {"org/place", N_ ("a place with a kind of body")},
    {"org/school", N_ ("a school by its ending")},
    {"org/school-number", N_ ("a school with a number")},
    {"org/school-of-place", N_ ("a school of a place")},
    {"org/sent", N_ ("a body that was sent")},
    {"org/stem", N_ ("a place without its level, with a kind of body")},
    {"org/town", N_ ("a body of a town or street")},
    {"org/unlisted-place", N_ ("a place that no list has, with a kind of body")},
    {"org/working-group", N_ ("a working group")},
    {"percent/share", N_ ("a share in percent")},
    {"person/after-post", N_ ("a name after a post")},
    {"person/again", N_ ("a name that was found elsewhere")},
    {"person/appointed", N_ ("a name of whom a post is given to")},
    {"person/before-post", N_ ("a name before a post")},
    {"person/comrade", N_ ("a name before “comrade”")},
    {"person/counted", N_ ("names that are counted")},
    {"person/dotted", N_ ("a name with a dot")},
    {"person/enumerated", N_ ("a name of a list of names")},
    {"person/leader", N_ ("a name of a leader")},
    {"person/in-column", N_ ("a name in the column of those who answer for a problem")},
    {"person/listed", N_ ("a name beside another")},
    {"person/object", N_ ("a name before what was done to them")},
    {"person/speaker", N_ ("a name of who speaks or acts")},
    {"person/unclosed", N_ ("a name in a list that is not closed")},
    {"person/withheld", N_ ("a name that is withheld in part")},
    {"problem/numbered", N_ ("a numbered line")},
    {"problem/worded", N_ ("a line worded as a problem")},
    {"province/gazetteer", N_ ("the province of the place")},
    {"province/text", N_ ("the province that the text names")},
    {"published/line", N_ ("a line with the date of publication")},
    {"signed/last-line", N_ ("the date on the last line")},
    {"status/kept-up-alone", N_ ("only that it is kept up")},
    {"status/stated", N_ ("a status that is stated")},
    {"title/top", N_ ("the line at the top")},
};

/* A library that was read by a newer program may name rules which are not known here. */
static const char *
find_words (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (c_rules); i++)
    if (g_str_equal (c_rules[i].rule, rule))
      return _ (c_rules[i].words);
  return rule;
}

char *
tz_words_dup_origin (const char *rule, float certainty)
{
  if (g_str_equal (rule, TZ_RULE_OWN_WORD))
    return g_strdup (_ ("From the word list of this library"));
  /* Translators: the rule that found something, and how certain that is. */
  return g_strdup_printf (_ ("Rule “%s” · %s"), find_words (rule), tz_words_certainty (certainty));
}
