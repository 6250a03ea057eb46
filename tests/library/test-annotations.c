#include <string.h>

#include "errors.h"
#include "fixture.h"

#define TEXT                                                                                                                                                     \
  "关于整改情况的通报\n食堂管理松散。食堂采购不规范。𠮷日公布，地址某街一号，电话不详，特此通报各位同志知悉" \
  "。"

static gint64
add (Fixture *fixture, gint64 notice, guint32 start, guint32 end, const char *body)
{
  const char *const tags[] = {"重要", "a b", NULL};
  TzAnnotation annotation = {.notice = notice,
                             .span = {start, end},
                             .body = (char *)body,
                             .tags = (char **)tags,
                             .creator = (char *)"李甲",
                             .quote = (char *)"not what stands there"};
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &annotation, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stored->id, >, 0);
  g_assert_true (g_str_has_prefix (stored->uuid, "urn:uuid:"));
  g_assert_cmpstr (stored->quote, !=, annotation.quote);
  return stored->id;
}

static GPtrArray *
list (Fixture *fixture, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *annotations = tz_library_list_annotations (fixture->library, notice, &error);
  g_assert_no_error (error);
  return annotations;
}

static void
assert_equal (const TzAnnotation *a, const TzAnnotation *b)
{
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpint (a->notice, ==, b->notice);
  g_assert_cmpstr (a->uuid, ==, b->uuid);
  g_assert_true (tz_span_equal (a->span, b->span));
  g_assert_cmpstr (a->quote, ==, b->quote);
  g_assert_cmpstr (a->prefix, ==, b->prefix);
  g_assert_cmpstr (a->suffix, ==, b->suffix);
  g_assert_cmpstr (a->body, ==, b->body);
  g_assert_cmpstrv (a->tags, b->tags);
  g_assert_cmpstr (a->creator, ==, b->creator);
  g_assert_cmpint (a->created, ==, b->created);
  g_assert_cmpint (a->modified, ==, b->modified);
}

