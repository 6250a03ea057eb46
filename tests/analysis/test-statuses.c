#include <locale.h>

#include "analysis.h"

/* How certain a status is that a problem states in these words. */
static float
certainty_of (const TzLexicon *lexicon, const char *wording)
{
  g_autofree char *notice = g_strdup_printf ("中共云溪市民政局党组关于巡察整改进展情况的通报\n2023年3月，市委"
                                             "第三巡察组对市民政局党组进行了巡察。现将整改情况予以公布。\n"
                                             "1.理论学习不够深入。\n整改措施：制定学习计划。\n整改进度：%"
                                             "s\n2.会议记录不规范。\n整改措施：修订制度。\n",
                                             wording);
  g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->type == TZ_ENTITY_STATUS)
      return entity->certainty;
  }
  return 0;
}

/* Kept up alone does not say whether it was ever completed. */
static void
test_kept_up (void)
{
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  float alone = certainty_of (lexicon, "长期坚持");
  g_assert_cmpfloat (alone, >, 0);
  g_assert_cmpfloat (alone, <, TZ_OUTLINE_CERTAIN);
  g_assert_cmpfloat (certainty_of (lexicon, "已完成，长期坚持"), >, TZ_OUTLINE_CERTAIN);
  g_assert_cmpfloat (certainty_of (lexicon, "正在整改"), >, TZ_OUTLINE_CERTAIN);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/statuses/kept-up", test_kept_up);
  return g_test_run ();
}
