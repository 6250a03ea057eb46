#include "answers.h"
#include "fuzz.h"

#define SIZE 1000

static void
check_document (TzFrameKind kind, GVariant *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = tz_answer_to_document (kind, value, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document != NULL)
    g_assert_cmpuint (tz_text_get_length (document->text), >, 0);
}

/* Every member lies in the file that was written. */
static void
check_members (TzFrameKind kind, GVariant *value)
{
  static const TzUnpackBudget budget = {4, SIZE};
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) members = tz_members_new ();
  if (!tz_answer_to_members (kind, value, SIZE, &budget, members, &error)) {
    g_assert_nonnull (error);
    return;
  }
  g_assert_cmpuint (members->len, <=, budget.n_members);
  for (guint i = 0; i < members->len; i++) {
    const TzMember *member = &g_array_index (members, TzMember, i);
    g_assert_cmpuint (member->n_bytes, <=, SIZE);
    g_assert_cmpuint (member->offset, <=, SIZE - member->n_bytes);
  }
}

static void
check_columns (TzFrameKind kind, GVariant *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) columns = tz_answer_to_columns (kind, value, &error);
  g_assert_true ((columns == NULL) == (error != NULL));
  for (guint i = 0; columns != NULL && i < columns->len; i++)
    g_assert_cmpint (g_array_index (columns, TzLedgerColumn, i).role, <, TZ_LEDGER_N_ROLES);
}

/* What a reader that was taken over may answer: the first byte chooses the kind of the frame. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  guint32 kind = data[0] % 13;
  g_autoptr (GBytes) bytes = g_bytes_new (data + 1, size - 1);
  g_autoptr (GVariant) value = tz_frame_parse (kind, bytes);
  if (value == NULL)
    return 0;
  check_document (kind, value);
  check_members (kind, value);
  check_columns (kind, value);
  return 0;
}
