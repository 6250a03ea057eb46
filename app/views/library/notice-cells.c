#include "notice-cells.h"

#include "completion-bar.h"
#include "edtf.h"
#include "lazy-tip.h"
#include "word-marks.h"

#include <glib/gi18n.h>

static const struct {
  TzWarnings warning;
  const char *text;
} warnings[] = {
    {TZ_WARNING_NOT_RECOGNISED, N_ ("Not recognised as a notice")},
    {TZ_WARNING_OUTLINE_UNCERTAIN, N_ ("Outline uncertain")},
    {TZ_WARNING_DIFFERS, N_ ("Figures differ")},
    {TZ_WARNING_DAMAGED, N_ ("Text damaged")},
    {TZ_WARNING_OVERDUE, N_ ("Commitment overdue")},
    {TZ_WARNING_FORM, N_ ("Another form, not counted")},
};

/* What is wrong with the text or with what was read from it, which a sign in the list stands for. A
 * commitment past its day is what the notice says, and stands in the filters and the preview. */
#define TROUBLES                                                                                             \
  (TZ_WARNING_NOT_RECOGNISED | TZ_WARNING_OUTLINE_UNCERTAIN | TZ_WARNING_DIFFERS | TZ_WARNING_DAMAGED)

const char *
tz_warning_display (TzWarnings warning)
{
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    if (warnings[i].warning == warning)
      return _ (warnings[i].text);
  return "";
}

char *
tz_warnings_dup_text (TzWarnings all)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    if (all & warnings[i].warning)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ (warnings[i].text));
  return g_string_free (text, FALSE);
}

char *
tz_themes_dup_text (char **ids, guint most, const TzLexicon *lexicon)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; ids != NULL && ids[i] != NULL && i < most; i++) {
    int theme = tz_lexicon_find_theme (lexicon, ids[i]);
    const char *name = theme >= 0 ? tz_lexicon_get_theme_name (lexicon, theme) : ids[i];
    /* Translators: stands between the items of a list. */
    g_string_append_printf (text, "%s%s", i > 0 ? _ (", ") : "", name);
  }
  return g_string_free (text, FALSE);
}

static void
append_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

char *
tz_notice_row_dup_forms (const TzNoticeRow *row)
{
  if (row->form_of != 0)
    return g_strdup (tz_warning_display (TZ_WARNING_FORM));
  return row->n_forms == 0
             ? NULL
             : g_strdup_printf (ngettext ("%u other form", "%u other forms", row->n_forms), row->n_forms);
}

char *
tz_notice_row_dup_subtitle (const TzNoticeRow *row)
{
  GString *text = g_string_new (NULL);
  g_autofree char *forms = tz_notice_row_dup_forms (row);
  append_part (text, forms);
  append_part (text, row->province);
  append_part (text, row->inspectors);
  if (text->len == 0 || forms != NULL)
    append_part (text, row->source_name);
  return g_string_free (text, FALSE);
}

/* So many code points before the words that are searched. */
#define BEFORE 4

static GtkWidget *
make_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_text (void)
{
  return make_label (0);
}

static GtkWidget *
make_number (void)
{
  GtkWidget *label = make_label (1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
show_text (GtkWidget *cell, const char *text)
{
  gtk_label_set_text (GTK_LABEL (cell), text != NULL ? text : "");
}

static GtkWidget *
make_agency (void)
{
  GtkWidget *name = make_label (0);
  GtkWidget *warning = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (warning, "warning");
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (first), name);
  gtk_box_append (GTK_BOX (first), warning);
  GtkWidget *subtitle = make_label (0);
  gtk_widget_add_css_class (subtitle, "caption");
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_box_append (GTK_BOX (cell), first);
  gtk_box_append (GTK_BOX (cell), subtitle);
  gtk_widget_add_css_class (name, "notice-name");
  return cell;
}

static void
show_agency (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  GtkWidget *first = gtk_widget_get_first_child (cell);
  GtkWidget *warning = gtk_widget_get_last_child (first);
  g_autofree char *subtitle = row != NULL ? tz_notice_row_dup_subtitle (row) : g_strdup ("");
  g_autofree char *warned = tz_warnings_dup_text (row != NULL ? row->warnings & TROUBLES : 0);
  show_text (gtk_widget_get_first_child (first), row != NULL ? row->name : "…");
  show_text (gtk_widget_get_last_child (cell), subtitle);
  gtk_widget_add_css_class (gtk_widget_get_last_child (cell), "dim-label");
  gtk_widget_set_visible (warning, *warned != '\0');
  tz_lazy_tip_set (warning, warned);
  gtk_accessible_update_property (GTK_ACCESSIBLE (warning), GTK_ACCESSIBLE_PROPERTY_LABEL, warned, -1);
  tz_lazy_tip_set (cell, row != NULL ? row->title : NULL);
}

/* The line begins shortly before the words, so that they are not cut off where the column is narrow. */
static char *
dup_context (const TzHit *hit)
{
  glong n = g_utf8_strlen (hit->before, -1);
  const char *before = g_utf8_offset_to_pointer (hit->before, MAX (0, n - BEFORE));
  char *context = g_strconcat ("…", before, hit->quote, hit->after, "…", NULL);
  return g_strdelimit (context, "\n\r\t", ' ');
}

static void
mark_agency (GtkWidget *cell, const TzNoticeRow *row, TzHitLines *lines)
{
  GtkWidget *subtitle = gtk_widget_get_last_child (cell);
  const TzHit *hit = tz_hit_lines_find (lines, row->id);
  g_autofree char *context = hit != NULL ? dup_context (hit) : NULL;
  if (context != NULL) {
    show_text (subtitle, context);
    gtk_widget_remove_css_class (subtitle, "dim-label"); /* marks would fade with it */
  }
  tz_word_marks_show (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_first_child (cell))),
                      tz_hit_lines_get_words (lines));
  tz_word_marks_show (GTK_LABEL (subtitle), tz_hit_lines_get_words (lines));
}

