#pragma once

#include "library.h"

/* A library in a folder of its own, and notices of bureaus that do not exist. */
typedef struct {
  char *folder;
  char *path;
  TzLexicon *lexicon;
  TzLibrary *library;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
/** fixture_reopen: Closes the library and opens it again. */
void fixture_reopen (Fixture *fixture, TzLibraryMode mode);

/** fixture_close: Closes the library. */
void fixture_close (Fixture *fixture);

/** fixture_undo: Takes back the newest step, which is called @name. */
void fixture_undo (Fixture *fixture, const char *name);
/** fixture_redo: Does the step again that was taken back last, which is called @name. */
void fixture_redo (Fixture *fixture, const char *name);

/** fixture_delete: Deletes notices for good. */
void fixture_delete (Fixture *fixture, const gint64 *notices, guint n);

/** fixture_put_kept: Puts the sample of a library of an older @version, from kept/, in the place of the
 * library; it is not opened. */
void fixture_put_kept (Fixture *fixture, int version);

/** fixture_open_copy: Returns: (transfer full): a copy of the library's file, opened. */
TzLibrary *fixture_open_copy (Fixture *fixture);

#define FIXTURE_ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

typedef struct {
  const char *title; /* NULL ends the list */
  TzStatus status;
  const char *themes; /* identifiers, joined by blanks */
} SampleProblem;

#define SAMPLE_MAX_PROBLEMS 8

/* What a notice says; its text and findings are made of it. */
typedef struct {
  const char *agency;
  const char *province;
  const char *level;
  const char *feedback;
  const char *due;    /* of a commitment */
  const char *extra;  /* a last paragraph */
  int declared_total; /* 0 where not declared */
  int declared_done;
  gboolean differs; /* the declared figure from the itemised */
  gboolean is_no_notice;
  float certainty; /* of the outline; 0 means 1 */
  SampleProblem problems[SAMPLE_MAX_PROBLEMS];
  const char *body; /* that titles name */
} Sample;

/** sample_school: Of three problems one is completed, one is not, and one says nothing; four are declared. */
extern const Sample sample_school;

/** sample_new: Returns: (transfer full): a notice on its way in; @name: of its file. */
TzIncoming *sample_new (const Sample *sample, const char *name, const TzLexicon *lexicon);
/** sample_new_text: The same for a text without findings. */
TzIncoming *sample_new_text (const char *text, const char *name, const TzLexicon *lexicon);
/** sample_random_text: Returns: (transfer full): so many code points out of an @alphabet of @n_letters. */
char *sample_random_text (const gunichar *alphabet, guint n_letters, guint length);
void sample_free (TzIncoming *incoming);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzIncoming, sample_free)

/** fixture_store: Stores one notice. Returns: its id. */
gint64 fixture_store (Fixture *fixture, const Sample *sample, const char *name);
/** fixture_load: Returns: (transfer full): a notice that is there. */
TzNotice *fixture_load (Fixture *fixture, gint64 id);
/** fixture_store_text: Stores a text without findings. */
gint64 fixture_store_text (Fixture *fixture, const char *text, const char *name);
/** fixture_title_of: Where the machine found the title of a problem of notice @id. */
TzSpan fixture_title_of (Fixture *fixture, gint64 id, guint problem);
/** fixture_decide_all: Stores decisions as one step. */
void fixture_decide_all (Fixture *fixture, const TzDecision *decisions, guint n);
/** fixture_replace_findings: Puts @analysis in the place of what was found in notice @id. */
void fixture_replace_findings (Fixture *fixture, gint64 id, TzAnalysis *analysis);
