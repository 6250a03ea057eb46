#include "open-notice.h"

#include <string.h>

#include "citation.h"

struct _TzOpenNotice {
  GObject parent_instance;
  TzDesk *desk;
  TzLibrary *library;
  TzNoticeContent *content;
  TzNotes *notes;
  TzTextHits *hits;
  int problem;
  guint32 place;
  TzSpan finding;
  TzPending *pending;
  guint shown_types;
  guint counts[TZ_N_ENTITY_TYPES];
};

G_DEFINE_FINAL_TYPE (TzOpenNotice, tz_open_notice, G_TYPE_OBJECT)

typedef enum { PROP_PROBLEM = 1, PROP_SHOWN_TYPES, PROP_FINDING, PROP_HITS } Property;
static GParamSpec *properties[PROP_HITS + 1];

typedef enum { SIGNAL_SHOW_SPAN, SIGNAL_EDIT_NOTE, SIGNAL_RENEWED } Signal;
static guint signals[SIGNAL_RENEWED + 1];

static void
tz_open_notice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzOpenNotice *open = TZ_OPEN_NOTICE (object);
  switch ((Property)id) {
  case PROP_PROBLEM:
    g_value_set_int (value, open->problem);
    break;
  case PROP_SHOWN_TYPES:
    g_value_set_uint (value, open->shown_types);
    break;
  case PROP_FINDING:
    g_value_set_uint (value, open->finding.start);
    break;
  case PROP_HITS:
    g_value_set_uint (value, tz_marks_get_n (tz_text_hits_get_marks (open->hits)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_open_notice_finalize (GObject *object)
{
  TzOpenNotice *open = TZ_OPEN_NOTICE (object);
  if (open->notes != NULL)
    tz_notes_save_now (open->notes);
  g_clear_object (&open->notes);
  g_clear_object (&open->desk);
  g_clear_object (&open->library);
  tz_notice_content_free (open->content);
  g_clear_object (&open->hits);
  g_clear_object (&open->pending);
  G_OBJECT_CLASS (tz_open_notice_parent_class)->finalize (object);
}

static void
tz_open_notice_class_init (TzOpenNoticeClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  object_class->finalize = tz_open_notice_finalize;
  object_class->get_property = tz_open_notice_get_property;
  properties[PROP_PROBLEM] = g_param_spec_int ("problem", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_SHOWN_TYPES] = g_param_spec_uint ("shown-types", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FINDING] = g_param_spec_uint ("finding", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_HITS] = g_param_spec_uint ("hits", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  GType type = G_TYPE_FROM_CLASS (class);
  signals[SIGNAL_SHOW_SPAN] = g_signal_new ("show-span", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_EDIT_NOTE] =
      g_signal_new ("edit-note", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, TZ_TYPE_NOTE);
  signals[SIGNAL_RENEWED] =
      g_signal_new ("renewed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tz_open_notice_init (TzOpenNotice *open)
{
  open->problem = -1;
  open->pending = tz_pending_new ();
  open->shown_types = (1u << TZ_N_ENTITY_TYPES) - 1;
}

static void
take_content (TzOpenNotice *open, TzNoticeContent *content)
{
  const GArray *entities = content->notice->analysis->entities;
  open->content = content;
  memset (open->counts, 0, sizeof open->counts);
  for (guint i = 0; i < entities->len; i++)
    open->counts[g_array_index (entities, TzEntity, i).type]++;
}

/* The place one is at comes into sight. */
static void
hits_changed_cb (TzOpenNotice *open)
{
  int current = tz_text_hits_get_current (open->hits);
  if (current >= 0)
    tz_open_notice_show (open, tz_marks_get (tz_text_hits_get_marks (open->hits), current)->span);
  g_object_notify_by_pspec (G_OBJECT (open), properties[PROP_HITS]);
}

TzOpenNotice *
tz_open_notice_new (TzDesk *desk, TzNoticeContent *content)
{
  TzOpenNotice *open = g_object_new (TZ_TYPE_OPEN_NOTICE, NULL);
  open->desk = g_object_ref (desk);
  open->library = g_object_ref (tz_desk_get_library (desk));
  take_content (open, content);
  open->hits = tz_text_hits_new (content->notice->text);
  g_signal_connect_object (open->hits, "changed", G_CALLBACK (hits_changed_cb), open, G_CONNECT_SWAPPED);
  open->notes = tz_notes_new (desk, content->notice->row->id, content->annotations);
  return open;
}

void
tz_open_notice_renew (TzOpenNotice *open, TzNoticeContent *content)
{
  const GArray *problems = tz_open_notice_get_analysis (open)->problems;
  guint32 at =
      open->problem >= 0 ? g_array_index (problems, TzProblem, open->problem).span.start : open->place;
  TzNoticeContent *old = open->content;
  take_content (open, content);
  tz_pending_settle (open->pending, content->notice->decisions);
  open->problem = tz_open_notice_find_problem (open, at);
  g_signal_emit (open, signals[SIGNAL_RENEWED], 0);
  g_object_notify_by_pspec (G_OBJECT (open), properties[PROP_PROBLEM]);
  tz_notice_content_free (old);
}

const char *
tz_open_notice_get_digest (TzOpenNotice *open)
{
  return open->content->digest;
}

TzDesk *
tz_open_notice_get_desk (TzOpenNotice *open)
{
  return open->desk;
}

TzLibrary *
tz_open_notice_get_library (TzOpenNotice *open)
{
  return open->library;
}

gint64
tz_open_notice_get_id (TzOpenNotice *open)
{
  return open->content->notice->row->id;
}

const TzNoticeRow *
tz_open_notice_get_row (TzOpenNotice *open)
{
  return open->content->notice->row;
}

TzText *
tz_open_notice_get_text (TzOpenNotice *open)
{
  return open->content->notice->text;
}

const TzAnalysis *
tz_open_notice_get_analysis (TzOpenNotice *open)
{
  return open->content->notice->analysis;
}

const TzAnalysis *
tz_open_notice_get_findings (TzOpenNotice *open)
{
  return open->content->notice->findings;
}

GPtrArray *
tz_open_notice_get_decisions (TzOpenNotice *open)
{
  return open->content->notice->decisions;
}

const GArray *
tz_open_notice_get_review (TzOpenNotice *open)
{
  return open->content->review;
}

const TzLexicon *
tz_open_notice_get_lexicon (TzOpenNotice *open)
{
  return tz_library_get_lexicon (open->library);
}

const TzNoticeContent *
tz_open_notice_get_content (TzOpenNotice *open)
{
  return open->content;
}

const TzDisplayText *
tz_open_notice_get_display (TzOpenNotice *open)
{
  return open->content->display;
}

TzMarks *
tz_open_notice_get_layer (TzOpenNotice *open, TzLayer layer)
{
  return open->content->layers[layer];
}

TzNotes *
tz_open_notice_get_notes (TzOpenNotice *open)
{
  return open->notes;
}

char *
tz_open_notice_dup_title (TzOpenNotice *open)
{
  const TzNoticeRow *row = tz_open_notice_get_row (open);
  return row->year != 0 ? g_strdup_printf ("%s %d", row->name, row->year) : g_strdup (row->name);
}

/* ---- Where one is ---- */

int
tz_open_notice_get_problem (TzOpenNotice *open)
{
  return open->problem;
}

void
tz_open_notice_set_problem (TzOpenNotice *open, int problem)
{
  if (open->problem == problem)
    return;
  open->problem = problem;
  g_object_notify_by_pspec (G_OBJECT (open), properties[PROP_PROBLEM]);
}

int
tz_open_notice_find_problem (TzOpenNotice *open, guint32 position)
{
  const TzMark *mark = tz_marks_find_innermost (open->content->layers[TZ_LAYER_PROBLEMS], position);
  return mark != NULL ? (int)mark->id : -1;
}

guint32
tz_open_notice_get_place (TzOpenNotice *open)
{
  return open->place;
}

void
tz_open_notice_set_place (TzOpenNotice *open, guint32 position)
{
  open->place = position;
  tz_open_notice_set_problem (open, tz_open_notice_find_problem (open, position));
  tz_desk_set_current (open->desk, TZ_VIEW_READ, tz_open_notice_get_id (open), tz_span (position, position));
}

void
tz_open_notice_show (TzOpenNotice *open, TzSpan span)
{
  g_signal_emit (open, signals[SIGNAL_SHOW_SPAN], 0, span.start, span.end);
  tz_open_notice_set_place (open, span.start);
}

void
tz_open_notice_jump (TzOpenNotice *open, TzSpan span)
{
  tz_desk_open_place (open->desk, tz_open_notice_get_id (open), span);
}

/* ---- Findings ---- */

gboolean
tz_open_notice_is_shown (TzOpenNotice *open, TzEntityType type)
{
  return (open->shown_types & 1u << type) != 0;
}

void
tz_open_notice_set_shown (TzOpenNotice *open, TzEntityType type, gboolean shown)
{
  if (tz_open_notice_is_shown (open, type) == shown)
    return;
  open->shown_types ^= 1u << type;
  g_object_notify_by_pspec (G_OBJECT (open), properties[PROP_SHOWN_TYPES]);
}

guint
tz_open_notice_count_type (TzOpenNotice *open, TzEntityType type)
{
  return open->counts[type];
}

TzSpan
tz_open_notice_get_finding (TzOpenNotice *open)
{
  return open->finding;
}

void
tz_open_notice_set_finding (TzOpenNotice *open, TzSpan span)
{
  if (tz_span_equal (open->finding, span))
    return;
  open->finding = span;
  g_object_notify_by_pspec (G_OBJECT (open), properties[PROP_FINDING]);
}

TzPending *
tz_open_notice_get_pending (TzOpenNotice *open)
{
  return open->pending;
}

/* ---- Finding words ---- */

void
tz_open_notice_search (TzOpenNotice *open, const char *search)
{
  tz_text_hits_find (open->hits, search, open->place);
}

TzTextHits *
tz_open_notice_get_hits (TzOpenNotice *open)
{
  return open->hits;
}

/* ---- Notes ---- */

void
tz_open_notice_add_note (TzOpenNotice *open, TzSpan span, gboolean edit)
{
  g_autofree char *quote = tz_text_dup_slice (tz_open_notice_get_text (open), span);
  TzNote *note = tz_notes_add (open->notes, span, quote);
  if (edit)
    tz_open_notice_edit_note (open, note);
}

void
tz_open_notice_edit_note (TzOpenNotice *open, TzNote *note)
{
  g_signal_emit (open, signals[SIGNAL_EDIT_NOTE], 0, note);
}

char *
tz_open_notice_dup_citation (TzOpenNotice *open, TzSpan span)
{
  g_autofree char *quote = tz_text_dup_slice (tz_open_notice_get_text (open), span);
  g_autofree char *label = NULL;
  int problem = tz_open_notice_find_problem (open, span.start);
  if (problem >= 0)
    label = tz_analysis_dup_label (
        tz_open_notice_get_text (open),
        &g_array_index (tz_open_notice_get_analysis (open)->problems, TzProblem, problem));
  return tz_citation_dup (quote, tz_open_notice_get_row (open), label);
}
