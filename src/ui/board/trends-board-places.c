/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-places.c: where the board's cards of groups by something else than trends are to each
 * other, whether they have been made or not: beside in a lane, and above and below where there are
 * several lanes.
 */

#include "trends-board-private.h"

static GListModel *
get_lanes (TrendsBoard *self)
{
  return trends_initiative_groups_get_lanes (trends_board_get_groups (self));
}

/* Whether there are lanes by a second thing */
gboolean
trends_board_has_lanes_by (TrendsBoard *self)
{
  TrendsInitiativeGroups *groups = trends_board_get_groups (self);

  return groups != NULL && trends_initiative_groups_get_lanes_by (groups) != TRENDS_NO_LANES;
}

static gboolean
is_in (TrendsInitiativeLane  *lane,
       TrendsInitiativeGroup *group,
       guint                 *place)
{
  return g_list_store_find (G_LIST_STORE (trends_initiative_lane_get_groups (lane)), group, place);
}

TrendsCard *
trends_board_get_card_at (TrendsBoard *self,
                          guint        place)
{
  TrendsInitiativeGroups *groups = trends_board_get_groups (self);
  g_autoptr (TrendsInitiativeGroup) group = NULL;

  if (groups != NULL)
    group = g_list_model_get_item (trends_initiative_groups_get_list (groups), place);
  return trends_board_get_card_of_group (self, group);
}

/* Which lane, and where in it */
static gboolean
find_place (TrendsBoard           *self,
            TrendsInitiativeGroup *group,
            guint                 *lane_place,
            guint                 *place)
{
  for (*lane_place = 0; *lane_place < g_list_model_get_n_items (get_lanes (self)); (*lane_place)++)
    {
      g_autoptr (TrendsInitiativeLane) lane = g_list_model_get_item (get_lanes (self), *lane_place);

      if (is_in (lane, group, place))
        return TRUE;
    }

  return FALSE;
}

/* (transfer none) (nullable): so many steps from a place, if that is one */
static gpointer
get_beside (GListModel *list,
            guint       place,
            int         step)
{
  g_autoptr (GObject) item = NULL;

  if (step < 0 && place < (guint) -step)
    return NULL;
  item = g_list_model_get_item (list, place + (guint) step);
  return item; /* the list keeps it */
}

/* (transfer none) (nullable): the group so many steps to the side, in the same lane */
TrendsInitiativeGroup *
trends_board_get_group_beside (TrendsBoard           *self,
                               TrendsInitiativeGroup *group,
                               int                    step)
{
  guint lane_place, place;
  g_autoptr (TrendsInitiativeLane) lane = NULL;

  if (!find_place (self, group, &lane_place, &place))
    return NULL;
  lane = g_list_model_get_item (get_lanes (self), lane_place);
  return get_beside (trends_initiative_lane_get_groups (lane), place, step);
}

/* (nullable): what the lane is of that is so many above or below */
const TrendsRoadmapKey *
trends_board_get_lane_beside (TrendsBoard           *self,
                              TrendsInitiativeGroup *group,
                              int                    step)
{
  guint lane_place, place;
  TrendsInitiativeLane *lane;

  if (!find_place (self, group, &lane_place, &place))
    return NULL;
  lane = get_beside (get_lanes (self), lane_place, step);
  return lane != NULL ? trends_initiative_lane_get_key (lane) : NULL;
}

/* The first (-1) or the last (1) card of the lane that a card is in */
TrendsCard *
trends_board_get_outmost (TrendsBoard *self,
                          TrendsCard  *card,
                          int          step)
{
  guint lane_place, place, n_groups;
  g_autoptr (TrendsInitiativeLane) lane = NULL;
  TrendsCard *outmost;
  GListModel *list;

  if (!find_place (self, trends_card_get_group (card), &lane_place, &place))
    return card;
  lane = g_list_model_get_item (get_lanes (self), lane_place);
  list = trends_initiative_lane_get_groups (lane);
  n_groups = g_list_model_get_n_items (list);
  outmost = trends_board_get_card_of_group (self,
                                            get_beside (list, step < 0 ? 0 : n_groups - 1, 0));
  return outmost != NULL ? outmost : card;
}

/* In that lane the one of the same column, or where there is none, the first */
static TrendsInitiativeGroup *
find_alike (TrendsInitiativeLane  *lane,
            TrendsInitiativeGroup *group)
{
  GListModel *list = trends_initiative_lane_get_groups (lane);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsInitiativeGroup) other = g_list_model_get_item (list, i);

      if (trends_roadmap_key_equal (trends_initiative_group_get_key (other),
                                    trends_initiative_group_get_key (group)))
        return other; /* the list keeps it */
    }

  return get_beside (list, 0, 0);
}

/* (nullable): the card of the same column in the next lane that is seen, above (-1) or below (1) */
TrendsCard *
trends_board_get_below (TrendsBoard *self,
                        TrendsCard  *card,
                        int          step)
{
  TrendsInitiativeGroup *group = trends_card_get_group (card);
  guint lane_place, place;
  TrendsInitiativeLane *lane;

  if (!trends_board_has_lanes_by (self) || !find_place (self, group, &lane_place, &place))
    return NULL;
  for (int to = step; (lane = get_beside (get_lanes (self), lane_place, to)) != NULL; to += step)
    {
      TrendsLane *shown
        = trends_board_get_lane_of (self, trends_initiative_lane_get_key (lane));
      TrendsInitiativeGroup *alike = find_alike (lane, group);

      if (shown != NULL && alike != NULL && !trends_lane_is_folded (shown))
        return trends_board_get_card_of_group (self, alike);
    }

  return NULL;
}
