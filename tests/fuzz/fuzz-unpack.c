#include <fcntl.h>

#include "fuzz.h"
#include "unpack.h"

/* Any archive, whole or broken: the members lie one after the other. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const TzUnpackBudget budget = {100, 1000 * 1000};
  static int output = -1;
  if (output < 0)
    output = open ("/dev/null", O_WRONLY);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GArray) members = tz_unpack (bytes, output, &budget, NULL, &error);
  guint64 end = 0;
  for (guint i = 0; i < members->len; i++) {
    const TzMember *member = &g_array_index (members, TzMember, i);
    g_assert_cmpuint (member->offset, >=, end);
    g_assert_true (g_utf8_validate (member->name, -1, NULL));
    g_auto (GStrv) steps = g_strsplit (member->name, "/", -1);
    g_assert_false (g_strv_contains ((const char *const *)steps, ".."));
    end = member->offset + member->n_bytes;
  }
  g_assert_cmpuint (end, <=, budget.n_bytes);
  return 0;
}
