/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-drag.c: dragging what is on a roadmap: a bar along time and to another lane,
 * its ends, a milestone on it, a governance date in the ruler, what has no dates from the tray to
 * a day, and from a bar's end to what needs it. A drag ends in what keys do, too
 * (trends-roadmap-edits.c). Until it ends the plan stays as it is; Escape lets go. At an edge the
 * chart scrolls by itself, and where its time ends there is more of that as long as something is
 * dragged.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-drag-shade.h"
#include "trends-escape.h"
#include "trends-keys.h"
#include "trends-palette.h"

#define EDGE        36 /* so near an edge the chart scrolls by itself */
#define SCROLL_STEP 9  /* pixels a frame */
#define WOBBLE      16 /* that a hand may make which means the other direction */

struct _TrendsRoadmapDrag
{
  TrendsRoadmap *roadmap;
  GtkGesture *gesture;
  TrendsEntity *initiative; /* NULL: nothing is dragged, or what belongs to none */
  TrendsEntity *marked;     /* a milestone of it or a governance date, where that is dragged */
  TrendsMovePart part;
  gboolean is_undated;
  double grabbed;          /* days from the edge that is moved to the pointer */
  double grabbed_y;        /* pixels from the top of the bar to the pointer */
  double start_x, start_y; /* of the pointer, in the chart's coordinates, as are all */
  double x, y;
  gboolean is_begun;   /* the pointer has gone far enough */
  gboolean is_to_days; /* Shift is held: not to the scale's units */
  GPtrArray *subjects; /* what goes along; NULL with a mark, or before it has begun */
  guint tick;
  GtkEventController *keys; /* of the window, as long as something is dragged; not owned */
};

static TrendsRoadmapChart *
get_chart (TrendsRoadmapDrag *self)
{
  return self->roadmap->chart;
}

static const TrendsTimeScale *
get_scale (TrendsRoadmapDrag *self)
{
  return trends_roadmap_chart_get_scale (get_chart (self));
}

static TrendsRoadmapBar *
get_bar (TrendsRoadmapDrag *self, TrendsEntity *initiative)
{
  return trends_roadmap_layout_find_bar (trends_roadmap_chart_get_layout (get_chart (self)),
                                         initiative);
}

/* ------------------------------------------------------------ what it does */

static TrendsDays
get_days (TrendsRoadmapDrag *self)
{
  if (self->marked != NULL)
    return (TrendsDays) { trends_roadmap_get_marked_day (self->marked), TRENDS_UNSET };

  return trends_days_of (self->initiative);
}

static TrendsMove
find_move (TrendsRoadmapDrag *self)
{
  TrendsDays days = get_days (self);

  if (self->is_undated)
    return (TrendsMove) { TRENDS_MOVE_WHOLE, 0, 0 };

  return trends_move_towards (get_scale (self),
                              self->part,
                              &days,
                              trends_roadmap_chart_get_day_at (get_chart (self), self->x)
                                  - self->grabbed,
                              self->is_to_days);
}

/* Where what has no dates comes: below the pointer, where that is what is dragged, or to what is
 * in sight beside it, as from the names of lanes */
static TrendsDays
find_undated (TrendsRoadmapDrag *self)
{
  GdkRectangle ground = trends_roadmap_chart_get_ground (get_chart (self));
  double x = CLAMP (self->x, ground.x, ground.x + ground.width - 1);
  gint64 day = (gint64) trends_roadmap_chart_get_day_at (get_chart (self), x);

  if (!self->is_undated)
    day = trends_roadmap_chart_get_today (get_chart (self));
  return trends_days_at (get_scale (self), day, self->is_undated && self->is_to_days);
}

