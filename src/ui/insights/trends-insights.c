/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights.c: see trends-insights.h.
 *
 * Tables are filled when an edit is over, one each time that nothing else is to be done, so that
 * a large plan never holds up the window; and not while another view is in front.
 */

#include "trends-insights.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-container.h"
#include "trends-findings-pane.h"
#include "trends-frames.h"
#include "trends-initiatives-popover.h"
#include "trends-insights-split.h"
#include "trends-insights-counted.h"
#include "trends-insights-twin.h"
#include "trends-keys.h"
#include "trends-page-layout.h"
#include "trends-palette.h"
#include "trends-view-actions.h"
#include "trends-view-keys.h"
#include "trends-view-tables.h"
#include "trends-wrapped-label.h"

#define NOTE_CHARS 60
#define SPACING 12 /* pixels around cards */

typedef void (*FillFunc) (TrendsFigureTable         *table,
                          const TrendsInsightsScope *scope);

/* What there is, from top to bottom: as a chart, and as the table that is its twin */
static const struct
{
  const char *title;
  const char *explanation; /* (nullable) */
  const char *style;
  gboolean has_heading;
  FillFunc fill;
  TrendsTable *(*make_twin) (const TrendsInsightsScope *scope);
  TrendsInsightsTwinKey get_key; /* of values of the twin */
} cards[] = {
  { N_("Key figures"), NULL, "key-figures", FALSE, trends_insights_fill_figures,
    trends_insights_twin_of_figures, trends_insights_twin_key_of_figures },
  { N_("Coverage"), N_("Initiatives that there is something to do for, by trend and horizon; the stronger the "
       "colour, the more. Enter on a number lists them."),
    "coverage", TRUE, trends_insights_fill_coverage, trends_insights_twin_of_coverage,
    trends_insights_twin_key_of_coverage },
  { N_("Load by lead"), N_("Open initiatives that each leads in a quarter, the busiest first."),
    "load", TRUE, trends_insights_fill_load, trends_insights_twin_of_load,
    trends_insights_twin_key_of_load },
  { N_("Cost by financial year"), N_("Spread over the days of each initiative."), "costs", TRUE,
    trends_insights_fill_costs, trends_insights_twin_of_costs, trends_insights_twin_key_of_costs },
  { N_("Status"), NULL, "choices", FALSE, trends_insights_fill_status,
    trends_insights_twin_of_status, trends_insights_twin_key_of_status },
  { N_("Delivery confidence"), NULL, "choices", FALSE, trends_insights_fill_confidence,
    trends_insights_twin_of_confidence, trends_insights_twin_key_of_confidence },
  { N_("What relies on what"),
    N_("What the catalogue says of trends, beside what initiatives wait for."), "ties", TRUE,
    trends_insights_fill_ties, trends_insights_twin_of_ties, trends_insights_twin_key_of_ties },
};

#define N_CARDS G_N_ELEMENTS (cards)
#define COVERAGE 1
#define SEEN_PRIORITY (GDK_PRIORITY_EVENTS + 1) /* before anything is laid out and drawn */

struct _TrendsInsights
{
  GtkWidget parent_instance;

  TrendsSession *session;
  GtkWidget *column; /* of figures */
  GtkWidget *note;
  GtkWidget *pane;
  GtkWidget *table_button;
  TrendsFigureTable *charts[N_CARDS];
  TrendsFigureTable *twins[N_CARDS]; /* NULL before they are first shown */
  TrendsFigureTable **tables; /* which of both are shown */
  guint next; /* which table is filled next; N_CARDS: all are */
  TrendsTable *twin; /* (nullable): from which it is filled, row by row */
  guint twin_row; /* the next of it */
  guint idle;
  gboolean has_seen; /* what is seen first has been filled once */
  gboolean has_all;  /* so have all charts */
  gboolean all_leads; /* on request */
  gboolean all_rows; /* of twins, on request */
  /* From where a person went to something else, to come back: which table, and for what */
  guint left_table;
  GtkWidget *left_cell; /* weak */
  TrendsEntity *left_for; /* (nullable): the trend of its row */
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_SHOWS_TABLE,
} TrendsInsightsProperty;

