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
list_sources (const TzHandout *handout, const TzNotice *notice, const TzSource **first, GError **error)
{
  GPtrArray *sources = tz_handout_list_sources (handout, notice->row->id, error);
  *first = sources != NULL && sources->len > 0 ? sources->pdata[0] : NULL;
  return sources;
}

static gboolean
write_annotations (TzJsonWriter *w, const TzHandout *handout, const TzNotice *notice, const TzSource *source,
                   GError **error)
{
  g_autoptr (GPtrArray) annotations = tz_handout_list_notes (handout, notice, error);
  if (annotations == NULL)
    return FALSE;
  tz_web_annotation_write_notice (w, notice, source, annotations);
  return TRUE;
}

static gboolean
write_items (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  Stream *stream = data;
  const TzSource *source = NULL;
  g_autoptr (GPtrArray) sources = list_sources (handout, notice, &source, error);
  if (sources == NULL || !write_annotations (&stream->w, handout, notice, source, error))
    return FALSE;
  flush (stream);
  return TRUE;
}

/* ---- The notices whole ---- */

static void
write_source (TzJsonWriter *w, const TzSource *source)
{
  tz_json_begin (w, '{');
  write_member (w, "name", source->name);
  write_member (w, "media_type", source->media_type);
  write_member (w, "sha256", source->sha256);
  tz_json_member (w, "n_bytes");
  tz_json_int (w, (gint64)source->n_bytes);
  tz_json_end (w, '}');
}

/* The findings are JSON already, in which names are hidden like in any other words. */
static void
write_findings (TzJsonWriter *w, const TzHandout *handout, const TzNotice *notice)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (tz_handout_get_library (handout));
  g_autofree char *json = tz_analysis_to_json (notice->analysis, notice->text, lexicon, TZ_JSON_PLAIN);
  g_autofree char *hidden = tz_handout_dup (handout, json);
  tz_json_member (w, "counts");
  tz_json_raw (w, hidden);
}

static gboolean
write_notice (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  Stream *stream = data;
  TzJsonWriter *w = &stream->w;
  const TzSource *source = NULL;
  g_autoptr (GPtrArray) sources = list_sources (handout, notice, &source, error);
  if (sources == NULL)
    return FALSE;
  tz_json_begin (w, '{');
  write_member (w, "name", notice->row->name);
  tz_json_member (w, "sources");
  tz_json_begin (w, '[');
  for (guint i = 0; i < sources->len; i++)
    write_source (w, sources->pdata[i]);
  tz_json_end (w, ']');
  write_member (w, "text", tz_text_get_utf8 (notice->text));
  write_findings (w, handout, notice);
  tz_json_member (w, "annotations");
  tz_json_begin (w, '[');
  if (!write_annotations (w, handout, notice, source, error))
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
write_file (const TzExporting *exporting, const char *type, const char *list, TzExportNoticeFunc func,
            GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (TzOutput) output = tz_output_new (exporting->path, error);
  if (output == NULL)
    return FALSE;
  Stream stream = {{.out = out}, output};
  tz_json_begin (&stream.w, '{');
  write_head (&stream.w, type, exporting->options);
  tz_json_member (&stream.w, list);
  tz_json_begin (&stream.w, '[');
  if (!tz_export_walk (exporting, func, &stream, error))
    return FALSE;
  tz_json_end (&stream.w, ']');
  tz_json_end (&stream.w, '}');
  g_string_append_c (out, '\n');
  flush (&stream);
  return tz_output_finish (output, error);
}

gboolean
tz_export_write_jsonld (const TzExporting *exporting, GError **error)
{
  return write_file (exporting, "AnnotationPage", "items", write_items, error);
}

gboolean
tz_export_write_json (const TzExporting *exporting, GError **error)
{
  return write_file (exporting, "tz:Library", "notices", write_notice, error);
}
