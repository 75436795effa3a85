/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-undo.c: taking back what was done, by its inverse as a new edit on
 * the same road. For who works alone that is exact: undo goes all the way back,
 * and redo all the way forward.
 *
 * Beside others it takes back no more than one's own: a field that somebody else
 * has set since stays as it is, and so does a thing that others have changed or
 * refer to. What was taken back in part is done again in part, so that redo
 * gives back just what undo took. Nothing of this is silent: the caller learns
 * how many changes were left out, and an error says where there was nothing else.
 */

#include "trends-plan-private.h"

#include "trends-entity-private.h"
#include "trends-fitting-private.h"
#include "trends-id-hash.h"
#include "trends-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where rules stand in the way that a plan's own edits don't come upon, it takes a check
 * for each try to find out which changes they are. */
#define MAX_CHECKS 200

typedef struct
{
  TrendsPlan *plan;
  TrendsEdit *inverse;
  guint64 since;     /* when it was done that is to be taken back */
  gboolean restates; /* it sets the currency, and so writes all amounts anew */
  gboolean again;    /* it isn't an inverse: it is what is to be done again */
  GHashTable *seen;  /* the last change of each field: (const TrendsChange) */
  GHashTable *comes; /* ids that the inverse brings back */
  GArray *kept;      /* TrendsKept */
  guint n_left;
  guint n_checks;
} Step;

static void
kept_clear (gpointer data)
{
  g_clear_pointer (&((TrendsKept *) data)->record, trends_record_unref);
}

/* ---------------------------------------------------------- what is ours */

guint
trends_change_hash (gconstpointer data)
{
  const TrendsChange *change = data;

  return trends_id_hash (change->id) ^ change->field ^ ((guint) change->kind << 8);
}

/**
 * trends_change_equal:
 * @a: a #TrendsChange that sets a field
 * @b: another
 *
 * Returns: whether both set the same field of the same entity; of the type of a #GEqualFunc
 */
gboolean
trends_change_equal (gconstpointer a,
                     gconstpointer b)
{
  const TrendsChange *first = a, *second = b;

  return first->kind == second->kind && first->field == second->field
         && trends_id_equal (first->id, second->id);
}

static gboolean
is_foreign (Step               *self,
            const TrendsChange *change,
            int                 field)
{
  return trends_history_is_foreign_since (self->plan->history, self->since, change->kind,
                                          change->id, field);
}

/* Whether a field still says what was put there. An edit may set a field more than
 * once, as a removal does with a list of references; it is one value all the same. */
static gboolean
is_own_value (Step               *self,
              const TrendsChange *change)
{
  TrendsEntity *entity;

  if (g_hash_table_contains (self->seen, change)
      || g_hash_table_contains (self->comes, change->id))
    return TRUE;

  entity = trends_plan_lookup_kind (self->plan, change->kind, change->id);
  return entity != NULL && !is_foreign (self, change, (int) change->field) &&
         trends_value_equal (trends_entity_get_value (entity, change->field), &change->before);
}

/* Whether a field says already what it is to say. */
static gboolean
is_done (Step               *self,
         const TrendsChange *change)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, change->kind, change->id);

  return self->again && entity != NULL &&
         trends_value_equal (trends_entity_get_value (entity, change->field), &change->after);
}

