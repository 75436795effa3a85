/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities.c: see trends-priorities.h: both halves, side by side or one below the
 * other. */

#include "trends-priorities-private.h"

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-entity-filter.h"
#include "trends-initiative-words.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-note.h"
#include "trends-palette.h"
#include "trends-priority-mark.h"
#include "trends-priority-verbs.h"
#include "trends-priority-words.h"
#include "trends-printable.h"
#include "trends-ranked-initiatives.h"
#include "trends-renamer.h"
#include "trends-scroll.h"
#include "trends-style-class.h"
#include "trends-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define SIDE_BY_SIDE 54 /* ems that both halves need beside each other */
#define WIDE 46         /* ems of the ranking, from which on it has all its columns */
#define LEGEND_SPACING 9
#define MANY_CHANGES 64 /* of an edit, from which on all bubbles are shown anew */

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsPriorities, trends_priorities, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW,
                                                      trends_priorities_view_init))

enum { PROP_SESSION = 1, PROP_SHOWS_TABLE };

/* ------------------------------------------------------------------ the tray */

/* A label, and in its place, while the title is being edited, what that is typed into */
static GtkWidget *
make_chip (gpointer user_data)
{
  GtkWidget *chip = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "single-line-mode", TRUE,
                                   "overflow", GTK_OVERFLOW_HIDDEN,
                                   "css-classes", (const char *[]) { "chip", "trend-tint", NULL },
                                   NULL);

  gtk_box_append (GTK_BOX (chip), label);
  return chip;
}

static char *
show_chip (GtkWidget    *chip,
           TrendsEntity *initiative,
           gpointer      user_data)
{
  TrendsPriorities *self = user_data;
  GtkWidget *label = gtk_widget_get_first_child (chip);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  gboolean no_match = trends_priority_words_is_no_match (self->session, initiative);
  g_autofree char *name = trends_isolate (trends_entity_get_name (initiative));
  g_autofree char *title = trends_excerpt (name, TRENDS_TRAY_CHARS);

  gtk_label_set_label (GTK_LABEL (label), title);
  trends_palette_set_colour (label, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  trends_style_class_set (label, "dimmed", no_match);
  return trends_priority_words_dup_bubble (initiative, no_match);
}

static void
clear_chip (GtkWidget *chip)
{
  GtkWidget *renamer = gtk_widget_get_last_child (chip);

  if (!TRENDS_IS_RENAMER (renamer))
    return;
  trends_renamer_set_initiative (TRENDS_RENAMER (renamer), NULL);
  gtk_box_remove (GTK_BOX (chip), renamer);
  gtk_widget_set_visible (gtk_widget_get_first_child (chip), TRUE);
}

/**
 * trends_priorities_rename_in_tray:
 * @initiative: any
 *
 * Lets the title be edited where it waits to be rated.
 *
 * Returns: whether it waits there
 */
gboolean
trends_priorities_rename_in_tray (TrendsPriorities *self,
                                  TrendsEntity     *initiative)
{
  GtkWidget *row = trends_initiative_list_find_row (self->tray, initiative);
  GtkWidget *chip = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  GtkWidget *renamer;

  if (chip == NULL)
    return FALSE;
  clear_chip (chip);
  renamer = trends_renamer_new ();
  gtk_box_append (GTK_BOX (chip), renamer);
  gtk_widget_set_visible (gtk_widget_get_first_child (chip), FALSE);
  g_signal_connect_object (renamer, "ended", G_CALLBACK (clear_chip), chip, G_CONNECT_SWAPPED);
  trends_renamer_set_initiative (TRENDS_RENAMER (renamer), initiative);
  trends_renamer_begin (TRENDS_RENAMER (renamer));
  return TRUE;
}

static gboolean
is_unrated (gpointer item,
            gpointer user_data)
{
  return trends_entity_get_integer (item, TRENDS_INITIATIVE_VALUE) == TRENDS_UNSET
         || trends_entity_get_integer (item, TRENDS_INITIATIVE_EFFORT) == TRENDS_UNSET;
}

/* ---------------------------------------------------------------- the legend */

/* (nullable) @text: beside the mark */
static void
add_to_legend (GtkWidget      *legend,
               TrendsPlan     *plan,
               TrendsPriority  priority,
               double          radius,
               const char     *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *mark = trends_priority_mark_new ();

  trends_priority_mark_set (TRENDS_PRIORITY_MARK (mark), plan, priority, NULL);
  trends_priority_mark_set_radius (TRENDS_PRIORITY_MARK (mark), radius);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_widget_set_parent (box, legend);
}

/* What belongs together stays together where it has room, and wraps apart from the rest. */
static GtkWidget *
add_group (GtkWidget  *legend,
           const char *heading)
{
  GtkLayoutManager *layout = g_object_new (TRENDS_TYPE_WRAP_LAYOUT, "spacing", LEGEND_SPACING, NULL);
  GtkWidget *group = trends_container_new (layout);

  gtk_widget_add_css_class (group, "group");
  gtk_widget_set_parent (gtk_label_new (heading), group);
  gtk_widget_set_parent (group, legend);
  return group;
}

/* What the sizes mean */
static void
add_costs (TrendsPriorities *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  gint64 costs[TRENDS_MATRIX_N_SIZES];
  GtkWidget *group;

  if (!trends_matrix_words_get_sizes (self->layout, costs))
    return;
  /* Translators: before amounts, each beside a disc of the size that it has on a chart */
  group = add_group (self->legend, _("Cost by size:"));
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      g_autofree char *money = trends_priority_words_dup_money (plan, costs[i]);

      add_to_legend (group, plan, TRENDS_PRIORITY_UNSET,
                     trends_matrix_get_radius_of (self->matrix, costs[i]), money);
    }
}