/* The lane below the pointer; %NULL where that is its own, or it is only its end that is moved */
static TrendsRoadmapLane *
find_other_lane (TrendsRoadmapDrag *self)
{
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_at (get_chart (self), self->y);
  TrendsRoadmapKey own;

  if (lane == NULL || self->marked != NULL || self->part != TRENDS_MOVE_WHOLE)
    return NULL;

  trends_roadmap_key_of (&own,
                         lane->key.grouping,
                         self->initiative,
                         trends_roadmap_chart_get_today (get_chart (self)));
  return trends_roadmap_key_equal (&own, &lane->key) ? NULL : lane;
}

/* The lane that it is dragged to; %NULL where it stays in its own */
static TrendsRoadmapLane *
find_lane (TrendsRoadmapDrag *self)
{
  TrendsRoadmapLane *lane = find_other_lane (self);

  return lane != NULL && !trends_roadmap_asks_dates (&lane->key) ? lane : NULL;
}

/* The lane whose dates it is asked for when it is dropped there; %NULL where it is none, or the
 * dates that it is dragged to say which lane it is in. What has no dates yet is given some by the
 * drop, and its lane with them. */
static TrendsRoadmapLane *
find_asking (TrendsRoadmapDrag *self)
{
  TrendsRoadmapLane *lane = find_other_lane (self);
  TrendsMove move = find_move (self);

  return lane != NULL && !self->is_undated && trends_roadmap_asks_dates (&lane->key)
           && move.n_units == 0 && move.n_days == 0
           ? lane : NULL;
}

/* Beside the chart, where what isn't to be done is listed: there the drop sets that */
static gboolean
is_over_left_out (TrendsRoadmapDrag *self)
{
  double x, y;

  if (self->marked != NULL || self->initiative == NULL || self->part != TRENDS_MOVE_WHOLE)
    return FALSE;
  gtk_widget_translate_coordinates (
      GTK_WIDGET (get_chart (self)), GTK_WIDGET (self->roadmap), self->x, self->y, &x, &y);
  return trends_roadmap_is_left_out_at (self->roadmap, x, y);
}

/* What has no dates is dropped on the chart, or stays. */
static gboolean
is_over_target (TrendsRoadmapDrag *self)
{
  return !self->is_undated || trends_roadmap_chart_get_lane_at (get_chart (self), self->y) != NULL;
}

/* What has no day stays without where it isn't taken to one. */
static gboolean
is_off_time (TrendsRoadmapDrag *self)
{
  return self->is_undated
         && self->x < trends_roadmap_chart_get_ground (get_chart (self)).x;
}

/* ------------------------------------------------------------ what needs it */

/* The other bar below the pointer */
static TrendsRoadmapBar *
find_follower (TrendsRoadmapDrag *self)
{
  GtkWidget *picked
      = gtk_widget_pick (GTK_WIDGET (get_chart (self)), self->x, self->y, GTK_PICK_DEFAULT);
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (get_chart (self), picked);

  return bar != NULL && bar->initiative != self->initiative ? bar : NULL;
}

/* The end of a bar is dragged along time, over the ground of its row; and off that, or onto another bar
 * in it, to what is to wait for it. */
static gboolean
is_linking (TrendsRoadmapDrag *self)
{
  graphene_rect_t place;
  TrendsDays days = trends_days_of (self->initiative);

  if (self->part != TRENDS_MOVE_END)
    return FALSE;
  trends_roadmap_chart_place_days (get_chart (self),
                                   get_bar (self, self->initiative),
                                   &days,
                                   &place);
  return self->y < place.origin.y - place.size.height / 2
         || self->y > place.origin.y + place.size.height * 1.5 || find_follower (self) != NULL;
}

/* ---------------------------------------------------------- what is shown */

/* Of its trend; `initiative`: NULL for what belongs to none */
static GdkRGBA
get_colour (TrendsEntity *initiative)
{
  TrendsEntity *trend = initiative != NULL
                            ? trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND)
                            : NULL;
  TrendsColourStyle style = trends_palette_get_style ();
  TrendsColour colour = trend != NULL ? trends_colour_of_trend (trend)
                                      : trends_colour_get_named (TRENDS_COLOUR_SECONDARY, style);
  TrendsColour text = trends_colour_get_shades (&colour, style).text;

  return trends_palette_to_rgba (&text, 1);
}

