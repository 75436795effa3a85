/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table.c: a GtkColumnView, kept in step with the session's selection. */

#include "trends-initiative-table-private.h"

#include <glib/gi18n-lib.h>

#include "trends-comparison.h"
#include "trends-container.h"
#include "trends-entity-filter.h"
#include "trends-list-tab.h"
#include "trends-model-selection.h"
#include "trends-note.h"
#include "trends-order.h"
#include "trends-resting-list.h"
#include "trends-scroll.h"
#include "trends-initiative-cell.h"
#include "trends-view-actions.h"

#define MAX_HEIGHT 520 /* pixels, before it scrolls by itself */
#define STEP 3         /* rows that come in a frame: each has a widget in every column */
#define MANY 400       /* rows that aren't sorted in a moment */
#define SCROLL_FRAMES 12 /* in which a row far away is to have come */

G_DEFINE_FINAL_TYPE (TrendsInitiativeTable, trends_initiative_table, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------- selecting */

static guint
find_position (TrendsInitiativeTable *self,
               TrendsEntity          *initiative)
{
  return trends_order_find_in (G_LIST_MODEL (self->sorted), initiative);
}

static void
sync_selection (TrendsInitiativeTable *self)
{
  if (self->session == NULL || self->syncing)
    return;

  self->syncing = TRUE;
  trends_model_selection_show (GTK_SELECTION_MODEL (self->selection), self->session,
                               GTK_WIDGET (self));
  self->syncing = FALSE;
}

static TrendsEntity *
get_focused (TrendsInitiativeTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? trends_initiative_table_get_initiative (self, gtk_root_get_focus (root)) : NULL;
}

static gpointer
find_focused (gpointer user_data)
{
  return get_focused (user_data);
}

/* A person selected in the table. */
static void
selection_changed_cb (TrendsInitiativeTable *self)
{
  if (self->syncing || self->session == NULL)
    return;

  trends_model_selection_select (GTK_SELECTION_MODEL (self->selection), self->session,
                                 GTK_WIDGET (self), get_focused (self));
  sync_selection (self);
}

static void
activate_cb (TrendsInitiativeTable *self,
             guint             position)
{
  g_autoptr (TrendsEntity) initiative
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const TrendsScorecard *scorecard
      = self->ranking != NULL ? trends_ranking_get_scorecard (self->ranking) : NULL;

  if (initiative != NULL)
    trends_session_open_ratings (self->session, initiative, scorecard);
}

/* ----------------------------------------------------------------- cells */

static TrendsInitiativeColumn
get_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "trends-column"));
}

static void
setup_cb (TrendsInitiativeTable   *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  GtkWidget *cell = trends_initiative_cell_new (get_column (factory), self->session);

  trends_initiative_cell_set_says_needs (TRENDS_INITIATIVE_CELL (cell),
                                         self->is_of_all && self->ranking == NULL);
  trends_initiative_cell_set_ranking (TRENDS_INITIATIVE_CELL (cell), self->ranking);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (TrendsInitiativeTable   *self,
         GtkListItem        *item,
         GtkListItemFactory *factory)
{
  TrendsInitiativeCell *cell = TRENDS_INITIATIVE_CELL (gtk_list_item_get_child (item));

  trends_initiative_cell_set_line (cell, self->line);
  trends_initiative_cell_set_initiative (cell, gtk_list_item_get_item (item));
  g_ptr_array_add (self->cells, cell);
}

static void
unbind_cb (TrendsInitiativeTable   *self,
           GtkListItem        *item,
           GtkListItemFactory *factory)
{
  TrendsInitiativeCell *cell = TRENDS_INITIATIVE_CELL (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->cells, cell);
  trends_initiative_cell_set_line (cell, NULL);
  trends_initiative_cell_set_initiative (cell, NULL);
}

/* By what a column sorts, and whose ranks those are */
typedef struct
{
  TrendsInitiativeTable *table;
  TrendsInitiativeColumn column;
} Order;

/* What initiatives are compared with, if with anything */
static TrendsFrozen *
get_frozen (TrendsInitiativeTable *self)
{
  return self->session != NULL
           ? trends_comparison_get_frozen (trends_comparison_of (self->session))
           : NULL;
}

/* Set while somebody asks by which column the view sorts first, and which way. */
static guint *first_compared;

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const Order *order = user_data;

  if (first_compared != NULL)
    {
      *first_compared = MIN (*first_compared, order->column);
      return -1;
    }

  return trends_initiative_column_compare (order->column, order->table->ranking,
                                           get_frozen (order->table), (TrendsEntity *) a,
                                           (TrendsEntity *) b);
}

