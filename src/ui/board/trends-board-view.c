/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-view.c: the board as a view: where things are on it. */

#include "trends-board-private.h"

#include "trends-date.h"
#include "trends-style-class.h"
#include "trends-view-tables.h"

static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsCard *card = trends_board_find_card_of (TRENDS_BOARD (view), entity);

  if (card == NULL)
    return FALSE;
  trends_board_unfold (card);
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    return trends_card_focus_header (card);

  trends_card_list_reveal (trends_card_get_list (card), entity, TRUE);
  return TRUE;
}

static gboolean
reveal_adder (TrendsView   *view,
              TrendsEntity *trend)
{
  TrendsCard *card = trends_board_find_card_of (TRENDS_BOARD (view), trend);

  if (trends_board_get_groups (TRENDS_BOARD (view)) != NULL)
    return trends_board_add_to_group (TRENDS_BOARD (view), trend);
  if (card != NULL)
    trends_board_unfold (card);

  return card != NULL && (trends_card_focus_entry (card) || trends_card_focus_header (card));
}

/* What is typed into is a part of neither. */
static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsInitiativeRow *row = trends_board_get_row_of (self, widget);
  TrendsCard *card = trends_board_get_card_of (self, widget);

  if (row != NULL)
    return trends_initiative_row_get_initiative (row);
  if (card == NULL || trends_card_get_part (card, widget) == TRENDS_CARD_ENTRY)
    return NULL;

  return trends_card_get_trend (card);
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsBoard *self = TRENDS_BOARD (view);

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return (GtkWidget *) trends_board_find_row (self, entity);

  return (GtkWidget *) trends_board_find_card_of (self, entity);
}

static gboolean
rename_entity (TrendsView   *view,
               TrendsEntity *entity)
{
  TrendsInitiativeRow *row = NULL;

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    row = trends_board_find_row (TRENDS_BOARD (view), entity);
  if (row != NULL)
    trends_initiative_row_rename (row);

  return row != NULL;
}

static void
focus_near (TrendsView   *view,
            TrendsEntity *trend,
            guint         index)
{
  TrendsCard *card = trends_board_find_card_of (TRENDS_BOARD (view), trend);

  if (trends_board_get_groups (TRENDS_BOARD (view)) != NULL)
    trends_board_focus_gone (TRENDS_BOARD (view));
  else if (card != NULL && !trends_card_list_focus_row (trends_card_get_list (card), index)
      && !trends_card_focus_entry (card))
    trends_card_focus_header (card);
}

/* -------------------------------------------------------------- dragging */

/* Over the header is before all, over the entry behind all. */
static guint
get_index (TrendsBoard *self,
           TrendsCard  *card,
           GtkWidget   *picked,
           double       x,
           double       y)
{
  TrendsCardList *list = trends_card_get_list (card);
  double list_x, list_y;

  switch (trends_card_get_part (card, picked))
    {
    case TRENDS_CARD_HEADER:
      return 0;
    case TRENDS_CARD_LIST_PART:
      gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (list), x, y, &list_x,
                                        &list_y);
      return trends_card_list_get_drop_index (list, list_y);
    case TRENDS_CARD_ENTRY:
    case TRENDS_CARD_NOWHERE:
    default:
      return G_MAXUINT;
    }
}

static gboolean
find_drop (TrendsView    *view,
           GtkWidget     *picked,
           double         x,
           double         y,
           TrendsEntity **trend,
           guint         *index)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsCard *card = trends_board_get_card_of (self, picked);

  if (card == NULL || trends_card_get_trend (card) == NULL)
    return FALSE;

  *trend = trends_card_get_trend (card);
  *index = get_index (self, card, picked, x, y);
  return TRUE;
}

static void
mark_drop (TrendsView   *view,
           TrendsEntity *trend,
           guint         index)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsCard *card;

  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    {
      gboolean is_target = trend != NULL && trends_card_get_trend (card) == trend;

      if (!is_target && !gtk_widget_has_css_class (GTK_WIDGET (card), "drop-target"))
        continue;
      trends_card_list_mark_drop (trends_card_get_list (card), is_target ? (gint64) index : -1);
      trends_style_class_set (GTK_WIDGET (card), "drop-target", is_target);
    }
}

static GtkWidget *
get_scrolled (TrendsView     *view,
              TrendsEntity   *trend,
              guint           depth,
              GtkAdjustment **adjustment)
{
  TrendsBoard *self = TRENDS_BOARD (view);
  TrendsCard *card = trend != NULL ? trends_board_find_card_of (self, trend) : NULL;

  GtkWidget *list = trends_board_get_drop_list (self, adjustment);

  if (list != NULL && depth-- == 0)
    return list;
  if (card != NULL && depth-- == 0)
    {
      *adjustment = trends_card_list_get_adjustment (trends_card_get_list (card));
      return GTK_WIDGET (trends_card_get_list (card));
    }
  if (depth > 0)
    return NULL;

  *adjustment = trends_board_get_adjustment (self);
  return GTK_WIDGET (self);
}

static void
say (TrendsView   *view,
     TrendsEntity *entity,
     const char   *text)
{
  TrendsCard *card = trends_board_find_card_of (TRENDS_BOARD (view), entity);

  if (card != NULL)
    trends_card_say (card, text);
  else
    trends_session_say (trends_view_get_session (view), entity, text);
  trends_board_follow_changed (TRENDS_BOARD (view), entity);
}

/* (transfer full) (element-type TrendsEntity): all initiatives, as they stand on the board: card by
 * card and, where these are in lanes, lane by lane */
static GListModel *
dup_in_order (TrendsBoard *self)
{
  TrendsInitiativeGroups *groups = trends_board_get_groups (self);
  GListModel *cards = groups != NULL ? trends_initiative_groups_get_list (groups) : NULL;
  GListStore *lists;

  if (cards == NULL)
    return g_object_ref (trends_plan_get_list (trends_view_get_plan (TRENDS_VIEW (self)),
                                               TRENDS_KIND_INITIATIVE));
  lists = g_list_store_new (G_TYPE_LIST_MODEL);
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (cards, i);

      g_list_store_append (lists, trends_initiative_group_get_initiatives (group));
    }
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static GPtrArray *
make_tables (TrendsView   *view,
             TrendsFilter *filter)
{
  TrendsPlan *plan = trends_view_get_plan (view);
  TrendsInitiativeGroups *groups = trends_board_get_groups (TRENDS_BOARD (view));
  TrendsRoadmapGrouping grouping = groups != NULL ? trends_initiative_groups_get_grouping (groups)
                                                  : TRENDS_ROADMAP_BY_TREND;
  g_autoptr (GListModel) all = dup_in_order (TRENDS_BOARD (view));
  g_autoptr (GPtrArray) shown = trends_view_table_list (all, filter);
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  g_ptr_array_add (tables, trends_view_table_initiatives (plan, shown, grouping,
                                                          trends_date_today (), NULL, NULL));
  return tables;
}

void
trends_board_view_init (TrendsViewInterface *iface)
{
  iface->reveal = reveal;
  iface->reveal_adder = reveal_adder;
  iface->get_entity_of = get_entity_of;
  iface->find_widget = find_widget;
  iface->rename = rename_entity;
  iface->focus_near = focus_near;
  iface->find_drop = find_drop;
  iface->mark_drop = mark_drop;
  iface->get_scrolled = get_scrolled;
  iface->say = say;
  iface->make_tables = make_tables;
  iface->fill_menu = trends_board_fill_menu;
  trends_board_groups_view_init (iface);
}
