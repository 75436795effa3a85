/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights.c: see trends-insights.h.
 *
 * Tables are filled when an edit is over, one each time that nothing else is to be done, so that
 * a large plan never holds up the window; and not while another view is in front.
 */

#include "trends-insights.h"

#include <glib/gi18n-lib.h>

#include "trends-container.h"
#include "trends-coverage.h"
#include "trends-findings-pane.h"
#include "trends-initiatives-popover.h"
#include "trends-insights-split.h"
#include "trends-insights-tables.h"
#include "trends-palette.h"
#include "trends-view-actions.h"
#include "trends-view-keys.h"
#include "trends-view-tables.h"
#include "trends-wrapped-label.h"

#define NOTE_CHARS 60

typedef void (*FillFunc) (TrendsFigureTable         *table,
                          const TrendsInsightsScope *scope);

/* What there is, from top to bottom */
static const struct
{
  const char *title;
  const char *explanation; /* (nullable) */
  const char *style;
  gboolean has_heading;
  FillFunc fill;
} cards[] = {
  { N_("Key figures"), NULL, "key-figures", FALSE, trends_insights_fill_figures },
  { N_("Coverage"), N_("Initiatives that there is something to do for, by trend and horizon; the darkest are the "
       "most. Enter on a number lists them."),
    "coverage", TRUE, trends_insights_fill_coverage },
  { N_("Load by lead"), N_("Open initiatives that each leads in a quarter, the busiest first."),
    "load", TRUE, trends_insights_fill_load },
  { N_("Cost by financial year"), N_("Spread over the days of each initiative."), "costs", TRUE,
    trends_insights_fill_costs },
  { N_("Status"), NULL, "choices", FALSE, trends_insights_fill_status },
  { N_("Delivery confidence"), NULL, "choices", FALSE, trends_insights_fill_confidence },
  { N_("What relies on what"),
    N_("What the catalogue says of trends, beside what initiatives wait for."), "ties", TRUE,
    trends_insights_fill_ties },
};

#define N_CARDS G_N_ELEMENTS (cards)
#define COVERAGE 1

struct _TrendsInsights
{
  GtkWidget parent_instance;

  TrendsSession *session;
  GtkWidget *column; /* of figures */
  GtkWidget *note;
  GtkWidget *pane;
  TrendsFigureTable *tables[N_CARDS];
  guint next; /* which table is filled next; N_CARDS: all are */
  guint idle;
  gboolean all_leads; /* on request */
  /* From where a person went to something else, to come back: which table, and for what */
  guint left_table;
  GtkWidget *left_cell; /* weak */
  TrendsEntity *left_for; /* (nullable): the trend of its row */
};

typedef enum
{
  PROP_SESSION = 1,
} TrendsInsightsProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void trends_insights_view_init (TrendsViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsInsights, trends_insights, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW, trends_insights_view_init))

/* ---------------------------------------------------------------- filling */

static TrendsFilter *
get_filter (TrendsInsights *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);

  return trends_filter_is_active (filter) ? filter : NULL;
}

static gint64
get_today (TrendsInsights *self)
{
  return trends_today_get_day (trends_session_get_today (self->session));
}

/* What is counted is said where it isn't all. */
static void
update_note (TrendsInsights *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  TrendsFilter *filter = get_filter (self);
  guint n = g_list_model_get_n_items (list);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->note, filter != NULL);
  if (filter == NULL)
    return;
  text = g_strdup_printf (
    /* Translators: how many of how many initiatives match what is looked for */
    ngettext ("Figures are of the %u of %u initiatives that match what is looked for; findings "
              "and what relies on what are of the whole plan.",
              "Figures are of the %u of %u initiatives that match what is looked for; findings "
              "and what relies on what are of the whole plan.",
              n),
    trends_filter_count (filter, list), n);
  gtk_label_set_label (GTK_LABEL (self->note), text);
}

