/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-list.h: findings in their order, as a list model that can hold its reports
 * back while much is changed. For trends-findings.c, which has two.
 */

#pragma once

#include "trends-finding.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDING_LIST (trends_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFindingList, trends_finding_list, TRENDS, FINDING_LIST, GObject)

TrendsFindingList *trends_finding_list_new              (void);
void               trends_finding_list_append           (TrendsFindingList *self,
                                                         const TrendsFound *found);
void               trends_finding_list_note_places      (TrendsFindingList *self);
void               trends_finding_list_add              (TrendsFindingList *self,
                                                         const TrendsFound *found);
void               trends_finding_list_remove           (TrendsFindingList *self,
                                                         TrendsFinding     *finding);
TrendsFinding     *trends_finding_list_lookup           (TrendsFindingList *self,
                                                         TrendsFindingType  type,
                                                         const char        *entity_id);
guint              trends_finding_list_count            (TrendsFindingList *self,
                                                         TrendsFindingType  type);
void               trends_finding_list_hold_back        (TrendsFindingList *self);
void               trends_finding_list_sort             (TrendsFindingList *self);
void               trends_finding_list_report_held_back (TrendsFindingList *self);
void               trends_finding_list_replace          (TrendsFindingList *self,
                                                         TrendsFindingList *other);

G_END_DECLS
