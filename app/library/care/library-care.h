#pragma once

#include "library.h"

/*
 * How a library is kept whole for a career: looking for damage, backups, salvage. Functions here wait for the
 * disk, some for minutes; they are doors like those of library.h.
 */

/** TzCareProgress: @done of @total steps; called on the thread that does the work, at most every 50 ms and at
 * the end. */
typedef void (*TzCareProgress) (guint done, guint total, gpointer user_data);

/** tz_library_open_watched: tz_library_open() for writing; where the library is of an older version, bringing it up
 * to date is told and can be cancelled. @progress: (nullable). */
TzLibrary *tz_library_open_watched (const char *path, TzLexicon *lexicon, TzCareProgress progress,
                                    gpointer user_data, GCancellable *cancellable, GError **error);

typedef enum {
  TZ_FLAW_FILE,   /* the structure of the file */
  TZ_FLAW_TEXT,   /* a text, its findings or a source */
  TZ_FLAW_SEARCH, /* the search index, which is made of the texts */
  TZ_FLAW_SUMS,   /* what is kept for comparisons is not what the notices add up to */
  TZ_FLAW_WORK,   /* what the analyst wrote */
} TzFlawKind;

/** TzFlaw: one thing that is damaged. */
typedef struct {
  TzFlawKind kind;
  gint64 notice; /* 0 where it concerns no single one */
  char *words;   /* what and where, for the screen */
} TzFlaw;

void tz_flaw_free (TzFlaw *flaw);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFlaw, tz_flaw_free)

/**
 * tz_library_check:
 * @progress: (nullable): counts notices
 * @error: %G_IO_ERROR_CANCELLED, or what keeps it from looking at all
 *
 * Looks through one state of the whole library: the structure of the file, every text, source, finding and
 * note against its checksum, the search index, the sums. Changes nothing, holds nobody up.
 *
 * Returns: (transfer full) (nullable) (element-type TzFlaw): what is damaged; empty where the library is
 * sound
 */
GPtrArray *tz_library_check (TzLibrary *library, TzCareProgress progress, gpointer user_data,
                             GCancellable *cancellable, GError **error);

/**
 * tz_library_mend:
 * @flaws: (element-type TzFlaw): what tz_library_check() found; those that are mended are taken out, and that is
 * kept as what it found last
 * @progress: (nullable): counts texts
 *
 * Makes the search index anew where it is damaged, and goes on with one that was not finished, a few texts a
 * commit: other writes come between, and the search finds all the same what there is, if slowly. Nothing else is
 * mended.
 */
gboolean tz_library_mend (TzLibrary *library, GPtrArray *flaws, TzCareProgress progress, gpointer user_data,
                          GCancellable *cancellable, GError **error);

/** TzLastCheck: what tz_library_check() found last; kept in the file. */
typedef struct {
  gint64 finished; /* Unix seconds; 0: it was never looked through */
  guint n_flaws;
} TzLastCheck;

/** tz_library_get_last_check: @last: (out caller-allocates). */
gboolean tz_library_get_last_check (TzLibrary *library, TzLastCheck *last, GError **error);

/* ---- Backups ---- */

typedef enum {
  TZ_BACKUP_WORK,             /* what the analyst wrote, without the texts: small */
  TZ_BACKUP_WHOLE,            /* the library, which can be opened as it is */
  TZ_BACKUP_BEFORE_MIGRATION, /* the same, made beside the library before it is brought up to date */
  TZ_N_BACKUP_KINDS,
} TzBackupKind;

/** TZ_BACKUP_WORK_SUFFIX: what the names of backups of the analyst's work end in. */
#define TZ_BACKUP_WORK_SUFFIX ".taizhang-work"

/** TZ_BACKUPS_KEPT: how many of the analyst's work are kept, and how many whole ones. */
#define TZ_BACKUPS_KEPT_WORK 10
#define TZ_BACKUPS_KEPT_WHOLE 2

/** TzBackup: a backup of a library. */
typedef struct {
  TzBackupKind kind;
  char *path;  /* (type filename) */
  gint64 made; /* Unix seconds */
  goffset n_bytes;
} TzBackup;

void tz_backup_free (TzBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzBackup, tz_backup_free)

