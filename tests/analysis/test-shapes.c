#include "probe.h"

static void
test_documents (void)
{
  static const ProbeCase cases[] = {
      {"印发《甲办法》《乙细则（试行）》", "《甲办法》 | 《乙细则（试行）》"},
      {"按《关于印发〈甲办法〉的通知》", "《关于印发〈甲办法〉的通知》"},
      {"按《关于印发《甲办法》的通知》", "《关于印发《甲办法》的通知》"},
      {"按《关于印发《甲办法》的通知\n执行", "《甲办法》"},
      {"按《甲办法\n执行》", ""},
      {"》《甲》《", "《甲》"},
  };
  probe_cases (TZ_ENTITY_DOCUMENT, cases, G_N_ELEMENTS (cases));
}

static void
test_docnums (void)
{
  static const ProbeCase cases[] = {
      {"根据云卫办发〔2021〕15号文件", "云卫办发〔2021〕15号"},
      {"《甲办法》（云卫健〔2021〕5号）", "云卫健〔2021〕5号"},
      {"《甲办法》（云教函[2021]5号）", "云教函[2021]5号"},
      {"云发（2021）5号", "云发（2021）5号"},
      {"会议纪要〔2021〕第42期", "〔2021〕第42期"},
      {"按照云财规〔2021〕5号、云财规〔2020〕16号执行", "云财规〔2021〕5号 | 云财规〔2020〕16号"},
      {"云编办发〔202115号", "云编办发〔202115号!"},
      {"合同（2021）和[2021]年度", ""},
      {"云发〔2021〕号", ""},
      {"对照县审计局云审报〔2021〕12号文件，批复文号云三医〔2024〕75号",
       "云审报〔2021〕12号 | 云三医〔2024〕75号"},
      {"印发云交发〔2023〕31 号文件", "云交发〔2023〕31 号"},
  };
  probe_cases (TZ_ENTITY_DOCNUM, cases, G_N_ELEMENTS (cases));
}

static void
test_money (void)
{
  static const ProbeCase cases[] = {
      {"追回4384元、38.12万元、7亿元", "4384元=4384 | 38.12万元=381200 | 7亿元=700000000"},
      {"约12,345.60元", "12,345.60元=12345.6"},
      {"超30余万元，5000多元", "30余万元=300000 | 5000多元=5000"},
      {"三千元，五万六千元，百万元", "三千元=3000 | 五万六千元=56000 | 百万元=1000000"},
      {"3 万元", "3 万元=30000"},
      {"5万8千元", "5万8千元=58000"},
      {"近万元，上亿元", "万元=10000 | 亿元=100000000"},
      {"单位：万元，追回资金万元，数万元", ""},
      {"2021年元旦，3元素，一元化", ""},
  };
  probe_cases (TZ_ENTITY_MONEY, cases, G_N_ELEMENTS (cases));
}

static void
test_percents (void)
{
  static const ProbeCase cases[] = {
      {"完成73.2％，达100%", "73.2％=73.2 | 100%=100"},
      {"超过90%，近60%以上", "超过90%=90 | 近60%以上=60"},
      {"四分之一，百分之三十五，三分之二", "四分之一=25 | 百分之三十五=35 | 三分之二=66.66666667"},
      {"三成以上教师，近半数学校", "三成以上=30 | 近半数=50"},
      {"提高5个百分点", "5个百分点=5"},
      {"完成投资六成三，四成五的，占三成二个", "六成三=63 | 四成五=45 | 三成=30"},
      {"三成立，一成不变，一分为二", ""},
  };
  probe_cases (TZ_ENTITY_PERCENT, cases, G_N_ELEMENTS (cases));
}

static void
test_contacts (void)
{
  static const ProbeCase cases[] = {
      {"电话：0571-1234567", "0571-1234567"},
      {"联系方式：1234567；", "1234567"},
      {"电话（0571）12345678，13912345678", "（0571）12345678 | 13912345678"},
      {"监督举报热线12388", "12388"},
      {"服务热线0735-12328", "0735-12328"},
      {"电子邮箱：yun.jiao@example.com。", "yun.jiao@example.com"},
      {"电子邮箱yunjiao@163.com", "yunjiao@163.com"},
      {"通讯地址：云山市长乐路8号3楼（市教育局）；", "云山市长乐路8号3楼"},
      {"邮寄地址：云山市云溪区和平大道18号\n", "云山市云溪区和平大道18号"},
      {"编号1234567，金额12345678元", ""},
      {"来信请寄：云山县建安路8号县教育局党建办收。", "云山县建安路8号县教育局党建办"},
      {"地址：云山县建安路8号邮政编码410000", "云山县建安路8号"},
      {"地址不明，@，a@b", ""},
  };
  probe_cases (TZ_ENTITY_CONTACT, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapes/documents", test_documents);
  g_test_add_func ("/shapes/docnums", test_docnums);
  g_test_add_func ("/shapes/money", test_money);
  g_test_add_func ("/shapes/percents", test_percents);
  g_test_add_func ("/shapes/contacts", test_contacts);
  return g_test_run ();
}
