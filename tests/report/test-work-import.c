#include <string.h>

#include "both.h"
#include "errors.h"

/* The same note in both libraries, which was written at second 100 and says @body since second @modified. */
static void
put_note (Fixture *fixture, gint64 id, const char *body, gint64 modified)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const char *text = tz_text_get_utf8 (notice->text);
  guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, "欧阳若云") - text));
  const TzAnnotation note = {.notice = id,
                             .uuid = (char *)"urn:uuid:5a1d2a52-5d0b-4bd3-9d1c-0d4b2c9f7a11",
                             .span = tz_span (start, start + 4),
                             .quote = (char *)"欧阳若云",
                             .prefix = (char *)"",
                             .suffix = (char *)"",
                             .body = (char *)body,
                             .creator = (char *)"李甲",
                             .created = 100,
                             .modified = modified};
  tz_library_restore_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

static void
assert_same_notes (GPtrArray *one, GPtrArray *other, gboolean same_uuids)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++) {
    const TzAnnotation *a = one->pdata[i], *b = other->pdata[i];
    g_assert_true (tz_span_equal (a->span, b->span));
    g_assert_cmpstr (a->quote, ==, b->quote);
    g_assert_cmpstr (a->body, ==, b->body);
    g_assert_cmpstrv (a->tags, b->tags);
    g_assert_cmpstr (a->creator, ==, b->creator);
    g_assert_cmpint (a->created, ==, b->created);
    g_assert_cmpint (a->modified, ==, b->modified);
    if (same_uuids)
      g_assert_cmpstr (a->uuid, ==, b->uuid);
  }
}

/* ---- There and back ---- */

static void
test_annotations (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  export_test_add_note (&both->other, both->other_id, "对科长梁启诚进行约谈");
  put_note (&both->other, both->other_id, "", 200); /* a highlight */
  both_decide (&both->other, both->other_id, "in_progress", "王乙");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (summary, 3, 0, 1, 0, 0); /* both said who is a person */
  g_autoptr (GPtrArray) theirs = both_list_notes (&both->other, both->other_id);
  g_autoptr (GPtrArray) own = both_list_notes (&both->own, both->id);
  assert_same_notes (own, theirs, TRUE);
  g_autoptr (TzNotice) notice = fixture_load (&both->own, both->id);
  g_assert_cmpint (g_array_index (notice->analysis->problems, TzProblem, 0).status, ==,
                   TZ_STATUS_IN_PROGRESS);
  g_autoptr (GPtrArray) decisions = both_list_decisions (&both->own, both->id);
  g_assert_cmpuint (decisions->len, ==, 2);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject == TZ_SUBJECT_STATUS)
      g_assert_cmpstr (decision->creator, ==, "王乙");
  }
  g_autoptr (TzWorkSummary) again = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (again, 0, 0, 4, 0, 0);
}

/* Where names are hidden, the places are the same, and what one has oneself is known. */
static void
test_hidden_names (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  export_test_add_note (&both->other, both->other_id, "对科长梁启诚进行约谈");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".jsonld", FALSE);
  both_assert_outcomes (summary, 1, 0, 1, 0, 0);
  g_autoptr (GPtrArray) own = both_list_notes (&both->own, both->id);
  const TzAnnotation *note = own->pdata[0];
  g_assert_cmpstr (note->quote, ==, "对科长梁启诚进行约谈");
  g_assert_cmpstr (note->body, ==, "问梁某某。");
  g_autoptr (TzWorkSummary) back = both_hand_over (&both->own, &both->other, ".jsonld", FALSE);
  both_assert_outcomes (back, 0, 0, 2, 0, 0);
  g_autoptr (GPtrArray) theirs = both_list_notes (&both->other, both->other_id);
  g_assert_cmpstr (((TzAnnotation *)theirs->pdata[0])->body, ==, "问梁启诚。");
}

