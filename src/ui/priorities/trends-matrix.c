/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix.c: see trends-matrix.h. Bubbles are made and placed when the size is known and
 * whenever the layout has changed; one keeps its widget, and so the focus, as long as it is
 * shown. The one that has the focus is always shown.
 */

#include "trends-matrix-private.h"

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-palette.h"
#include "trends-priority-words.h"
#include "trends-renamer.h"
#include "trends-view.h"
#include "trends-unmatched.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N TRENDS_RATING_MAX
#define EDGE 4          /* pixels, of a part, without bubbles */
#define SLICE 4000      /* microseconds in which bubbles are made before a frame */

G_DEFINE_FINAL_TYPE (TrendsMatrix, trends_matrix, GTK_TYPE_WIDGET)

enum { MORE, PLACED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------ geometry */

/* What a cell has for bubbles: the uppermost of a part has its name above, and none lies on the edge
 * of its part. */
static void
get_room (TrendsMatrix *self,
          guint         value,
          guint         effort,
          graphene_rect_t *room)
{
  double title = value == N || value == 3 ? self->title : 0;
  double left = effort == 1 || effort == 3 ? EDGE : 0;
  double right = effort == 2 || effort == N ? EDGE : 0;

  graphene_rect_init (room, (float) (trends_matrix_get_cell_left (self, effort) + left),
                      (float) (trends_matrix_get_cell_top (self, value) + title),
                      (float) MAX (trends_matrix_get_cell_width (self, effort) - left - right, 1),
                      (float) (trends_matrix_get_cell_height (self, value) - title));
}

static int
measure_line (GtkWidget *label)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static void
set_size (TrendsMatrix *self,
          int           width,
          int           height)
{
  int number = 0;

  gtk_widget_measure (self->values[0], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &number, NULL, NULL);
  self->line = measure_line (self->values[0]);
  self->title = measure_line (self->parts[0]);
  self->left = number + 8;
  self->top = self->line + 4;
  self->width = MAX (width - self->left, N);
  self->height = MAX (height - self->top - 2 * self->line - 8, N);
  if (self->rows[N] == 0)
    trends_matrix_share_room (self);
}

/* ---------------------------------------------------------------- bubbles */

static void
show_selected (TrendsMatrix *self)
{
  GHashTableIter iter;
  TrendsEntity *initiative;
  TrendsBubble *bubble;

  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, (gpointer *) &initiative, (gpointer *) &bubble))
    trends_bubble_set_selected (bubble, trends_session_is_selected (self->session, initiative));
}

/* (nullable): not where the time is up; @is_held: however late it is */
static TrendsBubble *
ensure_bubble (TrendsMatrix *self,
               TrendsEntity *initiative,
               gboolean      is_held)
{
  TrendsBubble *bubble = g_hash_table_lookup (self->bubbles, initiative);

  if (bubble == NULL && !is_held && g_get_monotonic_time () > self->deadline)
    self->is_partial = TRUE;
  else if (bubble == NULL)
    {
      bubble = TRENDS_BUBBLE (trends_bubble_new (self->session, initiative));
      gtk_widget_insert_before (GTK_WIDGET (bubble), GTK_WIDGET (self), self->mark);
      g_hash_table_insert (self->bubbles, g_object_ref (initiative), bubble);
    }
  return bubble;
}

static TrendsEntity *
get_focused (TrendsMatrix *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? trends_matrix_get_entity_of (self, gtk_root_get_focus (root)) : NULL;
}

static void
say_more (TrendsMatrix *self,
          guint         value,
          guint         effort,
          guint         n_more)
{
  GtkWidget *button = self->more[(value - 1) * N + effort - 1];
  g_autofree char *text = NULL, *name = NULL;

  gtk_widget_set_visible (button, n_more > 0);
  if (n_more == 0)
    return;
  text = g_strdup_printf ("+%'u", n_more);
  name = g_strdup_printf (
    /* Translators: a button: how many aren't shown, then the value and the effort that they have */
    ngettext ("%u more with value %u and effort %u", "%u more with value %u and effort %u",
              n_more),
    n_more, value, effort);
  gtk_button_set_label (GTK_BUTTON (button), text);
  trends_accessible_set_name (button, name);
}

