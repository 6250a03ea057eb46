#include "foreign-work.h"

#include <string.h>

#include "qda-read.h"
#include "syntax.h"
#include "web-annotation-read.h"

/* What files of other programs say that has no place here: it is listed, and nothing of it lost in silence. */

static TzMergeItem *
get_item (const TzForeignWork *work, guint i)
{
  g_assert_cmpuint (i, <, work->items->len);
  return g_array_index (work->items, TzForeignItem, i).merge;
}

static void
assert_refused (const TzForeignWork *work, guint i, const char *reason, const char *body)
{
  const TzMergeItem *item = get_item (work, i);
  g_assert_cmpint (item->outcome, ==, TZ_MERGE_REFUSED);
  g_assert_cmpstr (item->error->message, ==, reason);
  g_assert_cmpstr (item->note->body, ==, body);
}

static TzForeignWork *
read_annotations (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GVariant) parsed = tz_syntax_parse (bytes, TZ_SYNTAX_JSON, &error);
  g_assert_no_error (error);
  TzForeignWork *work = tz_web_annotation_read (parsed, &error);
  g_assert_no_error (error);
  return work;
}

#define TARGET(words)                                                                                        \
  "{\"source\":\"s\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"" words "\"}}"

static void
test_several_targets (void)
{
  g_autoptr (TzForeignWork) work = read_annotations (
      "{\"target\":[" TARGET ("食堂") "," TARGET ("账目") "," TARGET ("伙食费") "],\"bodyValue\":\"看\"}");
  g_assert_cmpuint (work->items->len, ==, 3);
  assert_refused (work, 0, "it is on several places, of which the first is taken", "");
  g_assert_cmpstr (get_item (work, 0)->note->quote, ==, "账目");
  g_assert_cmpstr (get_item (work, 1)->note->quote, ==, "伙食费");
  g_assert_cmpstr (get_item (work, 2)->note->quote, ==, "食堂");
  g_assert_cmpint (get_item (work, 2)->outcome, !=, TZ_MERGE_REFUSED);
}

static void
test_other_bodies (void)
{
  g_autoptr (TzForeignWork) work = read_annotations (
      "{\"target\":" TARGET ("食堂") ",\"body\":[\"https://example.org/\",{\"type\":\"Image\",\"id\":\"x\"},"
                                     "{\"type\":\"TextualBody\",\"value\":\"看\"}]}");
  g_assert_cmpuint (work->items->len, ==, 3);
  assert_refused (work, 0, "part of what it says is no text", "");
  assert_refused (work, 1, "part of what it says is no text", "");
  g_assert_cmpstr (get_item (work, 2)->note->body, ==, "看");
}

static TzForeignWork *
read_project (const char *inside)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autofree char *xml = g_strconcat ("<Project>", inside, "</Project>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GVariant) parsed = tz_syntax_parse (bytes, TZ_SYNTAX_XML, &error);
  g_assert_no_error (error);
  TzForeignWork *work = tz_qda_read (parsed, lexicon);
  tz_qda_quote (work);
  return work;
}

#define NOTE(guid, words) "<Note guid='" guid "'><PlainTextContent>" words "</PlainTextContent></Note>"

static void
test_notes_on_no_words (void)
{
  g_autoptr (TzForeignWork) work = read_project (
      "<Sources><TextSource guid='s' name='甲'><PlainTextContent>食堂账目不清。</PlainTextContent>"
      "<NoteRef targetGUID='n1'/><PlainTextSelection guid='p' startPosition='0' endPosition='2'>"
      "<NoteRef targetGUID='n3'/></PlainTextSelection></TextSource></Sources>"
      "<Notes>" NOTE ("n1", "全篇") NOTE ("n2", "项目")
          NOTE ("n3", "此处") "</Notes><NoteRef targetGUID='n2'/>");
  g_assert_cmpuint (work->items->len, ==, 3);
  assert_refused (work, 0, "it is on the whole text, not on words of it", "全篇");
  g_assert_cmpstr (get_item (work, 1)->note->quote, ==, "食堂");
  g_assert_cmpstr (get_item (work, 1)->note->body, ==, "此处");
  assert_refused (work, 2, "it is on no text", "项目");
}

static void
test_other_sources (void)
{
  g_autoptr (TzForeignWork) work = read_project (
      "<Sources><PictureSource guid='a'><PictureSelection guid='b' firstX='0'><NoteRef targetGUID='n'/>"
      "</PictureSelection></PictureSource><PDFSource guid='c'><PDFSelection guid='d' page='0'/>"
      "</PDFSource><TextSource guid='e'><PlainTextContent>账目</PlainTextContent>"
      "<PlainTextSelection guid='f' startPosition='2' endPosition='1'/></TextSource></Sources>"
      "<Notes>" NOTE ("n", "图上") "</Notes>");
  g_assert_cmpuint (work->items->len, ==, 3);
  assert_refused (work, 0, "it is on what is no plain text", "图上");
  assert_refused (work, 1, "it is on what is no plain text", "");
  assert_refused (work, 2, "the text has no such place", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/foreign-work/several-targets", test_several_targets);
  g_test_add_func ("/report/foreign-work/other-bodies", test_other_bodies);
  g_test_add_func ("/report/foreign-work/notes-on-no-words", test_notes_on_no_words);
  g_test_add_func ("/report/foreign-work/other-sources", test_other_sources);
  return g_test_run ();
}
