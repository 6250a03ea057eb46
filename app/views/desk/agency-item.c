#include "agency-item.h"

struct _TzAgencyItem {
  GObject parent_instance;
  TzAgency *agency;
  gboolean picked;
};

G_DEFINE_FINAL_TYPE (TzAgencyItem, tz_agency_item, G_TYPE_OBJECT)

typedef enum { PROP_AGENCY = 1, PROP_PICKED } Property;
static GParamSpec *properties[PROP_PICKED + 1];

static void
tz_agency_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzAgencyItem *item = TZ_AGENCY_ITEM (object);
  switch ((Property)id) {
  case PROP_AGENCY:
    g_value_set_pointer (value, item->agency);
    break;
  case PROP_PICKED:
    g_value_set_boolean (value, item->picked);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_agency_item_finalize (GObject *object)
{
  tz_agency_free (TZ_AGENCY_ITEM (object)->agency);
  G_OBJECT_CLASS (tz_agency_item_parent_class)->finalize (object);
}

static void
tz_agency_item_class_init (TzAgencyItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  object_class->finalize = tz_agency_item_finalize;
  object_class->get_property = tz_agency_item_get_property;
  properties[PROP_AGENCY] = g_param_spec_pointer ("agency", NULL, NULL, flags);
  properties[PROP_PICKED] = g_param_spec_boolean ("picked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_agency_item_init (TzAgencyItem *item G_GNUC_UNUSED)
{
}

const TzAgency *
tz_agency_item_get (TzAgencyItem *item)
{
  return item->agency;
}

gboolean
tz_agency_item_get_picked (TzAgencyItem *item)
{
  return item->picked;
}

void
tz_agency_item_set_picked (TzAgencyItem *item, gboolean picked)
{
  if (item->picked == picked)
    return;
  item->picked = picked;
  g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_PICKED]);
}

char *
tz_agency_item_dup_others (TzAgencyItem *item)
{
  GString *others = g_string_new (NULL);
  for (char **name = item->agency->names; *name != NULL; name++)
    if (!g_str_equal (*name, item->agency->name))
      g_string_append_printf (others, "%s%s", others->len > 0 ? " · " : "", *name);
  return g_string_free (others, FALSE);
}

/* ---- Lists of them ---- */

GPtrArray *
tz_agency_items_new (GPtrArray *agencies)
{
  GPtrArray *items = g_ptr_array_new_full (agencies->len, g_object_unref);
  g_ptr_array_set_free_func (agencies, NULL);
  for (guint i = 0; i < agencies->len; i++) {
    TzAgencyItem *item = g_object_new (TZ_TYPE_AGENCY_ITEM, NULL);
    item->agency = agencies->pdata[i];
    g_ptr_array_add (items, item);
  }
  g_ptr_array_unref (agencies);
  return items;
}

static gboolean
is_same (TzAgencyItem *one, TzAgencyItem *other)
{
  return g_str_equal (one->agency->name, other->agency->name);
}

static gboolean
says_same (const TzAgency *one, const TzAgency *other)
{
  return one->n_notices == other->n_notices && one->n_problems == other->n_problems &&
         g_strv_equal ((const char *const *)one->names, (const char *const *)other->names);
}

/* The item that is shown says what the new one says. */
static void
renew (TzAgencyItem *shown, TzAgencyItem *item)
{
  if (says_same (shown->agency, item->agency))
    return;
  TzAgency *old = shown->agency;
  shown->agency = item->agency;
  item->agency = old;
  g_object_notify_by_pspec (G_OBJECT (shown), properties[PROP_AGENCY]);
}

static guint
keep_alike (GListStore *store, GPtrArray *items, gboolean from_end, guint most)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (store));
  for (guint n = 0; n < most; n++) {
    g_autoptr (TzAgencyItem) shown =
        g_list_model_get_item (G_LIST_MODEL (store), from_end ? n_shown - 1 - n : n);
    TzAgencyItem *item = items->pdata[from_end ? items->len - 1 - n : n];
    if (!is_same (shown, item))
      return n;
    renew (shown, item);
  }
  return most;
}

void
tz_agency_items_replace (GListStore *store, GPtrArray *items)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint fewer = MIN (n_shown, items->len);
  guint start = keep_alike (store, items, FALSE, fewer);
  guint end = keep_alike (store, items, TRUE, fewer - start);
  guint removed = n_shown - start - end, added = items->len - start - end;
  if (removed > 0 || added > 0)
    g_list_store_splice (store, start, removed, items->pdata + start, added);
}
