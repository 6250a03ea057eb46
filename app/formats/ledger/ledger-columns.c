#include "ledger-columns.h"

#include <string.h>

#include "csv-rows.h"

/* What is longer is no head of a column, whatever it ends with. */
#define MAX_HEAD 14

static const struct {
  const char *id;
  const char *label; /* (nullable): as notices write it, which the analysis knows */
  const char *heads; /* with a blank between; the column may be called so, and further */
} roles[TZ_LEDGER_N_ROLES] = {
    [TZ_LEDGER_OTHER] = {"other", NULL, ""},
    [TZ_LEDGER_LEFT_OUT] =
        {"left-out", NULL,
         "序号 编号 No. 年份 Year 主题 Themes 进度原文 Words_of_the_status 核实判断 Verdict "
         "已复核 Reviewed 限期 Deadlines 位置 Place 通报编号 Notice_no."},
    [TZ_LEDGER_AGENCY] = {"agency", "单位",
                          "单位 单位名称 被巡察单位 被巡视单位 被巡察党组织 被巡视党组织 整改单位 填报单位 "
                          "整改主体 Agency"},
    [TZ_LEDGER_NOTICE] = {"notice", NULL, "通报 通报标题 Notice"},
    [TZ_LEDGER_SECTION] = {"section", NULL,
                           "所属标题 问题类别 问题类型 类别 类型 方面 所属方面 问题分类 反馈方面 Under"},
    [TZ_LEDGER_PROBLEM] = {"problem", "反馈问题",
                           "问题 反馈问题 存在问题 存在的问题 具体问题 问题描述 问题内容 问题表述 主要问题 "
                           "巡察反馈问题 巡视反馈问题 反馈意见 反馈具体问题 反馈的问题 问题清单 整改问题 "
                           "巡察发现问题 发现问题 发现的问题 Problem"},
    [TZ_LEDGER_MEASURES] =
        {"measures", "整改措施",
         "整改措施 整改举措 具体措施 措施 具体整改措施 主要措施 整改任务 整改内容 Measures"},
    [TZ_LEDGER_RESULTS] = {"results", "整改情况",
                           "整改情况 整改落实情况 整改成效 落实情况 进展情况 整改进展情况 整改进展 工作进展 "
                           "整改结果 取得成效 Answer"},
    [TZ_LEDGER_STATUS] = {"status", "整改进度",
                          "整改进度 完成情况 整改状态 状态 进度 完成进度 整改完成情况 是否完成 是否完成整改 "
                          "是否销号 销号情况 目前进度 Status"},
    [TZ_LEDGER_BODY] = {"body", "责任单位", "责任单位 责任部门 责任科室 牵头单位 牵头部门 牵头科室"},
    [TZ_LEDGER_PERSON] = {"person", "责任人", "责任人 责任领导 牵头领导 整改责任人 直接责任人"},
    [TZ_LEDGER_DEADLINE] = {"deadline", "整改时限",
                            "整改时限 完成时限 整改期限 完成时间 整改完成时限 时限 整改时间 计划完成时间"},
};

/* Of heads that none of those lists has: 市委第二巡察组反馈的突出问题, 整改办结时限. */
static const struct {
  const char *ending;
  TzLedgerRole role;
} endings[] = {
    {"问题", TZ_LEDGER_PROBLEM},     {"不足", TZ_LEDGER_PROBLEM},     {"措施", TZ_LEDGER_MEASURES},
    {"举措", TZ_LEDGER_MEASURES},    {"对策", TZ_LEDGER_MEASURES},    {"整改情况", TZ_LEDGER_RESULTS},
    {"落实情况", TZ_LEDGER_RESULTS}, {"进展情况", TZ_LEDGER_RESULTS}, {"完成情况", TZ_LEDGER_STATUS},
    {"办结情况", TZ_LEDGER_STATUS},  {"时限", TZ_LEDGER_DEADLINE},    {"期限", TZ_LEDGER_DEADLINE},
    {"责任人", TZ_LEDGER_PERSON},    {"责任部门", TZ_LEDGER_BODY},    {"责任单位", TZ_LEDGER_BODY}};

static void
clear_column (gpointer data)
{
  TzLedgerColumn *column = data;
  g_free (column->head);
  g_free (column->example);
}

GArray *
tz_ledger_columns_new (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (TzLedgerColumn));
  g_array_set_clear_func (columns, clear_column);
  return columns;
}

/* Without blanks, and what stands in brackets behind it: 责任人（签字） */
static char *
dup_name (const char *head)
{
  GString *name = g_string_new (NULL);
  for (const char *p = head; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == '(' || c == 0xff08)
      break;
    if (!g_unichar_isspace (c))
      g_string_append_unichar (name, c);
    else if (c == ' ' && g_ascii_isalpha (p[1]) && name->len > 0)
      g_string_append_c (name, '_');
  }
  return g_string_free (name, FALSE);
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789.") == strlen (text);
}

static TzLedgerRole
find_listed (const char *name)
{
  for (guint role = TZ_LEDGER_LEFT_OUT; *name != '\0' && role < TZ_LEDGER_N_ROLES; role++) {
    g_auto (GStrv) heads = g_strsplit (roles[role].heads, " ", -1);
    if (g_strv_contains ((const char *const *)heads, name))
      return (TzLedgerRole)role;
  }
  return TZ_LEDGER_OTHER;
}

/* Of so many measures there is a number. */
static TzLedgerRole
check (TzLedgerRole role, const char *example)
{
  return role == TZ_LEDGER_MEASURES && is_number (example) ? TZ_LEDGER_LEFT_OUT : role;
}

TzLedgerRole
tz_ledger_role_guess (const char *head, const char *example)
{
  g_autofree char *name = dup_name (head);
  return check (find_listed (name), example);
}

/* What is answered with yes or no holds nothing else: 是否属于共性问题 */
TzLedgerRole
tz_ledger_role_guess_by_ending (const char *head, const char *example)
{
  g_autofree char *name = dup_name (head);
  if (g_str_has_prefix (name, "是否") || g_utf8_strlen (name, -1) > MAX_HEAD)
    return TZ_LEDGER_OTHER;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i].ending))
      return check (endings[i].role, example);
  return TZ_LEDGER_OTHER;
}

const char *
tz_ledger_role_print (TzLedgerRole role)
{
  return roles[role].label;
}

gboolean
tz_ledger_is_ledger (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  return tz_csv_is_one (name) || g_str_has_suffix (lower, ".xlsx") || g_str_has_suffix (lower, ".xls") ||
         g_str_has_suffix (lower, ".et") || g_str_has_suffix (lower, ".ods");
}

char *
tz_ledger_roles_to_string (const GArray *columns)
{
  GString *ids = g_string_new (NULL);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? "," : "",
                            roles[g_array_index (columns, TzLedgerColumn, i).role].id);
  return g_string_free (ids, FALSE);
}

static TzLedgerRole
find_role (const char *id)
{
  for (guint role = 0; role < TZ_LEDGER_N_ROLES; role++)
    if (g_str_equal (roles[role].id, id))
      return (TzLedgerRole)role;
  return TZ_LEDGER_OTHER;
}

GArray *
tz_ledger_roles_parse (const char *ids)
{
  GArray *parsed = g_array_new (FALSE, FALSE, sizeof (TzLedgerRole));
  g_auto (GStrv) parts = g_strsplit (ids, ",", -1);
  for (guint i = 0; parts[i] != NULL && i < TZ_ROW_MAX_CELLS; i++) {
    TzLedgerRole role = find_role (parts[i]);
    g_array_append_val (parsed, role);
  }
  return parsed;
}
