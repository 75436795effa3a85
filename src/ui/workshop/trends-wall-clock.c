/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-clock.c: see trends-wall-clock.h. */

#include "trends-wall-clock.h"

#include <glib/gi18n-lib.h>

#include "trends-one-line.h"
#include "trends-shrinking-label.h"
#include "trends-style-class.h"
#include "trends-wall-parts.h"

/* Of a step's title: two lines of the smallest letters */
#define MOST_LETTERS 70

struct _TrendsWallClock
{
  GtkWidget parent_instance;

  TrendsWorkshopSession *workshop;
  GtkWidget *room;  /* what stands before the digits */
  GtkWidget *title; /* (nullable): of the step, in that */
  GtkWidget *digits;
  char *shown;      /* (nullable): the title that is there */
  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (TrendsWallClock, trends_wall_clock, GTK_TYPE_WIDGET)

/* It was started, whether it runs or is paused. */
static gboolean
is_wanted (TrendsWallClock *self)
{
  return trends_workshop_session_has_timer (self->workshop)
         && (trends_workshop_session_is_free (self->workshop)
             || trends_workshop_session_is_running (self->workshop)
             || trends_workshop_session_get_left (self->workshop)
                  < trends_workshop_session_get_total (self->workshop));
}

/* (transfer full): as much of it as can be read beside the digits */
static char *
dup_title (TrendsWallClock *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);

  if (trends_workshop_session_is_free (self->workshop) || step == NULL)
    /* Translators: what a clock on the wall is that counts down, and belongs to no step */
    return g_strdup (_("Timer"));
  return trends_excerpt (trends_entity_get_name (step), MOST_LETTERS);
}

/* A shrinking label has one text for all its life. */
static void
show_title (TrendsWallClock *self,
            const char      *title)
{
  if (g_strcmp0 (self->shown, title) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (title);
  if (self->title != NULL)
    gtk_box_remove (GTK_BOX (self->room), self->title);
  self->title = trends_shrinking_label_new (title, "wall-step", TRENDS_WALL_LEAST_STEP);
  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (self->title));
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_visible (self->title, !self->is_compact);
  gtk_box_prepend (GTK_BOX (self->room), self->title);
}

/* The room isn't told by how much it takes longer. */
static void
show_time (TrendsWallClock *self)
{
  gint64 left = trends_workshop_session_get_left (self->workshop);
  g_autofree char *clock = trends_workshop_session_dup_clock (MAX (left, 0));

  gtk_label_set_label (GTK_LABEL (self->digits), clock);
  trends_style_class_set (GTK_WIDGET (self), "elapsed", left <= 0);
  trends_style_class_set (GTK_WIDGET (self), "paused",
                          !trends_workshop_session_is_running (self->workshop));
}

static void
update (TrendsWallClock *self)
{
  gboolean wanted = is_wanted (self);
  g_autofree char *title = wanted ? dup_title (self) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted)
    return;
  show_title (self, title);
  show_time (self);
}

/* ----------------------------------------------------------------- the widget */

static void
trends_wall_clock_dispose (GObject *object)
{
  TrendsWallClock *self = TRENDS_WALL_CLOCK (object);

  g_clear_pointer (&self->room, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (trends_wall_clock_parent_class)->dispose (object);
}

static void
trends_wall_clock_class_init (TrendsWallClockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_clock_dispose;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-clock");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_wall_clock_init (TrendsWallClock *self)
{
  self->room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  self->digits = g_object_new (GTK_TYPE_LABEL, "halign", GTK_ALIGN_END, "css-classes",
                               (const char *[]) { "wall-digits", NULL }, NULL);
  gtk_box_append (GTK_BOX (self->room), self->digits);
  gtk_widget_set_parent (self->room, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timer"), -1);
}

/**
 * trends_wall_clock_new:
 * @workshop: what it follows
 *
 * Returns: (transfer floating): it, which comes and goes by itself
 */
GtkWidget *
trends_wall_clock_new (TrendsWorkshopSession *workshop)
{
  TrendsWallClock *self = g_object_new (TRENDS_TYPE_WALL_CLOCK, NULL);

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), GTK_WIDGET (self));

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * trends_wall_clock_set_compact:
 * @is_compact: whether something else needs the room beside the digits
 *
 * Has it show its digits alone, which are never covered.
 */
void
trends_wall_clock_set_compact (TrendsWallClock *self,
                               gboolean         is_compact)
{
  g_return_if_fail (TRENDS_IS_WALL_CLOCK (self));

  self->is_compact = is_compact;
  /* They stay where they are, at the end. */
  gtk_widget_set_hexpand (self->digits, is_compact);
  if (self->title != NULL)
    gtk_widget_set_visible (self->title, !is_compact);
}
