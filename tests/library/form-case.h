#pragma once

#include "fixture.h"

/* A notice with two problems that was published several times, and what is asked of its forms. */

/** FORM_CASE_BODY: What two forms have in common: long enough that a few words are little of it. */
#define FORM_CASE_BODY                                                                                                                                           \
  "局党组召开专题会议研究部署整改工作，成立领导小组，逐项制定措施，明确责任科室与完成时限，每周调度一次进度" \
  "。"                                                                                                                                                          \
  "修订采购管理办法，公开招标结果，追回多付款项，约谈供应商两家，并对经办人员批评教育，责令写出书面检查。"    \
  "开展食堂安全检查，更换冷藏设备，建立陪餐登记簿，邀请家长代表每月参观后厨，发现的隐患当场整改到位。"          \
  "组织财务人员集中培训，核对往年票据，清理往来账款，规范公务接待审批单据，定期向全体职工公布收支情况。"       \
  "健全谈心谈话台账，落实民主生活会要求，补选支部委员，按季度检查党费收缴，党员学习记录由专人保管备查。"

extern const Sample form_case_paper;
extern const Sample form_case_page;       /* republished, with a few words more */
extern const Sample form_case_print;      /* with still more, so that it is the longest */
extern const Sample form_case_year_later; /* much the same words, of another year */
extern const Sample form_case_elsewhere;  /* much the same words, of another agency */

/** form_case_load_row: Returns: (transfer full): the row of notice @id. */
TzNoticeRow *form_case_load_row (Fixture *fixture, gint64 id);

/** form_case_counted: Returns: the notice that counts in the place of @id, itself where it counts itself. */
gint64 form_case_counted (Fixture *fixture, gint64 id);

/** form_case_assert_figures: All figures are those of @n notices with two problems each, and the check agrees
 * with them. */
void form_case_assert_figures (Fixture *fixture, guint n);

void form_case_trash (Fixture *fixture, gint64 id);
void form_case_restore (Fixture *fixture, gint64 id);
/** form_case_purge: Throws a notice away for good. */
void form_case_purge (Fixture *fixture, gint64 id);
