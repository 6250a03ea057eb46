#include "rtf-bytes.h"

#define WESTERN 1252

struct _TzRtfBytes {
  GByteArray *waiting;
  int code_page;      /* of those */
  GHashTable *opened; /* (element-type int GIConv): by code page */
};

static const struct {
  int charset; /* of a font */
  int code_page;
  const char *name; /* for iconv */
} code_pages[] = {{134, 936, "GB18030"}, {136, 950, "BIG5-HKSCS"}, {128, 932, "CP932"},   {129, 949, "CP949"},
                  {204, 1251, "CP1251"}, {161, 1253, "CP1253"},    {238, 1250, "CP1250"}, {0, 1252, "CP1252"},
                  {2, 42, "CP1252"},     {-1, 65001, "UTF-8"},     {-1, 54936, "GB18030"}};

int
tz_rtf_code_page (int charset, int fallback)
{
  for (guint i = 0; i < G_N_ELEMENTS (code_pages); i++)
    if (charset >= 0 && code_pages[i].charset == charset)
      return code_pages[i].code_page;
  return fallback;
}

static const char *
find_name (int code_page)
{
  for (guint i = 0; i < G_N_ELEMENTS (code_pages); i++)
    if (code_pages[i].code_page == code_page)
      return code_pages[i].name;
  return "CP1252";
}

static void
close_converter (gpointer converter)
{
  if (converter != (gpointer)-1)
    g_iconv_close (converter);
}

TzRtfBytes *
tz_rtf_bytes_new (void)
{
  TzRtfBytes *bytes = g_new0 (TzRtfBytes, 1);
  bytes->waiting = g_byte_array_new ();
  bytes->code_page = WESTERN;
  bytes->opened = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, close_converter);
  return bytes;
}

void
tz_rtf_bytes_free (TzRtfBytes *bytes)
{
  g_byte_array_unref (bytes->waiting);
  g_hash_table_unref (bytes->opened);
  g_free (bytes);
}

static GIConv
find_converter (TzRtfBytes *bytes)
{
  gpointer name = (gpointer)find_name (bytes->code_page);
  gpointer converter;
  if (!g_hash_table_lookup_extended (bytes->opened, name, NULL, &converter)) {
    converter = g_iconv_open ("UTF-8", name);
    g_hash_table_insert (bytes->opened, name, converter);
  }
  return converter;
}

void
tz_rtf_bytes_flush (TzRtfBytes *bytes, GString *text)
{
  GIConv converter = bytes->waiting->len > 0 ? find_converter (bytes) : NULL;
  char *next = (char *)bytes->waiting->data;
  gsize n_left = bytes->waiting->len;
  while (n_left > 0) {
    char utf8[512];
    char *end = utf8;
    gsize room = sizeof utf8;
    gsize before = n_left;
    gboolean failed =
        converter == (GIConv)-1 || g_iconv (converter, &next, &n_left, &end, &room) == (gsize)-1;
    g_string_append_len (text, utf8, end - utf8);
    if (!failed || n_left < before)
      continue;
    g_string_append_unichar (text, 0xfffd);
    next++;
    n_left--;
  }
  g_byte_array_set_size (bytes->waiting, 0);
}

void
tz_rtf_bytes_add (TzRtfBytes *bytes, guint8 byte, int code_page, GString *text)
{
  if (code_page != bytes->code_page)
    tz_rtf_bytes_flush (bytes, text);
  bytes->code_page = code_page;
  g_byte_array_append (bytes->waiting, &byte, 1);
}