/* Whether a thing is still as it was put there. */
static gboolean
is_own_entity (Step               *self,
               const TrendsChange *change,
               TrendsEntity       *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (change->kind);
  TrendsRecord *now = trends_entity_get_record (entity);

  if (is_foreign (self, change, -1))
    return FALSE;

  /* What the inverse itself sets before it removes is as good as there. */
  for (guint i = 0; i < info->n_fields; i++)
    {
      TrendsChange place = { .kind = change->kind, .id = change->id, .field = i };
      const TrendsChange *earlier = g_hash_table_lookup (self->seen, &place);

      if (!trends_value_equal (earlier != NULL ? &earlier->after
                                               : trends_record_get_value (now, i),
                               trends_record_get_value (change->record, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_there (Step              *self,
          const TrendsField *field,
          const char        *id)
{
  TrendsEntity *entity = trends_plan_lookup (self->plan, id);

  return g_hash_table_contains (self->comes, id) ||
         (entity != NULL && trends_field_accepts (field, trends_entity_get_kind (entity)));
}

static TrendsValue
without_missing (Step              *self,
                 const TrendsField *field,
                 const TrendsValue *value)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) left = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;

  if (field->type == TRENDS_FIELD_REF)
    return is_there (self, field, trends_value_get_text (value))
             ? trends_value_copy (value) : (TrendsValue) TRENDS_VALUE_INIT;

  builder = g_strv_builder_new ();
  ids = trends_value_dup_strings (value);
  for (char **id = ids; *id != NULL; id++)
    if (is_there (self, field, *id))
      g_strv_builder_add (builder, *id);
  left = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) left);
}

/* What comes back doesn't refer to what others have removed meanwhile: a deleted
 * initiative comes back without a lead who has gone. */
static TrendsRecord *
without_missing_refs (Step         *self,
                      TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));
  TrendsRecord *result = trends_record_ref (record);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      const TrendsValue *value = trends_record_get_value (record, i);
      g_auto (TrendsValue) kept = TRENDS_VALUE_INIT;

      if ((field->type != TRENDS_FIELD_REF && field->type != TRENDS_FIELD_REFS) ||
          (field->flags & TRENDS_FIELD_REQUIRED) != 0 || !trends_value_is_set (value))
        continue;

      kept = without_missing (self, field, value);
      if (!trends_value_equal (value, &kept))
        {
          result = trends_record_change (result, i, &kept);
          self->n_left++;
        }
    }

  return result;
}

static void
keep (Step               *self,
      const TrendsChange *change,
      TrendsRecord       *record)
{
  TrendsKept kept = { change, record };

  g_array_append_val (self->kept, kept);
  if (change->type == TRENDS_CHANGE_SET)
    g_hash_table_replace (self->seen, (gpointer) change, (gpointer) change);
}

static void
consider (Step               *self,
          const TrendsChange *change)
{
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, change->kind, change->id);

  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      if (entity == NULL)
        keep (self, change, without_missing_refs (self, change->record));
      break;

    case TRENDS_CHANGE_REMOVE:
      if (entity != NULL && is_own_entity (self, change, entity))
        keep (self, change, trends_record_ref (trends_entity_get_record (entity)));
      else if (entity != NULL)
        self->n_left++;
      break;

    case TRENDS_CHANGE_SET:
    default:
      if (is_own_value (self, change))
        keep (self, change, NULL);
      else if (self->restates && trends_change_is_of_money (change))
        break; /* set since, it keeps its figure as all others do */
      else if (!is_done (self, change))
        self->n_left++;
      break;
    }
}

/* ------------------------------------------------------- what fits together */

static gboolean
sets_currency (GArray *kept,
               guint   first,
               guint   end)
{
  for (guint i = first; i < end; i++)
    {
      const TrendsChange *change = g_array_index (kept, TrendsKept, i).change;

      if (change->type == TRENDS_CHANGE_SET && change->kind == TRENDS_KIND_PLAN
          && change->field == TRENDS_PLAN_CURRENCY)
        return TRUE;
    }

  return FALSE;
}

/* @with_money: FALSE where the amounts are in a currency that isn't set */
static void
build_range (TrendsEditBuilder *builder,
             GArray            *kept,
             guint              first,
             guint              end,
             gboolean           with_money)
{
  for (guint i = first; i < end; i++)
    {
      const TrendsKept *item = &g_array_index (kept, TrendsKept, i);
      const TrendsChange *change = item->change;

      if (!with_money && trends_change_is_of_money (change))
        continue;
      if (change->type == TRENDS_CHANGE_ADD)
        trends_edit_builder_add (builder, item->record);
      else if (change->type == TRENDS_CHANGE_REMOVE)
        trends_edit_builder_remove (builder, item->record);
      else
        trends_edit_builder_set_shared (builder, change->kind, change->id, change->field,
                                        &change->before, &change->after);
    }
}

