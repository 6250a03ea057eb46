#include "original-pages.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "page-canvas.h"
#include "source-lines.h"

/* Pages are drawn so finely that they are sharp at twice their size. */
#define DPI 192

/* What stays in sight above a marked line, in pixels. */
#define ABOVE 80

struct _TzOriginalPages {
  AdwWindow parent_instance;
  TzLibrary *library;
  gint64 notice;
  gint64 source;
  TzText *text;
  TzSpan span;
  GArray *lines;  /* (nullable) (element-type TzPageLine): once they are found */
  guint n_pages;  /* 0 where that is not known yet */
  guint first;    /* line that is marked */
  guint n_marked; /* lines */
  guint page;
  gboolean to_mark; /* the marked line is to be brought into sight */
  GCancellable *cancellable;
  GCancellable *drawing; /* (nullable): of the page that is being drawn */
  GtkStack *stack;
  AdwStatusPage *fault;
  GtkScrolledWindow *scrolled;
  TzPageCanvas *canvas;
  GtkLabel *where;
  GtkLabel *found;
};

G_DEFINE_FINAL_TYPE (TzOriginalPages, tz_original_pages, ADW_TYPE_WINDOW)

/* ---- The page ---- */

static const TzPageLine *
get_line (TzOriginalPages *pages, guint i)
{
  return &g_array_index (pages->lines, TzPageLine, i);
}

/* Once the page has the place that it takes. */
static void
scroll_to_mark (TzOriginalPages *pages)
{
  if (!pages->to_mark || !tz_page_canvas_has_picture (pages->canvas) || pages->n_marked == 0)
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (pages->scrolled);
  double top = get_line (pages, pages->first)->top * tz_page_canvas_get_zoom (pages->canvas);
  gtk_adjustment_set_value (adjustment, top - ABOVE);
  pages->to_mark = FALSE;
}

static void
show_page (TzOriginalPages *pages)
{
  g_autofree char *where = pages->n_pages > 0
                               ? g_strdup_printf (_ ("%u of %u"), pages->page + 1, pages->n_pages)
                               : g_strdup_printf ("%u", pages->page + 1);
  gtk_label_set_text (pages->where, where);
  gtk_widget_action_set_enabled (GTK_WIDGET (pages), "pages.previous", pages->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (pages), "pages.next", pages->page + 1 < pages->n_pages);
}

/* ---- What the reader does ---- */

/* No job keeps the window, which would end on its thread, or after the one it stands before. */
static GWeakRef *
new_weak (TzOriginalPages *pages)
{
  GWeakRef *weak = g_new (GWeakRef, 1);
  g_weak_ref_init (weak, pages);
  return weak;
}

/* @weak: (transfer full). Returns: (transfer full) (nullable): the window, where it is still there. */
static TzOriginalPages *
take_weak (GWeakRef *weak)
{
  TzOriginalPages *pages = g_weak_ref_get (weak);
  g_weak_ref_clear (weak);
  g_free (weak);
  return pages;
}

typedef struct {
  TzLibrary *library;
  gint64 source;
  guint page;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  g_free (request);
}

static Request *
new_request (TzOriginalPages *pages)
{
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (pages->library), pages->source, pages->page};
  return request;
}

static void
show_fault (TzOriginalPages *pages, const GError *error)
{
  adw_status_page_set_description (pages->fault, error->message);
  gtk_stack_set_visible_child_name (pages->stack, "fault");
}

static gpointer
draw_page (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (GBytes) pdf = tz_library_load_source_bytes (request->library, request->source, error);
  return pdf != NULL ? tz_page_picture_new (readers, pdf, request->page, DPI, cancellable, error) : NULL;
}

static void
free_picture (gpointer picture)
{
  tz_page_picture_free (picture);
}

