#include "agency-name.h"

#include <string.h>

#include "fold.h"
#include "header.h"
#include "scan.h"

/* A name on its way to its normal form; closed by 0. */
typedef struct {
  gunichar *s;
  guint32 n;
} Name;

typedef struct {
  const char32_t *from;
  const char32_t *to;
} Wording;

/* Offices that are known by a short name, behind the place: no two share one. */
static const Wording short_names[] = {
    {U"教委", U"教育委员会"},           {U"教体局", U"教育体育局"},
    {U"卫健委", U"卫生健康委员会"},     {U"卫健局", U"卫生健康局"},
    {U"卫计委", U"卫生计划生育委员会"}, {U"卫计局", U"卫生计划生育局"},
    {U"发改委", U"发展改革委员会"},     {U"发改局", U"发展改革局"},
    {U"人社局", U"人力资源社会保障局"}, {U"人社厅", U"人力资源社会保障厅"},
    {U"住建局", U"住房城乡建设局"},     {U"住建厅", U"住房城乡建设厅"},
    {U"住建委", U"住房城乡建设委员会"}, {U"国资委", U"国有资产监督管理委员会"},
    {U"市场监管局", U"市场监督管理局"}, {U"文旅局", U"文化旅游局"},
    {U"文旅厅", U"文化旅游厅"},         {U"工信局", U"工业信息化局"},
    {U"工信厅", U"工业信息化厅"},       {U"经信局", U"经济信息化局"},
    {U"科技局", U"科学技术局"},         {U"科技厅", U"科学技术厅"},
    {U"医保局", U"医疗保障局"},         {U"应急局", U"应急管理局"},
    {U"民宗局", U"民族宗教事务局"},     {U"退役军人局", U"退役军人事务局"},
    {U"供销社", U"供销合作社"},
};

/* The same in two spellings. */
static const Wording spellings[] = {
    {U"教育和体育", U"教育体育"},
    {U"卫生和计划生育", U"卫生计划生育"},
    {U"发展和改革", U"发展改革"},
    {U"人力资源和社会保障", U"人力资源社会保障"},
    {U"住房和城乡建设", U"住房城乡建设"},
    {U"文化和旅游", U"文化旅游"},
    {U"工业和信息化", U"工业信息化"},
    {U"经济和信息化", U"经济信息化"},
    {U"自然资源和规划", U"自然资源规划"},
    {U"人民政府", U"政府"},
    {U"工作委员会", U"工委"},
};

static const char32_t place_ends[] = U"省市县区州旗盟";

static guint
length (const char32_t *word)
{
  guint n = 0;
  while (word[n] != 0)
    n++;
  return n;
}

static void
replace (Name *name, guint32 at, guint n_old, const char32_t *with)
{
  guint n_new = length (with);
  guint32 rest = name->n - at - n_old;
  gunichar *s = g_new0 (gunichar, name->n - n_old + n_new + 1);
  memcpy (s, name->s, sizeof *s * at);
  memcpy (s + at, with, sizeof *s * n_new);
  memcpy (s + at + n_new, name->s + at + n_old, sizeof *s * rest);
  g_free (name->s);
  name->s = s;
  name->n = at + n_new + rest;
}

static void
cut_end (Name *name, guint32 end)
{
  name->n = end;
  name->s[end] = 0;
}

static void
read_name (Name *name, const char *utf8)
{
  name->s = g_new0 (gunichar, strlen (utf8) + 1);
  name->n = 0;
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = tz_fold_char (g_utf8_get_char (p));
    if (!g_unichar_isspace (c))
      name->s[name->n++] = c;
  }
}

/* 某局（某办公室） is 某局. */
static void
cut_brackets (Name *name)
{
  if (name->n == 0 || name->s[name->n - 1] != ')')
    return;
  guint32 open = name->n;
  while (open > 0 && name->s[open - 1] != '(')
    open--;
  if (open > 4)
    cut_end (name, open - 1);
}

