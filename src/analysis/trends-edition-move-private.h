/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-move-private.h: what the mapping, the edit and the notes of a move share. */

#pragma once

#include "trends-edition-move.h"

G_BEGIN_DECLS

struct _TrendsEditionMove
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsPlan *edition;
  GPtrArray *origins; /* TrendsPlan: editions that parts of the plan may be of, its own first */
  GArray *rows;       /* TrendsEditionRow */
};

/* Whether it says something that a new entity doesn't */
gboolean      trends_edition_is_said       (TrendsEntity      *entity,
                                            const TrendsField *field);
/* (transfer none) (nullable): the same as an edition has it that the plan may be of */
TrendsEntity *trends_edition_find_original (TrendsEditionMove *self,
                                            TrendsEntity      *entity);
/* Whether a link is as its edition has it */
gboolean      trends_edition_is_catalogues_link (TrendsEditionMove *self,
                                            TrendsEntity      *link);
/* (nullable): where a trend of the plan goes; NULL where it stays */
const char   *trends_edition_get_new_id    (TrendsEditionMove *self,
                                            const char        *id);

/* trends-edition-notes.c: the values that a trend of the edition has when `sources` (element-type
 * TrendsEntity) of the plan have come to it; it is one of them where the plan has it already.
 * `lost`: (element-type TrendsEntity): links that can't go along */
void          trends_edition_join          (TrendsEditionMove *self,
                                            GPtrArray         *sources,
                                            GPtrArray         *lost,
                                            TrendsValue       *values);

G_END_DECLS
