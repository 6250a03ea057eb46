#pragma once

#include "desk.h"

/** tz_uri_open: Hands a file to the program that the system has for such files; a toast says where that fails. */
void tz_uri_open (TzDesk *desk, const char *uri);
