/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor.c: follows one field of an entity, and says why the plan
 * refused a change. */

#include "trends-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-container.h"
#include "trends-editor-private.h"
#include "trends-style-class.h"
#include "trends-value-text.h"

typedef enum
{
  PROP_FIELD = 1,
  PROP_ENTITY,
  PROP_EDITABLE,
  PROP_ERROR,
  PROP_EMPTY,
} TrendsEditorProperty;

static GParamSpec *properties[PROP_EMPTY + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (TrendsEditor, trends_editor, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (TrendsEditor)
                                  G_IMPLEMENT_INTERFACE (TRENDS_TYPE_INPUT,
                                                         trends_editor_input_init))

#define PRIVATE(self) ((TrendsEditorPrivate *) trends_editor_get_instance_private (self))

/**
 * trends_editor_get_private:
 *
 * Returns: (transfer none): what all editors have, for the files that make up their class
 */
TrendsEditorPrivate *
trends_editor_get_private (TrendsEditor *self)
{
  return PRIVATE (self);
}

/* ---------------------------------------------------------- accessibility */

static void
describe_target (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  GtkAccessible *target = GTK_ACCESSIBLE (priv->target);

  if (target == NULL)
    return;

  if (priv->label != NULL && !priv->named)
    gtk_accessible_update_relation (target, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    priv->label, NULL, -1);

  trends_accessible_describe (priv->target, priv->error);
}

static void
set_target (TrendsEditor *self,
            GtkWidget    *target,
            gboolean      named)
{
  PRIVATE (self)->target = target;
  PRIVATE (self)->named = named;
  describe_target (self);
}

/**
 * trends_editor_set_target:
 * @target: the widget within the editor that takes the focus
 *
 * Says which widget a screen reader is to call by the field's name, and to
 * describe by what is wrong.
 */
void
trends_editor_set_target (TrendsEditor *self,
                          GtkWidget    *target)
{
  g_return_if_fail (TRENDS_IS_EDITOR (self));

  set_target (self, target, FALSE);
}

/**
 * trends_editor_set_named_target:
 * @target: the widget within the editor that takes the focus
 *
 * The same for a widget that the editor gives a name of its own, in which the
 * field's is.
 */
void
trends_editor_set_named_target (TrendsEditor *self,
                                GtkWidget    *target)
{
  g_return_if_fail (TRENDS_IS_EDITOR (self));

  set_target (self, target, TRUE);
}

/**
 * trends_editor_get_target:
 *
 * Returns: (transfer none) (nullable): the widget within it that takes the focus, see
 *   trends_editor_set_target()
 */
GtkWidget *
trends_editor_get_target (TrendsEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITOR (self), NULL);

  return PRIVATE (self)->target;
}

/**
 * trends_editor_take_focus:
 *
 * Puts the focus where the editor begins. (Not by GtkWidgetClass.grab_focus():
 * a container that grabs the focus would hold it fast on Tab.)
 *
 * Returns: whether it is there
 */
gboolean
trends_editor_take_focus (TrendsEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITOR (self), FALSE);

  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * trends_editor_set_label:
 * @label: the widget that shows the field's name; it must live as long
 */
void
trends_editor_set_label (TrendsEditor *self,
                         GtkWidget    *label)
{
  g_return_if_fail (TRENDS_IS_EDITOR (self));

  PRIVATE (self)->label = label;
  describe_target (self);
}

/* ------------------------------------------------------------ the model */

/**
 * trends_editor_is_busy:
 *
 * Returns: whether the widget is being filled from the model, or the model from
 *   the widget, so that a widget's signal means nothing
 */
gboolean
trends_editor_is_busy (TrendsEditor *self)
{
  return PRIVATE (self)->busy > 0;
}

/**
 * trends_editor_revert:
 *
 * Shows what the model says, and leaves standing why something was refused.
 */
void
trends_editor_revert (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);

  if (priv->entity == NULL || priv->busy > 0)
    return;

  priv->busy++;
  TRENDS_EDITOR_GET_CLASS (self)->refresh (self);
  priv->busy--;
}

