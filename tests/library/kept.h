#pragma once

/** kept_enlarge: Makes the library at @path, a sample of an older version (kept/), hold @n_notices or a few
 * more: those that are in it, not in the trash, again and again, with a line of its own at the end of each
 * text. */
void kept_enlarge (const char *path, unsigned n_notices);
