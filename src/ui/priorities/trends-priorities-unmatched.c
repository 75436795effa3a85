/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-unmatched.c: what is on the matrix, in the ranking and among what isn't rated,
 * where what doesn't match is hidden. Ranks, sums and counts are those of all: they stay true.
 */

#include "trends-priorities-private.h"

#include <glib/gi18n-lib.h>

#include "trends-entity-filter.h"
#include "trends-order.h"

/* What has the focus in a list, and is hidden now */
static TrendsEntity *
find_hidden (TrendsPriorities     *self,
             TrendsInitiativeList *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TrendsEntity *focused
    = root != NULL ? trends_initiative_list_get_entity_of (list, gtk_root_get_focus (root)) : NULL;

  return focused != NULL && trends_unmatched_hides (trends_unmatched_of (self->session), focused)
           ? focused : NULL;
}

/* In the tray there may be nothing near. */
static void
leave (TrendsPriorities     *self,
       TrendsInitiativeList *list,
       TrendsEntity         *hidden)
{
  GListModel *model = trends_initiative_list_get_model (list);
  g_autoptr (TrendsEntity) near = trends_entity_filter_dup_near (self->seen, hidden);
  guint place = near != NULL ? trends_order_find_in (model, near) : G_MAXUINT;

  if (place == G_MAXUINT && g_list_model_get_n_items (model) > 0)
    {
      g_clear_object (&near);
      near = g_list_model_get_item (model, place = 0);
    }
  if (place == G_MAXUINT || !trends_session_select (self->session, near)
      || !trends_initiative_list_reveal (list, near, place))
    trends_priorities_take_focus (self);
}

static void
unmatched_cb (TrendsPriorities *self)
{
  gboolean is_hiding = trends_unmatched_is_hiding (trends_unmatched_of (self->session));
  g_autoptr (TrendsEntity) ranked = NULL;
  g_autoptr (TrendsEntity) unrated = NULL;

  trends_priorities_update_later (self);
  if (!is_hiding && !self->was_hiding)
    return;
  self->was_hiding = is_hiding;
  g_set_object (&ranked, find_hidden (self, self->list));
  g_set_object (&unrated, find_hidden (self, self->tray));
  trends_entity_filter_update (self->seen);
  trends_matrix_update_hidden (self->matrix);
  if (ranked != NULL)
    leave (self, self->list, ranked);
  if (unrated != NULL)
    leave (self, self->tray, unrated);
}

void
trends_priorities_follow_unmatched (TrendsPriorities *self)
{
  trends_view_follow (TRENDS_VIEW (self), trends_unmatched_of (self->session), "changed",
                      G_CALLBACK (unmatched_cb), self);
  /* It may be hidden before this view is made: lists and matrix begin so. */
  self->was_hiding = trends_unmatched_is_hiding (trends_unmatched_of (self->session));
}

/* (transfer full): how many aren't rated, or how many of them are seen */
char *
trends_priorities_dup_n_unrated (TrendsPriorities *self)
{
  guint n_all = trends_matrix_layout_get_tray (self->layout)->len;
  guint n_seen = g_list_model_get_n_items (self->unrated);

  if (!trends_unmatched_is_hiding (trends_unmatched_of (self->session)))
    return g_strdup_printf ("%'u", n_all);
  /* Translators: how many of how many */
  return g_strdup_printf (_("%'u of %'u"), n_seen, n_all);
}
