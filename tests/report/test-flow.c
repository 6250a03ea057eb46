#include "report-test.h"

static TzGrid *
make_grid (guint n_rows, const char *text)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, "No.", 1, TZ_ALIGN_END);
  tz_grid_add_column (grid, "Problem", 6, TZ_ALIGN_START);
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *anchor = g_strdup_printf ("row-%u", i);
    tz_grid_add_row (grid, anchor);
    tz_grid_set (grid, 1, text, NULL);
  }
  return grid;
}

static char *
make_text (guint n_sentences)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n_sentences; i++)
    g_string_append (text, "食堂大宗物资采购没有按规定公开招标，");
  return g_string_free (text, FALSE);
}

/* Every line of every text and every row of every grid stands on exactly one page, within its margins. */
static void
check_pages (const TzFlow *flow)
{
  for (guint i = 0; i < flow->pages->len; i++) {
    const TzFlowPage *page = tz_flow_page (flow, i);
    g_assert_cmpuint (page->slices->len, >, 0);
    double y = TZ_PAGE_TOP;
    for (guint j = 0; j < page->slices->len; j++) {
      const TzSlice *slice = &g_array_index (page->slices, TzSlice, j);
      g_assert_cmpfloat (slice->y, >=, y - 0.001);
      y = slice->y + slice->height;
    }
    g_assert_cmpfloat (y, <=, TZ_BODY_END + 0.001);
  }
}

static void
test_text_is_not_torn_to_single_lines (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  for (guint n = 1; n < 90; n++) {
    GPtrArray *blocks = report_test_blocks ();
    g_autofree char *first = make_text (n);
    tz_blocks_add_text (blocks, TZ_TYPE_BODY, first);
    tz_blocks_add_text (blocks, TZ_TYPE_BODY, first);
    g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
    guint lines = 0;
    check_pages (flow);
    for (guint i = 0; i < flow->pages->len; i++) {
      const TzFlowPage *page = tz_flow_page (flow, i);
      for (guint j = 0; j < page->slices->len; j++) {
        const TzSlice *slice = &g_array_index (page->slices, TzSlice, j);
        lines += slice->to - slice->from;
        g_assert_true (slice->to - slice->from >= 2 || slice->block->n_lines == 1);
      }
    }
    g_assert_cmpuint (lines, ==,
                      2 * tz_typesetter_count_lines (typesetter, TZ_TYPE_BODY, first, TZ_BODY_WIDTH));
  }
}

static void
test_heading_stays_with_what_follows (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  for (guint n = 30; n < 60; n++) {
    GPtrArray *blocks = report_test_blocks ();
    tz_blocks_add_grid (blocks, make_grid (n, "x"));
    tz_blocks_add_heading (blocks, 2, "云溪市教育局", NULL);
    tz_blocks_add_heading (blocks, 3, "Notice", "here");
    tz_blocks_add_grid (blocks, make_grid (3, "x"));
    g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
    check_pages (flow);
    for (guint i = 0; i < flow->pages->len; i++) {
      const GArray *slices = tz_flow_page (flow, i)->slices;
      const TzSlice *last = &g_array_index (slices, TzSlice, slices->len - 1);
      g_assert_cmpint (last->block->kind, !=, TZ_BLOCK_HEADING);
    }
    g_assert_cmpint (tz_flow_find (flow, "here"), >=, 0);
  }
}

static void
test_grid_runs_over_pages (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  GPtrArray *blocks = report_test_blocks ();
  tz_blocks_add_grid (blocks, make_grid (500, "x"));
  g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
  check_pages (flow);
  guint next = 0;
  for (guint i = 0; i < flow->pages->len; i++) {
    const TzSlice *slice = &g_array_index (tz_flow_page (flow, i)->slices, TzSlice, 0);
    g_assert_cmpuint (slice->from, ==, next);
    next = slice->to;
  }
  g_assert_cmpuint (next, ==, 500);
  g_assert_cmpint (tz_flow_find (flow, "row-499"), ==, (int)flow->pages->len - 1);
  g_assert_cmpint (tz_flow_find (flow, "row-500"), ==, -1);
}

/* Neither the first nor the last row of a table stands alone under its head. */
static void
test_no_row_stands_alone (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  for (guint n = 20; n < 70; n++) {
    GPtrArray *blocks = report_test_blocks ();
    tz_blocks_add_grid (blocks, make_grid (n, "x"));
    tz_blocks_add_grid (blocks, make_grid (9, "x"));
    g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
    check_pages (flow);
    for (guint i = 0; i < flow->pages->len; i++) {
      const GArray *slices = tz_flow_page (flow, i)->slices;
      for (guint j = 0; j < slices->len; j++) {
        const TzSlice *slice = &g_array_index (slices, TzSlice, j);
        g_assert_cmpuint (slice->to - slice->from, >=, 2);
      }
    }
  }
}

static TzGrid *
make_groups (guint n_rows)
{
  TzGrid *grid = make_grid (0, "x");
  for (guint i = 0; i < 40 * (n_rows + 1); i++) {
    if (i % (n_rows + 1) == 0) {
      tz_grid_add_group (grid, "云溪市教育局", NULL);
      continue;
    }
    tz_grid_add_row (grid, NULL);
    tz_grid_set (grid, 0, "x", NULL);
  }
  return grid;
}

