#include "letters.h"

#include <cairo-ft.h>
#include <pango/pangocairo.h>

/* cairo takes a face for a synthetic one where any flag is set, and knows the two lowest: this one changes no outline. */
#define EMBED_OUTLINES (1u << 7)

/* ---- Faces ---- */

/* What a face of FreeType reads from. */
typedef struct {
  hb_blob_t *file;
  FT_Library library;
  FT_Face face;
} OpenFace;

static void
open_face_free (gpointer data)
{
  OpenFace *open = data;
  if (open->face != NULL)
    FT_Done_Face (open->face);
  if (open->library != NULL)
    FT_Done_FreeType (open->library);
  hb_blob_destroy (open->file);
  g_free (open);
}

static gboolean
open_face (OpenFace *open, hb_face_t *face)
{
  unsigned int length;
  const char *bytes = hb_blob_get_data (open->file, &length);
  return FT_Init_FreeType (&open->library) == 0 &&
         FT_New_Memory_Face (open->library, (const FT_Byte *)bytes, (FT_Long)length,
                             (FT_Long)hb_face_get_index (face), &open->face) == 0;
}

static cairo_font_face_t *
make_face (hb_face_t *face)
{
  static const cairo_user_data_key_t key;
  OpenFace *open = g_new0 (OpenFace, 1);
  open->file = hb_face_reference_blob (face);
  if (!open_face (open, face)) {
    open_face_free (open);
    return NULL;
  }
  cairo_font_face_t *made = cairo_ft_font_face_create_for_ft_face (open->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data (made, &key, open, open_face_free) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy (made);
    open_face_free (open);
    return NULL;
  }
  cairo_ft_font_face_set_synthesize (made, EMBED_OUTLINES);
  return made;
}

static void
destroy_face (void *face)
{
  cairo_font_face_destroy (face);
}

/* One for all sizes of a font, so that it is embedded once. Returns: (transfer none) (nullable). */
static cairo_font_face_t *
find_face (hb_face_t *face)
{
  static hb_user_data_key_t key;
  cairo_font_face_t *found = hb_face_get_user_data (face, &key);
  if (found != NULL)
    return found;
  cairo_font_face_t *made = make_face (face);
  if (made == NULL)
    return NULL;
  hb_face_set_user_data (face, &key, made, destroy_face, TRUE);
  return made;
}

static gboolean
has_cubic_outlines (hb_face_t *face)
{
  hb_blob_t *table = hb_face_reference_table (face, HB_TAG ('C', 'F', 'F', ' '));
  gboolean has = hb_blob_get_length (table) > 0;
  hb_blob_destroy (table);
  return has;
}

/* Returns: (transfer full) (nullable): @font with such a face; %NULL where it is embedded whole as it is. */
static cairo_scaled_font_t *
make_embedded (PangoFont *font)
{
  cairo_scaled_font_t *usual = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  hb_face_t *program = hb_font_get_face (pango_font_get_hb_font (font));
  if (usual == NULL || cairo_scaled_font_get_type (usual) != CAIRO_FONT_TYPE_FT ||
      cairo_ft_font_face_get_synthesize (cairo_scaled_font_get_font_face (usual)) != 0 ||
      !has_cubic_outlines (program))
    return NULL;
  cairo_font_face_t *face = find_face (program);
  if (face == NULL)
    return NULL;
  cairo_matrix_t matrix, page;
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_scaled_font_get_font_matrix (usual, &matrix);
  cairo_scaled_font_get_ctm (usual, &page);
  cairo_scaled_font_get_font_options (usual, options);
  cairo_scaled_font_t *made = cairo_scaled_font_create (face, &matrix, &page, options);
  cairo_font_options_destroy (options);
  return made;
}

typedef struct {
  cairo_scaled_font_t *font; /* (nullable) */
} Embedded;

static void
embedded_free (gpointer data)
{
  Embedded *embedded = data;
  if (embedded->font != NULL)
    cairo_scaled_font_destroy (embedded->font);
  g_free (embedded);
}

/* As make_embedded(), once for each font, with which it is kept. Returns: (transfer none) (nullable). */
static cairo_scaled_font_t *
find_embedded (PangoFont *font)
{
  Embedded *embedded = g_object_get_data (G_OBJECT (font), "tz-embedded");
  if (embedded != NULL)
    return embedded->font;
  embedded = g_new0 (Embedded, 1);
  embedded->font = make_embedded (font);
  g_object_set_data_full (G_OBJECT (font), "tz-embedded", embedded, embedded_free);
  return embedded->font;
}

/* ---- Drawing ---- */

typedef struct {
  PangoRenderer parent;
  cairo_t *cr; /* (nullable): while it draws */
  double x, y; /* where it began */
} TzLetters;

typedef PangoRendererClass TzLettersClass;

GType tz_letters_get_type (void);
G_DEFINE_TYPE (TzLetters, tz_letters, PANGO_TYPE_RENDERER)

static double
get_x (const TzLetters *letters, int x)
{
  return letters->x + (double)x / PANGO_SCALE;
}

static double
get_y (const TzLetters *letters, int y)
{
  return letters->y + (double)y / PANGO_SCALE;
}