/* 中共某县委员会 is 某县委, which is a body of its own; 中共某局党组 is 某局. */
static void
cut_party (Name *name)
{
  guint of_party = MAX (tz_scan_is (name->s, U"中共"), tz_scan_is (name->s, U"中国共产党"));
  if (of_party >= name->n)
    return;
  replace (name, 0, of_party, U"");
  if (of_party > 0 && name->n > 4 && tz_scan_ends (name->s, name->n, U"委员会") > 0 &&
      tz_scan_in (name->s[name->n - 4], place_ends))
    cut_end (name, name->n - 2);
  cut_end (name, tz_header_cut_party_part (name->s, tz_span (0, name->n)));
}

static void
write_out (Name *name)
{
  for (guint w = 0; w < G_N_ELEMENTS (short_names); w++) {
    guint n = tz_scan_ends_word (name->s, name->n, short_names[w].from);
    if (n > 0 && n < name->n && tz_scan_in (name->s[name->n - n - 1], place_ends)) {
      replace (name, name->n - n, n, short_names[w].to);
      return;
    }
  }
}

static void
spell (Name *name)
{
  for (guint w = 0; w < G_N_ELEMENTS (spellings); w++)
    for (guint32 i = 0; i < name->n; i++) {
      guint n = tz_scan_is_word (name->s + i, spellings[w].from);
      if (n > 0)
        replace (name, i, n, spellings[w].to);
    }
}

/* 某厅 is always of a province, so its name may leave 省 or 自治区 out. */
static void
complete_province (const TzLexicon *lexicon, Name *name)
{
  guint n = 0;
  if (tz_scan_ends (name->s, name->n, U"厅") == 0 ||
      tz_lexicon_match_division (lexicon, name->s, TZ_WORD_DIVISION, &n) != NULL)
    return;
  const TzDivision *province = tz_lexicon_match_division (lexicon, name->s, TZ_WORD_DIVISION_STEM, &n);
  if (province == NULL || province->level != TZ_DIVISION_PROVINCE || tz_scan_in (name->s[n], place_ends))
    return;
  g_autofree gunichar *full = g_utf8_to_ucs4_fast (province->name, -1, NULL);
  replace (name, 0, n, (const char32_t *)full);
}

static gboolean
lies_in (const TzLexicon *lexicon, const TzDivision *place, const TzDivision *above)
{
  while (place != NULL && place != above)
    place = tz_lexicon_get_parent (lexicon, place);
  return place != NULL;
}

/* Where a city starts whose name no list needs to know: all cities have names of their own. */
static guint
find_city (const Name *name)
{
  guint32 i = 2;
  while (i < MIN (name->n, 5) && name->s[i] != U'省')
    i++;
  if (i >= MIN (name->n, 5))
    return 0;
  for (guint32 end = i + 3; end < MIN (name->n, i + 6); end++)
    if (name->s[end] == U'市')
      return name->s[end + 1] == U'场' ? 0 : i + 1;
  return 0;
}

/* Returns: how much of the beginning a place below makes superfluous. */
static guint
find_above (const TzLexicon *lexicon, const Name *name)
{
  guint n_above = 0, n_place = 0;
  const TzDivision *above = tz_lexicon_match_division (lexicon, name->s, TZ_WORD_DIVISION, &n_above);
  if (above == NULL)
    return find_city (name);
  const TzDivision *place =
      tz_lexicon_match_division (lexicon, name->s + n_above, TZ_WORD_DIVISION, &n_place);
  if (place == NULL)
    return above->level == TZ_DIVISION_PROVINCE ? find_city (name) : 0;
  gboolean only = tz_lexicon_next_division (lexicon, place, TZ_WORD_DIVISION) == NULL;
  return only && place != above && lies_in (lexicon, place, above) ? n_above : 0;
}

static void
cut_places (const TzLexicon *lexicon, Name *name)
{
  guint n;
  while ((n = find_above (lexicon, name)) > 0)
    replace (name, 0, n, U"");
}

char *
tz_agency_name_normalise (const TzLexicon *lexicon, const char *utf8)
{
  Name name;
  read_name (&name, utf8);
  cut_brackets (&name);
  cut_party (&name);
  spell (&name);
  write_out (&name);
  complete_province (lexicon, &name);
  cut_places (lexicon, &name);
  char *normal = name.n > 0 ? g_ucs4_to_utf8 (name.s, name.n, NULL, NULL, NULL) : g_strdup (utf8);
  g_free (name.s);
  return normal;
}