/* What is done again keeps its name, so that nobody does it twice. */
static void
keep_name (TrendsEditBuilder *builder,
           const TrendsEdit  *edit)
{
  trends_edit_builder_set_id (builder, trends_edit_get_id (edit));
  trends_edit_builder_set_author (builder, trends_edit_get_author (edit));
  trends_edit_builder_set_time (builder, trends_edit_get_time (edit));
}

static TrendsEditBuilder *
begin (Step *self)
{
  TrendsOrigin origin = trends_edit_get_origin (self->inverse);
  TrendsEditBuilder *builder;

  if (self->again && origin != TRENDS_ORIGIN_IMPORT)
    origin = TRENDS_ORIGIN_USER;
  builder = trends_edit_builder_new (trends_edit_get_label (self->inverse), origin);
  trends_edit_builder_set_done_label (builder, trends_edit_get_done_label (self->inverse));
  if (self->again)
    keep_name (builder, self->inverse);
  return builder;
}

/* Returns: (transfer full) (nullable): what was accepted with a range of what is kept; NULL
 * where some amount would be too much in the currency that it sets */
static TrendsEdit *
build (Step   *self,
       GArray *accepted,
       guint   first,
       guint   end)
{
  TrendsEditBuilder *builder = begin (self);
  gboolean with_money = !self->restates || sets_currency (accepted, 0, accepted->len)
                        || sets_currency (self->kept, first, end);
  g_autoptr (TrendsEdit) edit = NULL;

  build_range (builder, accepted, 0, accepted->len, with_money);
  build_range (builder, self->kept, first, end, with_money);
  edit = trends_edit_builder_end (builder);
  return trends_plan_restate_edit (self->plan, edit);
}

/* Whether what was accepted and a range of what is kept would be taken together. */
static TrendsEdit *
try_range (Step   *self,
           GArray *accepted,
           guint   first,
           guint   end)
{
  g_autoptr (TrendsEdit) edit = build (self, accepted, first, end);

  self->n_checks++;
  if (edit == NULL)
    return NULL;
  return trends_plan_check (self->plan, edit, NULL) ? g_steal_pointer (&edit) : NULL;
}

/* The middle of a range, where one entity's changes end and another's begin. */
static guint
find_middle (GArray *kept,
             guint   first,
             guint   end)
{
  for (guint d = 0; d < end - first; d++)
    for (int side = -1; side <= 1; side += 2)
      {
        gint64 at = (gint64) (first + (end - first) / 2) + side * (gint64) d;

        if (at > first && at < end &&
            strcmp (g_array_index (kept, TrendsKept, at - 1).change->id,
                    g_array_index (kept, TrendsKept, at).change->id) != 0)
          return (guint) at;
      }

  return end;
}

/* By halves: what the rules of the plan forbid by now is found and left out. */
static void
accept_range (Step   *self,
              GArray *accepted,
              guint   first,
              guint   end)
{
  g_autoptr (TrendsEdit) edit = NULL;
  guint middle;

  if (first == end)
    return;

  edit = self->n_checks < MAX_CHECKS ? try_range (self, accepted, first, end) : NULL;
  if (edit != NULL)
    {
      g_array_append_vals (accepted, &g_array_index (self->kept, TrendsKept, first), end - first);
      return;
    }

  middle = self->n_checks < MAX_CHECKS ? find_middle (self->kept, first, end) : end;
  if (middle == end)
    {
      self->n_left += end - first;
      return;
    }
  accept_range (self, accepted, first, middle);
  accept_range (self, accepted, middle, end);
}

static TrendsEdit *
accept_by_halves (Step *self)
{
  g_autoptr (GArray) accepted = g_array_new (FALSE, FALSE, sizeof (TrendsKept));

  accept_range (self, accepted, 0, self->kept->len);
  return build (self, accepted, 0, 0);
}

/* What others refer to is found at once; dependencies only where it is due to them. */
static TrendsEdit *
accept_what_fits (Step *self)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TrendsKept));
  TrendsEdit *edit;

  self->n_left += trends_fitting_leave_out (self->plan, self->kept, FALSE);
  edit = try_range (self, none, 0, self->kept->len);
  if (edit != NULL)
    return edit;

  self->n_left += trends_fitting_leave_out (self->plan, self->kept, TRUE);
  edit = try_range (self, none, 0, self->kept->len);
  return edit != NULL ? edit : accept_by_halves (self);
}

