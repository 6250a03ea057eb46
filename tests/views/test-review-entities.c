#include "everywhere-dialog.h"
#include "finding-editor.h"
#include "near-words.h"
#include "reviewed.h"

/* The same words may stand in a finding of any layer; this is the entity. */
static const TzEntity *
find_entity (const Reviewed *fixture, TzSpan span)
{
  const GArray *entities = tz_open_notice_get_analysis (fixture->open)->entities;
  for (guint i = 0; i < entities->len; i++)
    if (tz_span_equal (g_array_index (entities, TzEntity, i).span, span))
      return &g_array_index (entities, TzEntity, i);
  return NULL;
}

static void
pick (const Reviewed *fixture, TzSpan span)
{
  tz_open_notice_show (fixture->open, span);
  tz_open_notice_set_finding (fixture->open, span);
}

static void
test_reject_entity (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan money = reviewed_span_of ("3.2万元");
  g_assert_nonnull (find_entity (fixture, money));
  pick (fixture, money);
  reviewed_act (fixture, "read.reject");
  TZ_WAIT_FOR (find_entity (fixture, money) == NULL);
  pick (fixture, money); /* it can still be picked, to be accepted after all */
  reviewed_act (fixture, "read.accept");
  TZ_WAIT_FOR (find_entity (fixture, money) != NULL);
  g_assert_true (reviewed_is_reviewed (fixture, TZ_SUBJECT_ENTITY, "3.2万元"));
}

/* What was accepted stays; the others of the type go in one step, which can be taken back. */
static void
test_reject_type (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan accepted = reviewed_span_of ("2021年7月19日"), other = reviewed_span_of ("2022年1月10日");
  reviewed_act (fixture, "read.reject-type");
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "Pick a finding in the text first"));
  pick (fixture, accepted);
  reviewed_act (fixture, "read.accept");
  TZ_WAIT_FOR (reviewed_is_reviewed (fixture, TZ_SUBJECT_ENTITY, "2021年7月19日"));
  pick (fixture, other);
  reviewed_act (fixture, "read.reject-type");
  TZ_WAIT_FOR (tz_open_notice_count_type (fixture->open, TZ_ENTITY_DATE) == 1);
  g_assert_nonnull (find_entity (fixture, accepted));
  g_assert_nonnull (find_entity (fixture, reviewed_span_of ("3.2万元")));
  reviewed_undo (fixture);
  TZ_WAIT_FOR (find_entity (fixture, other) != NULL);
}

static GtkWidget *
find_entry (const Reviewed *fixture, guint number)
{
  GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
  GtkWidget *first = tz_view_test_find (editor, GTK_TYPE_ENTRY, NULL);
  return number == 0 ? first : gtk_widget_get_next_sibling (first);
}

static void
choose_type (const Reviewed *fixture, TzEntityType type)
{
  GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (tz_view_test_find (editor, GTK_TYPE_DROP_DOWN, NULL)), type);
}

static void
write_in (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Words, value and type of an entity are corrected; another type is another finding in its place. */
static void
test_correct_entity (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  pick (fixture, reviewed_span_of ("3.2万元"));
  reviewed_act (fixture, "read.correct");
  write_in (find_entry (fixture, 0), "经费3.2万元");
  write_in (find_entry (fixture, 1), "3.3万");
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TzSpan longer = reviewed_span_of ("经费3.2万元");
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL);
  g_assert_cmpfloat (find_entity (fixture, longer)->number, ==, 33000);

  pick (fixture, longer);
  reviewed_act (fixture, "read.correct");
  choose_type (fixture, TZ_ENTITY_COUNT);
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL &&
               find_entity (fixture, longer)->type == TZ_ENTITY_COUNT);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL &&
               find_entity (fixture, longer)->type == TZ_ENTITY_MONEY);
}

/* What was missed is added on the selected words; what is added is taken back by rejecting it. */
static void
test_add_entity (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan words = reviewed_span_of ("采购流程");
  tz_open_notice_show (fixture->open, words);
  tz_view_test_settle (300);
  reviewed_select_words (fixture, words);
  reviewed_act (fixture, "read.add-finding");
  choose_type (fixture, TZ_ENTITY_DOCUMENT);
  write_in (find_entry (fixture, 0), "规范采购流程");
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TzSpan more = reviewed_span_of ("规范采购流程");
  TZ_WAIT_FOR (find_entity (fixture, more) != NULL);
  g_assert_cmpint (find_entity (fixture, more)->type, ==, TZ_ENTITY_DOCUMENT);
  g_assert_true (reviewed_is_reviewed (fixture, TZ_SUBJECT_ENTITY, "规范采购流程"));
  pick (fixture, more);
  reviewed_act (fixture, "read.reject");
  TZ_WAIT_FOR (find_entity (fixture, more) == NULL);
  g_assert_cmpuint (tz_open_notice_get_decisions (fixture->open)->len, ==, 0);
}

