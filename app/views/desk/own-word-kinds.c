#include "own-word-kinds.h"

#include <glib/gi18n.h>

#include "own-words.h"

GListModel *
tz_own_word_kinds_new (const char *all)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  if (all != NULL)
    gtk_string_list_append (names, all);
  for (int type = 0; type < TZ_N_ENTITY_TYPES; type++)
    if (tz_own_word_is_type ((TzEntityType)type))
      gtk_string_list_append (names, tz_name_display (TZ_VOCABULARY_ENTITY, type));
  gtk_string_list_append (names, _ ("Words for themes"));
  return G_LIST_MODEL (names);
}

int
tz_own_word_kinds_get_type (guint position)
{
  for (int type = 0; type < TZ_N_ENTITY_TYPES; type++)
    if (tz_own_word_is_type ((TzEntityType)type) && position-- == 0)
      return type;
  return -1;
}
