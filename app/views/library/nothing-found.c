#include "nothing-found.h"

#include "filter-words.h"
#include "search-fields.h"

struct _TzNothingFound {
  AdwBin parent_instance;
  AdwStatusPage *status;
  GtkWidget *clear_filters;
  GtkWidget *clear_all;
};

G_DEFINE_FINAL_TYPE (TzNothingFound, tz_nothing_found, ADW_TYPE_BIN)

void
tz_nothing_found_describe (TzNothingFound *nothing, const TzNoticeFilter *filter, const TzLexicon *lexicon)
{
  g_autofree char *words = tz_notice_filter_dup_words (filter, lexicon);
  g_autofree char *unknown = filter->text != NULL ? tz_search_dup_unknown (filter->text, lexicon) : NULL;
  g_autofree char *said = unknown != NULL ? g_strconcat (words, "\n", unknown, NULL) : g_strdup (words);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  adw_status_page_set_description (nothing->status, escaped);
  gtk_widget_set_visible (nothing->clear_filters,
                          filter->text != NULL && tz_notice_filter_has_values (filter));
  gtk_widget_set_visible (nothing->clear_all, !tz_notice_filter_is_empty (filter));
}

static void
tz_nothing_found_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_NOTHING_FOUND);
  G_OBJECT_CLASS (tz_nothing_found_parent_class)->dispose (object);
}

static void
tz_nothing_found_class_init (TzNothingFoundClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_nothing_found_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/nothing-found.ui");
  gtk_widget_class_bind_template_child (widget_class, TzNothingFound, status);
  gtk_widget_class_bind_template_child (widget_class, TzNothingFound, clear_filters);
  gtk_widget_class_bind_template_child (widget_class, TzNothingFound, clear_all);
}

static void
tz_nothing_found_init (TzNothingFound *nothing)
{
  gtk_widget_init_template (GTK_WIDGET (nothing));
}