static void
add_column (TrendsInitiativeTable  *self,
            TrendsInitiativeColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;
  Order *order = g_new (Order, 1);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, order, g_free));

  *order = (Order) { self, column };
  g_object_set_data (G_OBJECT (factory), "trends-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  made = gtk_column_view_column_new (trends_initiative_column_get_title (column), factory);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, column != TRENDS_INITIATIVE_COLUMN_PLACE);
  gtk_column_view_column_set_expand (made, column == TRENDS_INITIATIVE_COLUMN_TITLE);
  gtk_column_view_append_column (self->view, made);
  self->columns[column] = made;
}

static void
update_cells (TrendsInitiativeTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    trends_initiative_cell_update (g_ptr_array_index (self->cells, i));
}

/* What stands where is another, and so is what is sorted by what has changed; not while nobody sees
 * the table. */
static void
list_changed_cb (TrendsInitiativeTable *self)
{
  trends_initiative_table_update_empty (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  update_cells (self);
  sync_selection (self);
}

/* By the same column as before; whether the table is sorted by any */
static gboolean
resort (TrendsInitiativeTable *self)
{
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->sorted);

  if (sorter == NULL || gtk_sorter_get_order (sorter) == GTK_SORTER_ORDER_NONE)
    return FALSE;
  gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  return TRUE;
}

/* What the table says and is sorted by may be another now; while nobody sees it, it waits. */
static void
sort_again (TrendsInitiativeTable *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  if (self->is_of_all)
    update_cells (self);
  if (resort (self))
    sync_selection (self);
}

/* Nobody has seen what has changed meanwhile. */
static void
mapped_cb (TrendsInitiativeTable *self)
{
  if (self->filtered != NULL)
    {
      trends_entity_filter_update (self->filtered);
      trends_initiative_table_update_empty (self);
    }
  if (self->is_stale)
    resort (self);
  self->is_stale = FALSE;
  update_cells (self);
  sync_selection (self);
}

/* --------------------------------------------------------------- sorting */

static void
name_sort_button (TrendsInitiativeTable *self)
{
  const char *title = trends_initiative_column_get_title (self->sorted_by);
  g_autofree char *label = NULL;

  if (self->sort_button == NULL)
    return;
  if (self->descending)
    /* Translators: on a button; a table is sorted by this the other way round */
    label = g_strdup_printf (_("Sorted by %s, last first"), title);
  else
    /* Translators: on a button; what a table is sorted by: “Sorted by Title” */
    label = g_strdup_printf (_("Sorted by %s"), title);
  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (self->sort_button)), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sort_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_order (TrendsInitiativeTable *self)
{
  name_sort_button (self);
  if (self->actions == NULL)
    return;
  g_simple_action_set_state (
    G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, "sort")),
    g_variant_new_int32 ((gint32) self->sorted_by));
  g_simple_action_set_state (
    G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, "descending")),
    g_variant_new_boolean (self->descending));
}

/* A click on a header sorts, too. gtk_column_view_sorter_get_primary_sort_column() (GTK 4.10) tells
 * by what; until then the column whose sorter is asked first does, of two things that are any. */
static void
order_changed_cb (TrendsInitiativeTable *self,
                  guint             change,
                  GtkSorter        *sorter)
{
  guint column = TRENDS_INITIATIVE_N_COLUMNS;
  GtkOrdering order;

  first_compared = &column;
  order = gtk_sorter_compare (sorter, self, self->view);
  first_compared = NULL;
  if (column == TRENDS_INITIATIVE_N_COLUMNS
      || (column == self->sorted_by && self->descending == (order == GTK_ORDERING_LARGER)))
    return;

  self->sorted_by = column;
  self->descending = order == GTK_ORDERING_LARGER;
  show_order (self);
  sync_selection (self);
}

