#pragma once

#include "library-view.h"

/* What the Library view does with the trash, a place of its own in it: elsewhere notices can be deleted,
 * there restored. */

/** tz_library_trash_install: Adds the actions library.delete, library.restore, library.empty-trash and
 * library.show-trash, which says so where it is empty. */
void tz_library_trash_install (GtkWidgetClass *class);

/** tz_library_trash_update: Enables those that fit. @trash: whether the trash is shown. */
void tz_library_trash_update (TzLibraryView *view, gboolean trash);