/* A project brings its texts along. */
static void
test_project (Both *both, gconstpointer data)
{
  Fixture empty;
  fixture_set_up (&empty, data);
  export_test_add_note (&both->other, both->other_id, "对科长梁启诚进行约谈");
  put_note (&both->other, both->other_id, "", 200);
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &empty, ".qdpx", TRUE);
  both_assert_outcomes (summary, 3, 0, 0, 0, 0);
  g_assert_cmpuint (summary->n_notices, ==, 1);
  g_assert_cmpuint (summary->work->n_findings, >=, 2);
  g_autoptr (GPtrArray) theirs = both_list_notes (&both->other, both->other_id);
  g_autoptr (GPtrArray) own = both_list_notes (&empty, 0);
  assert_same_notes (own, theirs, FALSE);
  g_autoptr (TzNotice) before = fixture_load (&both->other, both->other_id);
  g_autoptr (TzNotice) after = fixture_load (&empty, ((TzAnnotation *)own->pdata[0])->notice);
  g_assert_cmpstr (tz_text_get_utf8 (after->text), ==, tz_text_get_utf8 (before->text));
  g_autoptr (TzWorkSummary) again = both_hand_over (&both->other, &empty, ".qdpx", TRUE);
  both_assert_outcomes (again, 0, 0, 3, 0, 0);
  fixture_tear_down (&empty, data);
}

/* What went out as a project and comes back is known, though it has another name there. */
static void
test_project_comes_back (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  export_test_add_note (&both->own, both->id, "对科长梁启诚进行约谈");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->own, &both->own, ".qdpx", FALSE);
  both_assert_outcomes (summary, 0, 0, 2, 0, 0);
  g_assert_cmpuint (summary->n_notices, ==, 0);
}

/* ---- Two sides ---- */

static void
test_one_side_changed (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  put_note (&both->own, both->id, "起初", 100);
  put_note (&both->other, both->other_id, "后来", 200);
  g_autoptr (TzWorkSummary) older = both_hand_over (&both->own, &both->other, ".jsonld", TRUE);
  both_assert_outcomes (older, 0, 0, 2, 0, 0);
  g_autoptr (TzWorkSummary) newer = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (newer, 0, 1, 1, 0, 0);
  g_autoptr (GPtrArray) own = both_list_notes (&both->own, both->id);
  g_autoptr (GPtrArray) theirs = both_list_notes (&both->other, both->other_id);
  assert_same_notes (own, theirs, TRUE);
}

static void
test_both_sides_changed (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  put_note (&both->own, both->id, "我看不实", 150);
  put_note (&both->other, both->other_id, "属实", 200);
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (summary, 0, 0, 1, 1, 0);
  g_autoptr (TzWorkSummary) again = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (again, 0, 0, 1, 1, 0);
  g_autoptr (GPtrArray) notes = both_list_notes (&both->own, both->id);
  g_assert_cmpuint (notes->len, ==, 2); /* side by side, and not a third time */
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->body, ==, "我看不实");
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[1])->body, ==, "属实");
}

static void
test_both_sides_decided (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  both_decide (&both->own, both->id, "in_progress", "李甲");
  both_decide (&both->other, both->other_id, "not_completed", "王乙");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (summary, 0, 0, 1, 1, 0);
  g_autoptr (TzNotice) notice = fixture_load (&both->own, both->id);
  g_assert_cmpint (g_array_index (notice->analysis->problems, TzProblem, 0).status, ==,
                   TZ_STATUS_IN_PROGRESS);
  g_autoptr (GPtrArray) notes = both_list_notes (&both->own, both->id);
  g_assert_cmpuint (notes->len, ==, 1);
  const TzAnnotation *note = notes->pdata[0];
  g_assert_cmpstr (note->creator, ==, "王乙");
  g_assert_cmpstr (note->body, ==, "Status: Not completed");
  g_assert_cmpstr (note->quote, ==, "食堂大宗物资采购不规范");
}

