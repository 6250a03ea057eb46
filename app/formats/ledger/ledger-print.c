#include "ledger-print.h"

#include <string.h>

#include "csv-rows.h"
#include "list-numerals.h"

#define BETWEEN_HEADINGS " › "
#define UNTITLED "反馈意见整改台账"

typedef struct {
  const TzLedger *ledger;
  GString *text;
  const char *section; /* the headings that were printed last */
  int n_sections;
} Printer;

/* A line break in a cell is a blank, so that nothing in it begins a line. */
static void
append_cell (GString *text, const char *cell)
{
  gboolean blank = FALSE, begun = FALSE;
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (c == '\n' || c == '\r' || c == '\t' || c == ' ') {
      blank = begun;
      continue;
    }
    if (blank)
      g_string_append_c (text, ' ');
    g_string_append_unichar (text, c);
    blank = FALSE;
    begun = TRUE;
  }
}

static void
append_line (GString *text, const char *line)
{
  append_cell (text, line);
  g_string_append_c (text, '\n');
}

/* ---- Title ---- */

static gboolean
names_inspection (const char *title)
{
  static const char *const words[] = {"巡察", "巡视", "反馈意见", "审计", "督察", NULL};
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (title, words[i]) != NULL)
      return strstr (title, "整改") != NULL;
  return FALSE;
}

char *
tz_ledger_dup_title (const TzLedger *ledger, const TzLedgerNotice *notice)
{
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean alone = ledger->notices->len == 1 && ledger->above->len > 0;
  if (*notice->title != '\0')
    append_cell (title, notice->title);
  else if (alone)
    append_cell (title, ledger->above->pdata[0]);
  if (!names_inspection (title->str))
    g_string_append (title, UNTITLED);
  if (*notice->title == '\0' && strstr (title->str, notice->agency) == NULL)
    g_string_prepend (title, notice->agency);
  return g_strdup (title->str);
}

/* Who the notice is of is a fact that the rows state: the line says it as notices do. */
static void
print_agency (GString *text, const char *agency)
{
  if (*agency == '\0')
    return;
  g_string_append_printf (text, "%s：", tz_ledger_role_print (TZ_LEDGER_AGENCY));
  append_line (text, agency);
}

/* ---- Headings ---- */

static gboolean
is_numbered (const char *heading)
{
  return g_utf8_strchr ("一二三四五六七八九十（(第", -1, g_utf8_get_char (heading)) != NULL;
}

static void
print_heading (Printer *printer, const char *heading)
{
  if (!is_numbered (heading)) {
    tz_list_numeral_append (printer->text, "chineseCounting", ++printer->n_sections);
    g_string_append (printer->text, "、");
  }
  append_line (printer->text, heading);
}

/* Those that are not those of the problem before. */
static void
print_section (Printer *printer, const char *section)
{
  g_auto (GStrv) before = g_strsplit (printer->section, BETWEEN_HEADINGS, -1);
  g_auto (GStrv) headings = g_strsplit (section, BETWEEN_HEADINGS, -1);
  guint same = 0;
  while (before[same] != NULL && g_strcmp0 (before[same], headings[same]) == 0)
    same++;
  for (guint i = same; i < g_strv_length (headings); i++)
    print_heading (printer, headings[i]);
  printer->section = section;
}

/* ---- Cells ---- */

/* Our own ledger in English, and what says that nothing is said. */
static const char *
translate_status (const char *status)
{
  static const char *const words[][2] = {{"Completed", "已完成"},
                                         {"Completed, kept up", "已完成并长期坚持"},
                                         {"Mostly completed", "基本完成"},
                                         {"In progress", "正在整改"},
                                         {"Not completed", "未完成"},
                                         {"Not stated", ""},
                                         {"未说明", ""},
                                         {"是", "已完成"},
                                         {"√", "已完成"},
                                         {"否", "未完成"},
                                         {"×", "未完成"}};
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], status))
      return words[i][1];
  return status;
}

static const char *
find_words (const Printer *printer, guint row, guint column)
{
  const char *cell = tz_rows_get (printer->ledger->rows, row, column);
  gboolean status = g_array_index (printer->ledger->columns, TzLedgerColumn, column).role == TZ_LEDGER_STATUS;
  return status ? translate_status (cell) : cell;
}

/* What the rows of a problem say in a column, each thing once. */
static void
print_column (Printer *printer, const TzLedgerProblem *problem, guint column)
{
  const TzLedgerColumn *info = &g_array_index (printer->ledger->columns, TzLedgerColumn, column);
  const char *own = tz_ledger_role_print (info->role);
  const char *label = own != NULL ? own : info->head;
  const char *last = "";
  for (guint row = problem->row; row < problem->row + problem->n_rows; row++) {
    const char *words = find_words (printer, row, column);
    if (*words == '\0' || g_str_equal (words, last))
      continue;
    gboolean labelled = *label == '\0' || g_str_has_prefix (words, label);
    if (*last != '\0' && info->role != TZ_LEDGER_STATUS) {
      g_string_truncate (printer->text, printer->text->len - 1);
      g_string_append_c (printer->text, ' ');
    } else if (!labelled) {
      append_cell (printer->text, label);
      g_string_append (printer->text, "：");
    }
    append_line (printer->text, words);
    last = words;
  }
}

static void
print_problem (Printer *printer, const TzLedgerProblem *problem, guint number)
{
  const TzLedger *ledger = printer->ledger;
  int column = tz_ledger_find (ledger, TZ_LEDGER_PROBLEM);
  print_section (printer, problem->section);
  g_string_append_printf (printer->text, "%u. %s：", number, tz_ledger_role_print (TZ_LEDGER_PROBLEM));
  append_line (printer->text, tz_rows_get (ledger->rows, problem->row, (guint)column));
  for (guint i = 0; i < ledger->columns->len; i++) {
    TzLedgerRole role = g_array_index (ledger->columns, TzLedgerColumn, i).role;
    if (role == TZ_LEDGER_OTHER || role > TZ_LEDGER_PROBLEM)
      print_column (printer, problem, i);
  }
}

char *
tz_ledger_print (const TzLedger *ledger, const TzLedgerNotice *notice)
{
  Printer printer = {.ledger = ledger, .text = g_string_new (NULL), .section = ""};
  g_autofree char *title = tz_ledger_dup_title (ledger, notice);
  append_line (printer.text, title);
  print_agency (printer.text, notice->agency);
  for (guint i = *notice->title == '\0' && ledger->notices->len == 1; i < ledger->above->len; i++)
    append_line (printer.text, ledger->above->pdata[i]);
  for (guint i = 0; i < notice->problems->len; i++)
    print_problem (&printer, &g_array_index (notice->problems, TzLedgerProblem, i), i + 1);
  return g_string_free (printer.text, FALSE);
}
