#pragma once

#include <glib.h>

/* The tokens of a file in Rich Text Format (Microsoft, Rich Text Format Specification 1.9.1). */

typedef enum {
  TZ_RTF_END,
  TZ_RTF_OPEN,  /* { */
  TZ_RTF_CLOSE, /* } */
  TZ_RTF_WORD,  /* \word, with a number or without */
  TZ_RTF_STAR,  /* \*: who does not know the next word leaves the group out */
  TZ_RTF_BYTE   /* of the text, in the charset of the font */
} TzRtfKind;

/** TZ_RTF_MAX_WORD: the longest control word, in bytes. */
#define TZ_RTF_MAX_WORD 32

typedef struct {
  TzRtfKind kind;
  char word[TZ_RTF_MAX_WORD + 1];
  gboolean has_number;
  int number;
  guint8 byte;
} TzRtfToken;

typedef struct {
  const char *next;
  const char *end;
} TzRtfTokens;

/** tz_rtf_tokens_next: @token: (out). Returns: FALSE at the end. */
gboolean tz_rtf_tokens_next (TzRtfTokens *tokens, TzRtfToken *token);

/** tz_rtf_tokens_skip: Passes over bytes that are no tokens (\bin). */
void tz_rtf_tokens_skip (TzRtfTokens *tokens, int n_bytes);
