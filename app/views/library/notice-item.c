#include "notice-item.h"

struct _TzNoticeItem {
  GObject parent_instance;
  gint64 id;
  TzNoticeRow *row;
  gboolean picked;
};

G_DEFINE_FINAL_TYPE (TzNoticeItem, tz_notice_item, G_TYPE_OBJECT)

typedef enum { PROP_ROW = 1, PROP_PICKED } Property;
static GParamSpec *properties[PROP_PICKED + 1];

static void
tz_notice_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzNoticeItem *item = TZ_NOTICE_ITEM (object);
  switch ((Property)id) {
  case PROP_ROW:
    g_value_set_pointer (value, item->row);
    break;
  case PROP_PICKED:
    g_value_set_boolean (value, item->picked);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_notice_item_finalize (GObject *object)
{
  g_clear_pointer (&TZ_NOTICE_ITEM (object)->row, tz_notice_row_free);
  G_OBJECT_CLASS (tz_notice_item_parent_class)->finalize (object);
}

static void
tz_notice_item_class_init (TzNoticeItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->finalize = tz_notice_item_finalize;
  object_class->get_property = tz_notice_item_get_property;
  properties[PROP_ROW] = g_param_spec_pointer ("row", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PICKED] =
      g_param_spec_boolean ("picked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_notice_item_init (TzNoticeItem *item G_GNUC_UNUSED)
{
}

TzNoticeItem *
tz_notice_item_new (gint64 id, gboolean picked)
{
  TzNoticeItem *item = g_object_new (TZ_TYPE_NOTICE_ITEM, NULL);
  item->id = id;
  item->picked = picked;
  return item;
}

gint64
tz_notice_item_get_id (TzNoticeItem *item)
{
  return item->id;
}

const TzNoticeRow *
tz_notice_item_get_row (TzNoticeItem *item)
{
  return item->row;
}

void
tz_notice_item_take_row (TzNoticeItem *item, TzNoticeRow *row)
{
  g_autoptr (TzNoticeRow) before = g_steal_pointer (&item->row);
  item->row = row;
  if (before != NULL && tz_notice_row_equal (before, row))
    return;
  g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_ROW]);
}

gboolean
tz_notice_item_get_picked (TzNoticeItem *item)
{
  return item->picked;
}

void
tz_notice_item_set_picked (TzNoticeItem *item, gboolean picked)
{
  if (item->picked == picked)
    return;
  item->picked = picked;
  g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_PICKED]);
}
