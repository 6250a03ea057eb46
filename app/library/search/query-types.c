#include "query-types.h"

void
tz_facet_free (TzFacet *facet)
{
  if (facet == NULL)
    return;
  g_free (facet->value);
  g_free (facet);
}

void
tz_hit_free (TzHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->name);
  g_free (hit->before);
  g_free (hit->quote);
  g_free (hit->after);
  g_free (hit->problem);
  g_free (hit);
}
