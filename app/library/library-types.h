#pragma once

#include "notice-types.h"
#include "people-types.h"
#include "query-types.h"
#include "sums-types.h"

/*
 * What goes in and out of the library: plain structs, each row type with its free function and g_autoptr.
 */
