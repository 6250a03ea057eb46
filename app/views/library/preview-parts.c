#include "preview-parts.h"

#include "due-words.h"
#include "edtf.h"
#include "original.h"
#include "place.h"
#include "word-marks.h"

#include <glib/gi18n.h>

/* So many code points of a commitment's or a damaged place's surroundings are shown. */
#define AROUND 12
#define MAX_QUOTE 60

/* A line of text is not narrower than so many characters. */
#define LEAST_CHARS 14
#define LEAST_CELL_CHARS 9

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* What may take several lines. How narrow it can be is found by setting its words that narrow: lines of a single
 * character would be many. */
static void
set_paragraph (GtkLabel *label)
{
  glong n_chars = g_utf8_strlen (gtk_label_get_text (label), LEAST_CHARS * 4);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (label, (int)MIN (n_chars, LEAST_CHARS));
}

static GtkWidget *
make_paragraph (const char *text, const char *class)
{
  GtkWidget *label = make_label (text, class);
  set_paragraph (GTK_LABEL (label));
  return label;
}

/* One of several in a line. */
static GtkWidget *
make_cell (const char *text, const char *class)
{
  GtkWidget *label = make_paragraph (text, class);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CELL_CHARS);
  return label;
}

/* Words of the notice, in which those that are searched are marked. */
static GtkWidget *
make_words (const TzPreviewData *data, const char *words, const char *class)
{
  GtkWidget *label = make_paragraph (words, class);
  tz_word_marks_show (GTK_LABEL (label), data->words);
  return label;
}

static GtkWidget *
make_part (const char *title)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (part), make_paragraph (title, "heading"));
  return part;
}

/* ---- What opens a place of the text ---- */

typedef struct {
  TzDesk *desk;
  gint64 notice;
  TzSpan span;
  char *search; /* (nullable) */
} Target;

static void
target_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Target *target = data;
  g_object_unref (target->desk);
  g_free (target->search);
  g_free (target);
}

static void
open_cb (Target *target)
{
  tz_desk_open_found (target->desk, target->notice, target->span, target->search);
}

static GtkWidget *
make_link (TzDesk *desk, gint64 notice, TzSpan span, const char *search, GtkWidget *child, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  Target *target = g_new0 (Target, 1);
  *target = (Target){g_object_ref (desk), notice, span, g_strdup (search)};
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "place");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Open in the text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), target, target_free, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_text_link (TzDesk *desk, const TzPreviewData *data, TzSpan span, const char *text)
{
  return make_link (desk, data->notice->row->id, span, NULL, make_words (data, text, NULL), text);
}

static char *
dup_quote (const TzText *text, TzSpan span)
{
  g_autofree char *quote =
      tz_text_dup_slice (text, tz_span (span.start, MIN (span.end, span.start + MAX_QUOTE)));
  g_strdelimit (quote, "\n\r\t", ' ');
  return g_strconcat (quote, tz_span_length (span) > MAX_QUOTE ? "…" : "", NULL);
}

/* ---- Header ---- */

/* The name leads to the register. */
static GtkWidget *
make_name (const TzPreviewData *data, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), make_words (data, name, "title-4"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.agencies");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "place");
  gtk_widget_add_css_class (button, "agency-name");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Show in the agency register"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_fact (GtkGrid *grid, int *row, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  GtkWidget *label = make_label (name, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  GtkWidget *text = make_paragraph (value, NULL);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_grid_attach (grid, label, 0, *row, 1, 1);
  gtk_grid_attach (grid, text, 1, *row, 1, 1);
  (*row)++;
}

static void
add_date (GtkGrid *grid, int *row, TzHeaderKey key, const char *edtf)
{
  g_autofree char *date = tz_edtf_dup_display (edtf);
  add_fact (grid, row, tz_name_display (TZ_VOCABULARY_HEADER, (int)key), date);
}

