/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestone-mark.c: see trends-milestone-mark.h. It draws itself, in black or white with
 * a rim in that of the ground around it, so that it is seen on a bar of any colour and beside it;
 * what keys and menus do to it is in trends-roadmap-milestones.c. */

#include "trends-milestone-mark.h"

#include "trends-accessible.h"
#include "trends-initiative-words.h"
#include "trends-palette.h"
#include "trends-tip.h"

#define RIM  1.5f /* pixels around it */
#define LINE 2.0f /* of one that isn't done */

struct _TrendsMilestoneMark
{
  GtkWidget parent_instance;

  TrendsEntity *milestone;
  float size; /* of the diamond's side */
};

G_DEFINE_FINAL_TYPE (TrendsMilestoneMark, trends_milestone_mark, GTK_TYPE_WIDGET)

static gboolean
is_done (TrendsMilestoneMark *self)
{
  return trends_entity_get_integer (self->milestone, TRENDS_MILESTONE_DONE) != 0;
}

static void
draw_square (GtkSnapshot *snapshot, float size, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (
      snapshot, colour, &GRAPHENE_RECT_INIT (-size / 2, -size / 2, size, size));
}

/* A diamond, full where it is done */
static void
trends_milestone_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrendsMilestoneMark *self = TRENDS_MILESTONE_MARK (widget);
  gboolean is_dark = (trends_palette_get_style () & TRENDS_COLOUR_DARK) != 0;
  GdkRGBA card = trends_palette_get_card ();
  GdkRGBA ink = is_dark ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0, 1 };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                (float) gtk_widget_get_height (widget) / 2));
  gtk_snapshot_rotate (snapshot, 45);
  draw_square (snapshot, self->size + 2 * RIM, &card);
  draw_square (snapshot, self->size, &ink);
  if (!is_done (self))
    draw_square (snapshot, self->size - 2 * LINE, &card);
  gtk_snapshot_restore (snapshot);
}

/* Rather than as a text that it has: that would be its description, and be heard besides. */
static gboolean
trends_milestone_mark_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tip,
                                     GtkTooltip *tooltip)
{
  g_autofree char *words = NULL;

  if (trends_entity_get_plan (TRENDS_MILESTONE_MARK (widget)->milestone) == NULL
      || !trends_tip_may_show (widget))
    return FALSE;
  words = trends_milestone_dup_spoken (TRENDS_MILESTONE_MARK (widget)->milestone);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
trends_milestone_mark_dispose (GObject *object)
{
  g_clear_object (&TRENDS_MILESTONE_MARK (object)->milestone);

  G_OBJECT_CLASS (trends_milestone_mark_parent_class)->dispose (object);
}

static void
trends_milestone_mark_class_init (TrendsMilestoneMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_milestone_mark_dispose;
  widget_class->snapshot = trends_milestone_mark_snapshot;
  widget_class->query_tooltip = trends_milestone_mark_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "trends-milestone");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
trends_milestone_mark_init (TrendsMilestoneMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * trends_milestone_mark_new:
 * @milestone: one that has a date
 *
 * Returns: (transfer floating): its mark
 */
GtkWidget *
trends_milestone_mark_new (TrendsEntity *milestone)
{
  TrendsMilestoneMark *self = g_object_new (TRENDS_TYPE_MILESTONE_MARK, NULL);

  self->milestone = g_object_ref (milestone);
  return GTK_WIDGET (self);
}

/**
 * trends_milestone_mark_get_milestone:
 *
 * Returns: (transfer none): what it stands for
 */
TrendsEntity *
trends_milestone_mark_get_milestone (TrendsMilestoneMark *self)
{
  g_return_val_if_fail (TRENDS_IS_MILESTONE_MARK (self), NULL);

  return self->milestone;
}

/**
 * trends_milestone_mark_update:
 *
 * Says and shows anew what the milestone is.
 */
void
trends_milestone_mark_update (TrendsMilestoneMark *self)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_MILESTONE_MARK (self));

  name = trends_milestone_dup_spoken (self->milestone);
  trends_accessible_set_name (GTK_WIDGET (self), name);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               is_done (self) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                              : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_milestone_mark_set_look:
 * @size: of a side, in pixels
 */
void
trends_milestone_mark_set_look (TrendsMilestoneMark *self, float size)
{
  g_return_if_fail (TRENDS_IS_MILESTONE_MARK (self));

  self->size = size;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