static void
drawn_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzOriginalPages) pages = take_weak (data);
  g_autoptr (TzPagePicture) picture = tz_job_finish (result, &error);
  if (pages == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture == NULL) {
    show_fault (pages, error);
    return;
  }
  tz_page_canvas_set_picture (pages->canvas, g_steal_pointer (&picture));
  gtk_stack_set_visible_child_name (pages->stack, "page");
  show_page (pages);
  scroll_to_mark (pages);
}

static void
show_marks (TzOriginalPages *pages)
{
  tz_page_canvas_clear_marks (pages->canvas);
  for (guint i = pages->first; i < pages->first + pages->n_marked; i++)
    if (get_line (pages, i)->page == pages->page)
      tz_page_canvas_add_mark (pages->canvas, get_line (pages, i));
}

static void
turn_to (TzOriginalPages *pages, guint page)
{
  pages->page = page;
  tz_page_canvas_set_picture (pages->canvas, NULL);
  show_marks (pages);
  show_page (pages);
  g_cancellable_cancel (pages->drawing);
  g_clear_object (&pages->drawing);
  pages->drawing = g_cancellable_new ();
  tz_job_run (NULL, draw_page, new_request (pages), request_free, free_picture, pages->drawing, drawn_cb,
              new_weak (pages));
}

static void
mark (TzOriginalPages *pages)
{
  pages->n_marked = tz_page_lines_find (pages->lines, pages->text, pages->span, &pages->first);
  pages->to_mark = TRUE;
  gtk_label_set_text (pages->found, pages->n_marked > 0 ? _ ("The lines of the place are marked")
                                                        : _ ("The place was not found"));
  if (pages->n_marked > 0 && get_line (pages, pages->first)->page != pages->page)
    turn_to (pages, get_line (pages, pages->first)->page);
  show_page (pages);
  show_marks (pages);
  scroll_to_mark (pages);
}

typedef struct {
  GArray *lines;
  guint n_pages;
} Layout;

static void
layout_free (Layout *layout)
{
  g_array_unref (layout->lines);
  g_free (layout);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Layout, layout_free)

static void
free_layout (gpointer layout)
{
  layout_free (layout);
}

static gpointer
find_lines (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  guint n_pages;
  GArray *lines =
      tz_source_lines_find (request->library, request->source, readers, &n_pages, cancellable, error);
  if (lines == NULL)
    return NULL;
  Layout *layout = g_new (Layout, 1);
  *layout = (Layout){lines, n_pages};
  return layout;
}

static void
lines_found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzOriginalPages) pages = take_weak (data);
  g_autoptr (Layout) layout = tz_job_finish (result, &error);
  if (pages == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (layout == NULL) {
    gtk_label_set_text (pages->found, _ ("The place was not found"));
    return;
  }
  pages->lines = g_array_ref (layout->lines);
  pages->n_pages = layout->n_pages;
  mark (pages);
}

/* ---- Actions ---- */

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  TzOriginalPages *pages = TZ_ORIGINAL_PAGES (widget);
  gboolean forward = g_str_equal (action, "pages.next");
  if (forward ? pages->page + 1 < pages->n_pages : pages->page > 0)
    turn_to (pages, forward ? pages->page + 1 : pages->page - 1);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter G_GNUC_UNUSED)
{
  TzOriginalPages *pages = TZ_ORIGINAL_PAGES (widget);
  tz_page_canvas_zoom (pages->canvas, g_str_equal (action, "pages.zoom-in"));
}

/* ---- The window ---- */

