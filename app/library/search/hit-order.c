#include "hit-order.h"

/* Up to so many notices are looked up and sorted; of more, the list of all is walked until there are enough
 * hits. */
#define FEW 1000

typedef struct {
  gint64 id;
  gint64 day;
} Place;

struct _TzHitOrder {
  GArray *few; /* of Place, in order; or NULL */
  guint n_given;
  TzStatement *all; /* every notice in order; or NULL; then: */
  guint8 *wanted;   /* a bit for every id */
  gint64 end;       /* of the ids that have a bit */
};

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  if (one->day != other->day)
    return one->day > other->day ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

static gboolean
look_up (TzHitOrder *order, TzConnection *connection, const GArray *ids, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT feedback_day FROM notice WHERE id = ? AND shown = 1", error);
  if (statement == NULL)
    return FALSE;
  order->few = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < ids->len; i++) {
    Place place = {.id = g_array_index (ids, gint64, i)};
    tz_statement_bind_int (statement, 1, place.id);
    TzStep step = tz_statement_step (statement, error);
    if (step == TZ_STEP_FAILED)
      return FALSE;
    place.day = tz_statement_get_int (statement, 0); /* 0, the last, where it is not known */
    if (step == TZ_STEP_ROW)
      g_array_append_val (order->few, place);
    tz_statement_reset (statement);
  }
  g_array_sort (order->few, compare_places);
  return TRUE;
}

static void
mark_wanted (TzHitOrder *order, const GArray *ids)
{
  order->end = g_array_index (ids, gint64, ids->len - 1) + 1;
  order->wanted = g_malloc0 (order->end / 8 + 1);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    order->wanted[id / 8] |= 1 << id % 8;
  }
}

TzHitOrder *
tz_hit_order_new (TzConnection *connection, const GArray *ids, GError **error)
{
  g_autoptr (TzHitOrder) order = g_new0 (TzHitOrder, 1);
  if (ids->len <= FEW)
    return look_up (order, connection, ids, error) ? g_steal_pointer (&order) : NULL;
  mark_wanted (order, ids);
  order->all = tz_connection_prepare (connection,
                                      "SELECT id FROM notice INDEXED BY notice_by_feedback WHERE shown = 1"
                                      " ORDER BY feedback_day DESC, id",
                                      error);
  return order->all != NULL ? g_steal_pointer (&order) : NULL;
}

void
tz_hit_order_free (TzHitOrder *order)
{
  g_clear_pointer (&order->few, g_array_unref);
  g_clear_pointer (&order->all, tz_statement_release);
  g_free (order->wanted);
  g_free (order);
}

static gboolean
is_wanted (const TzHitOrder *order, gint64 id)
{
  return id < order->end && order->wanted[id / 8] & 1 << id % 8;
}

TzStep
tz_hit_order_next (TzHitOrder *order, gint64 *id, GError **error)
{
  if (order->few != NULL) {
    if (order->n_given == order->few->len)
      return TZ_STEP_DONE;
    *id = g_array_index (order->few, Place, order->n_given++).id;
    return TZ_STEP_ROW;
  }
  TzStep step;
  while ((step = tz_statement_step (order->all, error)) == TZ_STEP_ROW) {
    *id = tz_statement_get_int (order->all, 0);
    if (is_wanted (order, *id))
      break;
  }
  return step;
}
