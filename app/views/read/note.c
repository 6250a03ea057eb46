#include "note.h"

struct _TzNote {
  GObject parent_instance;
  TzAnnotation *annotation;
  TzNoteState state;
  char *problem;
  gboolean wanted; /* it is to be in the library */
  gboolean stored; /* it is in the library */
  gboolean dirty;  /* its body or tags differ from the library's */
  gboolean busy;   /* a write is under way */
};

G_DEFINE_FINAL_TYPE (TzNote, tz_note, G_TYPE_OBJECT)

typedef enum { PROP_BODY = 1, PROP_TAGS, PROP_STATE } Property;
static GParamSpec *properties[PROP_STATE + 1];

static void
tz_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzNote *note = TZ_NOTE (object);
  switch ((Property)id) {
  case PROP_BODY:
    g_value_set_string (value, note->annotation->body);
    break;
  case PROP_TAGS:
    g_value_set_boxed (value, note->annotation->tags);
    break;
  case PROP_STATE:
    g_value_set_int (value, note->state);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_note_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_BODY:
    tz_note_set_body (TZ_NOTE (object), g_value_get_string (value));
    break;
  case PROP_TAGS:
    tz_note_set_tags (TZ_NOTE (object), g_value_get_boxed (value));
    break;
  case PROP_STATE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_note_finalize (GObject *object)
{
  TzNote *note = TZ_NOTE (object);
  tz_annotation_free (note->annotation);
  g_free (note->problem);
  G_OBJECT_CLASS (tz_note_parent_class)->finalize (object);
}

static void
tz_note_class_init (TzNoteClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->finalize = tz_note_finalize;
  object_class->get_property = tz_note_get_property;
  object_class->set_property = tz_note_set_property;
  properties[PROP_BODY] = g_param_spec_string (
      "body", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TAGS] = g_param_spec_boxed (
      "tags", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, TZ_NOTE_SAVED, TZ_NOTE_FAILED,
                                             TZ_NOTE_SAVED, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_note_init (TzNote *note G_GNUC_UNUSED)
{
}

TzNote *
tz_note_new (TzAnnotation *annotation)
{
  TzNote *note = g_object_new (TZ_TYPE_NOTE, NULL);
  if (annotation->tags == NULL)
    annotation->tags = g_new0 (char *, 1);
  note->annotation = annotation;
  note->wanted = TRUE;
  note->stored = annotation->id != 0;
  note->state = note->stored ? TZ_NOTE_SAVED : TZ_NOTE_PENDING;
  return note;
}

const TzAnnotation *
tz_note_get (TzNote *note)
{
  return note->annotation;
}

TzSpan
tz_note_get_span (TzNote *note)
{
  return note->annotation->span;
}

const char *
tz_note_get_body (TzNote *note)
{
  return note->annotation->body;
}

const char *const *
tz_note_get_tags (TzNote *note)
{
  return (const char *const *)note->annotation->tags;
}

TzNoteState
tz_note_get_state (TzNote *note)
{
  return note->state;
}

const char *
tz_note_get_problem (TzNote *note)
{
  return note->problem;
}

static void
set_state (TzNote *note, TzNoteState state, const GError *error)
{
  g_free (note->problem);
  note->problem = error != NULL ? g_strdup (error->message) : NULL;
  note->state = state;
  g_object_notify_by_pspec (G_OBJECT (note), properties[PROP_STATE]);
}

static void
set_changed (TzNote *note, Property property)
{
  note->dirty = TRUE;
  set_state (note, TZ_NOTE_PENDING, NULL);
  g_object_notify_by_pspec (G_OBJECT (note), properties[property]);
}

void
tz_note_set_body (TzNote *note, const char *body)
{
  if (g_strcmp0 (note->annotation->body, body) == 0)
    return;
  g_free (note->annotation->body);
  note->annotation->body = g_strdup (body);
  set_changed (note, PROP_BODY);
}

void
tz_note_set_tags (TzNote *note, const char *const *tags)
{
  if (g_strv_equal (tz_note_get_tags (note), tags))
    return;
  g_strfreev (note->annotation->tags);
  note->annotation->tags = g_strdupv ((char **)tags);
  set_changed (note, PROP_TAGS);
}

void
tz_note_set_wanted (TzNote *note, gboolean wanted)
{
  if (note->wanted == wanted)
    return;
  note->wanted = wanted;
  set_state (note, TZ_NOTE_PENDING, NULL);
}

static TzNoteStep
find_step (const TzNote *note)
{
  if (note->wanted && !note->stored)
    return note->annotation->id == 0 ? TZ_NOTE_ADD : TZ_NOTE_RESTORE;
  if (!note->wanted && note->stored)
    return TZ_NOTE_DELETE;
  return note->wanted && note->dirty ? TZ_NOTE_CHANGE : TZ_NOTE_NOTHING;
}

TzNoteStep
tz_note_begin_step (TzNote *note)
{
  TzNoteStep step = note->busy ? TZ_NOTE_NOTHING : find_step (note);
  if (step == TZ_NOTE_NOTHING)
    return step;
  note->busy = TRUE;
  if (step != TZ_NOTE_DELETE)
    note->dirty = FALSE;
  return step;
}

/* Takes what the library gave an added note; what was typed meanwhile stays. */
static void
take_stored (TzNote *note, const TzAnnotation *stored)
{
  TzAnnotation *annotation = tz_annotation_copy (stored);
  g_free (annotation->body);
  g_strfreev (annotation->tags);
  annotation->body = g_steal_pointer (&note->annotation->body);
  annotation->tags = g_steal_pointer (&note->annotation->tags);
  tz_annotation_free (note->annotation);
  note->annotation = annotation;
}

void
tz_note_end_step (TzNote *note, TzNoteStep step, const TzAnnotation *stored, const GError *error)
{
  note->busy = FALSE;
  if (error != NULL) {
    note->dirty = note->dirty || step != TZ_NOTE_DELETE;
    set_state (note, TZ_NOTE_FAILED, error);
    return;
  }
  if (stored != NULL)
    take_stored (note, stored);
  note->stored = step != TZ_NOTE_DELETE;
  set_state (note, find_step (note) == TZ_NOTE_NOTHING ? TZ_NOTE_SAVED : TZ_NOTE_PENDING, NULL);
}

void
tz_note_renew (TzNote *note, const TzAnnotation *annotation)
{
  if (note->busy || note->dirty || !note->wanted)
    return;
  tz_annotation_free (note->annotation);
  note->annotation = tz_annotation_copy (annotation);
  note->stored = TRUE;
  set_state (note, TZ_NOTE_SAVED, NULL);
  g_object_notify_by_pspec (G_OBJECT (note), properties[PROP_BODY]);
  g_object_notify_by_pspec (G_OBJECT (note), properties[PROP_TAGS]);
}

void
tz_note_forget (TzNote *note)
{
  note->wanted = note->stored = note->dirty = FALSE;
}