/**
 * trends_editor_refresh:
 *
 * Shows what the model says, and forgets what was refused.
 */
void
trends_editor_refresh (TrendsEditor *self)
{
  if (PRIVATE (self)->entity == NULL || PRIVATE (self)->busy > 0)
    return;

  trends_editor_set_error (self, NULL);
  trends_editor_revert (self);
}

/**
 * trends_editor_begin_write:
 *
 * Opens a change of the plan; trends_editor_end_write() closes it. In between
 * the editor doesn't follow the model, so that what is typed isn't disturbed.
 */
void
trends_editor_begin_write (TrendsEditor *self)
{
  TrendsPlan *plan = trends_editor_get_plan (self);

  if (PRIVATE (self)->busy++ > 0)
    return;
  g_free (PRIVATE (self)->edit_before);
  PRIVATE (self)->edit_before = plan != NULL ? g_strdup (trends_plan_get_undo_id (plan)) : NULL;
}

/* Where what was set can be taken back, as in the details, that is shown; it is announced by whoever
 * sets it elsewhere than where the focus is. */
static void
say_what_was_set (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (self);
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  if (plan == NULL || priv->field == NULL
      || g_strcmp0 (trends_plan_get_undo_id (plan), priv->edit_before) == 0)
    return;
  value = trends_value_to_text (trends_entity_get_value (priv->entity, priv->field->index), priv->field,
                                plan, TRENDS_VALUE_IN_SHORT, NULL);
  words = trends_value_dup_set_words (trends_field_get_label (priv->field),
                                      value != NULL && *value != '\0' ? value : _("Not set"),
                                      priv->subjects != NULL ? priv->subjects->len : 1);
  gtk_widget_activate_action (GTK_WIDGET (self), "details.say", "s", words);
}

/* Also where the person was told before: who tries again isn't left without an answer. It is
 * of no use below the edge of what is seen. */
void
trends_editor_say_error (TrendsEditor *self)
{
  if (PRIVATE (self)->error == NULL)
    return;

  trends_announce (GTK_WIDGET (self), PRIVATE (self)->error);
  trends_input_show (TRENDS_INPUT (self));
}

static gboolean
end_write (TrendsEditor *self,
           gboolean      written,
           const GError *error)
{
  PRIVATE (self)->busy--;
  trends_editor_set_error (self, error != NULL ? error->message : NULL);
  return written;
}

/**
 * trends_editor_end_write:
 * @written: whether the plan took the change
 * @error: (nullable): why it didn't
 *
 * Returns: @written
 */
gboolean
trends_editor_end_write (TrendsEditor *self,
                         gboolean      written,
                         const GError *error)
{
  g_return_val_if_fail (PRIVATE (self)->busy > 0, written);

  end_write (self, written, error);
  trends_editor_say_error (self);
  if (written && PRIVATE (self)->busy == 0)
    say_what_was_set (self);
  return written;
}

static gboolean
set_value (TrendsEditor       *self,
           TrendsPlan         *plan,
           const TrendsValue  *value,
           TrendsSetMode       mode,
           GError            **error)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  g_autoptr (GPtrArray) subjects = NULL;

  if (priv->subjects == NULL)
    return trends_plan_set (plan, priv->entity, priv->field->index, value, mode, error);
  subjects = trends_editor_dup_subjects (self);
  return trends_plan_set_many (plan, subjects, priv->field->index, value, error);
}

/**
 * trends_editor_write:
 * @value: the field's new value
 * @mode: whether this is one of a row of keystrokes
 *
 * Returns: whether the plan took it; if not, "error" says why
 */
