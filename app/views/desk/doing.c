#include "doing.h"

/* What takes fewer milliseconds is not told. */
#define PATIENCE 400

typedef struct {
  guint id;
  char *words;
  GCancellable *cancellable; /* (nullable) */
} Deed;

struct _TzDoing {
  GObject parent_instance;
  GQueue deeds; /* (element-type Deed): newest first */
  guint last_id;
  guint patience_id;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (TzDoing, tz_doing, G_TYPE_OBJECT)

typedef enum { PROP_WORDS = 1 } Property;
static GParamSpec *properties[PROP_WORDS + 1];

static void
deed_free (gpointer data)
{
  Deed *deed = data;
  g_free (deed->words);
  g_clear_object (&deed->cancellable);
  g_free (deed);
}

static void
tell (TzDoing *doing)
{
  g_object_notify_by_pspec (G_OBJECT (doing), properties[PROP_WORDS]);
}

static gboolean
patience_cb (gpointer data)
{
  TzDoing *doing = data;
  doing->patience_id = 0;
  doing->told = TRUE;
  tell (doing);
  return G_SOURCE_REMOVE;
}

guint
tz_doing_begin (TzDoing *doing, const char *words, GCancellable *cancellable)
{
  Deed *deed = g_new (Deed, 1);
  *deed = (Deed){++doing->last_id, g_strdup (words), cancellable};
  if (cancellable != NULL)
    g_object_ref (cancellable);
  g_queue_push_head (&doing->deeds, deed);
  if (doing->told)
    tell (doing);
  else if (doing->patience_id == 0)
    doing->patience_id = g_timeout_add (PATIENCE, patience_cb, doing);
  return deed->id;
}

void
tz_doing_end (TzDoing *doing, guint id)
{
  GList *link = doing->deeds.head;
  while (link != NULL && ((Deed *)link->data)->id != id)
    link = link->next;
  g_return_if_fail (link != NULL);
  deed_free (link->data);
  g_queue_delete_link (&doing->deeds, link);
  if (doing->told)
    tell (doing);
  if (!g_queue_is_empty (&doing->deeds))
    return;
  g_clear_handle_id (&doing->patience_id, g_source_remove);
  doing->told = FALSE;
}

/* Returns: (nullable): what is told. */
static const Deed *
get_told (TzDoing *doing)
{
  return doing->told ? g_queue_peek_head (&doing->deeds) : NULL;
}

const char *
tz_doing_get_words (TzDoing *doing)
{
  const Deed *deed = get_told (doing);
  return deed != NULL ? deed->words : NULL;
}

gboolean
tz_doing_can_cancel (TzDoing *doing)
{
  const Deed *deed = get_told (doing);
  return deed != NULL && deed->cancellable != NULL && !g_cancellable_is_cancelled (deed->cancellable);
}

void
tz_doing_cancel (TzDoing *doing)
{
  if (!tz_doing_can_cancel (doing))
    return;
  g_cancellable_cancel (get_told (doing)->cancellable);
  tell (doing);
}

static void
tz_doing_get_property (GObject *object, guint id G_GNUC_UNUSED, GValue *value,
                       GParamSpec *pspec G_GNUC_UNUSED)
{
  g_value_set_string (value, tz_doing_get_words (TZ_DOING (object)));
}

static void
tz_doing_finalize (GObject *object)
{
  TzDoing *doing = TZ_DOING (object);
  g_clear_handle_id (&doing->patience_id, g_source_remove);
  g_queue_clear_full (&doing->deeds, deed_free);
  G_OBJECT_CLASS (tz_doing_parent_class)->finalize (object);
}

static void
tz_doing_class_init (TzDoingClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->finalize = tz_doing_finalize;
  object_class->get_property = tz_doing_get_property;
  properties[PROP_WORDS] =
      g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_doing_init (TzDoing *doing)
{
  g_queue_init (&doing->deeds);
}

TzDoing *
tz_doing_new (void)
{
  return g_object_new (TZ_TYPE_DOING, NULL);
}