static GParamSpec *properties[PROP_SHOWS_TABLE + 1];

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
    ngettext ("Figures are of the %'u of %'u initiatives that match what is looked for, and so are "
              "findings; what relies on what is of the whole plan.",
              "Figures are of the %'u of %'u initiatives that match what is looked for, and so are "
              "findings; what relies on what is of the whole plan.",
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
shows_table (TrendsInsights *self)
{
  return self->tables == self->twins;
}

/* Some rows of the next table; whether these were its last */
static gboolean
fill_next (TrendsInsights            *self,
           const TrendsInsightsScope *scope)
{
  TrendsFigureTable *table = self->tables[self->next];

  if (!shows_table (self))
    {
      cards[self->next].fill (table, scope);
      return TRUE;
    }
  if (self->twin == NULL)
    {
      self->twin = cards[self->next].make_twin (scope);
      self->twin_row = 0;
    }
  if (!trends_insights_twin_fill (table, self->twin, cards[self->next].get_key, &self->twin_row,
                                  self->all_rows))
    return FALSE;
  g_clear_pointer (&self->twin, trends_table_unref);
  return TRUE;
}

static void go_on (GtkWidget *widget);

/* All cells of a chart are laid out when it is first filled: one a frame. */
static gboolean
waits_for_frame (TrendsInsights *self)
{
  return !self->has_all && !shows_table (self);
}

static gboolean
fill_cb (gpointer user_data)
{
  TrendsInsights *self = user_data;
  const TrendsInsightsScope scope = { trends_session_get_plan (self->session),
                                      get_today (self), get_filter (self), self->all_leads };

  if (self->next == 0)
    update_note (self);
  if (fill_next (self, &scope))
    self->next++;
  if (self->next < N_CARDS && !waits_for_frame (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  if (self->next < N_CARDS)
    {
      trends_frames_run_after (GTK_WIDGET (self), 1, go_on);
      return G_SOURCE_REMOVE;
    }
  self->has_all |= !shows_table (self);
  selection_changed_cb (self);
  return G_SOURCE_REMOVE;
}

/* Where nothing else has had it go on */
static void
go_on (GtkWidget *widget)
{
  TrendsInsights *self = TRENDS_INSIGHTS (widget);

  if (self->idle == 0 && self->next < N_CARDS && gtk_widget_get_mapped (widget))
    self->idle = g_idle_add (fill_cb, self);
}

/* From the first table on; what comes while others are filled begins anew. */
static void
fill_soon (TrendsInsights *self)
{
  self->next = 0;
  g_clear_pointer (&self->twin, trends_table_unref);
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add (fill_cb, self);
}

static void
stop_filling (TrendsInsights *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

/* At once, for somebody wants to go there; the others as they are filled otherwise. */
static void
fill_to (TrendsInsights *self,
         guint           last)
{
  stop_filling (self);
  while (self->next <= last)
    fill_cb (self);
  self->has_seen |= self->next > COVERAGE;
  if (self->next < N_CARDS && self->idle == 0)
    self->idle = g_idle_add (fill_cb, self);
}

static gboolean
fill_seen_cb (gpointer user_data)
{
  fill_to (TRENDS_INSIGHTS (user_data), COVERAGE);
  return G_SOURCE_CONTINUE; /* or another goes on */
}

/* What is seen first, before anything is drawn; as all has been made in the same turn when it is
 * first shown, all but what takes the focus has one of its own. */
static void
fill_first (TrendsInsights *self)
{
  fill_to (self, self->has_seen ? COVERAGE : 0);
  if (self->next > COVERAGE)
    return;
  stop_filling (self);
  self->idle = g_idle_add_full (SEEN_PRIORITY, fill_seen_cb, self, NULL);
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

/* Who comes by Tab comes to what is above the tables first, as in the other views; a popover of the
 * view's goes round within itself. */
static gboolean
trends_insights_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  TrendsInsights *self = TRENDS_INSIGHTS (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_width (widget) > 0
      && (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
      && gtk_widget_child_focus (self->table_button, direction))
    return TRUE;
  return GTK_WIDGET_CLASS (trends_insights_parent_class)->focus (widget, direction);
}

/* -------------------------------------------------------------------- view */

static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsInsights *self = TRENDS_INSIGHTS (view);

  if (!self->has_seen && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_to (self, COVERAGE);
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
  trends_session_open_alone (TRENDS_INSIGHTS (view)->session, entity);
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
  const TrendsInsightsScope scope = { plan, get_today (self), filter, TRUE };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  for (guint i = 0; i < N_CARDS; i++)
    g_ptr_array_add (all, cards[i].make_twin (&scope));
  g_ptr_array_add (all, trends_view_table_findings (
    plan, trends_findings_pane_get_findings (TRENDS_FINDINGS_PANE (self->pane)), filter, NULL));
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

/* What a figure counts. Of a count that is 0 there is nothing to list, and that is said. */
static void
list_counted (TrendsInsights    *self,
              TrendsFigureTable *table,
              TrendsEntity      *trend, /* (nullable) */
              GtkWidget         *cell,
              guint              key)
{
  const TrendsInsightsScope scope = { trends_session_get_plan (self->session), get_today (self),
                                      get_filter (self), self->all_leads };
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) counted = trends_insights_dup_counted (&scope, trend, key, &title);

  if (counted->len > 0)
    trends_initiatives_popover_show (TRENDS_VIEW (self), counted, title, table, cell);
  else
    trends_session_toast (self->session, title, NULL);
}

static void
activated_cb (TrendsInsights    *self,
              TrendsEntity      *entity,
              TrendsFigureTable *table)
{
  guint key;
  GtkWidget *cell = trends_figure_table_get_current (table, &key);

  remember (self, table, cell, entity);
  if (key == TRENDS_INSIGHTS_ALL_LEADS)
    {
      self->all_leads = TRUE;
      fill_soon (self);
    }
  else if (key == TRENDS_INSIGHTS_ALL_ROWS)
    {
      self->all_rows = TRUE;
      fill_soon (self);
    }
  else if (key != 0)
    list_counted (self, table, entity, cell, key);
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

/* ------------------------------------------------------------------- twin */

static TrendsFigureTable *
make_table (TrendsInsights *self,
            const char     *name,
            gboolean        has_heading)
{
  GtkWidget *table = trends_figure_table_new (name, has_heading);

  g_signal_connect_object (table, "reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return TRENDS_FIGURE_TABLE (table);
}

static GtkWidget *
get_card (TrendsInsights *self,
          guint           i)
{
  return gtk_widget_get_parent (GTK_WIDGET (self->charts[i]));
}

static void
make_twins (TrendsInsights *self)
{
  for (guint i = 0; i < N_CARDS && self->twins[i] == NULL; i++)
    {
      /* Translators: the name of a table that stands for a chart: “Coverage as a table” */
      g_autofree char *name = g_strdup_printf (_("%s as a table"), _(cards[i].title));

      self->twins[i] = make_table (self, name, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (self->twins[i]), "twin");
      gtk_box_append (GTK_BOX (get_card (self, i)), GTK_WIDGET (self->twins[i]));
    }
}

/* Screen readers say the name of a card when the focus comes into it, and pass over that of a
 * table that GTK doesn't let them count. */
static void
name_card (TrendsInsights *self,
           guint           i)
{
  g_autofree char *name = g_strdup_printf (_("%s as a table"), _(cards[i].title));

  trends_accessible_set_name (get_card (self, i), shows_table (self) ? name : _(cards[i].title));
}

/* In which of the tables the focus is; N_CARDS: in none */
static guint
find_focused (TrendsInsights *self)
{
  guint i = 0;

  while (i < N_CARDS && !trends_container_has_focus (GTK_WIDGET (self->tables[i])))
    i++;
  return i;
}

/* What has the focus has it in the other as well: the same row, or the table. */
static void
keep_focus (TrendsInsights *self,
            guint           i,
            TrendsEntity   *entity)
{
  if (i == N_CARDS)
    return;
  fill_to (self, i);
  if (entity == NULL || !trends_figure_table_focus_row (self->tables[i], entity))
    gtk_widget_child_focus (GTK_WIDGET (self->tables[i]), GTK_DIR_TAB_FORWARD);
}

static void
show_table (TrendsInsights *self,
            gboolean        as_table)
{
  guint focused = find_focused (self);
  g_autoptr (TrendsEntity) entity = NULL;

  if (as_table == shows_table (self))
    return;
  if (focused < N_CARDS)
    g_set_object (&entity, trends_figure_table_get_entity_of (
      self->tables[focused], gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))));
  make_twins (self);
  g_set_weak_pointer (&self->left_cell, NULL);
  self->tables = as_table ? self->twins : self->charts;
  fill_soon (self);
  for (guint i = 0; i < N_CARDS; i++)
    {
      name_card (self, i);
      gtk_widget_set_visible (GTK_WIDGET (self->tables[i]), TRUE);
    }
  keep_focus (self, focused, entity);
  for (guint i = 0; i < N_CARDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (as_table ? self->charts[i] : self->twins[i]), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TABLE]);
  trends_announce (GTK_WIDGET (self), as_table ? _("As tables") : _("As charts"));
}

/* ------------------------------------------------------------ construction */

/* Above the first chart is what shows all as tables. */
static GtkWidget *
make_heading (TrendsInsights *self,
              guint           i)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_(cards[i].title));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (line), title);
  if (i > 0)
    return line;

  self->table_button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_SWITCH, "icon-name", "view-list-symbolic",
                                     "action-name", "view.table", NULL);
  gtk_widget_add_css_class (self->table_button, "flat");
  trends_accessible_set_tip (self->table_button, _("As a table"), NULL);
  trends_keys_add_tip (self->table_button, TRENDS_KEYS_WINDOW, "win.table");
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->table_button));
  gtk_box_append (GTK_BOX (line), self->table_button);
  return line;
}

