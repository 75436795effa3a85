/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-group.c: what is other about a card's list where it is of a group by something else
 * than trends: what its rows say, and how high it is in a lane of such groups.
 */

#include "trends-card-list-private.h"

#include "trends-text-scale.h"

/* Of more than so many rows, the others are scrolled to. */
#define MOST_ROWS 5
/* Of a title, where columns are narrow and cards as high as their rows */
#define LANE_LINES 3
/* Of a row before there is one, in lines of text: what it is with a title in one line */
#define ROW_LINES 2.9

static gboolean
is_by_trend (const TrendsRoadmapKey *key)
{
  return key != NULL && key->grouping == TRENDS_ROADMAP_BY_TREND;
}

/* What all here have in common, the card and its lane say. */
void
trends_card_list_set_up_row (TrendsCardList      *self,
                             TrendsInitiativeRow *row)
{
  const TrendsRoadmapKey *key = trends_initiative_group_get_key (self->group);
  const TrendsRoadmapKey *lane = trends_initiative_group_get_lane (self->group);

  trends_initiative_row_leave_out (row, key->grouping);
  if (lane != NULL)
    {
      trends_initiative_row_leave_out (row, lane->grouping);
      trends_initiative_row_set_lines (row, LANE_LINES);
    }
  if (!is_by_trend (key) && !is_by_trend (lane))
    trends_initiative_row_show_trend (row);
}

/* ------------------------------------------------------------------- height */

/* How high it has to be, for that width (-1: any): in a lane of groups what it has in it, unless that
 * is much, with as much for rows that aren't there yet as those take that are; elsewhere nothing, as
 * all cards are as high as there is room. */
int
trends_card_list_get_room (TrendsCardList *self,
                           int             width)
{
  guint n_wanted, n_rows;
  int least, natural;

  if (!trends_card_list_is_in_lane (self))
    return 0;
  n_wanted = MIN (g_list_model_get_n_items (self->shown), MOST_ROWS);
  n_rows = trends_card_list_get_n_rows (self);
  if (n_wanted > 0 && n_rows == 0)
    return (int) (n_wanted * ROW_LINES * trends_text_scale_get_line_height (GTK_WIDGET (self)));
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : MAX (width, least), NULL,
                      &natural, NULL, NULL);
  return n_wanted > 0 ? natural * (int) n_wanted / (int) n_rows : natural;
}

/* Whether it is in a lane of groups, and so has a height of its own */
gboolean
trends_card_list_is_in_lane (TrendsCardList *self)
{
  return self->group != NULL && trends_initiative_group_get_lane (self->group) != NULL;
}

/* -------------------------------------------------------------------- names */

/* `callback`, swapped: where something that the group is called by is called otherwise. */
void
trends_card_list_follow_names (TrendsCardList *self,
                               GCallback       callback)
{
  const TrendsRoadmapKey *keys[] = { trends_initiative_group_get_key (self->group),
                                     trends_initiative_group_get_lane (self->group) };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != NULL && keys[i]->entity != NULL)
      g_signal_connect_object (keys[i]->entity, "notify", callback, self, G_CONNECT_SWAPPED);
}
