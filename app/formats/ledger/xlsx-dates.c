#include "xlsx-dates.h"

#include <string.h>

#include "xml-walk.h"

/* Days are counted from here; 1900 had a 29 February once, which all spreadsheets keep (ISO/IEC 29500-1, 18.17.4.1). */
#define JULIAN_1900 693594
#define JULIAN_1904 695056

/* 9999-12-31 */
#define MAX_DAY 2958465

typedef struct {
  TzXlsxDates *dates;
  GHashTable *formats; /* (element-type int TzXlsxShown): the document's own number formats */
  gboolean styles;     /* cellXfs is open */
} Styles;

/* y, m and d outside of quotation marks and brackets: yyyy"年"m"月"d"日" */
static TzXlsxShown
read_format (const char *code)
{
  gboolean quoted = FALSE, bracketed = FALSE, year = FALSE, month = FALSE, day = FALSE;
  for (const char *p = code; *p != '\0' && *p != ';'; p++) {
    if (*p == '\\' && p[1] != '\0')
      p++;
    else if (*p == '"')
      quoted = !quoted;
    else if (*p == '[' || *p == ']')
      bracketed = *p == '[';
    else if (!quoted && !bracketed) {
      year = year || g_ascii_tolower (*p) == 'y';
      month = month || g_ascii_tolower (*p) == 'm';
      day = day || g_ascii_tolower (*p) == 'd';
    }
  }
  if (month && day)
    return TZ_XLSX_DAY;
  return year && month ? TZ_XLSX_MONTH : TZ_XLSX_NUMBER;
}

/* The formats that no document spells out, with those of Chinese (18.8.30). */
static TzXlsxShown
find_built_in (int format)
{
  if (format == 17 || format == 27 || format == 36 || format == 50 || format == 52 || format == 57)
    return TZ_XLSX_MONTH;
  gboolean day = (format >= 14 && format <= 16) || format == 22 || (format >= 28 && format <= 31) ||
                 format == 51 || (format >= 53 && format <= 54) || format == 58;
  return day ? TZ_XLSX_DAY : TZ_XLSX_NUMBER;
}

static void
add_style (Styles *styles, int format)
{
  gpointer own;
  gboolean known = g_hash_table_lookup_extended (styles->formats, GINT_TO_POINTER (format), NULL, &own);
  TzXlsxShown shown = known ? (TzXlsxShown)GPOINTER_TO_INT (own) : find_built_in (format);
  g_array_append_val (styles->dates->shown, shown);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  Styles *styles = data;
  if (g_str_equal (name, "cellXfs"))
    styles->styles = TRUE;
  else if (g_str_equal (name, "xf") && styles->styles)
    add_style (styles, tz_xml_get_int (element, "numFmtId", 0));
  else if (g_str_equal (name, "numFmt")) {
    g_autofree char *code = tz_xml_dup_attribute (element, "formatCode");
    g_hash_table_insert (styles->formats, GINT_TO_POINTER (tz_xml_get_int (element, "numFmtId", 0)),
                         GINT_TO_POINTER (code != NULL ? read_format (code) : TZ_XLSX_NUMBER));
  }
}

static void
leave (gpointer data, const char *name)
{
  Styles *styles = data;
  if (g_str_equal (name, "cellXfs"))
    styles->styles = FALSE;
}

TzXlsxDates *
tz_xlsx_dates_new (GBytes *part, gboolean since_1904, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, NULL};
  g_autoptr (TzXlsxDates) dates = g_new (TzXlsxDates, 1);
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  *dates = (TzXlsxDates){g_array_new (FALSE, FALSE, sizeof (TzXlsxShown)), since_1904};
  Styles styles = {.dates = dates, .formats = formats};
  if (part != NULL && !tz_xml_walk (part, &handler, &styles, cancellable, error))
    return NULL;
  return g_steal_pointer (&dates);
}

void
tz_xlsx_dates_free (TzXlsxDates *dates)
{
  g_array_unref (dates->shown);
  g_free (dates);
}

char *
tz_xlsx_dates_dup (const TzXlsxDates *dates, const char *value, int style)
{
  gboolean styled = style >= 0 && (guint)style < dates->shown->len;
  TzXlsxShown shown = styled ? g_array_index (dates->shown, TzXlsxShown, (guint)style) : TZ_XLSX_NUMBER;
  double day = g_ascii_strtod (value, NULL);
  if (shown == TZ_XLSX_NUMBER || !(day >= 1 && day <= MAX_DAY))
    return g_strdup (value);
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day + (dates->since_1904 ? JULIAN_1904 : JULIAN_1900));
  int year = g_date_get_year (&date), month = (int)g_date_get_month (&date);
  return shown == TZ_XLSX_DAY ? g_strdup_printf ("%d年%d月%d日", year, month, g_date_get_day (&date))
                              : g_strdup_printf ("%d年%d月", year, month);
}
