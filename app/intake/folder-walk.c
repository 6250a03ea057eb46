#include "folder-walk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ledger-columns.h"

#define ATTRIBUTES                                                                                           \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE       \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

typedef struct {
  GPtrArray *found;   /* of TzFound */
  GPtrArray *waiting; /* of Child: what is still to be looked at, the next one last */
  char *root;         /* (nullable): the folder given, with all links resolved */
  TzWalkProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Walk;

/* What a folder holds, and what the folder says of it. */
typedef struct {
  GFile *file;
  GFileInfo *info;
} Child;

static Child *
child_new (GFile *file, GFileInfo *info)
{
  Child *child = g_new (Child, 1);
  *child = (Child){g_object_ref (file), g_object_ref (info)};
  return child;
}

static void
child_free (Child *child)
{
  g_object_unref (child->file);
  g_object_unref (child->info);
  g_free (child);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Child, child_free)

static void
free_child (gpointer child)
{
  child_free (child);
}

static void
free_found (gpointer data)
{
  tz_found_free (data);
}

static void
add (Walk *walk, GFile *file, goffset n_bytes, GError *error)
{
  g_ptr_array_add (walk->found, tz_found_new (file, n_bytes, error));
  if (walk->progress != NULL)
    walk->progress (walk->found->len, walk->user_data);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Child *one = *(const Child *const *)a, *other = *(const Child *const *)b;
  return -strcmp (g_file_info_get_name (one->info), g_file_info_get_name (other->info));
}

/* Puts what a folder holds on the stack, the first name on top. */
static gboolean
open_folder (Walk *walk, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) names = g_file_enumerate_children (
      folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, walk->cancellable, error);
  if (names == NULL)
    return FALSE;
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (free_child);
  for (;;) {
    GFileInfo *info;
    GFile *file;
    if (!g_file_enumerator_iterate (names, &info, &file, walk->cancellable, error))
      return FALSE;
    if (info == NULL)
      break;
    if (!g_file_info_get_is_hidden (info))
      g_ptr_array_add (children, child_new (file, info));
  }
  g_ptr_array_sort (children, compare_names);
  g_ptr_array_extend_and_steal (walk->waiting, g_steal_pointer (&children));
  return TRUE;
}

static char *
resolve (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  return path != NULL ? realpath (path, NULL) : NULL;
}

/* A link that stays inside leads to what is found anyway. */
static void
visit_link (Walk *walk, GFile *link)
{
  char *target = resolve (link);
  gsize length = walk->root != NULL ? strlen (walk->root) : 0;
  gboolean inside = target != NULL && length > 0 && strncmp (target, walk->root, length) == 0 &&
                    (target[length] == '\0' || target[length] == G_DIR_SEPARATOR);
  if (!inside)
    add (walk, link, 0,
         g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                              target != NULL ? _ ("this is a link that leads out of the folder")
                                             : _ ("this is a link that leads nowhere")));
  free (target);
}

static void
visit (Walk *walk, GFile *file, GFileInfo *info)
{
  GError *error = NULL;
  switch (g_file_info_get_file_type (info)) {
  case G_FILE_TYPE_SYMBOLIC_LINK:
    visit_link (walk, file);
    return;
  case G_FILE_TYPE_DIRECTORY:
    if (!open_folder (walk, file, &error))
      add (walk, file, 0, error);
    return;
  default:
    add (walk, file, g_file_info_get_size (info), NULL);
  }
}

static void
walk_from (Walk *walk, GFile *file)
{
  GError *error = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, walk->cancellable, &error);
  if (info == NULL) {
    add (walk, file, 0, error);
    return;
  }
  walk->root = resolve (file);
  visit (walk, file, info);
  while (walk->waiting->len > 0 && !g_cancellable_is_cancelled (walk->cancellable)) {
    g_autoptr (Child) next = g_ptr_array_steal_index (walk->waiting, walk->waiting->len - 1);
    visit (walk, next->file, next->info);
  }
  free (g_steal_pointer (&walk->root));
}

/* Returns: (transfer full) (nullable): the archive or ledger that @file lies in, as if that were a folder. */
static GFile *
find_archive (GFile *file)
{
  if (g_file_query_exists (file, NULL))
    return NULL;
  GFile *outer = g_file_get_parent (file);
  while (outer != NULL && !g_file_query_exists (outer, NULL)) {
    g_autoptr (GFile) inner = outer;
    outer = g_file_get_parent (inner);
  }
  g_autofree char *name = outer != NULL ? g_file_get_basename (outer) : NULL;
  if (name != NULL && !tz_members_is_archive (name) && !tz_ledger_is_ledger (name))
    g_clear_object (&outer);
  return outer;
}

static gboolean
walk_member (Walk *walk, GFile *file)
{
  g_autoptr (GFile) archive = find_archive (file);
  if (archive == NULL)
    return FALSE;
  guint start = walk->found->len;
  walk_from (walk, archive);
  for (guint i = start; i < walk->found->len; i++)
    ((TzFound *)walk->found->pdata[i])->only = g_file_get_uri (file);
  return TRUE;
}

GPtrArray *
tz_folder_walk (GPtrArray *files, TzWalkProgress progress, gpointer user_data, GCancellable *cancellable)
{
  Walk walk = {.found = g_ptr_array_new_with_free_func (free_found),
               .waiting = g_ptr_array_new_with_free_func (free_child),
               .progress = progress,
               .user_data = user_data,
               .cancellable = cancellable};
  for (guint i = 0; i < files->len; i++)
    if (!walk_member (&walk, files->pdata[i]))
      walk_from (&walk, files->pdata[i]);
  g_ptr_array_unref (walk.waiting);
  return walk.found;
}
