#include "reviewer.h"

#include "finding.h"

struct _TzReviewer {
  GObject parent_instance;
  TzOpenNotice *open;
  gboolean all;
  gboolean went; /* what follows was gone to, and is not told by its place alone */
  TzSubject subject;
  int key;
  TzSpan span;
  TzSpan said;    /* where something was said of an entity last */
  TzSpan problem; /* the title of the one that was told of last */
};

G_DEFINE_FINAL_TYPE (TzReviewer, tz_reviewer, G_TYPE_OBJECT)

typedef enum { PROP_ALL = 1 } Property;
static GParamSpec *properties[PROP_ALL + 1];

typedef enum { SIGNAL_CHANGED, SIGNAL_PROBLEM_CHANGED, SIGNAL_WENT } Signal;
static guint signals[SIGNAL_WENT + 1];

static void
emit_changed (TzReviewer *reviewer)
{
  g_signal_emit (reviewer, signals[SIGNAL_CHANGED], 0);
}

static void
tz_reviewer_get_property (GObject *object, guint id G_GNUC_UNUSED, GValue *value,
                          GParamSpec *pspec G_GNUC_UNUSED)
{
  g_value_set_boolean (value, TZ_REVIEWER (object)->all);
}

static void
tz_reviewer_set_property (GObject *object, guint id G_GNUC_UNUSED, const GValue *value,
                          GParamSpec *pspec G_GNUC_UNUSED)
{
  TZ_REVIEWER (object)->all = g_value_get_boolean (value);
  emit_changed (TZ_REVIEWER (object));
}

static void
tz_reviewer_finalize (GObject *object)
{
  g_clear_object (&TZ_REVIEWER (object)->open);
  G_OBJECT_CLASS (tz_reviewer_parent_class)->finalize (object);
}

