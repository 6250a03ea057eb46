#include "people-types.h"

void
tz_annotation_free (TzAnnotation *annotation)
{
  if (annotation == NULL)
    return;
  g_free (annotation->uuid);
  g_free (annotation->quote);
  g_free (annotation->prefix);
  g_free (annotation->suffix);
  g_free (annotation->body);
  g_strfreev (annotation->tags);
  g_free (annotation->creator);
  g_free (annotation);
}

TzAnnotation *
tz_annotation_copy (const TzAnnotation *annotation)
{
  TzAnnotation *copy = g_memdup2 (annotation, sizeof *annotation);
  copy->uuid = g_strdup (annotation->uuid);
  copy->quote = g_strdup (annotation->quote);
  copy->prefix = g_strdup (annotation->prefix);
  copy->suffix = g_strdup (annotation->suffix);
  copy->body = g_strdup (annotation->body);
  copy->tags = g_strdupv (annotation->tags);
  copy->creator = g_strdup (annotation->creator);
  return copy;
}

static void
clear_quote (TzQuote *quote)
{
  g_free (quote->quote);
  g_free (quote->prefix);
  g_free (quote->suffix);
}

static TzQuote
copy_quote (const TzQuote *quote)
{
  return (TzQuote){quote->span, g_strdup (quote->quote), g_strdup (quote->prefix), g_strdup (quote->suffix)};
}

void
tz_decision_free (TzDecision *decision)
{
  if (decision == NULL)
    return;
  g_free (decision->uuid);
  g_free (decision->key);
  clear_quote (&decision->at);
  clear_quote (&decision->to);
  g_free (decision->found);
  g_free (decision->value);
  g_free (decision->creator);
  g_free (decision);
}

TzDecision *
tz_decision_copy (const TzDecision *decision)
{
  TzDecision *copy = g_memdup2 (decision, sizeof *decision);
  copy->uuid = g_strdup (decision->uuid);
  copy->key = g_strdup (decision->key);
  copy->at = copy_quote (&decision->at);
  copy->to = copy_quote (&decision->to);
  copy->found = g_strdup (decision->found);
  copy->value = g_strdup (decision->value);
  copy->creator = g_strdup (decision->creator);
  return copy;
}
