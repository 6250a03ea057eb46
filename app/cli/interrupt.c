#include "interrupt.h"

#include <signal.h>
#include <unistd.h>

#define INTERRUPTED 128 /* what shells add to the signal */

static void
fill_signals (sigset_t *signals)
{
  sigemptyset (signals);
  sigaddset (signals, SIGINT);
  sigaddset (signals, SIGTERM);
  sigaddset (signals, SIGHUP);
}

/* @data: (transfer full): the cancellable. */
static gpointer
wait_for_signals (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int number = 0;
  fill_signals (&signals);
  sigwait (&signals, &number);
  g_cancellable_cancel (cancellable);
  sigwait (&signals, &number);
  _exit (INTERRUPTED + number);
}

GCancellable *
tz_interrupt_new (void)
{
  GCancellable *cancellable = g_cancellable_new ();
  sigset_t signals;
  fill_signals (&signals);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("interrupt", wait_for_signals, g_object_ref (cancellable)));
  return cancellable;
}
