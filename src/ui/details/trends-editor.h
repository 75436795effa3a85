/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor.h: what all editors of one field have in common.
 *
 * An editor shows a field of an entity and changes it through the plan. It
 * follows the entity: undo, import and others' edits show up by themselves.
 * What the plan refuses changes nothing; "error" then says why until the next
 * attempt or until the entity changes.
 *
 * Properties: field (const TrendsField *, construct only, NULL where an editor
 * shows what other entities say of this one), entity (TrendsEntity or NULL; may
 * be changed at any time), editable, error (string or NULL), empty (nothing is
 * set; only kept by editors for which the row hides).
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan-verbs.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EDITOR (trends_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsEditor, trends_editor, TRENDS, EDITOR, GtkWidget)

struct _TrendsEditorClass
{
  GtkWidgetClass parent_class;

  /* From the model to the widget. Not called without an entity, nor in the
   * course of the editor's own writing. */
  void (*refresh)      (TrendsEditor *self);
  /* The entity changed (NULL: none): follow more than the one field. */
  void (*follow)       (TrendsEditor *self,
                        TrendsEntity *entity);
  /* Makes it so that nothing can be changed, and all can still be read. */
  void (*set_editable) (TrendsEditor *self,
                        gboolean      editable);
};

/* For those who use editors */
void               trends_editor_set_entity   (TrendsEditor       *self,
                                               TrendsEntity       *entity);
TrendsEntity      *trends_editor_get_entity   (TrendsEditor       *self);
const TrendsField *trends_editor_get_field    (TrendsEditor       *self);
void               trends_editor_set_editable (TrendsEditor       *self,
                                               gboolean            editable);
gboolean           trends_editor_get_editable (TrendsEditor       *self);
const char        *trends_editor_get_error    (TrendsEditor       *self);
void               trends_editor_set_label    (TrendsEditor       *self,
                                               GtkWidget          *label);
GtkWidget         *trends_editor_get_target   (TrendsEditor       *self);
gboolean           trends_editor_take_focus   (TrendsEditor       *self);

/* For those who make them */
void               trends_editor_set_child    (TrendsEditor       *self,
                                               GtkWidget          *child);
void               trends_editor_set_target   (TrendsEditor       *self,
                                               GtkWidget          *target);
void               trends_editor_set_named_target (TrendsEditor   *self,
                                               GtkWidget          *target);
TrendsPlan        *trends_editor_get_plan     (TrendsEditor       *self);
void               trends_editor_refresh      (TrendsEditor       *self);
void               trends_editor_revert       (TrendsEditor       *self);
gboolean           trends_editor_is_busy      (TrendsEditor       *self);
void               trends_editor_begin_write  (TrendsEditor       *self);
gboolean           trends_editor_end_write    (TrendsEditor       *self,
                                               gboolean            written,
                                               const GError       *error);
gboolean           trends_editor_write        (TrendsEditor       *self,
                                               const TrendsValue  *value,
                                               TrendsSetMode       mode);
gboolean           trends_editor_write_owner_name (TrendsEditor   *self,
                                               const char         *name);
void               trends_editor_set_error    (TrendsEditor       *self,
                                               const char         *error);
void               trends_editor_set_empty    (TrendsEditor       *self,
                                               gboolean            empty);
void               trends_editor_seal         (TrendsEditor       *self);

G_END_DECLS
