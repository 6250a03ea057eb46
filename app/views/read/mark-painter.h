#pragma once

#include "mark-palette.h"

/** tz_mark_paint: Paints the tint and the line of @look on @piece, a stretch of one line of text. */
void tz_mark_paint (GtkSnapshot *snapshot, const graphene_rect_t *piece, const TzMarkLook *look);
/** tz_mark_paint_wave: Paints a wavy line under @piece. */
void tz_mark_paint_wave (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color);
/** tz_mark_paint_ring: Paints a ring around @piece. */
void tz_mark_paint_ring (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color);
/** tz_mark_paint_handle: Paints what the end of a bar is dragged by. */
void tz_mark_paint_handle (GtkSnapshot *snapshot, const graphene_rect_t *handle, const GdkRGBA *color);
/** tz_mark_paint_bar: Paints the bar of a problem. */
void tz_mark_paint_bar (GtkSnapshot *snapshot, const graphene_rect_t *bar, const GdkRGBA *color,
                        gboolean hatched);
/** tz_mark_paint_frame: Around what a person said is right. */
void tz_mark_paint_frame (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color);
/** tz_mark_paint_strike: Through what a person said is none. */
void tz_mark_paint_strike (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color);
/** tz_mark_paint_corner: At the beginning of what a person corrected or added. */
void tz_mark_paint_corner (GtkSnapshot *snapshot, const graphene_rect_t *piece, const GdkRGBA *color);
