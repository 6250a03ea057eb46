#pragma once

#include "export.h"
#include "fixture.h"

/* What the tests of exports share: a library with a notice that counts and one that does not, and what was written
 * read back. */

/** export_test_river: A notice with two problems, in which 梁启诚 and 欧阳若云 stand. */
extern const Sample export_test_river;

/** export_test_store: Stores both notices, with two persons in the one that counts. */
void export_test_store (Fixture *fixture);

/** export_test_add_person: Says that the first place of @words in a notice names a person. */
void export_test_add_person (Fixture *fixture, gint64 id, const char *words);

/** export_test_add_note: A note, that one should ask 梁启诚, on the first place of @words. */
void export_test_add_note (Fixture *fixture, gint64 id, const char *words);

/** export_test_dup_path: Returns: (transfer full): @name in the folder of the library. */
char *export_test_dup_path (Fixture *fixture, const char *name);

/** export_test_write: Exports the whole library to @path. */
void export_test_write (Fixture *fixture, const char *path, gboolean keep_names);

/** export_test_read: Returns: (transfer full): the file at @path, as text. */
char *export_test_read (const char *path);

/** export_test_read_part: Returns: (transfer full): the part @name of the zip file at @path, as text. */
char *export_test_read_part (const char *path, const char *name);

/** export_test_read_whole: Returns: (transfer full): the file at @path, of a zip file all its parts, as text. */
char *export_test_read_whole (const char *path);

void export_test_assert_holds (const char *text, const char *words);
