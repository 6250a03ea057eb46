#include "hit-label.h"

GtkWidget *
tz_hit_label_new (const TzHit *hit)
{
  g_autofree char *markup = g_markup_printf_escaped ("%s<b>%s</b>%s\n<small>%s</small>", hit->before,
                                                     hit->quote, hit->after, hit->name);
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (label), g_strdelimit (markup, "\r", ' '));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}
