/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session-undo.c: undo and redo as a person sees them: what was undone is
 * said, and shown where it is. What is gone by it leaves the focus to what stands
 * in its place.
 */

#include "trends-session.h"

#include <glib/gi18n.h>

#include "trends-order.h"
#include "trends-pending.h"

#define MOST_SELECTED 500 /* of what an edit brings back */
#define VERY_MANY 500     /* changes: to show where is a turn of its own */
#define SHOW_PRIORITY (G_PRIORITY_HIGH + 10) /* after what views still make of these */

/* ------------------------------------------------------------- showing it */

/* What has gone itself is nowhere; what it belonged to may be. */
static TrendsEntity *
find_owner (TrendsSession      *self,
            const TrendsChange *change)
{
  if (change->type == TRENDS_CHANGE_REMOVE
      && (change->kind == TRENDS_KIND_INITIATIVE || change->kind == TRENDS_KIND_TREND))
    return NULL;
  return trends_session_find_owner (self, change->kind, change->id, change->record);
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

/* Whether it is about nothing else than one kind's fields. */
static gboolean
sets_only (TrendsEdit *edit,
           TrendsKind  kind)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type != TRENDS_CHANGE_SET || change->kind != kind)
        return FALSE;
    }

  return TRUE;
}

static void
add_once (GPtrArray    *entities,
          TrendsEntity *entity)
{
  if (entity != NULL && !g_ptr_array_find (entities, entity, NULL))
    g_ptr_array_add (entities, g_object_ref (entity));
}

/* (transfer full) (element-type TrendsEntity): all of a kind that came, or that were set
 * together; none where they are more than anybody looks at */
static GPtrArray *
dup_subjects (TrendsSession *self,
              TrendsEdit    *edit,
              TrendsKind     kind)
{
  TrendsChangeType type = sets_only (edit, kind) ? TRENDS_CHANGE_SET : TRENDS_CHANGE_ADD;
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == type && change->kind == kind)
        add_once (entities, find_owner (self, change));
      if (entities->len > MOST_SELECTED)
        {
          g_ptr_array_set_size (entities, 0);
          break;
        }
    }

  return entities;
}

static gboolean
are_selected (TrendsSession *self,
              GPtrArray     *entities)
{
  for (guint i = 0; i < entities->len; i++)
    if (!trends_session_is_selected (self, entities->pdata[i]))
      return FALSE;

  return TRUE;
}

/* The one that stands before all others in the plan. */
static TrendsEntity *
find_first (TrendsSession *self,
            GPtrArray     *entities)
{
  TrendsKind kind = trends_entity_get_kind (entities->pdata[0]);
  TrendsOrder *order = TRENDS_ORDER (trends_plan_get_list (trends_session_get_plan (self), kind));
  TrendsEntity *first = entities->pdata[0];

  for (guint i = 1; i < entities->len; i++)
    if (trends_order_find (order, entities->pdata[i]) < trends_order_find (order, first))
      first = entities->pdata[i];

  return first;
}

/* What is selected together stays so: it was done to all of it. What came together or was set
 * together is selected together. */
static void
show_subject (TrendsSession *self,
              TrendsEdit    *edit,
              TrendsEntity  *subject)
{
  g_autoptr (GPtrArray) all = dup_subjects (self, edit, trends_entity_get_kind (subject));

  if (all->len > 1)
    subject = find_first (self, all);
  if (all->len > 1 && !are_selected (self, all))
    trends_session_select_many (self, all, subject);
  if (trends_session_is_selected (self, subject))
    g_signal_emit_by_name (self, "reveal", subject);
  else
    trends_session_reveal (self, subject);
}

/* Whether it is about initiatives themselves, whatever of them goes or comes along */
static gboolean
has_initiatives (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (trends_edit_get_change (edit, i)->kind == TRENDS_KIND_INITIATIVE)
      return TRUE;

  return FALSE;
}

/* What belongs to an initiative may have a place of its own in the view that shows that: where
 * nothing else was changed it is what the edit was about. */
