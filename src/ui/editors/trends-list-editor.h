/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-editor.h: what editors have in common that show the entities which
 * refer to theirs (milestones, dependencies, trend links): a row for each that
 * comes and goes with it, and something at the end to add one with.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LIST_EDITOR (trends_list_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsListEditor, trends_list_editor, TRENDS, LIST_EDITOR, TrendsEditor)

struct _TrendsListEditorClass
{
  TrendsEditorClass parent_class;

  /* What the row of one of them shows; the button that removes it is added to it. */
  GtkWidget *(*make_content) (TrendsListEditor *self,
                              TrendsEntity     *item,
                              char            **name);
  /* All that there is of them is in the row, and no way leads to more. */
  gboolean has_no_details;

  /* What is listed, as it is now: (transfer container) (element-type TrendsEntity). Without it,
   * that is what refers to the editor's entity; not called without one. */
  GPtrArray *(*dup_items) (TrendsListEditor *self);
};

/* The entities of `kind` whose reference `field` is the editor's entity */
void trends_list_editor_set_source (TrendsListEditor *self,
                                    TrendsKind        kind,
                                    guint             field);
void trends_list_editor_set_adder  (TrendsListEditor *self,
                                    GtkWidget        *adder);
/* An editor within a row says what is wrong where the list does. */
void trends_list_editor_adopt      (TrendsListEditor *self,
                                    TrendsEditor     *editor,
                                    TrendsEntity     *item);
/* One of the list's is called otherwise now. */
void trends_list_editor_rename     (TrendsListEditor *self,
                                    TrendsEntity     *item,
                                    const char       *name);
/* The entities that the list's refer to by `field`, and the editor's own:
 * those that there is no point in adding. (transfer full) (element-type TrendsEntity) */
GHashTable *trends_list_editor_dup_targets (TrendsListEditor *self,
                                            guint             field);

G_END_DECLS