/* Nor does the last row of a group, of which a table has many. */
static void
test_no_row_of_a_group_stands_alone (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  for (guint n_rows = 3; n_rows < 9; n_rows++) {
    GPtrArray *blocks = report_test_blocks ();
    tz_blocks_add_grid (blocks, make_groups (n_rows));
    g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
    check_pages (flow);
    for (guint i = 1; i < flow->pages->len; i++) {
      const TzSlice *slice = &g_array_index (tz_flow_page (flow, i)->slices, TzSlice, 0);
      g_assert_cmpuint (slice->from % (n_rows + 1), !=, n_rows);
    }
  }
}

/* A record begins on a new page rather than leave its end there; one of many rows runs on. */
static void
test_records_are_not_torn (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  const guint low[] = {3, 5, 8}, high = 200;
  for (guint n = 0; n < G_N_ELEMENTS (low) + 1; n++) {
    guint n_rows = n < G_N_ELEMENTS (low) ? low[n] : high;
    GPtrArray *blocks = report_test_blocks ();
    TzGrid *grid = make_groups (n_rows);
    grid->keeps_groups = TRUE;
    tz_blocks_add_grid (blocks, grid);
    g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
    check_pages (flow);
    guint n_torn = 0;
    for (guint i = 0; i < flow->pages->len; i++)
      n_torn += g_array_index (tz_flow_page (flow, i)->slices, TzSlice, 0).from % (n_rows + 1) != 0;
    g_assert_true ((n_torn > 0) == (n_rows == high));
  }
}

/* A row that is higher than a page is the only one that is split, and loses no line. */
static void
test_row_higher_than_a_page (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  GPtrArray *blocks = report_test_blocks ();
  g_autofree char *text = make_text (600);
  tz_blocks_add_grid (blocks, make_grid (2, text));
  g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
  const TzBlock *block = g_ptr_array_index (flow->blocks, 0);
  guint lines = 0;
  check_pages (flow);
  for (guint i = 0; i < flow->pages->len; i++) {
    const TzSlice *slice = &g_array_index (tz_flow_page (flow, i)->slices, TzSlice, 0);
    for (guint row = slice->from; row < slice->to; row++) {
      guint first, n;
      tz_slice_row_lines (slice, row, &first, &n);
      lines += n;
    }
  }
  g_assert_cmpuint (lines, ==, 2 * tz_grid_row (block->grid, 0)->n_lines);
  g_assert_cmpuint (flow->pages->len, >, 2);
}

static void
test_notes_stay_with_their_problem (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  TzGrid *grid = make_grid (0, NULL);
  for (guint i = 0; i < 200; i++) {
    tz_grid_add_row (grid, NULL);
    tz_grid_add_wide (grid, "a note", NULL);
  }
  GPtrArray *blocks = report_test_blocks ();
  tz_blocks_add_grid (blocks, grid);
  g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
  check_pages (flow);
  for (guint i = 0; i < flow->pages->len; i++) {
    const TzSlice *slice = &g_array_index (tz_flow_page (flow, i)->slices, TzSlice, 0);
    g_assert_cmpint (tz_grid_row (grid, slice->from)->kind, ==, TZ_ROW_CELLS);
  }
}

/* More notes than a page holds are torn, but pages are filled. */
static void
test_many_notes_fill_pages (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  TzGrid *grid = make_grid (1, "x");
  for (guint i = 0; i < 200; i++)
    tz_grid_add_wide (grid, "a note", NULL);
  GPtrArray *blocks = report_test_blocks ();
  tz_blocks_add_grid (blocks, grid);
  g_autoptr (TzFlow) flow = report_test_flow (blocks, typesetter);
  check_pages (flow);
  g_assert_cmpuint (flow->pages->len, <, 8);
}

static void
test_cancelled (void)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const TzChartLook look = {.print = TRUE};
  GPtrArray *blocks = report_test_blocks ();
  tz_blocks_add_text (blocks, TZ_TYPE_BODY, "text");
  g_cancellable_cancel (cancellable);
  TzFlow *flow = tz_flow_new (blocks, typesetter, &look, cancellable, &error);
  g_assert_null (flow);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/text-is-not-torn-to-single-lines", test_text_is_not_torn_to_single_lines);
  g_test_add_func ("/flow/heading-stays-with-what-follows", test_heading_stays_with_what_follows);
  g_test_add_func ("/flow/grid-runs-over-pages", test_grid_runs_over_pages);
  g_test_add_func ("/flow/no-row-stands-alone", test_no_row_stands_alone);
  g_test_add_func ("/flow/no-row-of-a-group-stands-alone", test_no_row_of_a_group_stands_alone);
  g_test_add_func ("/flow/records-are-not-torn", test_records_are_not_torn);
  g_test_add_func ("/flow/row-higher-than-a-page", test_row_higher_than_a_page);
  g_test_add_func ("/flow/notes-stay-with-their-problem", test_notes_stay_with_their_problem);
  g_test_add_func ("/flow/many-notes-fill-pages", test_many_notes_fill_pages);
  g_test_add_func ("/flow/cancelled", test_cancelled);
  return g_test_run ();
}