/* The words are the plan's: plain ones, or those of MoSCoW. */
static void
show_legend (TrendsPriorities *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const TrendsChoices *words = trends_plan_get_priority_choices (plan);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = TRENDS_PRIORITY_CRITICAL; i >= TRENDS_PRIORITY_LOW; i--)
    add_to_legend (self->legend, plan, i, trends_matrix_get_radius_of (self->matrix, 0),
                   trends_choices_get_label (words, i));
  add_to_legend (self->legend, plan, TRENDS_PRIORITY_UNSET,
                 trends_matrix_get_radius_of (self->matrix, 0), _("No priority"));
  add_costs (self);
}

/* What it is made of; it is made anew where that is another. */
static void
update_legend (TrendsPriorities *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autofree char *key = g_strdup_printf (
    "%d %s %.1f %.1f %" G_GINT64_FORMAT,
    (int) trends_entity_get_integer (info, TRENDS_PLAN_PRIORITY_WORDS),
    trends_entity_get_text (info, TRENDS_PLAN_CURRENCY),
    trends_matrix_get_radius_of (self->matrix, 0),
    trends_matrix_get_radius_of (self->matrix,
                                 trends_matrix_layout_get_most_cost (self->layout)),
    trends_matrix_layout_get_most_cost (self->layout));

  if (g_strcmp0 (key, self->legend_key) == 0)
    return;
  g_free (self->legend_key);
  self->legend_key = g_steal_pointer (&key);
  show_legend (self);
}

/* ------------------------------------------------------------------ following */

/* Whether the focus went with a list that is empty now */
static gboolean
show_counts (TrendsPriorities *self)
{
  guint n_open = g_list_model_get_n_items (G_LIST_MODEL (self->ranking));
  guint n_unrated = trends_matrix_layout_get_tray (self->layout)->len;
  g_autofree char *number = trends_priorities_dup_n_unrated (self);
  g_autofree char *rated = g_strdup_printf (
    /* Translators: how many of how many */
    ngettext ("%'u of %'u open initiative rated", "%'u of %'u open initiatives rated", n_open),
    n_open - n_unrated, n_open);
  g_autofree char *title = g_strdup_printf (
    /* Translators: the head of a list; %s is how many, V, E and the digits are keys */
    _("Not yet rated (%s): drag onto a cell, or press V or E, then 1 to 5"), number);
  gboolean is_lost = FALSE;

  gtk_widget_set_visible (self->nothing, n_open == 0);
  is_lost |= trends_container_set_shown (GTK_WIDGET (self->list), n_open > 0);
  gtk_widget_set_visible (self->header, n_open > 0);
  gtk_label_set_label (GTK_LABEL (self->rated), rated);
  gtk_label_set_label (GTK_LABEL (self->tray_title), title);
  is_lost |= trends_container_set_shown (self->tray_box, n_unrated > 0);
  return is_lost;
}

