#pragma once

#include "library.h"

/* What problems and answers say, notice by notice, for what compares words. */

typedef struct {
  guint index; /* in TzAnalysis.problems */
  TzSpan title;
  TzSpan answer;       /* empty where none */
  gboolean has_answer; /* and does not share that of the problem before */
  GArray *masks;       /* (element-type TzSpan): what in the title is a name, number or date (similar.h) */
} TzWordedProblem;

/** TzWorded: a notice; valid while it is told. */
typedef struct {
  gint64 notice;
  const char *name; /* of the agency */
  const TzText *text;
  const GArray *problems; /* (element-type TzWordedProblem) */
} TzWorded;

/** TzWordedFunc: @done: which notice it is, from 0; @total: of how many. Returns: FALSE with @error set to stop. */
typedef gboolean (*TzWordedFunc) (const TzWorded *worded, guint done, guint total, gpointer data,
                                  GError **error);

/**
 * tz_library_read_wordings:
 * @most: at most so many notices, those that came in last
 * @n_notices: (out): how many there are
 * @func: called on this thread for each, with those of its problems that @query asks for
 * @cancellable: (nullable)
 *
 * Holds one notice in memory at a time. A door.
 */
gboolean tz_library_read_wordings (TzLibrary *library, const TzProblemQuery *query, guint most,
                                   guint *n_notices, TzWordedFunc func, gpointer data,
                                   GCancellable *cancellable, GError **error);
