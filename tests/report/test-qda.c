#include "export-test.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

/* A project, written and read back. */
typedef struct {
  char *path;
  xmlDoc *document;
  xmlXPathContext *context;
} Project;

static void
project_clear (Project *project)
{
  xmlXPathFreeContext (project->context);
  xmlFreeDoc (project->document);
  g_free (project->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Project, project_clear)

static Project
write_project (Fixture *fixture, gboolean keep_names)
{
  Project project = {.path = export_test_dup_path (fixture, "notices.qdpx")};
  export_test_write (fixture, project.path, keep_names);
  g_autofree char *xml = export_test_read_part (project.path, "project.qde");
  project.document = xmlReadMemory (xml, (int)strlen (xml), "project.qde", NULL, XML_PARSE_NONET);
  g_assert_nonnull (project.document);
  project.context = xmlXPathNewContext (project.document);
  xmlXPathRegisterNs (project.context, BAD_CAST "q", BAD_CAST "urn:QDA-XML:project:1.0");
  return project;
}

/* Returns: (transfer full): the nodes @path leads to. */
static xmlXPathObject *
find (const Project *project, const char *path)
{
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, project->context);
  g_assert_nonnull (found);
  return found;
}

static guint
count (const Project *project, const char *path)
{
  xmlXPathObject *found = find (project, path);
  guint n = (guint)xmlXPathNodeSetGetLength (found->nodesetval);
  xmlXPathFreeObject (found);
  return n;
}

static char *
dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, BAD_CAST name);
  g_assert_nonnull (value);
  char *copy = g_strdup ((const char *)value);
  xmlFree (value);
  return copy;
}

/* Returns: (transfer full): the text of the one source with selections. */
static char *
read_source (const Project *project)
{
  xmlXPathObject *found = find (project, "//q:TextSource[q:PlainTextSelection[q:Coding]]");
  g_assert_cmpint (xmlXPathNodeSetGetLength (found->nodesetval), >=, 1);
  g_autofree char *path = dup_attribute (found->nodesetval->nodeTab[0], "plainTextPath");
  g_assert_true (g_str_has_prefix (path, "internal://"));
  g_autofree char *part = g_strconcat ("sources/", path + strlen ("internal://"), NULL);
  xmlXPathFreeObject (found);
  return export_test_read_part (project->path, part);
}

static void
store (Fixture *fixture)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_person (fixture, id, "梁启诚");
  export_test_add_note (fixture, id, "对科长梁启诚进行约谈");
}

/* Positions are code points of the text in the file, end exclusive. */
static void
test_positions (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_auto (Project) project = write_project (fixture, FALSE);
  g_autofree char *text = read_source (&project);
  g_assert_null (strstr (text, "梁启诚"));
  export_test_assert_holds (text, "梁某某");
  xmlXPathObject *found = find (&project, "//q:PlainTextSelection[q:NoteRef]");
  g_assert_cmpint (xmlXPathNodeSetGetLength (found->nodesetval), ==, 1);
  xmlNode *selection = found->nodesetval->nodeTab[0];
  g_autofree char *start = dup_attribute (selection, "startPosition");
  g_autofree char *end = dup_attribute (selection, "endPosition");
  g_autofree char *name = dup_attribute (selection, "name");
  g_autofree char *words = g_utf8_substring (text, atol (start), atol (end));
  g_assert_cmpstr (words, ==, "对科长梁某某进行约谈");
  g_assert_cmpstr (name, ==, words);
  xmlXPathFreeObject (found);
}

static void
test_parts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_auto (Project) project = write_project (fixture, TRUE);
  g_assert_cmpuint (count (&project, "//q:Users/q:User"), ==, 1);
  g_assert_cmpuint (count (&project, "//q:Cases/q:Case"), ==, 2);
  g_assert_cmpuint (count (&project, "//q:Case/q:CodeRef"), ==, 3); /* themes of the problems */
  g_assert_cmpuint (count (&project, "//q:Note[q:PlainTextContent='问梁启诚。']"), ==, 1);
  g_assert_cmpuint (count (&project, "//q:Code[@isCodable='true'][@name='核对']"), ==, 1);
}

