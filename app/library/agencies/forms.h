#pragma once

#include "library.h"

/*
 * Forms of a notice: texts of one agency that are nearly the same, as another format or a republication is.
 * One of them counts, the others are left out of all figures, until the analyst says otherwise. Which one
 * counts does not depend on the order in which they came: the one that the analyst chose, else one that is
 * recognised with certainty, else that of which most was decided, else the longest.
 */

/** TzFormVerdict: what the analyst says of two forms; kept in the file. */
typedef enum {
  TZ_FORM_NOT_SAID,
  TZ_FORM_DIFFERENT, /* they are two notices */
  TZ_FORM_SAME,      /* they are one, however alike they are */
  TZ_FORM_CHOSEN,    /* of one form: it counts */
} TzFormVerdict;

/** TzForm: a form of a notice beside the one that was asked for. */
typedef struct {
  gint64 notice;
  char *name;              /* as in TzNoticeRow.name */
  char *source_name;       /* of its first source */
  double likeness;         /* of the two texts, from 0 to 1; 0 where they were not compared */
  gboolean counts_for_all; /* the figures are those of this one */
  TzFormVerdict verdict;   /* on the two */
} TzForm;

void tz_form_free (TzForm *form);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzForm, tz_form_free)

/** tz_library_list_forms: Returns: (transfer full) (element-type TzForm): the other forms of notice @id, the
 * one that counts first; then those of which the analyst said that they are notices of their own. */
GPtrArray *tz_library_list_forms (TzLibrary *library, gint64 id, GError **error);

/**
 * tz_library_separate_form:
 * @creator: who says so
 * @error: %TZ_ERROR_INVALID where it has no other forms
 *
 * Says that @notice is another notice than its other forms are. This, and the two that follow, are each one
 * step of the history; all figures follow in the same commit.
 */
gboolean tz_library_separate_form (TzLibrary *library, gint64 notice, const char *creator, GError **error);

/** tz_library_join_forms: Says that @notice and @other are forms of one notice, and all of their forms with
 * them. %TZ_ERROR_INVALID where they are one. */
gboolean tz_library_join_forms (TzLibrary *library, gint64 notice, gint64 other, const char *creator,
                                GError **error);

/** tz_library_choose_form: Says that of the forms of a notice @notice is the one that counts.
 * %TZ_ERROR_INVALID where it has no other forms. */
gboolean tz_library_choose_form (TzLibrary *library, gint64 notice, const char *creator, GError **error);
