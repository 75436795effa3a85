/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-columns.c: a roadmap as columns of cards, one for each horizon, and what is left
 * out as one more, which can be beside bars along time, too. What moves a card to another column
 * is the same for keys, menus and drags (trends-view-horizon.c).
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-initiative-state.h"
#include "trends-keys.h"

#define LEFT_OUT_WIDTH 210

/* In their order on the screen */
static const TrendsHorizon order[TRENDS_N_HORIZONS]
  = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET,
      TRENDS_HORIZON_NOT_DOING };

static guint
count_left_out (TrendsRoadmap *self)
{
  return trends_horizon_column_count (self->columns[TRENDS_HORIZON_NOT_DOING]);
}

/* --------------------------------------------------------- what can be seen */

static gboolean
is_column_shown (TrendsRoadmap *self,
                 TrendsHorizon  horizon)
{
  if (horizon == TRENDS_HORIZON_NOT_DOING)
    return self->shows_left_out;

  return self->has_columns
         && (horizon != TRENDS_HORIZON_UNSET || trends_horizon_column_count (self->columns[horizon]));
}

static void
update_column (TrendsRoadmap *self,
               TrendsHorizon  horizon)
{
  TrendsHorizonColumn *column = self->columns[horizon];
  gboolean is_shown = is_column_shown (self, horizon);

  gtk_widget_set_visible (GTK_WIDGET (column), is_shown);
  gtk_widget_set_hexpand (GTK_WIDGET (column), self->has_columns);
  if (!is_shown || trends_roadmap_shows_table (self))
    return;
  trends_horizon_column_fill (column);
  trends_horizon_column_update (column, trends_roadmap_chart_get_today (self->chart));
}

/* What the button below does next */
static void
update_left_out_button (TrendsRoadmap *self)
{
  const char *label = self->shows_left_out ? _("Hide what we leave out")
                                           : _("Show what we leave out");

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->left_out_button)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (self->left_out_button), label);
}

static void
update_left_out (TrendsRoadmap *self)
{
  gboolean has_table = trends_roadmap_shows_table (self);
  guint n = count_left_out (self);
  g_autofree char *text
    = n > 0
        /* Translators: below a roadmap: how many initiatives aren't on it, and why not */
        ? g_strdup_printf (ngettext ("%'u not shown: not doing", "%'u not shown: not doing", n), n)
        : g_strdup (_("Nothing is left out"));

  gtk_label_set_label (GTK_LABEL (self->left_out_label),
                       !self->shows_left_out ? text
                       : has_table           ? _("What is left out is listed among the rest")
                                             : _("What is left out is listed beside"));
  update_left_out_button (self);
  gtk_widget_set_visible (self->left_out_line, n > 0 || self->shows_left_out
                                                 || (self->has_columns && !has_table));
}

/**
 * trends_roadmap_update_columns:
 *
 * Shows anew what columns there are and what they hold, and what the table and the dates below it
 * do: the plan, the day, or what is looked for is another.
 */
void
trends_roadmap_update_columns (TrendsRoadmap *self)
{
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    update_column (self, i);
  /* One more has no room for as much as the others, on a small screen with large text. */
  gtk_box_set_homogeneous (GTK_BOX (self->body), self->has_columns && !self->shows_left_out);
  update_left_out (self);
  trends_roadmap_update_twin_dates (self);
  if (trends_roadmap_shows_table (self))
    trends_roadmap_update_table (self);
}

/**
 * trends_roadmap_update_parts:
 *
 * Shows what belongs to how it is to be seen, as bars, columns or a table, and nothing else: what
 * there is to set about the one isn't there for the other.
 */
void
trends_roadmap_update_parts (TrendsRoadmap *self)
{
  GtkWidget *of_chart[] = { self->group_button, self->unit_button, self->coarser,
                            self->finer,        self->today,       self->whole };
  gboolean has_table = trends_roadmap_shows_table (self);

  for (guint i = 0; i < G_N_ELEMENTS (of_chart); i++)
    gtk_widget_set_visible (of_chart[i], !has_table && !self->has_columns);
  gtk_widget_set_visible (self->arrangement, !has_table);
  gtk_widget_set_visible (self->sort_button, has_table);
  gtk_widget_set_visible (self->body, !has_table);
  gtk_widget_set_visible (self->chart_box, !self->has_columns);
  trends_roadmap_update_columns (self);
}

