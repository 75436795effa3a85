/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan.c: the plan as an object: what it holds, the door for edits,
 * and typing. See trends-plan.h; how an edit is applied is in
 * trends-plan-apply.c, the rules that it has to keep in trends-plan-check.c, how
 * it is taken back in trends-plan-undo.c, the verbs in trends-plan-verbs.c.
 */

#include "trends-plan-private.h"

#include "trends-entity-private.h"
#include "trends-id-hash.h"
#include "trends-plan-quiet.h"
#include "trends-plan-state.h"
#include "trends-record-private.h"
#include "trends-refs-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Typing is handed to the store when it pauses for so many milliseconds. */
#define TYPING_PAUSE 1000

enum
{
  PROP_TITLE = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_PENDING,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  EDITED,
  APPLIED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsPlan, trends_plan, G_TYPE_OBJECT)

/* ---------------------------------------------------------------- reading */

/**
 * trends_plan_get_info:
 *
 * Returns: (transfer none): the entity with the plan's own title, currency...
 */
TrendsEntity *
trends_plan_get_info (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  return self->info;
}

/**
 * trends_plan_lookup:
 *
 * Returns: (transfer none) (nullable): the entity of that id
 */
TrendsEntity *
trends_plan_lookup (TrendsPlan *self,
                    const char *id)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->entities, id) : NULL;
}

/**
 * trends_plan_lookup_kind:
 *
 * Returns: (transfer none) (nullable): the entity of that id, if of that kind
 */
TrendsEntity *
trends_plan_lookup_kind (TrendsPlan *self,
                         TrendsKind  kind,
                         const char *id)
{
  TrendsEntity *entity = trends_plan_lookup (self, id);

  return trends_entity_is (entity, kind) ? entity : NULL;
}

/**
 * trends_plan_get_list:
 *
 * Returns: (transfer none): all entities of a kind, in the kind's order; lives
 *   as long as the plan
 */
GListModel *
trends_plan_get_list (TrendsPlan *self,
                      TrendsKind  kind)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  return G_LIST_MODEL (self->orders[kind]);
}

/**
 * trends_plan_get_refs:
 *
 * Returns: (transfer none): who refers to whom, to be asked and listened to; lives as long
 *   as the plan
 */
TrendsRefs *
trends_plan_get_refs (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  return self->refs;
}

/**
 * trends_plan_dup_referring:
 * @field: a field of @kind that refers to one or several
 *
 * Returns: (transfer full) (element-type TrendsEntity): the entities of @kind
 *   whose @field refers to @target, in the kind's order
 */
GPtrArray *
trends_plan_dup_referring (TrendsPlan   *self,
                           TrendsKind    kind,
                           guint         field,
                           TrendsEntity *target)
{
  return trends_refs_dup_referring (self->refs, trends_entity_get_id (target),
                                    trends_kind_get_field (kind, field));
}

/**
 * trends_plan_get_priority_choices:
 *
 * Returns: (transfer none): the words that this plan uses for priorities
 */
const TrendsChoices *
trends_plan_get_priority_choices (TrendsPlan *self)
{
  return trends_entity_get_integer (self->info, TRENDS_PLAN_PRIORITY_WORDS) ==
           TRENDS_PRIORITY_WORDS_MOSCOW
           ? &trends_priority_moscow_choices
           : &trends_priority_choices;
}

/**
 * trends_plan_get_history:
 *
 * Returns: (transfer none): what can be undone and done again
 */
TrendsHistory *
trends_plan_get_history (TrendsPlan *self)
{
  return self->history;
}

/**
 * trends_plan_notify_history:
 *
 * Says that what can be undone or done again, or what it is called, may be another.
 */
void
trends_plan_notify_history (TrendsPlan *self)
{
  for (guint i = PROP_CAN_UNDO; i <= PROP_REDO_LABEL; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * trends_plan_report_applied:
 * @edit: what has been applied
 *
 * Emits “applied”, whoever made the edit.
 */
void
trends_plan_report_applied (TrendsPlan *self,
                            TrendsEdit *edit)
{
  g_signal_emit (self, signals[APPLIED], 0, edit);
}

/* What undo or redo applied: handed to the store. */
void
trends_plan_report_step (TrendsPlan *self,
                         TrendsEdit *edit)
{
  trends_plan_notify_history (self);
  g_signal_emit (self, signals[EDITED], 0, edit);
}

/**
 * trends_plan_refuse_read_only:
 * @error: an error of %TRENDS_ERROR_READ_ONLY where it is refused
 *
 * Returns: whether the plan may not be changed
 */
gboolean
trends_plan_refuse_read_only (TrendsPlan *self,
                              GError    **error)
{
  if (!self->read_only)
    return FALSE;

  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY,
                       _("This plan is open for reading only. Save a copy to change it."));
  return TRUE;
}

/* Returns: whether @edit may change the plan at all */
static gboolean
is_allowed (TrendsPlan *self,
            TrendsEdit *edit,
            GError    **error)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  return origin == TRENDS_ORIGIN_LOAD || origin == TRENDS_ORIGIN_FOREIGN
         || !trends_plan_refuse_read_only (self, error);
}

