#include "desk.h"

#include <glib/gi18n.h>

#include "error-toast.h"
#include "errors.h"
#include "picked.h"
#include "search-words.h"
#include "trail.h"
#include "undo-toast.h"

struct _TzDesk {
  GObject parent_instance;
  GSettings *settings;
  TzLibrary *library;
  gboolean opening;
  TzImporter *importer;
  TzRereader *rereader;
  TzUnsaved *unsaved;
  TzDoing *doing;
  char *creator;
  TzPicked *picked;
  TzTrail *trail;
};

G_DEFINE_FINAL_TYPE (TzDesk, tz_desk, G_TYPE_OBJECT)

typedef enum { PROP_LIBRARY = 1, PROP_OPENING, PROP_CAN_GO_BACK } Property;
static GParamSpec *properties[PROP_CAN_GO_BACK + 1];

typedef enum {
  SIGNAL_OPEN_PLACE,
  SIGNAL_SHOW_SEARCH,
  SIGNAL_SHOW_VIEW,
  SIGNAL_PICKED_CHANGED,
  SIGNAL_LIBRARY_CHANGED,
  SIGNAL_FORGET,
  SIGNAL_SETTLE,
  SIGNAL_NEWEST_STEP,
  SIGNAL_TURNED,
  SIGNAL_TOAST,
  SIGNAL_DAMAGED
} Signal;
static guint signals[SIGNAL_DAMAGED + 1];

static void
library_changed_cb (TzDesk *desk, int what, gint64 notice)
{
  g_signal_emit (desk, signals[SIGNAL_LIBRARY_CHANGED], 0, what, notice);
}

static void
tz_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzDesk *desk = TZ_DESK (object);
  switch ((Property)id) {
  case PROP_LIBRARY:
    g_value_set_object (value, desk->library);
    break;
  case PROP_OPENING:
    g_value_set_boolean (value, desk->opening);
    break;
  case PROP_CAN_GO_BACK:
    g_value_set_boolean (value, tz_desk_can_go_back (desk));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_desk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property)id) {
  case PROP_LIBRARY:
    tz_desk_set_library (TZ_DESK (object), g_value_get_object (value));
    break;
  case PROP_OPENING:
  case PROP_CAN_GO_BACK:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_desk_finalize (GObject *object)
{
  TzDesk *desk = TZ_DESK (object);
  if (desk->library != NULL)
    g_signal_handlers_disconnect_by_data (desk->library, desk);
  g_clear_object (&desk->library);
  g_clear_object (&desk->importer);
  tz_rereader_set_library (desk->rereader, NULL);
  g_clear_object (&desk->rereader);
  g_clear_object (&desk->unsaved);
  g_clear_object (&desk->doing);
  g_clear_object (&desk->settings);
  g_clear_pointer (&desk->picked, tz_picked_free);
  g_clear_pointer (&desk->trail, tz_trail_free);
  g_free (desk->creator);
  G_OBJECT_CLASS (tz_desk_parent_class)->finalize (object);
}

static void
tz_desk_class_init (TzDeskClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->finalize = tz_desk_finalize;
  object_class->get_property = tz_desk_get_property;
  object_class->set_property = tz_desk_set_property;

  properties[PROP_LIBRARY] =
      g_param_spec_object ("library", NULL, NULL, TZ_TYPE_LIBRARY,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPENING] =
      g_param_spec_boolean ("opening", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] =
      g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  GType type = G_TYPE_FROM_CLASS (class);
  signals[SIGNAL_OPEN_PLACE] = g_signal_new ("open-place", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_SHOW_SEARCH] = g_signal_new ("show-search", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_SHOW_VIEW] =
      g_signal_new ("show-view", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_PICKED_CHANGED] =
      g_signal_new ("picked-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LIBRARY_CHANGED] = g_signal_new ("library-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
  signals[SIGNAL_FORGET] =
      g_signal_new ("forget", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_SETTLE] =
      g_signal_new ("settle", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEWEST_STEP] = g_signal_new ("newest-step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_TURNED] =
      g_signal_new ("turned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TOAST] =
      g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  signals[SIGNAL_DAMAGED] =
      g_signal_new ("damaged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tz_desk_init (TzDesk *desk)
{
  desk->importer = tz_importer_new ();
  desk->rereader = tz_rereader_new ();
  desk->unsaved = tz_unsaved_new ();
  desk->doing = tz_doing_new ();
  desk->picked = tz_picked_new ();
  desk->trail = tz_trail_new ();
}

static void
reading_failed_cb (TzDesk *desk, const GError *error)
{
  tz_desk_toast_error (desk, _ ("Notices could not be read again"), error);
}

TzDesk *
tz_desk_new (GSettings *settings)
{
  TzDesk *desk = g_object_new (TZ_TYPE_DESK, NULL);
  g_set_object (&desk->settings, settings);
  g_signal_connect_object (desk->rereader, "failed", G_CALLBACK (reading_failed_cb), desk, G_CONNECT_SWAPPED);
  return desk;
}

GSettings *
tz_desk_get_settings (TzDesk *desk)
{
  return desk->settings;
}

TzLibrary *
tz_desk_get_library (TzDesk *desk)
{
  return desk->library;
}

void
tz_desk_set_library (TzDesk *desk, TzLibrary *library)
{
  if (desk->library == library)
    return;
  if (desk->library != NULL)
    g_signal_handlers_disconnect_by_data (desk->library, desk);
  g_set_object (&desk->library, library);
  if (library != NULL)
    g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), desk, G_CONNECT_SWAPPED);
  tz_desk_set_picked (desk, NULL, 0);
  tz_trail_clear (desk->trail);
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_LIBRARY]);
  tz_rereader_set_library (desk->rereader, library);
}

gboolean
tz_desk_may_write (TzDesk *desk)
{
  return desk->library != NULL && !tz_library_is_read_only (desk->library);
}

gboolean
tz_desk_may_write_or_say (TzDesk *desk)
{
  gboolean may = tz_desk_may_write (desk);
  if (!may)
    tz_desk_toast (desk, adw_toast_new (desk->library != NULL ? _ ("The library can only be read")
                                                              : _ ("No library is open")));
  return may;
}

gboolean
tz_desk_is_opening (TzDesk *desk)
{
  return desk->opening;
}

void
tz_desk_set_opening (TzDesk *desk, gboolean opening)
{
  if (desk->opening == opening)
    return;
  desk->opening = opening;
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_OPENING]);
}

