#include "rtf.h"

#include <glib/gi18n.h>
#include <string.h>

#include "errors.h"
#include "office-lines.h"
#include "rtf-bytes.h"
#include "rtf-tokens.h"
#include "rtf-words.h"

/* How deep groups may lie in groups. */
#define MAX_DEPTH 2000u

/* How many tokens are read before a look at whether it was cancelled. */
#define STEPS 65536

/* The code page of a document that names none. */
#define WESTERN 1252

/* Where text goes: text boxes stand after the paragraph that they hang on, notes at the end. */
typedef enum { PLACE_TEXT, PLACE_BOX, PLACE_NOTE, N_PLACES } Place;

/* What a group inherits from the one around it, and gives back at its end. */
typedef struct {
  Place place;
  int code_page;
  int n_fallback;    /* how many bytes follow a \u for those that do not know it */
  gboolean left_out; /* a destination that is not printed here */
  gboolean replaced; /* the poorer of two forms of one text (\upr), of which the other follows (\ud) */
  gboolean hidden;   /* \v, \deleted */
  gboolean fonts;    /* the table of fonts */
  gboolean title;
  gboolean number; /* of a list */
  gboolean in_table;
  gboolean starred; /* \* came, and no word since */
} State;

typedef struct {
  TzRtfBytes *bytes;
  TzOfficeLines *text_lines;
  GArray *open;                    /* of State: those around the innermost */
  State state;                     /* of the innermost */
  GString *lines[N_PLACES];        /* the paragraph so far */
  GPtrArray *paragraphs[N_PLACES]; /* of char: those of the cell so far, of boxes that wait, of notes */
  GString *title;
  GHashTable *fonts;  /* (element-type int int): code pages */
  int font;           /* that is being described */
  int code_page;      /* of the document */
  int n_skipped;      /* bytes that are still to be skipped after a \u */
  gunichar surrogate; /* the first of two, or 0 */
} Rtf;

gboolean
tz_rtf_is_one (const char *bytes, gsize n_bytes)
{
  return n_bytes >= strlen ("{\\rtf") && memcmp (bytes, "{\\rtf", strlen ("{\\rtf")) == 0;
}

/* ---- Text ---- */

/* Returns: (nullable): where text goes; %NULL where it is not printed. */
static GString *
find_target (Rtf *rtf)
{
  if (rtf->state.replaced)
    return NULL;
  if (rtf->state.title)
    return rtf->title;
  if (rtf->state.left_out || rtf->state.hidden)
    return NULL;
  return rtf->lines[rtf->state.place];
}

static void
flush (Rtf *rtf)
{
  GString *target = find_target (rtf);
  if (target != NULL)
    tz_rtf_bytes_flush (rtf->bytes, target);
}

static void
append_char (Rtf *rtf, gunichar c)
{
  GString *target = find_target (rtf);
  if (target != NULL)
    g_string_append_unichar (target, c);
}

/* \u20113, of which those above 32767 are written as negative, and those beyond the basic plane as two. */
static void
append_unicode (Rtf *rtf, int number)
{
  gunichar c = (gunichar)(number & 0xffff);
  rtf->n_skipped = rtf->state.n_fallback;
  if (c >= 0xd800 && c < 0xdc00) {
    rtf->surrogate = c;
    return;
  }
  if (c >= 0xdc00 && c < 0xe000)
    c = rtf->surrogate != 0 ? 0x10000 + ((rtf->surrogate - 0xd800) << 10) + (c - 0xdc00) : 0xfffd;
  rtf->surrogate = 0;
  if (c != 0)
    append_char (rtf, c);
}

static void
take_byte (Rtf *rtf, guint8 byte)
{
  GString *target = find_target (rtf);
  if (rtf->n_skipped > 0)
    rtf->n_skipped--;
  else if (target != NULL && byte != 0)
    tz_rtf_bytes_add (rtf->bytes, byte, rtf->state.code_page, target);
}

/* ---- Paragraphs and cells ---- */

/* Puts what a place holds so far among its paragraphs. */
static void
take_line (Rtf *rtf, Place place)
{
  g_ptr_array_add (rtf->paragraphs[place], g_strchomp (g_strdup (rtf->lines[place]->str)));
  g_string_truncate (rtf->lines[place], 0);
}