/* What can be undone from now on */
static void
note_done (TrendsPlan *self,
           TrendsEdit *edit)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  if (origin != TRENDS_ORIGIN_USER && origin != TRENDS_ORIGIN_IMPORT)
    return;
  trends_history_push (self->history, edit);
  trends_plan_watch (self, edit);
  trends_plan_notify_history (self);
}

static void
apply (TrendsPlan *self,
       TrendsEdit *edit,
       gboolean    quietly)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  if (trends_edit_get_n_changes (edit) == 0)
    return;

  trends_plan_seal (self);
  trends_plan_apply_unchecked (self, edit);

  if (origin == TRENDS_ORIGIN_FOREIGN)
    trends_history_note_foreign (self->history, edit);
  if (!quietly)
    note_done (self, edit);
  if (origin != TRENDS_ORIGIN_LOAD && origin != TRENDS_ORIGIN_FOREIGN)
    g_signal_emit (self, signals[EDITED], 0, edit);
}

static gboolean
check_and_apply (TrendsPlan  *self,
                 TrendsEdit  *edit,
                 gboolean     quietly,
                 GError     **error)
{
  if (!is_allowed (self, edit, error) || !trends_plan_check (self, edit, error))
    return FALSE;

  apply (self, edit, quietly);
  return TRUE;
}

/**
 * trends_plan_apply:
 * @edit: what is to change
 * @error: (nullable): an error of %TRENDS_ERROR, where it is refused
 *
 * Applies all of an edit or nothing. Edits of the user and imports can be
 * undone; all but those of opening and of other processes are handed to the
 * store by "edited".
 *
 * Returns: whether it was applied
 */
gboolean
trends_plan_apply (TrendsPlan *self,
                   TrendsEdit *edit,
                   GError    **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  return check_and_apply (self, edit, FALSE, error);
}

/**
 * trends_plan_apply_quietly:
 * @edit: what is to change, by a clock
 * @error: (nullable): as trends_plan_apply() has it
 *
 * As trends_plan_apply(), but nobody can undo it: what is undone or done again next is what it was
 * before. What an undo would set that this has set since stays as it is.
 *
 * Returns: whether it was applied
 */
gboolean
trends_plan_apply_quietly (TrendsPlan *self,
                           TrendsEdit *edit,
                           GError    **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  return check_and_apply (self, edit, TRUE, error);
}

/**
 * trends_plan_get_state:
 *
 * Returns: a number that is another after each edit, but for undo and redo, which may lead back
 *   to where the plan was. Where it is the same as before, so is the plan, to the last value
 */
guint64
trends_plan_get_state (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), 0);

  return trends_history_get_state (self->history);
}

/**
 * trends_plan_apply_checked:
 * @edit: what trends_plan_check() has taken, in another thread, on a copy of the plan
 * @state: trends_plan_get_state() when the copy was made
 * @error: (nullable): as trends_plan_apply() has it
 *
 * As trends_plan_apply(). An edit of ten thousand changes takes longer to be checked than to be
 * applied; that needn't be done twice as long as the plan is what it was. Otherwise it is.
 *
 * Returns: whether it was applied
 */
gboolean
trends_plan_apply_checked (TrendsPlan *self,
                           TrendsEdit *edit,
                           guint64     state,
                           GError    **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  trends_plan_seal (self);
  if (trends_plan_get_state (self) != state)
    return trends_plan_apply (self, edit, error);
  if (!is_allowed (self, edit, error))
    return FALSE;

  apply (self, edit, FALSE);
  return TRUE;
}

/* ----------------------------------------------------------------- typing */

