#include "tokenizer.h"

#include <string.h>

#include "fold.h"

#define N_CODE_POINTS 0x110000

/* Which code points were met in the text at hand; a connection is used by one thread at a time. */
typedef struct {
  guint8 met[N_CODE_POINTS / 8];
} Tokenizer;

/* One code point on its way into the index. */
typedef struct {
  gunichar c;
  int start;
  int end;
} Piece;

gunichar
tz_search_fold (gunichar c)
{
  /* Nearly all of a text is unified ideographs, which neither fold nor have a case. */
  if (c >= 0x4e00 && c <= 0x9fff)
    return c;
  gunichar folded = tz_fold_char (c);
  if (folded == ' ' || folded == '\n')
    return 0;
  return g_unichar_tolower (folded);
}

static gboolean
next_piece (const char **p, const char *text, const char *end, Piece *piece)
{
  while (*p < end) {
    const char *at = *p;
    *p = g_utf8_next_char (at);
    piece->c = tz_search_fold (g_utf8_get_char (at));
    if (piece->c == 0)
      continue;
    piece->start = at - text;
    piece->end = *p - text;
    return TRUE;
  }
  return FALSE;
}

static gboolean
meet (Tokenizer *tokenizer, gunichar c)
{
  guint8 bit = 1 << (c % 8);
  if (tokenizer->met[c / 8] & bit)
    return FALSE;
  tokenizer->met[c / 8] |= bit;
  return TRUE;
}

typedef int (*TokenFunc) (void *context, int flags, const char *token, int n_token, int start, int end);

static int
give_single (const Piece *piece, int flags, TokenFunc give, void *context)
{
  char token[6];
  int n = g_unichar_to_utf8 (piece->c, token);
  return give (context, flags, token, n, piece->start, piece->end);
}

static int
give_pair (const Piece *first, const Piece *second, TokenFunc give, void *context)
{
  char token[12];
  int n = g_unichar_to_utf8 (first->c, token);
  n += g_unichar_to_utf8 (second->c, token + n);
  return give (context, 0, token, n, first->start, second->end);
}

/* A search of one character is that character; a longer one is its pairs. */
static int
tokenize_query (const char *text, int n_bytes, TokenFunc give, void *context)
{
  const char *p = text, *end = text + n_bytes;
  Piece piece, next;
  if (!next_piece (&p, text, end, &piece))
    return SQLITE_OK;
  if (!next_piece (&p, text, end, &next))
    return give_single (&piece, 0, give, context);
  do {
    int code = give_pair (&piece, &next, give, context);
    if (code != SQLITE_OK)
      return code;
    piece = next;
  } while (next_piece (&p, text, end, &next));
  return SQLITE_OK;
}

static int
tokenize_document (Tokenizer *tokenizer, const char *text, int n_bytes, TokenFunc give, void *context)
{
  memset (tokenizer->met, 0, sizeof tokenizer->met);
  const char *p = text, *end = text + n_bytes;
  Piece piece, next;
  gboolean more = next_piece (&p, text, end, &piece);
  while (more) {
    more = next_piece (&p, text, end, &next);
    int code = more ? give_pair (&piece, &next, give, context) : SQLITE_OK;
    if (code == SQLITE_OK && meet (tokenizer, piece.c))
      code = give_single (&piece, more ? FTS5_TOKEN_COLOCATED : 0, give, context);
    if (code != SQLITE_OK)
      return code;
    piece = next;
  }
  return SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *self, void *context, int flags, const char *text, int n_bytes, TokenFunc give)
{
  if (flags & FTS5_TOKENIZE_QUERY)
    return tokenize_query (text, n_bytes, give, context);
  return tokenize_document ((Tokenizer *)self, text, n_bytes, give, context);
}

static int
create (void *context G_GNUC_UNUSED, const char **arguments G_GNUC_UNUSED, int n_arguments G_GNUC_UNUSED,
        Fts5Tokenizer **self)
{
  *self = (Fts5Tokenizer *)g_new (Tokenizer, 1);
  return SQLITE_OK;
}

static void
destroy (Fts5Tokenizer *self)
{
  g_free (self);
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
tz_tokenizer_register (sqlite3 *handle)
{
  fts5_api *api = NULL;
  int code = find_api (handle, &api);
  if (code != SQLITE_OK)
    return code;
  if (api == NULL)
    return SQLITE_ERROR;
  fts5_tokenizer tokenizer = {create, destroy, tokenize};
  return api->xCreateTokenizer (api, TZ_TOKENIZER, NULL, &tokenizer, NULL);
}
