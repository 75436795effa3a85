/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-kind.h: what is known of every kind of entity, read from trends-field-table.h: what
 * it is called, its fields, which of them names it, and what it belongs to.
 */

#pragma once

#include "trends-field.h"

G_BEGIN_DECLS

typedef struct
{
  const char *nick;   /* "initiative": table in the plan file */
  const char *plural; /* "initiatives": array in JSON */
  const char *label;  /* not translated; see trends_kind_get_label() */
  const TrendsField *fields;
  guint n_fields;
} TrendsKindInfo;

const TrendsKindInfo *trends_kind_get_info     (TrendsKind            kind);
const char           *trends_kind_get_label    (TrendsKind            kind);
gboolean              trends_kind_from_nick    (const char           *nick,
                                                TrendsKind           *kind);
const TrendsField    *trends_kind_get_field    (TrendsKind            kind,
                                                guint                 index);
const TrendsField    *trends_kind_find_field   (TrendsKind            kind,
                                                const char           *key);

/* -1 where there is none */
int                   trends_kind_get_name_field   (TrendsKind        kind);
int                   trends_kind_get_parent_field (TrendsKind        kind);
gboolean              trends_kind_get_child_kind   (TrendsKind        kind,
                                                    TrendsKind       *child);

G_END_DECLS