/* Returns: (transfer full) (nullable): what of the edit can be applied now; with
 * @whole all of it or NULL, without as much as can be, which may be nothing. */
static TrendsEdit *
fit (Step     *self,
     gboolean  whole,
     guint    *n_left)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (trends_change_hash, trends_change_equal);
  g_autoptr (GHashTable) comes = g_hash_table_new (trends_id_hash, trends_id_equal);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (TrendsKept));
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TrendsKept));
  guint n_changes = trends_edit_get_n_changes (self->inverse);
  TrendsEdit *edit;

  self->restates = trends_edit_find_currency (self->inverse) != NULL;
  self->seen = seen;
  self->comes = comes;
  self->kept = kept;
  g_array_set_clear_func (kept, kept_clear);
  for (guint i = 0; i < n_changes; i++)
    if (trends_edit_get_change (self->inverse, i)->type == TRENDS_CHANGE_ADD)
      g_hash_table_add (comes, trends_edit_get_change (self->inverse, i)->id);
  for (guint i = 0; i < n_changes; i++)
    {
      consider (self, trends_edit_get_change (self->inverse, i));
      if (whole && self->n_left > 0)
        return NULL;
    }

  if (whole && kept->len == 0)
    return NULL;

  edit = try_range (self, none, 0, kept->len);
  if (edit == NULL && !whole)
    edit = accept_what_fits (self);

  *n_left = self->n_left;
  return edit;
}

/* Whether nothing at all has happened since, so that the inverse fits as it is. */
static gboolean
is_last (TrendsPlan       *self,
         const TrendsStep *step,
         TrendsOrigin      origin)
{
  return trends_history_get_state (self->history)
           == (origin == TRENDS_ORIGIN_REDO ? step->before : step->after)
         && trends_edit_find_currency (step->edit) == NULL;
}

/* The same of what takes @step back. */
static TrendsEdit *
make_inverse (TrendsPlan       *self,
              const TrendsStep *step,
              TrendsOrigin      origin,
              gboolean          whole,
              guint            *n_left)
{
  g_autoptr (TrendsEdit) exact = trends_edit_invert (step->edit, origin);
  g_autoptr (TrendsEdit) inverse = NULL;
  const char *currency;
  Step made = { .plan = self, .since = step->time };

  if (is_last (self, step, origin))
    {
      *n_left = 0;
      return g_steal_pointer (&exact);
    }

  currency = trends_history_get_currency (self->history, step);
  inverse = currency != NULL && trends_edit_find_currency (exact) == NULL
              ? trends_plan_meet_currency (self, exact, currency) : trends_edit_ref (exact);
  made.inverse = inverse;
  return fit (&made, whole, n_left);
}

/* ---------------------------------------------------------- undo and redo */

static void
refuse_changed (const TrendsStep *step,
                TrendsOrigin      origin,
                GError          **error)
{
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED,
               origin == TRENDS_ORIGIN_UNDO
                 /* Translators: %s is what had been done: “renamed “Beta”” */
                 ? _("Not undone: %s. Somebody else has changed it since.")
                 /* Translators: %s is what had been done: “renamed “Beta”” */
                 : _("Not redone: %s. Somebody else has changed it since."),
               trends_edit_get_done_label (step->edit));
}

/**
 * trends_plan_step:
 * @origin: %TRENDS_ORIGIN_UNDO or %TRENDS_ORIGIN_REDO
 * @n_left: (out) (optional): how many changes were left out, since somebody
 *   else has changed the same meanwhile
 * @error: (nullable): %TRENDS_ERROR_CHANGED where all of it would have been
 *   left out; it is then no longer among what can be undone or redone
 *
 * Takes the last edit back, or does again what was taken back last.
 *
 * Returns: (transfer full) (nullable): the edit that did so; %NULL without an
 *   error where there is nothing to undo or redo
 */
