#pragma once

#include <glib.h>

/** tree_root: Returns: (transfer none): the folder of the sources. */
const char *tree_root (void);

/** tree_list: Returns: (transfer full) (element-type utf8): paths below the root of the files in @folder with
 * one of @suffixes. */
GPtrArray *tree_list (const char *folder, const char *const *suffixes);

/** tree_read: Returns: (transfer full): the contents of the file at @path below the root. */
char *tree_read (const char *path);

/** tree_program_missing: Skips the test and returns %TRUE where @program is not installed. */
gboolean tree_program_missing (const char *program);