static gboolean
has_unknown (const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return TRUE;
  return FALSE;
}

/* @x, @y: in units of Pango. Returns: how many are drawn. */
static int
place_glyphs (const TzLetters *letters, const PangoGlyphString *glyphs, int x, int y, cairo_glyph_t *places)
{
  int n = 0;
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    const PangoGlyphInfo *info = &glyphs->glyphs[i];
    if (info->glyph != PANGO_GLYPH_EMPTY)
      places[n++] = (cairo_glyph_t){info->glyph, get_x (letters, x + info->geometry.x_offset),
                                    get_y (letters, y + info->geometry.y_offset)};
    x += info->geometry.width;
  }
  return n;
}

static int
count_drawn (const PangoGlyphString *glyphs, int from, int to)
{
  int n = 0;
  for (int i = MIN (from, to + 1); i < MAX (to, from + 1); i++)
    n += glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return n;
}

/* Which letters each glyph stands for, so that they are found again in the file. Returns: how many clusters there are. */
static int
list_clusters (PangoGlyphItem *item, const char *text, cairo_text_cluster_t *clusters)
{
  int n = 0;
  PangoGlyphItemIter at;
  for (gboolean more = pango_glyph_item_iter_init_start (&at, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&at))
    clusters[n++] = (cairo_text_cluster_t){at.end_index - at.start_index,
                                           count_drawn (item->glyphs, at.start_glyph, at.end_glyph)};
  return n;
}

static void
draw_embedded (const TzLetters *letters, cairo_scaled_font_t *font, const char *text, PangoGlyphItem *item,
               int x, int y)
{
  gboolean backward = item->item->analysis.level % 2 == 1;
  g_autofree cairo_glyph_t *places = g_new (cairo_glyph_t, item->glyphs->num_glyphs);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, item->glyphs->num_glyphs);
  int n_places = place_glyphs (letters, item->glyphs, x, y, places);
  int n_clusters = list_clusters (item, text, clusters);
  cairo_set_scaled_font (letters->cr, font);
  cairo_show_text_glyphs (letters->cr, text + item->item->offset, item->item->length, places, n_places,
                          clusters, n_clusters, backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

static void
draw_glyph_item (PangoRenderer *renderer, const char *text, PangoGlyphItem *item, int x, int y)
{
  TzLetters *letters = (TzLetters *)renderer;
  cairo_scaled_font_t *font = find_embedded (item->item->analysis.font);
  if (font != NULL && !has_unknown (item->glyphs)) {
    draw_embedded (letters, font, text, item, x, y);
    return;
  }
  cairo_move_to (letters->cr, get_x (letters, x), get_y (letters, y));
  pango_cairo_show_glyph_item (letters->cr, text, item);
}

static void
draw_rectangle (PangoRenderer *renderer, PangoRenderPart part G_GNUC_UNUSED, int x, int y, int width,
                int height)
{
  TzLetters *letters = (TzLetters *)renderer;
  cairo_rectangle (letters->cr, get_x (letters, x), get_y (letters, y), (double)width / PANGO_SCALE,
                   (double)height / PANGO_SCALE);
  cairo_fill (letters->cr);
}

static void
draw_error_underline (PangoRenderer *renderer, int x, int y, int width, int height)
{
  TzLetters *letters = (TzLetters *)renderer;
  pango_cairo_show_error_underline (letters->cr, get_x (letters, x), get_y (letters, y),
                                    (double)width / PANGO_SCALE, (double)height / PANGO_SCALE);
}

static void
tz_letters_class_init (TzLettersClass *class)
{
  class->draw_glyph_item = draw_glyph_item;
  class->draw_rectangle = draw_rectangle;
  class->draw_error_underline = draw_error_underline;
}

static void
tz_letters_init (TzLetters *letters G_GNUC_UNUSED)
{
}

/* Kept with the context. Begins at the current point. Returns: (transfer none) (nullable): %NULL where Pango may draw. */
static TzLetters *
begin (cairo_t *cr, PangoLayout *layout)
{
  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF)
    return NULL;
  GObject *context = G_OBJECT (pango_layout_get_context (layout));
  TzLetters *letters = g_object_get_data (context, "tz-letters");
  if (letters == NULL) {
    letters = g_object_new (tz_letters_get_type (), NULL);
    g_object_set_data_full (context, "tz-letters", letters, g_object_unref);
  }
  letters->cr = cr;
  cairo_get_current_point (cr, &letters->x, &letters->y);
  return letters;
}

void
tz_letters_show_line (cairo_t *cr, PangoLayoutLine *line)
{
  TzLetters *letters = begin (cr, line->layout);
  if (letters == NULL) {
    pango_cairo_show_layout_line (cr, line);
    return;
  }
  pango_renderer_draw_layout_line (&letters->parent, line, 0, 0);
  letters->cr = NULL;
}

void
tz_letters_show_layout (cairo_t *cr, PangoLayout *layout)
{
  TzLetters *letters = begin (cr, layout);
  if (letters == NULL) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  pango_renderer_draw_layout (&letters->parent, layout, 0, 0);
  letters->cr = NULL;
}
