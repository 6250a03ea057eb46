#include "corpus.h"

#include <json-glib/json-glib.h>

#include "names.h"

#define MOST_PROBLEMS 14

static const char *const places[] = {"甲川县", "乙岭县", "丙溪市", "丁湾区", "戊屿县", "己坪市"};
static const char *const kinds[] = {"教育局", "水务局", "交通运输局", "民政局", "农业农村局"};

/* Each speaks of one theme and no other. */
static const struct {
  const char *title;
  const char *theme;
} lacks[] = {
    {"党支部组织生活不规范，三会一课流于形式", "party_building"},
    {"食堂食品安全管理不严", "canteen"},
    {"财务报销审批手续不全", "finance"},
    {"会议记录不规范，集体决策程序走过场", "decision_making"},
    {"公务用车管理不严", "frugality"},
    {"意识形态工作责任制落实不到位", "ideology"},
    {"干部选拔任用程序不规范", "cadres"},
    {"违规发放津贴补贴", "allowances"},
    {"固定资产管理混乱", "assets"},
    {"信访件办理不及时", "petitions"},
};

static const struct {
  TzStatus status;
  const char *words;
} statuses[] = {
    {TZ_STATUS_COMPLETED, "已完成"},
    {TZ_STATUS_COMPLETED_SUSTAINED, "已完成，长期坚持"},
    {TZ_STATUS_MOSTLY_COMPLETED, "基本完成"},
    {TZ_STATUS_IN_PROGRESS, "正在整改"},
};

static const char *const measures[] = {"召开专题会议%d次", "完善制度%d项", "组织培训%d期", "开展检查%d轮",
                                       "更新台账%d本"};

typedef struct {
  GRand *random;
  GString *text;
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  guint n_themes[G_N_ELEMENTS (lacks)];
  char *agency;
  char *feedback;
  gboolean declares;
} Notice;

static void
write_problem (Notice *notice, guint number, gboolean states)
{
  guint lack = (guint)g_rand_int_range (notice->random, 0, G_N_ELEMENTS (lacks));
  guint status = (guint)g_rand_int_range (notice->random, 0, G_N_ELEMENTS (statuses));
  g_string_append_printf (notice->text, "%u.%s的问题。\n", number, lacks[lack].title);
  if (states)
    g_string_append_printf (notice->text, "整改进度：%s\n", statuses[status].words);
  g_string_append (notice->text, "整改情况：");
  for (int i = 0; i < 3; i++) {
    const char *measure = measures[g_rand_int_range (notice->random, 0, G_N_ELEMENTS (measures))];
    g_string_append (notice->text, i > 0 ? "，" : "");
    g_string_append_printf (notice->text, measure, g_rand_int_range (notice->random, 2, 90));
  }
  g_string_append (notice->text, "。\n");
  notice->n_status[states ? statuses[status].status : TZ_STATUS_NOT_STATED]++;
  notice->n_themes[lack]++;
}

static guint
count_done (const Notice *notice)
{
  return notice->n_status[TZ_STATUS_COMPLETED] + notice->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
}

static void
write_head (Notice *notice, int year, int month, int day)
{
  g_string_append_printf (notice->text, "中共%s党组关于巡察整改进展情况的通报\n\n", notice->agency);
  g_string_append_printf (notice->text,
                          "%d年%d月%d日，巡察组向%s党组反馈了巡察意见。现将整改进展情况通报如下。\n", year,
                          month, day, notice->agency);
  notice->feedback = g_strdup_printf ("%d-%02d-%02d", year, month, day);
}

static void
write_declared (Notice *notice, gsize place)
{
  g_autofree char *declared =
      g_strdup_printf ("截至目前，反馈的%u个问题，已完成整改%u个，基本完成%u个，正在整改%u个。\n",
                       notice->n_problems, count_done (notice), notice->n_status[TZ_STATUS_MOSTLY_COMPLETED],
                       notice->n_status[TZ_STATUS_IN_PROGRESS]);
  g_string_insert (notice->text, (gssize)place, declared);
}

/* A third of the notices states no status; some of the others declare no figures. */
static void
write_notice (Notice *notice, guint number)
{
  GRand *random = notice->random;
  guint agency = number % (G_N_ELEMENTS (places) * G_N_ELEMENTS (kinds));
  gboolean states = g_rand_int_range (random, 0, 3) > 0;
  notice->n_problems = (guint)g_rand_int_range (random, 2, MOST_PROBLEMS);
  notice->agency =
      g_strconcat (places[agency % G_N_ELEMENTS (places)], kinds[agency / G_N_ELEMENTS (places)], NULL);
  write_head (notice, g_rand_int_range (random, 2016, 2025), g_rand_int_range (random, 1, 7),
              g_rand_int_range (random, 1, 29));
  gsize place = notice->text->len;
  g_string_append (notice->text, "一、反馈问题整改情况\n");
  for (guint i = 0; i < notice->n_problems; i++)
    write_problem (notice, i + 1, states);
  notice->declares = states && g_rand_boolean (random);
  if (notice->declares)
    write_declared (notice, place);
}

/* ---- The manifest ---- */

static void
add_count (JsonBuilder *builder, const char *name, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

static void
add_declared (JsonBuilder *builder, const Notice *notice)
{
  json_builder_set_member_name (builder, "declared");
  if (!notice->declares) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  add_count (builder, "problems_total", notice->n_problems);
  add_count (builder, "problems_done", count_done (notice));
  json_builder_end_object (builder);
}

static void
add_statuses (JsonBuilder *builder, const Notice *notice)
{
  json_builder_set_member_name (builder, "status");
  json_builder_begin_object (builder);
  for (int status = 0; status < TZ_N_STATUSES; status++)
    add_count (builder, tz_name_id (TZ_VOCABULARY_STATUS, status), notice->n_status[status]);
  json_builder_end_object (builder);
}

static void
add_themes (JsonBuilder *builder, const Notice *notice)
{
  json_builder_set_member_name (builder, "themes");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (lacks); i++)
    add_count (builder, lacks[i].theme, notice->n_themes[i]);
  json_builder_end_object (builder);
}

static void
add_notice (JsonBuilder *builder, const char *file, const Notice *notice)
{
  json_builder_set_member_name (builder, file);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "agency");
  json_builder_add_string_value (builder, notice->agency);
  json_builder_set_member_name (builder, "feedback");
  json_builder_add_string_value (builder, notice->feedback);
  add_count (builder, "problems", notice->n_problems);
  add_declared (builder, notice);
  add_statuses (builder, notice);
  add_themes (builder, notice);
  json_builder_end_object (builder);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
corpus_write (const char *folder, guint n)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240229);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    Notice notice = {.random = random, .text = text};
    g_autofree char *name = g_strdup_printf ("%06u.txt", i);
    write_notice (&notice, i);
    write_file (folder, name, text->str);
    add_notice (builder, name, &notice);
    g_free (notice.agency);
    g_free (notice.feedback);
  }
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *manifest = json_to_string (root, FALSE);
  write_file (folder, "manifest.json", manifest);
}
