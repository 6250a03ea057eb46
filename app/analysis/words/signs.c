#include "words.h"

#include <string.h>
#include <uchar.h>

static void
add_characters (TzWords *words)
{
  static const struct {
    TzSigns sign;
    const char32_t *set;
  } sets[] = {
      {TZ_SIGN_DIGIT, U"0123456789"},
      {TZ_SIGN_NUMERAL, U"一二两三四五六七八九十百千万亿"},
      {TZ_SIGN_BRACKET, U"[("},
      {TZ_SIGN_MARK, U"《》“”"},
      {TZ_SIGN_LINE, U"\n"},
      {TZ_SIGN_STOP, U",。;!?、\n"},
      {TZ_SIGN_SENTENCE, U"。;!?"},
      {TZ_SIGN_POINT, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
                      U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
                      U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
                      U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (const char32_t *c = sets[i].set; *c != 0; c++) {
      char utf8[6 + 1] = {0};
      g_unichar_to_utf8 (*c, utf8);
      tz_words_add (words, utf8, 0, sets[i].sign);
    }
}

static void
add_beginnings (TzWords *words)
{
  static const struct {
    TzSigns sign;
    const char *words; /* separated by blanks */
  } lists[] = {
      {TZ_SIGN_TIME, "今年 去年 明年 当年 同年 本年 次年 翌年 上年 半数"},
      {TZ_SIGN_CONTACT, "@ 地址 来信 信函 信箱 邮寄 邮政信箱"},
      {TZ_SIGN_LOSS, "% 个百分点 月日 年月 于0 于1 于2 于3 于4 于5 于6 于7 于8 于9"},
      {TZ_SIGN_PHRASE, "\uFFFD 理论 全面 中央 中国 党风 党内 意识 领导 巡察"},
      {TZ_SIGN_GROUP,
       "工作领导 工作专班 工作小组 工作办公 工作组 领导小组 领导组 指挥部 专班 整改办 整改组 "
       "督导组 专项组 督查组 督察组 督办组 审核组 应对组 核查组 清查组 检查组 攻坚小组 清收小组 整治小组 "
       "推进小组 "
       "处置小组 化解小组 "
       "核查小组 调查小组 督导小组 临时党支部 联合党支部 系教师党支部 系学生党支部 系教工党支部 系党支部 "
       "系党总支 项目部 设"},
      {TZ_SIGN_PERSON, "同志 等 任 担任 兼任 接任 出任 员"},
      {TZ_SIGN_ORDINAL, "第"},
      {TZ_SIGN_DOT, "·"},
      {TZ_SIGN_ANCHOR, "省 市 县 区 州 旗 盟 自治 中共 局 院 厅 委 机关 校党委 驻 派驻 集团 联社 分局 "
                       "团省 团市 团县 团区 团州 团旗 团盟 团地"},
      {TZ_SIGN_PEOPLE, "人员 教师 干部 同志 负责人 责任人 党员 教职工 职工 领导 当事人 学员 医生 医务人 "
                       "员工 民警 法官 村民 经办人 书记 校长 主任 局长 科长 院长 站长 所长 部长 园长 "
                       "经理 董事长 股长 其 机构 单位 企业 学校 公司 商家 人次 他 她 承办 医师 护士 "
                       "会计 出纳 团长 诊所 医院 药店 商户 干警"},
      {TZ_SIGN_RULE, "一律 一经 视情 应当 必须 凡是 凡 将对 将依 将严 将予 将按 要对 要严 要坚 坚决 "
                     "如有 若有 情节严重 情节较 可以 规定对 明确对 对违反 对存在以下 严禁 可能 力争 是否 "
                     "视情节 从严从 防止"},
      {TZ_SIGN_TOWN, "街道 办事处 社区 村 镇 乡 苏木 嘎查"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_auto (GStrv) list = g_strsplit (lists[i].words, " ", -1);
    for (guint j = 0; list[j] != NULL; j++)
      tz_words_add (words, list[j], 0, lists[i].sign);
  }
}

void
tz_words_add_signs (TzWords *words)
{
  add_characters (words);
  add_beginnings (words);
}

enum { N_ROWS = TZ_SIGN_BLOCK / 2 };

/* Swaps, in each square of twice @step by twice @step bits, the quarters off its diagonal; @mask has the lower half of
 * its columns. */
G_ALWAYS_INLINE static inline void
swap_quarters (guint64 rows[N_ROWS], guint step, guint64 mask)
{
#pragma GCC unroll 16
  for (guint square = 0; square < N_ROWS; square += 2 * step)
#pragma GCC unroll 16
    for (guint i = square; i < square + step; i++) {
      guint64 swap = (rows[i] >> step ^ rows[i + step]) & mask;
      rows[i] ^= swap << step;
      rows[i + step] ^= swap;
    }
}

/* Two matrices of 32 by 32 bits, side by side, are transposed together (H. S. Warren, Hacker's Delight, 7-3): a row
 * holds the signs of one code point of each half of the block, and then one sign of all. */
void
tz_sign_block_fill (TzSignBlock *block, const TzSigns *signs)
{
  guint64 rows[N_ROWS];
  for (guint i = 0; i < N_ROWS; i++)
    rows[i] = signs[i] | (guint64)signs[i + N_ROWS] << N_ROWS;
  swap_quarters (rows, 16, G_GUINT64_CONSTANT (0x0000ffff0000ffff));
  swap_quarters (rows, 8, G_GUINT64_CONSTANT (0x00ff00ff00ff00ff));
  swap_quarters (rows, 4, G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f));
  swap_quarters (rows, 2, G_GUINT64_CONSTANT (0x3333333333333333));
  swap_quarters (rows, 1, G_GUINT64_CONSTANT (0x5555555555555555));
  memcpy (block->has, rows, sizeof block->has);
}
