#pragma once

#include "members.h"
#include "reader-pool.h"

/** TzUnpacked: the members of an archive, in a file of their own that has no name and goes with this. */
typedef struct _TzUnpacked TzUnpacked;

/**
 * tz_unpacked_new:
 * @archive: a file of tz_members_is_archive()
 * @error: return location; those of tz_unpack(): what was unpacked before is there nevertheless
 *
 * tz_unpack() in a reader. A door (door.h).
 *
 * Returns: (transfer full) (nullable): the members; %NULL where there is nothing at all
 */
TzUnpacked *tz_unpacked_new (TzReaderPool *readers, GFile *archive, const TzUnpackBudget *budget,
                             GCancellable *cancellable, GError **error);

/** tz_unpacked_new_inner: The same for member @i of @outer. */
TzUnpacked *tz_unpacked_new_inner (TzReaderPool *readers, TzUnpacked *outer, guint i,
                                   const TzUnpackBudget *budget, GCancellable *cancellable, GError **error);

/**
 * tz_unpacked_new_ledger:
 * @ledger: a file of tz_ledger_is_ledger()
 * @name: its name
 * @charset: (nullable): how to decode it
 * @roles: (nullable): what its columns hold (tz_ledger_roles_parse())
 * @error: return location; those of tz_ledger_read() and tz_ledger_divide()
 *
 * tz_ledger_divide() in a reader. A door.
 *
 * Returns: (transfer full) (nullable): its notices, each a text
 */
TzUnpacked *tz_unpacked_new_ledger (TzReaderPool *readers, GBytes *ledger, const char *name,
                                    const char *charset, const char *roles, const TzUnpackBudget *budget,
                                    GCancellable *cancellable, GError **error);

TzUnpacked *tz_unpacked_ref (TzUnpacked *unpacked);
void tz_unpacked_unref (TzUnpacked *unpacked);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzUnpacked, tz_unpacked_unref)

/** tz_unpacked_get_members: Returns: (transfer none) (element-type TzMember). */
const GArray *tz_unpacked_get_members (TzUnpacked *unpacked);

/** tz_unpacked_load: Returns: (transfer full) (nullable): member @i; the errors are those of
 * tz_document_load_bytes(). */
GBytes *tz_unpacked_load (TzUnpacked *unpacked, guint i, GError **error);
