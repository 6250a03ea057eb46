#include "report.h"

#include <glib/gi18n.h>

#include "door.h"
#include "draft.h"
#include "paint.h"
#include "parts.h"
#include "pdf.h"

struct _TzReport {
  gatomicrefcount references;
  TzFlow *flow;
  TzTable *completion; /* what charts of the flow draw */
  TzTable *themes;
  char *title;
  char *author;
  char *keywords; /* the agencies, and the themes that recur most */
  gint64 created;
  guint n_notices;
  gboolean lacks_typeface;
  GMutex drawing; /* the typesetter and the charts serve one thread at a time */
  TzTypesetter *typesetter;
  guint n_written; /* atomic */
};

static const TzChartLook look = {.print = TRUE, .font = TZ_REPORT_CHART_FONT};

static const struct {
  const char *id;
  const char *name;
  gboolean (*write) (TzDraft *draft, GError **error);
} parts[] = {
    [TZ_PART_COVER] = {"cover", N_ ("Cover"), tz_part_cover},
    [TZ_PART_SUMMARY] = {"summary", N_ ("Summary"), tz_part_summary},
    [TZ_PART_METHOD] = {"method", N_ ("Method and definitions"), tz_part_method},
    [TZ_PART_COMPLETION] = {"completion", N_ ("Completion"), tz_part_completion},
    [TZ_PART_THEMES] = {"themes", N_ ("Themes"), tz_part_themes},
    [TZ_PART_SIDE_BY_SIDE] = {"side-by-side", N_ ("Side by side"), tz_part_side_by_side},
    [TZ_PART_AGENCIES] = {"agencies", N_ ("Each agency"), tz_part_agencies},
    [TZ_PART_PROBLEMS] = {"problems", N_ ("Problems and notes"), tz_part_problems},
    [TZ_PART_NOT_REVIEWED] = {"not-reviewed", N_ ("What was not reviewed"), tz_part_not_reviewed},
    [TZ_PART_REJECTED] = {"rejected", N_ ("What was rejected"), tz_part_rejected},
    [TZ_PART_SOURCES] = {"sources", N_ ("Sources"), tz_part_sources},
};
G_STATIC_ASSERT (G_N_ELEMENTS (parts) == TZ_N_PARTS);

const char *
tz_report_part_id (TzReportPart part)
{
  g_return_val_if_fail (part < TZ_N_PARTS, NULL);
  return parts[part].id;
}

const char *
tz_report_part_name (TzReportPart part)
{
  g_return_val_if_fail (part < TZ_N_PARTS, NULL);
  return _ (parts[part].name);
}

/* What was rejected is listed on request. */
static const TzReportPart usual_parts[] = {
    TZ_PART_COVER,        TZ_PART_SUMMARY,  TZ_PART_METHOD,   TZ_PART_COMPLETION,   TZ_PART_THEMES,
    TZ_PART_SIDE_BY_SIDE, TZ_PART_AGENCIES, TZ_PART_PROBLEMS, TZ_PART_NOT_REVIEWED, TZ_PART_SOURCES};

static gboolean
write_parts (TzDraft *draft, const TzReportOptions *options, GError **error)
{
  for (guint i = 0; i < options->n_parts; i++) {
    TzReportPart part = options->parts[i];
    g_return_val_if_fail (part < TZ_N_PARTS, FALSE);
    if (!parts[part].write (draft, error))
      return FALSE;
  }
  return TRUE;
}

/* With more a list of keywords says nothing. */
#define MAX_KEYWORDS 12u

static void
add_keywords (GString *keywords, const GPtrArray *axes, guint n)
{
  for (guint i = 0; i < MIN (n, axes->len); i++)
    g_string_append_printf (keywords, "%s%s", keywords->len > 0 ? ", " : "",
                            ((const TzTableAxis *)axes->pdata[i])->title);
}

static char *
dup_keywords (const TzReport *report)
{
  GString *keywords = g_string_new (NULL);
  add_keywords (keywords, report->completion->rows, MAX_KEYWORDS);
  add_keywords (keywords, report->themes->rows, MAX_KEYWORDS);
  return g_string_free (keywords, FALSE);
}