/* Where the dragged bar is; scrolled meanwhile, perhaps */
static double
get_top (TrendsRoadmapDrag *self)
{
  TrendsDays days = trends_days_of (self->initiative);
  graphene_rect_t place;

  trends_roadmap_chart_place_days (get_chart (self),
                                   get_bar (self, self->initiative),
                                   &days,
                                   &place);
  return place.origin.y;
}

static void
shade (TrendsRoadmapDrag *self, TrendsEntity *initiative, const TrendsDays *moved)
{
  TrendsDragShade *shades = trends_roadmap_chart_get_shade (get_chart (self));
  gboolean is_whole = self->part == TRENDS_MOVE_WHOLE;
  GdkRGBA colour = get_colour (initiative);
  graphene_rect_t place;

  trends_roadmap_chart_place_days (get_chart (self), get_bar (self, initiative), moved, &place);
  if (self->is_undated)
    place.origin.y = (float) self->y - place.size.height / 2;
  else if (is_whole)
    place.origin.y += (float) (self->y - self->grabbed_y - get_top (self));
  trends_drag_shade_add (shades, &place, &colour);
}

/* Those that are seen, and the one that is dragged */
static void
shade_all (TrendsRoadmapDrag *self)
{
  TrendsMove move = find_move (self);
  TrendsDays undated = find_undated (self);

  for (guint i = 0; i < self->subjects->len; i++)
    {
      TrendsEntity *initiative = self->subjects->pdata[i];
      TrendsDays days = trends_days_of (initiative);
      TrendsDays moved = trends_move_apply (&move, get_scale (self), &days, &undated);

      if (initiative == self->initiative
          || trends_roadmap_chart_find_bar (get_chart (self), initiative) != NULL)
        shade (self, initiative, &moved);
    }
}

/* Of a milestone, as large as it is; of a governance date, the line through all lanes */
static void
place_marked (TrendsRoadmapDrag *self, gint64 day, graphene_rect_t *place)
{
  GdkRectangle ground = trends_roadmap_chart_get_ground (get_chart (self));
  const TrendsDays days = { day, day };
  double x = trends_time_scale_get_position (get_scale (self), day);

  if (self->initiative == NULL)
    {
      *place = GRAPHENE_RECT_INIT (
          (float) (ground.x + x - 1), (float) ground.y, 2, (float) ground.height);
      return;
    }
  trends_roadmap_chart_place_days (
      get_chart (self), get_bar (self, self->initiative), &days, place);
  place->origin.y += place->size.height * 0.75f;
  place->size.width = place->size.height = place->size.height / 2;
  place->origin.x -= place->size.width / 2;
}

static gint64
find_marked_day (TrendsRoadmapDrag *self)
{
  TrendsMove move = find_move (self);

  return trends_roadmap_find_marked_day (
      self->roadmap, self->marked, &move, find_undated (self).start);
}

static void
shade_marked (TrendsRoadmapDrag *self)
{
  TrendsDragShade *shades = trends_roadmap_chart_get_shade (get_chart (self));
  gint64 day = find_marked_day (self);
  GdkRGBA colour = get_colour (self->initiative);
  g_autofree char *words = trends_date_format_weekday (day);
  g_autofree char *tip = g_strdup_printf ("%s\n%s", trends_entity_get_name (self->marked), words);
  graphene_rect_t place;

  place_marked (self, day, &place);
  trends_drag_shade_add (shades, &place, &colour);
  trends_drag_shade_set_tip (shades, tip, self->x, self->y);
}

