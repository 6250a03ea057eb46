#include "hostile.h"

#include <gio/gio.h>
#include <string.h>

#define LEXICON "/io/github/taizhang/Taizhang/lexicon"

/* @unit over and over, behind @opening; a unit of NULL stands for all words of the lexicon. */
typedef struct {
  const char *name;
  const char *opening;
  const char *unit;
} Shape;

#define TITLE "关于巡察整改进展情况的通报\n"
#define TABLE TITLE "序号\t反馈问题\t整改措施\t整改进度\n"

static const Shape shapes[] = {
    {"label 1. on a line each", "", "1.\n"},
    {"label 一、", "", "一、"},
    {"label （一）", "", "（一）"},
    {"label 问题1：", "", "问题1："},
    {"label ①", "", "①"},
    {"label 第一方面", "", "第一方面"},
    {"enumerator 一是", "", "一是"},
    {"answer label", "", "整改措施：\n"},
    {"status", "", "已完成"},
    {"opening bracket", "", "（"},
    {"opening tortoise-shell bracket", "", "〔2019"},
    {"title marks never closed", "", "《"},
    {"title marks", "", "《》"},
    {"quotation marks", "", "“\n"},
    {"digits", "", "1"},
    {"Chinese numerals", "", "一二三"},
    {"ten thousand", "", "万"},
    {"commas", "", "，"},
    {"at signs", "", "a@"},
    {"damaged characters", "", "\xef\xbf\xbd的"},
    {"surnames", "", "王李张"},
    {"posts and names", "", "局长王强"},
    {"comrades in a list", "", "王强同志、"},
    {"place names", "", "长沙市岳麓区"},
    {"words of function", "", "教育财政局"},
    {"inspectors", "", "巡察组"},
    {"dates", "", "2023年1月5日"},
    {"months in a list", "", "3、4月"},
    {"counts", "", "12个"},
    {"money that lost its number", "", "资金元，"},
    {"acts of accountability", "", "给予警告处分"},
    {"one line of 10 MB", "", "整改落实情况通报"},
    {"empty lines", "", "\n"},
    {"blanks", "", " "},
    {"ASCII", "", "the quick brown fox 12 "},
    {"problems in one line each", TITLE, "1.关于制度不健全的问题。整改情况：已完成。\n"},
    {"headings and problems in turn", TITLE, "一、存在问题\n1.关于制度不健全的问题。\n"},
    {"problems without numbers", TITLE, "针对制度不健全的问题，进行完善。\n"},
    {"lines broken at a width", TITLE, "在党的建设方面存在制度不健全落实不到位的情况\n"},
    {"rows of a table on lines", TABLE, "1\t学习不深入\t一是\t已完成\n"},
    {"a row without end", TABLE "1\t学习不深入\t一是\t已完成\n", "2 不到位 "},
    {"rows of rows", TABLE "1\t学习不深入\t一是\t已完成\n", "一是\t已完成\n"},
    {"all words of the lexicon", "", NULL},
};

guint
hostile_n_shapes (void)
{
  return G_N_ELEMENTS (shapes);
}

const char *
hostile_get_name (guint index)
{
  return shapes[index].name;
}

static char *
dup_lexicon (void)
{
  GString *all = g_string_new (NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (LEXICON, 0, NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (LEXICON "/", files[i], NULL);
    g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
    g_string_append_len (all, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  }
  return g_string_free (all, FALSE);
}

char *
hostile_dup_text (guint index, gsize n_bytes)
{
  g_autofree char *words = shapes[index].unit == NULL ? dup_lexicon () : NULL;
  const char *unit = words != NULL ? words : shapes[index].unit;
  gsize length = strlen (unit);
  g_assert (length > 0);
  GString *text = g_string_sized_new (n_bytes + 1);
  g_string_append (text, shapes[index].opening);
  while (text->len + length <= n_bytes)
    g_string_append_len (text, unit, (gssize)length);
  return g_string_free (text, FALSE);
}
