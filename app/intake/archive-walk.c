#include "archive-walk.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "ledger-columns.h"

/* How deep archives may lie in archives. */
#define MAX_DEPTH 3

/* What may come out of one archive, with all that lie in it. */
#define MAX_MEMBERS 20000
#define MAX_BYTES (512u * 1000u * 1000u)

typedef struct {
  GPtrArray *files; /* of TzFound */
  TzReaderPool *readers;
  TzUnpackBudget budget; /* what is left of it for the archive that is being unpacked */
  const char *charset;
  const char *roles;
  GCancellable *cancellable;
} Walk;

static void
free_found (gpointer data)
{
  tz_found_free (data);
}

static void
spend (Walk *walk, const GArray *members)
{
  walk->budget.n_members -= MIN (members->len, walk->budget.n_members);
  for (guint i = 0; i < members->len; i++)
    walk->budget.n_bytes -= MIN (g_array_index (members, TzMember, i).n_bytes, walk->budget.n_bytes);
}

static TzUnpacked *
unpack (Walk *walk, const TzFound *archive, guint depth, GError **error)
{
  if (depth >= MAX_DEPTH) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE,
                         _ ("there are archives in archives too deep to open"));
    return NULL;
  }
  return archive->unpacked != NULL
             ? tz_unpacked_new_inner (walk->readers, archive->unpacked, archive->member, &walk->budget,
                                      walk->cancellable, error)
             : tz_unpacked_new (walk->readers, archive->file, &walk->budget, walk->cancellable, error);
}

static void take (Walk *walk, TzFound *found, guint depth);

static void
take_members (Walk *walk, TzFound *archive, TzUnpacked *unpacked, guint depth)
{
  const GArray *members = tz_unpacked_get_members (unpacked);
  spend (walk, members);
  for (guint i = 0; i < members->len && !g_cancellable_is_cancelled (walk->cancellable); i++)
    take (walk, tz_found_new_member (archive, unpacked, i), depth + 1);
}

/* Returns: (nullable): the notices of a ledger, where it has several or a person said what is in it; a file that is no
 * ledger says so when it is read. */
static TzUnpacked *
divide (Walk *walk, const TzFound *ledger)
{
  g_autoptr (GBytes) bytes = tz_found_load (ledger, walk->cancellable, NULL);
  if (bytes == NULL)
    return NULL;
  g_autoptr (TzUnpacked) divided = tz_unpacked_new_ledger (
      walk->readers, bytes, ledger->name, walk->charset, walk->roles, &walk->budget, walk->cancellable, NULL);
  guint n = divided != NULL ? tz_unpacked_get_members (divided)->len : 0;
  return n > 1 || (n == 1 && walk->roles != NULL) ? g_steal_pointer (&divided) : NULL;
}

static TzUnpacked *
open (Walk *walk, TzFound *found, guint depth)
{
  if (found->error != NULL)
    return NULL;
  if (tz_members_is_archive (found->name))
    return unpack (walk, found, depth, &found->error);
  return tz_ledger_is_ledger (found->name) ? divide (walk, found) : NULL;
}

/* @found: (transfer full) */
static void
take (Walk *walk, TzFound *found, guint depth)
{
  g_autoptr (TzUnpacked) unpacked = open (walk, found, depth);
  if (unpacked != NULL)
    take_members (walk, found, unpacked, depth);
  if (unpacked == NULL || found->error != NULL)
    g_ptr_array_add (walk->files, found);
  else
    tz_found_free (found);
}

/* Of the files from @start on, which are those of one archive, one is wanted. */
static void
keep_only (GPtrArray *files, guint start, const char *origin)
{
  for (guint i = files->len; i > start; i--)
    if (!g_str_equal (((TzFound *)files->pdata[i - 1])->origin, origin))
      g_ptr_array_remove_index (files, i - 1);
}

GPtrArray *
tz_archive_walk (GPtrArray *found, TzReaderPool *readers, const char *charset, const char *roles,
                 GCancellable *cancellable)
{
  Walk walk = {.files = g_ptr_array_new_with_free_func (free_found),
               .readers = readers,
               .charset = charset,
               .roles = roles,
               .cancellable = cancellable};
  for (guint i = 0; i < found->len; i++) {
    TzFound *next = g_steal_pointer (&found->pdata[i]);
    g_autofree char *only = g_strdup (next->only);
    guint start = walk.files->len;
    walk.budget = (TzUnpackBudget){MAX_MEMBERS, MAX_BYTES};
    take (&walk, next, 0);
    if (only != NULL)
      keep_only (walk.files, start, only);
  }
  g_ptr_array_set_free_func (found, NULL);
  g_ptr_array_unref (found);
  return walk.files;
}
