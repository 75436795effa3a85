/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-page-view.c: a trend's page as a view: where things are on it. What is
 * to be revealed and belongs to another trend brings that trend's page.
 */

#include "trends-trend-page-private.h"

#include "trends-container.h"
#include "trends-date.h"
#include "trends-view-keys.h"
#include "trends-view-tables.h"

static gboolean
is_here (TrendsTrendPage *self,
         TrendsEntity    *initiative)
{
  return trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
         && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) == self->trend;
}

/* Other trends' pages are a step away; what is selected stays selected. */
static gboolean
go_to_trend_of (TrendsTrendPage *self,
                TrendsEntity    *entity)
{
  TrendsEntity *trend = entity;

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    trend = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);
  if (trend == NULL || !trends_entity_is (trend, TRENDS_KIND_TREND))
    return FALSE;
  if (trend != self->trend)
    trends_session_show_trend (self->session, trend);

  return trend == self->trend;
}

static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  if (!go_to_trend_of (self, entity))
    return FALSE;
  if (is_here (self, entity))
    return trends_initiative_table_reveal (self->table, entity);

  /* Who is at one of its fields stays there. */
  if (!trends_container_has_focus (GTK_WIDGET (self)))
    trends_trend_page_take_focus (self);
  return TRUE;
}

static gboolean
reveal_adder (TrendsView   *view,
              TrendsEntity *trend)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  return go_to_trend_of (self, trend) && trends_adder_take_focus (self->adder);
}

/* Only the table and the heading stand for something: elsewhere keys are the editors'. */
static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  if (gtk_widget_is_ancestor (widget, GTK_WIDGET (self->table)))
    return trends_initiative_table_get_initiative (self->table, widget);
  if (widget == self->heading || gtk_widget_is_ancestor (widget, self->heading))
    return self->trend;

  return NULL;
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  if (is_here (self, entity))
    return trends_initiative_table_find_row (self->table, entity);

  return entity == self->trend ? self->heading : NULL;
}

static gboolean
rename_entity (TrendsView   *view,
               TrendsEntity *entity)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  return is_here (self, entity) && trends_initiative_table_rename (self->table, entity);
}

static void
focus_near (TrendsView   *view,
            TrendsEntity *trend,
            guint         index)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  if (trend != self->trend || !trends_initiative_table_focus_at (self->table, index))
    if (!trends_adder_take_focus (self->adder))
      trends_trend_page_take_focus (self);
}

static gboolean
find_drop (TrendsView    *view,
           GtkWidget     *picked,
           double         x,
           double         y,
           TrendsEntity **trend,
           guint         *index)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);
  GtkWidget *table = GTK_WIDGET (self->table);
  double table_x, table_y;

  *trend = self->trend;
  *index = G_MAXUINT;
  if (gtk_widget_is_ancestor (picked, GTK_WIDGET (self->adder)))
    return TRUE;
  if (picked != table && !gtk_widget_is_ancestor (picked, table))
    return FALSE;

  gtk_widget_translate_coordinates (GTK_WIDGET (self), table, x, y, &table_x, &table_y);
  return trends_initiative_table_find_drop (self->table, table_y, index);
}

static void
mark_drop (TrendsView   *view,
           TrendsEntity *trend,
           guint         index)
{
  trends_initiative_table_mark_drop (TRENDS_TREND_PAGE (view)->table,
                                trend != NULL ? (gint64) index : -1);
}

static GtkWidget *
get_scrolled (TrendsView     *view,
              TrendsEntity   *trend,
              guint           depth,
              GtkAdjustment **adjustment)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);

  if (depth > 1)
    return NULL;

  *adjustment = depth == 0
                  ? trends_initiative_table_get_adjustment (self->table)
                  : gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  return depth == 0 ? GTK_WIDGET (self->table) : self->scroller;
}

static GPtrArray *
make_tables (TrendsView   *view,
             TrendsFilter *filter)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (view);
  g_autoptr (GPtrArray) shown
    = trends_view_table_list (trends_initiative_table_get_order (self->table), filter);
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  g_ptr_array_add (tables, trends_view_table_initiatives (trends_view_get_plan (view), shown,
                                                          TRENDS_ROADMAP_BY_TREND,
                                                          trends_date_today (), NULL, NULL));
  return tables;
}

/**
 * trends_trend_page_view_init:
 * @iface: filled in with what the page does as a view
 */
void
trends_trend_page_view_init (TrendsViewInterface *iface)
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
  iface->make_tables = make_tables;
}

/* ------------------------------------------------------------------ keys */

TrendsEntity *
trends_trend_page_dup_neighbour (TrendsTrendPage *self,
                                 int              step)
{
  GListModel *trends = trends_plan_get_list (trends_session_get_plan (self->session),
                                             TRENDS_KIND_TREND);
  guint number = self->trend != NULL ? trends_trend_get_running_number (self->trend) : 0;

  if (number == 0 || (step < 0 && number == 1))
    return NULL;

  return g_list_model_get_item (trends, number - 1 + (guint) step);
}
