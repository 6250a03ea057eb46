#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "cli.h"
#include "paths.h"

static const TzCommand commands[] = {
    {"import", "PATH… [--library FILE] [--charset CHARSET]",
     N_ ("Import files and folders into the library, and say what became of each"), tz_cli_import},
    {"import-notes", "FILE [--library FILE]",
     N_ ("Take in notes and decisions that were exported (.jsonld, .qdpx); what both sides changed is kept "
         "of both"),
     tz_cli_import_notes},
    {"list", "[--library FILE]", N_ ("List the notices of the library"), tz_cli_list},
    {"show", "ID [--library FILE]", N_ ("Show the facts, figures and problems of a notice"), tz_cli_show},
    {"search", "TEXT [--library FILE]",
     N_ ("Find every place where words stand, or with fields alone the notices that fit"), tz_cli_search},
    {"compare",
     "[completion|themes|recurrence|time|measures|accountability|commitments|wording|words] [--by GROUPING] "
     "[--saved NAME] [--notice ID] [--csv] [--library FILE]",
     N_ ("Compare agencies: how much is completed, what the problems are about, how long it took"),
     tz_cli_compare},
    {"similar", "ID PROBLEM [--library FILE]",
     N_ ("List the problems of other agencies most like one of a notice: [what differs], {other name, number "
         "or date}"),
     tz_cli_similar},
    {"words", "[add KIND WORD…|remove WORD…] [--library FILE]",
     N_ ("List the words that you added to the lists; add names (person, org, document, docnum, discipline) "
         "or words for a theme, or remove some, and read the notices that hold them again"),
     tz_cli_words},
    {"report", "--pdf FILE [ID…] [--notice] [--saved NAME] [--hide-names] [--library FILE]",
     N_ ("Write a report of all notices, or of some, as PDF; or one notice with its marks and notes"),
     tz_cli_report},
    {"analyse", "--json FILE [--charset CHARSET]",
     N_ ("Print what the machine finds in a file, as JSON; needs no library"), tz_cli_analyse},
    {"export", "FILE [ID…] [--keep-names] [--library FILE]",
     N_ ("Hand out the ledger of problems (.csv, .xlsx), notes and decisions (.jsonld), a REFI-QDA project "
         "or its codes (.qdpx, .qdc) or everything (.json); names of persons are hidden"),
     tz_cli_export},
    {"backup", "[--work|--list] [--folder FOLDER] [--library FILE]",
     N_ ("Copy the whole library, or only notes and decisions, into the folder of backups; or list what is "
         "there"),
     tz_cli_backup},
    {"restore", "BACKUP [--library FILE]",
     N_ ("Put a backup in the place of the library, which is kept; or notes and decisions back into it"),
     tz_cli_restore},
    {"check", "[--mend] [--library FILE]",
     N_ ("Look through the whole library for damage, and make a damaged search index anew"), tz_cli_check},
    {"salvage", "[--library FILE]",
     N_ ("Read what can be read of a damaged library into a new one; the damaged file is kept"),
     tz_cli_salvage},
};

static void
print_help (void)
{
  tz_cli_print ("%s\n\n%s\n", _ ("Usage: taizhang-cli COMMAND [ARGUMENTS]"), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    tz_cli_print ("  %s %s\n      %s\n", commands[i].name, commands[i].arguments, _ (commands[i].summary));
  tz_cli_print ("\n%s\n  --library FILE\n      %s\n  --charset CHARSET\n      %s\n", _ ("Options:"),
                _ ("The library to use instead of your own"),
                _ ("How to decode files whose charset is unclear: UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE"));
  tz_cli_print ("  --help, --version\n\n%s\n  0  %s\n  1  %s\n  2  %s\n", _ ("Exit status:"),
                _ ("everything was done"), _ ("something could not be done; what and why is on stderr"),
                _ ("the command line makes no sense"));
}

int
main (int argc, char **argv)
{
  /* A file that may not grow further is a failure of what is written, which says so, and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  tz_paths_init_locale ();
  if (argc < 2)
    return tz_cli_complain_usage (_ ("a command is missing"));
  if (g_str_equal (argv[1], "--help") || (argc > 2 && g_str_equal (argv[2], "--help"))) {
    print_help ();
    return TZ_EXIT_DONE;
  }
  if (g_str_equal (argv[1], "--version")) {
    tz_cli_print ("taizhang-cli %s\n", TZ_VERSION);
    return TZ_EXIT_DONE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  g_autofree char *message = g_strdup_printf (_ ("there is no command “%s”"), argv[1]);
  return tz_cli_complain_usage (message);
}
