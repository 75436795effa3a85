/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session-undo.c: undo and redo as a person sees them: what was undone is
 * said, and shown where it is. What is gone by it leaves the focus to what stands
 * in its place.
 */

#include "trends-session.h"

#include <glib/gi18n.h>

#include "trends-pending.h"

/* ------------------------------------------------------------- showing it */

static gboolean
is_looked_at (TrendsSession *self,
              TrendsEntity  *entity)
{
  return entity == trends_session_get_trend (self) || trends_session_is_selected (self, entity);
}

/* The initiative or trend that a change is about, as far as it is in the plan; of the two that a
 * link joins, the one that is looked at. */
static TrendsEntity *
find_owner (TrendsSession      *self,
            const TrendsChange *change)
{
  TrendsPlan *plan = trends_session_get_plan (self);
  TrendsEntity *entity = trends_plan_lookup_kind (plan, change->kind, change->id);
  TrendsEntity *first = NULL;

  if (change->kind == TRENDS_KIND_INITIATIVE || change->kind == TRENDS_KIND_TREND)
    return entity;

  for (guint i = 0; i < trends_kind_get_info (change->kind)->n_fields; i++)
    {
      const TrendsField *field = trends_kind_get_field (change->kind, i);
      const TrendsValue *value;
      TrendsEntity *owner;

      if (field->type != TRENDS_FIELD_REF
          || (field->target != TRENDS_KIND_INITIATIVE && field->target != TRENDS_KIND_TREND))
        continue;
      if (entity == NULL && change->record == NULL)
        return NULL;
      value = entity != NULL ? trends_entity_get_value (entity, i)
                             : trends_record_get_value (change->record, i);
      owner = trends_plan_lookup (plan, trends_value_get_text (value));
      if (owner != NULL && is_looked_at (self, owner))
        return owner;
      if (first == NULL)
        first = owner;
    }

  return first;
}

/* What an edit is about: the initiatives that it changed rather than their trends,
 * and these rather than what belongs to them. */
static TrendsEntity *
find_subject (TrendsSession *self,
              TrendsEdit    *edit)
{
  const TrendsKind kinds[] = { TRENDS_KIND_INITIATIVE, TRENDS_KIND_TREND, TRENDS_N_KINDS };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
      {
        const TrendsChange *change = trends_edit_get_change (edit, i);
        TrendsEntity *owner = NULL;

        if (kinds[k] == TRENDS_N_KINDS || kinds[k] == change->kind)
          owner = find_owner (self, change);
        if (owner != NULL)
          return owner;
      }

  return NULL;
}

static const TrendsChange *
find_removed (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_REMOVE && change->kind == TRENDS_KIND_INITIATIVE)
        return change;
    }

  return NULL;
}

/* What stands where an initiative stood, or the last before it. */
static TrendsEntity *
find_neighbour (TrendsEntity *trend,
                TrendsRecord *removed)
{
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n = g_list_model_get_n_items (list);
  const char *place =
    trends_value_get_text (trends_record_get_value (removed, TRENDS_INITIATIVE_POSITION));
  TrendsEntity *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      last = initiative; /* the list keeps it */
      if (strcmp (trends_entity_get_text (initiative, TRENDS_INITIATIVE_POSITION), place) >= 0)
        break;
    }

  return last;
}

static void
show_gap (TrendsSession      *self,
          const TrendsChange *removed)
{
  TrendsPlan *plan = trends_session_get_plan (self);
  const TrendsValue *home = trends_record_get_value (removed->record, TRENDS_INITIATIVE_TREND);
  TrendsEntity *trend = trends_plan_lookup_kind (plan, TRENDS_KIND_TREND,
                                                 trends_value_get_text (home));
  TrendsEntity *neighbour = trend != NULL ? find_neighbour (trend, removed->record) : NULL;

  if (neighbour != NULL)
    trends_session_reveal (self, neighbour);
  else if (trend != NULL)
    g_signal_emit_by_name (self, "reveal-adder", trend);
}