/**
 * trends_matrix_dup_seen:
 * @value: 1 to 5
 * @effort: the same
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is in that cell, but for what is hidden as it
 *   doesn't match; in the order of the plan
 */
GPtrArray *
trends_matrix_dup_seen (TrendsMatrix *self,
                        guint         value,
                        guint         effort)
{
  GPtrArray *cell = trends_matrix_layout_get_cell (self->layout, value, effort);
  TrendsUnmatched *unmatched = trends_unmatched_of (self->session);
  GPtrArray *seen = g_ptr_array_sized_new (cell->len);

  for (guint i = 0; i < cell->len; i++)
    if (!trends_unmatched_hides (unmatched, cell->pdata[i]))
      g_ptr_array_add (seen, cell->pdata[i]);
  return seen;
}

/* The one with the focus has a place. */
static GPtrArray *
dup_cell (GPtrArray    *cell,
          TrendsEntity *focused,
          guint         n_placed)
{
  GPtrArray *shown = g_ptr_array_new ();
  guint index;

  for (guint i = 0; i < n_placed; i++)
    g_ptr_array_add (shown, cell->pdata[i]);
  if (focused != NULL && n_placed > 0 && g_ptr_array_find (cell, focused, &index)
      && index >= n_placed)
    shown->pdata[n_placed - 1] = focused;
  return shown;
}

static void
place_cell (TrendsMatrix              *self,
            guint                      value,
            guint                      effort,
            const TrendsMatrixMetrics *metrics,
            TrendsEntity              *focused)
{
  g_autoptr (GPtrArray) cell = trends_matrix_dup_seen (self, value, effort);
  gint64 most_cost = trends_matrix_layout_get_most_cost (self->layout);
  g_autofree double *radii = g_new (double, MAX (cell->len, 1));
  g_autofree TrendsMatrixPlace *places = g_new0 (TrendsMatrixPlace, MAX (cell->len, 1));
  g_autoptr (GPtrArray) shown = NULL;
  TrendsMatrixMetrics of_cell = *metrics;
  graphene_rect_t room;
  guint n_placed;

  get_room (self, value, effort, &room);
  of_cell.longest = trends_matrix_measure_longest (self, cell);
  for (guint i = 0; i < cell->len; i++)
    radii[i] = trends_matrix_get_radius (
      trends_entity_get_integer (cell->pdata[i], TRENDS_INITIATIVE_COST), most_cost, metrics);
  n_placed = cell->len > 0 ? trends_matrix_place (radii, cell->len, room.size.width,
                                                  room.size.height, &of_cell, places)
                           : 0;
  shown = dup_cell (cell, focused, n_placed);
  for (guint i = 0; i < shown->len; i++)
    {
      TrendsBubble *bubble = ensure_bubble (self, shown->pdata[i], shown->pdata[i] == focused);

      if (bubble == NULL)
        continue;
      trends_bubble_set_place (bubble, &places[i], room.origin.x, room.origin.y);
      g_ptr_array_add (self->order, g_object_ref (shown->pdata[i]));
    }
  say_more (self, value, effort, cell->len - n_placed);
}

static void
take_away_others (TrendsMatrix *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer initiative;
  GtkWidget *bubble;

  for (guint i = 0; i < self->order->len; i++)
    g_hash_table_add (shown, self->order->pdata[i]);
  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, &initiative, (gpointer *) &bubble))
    if (!g_hash_table_contains (shown, initiative))
      {
        gtk_widget_unparent (bubble);
        g_hash_table_iter_remove (&iter);
      }
}

/* Tab and screen readers go by rows, the highest value first, from little effort to much. */
static void
put_in_order (TrendsMatrix *self)
{
  GtkWidget *last = self->lines[G_N_ELEMENTS (self->lines) - 1];

  for (guint i = 0; i < self->order->len; i++)
    {
      GtkWidget *bubble = g_hash_table_lookup (self->bubbles, self->order->pdata[i]);

      /* What is typed into is above all others. */
      if (trends_bubble_is_renaming (TRENDS_BUBBLE (bubble)))
        continue;
      if (gtk_widget_get_prev_sibling (bubble) != last)
        gtk_widget_insert_after (bubble, GTK_WIDGET (self), last);
      last = bubble;
    }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data);

