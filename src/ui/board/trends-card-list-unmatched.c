/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-unmatched.c: what of a card's initiatives has rows: all, or those that aren't
 * hidden as they don't match what is looked for; and what is said where there is none.
 */

#include "trends-card-list-private.h"

#include <glib/gi18n-lib.h>

#include "trends-entity-filter.h"
#include "trends-order.h"

guint
trends_card_list_find_place (TrendsCardList *self,
                             TrendsEntity   *initiative)
{
  GListModel *all = trends_card_list_get_all (self);

  /* A binary search, where all are shown and have an order */
  return trends_order_find_in (g_list_model_get_n_items (self->shown) == g_list_model_get_n_items (all)
                                 ? all : self->shown, initiative);
}

/* The place among all of what is at a place of what is shown; G_MAXUINT behind the last */
guint
trends_card_list_get_place_in_all (TrendsCardList *self,
                                   guint           shown)
{
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (self->shown, shown);

  return initiative != NULL ? trends_order_find_in (trends_card_list_get_all (self), initiative) : G_MAXUINT;
}

/* The other way round */
guint
trends_card_list_get_place_shown (TrendsCardList *self,
                                  guint           place)
{
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (trends_card_list_get_all (self), place);

  return initiative != NULL ? trends_card_list_find_place (self, initiative) : G_MAXUINT;
}

/* --------------------------------------------------------- where there is none */

static gboolean
is_first (TrendsCardList *self)
{
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (trends_session_get_plan (self->session),
                                                   TRENDS_KIND_TREND), 0);

  return first == self->trend;
}

/* Where the plan has nothing yet, one card says how to begin, and the others are quiet. */
static const char *
get_empty_words (TrendsCardList *self)
{
  GListModel *all = trends_plan_get_list (trends_session_get_plan (self->session),
                                          TRENDS_KIND_INITIATIVE);
  gboolean read_only = trends_session_get_read_only (self->session);

  if (g_list_model_get_n_items (trends_card_list_get_all (self)) > 0)
    /* Translators: where all that there is on a card is hidden, as something else is looked for */
    return _("Nothing here matches.");
  if (self->group != NULL)
    return read_only || trends_card_list_is_in_lane (self) ? _("Nothing here.") : _("Nothing here.\nDrop one here, or press N.");
  if (read_only)
    return _("No initiatives yet.");
  if (g_list_model_get_n_items (all) > 0)
    return _("No initiatives yet.\nDrop one here, or press N.");
  return is_first (self)
           ? _("Begin with something that is under way already: press N, type its title, press Enter.")
           : "";
}

static void
show_words (TrendsCardList *self)
{
  gtk_label_set_label (GTK_LABEL (self->empty), get_empty_words (self));
}

/* The hint is for where there is nothing, not for rows that are still to come. */
void
trends_card_list_update_empty (TrendsCardList *self)
{
  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (self->shown) == 0);
  show_words (self);
}

/* ---------------------------------------------------------------- public doors */

/**
 * trends_card_list_update_match:
 *
 * To be called when something else matches, or is hidden. Costs as much as there are rows or,
 * where what doesn't match is hidden, initiatives.
 */
void
trends_card_list_update_match (TrendsCardList *self)
{
  guint n_rows;

  g_return_if_fail (TRENDS_IS_CARD_LIST (self));

  trends_entity_filter_update (self->shown);
  trends_card_list_update_empty (self);
  n_rows = trends_card_list_get_n_rows (self);
  for (guint i = 0; i < n_rows; i++)
    trends_initiative_row_update_match (trends_card_list_get_row (self, i));
}

/**
 * trends_card_list_focus_beside:
 * @initiative: one of those on the card, which is hidden
 *
 * Focuses the row that comes after where it would be, or else the last before.
 *
 * Returns: whether there is any
 */
gboolean
trends_card_list_focus_beside (TrendsCardList *self,
                               TrendsEntity   *initiative)
{
  g_autoptr (TrendsEntity) beside = NULL;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), FALSE);

  beside = trends_entity_filter_dup_near (self->shown, initiative);
  if (beside == NULL || !trends_session_select (self->session, beside))
    return FALSE;
  trends_card_list_reveal (self, beside, TRUE);
  return TRUE;
}