static char *
dup_along (TrendsRoadmapDrag *self)
{
  TrendsMove move = find_move (self);
  TrendsDays undated = find_undated (self);
  guint n = 0;

  for (guint i = 0; i < self->subjects->len; i++)
    {
      TrendsDays days = trends_days_of (self->subjects->pdata[i]);
      TrendsDays moved = trends_move_apply (&move, get_scale (self), &days, &undated);

      n += trends_roadmap_count_along (self->subjects->pdata[i], &move, &moved);
    }
  return trends_roadmap_dup_along_words (n);
}

static char *
dup_tip (TrendsRoadmapDrag *self, const TrendsRoadmapLane *lane)
{
  g_autofree char *along = dup_along (self);
  TrendsPlan *plan = trends_session_get_plan (self->roadmap->session);
  TrendsMove move = find_move (self);
  TrendsDays undated = find_undated (self), days = trends_days_of (self->initiative);
  TrendsDays moved = trends_move_apply (&move, get_scale (self), &days, &undated);
  TrendsWhen when = { moved.start, moved.end, TRENDS_HORIZON_UNSET };
  g_autofree char *text
      = trends_when_format (&when, TRENDS_WHEN_DAYS, trends_period_get_year_start (plan), NULL);
  GString *tip = g_string_new (text);

  if (lane != NULL)
    g_string_append_printf (tip, "\n%s", trends_roadmap_key_get_label (&lane->key, plan));
  else if (find_asking (self) != NULL)
    /* Translators: beside the pointer: in a drop here one is asked when it is to be; %s is a horizon */
    g_string_append_printf (tip, _("\n%s: asks for its dates"),
                            trends_roadmap_key_get_label (&find_asking (self)->key, plan));
  if (self->subjects->len > 1)
    /* Translators: beside the pointer while so many are dragged */
    g_string_append_printf (tip,
                            ngettext ("\n%u initiative", "\n%u initiatives", self->subjects->len),
                            self->subjects->len);
  if (along != NULL)
    g_string_append_printf (tip, "\n%s", along);
  return g_string_free (tip, FALSE);
}

/* From its end to the pointer, or to the beginning of what is below that */
static void
show_curve (TrendsRoadmapDrag *self, TrendsRoadmapBar *follower)
{
  TrendsDragShade *shades = trends_roadmap_chart_get_shade (get_chart (self));
  TrendsDays days = trends_days_of (self->initiative);
  GdkRGBA colour = get_colour (self->initiative);
  TrendsRoadmapLink link = { .needs = get_bar (self, self->initiative) };
  graphene_rect_t own, other;
  TrendsPoint from, to = { self->x, self->y };
  TrendsCurve curve;

  trends_roadmap_chart_place_days (get_chart (self), get_bar (self, self->initiative), &days, &own);
  from = (TrendsPoint) { own.origin.x + own.size.width, own.origin.y + own.size.height / 2 };
  if (follower != NULL)
    {
      days = trends_days_of (follower->initiative);
      trends_roadmap_chart_place_days (get_chart (self), follower, &days, &other);
      to = (TrendsPoint) { other.origin.x, other.origin.y + other.size.height / 2 };
      link.bar = follower;
      trends_drag_shade_add (shades, &other, &colour);
    }
  trends_roadmap_link_make_curve (
      &link, &curve, &from, &to, own.size.height / 2, get_scale (self)->per_day);
  trends_drag_shade_set_curve (shades, &curve, &colour);
}

static void
show_link (TrendsRoadmapDrag *self)
{
  TrendsRoadmapBar *follower = find_follower (self);
  const char *title = trends_entity_get_name (self->initiative);
  g_autofree char *tip
      = follower != NULL ? g_strdup_printf (
            /* Translators: beside the pointer, what a drop would have one wait for: two titles */
            _("“%s” needs “%s”"),
            trends_entity_get_name (follower->initiative),
            title)
                         /* Translators: beside the pointer; %s is a title */
                         : g_strdup_printf (_("Drop on what needs “%s”"), title);

  show_curve (self, follower);
  trends_drag_shade_set_tip (trends_roadmap_chart_get_shade (get_chart (self)),
                             tip,
                             self->x,
                             self->y);
}