static void
add_lost_note (Fixture *fixture, gint64 id, const char *uuid, const char *quote, const char *body)
{
  const TzAnnotation note = {.notice = id,
                             .id = 1000 + (gint64)strlen (body),
                             .uuid = (char *)uuid,
                             .span = {3, 5},
                             .quote = (char *)quote,
                             .prefix = (char *)"",
                             .suffix = (char *)"",
                             .body = (char *)body,
                             .creator = (char *)"李甲"};
  g_assert_true (tz_library_restore_annotation (fixture->library, &note, NULL));
}

/* What was said of words that are no longer in the text goes with the text as a whole; highlights, too, by their words. */
static void
test_lost_places (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_note (fixture, id, "对科长梁启诚进行约谈");
  add_lost_note (fixture, id, "urn:uuid:8b8d9a70-3a50-4c1e-9a55-0d8b0e1f2a01", "查无此句", "此处曾有批注");
  add_lost_note (fixture, id, "urn:uuid:8b8d9a70-3a50-4c1e-9a55-0d8b0e1f2a02", "亦无此句", "");
  g_auto (Project) project = write_project (fixture, TRUE);
  g_assert_cmpuint (count (&project, "//q:Note"), ==, 3);
  g_assert_cmpuint (count (&project, "//q:Note[@name='查无此句'][q:PlainTextContent='此处曾有批注']"), ==, 1);
  g_assert_cmpuint (count (&project, "//q:Note[@name='亦无此句']"), ==, 1);
  g_assert_cmpuint (
      count (&project, "//q:TextSource/q:NoteRef[@targetGUID=//q:Note[@name='查无此句']/@guid]"), ==, 1);
  g_assert_cmpuint (count (&project, "//q:TextSource/q:NoteRef"), ==, 2);
}

/* Whatever is pointed at is there, and nothing is there twice. */
static void
test_references (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_auto (Project) project = write_project (fixture, FALSE);
  g_autoptr (GHashTable) guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlXPathObject *things = find (&project, "//*[@guid]");
  for (int i = 0; i < xmlXPathNodeSetGetLength (things->nodesetval); i++)
    g_assert_true (g_hash_table_add (guids, dup_attribute (things->nodesetval->nodeTab[i], "guid")));
  xmlXPathObject *references = find (&project, "//*[@targetGUID]");
  g_assert_cmpint (xmlXPathNodeSetGetLength (references->nodesetval), >, 0);
  for (int i = 0; i < xmlXPathNodeSetGetLength (references->nodesetval); i++) {
    g_autofree char *target = dup_attribute (references->nodesetval->nodeTab[i], "targetGUID");
    g_assert_true (g_hash_table_contains (guids, target));
  }
  xmlXPathFreeObject (things);
  xmlXPathFreeObject (references);
}

/* The schema that the publisher of the format gives out is not ours to keep. */
static void
test_schema (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *shared = g_getenv ("TAIZHANG_SHARED");
  if (shared == NULL) {
    g_test_skip ("the schema is not here");
    return;
  }
  store (fixture);
  g_auto (Project) project = write_project (fixture, FALSE);
  g_autofree char *path = g_build_filename (shared, "schemas", "refi-qda-project.xsd", NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *valid = xmlSchemaNewValidCtxt (schema);
  g_assert_cmpint (xmlSchemaValidateDoc (valid, project.document), ==, 0);
  xmlSchemaFreeValidCtxt (valid);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

static void
test_codebook (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = export_test_dup_path (fixture, "codes.qdc");
  store (fixture);
  export_test_write (fixture, path, FALSE);
  g_autofree char *xml = export_test_read (path);
  export_test_assert_holds (xml, "urn:QDA-XML:codebook:1.0");
  export_test_assert_holds (xml, "name=\"Canteens and school meals\" isCodable=\"true\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/qda/positions", test_positions);
  FIXTURE_ADD ("/report/qda/parts", test_parts);
  FIXTURE_ADD ("/report/qda/lost-places", test_lost_places);
  FIXTURE_ADD ("/report/qda/references", test_references);
  FIXTURE_ADD ("/report/qda/schema", test_schema);
  FIXTURE_ADD ("/report/qda/codebook", test_codebook);
  return g_test_run ();
}