/**
 * trends_roadmap_show_columns:
 * @has_columns: whether it is shown as columns, and not along time, from now on
 *
 * What has the focus has it there, too.
 */
void
trends_roadmap_show_columns (TrendsRoadmap *self,
                             gboolean       has_columns)
{
  TrendsEntity *current;

  if (self->has_columns == has_columns)
    return;
  current = self->session != NULL ? trends_view_get_current (TRENDS_VIEW (self)) : NULL;
  trends_roadmap_stop_drag (self);
  self->has_columns = has_columns;
  trends_roadmap_update_parts (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  trends_announce (GTK_WIDGET (self), has_columns ? _("As columns: now, next, later")
                                                  : _("As bars along time"));
  /* Who is above stays there. */
  if (trends_container_has_focus (self->bar)
      || (current != NULL && trends_view_reveal (TRENDS_VIEW (self), current)))
    return;
  if (has_columns)
    trends_roadmap_focus_columns (self);
  else
    trends_roadmap_focus_chart (self);
}

/**
 * trends_roadmap_show_left_out:
 * @shows_left_out: whether what is not to be done is listed from now on
 */
void
trends_roadmap_show_left_out (TrendsRoadmap *self,
                              gboolean       shows_left_out)
{
  gboolean had_focus
    = trends_container_has_focus (GTK_WIDGET (self->columns[TRENDS_HORIZON_NOT_DOING]));

  if (self->shows_left_out == shows_left_out)
    return;
  self->shows_left_out = shows_left_out;
  trends_roadmap_update_columns (self);
  if (had_focus && !shows_left_out)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_announce (GTK_WIDGET (self), shows_left_out ? _("What we leave out is listed")
                                                       : _("What we leave out is hidden"));
}

/* ------------------------------------------------------- where things are */

/**
 * trends_roadmap_find_column:
 * @entity: (nullable): anything
 *
 * Returns: (nullable): the column that it is in, where it has no place along time just now
 */
TrendsHorizonColumn *
trends_roadmap_find_column (TrendsRoadmap *self,
                            TrendsEntity  *entity)
{
  TrendsHorizon horizon;

  if (entity == NULL || !trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      || trends_roadmap_shows_table (self))
    return NULL;

  horizon = trends_horizon_of (entity, trends_roadmap_chart_get_today (self->chart));
  return self->has_columns || horizon == TRENDS_HORIZON_NOT_DOING ? self->columns[horizon] : NULL;
}

/**
 * trends_roadmap_reveal_card:
 *
 * Scrolls to the card of an initiative and gives it the focus. What is left out has none as long as
 * nobody has asked for it.
 *
 * Returns: whether it has one
 */
gboolean
trends_roadmap_reveal_card (TrendsRoadmap *self,
                            TrendsEntity  *entity)
{
  TrendsHorizonColumn *column = trends_roadmap_find_column (self, entity);

  return column != NULL && gtk_widget_get_visible (GTK_WIDGET (column))
         && trends_horizon_column_reveal (column, entity);
}

/**
 * trends_roadmap_get_card_entity:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the initiative in whose card it is
 */
TrendsEntity *
trends_roadmap_get_card_entity (TrendsRoadmap *self,
                                GtkWidget     *widget)
{
  for (guint i = 0; widget != NULL && i < TRENDS_N_HORIZONS; i++)
    if (gtk_widget_is_ancestor (widget, GTK_WIDGET (self->columns[i])))
      return trends_initiative_list_get_entity_of (
        trends_horizon_column_get_list (self->columns[i]), widget);

  return NULL;
}

/**
 * trends_roadmap_focus_columns:
 *
 * Returns: whether any of the columns had a card to be given the focus
 */
gboolean
trends_roadmap_focus_columns (TrendsRoadmap *self)
{
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->columns[order[i]]))
        && trends_horizon_column_focus_at (self->columns[order[i]], 0))
      return TRUE;

  return gtk_widget_child_focus (self->arrangement, GTK_DIR_TAB_FORWARD);
}

/* --------------------------------------------------------------------- keys */

/* The column that is so many from another one, of those that can be seen */
static TrendsHorizonColumn *
find_beside (TrendsRoadmap       *self,
             TrendsHorizonColumn *column,
             int                  step,
             gboolean             with_cards)
{
  int place = 0;

  while (self->columns[order[place]] != column)
    place++;
  for (place += step; place >= 0 && place < TRENDS_N_HORIZONS; place += step)
    if (gtk_widget_get_visible (GTK_WIDGET (self->columns[order[place]]))
        && (!with_cards || trends_horizon_column_count (self->columns[order[place]]) > 0))
      return self->columns[order[place]];

  return NULL;
}

