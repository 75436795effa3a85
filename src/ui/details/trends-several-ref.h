/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-several-ref.h: a button that says whom or what all that is selected refers to in a
 * field, as its lead, and opens a picker to choose another for all of it, in one edit.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SEVERAL_REF (trends_several_ref_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSeveralRef, trends_several_ref, TRENDS, SEVERAL_REF, GtkWidget)

GtkWidget *trends_several_ref_new    (TrendsSession     *session,
                                      const TrendsField *field);
/* Shows what is so now. */
void       trends_several_ref_update (TrendsSeveralRef  *self);

G_END_DECLS
