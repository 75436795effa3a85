/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-avatar.h: an owner as a small disc with initials, or a dashed ring
 * where there is none.
 *
 * Properties: owner (a TrendsEntity of kind owner, or NULL), label (read only:
 * the owner's name, or words for having none). The style class "small" is for rows.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_AVATAR (trends_avatar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAvatar, trends_avatar, TRENDS, AVATAR, GtkWidget)

GtkWidget    *trends_avatar_new       (TrendsEntity *owner);
TrendsEntity *trends_avatar_get_owner (TrendsAvatar *self);
void          trends_avatar_set_owner (TrendsAvatar *self,
                                       TrendsEntity *owner);
const char   *trends_avatar_get_label (TrendsAvatar *self);

G_END_DECLS
