/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-section.h: a group of fields under a heading that folds it
 * away. Folded, it says in a few words what it holds; its editors are made when
 * it is first unfolded, and follow the entity only while it is.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-details-layout.h"
#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DETAILS_SECTION (trends_details_section_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDetailsSection, trends_details_section, TRENDS, DETAILS_SECTION,
                      GtkWidget)

GtkWidget *trends_details_section_new          (TrendsKind                kind,
                                                const TrendsDetailsGroup *group);
void       trends_details_section_set_entity   (TrendsDetailsSection     *self,
                                                TrendsEntity             *entity);
void       trends_details_section_set_editable (TrendsDetailsSection     *self,
                                                gboolean                  editable);
void       trends_details_section_set_folded   (TrendsDetailsSection     *self,
                                                gboolean                  folded);

void       trends_details_section_unfold_drafts (TrendsDetailsSection *self);
gboolean   trends_details_section_focus_field   (TrendsDetailsSection *self,
                                                 guint                 field);
gboolean   trends_details_section_focus_comments (TrendsDetailsSection *self);

G_END_DECLS
