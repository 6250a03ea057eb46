#include "own-word-item.h"

#include "door.h"

struct _TzOwnWordItem {
  GObject parent_instance;
  TzOwnWord *word;
  guint n_notices;
};

G_DEFINE_FINAL_TYPE (TzOwnWordItem, tz_own_word_item, G_TYPE_OBJECT)

static void
tz_own_word_item_finalize (GObject *object)
{
  g_clear_pointer (&TZ_OWN_WORD_ITEM (object)->word, tz_own_word_free);
  G_OBJECT_CLASS (tz_own_word_item_parent_class)->finalize (object);
}

static void
tz_own_word_item_class_init (TzOwnWordItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_own_word_item_finalize;
}

static void
tz_own_word_item_init (TzOwnWordItem *item G_GNUC_UNUSED)
{
}

/* Returns: (nullable) */
static TzOwnWordItem *
load (TzLibrary *library, const TzOwnWord *word, GError **error)
{
  guint n_problems = 0;
  g_autoptr (TzOwnWordItem) item = g_object_new (TZ_TYPE_OWN_WORD_ITEM, NULL);
  item->word = tz_own_word_copy (word);
  g_autofree char *search = tz_own_word_item_dup_search (item);
  const TzNoticeQuery query = {.text = search};
  return tz_library_count (library, &query, &item->n_notices, &n_problems, error) ? g_steal_pointer (&item)
                                                                                  : NULL;
}

GPtrArray *
tz_own_word_items_load (TzLibrary *library, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GPtrArray) words = tz_library_list_own_words (library, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; words != NULL && i < words->len; i++) {
    TzOwnWordItem *item = g_cancellable_set_error_if_cancelled (cancellable, error)
                              ? NULL
                              : load (library, words->pdata[i], error);
    if (item == NULL)
      return NULL;
    g_ptr_array_add (items, item);
  }
  return words != NULL ? g_steal_pointer (&items) : NULL;
}

const TzOwnWord *
tz_own_word_item_get (TzOwnWordItem *item)
{
  return item->word;
}

guint
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
