#include "alike.h"

#include "fixture.h"

static const char *const c_text = "北滩市教育局关于整改的通报\n"
                                  "1.食堂管理松散问题\n北滩市教育局与南岭县财政局会商，财政局答复。\n";

/* Stores a text with what is found in it. */
static gint64
store (Fixture *fixture, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store_text (fixture, text, name);
  g_autoptr (TzText) loaded = tz_library_load_text (fixture->library, id, &error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (loaded, fixture->lexicon);
  TzReread reread = {id, analysis};
  g_autoptr (GPtrArray) rereads = g_ptr_array_new ();
  g_ptr_array_add (rereads, &reread);
  tz_library_replace_findings (fixture->library, rereads, &error);
  g_assert_no_error (error);
  return id;
}

static guint
count_alike (Fixture *fixture, gint64 notice, TzEntityType type, const char *words, gboolean missed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) alike =
      tz_library_find_alike (fixture->library, notice, type, words, missed, 50, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < alike->len; i++)
    g_assert_cmpstr (((TzHit *)alike->pdata[i])->quote, ==, words);
  return alike->len;
}

static void
reject_first (Fixture *fixture, gint64 id, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) alike =
      tz_library_find_alike (fixture->library, id, TZ_ENTITY_ORG, words, FALSE, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (alike->len, ==, 1);
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_ENTITY,
                         .key = (char *)"org",
                         .kind = TZ_DECISION_REJECTED,
                         .at.span = ((TzHit *)alike->pdata[0])->span};
  fixture_decide_all (fixture, &decision, 1);
}

/* The same words, of the same type, of which nothing was said; in one notice, or in all. */
static void
test_alike (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 one = store (fixture, c_text, "1.txt");
  g_autofree char *longer = g_strconcat (c_text, "北滩市教育局\n", NULL);
  store (fixture, longer, "2.txt");
  guint here = count_alike (fixture, one, TZ_ENTITY_ORG, "北滩市教育局", FALSE);
  guint all = count_alike (fixture, 0, TZ_ENTITY_ORG, "北滩市教育局", FALSE);
  g_assert_cmpuint (here, >=, 2);
  g_assert_cmpuint (all, >, here);
  g_assert_cmpuint (count_alike (fixture, one, TZ_ENTITY_PERSON, "北滩市教育局", FALSE), ==, 0);
  g_assert_cmpuint (count_alike (fixture, one, TZ_ENTITY_ORG, "海关", FALSE), ==, 0);
  reject_first (fixture, one, "北滩市教育局");
  g_assert_cmpuint (count_alike (fixture, one, TZ_ENTITY_ORG, "北滩市教育局", FALSE), ==, here - 1);
  g_assert_cmpuint (count_alike (fixture, 0, TZ_ENTITY_ORG, "北滩市教育局", FALSE), ==, all - 1);
}

/* What was missed stands where none of the type is in just these words. */
static void
test_missed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 one = store (fixture, c_text, "1.txt");
  g_assert_cmpuint (count_alike (fixture, one, TZ_ENTITY_DOCUMENT, "会商", TRUE), ==, 1);
  g_assert_cmpuint (count_alike (fixture, one, TZ_ENTITY_ORG, "北滩市教育局", TRUE), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/alike/alike", test_alike);
  FIXTURE_ADD ("/library/alike/missed", test_missed);
  return g_test_run ();
}
