#include "old-words.h"

#include <glib.h>

static int
create (void *context, const char **arguments G_GNUC_UNUSED, int n_arguments G_GNUC_UNUSED,
        Fts5Tokenizer **self)
{
  *self = context;
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *self G_GNUC_UNUSED)
{
}

/* Gives no words: nothing is read from the old index, or put into it. */
static int
tokenize (Fts5Tokenizer *self G_GNUC_UNUSED, void *context G_GNUC_UNUSED, int flags G_GNUC_UNUSED,
          const char *text G_GNUC_UNUSED, int n_bytes G_GNUC_UNUSED,
          int (*give) (void *, int, const char *, int, int, int) G_GNUC_UNUSED)
{
  return SQLITE_OK;
}

/* https://www.sqlite.org/fts5.html#extending_fts5: the way to the fts5_api. */
static int
find_api (sqlite3 *handle, fts5_api **api)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, "SELECT fts5(?1)", -1, &statement, NULL);
  if (code != SQLITE_OK)
    return code;
  sqlite3_bind_pointer (statement, 1, api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  return sqlite3_finalize (statement);
}

int
tz_old_words_register (sqlite3 *handle)
{
  fts5_api *api = NULL;
  int code = find_api (handle, &api);
  if (code != SQLITE_OK)
    return code;
  if (api == NULL)
    return SQLITE_ERROR;
  fts5_tokenizer tokenizer = {create, destroy, tokenize};
  return api->xCreateTokenizer (api, "taizhang", api, &tokenizer, NULL);
}