static void
selection_changed_cb (TrendsInsights *self)
{
  trends_figure_table_show_selected (self->tables[COVERAGE],
                                     trends_session_get_selected (self->session));
}

static gboolean
fill_cb (gpointer user_data)
{
  TrendsInsights *self = user_data;
  const TrendsInsightsScope scope = { trends_session_get_plan (self->session),
                                      get_today (self), get_filter (self), self->all_leads };

  if (self->next == 0)
    update_note (self);
  cards[self->next].fill (self->tables[self->next], &scope);
  if (++self->next < N_CARDS)
    return G_SOURCE_CONTINUE;
  selection_changed_cb (self);
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* From the first table on; what comes while others are filled begins anew. */
static void
fill_soon (TrendsInsights *self)
{
  self->next = 0;
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add (fill_cb, self);
}

static void
stop_filling (TrendsInsights *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

/* What is seen first, at once; the others as they are filled otherwise. */
static void
fill_first (TrendsInsights *self)
{
  stop_filling (self);
  while (self->next <= COVERAGE)
    fill_cb (self);
  if (self->next < N_CARDS)
    self->idle = g_idle_add (fill_cb, self);
}

static void
day_cb (TrendsInsights *self)
{
  trends_findings_pane_set_today (TRENDS_FINDINGS_PANE (self->pane), get_today (self));
  fill_soon (self);
}

static void
trends_insights_unmap (GtkWidget *widget)
{
  stop_filling (TRENDS_INSIGHTS (widget));
  GTK_WIDGET_CLASS (trends_insights_parent_class)->unmap (widget);
}

static gboolean
trends_insights_grab_focus (GtkWidget *widget)
{
  /* GTK asks on Shift+Tab, too, to let the focus out. */
  return !trends_container_has_focus (widget)
         && gtk_widget_child_focus (GTK_WIDGET (TRENDS_INSIGHTS (widget)->tables[0]),
                                    GTK_DIR_TAB_FORWARD);
}

/* -------------------------------------------------------------------- view */

static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsInsights *self = TRENDS_INSIGHTS (view);

  if (trends_findings_pane_reveal (TRENDS_FINDINGS_PANE (self->pane), entity))
    return TRUE;
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    entity = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);
  if (self->left_cell != NULL && (self->left_for == NULL || self->left_for == entity)
      && trends_figure_table_focus_cell (self->tables[self->left_table], self->left_cell))
    return TRUE;
  return entity != NULL && trends_figure_table_focus_row (self->tables[COVERAGE], entity);
}

static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  TrendsInsights *self = TRENDS_INSIGHTS (view);

  for (guint i = 0; i < N_CARDS; i++)
    if (gtk_widget_is_ancestor (widget, GTK_WIDGET (self->tables[i])))
      return trends_figure_table_get_entity_of (self->tables[i], widget);
  return trends_findings_pane_get_entity_of (TRENDS_FINDINGS_PANE (self->pane), widget);
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsInsights *self = TRENDS_INSIGHTS (view);
  GtkWidget *row = trends_findings_pane_find_row (TRENDS_FINDINGS_PANE (self->pane), entity);

  return row != NULL ? row : trends_figure_table_find_row (self->tables[COVERAGE], entity);
}

/* Titles are typed in the details, and initiatives added on the trend's page. */
static gboolean
rename_entity (TrendsView   *view,
               TrendsEntity *entity)
{
  trends_session_open_details (TRENDS_INSIGHTS (view)->session, entity);
  return TRUE;
}

static gboolean
reveal_adder (TrendsView   *view,
              TrendsEntity *trend)
{
  trends_session_open_trend (TRENDS_INSIGHTS (view)->session, trend);
  return TRUE;
}

static void
focus_near (TrendsView   *view,
            TrendsEntity *trend,
            guint         index)
{
  reveal (view, trend);
}

