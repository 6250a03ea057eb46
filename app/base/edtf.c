#include "edtf.h"
