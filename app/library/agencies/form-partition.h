#pragma once

#include <glib.h>

/*
 * Which forms belong together, and which of them counts. Ties are followed from the strongest on, and none
 * that would put notices together that are said to be different.
 */

/** TzFormMember: a notice that may have other forms. */
typedef struct {
  gint64 notice;
  gint64 form_of;      /* the notice that counts in its place, 0 where it counts itself */
  gboolean takes_part; /* else it is in the trash */
  gint64 chosen;       /* when the analyst said that it is the one that counts, 0 where nobody said so */
  gboolean is_certain; /* it is recognised as a notice, and its outline is certain */
  guint n_decisions;
  guint n_chars;
} TzFormMember;

/** TZ_FORM_TIE_SAID, _CUT: `strength` of a tie that the analyst made, and of two that he keeps apart. */
#define TZ_FORM_TIE_SAID 2.0
#define TZ_FORM_TIE_CUT -1.0

/** TzFormTie: two members by their places in the array, the smaller first, and how alike their texts are. */
typedef struct {
  guint one;
  guint other;
  double strength;
} TzFormTie;

/**
 * tz_form_partition:
 * @members: (element-type TzFormMember): in an order that depends on nothing but their texts
 * @ties: (element-type TzFormTie): put into the order in which they are followed
 *
 * Returns: (transfer full) (element-type gint64): what `form_of` should be of each member
 */
GArray *tz_form_partition (const GArray *members, GArray *ties);
