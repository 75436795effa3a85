/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list.c: the initiatives of one trend or group as rows, made as needed. */

#include "trends-card-list-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-board-look.h"
#include "trends-container.h"
#include "trends-entity-filter.h"
#include "trends-frames.h"
#include "trends-later.h"
#include "trends-scroll.h"

/* No rows before the first frame, so that the window is there at once; then steps
 * that fit between two frames. */
#define FIRST_ROWS 0
#define STEP_ROWS 4
/* Around a row that is revealed far away; the most that are kept, in pages, and in rows at least and at most.
 * GTK draws all that there are in each frame, seen or not. */
#define NEAR_ROWS 6
#define MAX_PAGES 2.5
#define LEAST_MAX_ROWS 24
#define MAX_ROWS 64
/* When more than so many come or go at once, rows are made for what is seen, and the
 * others in steps. */
#define MANY 32

G_DEFINE_FINAL_TYPE (TrendsCardList, trends_card_list, GTK_TYPE_WIDGET)

static void
row_activated_cb (TrendsCardList      *self,
                  TrendsInitiativeRow *row)
{
  trends_session_open_details (self->session, trends_initiative_row_get_initiative (row));
}

/* ------------------------------------------------- the window on the list */

static double
get_height (TrendsCardList *self,
            guint           n_rows)
{
  double height = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = GTK_WIDGET (trends_card_list_get_row (self, i));
      int natural;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (self->box), NULL,
                          &natural, NULL, NULL);
      height += natural;
    }

  return height;
}

/* What is seen stays where it is when rows above it come or go. */
static void
shift (TrendsCardList *self,
       double          height)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);

  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment) + height, 0,
                            gtk_adjustment_get_upper (adjustment) + height,
                            gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment),
                            gtk_adjustment_get_page_size (adjustment));
}

static gboolean
has_focus_before (TrendsCardList *self,
                  guint           n_rows)
{
  GtkWidget *focused = gtk_widget_get_focus_child (self->box);

  return focused != NULL && GTK_IS_LIST_BOX_ROW (focused)
         && gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) < (int) n_rows;
}

static guint
get_max_rows (TrendsCardList *self)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);
  double height = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment);
  double pages = height / MAX (gtk_adjustment_get_page_size (adjustment), 1);
  double n_rows = trends_card_list_get_n_rows (self) / MAX (pages, 1) * MAX_PAGES;

  return CLAMP ((guint) n_rows, LEAST_MAX_ROWS, MAX_ROWS);
}

static void
extend_up (TrendsCardList *self)
{
  guint offset = trends_sliding_model_get_offset (self->window);
  guint n_rows = MIN (STEP_ROWS, offset);

  trends_sliding_model_set (self->window, offset - n_rows,
                            MIN (trends_sliding_model_get_size (self->window) + n_rows,
                                 get_max_rows (self)));
  shift (self, get_height (self, n_rows));
}

static void
extend_down (TrendsCardList *self)
{
  guint offset = trends_sliding_model_get_offset (self->window);
  guint size = trends_card_list_get_n_rows (self) + STEP_ROWS;

  if (size > get_max_rows (self) && !has_focus_before (self, STEP_ROWS))
    {
      double height = get_height (self, STEP_ROWS);

      trends_sliding_model_set (self->window, offset + STEP_ROWS, size - STEP_ROWS);
      shift (self, -height);
    }
  else
    {
      trends_sliding_model_set (self->window, offset, size);
    }
}

/* Half a page of rows is kept ready above and below what is seen; not while it
 * is about to be seen elsewhere. */
static gboolean
needs_above (TrendsCardList *self)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);

  return page > 0 && self->scroll_tick == 0
         && trends_sliding_model_get_offset (self->window) > 0
         && gtk_adjustment_get_value (adjustment) < page / 2;
}

static gboolean
needs_below (TrendsCardList *self)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);

  return page > 0 && self->scroll_tick == 0 && trends_sliding_model_has_more (self->window)
         && gtk_adjustment_get_value (adjustment) + 1.5 * page
                > gtk_adjustment_get_upper (adjustment);
}

/* One step a frame at most, so that rows are laid out before more of them come
 * and nothing stands still. */
