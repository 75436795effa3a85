/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-drafts.c: what was typed and is in no plan: offered when a plan is
 * opened, kept when it is left.
 */

#include "trends-window-private.h"

#include "trends-properties-dialog.h"

/* Where a person sees what is kept for an entity. */
static TrendsEntity *
find_shown (TrendsEntity *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_TREND)
      || trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return entity;
  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    return trends_entity_get_ref (entity, TRENDS_MILESTONE_INITIATIVE);
  if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    return trends_entity_get_ref (entity, TRENDS_TREND_LINK_FROM);
  return NULL;
}

static void
restored_cb (TrendsWindow      *self,
             const TrendsDraft *first)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsEntity *info = trends_plan_get_info (plan);
  TrendsEntity *entity = trends_plan_lookup (plan, first->id);
  TrendsEntity *shown = entity != NULL ? find_shown (entity) : NULL;

  if (g_str_equal (first->id, trends_entity_get_id (info)))
    trends_properties_dialog_present (GTK_WINDOW (self), self->session);
  else if (shown != NULL && g_str_equal (first->key, TRENDS_DRAFT_ADD_INITIATIVE))
    trends_session_reveal (self->session, shown);
  else if (shown != NULL)
    trends_session_open_details (self->session, shown);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Of the window's plan, or of none. */
void
trends_window_follow_drafts (TrendsWindow *self)
{
  TrendsPlan *plan = self->session != NULL ? trends_session_get_plan (self->session) : NULL;
  gboolean writable = plan != NULL && !trends_plan_get_read_only (plan);

  g_clear_object (&self->drafts);
  if (writable)
    self->drafts =
      trends_draft_keeper_new (plan,
                               trends_store_get_file (trends_session_get_store (self->session)));
  trends_drafts_bar_set_keeper (self->drafts_bar, self->drafts);
}

void
trends_window_set_up_drafts (TrendsWindow *self)
{
  g_signal_connect_swapped (self->drafts_bar, "restored", G_CALLBACK (restored_cb), self);
}

/**
 * trends_window_end:
 *
 * For a process that has to end: puts what is typed into the plan where that can
 * be, keeps the rest as drafts, writes both and lets go of the plan. Waits for
 * the disk.
 *
 * Returns: whether all edits are written
 */
gboolean
trends_window_end (TrendsWindow *self)
{
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TRENDS_IS_WINDOW (self), TRUE);

  if (self->session == NULL)
    return TRUE;

  store = g_object_ref (trends_session_get_store (self->session));
  trends_pending_commit_all (trends_pending_of (trends_session_get_plan (self->session)));
  if (self->drafts != NULL)
    trends_draft_keeper_flush (self->drafts);
  trends_window_set_session (self, NULL);
  if (trends_store_close (store, &error))
    return TRUE;

  g_printerr ("%s\n", error->message);
  return FALSE;
}