static void
tz_reviewer_class_init (TzReviewerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);
  object_class->finalize = tz_reviewer_finalize;
  object_class->get_property = tz_reviewer_get_property;
  object_class->set_property = tz_reviewer_set_property;
  properties[PROP_ALL] =
      g_param_spec_boolean ("all", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PROBLEM_CHANGED] =
      g_signal_new ("problem-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WENT] = g_signal_new ("went", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tz_reviewer_init (TzReviewer *reviewer G_GNUC_UNUSED)
{
}

static void
tell_problem (TzReviewer *reviewer, TzSpan problem)
{
  reviewer->problem = problem;
  g_signal_emit (reviewer, signals[SIGNAL_PROBLEM_CHANGED], 0);
}

static TzSpan
get_head (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_any_problem (reviewer);
  return item != NULL ? item->span : TZ_SPAN_NONE;
}

static void
look_at_problem (TzReviewer *reviewer)
{
  TzSpan problem = get_head (reviewer);
  if (!tz_span_equal (problem, reviewer->problem))
    tell_problem (reviewer, problem);
}

/* The indexes of problems are others after that, wherever one is. */
static void
renewed_cb (TzReviewer *reviewer)
{
  tell_problem (reviewer, get_head (reviewer));
}

TzReviewer *
tz_reviewer_new (TzOpenNotice *open)
{
  static const char *const causes[] = {"notify::finding", "notify::problem", "renewed"};
  TzReviewer *reviewer = g_object_new (TZ_TYPE_REVIEWER, NULL);
  reviewer->open = g_object_ref (open);
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_connect_object (open, causes[i], G_CALLBACK (emit_changed), reviewer, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_open_notice_get_pending (open), "changed", G_CALLBACK (emit_changed), reviewer,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "notify::problem", G_CALLBACK (look_at_problem), reviewer,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "notify::finding", G_CALLBACK (look_at_problem), reviewer,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "renewed", G_CALLBACK (renewed_cb), reviewer, G_CONNECT_SWAPPED);
  return reviewer;
}

TzOpenNotice *
tz_reviewer_get_open (TzReviewer *reviewer)
{
  return reviewer->open;
}

/* ---- Where one is ---- */

static const TzReviewItem *
get_item (TzReviewer *reviewer, guint index)
{
  return &g_array_index (tz_open_notice_get_review (reviewer->open), TzReviewItem, index);
}

static guint
count_items (TzReviewer *reviewer)
{
  return tz_open_notice_get_review (reviewer->open)->len;
}

static int
find_gone_to (TzReviewer *reviewer)
{
  if (!reviewer->went || !tz_span_equal (tz_open_notice_get_finding (reviewer->open), reviewer->span))
    return -1;
  for (guint i = 0; i < count_items (reviewer); i++) {
    const TzReviewItem *item = get_item (reviewer, i);
    if (item->subject == reviewer->subject && item->key == reviewer->key &&
        (item->subject == TZ_SUBJECT_HEADER || tz_span_equal (item->span, reviewer->span)))
      return (int)i;
  }
  return -1;
}

/* What counts at a place comes before what was rejected there. */
static int
find_picked (TzReviewer *reviewer, TzSpan picked)
{
  int found = -1;
  for (guint i = 0; i < count_items (reviewer); i++) {
    const TzReviewItem *item = get_item (reviewer, i);
    if ((item->subject != TZ_SUBJECT_ENTITY && item->subject != TZ_SUBJECT_COMMITMENT) ||
        !tz_span_equal (item->span, picked))
      continue;
    if (found < 0 || item->number >= 0)
      found = (int)i;
  }
  return found;
}

static gboolean
is_rejected_at (TzReviewer *reviewer, const TzReviewItem *item, guint32 place)
{
  const TzAnalysis *findings = tz_open_notice_get_findings (reviewer->open);
  if (item->number >= 0)
    return FALSE;
  int number = tz_finding_find (findings, TZ_SUBJECT_PROBLEM, "", item->span);
  if (number < 0)
    return FALSE;
  TzSpan span = g_array_index (findings->problems, TzProblem, number).span;
  return span.start <= place && place < span.end;
}

static int
find_problem (TzReviewer *reviewer)
{
  int problem = tz_open_notice_get_problem (reviewer->open);
  guint32 place = tz_open_notice_get_place (reviewer->open);
  for (guint i = 0; i < count_items (reviewer); i++) {
    const TzReviewItem *item = get_item (reviewer, i);
    if (item->subject != TZ_SUBJECT_PROBLEM)
      break;
    if (problem >= 0 ? item->number == problem : is_rejected_at (reviewer, item, place))
      return (int)i;
  }
  return -1;
}

static int
find_target (TzReviewer *reviewer)
{
  int gone_to = find_gone_to (reviewer);
  if (gone_to >= 0)
    return gone_to;
  TzSpan picked = tz_open_notice_get_finding (reviewer->open);
  int found = tz_span_is_empty (picked) ? -1 : find_picked (reviewer, picked);
  return found >= 0 ? found : find_problem (reviewer);
}

const TzReviewItem *
tz_reviewer_get_target (TzReviewer *reviewer)
{
  int index = find_target (reviewer);
  return index >= 0 ? get_item (reviewer, (guint)index) : NULL;
}

void
tz_reviewer_go (TzReviewer *reviewer, const TzReviewItem *item)
{
  const TzReviewItem to = *item;
  if (!tz_span_is_empty (to.span))
    tz_open_notice_show (reviewer->open, to.span);
  reviewer->went = TRUE;
  reviewer->subject = to.subject;
  reviewer->key = to.key;
  reviewer->span = to.span;
  tz_open_notice_set_finding (reviewer->open, to.span);
  emit_changed (reviewer);
  g_signal_emit (reviewer, signals[SIGNAL_WENT], 0);
}

/* ---- The queue ---- */

static gboolean
is_pending (TzReviewer *reviewer, const TzReviewItem *item)
{
  return tz_marks_has (tz_pending_get_marks (tz_open_notice_get_pending (reviewer->open)), item->span);
}

static gboolean
is_left (TzReviewer *reviewer, const TzReviewItem *item, gboolean all)
{
  return !item->reviewed && (item->queued || all) && !is_pending (reviewer, item);
}

static gboolean
step_from (TzReviewer *reviewer, int from, gboolean forward, gboolean all)
{
  int n = (int)count_items (reviewer);
  for (int i = 1; i <= n; i++) {
    int start = from < 0 && !forward ? 0 : from;
    const TzReviewItem *item = get_item (reviewer, (guint)((start + (forward ? i : -i) + n) % n));
    if (is_left (reviewer, item, all)) {
      tz_reviewer_go (reviewer, item);
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
tz_reviewer_step (TzReviewer *reviewer, gboolean forward)
{
  return step_from (reviewer, find_target (reviewer), forward, reviewer->all);
}

gboolean
tz_reviewer_is_queued (TzReviewer *reviewer, const TzReviewItem *item)
{
  return item->queued || reviewer->all;
}

void
tz_reviewer_count (TzReviewer *reviewer, guint *n, guint *n_reviewed)
{
  *n = *n_reviewed = 0;
  for (guint i = 0; i < count_items (reviewer); i++) {
    const TzReviewItem *item = get_item (reviewer, i);
    if (!tz_reviewer_is_queued (reviewer, item))
      continue;
    *n += 1;
    *n_reviewed += item->reviewed || is_pending (reviewer, item);
  }
}

/* Entities that are certain are gone through where one is at one of them. */
gboolean
tz_reviewer_go_on (TzReviewer *reviewer)
{
  int from = find_target (reviewer);
  gboolean all = reviewer->all || (from >= 0 && !get_item (reviewer, (guint)from)->queued);
  return step_from (reviewer, from, TRUE, all);
}

const TzReviewItem *
tz_reviewer_get_any_problem (TzReviewer *reviewer)
{
  int index = find_problem (reviewer);
  return index >= 0 ? get_item (reviewer, (guint)index) : NULL;
}

const TzReviewItem *
tz_reviewer_get_problem (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_any_problem (reviewer);
  return item != NULL && item->number >= 0 ? item : NULL;
}

void
tz_reviewer_note_said (TzReviewer *reviewer, TzSpan span)
{
  reviewer->said = span;
}

/* What was added counts more than what was rejected for it. */
static const TzDecision *
find_said (TzReviewer *reviewer, TzSpan span)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (reviewer->open);
  const TzDecision *found = NULL;
  for (guint i = 0; i < decisions->len && !tz_span_is_empty (span); i++) {
    const TzDecision *decision = decisions->pdata[i];
    gboolean here = tz_span_equal (decision->now, span) || tz_span_equal (decision->at.span, span);
    if (decision->subject == TZ_SUBJECT_ENTITY && here &&
        (found == NULL || decision->kind != TZ_DECISION_REJECTED))
      found = decision;
  }
  return found;
}

const TzDecision *
tz_reviewer_get_said (TzReviewer *reviewer)
{
  const TzReviewItem *target = tz_reviewer_get_target (reviewer);
  gboolean at_entity = target != NULL && target->subject == TZ_SUBJECT_ENTITY;
  const TzDecision *here = at_entity ? find_said (reviewer, target->span) : NULL;
  return here != NULL ? here : find_said (reviewer, reviewer->said);
}
