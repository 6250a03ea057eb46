#include "rtf-tokens.h"

#include <string.h>

static gboolean
is_at_end (const TzRtfTokens *tokens)
{
  return tokens->next >= tokens->end;
}

static void
take_number (TzRtfTokens *tokens, TzRtfToken *token)
{
  gboolean minus = !is_at_end (tokens) && *tokens->next == '-';
  const char *p = tokens->next + minus;
  gint64 number = 0;
  for (; p < tokens->end && g_ascii_isdigit (*p); p++)
    number = MIN (number * 10 + (*p - '0'), G_MAXINT32);
  token->has_number = p > tokens->next + minus;
  if (!token->has_number)
    return;
  token->number = (int)(minus ? -number : number);
  tokens->next = p;
}

/* \word or \word12, and the blank that ends it. */
static void
take_word (TzRtfTokens *tokens, TzRtfToken *token)
{
  guint n = 0;
  token->kind = TZ_RTF_WORD;
  for (; !is_at_end (tokens) && g_ascii_isalpha (*tokens->next) && n < TZ_RTF_MAX_WORD; tokens->next++)
    token->word[n++] = *tokens->next;
  token->word[n] = '\0';
  take_number (tokens, token);
  if (!is_at_end (tokens) && *tokens->next == ' ')
    tokens->next++;
}

static void
set_byte (TzRtfToken *token, char byte)
{
  token->kind = TZ_RTF_BYTE;
  token->byte = (guint8)byte;
}

static void
set_word (TzRtfToken *token, const char *word)
{
  token->kind = TZ_RTF_WORD;
  g_strlcpy (token->word, word, sizeof token->word);
}

/* \'d5 */
static void
take_hexadecimal (TzRtfTokens *tokens, TzRtfToken *token)
{
  int high = tokens->end - tokens->next >= 2 ? g_ascii_xdigit_value (tokens->next[0]) : -1;
  int low = high >= 0 ? g_ascii_xdigit_value (tokens->next[1]) : -1;
  if (low < 0) {
    set_word (token, "");
    return;
  }
  set_byte (token, (char)(high * 16 + low));
  tokens->next += 2;
}

/* What follows a backslash. */
static void
take_control (TzRtfTokens *tokens, TzRtfToken *token)
{
  if (is_at_end (tokens)) {
    set_word (token, "");
    return;
  }
  if (g_ascii_isalpha (*tokens->next)) {
    take_word (tokens, token);
    return;
  }
  char c = *tokens->next++;
  if (c == '\'')
    take_hexadecimal (tokens, token);
  else if (c == '*')
    token->kind = TZ_RTF_STAR;
  else if (strchr ("\\{}", c) != NULL && c != '\0')
    set_byte (token, c);
  else if (c == '\r' || c == '\n')
    set_word (token, "par");
  else if (c == '~')
    set_byte (token, ' ');
  else if (c == '_')
    set_byte (token, '-');
  else
    set_word (token, ""); /* where a word may be parted, and what no one knows */
}

gboolean
tz_rtf_tokens_next (TzRtfTokens *tokens, TzRtfToken *token)
{
  while (!is_at_end (tokens) && (*tokens->next == '\r' || *tokens->next == '\n' || *tokens->next == '\0'))
    tokens->next++;
  *token = (TzRtfToken){.kind = TZ_RTF_END};
  if (is_at_end (tokens))
    return FALSE;
  char c = *tokens->next++;
  if (c == '{')
    token->kind = TZ_RTF_OPEN;
  else if (c == '}')
    token->kind = TZ_RTF_CLOSE;
  else if (c == '\\')
    take_control (tokens, token);
  else
    set_byte (token, c);
  return TRUE;
}

void
tz_rtf_tokens_skip (TzRtfTokens *tokens, int n_bytes)
{
  tokens->next += CLAMP (n_bytes, 0, tokens->end - tokens->next);
}
