/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-mark.h: a governance date in the ruler: its title, shortened to the room that there
 * is, at the line of its day. It is a button to screen readers.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DATE_MARK (trends_date_mark_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDateMark, trends_date_mark, TRENDS, DATE_MARK, GtkWidget)

GtkWidget    *trends_date_mark_new        (void);
TrendsEntity *trends_date_mark_get_date   (TrendsDateMark *self);
void          trends_date_mark_set_date   (TrendsDateMark *self,
                                           TrendsEntity   *date);
/* Whether there is room for its title, and not only for a flag */
void          trends_date_mark_set_titled (TrendsDateMark *self,
                                           gboolean        is_titled);
/* Whether its title isn't seen whole, and where that begins */
void          trends_date_mark_set_cut    (TrendsDateMark *self,
                                           gboolean        is_cut);
gboolean      trends_date_mark_is_cut     (TrendsDateMark *self);
int           trends_date_mark_get_text_start (TrendsDateMark *self);
char         *trends_date_dup_details     (TrendsEntity   *date);
char         *trends_date_dup_spoken      (TrendsEntity   *date);

G_END_DECLS
