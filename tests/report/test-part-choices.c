#include <string.h>

#include "printed-report.h"

static const Sample lake = {.agency = "澄湖区教育局",
                            .feedback = "2021-05-06",
                            .problems = {{"食堂账目不清", TZ_STATUS_COMPLETED, "canteen"},
                                         {"餐费公示不及时", TZ_STATUS_IN_PROGRESS, "canteen"},
                                         {"招生公示不及时", TZ_STATUS_NOT_COMPLETED, "enrolment"}}};

static void
store (Fixture *fixture)
{
  fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_note (fixture, fixture_store (fixture, &lake, "lake.txt"), "食堂账目不清");
}

/* The usual report, but for one choice. */
static Printed
print_chosen (Fixture *fixture, const char *id, const char *value)
{
  TzReportOptions options = {.now = PRINTED_NOW};
  tz_part_choices_set (&options.choices, id, value);
  g_assert_cmpuint (tz_part_choices_count (&options.choices), ==, 1);
  return printed_new (fixture, &options);
}

/* What limits what is listed, and says so. */
typedef struct {
  const char *id;
  const char *value;
  TzReportPart part;
  const char *says;
  const char *keeps; /* (nullable) */
  const char *leaves_out;
} Limit;

static const Limit limits[] = {
    {"problems-listed", "unfinished", TZ_PART_PROBLEMS, "Listed: 2 of 3 problems (Not stated as completed).",
     "招生公示不及时", "食堂账目不清"},
    {"problems-listed", "remarked", TZ_PART_PROBLEMS, "Listed: 0 of 2 problems", "食堂账目不清",
     "招生公示不及时"},
    {"side-by-side-problems", "1", TZ_PART_SIDE_BY_SIDE, "澄湖区教育局 [2] · 1 of 2", "食堂账目不清",
     "餐费公示不及时"},
    {"side-by-side-agencies", "5", TZ_PART_SIDE_BY_SIDE, "Themes of 5 agencies or more", NULL,
     "食堂账目不清"},
};

static void
test_limits (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
    const Limit *limit = &limits[i];
    Printed printed = print_chosen (fixture, limit->id, limit->value);
    printed_assert_says (&printed, limit->part, limit->says);
    if (limit->keeps != NULL)
      printed_assert_says (&printed, limit->part, limit->keeps);
    printed_assert_says_not (&printed, limit->part, limit->leaves_out);
    printed_clear (&printed);
  }
}

static void
test_sorted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  Printed printed = print_chosen (fixture, "problems-sorted", "status");
  g_autofree char *text = printed_dup_text (&printed, TZ_PART_PROBLEMS);
  const char *first = strstr (text, "招生公示不及时"), *second = strstr (text, "餐费公示不及时"),
             *last = strstr (text, "食堂账目不清");
  g_assert_true (first != NULL && first < second && second < last);
  g_assert_nonnull (strstr (text, "Not completed · 1"));
  printed_clear (&printed);
}

/* What is said less often where it is left out. */
typedef struct {
  const char *id;
  TzReportPart part;
  const char *words;
} Switch;

static guint
count_words (const Printed *printed, const Switch *said)
{
  guint n = 0;
  g_autofree char *text = printed_dup_text (printed, said->part);
  for (const char *at = strstr (text, said->words); at != NULL; at = strstr (at + 1, said->words))
    n++;
  return n;
}

static const Switch switches[] = {
    {"completion-statuses", TZ_PART_COMPLETION, "progress"},
    {"completion-origins", TZ_PART_COMPLETION, "The problems behind the figures"},
    {"themes-by-agency", TZ_PART_THEMES, "澄湖区教育局"},
    {"agencies-facts", TZ_PART_AGENCIES, "Header fact"},
    {"agencies-checks", TZ_PART_AGENCIES, "Itemised"},
    {"agencies-commitments", TZ_PART_AGENCIES, "At report date"},
    {"problems-themes", TZ_PART_PROBLEMS, "Themes"},
    {"problems-notes", TZ_PART_PROBLEMS, "Note by"},
};

static void
test_switches (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++) {
    TzReportOptions options = {.now = PRINTED_NOW};
    Printed shown = printed_new (fixture, &options);
    Printed left_out = print_chosen (fixture, switches[i].id, "left-out");
    g_assert_cmpuint (count_words (&left_out, &switches[i]), <, count_words (&shown, &switches[i]));
    printed_clear (&shown);
    printed_clear (&left_out);
  }
}

static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzReportOptions options = {.order = TZ_ORDER_PROBLEMS, .now = PRINTED_NOW};
  store (fixture);
  Printed printed = printed_new (fixture, &options);
  g_autofree char *text = printed_dup_text (&printed, TZ_PART_COMPLETION);
  g_assert_true (strstr (text, lake.agency) < strstr (text, export_test_river.agency));
  printed_assert_says_not (&printed, TZ_PART_METHOD, "By rate");
  printed_clear (&printed);
}

/* A later version may know other choices and other values. */
static void
test_unknown (void)
{
  TzPartChoices choices = {0};
  tz_part_choices_set (&choices, "problems-painted", "blue");
  tz_part_choices_set (&choices, "problems-listed", "blue");
  g_assert_cmpuint (tz_part_choices_count (&choices), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/part-choices/limits", test_limits);
  FIXTURE_ADD ("/report/part-choices/sorted", test_sorted);
  FIXTURE_ADD ("/report/part-choices/switches", test_switches);
  FIXTURE_ADD ("/report/part-choices/order", test_order);
  g_test_add_func ("/report/part-choices/unknown", test_unknown);
  return g_test_run ();
}
