#include "view-test.h"
#include "waiting-spinner.h"
#include "when-seen.h"

/* Two pages, of which one can be seen. */
typedef struct {
  GtkWidget *window;
  GtkStack *stack;
} Pages;

static void
pages_set_up (Pages *pages, gconstpointer data G_GNUC_UNUSED)
{
  pages->window = gtk_window_new ();
  pages->stack = GTK_STACK (gtk_stack_new ());
  gtk_window_set_child (GTK_WINDOW (pages->window), GTK_WIDGET (pages->stack));
}

static void
pages_tear_down (Pages *pages, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (pages->window));
}

static GtkWidget *
add_page (const Pages *pages, GtkWidget *child, const char *name)
{
  gtk_stack_add_named (pages->stack, child, name);
  return child;
}

static void
test_spinner (Pages *pages, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *waiting = add_page (pages, g_object_new (TZ_TYPE_WAITING_SPINNER, NULL), "waiting");
  GtkSpinner *spinner = GTK_SPINNER (tz_view_test_find (waiting, GTK_TYPE_SPINNER, NULL));
  add_page (pages, gtk_label_new ("done"), "done");
  g_assert_false (gtk_spinner_get_spinning (spinner));
  gtk_window_present (GTK_WINDOW (pages->window));
  TZ_WAIT_FOR (gtk_spinner_get_spinning (spinner));
  gtk_stack_set_visible_child_name (pages->stack, "done");
  TZ_WAIT_FOR (!gtk_spinner_get_spinning (spinner));
}

static void
count (GtkWidget *label)
{
  g_autofree char *times = g_strconcat (gtk_label_get_label (GTK_LABEL (label)), "x", NULL);
  gtk_label_set_label (GTK_LABEL (label), times);
}

static void
test_filling (Pages *pages, gconstpointer data G_GNUC_UNUSED)
{
  add_page (pages, gtk_label_new ("first"), "first");
  GtkWidget *label = add_page (pages, gtk_label_new (""), "label");
  TzWhenSeen *seen = tz_when_seen_new (label, count);
  gtk_window_present (GTK_WINDOW (pages->window));
  tz_when_seen_changed (seen);
  tz_when_seen_changed (seen);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "");
  gtk_stack_set_visible_child_name (pages->stack, "label");
  TZ_WAIT_FOR (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), "x"));
  tz_when_seen_changed (seen);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "xx");
  gtk_stack_set_visible_child_name (pages->stack, "first");
  TZ_WAIT_FOR (!gtk_widget_get_mapped (label));
  tz_when_seen_changed (seen);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "xx");
  tz_when_seen_now (seen);
  tz_when_seen_now (seen);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "xxx");
  tz_when_seen_free (seen);
}

#define ADD(path, func) g_test_add (path, Pages, NULL, pages_set_up, func, pages_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/unseen/spinner", test_spinner);
  ADD ("/unseen/filling", test_filling);
  return g_test_run ();
}
