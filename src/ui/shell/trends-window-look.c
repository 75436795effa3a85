/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-look.c: how the board looks in a window, and what becomes of what doesn't match, as
 * actions “look.” of that: these change nothing of the plan, so that what is typed stays where it is. What was chosen last in any window
 * is how the next one begins; what is changed in another meanwhile doesn't change this one.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-board-look.h"
#include "trends-unmatched.h"

/* Each a property of the look, by the name that its action has, and its key in the settings */
typedef struct
{
  const char *name;
  const char *key;
} Part;

static const Part board_parts[] = {
  { "density", "board-density" },
  { "group", "board-group" },
  { "lanes", "board-lanes" },
  { "trend-links", "board-trend-links" },
};

static const Part unmatched_parts[] = {
  { "hide", "hide-unmatched" },
};

static void
add_parts (TrendsWindow *self,
           GActionMap   *actions,
           gpointer      look,
           const Part   *parts,
           guint         n_parts)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GPropertyAction) action
        = g_property_action_new (parts[i].name, look, parts[i].name);

      g_settings_bind (self->settings, parts[i].key, look, parts[i].name, flags);
      g_action_map_add_action (actions, G_ACTION (action));
    }
}

/* By a key or from a menu nothing else may say so. */
static void
say_hidden (TrendsWindow    *self,
            GParamSpec      *pspec,
            TrendsUnmatched *unmatched)
{
  gboolean hide;

  g_object_get (unmatched, "hide", &hide, NULL);
  trends_announce (GTK_WIDGET (self), hide ? _("What doesn’t match is hidden")
                                           : _("What doesn’t match is dimmed"));
}

/* To be called whenever the window gets another session, or none. */
void
trends_window_update_look (TrendsWindow *self)
{
  g_autoptr (GSimpleActionGroup) group = NULL;
  TrendsUnmatched *unmatched;

  if (self->session == NULL)
    {
      gtk_widget_insert_action_group (GTK_WIDGET (self), "look", NULL);
      return;
    }

  group = g_simple_action_group_new ();
  unmatched = trends_unmatched_of (self->session);
  add_parts (self, G_ACTION_MAP (group), trends_board_look_of (self->session), board_parts,
             G_N_ELEMENTS (board_parts));
  add_parts (self, G_ACTION_MAP (group), unmatched, unmatched_parts,
             G_N_ELEMENTS (unmatched_parts));
  /* Not actions: lanes are folded and cards widened where they are. */
  g_settings_bind (self->settings, "board-folded", trends_board_look_of (self->session), "folded",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "board-wide", trends_board_look_of (self->session), "wide",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_signal_connect_object (unmatched, "notify::hide", G_CALLBACK (say_hidden), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "look", G_ACTION_GROUP (group));
}
