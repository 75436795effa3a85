/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-labels.h: what each sort of edit is called, as what undo would take back
 * (“Move “Warm spaces alerts””) and as what has been done (“moved “Warm spaces
 * alerts””). Each function returns (transfer full) the builder of a user's edit
 * with both labels.
 */

#pragma once

#include "trends-edit.h"
#include "trends-entity.h"

G_BEGIN_DECLS

/* Of any other sort. Takes both labels. */
TrendsEditBuilder *trends_labels_begin          (char              *label,
                                                 char              *done);
TrendsEditBuilder *trends_labels_begin_set      (TrendsEntity      *entity,
                                                 const TrendsField *field);
/* One field of so many. */
TrendsEditBuilder *trends_labels_begin_set_many (const TrendsField *field,
                                                 guint              n);
TrendsEditBuilder *trends_labels_begin_dates    (TrendsEntity      *initiative);
TrendsEditBuilder *trends_labels_begin_dates_of_many (guint           n);
/* Value and effort, of one or of several */
TrendsEditBuilder *trends_labels_begin_ratings  (GPtrArray         *initiatives);
TrendsEditBuilder *trends_labels_begin_priorities (guint            n);
TrendsEditBuilder *trends_labels_begin_weights  (void);
TrendsEditBuilder *trends_labels_begin_need     (TrendsEntity      *needs);
TrendsEditBuilder *trends_labels_begin_add      (TrendsRecord      *record);
TrendsEditBuilder *trends_labels_begin_add_many (guint              n_initiatives);
/* @initiatives, @entities: (element-type TrendsEntity) */
TrendsEditBuilder *trends_labels_begin_duplicate (GPtrArray        *initiatives);
TrendsEditBuilder *trends_labels_begin_paste    (GPtrArray         *initiatives);
TrendsEditBuilder *trends_labels_begin_move     (GPtrArray         *initiatives);
/* Trends, off the board and onto it again */
TrendsEditBuilder *trends_labels_begin_hide     (GPtrArray         *trends,
                                                 gboolean           hidden);
TrendsEditBuilder *trends_labels_begin_replace  (TrendsEntity      *owner,
                                                 TrendsEntity      *other);
TrendsEditBuilder *trends_labels_begin_remove   (GPtrArray         *entities);
TrendsEditBuilder *trends_labels_begin_edition  (const char        *title);
TrendsEditBuilder *trends_labels_begin_comment  (TrendsEntity      *entity);
TrendsEditBuilder *trends_labels_begin_set_aside (TrendsEntity     *entity);
TrendsEditBuilder *trends_labels_begin_bring_back (TrendsEntity     *entity);
/* What has been begun: applied, but where nothing is in it. Takes @builder. */
gboolean           trends_labels_apply          (TrendsEditBuilder *builder,
                                                 TrendsPlan        *plan,
                                                 GError           **error);

G_END_DECLS
