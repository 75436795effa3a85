/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-layout.h: in which group and order the details pane shows the
 * fields of an entity, and what other entities say of it. Trends and initiatives are laid
 * out by hand, all other kinds by the table of fields.
 */

#pragma once

#include "trends-kind.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_DETAILS_END, /* closes the list of items */
  TRENDS_DETAILS_FIELD,
  TRENDS_DETAILS_DEPENDS_ON,
  TRENDS_DETAILS_NEEDED_BY,
  TRENDS_DETAILS_RELATES_TO,
  TRENDS_DETAILS_MILESTONES,
  TRENDS_DETAILS_COMMENTS,
  TRENDS_DETAILS_RELIES_ON,
  TRENDS_DETAILS_RELIED_ON_BY,
} TrendsDetailsItemType;

typedef struct
{
  TrendsDetailsItemType type;
  guint field; /* of a FIELD */
} TrendsDetailsItem;

typedef struct
{
  const char *title; /* not translated; NULL: stands at the top, as a heading */
  const char *key;   /* its own among those of its kind: settings know it by that */
  const TrendsDetailsItem *items;
  gboolean folded;   /* at first, with a summary of what is inside */
} TrendsDetailsGroup;

/* Groups in order */
const TrendsDetailsGroup *trends_details_layout_get_groups (TrendsKind                kind,
                                                            guint                    *n_groups);
const char               *trends_details_layout_get_title  (const TrendsDetailsGroup *group);
/* What an item that is no field is called, translated */
const char               *trends_details_layout_get_label  (TrendsDetailsItemType     type);

G_END_DECLS
