#include "zipped.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define MAX_BYTES 4000000

void
zipped_add (gpointer archive, const char *name, const void *content, gsize n_bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t)n_bytes);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, n_bytes), ==, (la_ssize_t)n_bytes);
  archive_entry_free (entry);
}

GBytes *
zipped_new (const char *name, ...)
{
  va_list rest;
  size_t used = 0;
  char *bytes = g_malloc (MAX_BYTES);
  struct archive *archive = archive_write_new ();
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, bytes, MAX_BYTES, &used), ==, ARCHIVE_OK);
  va_start (rest, name);
  for (const char *next = name; next != NULL; next = va_arg (rest, const char *)) {
    const char *content = va_arg (rest, const char *);
    zipped_add (archive, next, content, strlen (content));
  }
  va_end (rest);
  archive_write_close (archive);
  archive_write_free (archive);
  g_autofree char *held = bytes;
  return g_bytes_new (held, used);
}

GBytes *
zipped_docx (const char *body, const char *numbering, const char *styles)
{
  g_autofree char *document =
      g_strdup_printf ("<?xml version=\"1.0\"?><w:document " WORD "><w:body>%s</w:body></w:document>", body);
  g_autofree char *lists =
      g_strdup_printf ("<w:numbering " WORD ">%s</w:numbering>", numbering ? numbering : "");
  g_autofree char *looks = g_strdup_printf ("<w:styles " WORD ">%s</w:styles>", styles ? styles : "");
  return zipped_new ("[Content_Types].xml", "<Types/>", "word/document.xml", document, "word/numbering.xml",
                     lists, "word/styles.xml", looks, NULL);
}
