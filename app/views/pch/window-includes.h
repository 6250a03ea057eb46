/* What nearly every file of the window includes, parsed once. Each file still includes what it uses. */
#include <adwaita.h>
#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <math.h>
#include <string.h>
