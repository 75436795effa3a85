/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-day-entry.h: a field for a day that is no field of an entity: what is asked for before
 * something is made or moved. It is read as all days are, with what is understood below it, and
 * may be proposed. What is wrong with it is for who asks to say.
 */

#pragma once

#include "trends-date-read.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_DAY_ENTRY (trends_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDayEntry, trends_day_entry, TRENDS, DAY_ENTRY, GtkBox)

GtkWidget   *trends_day_entry_new          (TrendsPlan        *plan,
                                            TrendsDateEdge     edge,
                                            const char        *name);
GtkEditable *trends_day_entry_get_editable (TrendsDayEntry    *self);
void         trends_day_entry_propose      (TrendsDayEntry    *self,
                                            gint64             day);
char        *trends_day_entry_dup_proposal (TrendsDayEntry    *self);
guint        trends_day_entry_read         (TrendsDayEntry    *self,
                                            gint64            *day);
char        *trends_day_entry_dup_refusal  (TrendsDayEntry    *self,
                                            gboolean           is_needed);

G_END_DECLS