static void
test_one_step (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  export_test_add_note (&both->other, both->other_id, "对科长梁启诚进行约谈");
  both_decide (&both->other, both->other_id, "in_progress", "王乙");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".jsonld", TRUE);
  both_assert_outcomes (summary, 2, 0, 1, 0, 0);
  g_autofree char *undone = tz_library_undo (both->own.library, &error);
  g_assert_cmpstr (undone, ==, "Take In 2 Annotations");
  g_autoptr (GPtrArray) notes = both_list_notes (&both->own, both->id);
  g_assert_cmpuint (notes->len, ==, 0);
  g_autoptr (TzNotice) notice = fixture_load (&both->own, both->id);
  g_assert_cmpint (g_array_index (notice->analysis->problems, TzProblem, 0).status, ==, TZ_STATUS_COMPLETED);
}

/* ---- What others write ---- */

static TzWorkSummary *
take_in_text (Fixture *fixture, const char *file, const char *text)
{
  g_autofree char *path = export_test_dup_path (fixture, file);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return both_take_in (fixture, path);
}

#define QUOTE(source, exact)                                                                                 \
  "{\"target\":{\"source\":\"" source "\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact   \
  "\"}},\"bodyValue\":\"看\"}"

static void
test_words_alone (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzWorkSummary) summary =
      take_in_text (&both->own, "notes.json",
                    "[" QUOTE ("https://example.org/1", "欧阳若云") "," QUOTE (
                        "https://example.org/2",
                        "并无此语") "," QUOTE ("https://example.org/1",
                                               "食堂大宗物资采购不规范") ",{\"bodyValue\":\"x\"},7]");
  both_assert_outcomes (summary, 1, 0, 0, 0, 4); /* not there, there twice, on nothing, nothing */
  g_autoptr (GPtrArray) notes = both_list_notes (&both->own, both->id);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->quote, ==, "欧阳若云");
  for (guint i = 0; i < summary->work->items->len; i++) {
    const TzMergeItem *item = g_array_index (summary->work->items, TzForeignItem, i).merge;
    g_assert_true ((item->outcome == TZ_MERGE_REFUSED) == (item->error != NULL));
  }
}

static void
test_no_annotations (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  const struct {
    const char *file, *text;
    int code;
  } cases[] = {{"a.jsonld", "no JSON", TZ_ERROR_CORRUPT},    {"b.jsonld", "{\"a\": 1}", TZ_ERROR_INVALID},
               {"c.json", deep, TZ_ERROR_CORRUPT},           {"d.txt", "[]", TZ_ERROR_INVALID},
               {"e.jsonld", "\xff\xfe[]", TZ_ERROR_CORRUPT}, {"f.qdpx", "no archive", -1}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *path = export_test_dup_path (&both->own, cases[i].file);
    g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
    g_test_message ("%s", cases[i].file);
    g_assert_null (tz_work_import (both->own.library, path, NULL, &error));
    g_assert_nonnull (error);
    g_assert_true (cases[i].code < 0 || g_error_matches (error, TZ_ERROR, cases[i].code));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Both, NULL, both_set_up, func, both_tear_down)
  ADD ("/report/work-import/annotations", test_annotations);
  ADD ("/report/work-import/hidden-names", test_hidden_names);
  ADD ("/report/work-import/project", test_project);
  ADD ("/report/work-import/project-comes-back", test_project_comes_back);
  ADD ("/report/work-import/one-side-changed", test_one_side_changed);
  ADD ("/report/work-import/both-sides-changed", test_both_sides_changed);
  ADD ("/report/work-import/both-sides-decided", test_both_sides_decided);
  ADD ("/report/work-import/one-step", test_one_step);
  ADD ("/report/work-import/words-alone", test_words_alone);
  ADD ("/report/work-import/no-annotations", test_no_annotations);
  return g_test_run ();
}
