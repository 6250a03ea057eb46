#include "theme-follower.h"

struct _TzThemeFollower {
  TzOpenNotice *opens[2];
  gboolean going; /* what changes now is what follows */
};

static const TzProblem *
get_problem (TzOpenNotice *open, int number)
{
  const GArray *problems = tz_open_notice_get_analysis (open)->problems;
  return number >= 0 && (guint)number < problems->len ? &g_array_index (problems, TzProblem, number) : NULL;
}

static const char *
get_theme (TzOpenNotice *open, const TzProblem *problem, guint i)
{
  return tz_lexicon_get_theme_id (tz_open_notice_get_lexicon (open), problem->themes[i].theme);
}

static gboolean
is_about (TzOpenNotice *open, int number, const char *theme)
{
  const TzProblem *problem = get_problem (open, number);
  for (guint i = 0; problem != NULL && i < problem->n_themes; i++)
    if (g_str_equal (get_theme (open, problem, i), theme))
      return TRUE;
  return FALSE;
}

static int
find_about (TzOpenNotice *open, const char *theme)
{
  int n = (int)tz_open_notice_get_analysis (open)->problems->len;
  int current = tz_open_notice_get_problem (open);
  if (is_about (open, current, theme))
    return current;
  for (int i = 0; i < n; i++)
    if (is_about (open, i, theme))
      return i;
  return -1;
}

int
tz_theme_follower_find (TzOpenNotice *open, int number, TzOpenNotice *other)
{
  const TzProblem *problem = get_problem (open, number);
  int found = -1;
  for (guint i = 0; problem != NULL && i < problem->n_themes && found < 0; i++)
    found = find_about (other, get_theme (open, problem, i));
  return found;
}

/* One stays where one is: Back and the other views go by the notice that leads. */
static void
problem_changed_cb (TzThemeFollower *follower, GParamSpec *pspec G_GNUC_UNUSED, TzOpenNotice *open)
{
  TzOpenNotice *other = follower->opens[open == follower->opens[0]];
  int found = follower->going ? -1 : tz_theme_follower_find (open, tz_open_notice_get_problem (open), other);
  if (found < 0 || found == tz_open_notice_get_problem (other))
    return;
  const guint32 place = tz_open_notice_get_place (open);
  follower->going = TRUE;
  tz_open_notice_show (other, get_problem (other, found)->title);
  follower->going = FALSE;
  tz_desk_set_current (tz_open_notice_get_desk (open), TZ_VIEW_READ, tz_open_notice_get_id (open),
                       tz_span (place, place));
}

TzThemeFollower *
tz_theme_follower_new (TzOpenNotice *first, TzOpenNotice *second)
{
  TzThemeFollower *follower = g_new0 (TzThemeFollower, 1);
  follower->opens[0] = g_object_ref (first);
  follower->opens[1] = g_object_ref (second);
  for (guint i = 0; i < G_N_ELEMENTS (follower->opens); i++)
    g_signal_connect_swapped (follower->opens[i], "notify::problem", G_CALLBACK (problem_changed_cb),
                              follower);
  return follower;
}

void
tz_theme_follower_free (TzThemeFollower *follower)
{
  for (guint i = 0; i < G_N_ELEMENTS (follower->opens); i++) {
    g_signal_handlers_disconnect_by_data (follower->opens[i], follower);
    g_object_unref (follower->opens[i]);
  }
  g_free (follower);
}