static void
test_add (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 notice = fixture_store_text (fixture, TEXT, "a.txt");
  gint64 later = add (fixture, notice, 17, 22, "");
  gint64 first = add (fixture, notice, 10, 14, "看看\n食堂");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) annotations = list (fixture, notice);
  g_assert_cmpuint (annotations->len, ==, 2);
  const TzAnnotation *annotation = g_ptr_array_index (annotations, 0);
  g_assert_cmpint (annotation->id, ==, first);
  g_assert_cmpstr (annotation->quote, ==, "食堂管理");
  g_assert_cmpstr (annotation->prefix, ==, "关于整改情况的通报\n");
  g_assert_cmpuint (g_utf8_strlen (annotation->suffix, -1), ==, 32);
  g_assert_true (g_str_has_prefix (annotation->suffix, "松散。食堂采购"));
  g_assert_cmpstr (annotation->body, ==, "看看\n食堂");
  g_assert_cmpuint (g_strv_length (annotation->tags), ==, 2);
  g_assert_cmpstr (annotation->tags[1], ==, "a b");
  g_assert_cmpstr (annotation->creator, ==, "李甲");
  g_assert_true (g_str_has_prefix (annotation->uuid, "urn:uuid:"));
  g_assert_true (g_uuid_string_is_valid (annotation->uuid + strlen ("urn:uuid:")));
  g_assert_cmpint (annotation->created, >, 1600000000);
  g_assert_false (annotation->orphan);
  annotation = g_ptr_array_index (annotations, 1);
  g_assert_cmpint (annotation->id, ==, later);
  g_assert_cmpstr (annotation->body, ==, "");

  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, &notice, 1, NULL);
  g_assert_cmpuint (((TzNoticeRow *)g_ptr_array_index (rows, 0))->n_notes, ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, "四个字。", "a.txt");
  const TzSpan bad[] = {{2, 2}, {3, 2}, {0, 5}, {9, 12}};
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    TzAnnotation annotation = {.notice = notice, .span = bad[i], .body = (char *)"", .creator = (char *)""};
    g_assert_null (tz_library_add_annotation (fixture->library, &annotation, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
    g_clear_error (&error);
  }
  TzAnnotation lost = {.notice = 77, .span = {0, 1}};
  g_assert_null (tz_library_add_annotation (fixture->library, &lost, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  lost.id = 77;
  g_assert_false (tz_library_update_annotation (fixture->library, &lost, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (tz_library_delete_annotation (fixture->library, 77, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

static void
test_update (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, TEXT, "a.txt");
  add (fixture, notice, 10, 14, "旧");
  g_autoptr (GPtrArray) before = list (fixture, notice);
  g_autoptr (TzAnnotation) changed = tz_annotation_copy (g_ptr_array_index (before, 0));
  g_clear_pointer (&changed->tags, g_strfreev);
  g_free (changed->body);
  g_free (changed->creator);
  changed->body = g_strdup ("新");
  changed->creator = g_strdup ("王乙");
  g_assert_true (tz_library_update_annotation (fixture->library, changed, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) after = list (fixture, notice);
  const TzAnnotation *now = g_ptr_array_index (after, 0);
  g_assert_cmpstr (now->body, ==, "新");
  g_assert_cmpstr (now->creator, ==, "王乙");
  g_assert_cmpuint (g_strv_length (now->tags), ==, 0);
  g_assert_cmpstr (now->uuid, ==, changed->uuid);
  g_assert_cmpint (now->created, ==, changed->created);
  g_assert_cmpint (now->modified, >=, changed->modified);
}

static void
test_restore (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, TEXT, "a.txt");
  gint64 id = add (fixture, notice, 10, 14, "注");
  g_autoptr (GPtrArray) before = list (fixture, notice);
  g_assert_true (tz_library_delete_annotation (fixture->library, id, &error));
  g_autoptr (GPtrArray) without = list (fixture, notice);
  g_assert_cmpuint (without->len, ==, 0);
  g_assert_cmpint (add (fixture, notice, 0, 2, "另一"), !=, id);
  g_assert_true (tz_library_restore_annotation (fixture->library, g_ptr_array_index (before, 0), &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) after = list (fixture, notice);
  g_assert_cmpuint (after->len, ==, 2);
  assert_equal (g_ptr_array_index (before, 0), g_ptr_array_index (after, 1));

  /* It is there already. */
  g_assert_false (tz_library_restore_annotation (fixture->library, g_ptr_array_index (before, 0), &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
}

/* A quote that is not where it was is found by its context; one that stands there twice is not guessed at. */
static void
test_anchors (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct {
    const char *quote, *prefix, *suffix;
    gboolean orphan;
    guint32 start;
  } cases[] = {
      {"食堂", "松散。", "采购", FALSE, 17},
      {"食堂", "", "", TRUE, 3},
      {"没有", "", "", TRUE, 3},
      {"𠮷日", "。", "公布", FALSE, 25},
  };
  gint64 notice = fixture_store_text (fixture, TEXT, "a.txt");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *uuid = g_strdup_printf ("urn:uuid:%u", i);
    TzAnnotation annotation = {.id = i + 1,
                               .notice = notice,
                               .uuid = uuid,
                               .span = {3, 5},
                               .quote = (char *)cases[i].quote,
                               .prefix = (char *)cases[i].prefix,
                               .suffix = (char *)cases[i].suffix,
                               .body = (char *)"",
                               .creator = (char *)""};
    g_assert_true (tz_library_restore_annotation (fixture->library, &annotation, NULL));
  }
  g_autoptr (GPtrArray) annotations = list (fixture, 0);
  g_assert_cmpuint (annotations->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < annotations->len; i++) {
    const TzAnnotation *annotation = g_ptr_array_index (annotations, i);
    guint number = annotation->id - 1;
    g_test_message ("case %u", number);
    g_assert_cmpint (annotation->orphan, ==, cases[number].orphan);
    g_assert_cmpuint (annotation->span.start, ==, cases[number].start);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/annotations/add", test_add);
  FIXTURE_ADD ("/library/annotations/refused", test_refused);
  FIXTURE_ADD ("/library/annotations/update", test_update);
  FIXTURE_ADD ("/library/annotations/restore", test_restore);
  FIXTURE_ADD ("/library/annotations/anchors", test_anchors);
  return g_test_run ();
}
