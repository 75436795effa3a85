/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-popover.h: a popover with all fields of an owner. */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_OWNER_POPOVER (trends_owner_popover_get_type ())
G_DECLARE_FINAL_TYPE (TrendsOwnerPopover, trends_owner_popover, TRENDS, OWNER_POPOVER, GtkPopover)

GtkWidget *trends_owner_popover_new  (void);
void       trends_owner_popover_open (TrendsOwnerPopover *self,
                                      TrendsEntity       *owner);

G_END_DECLS