/* ------------------------------------------------------------------- rating */

/**
 * trends_priorities_rate:
 * @initiative: with which all that is selected is rated, where it is
 * @value: 1 to 5, or %TRENDS_RATING_KEPT
 * @effort: the same
 *
 * Returns: whether it is rated so now; otherwise the reason has been shown
 */
gboolean
trends_priorities_rate (TrendsPriorities *self,
                        TrendsEntity     *initiative,
                        gint64            value,
                        gint64            effort)
{
  g_autoptr (GPtrArray) subjects = NULL;
  g_autoptr (TrendsEntity) held = g_object_ref (initiative);
  g_autoptr (GError) error = NULL;
  g_autofree char *rating = NULL;
  g_autofree char *before = NULL;

  if (!trends_session_can_change (self->session))
    return FALSE;
  before = g_strdup (trends_plan_get_undo_id (trends_session_get_plan (self->session)));
  subjects = trends_session_dup_subjects (self->session, initiative);
  if (!trends_plan_rate (trends_session_get_plan (self->session), subjects, value, effort, &error))
    {
      trends_session_report (self->session, error);
      return FALSE;
    }
  rating = trends_matrix_words_dup_rating (held);
  trends_announce (GTK_WIDGET (self), rating);
  trends_view_say_since (TRENDS_VIEW (self), held, rating, before);
  trends_view_reveal (TRENDS_VIEW (self), held);
  return TRUE;
}

/* All that is seen of a cell, where not all have room: they are selected, and the ranking has them. */
static void
more_cb (TrendsPriorities *self,
         guint             value,
         guint             effort)
{
  g_autoptr (GPtrArray) cell = trends_matrix_dup_seen (self->matrix, value, effort);
  TrendsEntity *first = cell->len > 0 ? cell->pdata[0] : NULL;

  if (first == NULL || !trends_session_select_many (self->session, cell, first))
    return;
  trends_priorities_reveal_ranked (self, first);
  trends_view_announce_selected (TRENDS_VIEW (self));
}

/* ------------------------------------------------------------------- layout */

static int
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int width;

  pango_layout_set_text (layout, "mmmmmmmmmm", -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return MAX (width / 10, 1);
}

/* Side by side, or one below the other; and as many columns as there is room for. */
static void
fit (TrendsPriorities *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), em = get_em (GTK_WIDGET (self));
  gboolean is_beside = width >= SIDE_BY_SIDE * em;
  gboolean is_wide = (is_beside ? width / 2 : width) >= WIDE * em;

  if (width == 0)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  is_beside ? GTK_ORIENTATION_HORIZONTAL
                                            : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), -1, is_beside ? 8 * em : 20 * em);
  self->context.is_wide = is_wide;
  trends_ranking_row_set_columns (self->header, &self->context);
}

/* ------------------------------------------------------------- all of it anew */

/* The bubble that had the focus has gone, by whomever: what waits elsewhere now is followed there,
 * and else the next bubble has it. */
