#include "foreign-work.h"

#include "errors.h"

static void
source_free (gpointer data)
{
  TzForeignSource *source = data;
  g_clear_pointer (&source->text, tz_text_unref);
  g_free (source->key);
  g_free (source->sha256);
  g_free (source->name);
  g_free (source);
}

static void
item_clear (gpointer data)
{
  TzForeignItem *item = data;
  g_clear_pointer (&item->merge, tz_merge_item_free);
}

TzForeignWork *
tz_foreign_work_new (void)
{
  TzForeignWork *work = g_new0 (TzForeignWork, 1);
  work->sources = g_ptr_array_new_with_free_func (source_free);
  work->items = g_array_new (FALSE, FALSE, sizeof (TzForeignItem));
  g_array_set_clear_func (work->items, item_clear);
  work->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return work;
}

void
tz_foreign_work_free (TzForeignWork *work)
{
  g_hash_table_unref (work->numbers);
  g_ptr_array_unref (work->sources);
  g_array_unref (work->items);
  g_free (work);
}

guint
tz_foreign_work_find_source (TzForeignWork *work, const char *key)
{
  gpointer number = NULL;
  if (g_hash_table_lookup_extended (work->numbers, key, NULL, &number))
    return GPOINTER_TO_UINT (number);
  TzForeignSource *source = g_new0 (TzForeignSource, 1);
  source->key = g_strdup (key);
  g_hash_table_insert (work->numbers, source->key, GUINT_TO_POINTER (work->sources->len));
  g_ptr_array_add (work->sources, source);
  return work->sources->len - 1;
}

TzForeignSource *
tz_foreign_work_get_source (const TzForeignWork *work, guint number)
{
  return work->sources->pdata[number];
}

static void
fill (char **string)
{
  if (*string == NULL)
    *string = g_strdup ("");
}

static void
fill_quote (TzQuote *place)
{
  fill (&place->quote);
  fill (&place->prefix);
  fill (&place->suffix);
}

void
tz_foreign_work_take (TzForeignWork *work, guint source, TzMergeItem *merge)
{
  TzForeignItem item = {source, merge};
  if (merge->note != NULL) {
    char **const strings[] = {&merge->note->uuid,   &merge->note->quote, &merge->note->prefix,
                              &merge->note->suffix, &merge->note->body,  &merge->note->creator};
    for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
      fill (strings[i]);
  } else {
    fill (&merge->decision->uuid);
    fill (&merge->decision->key);
    fill (&merge->decision->creator);
    fill_quote (&merge->decision->at);
    fill_quote (&merge->decision->to);
  }
  g_array_append_val (work->items, item);
}

void
tz_foreign_work_refuse (TzForeignWork *work, guint source, const char *quote, const char *reason)
{
  TzMergeItem *merge = tz_merge_item_new ();
  merge->note = g_new0 (TzAnnotation, 1);
  merge->note->quote = g_strdup (quote);
  merge->outcome = TZ_MERGE_REFUSED;
  g_set_error_literal (&merge->error, TZ_ERROR, TZ_ERROR_INVALID, reason);
  tz_foreign_work_take (work, source, merge);
}
