#pragma once

#include <gio/gio.h>

#include "members.h"

/**
 * tz_unpack:
 * @bytes: a ZIP, 7z, RAR or tar file, however compressed
 * @output: (transfer none): a descriptor that the members are written to, one after the other from its beginning
 * @budget: bounds all of them together
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_BINARY where it is locked, %TZ_ERROR_TOO_LARGE,
 * %TZ_ERROR_FAILED where it cannot be written
 *
 * What was unpacked before something went wrong is there in spite of @error. Folders, links and hidden files are passed
 * over. A name is only a name: nothing is ever written under it.
 *
 * Returns: (transfer full) (element-type TzMember): the members, in their order
 */
GArray *tz_unpack (GBytes *bytes, int output, const TzUnpackBudget *budget, GCancellable *cancellable,
                   GError **error);
