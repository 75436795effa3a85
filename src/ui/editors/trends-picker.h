/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-picker.h: a popover to choose an entity of a plan in by typing a part
 * of its name, with ways to choose none and to make a new one of what was typed.
 *
 * Signals:
 *   picked (TrendsEntity *entity)
 *   created (const char *name)  no such entity: make it; only where allowed
 *   cleared ()                  none is wanted; only where allowed
 * The popover closes before each.
 *
 * Its list is given a part of what matches at a time, by hand: GtkListView makes up to 200
 * rows at once, where a dozen are seen. When that has gone, all that matches can be given to
 * it, by a GtkFilterListModel.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PICKER (trends_picker_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPicker, trends_picker, TRENDS, PICKER, GtkPopover)

/* Whether an entity is to be offered */
typedef gboolean (*TrendsPickerFunc) (TrendsEntity *entity,
                                      gpointer      user_data);

GtkWidget *trends_picker_new             (TrendsKind        kind);
void       trends_picker_set_offer_func  (TrendsPicker     *self,
                                          TrendsPickerFunc  func,
                                          gpointer          user_data);
void       trends_picker_set_may_create  (TrendsPicker     *self,
                                          gboolean          may_create);
/* `heading`: what is asked, seen and heard */
void       trends_picker_set_heading     (TrendsPicker     *self,
                                          const char       *heading);
/* `label`: what to call none ("Nobody"), or NULL where there must be one */
void       trends_picker_set_clear_label (TrendsPicker     *self,
                                          const char       *label);
void       trends_picker_open            (TrendsPicker     *self,
                                          TrendsPlan       *plan);

G_END_DECLS
