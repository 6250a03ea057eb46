#include "edtf.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  TzDay earliest, latest;
  int days;
  g_autofree char *edtf = g_strndup ((const char *)data, size);
  gboolean valid = tz_edtf_bounds (edtf, &earliest, &latest);
  g_autofree char *display = tz_edtf_dup_display (edtf);
  g_assert_cmpint (valid, ==, tz_edtf_is_valid (edtf));
  g_assert_nonnull (display);
  if (valid && earliest != 0 && latest != 0)
    g_assert_cmpuint (earliest, <=, latest);
  if (tz_edtf_is_day (edtf)) {
    g_assert_true (tz_edtf_days_between (edtf, edtf, &days));
    g_assert_cmpint (days, ==, 0);
    g_assert_cmpint (tz_edtf_year (edtf), >, 0);
  }
  return 0;
}
