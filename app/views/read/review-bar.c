#include "review-bar.h"

#include <glib/gi18n.h>

struct _TzReviewBar {
  GtkBox parent_instance;
  TzReviewer *reviewer;
  GSimpleActionGroup *actions;
  GtkLabel *share;
  GtkLevelBar *level;
};

G_DEFINE_FINAL_TYPE (TzReviewBar, tz_review_bar, GTK_TYPE_BOX)

static void
changed_cb (TzReviewBar *bar)
{
  guint n = 0, n_reviewed = 0;
  tz_reviewer_count (bar->reviewer, &n, &n_reviewed);
  /* Translators: how many findings of the notice are reviewed. */
  g_autofree char *share = g_strdup_printf (_ ("Reviewed %u of %u"), n_reviewed, n);
  gtk_label_set_label (bar->share, share);
  gtk_level_bar_set_max_value (bar->level, MAX (n, 1));
  gtk_level_bar_set_value (bar->level, n > 0 ? n_reviewed : 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar->level), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, share, -1);
}

void
tz_review_bar_set_reviewer (TzReviewBar *bar, TzReviewer *reviewer)
{
  g_return_if_fail (bar->reviewer == NULL);
  bar->reviewer = g_object_ref (reviewer);
  g_autoptr (GPropertyAction) all = g_property_action_new ("all", reviewer, "all");
  g_action_map_add_action (G_ACTION_MAP (bar->actions), G_ACTION (all));
  g_signal_connect_object (reviewer, "changed", G_CALLBACK (changed_cb), bar, G_CONNECT_SWAPPED);
  changed_cb (bar);
}

static void
tz_review_bar_dispose (GObject *object)
{
  TzReviewBar *bar = TZ_REVIEW_BAR (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_REVIEW_BAR);
  g_clear_object (&bar->actions);
  g_clear_object (&bar->reviewer);
  G_OBJECT_CLASS (tz_review_bar_parent_class)->dispose (object);
}

static void
tz_review_bar_class_init (TzReviewBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_review_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReviewBar, share);
  gtk_widget_class_bind_template_child (widget_class, TzReviewBar, level);
}

static void
tz_review_bar_init (TzReviewBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
  bar->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (bar), "review", G_ACTION_GROUP (bar->actions));
}
