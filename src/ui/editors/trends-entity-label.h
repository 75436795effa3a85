/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-label.h: says which owner, trend or initiative is meant: its
 * avatar or colour, and its name. Follows the entity.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ENTITY_LABEL (trends_entity_label_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEntityLabel, trends_entity_label, TRENDS, ENTITY_LABEL, GtkWidget)

GtkWidget    *trends_entity_label_new        (void);
void          trends_entity_label_set_entity (TrendsEntityLabel *self,
                                              TrendsEntity      *entity);
TrendsEntity *trends_entity_label_get_entity (TrendsEntityLabel *self);
/* One line that is cut where it doesn't fit, instead of wrapping */
void          trends_entity_label_set_single_line (TrendsEntityLabel *self);

G_END_DECLS