gboolean
trends_editor_write (TrendsEditor      *self,
                     const TrendsValue *value,
                     TrendsSetMode      mode)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (self);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (plan == NULL)
    return FALSE;

  if (mode == TRENDS_SET_TYPING)
    trends_before_remember (&priv->before, priv->entity, priv->field->index);
  trends_editor_begin_write (self);
  written = set_value (self, plan, value, mode, &error);
  /* Not at each keystroke: what is new in it is said by all means. */
  if (mode == TRENDS_SET_TYPING)
    return end_write (self, written, error);
  return trends_editor_end_write (self, written, error);
}

/**
 * trends_editor_write_owner_name:
 * @name: somebody's name
 *
 * Refers to the owner of that name, who is added where there is none, in a single
 * edit. The editor's field is one that refers to owners.
 *
 * Returns: whether the plan took it; if not, "error" says why
 */
gboolean
trends_editor_write_owner_name (TrendsEditor *self,
                                const char   *name)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (self);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (plan == NULL)
    return FALSE;

  trends_editor_begin_write (self);
  written = trends_plan_set_owner_name (plan, priv->entity, priv->field->index, name, &error);
  return trends_editor_end_write (self, written, error);
}

/**
 * trends_editor_announce:
 * @value: what the field says now, for people
 *
 * Has a screen reader say the field's name and @value, where a choice was made
 * elsewhere than where the focus is.
 */
void
trends_editor_announce (TrendsEditor *self,
                        const char   *value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  text = trends_value_dup_set_words (
    trends_field_get_label (PRIVATE (self)->field), value,
    PRIVATE (self)->subjects != NULL ? PRIVATE (self)->subjects->len : 1);
  trends_announce (GTK_WIDGET (self), text);
}

/**
 * trends_editor_announce_done:
 *
 * Has a screen reader say what the plan's last edit did, right after a verb whose
 * result stands in a list, and not where the focus is.
 */
void
trends_editor_announce_done (TrendsEditor *self)
{
  TrendsPlan *plan;
  const char *id;
  const char *done;

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  plan = trends_editor_get_plan (self);
  id = plan != NULL ? trends_plan_get_undo_id (plan) : NULL;
  done = id != NULL ? trends_plan_get_done_label (plan, id) : NULL;
  if (done != NULL)
    trends_announce_done (GTK_WIDGET (self), done);
}

/* What is typed is one edit until the person goes on to something else. */
void
trends_editor_seal (TrendsEditor *self)
{
  TrendsPlan *plan = trends_editor_get_plan (self);

  if (plan != NULL)
    trends_plan_seal (plan);
}

/**
 * trends_editor_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan of its entity; %NULL where it has gone, or there
 *   is none
 */
TrendsPlan *
trends_editor_get_plan (TrendsEditor *self)
{
  TrendsEntity *entity = PRIVATE (self)->entity;

  return entity != NULL ? trends_entity_get_plan (entity) : NULL;
}

/* --------------------------------------------------------- following */

/**
 * trends_editor_follow_model:
 *
 * Shows what the model says; where something is typed that isn't in the plan
 * yet, that stays, and the person decides.
 */
void
trends_editor_follow_model (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsEditorClass *class = TRENDS_EDITOR_GET_CLASS (self);
  g_autofree char *typed = trends_editor_dup_typed (self);

  if (typed == NULL)
    {
      trends_editor_refresh (self);
      return;
    }
  if (class->merge == NULL || priv->busy > 0)
    return;

  priv->busy++;
  class->merge (self);
  priv->busy--;
}

static void
changed_cb (TrendsEditor *self)
{
  trends_editor_follow_model (self);
}

static void
follow_field (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  g_autofree char *signal = NULL;

  if (priv->field == NULL)
    return;

  signal = g_strconcat ("notify::", priv->field->property, NULL);
  g_signal_group_connect_swapped (priv->signals, signal, G_CALLBACK (changed_cb), self);
}

/**
 * trends_editor_set_entity:
 * @entity: (nullable): whose field is shown from now on
 */