static void
tz_original_pages_dispose (GObject *object)
{
  TzOriginalPages *pages = TZ_ORIGINAL_PAGES (object);
  if (pages->cancellable != NULL)
    g_cancellable_cancel (pages->cancellable);
  g_cancellable_cancel (pages->drawing);
  g_clear_object (&pages->cancellable);
  g_clear_object (&pages->drawing);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_ORIGINAL_PAGES);
  g_clear_pointer (&pages->lines, g_array_unref);
  g_clear_pointer (&pages->text, tz_text_unref);
  g_clear_object (&pages->library);
  G_OBJECT_CLASS (tz_original_pages_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *class)
{
  static const struct {
    guint key;
    const char *action;
  } keys[] = {{GDK_KEY_Escape, "window.close"},  {GDK_KEY_Page_Up, "pages.previous"},
              {GDK_KEY_Page_Down, "pages.next"}, {GDK_KEY_plus, "pages.zoom-in"},
              {GDK_KEY_equal, "pages.zoom-in"},  {GDK_KEY_KP_Add, "pages.zoom-in"},
              {GDK_KEY_minus, "pages.zoom-out"}, {GDK_KEY_KP_Subtract, "pages.zoom-out"}};
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (class, keys[i].key, 0, keys[i].action, NULL);
}

static void
tz_original_pages_class_init (TzOriginalPagesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_original_pages_dispose;
  g_type_ensure (TZ_TYPE_PAGE_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/original-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, stack);
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, fault);
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, canvas);
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, where);
  gtk_widget_class_bind_template_child (widget_class, TzOriginalPages, found);
  gtk_widget_class_bind_template_callback (widget_class, scroll_to_mark);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_cb);
  add_keys (widget_class);
}

static void
tz_original_pages_init (TzOriginalPages *pages)
{
  gtk_widget_init_template (GTK_WIDGET (pages));
  pages->cancellable = g_cancellable_new ();
}

/* Returns: (nullable): the source of @open that has pages. */
static const TzSource *
find_source (TzOpenNotice *open)
{
  const GPtrArray *sources = tz_open_notice_get_content (open)->sources;
  for (guint i = 0; i < sources->len; i++) {
    const TzSource *source = sources->pdata[i];
    if (tz_page_pictures_are_of (source->media_type))
      return source;
  }
  return NULL;
}

/* Returns: (nullable): the window that shows @open already. */
static TzOriginalPages *
find_window (TzOpenNotice *open)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *each = windows; each != NULL; each = each->next) {
    TzOriginalPages *pages = TZ_IS_ORIGINAL_PAGES (each->data) ? each->data : NULL;
    if (pages != NULL && pages->library == tz_open_notice_get_library (open) &&
        pages->notice == tz_open_notice_get_id (open))
      return pages;
  }
  return NULL;
}

static TzOriginalPages *
new_window (GtkWindow *parent, TzOpenNotice *open, const TzSource *source)
{
  TzOriginalPages *pages = g_object_new (TZ_TYPE_ORIGINAL_PAGES, "transient-for", parent, NULL);
  g_autofree char *title = tz_open_notice_dup_title (open);
  gtk_window_set_title (GTK_WINDOW (pages), title);
  pages->library = g_object_ref (tz_open_notice_get_library (open));
  pages->notice = tz_open_notice_get_id (open);
  pages->source = source->id;
  pages->text = tz_text_ref (tz_open_notice_get_text (open));
  gtk_label_set_text (pages->found, source->recognised != NULL
                                        ? _ ("Recognising the pages to find the place…")
                                        : _ ("Looking for the place…"));
  turn_to (pages, 0);
  tz_job_run (NULL, find_lines, new_request (pages), request_free, free_layout, pages->cancellable,
              lines_found_cb, new_weak (pages));
  return pages;
}

void
tz_original_pages_present (GtkWindow *parent, TzOpenNotice *open, TzSpan span)
{
  const TzSource *source = find_source (open);
  if (source == NULL) {
    tz_desk_toast (tz_open_notice_get_desk (open),
                   adw_toast_new (_ ("This notice was not imported from a PDF or a picture")));
    return;
  }
  TzOriginalPages *pages = find_window (open);
  if (pages == NULL)
    pages = new_window (parent, open, source);
  pages->span = span;
  if (pages->lines != NULL)
    mark (pages);
  gtk_window_present (GTK_WINDOW (pages));
}
