#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "export-walk.h"
#include "name-uuid.h"
#include "qda-notice.h"

/*
 * A REFI-QDA project (.qdpx): a zip file with project.qde, the XML, and each text as a file of its own. The notices
 * are walked once: their texts go into the zip file, their cases, sources and notes each into a file of its own,
 * which are put together in the end. So a large library takes no more memory than a small one.
 */

#define PROJECT_NAMESPACE "urn:QDA-XML:project:1.0"
#define CODEBOOK_NAMESPACE "urn:QDA-XML:codebook:1.0"
#define ORIGIN "Taizhang " TZ_VERSION

/* An element of the project that every notice adds to, in a file that lasts until the project is written. */
typedef struct {
  TzOutput *output; /* never finished */
  xmlTextWriter *xml;
  gboolean any; /* whether there is anything in it: it may not be empty */
} Part;

typedef enum { CASES, SOURCES, NOTES, N_PARTS } PartKind;
static const char *const elements[N_PARTS] = {"Cases", "Sources", "Notes"};

/* A project on its way. */
typedef struct {
  const TzExporting *exporting;
  GHashTable *tags;     /* (element-type utf8): of notes */
  GHashTable *creators; /* (element-type utf8): who wrote them */
  Part parts[N_PARTS];
  xmlTextWriter *xml;
  struct archive *zip; /* (nullable): where the texts go */
} Project;

static void
project_clear (Project *project)
{
  g_clear_pointer (&project->tags, g_hash_table_unref);
  g_clear_pointer (&project->creators, g_hash_table_unref);
  for (guint i = 0; i < N_PARTS; i++) {
    g_clear_pointer (&project->parts[i].xml, xmlFreeTextWriter);
    g_clear_pointer (&project->parts[i].output, tz_output_free);
  }
  g_clear_pointer (&project->xml, xmlFreeTextWriter);
  g_clear_pointer (&project->zip, archive_write_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Project, project_clear)

static void
project_init (Project *project, const TzExporting *exporting)
{
  *project = (Project){.exporting = exporting};
  project->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  project->creators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static xmlTextWriter *
open_xml (const TzOutput *output, GError **error)
{
  const char *path = tz_output_get_temporary_path (output);
  xmlTextWriter *xml = xmlNewTextWriterFilename (path, 0);
  if (xml == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” could not be written: %s"), path,
                 g_strerror (errno));
  return xml;
}

/* Ends the document in @xml and closes its file. */
static void
close_xml (xmlTextWriter **xml, TzOutput *output)
{
  if (xmlTextWriterEndDocument (*xml) < 0)
    tz_output_failed (output, errno);
  g_clear_pointer (xml, xmlFreeTextWriter);
}

/* ---- Notices ---- */

static void
learn_words (Project *project, const GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++) {
    const TzAnnotation *note = notes->pdata[i];
    if (*note->creator != '\0')
      g_hash_table_add (project->creators, g_strdup (note->creator));
    for (char **tag = note->tags; tag != NULL && *tag != NULL; tag++)
      g_hash_table_add (project->tags, g_strdup (*tag));
  }
}

static void
learn_deciders (Project *project, const GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (*decision->creator != '\0')
      g_hash_table_add (project->creators, g_strdup (decision->creator));
  }
}

static void
write_parts (Project *project, const TzQdaNotice *qda)
{
  tz_qda_write_cases (project->parts[CASES].xml, qda);
  tz_qda_write_source (project->parts[SOURCES].xml, qda);
  project->parts[CASES].any |= qda->notice->analysis->problems->len > 0;
  project->parts[SOURCES].any = TRUE;
  project->parts[NOTES].any |= tz_qda_write_notes (project->parts[NOTES].xml, qda);
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

static void
add_text (struct archive *zip, const TzQdaNotice *qda)
{
  g_autofree char *guid = tz_qda_dup_source_guid (qda);
  g_autofree char *name = g_strdup_printf ("sources/%s.txt", guid);
  gsize n_bytes = tz_text_get_n_bytes (qda->notice->text);
  add_entry (zip, name, (gint64)n_bytes);
  archive_write_data (zip, tz_text_get_utf8 (qda->notice->text), n_bytes);
}

static gboolean
write_notice (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  Project *project = data;
  g_autoptr (GPtrArray) notes = tz_handout_list_notes (handout, notice, error);
  g_autoptr (GPtrArray) sources =
      notes != NULL ? tz_handout_list_sources (handout, notice->row->id, error) : NULL;
  if (sources == NULL)
    return FALSE;
  const char *sha256 = sources->len > 0 ? ((const TzSource *)sources->pdata[0])->sha256 : NULL;
  g_autofree char *name =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, tz_text_get_utf8 (notice->text), -1);
  const TzQdaNotice qda = {notice, notes, tz_library_get_lexicon (tz_handout_get_library (handout)), sha256,
                           name};
  learn_words (project, notes);
  learn_deciders (project, notice->decisions);
  write_parts (project, &qda);
  add_text (project->zip, &qda);
  return TRUE;
}

/* ---- The project ---- */

/* Returns: (transfer container). */
static GList *
list_words (GHashTable *words)
{
  return g_list_sort (g_hash_table_get_keys (words), (GCompareFunc)strcmp);
}

static void
begin_document (xmlTextWriter *xml, const char *element, const char *namespace)
{
  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  tz_qda_begin (xml, element);
  tz_qda_write_attribute (xml, "xmlns", namespace);
  tz_qda_write_attribute (xml, "origin", ORIGIN);
}

