/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-ruler.h: the ticks of a scale in words, above what is drawn along it, and the
 * word “Today”. What is only partly in view keeps its words in view. */

#pragma once

#include <gtk/gtk.h>

#include "trends-roadmap-plane.h"
#include "trends-time-scale.h"

G_BEGIN_DECLS

typedef struct _TrendsTimeRuler TrendsTimeRuler;

TrendsTimeRuler *trends_time_ruler_new        (void);
void             trends_time_ruler_free       (TrendsTimeRuler       *self);
/* In its parent once it has one */
GtkWidget       *trends_time_ruler_get_widget (TrendsTimeRuler       *self);
void             trends_time_ruler_update     (TrendsTimeRuler       *self,
                                               const TrendsTimeScale *scale,
                                               int                    width,
                                               int                    height,
                                               int                    below,
                                               gint64                 today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsTimeRuler, trends_time_ruler_free)

G_END_DECLS
