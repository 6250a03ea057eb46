#pragma once

#include <glib.h>

/*
 * The closed vocabularies of the findings. Each value has an identifier, which is what JSON, the library and
 * the word lists use ("mostly_completed"), and a name in the language of the screen.
 */

typedef enum {
  TZ_STATUS_NOT_STATED,
  TZ_STATUS_COMPLETED,
  TZ_STATUS_COMPLETED_SUSTAINED,
  TZ_STATUS_MOSTLY_COMPLETED,
  TZ_STATUS_IN_PROGRESS,
  TZ_STATUS_NOT_COMPLETED,
  TZ_N_STATUSES,
} TzStatus;

typedef enum {
  TZ_ENTITY_DOCUMENT,
  TZ_ENTITY_DOCNUM,
  TZ_ENTITY_DATE,
  TZ_ENTITY_MONEY,
  TZ_ENTITY_PERCENT,
  TZ_ENTITY_COUNT,
  TZ_ENTITY_ORG,
  TZ_ENTITY_PERSON,
  TZ_ENTITY_DISCIPLINE,
  TZ_ENTITY_STATUS,
  TZ_ENTITY_CONTACT,
  TZ_N_ENTITY_TYPES,
} TzEntityType;

typedef enum {
  TZ_HEADER_TITLE,
  TZ_HEADER_ISSUER,
  TZ_HEADER_AGENCY,
  TZ_HEADER_PROVINCE,
  TZ_HEADER_LEVEL,
  TZ_HEADER_KIND,
  TZ_HEADER_INSPECTORS,
  TZ_HEADER_INSPECTION_PERIOD,
  TZ_HEADER_FEEDBACK_DATE,
  TZ_HEADER_SIGNED_DATE,
  TZ_HEADER_PUBLISHED_DATE,
  TZ_N_HEADER_KEYS,
} TzHeaderKey;

typedef enum {
  TZ_DECLARED_PROBLEMS_TOTAL,
  TZ_DECLARED_PROBLEMS_DONE,
  TZ_DECLARED_PROBLEMS_MOSTLY_DONE,
  TZ_DECLARED_PROBLEMS_IN_PROGRESS,
  TZ_DECLARED_PROBLEMS_NOT_DONE,
  TZ_DECLARED_PROBLEMS_LONG_TERM,
  TZ_DECLARED_ASPECTS_TOTAL,
  TZ_DECLARED_MEASURES_TOTAL,
  TZ_DECLARED_MEASURES_DONE,
  TZ_DECLARED_RULES_MADE,
  TZ_DECLARED_PEOPLE_DISCIPLINED,
  TZ_DECLARED_PEOPLE_TALKED_TO,
  TZ_DECLARED_PEOPLE_REMOVED,
  TZ_DECLARED_MONEY_RECOVERED,
  TZ_N_DECLARED_KEYS,
} TzDeclaredKey;

typedef enum {
  TZ_MEASURE_OTHER,
  TZ_MEASURE_RULE,
  TZ_MEASURE_TRAINING,
  TZ_MEASURE_TALK,
  TZ_MEASURE_RECOVERY,
  TZ_MEASURE_INSPECTION,
  TZ_MEASURE_DISCIPLINE,
  TZ_MEASURE_CONSTRUCTION,
  TZ_N_MEASURE_KINDS,
} TzMeasureKind;

/** TzActKind: of an act of accountability. */
typedef enum {
  TZ_ACT_OTHER,
  TZ_ACT_TALK,
  TZ_ACT_CRITICISM,
  TZ_ACT_ADMONITION,
  TZ_ACT_PARTY,
  TZ_ACT_ADMINISTRATIVE,
  TZ_ACT_SANCTION, /* a party or administrative one, where it is not said which */
  TZ_ACT_ORGANISATIONAL,
  TZ_ACT_CASE,
  TZ_ACT_PENALTY,
  TZ_ACT_ORDER,
  TZ_N_ACT_KINDS,
} TzActKind;

/** TzVocabulary: one of the closed vocabularies above. */
typedef enum {
  TZ_VOCABULARY_STATUS,
  TZ_VOCABULARY_ENTITY,
  TZ_VOCABULARY_HEADER,
  TZ_VOCABULARY_DECLARED,
  TZ_VOCABULARY_MEASURE,
  TZ_VOCABULARY_ACT,
  TZ_VOCABULARY_LEVEL,
  TZ_VOCABULARY_KIND,
} TzVocabulary;

/** tz_name_id: Returns: (transfer none) (nullable): the identifier of value @value of @vocabulary. */
const char *tz_name_id (TzVocabulary vocabulary, int value);

/** tz_name_display: Returns: (transfer none) (nullable): its name, in the language of the locale. */
const char *tz_name_display (TzVocabulary vocabulary, int value);

/** tz_name_parse: Returns: the value of identifier @id, or -1. */
int tz_name_parse (TzVocabulary vocabulary, const char *id);

/**
 * tz_name_display_id:
 *
 * Returns: (transfer none) (nullable): the name of identifier @id of @vocabulary in the language of the
 * locale; @id itself where the vocabulary has no such value, %NULL where @id is %NULL
 */
const char *tz_name_display_id (TzVocabulary vocabulary, const char *id);