/* From top to bottom, then what is beside */
static GPtrArray *
make_tables (TrendsView   *view,
             TrendsFilter *filter)
{
  TrendsInsights *self = TRENDS_INSIGHTS (view);
  TrendsPlan *plan = trends_view_get_plan (view);
  gint64 today = get_today (self);
  TrendsTable *tables[] = {
    trends_view_table_coverage (plan, TRENDS_PROFILE_FULL, today, filter),
    trends_view_table_load (plan, today, filter),
    trends_view_table_costs (plan, today, filter),
    trends_view_table_choices (plan, TRENDS_INITIATIVE_STATUS, filter),
    trends_view_table_choices (plan, TRENDS_INITIATIVE_CONFIDENCE, filter),
    trends_view_table_ties (plan),
    trends_view_table_findings (
      plan, trends_findings_pane_get_findings (TRENDS_FINDINGS_PANE (self->pane)), NULL),
  };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_ptr_array_add (all, tables[i]);
  return all;
}

static void
trends_insights_view_init (TrendsViewInterface *iface)
{
  iface->reveal = reveal;
  iface->reveal_adder = reveal_adder;
  iface->get_entity_of = get_entity_of;
  iface->find_widget = find_widget;
  iface->rename = rename_entity;
  iface->focus_near = focus_near;
  iface->make_tables = make_tables;
}

/* Of a count that is 0 there is nothing to list, and that is said. */
static void
show_list (TrendsInsights    *self,
           TrendsFigureTable *table,
           GtkWidget         *cell,
           GPtrArray         *initiatives,
           const char        *title)
{
  if (initiatives->len > 0)
    trends_initiatives_popover_show (TRENDS_VIEW (self), initiatives, title, table, cell);
  else
    trends_session_toast (self->session, title, NULL);
}

/* Which initiatives a count of coverage counts: of a trend, or of all */
static void
list_counted (TrendsInsights *self,
              TrendsEntity   *trend,
              TrendsHorizon   horizon,
              GtkWidget      *cell)
{
  GListModel *list = trend != NULL
                       ? trends_trend_get_initiatives (trend)
                       : trends_plan_get_list (trends_session_get_plan (self->session),
                                               TRENDS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) initiatives
    = trends_coverage_dup_initiatives (list, horizon, get_today (self), get_filter (self));
  g_autofree char *title = trends_insights_dup_count (trend, horizon, initiatives->len);

  show_list (self, self->tables[COVERAGE], cell, initiatives, title);
}

static void
remember (TrendsInsights    *self,
          TrendsFigureTable *table,
          GtkWidget         *cell,
          TrendsEntity      *entity)
{
  self->left_table = 0;
  while (self->tables[self->left_table] != table)
    self->left_table++;
  g_set_weak_pointer (&self->left_cell, cell);
  g_set_object (&self->left_for, entity);
}

/* What somebody leads in a quarter */
static void
list_led (TrendsInsights    *self,
          TrendsFigureTable *table,
          GtkWidget         *cell,
          guint              key)
{
  const TrendsInsightsScope scope = { trends_session_get_plan (self->session), get_today (self),
                                      get_filter (self), self->all_leads };
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) initiatives = trends_insights_dup_led (&scope, key, &title);

  show_list (self, table, cell, initiatives, title);
}

static void
activated_cb (TrendsInsights    *self,
              TrendsEntity      *entity,
              TrendsFigureTable *table)
{
  guint key;
  GtkWidget *cell = trends_figure_table_get_current (table, &key);

  remember (self, table, cell, entity);
  if (key >= TRENDS_INSIGHTS_LOAD)
    {
      list_led (self, table, cell, key);
      return;
    }

  if (key == TRENDS_INSIGHTS_ALL_LEADS)
    {
      self->all_leads = TRUE;
      fill_soon (self);
    }
  else if (key != 0)
    list_counted (self, entity, key - 1, cell);
  else if (entity != NULL && trends_entity_is (entity, TRENDS_KIND_TREND))
    trends_session_open_trend (self->session, entity);
}

