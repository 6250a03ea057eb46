#pragma once

#include <gio/gio.h>

/*
 * What other programs exchange is XML or JSON. It is taken apart where files are read, into plain values that are looked
 * at as anything a reader says; what they mean is found by those who ask (app/report/incoming).
 */

typedef enum {
  /* a(ysa(ss)): TzXmlEvent, the name of the element without a prefix or the words, and names and values of attributes */
  TZ_SYNTAX_XML,
  /* v: a{sv} for an object, av for a list, s, x, d, b, and mv for null and for what is no text */
  TZ_SYNTAX_JSON,
  TZ_N_SYNTAXES,
} TzSyntax;

typedef enum { TZ_XML_ENTER, TZ_XML_LEAVE, TZ_XML_TEXT } TzXmlEvent;

/** tz_syntax_type: Returns: (transfer none): of the values that are made of it. */
const GVariantType *tz_syntax_type (TzSyntax syntax);

/**
 * tz_syntax_parse:
 * @error: return location; %TZ_ERROR_CORRUPT where it is none, or nested deeper than anything is
 *
 * Returns: (transfer full) (nullable): of tz_syntax_type(), as one piece
 */
GVariant *tz_syntax_parse (GBytes *bytes, TzSyntax syntax, GError **error);
