#include "typeface.h"

#define MAX_FAMILIES 10

/* The families that are it on the systems that people have, under both names that they go by; the first of them that is
 * installed is taken. */
static const struct {
  const char *id;
  const char *families[MAX_FAMILIES];
} typefaces[] = {
    [TZ_TYPEFACE_USUAL] = {"usual", {NULL}},
    [TZ_TYPEFACE_SONG] = {"song",
                          {"SimSun", "宋体", "STSong", "华文宋体", "Songti SC", "Source Han Serif SC",
                           "思源宋体", "Noto Serif CJK SC", "Noto Serif SC"}},
    [TZ_TYPEFACE_FANGSONG] = {"fangsong",
                              {"FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋",
                               "FZFangSong-Z02", "方正仿宋简体", "Zhuque Fangsong (technical preview)"}},
};
G_STATIC_ASSERT (G_N_ELEMENTS (typefaces) == TZ_N_TYPEFACES);

const char *
tz_typeface_id (TzTypeface typeface)
{
  return typefaces[typeface].id;
}

TzTypeface
tz_typeface_find (const char *id)
{
  for (TzTypeface typeface = 0; typeface < TZ_N_TYPEFACES; typeface++)
    if (g_strcmp0 (typefaces[typeface].id, id) == 0)
      return typeface;
  return TZ_TYPEFACE_USUAL;
}

static gboolean
has_family (PangoFontFamily *const *families, int n_families, const char *name)
{
  for (int i = 0; i < n_families; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0)
      return TRUE;
  return FALSE;
}

const char *
tz_typeface_find_family (TzTypeface typeface, PangoFontMap *fonts)
{
  int n_installed = 0;
  g_autofree PangoFontFamily **installed = NULL;
  pango_font_map_list_families (fonts, &installed, &n_installed);
  for (guint i = 0; i < MAX_FAMILIES && typefaces[typeface].families[i] != NULL; i++)
    if (has_family (installed, n_installed, typefaces[typeface].families[i]))
      return typefaces[typeface].families[i];
  return NULL;
}
