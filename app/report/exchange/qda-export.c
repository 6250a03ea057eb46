#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "export-walk.h"
#include "qda-notice.h"

/*
 * A REFI-QDA project (.qdpx): a zip file with project.qde, the XML, and each text as a file of its own. The notices
 * are walked once for each part, so a large library takes no more memory than a small one.
 */

#define PROJECT_NAMESPACE "urn:QDA-XML:project:1.0"
#define CODEBOOK_NAMESPACE "urn:QDA-XML:codebook:1.0"
#define ORIGIN "Taizhang " TZ_VERSION

/* An export on its way. */
typedef struct {
  TzLibrary *library;
  const TzExportOptions *options;
  GCancellable *cancellable;
  GPtrArray *annotations; /* all notes of the library */
  GPtrArray *tags;        /* (element-type utf8): of those */
  GPtrArray *creators;    /* (element-type utf8): who wrote them */
  xmlTextWriter *xml;
  struct archive *zip;
  void (*part) (xmlTextWriter *xml, const TzQdaNotice *qda); /* what is written of each notice */
} Exporting;

static void
exporting_clear (Exporting *exporting)
{
  g_clear_pointer (&exporting->annotations, g_ptr_array_unref);
  g_clear_pointer (&exporting->tags, g_ptr_array_unref);
  g_clear_pointer (&exporting->creators, g_ptr_array_unref);
  g_clear_pointer (&exporting->xml, xmlFreeTextWriter);
  g_clear_pointer (&exporting->zip, archive_write_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Exporting, exporting_clear)

static void
add_once (GPtrArray *words, GHashTable *known, char *word)
{
  if (*word != '\0' && g_hash_table_add (known, word))
    g_ptr_array_add (words, word);
}

static gboolean
prepare (Exporting *exporting, GError **error)
{
  exporting->annotations = tz_library_list_annotations (exporting->library, 0, error);
  if (exporting->annotations == NULL)
    return FALSE;
  exporting->tags = g_ptr_array_new ();
  exporting->creators = g_ptr_array_new ();
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) creators = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < exporting->annotations->len; i++) {
    const TzAnnotation *note = exporting->annotations->pdata[i];
    add_once (exporting->creators, creators, note->creator);
    for (char **tag = note->tags; tag != NULL && *tag != NULL; tag++)
      add_once (exporting->tags, tags, *tag);
  }
  return TRUE;
}

/* ---- Notices ---- */

static TzQdaNotice
describe (const Exporting *exporting, const TzNotice *notice, const TzMasking *masking)
{
  return (TzQdaNotice){
      .notice = notice,
      .masking = masking,
      .annotations = exporting->annotations,
      .lexicon = tz_library_get_lexicon (exporting->library),
      .name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, tz_text_get_utf8 (notice->text), -1),
  };
}

static gboolean
write_part (TzLibrary *library G_GNUC_UNUSED, const TzNotice *notice, const TzMasking *masking, gpointer data,
            GError **error G_GNUC_UNUSED)
{
  Exporting *exporting = data;
  TzQdaNotice qda = describe (exporting, notice, masking);
  exporting->part (exporting->xml, &qda);
  g_free (qda.name);
  return TRUE;
}

/* Writes @element with a @part of each notice in it; there are notices. */
static gboolean
write_parts (Exporting *exporting, const char *element,
             void (*part) (xmlTextWriter *xml, const TzQdaNotice *qda), GError **error)
{
  exporting->part = part;
  tz_qda_begin (exporting->xml, element);
  gboolean done = tz_export_walk (exporting->library, exporting->options, write_part, exporting,
                                  exporting->cancellable, error);
  tz_qda_end (exporting->xml);
  return done;
}

/* ---- The XML ---- */

static void
begin_document (xmlTextWriter *xml, const char *element, const char *namespace)
{
  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  tz_qda_begin (xml, element);
  tz_qda_write_attribute (xml, "xmlns", namespace);
  tz_qda_write_attribute (xml, "origin", ORIGIN);
}

static void
write_users (const Exporting *exporting)
{
  if (exporting->creators->len == 0)
    return;
  tz_qda_begin (exporting->xml, "Users");
  for (guint i = 0; i < exporting->creators->len; i++) {
    g_autofree char *guid = tz_qda_dup_guid ("user", exporting->creators->pdata[i]);
    tz_qda_begin (exporting->xml, "User");
    tz_qda_write_attribute (exporting->xml, "guid", guid);
    tz_qda_write_attribute (exporting->xml, "name", exporting->creators->pdata[i]);
    tz_qda_end (exporting->xml);
  }
  tz_qda_end (exporting->xml);
}

static gboolean
has_notes (const Exporting *exporting)
{
  for (guint i = 0; i < exporting->annotations->len; i++) {
    const TzAnnotation *note = exporting->annotations->pdata[i];
    if (*note->body != '\0' && !note->orphan)
      return TRUE;
  }
  return FALSE;
}

