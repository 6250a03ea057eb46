#include "errors.h"

G_DEFINE_QUARK (tz - error - quark, tz_error)
