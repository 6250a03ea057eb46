#pragma once

/** tz_background_enter: Lets the calling thread, and processes it starts from then on, have the processor after those that
 * somebody waits for. For threads of one's own: there is no way back. */
void tz_background_enter (void);