static void
show_part (TrendsSession *self,
           TrendsEdit    *edit)
{
  TrendsPlan *plan = trends_session_get_plan (self);

  if (has_initiatives (edit))
    return;
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);
      TrendsEntity *entity = trends_plan_lookup_kind (plan, change->kind, change->id);

      if (change->kind != TRENDS_KIND_MILESTONE || entity == NULL)
        continue;
      g_signal_emit_by_name (self, "reveal", entity);
      return;
    }
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
    {
      show_subject (self, edit, subject);
      show_part (self, edit);
    }
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

/* What was done, for a turn of its own */
typedef struct
{
  TrendsSession *session; /* weak */
  TrendsEdit *edit;
  gboolean stay, redone;
  guint n_left;
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_clear_weak_pointer (&shown->session);
  trends_edit_unref (shown->edit);
  g_free (shown);
}

static gboolean
show_cb (gpointer user_data)
{
  Shown *shown = user_data;

  if (shown->session == NULL)
    return G_SOURCE_REMOVE;
  show_edit (shown->session, shown->edit, shown->stay);
  say_step (shown->session, trends_edit_get_done_label (shown->edit), shown->redone, shown->n_left);
  return G_SOURCE_REMOVE;
}

/* Before the next frame, and before anybody can do anything else */
static void
queue_show (TrendsSession *self,
            TrendsEdit    *edit,
            gboolean       stay,
            gboolean       redone,
            guint          n_left)
{
  Shown *shown = g_new0 (Shown, 1);

  g_set_weak_pointer (&shown->session, self);
  shown->edit = trends_edit_ref (edit);
  shown->stay = stay;
  shown->redone = redone;
  shown->n_left = n_left;
  g_idle_add_full (SHOW_PRIORITY, show_cb, shown, shown_free);
}

typedef enum
{
  SHOW,       /* where it is */
  SHOW_ASIDE, /* but for what is selected, where that is being edited */
  SHOW_NOT,
} Showing;

static gboolean
step (TrendsSession *self,
      TrendsOrigin   origin,
      Showing        showing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  guint n_left = 0;

  edit = trends_plan_step (trends_session_get_plan (self), origin, &n_left, &error);
  if (edit == NULL)
    {
      if (error != NULL)
        trends_session_toast (self, error->message, NULL);
      return FALSE;
    }

  if (showing != SHOW_NOT && trends_edit_get_n_changes (edit) > VERY_MANY)
    {
      queue_show (self, edit, showing == SHOW_ASIDE, origin == TRENDS_ORIGIN_REDO, n_left);
      return TRUE;
    }
  if (showing != SHOW_NOT)
    show_edit (self, edit, showing == SHOW_ASIDE);
  say_step (self, trends_edit_get_done_label (edit), origin == TRENDS_ORIGIN_REDO, n_left);
  return TRUE;
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

  step (self, TRENDS_ORIGIN_UNDO, stay ? SHOW_ASIDE : SHOW);
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

  step (self, TRENDS_ORIGIN_REDO, stay ? SHOW_ASIDE : SHOW);
}

/**
 * trends_session_step_here:
 * @redo: whether to do again what was undone last
 *
 * Undoes or redoes and says what it was, and leaves the focus where it is: for where that was done,
 * and is seen.
 *
 * Returns: whether anything was
 */
gboolean
trends_session_step_here (TrendsSession *self,
                          gboolean       redo)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);

  return step (self, redo ? TRENDS_ORIGIN_REDO : TRENDS_ORIGIN_UNDO, SHOW_NOT);
}

/**
 * trends_session_say_no_step:
 * @redo: whether it was the key of redo
 *
 * Says that there is nothing to undo or to redo, or that nothing can be changed at all.
 */
void
trends_session_say_no_step (TrendsSession *self,
                            gboolean       redo)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));

  if (trends_session_get_read_only (self))
    trends_session_can_change (self);
  else
    trends_session_toast (self, redo ? _("Nothing to redo") : _("Nothing to undo"), NULL);
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
      step (self, TRENDS_ORIGIN_UNDO, SHOW);
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
