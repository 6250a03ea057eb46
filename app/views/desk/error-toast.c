#include "error-toast.h"

/* For two or three lines, in seconds. */
#define TIMEOUT 15
#define LINE_CHARS 56

static GtkWidget *
make_title (const char *text)
{
  GtkWidget *title = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (title), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (title), LINE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  return title;
}

AdwToast *
tz_error_toast_new (const char *what, const GError *error)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", what, error->message);
  AdwToast *toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, make_title (text));
  adw_toast_set_timeout (toast, TIMEOUT);
  return toast;
}
