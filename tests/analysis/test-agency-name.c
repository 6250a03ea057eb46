#include "agency-name.h"

static TzLexicon *lexicon;

static char *
normalise (const char *name)
{
  return tz_agency_name_normalise (lexicon, name);
}

typedef struct {
  const char *one;
  const char *other;
} Pair;

static void
test_same (void)
{
  static const Pair pairs[] = {
      {"中共临江县教育局党组", "临江县教育局"},
      {"临江县教育局委员会", "临江县教育局"},
      {"中共临江县委员会", "临江县委"},
      {"中国共产党临江县委员会", "中共临江县委"},
      {"临 江县　教育局", "临江县教育局"},
      {"临江县教委", "临江县教育委员会"},
      {"临江县教育和体育局", "临江县教体局"},
      {"云溪市卫健委党组", "云溪市卫生健康委员会"},
      {"云溪市发展和改革委员会", "云溪市发改委"},
      {"云溪市市场监管局", "云溪市市场监督管理局"},
      {"临江县人民政府办公室", "临江县政府办公室"},
      {"临江县教育局（临江县体育局）", "临江县教育局"},
      {"江海省云溪市教育局", "云溪市教育局"},
      {"广西教育厅", "广西壮族自治区教育厅"},
      {"浙江省教育厅党组", "浙江教育厅"},
      {"江苏省昆山市教育局", "昆山市教育局"},
      {"江苏省苏州市昆山市教育局", "昆山市教育局"},
      {"北京市海淀区教委", "海淀区教育委员会"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *one = normalise (pairs[i].one);
    g_autofree char *other = normalise (pairs[i].other);
    g_assert_cmpstr (one, ==, other);
  }
}

static void
test_different (void)
{
  static const Pair pairs[] = {
      {"临江县教育局", "临河县教育局"},
      {"临江县教育局", "临江区教育局"},
      {"临江县教育局", "临江县卫生局"},
      {"江海省临江县教育局", "山海省临江县教育局"},
      {"江海省临江县教育局", "临江县教育局"},
      {"南京市鼓楼区教育局", "福州市鼓楼区教育局"},
      {"南京市鼓楼区教育局", "鼓楼区教育局"},
      {"临江县委", "临江县"},
      {"中共临江县委办公室", "临江县政府办公室"},
      {"临江县第一中学", "临江县第二中学"},
      {"吉林省教育厅", "吉林市教育局"},
      {"吉林教育局", "吉林省教育局"},
      {"和平区教育局", "平区教育局"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *one = normalise (pairs[i].one);
    g_autofree char *other = normalise (pairs[i].other);
    g_assert_cmpstr (one, !=, other);
  }
}

/* What a file or page is called stands in for a name; whatever it is, it has a form, and that form is its
 * own. */
static void
test_any (void)
{
  static const char *const names[] = {"中共", "党组",     "notice-1.html", " ", "市",
                                      "（）", "某某省市", "公示.txt",      ""};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *once = normalise (names[i]);
    g_autofree char *twice = normalise (once);
    g_assert_cmpstr (once, ==, twice);
    g_assert_true (*once != '\0' || *names[i] == '\0');
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lexicon = tz_lexicon_new (NULL);
  g_assert_nonnull (lexicon);
  g_test_add_func ("/agency-name/same", test_same);
  g_test_add_func ("/agency-name/different", test_different);
  g_test_add_func ("/agency-name/any", test_any);
  int status = g_test_run ();
  tz_lexicon_unref (lexicon);
  return status;
}
