/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-list.c: see trends-initiative-list.h. A GtkListView, which makes as many
 * rows as are seen, kept in step with what the session has selected.
 *
 * Its rows are selected as GTK has it only while a person is in it. What is selected from elsewhere
 * is merely shown: screen readers take a row that is selected in a list where the focus once was
 * for the focus, and would go on there while a person goes about in a chart beside it.
 */

#include "trends-initiative-list.h"

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-growing-list.h"
#include "trends-model-selection.h"
#include "trends-style-class.h"

#define STEP 4           /* rows that come in a frame */
#define SCROLL_FRAMES 12 /* in which one far away is to have come */

struct _TrendsInitiativeList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  TrendsGrowingList *shown;
  GtkMultiSelection *selection; /* of these */
  GPtrArray *cells; /* not owned: those that show something */
  TrendsSession *session;
  TrendsInitiativeListRows rows;
  gpointer user_data;
  GtkOrientation orientation;
  gboolean syncing;
  gboolean is_entered; /* by the focus, or a pointer that brings it */
  gboolean tells;      /* rows are selected as GTK has it, see tells_selected() */
  guint tick;
  guint frames;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsInitiativeList, trends_initiative_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

enum { PROP_ORIENTATION = 1 };

/* ------------------------------------------------------------------ cells */

static TrendsEntity *
get_cell_initiative (GtkWidget *cell)
{
  return g_object_get_data (G_OBJECT (cell), "trends-initiative");
}

/* Several are selected on purpose, wherever they are, and are told of everywhere; one that moves with
 * the focus is told of there. */
static gboolean
tells_selected (TrendsInitiativeList *self)
{
  return self->is_entered
         || g_list_model_get_n_items (G_LIST_MODEL (trends_session_get_selection (self->session)))
              > 1;
}

/* In the look of what is selected */
static void
show_chosen (TrendsInitiativeList *self,
             GtkWidget            *row,
             TrendsEntity         *initiative)
{
  trends_style_class_set (row, "chosen",
                          !self->tells && trends_session_is_selected (self->session, initiative));
}

static void
update_cell (TrendsInitiativeList *self,
             GtkWidget            *cell)
{
  TrendsEntity *initiative = get_cell_initiative (cell);
  GtkWidget *row = gtk_widget_get_parent (cell);
  g_autofree char *name = NULL;

  if (trends_entity_get_plan (initiative) == NULL)
    return;
  name = self->rows.show (cell, initiative, self->user_data);
  if (row == NULL)
    return;
  trends_accessible_set_name (row, name);
  show_chosen (self, row, initiative);
  /* GTK says so only of what has been selected once. */
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
    gtk_list_item_get_selected (g_object_get_data (G_OBJECT (cell), "trends-list-item")), -1);
}

static void
setup_cb (TrendsInitiativeList *self,
          GtkListItem          *item)
{
  gtk_list_item_set_child (item, self->rows.make (self->user_data));
}

static void
bind_cb (TrendsInitiativeList *self,
         GtkListItem          *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_object_set_data_full (G_OBJECT (cell), "trends-initiative",
                          g_object_ref (gtk_list_item_get_item (item)), g_object_unref);
  g_object_set_data (G_OBJECT (cell), "trends-list-item", item);
  g_object_set_data (G_OBJECT (cell), "trends-growing-list", self->shown);
  g_ptr_array_add (self->cells, cell);
  update_cell (self, cell);
}

static void
unbind_cb (TrendsInitiativeList *self,
           GtkListItem          *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->cells, cell);
  if (self->rows.clear != NULL)
    self->rows.clear (cell);
  g_object_set_data (G_OBJECT (cell), "trends-initiative", NULL);
  g_object_set_data (G_OBJECT (cell), "trends-list-item", NULL);
}

/* -------------------------------------------------------------- selecting */

static void
sync_selection (TrendsInitiativeList *self)
{
  if (self->selection == NULL || self->syncing)
    return;

  self->syncing = TRUE;
  self->tells = tells_selected (self);
  if (self->tells)
    trends_model_selection_show (GTK_SELECTION_MODEL (self->selection), self->session,
                                 GTK_WIDGET (self));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->syncing = FALSE;
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (self->cells->pdata[i]);

      if (row != NULL)
        show_chosen (self, row, get_cell_initiative (self->cells->pdata[i]));
    }
}

static void
enter (TrendsInitiativeList *self)
{
  if (self->is_entered)
    return;
  self->is_entered = TRUE;
  sync_selection (self);
}