static void
follow_lost (TrendsPriorities *self)
{
  g_autoptr (TrendsEntity) lost = trends_matrix_take_lost (self->matrix);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (lost == NULL || (focus != NULL && gtk_widget_get_root (focus) != NULL))
    return;
  if (trends_entity_get_plan (lost) != NULL
      && !trends_unmatched_hides (trends_unmatched_of (self->session), lost)
      && trends_view_reveal (TRENDS_VIEW (self), lost))
    return;
  if (!trends_matrix_focus_in_place (self->matrix))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What stood in a row that had the focus has its row elsewhere, by whomever: the focus goes there. */
static void
follow_row (TrendsPriorities *self)
{
  TrendsView *view = TRENDS_VIEW (self);
  g_autoptr (TrendsEntity) moving = self->moving != NULL ? g_object_ref (self->moving) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (moving != NULL && root != NULL && trends_entity_get_plan (moving) != NULL
      && trends_view_get_entity_of (view, focus) != moving
      && !trends_unmatched_hides (trends_unmatched_of (self->session), moving))
    trends_view_reveal (view, moving);
  g_clear_object (&self->moving);
}

static gboolean
update_now (gpointer user_data)
{
  TrendsPriorities *self = user_data;
  gboolean is_lost;

  self->later = 0;
  fit (self);
  update_legend (self);
  is_lost = show_counts (self);
  trends_priorities_update_ranking (self);
  if (self->has_all_changed)
    trends_matrix_update (self->matrix);
  else
    trends_matrix_update_matches (self->matrix);
  self->has_all_changed = FALSE;
  trends_initiative_list_update (self->tray);
  if (trends_priorities_shows_table (self))
    trends_initiative_table_update_match (self->table);
  follow_row (self);
  follow_lost (self);
  if (is_lost)
    trends_priorities_take_focus (self);
  return G_SOURCE_REMOVE;
}

/* Once for all that changes in a turn of the main loop, before it is drawn. */
void
trends_priorities_update_later (TrendsPriorities *self)
{
  if (self->later == 0)
    self->later = g_idle_add_full (GDK_PRIORITY_REDRAW - 15, update_now, self, NULL);
}

/* What is said of an initiative is of its own, but for the names of trends and owners, and what
 * the plan says of all. */
static void
applied_cb (TrendsPriorities *self,
            TrendsEdit       *edit)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  guint n = trends_edit_get_n_changes (edit);

  self->has_all_changed |= n > MANY_CHANGES;
  for (guint i = 0; i < n && !self->has_all_changed; i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);
      TrendsEntity *entity = trends_plan_lookup (plan, change->id);
      TrendsBubble *bubble
        = entity != NULL ? trends_matrix_find_bubble (self->matrix, entity) : NULL;

      if (change->kind != TRENDS_KIND_INITIATIVE)
        self->has_all_changed = TRUE;
      else if (bubble != NULL)
        trends_bubble_update (bubble);
    }
  trends_priorities_update_later (self);
}

static void
read_only_cb (TrendsPriorities *self)
{
  trends_view_update_actions (TRENDS_VIEW (self));
  trends_priorities_update_later (self);
}

/* ------------------------------------------------------------------- class */

static GtkWidget *
make_row (gpointer user_data)
{
  return trends_ranking_row_new ();
}

static char *
show_row (GtkWidget    *row,
          TrendsEntity *initiative,
          gpointer      user_data)
{
  return trends_ranking_row_show (row, initiative, &((TrendsPriorities *) user_data)->context);
}

static void
open_row (TrendsEntity *initiative,
          gpointer      user_data)
{
  TrendsPriorities *self = user_data;

  trends_session_open_ratings (self->session, initiative,
                               trends_ranking_get_scorecard (self->ranking));
}

static void
give_ratings_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);
  TrendsEntity *initiative = trends_plan_lookup (trends_session_get_plan (self->session),
                                                 g_variant_get_string (parameter, NULL));

  if (initiative != NULL)
    open_row (initiative, self);
}

static void
set_up_lists (TrendsPriorities *self)
{
  static const TrendsInitiativeListRows rows = { make_row, show_row, trends_ranking_row_clear,
                                                 open_row };
  static const TrendsInitiativeListRows chips = { make_chip, show_chip, clear_chip };

  self->ranked_list = trends_ranked_initiatives_new (self->ranking);
  self->seen = trends_entity_filter_new_list (trends_unmatched_of (self->session),
                                              self->ranked_list);
  self->unrated = G_LIST_MODEL (gtk_filter_list_model_new (
    g_object_ref (self->seen), GTK_FILTER (gtk_custom_filter_new (is_unrated, NULL, NULL))));
  trends_initiative_list_set (self->list, self->session, self->seen, &rows, self);
  trends_initiative_list_set_name (self->list, _("Ranking"), FALSE);
  trends_initiative_list_set (self->tray, self->session, self->unrated, &chips, self);
  trends_initiative_list_set_name (self->tray, _("Not yet rated"), FALSE);
}

static void
entered_ranking_cb (TrendsPriorities *self)
{
  self->was_in_ranking = TRUE;
}

static void
entered_matrix_cb (TrendsPriorities *self)
{
  self->was_in_ranking = FALSE;
}

static void
follow_focus (TrendsPriorities *self)
{
  GtkEventController *left = gtk_event_controller_focus_new ();
  GtkEventController *list = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (left, "enter", G_CALLBACK (entered_matrix_cb), self);
  g_signal_connect_swapped (list, "enter", G_CALLBACK (entered_ranking_cb), self);
  gtk_widget_add_controller (self->left, left);
  gtk_widget_add_controller (GTK_WIDGET (self->list), list);
}

