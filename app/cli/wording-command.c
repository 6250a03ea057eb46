#include "wording-command.h"

#include <glib/gi18n.h>

#include "columns.h"
#include "keyness.h"
#include "print-table.h"
#include "shared-wording.h"

/* So many passages are printed. */
#define MOST 20u

static char *
dup_words (TzLibrary *library, gint64 notice, TzSpan span, GError **error)
{
  g_autoptr (TzText) text = tz_library_load_text (library, notice, error);
  return text != NULL ? g_strdelimit (tz_text_dup_slice (text, span), "\r\n\t", ' ') : NULL;
}

static gboolean
add_passage (TzColumns *columns, TzLibrary *library, const TzSharedWording *wording, const TzPassage *passage,
             GError **error)
{
  TzSpan span;
  const TzWordingNotice *notice =
      tz_shared_wording_get_place (wording, passage, tz_shared_wording_find_own (wording, passage), &span);
  char *words = dup_words (library, notice->notice, span, error);
  if (words == NULL)
    return FALSE;
  char **cells = g_new0 (char *, 6);
  cells[0] = g_strdup_printf ("%u", passage->n_letters);
  cells[1] = g_strdup_printf ("%u", passage->n_documents);
  cells[2] = g_strdup_printf ("%u", passage->places->len);
  cells[3] = g_strdup (passage->standard ? _ ("standard phrase") : "");
  cells[4] = words;
  tz_columns_add (columns, cells);
  return TRUE;
}

static gboolean
print_passages (TzLibrary *library, const TzSharedWording *wording, GError **error)
{
  TzColumns *columns =
      tz_columns_new (_ ("Letters"), _ ("Notices"), _ ("Places"), _ ("Kind"), _ ("Passage"), NULL);
  gboolean done = TRUE;
  for (guint i = 0; done && i < MIN (wording->passages->len, MOST); i++)
    done = add_passage (columns, library, wording, wording->passages->pdata[i], error);
  tz_cli_print ("\n");
  tz_columns_print (columns);
  return done;
}

/* Of more notices than are compared the shares are estimated. */
static TzSharedWording *
share_all (TzLibrary *library, GError **error)
{
  const TzProblemQuery every = {.status = -1};
  g_autoptr (TzSharedWording) wording = tz_shared_wording_new (library, &every, NULL, NULL, NULL, error);
  if (wording == NULL)
    return NULL;
  if (wording->n_left_out > 0 &&
      !tz_shared_wording_estimate (wording, library, &every, NULL, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&wording);
}

TzExit
tz_cli_compare_wording (TzLibrary *library, gint64 notice, gboolean csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSharedWording) wording =
      notice != 0 ? tz_shared_wording_new_of (library, notice, NULL, &error) : share_all (library, &error);
  if (wording == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  g_autoptr (TzTable) table = tz_shared_wording_make_table (wording);
  tz_cli_print_table (table, csv);
  if (!csv && wording->passages->len > 0 && !print_passages (library, wording, &error))
    return tz_cli_complain (tz_library_get_path (library), error);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_compare_words (TzLibrary *library, const char *theme, const char *agency, gboolean csv)
{
  g_autoptr (GError) error = NULL;
  const char *const agencies[] = {agency, NULL};
  const TzProblemQuery every = {.status = -1},
                       by = {.theme = theme, .agencies = agency != NULL ? agencies : NULL, .status = -1};
  if (theme != NULL && tz_lexicon_find_theme (tz_library_get_lexicon (library), theme) < 0)
    return tz_cli_complain_usage (_ ("there is no such theme"));
  g_autoptr (TzTable) table = tz_compare_words (library, &every, &by, NULL, NULL, NULL, &error);
  if (table == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  tz_cli_print_table (table, csv);
  return TZ_EXIT_DONE;
}