static TrendsEntity *
get_current (TrendsRoadmap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return trends_roadmap_get_card_entity (self, root != NULL ? gtk_root_get_focus (root) : NULL);
}

/* To the card beside, as far down; it is selected then, as rows of lists are, or besides. */
static gboolean
go_beside (GtkWidget *widget,
           int        step,
           gboolean   extends)
{
  TrendsRoadmap *self
    = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsHorizonColumn *column = TRENDS_HORIZON_COLUMN (widget);
  TrendsHorizonColumn *beside = find_beside (self, column, step, TRUE);
  TrendsEntity *current = get_current (self);
  g_autoptr (TrendsEntity) left = NULL;

  if (current == NULL)
    return FALSE;
  left = g_object_ref (current);
  if (beside == NULL)
    return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  trends_horizon_column_focus_at (beside, trends_horizon_column_find (column, current));
  current = get_current (self);
  if (current != NULL && extends)
    trends_view_select_step (TRENDS_VIEW (self), left, current);
  else if (current != NULL)
    trends_view_select (TRENDS_VIEW (self), current, 0, NULL);
  return TRUE;
}

static gboolean
step_column (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return go_beside (widget, g_variant_get_int32 (args), FALSE);
}

static gboolean
extend_columns (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  return go_beside (widget, g_variant_get_int32 (args), TRUE);
}

static gboolean
move_to_column (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TrendsRoadmap *self
    = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsEntity *current = get_current (self);
  int step = g_variant_get_int32 (args);
  TrendsHorizonColumn *beside
    = find_beside (self, TRENDS_HORIZON_COLUMN (widget), step, FALSE);

  if (current == NULL)
    return FALSE;
  if (beside == NULL)
    return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  trends_view_move_to_horizon (TRENDS_VIEW (self), current,
                               trends_horizon_column_get_horizon (beside));
  return TRUE;
}

/* Before the list, to which left and right are nothing. */
static void
add_keys (TrendsHorizonColumn *column)
{
  static const TrendsKeyHandler handlers[] = {
    { "step-column", step_column },
    { "extend-columns", extend_columns },
    { "move-to-column", move_to_column },
  };

  trends_keys_listen (GTK_WIDGET (column), TRENDS_KEYS_HORIZONS, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), NULL);
}

/* Somebody wants to see it, and hasn't only done something that leads there. */
static void
requested_cb (TrendsRoadmap *self,
              TrendsEntity  *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE) && trends_view_is_shown (TRENDS_VIEW (self))
      && trends_initiative_is_given_up (entity))
    g_object_set (self, "shows-left-out", TRUE, NULL);
}

/**
 * trends_roadmap_follow_requests:
 *
 * Has what is left out be listed where something of it is asked for. To be called before the view
 * follows its session, which would look for it.
 */
void
trends_roadmap_follow_requests (TrendsRoadmap *self)
{
  g_signal_connect_object (self->session, "reveal", G_CALLBACK (requested_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ------------------------------------------------------------------- making */

/**
 * trends_roadmap_add_columns:
 *
 * To be called once, when it has its session.
 */
void
trends_roadmap_add_columns (TrendsRoadmap *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsFeed *feed = trends_view_get_feed (TRENDS_VIEW (self));

  self->horizons = trends_horizon_columns_new (plan, trends_roadmap_chart_get_today (self->chart));
  trends_horizon_columns_set_feed (self->horizons, feed);
  /* When they have followed */
  g_signal_connect_object (feed, "applied", G_CALLBACK (trends_roadmap_update_columns), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    {
      GtkWidget *column = trends_horizon_column_new (self->session, self->horizons, order[i]);

      self->columns[order[i]] = TRENDS_HORIZON_COLUMN (column);
      gtk_box_append (GTK_BOX (self->body), column);
      add_keys (self->columns[order[i]]);
      /* Beside bars it would be no wider than it has to be. */
      if (order[i] == TRENDS_HORIZON_NOT_DOING)
        gtk_widget_set_size_request (column, LEFT_OUT_WIDTH, -1);
    }
  trends_roadmap_update_parts (self);
}