TrendsEdit *
trends_plan_step (TrendsPlan   *self,
                  TrendsOrigin  origin,
                  guint        *n_left,
                  GError      **error)
{
  g_autoptr (TrendsEdit) inverse = NULL;
  TrendsStep *step;
  guint n = 0;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (origin == TRENDS_ORIGIN_UNDO || origin == TRENDS_ORIGIN_REDO, NULL);

  trends_plan_seal (self);
  step = origin == TRENDS_ORIGIN_UNDO ? trends_history_peek_undo (self->history)
                                      : trends_history_peek_redo (self->history);
  if (step == NULL || trends_plan_refuse_read_only (self, error))
    return NULL;

  inverse = make_inverse (self, step, origin, FALSE, &n);
  if (trends_edit_get_n_changes (inverse) == 0)
    {
      refuse_changed (step, origin, error);
      trends_history_drop (self->history, step);
      trends_plan_notify_history (self);
      return NULL;
    }

  trends_plan_apply_unchecked (self, inverse);
  if (origin == TRENDS_ORIGIN_UNDO)
    trends_history_step_back (self->history, inverse);
  else
    trends_history_step_forward (self->history, inverse);
  trends_plan_report_step (self, inverse);
  if (n_left != NULL)
    *n_left = n;
  return g_steal_pointer (&inverse);
}

/**
 * trends_plan_undo:
 *
 * Takes the last edit back, as trends_plan_step() does.
 *
 * Returns: whether something was undone; with an error where it was refused,
 *   without where there is nothing to undo
 */
gboolean
trends_plan_undo (TrendsPlan *self,
                  GError    **error)
{
  g_autoptr (TrendsEdit) edit = trends_plan_step (self, TRENDS_ORIGIN_UNDO, NULL, error);

  return edit != NULL;
}

/**
 * trends_plan_redo:
 *
 * Does again what was undone last.
 *
 * Returns: as trends_plan_undo()
 */
gboolean
trends_plan_redo (TrendsPlan *self,
                  GError    **error)
{
  g_autoptr (TrendsEdit) edit = trends_plan_step (self, TRENDS_ORIGIN_REDO, NULL, error);

  return edit != NULL;
}

/* ------------------------------------------------- taking one edit back */

/**
 * trends_plan_get_undo_id:
 *
 * Returns: (transfer none) (nullable): the id of the edit that undo would take
 *   back; right after a verb, of the verb's own
 */
const char *
trends_plan_get_undo_id (TrendsPlan *self)
{
  TrendsStep *step;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  step = trends_history_peek_undo (self->history);
  return step != NULL ? step->id : NULL;
}

/**
 * trends_plan_get_done_label:
 * @id: of an edit
 *
 * Returns: (transfer none) (nullable): what it did, as trends_edit_get_done_label()
 *   has it; %NULL where it doesn't stand
 */
const char *
trends_plan_get_done_label (TrendsPlan *self,
                            const char *id)
{
  TrendsStep *step;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  step = trends_history_find_done (self->history, id);
  return step != NULL ? trends_edit_get_done_label (step->edit) : NULL;
}

/**
 * trends_plan_can_revert:
 * @id: of an edit
 *
 * Returns: whether trends_plan_revert() could take all of it back now: it
 *   stands, and nothing has changed since what it changed
 */
gboolean
trends_plan_can_revert (TrendsPlan *self,
                        const char *id)
{
  g_autoptr (TrendsEdit) inverse = NULL;
  TrendsStep *step;
  gboolean can;
  guint n_left;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);

  step = trends_history_find_done (self->history, id);
  if (step == NULL || self->read_only)
    return FALSE;

  if (trends_plan_is_untouched (self, id, &can))
    return can;

  inverse = make_inverse (self, step, TRENDS_ORIGIN_UNDO, TRUE, &n_left);
  trends_plan_set_untouched (self, id, inverse != NULL);
  return inverse != NULL;
}

static TrendsEdit *
with_revert_label (TrendsEdit *edit)
{
  /* Translators: an edit that can be undone; %s is what it takes back: “Delete “Beta”” */
  g_autofree char *label = g_strdup_printf (_("Take back: %s"), trends_edit_get_label (edit));
  /* Translators: what was done, after “Undone:”; %s is what had been taken back:
   * “deleted “Beta”” */
  g_autofree char *done = g_strdup_printf (_("took back: %s"), trends_edit_get_done_label (edit));
  TrendsEditBuilder *builder = trends_edit_builder_new (label, TRENDS_ORIGIN_UNDO);

  trends_edit_builder_set_done_label (builder, done);
  trends_edit_builder_add_all (builder, edit);
  return trends_edit_builder_end (builder);
}