/* What the focus comes to is selected, as in any view. */
static void
reached_cb (TrendsInsights *self,
            TrendsEntity   *entity)
{
  if (!trends_session_is_selected (self->session, entity))
    trends_session_select (self->session, entity);
}

static void
read_only_cb (TrendsInsights *self)
{
  trends_view_update_actions (TRENDS_VIEW (self));
}

/* ------------------------------------------------------------ construction */

static GtkWidget *
make_card (TrendsInsights *self,
           guint           i)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_(cards[i].title));
  GtkWidget *table = trends_figure_table_new (_(cards[i].title), cards[i].has_heading);

  self->tables[i] = TRENDS_FIGURE_TABLE (table);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (card, "insight");
  gtk_widget_add_css_class (card, cards[i].style);
  gtk_box_append (GTK_BOX (card), title);
  if (cards[i].explanation != NULL)
    gtk_box_append (GTK_BOX (card),
                    trends_wrapped_label_new (_(cards[i].explanation), "quiet", NOTE_CHARS));
  gtk_box_append (GTK_BOX (card), table);
  g_signal_connect_object (table, "reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return card;
}

static void
build (TrendsInsights *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->column, "figures");
  self->note = trends_wrapped_label_new ("", "quiet", NOTE_CHARS);
  gtk_box_append (GTK_BOX (self->column), self->note);
  for (guint i = 0; i < N_CARDS; i++)
    gtk_box_append (GTK_BOX (self->column), make_card (self, i));
  self->pane = trends_findings_pane_new (TRENDS_VIEW (self));
  gtk_widget_set_parent (trends_insights_split_new (self->column, self->pane), GTK_WIDGET (self));
}

static void
follow (TrendsInsights *self)
{
  TrendsView *view = TRENDS_VIEW (self);

  trends_view_follow (view, trends_view_get_feed (view), "applied", G_CALLBACK (fill_soon), self);
  trends_view_follow (view, trends_session_get_today (self->session), "notify::day",
                      G_CALLBACK (day_cb), self);
  trends_view_follow (view, trends_session_get_matches (self->session), "changed",
                      G_CALLBACK (fill_soon), self);
  trends_view_follow (view, self->session, "selection-changed", G_CALLBACK (selection_changed_cb),
                      self);
  trends_view_follow (view, self->session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  /* After what was missed has come */
  g_signal_connect (self, "map", G_CALLBACK (fill_first), NULL);
}

static void
trends_insights_constructed (GObject *object)
{
  TrendsInsights *self = TRENDS_INSIGHTS (object);

  G_OBJECT_CLASS (trends_insights_parent_class)->constructed (object);
  trends_view_set_session (TRENDS_VIEW (self), self->session);
  build (self);
  follow (self);
  read_only_cb (self);
}

static void
trends_insights_dispose (GObject *object)
{
  TrendsInsights *self = TRENDS_INSIGHTS (object);
  GtkWidget *child;

  stop_filling (self);
  g_clear_weak_pointer (&self->left_cell);
  g_clear_object (&self->left_for);
  trends_view_drop (TRENDS_VIEW (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_insights_parent_class)->dispose (object);
}

static void
trends_insights_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TrendsInsights *self = TRENDS_INSIGHTS (object);

  switch ((TrendsInsightsProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_insights_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TrendsInsights *self = TRENDS_INSIGHTS (object);

  switch ((TrendsInsightsProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_insights_class_init (TrendsInsightsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = trends_insights_constructed;
  object_class->dispose = trends_insights_dispose;
  object_class->get_property = trends_insights_get_property;
  object_class->set_property = trends_insights_set_property;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->unmap = trends_insights_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  widget_class->grab_focus = trends_insights_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-insights");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  trends_view_install_actions (widget_class);
  trends_view_bind_keys (widget_class);
}

static void
trends_insights_init (TrendsInsights *self)
{
  trends_palette_install ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Insights"), -1);
  trends_view_add_menu (TRENDS_VIEW (self));
}