static gboolean
write_project (Exporting *exporting, GError **error)
{
  xmlTextWriter *xml = exporting->xml;
  begin_document (xml, "Project", PROJECT_NAMESPACE);
  tz_qda_write_attribute (xml, "name", _ ("Rectification ledger"));
  tz_qda_write_time (xml, "creationDateTime", exporting->options->now);
  write_users (exporting);
  tz_qda_begin (xml, "CodeBook");
  tz_qda_write_codes (xml, tz_library_get_lexicon (exporting->library), exporting->tags);
  tz_qda_end (xml);
  tz_qda_write_variables (xml);
  if (!write_parts (exporting, "Cases", tz_qda_write_cases, error) ||
      !write_parts (exporting, "Sources", tz_qda_write_source, error))
    return FALSE;
  if (has_notes (exporting) && !write_parts (exporting, "Notes", tz_qda_write_notes, error))
    return FALSE;
  return TRUE;
}

/* ---- The zip file ---- */

static la_ssize_t
write_cb (struct archive *zip G_GNUC_UNUSED, void *data, const void *bytes, size_t n_bytes)
{
  return tz_output_write (data, bytes, n_bytes) ? (la_ssize_t)n_bytes : -1;
}

static void
add_entry (struct archive *zip, const char *name, gint64 n_bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, n_bytes);
  archive_write_header (zip, entry);
  archive_entry_free (entry);
}

static gboolean
add_text (TzLibrary *library G_GNUC_UNUSED, const TzNotice *notice, const TzMasking *masking, gpointer data,
          GError **error G_GNUC_UNUSED)
{
  Exporting *exporting = data;
  TzQdaNotice qda = describe (exporting, notice, masking);
  g_autofree char *guid = tz_qda_dup_source_guid (&qda);
  g_autofree char *name = g_strdup_printf ("sources/%s.txt", guid);
  g_autofree char *text = tz_masking_dup (masking, tz_text_get_utf8 (notice->text));
  add_entry (exporting->zip, name, (gint64)strlen (text));
  archive_write_data (exporting->zip, text, strlen (text));
  g_free (qda.name);
  return TRUE;
}

/* The project, which was written to @path meanwhile. */
static gboolean
add_project (Exporting *exporting, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return FALSE;
  add_entry (exporting->zip, "project.qde", (gint64)g_mapped_file_get_length (file));
  archive_write_data (exporting->zip, g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  return TRUE;
}

static gboolean
write_zip (Exporting *exporting, const char *project, TzOutput *output, GError **error)
{
  exporting->zip = archive_write_new ();
  archive_write_set_format_zip (exporting->zip);
  archive_write_open (exporting->zip, output, NULL, write_cb, NULL);
  if (!add_project (exporting, project, error) ||
      !tz_export_walk (exporting->library, exporting->options, add_text, exporting, exporting->cancellable,
                       error))
    return FALSE;
  if (archive_write_close (exporting->zip) != ARCHIVE_OK)
    tz_output_failed (output, archive_errno (exporting->zip));
  return tz_output_finish (output, error);
}

/* Ends the document and closes its file. */
static void
close_document (Exporting *exporting, TzOutput *output)
{
  if (xmlTextWriterEndDocument (exporting->xml) < 0)
    tz_output_failed (output, errno);
  g_clear_pointer (&exporting->xml, xmlFreeTextWriter);
}

static gboolean
open_document (Exporting *exporting, const char *path, GError **error)
{
  exporting->xml = xmlNewTextWriterFilename (path, 0);
  if (exporting->xml != NULL)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” could not be written: %s"), path,
               g_strerror (errno));
  return FALSE;
}

gboolean
tz_export_write_qdpx (TzLibrary *library, const char *path, const TzExportOptions *options,
                      GCancellable *cancellable, GError **error)
{
  g_auto (Exporting) exporting = {.library = library, .options = options, .cancellable = cancellable};
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  g_autoptr (TzOutput) project = output != NULL ? tz_output_new (path, error) : NULL; /* never finished */
  if (project == NULL || !prepare (&exporting, error) ||
      !open_document (&exporting, tz_output_get_temporary_path (project), error) ||
      !write_project (&exporting, error))
    return FALSE;
  close_document (&exporting, output);
  return write_zip (&exporting, tz_output_get_temporary_path (project), output, error);
}

gboolean
tz_export_write_qdc (TzLibrary *library, const char *path, const TzExportOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_auto (Exporting) exporting = {.library = library, .options = options, .cancellable = cancellable};
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  if (output == NULL || !prepare (&exporting, error) ||
      !open_document (&exporting, tz_output_get_temporary_path (output), error))
    return FALSE;
  begin_document (exporting.xml, "CodeBook", CODEBOOK_NAMESPACE);
  tz_qda_write_codes (exporting.xml, tz_library_get_lexicon (library), exporting.tags);
  close_document (&exporting, output);
  return tz_output_finish (output, error);
}
