/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edit.h: one thing that the user did: a named group of changes, one
 * undo step, one transaction, one line of the log. Immutable once made, and
 * shareable between threads.
 */

#pragma once

#include "trends-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_CHANGE_ADD,    /* an entity comes: .record */
  TRENDS_CHANGE_REMOVE, /* an entity goes: .record as it was */
  TRENDS_CHANGE_SET,    /* one field: .before and .after */
} TrendsChangeType;

/* Packed, for an import has very many. */
typedef struct
{
  TrendsChangeType type : 8;
  TrendsKind kind : 8;
  guint field : 16;
  TrendsSharedText *id;
  TrendsRecord *record;
  TrendsValue before;
  TrendsValue after;
} TrendsChange;

/* Where an edit comes from. */
typedef enum
{
  TRENDS_ORIGIN_USER,
  TRENDS_ORIGIN_UNDO,
  TRENDS_ORIGIN_REDO,
  TRENDS_ORIGIN_IMPORT,
  TRENDS_ORIGIN_LOAD,    /* the opening of a plan; neither logged nor undone */
  TRENDS_ORIGIN_FOREIGN, /* made by another process in the same file */
} TrendsOrigin;

#define TRENDS_TYPE_EDIT (trends_edit_get_type ())
typedef struct _TrendsEdit TrendsEdit;

GType               trends_edit_get_type      (void);
TrendsEdit         *trends_edit_ref           (TrendsEdit        *edit);
void                trends_edit_unref         (TrendsEdit        *edit);

const char         *trends_edit_get_id        (const TrendsEdit  *edit);
TrendsSharedText   *trends_edit_share_id      (const TrendsEdit  *edit);
const char         *trends_edit_get_label     (const TrendsEdit  *edit);
const char         *trends_edit_get_done_label (const TrendsEdit *edit);
const char         *trends_edit_get_author    (const TrendsEdit  *edit);
gint64              trends_edit_get_time      (const TrendsEdit  *edit);
TrendsOrigin        trends_edit_get_origin    (const TrendsEdit  *edit);
const char         *trends_origin_get_nick    (TrendsOrigin       origin);
guint               trends_edit_get_n_changes (const TrendsEdit  *edit);
const TrendsChange *trends_edit_get_change    (const TrendsEdit  *edit,
                                               guint              index);
TrendsEdit         *trends_edit_invert        (const TrendsEdit  *edit,
                                               TrendsOrigin       origin);

/* Making one. The builder takes care of befores only where told; most code
 * makes edits through the verbs of trends-plan.h. */
typedef struct _TrendsEditBuilder TrendsEditBuilder;

TrendsEditBuilder  *trends_edit_builder_new        (const char         *label,
                                                    TrendsOrigin        origin);
void                trends_edit_builder_free       (TrendsEditBuilder  *builder);
void                trends_edit_builder_set_done_label (TrendsEditBuilder *builder,
                                                    const char         *done_label);
void                trends_edit_builder_set_id     (TrendsEditBuilder  *builder,
                                                    const char         *id);
void                trends_edit_builder_set_author (TrendsEditBuilder  *builder,
                                                    const char         *author);
void                trends_edit_builder_set_time   (TrendsEditBuilder  *builder,
                                                    gint64              time);
void                trends_edit_builder_reserve    (TrendsEditBuilder  *builder,
                                                    guint               n_changes);
void                trends_edit_builder_add        (TrendsEditBuilder  *builder,
                                                    TrendsRecord       *record);
void                trends_edit_builder_remove     (TrendsEditBuilder  *builder,
                                                    TrendsRecord       *record);
void                trends_edit_builder_set        (TrendsEditBuilder  *builder,
                                                    TrendsKind          kind,
                                                    const char         *id,
                                                    guint               field,
                                                    const TrendsValue  *before,
                                                    const TrendsValue  *after);
void                trends_edit_builder_set_shared (TrendsEditBuilder  *builder,
                                                    TrendsKind          kind,
                                                    TrendsSharedText   *id,
                                                    guint               field,
                                                    const TrendsValue  *before,
                                                    const TrendsValue  *after);
void                trends_edit_builder_add_all    (TrendsEditBuilder  *builder,
                                                    const TrendsEdit   *edit);
guint               trends_edit_builder_get_n_changes (TrendsEditBuilder *builder);
TrendsEdit         *trends_edit_builder_end        (TrendsEditBuilder  *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsEdit, trends_edit_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsEditBuilder, trends_edit_builder_free)

G_END_DECLS
