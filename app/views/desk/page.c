#include "page.h"

typedef struct {
  TzDesk *desk;
  GtkWidget *start;
  GtkWidget *end;
} TzPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TzPage, tz_page, ADW_TYPE_BIN)

typedef enum { PROP_START = 1, PROP_END } Property;
static GParamSpec *properties[PROP_END + 1];

static GtkWidget **
slot_of (TzPage *page, guint id)
{
  TzPagePrivate *self = tz_page_get_instance_private (page);
  return id == PROP_START ? &self->start : &self->end;
}

static void
tz_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec G_GNUC_UNUSED)
{
  g_value_set_object (value, *slot_of (TZ_PAGE (object), id));
}

static void
tz_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec G_GNUC_UNUSED)
{
  GtkWidget **slot = slot_of (TZ_PAGE (object), id);
  g_clear_object (slot);
  *slot = g_value_dup_object (value);
  if (*slot != NULL)
    g_object_ref_sink (*slot);
}

static void
tz_page_dispose (GObject *object)
{
  TzPagePrivate *self = tz_page_get_instance_private (TZ_PAGE (object));
  g_clear_object (&self->start);
  g_clear_object (&self->end);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tz_page_parent_class)->dispose (object);
}

static void
tz_page_class_init (TzPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->dispose = tz_page_dispose;
  object_class->get_property = tz_page_get_property;
  object_class->set_property = tz_page_set_property;
  properties[PROP_START] =
      g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END] =
      g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_page_init (TzPage *page G_GNUC_UNUSED)
{
}

void
tz_page_set_desk (TzPage *page, TzDesk *desk)
{
  TzPagePrivate *self = tz_page_get_instance_private (page);
  g_return_if_fail (self->desk == NULL);
  self->desk = g_object_ref (desk);
  if (TZ_PAGE_GET_CLASS (page)->connect != NULL)
    TZ_PAGE_GET_CLASS (page)->connect (page, desk);
}

TzDesk *
tz_page_get_desk (TzPage *page)
{
  TzPagePrivate *self = tz_page_get_instance_private (page);
  return self->desk;
}

GtkWidget *
tz_page_get_start (TzPage *page)
{
  return *slot_of (page, PROP_START);
}

GtkWidget *
tz_page_get_end (TzPage *page)
{
  return *slot_of (page, PROP_END);
}

void
tz_page_find (TzPage *page)
{
  if (TZ_PAGE_GET_CLASS (page)->find != NULL)
    TZ_PAGE_GET_CLASS (page)->find (page);
}

gboolean
tz_page_lost_focus (TzPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return gtk_widget_get_mapped (GTK_WIDGET (page)) && (focus == NULL || !gtk_widget_get_mapped (focus));
}

static void
shown_cb (TzPage *page, GtkWidget *widget)
{
  if (tz_page_lost_focus (page))
    gtk_widget_grab_focus (widget);
}

void
tz_page_keep_focus (TzPage *page, GtkWidget *widget)
{
  g_signal_connect_object (widget, "map", G_CALLBACK (shown_cb), page, G_CONNECT_SWAPPED);
}
