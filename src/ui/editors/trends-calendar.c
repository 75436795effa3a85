/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar.c: see trends-calendar.h. GTK's own keys move a mark that nothing tells a
 * screen reader of, and Return does nothing; so the keys are ours, and move the day. */

#include "trends-calendar.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-date.h"
#include "trends-keys.h"

struct _TrendsCalendar
{
  GtkBox parent_instance;

  GtkCalendar *calendar;
  guint pick_id;
  gboolean showing;
  gboolean pressed; /* a day, which is meant even where the calendar turns for it */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsCalendar, trends_calendar, GTK_TYPE_BOX)

static void
get_date (TrendsCalendar *self,
          GDate          *date)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (self->calendar);

  g_date_clear (date, 1);
  g_date_set_dmy (date, g_date_time_get_day_of_month (shown), g_date_time_get_month (shown),
                  g_date_time_get_year (shown));
}

static void
choose (TrendsCalendar *self)
{
  GDate date;

  get_date (self, &date);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (gint64) g_date_get_julian (&date));
}

/* ------------------------------------------------------------ the pointer */

static gboolean
pick_cb (gpointer data)
{
  TrendsCalendar *self = data;

  self->pick_id = 0;
  self->pressed = FALSE;
  choose (self);
  return G_SOURCE_REMOVE;
}

static void
forget_pick (TrendsCalendar *self)
{
  g_clear_handle_id (&self->pick_id, g_source_remove);
  self->pressed = FALSE;
}

static void
turned_cb (TrendsCalendar *self)
{
  if (!self->pressed)
    forget_pick (self);
}

/* A calendar that turns to another month selects a day there, and says only
 * afterwards that this was why; so a day counts when nothing else follows. */
static void
day_selected_cb (TrendsCalendar *self)
{
  if (!self->showing && self->pick_id == 0)
    self->pick_id = g_idle_add (pick_cb, self);
}

static gboolean
is_day (GtkWidget *calendar,
        double     x,
        double     y)
{
  GtkWidget *pressed = gtk_widget_pick (calendar, x, y, GTK_PICK_DEFAULT);

  return pressed != NULL && gtk_widget_has_css_class (pressed, "day-number");
}

/* The calendar says nothing at all when the day is pressed that it shows as chosen already. */
static void
pressed_cb (TrendsCalendar *self,
            int             n_press,
            double          x,
            double          y)
{
  if (!is_day (GTK_WIDGET (self->calendar), x, y))
    return;

  forget_pick (self);
  self->pressed = TRUE;
  self->pick_id = g_idle_add (pick_cb, self);
}

/* --------------------------------------------------------------- the keys */

typedef void (*MoveFunc) (GDate *date,
                          guint  n);

/* Not out of the years that a calendar has. */
static void
move_by (GDate    *date,
         int       n,
         MoveFunc  add,
         MoveFunc  subtract)
{
  GDate moved = *date;

  (n < 0 ? subtract : add) (&moved, (guint) ABS (n));
  if (g_date_get_year (&moved) >= 1 && g_date_get_year (&moved) <= 9999)
    *date = moved;
}

static void
move_by_days (GDate *date,
              int    n)
{
  move_by (date, n, g_date_add_days, g_date_subtract_days);
}

static void
move_by_months (GDate *date,
                int    n)
{
  move_by (date, n, g_date_add_months, g_date_subtract_months);
}

static void
move_to_end_of_month (GDate *date)
{
  g_date_set_day (date, g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date)));
}

/* Not on the arrows, which turn to another month. */
static gboolean
is_on_days (TrendsCalendar *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (self->calendar));
}

static gboolean
move_to (TrendsCalendar *self,
         const GDate    *date)
{
  g_autofree char *words = trends_date_format_weekday (g_date_get_julian (date));

  trends_calendar_show (self, g_date_get_julian (date));
  trends_announce (GTK_WIDGET (self->calendar), words);
  return TRUE;
}

static gboolean
days_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsCalendar *self = TRENDS_CALENDAR (user_data);
  GDate date;

  if (!is_on_days (self))
    return FALSE;

  get_date (self, &date);
  move_by_days (&date, g_variant_get_int32 (args));
  return move_to (self, &date);
}

