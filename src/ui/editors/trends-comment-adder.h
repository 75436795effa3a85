/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comment-adder.h: where a comment is written, with the name of who writes it.
 *
 * Half a comment is a draft of what it is on, wherever the person goes, and is never added by
 * leaving it: what others will read is sent by a button, or by Ctrl+Return.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_COMMENT_ADDER (trends_comment_adder_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCommentAdder, trends_comment_adder, TRENDS, COMMENT_ADDER, GtkWidget)

GtkWidget *trends_comment_adder_new        (void);
void       trends_comment_adder_set_entity (TrendsCommentAdder *self,
                                            TrendsEntity       *entity);
GtkWidget *trends_comment_adder_get_view   (TrendsCommentAdder *self);

G_END_DECLS
