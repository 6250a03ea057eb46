#pragma once

#include "desk.h"

/**
 * tz_backup_keeper_attach:
 *
 * From now on the open library of @desk is backed up by itself: the analyst's work some minutes after it
 * changed, the whole library once a week. What keeps it from being done is said once.
 */
void tz_backup_keeper_attach (TzDesk *desk);
