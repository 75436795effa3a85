/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-tray.c: see trends-roadmap-tray.h. A GtkListView, which makes as many rows as
 * are seen, kept in step with what the session has selected. */

#include "trends-roadmap-tray.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-initiative-words.h"
#include "trends-keys.h"
#include "trends-list-store.h"
#include "trends-list-tab.h"
#include "trends-model-selection.h"
#include "trends-one-line.h"
#include "trends-order.h"
#include "trends-palette.h"
#include "trends-period.h"
#include "trends-style-class.h"
#include "trends-view-actions.h"

#define SCROLL_FRAMES 12 /* in which one far away is to have come */

struct _TrendsRoadmapTray
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *scroller;
  GtkWidget *list;
  GListStore *store;
  GtkMultiSelection *selection;
  GPtrArray *cells; /* not owned: those that show something */
  TrendsSession *session;
  gboolean syncing;
  guint tick;
  guint frames;
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (TrendsRoadmapTray, trends_roadmap_tray, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ cells */

static TrendsEntity *
get_cell_initiative (GtkWidget *cell)
{
  return g_object_get_data (G_OBJECT (cell), "trends-initiative");
}

/* “…, of AI application, 2 of 4” */
static char *
dup_cell_name (TrendsRoadmapTray *self,
               TrendsEntity      *initiative,
               gboolean           no_match)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *spoken = trends_initiative_dup_spoken (initiative, no_match);
  guint place = trends_order_find_in (G_LIST_MODEL (self->store), initiative);

  /* Translators: what is said of an initiative that waits for dates: what it is, its trend, and
   * where it stands among them: a number, of how many */
  return g_strdup_printf (_("%s, of %s, %'u of %'u"), spoken, trends_entity_get_name (trend),
                          place + 1, g_list_model_get_n_items (G_LIST_MODEL (self->store)));
}

/* What is known of when it is, which is said of it as well: “Co-design panel · Later” */
static char *
dup_label (TrendsEntity *initiative)
{
  g_autofree char *title = trends_excerpt (trends_entity_get_name (initiative), TRENDS_TRAY_CHARS);
  TrendsWhen when = trends_when_of (initiative);
  int year_start = trends_period_get_year_start (trends_entity_get_plan (initiative));
  g_autofree char *words = trends_when_format (&when, TRENDS_WHEN_COLUMN, year_start, NULL);

  if (words == NULL || *words == '\0')
    return g_steal_pointer (&title);
  /* Translators: in the row of what has no dates yet: a title, and a horizon as “Later” */
  return g_strdup_printf (_("%s · %s"), title, words);
}

static void
update_cell (TrendsRoadmapTray *self,
             GtkWidget         *cell)
{
  TrendsEntity *initiative = get_cell_initiative (cell);
  TrendsFilter *filter = trends_session_get_filter (self->session);
  GtkWidget *row = gtk_widget_get_parent (cell);
  TrendsEntity *trend;
  gboolean no_match;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (trends_entity_get_plan (initiative) == NULL)
    return;
  trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  no_match = trends_filter_is_active (filter) && !trends_filter_matches (filter, initiative);
  name = dup_cell_name (self, initiative, no_match);
  label = dup_label (initiative);
  gtk_label_set_label (GTK_LABEL (cell), label);
  trends_palette_set_colour (cell, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  trends_style_class_set (cell, "dimmed", no_match);
  if (row != NULL)
    trends_accessible_set_name (row, name);
}

static void
setup_cb (TrendsRoadmapTray *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                         "single-line-mode", TRUE,
                                         "css-classes",
                                         (const char *[]) { "chip", "trend-tint", NULL },
                                         NULL));
}

static void
bind_cb (TrendsRoadmapTray *self,
         GtkListItem       *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_object_set_data_full (G_OBJECT (cell), "trends-initiative",
                          g_object_ref (gtk_list_item_get_item (item)), g_object_unref);
  g_ptr_array_add (self->cells, cell);
  update_cell (self, cell);
}

static void
unbind_cb (TrendsRoadmapTray *self,
           GtkListItem       *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->cells, cell);
  g_object_set_data (G_OBJECT (cell), "trends-initiative", NULL);
}

/* -------------------------------------------------------------- selecting */

static void
sync_selection (TrendsRoadmapTray *self)
{
  if (self->session == NULL || self->syncing)
    return;

  self->syncing = TRUE;
  trends_model_selection_show (GTK_SELECTION_MODEL (self->selection), self->session,
                               GTK_WIDGET (self));
  self->syncing = FALSE;
}

/* A person selected in the tray. */
static void
selection_changed_cb (TrendsRoadmapTray *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->syncing || self->session == NULL || root == NULL)
    return;

  trends_model_selection_select (GTK_SELECTION_MODEL (self->selection), self->session,
                                 GTK_WIDGET (self),
                                 trends_roadmap_tray_get_initiative (self,
                                                                     gtk_root_get_focus (root)));
  sync_selection (self);
}

