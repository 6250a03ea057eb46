#include "answers.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "csv-rows.h"
#include "edtf.h"
#include "errors.h"

#define MAX_WORDS_BYTES 4096

/* Of a cell, in characters. */
#define MAX_SHOWN 120

GVariant *
tz_answer_from_document (const TzDocument *document)
{
  return g_variant_new ("(sssmsmsmsms)", tz_text_get_utf8 (document->text), document->media_type,
                        document->charset, document->page_title, document->page_source,
                        document->page_published, document->recognised);
}

GVariant *
tz_answer_from_error (const GError *error)
{
  g_autofree char *message = g_utf8_make_valid (error->message, -1);
  return g_variant_new ("(sus)", g_quark_to_string (error->domain), (guint32)error->code, message);
}

/* What a reader may make of a file that others exchange. */
#define MAX_PARSED (500u * 1000u * 1000u)

static gboolean
complain (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED,
                       _ ("the program that reads files gave an answer that makes no sense"));
  return FALSE;
}

static void
set_told_error (GVariant *value, GError **error)
{
  const char *domain, *message;
  guint32 code;
  g_variant_get (value, "(&su&s)", &domain, &code, &message);
  gboolean ours = g_str_equal (domain, g_quark_to_string (TZ_ERROR)) && code <= TZ_ERROR_FAILED;
  gboolean file =
      g_str_equal (domain, g_quark_to_string (G_IO_ERROR)) && code <= G_IO_ERROR_MESSAGE_TOO_LARGE;
  if ((ours || file) && *message != '\0' && strlen (message) <= MAX_WORDS_BYTES)
    g_set_error_literal (error, ours ? TZ_ERROR : G_IO_ERROR, (int)code, message);
  else
    complain (error);
}

static gboolean
are_pages (const char *words)
{
  g_autoptr (GArray) pages = words != NULL ? tz_recognised_pages_parse (words) : NULL;
  return words == NULL || pages != NULL;
}

static gboolean
is_short (const char *words)
{
  return words == NULL || (*words != '\0' && strlen (words) <= MAX_WORDS_BYTES);
}

TzDocument *
tz_answer_to_document (TzFrameKind kind, GVariant *value, GError **error)
{
  if (kind == TZ_FRAME_FAILURE) {
    set_told_error (value, error);
    return NULL;
  }
  if (kind != TZ_FRAME_DOCUMENT) {
    complain (error);
    return NULL;
  }
  const char *text;
  g_autoptr (TzDocument) document = g_new0 (TzDocument, 1);
  g_variant_get (value, "(&sssmsmsmsms)", &text, &document->media_type, &document->charset,
                 &document->page_title, &document->page_source, &document->page_published,
                 &document->recognised);
  if (*text == '\0' || !is_short (document->media_type) || !is_short (document->charset) ||
      !is_short (document->page_title) || !is_short (document->page_source) ||
      !are_pages (document->recognised) ||
      (document->page_published != NULL && !tz_edtf_is_day (document->page_published))) {
    complain (error);
    return NULL;
  }
  document->text = tz_text_new (text, -1, error);
  return document->text != NULL ? g_steal_pointer (&document) : NULL;
}

GVariant *
tz_answer_from_members (const GArray *members, const GError *error)
{
  g_auto (GVariantBuilder) list = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(stt)"));
  for (guint i = 0; i < members->len; i++) {
    const TzMember *member = &g_array_index (members, TzMember, i);
    g_variant_builder_add (&list, "(stt)", member->name, member->offset, member->n_bytes);
  }
  GVariant *fault = error != NULL ? tz_answer_from_error (error) : NULL;
  return g_variant_new ("(a(stt)@m(sus))", &list, g_variant_new_maybe (G_VARIANT_TYPE ("(sus)"), fault));
}

static gboolean
take_members (GVariant *list, guint64 size, const TzUnpackBudget *budget, GArray *members, GError **error)
{
  GVariantIter iter;
  TzMember member;
  if (g_variant_iter_init (&iter, list) > budget->n_members)
    return complain (error);
  while (g_variant_iter_next (&iter, "(stt)", &member.name, &member.offset, &member.n_bytes)) {
    g_array_append_val (members, member);
    if (!is_short (member.name) || member.n_bytes > size || member.offset > size - member.n_bytes)
      return complain (error);
  }
  return TRUE;
}

gboolean
tz_answer_to_members (TzFrameKind kind, GVariant *value, guint64 size, const TzUnpackBudget *budget,
                      GArray *members, GError **error)
{
  if (kind == TZ_FRAME_FAILURE) {
    set_told_error (value, error);
    return FALSE;
  }
  if (kind != TZ_FRAME_MEMBERS)
    return complain (error);
  g_autoptr (GVariant) list = g_variant_get_child_value (value, 0);
  g_autoptr (GVariant) maybe = g_variant_get_child_value (value, 1);
  g_autoptr (GVariant) fault = g_variant_get_maybe (maybe);
  if (!take_members (list, size, budget, members, error))
    return FALSE;
  if (fault != NULL)
    set_told_error (fault, error);
  return TRUE;
}

