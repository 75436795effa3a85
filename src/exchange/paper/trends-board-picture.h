/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a picture, and as a page of a document. */

#pragma once

#include "trends-board-canvas.h"
#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_BOARD_PICTURE_WIDTH  1920
#define TRENDS_BOARD_PICTURE_HEIGHT 1080

void     trends_board_draw      (TrendsBoardCanvas        *canvas,
                                 TrendsPlan               *plan,
                                 const cairo_rectangle_t  *box);
gboolean trends_board_png_write (TrendsPlan               *plan,
                                 int                       width,
                                 int                       height,
                                 GHashTable               *missing,
                                 GOutputStream            *stream,
                                 GCancellable             *cancellable,
                                 GError                  **error);

G_END_DECLS
