#include <glib/gi18n.h>
#include <glob.h>
#include <unistd.h>

#include "paths.h"
#include "pdf-recognise.h"
#include "serve.h"

/* Where the program that starts this one puts the socket. */
#define SOCKET 3

/* Tables of charsets and of the characters of PDF fonts, what Tesseract knows of Chinese, and the fonts for PDFs that bring
 * none. */
static char **
list_readable (void)
{
  glob_t found = {0};
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  static const char *const always[] = {TZ_POPPLER_DATADIR,
                                       "/etc/fonts",
                                       "/usr/share/fontconfig",
                                       "/var/cache/fontconfig",
                                       "/usr/share/fonts",
                                       "/usr/local/share/fonts",
                                       NULL};
  g_strv_builder_addv (folders, (const char **)always);
  if (tz_pdf_recogniser_find_data () != NULL)
    g_strv_builder_add (folders, tz_pdf_recogniser_find_data ());
  glob ("/usr/lib*/gconv", 0, NULL, &found);
  glob ("/usr/lib/*/gconv", GLOB_APPEND, NULL, &found);
  for (gsize i = 0; i < found.gl_pathc; i++)
    g_strv_builder_add (folders, found.gl_pathv[i]);
  globfree (&found);
  return g_strv_builder_end (folders);
}

/* taizhang-reader: reads one file after the other for the program that started it, which alone knows their names. */
int
main (void)
{
  g_auto (GStrv) readable = list_readable ();
  tz_paths_init_locale ();
  gettext ("the file is empty"); /* The catalogue is loaded with the first word. */
  return tz_reader_serve (SOCKET, (const char *const *)readable, tz_document_read);
}
