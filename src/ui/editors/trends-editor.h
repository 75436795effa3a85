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

  /* Puts what is typed into the plan, before anything else happens: every editor
   * says how, if only by trends_editor_has_nothing_typed(). FALSE where it can't:
   * then "error" says why and what is typed stays. Not called without an entity
   * in a plan, nor where nothing can be changed. */
  gboolean (*commit)   (TrendsEditor *self);
  /* What is typed and isn't in the plan: (transfer full) (nullable). Every editor
   * whose commit() may fail has this and type(). */
  char *(*dup_typed)   (TrendsEditor *self);
  /* From the model to the widget while something is typed, for editors that hold
   * several things: what is typed stays. Without it, nothing else follows, either. */
  void (*merge)        (TrendsEditor *self);
  /* Shows a text as if it had been typed here. */
  void (*type)         (TrendsEditor *self,
                        const char   *text);
  /* Puts the focus where it is typed; without it, that is the target. */
  gboolean (*focus_typed) (TrendsEditor *self);
  /* What drafts are called that aren't a field's. */
  const char *draft_key;
};

/* For those who use editors */
void               trends_editor_set_entity   (TrendsEditor       *self,
                                               TrendsEntity       *entity);
TrendsEntity      *trends_editor_get_entity   (TrendsEditor       *self);
void               trends_editor_set_subjects (TrendsEditor       *self,
                                               GPtrArray          *subjects);
GPtrArray         *trends_editor_dup_subjects (TrendsEditor       *self);
gboolean           trends_editor_is_mixed     (TrendsEditor       *self);
const TrendsField *trends_editor_get_field    (TrendsEditor       *self);
void               trends_editor_set_editable (TrendsEditor       *self,
                                               gboolean            editable);
gboolean           trends_editor_get_editable (TrendsEditor       *self);
const char        *trends_editor_get_error    (TrendsEditor       *self);
void               trends_editor_set_label    (TrendsEditor       *self,
                                               GtkWidget          *label);
GtkWidget         *trends_editor_get_target   (TrendsEditor       *self);
void               trends_editor_announce     (TrendsEditor       *self,
                                               const char         *value);
void               trends_editor_announce_done (TrendsEditor      *self);
gboolean           trends_editor_take_focus   (TrendsEditor       *self);
gboolean           trends_editor_commit       (TrendsEditor       *self);
TrendsEditor      *trends_editor_commit_below (GtkWidget          *widget);
/* Editors in a popover that is closed by a click elsewhere: what can't go into
 * the plan opens it again. */
void               trends_editor_guard_popover (GtkWidget         *popover);

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
/* For commit(), where each thing that a person does is a whole edit already */
gboolean           trends_editor_has_nothing_typed (TrendsEditor  *self);
/* To be called when something is typed that doesn't go into the plan at once */
void               trends_editor_typed        (TrendsEditor       *self);
/* For texts that are saved as they are typed: to be called when the field is left, so that
 * Escape doesn't take back what was typed before */
void               trends_editor_left         (TrendsEditor       *self);
/* For what Escape does; see trends-escape.h */
gboolean           trends_editor_undo_typing  (TrendsEditor       *self);
void               trends_editor_add_commit_key (TrendsEditor     *self,
                                               GtkWidget          *text);
/* Follows the model, but not over what is being typed */
void               trends_editor_follow_model (TrendsEditor       *self);

G_END_DECLS
