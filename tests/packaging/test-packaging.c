#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <libxml/parser.h>
#include <string.h>

#define APPLICATION_ID "io.github.taizhang.Taizhang"

static char *
source_path (const char *path)
{
  return g_build_filename (g_getenv ("TZ_SOURCE_ROOT"), path, NULL);
}

static GKeyFile *
load_desktop_entry (void)
{
  g_autofree char *path = source_path ("data/" APPLICATION_ID ".desktop");
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_key_file_load_from_file (entry, path, G_KEY_FILE_KEEP_TRANSLATIONS, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&entry);
}

static JsonParser *
load_manifest (void)
{
  g_autofree char *path = source_path ("flatpak/" APPLICATION_ID ".json");
  JsonParser *manifest = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_file (manifest, path, &error);
  g_assert_no_error (error);
  return manifest;
}

static xmlDoc *
load_xml (const char *path)
{
  g_autofree char *full = source_path (path);
  xmlDoc *document = xmlReadFile (full, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  return document;
}

static void
test_desktop_entry_speaks_chinese (void)
{
  g_autoptr (GKeyFile) entry = load_desktop_entry ();
  const char *const keys[] = {"Name", "GenericName", "Comment", "Keywords"};
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *own = g_key_file_get_string (entry, "Desktop Entry", keys[i], NULL);
    g_autofree char *chinese = g_key_file_get_locale_string (entry, "Desktop Entry", keys[i], "zh_CN", NULL);
    g_assert_nonnull (own);
    g_assert_cmpstr (own, !=, chinese);
  }
}

/* The first type that the desktop entry opens is the one that the mime file defines. */
static void
test_mime_type_is_defined (void)
{
  g_autoptr (GKeyFile) entry = load_desktop_entry ();
  g_auto (GStrv) types = g_key_file_get_string_list (entry, "Desktop Entry", "MimeType", NULL, NULL);
  xmlDoc *mime = load_xml ("data/" APPLICATION_ID ".xml");
  xmlNode *type = xmlFirstElementChild (xmlDocGetRootElement (mime));
  xmlChar *defined = xmlGetProp (type, BAD_CAST "type");
  g_assert_cmpstr (types[0], ==, (const char *)defined);
  g_assert_true (g_strv_contains ((const char *const *)types, "application/pdf"));
  xmlFree (defined);
  xmlFreeDoc (mime);
}

static void
test_icons_are_drawings (void)
{
  const char *const icons[] = {"data/icons/" APPLICATION_ID ".svg",
                               "data/icons/" APPLICATION_ID "-symbolic.svg"};
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++) {
    xmlDoc *icon = load_xml (icons[i]);
    g_assert_cmpstr ((const char *)xmlDocGetRootElement (icon)->name, ==, "svg");
    xmlFreeDoc (icon);
  }
}

static void
check_checksum (JsonObject *source)
{
  if (g_strcmp0 (json_object_get_string_member (source, "type"), "dir") == 0)
    return;
  const char *sum = json_object_get_string_member (source, "sha256");
  g_assert_cmpuint (strlen (sum), ==, 64);
  g_assert_cmpuint (strspn (sum, "0123456789abcdef"), ==, 64);
  g_assert_true (g_str_has_prefix (json_object_get_string_member (source, "url"), "https://"));
}

static void
check_module (JsonObject *module)
{
  g_assert_nonnull (json_object_get_string_member (module, "name"));
  JsonArray *sources = json_object_get_array_member (module, "sources");
  g_assert_cmpuint (json_array_get_length (sources), >, 0);
  for (guint i = 0; i < json_array_get_length (sources); i++)
    check_checksum (json_array_get_object_element (sources, i));
}

static void
test_flatpak_manifest (void)
{
  g_autoptr (JsonParser) manifest = load_manifest ();
  JsonObject *root = json_node_get_object (json_parser_get_root (manifest));
  g_autoptr (GKeyFile) entry = load_desktop_entry ();
  g_autofree char *exec = g_key_file_get_string (entry, "Desktop Entry", "Exec", NULL);
  g_assert_cmpstr (json_object_get_string_member (root, "id"), ==, APPLICATION_ID);
  g_assert_true (g_str_has_prefix (exec, json_object_get_string_member (root, "command")));

  JsonArray *modules = json_object_get_array_member (root, "modules");
  guint n_modules = json_array_get_length (modules);
  for (guint i = 0; i < n_modules; i++)
    check_module (json_array_get_object_element (modules, i));
  JsonObject *last = json_array_get_object_element (modules, n_modules - 1);
  g_assert_cmpstr (json_object_get_string_member (last, "name"), ==, "taizhang");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packaging/desktop-entry-speaks-chinese", test_desktop_entry_speaks_chinese);
  g_test_add_func ("/packaging/mime-type-is-defined", test_mime_type_is_defined);
  g_test_add_func ("/packaging/icons-are-drawings", test_icons_are_drawings);
  g_test_add_func ("/packaging/flatpak-manifest", test_flatpak_manifest);
  return g_test_run ();
}
