#include "pending.h"

static const TzDecision first = {.subject = TZ_SUBJECT_STATUS,
                                 .key = (char *)"",
                                 .kind = TZ_DECISION_ACCEPTED,
                                 .at = {.span = {3, 9}}},
                        second = {.subject = TZ_SUBJECT_STATUS,
                                  .key = (char *)"",
                                  .kind = TZ_DECISION_REJECTED,
                                  .at = {.span = {3, 9}}},
                        elsewhere = {.subject = TZ_SUBJECT_STATUS,
                                     .key = (char *)"",
                                     .kind = TZ_DECISION_REJECTED,
                                     .at = {.span = {12, 14}}};

/* Who said them. */
static const char one[] = "one", other[] = "other";

/* What is said later of the same finding counts, before it is saved and after. */
static void
test_replaced (void)
{
  g_autoptr (TzPending) pending = tz_pending_new ();
  tz_pending_add (pending, one, &first, FALSE);
  tz_pending_add (pending, other, &elsewhere, FALSE);
  g_assert_false (tz_pending_is_replaced (pending, one, &first));
  tz_pending_add (pending, other, &second, FALSE);
  g_assert_true (tz_pending_is_replaced (pending, one, &first));
  g_assert_false (tz_pending_is_replaced (pending, other, &second));
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  TzDecision stored = second;
  stored.id = 1;
  stored.now = second.at.span;
  g_ptr_array_add (kept, &stored);
  tz_pending_settle (pending, kept);
  g_assert_true (tz_pending_is_replaced (pending, one, &first));
  g_assert_false (tz_pending_is_replaced (pending, other, &elsewhere));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/pending/replaced", test_replaced);
  return g_test_run ();
}
