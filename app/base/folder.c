#include "folder.h"

#include "door.h"

#include <ftw.h>
#include <stdio.h>

#define MOST_OPEN_FOLDERS 16

static int
remove_one (const char *path, const struct stat *info G_GNUC_UNUSED, int kind G_GNUC_UNUSED,
            struct FTW *place G_GNUC_UNUSED)
{
  remove (path);
  return 0;
}

void
tz_folder_remove (const char *path)
{
  tz_door_enter ("file");
  nftw (path, remove_one, MOST_OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}