static gboolean
sideways_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GVariant) days = g_variant_ref_sink (
    g_variant_new_int32 (mirrored ? -g_variant_get_int32 (args) : g_variant_get_int32 (args)));

  return days_cb (widget, days, user_data);
}

static gboolean
months_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  TrendsCalendar *self = TRENDS_CALENDAR (user_data);
  GDate date;

  if (!is_on_days (self))
    return FALSE;

  get_date (self, &date);
  move_by_months (&date, g_variant_get_int32 (args));
  return move_to (self, &date);
}

static gboolean
end_of_month_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  TrendsCalendar *self = TRENDS_CALENDAR (user_data);
  GDate date;

  if (!is_on_days (self))
    return FALSE;

  get_date (self, &date);
  if (g_variant_get_int32 (args) < 0)
    g_date_set_day (&date, 1);
  else
    move_to_end_of_month (&date);
  return move_to (self, &date);
}

static gboolean
choose_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  if (!is_on_days (TRENDS_CALENDAR (user_data)))
    return FALSE;

  choose (TRENDS_CALENDAR (user_data));
  return TRUE;
}

/* -------------------------------------------------------------- the type */

static void
name (TrendsCalendar *self,
      gint64          day)
{
  g_autofree char *words = trends_date_format_weekday (day);
  /* Translators: the name of a calendar for screen readers; %s is the day that it shows */
  g_autofree char *label = g_strdup_printf (_("Calendar: %s"), words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/**
 * trends_calendar_show:
 * @day: a Julian day
 *
 * Shows the day as the one that Return would choose.
 */
void
trends_calendar_show (TrendsCalendar *self,
                      gint64          day)
{
  g_autoptr (GDateTime) date = NULL;
  GDate parts;

  g_return_if_fail (TRENDS_IS_CALENDAR (self));
  g_return_if_fail (g_date_valid_julian ((guint32) day));

  g_date_clear (&parts, 1);
  g_date_set_julian (&parts, (guint32) day);
  date = g_date_time_new_local (g_date_get_year (&parts), (int) g_date_get_month (&parts),
                                g_date_get_day (&parts), 12, 0, 0);

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
  name (self, day);
}

/**
 * trends_calendar_take_focus:
 *
 * Puts the focus on the days.
 */
void
trends_calendar_take_focus (TrendsCalendar *self)
{
  g_return_if_fail (TRENDS_IS_CALENDAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
trends_calendar_dispose (GObject *object)
{
  forget_pick (TRENDS_CALENDAR (object));

  G_OBJECT_CLASS (trends_calendar_parent_class)->dispose (object);
}

static void
trends_calendar_class_init (TrendsCalendarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_calendar_dispose;

  /* A day was chosen: a Julian day. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

/* Before the calendar: it keeps what it has understood to itself. */
static void
listen (TrendsCalendar *self)
{
  static const TrendsKeyHandler handlers[] = {
    { "sideways", sideways_cb },         { "days", days_cb },     { "months", months_cb },
    { "end-of-month", end_of_month_cb }, { "choose", choose_cb },
  };
  GtkWidget *calendar = GTK_WIDGET (self->calendar);
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (press));

  trends_keys_listen (calendar, TRENDS_KEYS_CALENDAR, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

static void
trends_calendar_init (TrendsCalendar *self)
{
  const char * const turns[] = { "next-month", "prev-month", "next-year", "prev-year" };

  /* By itself it has a role that screen readers pass over. */
  self->calendar = g_object_new (GTK_TYPE_CALENDAR, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "hexpand", TRUE, NULL);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    g_signal_connect_swapped (self->calendar, turns[i], G_CALLBACK (turned_cb), self);
  listen (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->calendar));
}

/**
 * trends_calendar_new:
 *
 * Returns: (transfer floating): a calendar that shows today
 */
GtkWidget *
trends_calendar_new (void)
{
  return g_object_new (TRENDS_TYPE_CALENDAR, NULL);
}
