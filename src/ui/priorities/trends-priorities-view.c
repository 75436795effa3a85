/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-view.c: the priorities as a view: where things are in it. */

#include "trends-priorities-private.h"

#include "trends-adder.h"
#include "trends-container.h"
#include "trends-format-option.h"
#include "trends-order.h"
#include "trends-ranking-words.h"
#include "trends-unmatched.h"
#include "trends-view-tables.h"

static gboolean
reveal_in (TrendsInitiativeList *list,
           TrendsEntity         *initiative)
{
  guint place = trends_order_find_in (trends_initiative_list_get_model (list), initiative);

  return place != G_MAXUINT && trends_initiative_list_reveal (list, initiative, place);
}

/**
 * trends_priorities_reveal_ranked:
 *
 * Returns: whether it could be brought into sight in the ranking, with the focus
 */
gboolean
trends_priorities_reveal_ranked (TrendsPriorities *self,
                                 TrendsEntity     *initiative)
{
  TrendsRanked *ranked = trends_ranking_lookup (self->ranking, initiative);

  if (trends_unmatched_is_hiding (trends_unmatched_of (self->session)))
    return reveal_in (self->list, initiative);
  return ranked != NULL
         && trends_initiative_list_reveal (self->list, initiative,
                                           trends_ranking_get_position (self->ranking, ranked));
}

static gboolean
reveal_in_tray (TrendsPriorities *self,
                TrendsEntity     *initiative)
{
  return reveal_in (self->tray, initiative);
}

/* Who is at work in the ranking stays there, and comes back to it from elsewhere, as from a menu; also
 * while the row that had the focus is on its way to another place. */
static gboolean
is_in_ranking (TrendsPriorities *self)
{
  if (self->moving != NULL)
    return TRUE;
  if (trends_container_has_focus (GTK_WIDGET (self)))
    return trends_container_has_focus (GTK_WIDGET (self->list));
  return self->was_in_ranking;
}

/* What is done has no place here. */
static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);

  if (!trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      || trends_ranking_lookup (self->ranking, entity) == NULL)
    return FALSE;
  if (trends_priorities_shows_table (self))
    return trends_initiative_table_reveal (self->table, entity);
  if (is_in_ranking (self))
    return trends_priorities_reveal_ranked (self, entity);
  return trends_matrix_reveal (self->matrix, entity) || reveal_in_tray (self, entity)
         || trends_priorities_reveal_ranked (self, entity);
}

/* What is new isn't rated yet: it comes into the tray, and waits there. */
static gboolean
reveal_adder (TrendsView   *view,
              TrendsEntity *trend)
{
  const GdkRectangle place = { 0, 0, gtk_widget_get_width (GTK_WIDGET (view)), 48 };

  return trends_adder_pop_up (view, trend, &place, trend);
}

static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  TrendsEntity *entity = trends_matrix_get_entity_of (self->matrix, widget);

  if (widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self->table)))
    return trends_initiative_table_get_initiative (self->table, widget);
  if (entity == NULL)
    entity = trends_initiative_list_get_entity_of (self->list, widget);
  return entity != NULL ? entity : trends_initiative_list_get_entity_of (self->tray, widget);
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  GtkWidget *row = trends_initiative_list_find_row (self->list, entity);
  GtkWidget *bubble = (GtkWidget *) trends_matrix_find_bubble (self->matrix, entity);

  if (trends_priorities_shows_table (self))
    return trends_initiative_table_find_row (self->table, entity);
  if (is_in_ranking (self) && row != NULL)
    return row;
  if (bubble != NULL)
    return bubble;
  bubble = trends_initiative_list_find_row (self->tray, entity);
  return bubble != NULL ? bubble : row;
}

/* Wherever it stands: in the ranking, on the matrix, or where it waits to be rated */
static gboolean
rename_entity (TrendsView   *view,
               TrendsEntity *entity)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  GtkWidget *row = trends_initiative_list_find_row (self->list, entity);

  if (trends_priorities_shows_table (self))
    return trends_initiative_table_rename (self->table, entity);
  if (is_in_ranking (self) && row != NULL)
    trends_ranking_row_rename (gtk_widget_get_first_child (row));
  else if (!trends_matrix_rename (self->matrix, entity)
           && !trends_priorities_rename_in_tray (self, entity))
    trends_session_open_details (self->session, entity);
  return TRUE;
}

/* To what comes in the place of what has gone */
static void
focus_near (TrendsView   *view,
            TrendsEntity *trend,
            guint         index)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) next
    = n_items > 0 ? g_list_model_get_item (list, MIN (index, n_items - 1)) : NULL;

  if (!trends_priorities_shows_table (self) && !is_in_ranking (self)
      && trends_matrix_focus_in_place (self->matrix))
    return;
  if (next == NULL || !reveal (view, next))
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

/* By the weights that are tried out, as they are shown */
static GPtrArray *
make_tables (TrendsView   *view,
             TrendsFilter *filter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  g_ptr_array_add (tables, trends_view_table_ranking (trends_view_get_plan (view), self->ranking,
                                                      self->money, self->context.line, filter));
  return tables;
}

/* The money and the sum that count, and weights where they are tried and not kept */
static GHashTable *
dup_choices (TrendsView *view)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (view);
  TrendsPlan *plan = trends_view_get_plan (view);
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (self->ranking);
  GHashTable *choices = trends_format_values_new ();

  g_hash_table_insert (choices, g_strdup (TRENDS_MONEY_OPTION),
                       g_strdup (trends_money_kind_get_nick (self->money)));
  if (self->sum_minor != trends_plan_get_budget (plan, self->money))
    g_hash_table_insert (choices, g_strdup (TRENDS_BUDGET_OPTION),
                         trends_format_dup_money (self->sum_minor, self->currency));
  if (!trends_scorecard_is_kept (scorecard, plan))
    g_hash_table_insert (choices, g_strdup (TRENDS_WEIGHTS_OPTION),
                         trends_scorecard_dup_numbers (scorecard));
  return choices;
}

/**
 * trends_priorities_view_init:
 * @iface: filled in with what the priorities do as a view
 */
void
trends_priorities_view_init (TrendsViewInterface *iface)
{
  iface->reveal = reveal;
  iface->reveal_adder = reveal_adder;
  iface->get_entity_of = get_entity_of;
  iface->find_widget = find_widget;
  iface->rename = rename_entity;
  iface->focus_near = focus_near;
  iface->make_tables = make_tables;
  iface->dup_choices = dup_choices;
}
