#include "finding-card.h"

#include <glib/gi18n.h>

#include "decided-words.h"
#include "due-words.h"
#include "edtf.h"
#include "fact.h"
#include "finding-words.h"
#include "rule-words.h"

struct _TzFindingCard {
  GtkPopover parent_instance;
  GtkLabel *head;
  GtkLabel *detail;
  GtkLabel *decided;
  GtkWidget *buttons;
  TzSpan span;
};

G_DEFINE_FINAL_TYPE (TzFindingCard, tz_finding_card, GTK_TYPE_POPOVER)

static void
tz_finding_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_FINDING_CARD);
  G_OBJECT_CLASS (tz_finding_card_parent_class)->dispose (object);
}

static guint chosen_signal;

/* The buttons are called like their actions. */
static void
clicked_cb (TzFindingCard *card, GtkWidget *button)
{
  g_signal_emit (card, chosen_signal, 0, gtk_widget_get_name (button));
}

static void
tz_finding_card_class_init (TzFindingCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_finding_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/finding-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TzFindingCard, head);
  gtk_widget_class_bind_template_child (widget_class, TzFindingCard, detail);
  gtk_widget_class_bind_template_child (widget_class, TzFindingCard, decided);
  gtk_widget_class_bind_template_child (widget_class, TzFindingCard, buttons);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tz_finding_card_init (TzFindingCard *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
}

TzFindingCard *
tz_finding_card_new (void)
{
  return g_object_new (TZ_TYPE_FINDING_CARD, NULL);
}

typedef struct {
  TzOpenNotice *open;
  TzSpan span;
  GString *head;
  GString *detail;
} Description;

static void
add_line (GString *lines, const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* What is said of each finding that stands on the very place; of those around it, only their heads. A date that
 * is damaged is both by one rule. */
static void
add_origin (Description *description, const char *rule, float certainty)
{
  g_autofree char *line = tz_words_dup_origin (rule, certainty);
  if (strstr (description->detail->str, line) == NULL)
    add_line (description->detail, line);
}

static void
describe_entity (const TzMark *mark, gpointer data)
{
  Description *description = data;
  const TzEntity *entity =
      &g_array_index (tz_open_notice_get_analysis (description->open)->entities, TzEntity, mark->id);
  if (!tz_open_notice_is_shown (description->open, entity->type))
    return;
  g_autofree char *value = tz_words_dup_value (entity);
  g_autofree char *name =
      g_markup_printf_escaped ("<b>%s</b>", tz_name_display (TZ_VOCABULARY_ENTITY, entity->type));
  add_line (description->head, name);
  if (value != NULL) {
    g_autofree char *escaped = g_markup_escape_text (value, -1);
    g_string_append_printf (description->head, "  %s", escaped);
  }
  add_origin (description, entity->rule, entity->certainty);
}

static void
describe_rejected (const TzMark *mark, gpointer data)
{
  Description *description = data;
  const TzDecision *decision = tz_open_notice_get_decisions (description->open)->pdata[mark->id];
  if (decision->kind != TZ_DECISION_REJECTED)
    return;
  g_autofree char *head =
      g_markup_printf_escaped ("<s>%s</s>", tz_name_display_id (TZ_VOCABULARY_ENTITY, decision->key));
  add_line (description->head, head);
}

static void
describe_damage (const TzMark *mark, gpointer data)
{
  Description *description = data;
  const TzDamage *damage =
      &g_array_index (tz_open_notice_get_analysis (description->open)->damage, TzDamage, mark->id);
  g_autofree char *head =
      g_markup_printf_escaped ("<b>%s</b>  %s", _ ("Damaged"), tz_words_damage (damage->why));
  add_line (description->head, head);
  add_origin (description, damage->rule, damage->certainty);
}

static void
describe_commitment (const TzMark *mark, gpointer data)
{
  Description *description = data;
  const TzCommitment *commitment =
      &g_array_index (tz_open_notice_get_analysis (description->open)->commitments, TzCommitment, mark->id);
  g_autofree char *due = tz_commitment_dup_due (commitment);
  g_autofree char *head = g_markup_printf_escaped ("<b>%s</b>  %s", _ ("Commitment"), due);
  add_line (description->head, head);
  add_origin (description, commitment->rule, commitment->certainty);
}

/* ---- The finding one is at, where no mark in the text is its own ---- */

static void
add_head (Description *description, const char *name, const char *value)
{
  g_autofree char *head = g_markup_printf_escaped ("<b>%s</b>  %s", name, value);
  add_line (description->head, head);
}

static void
describe_fact (Description *description, TzFact *fact)
{
  g_autofree char *words = tz_fact_dup_words (fact, fact->value);
  add_head (description, tz_fact_get_name (fact), words);
  tz_fact_free (fact);
}

static void
describe_problem (Description *description, const TzReviewItem *item)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (description->open);
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, item->number);
  g_autofree char *label = tz_analysis_dup_label (tz_open_notice_get_text (description->open), problem);
  /* Translators: %s is the number of a problem in its notice. */
  g_autofree char *name =
      *label != '\0' ? g_strdup_printf (_ ("Problem %s"), label) : g_strdup (_ ("Problem"));
  add_head (description, name, tz_name_display (TZ_VOCABULARY_STATUS, problem->status));
  add_origin (description, problem->rule, problem->certainty);
}

