/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator-menu.c: what keys of the wall do about ideas, a result and the trend on the wall, as a menu, for
 * whoever has nothing but a mouse, or looks for them. It is made when it is opened, of what can be done then.
 */

#include "trends-facilitator-private.h"

#include <glib/gi18n-lib.h>

#include "trends-decide.h"

static void
append (GMenu      *menu,
        const char *label,
        const char *use)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "facilitator.use", "s", use);
  g_menu_append_item (menu, item);
}

static void
append_ideas (TrendsFacilitator *self,
              GMenu             *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append (section, trends_presentation_hides_ideas (self->about.presentation)
                     ? _("Show new ideas at once") : _("Hide new ideas"), "hide-ideas");
  append (section, _("Reveal hidden ideas"), "reveal");
  g_menu_append_section (menu, _("Ideas"), G_MENU_MODEL (section));
}

static void
append_result (TrendsFacilitator *self,
               GMenu             *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (trends_presentation_get_slide (self->about.presentation)->ballot == NULL)
    return;
  append (section, _("Vote again among the first five"), "vote-again");
  append (section, _("Set priorities from it"), "vote-priorities");
  g_menu_append_section (menu, _("With this result"), G_MENU_MODEL (section));
}

/* Each with what asks for it, and the digit that answers that */
static void
append_choices (GMenu        *menu,
                TrendsEntity *trend,
                guint         field,
                const char   *label,
                const char   *ask)
{
  g_autoptr (GMenu) choices = g_menu_new ();
  const char *choice;

  for (guint digit = 0; (choice = trends_decide_get_label (trend, field, digit)) != NULL; digit++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (choice, NULL);

      g_menu_item_set_action_and_target (item, "facilitator.answer", "(su)", ask, digit);
      g_menu_append_item (choices, item);
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (choices));
}

static void
append_deciding (TrendsFacilitator *self,
                 GMenu             *menu)
{
  TrendsEntity *trend = trends_presentation_get_slide (self->about.presentation)->trend;
  g_autoptr (GMenu) section = g_menu_new ();

  if (trend == NULL)
    return;
  append (section, C_("decision", "Act"), "stance::act");
  append (section, C_("decision", "Prepare"), "stance::prepare");
  append (section, C_("decision", "Watch"), "stance::watch");
  append (section, C_("decision", "Owner…"), "owner");
  append_choices (section, trend, TRENDS_TREND_PRIORITY, C_("decision", "Priority"), "ask::priority");
  append_choices (section, trend, TRENDS_TREND_MATURITY_TARGET, C_("decision", "Maturity wanted"),
                  "ask::maturity");
  g_menu_append_section (menu, trends_entity_get_name (trend), G_MENU_MODEL (section));
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  TrendsFacilitator *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_deciding (self, menu);
  append_result (self, menu);
  append_ideas (self, menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * trends_facilitator_follow_menu:
 *
 * Has the menu hold what can be done when it is opened.
 */
void
trends_facilitator_follow_menu (TrendsFacilitator *self)
{
  gtk_menu_button_set_create_popup_func (self->decide, popup_cb, self, NULL);
}