/* Before the next frame in which it is seen */
static void
populate_soon (TrendsMatrix *self)
{
  self->is_due = TRUE;
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* What isn't there yet comes over several frames, since there may be a thousand.
 * @held: (nullable): what has a place, whatever else has none */
static void
place_all (TrendsMatrix *self,
           TrendsEntity *held)
{
  TrendsMatrixMetrics metrics = trends_matrix_make_metrics (self);
  guint place;

  /* Not under what is dragged */
  if (self->marked_value == 0)
    trends_matrix_share_room (self);
  if (self->last != NULL && g_ptr_array_find (self->order, self->last, &place))
    self->last_place = place;
  g_ptr_array_set_size (self->order, 0);
  self->is_partial = FALSE;
  self->deadline = g_get_monotonic_time () + SLICE;
  for (guint value = N; value >= 1; value--)
    for (guint effort = 1; effort <= N; effort++)
      place_cell (self, value, effort, &metrics, held);
  take_away_others (self);
  put_in_order (self);
  show_selected (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->is_partial)
    populate_soon (self);
}

static void
name_parts (TrendsMatrix *self)
{
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    {
      g_autofree char *text
        = g_strdup_printf ("%s  %'u", trends_quadrant_get_label (i),
                           trends_matrix_layout_count (self->layout, i));

      gtk_label_set_label (GTK_LABEL (self->parts[i]), text);
    }
}

static void
populate (TrendsMatrix *self)
{
  g_autoptr (TrendsEntity) focused = NULL;

  if (self->layout == NULL || self->width <= N)
    return;
  g_set_object (&focused, get_focused (self));
  place_all (self, focused);
  if (focused != NULL && trends_matrix_find_bubble (self, focused) == NULL)
    g_set_object (&self->lost, focused);
  name_parts (self);
  g_signal_emit (self, signals[PLACED], 0);
}

/* ------------------------------------------------------------------ layout */

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);

  self->tick = 0;
  if (!gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  self->is_due = FALSE;
  populate (self);
  /* Where there is nothing on it, its view may have something else. */
  if (self->wants_focus && !gtk_widget_grab_focus (widget))
    gtk_widget_grab_focus (gtk_widget_get_ancestor (widget, TRENDS_TYPE_VIEW));
  self->wants_focus = FALSE;
  return G_SOURCE_REMOVE;
}

static void
trends_matrix_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trends_matrix_parent_class)->map (widget);
  if (TRENDS_MATRIX (widget)->is_due)
    populate_soon (TRENDS_MATRIX (widget));
}

static void
trends_matrix_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);
  double old_width = self->width, old_height = self->height;
  int old_line = self->line;
  GHashTableIter iter;
  TrendsBubble *bubble;

  set_size (self, width, height);
  if (old_width != self->width || old_height != self->height || old_line != self->line)
    populate_soon (self);

  trends_matrix_allocate_ground (self);
  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &bubble))
    {
      GdkRectangle area;

      trends_bubble_get_area (bubble, &area);
      gtk_widget_size_allocate (GTK_WIDGET (bubble), &area, -1);
    }
}

static void
trends_matrix_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);
  int line = measure_line (self->values[0]);

  *minimum = (orientation == GTK_ORIENTATION_HORIZONTAL ? 20 : 24) * line;
  *natural = 2 * *minimum;
}

/* ------------------------------------------------------------------- class */

static void
trends_matrix_dispose (GObject *object)
{
  TrendsMatrix *self = TRENDS_MATRIX (object);
  GtkWidget *child;

  g_hash_table_remove_all (self->bubbles);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->last);
  g_clear_object (&self->lost);
  g_clear_object (&self->layout);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_matrix_parent_class)->dispose (object);
}

static void
trends_matrix_finalize (GObject *object)
{
  TrendsMatrix *self = TRENDS_MATRIX (object);

  g_hash_table_unref (self->bubbles);
  g_ptr_array_unref (self->order);

  G_OBJECT_CLASS (trends_matrix_parent_class)->finalize (object);
}

static gboolean
trends_matrix_grab_focus (GtkWidget *widget)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);

  if (trends_container_has_focus (widget))
    return FALSE;
  if (self->width > N)
    return self->order->len > 0 && trends_matrix_reveal (self, self->order->pdata[0]);

  /* It isn't laid out yet. */
  self->wants_focus = TRUE;
  return TRUE;
}