void
trends_editor_set_entity (TrendsEditor *self,
                          TrendsEntity *entity)
{
  TrendsEditorPrivate *priv;

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  priv = PRIVATE (self);
  if (priv->entity == entity)
    return;

  trends_editor_keep_typed (self);
  trends_before_clear (&priv->before);
  trends_editor_set_subjects (self, NULL);
  g_set_object (&priv->entity, entity);
  trends_editor_follow_pending (self);
  trends_editor_set_error (self, NULL);
  g_signal_group_set_target (priv->signals, entity);
  if (TRENDS_EDITOR_GET_CLASS (self)->follow != NULL)
    TRENDS_EDITOR_GET_CLASS (self)->follow (self, entity);
  trends_editor_refresh (self);
  trends_editor_restore_draft (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

/**
 * trends_editor_get_entity:
 *
 * Returns: (transfer none) (nullable): whose field is edited
 */
TrendsEntity *
trends_editor_get_entity (TrendsEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITOR (self), NULL);

  return PRIVATE (self)->entity;
}

/**
 * trends_editor_set_subjects:
 * @subjects: (nullable) (element-type TrendsEntity): what gets the same value, with the entity
 *   that is shown among them; of its kind. For fields whose value is entered, not typed letter by
 *   letter.
 *
 * What is entered is for all of these, in one edit.
 */
void
trends_editor_set_subjects (TrendsEditor *self,
                            GPtrArray    *subjects)
{
  TrendsEditorPrivate *priv;

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  priv = PRIVATE (self);
  g_clear_pointer (&priv->subjects, g_ptr_array_unref);
  if (subjects == NULL || subjects->len < 2)
    return;
  priv->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < subjects->len; i++)
    g_ptr_array_add (priv->subjects, g_object_ref (subjects->pdata[i]));
  /* A draft may be in it already. */
  trends_editor_follow_model (self);
}

/**
 * trends_editor_is_mixed:
 *
 * Returns: whether it is for several that have different values, of which none is that of all
 */
gboolean
trends_editor_is_mixed (TrendsEditor *self)
{
  TrendsEditorPrivate *priv;

  g_return_val_if_fail (TRENDS_IS_EDITOR (self), FALSE);

  priv = PRIVATE (self);
  if (priv->subjects == NULL || priv->field == NULL || priv->entity == NULL)
    return FALSE;
  for (guint i = 0; i < priv->subjects->len; i++)
    if (!trends_value_equal (trends_entity_get_value (priv->subjects->pdata[i], priv->field->index),
                             trends_entity_get_value (priv->entity, priv->field->index)))
      return TRUE;
  return FALSE;
}

/**
 * trends_editor_dup_subjects:
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is edited: those of
 *   trends_editor_set_subjects() that are in the plan still, or the entity
 */
GPtrArray *
trends_editor_dup_subjects (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (TRENDS_IS_EDITOR (self), subjects);

  for (guint i = 0; priv->subjects != NULL && i < priv->subjects->len; i++)
    if (trends_entity_get_plan (priv->subjects->pdata[i]) != NULL)
      g_ptr_array_add (subjects, g_object_ref (priv->subjects->pdata[i]));
  if (subjects->len == 0 && priv->entity != NULL)
    g_ptr_array_add (subjects, g_object_ref (priv->entity));
  return subjects;
}

/**
 * trends_editor_get_field:
 *
 * Returns: (transfer none) (nullable): the field; %NULL for what edits a list of entities
 */
const TrendsField *
trends_editor_get_field (TrendsEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITOR (self), NULL);

  return PRIVATE (self)->field;
}

/* ------------------------------------------------------------ properties */

/**
 * trends_editor_set_editable:
 * @editable: whether people may change the value
 */
