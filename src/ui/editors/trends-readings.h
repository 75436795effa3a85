/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-readings.h: how what is being typed is understood, below the field where it
 * is typed: in a quiet line where it has one meaning, as buttons to choose from
 * where it has several.
 *
 * Signal: chosen (gint64): one of the values.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_READINGS (trends_readings_get_type ())
G_DECLARE_FINAL_TYPE (TrendsReadings, trends_readings, TRENDS, READINGS, GtkBox)

GtkWidget *trends_readings_new   (void);
/* Where results are said: the field that has the focus */
void       trends_readings_set_speaker (TrendsReadings *self,
                                        GtkWidget      *speaker);
void       trends_readings_clear (TrendsReadings       *self);
/* `words`: how each of the `n` values is said; the values go to "chosen" */
void       trends_readings_show  (TrendsReadings       *self,
                                  guint                 n,
                                  const gint64         *values,
                                  const char * const   *words);

G_END_DECLS
