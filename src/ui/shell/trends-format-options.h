/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-format-options.h: what can be chosen about a format, as rows to choose from and fields
 * to type days into, for any dialog that asks about one. What would make no difference, as the
 * lanes of a roadmap where another view is drawn, isn't shown.
 *
 * Signals:
 *   changed ()  something was chosen or typed; trends_format_options_is_valid() may be another.
 */

#pragma once

#include "trends-export-format.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_FORMAT_OPTIONS (trends_format_options_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFormatOptions, trends_format_options, TRENDS, FORMAT_OPTIONS, GtkBox)

void     trends_format_options_leave_out (TrendsFormatOptions     *self,
                                         const char               *id);
void     trends_format_options_offer_stretch (TrendsFormatOptions *self,
                                         const TrendsPeriod       *stretch);
void     trends_format_options_set_profile (TrendsFormatOptions   *self,
                                         TrendsProfile             profile);
void     trends_format_options_show     (TrendsFormatOptions      *self,
                                         TrendsSession            *session,
                                         const TrendsFormatOption *options,
                                         GHashTable               *values);
gboolean trends_format_options_is_valid (TrendsFormatOptions      *self);

G_END_DECLS
