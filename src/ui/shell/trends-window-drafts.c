/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-drafts.c: what was typed and is in no plan: offered when a plan is
 * opened, kept when it is left.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-draft-place.h"
#include "trends-properties-dialog.h"

static void
toast_left (TrendsWindow *self,
            guint         n_left)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: of texts that were typed at an earlier time, and are to come back */
    g_dngettext (GETTEXT_PACKAGE,
                 "%u text is not restored yet: something else is typed in its place. Enter or "
                 "clear that first.",
                 "%u texts are not restored yet: something else is typed in their places. Enter "
                 "or clear that first.",
                 n_left),
    n_left);

  trends_window_toast (self, text, NULL);
}

/* What isn't shown at once has to be found. */
static void
toast_restored (TrendsWindow *self,
                const char   *places)
{
  /* Translators: of texts that were typed at an earlier time; %s is a list of the fields that
   * they are in again */
  g_autofree char *text = g_strdup_printf (_("Restored, too: %s"), places);

  trends_window_toast (self, text, NULL);
}

/* The person goes on where the first of it was typed. */
static void
restored_cb (TrendsWindow      *self,
             const TrendsDraft *first,
             const char        *others,
             guint              n_left)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsEntity *shown = trends_draft_find_shown (first, plan);

  if (g_str_equal (first->id, trends_entity_get_id (trends_plan_get_info (plan)))
      && trends_kind_find_field (TRENDS_KIND_PLAN, first->key) != NULL)
    trends_properties_dialog_present (GTK_WINDOW (self), self->session);
  else if (shown != NULL && g_str_equal (first->key, TRENDS_DRAFT_ADD_INITIATIVE))
    g_signal_emit_by_name (self->session, "reveal-adder", shown);
  else if (g_str_equal (first->key, TRENDS_DRAFT_QUICK))
    trends_window_open_quick (self);
  else if (shown != NULL)
    trends_session_open_alone (self->session, shown);
  else
    trends_window_focus_page (self);
  trends_pending_focus (trends_pending_of (plan), first->id, first->key);
  if (n_left > 0)
    toast_left (self, n_left);
  else if (others != NULL)
    toast_restored (self, others);
}

static void
copied_cb (TrendsWindow *self)
{
  trends_window_toast (self, _("Copied"), NULL);
}

static void
edits_restored_cb (TrendsWindow *self,
                   guint         n_edits,
                   guint         n_refused)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u edit restored", "%u edits restored",
                                       n_edits),
                          n_edits);
  if (n_refused == 0)
    trends_window_toast (self, text, NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->drafts_bar)))
    trends_window_focus_page (self);
}

/* Of the window's plan, or of none. */
void
trends_window_follow_drafts (TrendsWindow *self)
{
  TrendsStore *store = self->session != NULL ? trends_session_get_store (self->session) : NULL;
  TrendsPlan *plan = store != NULL ? trends_store_get_plan (store) : NULL;
  gboolean writable = plan != NULL && !trends_plan_get_read_only (plan);

  g_clear_object (&self->drafts);
  if (writable)
    self->drafts = trends_draft_keeper_new (plan, trends_store_get_file (store), store);
  trends_drafts_bar_set_keeper (self->drafts_bar, self->drafts);
}

void
trends_window_set_up_drafts (TrendsWindow *self)
{
  g_signal_connect_swapped (self->drafts_bar, "restored", G_CALLBACK (restored_cb), self);
  g_signal_connect_swapped (self->drafts_bar, "edits-restored", G_CALLBACK (edits_restored_cb),
                            self);
  g_signal_connect_swapped (self->drafts_bar, "copied", G_CALLBACK (copied_cb), self);
}

/* Where saving fails, the edits go where the drafts are. */
static gboolean
keep_unsaved (TrendsWindow *self,
              TrendsStore  *store)
{
  gboolean kept = self->drafts != NULL && trends_draft_keeper_flush (self->drafts);
  gboolean written = trends_store_give_up (store);

  if (written)
    return TRUE;
  if (kept)
    g_printerr ("%s\n", _("What could not be saved is offered when the plan is next opened."));
  return FALSE;
}

/**
 * trends_window_end:
 *
 * For a process that has to end: puts what is typed into the plan where that can
 * be, keeps the rest as drafts, writes both and lets go of the plan; edits that
 * can't be written are kept with the drafts. Waits for the disk.
 *
 * Returns: whether all edits are written to the plan
 */
gboolean
trends_window_end (TrendsWindow *self)
{
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_return_val_if_fail (TRENDS_IS_WINDOW (self), TRUE);

  if (self->session == NULL)
    return TRUE;

  store = g_object_ref (trends_session_get_store (self->session));
  trends_pending_commit_all (trends_pending_of (trends_session_get_plan (self->session)));
  if (self->drafts != NULL)
    trends_draft_keeper_flush (self->drafts);

  written = trends_store_close (store, &error);
  /* What was left out is known now, and what was held until it was saved goes. */
  if (self->drafts != NULL)
    trends_draft_keeper_flush (self->drafts);
  if (!written)
    {
      g_printerr ("%s\n", error->message);
      written = keep_unsaved (self, store);
    }
  trends_window_set_session (self, NULL);
  return written;
}