/* A window that is left for another keeps its focus. */
static void
leave_cb (TrendsInitiativeList *self)
{
  if (!self->is_entered || trends_container_has_focus (GTK_WIDGET (self)))
    return;
  self->is_entered = FALSE;
  sync_selection (self);
}

/* A person selected here. */
static void
selection_changed_cb (TrendsInitiativeList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->syncing || root == NULL)
    return;

  trends_model_selection_select (
    GTK_SELECTION_MODEL (self->selection), self->session, GTK_WIDGET (self),
    trends_initiative_list_get_entity_of (self, gtk_root_get_focus (root)));
  sync_selection (self);
}

static void
activate_cb (TrendsInitiativeList *self,
             guint                 position)
{
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (initiative != NULL && self->rows.open != NULL)
    self->rows.open (initiative, self->user_data);
  else if (initiative != NULL)
    trends_session_open_details (self->session, initiative);
}

/* ------------------------------------------------------------------ class */

static void
trends_initiative_list_dispose (GObject *object)
{
  TrendsInitiativeList *self = TRENDS_INITIATIVE_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  if (self->shown != NULL)
    trends_growing_list_set_focus_func (self->shown, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_initiative_list_parent_class)->dispose (object);
}

static void
trends_initiative_list_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  g_value_set_enum (value, TRENDS_INITIATIVE_LIST (object)->orientation);
}

static void
trends_initiative_list_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  TrendsInitiativeList *self = TRENDS_INITIATIVE_LIST (object);
  gboolean is_down = g_value_get_enum (value) == GTK_ORIENTATION_VERTICAL;

  self->orientation = g_value_get_enum (value);
  g_object_set (self->scroller,
                "vscrollbar-policy", is_down ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                "hscrollbar-policy", is_down ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC,
                NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->list), self->orientation);
}

/* To what is selected or, where that isn't here, to the first; a list of its own has no mark of
 * the focus, and no name for who doesn't see where they are. */
static gboolean
take_focus (TrendsInitiativeList *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = self->selection != NULL ? g_list_model_get_n_items (model) : 0;
  g_autoptr (TrendsEntity) first = n > 0 ? g_list_model_get_item (model, 0) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (model, i);

      if (trends_session_is_selected (self->session, item))
        return trends_initiative_list_reveal (self, item, i);
    }
  return first != NULL && trends_initiative_list_reveal (self, first, 0);
}

static gboolean
trends_initiative_list_grab_focus (GtkWidget *widget)
{
  return !trends_container_has_focus (widget) && take_focus (TRENDS_INITIATIVE_LIST (widget));
}

/* Tab comes to the list once, and goes on; rows are for the arrow keys. */
static gboolean
trends_initiative_list_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  TrendsInitiativeList *self = TRENDS_INITIATIVE_LIST (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (trends_initiative_list_parent_class)->focus (widget, direction);
  return !trends_container_has_focus (widget) && take_focus (self);
}

static void
trends_initiative_list_class_init (TrendsInitiativeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_initiative_list_dispose;
  object_class->get_property = trends_initiative_list_get_property;
  object_class->set_property = trends_initiative_list_set_property;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
  widget_class->focus = trends_initiative_list_focus;
  widget_class->grab_focus = trends_initiative_list_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-initiative-list");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* Before the list selects what is pressed, which it does before that has the focus */
static void
follow_entering (TrendsInitiativeList *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (enter), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->list, focus);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (press));
}