/**
 * trends_plan_revert:
 * @id: of an edit
 * @error: (nullable): %TRENDS_ERROR_CHANGED where trends_plan_can_revert()
 *   says no
 *
 * Takes that one edit back, however many came after. The last is undone;
 * another is taken back by a new edit, which can be undone in its turn.
 *
 * Returns: (transfer full) (nullable): the edit that did so
 */
TrendsEdit *
trends_plan_revert (TrendsPlan *self,
                    const char *id,
                    GError    **error)
{
  g_autoptr (TrendsEdit) inverse = NULL;
  g_autoptr (TrendsEdit) labelled = NULL;
  TrendsStep *step;
  guint n_left;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  trends_plan_seal (self);
  if (trends_plan_refuse_read_only (self, error))
    return NULL;

  step = trends_history_find_done (self->history, id);
  if (step != NULL && step == trends_history_peek_undo (self->history))
    return trends_plan_step (self, TRENDS_ORIGIN_UNDO, NULL, error);

  if (step != NULL)
    inverse = make_inverse (self, step, TRENDS_ORIGIN_UNDO, TRUE, &n_left);
  if (inverse == NULL)
    {
      g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED,
                           _("That can’t be undone by itself any more: the same was changed "
                             "again since."));
      return NULL;
    }

  labelled = with_revert_label (inverse);
  trends_plan_apply_unchecked (self, labelled);
  trends_history_push (self->history, labelled);
  trends_plan_watch (self, labelled);
  trends_plan_report_step (self, labelled);
  return g_steal_pointer (&labelled);
}

/* ------------------------------------------------- what was done and is lost */

/**
 * trends_plan_restore:
 * @edit: what was done to this plan, perhaps in another process, and isn't in it
 * @n_left: (out): how many of its changes were left out, since the plan isn't what
 *   it was there: what somebody has set meanwhile stands
 * @error: (nullable): %TRENDS_ERROR_CHANGED where nothing could be done but leave
 *   all of it out; or it can only be read
 *
 * Does it again under the same id, as an edit that can be undone. Edits that build on
 * each other are to be restored in order.
 *
 * Returns: (transfer full) (nullable): what was applied; %NULL without an error where
 *   the plan says already what it was to say
 */
TrendsEdit *
trends_plan_restore (TrendsPlan *self,
                     TrendsEdit *edit,
                     guint      *n_left,
                     GError    **error)
{
  Step step = { .plan = self, .inverse = edit, .since = G_MAXUINT64, .again = TRUE };
  g_autoptr (TrendsEdit) fitting = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (n_left != NULL, NULL);

  *n_left = 0;
  trends_plan_seal (self);
  if (trends_plan_refuse_read_only (self, error))
    return NULL;

  fitting = fit (&step, FALSE, n_left);
  if (trends_edit_get_n_changes (fitting) > 0)
    return trends_plan_apply (self, fitting, error) ? g_steal_pointer (&fitting) : NULL;

  if (*n_left > 0)
    g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED,
                 /* Translators: %s is what had been done: “renamed “Beta”” */
                 _("Not restored: %s. Somebody else has changed it since."),
                 trends_edit_get_done_label (edit));
  return NULL;
}

/* ------------------------------------------------------------------ labels */

/**
 * trends_plan_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what undo would take back, in words
 */
const char *
trends_plan_get_undo_label (TrendsPlan *self)
{
  TrendsStep *step = trends_history_peek_undo (self->history);

  return step != NULL ? trends_edit_get_label (step->edit) : NULL;
}

/**
 * trends_plan_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what redo would do again, in words
 */
const char *
trends_plan_get_redo_label (TrendsPlan *self)
{
  TrendsStep *step = trends_history_peek_redo (self->history);

  return step != NULL ? trends_edit_get_label (step->edit) : NULL;
}