static gboolean
window_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  TrendsCardList *self = TRENDS_CARD_LIST (widget);
  gboolean is_seen = gtk_widget_get_mapped (widget), above = needs_above (self);

  if (is_seen && (above || needs_below (self)) && trends_frames_take_step (clock))
    {
      if (above)
        extend_up (self);
      else
        extend_down (self);
    }

  if (is_seen && (needs_above (self) || needs_below (self)))
    return G_SOURCE_CONTINUE;

  self->window_tick = 0;

  return G_SOURCE_REMOVE;
}

/* While it is behind nobody knows, and to ask would be to have it follow now. */
static void
queue_window (TrendsCardList *self)
{
  if (self->window_tick == 0
      && (trends_sliding_model_is_behind (self->window) || needs_above (self) || needs_below (self)))
    self->window_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), window_cb, NULL, NULL);
}

/* -------------------------------------------------- following all at once */

static guint
get_row_index_at (TrendsCardList *self,
                  double          y,
                  guint           otherwise)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->box), (int) y);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row) : otherwise;
}

/* The rows from @first to before @end are seen, or have the focus. */
static void
find_seen (TrendsCardList *self,
           const guint    *places,
           guint           n_rows,
           guint          *first,
           guint          *end)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  GtkWidget *focused = gtk_widget_get_focus_child (self->box);

  *first = get_row_index_at (self, value, 0);
  *end = MIN (get_row_index_at (self, value + page, n_rows - 1) + 1, n_rows);

  if (focused != NULL && TRENDS_IS_INITIATIVE_ROW (focused))
    {
      guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused));

      if (index < n_rows && places[index] != G_MAXUINT)
        {
          *first = MIN (*first, index);
          *end = MAX (*end, index + 1);
        }
    }
}

/* The first row from @first on that stays, or else the last before it; @n_rows where none does. */
static guint
find_anchor (const guint *places,
             guint        n_rows,
             guint        first)
{
  for (guint i = first; i < n_rows; i++)
    if (places[i] != G_MAXUINT)
      return i;
  for (guint i = first; i > 0; i--)
    if (places[i - 1] != G_MAXUINT)
      return i - 1;

  return n_rows;
}

/* What is seen stays where it is, but at the top of the list, where what is first is seen. */
static void
choose_window_cb (TrendsSlidingModel *window,
                  const guint        *places,
                  guint               n_changed,
                  guint              *offset,
                  guint              *size,
                  gpointer            user_data)
{
  TrendsCardList *self = TRENDS_CARD_LIST (user_data);
  guint n_source = g_list_model_get_n_items (self->shown);
  guint n_rows = trends_card_list_get_n_rows (self);
  guint first = 0, end = 0, anchor = 0;

  if (n_rows > 0)
    {
      find_seen (self, places, n_rows, &first, &end);
      anchor = find_anchor (places, n_rows, first);
    }
  if (n_changed <= MANY)
    first = 0;
  else
    *size = MIN (*size, end - first + 1);

  if (anchor == n_rows)
    *offset = MIN (*offset, n_source - MIN (n_source, *size));
  else if (*offset > 0 || first > 0)
    *offset = places[anchor] - MIN (places[anchor], anchor - MIN (anchor, first));
  if (first > 0)
    shift (self, -get_height (self, first));
}

/* ------------------------------------------------------------- scrolling */

/* Rows that have just come have no place before the frame that lays them out. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  TrendsCardList *self = TRENDS_CARD_LIST (widget);
  TrendsInitiativeRow *row = trends_card_list_find_row (self, user_data);

  if (++self->scroll_frames < 3)
    return G_SOURCE_CONTINUE;

  self->scroll_tick = 0;
  if (row != NULL)
    trends_scroll_to (GTK_WIDGET (row));
  queue_window (self);

  return G_SOURCE_REMOVE;
}

static void
queue_scroll (TrendsCardList *self,
              TrendsEntity   *target)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);

  self->scroll_frames = 0;
  self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb,
                                                    g_object_ref (target), g_object_unref);
}

/* Moves the window to where an initiative is, unless it is in it. */
static void
move_window_to (TrendsCardList *self,
                TrendsEntity   *initiative)
{
  guint place = trends_card_list_find_place (self, initiative);
  guint offset = trends_sliding_model_get_offset (self->window);
  guint n_rows = trends_card_list_get_n_rows (self);

  if (place == G_MAXUINT)
    return;
  if (place == offset + n_rows)
    trends_sliding_model_set (self->window, offset, n_rows + 1);
  else if (place < offset || place > offset + n_rows)
    trends_sliding_model_set (self->window, place - MIN (place, NEAR_ROWS), 2 * NEAR_ROWS);
}