void
trends_editor_set_editable (TrendsEditor *self,
                            gboolean      editable)
{
  TrendsEditorPrivate *priv;

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  priv = PRIVATE (self);
  if (priv->editable == !!editable)
    return;

  priv->editable = !!editable;
  TRENDS_EDITOR_GET_CLASS (self)->set_editable (self, editable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

/**
 * trends_editor_get_editable:
 *
 * Returns: whether people may change the value
 */
gboolean
trends_editor_get_editable (TrendsEditor *self)
{
  return PRIVATE (self)->editable;
}

/**
 * trends_editor_set_error:
 * @error: (nullable): why the plan can’t take what is typed, for people; %NULL where it can
 */
void
trends_editor_set_error (TrendsEditor *self,
                         const char   *error)
{
  TrendsEditorPrivate *priv = PRIVATE (self);

  if (g_strcmp0 (priv->error, error) == 0)
    return;

  g_free (priv->error);
  priv->error = g_strdup (error);
  trends_style_class_set (GTK_WIDGET (self), "error", error != NULL);
  describe_target (self);
  if (error != NULL)
    trends_editor_say_error (self);
  else
    trends_announce_forget (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/**
 * trends_editor_get_error:
 *
 * Returns: (transfer none) (nullable): why the plan can’t take what is typed; %NULL where it can
 */
const char *
trends_editor_get_error (TrendsEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITOR (self), NULL);

  return PRIVATE (self)->error;
}

/**
 * trends_editor_set_empty:
 * @empty: whether there is nothing to see of the value
 */
void
trends_editor_set_empty (TrendsEditor *self,
                         gboolean      empty)
{
  TrendsEditorPrivate *priv = PRIVATE (self);

  if (priv->empty == !!empty)
    return;

  priv->empty = !!empty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

/**
 * trends_editor_set_child:
 * @child: (transfer full): all that the editor shows
 */
void
trends_editor_set_child (TrendsEditor *self,
                         GtkWidget    *child)
{
  TrendsEditorPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
trends_editor_real_set_editable (TrendsEditor *self,
                                 gboolean      editable)
{
  gtk_widget_set_sensitive (PRIVATE (self)->child, editable);
}

/* -------------------------------------------------------------- the type */

static void
trends_editor_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsEditorPrivate *priv = PRIVATE (TRENDS_EDITOR (object));

  switch ((TrendsEditorProperty) property_id)
    {
    case PROP_FIELD:
      g_value_set_pointer (value, (gpointer) priv->field);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, priv->entity);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, priv->editable);
      break;
    case PROP_ERROR:
      g_value_set_string (value, priv->error);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, priv->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_editor_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TrendsEditor *self = TRENDS_EDITOR (object);

  switch ((TrendsEditorProperty) property_id)
    {
    case PROP_FIELD:
      PRIVATE (self)->field = g_value_get_pointer (value);
      follow_field (self);
      break;
    case PROP_ENTITY:
      trends_editor_set_entity (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      trends_editor_set_editable (self, g_value_get_boolean (value));
      break;
    case PROP_ERROR:
    case PROP_EMPTY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_editor_dispose (GObject *object)
{
  TrendsEditorPrivate *priv = PRIVATE (TRENDS_EDITOR (object));

  if (priv->signals != NULL)
    g_signal_group_set_target (priv->signals, NULL);
  g_clear_object (&priv->signals);
  if (priv->pending != NULL)
    trends_pending_remove (priv->pending, TRENDS_INPUT (object));
  trends_before_clear (&priv->before);
  g_clear_object (&priv->pending);
  g_clear_pointer (&priv->subjects, g_ptr_array_unref);
  g_clear_object (&priv->entity);
  priv->target = NULL;
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_pointer (&priv->error, g_free);
  g_clear_pointer (&priv->edit_before, g_free);

  G_OBJECT_CLASS (trends_editor_parent_class)->dispose (object);
}

static void
trends_editor_class_init (TrendsEditorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = trends_editor_get_property;
  object_class->set_property = trends_editor_set_property;
  object_class->dispose = trends_editor_dispose;
  class->set_editable = trends_editor_real_set_editable;

  properties[PROP_FIELD] =
    g_param_spec_pointer ("field", NULL, NULL,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] =
    g_param_spec_object ("entity", NULL, NULL, TRENDS_TYPE_ENTITY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR] =
    g_param_spec_string ("error", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trendseditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
trends_editor_init (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);

  priv->editable = TRUE;
  priv->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
}
