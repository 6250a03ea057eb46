#pragma once

#include "connection.h"

/* The reading connections of a library: each reader has one to itself, and sees one state of the file. */
typedef struct _TzReaders TzReaders;

/** tz_readers_new: @mode: %TZ_CONNECT_READ or %TZ_CONNECT_IMMUTABLE. */
TzReaders *tz_readers_new (const char *path, TzConnectMode mode);
void tz_readers_free (TzReaders *readers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReaders, tz_readers_free)

/** tz_readers_get_findings: Returns: (transfer none): where they all keep the findings they read. */
TzFindingsMemo *tz_readers_get_findings (TzReaders *readers);

/** TzSnapshot: one state of the library, until it is freed. */
typedef struct {
  TzConnection *connection; /* (transfer none) */
  TzReaders *readers;       /* (transfer none) */
} TzSnapshot;

/** tz_readers_take: Waits for a free connection. Returns: (transfer full) (nullable): a snapshot. */
TzSnapshot *tz_readers_take (TzReaders *readers, GError **error);
void tz_snapshot_free (TzSnapshot *snapshot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSnapshot, tz_snapshot_free)