static void
all_changed_cb (TrendsCardList *self)
{
  trends_card_list_update_empty (self);
  queue_window (self);
}

static void
items_changed_cb (TrendsCardList *self)
{
  trends_card_list_sync_selected (self);
  queue_window (self);
}

/* ------------------------------------------------------------------ rows */

static gboolean
has_bare_rows (TrendsCardList *self)
{
  return trends_board_look_get_density (trends_board_look_of (self->session))
         == TRENDS_DENSITY_TITLES;
}

static GtkWidget *
make_row_cb (gpointer item,
             gpointer user_data)
{
  TrendsCardList *self = TRENDS_CARD_LIST (user_data);
  GtkWidget *row = trends_initiative_row_new (item, trends_session_get_filter (self->session));

  if (self->group != NULL)
    trends_card_list_set_up_row (self, TRENDS_INITIATIVE_ROW (row));
  trends_initiative_row_set_bare (TRENDS_INITIATIVE_ROW (row), has_bare_rows (self));
  return row;
}

static void
density_cb (TrendsCardList *self)
{
  guint n_rows = trends_card_list_get_n_rows (self);

  for (guint i = 0; i < n_rows; i++)
    trends_initiative_row_set_bare (trends_card_list_get_row (self, i), has_bare_rows (self));
}

static gboolean
forget_gone_cb (gpointer user_data)
{
  TrendsCardList *self = TRENDS_CARD_LIST (user_data);

  self->gone = G_MAXUINT;
  self->gone_id = 0;
  return G_SOURCE_REMOVE;
}

/* For who takes it away, and asks at once: where it goes for other reasons, nobody does, and what
 * goes later was elsewhere. */
static void
note_gone (TrendsCardList *self,
           GtkWidget      *row)
{
  if (row != gtk_widget_get_focus_child (self->box))
    return;
  self->gone = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (self->gone_id == 0)
    self->gone_id = g_idle_add_full (G_PRIORITY_HIGH, forget_gone_cb, self, NULL);
}

/* Before the list box lets go of them: to free many rows at once would be felt. What is
 * being typed in one has to go on elsewhere at once. */
static void
rows_go_cb (TrendsCardList *self,
            guint           position,
            guint           n_removed)
{
  for (guint i = position; i < position + n_removed; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), (int) i);

      if (row != NULL)
        note_gone (self, GTK_WIDGET (row));
      if (row != NULL && !trends_initiative_row_is_renaming (TRENDS_INITIATIVE_ROW (row)))
        trends_later_unref (g_object_ref (row));
    }
}

/* Those of a card that goes are freed one after the other, too. */
static void
free_rows_later (TrendsCardList *self)
{
  GtkListBoxRow *row;

  if (self->scroller == NULL)
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), i)) != NULL; i++)
    if (!trends_initiative_row_is_renaming (TRENDS_INITIATIVE_ROW (row)))
      trends_later_unref (g_object_ref (row));
}

/* Above the first row and below the last: the card knows what is there. */
static gboolean
keynav_failed_cb (TrendsCardList   *self,
                  GtkDirectionType  direction)
{
  return gtk_widget_keynav_failed (GTK_WIDGET (self), direction);
}

/* ----------------------------------------------------------------- class */

static void
trends_card_list_dispose (GObject *object)
{
  TrendsCardList *self = TRENDS_CARD_LIST (object);

  g_clear_pointer (&self->said, gtk_widget_unparent);
  free_rows_later (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_handle_id (&self->gone_id, g_source_remove);
  if (self->window != NULL)
    trends_sliding_model_set_func (self->window, NULL, NULL);
  g_clear_object (&self->window);
  g_clear_object (&self->shown);
  g_clear_object (&self->trend);
  g_clear_object (&self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_card_list_parent_class)->dispose (object);
}

/* Asks for nothing, but in a lane of groups, which is as high as what is in it: the card's width is
 * the lane's to decide, and a list scrolls.
 * Its style says how high it is at least. So rows are measured once, for the
 * width that they get, which is most of the time that a first frame takes. */
static void
trends_card_list_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = trends_card_list_get_room (TRENDS_CARD_LIST (widget), for_size);
}

