#pragma once

#include <glib.h>

/*
 * The text of an RTF file: bytes in the charset of the font that they are set in, which become UTF-8 as soon as another
 * charset, or something else than a byte, follows.
 */
typedef struct _TzRtfBytes TzRtfBytes;

TzRtfBytes *tz_rtf_bytes_new (void);
void tz_rtf_bytes_free (TzRtfBytes *bytes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRtfBytes, tz_rtf_bytes_free)

/** tz_rtf_bytes_add: @code_page: that of Windows which @byte is in, such as 936; @text: gets what came before in
 * another. */
void tz_rtf_bytes_add (TzRtfBytes *bytes, guint8 byte, int code_page, GString *text);

/** tz_rtf_bytes_flush: Appends what was added to @text. Bytes that are no characters become U+FFFD. */
void tz_rtf_bytes_flush (TzRtfBytes *bytes, GString *text);

/** tz_rtf_code_page: @charset: of a font (\fcharset). Returns: its code page; @fallback where it has none of its own. */
int tz_rtf_code_page (int charset, int fallback);