static void
trends_initiative_list_init (TrendsInitiativeList *self)
{
  self->cells = g_ptr_array_new ();
  self->orientation = GTK_ORIENTATION_VERTICAL;
  self->list = gtk_list_view_new (NULL, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "hexpand", TRUE,
                                 "child", self->list,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  follow_entering (self);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
}

static gpointer
find_focused (gpointer user_data)
{
  TrendsInitiativeList *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? trends_initiative_list_get_entity_of (self, gtk_root_get_focus (root)) : NULL;
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_initiative_list_set:
 * @session: where it is shown
 * @initiatives: what it shows
 * @rows: how; copied
 *
 * To be called once.
 */
void
trends_initiative_list_set (TrendsInitiativeList           *self,
                            TrendsSession                  *session,
                            GListModel                     *initiatives,
                            const TrendsInitiativeListRows *rows,
                            gpointer                        user_data)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (TRENDS_IS_INITIATIVE_LIST (self));

  self->rows = *rows;
  self->user_data = user_data;
  self->session = g_object_ref (session);
  self->shown = trends_growing_list_new (initiatives, self->list, STEP);
  trends_growing_list_set_focus_func (self->shown, find_focused, self);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (sync_selection), NULL);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (sync_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (sync_selection), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * trends_initiative_list_set_name:
 * @name: what it is called by screen readers; to be set when it has its initiatives
 * @is_counted: whether @name says how many there are: otherwise it will, where they are many
 */
void
trends_initiative_list_set_name (TrendsInitiativeList *self,
                                 const char           *name,
                                 gboolean              is_counted)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_LIST (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  if (is_counted)
    trends_accessible_set_name (self->list, name);
  else
    trends_growing_list_set_name (self->shown, self->list, name);
}

/**
 * trends_initiative_list_update:
 *
 * Shows anew what is shown: something of it, or what is looked for, is another.
 */
void
trends_initiative_list_update (TrendsInitiativeList *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_LIST (self));

  for (guint i = 0; i < self->cells->len; i++)
    update_cell (self, self->cells->pdata[i]);
}

/* Among the rows that there are */
static guint
get_row_position (GtkWidget *cell)
{
  return gtk_list_item_get_position (g_object_get_data (G_OBJECT (cell), "trends-list-item"));
}

/**
 * trends_initiative_list_get_position:
 * @cell: what a row shows, while it shows something
 *
 * Returns: the place of the row in its list, from 0
 */
guint
trends_initiative_list_get_position (GtkWidget *cell)
{
  return get_row_position (cell)
         + trends_growing_list_get_first (g_object_get_data (G_OBJECT (cell), "trends-growing-list"));
}

/**
 * trends_initiative_list_get_entity_of:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the initiative in whose row it is
 */
TrendsEntity *
trends_initiative_list_get_entity_of (TrendsInitiativeList *self,
                                      GtkWidget            *widget)
{
  for (guint i = 0; widget != NULL && i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];

      if (widget == cell || gtk_widget_get_parent (cell) == widget
          || gtk_widget_is_ancestor (widget, cell))
        return get_cell_initiative (cell);
    }
  return NULL;
}

/**
 * trends_initiative_list_find_row:
 *
 * Returns: (transfer none) (nullable): the row of an initiative; %NULL where it isn't in sight
 */
GtkWidget *
trends_initiative_list_find_row (TrendsInitiativeList *self,
                                 TrendsEntity         *initiative)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (get_cell_initiative (self->cells->pdata[i]) == initiative)
      return gtk_widget_get_parent (self->cells->pdata[i]);
  return NULL;
}

static void
scroll_to (TrendsInitiativeList *self,
           GtkWidget            *row)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  if (cell != NULL && g_object_get_data (G_OBJECT (cell), "trends-list-item") != NULL)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u",
                                get_row_position (cell));
}

/* One far away is there once it has been laid out. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsInitiativeList *self = TRENDS_INITIATIVE_LIST (widget);
  GtkWidget *row = trends_initiative_list_find_row (self, user_data);

  if ((row == NULL || !gtk_widget_grab_focus (row)) && ++self->frames < SCROLL_FRAMES)
    return G_SOURCE_CONTINUE;
  if (row != NULL)
    scroll_to (self, row);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * trends_initiative_list_reveal:
 * @position: where it is in the list
 *
 * Scrolls to an initiative and gives it the focus, at once or as soon as it has a row.
 *
 * Returns: whether it is in the list
 */
gboolean
trends_initiative_list_reveal (TrendsInitiativeList *self,
                               TrendsEntity         *initiative,
                               guint                 position)
{
  GtkWidget *row;
  g_autoptr (TrendsEntity) there = NULL;

  position = trends_growing_list_show_at (self->shown, position);
  there = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  if (there != initiative)
    return FALSE;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->frames = 0;
  row = trends_initiative_list_find_row (self, initiative);
  /* Nor is there anything to scroll before the list has a size. */
  if (row == NULL || !gtk_widget_grab_focus (row) || gtk_widget_get_width (self->list) == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb,
                                               g_object_ref (initiative), g_object_unref);
  return TRUE;
}

/**
 * trends_initiative_list_show_first:
 *
 * Scrolls to the beginning, unless a row has the focus.
 */
void
trends_initiative_list_show_first (TrendsInitiativeList *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_LIST (self));

  if (self->selection != NULL && !trends_container_has_focus (self->list)
      && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u",
                                trends_growing_list_show_at (self->shown, 0));
}

/**
 * trends_initiative_list_get_model:
 *
 * Returns: (transfer none): what it shows
 */
GListModel *
trends_initiative_list_get_model (TrendsInitiativeList *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_LIST (self), NULL);

  return G_LIST_MODEL (self->selection);
}
