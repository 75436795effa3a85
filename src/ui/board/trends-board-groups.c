/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-groups.c: the board where its cards are of owners, statuses, priorities or horizons.
 * What is dropped on one gets its value, and so does what keys move there or what is added to it.
 * Rows stand in the plan's order, so that there is no place to move one to within a card.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-adder.h"
#include "trends-announce.h"
#include "trends-plan-verbs.h"
#include "trends-style-class.h"
#include "trends-value-text.h"

static GtkWidget *
get_focus (TrendsBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static TrendsPlan *
get_plan (TrendsBoard *self)
{
  return trends_session_get_plan (trends_board_get_session (self));
}

/* ------------------------------------------------------------------ moving */

static void
announce (TrendsBoard           *self,
          TrendsInitiativeGroup *group,
          guint                  field,
          TrendsEntity          *initiative,
          guint                  n,
          const char            *before)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  const char *label
    = trends_roadmap_key_get_label (trends_initiative_group_get_key (group), get_plan (self));
  g_autofree char *words = trends_value_dup_set_words (trends_field_get_label (info), label, n);

  if (trends_view_say_since (TRENDS_VIEW (self), initiative, words, before))
    trends_announce (GTK_WIDGET (self), words);
}

static void
set_value (TrendsBoard           *self,
           TrendsEntity          *initiative,
           TrendsInitiativeGroup *group)
{
  TrendsSession *session = trends_board_get_session (self);
  g_autoptr (GPtrArray) subjects = trends_session_dup_subjects (session, initiative);
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (get_plan (self)));
  g_auto (TrendsValue) value = { 0 };
  g_autoptr (GError) error = NULL;
  guint field = trends_initiative_group_get_value (group, &value);

  if (!trends_plan_set_many (get_plan (self), subjects, field, &value, &error))
    {
      trends_session_report (session, error);
      return;
    }
  trends_view_reveal (TRENDS_VIEW (self), initiative);
  announce (self, group, field, initiative, subjects->len, before);
}

/* With what is selected besides, in one edit. A horizon that dates decide asks for others. */
static void
move_to_group (TrendsBoard           *self,
               TrendsEntity          *initiative,
               TrendsInitiativeGroup *group)
{
  const TrendsRoadmapKey *key = trends_initiative_group_get_key (group);
  g_autoptr (TrendsEntity) held = g_object_ref (initiative);

  if (!trends_session_can_change (trends_board_get_session (self)))
    return;
  if (key->grouping == TRENDS_ROADMAP_BY_HORIZON)
    trends_view_move_to_horizon (TRENDS_VIEW (self), initiative, (TrendsHorizon) key->choice);
  else if (trends_entity_get_plan (initiative) != NULL)
    set_value (self, initiative, group);
}

static TrendsInitiativeGroup *
get_beside (TrendsBoard  *self,
            TrendsEntity *initiative,
            int           step)
{
  TrendsCard *card = trends_board_find_card_of (self, initiative);
  guint index;

  if (card == NULL || !trends_board_get_card_index (self, card, &index) || (step < 0 && index == 0))
    return NULL;
  card = trends_board_get_card (self, index + (guint) step);
  return card != NULL ? trends_card_get_group (card) : NULL;
}

static gboolean
move_by (TrendsView   *view,
         TrendsEntity *initiative,
         int           columns,
         int           rows)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsInitiativeGroup *beside;

  if (trends_board_get_groups (self) == NULL)
    return FALSE;
  beside = columns != 0 ? get_beside (self, initiative, columns) : NULL;
  if (beside != NULL)
    move_to_group (self, initiative, beside);
  else if (rows != 0)
    trends_announce (GTK_WIDGET (self), _("Here they stand in the order of their trends"));
  return TRUE;
}

/* ---------------------------------------------------------------- dragging */

static GObject *
find_column (TrendsView *view,
             GtkWidget  *picked)
{
  TrendsCard *card = trends_board_get_card_of (TRENDS_BOARD (view), picked);

  return card != NULL ? (GObject *) trends_card_get_group (card) : NULL;
}

static void
mark_column (TrendsView *view,
             GObject    *column)
{
  TrendsCard *card;

  for (guint i = 0; (card = trends_board_get_card (TRENDS_BOARD (view), i)) != NULL; i++)
    trends_style_class_set (GTK_WIDGET (card), "drop-target",
                             column != NULL && (GObject *) trends_card_get_group (card) == column);
}

static void
drop_on_column (TrendsView   *view,
                GObject      *column,
                TrendsEntity *initiative)
{
  move_to_group (TRENDS_BOARD (view), initiative, TRENDS_INITIATIVE_GROUP (column));
}

