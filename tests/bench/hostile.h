#pragma once

#include <glib.h>

/* Texts that nobody writes, made to hit what could take more than linear time. */

/** hostile_n_shapes: Returns: how many there are. */
guint hostile_n_shapes (void);

/** hostile_get_name: Returns: (transfer none): what shape @index is made of. */
const char *hostile_get_name (guint index);

/** hostile_dup_text: Returns: (transfer full): shape @index in at most @n_bytes bytes of UTF-8. */
char *hostile_dup_text (guint index, gsize n_bytes);
