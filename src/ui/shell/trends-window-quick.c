/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-quick.c: the line for all that is typed, run or gone to, wherever one is in a
 * window. What it finds is done where the focus was before.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-board-look.h"
#include "trends-commands.h"
#include "trends-own-trends.h"
#include "trends-quick-box.h"

static TrendsView *
get_view (TrendsWindow *self)
{
  return self->session != NULL ? trends_plan_page_get_shown (self->plan_page) : NULL;
}

/* What initiatives are added to where nothing else is said: what is current, or what that is in */
static TrendsEntity *
find_trend (TrendsView *view)
{
  TrendsEntity *current = view != NULL ? trends_view_get_current (view) : NULL;

  if (current == NULL && view != NULL)
    current = trends_session_get_trend (trends_view_get_session (view));
  if (current == NULL || trends_entity_is (current, TRENDS_KIND_TREND))
    return current;
  return trends_entity_is (current, TRENDS_KIND_INITIATIVE)
           ? trends_entity_get_ref (current, TRENDS_INITIATIVE_TREND)
           : NULL;
}

/* ------------------------------------------------------------- what was chosen */

static void
restore_focus (TrendsWindow *self)
{
  GtkWidget *before = self->quick_focus;

  if (before != NULL && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
  else if (self->session != NULL)
    trends_plan_page_focus_view (self->plan_page);
  g_clear_weak_pointer (&self->quick_focus);
}

typedef struct
{
  TrendsWindow *window;
  char *action;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->window);
  g_free (run->action);
  g_free (run);
}

/* When the box has gone, and what had the focus has it: what opens something opens it there. */
static gboolean
run_cb (gpointer data)
{
  Run *run = data;
  TrendsView *view = get_view (run->window);

  trends_command_run (run->action, view != NULL ? GTK_WIDGET (view) : GTK_WIDGET (run->window));
  return G_SOURCE_REMOVE;
}

static void
run_command_cb (TrendsWindow        *self,
                const TrendsCommand *command)
{
  Run *run = g_new0 (Run, 1);

  run->window = g_object_ref (self);
  run->action = g_strdup (command->action);
  g_idle_add_full (G_PRIORITY_DEFAULT, run_cb, run, run_free);
}

static void
find_owner (TrendsWindow *self,
            TrendsEntity *owner)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);

  trends_window_set_searching (self, TRUE);
  trends_filter_clear (filter);
  g_object_set (filter, "owner", owner, NULL);
}

/* Whether a view has it itself, and not only what it belongs to, as figures have */
static gboolean
reveals (TrendsView   *view,
         TrendsEntity *initiative)
{
  TrendsEntity *shown;

  if (!trends_view_reveal (view, initiative))
    return FALSE;
  shown = trends_view_get_entity_of (
    view, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view))));
  return shown == NULL || shown == initiative;
}

/**
 * trends_window_say_hidden:
 * @initiative: what was to be shown
 *
 * Says where it is, where the board is in front and its trend has no card there.
 */
void
trends_window_say_hidden (TrendsWindow *self,
                          TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *view = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->session, "view", &view, NULL);
  if (!g_str_equal (view, "board") || trends_session_get_trend (self->session) != NULL
      || !trends_board_look_is_by (trends_board_look_of (self->session), TRENDS_ROADMAP_BY_TREND)
      || trend == NULL || !trends_trend_is_hidden (trend))
    return;
  /* Translators: an initiative, and its trend */
  text = g_strdup_printf (_("“%s” is in “%s”, which is hidden on the board"), trends_entity_get_name (initiative),
                          trends_entity_get_name (trend));
  trends_window_toast (self, text, NULL);
}

/* Where the view in front doesn't show it, the board does. */
static void
go_to_initiative (TrendsWindow *self,
                  TrendsEntity *initiative)
{
  if (!trends_session_select (self->session, initiative)
      || reveals (get_view (self), initiative))
    return;
  trends_session_close_trend (self->session);
  g_object_set (self->session, "view", "board", NULL);
  trends_session_reveal (self->session, initiative);
  trends_window_say_hidden (self, initiative);
}

static void
go_cb (TrendsWindow *self,
       TrendsEntity *entity)
{
  if (self->session == NULL || trends_entity_get_plan (entity) == NULL)
    return;
  if (trends_entity_is (entity, TRENDS_KIND_OWNER))
    find_owner (self, entity);
  else if (trends_entity_is (entity, TRENDS_KIND_TREND))
    trends_session_show_trend (self->session, entity);
  else
    go_to_initiative (self, entity);
}

/* --------------------------------------------------------------------- opening */

static void
make_box (TrendsWindow *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self->header));

  if (self->quick != NULL)
    return;
  self->quick = trends_quick_box_new (self->session);
  gtk_widget_set_parent (self->quick, place);
  g_signal_connect_object (self->quick, "closed", G_CALLBACK (restore_focus), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "run", G_CALLBACK (run_command_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
}

/* To be called when the plan has gone, too. */
void
trends_window_drop_quick (TrendsWindow *self)
{
  g_clear_weak_pointer (&self->quick_focus);
  g_clear_pointer (&self->quick, gtk_widget_unparent);
}

void
trends_window_open_quick (TrendsWindow *self)
{
  TrendsView *view = get_view (self);
  g_autoptr (GPtrArray) commands = trends_commands_list (GTK_WIDGET (self), view);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int below = gtk_widget_get_height (GTK_WIDGET (self->header));

  make_box (self);
  g_set_weak_pointer (&self->quick_focus, gtk_root_get_focus (GTK_ROOT (self)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->quick),
                               &(GdkRectangle) { width / 2, below, 1, 1 });
  trends_quick_box_open (TRENDS_QUICK_BOX (self->quick), find_trend (view), commands, width,
                         height);
}
