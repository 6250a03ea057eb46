#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "json-writer.h"

/* What is written is JSON: another program reads the same values back. */

static char *
write_example (gboolean pretty)
{
  TzJsonWriter w = {.out = g_string_new (NULL), .pretty = pretty};
  tz_json_begin (&w, '{');
  tz_json_member (&w, "empty");
  tz_json_begin (&w, '[');
  tz_json_end (&w, ']');
  tz_json_member (&w, "list");
  tz_json_begin (&w, '[');
  tz_json_int (&w, -7);
  tz_json_null (&w);
  tz_json_boolean (&w, TRUE);
  tz_json_end (&w, ']');
  tz_json_member (&w, "words");
  tz_json_string (&w, "整改");
  tz_json_end (&w, '}');
  return g_string_free (w.out, FALSE);
}

static void
test_shape (void)
{
  g_autofree char *plain = write_example (FALSE);
  g_assert_cmpstr (plain, ==, "{\"empty\":[],\"list\":[-7,null,true],\"words\":\"整改\"}");
  g_autofree char *pretty = write_example (TRUE);
  g_assert_cmpstr (pretty, ==,
                   "{\n  \"empty\": [],\n  \"list\": [\n    -7,\n    null,\n    true\n  ],\n"
                   "  \"words\": \"整改\"\n}");
}

static JsonNode *
read_back (const char *json)
{
  GError *error = NULL;
  g_autofree char *list = g_strdup_printf ("[%s]", json);
  g_autoptr (JsonNode) node = json_from_string (list, &error);
  g_assert_no_error (error);
  return json_node_copy (json_array_get_element (json_node_get_array (node), 0));
}

static void
test_strings (void)
{
  static const char *const strings[] = {"", "“整改”", "\"\\", "a\nb\tc\x01\x1f", "\xf0\xa0\xae\xb7/"};
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    TzJsonWriter w = {.out = g_string_new (NULL)};
    tz_json_string (&w, strings[i]);
    g_autofree char *json = g_string_free (w.out, FALSE);
    g_autoptr (JsonNode) node = read_back (json);
    g_assert_cmpstr (json_node_get_string (node), ==, strings[i]);
  }
}

static void
test_doubles (void)
{
  static const double numbers[] = {0,   1,    -3,      0.1,           0.95, 12.05,  3.2,
                                   1e6, 1e15, 1 / 3.0, 123456.789012, 1e-9, 2.5e20, -0.25};
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    TzJsonWriter w = {.out = g_string_new (NULL)};
    tz_json_double (&w, numbers[i]);
    g_autofree char *json = g_string_free (w.out, FALSE);
    g_assert_cmpfloat (g_ascii_strtod (json, NULL), ==, numbers[i]);
    if (numbers[i] == floor (numbers[i]) && fabs (numbers[i]) < 1e9)
      g_assert_null (strpbrk (json, ".e"));
  }
}

static void
test_floats (void)
{
  TzJsonWriter w = {.out = g_string_new (NULL)};
  tz_json_float (&w, 0.95f);
  g_assert_cmpstr (w.out->str, ==, "0.95");
  g_string_free (w.out, TRUE);
  for (guint i = 0; i < 10000; i++) {
    float value = g_test_rand_double_range (0, 10);
    TzJsonWriter one = {.out = g_string_new (NULL)};
    tz_json_float (&one, value);
    g_assert_true ((float)g_ascii_strtod (one.out->str, NULL) == value);
    g_string_free (one.out, TRUE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/shape", test_shape);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/doubles", test_doubles);
  g_test_add_func ("/json-writer/floats", test_floats);
  return g_test_run ();
}
