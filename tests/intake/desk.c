#include "desk.h"

#include <glib/gstdio.h>

#include "folder.h"

void
desk_set_up (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  desk->folder = g_dir_make_tmp ("taizhang-files-XXXXXX", &error);
  desk->home = g_dir_make_tmp ("taizhang-library-XXXXXX", &error);
  g_assert_no_error (error);
  desk->lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (desk->home, "a.taizhang", NULL);
  desk->library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, desk->lexicon, &error);
  g_assert_no_error (error);
}

void
desk_tear_down (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (desk->library);
  tz_lexicon_unref (desk->lexicon);
  tz_folder_remove (desk->folder);
  tz_folder_remove (desk->home);
  g_free (desk->folder);
  g_free (desk->home);
}

char *
desk_write (Desk *desk, const char *name, const char *bytes, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (desk->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0755), ==, 0);
  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
  return path;
}

void
desk_write_notice (Desk *desk, const char *name, const char *agency)
{
  g_autofree char *text = g_strdup_printf (
      "中共%s党组关于巡察整改进展情况的通报\n"
      "2021年3月1日至4月30日，市委第一巡察组对%"
      "s党组进行了巡察。2021年6月2日反馈了巡察意见。现将整改情况通报如下。\n"
      "一、反馈问题整改情况\n"
      "1.理论学习不深入的问题。\n整改进度：已完成\n整改情况：制定学习计划，开展集中学习6次。\n"
      "2.财务管理不规范的问题。\n整改进度：已完成\n整改情况：修订财务管理办法，清退资金1.2万元。\n"
      "3.作风建设不扎实的问题。\n整改进度：正在整改\n整改情况：开展专项检查3次，约谈2人。\n"
      "中共%s党组\n2021年9月10日\n",
      agency, agency, agency);
  g_free (desk_write (desk, name, text, -1));
}

TzImportSummary *
desk_import (Desk *desk, const char *charset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_path (desk->folder));
  TzImportSummary *summary = tz_import_files (desk->library, files, charset, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  guint sum = 0;
  for (guint i = 0; i < G_N_ELEMENTS (summary->n); i++)
    sum += summary->n[i];
  g_assert_cmpuint (sum, ==, summary->items->len);
  return summary;
}

const TzImportItem *
desk_find (const TzImportSummary *summary, const char *name)
{
  for (guint i = 0; i < summary->items->len; i++) {
    const TzImportItem *item = summary->items->pdata[i];
    if (g_str_equal (item->name, name))
      return item;
  }
  g_test_message ("nothing became of %s", name);
  return NULL;
}

guint
desk_count (Desk *desk)
{
  guint n_notices, n_problems;
  g_autoptr (GError) error = NULL;
  tz_library_count (desk->library, NULL, &n_notices, &n_problems, &error);
  g_assert_no_error (error);
  return n_notices;
}
