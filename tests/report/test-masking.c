#include "masking.h"

#include <string.h>

/* A notice that says @text, in which the words of @names, joined by blanks, are persons where they stand first. */
static TzNotice *
make_notice (const char *text, const char *names)
{
  TzNotice *notice = g_new0 (TzNotice, 1);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  notice->row = g_new0 (TzNoticeRow, 1);
  notice->text = tz_text_new (text, -1, NULL);
  notice->analysis = tz_analysis_new (notice->text, lexicon);
  g_array_set_size (notice->analysis->entities, 0);
  g_auto (GStrv) words = g_strsplit (names, " ", -1);
  for (char **word = words; *word != NULL; word++) {
    guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, *word) - text));
    const TzEntity entity = {.type = TZ_ENTITY_PERSON,
                             .span = tz_span (start, start + (guint32)g_utf8_strlen (*word, -1))};
    g_array_append_val (notice->analysis->entities, entity);
  }
  return notice;
}

static void
assert_masked (const char *text, const char *names, const char *expected)
{
  g_autoptr (TzNotice) notice = make_notice (text, names);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autoptr (TzMasking) masking = tz_masking_new (lexicon);
  tz_masking_add (masking, notice);
  g_autofree char *masked = tz_masking_dup (masking, text);
  g_assert_cmpstr (masked, ==, expected);
  g_assert_cmpint (g_utf8_strlen (masked, -1), ==, g_utf8_strlen (text, -1));
  g_assert_true (tz_masking_holds (masking, text, expected));
  g_autofree char *again = tz_masking_dup (masking, masked);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_names (void)
{
  assert_masked ("对科长梁启诚进行约谈。", "梁启诚", "对科长梁某某进行约谈。");
  assert_masked ("局长陆川作检讨，陆川退款。", "陆川", "局长陆某作检讨，陆某退款。"); /* wherever it stands */
  assert_masked ("欧阳若云、欧阳川在场。", "欧阳若云 欧阳川", "欧阳某某、欧阳某在场。");
  assert_masked ("王强与王强生同行。", "王强 王强生", "王某与王某某同行。"); /* the longer name first */
  assert_masked ("约谈阿卜力孜·买买提。", "阿卜力孜·买买提", "约谈阿某某某·某某某。");
  assert_masked ("无人被约谈。", "无", "无人被约谈。"); /* one character is no name */
}

/* A given name alone tells who it is; a word that is one as well stays where it is a word. */
static void
test_given (void)
{
  assert_masked ("对梁启诚进行约谈，启诚作检讨，由启诚同志负责。", "梁启诚",
                 "对梁某某进行约谈，某某作检讨，由某某同志负责。");
  assert_masked ("欧阳若云在场，若　云签字。", "欧阳若云", "欧阳某某在场，某　某签字。");
  assert_masked ("周建设退款。建设同志带头，建设学校三所。", "周建设",
                 "周某某退款。某某同志带头，建设学校三所。");
  assert_masked ("陆川退款，川流不息。", "陆川", "陆某退款，川流不息。"); /* one character is no name */
}

/* A name that is set with blanks is hidden without them, too. */
static void
test_blanks (void)
{
  g_autoptr (TzNotice) notice = make_notice ("局长　陆　川。陆川退款。", "陆　川");
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autoptr (TzMasking) masking = tz_masking_new (lexicon);
  tz_masking_add (masking, notice);
  g_autofree char *masked = tz_masking_dup (masking, "局长　陆　川。陆川退款。");
  g_assert_cmpstr (masked, ==, "局长　陆　某。陆某退款。");
}

static void
test_nothing (void)
{
  g_autofree char *same = tz_masking_dup (NULL, "梁启诚");
  g_assert_cmpstr (same, ==, "梁启诚");
  g_assert_null (tz_masking_dup (NULL, NULL));
  g_autoptr (TzNotice) notice = make_notice ("梁启诚", "梁启诚");
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  g_autoptr (TzMasking) masking = tz_masking_new (lexicon);
  tz_masking_add (masking, notice);
  g_assert_false (tz_masking_holds (masking, "梁启明", "梁某某"));
  g_assert_null (tz_masking_dup (masking, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/masking/names", test_names);
  g_test_add_func ("/report/masking/given", test_given);
  g_test_add_func ("/report/masking/blanks", test_blanks);
  g_test_add_func ("/report/masking/nothing", test_nothing);
  return g_test_run ();
}