static GtkSizeRequestMode
trends_card_list_get_request_mode (GtkWidget *widget)
{
  return trends_card_list_is_in_lane (TRENDS_CARD_LIST (widget)) ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                                 : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
trends_card_list_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsCardList *self = TRENDS_CARD_LIST (widget);
  int least;

  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->scroller, MAX (width, least), height, baseline, NULL);
  trends_card_list_allocate_said (self, MAX (width, least), height);
}

static void
trends_card_list_class_init (TrendsCardListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_card_list_dispose;
  widget_class->get_request_mode = trends_card_list_get_request_mode;
  widget_class->measure = trends_card_list_measure;
  widget_class->size_allocate = trends_card_list_size_allocate;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trends-card-list");
}

static GtkWidget *
make_empty (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "wrap", TRUE,
                       "justify", GTK_JUSTIFY_CENTER,
                       "valign", GTK_ALIGN_CENTER,
                       "css-classes", (const char *[]) { "empty", "secondary", NULL },
                       NULL);
}

static void
trends_card_list_init (TrendsCardList *self)
{
  self->gone = G_MAXUINT;
  self->box = gtk_list_box_new ();
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->box), FALSE);
  self->empty = make_empty ();
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->box), self->empty);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "child", self->box,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  trends_card_list_set_up_said (self);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (row_activated_cb), self);
  trends_card_list_set_up_selection (self);
  g_signal_connect_swapped (self->box, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
}

static void
watch_scrolling (TrendsCardList *self)
{
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_window), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_window), self,
                           G_CONNECT_SWAPPED);
}

/* ------------------------------------------------------------ public doors */

GListModel *
trends_card_list_get_all (TrendsCardList *self)
{
  return self->group != NULL ? trends_initiative_group_get_initiatives (self->group)
                             : trends_trend_get_initiatives (self->trend);
}

static void
update_group_name (TrendsCardList *self)
{
  g_autofree char *words
    = trends_initiative_group_dup_words (self->group, trends_session_get_plan (self->session));
  /* Translators: the name of a list; %s is of what it is: “Initiatives by Status: Planned” */
  g_autofree char *name = g_strdup_printf (_("Initiatives by %s"), words);

  trends_accessible_set_name (GTK_WIDGET (self->box), name);
}

static void
update_name (TrendsCardList *self)
{
  /* Translators: the name of a list; %s is a trend's title */
  g_autofree char *name
      = g_strdup_printf (_("Initiatives of %s"), trends_entity_get_name (self->trend));

  trends_accessible_set_name (GTK_WIDGET (self->box), name);
}

