#include "analysis-json.h"