/* (transfer none) (nullable): what scrolls on the card that something is dragged over */
GtkWidget *
trends_board_get_drop_list (TrendsBoard    *self,
                            GtkAdjustment **adjustment)
{
  TrendsCard *card;

  for (guint i = 0; (card = trends_board_get_card (self, i)) != NULL; i++)
    if (trends_card_get_group (card) != NULL
        && gtk_widget_has_css_class (GTK_WIDGET (card), "drop-target"))
      {
        *adjustment = trends_card_list_get_adjustment (trends_card_get_list (card));
        return GTK_WIDGET (trends_card_get_list (card));
      }

  return NULL;
}

/* ------------------------------------------------------------------ adding */

/* The card that is meant: of what a menu is for, or with the focus, or the first */
static TrendsCard *
get_current_card (TrendsBoard *self)
{
  TrendsEntity *pointed = trends_view_get_pointed (TRENDS_VIEW (self));
  TrendsCard *card = pointed != NULL ? trends_board_find_card_of (self, pointed)
                                     : trends_board_get_card_of (self, get_focus (self));

  return card != NULL ? card : trends_board_get_card (self, 0);
}

/* Of the row that has the focus or, on a heading, of the one that was selected last */
static TrendsEntity *
get_likely_trend (TrendsBoard  *self,
                  TrendsEntity *trend)
{
  TrendsEntity *selected = trends_session_get_selected (trends_board_get_session (self));

  if (trends_view_get_current (TRENDS_VIEW (self)) == NULL && selected != NULL
      && trends_entity_is (selected, TRENDS_KIND_INITIATIVE))
    return trends_entity_get_ref (selected, TRENDS_INITIATIVE_TREND);
  return trend;
}

/* Left with nothing added, the focus is on the card again where it was. */
static void
come_back (TrendsBoard *self,
           TrendsCard  *card,
           GtkWidget   *focus)
{
  gboolean is_there = focus != NULL && trends_board_get_card_of (self, focus) == card;

  trends_view_return_to (TRENDS_VIEW (self), is_there ? focus : trends_card_get_header (card));
}

/* Asks for a new initiative, which has the value of the card that is meant. */
gboolean
trends_board_add_to_group (TrendsBoard  *self,
                           TrendsEntity *trend)
{
  TrendsCard *card = get_current_card (self);
  GtkWidget *focus = get_focus (self);
  TrendsEntity *selected = trends_session_get_selected (trends_board_get_session (self));
  TrendsEntity *pointed = trends_view_get_pointed (TRENDS_VIEW (self));
  g_auto (TrendsValue) value = { 0 };
  g_autofree char *words = NULL;
  const TrendsRoadmapKey *key;
  graphene_rect_t bounds;
  GdkRectangle place;

  if (card == NULL
      || !gtk_widget_compute_bounds (trends_card_get_header (card), GTK_WIDGET (self), &bounds))
    return FALSE;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  key = trends_initiative_group_get_key (trends_card_get_group (card));
  trend = get_likely_trend (self, trend);
  words = g_strdup_printf ("%s: %s", trends_roadmap_grouping_get_label (key->grouping),
                           trends_roadmap_key_get_label (key, get_plan (self)));
  if (!trends_adder_pop_up_in (
        TRENDS_VIEW (self), trend, words,
        trends_initiative_group_get_value (trends_card_get_group (card), &value), &value, &place,
        pointed != NULL ? pointed : selected != NULL ? selected : trend))
    return FALSE;
  if (pointed == NULL)
    come_back (self, card, focus);
  return TRUE;
}

/* --------------------------------------------------------------- the focus */

/* Where a row with the focus has just gone, to the one that is there now */
void
trends_board_focus_gone (TrendsBoard *self)
{
  TrendsCard *card;

  for (guint i = 0; (card = trends_board_get_card (self, i)) != NULL; i++)
    {
      guint gone = trends_card_list_take_gone (trends_card_get_list (card));

      if (gone != G_MAXUINT)
        {
          if (!trends_card_list_focus_row (trends_card_get_list (card), gone))
            trends_card_focus_header (card);
          return;
        }
    }
  /* A heading stays. */
  if (trends_board_get_card_of (self, get_focus (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What a key has given another value may be on another card now, and its row, which had the focus,
 * has gone. */
void
trends_board_follow_changed (TrendsBoard  *self,
                             TrendsEntity *initiative)
{
  GtkWidget *focus = get_focus (self);

  if (trends_board_get_groups (self) == NULL
      || !trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
      || !trends_session_is_selected (trends_board_get_session (self), initiative))
    return;
  if (focus == NULL || gtk_widget_get_root (focus) == NULL || !gtk_widget_get_mapped (focus)
      || trends_board_get_row_of (self, focus) != NULL)
    trends_view_reveal (TRENDS_VIEW (self), initiative);
}

void
trends_board_groups_view_init (TrendsViewInterface *iface)
{
  iface->find_column = find_column;
  iface->mark_column = mark_column;
  iface->drop_on_column = drop_on_column;
  iface->move_by = move_by;
}