/* Whose row has the focus may stand elsewhere after this, and the list, which makes rows anew, would
 * let go of it. A title that is being edited looks after itself. */
static void
remember_row (TrendsPriorities *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *list = trends_priorities_shows_table (self) ? GTK_WIDGET (self->table)
                                                         : GTK_WIDGET (self->list);

  if (self->moving == NULL && focus != NULL && !GTK_IS_EDITABLE (focus)
      && trends_container_has_focus (list))
    g_set_object (&self->moving, trends_view_get_entity_of (TRENDS_VIEW (self), focus));
}

/* It counts in places of the ranking as it was; rows are bound before it is made anew. */
static void
forget_line (TrendsPriorities *self)
{
  remember_row (self);
  if (self->context.line == NULL)
    return;
  trends_initiative_table_set_line (self->table, NULL, TRUE);
  g_clear_pointer (&self->context.line, trends_budget_line_free);
}

static void
follow (TrendsPriorities *self)
{
  TrendsView *view = TRENDS_VIEW (self);

  g_signal_connect_object (trends_view_get_feed (view), "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ranking, "changed", G_CALLBACK (trends_priorities_update_later), self,
                           G_CONNECT_SWAPPED);
  trends_priorities_follow_unmatched (self);
  trends_view_follow (view, self->session, "selection-changed", G_CALLBACK (trends_priorities_update_later), self);
  trends_view_follow (view, self->session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  g_signal_connect_object (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
    "notify::page-size", G_CALLBACK (trends_priorities_update_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "placed", G_CALLBACK (update_legend), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
}

static void
make_models (TrendsPriorities *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsFeed *feed = trends_view_get_feed (TRENDS_VIEW (self));

  self->layout = trends_matrix_layout_new (plan);
  self->kept = trends_ranking_new (plan, NULL);
  self->ranking = trends_ranking_new (plan, NULL);
  trends_matrix_layout_set_feed (self->layout, feed);
  trends_ranking_set_feed (self->kept, feed);
  trends_ranking_set_feed (self->ranking, feed);
}

static void
trends_priorities_constructed (GObject *object)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (object);

  G_OBJECT_CLASS (trends_priorities_parent_class)->constructed (object);
  trends_view_set_session (TRENDS_VIEW (self), self->session);
  make_models (self);
  self->context = (TrendsRankingRowContext) { .session = self->session, .ranking = self->ranking,
                                              .kept = self->kept };
  /* Before the lists, which bind rows */
  g_signal_connect_object (self->ranking, "items-changed", G_CALLBACK (forget_line), self,
                           G_CONNECT_SWAPPED);
  trends_matrix_set_session (self->matrix, self->session, self->layout);
  trends_priorities_set_up_ranking (self);
  set_up_lists (self);
  trends_priorities_set_up_twin (self);
  follow (self);
  follow_focus (self);
  update_now (self);
  read_only_cb (self);
}

static void
trends_priorities_dispose (GObject *object)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (object);
  GtkWidget *child;

  trends_priorities_end_rating (self);
  trends_view_drop (TRENDS_VIEW (self));
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->sums, g_array_unref);
  g_clear_pointer (&self->legend_key, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_PRIORITIES);
  g_clear_pointer (&self->context.line, trends_budget_line_free);
  g_clear_pointer (&self->plan_scorecard, trends_scorecard_unref);
  g_clear_object (&self->unrated);
  g_clear_object (&self->seen);
  g_clear_object (&self->ranked_list);
  g_clear_object (&self->ranking);
  g_clear_object (&self->kept);
  g_clear_object (&self->layout);
  g_clear_object (&self->moving);
  g_clear_object (&self->pressed);
  g_clear_object (&self->dragged);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_priorities_parent_class)->dispose (object);
}

static void
trends_priorities_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (object);

  if (property_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    g_value_set_boolean (value, trends_priorities_shows_table (self));
}

static void
trends_priorities_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (object);

  if (property_id == PROP_SESSION)
    self->session = g_value_dup_object (value);
  else
    trends_priorities_show_table (self, g_value_get_boolean (value));
}

/* It may be out of sight, with large text as far down as there are parts above it. */
static gboolean
focus_nothing (TrendsPriorities *self)
{
  if (!gtk_widget_grab_focus (self->nothing))
    return FALSE;
  trends_scroll_to_soon (self->nothing);
  return TRUE;
}

