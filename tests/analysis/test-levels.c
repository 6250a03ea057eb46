#include <locale.h>

#include "analysis.h"

/* An issuer, what its notice says besides, and the level that follows. */
typedef struct {
  const char *issuer;
  const char *said;
  const char *level;
} Case;

/* Places that no gazetteer knows: only their wording and the text tell. */
static const Case cases[] = {
    {"北洲区农业农村局", "", "county"},
    {"青石县住房和城乡建设局", "", "county"},
    {"云溪市教育局", "", NULL},
    {"云溪市教育局", "指导各县区落实。", "prefecture"},
    {"云溪市城市管理局", "指导各县区落实。", "prefecture"},
    {"云溪市教育局", "柳河区人民法院已立案。", "prefecture"},
    {"云溪市教育局", "自治区人民政府督导。", NULL},
    {"云溪市北洲区市场监督管理局", "指导各县区落实。", "county"},
    {"云溪市北洲区柳溪镇人民政府", "", "township"},
    {"云溪市北洲区柳溪镇白石村", "", "township"},
    {"青石县东城街道桃林社区居委会", "", "township"},
    {"云溪经济开发区管理委员会", "", NULL},
    {"云山省财政厅", "", "province"},
    {"青岭职业技术学院", "市委第四巡察组反馈了意见。", "prefecture"},
};

static TzText *
print_notice (const Case *one)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = g_strdup_printf ("中共%s党组关于巡察整改进展情况的通报\n"
                                              "现将巡察整改进展情况予以公布。%s\n"
                                              "1.理论学习不够深入的问题。\n整改情况：制定年度学习计划。\n"
                                              "2.财务管理不规范的问题。\n整改情况：修订财务管理办法。\n"
                                              "3.干部档案审核不严的问题。\n整改情况：开展专项审核。\n",
                                              one->issuer, one->said);
  TzText *text = tz_text_new (printed, -1, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_levels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TzText) text = print_notice (&cases[i]);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    const char *level = tz_analysis_get_header (analysis, TZ_HEADER_LEVEL);
    g_test_message ("%s: %s", cases[i].issuer, level == NULL ? "no level" : level);
    g_assert_cmpstr (tz_analysis_get_header (analysis, TZ_HEADER_AGENCY), ==, cases[i].issuer);
    g_assert_cmpstr (level, ==, cases[i].level);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/levels/wording-of-places", test_levels);
  return g_test_run ();
}
