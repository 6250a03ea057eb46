#include "zipped.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
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

static la_ssize_t
append (struct archive *archive G_GNUC_UNUSED, void *bytes, const void *more, size_t n_bytes)
{
  g_byte_array_append (bytes, more, n_bytes);
  return (la_ssize_t)n_bytes;
}

GByteArray *
zipped_start (gpointer *archive, const char *format, gboolean gzip)
{
  GByteArray *bytes = g_byte_array_new ();
  *archive = archive_write_new ();
  g_assert_cmpint (archive_write_set_format_by_name (*archive, format), ==, ARCHIVE_OK);
  if (gzip)
    g_assert_cmpint (archive_write_add_filter_gzip (*archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open (*archive, bytes, NULL, append, NULL), ==, ARCHIVE_OK);
  return bytes;
}

GBytes *
zipped_new (const char *name, ...)
{
  va_list rest;
  gpointer archive;
  GByteArray *bytes = zipped_start (&archive, "zip", FALSE);
  va_start (rest, name);
  for (const char *next = name; next != NULL; next = va_arg (rest, const char *)) {
    const char *content = va_arg (rest, const char *);
    zipped_add (archive, next, content, strlen (content));
  }
  va_end (rest);
  zipped_finish (archive);
  return g_byte_array_free_to_bytes (bytes);
}

void
zipped_finish (gpointer archive)
{
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
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
