/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-offers.c: what a keeper of drafts has of an earlier time, and what a person decides on it:
 * texts, edits, what was left out of edits, and what was typed for what is gone.
 */

#include "trends-draft-keeper-private.h"

#include "trends-draft-place.h"

/* Once the edits are decided on, nothing comes with them any more. */
static void
offer_homeless (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) homeless = g_steal_pointer (&self->homeless);

  self->homeless = trends_draft_keeper_new_drafts ();
  trends_draft_keeper_offer (self, homeless);
}

/**
 * trends_draft_keeper_get_offered:
 *
 * Returns: (transfer none) (element-type TrendsDraft): what was typed at an
 *   earlier time and waits for a decision; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_offered (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->offered;
}

/**
 * trends_draft_keeper_restore:
 *
 * Puts what is offered where it was typed, or where it will be looked at next. Where
 * something else is typed by now, that stays, and the earlier text is still offered.
 *
 * Returns: how many are still offered
 */
guint
trends_draft_keeper_restore (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), 0);

  drafts = g_steal_pointer (&self->offered);
  self->offered = trends_pending_restore (trends_pending_of (self->plan), drafts);
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
  return self->offered->len;
}

/**
 * trends_draft_keeper_discard:
 *
 * Forgets what is offered.
 */
void
trends_draft_keeper_discard (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->offered, 0);
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
}

/**
 * trends_draft_keeper_get_unsaved:
 *
 * Returns: (transfer none) (element-type TrendsEdit): what was done to the plan at
 *   an earlier time and could not be saved; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_unsaved (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->unsaved;
}

/* What can't be done again stays, to be copied. */
static gboolean
restore_one (TrendsDraftKeeper *self,
             TrendsEdit        *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) done = NULL;
  TrendsLeftOut *left_out;
  guint n_left;

  done = trends_plan_restore (self->plan, edit, &n_left, &error);
  if (done != NULL)
    g_ptr_array_add (self->restored, trends_edit_ref (done));

  left_out = trends_left_out_find (self->plan, edit, NULL, error);
  if (left_out != NULL)
    g_ptr_array_add (self->left_out, left_out);
  return left_out == NULL;
}

/**
 * trends_draft_keeper_restore_unsaved:
 *
 * Does again what could not be saved. The file has it until it is saved. What can't be
 * done again, since the plan was changed meanwhile, is among what was left out then.
 *
 * Returns: how many edits that is true of, in part or as a whole
 */
guint
trends_draft_keeper_restore_unsaved (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) edits = NULL;
  guint n_refused = 0;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), 0);

  edits = g_steal_pointer (&self->unsaved);
  self->unsaved = trends_draft_keeper_new_edits ();
  for (guint i = 0; i < edits->len; i++)
    n_refused += !restore_one (self, edits->pdata[i]);

  offer_homeless (self);
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
  return n_refused;
}

/**
 * trends_draft_keeper_discard_unsaved:
 *
 * Forgets the edits that are offered.
 */
void
trends_draft_keeper_discard_unsaved (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->unsaved, 0);
  offer_homeless (self);
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
}

/**
 * trends_draft_keeper_forget_unsaved:
 *
 * What can't be saved isn't kept any longer: a person said so.
 */
void
trends_draft_keeper_forget_unsaved (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  self->forget = TRUE;
}

/**
 * trends_draft_keeper_get_left_out:
 *
 * Returns: (transfer none) (element-type TrendsLeftOut): what of a person's edits is in
 *   no plan, since others were there before; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_left_out (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->left_out;
}

/**
 * trends_draft_keeper_discard_left_out:
 *
 * Forgets it.
 */
void
trends_draft_keeper_discard_left_out (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->left_out, 0);
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
}

/**
 * trends_draft_keeper_dup_astray:
 *
 * Returns: (transfer full) (element-type TrendsDraft): what was typed, now or earlier, for
 *   what isn't in the plan any more
 */
GPtrArray *
trends_draft_keeper_dup_astray (TrendsDraftKeeper *self)
{
  GPtrArray *astray = trends_draft_keeper_new_drafts ();
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), astray);

  drafts = trends_pending_dup_drafts (trends_pending_of (self->plan));
  trends_draft_keeper_add_copies (drafts, self->astray);
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (!trends_draft_has_home (draft, self->plan))
        g_ptr_array_add (astray, trends_draft_new (draft->id, draft->key, draft->text));
    }

  return astray;
}

/**
 * trends_draft_keeper_discard_astray:
 *
 * Forgets it.
 */
void
trends_draft_keeper_discard_astray (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) astray = NULL;

  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  astray = trends_draft_keeper_dup_astray (self);
  g_ptr_array_set_size (self->astray, 0);
  for (guint i = 0; i < astray->len; i++)
    {
      const TrendsDraft *draft = astray->pdata[i];

      trends_pending_set_draft (trends_pending_of (self->plan), draft->id, draft->key, NULL);
    }
  trends_draft_keeper_write (self);
  trends_draft_keeper_follow_astray (self);
}
