/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-groups.c: the board where its cards are of owners, statuses, priorities or horizons,
 * or, in lanes of these, of trends.
 * What is dropped on one gets its value, and that of its lane, and so does what keys move there or what
 * is added to it. Rows stand in the plan's order, so that there is no place to move one to within a card.
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

/* What is to be so of what is moved: what a column says, what a lane says, or both */
typedef struct
{
  const TrendsRoadmapKey *keys[2];
  guint n_keys;
} Target;

/* What there is to set to have it so */
typedef struct
{
  int horizon; /* a TrendsHorizon; -1: none, as what else is set is no horizon */
  TrendsFieldValue values[2];
  guint n_values;
  char *words; /* (nullable): the values in words */
} Wanted;

static void
wanted_clear (Wanted *self)
{
  for (guint i = 0; i < self->n_values; i++)
    trends_value_clear (&self->values[i].value);
  g_free (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gint64
get_day (TrendsBoard *self)
{
  return trends_today_get_day (trends_session_get_today (trends_board_get_session (self)));
}

static gboolean
are_there (TrendsBoard            *self,
           GPtrArray              *subjects,
           const TrendsRoadmapKey *key)
{
  for (guint i = 0; i < subjects->len; i++)
    {
      TrendsRoadmapKey now;

      trends_roadmap_key_of (&now, key->grouping, subjects->pdata[i], get_day (self));
      if (!trends_roadmap_key_equal (&now, key))
        return FALSE;
    }

  return TRUE;
}

static void
want_value (TrendsBoard            *self,
            Wanted                 *wanted,
            const TrendsRoadmapKey *key,
            guint                   n)
{
  TrendsFieldValue *value = &wanted->values[wanted->n_values++];
  const TrendsField *info;
  g_autofree char *words = NULL;
  char *before = wanted->words;

  value->field = trends_roadmap_key_get_value (key, &value->value);
  info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, value->field);
  words = trends_value_dup_set_words (trends_field_get_label (info),
                                      trends_roadmap_key_get_label (key, get_plan (self)), n);
  wanted->words = before != NULL ? g_strdup_printf (_("%s, %s"), before, words)
                                 : g_steal_pointer (&words);
  g_free (before);
}

/* What all have already isn't set again. */
static void
find_wanted (TrendsBoard  *self,
             GPtrArray    *subjects,
             const Target *target,
             Wanted       *wanted)
{
  *wanted = (Wanted) { .horizon = -1 };
  for (guint i = 0; i < target->n_keys; i++)
    if (are_there (self, subjects, target->keys[i]))
      continue;
    else if (target->keys[i]->grouping == TRENDS_ROADMAP_BY_HORIZON)
      wanted->horizon = (int) target->keys[i]->choice;
    else
      want_value (self, wanted, target->keys[i], subjects->len);
}

static void
set_values (TrendsBoard  *self,
            TrendsEntity *initiative,
            GPtrArray    *subjects,
            Wanted       *wanted)
{
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (get_plan (self)));
  g_autoptr (GError) error = NULL;

  if (!trends_plan_set_values (get_plan (self), subjects, wanted->values, wanted->n_values, &error))
    {
      trends_session_report (trends_board_get_session (self), error);
      return;
    }
  trends_view_reveal (TRENDS_VIEW (self), initiative);
  if (trends_view_say_since (TRENDS_VIEW (self), initiative, wanted->words, before))
    trends_announce (GTK_WIDGET (self), wanted->words);
}

/* With what is selected besides, in one edit. A horizon that dates decide asks for others. */
static void
move_to (TrendsBoard  *self,
         TrendsEntity *initiative,
         const Target *target)
{
  TrendsSession *session = trends_board_get_session (self);
  g_autoptr (TrendsEntity) held = g_object_ref (initiative);
  g_autoptr (GPtrArray) subjects = NULL;
  g_auto (Wanted) wanted = { .horizon = -1 };

  if (!trends_session_can_change (session) || trends_entity_get_plan (initiative) == NULL)
    return;
  subjects = trends_session_dup_subjects (session, initiative);
  find_wanted (self, subjects, target, &wanted);
  if (wanted.horizon >= 0)
    trends_view_move_to_horizon_with (TRENDS_VIEW (self), initiative,
                                      (TrendsHorizon) wanted.horizon, wanted.values,
                                      wanted.n_values, wanted.words);
  else if (wanted.n_values > 0)
    set_values (self, initiative, subjects, &wanted);
}

