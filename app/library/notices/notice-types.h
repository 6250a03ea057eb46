#pragma once

#include <gio/gio.h>

#include "analysis.h"
#include "document.h"
#include "query-types.h"

/* Notices, on their way in and as they lie in the library. */

/** TzIncoming: a read and analysed notice on its way in. */
typedef struct {
  TzDocument *document; /* (transfer none) */
  TzAnalysis *analysis; /* (transfer none) */
  GBytes *bytes;        /* (transfer none): the source as it came */
  GBytes *sha256;       /* (transfer none) (nullable): of it, where that is known already */
  const char *origin;   /* where from: a URI, or "pasted" */
  const char *name;     /* what to call it on screen: a file name */
} TzIncoming;

typedef enum { TZ_STORED_NEW, TZ_STORED_ALREADY_THERE, TZ_STORED_FAILED } TzStoredKind;

/** TzStored: what became of it. */
typedef struct {
  TzStoredKind kind;
  gint64 notice; /* 0 where it failed */
  GError *error; /* (nullable): why it failed; free with tz_stored_clear() */
} TzStored;

/** TzNoticeRow: what a list shows of a notice. What is added here is to be compared by tz_notice_row_equal(). */
typedef struct {
  gint64 id;
  char *name;        /* never NULL: agency, else issuer, title or file name */
  char *agency;      /* (nullable) */
  char *title;       /* (nullable) */
  char *issuer;      /* (nullable) */
  char *province;    /* (nullable) */
  char *level;       /* (nullable): identifier */
  char *kind;        /* (nullable): identifier */
  char *inspectors;  /* (nullable) */
  char *period;      /* (nullable): EDTF */
  char *feedback;    /* (nullable): EDTF */
  char *signed_date; /* (nullable): EDTF */
  char *published;   /* (nullable): EDTF, from the text or else the page */
  int year;          /* of feedback, else signed, else published; 0 where none */
  guint n_chars;
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  int declared_total; /* -1 where not declared */
  int declared_done;  /* -1 where not declared */
  guint n_to_review;  /* findings, those of entities aside (review.h) */
  guint n_reviewed;   /* of those */
  guint n_problems_reviewed;
  guint n_notes;
  guint n_damage;
  guint n_commitments;
  gboolean is_notice;
  float outline_certainty;
  TzWarnings warnings;
  char **themes;     /* identifiers, most frequent first */
  char *source_name; /* of the first source */
  gint64 imported;   /* Unix seconds */
  gint64 form_of;    /* the notice that counts in its place (forms.h), 0 where it stands for itself */
  guint n_forms;     /* other forms of it, which do not count */
} TzNoticeRow;

/** TzNotice: a whole notice. */
typedef struct {
  TzNoticeRow *row;
  TzText *text;
  TzAnalysis *analysis; /* what counts: findings, with what the analyst decided in their place */
  TzAnalysis *findings; /* what the machine found, by the analyst's example where there is one */
  GPtrArray *decisions; /* (element-type TzDecision): what was decided of it, by place */
  guint64 reading;      /* another number where the machine found something else */
} TzNotice;

/** TzSource: one place a notice came from. */
typedef struct {
  gint64 id;
  char *name;
  char *origin;
  char *media_type;
  char *charset;
  char *sha256;
  gsize n_bytes;
  char *page_title;     /* (nullable) */
  char *page_source;    /* (nullable) */
  char *page_published; /* (nullable): EDTF */
  char *recognised;     /* (nullable): pages whose text was recognised in pictures (recognised-pages.h) */
  gint64 imported;      /* Unix seconds */
} TzSource;

/** TzReread: a notice and what was found in it anew. */
typedef struct {
  gint64 notice;
  TzAnalysis *analysis; /* (transfer none) */
} TzReread;

/** tz_notice_row_equal: Whether two rows say the same. */
gboolean tz_notice_row_equal (const TzNoticeRow *row, const TzNoticeRow *other);

void tz_stored_clear (TzStored *stored);
void tz_notice_row_free (TzNoticeRow *row);
void tz_notice_free (TzNotice *notice);
void tz_source_free (TzSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNoticeRow, tz_notice_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNotice, tz_notice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSource, tz_source_free)
