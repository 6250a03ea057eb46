#include "finding-card.h"

#include <glib/gi18n.h>

#include "due-words.h"
#include "edtf.h"
#include "finding-words.h"

struct _TzFindingCard {
  GtkPopover parent_instance;
  GtkLabel *head;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (TzFindingCard, tz_finding_card, GTK_TYPE_POPOVER)

static void
tz_finding_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_FINDING_CARD);
  G_OBJECT_CLASS (tz_finding_card_parent_class)->dispose (object);
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

/* What is said of each finding that stands on the very place; of those around it, only their heads. */
static void
add_origin (Description *description, const char *rule, float certainty)
{
  /* Translators: the rule that found something, and how certain that is. */
  g_autofree char *line = g_strdup_printf (_ ("Rule %s · %s"), rule, tz_words_certainty (certainty));
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

gboolean
tz_finding_card_describe (TzFindingCard *card, TzOpenNotice *open, TzSpan span)
{
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) detail = g_string_new (NULL);
  Description description = {open, span, head, detail};
  if (!tz_span_is_empty (span)) {
    tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_ENTITIES), span, describe_entity,
                      &description);
    tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_DAMAGE), span, describe_damage, &description);
    tz_marks_foreach (tz_open_notice_get_layer (open, TZ_LAYER_COMMITMENTS), span, describe_commitment,
                      &description);
  }
  gtk_label_set_markup (card->head, head->str);
  gtk_label_set_label (card->detail, detail->str);
  return head->len > 0;
}

char *
tz_finding_card_dup_text (TzFindingCard *card)
{
  return g_strconcat (gtk_label_get_text (card->head), ". ", gtk_label_get_text (card->detail), NULL);
}