static void
set_typing (TrendsPlan *self,
            TrendsEdit *edit)
{
  gboolean was_pending = self->typing != NULL;

  g_clear_pointer (&self->typing, trends_edit_unref);
  if (edit != NULL)
    self->typing = trends_edit_ref (edit);
  if (was_pending != (edit != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static gboolean
on_typing_pause_cb (gpointer user_data)
{
  TrendsPlan *self = user_data;

  self->typing_source = 0;
  trends_plan_seal (self);
  return G_SOURCE_REMOVE;
}

/**
 * trends_plan_seal:
 *
 * Hands typing that waits to the store, as one edit. What is typed next is
 * another.
 */
void
trends_plan_seal (TrendsPlan *self)
{
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_if_fail (TRENDS_IS_PLAN (self));

  g_clear_handle_id (&self->typing_source, g_source_remove);
  if (self->typing == NULL)
    return;

  edit = trends_edit_ref (self->typing);
  set_typing (self, NULL);
  g_signal_emit (self, signals[EDITED], 0, edit);
}

/* Two edits of the same single field as one, or NULL. */
static TrendsEdit *
join (TrendsEdit *first,
      TrendsEdit *second)
{
  const TrendsChange *a = trends_edit_get_change (first, 0);
  const TrendsChange *b = trends_edit_get_change (second, 0);
  TrendsEditBuilder *builder;

  if (strcmp (a->id, b->id) != 0 || a->field != b->field)
    return NULL;

  /* By the name from before the first keystroke, not by one that was half typed */
  builder = trends_edit_builder_new (trends_edit_get_label (first), TRENDS_ORIGIN_USER);
  trends_edit_builder_set_done_label (builder, trends_edit_get_done_label (first));
  trends_edit_builder_set_id (builder, trends_edit_get_id (first));
  trends_edit_builder_set (builder, a->kind, a->id, a->field, &a->before, &b->after);
  return trends_edit_builder_end (builder);
}

static void
record_typing (TrendsPlan *self,
               TrendsEdit *edit)
{
  g_autoptr (TrendsEdit) joined = self->typing != NULL ? join (self->typing, edit) : NULL;
  const TrendsChange *change;

  if (joined == NULL)
    {
      trends_plan_seal (self);
      trends_history_push (self->history, edit);
      trends_plan_watch (self, edit);
      set_typing (self, edit);
      return;
    }

  change = trends_edit_get_change (joined, 0);
  if (trends_value_equal (&change->before, &change->after))
    {
      trends_history_drop_last (self->history);
      set_typing (self, NULL);
    }
  else
    {
      trends_history_replace_last (self->history, joined);
      set_typing (self, joined);
    }
}

gboolean
trends_plan_apply_typing (TrendsPlan *self,
                          TrendsEdit *edit,
                          GError    **error)
{
  g_assert (trends_edit_get_n_changes (edit) == 1);
  g_assert (trends_edit_get_change (edit, 0)->type == TRENDS_CHANGE_SET);

  if (trends_plan_refuse_read_only (self, error) || !trends_plan_check (self, edit, error))
    return FALSE;

  trends_plan_apply_unchecked (self, edit);
  record_typing (self, edit);
  trends_plan_notify_history (self);

  g_clear_handle_id (&self->typing_source, g_source_remove);
  if (self->typing != NULL)
    self->typing_source = g_timeout_add (TYPING_PAUSE, on_typing_pause_cb, self);

  return TRUE;
}

/**
 * trends_plan_get_pending:
 *
 * Returns: whether typing waits to be handed over
 */
gboolean
trends_plan_get_pending (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);

  return self->typing != NULL;
}

/* ------------------------------------------------------------- the object */

/**
 * trends_plan_set_read_only:
 *
 * Whether edits are refused with %TRENDS_ERROR_READ_ONLY, but for those that load the
 * plan or come from another process.
 */
void
trends_plan_set_read_only (TrendsPlan *self,
                           gboolean    read_only)
{
  g_return_if_fail (TRENDS_IS_PLAN (self));

  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/**
 * trends_plan_get_read_only:
 *
 * Returns: whether edits are refused
 */
gboolean
trends_plan_get_read_only (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);

  return self->read_only;
}

static void
trends_plan_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TrendsPlan *self = TRENDS_PLAN (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, trends_entity_get_name (self->info));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, trends_plan_get_undo_label (self) != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, trends_plan_get_redo_label (self) != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, trends_plan_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, trends_plan_get_redo_label (self));
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, self->typing != NULL);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
detach_all (TrendsPlan *self)
{
  GHashTableIter iter;
  TrendsEntity *entity;

  g_hash_table_iter_init (&iter, self->entities);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entity))
    trends_entity_detach (entity);
}

static void
trends_plan_dispose (GObject *object)
{
  TrendsPlan *self = TRENDS_PLAN (object);

  g_clear_handle_id (&self->typing_source, g_source_remove);
  if (self->entities != NULL)
    detach_all (self);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    g_clear_object (&self->orders[kind]);
  g_clear_object (&self->info);
  g_clear_pointer (&self->entities, g_hash_table_unref);
  g_clear_object (&self->refs);
  g_clear_pointer (&self->typing, trends_edit_unref);
  g_clear_pointer (&self->history, trends_history_free);
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_plan_parent_class)->dispose (object);
}

static void
trends_plan_class_init (TrendsPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = trends_plan_get_property;
  object_class->dispose = trends_plan_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_EDIT);
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_EDIT);
}

static void
trends_plan_init (TrendsPlan *self)
{
  g_autoptr (TrendsRecord) info = trends_record_new (TRENDS_KIND_PLAN, NULL);
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;

  self->entities = g_hash_table_new_full (trends_id_hash, trends_id_equal,
                                          (GDestroyNotify) trends_shared_text_unref,
                                          g_object_unref);
  self->refs = trends_refs_new ();
  self->history = trends_history_new ();
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    self->orders[kind] = trends_order_new ();

  trends_edit_builder_add (builder, info);
  edit = trends_edit_builder_end (builder);
  trends_plan_apply_unchecked (self, edit);
}

/**
 * trends_plan_new:
 *
 * Returns: (transfer full): a plan with nothing in it but its own, empty, info
 */
TrendsPlan *
trends_plan_new (void)
{
  return g_object_new (TRENDS_TYPE_PLAN, NULL);
}