static void
show (TrendsRoadmapDrag *self)
{
  TrendsDragShade *shades = trends_roadmap_chart_get_shade (get_chart (self));
  TrendsRoadmapLane *lane = find_lane (self);
  g_autofree char *tip = NULL;

  trends_drag_shade_clear (shades);
  trends_roadmap_mark_left_out (self->roadmap, is_over_left_out (self));
  trends_roadmap_chart_mark_lane (get_chart (self), is_over_left_out (self) ? NULL : lane);
  if (is_over_left_out (self))
    {
      trends_drag_shade_set_tip (
          shades,
          trends_choices_get_label (&trends_horizon_choices, TRENDS_HORIZON_NOT_DOING),
          self->x,
          self->y);
      return;
    }
  if (self->marked != NULL)
    {
      if (!is_off_time (self))
        shade_marked (self);
      return;
    }
  if (is_linking (self))
    {
      show_link (self);
      return;
    }
  if (!is_over_target (self))
    return;
  shade_all (self);
  tip = dup_tip (self, lane);
  trends_drag_shade_set_tip (shades, tip, self->x, self->y);
}

/* -------------------------------------------------------------- the drag */

static void
stop_keys (TrendsRoadmapDrag *self)
{
  GtkEventController *keys = self->keys;

  g_clear_weak_pointer (&self->keys);
  if (keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
}

/* What is shown of time stays for now: what is dropped may need it. */
static void
let_go (TrendsRoadmapDrag *self)
{
  stop_keys (self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->roadmap), self->tick);
  self->tick = 0;
  if (self->is_begun)
    {
      trends_drag_shade_clear (trends_roadmap_chart_get_shade (get_chart (self)));
      trends_roadmap_mark_left_out (self->roadmap, FALSE);
      trends_roadmap_chart_mark_lane (get_chart (self), NULL);
      trends_roadmap_chart_set_dragged (get_chart (self), NULL);
    }
  self->is_begun = FALSE;
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_object (&self->marked);
  g_clear_object (&self->initiative);
}

static void
stop (TrendsRoadmapDrag *self)
{
  let_go (self);
  trends_roadmap_chart_stop_growing (get_chart (self));
}

static gboolean
is_mark_gone (TrendsRoadmapDrag *self)
{
  return trends_entity_get_plan (self->marked) == NULL
         || (trends_roadmap_get_marked_day (self->marked) == TRENDS_UNSET) != self->is_undated;
}

/* Undone or deleted meanwhile, by somebody else */
static gboolean
is_gone (TrendsRoadmapDrag *self)
{
  if (self->marked != NULL && is_mark_gone (self))
    return TRUE;
  if (self->initiative == NULL)
    return FALSE;
  return trends_entity_get_plan (self->initiative) == NULL
         || (get_bar (self, self->initiative) == NULL)
                != (self->is_undated && self->marked == NULL);
}

/* -1, 0 or 1 by how near an edge the pointer has been taken to */
static int
get_direction (double pointer, double from, double start, double end)
{
  if (pointer < start + EDGE && pointer < from - WOBBLE)
    return -1;

  return pointer > end - EDGE && pointer > from + WOBBLE ? 1 : 0;
}

/* Shift may be pressed or let go while the pointer rests. */
static gboolean
event_cb (TrendsRoadmapDrag *self, GdkEvent *event)
{
  gboolean is_held;

  if (!trends_keys_is_shift_event (event, &is_held))
    return GDK_EVENT_PROPAGATE;
  self->is_to_days = is_held;
  if (is_gone (self))
    stop (self);
  else
    show (self);
  return GDK_EVENT_PROPAGATE;
}

