#include "library.h"

struct _TzLibrary {
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (TzLibrary, tz_library, G_TYPE_OBJECT)

static void
tz_library_class_init (TzLibraryClass *class G_GNUC_UNUSED)
{
}

static void
tz_library_init (TzLibrary *library G_GNUC_UNUSED)
{
}