void
trends_initiative_table_sort (TrendsInitiativeTable *self)
{
  gtk_column_view_sort_by_column (self->view, self->columns[self->sorted_by],
                                  self->descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  show_order (self);
  sync_selection (self);
}

static void
sort_by_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  TrendsInitiativeTable *self = TRENDS_INITIATIVE_TABLE (user_data);

  self->sorted_by = (guint) g_variant_get_int32 (parameter);
  trends_initiative_table_sort (self);
}

static void
descending_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  TrendsInitiativeTable *self = TRENDS_INITIATIVE_TABLE (user_data);

  self->descending = !self->descending;
  trends_initiative_table_sort (self);
}

/* --------------------------------------------------------------- columns */

static GMenuModel *
make_sort_menu (TrendsInitiativeTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();

  for (guint i = 0; i < TRENDS_INITIATIVE_N_COLUMNS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (trends_initiative_column_get_title (i), NULL);

      if (!trends_initiative_table_has_column (self, i))
        continue;
      g_menu_item_set_action_and_target (item, "table.sort", "i", (gint32) i);
      g_menu_append_item (columns, item);
    }
  g_menu_append (order, _("Last first"), "table.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));

  return G_MENU_MODEL (menu);
}

void
trends_initiative_table_update_sort_menu (TrendsInitiativeTable *self)
{
  g_autoptr (GMenuModel) menu = make_sort_menu (self);

  gtk_menu_button_set_menu_model (self->sort_button, menu);
}

/* As trends_scroll_open_popover() does it. */
static void
scroll_to_button_cb (GtkMenuButton *button,
                     gpointer       user_data)
{
  trends_scroll_to (GTK_WIDGET (button));
}

void
trends_initiative_table_set_sort_button (TrendsInitiativeTable *self,
                                    GtkMenuButton    *button)
{
  const GActionEntry entries[] = {
    { "sort", NULL, "i", "0", sort_by_cb, { 0 } },
    { "descending", descending_cb, NULL, "false", NULL, { 0 } },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));

  self->sort_button = button;
  self->actions = G_ACTION_MAP (group);
  gtk_menu_button_set_child (button, gtk_label_new (NULL));
  gtk_menu_button_set_always_show_arrow (button, TRUE);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (button), "table", G_ACTION_GROUP (group));
  trends_initiative_table_update_sort_menu (self);
  gtk_menu_button_set_create_popup_func (button, scroll_to_button_cb, NULL, NULL);
  show_order (self);
}

/* ------------------------------------------------------------- revealing */

static GtkWidget *
get_list (TrendsInitiativeTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static gboolean
focus_row (TrendsInitiativeTable *self, TrendsEntity *initiative)
{
  GtkWidget *row = trends_initiative_table_find_row (self, initiative);

  return row != NULL && gtk_widget_grab_focus (row);
}

/* A long list is sorted a part at a time, and what stands where isn't known before. */
static gboolean
is_sorting (TrendsInitiativeTable *self)
{
  return gtk_sort_list_model_get_pending (self->sorted) > 0
         && g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > MANY;
}

/* Sorting is done when nothing else is, and rows that come meanwhile would be others soon. */
static void
hold_rows (TrendsInitiativeTable *self)
{
  trends_growing_list_set_held (self->shown, is_sorting (self));
}

/* Before a list has been laid out for the first time it has rows, but scrolls nowhere. */
static gboolean
scroll_to_row (TrendsInitiativeTable *self, TrendsEntity *initiative)
{
  guint position = find_position (self, initiative);
  GtkWidget *list = get_list (self);

  if (position == GTK_INVALID_LIST_POSITION || gtk_widget_get_height (list) == 0
      || is_sorting (self))
    return FALSE;

  position = trends_growing_list_show_at (self->shown, position);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  return focus_row (self, initiative);
}

/* A row far away is there once it has been laid out. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  TrendsInitiativeTable *self = TRENDS_INITIATIVE_TABLE (widget);

  if (!is_sorting (self))
    self->scroll_frames++;
  if (!scroll_to_row (self, user_data) && self->scroll_frames < SCROLL_FRAMES)
    return G_SOURCE_CONTINUE;

  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * trends_initiative_table_reveal:
 *
 * Scrolls to an initiative and gives it the focus, at once or as soon as it has a row.
 *
 * Returns: whether it is in the table
 */
gboolean
trends_initiative_table_reveal (TrendsInitiativeTable *self,
                           TrendsEntity     *initiative)
{
  if (find_position (self, initiative) == GTK_INVALID_LIST_POSITION || get_list (self) == NULL)
    return FALSE;

  sync_selection (self);
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_frames = 0;
  self->scroll_tick = 0;
  if (!scroll_to_row (self, initiative))
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb,
                                                      g_object_ref (initiative), g_object_unref);

  return TRUE;
}

