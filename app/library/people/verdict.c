#include "verdict.h"

#include <glib/gi18n.h>

static const struct {
  const char *id;
  const char *name;
} verdicts[TZ_N_VERDICTS] = {
    [TZ_VERDICT_NONE] = {"", N_ ("Not judged")},
    [TZ_VERDICT_SUPPORTED] = {"supported", N_ ("Supported by the text")},
    [TZ_VERDICT_DOUBTFUL] = {"doubtful", N_ ("Doubtful")},
    [TZ_VERDICT_CONTRADICTED] = {"contradicted", N_ ("Contradicted")},
    [TZ_VERDICT_ELSEWHERE] = {"elsewhere", N_ ("Checked elsewhere")},
};

const char *
tz_verdict_id (TzVerdict verdict)
{
  return verdicts[verdict].id;
}

const char *
tz_verdict_display (TzVerdict verdict)
{
  return _ (verdicts[verdict].name);
}

int
tz_verdict_parse (const char *id)
{
  for (int i = 0; i < TZ_N_VERDICTS; i++)
    if (g_strcmp0 (verdicts[i].id, id) == 0)
      return i;
  return -1;
}