TzImporter *
tz_desk_get_importer (TzDesk *desk)
{
  return desk->importer;
}

TzRereader *
tz_desk_get_rereader (TzDesk *desk)
{
  return desk->rereader;
}

TzUnsaved *
tz_desk_get_unsaved (TzDesk *desk)
{
  return desk->unsaved;
}

TzDoing *
tz_desk_get_doing (TzDesk *desk)
{
  return desk->doing;
}

const char *
tz_desk_get_creator (TzDesk *desk)
{
  g_autofree char *name = g_settings_get_string (desk->settings, "creator");
  g_free (desk->creator);
  desk->creator = g_strdup (*name != '\0' ? name : g_get_user_name ());
  return desk->creator;
}

const gint64 *
tz_desk_get_picked (TzDesk *desk, guint *n_picked)
{
  return tz_picked_get (desk->picked, n_picked);
}

void
tz_desk_set_picked (TzDesk *desk, const gint64 *ids, guint n_ids)
{
  tz_picked_set (desk->picked, ids, n_ids);
  g_signal_emit (desk, signals[SIGNAL_PICKED_CHANGED], 0);
}

void
tz_desk_open_place (TzDesk *desk, gint64 notice, TzSpan span)
{
  tz_trail_leave (desk->trail);
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_CAN_GO_BACK]);
  tz_rereader_prefer (desk->rereader, notice);
  g_signal_emit (desk, signals[SIGNAL_OPEN_PLACE], 0, notice, span.start, span.end);
  g_signal_emit (desk, signals[SIGNAL_SHOW_VIEW], 0, TZ_VIEW_READ);
  tz_desk_set_current (desk, TZ_VIEW_READ, notice, span);
}

void
tz_desk_open_found (TzDesk *desk, gint64 notice, TzSpan span, const char *search)
{
  tz_desk_open_place (desk, notice, span);
  g_autoptr (TzSearchWords) words = tz_search_words_new (search);
  if (words != NULL)
    g_signal_emit (desk, signals[SIGNAL_SHOW_SEARCH], 0, notice, search);
}

void
tz_desk_forget (TzDesk *desk, const GArray *ids)
{
  if (tz_picked_forget (desk->picked, ids))
    g_signal_emit (desk, signals[SIGNAL_PICKED_CHANGED], 0);
  tz_trail_forget (desk->trail, ids);
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_CAN_GO_BACK]);
  for (guint i = 0; i < ids->len; i++)
    g_signal_emit (desk, signals[SIGNAL_FORGET], 0, g_array_index (ids, gint64, i));
}

void
tz_desk_settle (TzDesk *desk)
{
  g_signal_emit (desk, signals[SIGNAL_SETTLE], 0);
}

void
tz_desk_tell_newest_step (TzDesk *desk, gint64 step)
{
  g_signal_emit (desk, signals[SIGNAL_NEWEST_STEP], 0, step);
}

void
tz_desk_turn (TzDesk *desk)
{
  g_signal_emit (desk, signals[SIGNAL_TURNED], 0);
}

void
tz_desk_show_view (TzDesk *desk, const char *view)
{
  g_signal_emit (desk, signals[SIGNAL_SHOW_VIEW], 0, view);
}

void
tz_desk_set_current (TzDesk *desk, const char *view, gint64 notice, TzSpan span)
{
  tz_trail_set_current (desk->trail, view, notice, span);
}

gboolean
tz_desk_can_go_back (TzDesk *desk)
{
  return tz_trail_can_go_back (desk->trail);
}

void
tz_desk_go_back (TzDesk *desk)
{
  g_autoptr (TzStop) place = tz_trail_take_back (desk->trail);
  if (place == NULL)
    return;
  if (place->notice != 0)
    g_signal_emit (desk, signals[SIGNAL_OPEN_PLACE], 0, place->notice, place->span.start, place->span.end);
  g_signal_emit (desk, signals[SIGNAL_SHOW_VIEW], 0, place->view);
  tz_trail_set_current (desk->trail, place->view, place->notice, place->span);
  g_object_notify_by_pspec (G_OBJECT (desk), properties[PROP_CAN_GO_BACK]);
}

void
tz_desk_toast (TzDesk *desk, AdwToast *toast)
{
  g_autoptr (AdwToast) owned = toast;
  g_signal_emit (desk, signals[SIGNAL_TOAST], 0, owned);
}

void
tz_desk_toast_undo (TzDesk *desk, const char *words, gint64 step)
{
  tz_desk_toast (desk, tz_undo_toast_new (desk, words, step));
}

void
tz_desk_toast_error (TzDesk *desk, const char *what, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  tz_desk_toast (desk, tz_error_toast_new (what, error));
  if (g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT))
    g_signal_emit (desk, signals[SIGNAL_DAMAGED], 0);
}

void
tz_desk_toast_not_done (TzDesk *desk, const char *what, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tz_desk_toast (desk, adw_toast_new (what));
  else
    tz_desk_toast_error (desk, what, error);
}
