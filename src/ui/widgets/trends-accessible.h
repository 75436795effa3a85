/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-accessible.h: names for screen readers where those that libraries give
 * their own widgets fall short. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void trends_accessible_install (void);

void trends_accessible_name_drop_down (GtkDropDown *dropdown,
                                       const char  *title,
                                       const char  *value);

gboolean trends_accessible_is_named (GtkAccessible *accessible,
                                     const char    *name);
void trends_accessible_name_popover (GtkPopover *popover,
                                     const char *name);

void trends_accessible_follow_toggle (GtkToggleButton *button);

void trends_accessible_set_name (GtkWidget  *widget,
                                 const char *sentence);
void trends_accessible_set_tip (GtkWidget  *widget,
                                const char *tip,
                                const char *name);
void trends_accessible_describe (GtkWidget  *widget,
                                 const char *description);
void trends_accessible_restore_description (GtkWidget *widget);
GtkWidget *trends_accessible_get_focus (GtkWindow *window);

void     trends_accessible_introduce      (GtkWindow *window);
gboolean trends_accessible_is_introducing (void);

G_END_DECLS