/* (transfer container): what Tab comes to: a bubble, the last that had the focus, and what says
 * how many more there are. Arrows lead from bubble to bubble. */
static GPtrArray *
dup_stops (TrendsMatrix *self)
{
  GPtrArray *stops = g_ptr_array_new ();
  TrendsBubble *bubble = NULL;

  if (self->last != NULL)
    bubble = g_hash_table_lookup (self->bubbles, self->last);
  if (bubble == NULL && self->order->len > 0)
    bubble = g_hash_table_lookup (self->bubbles, self->order->pdata[0]);
  if (bubble != NULL)
    g_ptr_array_add (stops, bubble);
  for (guint i = 0; i < N * N; i++)
    if (gtk_widget_get_visible (self->more[i]))
      g_ptr_array_add (stops, self->more[i]);
  return stops;
}

static gboolean
trends_matrix_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);
  g_autoptr (GPtrArray) stops = dup_stops (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  guint index;

  if (direction != GTK_DIR_TAB_FORWARD && !is_back)
    return FALSE;
  if (focus != NULL && g_ptr_array_find (stops, focus, &index))
    index += is_back ? -1 : 1;
  else if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    index = is_back ? G_MAXUINT : 1;
  else
    index = is_back ? stops->len - 1 : 0;
  return index < stops->len && gtk_widget_grab_focus (stops->pdata[index]);
}

static void
trends_matrix_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  TrendsMatrix *self = TRENDS_MATRIX (widget);

  GTK_WIDGET_CLASS (trends_matrix_parent_class)->set_focus_child (widget, child);
  if (child == NULL || !TRENDS_IS_BUBBLE (child))
    return;
  g_set_object (&self->last, trends_bubble_get_initiative (TRENDS_BUBBLE (child)));
  g_clear_object (&self->lost);
}

static void
trends_matrix_class_init (TrendsMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_matrix_finalize;
  widget_class->measure = trends_matrix_measure;
  widget_class->map = trends_matrix_map;
  widget_class->size_allocate = trends_matrix_size_allocate;
  widget_class->focus = trends_matrix_focus;
  widget_class->set_focus_child = trends_matrix_set_focus_child;
  widget_class->grab_focus = trends_matrix_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

/* One of those that say how many more there are */
static void
more_clicked_cb (TrendsMatrix *self,
                 GtkWidget    *button)
{
  for (guint i = 0; i < N * N; i++)
    if (self->more[i] == button)
      g_signal_emit (self, signals[MORE], 0, i / N + 1, i % N + 1);
}

static void
trends_matrix_init (TrendsMatrix *self)
{
  self->bubbles = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->order = g_ptr_array_new_with_free_func (g_object_unref);
  trends_matrix_add_ground (self);
  for (guint i = 0; i < N * N; i++)
    g_signal_connect_swapped (self->more[i], "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Value and effort"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_matrix_set_session:
 * @session: where it is shown; once
 * @layout: of the session's plan
 */
void
trends_matrix_set_session (TrendsMatrix       *self,
                           TrendsSession      *session,
                           TrendsMatrixLayout *layout)
{
  g_return_if_fail (TRENDS_IS_MATRIX (self));

  self->session = g_object_ref (session);
  self->layout = g_object_ref (layout);
  g_signal_connect_object (layout, "changed", G_CALLBACK (populate), self, G_CONNECT_SWAPPED);
  trends_view_follow (TRENDS_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW)),
                      session, "selection-changed", G_CALLBACK (show_selected), self);
  populate (self);
}

/**
 * trends_matrix_update:
 *
 * Shows anew what is shown: something of it, or what is looked for, is another.
 */
void
trends_matrix_update (TrendsMatrix *self)
{
  GHashTableIter iter;
  TrendsBubble *bubble;

  g_return_if_fail (TRENDS_IS_MATRIX (self));

  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &bubble))
    trends_bubble_update (bubble);
  put_in_order (self);
}

/**
 * trends_matrix_update_matches:
 *
 * The same where only what is looked for may be another.
 */