/* Of the title's column */
static TrendsInitiativeCell *
find_title (TrendsInitiativeTable *self,
            TrendsEntity     *initiative)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      TrendsInitiativeCell *cell = g_ptr_array_index (self->cells, i);

      if (trends_initiative_cell_get_initiative (cell) == initiative
          && trends_initiative_cell_is_title (cell))
        return cell;
    }

  return NULL;
}

/**
 * trends_initiative_table_find_row:
 *
 * Returns: (transfer none) (nullable): the row of an initiative; %NULL where it isn’t in sight
 */
GtkWidget *
trends_initiative_table_find_row (TrendsInitiativeTable *self,
                             TrendsEntity     *initiative)
{
  TrendsInitiativeCell *cell = find_title (self, initiative);

  return cell != NULL ? trends_initiative_cell_get_row (cell) : NULL;
}

/**
 * trends_initiative_table_rename:
 *
 * Begins to rename an initiative where it stands.
 *
 * Returns: whether it was in sight
 */
gboolean
trends_initiative_table_rename (TrendsInitiativeTable *self,
                           TrendsEntity     *initiative)
{
  TrendsInitiativeCell *cell = find_title (self, initiative);

  if (cell != NULL)
    trends_initiative_cell_rename (cell);
  return cell != NULL;
}

/* The one at a place of the trend, or the last before it. */
gboolean
trends_initiative_table_focus_at (TrendsInitiativeTable *self,
                             guint             position)
{
  g_autoptr (TrendsEntity) initiative
    = trends_unmatched_dup_near (trends_unmatched_of (self->session), self->list, position);

  if (initiative == NULL)
    return FALSE;

  trends_session_select (self->session, initiative);
  return trends_initiative_table_reveal (self, initiative);
}

/**
 * trends_initiative_table_focus_any:
 *
 * Gives the focus to the row that is selected or, where none is, to the last of a trend's, after
 * which one is added, and to the first of a list of all, which is read from its beginning.
 *
 * Where there is no row, what says so has it in a list of all.
 *
 * Returns: whether there is a row, or that
 */
gboolean
trends_initiative_table_focus_any (TrendsInitiativeTable *self)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  g_autoptr (TrendsEntity) any = NULL;

  if (n_items == 0)
    return self->is_of_all && gtk_widget_grab_focus (self->empty);
  if (selected != NULL && find_position (self, selected) != GTK_INVALID_LIST_POSITION)
    return trends_initiative_table_reveal (self, selected);

  any = g_list_model_get_item (G_LIST_MODEL (self->sorted), self->is_of_all ? 0 : n_items - 1);
  return trends_initiative_table_reveal (self, any);
}

/* A row, a cell of it, or something inside. */
TrendsEntity *
trends_initiative_table_get_initiative (TrendsInitiativeTable *self,
                                   GtkWidget        *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);
      GtkWidget *grandchild = child != NULL ? gtk_widget_get_first_child (child) : NULL;
      GtkWidget *tried[] = { widget, child, grandchild };

      for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
        if (tried[i] != NULL && TRENDS_IS_INITIATIVE_CELL (tried[i]))
          return trends_initiative_cell_get_initiative (TRENDS_INITIATIVE_CELL (tried[i]));
    }

  return NULL;
}