static guint
count_own (const Reviewed *fixture)
{
  const GArray *entities = tz_open_notice_get_analysis (fixture->open)->entities;
  guint n = 0;
  for (guint i = 0; i < entities->len; i++)
    n += g_str_equal (g_array_index (entities, TzEntity, i).rule, TZ_RULE_OWN_WORD);
  return n;
}

/* What is added can be found everywhere from then on, in this notice too, and that is offered again. */
static void
test_add_word (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint round = 0; round < 2; round++) {
    TzSpan words = reviewed_span_of (round == 0 ? "食堂" : "采购");
    tz_open_notice_show (fixture->open, words);
    tz_view_test_settle (300);
    reviewed_select_words (fixture, words);
    reviewed_act (fixture, "read.add-finding");
    choose_type (fixture, TZ_ENTITY_DOCUMENT);
    GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
    GtkCheckButton *everywhere = GTK_CHECK_BUTTON (tz_view_test_find (editor, GTK_TYPE_CHECK_BUTTON, NULL));
    g_assert_cmpint (gtk_check_button_get_active (everywhere), ==, round > 0);
    gtk_check_button_set_active (everywhere, TRUE);
    guint before = count_own (fixture);
    g_signal_emit_by_name (find_entry (fixture, 0), "activate");
    TZ_WAIT_FOR (count_own (fixture) > before);
  }
}

static guint
count_named (const Reviewed *fixture, const char *name)
{
  const GArray *entities = tz_open_notice_get_analysis (fixture->open)->entities;
  guint n = 0;
  for (guint i = 0; i < entities->len; i++) {
    g_autofree char *words = tz_text_dup_slice (tz_open_notice_get_text (fixture->open),
                                                g_array_index (entities, TzEntity, i).span);
    n += g_str_equal (words, name);
  }
  return n;
}

/* On the first place, as one does who came there by keys. */
static void
press_space (GtkWidget *dialog)
{
  GtkWidget *row = tz_view_test_find (dialog, GTK_TYPE_LIST_BOX_ROW, NULL);
  g_assert_true (gtk_widget_grab_focus (row));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "toggle-cursor-row");
}

/* What is said of one can be said of all in the same words: the places come first, and it is one step. */
static void
test_everywhere (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *name = "市委第四巡察组";
  guint before = count_named (fixture, name);
  g_assert_cmpuint (before, ==, 2);
  TzSpan first = reviewed_span_of (name);
  pick (fixture, first);
  reviewed_act (fixture, "read.reject");
  TZ_WAIT_FOR (count_named (fixture, name) == before - 1);
  reviewed_act (fixture, "read.everywhere");
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_EVERYWHERE_DIALOG) != NULL);
  GtkWidget *dialog = tz_view_test_find_window (TZ_TYPE_EVERYWHERE_DIALOG);
  TZ_WAIT_FOR (tz_view_test_find (dialog, GTK_TYPE_LABEL, "Apply to 1 Place") != NULL);
  GtkWidget *label = tz_view_test_find (dialog, GTK_TYPE_LABEL, "Apply to 1 Place");
  press_space (dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "Apply to 0 Places");
  press_space (dialog);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  TZ_WAIT_FOR (count_named (fixture, name) == 0);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (count_named (fixture, name) == 1);
}

static void
test_near_words (void)
{
  g_autoptr (TzText) text = tz_text_new ("甲局、乙局、甲局（丙）", -1, NULL);
  g_assert_true (tz_span_equal (tz_near_words_find (text, "甲局", tz_span (5, 7)), tz_span (6, 8)));
  g_assert_true (tz_span_equal (tz_near_words_find (text, "甲局(丙)", tz_span (0, 2)), tz_span (6, 11)));
  g_assert_true (tz_span_is_empty (tz_near_words_find (text, "丁局", tz_span (0, 2))));
  g_assert_true (tz_span_is_empty (tz_near_words_find (text, "", tz_span (0, 2))));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/review-entities/reject", test_reject_entity);
  ADD ("/views/review-entities/reject-type", test_reject_type);
  ADD ("/views/review-entities/correct", test_correct_entity);
  ADD ("/views/review-entities/add", test_add_entity);
  ADD ("/views/review-entities/add-word", test_add_word);
  ADD ("/views/review-entities/everywhere", test_everywhere);
  g_test_add_func ("/views/review-entities/near-words", test_near_words);
  return g_test_run ();
}
