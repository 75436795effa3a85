/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-look.c: how the board looks in a window, as actions “look.” of that: these change
 * nothing of the plan, so that what is typed stays where it is. What was chosen last in any window
 * is how the next one begins; what is changed in another meanwhile doesn't change this one.
 */

#include "trends-window-private.h"

#include "trends-board-look.h"

/* Each a property of the look, by the name that its action has, and its key in the settings */
static const struct
{
  const char *name;
  const char *key;
} parts[] = {
  { "density", "board-density" },
  { "group", "board-group" },
};

/* To be called whenever the window gets another session, or none. */
void
trends_window_update_look (TrendsWindow *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;
  g_autoptr (GSimpleActionGroup) group = NULL;
  TrendsBoardLook *look;

  if (self->session == NULL)
    {
      gtk_widget_insert_action_group (GTK_WIDGET (self), "look", NULL);
      return;
    }

  look = trends_board_look_of (self->session);
  group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GPropertyAction) action
        = g_property_action_new (parts[i].name, look, parts[i].name);

      g_settings_bind (self->settings, parts[i].key, look, parts[i].name, flags);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "look", G_ACTION_GROUP (group));
}
