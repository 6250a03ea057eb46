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

/* Every line stands on one of the pages. */
static void
check_lines (TzFrameKind kind, GVariant *value)
{
  guint n_pages;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = tz_answer_to_lines (kind, value, &n_pages, &error);
  g_assert_true ((lines == NULL) == (error != NULL));
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    g_assert_cmpuint (g_array_index (lines, TzPageLine, i).page, <, n_pages);
}

static void
check_size (TzFrameKind kind, GVariant *value)
{
  TzPageSize size;
  g_autoptr (GError) error = NULL;
  if (!tz_answer_to_size (kind, value, &size, &error))
    g_assert_nonnull (error);
  else
    g_assert_cmpuint (size.width * size.height, <=, TZ_PAGE_MAX_PIXELS);
}

/* So many bytes are made room for. */
static void
check_parsed (TzFrameKind kind, GVariant *value)
{
  gsize n_bytes;
  g_autoptr (GError) error = NULL;
  if (!tz_answer_to_parsed (kind, value, &n_bytes, &error))
    g_assert_nonnull (error);
  else
    g_assert_cmpuint (n_bytes, <=, 1000u * 1000u * 1000u);
}

/* What a reader that was taken over may answer: the first byte chooses the kind of the frame. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  guint32 kind = data[0] % 18;
  g_autoptr (GBytes) bytes = g_bytes_new (data + 1, size - 1);
  g_autoptr (GVariant) value = tz_frame_parse (kind, bytes);
  if (value == NULL)
    return 0;
  check_document (kind, value);
  check_members (kind, value);
  check_columns (kind, value);
  check_lines (kind, value);
  check_size (kind, value);
  check_parsed (kind, value);
  return 0;
}
