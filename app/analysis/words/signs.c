#include "words.h"

#include <uchar.h>

void
tz_words_add_signs (TzWords *words)
{
  static const struct {
    TzSigns sign;
    const char32_t *set;
  } sets[] = {
      {TZ_SIGN_DIGIT, U"0123456789"},
      {TZ_SIGN_NUMERAL, U"一二两三四五六七八九十百千万亿"},
      {TZ_SIGN_TIME, U"今去明当同本次翌上半"},
      {TZ_SIGN_BRACKET, U"[("},
      {TZ_SIGN_MARK, U"《》“”"},
      {TZ_SIGN_LINE, U"\n"},
      {TZ_SIGN_STOP, U",。;!?、\n"},
      {TZ_SIGN_CONTACT, U"@地信邮来"},
      {TZ_SIGN_LOSS, U"%个月年于"},
      {TZ_SIGN_PHRASE, U"理全中意领巡党\ufffd"},
      {TZ_SIGN_GROUP, U"工领指专整督检设"},
      {TZ_SIGN_PERSON, U"同等任担兼员"},
      {TZ_SIGN_ORDINAL, U"第"},
      {TZ_SIGN_POINT, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
                      U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
                      U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
                      U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"},
      {TZ_SIGN_ANCHOR, U"省市县区州旗盟自中局院厅委机团派驻集分"},
      {TZ_SIGN_TOWN, U"街办社村镇乡"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (const char32_t *c = sets[i].set; *c != 0; c++) {
      char utf8[6 + 1] = {0};
      g_unichar_to_utf8 (*c, utf8);
      tz_words_add (words, utf8, 0, sets[i].sign);
    }
}
