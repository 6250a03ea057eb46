#include "command.h"

#include <string.h>

/* Words are added, found by what reads the notices again, listed and removed. */
static void
test_words (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = command_write (
      command, "a.txt",
      "云溪市民政局关于巡察整改进展情况的通报\n1.云帆驿站无人值守的问题。\n整改进度：已完成\n", -1);
  command_run (command, "import", path, "--library", command->library, NULL);
  command_run (command, "words", "add", "document", "云帆驿站", "青石书屋", "--library", command->library,
               NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "青石书屋");
  g_autofree char *json = g_build_filename (command->folder, "all.json", NULL);
  g_autofree char *all = NULL;
  command_run (command, "export", json, "--library", command->library, NULL);
  g_assert_true (g_file_get_contents (json, &all, NULL, NULL));
  assert_says (all, "own-word");
  command_run (command, "words", "add", "document", "青石书屋", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "it is there already");
  command_run (command, "words", "remove", "青石书屋", "--library", command->library, NULL);
  command_run (command, "words", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "云帆驿站");
  g_assert_null (strstr (command->out, "青石书屋"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LANGUAGE", "C", TRUE);
  COMMAND_ADD ("/cli/words", test_words);
  return g_test_run ();
}