GtkWidget *
tz_preview_part_header (const TzPreviewData *data)
{
  const TzNoticeRow *row = data->notice->row;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (part), make_name (data, row->name));
  if (row->title != NULL && !g_str_equal (row->title, row->name))
    gtk_box_append (GTK_BOX (part), make_words (data, row->title, "dim-label"));
  if (!row->is_notice)
    gtk_box_append (GTK_BOX (part),
                    make_paragraph (_ ("Not recognised as a rectification notice"), "warning"));
  else if (row->outline_certainty < TZ_OUTLINE_CERTAIN)
    gtk_box_append (GTK_BOX (part), make_paragraph (_ ("The outline is uncertain"), "warning"));
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 2);
  int at = 0;
  add_fact (grid, &at, tz_name_display (TZ_VOCABULARY_HEADER, TZ_HEADER_INSPECTORS), row->inspectors);
  add_date (grid, &at, TZ_HEADER_INSPECTION_PERIOD, row->period);
  add_date (grid, &at, TZ_HEADER_FEEDBACK_DATE, row->feedback);
  add_date (grid, &at, TZ_HEADER_SIGNED_DATE, row->signed_date);
  add_date (grid, &at, TZ_HEADER_PUBLISHED_DATE, row->published);
  g_autofree char *length =
      g_strdup_printf (ngettext ("%'u character", "%'u characters", row->n_chars), row->n_chars);
  add_fact (grid, &at, _ ("Length"), length);
  gtk_box_append (GTK_BOX (part), GTK_WIDGET (grid));
  return part;
}

/* ---- Declared against itemised ---- */

static char *
dup_figure (TzDeclaredKey key, double value)
{
  if (key == TZ_DECLARED_MONEY_RECOVERED)
    return g_strdup_printf (_ ("%'.2f yuan"), value);
  return g_strdup_printf ("%'.0f", value);
}

static GtkWidget *
make_verdict (TzAnswer agrees)
{
  if (agrees == TZ_YES)
    return make_cell (_ ("agrees"), "success");
  if (agrees == TZ_NO)
    return make_cell (_ ("differs"), "error");
  return make_cell (_ ("cannot be checked"), "dim-label");
}

static void
add_reconciliation (GtkGrid *grid, int at, TzDesk *desk, const TzPreviewData *data,
                    const TzReconciliation *against)
{
  const TzDeclared *declared =
      &g_array_index (data->notice->analysis->declared, TzDeclared, against->declared);
  g_autofree char *said = dup_figure (declared->key, declared->value);
  g_autofree char *counted =
      against->has_itemised ? dup_figure (declared->key, against->itemised) : g_strdup ("–");
  GtkWidget *link = make_text_link (desk, data, declared->span, said);
  gtk_widget_set_halign (link, GTK_ALIGN_END);
  GtkWidget *itemised = make_label (counted, "numeric");
  gtk_label_set_xalign (GTK_LABEL (itemised), 1);
  gtk_grid_attach (grid,
                   make_cell (tz_name_display (TZ_VOCABULARY_DECLARED, (int)declared->key), "dim-label"), 0,
                   at, 1, 1);
  gtk_grid_attach (grid, link, 1, at, 1, 1);
  gtk_grid_attach (grid, itemised, 2, at, 1, 1);
  gtk_grid_attach (grid, make_verdict (against->agrees), 3, at, 1, 1);
}

static GtkWidget *
make_column_title (const char *title)
{
  GtkWidget *label = make_label (title, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  return label;
}

GtkWidget *
tz_preview_part_declared (TzDesk *desk, const TzPreviewData *data)
{
  const GArray *all = data->notice->analysis->reconciliation;
  if (all->len == 0)
    return data->notice->row->is_notice
               ? make_paragraph (_ ("The notice declares no figures of its own."), "dim-label")
               : NULL;
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 2);
  GtkWidget *declared = make_column_title (_ ("Declared"));
  gtk_widget_set_margin_end (declared, 6); /* as the links below it */
  gtk_grid_attach (grid, declared, 1, 0, 1, 1);
  gtk_grid_attach (grid, make_column_title (_ ("Itemised")), 2, 0, 1, 1);
  for (guint i = 0; i < all->len; i++)
    add_reconciliation (grid, (int)i + 1, desk, data, &g_array_index (all, TzReconciliation, i));
  return GTK_WIDGET (grid);
}

/* ---- Hits ---- */

