/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-title-popover.h: changes the plan's title where it is shown. */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TITLE_POPOVER (trends_title_popover_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTitlePopover, trends_title_popover, TRENDS, TITLE_POPOVER, GtkPopover)

GtkWidget *trends_title_popover_new (TrendsSession *session);

G_END_DECLS
