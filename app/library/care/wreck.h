#pragma once

#include "connection.h"
#include "library-types.h"

/*
 * A damaged library, of this version or an older one. Each row is looked up by its number, so that a page
 * that cannot be read costs only the rows on it. Nothing is written to the file.
 */
typedef struct _TzWreck TzWreck;

/** tz_wreck_open: Returns: (transfer full) (nullable): the library; %TZ_ERROR_CORRUPT where not even its
 * layout can be read. */
TzWreck *tz_wreck_open (const char *path, GError **error);
void tz_wreck_free (TzWreck *wreck);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWreck, tz_wreck_free)

/** tz_wreck_get_last_notice: Returns: the highest number that a notice may have. */
gint64 tz_wreck_get_last_notice (TzWreck *wreck);

/** tz_wreck_was_there: Returns: whether anything says that there was a notice @id. */
gboolean tz_wreck_was_there (TzWreck *wreck, gint64 id);

/** tz_wreck_load_text: Returns: (transfer full) (nullable): the text of notice @id, which is the one that was
 * stored; from its sources where its own copy is damaged. */
TzText *tz_wreck_load_text (TzWreck *wreck, gint64 id);

/** tz_wreck_load_findings: Returns: (transfer full) (nullable): the findings of notice @id. */
TzAnalysis *tz_wreck_load_findings (TzWreck *wreck, gint64 id, const TzText *text, const TzLexicon *lexicon);

/** tz_wreck_load_imported: Returns: when notice @id was imported, 0 where that cannot be read. */
gint64 tz_wreck_load_imported (TzWreck *wreck, gint64 id);

/** TzWreckSource: one source, with its bytes as they were published. */
typedef struct {
  char *name;
  char *origin;
  char *media_type;
  char *charset;
  char *page_title;     /* (nullable) */
  char *page_source;    /* (nullable) */
  char *page_published; /* (nullable) */
  char *recognised;     /* (nullable) */
  GBytes *bytes;
} TzWreckSource;

void tz_wreck_source_free (TzWreckSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWreckSource, tz_wreck_source_free)

/** tz_wreck_load_sources: Returns: (transfer full) (element-type TzWreckSource): those of notice @id that can
 * be read. @n_lost: (out): how many cannot. */
GPtrArray *tz_wreck_load_sources (TzWreck *wreck, gint64 id, guint *n_lost);

/** tz_wreck_get_connection: Returns: (transfer none): to what people made (human-tables.h). */
TzConnection *tz_wreck_get_connection (TzWreck *wreck);

/** tz_wreck_has_checksums: Returns: whether the rows of what people made carry checksums. */
gboolean tz_wreck_has_checksums (TzWreck *wreck);
