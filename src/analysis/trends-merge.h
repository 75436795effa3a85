/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge.h: two plans that began as the same one, brought together: the ancestor, mine
 * and theirs give one edit on mine, and conflicts.
 *
 * Driven by the field table: each field of each kind of entity is mine where theirs has
 * left it, theirs where mine has left it; lists take what either has added and leave what
 * either has removed. What can't be decided so is a conflict, and stays as it is in mine
 * until somebody chooses:
 *
 * - a field that both have set, and differently;
 * - an entity that one has removed, and the other has changed or refers to anew;
 * - what theirs has changed and the rules of a plan forbid beside what mine has changed:
 *   an end before a start, a circle of dependencies.
 *
 * Whatever either side has changed is in the edit, in mine already, or among the
 * conflicts; nothing is lost silently. Without conflicts it is the same plan whichever of
 * the two is called mine.
 *
 * The plans are read while the merge is made, and mine again when the edit is; none is
 * changed. In the thread of the plans.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_MERGE_MINE,
  TRENDS_MERGE_THEIRS,
  TRENDS_MERGE_N_SIDES
} TrendsMergeSide;

typedef enum
{
  TRENDS_CONFLICT_FIELD,   /* both have set it: .field */
  TRENDS_CONFLICT_REMOVED, /* .remover has removed it, and the other side has need of it */
  TRENDS_CONFLICT_RULE,    /* what theirs did to it doesn't go with mine: .reason */
} TrendsConflictType;

typedef struct
{
  TrendsConflictType type;
  TrendsKind kind;
  const char *id;
  guint field;             /* of a FIELD; of a RULE about one field; otherwise G_MAXUINT */
  TrendsMergeSide remover; /* of a REMOVED */
  GPtrArray *referrers;    /* (element-type utf8) (nullable): of a REMOVED: ids of what the other
                            * side has refer to it, or needs it to be kept itself */
  char *reason;            /* of a RULE: why, as a sentence */
  /* (nullable): as the ancestor and both sides have the entity */
  TrendsRecord *ancestor;
  TrendsRecord *sides[TRENDS_MERGE_N_SIDES];
  gboolean is_chosen;
  TrendsMergeSide choice;  /* mine until it is chosen */
} TrendsConflict;

typedef struct _TrendsMerge TrendsMerge;

/* (transfer full) (nullable): one JSON object of two that began as `ancestor`, or NULL where that can't
 * be decided; "" is one without members. A merge knows no JSON, and is handed who does. */
typedef char *(*TrendsMergeObjectsFunc) (const char *ancestor,
                                         const char *mine,
                                         const char *theirs);

TrendsMerge          *trends_merge_new             (TrendsPlan        *ancestor,
                                                    TrendsPlan        *mine,
                                                    TrendsPlan        *theirs,
                                                    TrendsMergeObjectsFunc merge_objects,
                                                    GError           **error);
void                  trends_merge_free            (TrendsMerge       *self);
TrendsPlan           *trends_merge_get_ancestor    (TrendsMerge       *self);
TrendsPlan           *trends_merge_get_side        (TrendsMerge       *self,
                                                    TrendsMergeSide    side);
guint                 trends_merge_get_n_conflicts (TrendsMerge       *self);
const TrendsConflict *trends_merge_get_conflict    (TrendsMerge       *self,
                                                    guint              index);
void                  trends_merge_choose          (TrendsMerge       *self,
                                                    guint              index,
                                                    TrendsMergeSide    side);
TrendsEdit           *trends_merge_dup_edit        (TrendsMerge       *self,
                                                    const char        *label,
                                                    const char        *done_label,
                                                    GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsMerge, trends_merge_free)

G_END_DECLS
