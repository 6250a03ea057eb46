#include "analysis-json.h"
#include "export-walk.h"
#include "web-annotation.h"

/* JSON on its way into a file, notice by notice. */
typedef struct {
  TzJsonWriter w;
  TzOutput *output;
} Stream;

static void
flush (Stream *stream)
{
  tz_output_write (stream->output, stream->w.out->str, stream->w.out->len);
  g_string_truncate (stream->w.out, 0);
}

static void
write_member (TzJsonWriter *w, const char *name, const char *value)
{
  tz_json_member (w, name);
  tz_json_string (w, value);
}

/* ---- Notes and decisions alone ---- */

/* Returns: (transfer full) (nullable) (element-type TzSource); @first: (out) (nullable). */
static GPtrArray *
list_sources (TzLibrary *library, const TzNotice *notice, const TzSource **first, GError **error)
{
  GPtrArray *sources = tz_library_list_sources (library, notice->row->id, error);
  *first = sources != NULL && sources->len > 0 ? sources->pdata[0] : NULL;
  return sources;
}

static gboolean
write_annotations (TzJsonWriter *w, TzLibrary *library, const TzNotice *notice, const TzMasking *masking,
                   const TzSource *source, GError **error)
{
  g_autoptr (GPtrArray) annotations = tz_library_list_annotations (library, notice->row->id, error);
  if (annotations == NULL)
    return FALSE;
  tz_web_annotation_write_notice (w, notice, source, annotations, masking);
  return TRUE;
}

static gboolean
write_items (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
             GError **error)
{
  Stream *stream = data;
  const TzSource *source = NULL;
  g_autoptr (GPtrArray) sources = list_sources (library, notice, &source, error);
  if (sources == NULL || !write_annotations (&stream->w, library, notice, masking, source, error))
    return FALSE;
  flush (stream);
  return TRUE;
}

/* ---- The notices whole ---- */

static void
write_source (TzJsonWriter *w, const TzSource *source, const TzMasking *masking)
{
  g_autofree char *name = tz_masking_dup (masking, source->name);
  tz_json_begin (w, '{');
  write_member (w, "name", name);
  write_member (w, "media_type", source->media_type);
  write_member (w, "sha256", source->sha256);
  tz_json_member (w, "n_bytes");
  tz_json_int (w, (gint64)source->n_bytes);
  tz_json_end (w, '}');
}

/* The findings are JSON already, in which names are hidden like in any other words. */
static void
write_findings (TzJsonWriter *w, TzLibrary *library, const TzNotice *notice, const TzMasking *masking)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (library);
  g_autofree char *json = tz_analysis_to_json (notice->analysis, notice->text, lexicon, TZ_JSON_PLAIN);
  g_autofree char *hidden = tz_masking_dup (masking, json);
  tz_json_member (w, "counts");
  tz_json_raw (w, hidden);
}

static gboolean
write_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
              GError **error)
{
  Stream *stream = data;
  TzJsonWriter *w = &stream->w;
  const TzSource *source = NULL;
  g_autoptr (GPtrArray) sources = list_sources (library, notice, &source, error);
  if (sources == NULL)
    return FALSE;
  g_autofree char *text = tz_masking_dup (masking, tz_text_get_utf8 (notice->text));
  tz_json_begin (w, '{');
  write_member (w, "name", notice->row->name);
  tz_json_member (w, "sources");
  tz_json_begin (w, '[');
  for (guint i = 0; i < sources->len; i++)
    write_source (w, sources->pdata[i], masking);
  tz_json_end (w, ']');
  write_member (w, "text", text);
  write_findings (w, library, notice, masking);
  tz_json_member (w, "annotations");
  tz_json_begin (w, '[');
  if (!write_annotations (w, library, notice, masking, source, error))
    return FALSE;
  tz_json_end (w, ']');
  tz_json_end (w, '}');
  flush (stream);
  return TRUE;
}

/* ---- Files ---- */

static void
write_head (TzJsonWriter *w, const char *type, const TzExportOptions *options)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *urn = g_strconcat ("urn:uuid:", uuid, NULL);
  tz_web_annotation_write_context (w);
  write_member (w, "id", urn);
  write_member (w, "type", type);
  write_member (w, "tz:generator", "Taizhang " TZ_VERSION);
  tz_json_member (w, "tz:namesHidden");
  tz_json_boolean (w, !options->keep_names);
}

/* Writes one object, whose last member @list is an array that @func fills notice by notice. */
static gboolean
write_file (TzLibrary *library, const char *path, const TzExportOptions *options, const char *type,
            const char *list, TzExportNoticeFunc func, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  if (output == NULL)
    return FALSE;
  Stream stream = {{.out = out}, output};
  tz_json_begin (&stream.w, '{');
  write_head (&stream.w, type, options);
  tz_json_member (&stream.w, list);
  tz_json_begin (&stream.w, '[');
  if (!tz_export_walk (library, options, func, &stream, cancellable, error))
    return FALSE;
  tz_json_end (&stream.w, ']');
  tz_json_end (&stream.w, '}');
  g_string_append_c (out, '\n');
  flush (&stream);
  return tz_output_finish (output, error);
}

gboolean
tz_export_write_jsonld (TzLibrary *library, const char *path, const TzExportOptions *options,
                        GCancellable *cancellable, GError **error)
{
  return write_file (library, path, options, "AnnotationPage", "items", write_items, cancellable, error);
}

gboolean
tz_export_write_json (TzLibrary *library, const char *path, const TzExportOptions *options,
                      GCancellable *cancellable, GError **error)
{
  return write_file (library, path, options, "tz:Library", "notices", write_notice, cancellable, error);
}
