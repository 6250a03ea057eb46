#include "paths.h"
#include "reader-pool.h"

/* The samples are what a new user sees first: every one is read, and reads as it was written. */

static TzDocument *
load (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = tz_paths_dup_samples_dir ();
  g_autoptr (GFile) file = g_file_new_build_filename (dir, name, NULL);
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  TzDocument *document = tz_reader_pool_load (readers, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static void
test_all (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tz_paths_dup_samples_dir ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  g_assert_no_error (error);
  guint n = 0;
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir), n++) {
    g_autoptr (TzDocument) document = load (name);
    g_assert_cmpuint (tz_text_get_length (document->text), >, 1000);
    g_assert_null (g_strstr_len (tz_text_get_utf8 (document->text), -1, "\xef\xbf\xbd"));
  }
  g_assert_cmpuint (n, >=, 5);
}

static void
test_web_page (void)
{
  g_autoptr (TzDocument) document = load ("澄湖市交通运输局2024.html");
  const char *text = tz_text_get_utf8 (document->text);
  const char *const around[] = {"首页",   "字体",     "浏览次数", "分享到", "上一篇",
                                "下一篇", "相关推荐", "进驻",     "标识码", "天气"};
  g_assert_cmpstr (document->charset, ==, "GB18030");
  g_assert_cmpstr (document->page_title, ==,
                   "中共澄湖市交通运输局党组关于市委第五巡察组反馈意见整改进展情况的公告");
  g_assert_cmpstr (document->page_source, ==, "澄湖市交通运输局机关党委");
  g_assert_cmpstr (document->page_published, ==, "2024-01-16");
  g_assert_true (g_str_has_prefix (
      text, "中共澄湖市交通运输局党组关于市委第五巡察组反馈意见整改进展情况的公告\n根据市委"));
  g_assert_true (g_str_has_suffix (text, "\n中共澄湖市交通运输局党组\n2024年1月15日"));
  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    g_assert_null (strstr (text, around[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/samples/all", test_all);
  g_test_add_func ("/samples/web-page", test_web_page);
  return g_test_run ();
}
