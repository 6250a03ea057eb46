#include "work-line.h"

enum {
  PROP_QUOTE = 1,
  PROP_OWN,
  PROP_OWN_MAKER,
  PROP_OTHER,
  PROP_OTHER_MAKER,
  PROP_REASON,
  N_WORDS,
  PROP_IS_CONFLICT = N_WORDS,
  PROP_IS_REFUSED
};

struct _TzWorkLine {
  GObject parent_instance;
  char *words[N_WORDS]; /* (nullable) */
  gboolean is_conflict;
  gint64 notice;
  TzSpan span;
};

G_DEFINE_FINAL_TYPE (TzWorkLine, tz_work_line, G_TYPE_OBJECT)

static void
tz_work_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec G_GNUC_UNUSED)
{
  TzWorkLine *line = TZ_WORK_LINE (object);
  if (id >= N_WORDS)
    g_value_set_boolean (value, line->is_conflict == (id == PROP_IS_CONFLICT));
  else
    g_value_set_string (value, line->words[id]);
}

static void
tz_work_line_finalize (GObject *object)
{
  for (guint i = 0; i < N_WORDS; i++)
    g_free (TZ_WORK_LINE (object)->words[i]);
  G_OBJECT_CLASS (tz_work_line_parent_class)->finalize (object);
}

static void
tz_work_line_class_init (TzWorkLineClass *class)
{
  static const char *const names[N_WORDS] = {[PROP_QUOTE] = "quote",
                                             [PROP_OWN] = "own",
                                             [PROP_OWN_MAKER] = "own-maker",
                                             [PROP_OTHER] = "other",
                                             [PROP_OTHER_MAKER] = "other-maker",
                                             [PROP_REASON] = "reason"};
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->get_property = tz_work_line_get_property;
  object_class->finalize = tz_work_line_finalize;
  for (guint i = PROP_QUOTE; i < N_WORDS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_IS_CONFLICT,
                                   g_param_spec_boolean ("is-conflict", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, PROP_IS_REFUSED,
                                   g_param_spec_boolean ("is-refused", NULL, NULL, FALSE, flags));
}

static void
tz_work_line_init (TzWorkLine *line G_GNUC_UNUSED)
{
}

static char *
dup_one_line (const char *quote)
{
  return *quote != '\0' ? g_strdelimit (g_strdup_printf ("“%s”", quote), "\r\n\t", ' ') : g_strdup ("–");
}

TzWorkLine *
tz_work_line_new (const TzMergeItem *item, const TzLexicon *lexicon)
{
  TzWorkLine *line = g_object_new (TZ_TYPE_WORK_LINE, NULL);
  line->is_conflict = item->outcome == TZ_MERGE_CONFLICT;
  line->notice = item->note != NULL ? item->note->notice : item->decision->notice;
  line->span = item->note != NULL ? item->note->span : item->decision->at.span;
  line->words[PROP_QUOTE] = dup_one_line (tz_work_item_get_quote (item));
  line->words[PROP_REASON] = g_strdup (item->error != NULL ? item->error->message : NULL);
  if (!line->is_conflict)
    return line;
  line->words[PROP_OWN] = tz_work_item_dup_words (item->own_note, item->own_decision, lexicon);
  line->words[PROP_OWN_MAKER] = tz_work_item_dup_maker (item->own_note, item->own_decision);
  line->words[PROP_OTHER] = tz_work_item_dup_words (item->note, item->decision, lexicon);
  line->words[PROP_OTHER_MAKER] = tz_work_item_dup_maker (item->note, item->decision);
  return line;
}

gint64
tz_work_line_get_place (TzWorkLine *line, TzSpan *span)
{
  *span = line->span;
  return line->notice;
}