/* ----------------------------------------------------------------- class */

static void
trends_initiative_table_dispose (GObject *object)
{
  TrendsInitiativeTable *self = TRENDS_INITIATIVE_TABLE (object);

  g_clear_handle_id (&self->fit_idle, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->list_signals);
  g_clear_weak_pointer (&self->marked);
  g_clear_pointer (&self->empty, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  if (self->shown != NULL)
    trends_growing_list_set_focus_func (self->shown, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->actions);
  g_clear_object (&self->trend);
  g_clear_object (&self->list);
  g_clear_object (&self->ranking);
  g_clear_object (&self->session);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_initiative_table_parent_class)->dispose (object);
}

static void
trends_initiative_table_class_init (TrendsInitiativeTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_initiative_table_dispose;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-initiative-table");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_view (TrendsInitiativeTable *self)
{
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->shown = trends_growing_list_new (G_LIST_MODEL (self->sorted), GTK_WIDGET (self->view), STEP);
  trends_growing_list_set_focus_func (self->shown, find_focused, self);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  for (guint i = 0; i < TRENDS_INITIATIVE_N_COLUMNS; i++)
    add_column (self, i);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  /* The row of headers takes no key. */
  gtk_widget_set_can_focus (gtk_widget_get_first_child (GTK_WIDGET (self->view)), FALSE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (sync_selection), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->sorted, "notify::pending", G_CALLBACK (hold_rows), self,
                           G_CONNECT_SWAPPED);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_AUTOMATIC,
                                 "propagate-natural-height", TRUE,
                                 "max-content-height", MAX_HEIGHT,
                                 "hexpand", TRUE,
                                 "child", self->view,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_swapped (
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
    "notify::page-size", G_CALLBACK (trends_initiative_table_queue_fit), self);
}

static void
trends_initiative_table_init (TrendsInitiativeTable *self)
{
  self->cells = g_ptr_array_new ();
  make_view (self);
  self->empty = g_object_new (TRENDS_TYPE_NOTE,
                              "label", _("No initiatives yet."),
                              "hexpand", TRUE,
                              /* Of a trend's there is a place beside it where they are added. */
                              "focusable", FALSE,
                              "css-classes", (const char *[]) { "empty", "secondary", NULL },
                              NULL);
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "selection-changed",
                                  G_CALLBACK (sync_selection), self);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_data (self->list_signals, "items-changed", G_CALLBACK (list_changed_cb),
                               self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
set_name (TrendsInitiativeTable *self,
          const char            *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_list (self)),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  trends_growing_list_set_name (self->shown, get_list (self), name);
}

static void
show_list (TrendsInitiativeTable *self,
           TrendsSession         *session,
           GListModel            *list,
           const char            *name)
{
  g_autoptr (GListModel) seen = trends_resting_list_new (list, GTK_WIDGET (self));

  if (self->session == NULL)
    g_signal_connect_object (trends_session_get_plan (session), "applied",
                             G_CALLBACK (sort_again), self, G_CONNECT_SWAPPED);
  g_set_object (&self->session, session);
  g_set_object (&self->list, list);
  g_signal_group_set_target (self->session_signals, session);
  g_clear_object (&self->filtered);
  self->filtered = trends_entity_filter_new_list (trends_unmatched_of (session), seen);
  self->syncing = TRUE;
  gtk_sort_list_model_set_model (self->sorted, self->filtered);
  self->syncing = FALSE;
  g_signal_group_set_target (self->list_signals, list);
  set_name (self, name);
  list_changed_cb (self);
}

/**
 * trends_initiative_table_set_trend:
 * @session: where it is shown; the same for as long as the table lives
 * @trend: whose initiatives it shows from now on
 */
void
trends_initiative_table_set_trend (TrendsInitiativeTable *self,
                                   TrendsSession         *session,
                                   TrendsEntity          *trend)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));
  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  g_set_object (&self->trend, trend);
  /* Translators: the name of a list; %s is a trend's title */
  name = g_strdup_printf (_("Initiatives of %s"), trends_entity_get_name (trend));
  show_list (self, session, trends_trend_get_initiatives (trend), name);
}