/* Whatever has the focus, as what is dragged from the tray doesn't take it */
static void
follow_keys (TrendsRoadmapDrag *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->roadmap));
  GtkEventController *keys = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "event", G_CALLBACK (event_cb), self);
  g_set_weak_pointer (&self->keys, keys);
  gtk_widget_add_controller (GTK_WIDGET (root), keys);
}

/* Whoever reaches the end of time takes something later than all that there is. */
static void
pan (TrendsRoadmapDrag *self, int dx, int dy)
{
  if (dx > 0)
    trends_roadmap_chart_grow (get_chart (self));
  trends_roadmap_chart_pan (get_chart (self), dx * SCROLL_STEP, dy * SCROLL_STEP);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TrendsRoadmapDrag *self = user_data;
  GdkRectangle ground = trends_roadmap_chart_get_ground (get_chart (self));
  int dx = get_direction (self->x, self->start_x, ground.x, ground.x + ground.width);
  int dy = self->part == TRENDS_MOVE_START || self->is_undated || self->marked != NULL
               ? 0
               : get_direction (self->y, self->start_y, ground.y, ground.y + ground.height);

  if (is_gone (self))
    {
      stop (self);
      return G_SOURCE_REMOVE;
    }
  if (is_over_left_out (self) || (dx == 0 && dy == 0))
    return G_SOURCE_CONTINUE;
  pan (self, dx, dy);
  show (self);
  return G_SOURCE_CONTINUE;
}

static void
read_place (TrendsRoadmapDrag *self, double x, double y)
{
  gtk_widget_translate_coordinates (
      GTK_WIDGET (self->roadmap), GTK_WIDGET (get_chart (self)), x, y, &self->x, &self->y);
}

/* From the edge that is moved to the pointer */
static double
measure_grabbed (TrendsRoadmapDrag *self, const TrendsRoadmapBar *bar)
{
  double day = trends_roadmap_chart_get_day_at (get_chart (self), self->x);
  gboolean is_end
      = self->part == TRENDS_MOVE_END || (self->part == TRENDS_MOVE_WHOLE && bar->is_open_start);

  return day - (double) (is_end ? bar->days.end : bar->days.start);
}

static void
press_bar (TrendsRoadmapDrag *self, TrendsRoadmapBar *bar)
{
  TrendsTimeBar *widget = trends_roadmap_chart_find_bar (get_chart (self), bar->initiative);
  double x;

  if (trends_time_bar_is_renaming (widget))
    return;
  gtk_widget_translate_coordinates (
      GTK_WIDGET (get_chart (self)), GTK_WIDGET (widget), self->x, 0, &x, NULL);
  self->initiative = g_object_ref (bar->initiative);
  self->is_undated = FALSE;
  self->part = trends_time_bar_get_part (widget, x);
  self->grabbed = measure_grabbed (self, bar);
  self->grabbed_y = self->y - get_top (self);
}

static void
press_mark (TrendsRoadmapDrag *self, TrendsRoadmapBar *bar, TrendsEntity *marked)
{
  gint64 day = trends_roadmap_get_marked_day (marked);

  self->initiative = bar != NULL ? g_object_ref (bar->initiative) : NULL;
  self->marked = g_object_ref (marked);
  self->is_undated = day == TRENDS_UNSET;
  self->part = TRENDS_MOVE_WHOLE;
  self->grabbed = trends_roadmap_chart_get_day_at (get_chart (self), self->x) - (double) day;
}

static void
press_tray (TrendsRoadmapDrag *self, TrendsEntity *initiative)
{
  self->initiative = g_object_ref (initiative);
  self->is_undated = TRUE;
  self->part = TRENDS_MOVE_WHOLE;
}

static gboolean
is_pressed (TrendsRoadmapDrag *self)
{
  return self->initiative != NULL || self->marked != NULL;
}

