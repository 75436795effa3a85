/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edit-popover.h: the fields of something small, as a milestone or a governance date, to
 * be edited where it stands in a view, and a button that deletes it.
 */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

void trends_edit_popover_pop_up (TrendsView         *view,
                                 TrendsEntity       *entity,
                                 const guint        *fields,
                                 guint               n_fields,
                                 const GdkRectangle *place);

void trends_edit_popover_ask       (TrendsView         *view,
                                    GPtrArray          *subjects,
                                    const guint        *fields,
                                    guint               n_fields,
                                    const GdkRectangle *place);

G_END_DECLS
