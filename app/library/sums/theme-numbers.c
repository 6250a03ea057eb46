#include "theme-numbers.h"

struct _TzThemes {
  const TzLexicon *lexicon;
  gint64 *numbers; /* 0 where not looked up yet */
};

TzThemes *
tz_themes_new (const TzLexicon *lexicon)
{
  TzThemes *themes = g_new0 (TzThemes, 1);
  themes->lexicon = lexicon;
  themes->numbers = g_new0 (gint64, tz_lexicon_get_n_themes (lexicon) + 1);
  return themes;
}

void
tz_themes_free (TzThemes *themes)
{
  g_free (themes->numbers);
  g_free (themes);
}

static gboolean
look_up (TzConnection *connection, const char *key, gint64 *number, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM theme WHERE key = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_ROW)
    *number = tz_statement_get_int (statement, 0);
  return step != TZ_STEP_FAILED;
}

static gboolean
add (TzConnection *connection, const char *key, gint64 *number, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "INSERT INTO theme (key) VALUES (?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  if (!tz_statement_run (statement, error))
    return FALSE;
  *number = tz_connection_last_id (connection);
  return TRUE;
}

gboolean
tz_themes_number (TzThemes *themes, TzConnection *connection, guint theme, gint64 *number, GError **error)
{
  gint64 *known = &themes->numbers[theme];
  const char *key = tz_lexicon_get_theme_id (themes->lexicon, theme);
  if (*known == 0 && !look_up (connection, key, known, error))
    return FALSE;
  if (*known == 0 && !add (connection, key, known, error))
    return FALSE;
  *number = *known;
  return TRUE;
}