static void
write_codes (const Project *project)
{
  TzLibrary *library = tz_handout_get_library (project->exporting->handout);
  g_autoptr (GList) tags = list_words (project->tags);
  tz_qda_write_codes (project->xml, tz_library_get_lexicon (library), tags);
}

static void
write_users (const Project *project)
{
  g_autoptr (GList) creators = list_words (project->creators);
  if (creators == NULL)
    return;
  tz_qda_begin (project->xml, "Users");
  for (const GList *creator = creators; creator != NULL; creator = creator->next) {
    g_autofree char *guid = tz_name_uuid_dup ("user", creator->data);
    tz_qda_begin (project->xml, "User");
    tz_qda_write_attribute (project->xml, "guid", guid);
    tz_qda_write_attribute (project->xml, "name", creator->data);
    tz_qda_end (project->xml);
  }
  tz_qda_end (project->xml);
}

/* Puts a part, which is closed, in its place. */
static gboolean
paste (Project *project, const Part *part, GError **error)
{
  g_autoptr (GMappedFile) file =
      part->any ? g_mapped_file_new (tz_output_get_temporary_path (part->output), FALSE, error) : NULL;
  if (file == NULL)
    return !part->any;
  const char *bytes = g_mapped_file_get_contents (file);
  for (gsize left = g_mapped_file_get_length (file), n; left > 0; left -= n, bytes += n) {
    n = MIN (left, 1 << 20);
    xmlTextWriterWriteRawLen (project->xml, BAD_CAST bytes, (int)n);
  }
  return TRUE;
}

static gboolean
write_project (Project *project, GError **error)
{
  begin_document (project->xml, "Project", PROJECT_NAMESPACE);
  tz_qda_write_attribute (project->xml, "name", _ ("Rectification ledger"));
  tz_qda_write_time (project->xml, "creationDateTime", project->exporting->options->now);
  write_users (project);
  tz_qda_begin (project->xml, "CodeBook");
  write_codes (project);
  tz_qda_end (project->xml);
  tz_qda_write_variables (project->xml);
  for (guint i = 0; i < N_PARTS; i++)
    if (!paste (project, &project->parts[i], error))
      return FALSE;
  return TRUE;
}

/* ---- The zip file ---- */

static la_ssize_t
write_cb (struct archive *zip G_GNUC_UNUSED, void *data, const void *bytes, size_t n_bytes)
{
  return tz_output_write (data, bytes, n_bytes) ? (la_ssize_t)n_bytes : -1;
}

static gboolean
open_parts (Project *project, GError **error)
{
  for (guint i = 0; i < N_PARTS; i++) {
    Part *part = &project->parts[i];
    part->output = tz_output_new (project->exporting->path, error);
    part->xml = part->output != NULL ? open_xml (part->output, error) : NULL;
    if (part->xml == NULL)
      return FALSE;
    tz_qda_begin (part->xml, elements[i]);
  }
  return TRUE;
}

/* Walks the notices; their texts are in the zip file then, all else in the parts. */
static gboolean
write_notices (Project *project, TzOutput *output, GError **error)
{
  project->zip = archive_write_new ();
  archive_write_set_format_zip (project->zip);
  archive_write_open (project->zip, output, NULL, write_cb, NULL);
  if (!open_parts (project, error) || !tz_export_walk (project->exporting, write_notice, project, error))
    return FALSE;
  for (guint i = 0; i < N_PARTS; i++)
    close_xml (&project->parts[i].xml, output);
  return TRUE;
}

/* The project, which was written to @path meanwhile. */
static gboolean
add_project (struct archive *zip, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return FALSE;
  add_entry (zip, "project.qde", (gint64)g_mapped_file_get_length (file));
  archive_write_data (zip, g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  return TRUE;
}

gboolean
tz_export_write_qdpx (const TzExporting *exporting, GError **error)
{
  g_autoptr (TzOutput) output = tz_output_new (exporting->path, error);
  g_autoptr (TzOutput) whole =
      output != NULL ? tz_output_new (exporting->path, error) : NULL; /* never finished */
  g_auto (Project) project = {0};                                     /* goes first: it writes to the end */
  project_init (&project, exporting);
  if (whole == NULL || !write_notices (&project, output, error))
    return FALSE;
  project.xml = open_xml (whole, error);
  if (project.xml == NULL || !write_project (&project, error))
    return FALSE;
  close_xml (&project.xml, output);
  if (!add_project (project.zip, tz_output_get_temporary_path (whole), error))
    return FALSE;
  if (archive_write_close (project.zip) != ARCHIVE_OK)
    tz_output_failed (output, archive_errno (project.zip));
  return tz_output_finish (output, error);
}

/* ---- The codes alone ---- */

static gboolean
read_notice (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) notes = tz_handout_list_notes (handout, notice, error);
  if (notes != NULL)
    learn_words (data, notes);
  return notes != NULL;
}

gboolean
tz_export_write_qdc (const TzExporting *exporting, GError **error)
{
  g_autoptr (TzOutput) output = tz_output_new (exporting->path, error);
  g_auto (Project) project = {0};
  project_init (&project, exporting);
  if (output == NULL || !tz_export_walk (exporting, read_notice, &project, error))
    return FALSE;
  project.xml = open_xml (output, error);
  if (project.xml == NULL)
    return FALSE;
  begin_document (project.xml, "CodeBook", CODEBOOK_NAMESPACE);
  write_codes (&project);
  close_xml (&project.xml, output);
  return tz_output_finish (output, error);
}
