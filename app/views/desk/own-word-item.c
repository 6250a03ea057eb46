#include "own-word-item.h"

#include "jobs.h"

struct _TzOwnWordItem {
  GObject parent_instance;
  TzOwnWord *word;
  int n_notices; /* -1: not known yet */
  gboolean counting;
};

G_DEFINE_FINAL_TYPE (TzOwnWordItem, tz_own_word_item, G_TYPE_OBJECT)

enum { PROP_N_NOTICES = 1 };
static GParamSpec *n_notices_property;

static void
tz_own_word_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_NOTICES)
    g_value_set_int (value, TZ_OWN_WORD_ITEM (object)->n_notices);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tz_own_word_item_finalize (GObject *object)
{
  g_clear_pointer (&TZ_OWN_WORD_ITEM (object)->word, tz_own_word_free);
  G_OBJECT_CLASS (tz_own_word_item_parent_class)->finalize (object);
}

static void
tz_own_word_item_class_init (TzOwnWordItemClass *class)
{
  G_OBJECT_CLASS (class)->get_property = tz_own_word_item_get_property;
  G_OBJECT_CLASS (class)->finalize = tz_own_word_item_finalize;
  n_notices_property =
      g_param_spec_int ("n-notices", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (G_OBJECT_CLASS (class), PROP_N_NOTICES, n_notices_property);
}

static void
tz_own_word_item_init (TzOwnWordItem *item)
{
  item->n_notices = -1;
}

TzOwnWordItem *
tz_own_word_item_new (const TzOwnWord *word)
{
  TzOwnWordItem *item = g_object_new (TZ_TYPE_OWN_WORD_ITEM, NULL);
  item->word = tz_own_word_copy (word);
  return item;
}

/* ---- Counting ---- */

typedef struct {
  TzLibrary *library;
  char *search;
} Counting;

static void
counting_free (gpointer data)
{
  Counting *counting = data;
  g_object_unref (counting->library);
  g_free (counting->search);
  g_free (counting);
}

/* Returns: one more than the number, so that none is no failure. */
static gpointer
count_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Counting *counting = data;
  guint n_notices = 0, n_problems = 0;
  const TzNoticeQuery query = {.text = counting->search};
  return tz_library_count (counting->library, &query, &n_notices, &n_problems, error)
             ? GUINT_TO_POINTER (n_notices + 1)
             : NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzOwnWordItem *item = TZ_OWN_WORD_ITEM (source);
  guint n = GPOINTER_TO_UINT (tz_job_finish (result, NULL));
  item->counting = FALSE;
  if (n == 0)
    return; /* it stays unknown, and is counted when it comes into sight again */
  item->n_notices = (int)(n - 1);
  g_object_notify_by_pspec (G_OBJECT (item), n_notices_property);
}

void
tz_own_word_item_count (TzOwnWordItem *item, TzLibrary *library)
{
  if (item->counting || item->n_notices >= 0)
    return;
  Counting *counting = g_new (Counting, 1);
  *counting = (Counting){g_object_ref (library), tz_own_word_item_dup_search (item)};
  item->counting = TRUE;
  tz_job_run (item, count_func, counting, counting_free, NULL, NULL, counted_cb, NULL);
}

/* ---- What it says ---- */

const TzOwnWord *
tz_own_word_item_get (TzOwnWordItem *item)
{
  return item->word;
}

int
tz_own_word_item_get_n_notices (TzOwnWordItem *item)
{
  return item->n_notices;
}

char *
tz_own_word_item_dup_search (TzOwnWordItem *item)
{
  return g_strdup_printf ("\"%s\"", item->word->term);
}

const char *
tz_own_word_item_get_kind (TzOwnWordItem *item, const TzLexicon *lexicon)
{
  if (item->word->type >= 0)
    return tz_name_display (TZ_VOCABULARY_ENTITY, item->word->type);
  int theme = tz_lexicon_find_theme (lexicon, item->word->theme);
  return theme < 0 ? item->word->theme : tz_lexicon_get_theme_name (lexicon, (guint)theme);
}