/** TzBackupPlace: where backups go, and how much room they may take together; the oldest whole ones make way.
 */
typedef struct {
  const char *folder; /* (type filename): made where it is not there */
  goffset max_bytes;
} TzBackupPlace;

/** tz_backup_dup_default_folder: Returns: (transfer full) (type filename): in the XDG data folder. */
char *tz_backup_dup_default_folder (void);

/**
 * tz_library_back_up:
 * @kind: %TZ_BACKUP_WORK or %TZ_BACKUP_WHOLE
 * @progress: (nullable): counts pages of the file
 * @error: %TZ_ERROR_TOO_LARGE where the library is larger than backups may be; %TZ_ERROR_CORRUPT where the
 * copy, which is opened and looked through, is damaged: then it is not kept, and the ones before are
 *
 * Makes a backup of the library as it is at this moment, and lets go of those that are too many.
 *
 * Returns: (transfer full) (nullable): the backup
 */
TzBackup *tz_library_back_up (TzLibrary *library, TzBackupKind kind, const TzBackupPlace *place,
                              TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                              GError **error);

/**
 * tz_library_back_up_when_due:
 * @min_age: seconds after which the whole library is due again
 *
 * Backs up the analyst's work where it is not what the newest backup holds, and the whole library where the
 * newest backup of it is older than @min_age. An empty library is never due.
 */
gboolean tz_library_back_up_when_due (TzLibrary *library, const TzBackupPlace *place, gint64 min_age,
                                      GCancellable *cancellable, GError **error);

/** tz_backup_list: Returns: (transfer full) (element-type TzBackup): the backups of the library at
 * @path in @folder and beside it, newest first. */
GPtrArray *tz_backup_list (const char *path, const char *folder);

/**
 * tz_backup_restore:
 * @path: (type filename): a library that no program has open, or that is not there
 * @backup: (type filename): a whole backup, or any library
 * @kept: (out) (transfer full) (nullable): where the library that was at @path lies now
 * @error: %TZ_ERROR_CORRUPT where the backup is damaged; nothing was changed then. %TZ_ERROR_BUSY.
 *
 * Puts a copy of a backup in the place of a library, which is kept beside it.
 */
gboolean tz_backup_restore (const char *path, const char *backup, char **kept, GError **error);

/** TzRestoredWork: what came back of the analyst's work. */
typedef struct {
  guint n_notes;
  guint n_decisions;
  guint n_others; /* what was said of agencies, and what was in the trash */
  guint n_left;   /* belong to notices that are not in the library; they stay in the backup */
} TzRestoredWork;

/**
 * tz_library_restore_work:
 * @backup: (type filename): a backup of the kind %TZ_BACKUP_WORK
 * @restored: (out caller-allocates)
 *
 * Puts what the analyst wrote back to what a backup holds, in one step that can be undone. It is found again
 * by the texts it is of, whichever notices they are by now.
 */
gboolean tz_library_restore_work (TzLibrary *library, const char *backup, TzRestoredWork *restored,
                                  GError **error);

/* ---- Salvage ---- */

/** TzSalvage: what came over from a damaged library. */
typedef struct {
  guint n_notices;
  guint n_notes;
  guint n_decisions;
  guint n_others;  /* what was said of agencies, and what was in the trash */
  GPtrArray *lost; /* (element-type utf8): what did not, or not as it was, for the screen */
  char *kept;      /* where the damaged file lies now */
} TzSalvage;

void tz_salvage_free (TzSalvage *salvage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSalvage, tz_salvage_free)

/**
 * tz_salvage_library:
 * @path: (type filename): a library that no program has open
 * @lexicon: the word lists; findings that cannot be read are made anew
 * @progress: (nullable): counts notices
 * @error: %TZ_ERROR_CORRUPT where nothing can be read; the file was left as it is then. %TZ_ERROR_BUSY.
 *
 * Reads what can be read of a damaged library into a new one, which takes its place; the damaged file is kept
 * beside it. The history of undo does not come over.
 *
 * Returns: (transfer full) (nullable): what came over
 */
TzSalvage *tz_salvage_library (const char *path, TzLexicon *lexicon, TzCareProgress progress,
                               gpointer user_data, GCancellable *cancellable, GError **error);
