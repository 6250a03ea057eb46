#include "view-test.h"

#include "door.h"
#include "folder.h"
#include "intake.h"
#include "paths.h"
#include "window.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/*
 * GLib gives up its first table of quarks once there are 2,048 of them, which GTK alone nearly brings, and does
 * so on purpose (glib/gquark.c, quark_new). AddressSanitizer calls this hook for every block: it keeps the
 * address of that table, the first block of its size, so that nothing but true losses is reported.
 */
#define QUARK_TABLE (2048 * sizeof (char *))

void __sanitizer_malloc_hook (const volatile void *block, size_t size);

const volatile void *first_quark_table;

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (first_quark_table == NULL && size == QUARK_TABLE)
    first_quark_table = block;
}

void
tz_view_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  tz_paths_init_locale ();
  adw_init ();
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  gtk_icon_theme_add_resource_path (theme, "/io/github/taizhang/Taizhang/icons");
  tz_door_close_here ();
}

static GSettings *
make_settings (void)
{
  g_autofree char *dir = tz_paths_dup_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (dir, NULL, FALSE, NULL);
  g_assert_nonnull (source);
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, TZ_APPLICATION_ID, FALSE);
  g_assert_nonnull (schema);
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  return g_settings_new_full (schema, backend, NULL);
}

static TzLibrary *
open_library (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "test.taizhang", NULL);
  tz_door_open_here ();
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  TzLibrary *library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, lexicon, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  return library;
}

/* GTK 4.8 complains now and then of a tooltip that was about to be shown when its window went: gtk_widget_set_tooltip_text()
 * asks for one as if the pointer had moved, a timer is set, and when it is over (gtk_tooltip_show_tooltip) the
 * window is there without its surface. Why the pointer counts as being over a widget is not known. */
static gboolean
is_fatal (const char *domain G_GNUC_UNUSED, GLogLevelFlags level G_GNUC_UNUSED, const char *message,
          gpointer data G_GNUC_UNUSED)
{
  return strstr (message, "gdk_surface_get_device_position") == NULL &&
         strstr (message, "_gtk_widget_find_at_coords") == NULL &&
         strstr (message, "gtk_widget_remove_surface_transform_changed_callback") == NULL;
}

static void
log_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (is_fatal (domain, level, message, data))
    g_log_default_handler (domain, level, message, data);
}

TzViewTest *
tz_view_test_new (void)
{
  g_autoptr (GError) error = NULL;
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, log_cb, NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, log_cb, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  TzViewTest *test = g_new0 (TzViewTest, 1);
  test->folder = g_dir_make_tmp ("taizhang-XXXXXX", &error);
  g_assert_no_error (error);
  test->settings = make_settings ();
  test->desk = tz_desk_new (test->settings);
  test->library = open_library (test->folder);
  tz_desk_set_library (test->desk, test->library);
  return test;
}

gint64
tz_view_test_add (TzViewTest *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  tz_door_open_here ();
  g_autoptr (TzImportSummary) summary = tz_import_text (test->library, text, "test", &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  g_assert_cmpuint (summary->items->len, ==, 1);
  return ((const TzImportItem *)summary->items->pdata[0])->notice;
}

/* Jobs under way still hold the library; when they are done, nobody may. */
static void
release_library (TzViewTest *test)
{
  gpointer library = test->library;
  g_object_add_weak_pointer (G_OBJECT (library), &library);
  g_object_unref (test->library);
  gint64 until = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  while (library != NULL && g_get_monotonic_time () < until)
    tz_view_test_turn ();
  g_assert_null (library);
}

static void
destroy_window (TzViewTest *test)
{
  if (test->window == NULL)
    return;
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_weak_pointer (&test->window);
  tz_view_test_settle (50);
}

GtkWidget *
tz_view_test_open_window (TzViewTest *test)
{
  destroy_window (test);
  g_set_weak_pointer (&test->window, GTK_WIDGET (tz_window_new (NULL, test->desk)));
  gtk_window_present (GTK_WINDOW (test->window));
  return test->window;
}

void
tz_view_test_free (TzViewTest *test)
{
  destroy_window (test);
  tz_door_open_here ();
  tz_desk_set_library (test->desk, NULL);
  g_clear_object (&test->desk);
  release_library (test);
  tz_folder_remove (test->folder);
  tz_door_close_here ();
  g_clear_object (&test->settings);
  g_free (test->folder);
  g_free (test);
}

static gboolean
wake_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
disturb_cb (gpointer library)
{
  g_signal_emit_by_name (library, "changed", TZ_CHANGE_NOTICES, (gint64)0);
  return G_SOURCE_CONTINUE;
}

guint
tz_view_test_disturb (TzViewTest *test)
{
  return g_timeout_add (1, disturb_cb, test->library);
}

void
tz_view_test_turn (void)
{
  gboolean woken = FALSE;
  guint id = g_timeout_add (20, wake_cb, &woken);
  g_main_context_iteration (NULL, TRUE);
  if (!woken)
    g_source_remove (id);
}

void
tz_view_test_settle (guint milliseconds)
{
  gint64 until = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  while (g_get_monotonic_time () < until)
    tz_view_test_turn ();
}

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  return name == NULL || g_strcmp0 (gtk_widget_get_name (widget), name) == 0 ||
         g_strcmp0 (gtk_widget_get_css_name (widget), name) == 0 ||
         (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), name) == 0);
}

GtkWidget *
tz_view_test_find (GtkWidget *root, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && is_named (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = tz_view_test_find (child, type, name);
    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
tz_view_test_find_tooltip (GtkWidget *root, GType type, const char *tooltip)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  GtkWidget *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = tz_view_test_find_tooltip (child, type, tooltip);
  return found;
}

GtkWidget *
tz_view_test_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

AdwMessageDialog *
tz_view_test_find_message (void)
{
  return (AdwMessageDialog *)tz_view_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

gboolean
tz_view_test_says (GtkWidget *root, const char *words)
{
  return tz_view_test_find (root, GTK_TYPE_LABEL, words) != NULL;
}