static void
follow (TrendsCardList *self)
{
  g_signal_connect_object (self->window, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* What comes below the window isn't reported by it. */
  g_signal_connect_object (self->shown, "items-changed",
                           G_CALLBACK (all_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect (self, "map", G_CALLBACK (trends_card_list_sync_selected), NULL);
  g_signal_connect (self, "map", G_CALLBACK (queue_window), NULL);
  g_signal_connect_object (self->session, "selection-changed",
                           G_CALLBACK (trends_card_list_sync_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::read-only", G_CALLBACK (trends_card_list_update_empty), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_list (trends_session_get_plan (self->session),
                                                 TRENDS_KIND_INITIATIVE),
                           "items-changed", G_CALLBACK (trends_card_list_update_empty), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (trends_board_look_of (self->session), "notify::density",
                           G_CALLBACK (density_cb), self, G_CONNECT_SWAPPED);
}

static void
fill (TrendsCardList *self)
{
  self->shown = trends_entity_filter_new_list (trends_unmatched_of (self->session),
                                               trends_card_list_get_all (self));
  self->window = trends_sliding_model_new (self->shown, FIRST_ROWS);
  trends_sliding_model_set_func (self->window, choose_window_cb, self);
  trends_sliding_model_set_patient (self->window, TRUE);
  g_signal_connect_object (self->window, "items-changed", G_CALLBACK (rows_go_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->box), G_LIST_MODEL (self->window), make_row_cb,
                           self, NULL);
  follow (self);
  watch_scrolling (self);
  trends_card_list_update_empty (self);
  trends_card_list_sync_selected (self);
}

/**
 * trends_card_list_bind:
 * @trend: whose initiatives it shows
 *
 * Fills the list. To be called once.
 */
void
trends_card_list_bind (TrendsCardList *self,
                       TrendsSession  *session,
                       TrendsEntity   *trend)
{
  g_return_if_fail (TRENDS_IS_CARD_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->trend = g_object_ref (trend);
  update_name (self);
  g_signal_connect_object (trend, "notify::title", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

/**
 * trends_card_list_bind_group:
 * @group: whose initiatives it shows
 *
 * Fills the list. To be called once, in place of trends_card_list_bind().
 */
void
trends_card_list_bind_group (TrendsCardList        *self,
                             TrendsSession         *session,
                             TrendsInitiativeGroup *group)
{
  g_return_if_fail (TRENDS_IS_CARD_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->group = g_object_ref (group);
  update_group_name (self);
  trends_card_list_follow_names (self, G_CALLBACK (update_group_name));
  g_signal_connect_object (trends_plan_get_info (trends_session_get_plan (session)),
                           "notify::priority-words", G_CALLBACK (update_group_name), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

/**
 * trends_card_list_take_gone:
 *
 * Returns: where the row was that had the focus when it went, which is told once; %G_MAXUINT where
 *   none did
 */
guint
trends_card_list_take_gone (TrendsCardList *self)
{
  guint gone;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), G_MAXUINT);

  trends_sliding_model_catch_up (self->window);
  gone = self->gone;
  self->gone = G_MAXUINT;
  return gone;
}

/**
 * trends_card_list_get_adjustment:
 *
 * Returns: (transfer none): that of its scrolling
 */
GtkAdjustment *
trends_card_list_get_adjustment (TrendsCardList *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/**
 * trends_card_list_get_n_rows:
 *
 * How many rows there are, which is fewer than the trend has initiatives as
 * long as nobody scrolled there.
 */
guint
trends_card_list_get_n_rows (TrendsCardList *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->window));
}

/**
 * trends_card_list_get_row:
 *
 * Returns: (transfer none) (nullable): the row at a place
 */
TrendsInitiativeRow *
trends_card_list_get_row (TrendsCardList *self,
                          guint           index)
{
  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), NULL);

  if (index >= trends_card_list_get_n_rows (self))
    return NULL;

  return TRENDS_INITIATIVE_ROW (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), (int) index));
}

/**
 * trends_card_list_find_row:
 *
 * Returns: (transfer none) (nullable): the row of an initiative, where it has one
 */
TrendsInitiativeRow *
trends_card_list_find_row (TrendsCardList *self,
                           TrendsEntity   *initiative)
{
  guint n_rows;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), NULL);

  if (!trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
      || (self->trend != NULL
          && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) != self->trend))
    return NULL;

  trends_sliding_model_catch_up (self->window);
  n_rows = trends_card_list_get_n_rows (self);
  for (guint i = 0; i < n_rows; i++)
    {
      TrendsInitiativeRow *row = trends_card_list_get_row (self, i);

      if (row != NULL && trends_initiative_row_get_initiative (row) == initiative)
        return row;
    }

  return NULL;
}

/**
 * trends_card_list_reveal:
 * @initiative: one of the trend's
 * @focus: whether its row takes the focus
 */
void
trends_card_list_reveal (TrendsCardList *self,
                         TrendsEntity   *initiative,
                         gboolean        focus)
{
  TrendsInitiativeRow *row;

  g_return_if_fail (TRENDS_IS_CARD_LIST (self));
  g_return_if_fail (TRENDS_IS_ENTITY (initiative));

  trends_sliding_model_catch_up (self->window);
  trends_unmatched_keep (trends_unmatched_of (self->session), initiative);
  move_window_to (self, initiative);
  row = trends_card_list_find_row (self, initiative);
  if (row == NULL)
    return;

  trends_card_list_sync_selected (self);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  queue_scroll (self, initiative);
}

/**
 * trends_card_list_focus_row:
 * @index: a place; beyond the last row, the last is meant
 */
gboolean
trends_card_list_focus_row (TrendsCardList *self,
                            guint           index)
{
  guint n_rows;
  TrendsInitiativeRow *row;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), FALSE);

  trends_sliding_model_catch_up (self->window);
  n_rows = trends_card_list_get_n_rows (self);
  if (n_rows == 0)
    return FALSE;

  row = trends_card_list_get_row (self, MIN (index, n_rows - 1));
  trends_session_select (self->session, trends_initiative_row_get_initiative (row));

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * trends_card_list_focus_any:
 *
 * Focuses the selected row, or the first.
 */
gboolean
trends_card_list_focus_any (TrendsCardList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), FALSE);

  trends_sliding_model_catch_up (self->window);
  row = trends_card_list_find_selected (self);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->box), 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