/* Beside the board there may be all the fields of what was changed. */
static void
show_field (TrendsSession *self,
            TrendsEdit    *edit)
{
  TrendsPending *pending = trends_pending_of (trends_session_get_plan (self));

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type != TRENDS_CHANGE_SET)
        continue;
      trends_pending_show (pending, change->id,
                           trends_kind_get_field (change->kind, change->field)->key);
      return;
    }
}

/* What is selected together stays so: it was done to all of it. */
static void
show_subject (TrendsSession *self,
              TrendsEntity  *subject)
{
  if (trends_session_is_selected (self, subject))
    g_signal_emit_by_name (self, "reveal", subject);
  else
    trends_session_reveal (self, subject);
}

/* With @stay, the focus is in something that shows the selected entity, and stays
 * there where that is what was changed. */
static void
show_edit (TrendsSession *self,
           TrendsEdit    *edit,
           gboolean       stay)
{
  TrendsEntity *subject = find_subject (self, edit);
  const TrendsChange *removed = find_removed (edit);

  if (subject != NULL && !(stay && subject == trends_session_get_selected (self)))
    show_subject (self, subject);
  else if (subject == NULL && removed != NULL)
    show_gap (self, removed);
  show_field (self, edit);
}

/* ------------------------------------------------------------- saying it */

static void
say_step (TrendsSession *self,
          const char    *done,
          gboolean       redone,
          guint          n_left)
{
  g_autofree char *text = NULL;

  if (n_left == 0)
    /* Translators: %s is what had been done: “moved “Warm spaces alerts”” */
    text = g_strdup_printf (redone ? _("Redone: %s") : _("Undone: %s"), done);
  else
    text = g_strdup_printf (
      redone
        /* Translators: %s is what had been done: “deleted “Warm spaces alerts”” */
        ? _("Redone in part: %s. What somebody else has changed since stays.")
        /* Translators: %s is what had been done: “deleted “Warm spaces alerts”” */
        : _("Undone in part: %s. What somebody else has changed since stays."),
      done);

  trends_session_toast (self, text, NULL);
}

static void
step (TrendsSession *self,
      TrendsOrigin   origin,
      gboolean       stay)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  guint n_left = 0;

  edit = trends_plan_step (trends_session_get_plan (self), origin, &n_left, &error);
  if (edit == NULL)
    {
      if (error != NULL)
        trends_session_toast (self, error->message, NULL);
      return;
    }

  show_edit (self, edit, stay);
  say_step (self, trends_edit_get_done_label (edit), origin == TRENDS_ORIGIN_REDO, n_left);
}

/**
 * trends_session_undo:
 * @stay: whether the focus is to stay where it is when the selected entity is what
 *   was changed: where that is being edited
 *
 * Takes the last edit back, says what it was and shows where. What is typed is to
 * have been committed.
 */
void
trends_session_undo (TrendsSession *self,
                     gboolean       stay)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));

  step (self, TRENDS_ORIGIN_UNDO, stay);
}

/**
 * trends_session_redo:
 * @stay: as trends_session_undo() has it
 *
 * Does again what was undone last, says what it was and shows where.
 */
void
trends_session_redo (TrendsSession *self,
                     gboolean       stay)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));

  step (self, TRENDS_ORIGIN_REDO, stay);
}

/**
 * trends_session_revert:
 * @edit_id: of an edit of this session's plan
 *
 * Takes that edit back, however many came after, says what it was and shows where;
 * or says why that can't be any more.
 */
void
trends_session_revert (TrendsSession *self,
                       const char    *edit_id)
{
  TrendsPlan *plan;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (edit_id != NULL);

  if (!trends_session_commit (self))
    return;

  plan = trends_session_get_plan (self);
  if (g_strcmp0 (trends_plan_get_undo_id (plan), edit_id) == 0)
    {
      /* The last may be taken back in part, which is said. */
      step (self, TRENDS_ORIGIN_UNDO, FALSE);
      return;
    }

  done = g_strdup (trends_plan_get_done_label (plan, edit_id));
  edit = trends_plan_revert (plan, edit_id, &error);
  if (edit == NULL)
    {
      trends_session_report (self, error);
      return;
    }

  show_edit (self, edit, FALSE);
  say_step (self, done != NULL ? done : "", FALSE, 0);
}