/**
 * trends_priorities_take_focus:
 *
 * Gives the focus to what is shown: where there is nothing to rank, to what says so. Also from
 * what is hidden now, and has it still.
 *
 * Returns: whether something has it
 */
gboolean
trends_priorities_take_focus (TrendsPriorities *self)
{
  if (trends_priorities_shows_table (self))
    return trends_initiative_table_focus_any (self->table);
  return gtk_widget_grab_focus (GTK_WIDGET (self->matrix))
         || gtk_widget_grab_focus (GTK_WIDGET (self->list))
         || focus_nothing (self);
}

static gboolean
trends_priorities_grab_focus (GtkWidget *widget)
{
  return !trends_container_has_focus (widget)
         && trends_priorities_take_focus (TRENDS_PRIORITIES (widget));
}

/* Who comes by Tab comes to what is above the matrix first, as on the roadmap. */
static gboolean
trends_priorities_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* A popover of the view's goes round within itself. */
  if (direction != GTK_DIR_TAB_FORWARD
      || (focus != NULL && gtk_widget_is_ancestor (focus, widget))
      || gtk_widget_get_width (widget) == 0
      || trends_priorities_shows_table (TRENDS_PRIORITIES (widget)))
    return GTK_WIDGET_CLASS (trends_priorities_parent_class)->focus (widget, direction);

  return gtk_widget_child_focus (TRENDS_PRIORITIES (widget)->table_button, direction)
         || GTK_WIDGET_CLASS (trends_priorities_parent_class)->focus (widget, direction);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/priorities/trends-priorities.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, halves);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, left);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, right);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, rated);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, matrix);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, legend);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, tray_box);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, tray_title);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, tray);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, ranked);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, weights_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, set_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, weights_box);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, weights);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, formula);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, moves);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, reset_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, keep_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, money_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, sum);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, budget);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, list);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, nothing);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, table_box);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, table_counts);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, table_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, chart_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, sort_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsPriorities, table);
}

static void
trends_priorities_class_init (TrendsPrioritiesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_priorities_constructed;
  object_class->dispose = trends_priorities_dispose;
  object_class->get_property = trends_priorities_get_property;
  object_class->set_property = trends_priorities_set_property;
  g_object_class_install_property (
    object_class, PROP_SESSION,
    g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY));
  g_object_class_install_property (
    object_class, PROP_SHOWS_TABLE,
    g_param_spec_boolean ("shows-table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));

  trends_container_let_focus_out (widget_class);
  widget_class->focus = trends_priorities_focus;
  widget_class->grab_focus = trends_priorities_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-priorities");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  g_type_ensure (TRENDS_TYPE_MATRIX);
  g_type_ensure (TRENDS_TYPE_NOTE);
  g_type_ensure (TRENDS_TYPE_INITIATIVE_LIST);
  g_type_ensure (TRENDS_TYPE_INITIATIVE_TABLE);
  g_type_ensure (TRENDS_TYPE_WEIGHTS);
  bind_template (widget_class);
  trends_view_install_actions (widget_class);
  trends_priorities_install_ranking (widget_class);
  gtk_widget_class_install_action (widget_class, "priorities.give-ratings", "s", give_ratings_cb);
  trends_priorities_install_keys (widget_class);
}

static void
trends_priorities_init (TrendsPriorities *self)
{
  trends_palette_install ();
  self->sum_minor = TRENDS_UNSET;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = trends_ranking_row_new_header ();
  trends_ranking_row_set_columns (self->header, &self->context);
  gtk_box_insert_child_after (GTK_BOX (self->right), self->header,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (self->list)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Priorities"), -1);
  trends_line_entry_fold (GTK_EDITABLE (self->sum));
  self->ghost = trends_drag_ghost_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->ghost), GTK_WIDGET (self));
  trends_view_add_menu (TRENDS_VIEW (self));
  trends_priorities_add_question (self);
  trends_priorities_add_keys (self);
  trends_priorities_add_drag (self);
}

/**
 * trends_priorities_new:
 * @session: whose plan it shows
 */
GtkWidget *
trends_priorities_new (TrendsSession *session)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  return g_object_new (TRENDS_TYPE_PRIORITIES, "session", session, NULL);
}