void
trends_matrix_update_matches (TrendsMatrix *self)
{
  GHashTableIter iter;
  TrendsBubble *bubble;

  g_return_if_fail (TRENDS_IS_MATRIX (self));

  g_hash_table_iter_init (&iter, self->bubbles);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &bubble))
    trends_bubble_update_match (bubble);
  put_in_order (self);
}

/**
 * trends_matrix_update_hidden:
 *
 * Has bubbles for what is shown, where that is something else.
 */
void
trends_matrix_update_hidden (TrendsMatrix *self)
{
  g_return_if_fail (TRENDS_IS_MATRIX (self));

  populate (self);
}

/**
 * trends_matrix_find_bubble:
 *
 * Returns: (transfer none) (nullable): what shows an initiative; %NULL where nothing does
 */
TrendsBubble *
trends_matrix_find_bubble (TrendsMatrix *self,
                           TrendsEntity *initiative)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX (self), NULL);

  return g_hash_table_lookup (self->bubbles, initiative);
}

/**
 * trends_matrix_get_entity_of:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the initiative in whose bubble it is; %NULL in what is
 *   typed into, which is no part of it
 */
TrendsEntity *
trends_matrix_get_entity_of (TrendsMatrix *self,
                             GtkWidget    *widget)
{
  GtkWidget *bubble;

  g_return_val_if_fail (TRENDS_IS_MATRIX (self), NULL);

  if (widget != NULL && gtk_widget_get_ancestor (widget, TRENDS_TYPE_RENAMER) != NULL)
    return NULL;
  bubble = widget != NULL && !TRENDS_IS_BUBBLE (widget)
             ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_BUBBLE)
             : widget;
  return bubble != NULL && gtk_widget_get_parent (bubble) == GTK_WIDGET (self)
           ? trends_bubble_get_initiative (TRENDS_BUBBLE (bubble))
           : NULL;
}

static gboolean
is_rated (TrendsEntity *initiative)
{
  return trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE) != TRENDS_UNSET
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT) != TRENDS_UNSET;
}

/**
 * trends_matrix_reveal:
 *
 * Gives the focus to an initiative's bubble.
 *
 * Returns: whether it has one
 */
gboolean
trends_matrix_reveal (TrendsMatrix *self,
                      TrendsEntity *initiative)
{
  TrendsBubble *bubble = trends_matrix_find_bubble (self, initiative);

  /* One that has no place in its cell takes that of the last there. */
  if (bubble == NULL && self->width > N && is_rated (initiative))
    {
      place_all (self, initiative);
      bubble = trends_matrix_find_bubble (self, initiative);
    }
  return bubble != NULL && gtk_widget_grab_focus (GTK_WIDGET (bubble));
}

/**
 * trends_matrix_take_lost:
 *
 * Returns: (transfer full) (nullable): what had the focus and has no bubble any more, where no
 *   other has been given it since
 */
TrendsEntity *
trends_matrix_take_lost (TrendsMatrix *self)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX (self), NULL);

  return g_steal_pointer (&self->lost);
}

/**
 * trends_matrix_focus_in_place:
 *
 * Gives the focus to the bubble that stands now where that one stood which had it last and has
 * gone: that after it, or before; unless one has it already.
 *
 * Returns: whether one has it
 */
gboolean
trends_matrix_focus_in_place (TrendsMatrix *self)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX (self), FALSE);

  if (get_focused (self) != NULL)
    return TRUE;
  if (self->last == NULL || self->order->len == 0
      || trends_matrix_find_bubble (self, self->last) != NULL)
    return FALSE;
  return trends_matrix_reveal (self,
                               self->order->pdata[MIN (self->last_place, self->order->len - 1)]);
}

/**
 * trends_matrix_rename:
 *
 * Lets the title of an initiative be edited where its bubble is.
 *
 * Returns: whether it has one
 */
gboolean
trends_matrix_rename (TrendsMatrix *self,
                      TrendsEntity *initiative)
{
  TrendsBubble *bubble;

  g_return_val_if_fail (TRENDS_IS_MATRIX (self), FALSE);

  if (!trends_matrix_reveal (self, initiative))
    return FALSE;
  bubble = trends_matrix_find_bubble (self, initiative);
  trends_bubble_rename (bubble);
  gtk_widget_insert_before (GTK_WIDGET (bubble), GTK_WIDGET (self), self->mark);
  return TRUE;
}

