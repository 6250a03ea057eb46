#pragma once

#include <glib.h>

/*
 * What people write to search, read term by term. Terms are separated by blanks and all have to hold:
 * words, "several words as they stand", -what must not be there, and fields: theme: status: agency: year:
 * review: note:, in Chinese 主题: 进度: 单位: 年份: 复核: 批注:. Quotation marks and colons may be of any
 * width. Whatever is no such thing is text to be found: a mark without its partner, a field without a value,
 * a name that is no field.
 */

typedef enum {
  TZ_TERM_TEXT,
  TZ_TERM_THEME,
  TZ_TERM_STATUS,
  TZ_TERM_AGENCY,
  TZ_TERM_YEAR,
  TZ_TERM_REVIEW,
  TZ_TERM_NOTE,
} TzTermKind;

/** TzTerm: one condition on notices. */
typedef struct {
  TzTermKind kind;
  gboolean excluded; /* it must not hold */
  char *value;       /* never empty */
} TzTerm;

void tz_term_free (TzTerm *term);

/** tz_search_parse: @text: valid UTF-8. Returns: (transfer full) (element-type TzTerm): its terms, in order.
 */
GPtrArray *tz_search_parse (const char *text);