static void
activate_cb (TrendsRoadmapTray *self,
             guint              position)
{
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  if (initiative == NULL)
    return;
  if (trends_session_get_read_only (self->session))
    trends_session_open_details (self->session, initiative);
  else
    g_signal_emit (self, activated_signal, 0, initiative);
}

/* ------------------------------------------------------------------ class */

static void
trends_roadmap_tray_dispose (GObject *object)
{
  TrendsRoadmapTray *self = TRENDS_ROADMAP_TRAY (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_roadmap_tray_parent_class)->dispose (object);
}

static void
trends_roadmap_tray_class_init (TrendsRoadmapTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_roadmap_tray_dispose;
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-tray");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkListItemFactory *
make_factory (TrendsRoadmapTray *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static void
trends_roadmap_tray_init (TrendsRoadmapTray *self)
{
  self->cells = g_ptr_array_new ();
  self->store = g_list_store_new (TRENDS_TYPE_ENTITY);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->store)));
  self->title = g_object_new (GTK_TYPE_LABEL,
                              "label", _("Without dates"),
                              "css-classes", (const char *[]) { "title", NULL },
                              NULL);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)),
                                  make_factory (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->list), GTK_ORIENTATION_HORIZONTAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Without dates"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "vscrollbar-policy", GTK_POLICY_NEVER,
                                 "hexpand", TRUE,
                                 "child", self->list,
                                 NULL);
  trends_keys_listen (self->list, TRENDS_KEYS_TRAY, GTK_PHASE_CAPTURE, NULL, 0, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  trends_list_let_tab_out (GTK_LIST_VIEW (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_roadmap_tray_set_session:
 * @session: where it is shown; once
 */
void
trends_roadmap_tray_set_session (TrendsRoadmapTray *self,
                                 TrendsSession     *session)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_TRAY (self));

  g_set_object (&self->session, session);
  g_signal_connect (self, "map", G_CALLBACK (sync_selection), NULL);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (sync_selection), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trends_roadmap_tray_set_entities:
 * @undated: (element-type TrendsEntity): what it holds now, in order
 *
 * What stays keeps its row.
 *
 * Returns: whether the focus went with the last, and is to be given elsewhere
 */
gboolean
trends_roadmap_tray_set_entities (TrendsRoadmapTray *self,
                                  GPtrArray         *undated)
{
  gboolean is_lost;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_TRAY (self), FALSE);

  self->syncing = TRUE;
  trends_list_store_become (self->store, undated);
  self->syncing = FALSE;
  is_lost = trends_container_set_shown (GTK_WIDGET (self), undated->len > 0);
  sync_selection (self);
  trends_roadmap_tray_update (self);
  return is_lost;
}

/**
 * trends_roadmap_tray_get_initiative:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): the initiative in whose row it is
 */
TrendsEntity *
trends_roadmap_tray_get_initiative (TrendsRoadmapTray *self,
                                    GtkWidget         *widget)
{
  for (guint i = 0; widget != NULL && i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];

      if (widget == cell || gtk_widget_get_parent (cell) == widget)
        return get_cell_initiative (cell);
    }

  return NULL;
}

/**
 * trends_roadmap_tray_find_item:
 *
 * Returns: (transfer none) (nullable): the row of an initiative; %NULL where it isn't in sight
 */
GtkWidget *
trends_roadmap_tray_find_item (TrendsRoadmapTray *self,
                               TrendsEntity      *initiative)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (get_cell_initiative (self->cells->pdata[i]) == initiative)
      return gtk_widget_get_parent (self->cells->pdata[i]);

  return NULL;
}

/* One far away is there once it has been laid out. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsRoadmapTray *self = TRENDS_ROADMAP_TRAY (widget);
  GtkWidget *item = trends_roadmap_tray_find_item (self, user_data);

  if ((item == NULL || !gtk_widget_grab_focus (item)) && ++self->frames < SCROLL_FRAMES)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * trends_roadmap_tray_reveal:
 *
 * Scrolls to an initiative and gives it the focus, at once or as soon as it has a row.
 *
 * Returns: whether it is in the tray
 */
gboolean
trends_roadmap_tray_reveal (TrendsRoadmapTray *self,
                            TrendsEntity      *initiative)
{
  GtkWidget *item;
  guint position;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_TRAY (self), FALSE);

  position = trends_order_find_in (G_LIST_MODEL (self->store), initiative);
  if (position == G_MAXUINT)
    return FALSE;

  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->frames = 0;
  item = trends_roadmap_tray_find_item (self, initiative);
  if (item == NULL || !gtk_widget_grab_focus (item))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb,
                                               g_object_ref (initiative), g_object_unref);
  return TRUE;
}

/**
 * trends_roadmap_tray_update:
 *
 * Shows anew what is shown: something of it, or what is looked for, is another.
 */
void
trends_roadmap_tray_update (TrendsRoadmapTray *self)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_TRAY (self));

  for (guint i = 0; i < self->cells->len; i++)
    update_cell (self, self->cells->pdata[i]);
}
