#pragma once

#include "desk.h"

/**
 * TzLibraryChecker:
 *
 * Looks through the open library for damage by itself, where that was not done for a week (the file knows) or
 * found some: slowly, only while nothing is changed in the library, and without a word unless there is damage
 * that cannot be mended. What fails to be read meanwhile says the same at once.
 * Property: "damaged".
 */
#define TZ_TYPE_LIBRARY_CHECKER (tz_library_checker_get_type ())
G_DECLARE_FINAL_TYPE (TzLibraryChecker, tz_library_checker, TZ, LIBRARY_CHECKER, GObject)

TzLibraryChecker *tz_library_checker_new (TzDesk *desk);

/** tz_library_checker_look: Looks now, if it is time to; by itself it does some minutes after a library was
 * opened, or changed. */
void tz_library_checker_look (TzLibraryChecker *checker);
