#pragma once

#include <glib.h>

/** LLVMFuzzerTestOneInput: What libFuzzer calls: must neither crash nor assert for any @data. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