/* What a person is shown of a cell: no more than fits a line. */
static char *
dup_shown (const char *cell)
{
  g_autofree char *start = g_utf8_substring (cell, 0, MIN (g_utf8_strlen (cell, -1), MAX_SHOWN));
  return g_strdelimit (g_steal_pointer (&start), "\r\n\t", ' ');
}

GVariant *
tz_answer_from_columns (const GArray *columns)
{
  g_auto (GVariantBuilder) list = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssu)"));
  for (guint i = 0; i < columns->len; i++) {
    const TzLedgerColumn *column = &g_array_index (columns, TzLedgerColumn, i);
    g_autofree char *head = dup_shown (column->head);
    g_autofree char *example = dup_shown (column->example);
    g_variant_builder_add (&list, "(ssu)", head, example, (guint32)column->role);
  }
  return g_variant_new ("(a(ssu))", &list);
}

GArray *
tz_answer_to_columns (TzFrameKind kind, GVariant *value, GError **error)
{
  if (kind == TZ_FRAME_FAILURE)
    set_told_error (value, error);
  else if (kind != TZ_FRAME_COLUMNS)
    complain (error);
  if (kind != TZ_FRAME_COLUMNS)
    return NULL;
  GVariantIter iter;
  TzLedgerColumn column;
  guint32 role;
  g_autoptr (GVariant) list = g_variant_get_child_value (value, 0);
  g_autoptr (GArray) columns = tz_ledger_columns_new ();
  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(ssu)", &column.head, &column.example, &role)) {
    column.role = (TzLedgerRole)MIN (role, (guint32)TZ_LEDGER_N_ROLES);
    g_array_append_val (columns, column);
    if (column.role == TZ_LEDGER_N_ROLES || columns->len > TZ_ROW_MAX_CELLS ||
        strlen (column.head) > MAX_WORDS_BYTES || strlen (column.example) > MAX_WORDS_BYTES) {
      complain (error);
      return NULL;
    }
  }
  return g_steal_pointer (&columns);
}

/* ---- Pages ---- */

/* @expected: what @kind has to be. */
static gboolean
check_kind (TzFrameKind kind, TzFrameKind expected, GVariant *value, GError **error)
{
  if (kind == expected)
    return TRUE;
  if (kind == TZ_FRAME_FAILURE)
    set_told_error (value, error);
  else
    complain (error);
  return FALSE;
}

GVariant *
tz_answer_from_lines (const GArray *lines, guint n_pages)
{
  g_auto (GVariantBuilder) list = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(uddddu)"));
  for (guint i = 0; i < lines->len; i++) {
    const TzPageLine *line = &g_array_index (lines, TzPageLine, i);
    g_variant_builder_add (&list, "(uddddu)", line->page, line->left, line->top, line->right, line->bottom,
                           line->n_chars);
  }
  return g_variant_new ("(ua(uddddu))", n_pages, &list);
}

static gboolean
is_on_page (const TzPageLine *line, guint n_pages)
{
  return line->page < n_pages && isfinite (line->left) && isfinite (line->top) && isfinite (line->right) &&
         isfinite (line->bottom) && line->n_chars <= TZ_TEXT_MAX_BYTES;
}

GArray *
tz_answer_to_lines (TzFrameKind kind, GVariant *value, guint *n_pages, GError **error)
{
  if (!check_kind (kind, TZ_FRAME_LINES, value, error))
    return NULL;
  GVariantIter iter;
  TzPageLine line;
  g_autoptr (GVariant) list = g_variant_get_child_value (value, 1);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TzPageLine));
  g_variant_get_child (value, 0, "u", n_pages);
  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(uddddu)", &line.page, &line.left, &line.top, &line.right, &line.bottom,
                              &line.n_chars)) {
    g_array_append_val (lines, line);
    if (!is_on_page (&line, *n_pages)) {
      complain (error);
      return NULL;
    }
  }
  if (*n_pages > 0)
    return g_steal_pointer (&lines);
  complain (error);
  return NULL;
}

GVariant *
tz_answer_from_size (const TzPageSize *size)
{
  return g_variant_new ("(uud)", size->width, size->height, size->scale);
}

gboolean
tz_answer_to_size (TzFrameKind kind, GVariant *value, TzPageSize *size, GError **error)
{
  if (!check_kind (kind, TZ_FRAME_PICTURE, value, error))
    return FALSE;
  g_variant_get (value, "(uud)", &size->width, &size->height, &size->scale);
  if (size->width > 0 && size->height > 0 && size->width <= TZ_PAGE_MAX_PIXELS / size->height &&
      isfinite (size->scale) && size->scale > 0)
    return TRUE;
  return complain (error);
}

gboolean
tz_answer_to_parsed (TzFrameKind kind, GVariant *value, gsize *n_bytes, GError **error)
{
  guint64 n = 0;
  if (!check_kind (kind, TZ_FRAME_PARSED, value, error))
    return FALSE;
  g_variant_get (value, "(t)", &n);
  *n_bytes = (gsize)n;
  return n <= MAX_PARSED || complain (error);
}