static void
describe_item (Description *description, const TzReviewItem *item)
{
  if (item->number < 0)
    return;
  if (item->subject == TZ_SUBJECT_PROBLEM)
    describe_problem (description, item);
  else if (item->subject == TZ_SUBJECT_HEADER)
    describe_fact (description, tz_fact_new_header (description->open, item->key));
  else if (item->subject == TZ_SUBJECT_DECLARED)
    describe_fact (description, tz_fact_new_declared (description->open, item->number));
}

static gboolean
has_own_mark (const TzReviewItem *item)
{
  return item->subject == TZ_SUBJECT_ENTITY || item->subject == TZ_SUBJECT_COMMITMENT;
}

static void
describe_marks (Description *description)
{
  TzOpenNotice *open = description->open;
  TzSpan span = description->span;
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_ENTITIES), span, describe_entity, description);
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_DECIDED), span, describe_rejected, description);
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_DAMAGE), span, describe_damage, description);
  tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_COMMITMENTS), span, describe_commitment,
                    description);
}

/* Who said what of what stands at just the place. */
static char *
dup_decided (TzOpenNotice *open, TzSpan span)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (open);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (tz_span_equal (decision->now, span))
      return tz_decided_words_dup (decision);
  }
  return g_strdup ("");
}

static void
show_description (TzFindingCard *card, const Description *description)
{
  g_autofree char *decided = dup_decided (description->open, description->span);
  TzDesk *desk = tz_open_notice_get_desk (description->open);
  gtk_label_set_markup (card->head, description->head->str);
  gtk_label_set_label (card->detail, description->detail->str);
  gtk_widget_set_visible (GTK_WIDGET (card->detail), description->detail->len > 0);
  gtk_label_set_label (card->decided, decided);
  gtk_widget_set_visible (GTK_WIDGET (card->decided), *decided != '\0');
  gtk_widget_set_visible (card->buttons, tz_desk_may_write (desk));
}

gboolean
tz_finding_card_describe (TzFindingCard *card, TzOpenNotice *open, TzSpan span, const TzReviewItem *item)
{
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) detail = g_string_new (NULL);
  Description description = {open, span, head, detail};
  card->span = span;
  if (tz_span_is_empty (span))
    return FALSE;
  if (item != NULL && !has_own_mark (item))
    describe_item (&description, item);
  else
    describe_marks (&description);
  show_description (card, &description);
  return head->len > 0;
}

TzSpan
tz_finding_card_get_span (TzFindingCard *card)
{
  return card->span;
}

char *
tz_finding_card_dup_text (TzFindingCard *card)
{
  return g_strconcat (gtk_label_get_text (card->head), ". ", gtk_label_get_text (card->detail), ". ",
                      gtk_label_get_text (card->decided), NULL);
}
