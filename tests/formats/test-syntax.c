#include "syntax.h"

#include <string.h>

#include "errors.h"
#include "parsed.h"

/* XML and JSON of others: taken apart here and by a reader, with the same values. */

static GVariant *
parse (const char *text, TzSyntax syntax)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GVariant) here = tz_syntax_parse (bytes, syntax, &error);
  g_assert_no_error (error);
  GVariant *there = tz_parsed_new (readers, bytes, syntax, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_equal (here, there));
  return there;
}

static void
assert_refused (const char *text, TzSyntax syntax)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_assert_null (tz_parsed_new (readers, bytes, syntax, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

static void
test_xml (void)
{
  g_autoptr (GVariant) events = parse ("<q:a xmlns:q='u' n='1'>食堂<b/></q:a>", TZ_SYNTAX_XML);
  g_autofree char *printed = g_variant_print (events, FALSE);
  g_assert_cmpstr (printed, ==,
                   "[(0x00, 'a', [('q', 'u'), ('n', '1')]), (0x02, '食堂', []), (0x00, 'b', []), "
                   "(0x01, 'b', []), (0x01, 'a', [])]");
}

static void
test_xml_refused (void)
{
  assert_refused ("", TZ_SYNTAX_XML);
  assert_refused ("<a><b></a>", TZ_SYNTAX_XML);
  assert_refused ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", TZ_SYNTAX_XML);
}

static void
test_json (void)
{
  g_autoptr (GVariant) value =
      parse ("{\"a\":[1,2.5,true,null,\"食堂\"],\"b\":{},\"half\":\"\\ud83dx\"}", TZ_SYNTAX_JSON);
  g_autofree char *printed = g_variant_print (value, FALSE);
  g_assert_cmpstr (printed, ==,
                   "<{'a': <[<int64 1>, <2.5>, <true>, <@mv nothing>, <'食堂'>]>, 'b': <@a{sv} {}>, "
                   "'half': <@mv nothing>}>");
}

static char *
nest (guint depth)
{
  GString *json = g_string_new (NULL);
  for (guint i = 0; i < depth; i++)
    g_string_append (json, "{\"a\":");
  g_string_append (json, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static void
test_json_refused (void)
{
  g_autofree char *deep = nest (32);
  g_autofree char *deeper = nest (33);
  g_variant_unref (parse (deep, TZ_SYNTAX_JSON));
  assert_refused (deeper, TZ_SYNTAX_JSON);
  assert_refused ("", TZ_SYNTAX_JSON);
  assert_refused ("{\"a\":", TZ_SYNTAX_JSON);
  assert_refused ("\xff", TZ_SYNTAX_JSON);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/syntax/xml", test_xml);
  g_test_add_func ("/formats/syntax/xml-refused", test_xml_refused);
  g_test_add_func ("/formats/syntax/json", test_json);
  g_test_add_func ("/formats/syntax/json-refused", test_json_refused);
  return g_test_run ();
}
