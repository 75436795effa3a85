/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bar-fit.h: which buttons of a bar are seen where it is too narrow for all of them. Each has a rank, and those that
 * are needed least go first, into a menu that leads to them; what is in a menu that is itself too long for its line is turned
 * in pages. Plain numbers, so that no display is needed to know.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int width;
  guint rank; /* 0: goes last */
  gboolean is_shown;
} TrendsBarPart;

gboolean trends_bar_fit       (TrendsBarPart *parts,
                               guint          n_parts,
                               int            room,
                               int            spacing,
                               int            rest);
guint    trends_bar_fit_page  (TrendsBarPart *parts,
                               guint          n_parts,
                               int            room,
                               int            spacing,
                               int            rest,
                               guint          page);

G_END_DECLS