/* Lays out what is written. */
static TzReport *
lay_out (TzDraft *draft, GError **error)
{
  g_autoptr (TzTypesetter) typesetter = tz_typesetter_new (draft->options->typeface);
  TzFlow *flow = tz_flow_new (g_steal_pointer (&draft->blocks), typesetter, &look, draft->cancellable, error);
  if (flow == NULL)
    return NULL;
  TzReport *report = g_new0 (TzReport, 1);
  g_atomic_ref_count_init (&report->references);
  g_mutex_init (&report->drawing);
  report->flow = flow;
  report->typesetter = g_steal_pointer (&typesetter);
  report->completion = g_steal_pointer (&draft->completion);
  report->themes = g_steal_pointer (&draft->themes);
  report->title = g_steal_pointer (&draft->title);
  report->author = g_steal_pointer (&draft->author);
  report->keywords = dup_keywords (report);
  report->created = draft->now;
  report->n_notices = draft->rows->len;
  report->lacks_typeface = tz_typesetter_lacks_typeface (report->typesetter);
  return report;
}

TzReport *
tz_report_new (TzLibrary *library, const TzReportOptions *options, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  TzReportOptions chosen = *options;
  if (chosen.parts == NULL) {
    chosen.parts = usual_parts;
    chosen.n_parts = G_N_ELEMENTS (usual_parts);
  }
  g_autoptr (TzDraft) draft = tz_draft_new (library, &chosen, cancellable, error);
  return draft != NULL && write_parts (draft, &chosen, error) ? lay_out (draft, error) : NULL;
}

TzReport *
tz_report_new_of_notice (TzLibrary *library, gint64 notice, const TzReportOptions *options,
                         GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  const gint64 notices[] = {notice, 0};
  TzReportOptions of_one = *options;
  of_one.notices = notices;
  g_autoptr (TzDraft) draft = tz_draft_new (library, &of_one, cancellable, error);
  return draft != NULL && tz_part_notice (draft, error) ? lay_out (draft, error) : NULL;
}

TzReport *
tz_report_ref (TzReport *report)
{
  g_atomic_ref_count_inc (&report->references);
  return report;
}

void
tz_report_unref (TzReport *report)
{
  if (report == NULL || !g_atomic_ref_count_dec (&report->references))
    return;
  tz_flow_free (report->flow);
  tz_table_free (report->completion);
  tz_table_free (report->themes);
  tz_typesetter_free (report->typesetter);
  g_mutex_clear (&report->drawing);
  g_free (report->title);
  g_free (report->author);
  g_free (report->keywords);
  g_free (report);
}

guint
tz_report_get_n_pages (const TzReport *report)
{
  return report->flow->pages->len;
}

guint
tz_report_get_n_notices (const TzReport *report)
{
  return report->n_notices;
}

void
tz_report_get_page_size (const TzReport *report G_GNUC_UNUSED, double *width, double *height)
{
  *width = TZ_PAGE_WIDTH;
  *height = TZ_PAGE_HEIGHT;
}

gboolean
tz_report_lacks_typeface (const TzReport *report)
{
  return report->lacks_typeface;
}

const char *
tz_report_get_title (const TzReport *report)
{
  return report->title;
}

int
tz_report_get_part_page (const TzReport *report, TzReportPart part)
{
  g_autofree char *anchor = tz_draft_dup_part_anchor (part);
  return tz_flow_find (report->flow, anchor);
}

static TzPainter
painter_of (TzReport *report)
{
  return (TzPainter){.flow = report->flow,
                     .typesetter = report->typesetter,
                     .look = &look,
                     .running_title = report->title,
                     .drawing = &report->drawing};
}

void
tz_report_draw_page (TzReport *report, guint page, cairo_t *cr)
{
  g_return_if_fail (page < tz_report_get_n_pages (report));
  const TzPainter painter = painter_of (report);
  tz_painter_draw_page (&painter, cr, page);
}

gboolean
tz_report_write_pdf (TzReport *report, const char *path, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  const TzPainter painter = painter_of (report);
  const TzPdfInfo info = {.title = report->title,
                          .author = report->author,
                          .subject = _ ("Comparison of inspection-rectification notices"),
                          .keywords = report->keywords,
                          .created = report->created};
  return tz_pdf_write (&painter, &info, path, &report->n_written, cancellable, error);
}

guint
tz_report_get_n_written (const TzReport *report)
{
  return (guint)g_atomic_int_get (&report->n_written);
}
