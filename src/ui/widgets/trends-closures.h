/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-closures.h: pure functions for expressions in .ui files: values of the
 * model to words and icon names. None needs a display.
 *
 * The first argument is the object that the expression is bound for, and isn't
 * looked at. Choices come as int and numbers as int64, as entities have them.
 * Strings are (transfer full).
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

/* Makes all of them known to a class's template, by their own names. */
void  trends_closures_bind            (GtkWidgetClass *widget_class);

/* `words`: a TrendsPriorityWords, as in the plan's "priority-words" */
char *trends_closure_priority_word    (gpointer        self,
                                       int             priority,
                                       int             words);
char *trends_closure_status_word      (gpointer        self,
                                       int             status);
char *trends_closure_stance_word      (gpointer        self,
                                       int             stance);
char *trends_closure_confidence_word  (gpointer        self,
                                       int             confidence);

char *trends_closure_priority_icon    (gpointer        self,
                                       int             priority);
char *trends_closure_status_icon      (gpointer        self,
                                       int             status);
char *trends_closure_stance_icon      (gpointer        self,
                                       int             stance);
char *trends_closure_confidence_icon  (gpointer        self,
                                       int             confidence);
char *trends_closure_owner_kind_icon  (gpointer        self,
                                       int             kind);

/* When an initiative is, for a small place: the quarter that it starts (or, with
 * an end only, ends) in, "Q3 26"; else the word of its horizon; else "". */
char *trends_closure_when             (gpointer        self,
                                       gint64          start,
                                       gint64          end,
                                       int             horizon,
                                       gint64          year_start);
/* Both days with their quarters, for tooltips */
char *trends_closure_when_in_full             (gpointer        self,
                                       gint64          start,
                                       gint64          end,
                                       int             horizon,
                                       gint64          year_start);

/* "3 initiatives" */
char *trends_closure_initiative_count (gpointer        self,
                                       guint           n_initiatives);
/* "2 of 5 match" */
char *trends_closure_match_count      (gpointer        self,
                                       guint           n_matches,
                                       guint           n_initiatives);

/* "3"; "" where unset */
char *trends_closure_number           (gpointer        self,
                                       gint64          number);
gboolean trends_closure_has_text      (gpointer        self,
                                       const char     *text);
gboolean trends_closure_not           (gpointer        self,
                                       gboolean        value);

G_END_DECLS