/**
 * trends_matrix_get_radius_of:
 * @cost: in minor units
 *
 * Returns: how large the bubble is of what costs that, in pixels, where there is room; 0 as long
 *   as that isn't known
 */
double
trends_matrix_get_radius_of (TrendsMatrix *self,
                             gint64        cost)
{
  TrendsMatrixMetrics metrics;

  g_return_val_if_fail (TRENDS_IS_MATRIX (self), 0);

  if (self->width <= N)
    return 0;
  metrics = trends_matrix_make_metrics (self);
  return trends_matrix_get_radius (cost, trends_matrix_layout_get_most_cost (self->layout),
                                   &metrics);
}

/* How far @to is from @from in a direction: what is beside counts twice. Negative: it isn't
 * in that direction. */
static double
get_distance (const GdkRectangle *from,
              const GdkRectangle *to,
              GtkDirectionType    direction)
{
  double x = to->x + to->width / 2.0 - from->x - from->width / 2.0;
  double y = to->y + to->height / 2.0 - from->y - from->height / 2.0;
  gboolean is_across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double along = is_across ? x : y, beside = fabs (is_across ? y : x);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_UP)
    along = -along;
  return along > 1 ? along + 2 * beside : -1;
}

/**
 * trends_matrix_find_beside:
 * @initiative: one that has a bubble
 * @direction: left, right, up or down
 *
 * Returns: (transfer none) (nullable): the nearest in that direction
 */
TrendsEntity *
trends_matrix_find_beside (TrendsMatrix     *self,
                           TrendsEntity     *initiative,
                           GtkDirectionType  direction)
{
  TrendsBubble *bubble = trends_matrix_find_bubble (self, initiative);
  TrendsEntity *nearest = NULL;
  double least = G_MAXDOUBLE;
  GdkRectangle from, to;

  if (bubble == NULL)
    return NULL;
  trends_bubble_get_area (bubble, &from);
  for (guint i = 0; i < self->order->len; i++)
    {
      double distance;

      trends_bubble_get_area (trends_matrix_find_bubble (self, self->order->pdata[i]), &to);
      distance = get_distance (&from, &to, direction);
      if (distance < 0 || distance >= least)
        continue;
      least = distance;
      nearest = self->order->pdata[i];
    }
  return nearest;
}

/**
 * trends_matrix_get_end:
 *
 * Returns: (transfer none) (nullable): the first that is shown, or the last
 */
TrendsEntity *
trends_matrix_get_end (TrendsMatrix *self,
                       gboolean      last)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX (self), NULL);

  return self->order->len > 0 ? self->order->pdata[last ? self->order->len - 1 : 0] : NULL;
}

/**
 * trends_matrix_dup_order:
 *
 * Returns: (transfer full): the initiatives that are shown, by rows from the highest value
 */
GListModel *
trends_matrix_dup_order (TrendsMatrix *self)
{
  GListStore *order = g_list_store_new (TRENDS_TYPE_ENTITY);

  g_list_store_splice (order, 0, 0, self->order->pdata, self->order->len);
  return G_LIST_MODEL (order);
}

/**
 * trends_matrix_get_cell_at:
 * @x: a place in the matrix
 * @y: a place in the matrix
 *
 * Returns: whether it is in a cell
 */
gboolean
trends_matrix_get_cell_at (TrendsMatrix *self,
                           double        x,
                           double        y,
                           guint        *value,
                           guint        *effort)
{
  double across = (x - self->left) / self->width, share = (y - self->top) / self->height;
  guint row = 0, column = 0;

  if (across < 0 || share < 0 || across >= 1 || share >= 1)
    return FALSE;
  while (row < N - 1 && share >= self->rows[row + 1])
    row++;
  while (column < N - 1 && across >= self->columns[column + 1])
    column++;
  *effort = column + 1;
  *value = N - row;
  return TRUE;
}

/**
 * trends_matrix_mark_cell:
 * @value: of the cell to mark; 0 takes the mark away
 * @effort: the same
 */
void
trends_matrix_mark_cell (TrendsMatrix *self,
                         guint         value,
                         guint         effort)
{
  g_return_if_fail (TRENDS_IS_MATRIX (self));

  self->marked_value = value;
  self->marked_effort = effort;
  gtk_widget_set_visible (self->mark, value > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
