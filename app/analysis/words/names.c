#include "names.h"

#include <glib/gi18n.h>

typedef struct {
  const char *id;
  const char *name;
} Entry;

static const Entry statuses[] = {
    {"not_stated", N_ ("Not stated")},
    {"completed", N_ ("Completed")},
    {"completed_sustained", N_ ("Completed, kept up")},
    {"mostly_completed", N_ ("Mostly completed")},
    {"in_progress", N_ ("In progress")},
    {"not_completed", N_ ("Not completed")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == TZ_N_STATUSES);

static const Entry entities[] = {
    {"document", N_ ("Documents")}, {"docnum", N_ ("Document numbers")}, {"date", N_ ("Dates")},
    {"money", N_ ("Money")},        {"percent", N_ ("Percentages")},     {"count", N_ ("Counts")},
    {"org", N_ ("Bodies")},         {"person", N_ ("Persons")},          {"discipline", N_ ("Discipline")},
    {"status", N_ ("Statuses")},    {"contact", N_ ("Contacts")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (entities) == TZ_N_ENTITY_TYPES);

static const Entry headers[] = {
    {"title", N_ ("Title")},
    {"issuer", N_ ("Issuer")},
    {"agency", N_ ("Agency")},
    {"province", N_ ("Province")},
    {"level", N_ ("Level")},
    {"kind", N_ ("Kind")},
    {"inspectors", N_ ("Inspectors")},
    {"inspection_period", N_ ("Inspected")},
    {"feedback_date", N_ ("Feedback")},
    {"signed_date", N_ ("Signed")},
    {"published_date", N_ ("Published")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (headers) == TZ_N_HEADER_KEYS);

static const Entry declared[] = {
    {"problems_total", N_ ("Problems")},
    {"problems_done", N_ ("Problems completed")},
    {"problems_mostly_done", N_ ("Problems mostly completed")},
    {"problems_in_progress", N_ ("Problems in progress")},
    {"problems_not_done", N_ ("Problems not completed")},
    {"problems_long_term", N_ ("Problems kept up long-term")},
    {"aspects_total", N_ ("Aspects")},
    {"measures_total", N_ ("Measures")},
    {"measures_done", N_ ("Measures completed")},
    {"rules_made", N_ ("Rules made")},
    {"people_disciplined", N_ ("People disciplined")},
    {"people_talked_to", N_ ("People talked to")},
    {"people_removed", N_ ("People removed from office")},
    {"money_recovered", N_ ("Money recovered")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (declared) == TZ_N_DECLARED_KEYS);

static const Entry measures[] = {
    {"other", N_ ("Other measure")},
    {"rule", N_ ("Rule made")},
    {"training", N_ ("Training")},
    {"talk", N_ ("Talk")},
    {"recovery", N_ ("Money returned")},
    {"inspection", N_ ("Check")},
    {"discipline", N_ ("Person held to account")},
    {"construction", N_ ("Construction")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (measures) == TZ_N_MEASURE_KINDS);

static const Entry acts[] = {
    {"other", N_ ("Other act")},      {"talk", N_ ("Talked to")},
    {"criticism", N_ ("Criticised")}, {"admonition", N_ ("Admonished")},
    {"party", N_ ("Party sanction")}, {"administrative", N_ ("Administrative sanction")},
    {"sanction", N_ ("Sanction")},    {"organisational", N_ ("Moved or removed")},
    {"case", N_ ("Case opened")},     {"penalty", N_ ("Penalty")},
    {"order", N_ ("Order served")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (acts) == TZ_N_ACT_KINDS);

static const Entry levels[] = {
    {"national", N_ ("National")}, {"province", N_ ("Province")}, {"prefecture", N_ ("Prefecture")},
    {"county", N_ ("County")},     {"township", N_ ("Township")},
};

static const Entry kinds[] = {
    {"education", N_ ("Education")},
    {"health", N_ ("Health")},
    {"housing", N_ ("Housing")},
    {"transport", N_ ("Transport")},
    {"agriculture", N_ ("Agriculture")},
    {"culture", N_ ("Culture")},
    {"market", N_ ("Market regulation")},
    {"finance", N_ ("Finance")},
    {"justice", N_ ("Justice")},
    {"court", N_ ("Court")},
    {"company", N_ ("Company")},
    {"committee", N_ ("Party committee")},
    {"hospital", N_ ("Hospital")},
    {"university", N_ ("University")},
    {"other", N_ ("Other")},
};

static const struct {
  const Entry *entries;
  int n;
} vocabularies[] = {
    [TZ_VOCABULARY_STATUS] = {statuses, G_N_ELEMENTS (statuses)},
    [TZ_VOCABULARY_ENTITY] = {entities, G_N_ELEMENTS (entities)},
    [TZ_VOCABULARY_HEADER] = {headers, G_N_ELEMENTS (headers)},
    [TZ_VOCABULARY_DECLARED] = {declared, G_N_ELEMENTS (declared)},
    [TZ_VOCABULARY_MEASURE] = {measures, G_N_ELEMENTS (measures)},
    [TZ_VOCABULARY_ACT] = {acts, G_N_ELEMENTS (acts)},
    [TZ_VOCABULARY_LEVEL] = {levels, G_N_ELEMENTS (levels)},
    [TZ_VOCABULARY_KIND] = {kinds, G_N_ELEMENTS (kinds)},
};

const char *
tz_name_id (TzVocabulary vocabulary, int value)
{
  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (vocabularies), NULL);
  if (value < 0 || value >= vocabularies[vocabulary].n)
    return NULL;
  return vocabularies[vocabulary].entries[value].id;
}

const char *
tz_name_display (TzVocabulary vocabulary, int value)
{
  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (vocabularies), NULL);
  if (value < 0 || value >= vocabularies[vocabulary].n)
    return NULL;
  return _ (vocabularies[vocabulary].entries[value].name);
}

int
tz_name_parse (TzVocabulary vocabulary, const char *id)
{
  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (vocabularies), -1);
  for (int i = 0; i < vocabularies[vocabulary].n; i++)
    if (g_strcmp0 (vocabularies[vocabulary].entries[i].id, id) == 0)
      return i;
  return -1;
}

const char *
tz_name_display_id (TzVocabulary vocabulary, const char *id)
{
  int value = tz_name_parse (vocabulary, id);
  return value < 0 ? id : tz_name_display (vocabulary, value);
}