static void
pressed_cb (TrendsRoadmapDrag *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->roadmap), x, y, GTK_PICK_DEFAULT);
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (get_chart (self), picked);
  TrendsEntity *undated = trends_roadmap_tray_get_initiative (self->roadmap->tray, picked);

  stop (self);
  read_place (self, x, y);
  self->start_x = self->x;
  self->start_y = self->y;
  if (picked != NULL && !GTK_IS_EDITABLE (picked))
    {
      if (trends_roadmap_get_marked_of (picked) != NULL)
        press_mark (self, bar, trends_roadmap_get_marked_of (picked));
      else if (bar != NULL)
        press_bar (self, bar);
      else if (undated != NULL)
        press_tray (self, undated);
    }
  if (!is_pressed (self))
    gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* What is typed elsewhere goes into the plan first, or nothing is dragged. */
static gboolean
begin (TrendsRoadmapDrag *self)
{
  if (!trends_session_can_change (self->roadmap->session) || is_gone (self))
    return FALSE;

  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->is_begun = TRUE;
  if (self->marked == NULL)
    {
      self->subjects = trends_session_dup_subjects (self->roadmap->session, self->initiative);
      trends_roadmap_chart_set_dragged (get_chart (self), self->subjects);
    }
  follow_keys (self);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->roadmap), tick_cb, self, NULL);
  return TRUE;
}

/* While the edge scrolls there is no event to ask. */
static void
read_state (TrendsRoadmapDrag *self)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (self->gesture);

  if (gtk_event_controller_get_current_event (controller) != NULL)
    self->is_to_days = (gtk_event_controller_get_current_event_state (controller)
                        & GDK_SHIFT_MASK) != 0;
}

static void
moved_cb (TrendsRoadmapDrag *self, double offset_x, double offset_y)
{
  double x, y;

  if (!is_pressed (self))
    return;
  if (is_gone (self))
    {
      stop (self);
      return;
    }

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->gesture), &x, &y);
  read_place (self, x + offset_x, y + offset_y);
  read_state (self);
  if (!self->is_begun)
    {
      if (!gtk_drag_check_threshold (
              GTK_WIDGET (self->roadmap), 0, 0, (int) offset_x, (int) offset_y))
        return;
      if (!begin (self))
        {
          stop (self);
          return;
        }
    }
  show (self);
}

/**
 * trends_roadmap_select_dropped:
 * @initiative: what is dropped
 *
 * Selects it, as it is what one goes on with: from the tray, a press alone selects nothing.
 */
void
trends_roadmap_select_dropped (TrendsRoadmap *self, TrendsEntity *initiative)
{
  g_return_if_fail (TRENDS_IS_ROADMAP (self));

  if (!trends_session_is_selected (self->session, initiative))
    trends_session_select (self->session, initiative);
}

static void
show_dropped (TrendsRoadmap *roadmap, TrendsEntity *initiative)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (roadmap));

  trends_roadmap_select_dropped (roadmap, initiative);
  if (trends_view_get_entity_of (TRENDS_VIEW (roadmap), gtk_root_get_focus (root)) != initiative)
    trends_view_reveal (TRENDS_VIEW (roadmap), initiative);
}

static void
drop (TrendsRoadmapDrag *self)
{
  TrendsRoadmap *roadmap = self->roadmap;
  TrendsRoadmapLane *lane = find_lane (self);
  TrendsRoadmapLane *asking = find_asking (self);
  TrendsRoadmapKey asked = asking != NULL ? asking->key : (TrendsRoadmapKey) { 0 };
  TrendsRoadmapKey key = lane != NULL ? lane->key : (TrendsRoadmapKey) { 0 };
  TrendsMove move = find_move (self);
  TrendsDays undated = find_undated (self);
  g_autoptr (TrendsEntity) initiative = g_object_ref (self->initiative);
  g_autoptr (TrendsEntity) held = key.entity != NULL ? g_object_ref (key.entity) : NULL;

  let_go (self);
  if (asking != NULL)
    {
      trends_roadmap_select_dropped (roadmap, initiative);
      trends_roadmap_put_into (roadmap, initiative, &asked);
    }
  else if (trends_roadmap_move (
               roadmap, initiative, &move, &undated, lane != NULL ? &key : NULL))
    show_dropped (roadmap, initiative);
}

