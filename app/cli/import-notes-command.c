#include <glib/gi18n.h>
#include <stdio.h>

#include "cli.h"
#include "work-import.h"

static void
print_count (const char *what, guint n)
{
  if (n > 0)
    tz_cli_print ("%s: %u\n", what, n);
}

static void
print_side (const char *side, const TzAnnotation *note, const TzDecision *decision, const TzLexicon *lexicon)
{
  g_autofree char *maker = tz_work_item_dup_maker (note, decision);
  g_autofree char *words = tz_work_item_dup_words (note, decision, lexicon);
  tz_cli_print ("  %s (%s): %s\n", side, maker, words);
}

/* Both sides, each on a line of its own. */
static void
print_conflict (const TzMergeItem *item, const TzLexicon *lexicon)
{
  tz_cli_print ("“%s”\n", tz_work_item_get_quote (item));
  print_side (_ ("Yours"), item->own_note, item->own_decision, lexicon);
  print_side (_ ("Theirs"), item->note, item->decision, lexicon);
}

static void
print_item (const TzMergeItem *item, const TzLexicon *lexicon)
{
  if (item->outcome == TZ_MERGE_CONFLICT)
    print_conflict (item, lexicon);
  if (item->outcome != TZ_MERGE_REFUSED)
    return;
  g_autofree char *subject = g_strdup_printf ("“%s”", tz_work_item_get_quote (item));
  tz_cli_complain (subject, item->error);
}

static TzExit
print_summary (const TzWorkSummary *summary, const TzLexicon *lexicon)
{
  for (guint i = 0; i < summary->work->items->len; i++)
    print_item (g_array_index (summary->work->items, TzForeignItem, i).merge, lexicon);
  print_count (_ ("Notices that came with them"), summary->n_notices);
  print_count (_ ("New"), summary->n[TZ_MERGE_NEW]);
  print_count (_ ("Changed"), summary->n[TZ_MERGE_CHANGED]);
  print_count (_ ("Already there"), summary->n[TZ_MERGE_SAME]);
  print_count (_ ("Different on both sides, both kept"), summary->n[TZ_MERGE_CONFLICT]);
  print_count (_ ("Findings of a program, not taken"), summary->work->n_findings);
  print_count (_ ("Not taken"), summary->n[TZ_MERGE_REFUSED]);
  return summary->n[TZ_MERGE_REFUSED] > 0 ? TZ_EXIT_FAILED : TZ_EXIT_DONE;
}

TzExit
tz_cli_import_notes (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, 1, &rest))
    return TZ_EXIT_USAGE;
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_WRITE);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzWorkSummary) summary = tz_work_import (library, rest[0], NULL, &error);
  return summary != NULL ? print_summary (summary, tz_library_get_lexicon (library))
                         : tz_cli_complain (rest[0], error);
}
