/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-interrupted.h: another program was ended while it wrote to a plan.
 *
 * What it left beside the file is all that can make the file whole again, and doesn't
 * say whose it is. So it is tried on copies first: only where it belongs to this very
 * state of the file, and a sound plan of the same id comes out, is it played back.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* After a journal was refused: whether it may be played back in this thread, as file
 * and journal are now. */
gboolean trends_store_interrupted_rehearse (TrendsStoreFile *file);

G_END_DECLS