static void
print (Rtf *rtf, Place place)
{
  GPtrArray *paragraphs = rtf->paragraphs[place];
  for (guint i = 0; i < paragraphs->len; i++)
    tz_office_lines_add (rtf->text_lines, paragraphs->pdata[i]);
  g_ptr_array_set_size (paragraphs, 0);
}

static void
end_paragraph (Rtf *rtf)
{
  take_line (rtf, rtf->state.place);
  if (rtf->state.place != PLACE_TEXT || rtf->state.in_table)
    return;
  print (rtf, PLACE_TEXT);
  print (rtf, PLACE_BOX);
}

static void
end_cell (Rtf *rtf)
{
  take_line (rtf, PLACE_TEXT);
  tz_office_lines_start_cell (rtf->text_lines);
  print (rtf, PLACE_TEXT);
  print (rtf, PLACE_BOX);
  tz_office_lines_end_cell (rtf->text_lines);
}

/* ---- Words ---- */

static gboolean
is_on (const TzRtfToken *token)
{
  return !token->has_number || token->number != 0;
}

static void
choose_font (Rtf *rtf, int font)
{
  gpointer code_page;
  if (rtf->state.fonts)
    rtf->font = font;
  else if (g_hash_table_lookup_extended (rtf->fonts, GINT_TO_POINTER (font), NULL, &code_page))
    rtf->state.code_page = GPOINTER_TO_INT (code_page);
  else
    rtf->state.code_page = rtf->code_page;
}

static void
take_font_charset (Rtf *rtf, int charset)
{
  if (rtf->state.fonts)
    g_hash_table_insert (rtf->fonts, GINT_TO_POINTER (rtf->font),
                         GINT_TO_POINTER (tz_rtf_code_page (charset, rtf->code_page)));
}

/* Where the text goes, until the group ends. */
static gboolean
take_destination (Rtf *rtf, const char *word)
{
  State *state = &rtf->state;
  if (g_str_equal (word, "fonttbl"))
    state->fonts = state->left_out = TRUE;
  else if (g_str_equal (word, "title"))
    state->title = state->left_out;
  else if (g_str_equal (word, "upr") || g_str_equal (word, "ud"))
    state->replaced = g_str_equal (word, "upr");
  else if (g_str_equal (word, "footnote"))
    state->place = PLACE_NOTE;
  else if (g_str_equal (word, "shptxt"))
    state->place = PLACE_BOX;
  else if (g_str_equal (word, "listtext") || g_str_equal (word, "pntext"))
    state->number = TRUE;
  else if (tz_rtf_word_is_left_out (word, state->starred))
    state->left_out = TRUE;
  else
    return FALSE;
  return TRUE;
}

static gboolean
take_structure (Rtf *rtf, const char *word)
{
  if (rtf->state.left_out || rtf->state.replaced)
    return FALSE;
  if (g_str_equal (word, "par") || g_str_equal (word, "sect") || g_str_equal (word, "page"))
    end_paragraph (rtf);
  else if (g_str_equal (word, "cell") || g_str_equal (word, "nestcell"))
    end_cell (rtf);
  else if (g_str_equal (word, "row") || g_str_equal (word, "nestrow"))
    tz_office_lines_end_row (rtf->text_lines);
  else if (g_str_equal (word, "pard"))
    rtf->state.in_table = FALSE;
  else if (g_str_equal (word, "intbl"))
    rtf->state.in_table = TRUE;
  else
    return FALSE;
  return TRUE;
}

/* 1. and a blank; none after 一、 */
static void
end_number (Rtf *rtf)
{
  GString *line = find_target (rtf);
  if (line != NULL && line->len > 0 && g_ascii_isgraph (line->str[line->len - 1]))
    g_string_append_c (line, ' ');
}

static void
take_property (Rtf *rtf, const TzRtfToken *token)
{
  const char *word = token->word;
  if (g_str_equal (word, "u") && token->has_number)
    append_unicode (rtf, token->number);
  else if (g_str_equal (word, "uc"))
    rtf->state.n_fallback = CLAMP (token->number, 0, 8);
  else if (g_str_equal (word, "f"))
    choose_font (rtf, token->number);
  else if (g_str_equal (word, "fcharset"))
    take_font_charset (rtf, token->number);
  else if (g_str_equal (word, "ansicpg"))
    rtf->code_page = rtf->state.code_page = token->number;
  else if (g_str_equal (word, "v") || g_str_equal (word, "deleted"))
    rtf->state.hidden = is_on (token);
  else if (g_str_equal (word, "plain"))
    rtf->state.hidden = FALSE;
  else if (rtf->state.number && g_str_equal (word, "tab"))
    end_number (rtf);
  else if (tz_rtf_word_find_sign (word) != 0)
    append_char (rtf, tz_rtf_word_find_sign (word));
}