static GtkWidget *
make_card (TrendsInsights *self,
           guint           i)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (card, "insight");
  gtk_widget_add_css_class (card, cards[i].style);
  gtk_box_append (GTK_BOX (card), make_heading (self, i));
  if (cards[i].explanation != NULL)
    gtk_box_append (GTK_BOX (card),
                    trends_wrapped_label_new (_(cards[i].explanation), "quiet", NOTE_CHARS));
  self->charts[i] = make_table (self, _(cards[i].title), cards[i].has_heading);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->charts[i]));
  name_card (self, i);
  return card;
}

static void
build (TrendsInsights *self)
{
  self->column = trends_container_new (trends_page_layout_new (SPACING));
  g_object_set (self->column, "margin-start", SPACING, "margin-end", SPACING, "margin-top", SPACING,
                "margin-bottom", SPACING, NULL);
  self->note = trends_wrapped_label_new ("", "quiet", NOTE_CHARS);
  gtk_widget_set_parent (self->note, self->column);
  for (guint i = 0; i < N_CARDS; i++)
    gtk_widget_set_parent (make_card (self, i), self->column);
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
  g_clear_pointer (&self->twin, trends_table_unref);
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
    case PROP_SHOWS_TABLE:
      g_value_set_boolean (value, shows_table (self));
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
    case PROP_SHOWS_TABLE:
      show_table (self, g_value_get_boolean (value));
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
  properties[PROP_SHOWS_TABLE]
    = g_param_spec_boolean ("shows-table", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->unmap = trends_insights_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  widget_class->focus = trends_insights_focus;
  widget_class->grab_focus = trends_insights_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-insights");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  trends_view_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "view.table", "shows-table");
  trends_view_bind_keys (widget_class);
}

static void
trends_insights_init (TrendsInsights *self)
{
  self->tables = self->charts;
  trends_palette_install ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Insights"), -1);
  trends_view_add_menu (TRENDS_VIEW (self));
}
