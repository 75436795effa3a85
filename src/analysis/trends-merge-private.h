/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-private.h: what the parts of a merge share. */

#pragma once

#include "trends-merge.h"

G_BEGIN_DECLS

/* A bit for each field of a kind, see TRENDS_VALUES_MAX. */
#define TRENDS_MERGE_BIT(field) (G_GUINT64_CONSTANT (1) << (field))
#define TRENDS_MERGE_WHOLE G_MAXUINT64

typedef struct _TrendsMergeItem TrendsMergeItem;

/* What of mine would have to go back for something of theirs: these fields, or the WHOLE. */
typedef struct
{
  TrendsMergeItem *item;
  guint64 fields;
} TrendsMergeBack;

typedef struct
{
  TrendsConflict public;
  GArray *gives_up; /* (element-type TrendsMergeBack) (nullable): of a RULE */
} TrendsMergeConflict;

/* All that is known of one entity. */
struct _TrendsMergeItem
{
  TrendsKind kind;
  const char *id;
  TrendsRecord *ancestor;                     /* (nullable) */
  TrendsRecord *sides[TRENDS_MERGE_N_SIDES];  /* (nullable) */
  TrendsRecord *result;                       /* (nullable): of the choices as they are */
  GPtrArray *conflicts;                       /* (element-type TrendsMergeConflict) (nullable) */
};

struct _TrendsMerge
{
  TrendsPlan *ancestor;
  TrendsPlan *sides[TRENDS_MERGE_N_SIDES];
  TrendsMergeObjectsFunc merge_objects; /* (nullable) */
  GPtrArray *items;     /* (element-type TrendsMergeItem): kind by kind */
  GHashTable *by_id;    /* id -> TrendsMergeItem */
  GPtrArray *conflicts; /* (element-type TrendsMergeConflict): in the same order */
  GHashTable *given_up; /* what a conflict gives up -> GPtrArray of ids, each once; for words */
};

typedef void (*TrendsMergeRefFunc) (const TrendsField *field,
                                    const char        *target,
                                    gpointer           user_data);

/* Of trends-merge-fields.c */
const TrendsValue *trends_merge_get_value (TrendsRecord *record, guint field);
gboolean trends_merge_is_same (TrendsRecord *a, TrendsRecord *b);
gboolean trends_merge_value (TrendsMerge       *self,
                             const TrendsField *field,
                             const TrendsValue *ancestor,
                             const TrendsValue *mine,
                             const TrendsValue *theirs,
                             TrendsValue       *merged);
void trends_merge_foreach_ref (TrendsRecord      *record,
                               const TrendsField *field,
                               TrendsMergeRefFunc func,
                               gpointer           user_data);
TrendsRecord *
trends_merge_dup_record_with (TrendsRecord *record, guint field, const TrendsValue *value);

/* Of trends-merge-lists.c */
gboolean trends_merge_lists (const TrendsField *field,
                             const TrendsValue *ancestor,
                             const TrendsValue *mine,
                             const TrendsValue *theirs,
                             TrendsValue       *merged);

/* Of trends-merge.c */
TrendsMergeConflict *
trends_merge_add_conflict (TrendsMerge *self, TrendsMergeItem *item, TrendsConflictType type);
TrendsMergeConflict *
trends_merge_find_conflict (TrendsMergeItem *item, TrendsConflictType type, guint field);

/* Of trends-merge-find.c */
void trends_merge_find_conflicts (TrendsMerge *self);

/* Of trends-merge-result.c */
void trends_merge_make_results (TrendsMerge *self);
void trends_merge_add_changes (TrendsEditBuilder *builder, TrendsRecord *from, TrendsRecord *to);
TrendsEdit *trends_merge_make_edit (TrendsMerge *self, const char *label, const char *done_label);

/* Of trends-merge-backs.c */
typedef struct _TrendsMergeBacks TrendsMergeBacks;

TrendsMergeBacks *trends_merge_backs_new (TrendsMerge *merge);
void trends_merge_backs_free (TrendsMergeBacks *self);
void trends_merge_add_backs (GArray *backs, TrendsMergeItem *item);
GArray *
trends_merge_backs_list_near (TrendsMergeBacks *self, TrendsMergeItem *item, guint most);
GArray *trends_merge_backs_get_all (TrendsMergeBacks *self, TrendsKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsMergeBacks, trends_merge_backs_free)

/* Of trends-merge-rules.c */
gboolean trends_merge_find_broken_rules (TrendsMerge *self, GError **error);

G_END_DECLS
