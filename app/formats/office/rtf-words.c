#include "rtf-words.h"

/* After \\* what is printed nevertheless: a shape with its text, nested rows. */
static gboolean
is_known (const char *word)
{
  static const char *const words[] = {"shpinst", "nesttableprops", NULL};
  return g_strv_contains (words, word);
}

gboolean
tz_rtf_word_is_left_out (const char *word, gboolean starred)
{
  static const char *const words[] = {
      "annotation", "atnauthor", "atnid",   "aftncn",     "aftnsep",      "aftnsepc",   "colortbl", "fldinst",
      "footer",     "footerf",   "footerl", "footerr",    "ftncn",        "ftnsep",     "ftnsepc",  "header",
      "headerf",    "headerl",   "headerr", "info",       "nonesttables", "nonshppict", "objdata",  "pict",
      "rxe",        "shprslt",   "sp",      "stylesheet", "tc",           "xe",         NULL};
  return starred ? !is_known (word) : g_strv_contains (words, word);
}

gunichar
tz_rtf_word_find_sign (const char *word)
{
  static const struct {
    const char *word;
    gunichar sign;
  } signs[] = {{"tab", '\t'},       {"line", '\n'},     {"emdash", 0x2014},    {"endash", 0x2013},
               {"emspace", 0x3000}, {"enspace", ' '},   {"qmspace", ' '},      {"bullet", 0x2022},
               {"lquote", 0x2018},  {"rquote", 0x2019}, {"ldblquote", 0x201c}, {"rdblquote", 0x201d}};
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i].word, word))
      return signs[i].sign;
  return 0;
}
