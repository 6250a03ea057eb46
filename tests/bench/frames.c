#include "frames.h"

#include <time.h>

typedef struct {
  double began;
  GArray *times; /* (element-type double): milliseconds */
} Watch;

double
frames_used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void
before_paint_cb (GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  ((Watch *)data)->began = frames_used ();
}

static void
after_paint_cb (GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  Watch *watch = data;
  double time = frames_used () - watch->began;
  if (watch->began != 0)
    g_array_append_val (watch->times, time);
  watch->began = 0;
}

static void
wait_for (const Watch *watch, guint n)
{
  while (watch->times->len < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
begin (GtkWidget *widget, Watch *watch)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  *watch = (Watch){0, g_array_new (FALSE, FALSE, sizeof (double))};
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), watch);
}

static void
end (GtkWidget *widget, Watch *watch)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (widget), watch);
  g_array_unref (watch->times);
}

void
frames_wait (GtkWidget *widget)
{
  Watch watch;
  begin (widget, &watch);
  gtk_widget_queue_draw (widget);
  wait_for (&watch, 1);
  end (widget, &watch);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;
  return (one > other) - (one < other);
}

FrameTimes
frames_scroll (GtkWidget *widget, GtkAdjustment *adjustment, double step, guint n)
{
  Watch watch;
  begin (widget, &watch);
  for (guint i = 1; i <= n; i++) {
    double furthest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
    double next = gtk_adjustment_get_value (adjustment) + step;
    gtk_adjustment_set_value (adjustment, next < furthest ? next : 0);
    wait_for (&watch, i);
  }
  g_array_sort (watch.times, compare_times);
  const double *times = &g_array_index (watch.times, double, 0);
  FrameTimes result = {times[watch.times->len / 2], times[watch.times->len * 99 / 100]};
  end (widget, &watch);
  return result;
}
