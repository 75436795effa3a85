/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-kind.c: see trends-date-kind.h. */

#include "trends-date-kind.h"

static const TrendsPoint square[] = { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } };
static const TrendsPoint triangle[] = { { 0, -1 }, { 1, 0.9 }, { -1, 0.9 } };
static const TrendsPoint pennant[] = { { -0.9, -1 }, { 1, 0 }, { -0.9, 1 } };

/**
 * trends_date_kind_get_shape:
 * @kind: what a governance date is for
 * @corners: (out) (transfer none): where they are, about a middle at 0, 0, by the radius
 * @n_corners: (out): how many there are; 0: it is round
 *
 * Returns: whether it has a shape, as all kinds have
 */
gboolean
trends_date_kind_get_shape (TrendsDateKind      kind,
                            const TrendsPoint **corners,
                            guint              *n_corners)
{
  *corners = kind == TRENDS_DATE_KIND_ELECTION ? triangle
             : kind == TRENDS_DATE_KIND_OTHER  ? pennant
                                               : square;
  switch (kind)
    {
    case TRENDS_DATE_KIND_BOARD: *n_corners = G_N_ELEMENTS (square); return TRUE;
    case TRENDS_DATE_KIND_ELECTION: *n_corners = G_N_ELEMENTS (triangle); return TRUE;
    case TRENDS_DATE_KIND_BUDGET: *n_corners = 0; return TRUE;
    case TRENDS_DATE_KIND_OTHER: *n_corners = G_N_ELEMENTS (pennant); return TRUE;
    case TRENDS_N_DATE_KINDS:
    default: *n_corners = 0; return FALSE;
    }
}
