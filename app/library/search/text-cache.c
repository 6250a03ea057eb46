#include "text-cache.h"

#include "search-exactly.h"

/* What was found for a text, or is being found while the mutex is held. */
typedef struct {
  gatomicrefcount n_users;
  GMutex mutex;
  char *text;
  gint64 newest; /* the highest id that a notice ever had */
  GArray *ids;   /* (nullable) */
} Found;

struct _TzTextCache {
  GMutex mutex;
  Found *last; /* (nullable) */
};

static Found *
found_new (const char *text, gint64 newest)
{
  Found *found = g_new0 (Found, 1);
  g_atomic_ref_count_init (&found->n_users);
  g_mutex_init (&found->mutex);
  found->text = g_strdup (text);
  found->newest = newest;
  return found;
}

static void
found_unref (Found *found)
{
  if (!g_atomic_ref_count_dec (&found->n_users))
    return;
  g_mutex_clear (&found->mutex);
  g_clear_pointer (&found->ids, g_array_unref);
  g_free (found->text);
  g_free (found);
}

TzTextCache *
tz_text_cache_new (void)
{
  TzTextCache *cache = g_new0 (TzTextCache, 1);
  g_mutex_init (&cache->mutex);
  return cache;
}

void
tz_text_cache_free (TzTextCache *cache)
{
  g_clear_pointer (&cache->last, found_unref);
  g_mutex_clear (&cache->mutex);
  g_free (cache);
}

static Found *
take (TzTextCache *cache, const char *text, gint64 newest)
{
  g_mutex_lock (&cache->mutex);
  if (cache->last == NULL || cache->last->newest != newest || !g_str_equal (cache->last->text, text)) {
    g_clear_pointer (&cache->last, found_unref);
    cache->last = found_new (text, newest);
  }
  Found *found = cache->last;
  g_atomic_ref_count_inc (&found->n_users);
  g_mutex_unlock (&cache->mutex);
  return found;
}

GArray *
tz_text_cache_list (TzTextCache *cache, const char *text, const TzSearchTerms *terms,
                    TzConnection *connection, GError **error)
{
  gint64 newest = 0;
  if (!tz_connection_read_int (connection, "SELECT TOTAL (seq) FROM sqlite_sequence WHERE name = 'notice'",
                               &newest, error))
    return NULL;
  Found *found = take (cache, text, newest);
  g_mutex_lock (&found->mutex);
  if (found->ids == NULL)
    found->ids = tz_search_terms_list_exactly (terms, connection, error);
  GArray *ids = found->ids != NULL ? g_array_ref (found->ids) : NULL;
  g_mutex_unlock (&found->mutex);
  found_unref (found);
  return ids;
}
