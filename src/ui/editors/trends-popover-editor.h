/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-popover-editor.h: what editors have in common whose value is chosen in
 * a popover: a button that shows it, and opens the popover.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_POPOVER_EDITOR (trends_popover_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsPopoverEditor, trends_popover_editor, TRENDS, POPOVER_EDITOR,
                          TrendsEditor)

struct _TrendsPopoverEditorClass
{
  TrendsEditorClass parent_class;

  /* What is in the popover, made when it is first opened: (transfer floating) */
  GtkWidget *(*make_content) (TrendsPopoverEditor *self);
  /* It is about to be opened; may be NULL. */
  void       (*open)         (TrendsPopoverEditor *self);
};

/* What the button shows */
void trends_popover_editor_set_face (TrendsPopoverEditor *self,
                                     GtkWidget           *face);
/* The value in words, for screen readers */
void trends_popover_editor_say      (TrendsPopoverEditor *self,
                                     const char          *words);
/* Closes the popover and makes `text` the field's value. */
void trends_popover_editor_choose   (TrendsPopoverEditor *self,
                                     const char          *text);

G_END_DECLS
