/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-hide.c: takes trends off the board, from the menu of a card. The focus goes to the
 * card that comes in its place. */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-own-trends.h"

/* What is selected with the card, or the card's trend alone. (transfer full) */
static GPtrArray *
dup_trends (TrendsView   *view,
            TrendsEntity *current)
{
  return trends_session_dup_subjects (trends_view_get_session (view), current);
}

/* (transfer full) */
static char *
say_hidden (GPtrArray *trends)
{
  if (trends->len == 1)
    /* Translators: %s is a trend that isn't on the board any more */
    return g_strdup_printf (_("“%s” is hidden"), trends_entity_get_name (trends->pdata[0]));
  /* Translators: said when several trends aren't on the board any more */
  return g_strdup_printf (ngettext ("%u trend is hidden", "%u trends are hidden", trends->len),
                          trends->len);
}

static void
focus_card (TrendsBoard *self,
            guint        index)
{
  TrendsCard *card = trends_board_get_card (self, index);

  while (card == NULL && index > 0)
    card = trends_board_get_card (self, --index);
  if (card == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }
  trends_session_select (trends_board_get_session (self), trends_card_get_trend (card));
  trends_card_focus_header (card);
}

/* How many of them have a card before that place */
static guint
count_before (TrendsBoard *self,
              GPtrArray   *trends,
              guint        index)
{
  guint n = 0;

  for (guint i = 0; i < trends->len; i++)
    {
      TrendsCard *card = trends_board_find_card (self, trends->pdata[i]);
      guint at;

      n += card != NULL && trends_board_get_card_index (self, card, &at) && at < index;
    }
  return n;
}

static void
hide_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsBoard *self = TRENDS_BOARD (widget);
  TrendsSession *session = trends_board_get_session (self);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));
  g_autoptr (GPtrArray) trends = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  TrendsCard *card;
  guint index = 0;

  if (current == NULL || !trends_entity_is (current, TRENDS_KIND_TREND)
      || !trends_session_can_change (session) || !trends_session_commit (session))
    return;
  trends = dup_trends (TRENDS_VIEW (self), current);
  card = trends_board_find_card (self, current);
  if (card != NULL)
    trends_board_get_card_index (self, card, &index);
  index -= count_before (self, trends, index);
  text = say_hidden (trends);
  if (!trends_plan_hide_trends (trends_session_get_plan (session), trends, TRUE, &error))
    {
      trends_session_report (session, error);
      return;
    }
  focus_card (self, index);
  trends_session_toast (session, text,
                        trends_plan_get_undo_id (trends_session_get_plan (session)));
}

void
trends_board_install_hide (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.hide", NULL, hide_action);
}

/* Where cards are of trends: these may be hidden or widened, and their lane folded. */
void
trends_board_fill_menu (TrendsView   *view,
                        TrendsEntity *entity,
                        GMenu        *menu)
{
  if (!trends_entity_is (entity, TRENDS_KIND_TREND)
      || trends_board_get_groups (TRENDS_BOARD (view)) != NULL)
    return;
  trends_board_append_wide (TRENDS_BOARD (view), entity, menu);
  g_menu_append (menu, _("_Fold this lane"), "board.fold-lane");
  g_menu_append (menu, _("_Hide on the board"), "board.hide");
}
