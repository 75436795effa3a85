/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar-marks.c: the milestones of a bar, each a widget on its lower edge. What keys and
 * menus do to them is in trends-roadmap-milestones.c. */

#include "trends-time-bar-private.h"

#include "trends-selected.h"

#define MARK_ROOM 1.8f /* to take a milestone, by the side of its diamond */
#define MARK_LOW 1.02f /* of the bar’s height: where its middle is, so that its tip stays below the words */

static float
get_mark_size (TrendsTimeBar *self)
{
  return (float) self->height / 2.2f;
}

/* To the milestone after it, or before; without any to the bar, which isn't meant by a key that
 * is pressed for another milestone. */
static void
pass_focus_on (TrendsTimeBar *self,
               GtkWidget     *mark)
{
  TrendsMilestoneMark *from = TRENDS_MILESTONE_MARK (mark);
  TrendsMilestoneMark *next = trends_time_bar_step_mark (self, from, 1);

  if (next == NULL)
    next = trends_time_bar_step_mark (self, from, -1);
  gtk_widget_grab_focus (next != NULL ? GTK_WIDGET (next) : GTK_WIDGET (self));
  self->stands_in = next == NULL;
}

static void
remove_mark (TrendsTimeBar *self,
             GtkWidget     *mark)
{
  if (gtk_widget_has_focus (mark))
    pass_focus_on (self, mark);
  g_ptr_array_remove (self->marks, mark);
  gtk_widget_unparent (mark);
}

/**
 * trends_time_bar_keep_marks:
 * @milestones: (nullable) (element-type TrendsEntity): those that it still has
 *
 * Takes away the marks of all others.
 */
void
trends_time_bar_keep_marks (TrendsTimeBar *self,
                            GPtrArray     *milestones)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      GtkWidget *mark = self->marks->pdata[i - 1];
      TrendsEntity *milestone = trends_milestone_mark_get_milestone (TRENDS_MILESTONE_MARK (mark));

      if (milestones == NULL || !g_ptr_array_find (milestones, milestone, NULL))
        remove_mark (self, mark);
    }
}

/**
 * trends_time_bar_update_marks:
 *
 * Has a mark for each milestone. What stays keeps its mark, which may have the focus.
 */
void
trends_time_bar_update_marks (TrendsTimeBar *self)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (self->initiative);

  trends_time_bar_keep_marks (self, milestones);
  for (guint i = 0; i < milestones->len; i++)
    {
      GtkWidget *mark = GTK_WIDGET (trends_time_bar_find_mark (self, milestones->pdata[i]));

      if (mark == NULL)
        {
          mark = trends_milestone_mark_new (milestones->pdata[i]);
          gtk_widget_set_parent (mark, GTK_WIDGET (self));
        }
      else
        g_ptr_array_remove (self->marks, mark);
      g_ptr_array_insert (self->marks, (int) i, mark);
      trends_milestone_mark_update (TRENDS_MILESTONE_MARK (mark));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
trends_time_bar_show_marks (TrendsTimeBar *self,
                            TrendsSession *session)
{
  for (guint i = 0; i < self->marks->len; i++)
    trends_selected_show (
      self->marks->pdata[i],
      trends_session_is_selected (session,
                                  trends_milestone_mark_get_milestone (self->marks->pdata[i])));
}

static void
allocate_mark (TrendsTimeBar *self,
               GtkWidget     *mark)
{
  TrendsEntity *milestone = trends_milestone_mark_get_milestone (TRENDS_MILESTONE_MARK (mark));
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  int size = (int) (get_mark_size (self) * MARK_ROOM);

  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (
    mark,
    &(GtkAllocation) { (int) ((double) (day - self->first) * self->per_day) - size / 2,
                       (int) ((float) self->height * MARK_LOW) - size / 2, size, size },
    -1);
}

/**
 * trends_time_bar_allocate_marks:
 *
 * Puts each mark where its day is.
 */
void
trends_time_bar_allocate_marks (TrendsTimeBar *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    allocate_mark (self, self->marks->pdata[i]);
}

/**
 * trends_time_bar_paint_marks:
 *
 * Has them be as large as the bar asks for.
 */
void
trends_time_bar_paint_marks (TrendsTimeBar *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    trends_milestone_mark_set_look (self->marks->pdata[i], get_mark_size (self));
}

/**
 * trends_time_bar_find_mark:
 * @milestone: any milestone
 *
 * Returns: (transfer none) (nullable): its mark, where it is one of this bar's
 */
TrendsMilestoneMark *
trends_time_bar_find_mark (TrendsTimeBar *self,
                           TrendsEntity  *milestone)
{
  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), NULL);

  for (guint i = 0; i < self->marks->len; i++)
    if (trends_milestone_mark_get_milestone (self->marks->pdata[i]) == milestone)
      return self->marks->pdata[i];

  return NULL;
}

/**
 * trends_time_bar_step_mark:
 * @from: (nullable): one of its marks; %NULL for the bar itself
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: (transfer none) (nullable): that mark; %NULL where there is none
 */
TrendsMilestoneMark *
trends_time_bar_step_mark (TrendsTimeBar       *self,
                           TrendsMilestoneMark *from,
                           int                  step)
{
  guint index = step > 0 ? G_MAXUINT : self->marks->len;

  if (from != NULL)
    g_ptr_array_find (self->marks, from, &index);
  index += (guint) step;
  return index < self->marks->len ? self->marks->pdata[index] : NULL;
}

/**
 * trends_time_bar_take_over:
 *
 * Returns: whether it has had the focus since the last of its milestones has gone, so that a key
 *   was meant for that; from now on keys are for the bar
 */
gboolean
trends_time_bar_take_over (TrendsTimeBar *self)
{
  gboolean stands_in;

  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), FALSE);

  stands_in = self->stands_in;
  self->stands_in = FALSE;
  return stands_in;
}
