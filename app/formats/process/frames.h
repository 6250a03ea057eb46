#pragma once

#include <gio/gio.h>

/*
 * What goes over the socket between the program and the process that reads a file for it (app/reader): frames of
 * a kind, a length and a value. Whoever reads a file may have been taken over by it, so a frame is looked at as
 * the file itself would be: its length is bounded, its value must be of the type of its kind, in normal form.
 */
typedef enum {
  TZ_FRAME_HELLO = 1, /* (ub): what holds the reader in (sandbox-state.h) */
  TZ_FRAME_READ,      /* (msms): the file's name and charset; the file is passed along */
  TZ_FRAME_DOCUMENT,  /* (sssmsmsmsms): the members of TzDocument in their order */
  TZ_FRAME_FAILURE,   /* (sus): domain, code and message of an error */
  TZ_FRAME_UNPACK,    /* (ut): TzUnpackBudget; the archive is passed along, and where to write */
  TZ_FRAME_MEMBERS,   /* (a(stt)m(sus)): TzMember each, and what went wrong after them */
  TZ_FRAME_DIVIDE, /* (utmsms): TzUnpackBudget, charset, roles; the ledger is passed along, and where to write */
  TZ_FRAME_LOOK,      /* (ms): charset; a ledger is passed along */
  TZ_FRAME_COLUMNS,   /* (a(ssu)): TzLedgerColumn each */
  TZ_FRAME_RECOGNISE, /* (): a file of pictures is passed along; TZ_FRAME_PROGRESS comes before the answer */
  TZ_FRAME_LAY_OUT,   /* (): a PDF is passed along; TZ_FRAME_PROGRESS may come before the answer */
  TZ_FRAME_LINES,     /* (ua(uddddu)): how many pages there are, and TzPageLine each */
  TZ_FRAME_DRAW,      /* (ud): page and resolution; a PDF is passed along, and where to write */
  TZ_FRAME_PICTURE,   /* (uud): TzPageSize */
  TZ_FRAME_PARSE,     /* (y): TzSyntax; a file is passed along, and where to write */
  TZ_FRAME_PARSED,    /* (t): how many bytes of tz_syntax_type() were written */
  TZ_FRAME_PROGRESS,  /* (uu): so many pages of so many are done */
} TzFrameKind;

/** TZ_FRAME_MAX_BYTES: the longest value of a frame, in bytes. */
#define TZ_FRAME_MAX_BYTES (2u * 10u * 1000u * 1000u)

/** TZ_FRAME_MAX_FDS: how many descriptors go along with a frame. */
#define TZ_FRAME_MAX_FDS 2

/** tz_frame_parse: @bytes: (transfer none): the value of a frame, from anybody.
 * Returns: (transfer full) (nullable): it, or %NULL where it is none of @kind. */
GVariant *tz_frame_parse (guint32 kind, GBytes *bytes);

/**
 * tz_frame_send:
 * @value: (transfer floating): of the type of @kind
 * @fds: (array length=n_fds) (nullable): descriptors that the other side gets a copy of
 * @until: a time of g_get_monotonic_time(), or -1 to wait for ever
 * @error: return location; %G_IO_ERROR_CONNECTION_CLOSED, _TIMED_OUT, _CANCELLED
 */
gboolean tz_frame_send (int socket, TzFrameKind kind, GVariant *value, const int *fds, guint n_fds,
                        gint64 until, GCancellable *cancellable, GError **error);

/**
 * tz_frame_receive:
 * @fds: (out caller-allocates) (nullable): %TZ_FRAME_MAX_FDS descriptors, -1 for those that did not come;
 * %NULL takes none
 * @error: return location; those of tz_frame_send(), and %G_IO_ERROR_INVALID_DATA for what is no frame
 *
 * Returns: (transfer full) (nullable): the value of the next frame
 */
GVariant *tz_frame_receive (int socket, TzFrameKind *kind, int *fds, gint64 until, GCancellable *cancellable,
                            GError **error);
