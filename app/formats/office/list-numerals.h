#pragma once

#include <glib.h>

/**
 * tz_list_numeral_append:
 * @format: a number format of Word (ISO/IEC 29500-1, 17.18.59), such as "chineseCounting"; what is not known is
 * written as "decimal"
 *
 * Writes @n as Word prints the number of a list.
 */
void tz_list_numeral_append (GString *line, const char *format, int n);
