/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pair-editor.h: what the editors of dependencies and of trend links have
 * in common: each item joins the editor's entity with another of its kind. A row
 * is a way to the other one, and a picker adds one of those that aren't there.
 */

#pragma once

#include "trends-list-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PAIR_EDITOR (trends_pair_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsPairEditor, trends_pair_editor, TRENDS, PAIR_EDITOR,
                          TrendsListEditor)

struct _TrendsPairEditorClass
{
  TrendsListEditorClass parent_class;

  /* Adds an item that joins the two: (transfer none) (nullable) */
  TrendsEntity *(*join) (TrendsPlan    *plan,
                         TrendsEntity  *from,
                         TrendsEntity  *to,
                         GError       **error);
};

typedef struct
{
  TrendsKind kind; /* of the items */
  guint from, to;  /* their fields that say what is joined */
} TrendsPair;

/* `side`: which of the two the editor's entity is. `name` is what it is called,
 * `add` what the button says that adds one; both are translated. */
void          trends_pair_editor_set_up    (TrendsPairEditor *self,
                                            const TrendsPair *pair,
                                            guint             side,
                                            const char       *name,
                                            const char       *add);
void          trends_pair_editor_set_title (TrendsPairEditor *self,
                                            const char       *title);
TrendsEntity *trends_pair_editor_get_other (TrendsPairEditor *self,
                                            TrendsEntity     *item);
/* A button that goes to the other one: (transfer floating) */
GtkWidget    *trends_pair_editor_make_way  (TrendsEntity     *other,
                                            const char       *tooltip);

G_END_DECLS