static void
show_level (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  show_text (cell, row != NULL ? tz_name_display_id (TZ_VOCABULARY_LEVEL, row->level) : NULL);
}

static void
show_feedback (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  g_autofree char *date = tz_edtf_dup_display (row != NULL ? row->feedback : NULL);
  show_text (cell, date);
  tz_lazy_tip_set (cell, *date != '\0' ? date : NULL);
}

static void
show_problems (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  g_autofree char *text =
      row != NULL && row->n_problems > 0 ? g_strdup_printf ("%u", row->n_problems) : g_strdup ("");
  show_text (cell, text);
}

static GtkWidget *
make_completed (void)
{
  GtkWidget *bar = tz_completion_bar_new ();
  GtkWidget *label = make_label (0);
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (cell), bar);
  gtk_box_append (GTK_BOX (cell), label);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_widget_add_css_class (label, "numeric");
  return cell;
}

static void
show_completed (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  g_autofree char *text = row != NULL ? tz_completion_dup_text (row) : NULL;
  GtkWidget *label = gtk_widget_get_last_child (cell);
  gboolean stated = row != NULL && row->n_problems > row->n_status[TZ_STATUS_NOT_STATED];
  tz_completion_bar_set_row (TZ_COMPLETION_BAR (gtk_widget_get_first_child (cell)), row);
  show_text (label, text);
  if (stated)
    gtk_widget_remove_css_class (label, "dim-label");
  else
    gtk_widget_add_css_class (label, "dim-label");
}

static void
show_themes (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon)
{
  g_autofree char *some = row != NULL ? tz_themes_dup_text (row->themes, 3, lexicon) : NULL;
  g_autofree char *all = row != NULL ? tz_themes_dup_text (row->themes, G_MAXUINT, lexicon) : NULL;
  show_text (cell, some);
  tz_lazy_tip_set (cell, all);
}

/* A notice is reviewed when all that counts of it is, not its problems alone. */
static void
show_review (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  g_autofree char *words = NULL;
  if (row != NULL && row->n_reviewed > 0 && row->n_reviewed == row->n_to_review)
    words = g_strdup (_ ("Reviewed"));
  else if (row != NULL && row->n_reviewed > 0)
    /* Translators: so many problems of a notice are reviewed. */
    words = g_strdup_printf (_ ("%u of %u"), row->n_problems_reviewed, row->n_problems);
  show_text (cell, words);
}

static void
show_notes (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  g_autofree char *text =
      row != NULL && row->n_notes > 0 ? g_strdup_printf ("%u", row->n_notes) : g_strdup ("");
  show_text (cell, text);
}

void
tz_notice_cell_name_row (GtkWidget *cell, const TzNoticeRow *row)
{
  GtkWidget *place = gtk_widget_get_parent (cell);
  GtkWidget *whole = place != NULL ? gtk_widget_get_parent (place) : NULL;
  if (whole == NULL)
    return;
  g_autofree char *done = row != NULL ? tz_completion_dup_text (row) : NULL;
  g_autofree char *name =
      row == NULL ? g_strdup (_ ("Loading…"))
                  : g_strdup_printf (ngettext ("%s, %u problem, %s", "%s, %u problems, %s", row->n_problems),
                                     row->name, row->n_problems, done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (whole), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static const char *
find_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  const char *words = "";
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && *words == '\0';
       child = gtk_widget_get_next_sibling (child))
    words = find_words (child);
  return words;
}

void
tz_notice_cell_name (GtkWidget *cell, const char *title)
{
  GtkWidget *place = gtk_widget_get_parent (cell);
  if (place == NULL)
    return;
  const char *words = find_words (cell);
  g_autofree char *name = *words != '\0' ? g_strdup_printf ("%s: %s", title, words) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const TzNoticeCell tz_cell_agency = {make_agency, show_agency, mark_agency};
const TzNoticeCell tz_cell_level = {make_text, show_level, NULL};
const TzNoticeCell tz_cell_feedback = {make_text, show_feedback, NULL};
const TzNoticeCell tz_cell_problems = {make_number, show_problems, NULL};
const TzNoticeCell tz_cell_completed = {make_completed, show_completed, NULL};
const TzNoticeCell tz_cell_themes = {make_text, show_themes, NULL};
const TzNoticeCell tz_cell_review = {make_text, show_review, NULL};
const TzNoticeCell tz_cell_notes = {make_number, show_notes, NULL};
