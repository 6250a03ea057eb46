#include "note-write.h"

typedef struct {
  TzNoteStep step;
  TzAnnotation *annotation;
} Write;

gpointer
tz_note_write_new (const TzAnnotation *annotation, TzNoteStep step)
{
  Write *write = g_new (Write, 1);
  *write = (Write){step, tz_annotation_copy (annotation)};
  return write;
}

void
tz_note_write_free (gpointer data)
{
  Write *write = data;
  tz_annotation_free (write->annotation);
  g_free (write);
}

gpointer
tz_note_write_run (TzLibrary *library, gpointer data, GError **error)
{
  const Write *write = data;
  switch (write->step) {
  case TZ_NOTE_ADD:
    return tz_library_add_annotation (library, write->annotation, error);
  case TZ_NOTE_CHANGE:
    tz_library_update_annotation (library, write->annotation, error);
    break;
  case TZ_NOTE_DELETE:
    tz_library_delete_annotation (library, write->annotation->id, error);
    break;
  case TZ_NOTE_RESTORE:
    tz_library_restore_annotation (library, write->annotation, error);
    break;
  case TZ_NOTE_NOTHING:
    break;
  }
  return NULL;
}