/* There is a column for what has moved since a baseline, or there isn't. */
static void
comparison_changed_cb (TrendsInitiativeTable *self)
{
  gboolean is_by_slip = self->sorted_by == TRENDS_INITIATIVE_COLUMN_SLIP;

  trends_initiative_table_fit_columns (self);
  if (self->sort_button != NULL)
    trends_initiative_table_update_sort_menu (self);
  if (is_by_slip && get_frozen (self) != NULL)
    {
      sort_again (self);
      return;
    }
  update_cells (self);
  if (!is_by_slip)
    return;
  self->sorted_by = TRENDS_INITIATIVE_COLUMN_START;
  trends_initiative_table_sort (self);
}

static void
show_any_list (TrendsInitiativeTable  *self,
               TrendsSession          *session,
               GListModel             *list,
               const char             *name,
               TrendsInitiativeColumn  sorted_by)
{
  self->is_of_all = TRUE;
  gtk_widget_set_focusable (self->empty, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->sorted_by = sorted_by;
  /* A long list is sorted a part at a time. */
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  g_object_set (self->scroller, "max-content-height", -1, "vexpand", TRUE, NULL);
  trends_list_let_tab_out (GTK_LIST_VIEW (get_list (self)));
  trends_initiative_table_fit_columns (self);
  show_list (self, session, list, name);
  trends_initiative_table_sort (self);
}

/**
 * trends_initiative_table_set_list:
 * @session: where it is shown
 * @list: (element-type TrendsEntity): initiatives of any trends
 * @name: what the list is called, translated
 *
 * Shows a list from now on, and as high as there is room for, sorted by when they start.
 */
void
trends_initiative_table_set_list (TrendsInitiativeTable *self,
                                  TrendsSession         *session,
                                  GListModel            *list,
                                  const char            *name)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));
  g_return_if_fail (self->session == NULL);

  show_any_list (self, session, list, name, TRENDS_INITIATIVE_COLUMN_START);
  g_signal_connect_object (trends_comparison_of (session), "changed",
                           G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trends_initiative_table_set_ranking:
 * @session: where it is shown
 * @ranking: whose ranks and scores it shows
 * @list: (element-type TrendsEntity): the initiatives of @ranking
 * @name: what the list is called, translated
 *
 * Shows what is ranked from now on, and as high as there is room for, sorted by rank.
 */
void
trends_initiative_table_set_ranking (TrendsInitiativeTable *self,
                                     TrendsSession         *session,
                                     TrendsRanking         *ranking,
                                     GListModel            *list,
                                     const char            *name)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));
  g_return_if_fail (self->session == NULL);

  self->ranking = g_object_ref (ranking);
  show_any_list (self, session, list, name, TRENDS_INITIATIVE_COLUMN_RANK);
  g_signal_connect_object (ranking, "changed", G_CALLBACK (sort_again), self, G_CONNECT_SWAPPED);
}

/**
 * trends_initiative_table_has_list:
 *
 * Returns: whether it has been told what to show
 */
gboolean
trends_initiative_table_has_list (TrendsInitiativeTable *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_TABLE (self), FALSE);

  return self->list != NULL;
}

/**
 * trends_initiative_table_get_adjustment:
 *
 * Returns: (transfer none): how far the table is scrolled down
 */
GtkAdjustment *
trends_initiative_table_get_adjustment (TrendsInitiativeTable *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_TABLE (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

GListModel *
trends_initiative_table_get_order (TrendsInitiativeTable *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_TABLE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/* When something else matches, or is hidden. */
void
trends_initiative_table_update_match (TrendsInitiativeTable *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));

  trends_initiative_table_filter (self, get_focused (self));
  update_cells (self);
  sync_selection (self);
}