static GtkWidget *
make_hit (TzDesk *desk, const TzPreviewData *data, const TzHit *hit)
{
  g_autofree char *where =
      hit->problem != NULL && *hit->problem != '\0' ? tz_place_dup_problem (hit->problem) : NULL;
  g_autofree char *markup =
      g_markup_printf_escaped ("…%s%s%s…%s<span alpha=\"60%%\">%s</span>", hit->before, hit->quote,
                               hit->after, where != NULL ? "  " : "", where != NULL ? where : "");
  g_strdelimit (markup, "\n\r\t", ' ');
  g_autofree char *name = g_strconcat (hit->before, hit->quote, hit->after, NULL);
  GtkWidget *label = make_label (NULL, NULL);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  set_paragraph (GTK_LABEL (label));
  tz_word_marks_show (GTK_LABEL (label), data->words);
  GtkWidget *link = make_link (desk, hit->notice, hit->span, data->text, label, name);
  gtk_widget_set_halign (link, GTK_ALIGN_FILL);
  return link;
}

GtkWidget *
tz_preview_part_hits (TzDesk *desk, const TzPreviewData *data)
{
  if (data->hits == NULL || data->hits->len == 0)
    return NULL;
  guint n = data->hits->len;
  g_autofree char *title =
      n == TZ_PREVIEW_MAX_HITS
          ? g_strdup_printf (_ ("“%s”: the first %u places"), data->text, n)
          : g_strdup_printf (ngettext ("“%s”: %u place", "“%s”: %u places", n), data->text, n);
  GtkWidget *part = make_part (title);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (part), make_hit (desk, data, data->hits->pdata[i]));
  return part;
}

/* ---- Commitments, damage, sources ---- */

GtkWidget *
tz_preview_part_commitments (TzDesk *desk, const TzPreviewData *data)
{
  const GArray *all = data->notice->analysis->commitments;
  if (all->len == 0)
    return NULL;
  GtkWidget *part = make_part (_ ("Commitments"));
  for (guint i = 0; i < all->len; i++) {
    const TzCommitment *commitment = &g_array_index (all, TzCommitment, i);
    g_autofree char *due = tz_edtf_dup_display (commitment->due);
    g_autofree char *quote = dup_quote (data->notice->text, commitment->span);
    GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *link = make_text_link (desk, data, commitment->span, quote);
    gtk_box_append (GTK_BOX (line), link);
    gtk_box_append (GTK_BOX (line), make_label (due, "dim-label"));
    if (tz_commitment_is_overdue (commitment))
      gtk_box_append (GTK_BOX (line), make_label (_ ("overdue"), "error"));
    gtk_box_append (GTK_BOX (part), line);
  }
  return part;
}

GtkWidget *
tz_preview_part_damage (TzDesk *desk, const TzPreviewData *data)
{
  const GArray *all = data->notice->analysis->damage;
  if (all->len == 0)
    return NULL;
  g_autofree char *title = g_strdup_printf (
      ngettext ("Text damaged in %u place", "Text damaged in %u places", all->len), all->len);
  GtkWidget *part = make_part (title);
  for (guint i = 0; i < MIN (all->len, 10); i++) {
    TzSpan span = g_array_index (all, TzDamage, i).span;
    TzSpan around = tz_span (span.start > AROUND ? span.start - AROUND : 0, span.end + AROUND);
    g_autofree char *quote = dup_quote (data->notice->text, around);
    gtk_box_append (GTK_BOX (part), make_text_link (desk, data, span, quote));
  }
  return part;
}

static void
original_cb (GtkWidget *button, TzDesk *desk)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "source");
  tz_original_open (desk, *id, g_object_get_data (G_OBJECT (button), "name"));
}

/* Opens the file as it was imported. */
static GtkWidget *
make_original (TzDesk *desk, const TzSource *source)
{
  g_autofree char *size = g_format_size (source->n_bytes);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", source->name, source->charset, size);
  g_autofree char *tip = g_strdup_printf (_ ("Open the original: %s"), source->origin);
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), make_paragraph (text, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "place");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "source", g_memdup2 (&source->id, sizeof source->id), g_free);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (source->name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (original_cb), desk, 0);
  return button;
}

GtkWidget *
tz_preview_part_sources (TzDesk *desk, const TzPreviewData *data)
{
  GtkWidget *part = make_part (ngettext ("Source", "Sources", data->sources->len));
  for (guint i = 0; i < data->sources->len; i++)
    gtk_box_append (GTK_BOX (part), make_original (desk, data->sources->pdata[i]));
  return part;
}