static void
drop_link (TrendsRoadmapDrag *self)
{
  TrendsRoadmap *roadmap = self->roadmap;
  TrendsRoadmapBar *follower = find_follower (self);
  g_autoptr (TrendsEntity) needs = g_object_ref (self->initiative);
  g_autoptr (GPtrArray) alone = g_ptr_array_new_with_free_func (g_object_unref);

  if (follower != NULL)
    g_ptr_array_add (alone, g_object_ref (follower->initiative));
  let_go (self);
  if (alone->len > 0)
    trends_view_need (TRENDS_VIEW (roadmap), alone, needs);
}

static void
drop_marked (TrendsRoadmapDrag *self)
{
  TrendsRoadmap *roadmap = self->roadmap;
  g_autoptr (TrendsEntity) marked = g_object_ref (self->marked);
  gboolean is_off = is_off_time (self);
  gint64 day = find_marked_day (self);

  let_go (self);
  if (!is_off)
    trends_roadmap_move_marked (roadmap, marked, day);
}

static void
drop_left_out (TrendsRoadmapDrag *self)
{
  g_autoptr (TrendsEntity) initiative = g_object_ref (self->initiative);

  stop (self);
  trends_roadmap_select_dropped (self->roadmap, initiative);
  trends_view_move_to_horizon (
      TRENDS_VIEW (self->roadmap), initiative, TRENDS_HORIZON_NOT_DOING);
}

static void
released_cb (TrendsRoadmapDrag *self)
{
  if (self->is_begun)
    read_state (self);
  if (!self->is_begun || is_gone (self))
    stop (self);
  else if (is_over_left_out (self))
    drop_left_out (self);
  else if (self->marked != NULL)
    drop_marked (self);
  else if (is_linking (self))
    drop_link (self);
  else if (is_over_target (self))
    drop (self);
  stop (self);
}

static gboolean
escape_cb (gpointer user_data)
{
  TrendsRoadmapDrag *self = user_data;

  if (!self->is_begun)
    return FALSE;
  stop (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));
  return TRUE;
}

static void
drag_free (gpointer data)
{
  TrendsRoadmapDrag *self = data;

  stop_keys (self);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_object (&self->marked);
  g_clear_object (&self->initiative);
  g_free (self);
}

/**
 * trends_roadmap_add_drag:
 *
 * Has bars, their ends, and what is in the tray follow the pointer.
 */
void
trends_roadmap_add_drag (TrendsRoadmap *self)
{
  TrendsRoadmapDrag *drag = g_new0 (TrendsRoadmapDrag, 1);

  drag->roadmap = self;
  drag->gesture = gtk_gesture_drag_new ();
  self->drag = drag;
  g_object_set_data_full (G_OBJECT (self), "trends-roadmap-drag", drag, drag_free);
  g_signal_connect_swapped (drag->gesture, "drag-begin", G_CALLBACK (pressed_cb), drag);
  g_signal_connect_swapped (drag->gesture, "drag-update", G_CALLBACK (moved_cb), drag);
  g_signal_connect_swapped (drag->gesture, "cancel", G_CALLBACK (stop), drag);
  g_signal_connect_swapped (drag->gesture, "drag-end", G_CALLBACK (released_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag->gesture));
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_DRAG, escape_cb, drag);
}

/**
 * trends_roadmap_stop_drag:
 *
 * Lets go of what is dragged, if anything is.
 */
void
trends_roadmap_stop_drag (TrendsRoadmap *self)
{
  stop (self->drag);
}