static void
move_to_group (TrendsBoard           *self,
               TrendsEntity          *initiative,
               TrendsInitiativeGroup *group)
{
  g_autoptr (TrendsInitiativeGroup) held = g_object_ref (group);
  const TrendsRoadmapKey *lane = trends_initiative_group_get_lane (group);
  Target target = { { trends_initiative_group_get_key (group), lane }, lane != NULL ? 2 : 1 };

  move_to (self, initiative, &target);
}

/* To the column beside, in its lane; or to the lane above or below, in its column */
static void
move_beside (TrendsBoard           *self,
             TrendsEntity          *initiative,
             TrendsInitiativeGroup *group,
             int                    columns,
             int                    rows)
{
  g_autoptr (TrendsInitiativeGroups) held = g_object_ref (trends_board_get_groups (self));
  TrendsInitiativeGroup *beside = trends_board_get_group_beside (self, group, columns);
  Target target = { { NULL, NULL }, 1 };

  if (columns == 0)
    target.keys[0] = trends_board_get_lane_beside (self, group, rows);
  else if (beside != NULL)
    target.keys[0] = trends_initiative_group_get_key (beside);
  if (target.keys[0] != NULL)
    move_to (self, initiative, &target);
}

static gboolean
move_by (TrendsView   *view,
         TrendsEntity *initiative,
         int           columns,
         int           rows)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsInitiativeGroups *groups = trends_board_get_groups (self);
  TrendsInitiativeGroup *group;

  if (groups == NULL)
    return FALSE;
  group = trends_initiative_groups_find (groups, initiative);
  if (columns == 0 && rows != 0 && !trends_board_has_lanes_by (self))
    trends_announce (GTK_WIDGET (self), _("Here they stand in the order of their trends"));
  else if (group != NULL && (columns != 0 || rows != 0))
    move_beside (self, initiative, group, columns, rows);
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

  for (card = trends_board_get_card (TRENDS_BOARD (view), 0); card != NULL;
       card = trends_board_get_next_card (TRENDS_BOARD (view), card))
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

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
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

/* The trend that what is added to a group is of, where that says so */
static TrendsEntity *
get_trend_of (TrendsInitiativeGroup *group)
{
  const TrendsRoadmapKey *key = trends_initiative_group_get_key (group);
  const TrendsRoadmapKey *lane = trends_initiative_group_get_lane (group);

  if (key->grouping == TRENDS_ROADMAP_BY_TREND)
    return key->entity;
  return lane != NULL && lane->grouping == TRENDS_ROADMAP_BY_TREND ? lane->entity : NULL;
}

/* What else it has: each field once, as what isn't to be done is that by its status */
static guint
get_values (TrendsInitiativeGroup *group,
            TrendsFieldValue      *values)
{
  const TrendsRoadmapKey *keys[] = { trends_initiative_group_get_key (group),
                                     trends_initiative_group_get_lane (group) };
  guint n_values = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys) && keys[i] != NULL; i++)
    if (keys[i]->grouping != TRENDS_ROADMAP_BY_TREND)
      {
        values[n_values].field = trends_roadmap_key_get_value (keys[i], &values[n_values].value);
        if (n_values == 0 || values[0].field != values[1].field)
          n_values++;
      }
  return n_values;
}

/* Asks for a new initiative, which has what the card that is meant is of. */
gboolean
trends_board_add_to_group (TrendsBoard  *self,
                           TrendsEntity *trend)
{
  TrendsCard *card = get_current_card (self);
  GtkWidget *focus = get_focus (self);
  TrendsEntity *selected = trends_session_get_selected (trends_board_get_session (self));
  TrendsEntity *pointed = trends_view_get_pointed (TRENDS_VIEW (self));
  TrendsFieldValue values[2];
  g_autofree char *words = NULL;
  TrendsInitiativeGroup *group;
  gboolean is_open;
  guint n_values;
  graphene_rect_t bounds;
  GdkRectangle place;

  if (card == NULL
      || !gtk_widget_compute_bounds (trends_card_get_header (card), GTK_WIDGET (self), &bounds))
    return FALSE;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  group = trends_card_get_group (card);
  trend = get_trend_of (group) != NULL ? get_trend_of (group) : get_likely_trend (self, trend);
  words = trends_initiative_group_dup_words (group, get_plan (self));
  n_values = get_values (group, values);
  is_open = trends_adder_pop_up_in (TRENDS_VIEW (self), trend, words, values, n_values, &place,
                                    pointed != NULL ? pointed : selected != NULL ? selected : trend);
  for (guint i = 0; i < n_values; i++)
    trends_value_clear (&values[i].value);
  if (!is_open)
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

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
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
  iface->fill_column_menu = trends_board_fill_column_menu;
  iface->move_by = move_by;
}