static void
take_word (Rtf *rtf, TzRtfTokens *tokens, const TzRtfToken *token)
{
  if (g_str_equal (token->word, "bin"))
    tz_rtf_tokens_skip (tokens, token->number);
  else if (!take_destination (rtf, token->word) && !take_structure (rtf, token->word))
    take_property (rtf, token);
  rtf->state.starred = FALSE;
}

/* ---- Groups ---- */

static gboolean
complain (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the document is damaged"));
  return FALSE;
}

static gboolean
open_group (Rtf *rtf, GError **error)
{
  if (rtf->open->len >= MAX_DEPTH)
    return complain (error);
  g_array_append_val (rtf->open, rtf->state);
  rtf->n_skipped = 0;
  return TRUE;
}

static gboolean
close_group (Rtf *rtf, GError **error)
{
  if (rtf->open->len == 0)
    return complain (error);
  State outer = g_array_index (rtf->open, State, rtf->open->len - 1);
  if (rtf->state.place != outer.place)
    take_line (rtf, rtf->state.place);
  rtf->state = outer;
  rtf->n_skipped = 0;
  g_array_set_size (rtf->open, rtf->open->len - 1);
  return TRUE;
}

static gboolean
take (Rtf *rtf, TzRtfTokens *tokens, const TzRtfToken *token, GError **error)
{
  if (token->kind != TZ_RTF_BYTE)
    flush (rtf);
  switch (token->kind) {
  case TZ_RTF_OPEN:
    return open_group (rtf, error);
  case TZ_RTF_CLOSE:
    return close_group (rtf, error);
  case TZ_RTF_WORD:
    take_word (rtf, tokens, token);
    return TRUE;
  case TZ_RTF_STAR:
    rtf->state.starred = TRUE;
    return TRUE;
  case TZ_RTF_BYTE:
    take_byte (rtf, token->byte);
    return TRUE;
  case TZ_RTF_END:
  default:
    return TRUE;
  }
}

/* What stands behind the last group is no part of the document. */
static gboolean
walk (Rtf *rtf, const char *bytes, gsize n_bytes, GCancellable *cancellable, GError **error)
{
  TzRtfToken token;
  TzRtfTokens tokens = {bytes, bytes + n_bytes};
  for (guint n = 0; tz_rtf_tokens_next (&tokens, &token); n++) {
    if (n % STEPS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (!take (rtf, &tokens, &token, error))
      return FALSE;
    if (rtf->open->len == 0)
      return TRUE;
  }
  return complain (error);
}

static char *
finish (Rtf *rtf)
{
  for (Place place = PLACE_TEXT; place < N_PLACES; place++) {
    take_line (rtf, place);
    print (rtf, place);
    g_string_free (rtf->lines[place], TRUE);
    g_ptr_array_unref (rtf->paragraphs[place]);
  }
  return tz_office_lines_free (rtf->text_lines);
}

char *
tz_rtf_read (const char *bytes, gsize n_bytes, char **title, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzRtfBytes) waiting = tz_rtf_bytes_new ();
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (State));
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GHashTable) fonts = g_hash_table_new (NULL, NULL);
  Rtf rtf = {.bytes = waiting,
             .text_lines = tz_office_lines_new (),
             .open = open,
             .state = {.code_page = WESTERN, .n_fallback = 1},
             .title = said,
             .fonts = fonts,
             .code_page = WESTERN};
  for (Place place = PLACE_TEXT; place < N_PLACES; place++) {
    rtf.lines[place] = g_string_new (NULL);
    rtf.paragraphs[place] = g_ptr_array_new_with_free_func (g_free);
  }
  gboolean walked = walk (&rtf, bytes, n_bytes, cancellable, error);
  g_autofree char *text = finish (&rtf);
  g_strstrip (said->str);
  *title = walked && *said->str != '\0' ? g_strdup (said->str) : NULL;
  return walked ? g_steal_pointer (&text) : NULL;
}
