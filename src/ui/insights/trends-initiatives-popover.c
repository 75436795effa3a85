/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiatives-popover.c: see trends-initiatives-popover.h. The list makes as many rows as
 * are seen, for a number may be large. */

#include "trends-initiatives-popover.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-initiative-words.h"
#include "trends-scroll.h"
#include "trends-value-text.h"

#define WIDTH_CHARS 44
#define MAX_HEIGHT 360
#define FOCUS_PRIORITY (GDK_PRIORITY_EVENTS + 1) /* after what trends-view.c does then */

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                                 "accessible-role",
                                                 GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                 "xalign", 0.0,
                                                 "ellipsize", PANGO_ELLIPSIZE_END,
                                                 "width-chars", WIDTH_CHARS,
                                                 "max-width-chars", WIDTH_CHARS,
                                                 NULL));
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "title");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "quiet");
  gtk_list_item_set_child (item, box);
}

/* What is seen below the title, and what is said in all */
static void
describe (TrendsEntity  *entity,
          char         **words,
          char         **spoken)
{
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    {
      *words = trends_initiative_dup_words (entity, " · ");
      *spoken = trends_initiative_dup_spoken (entity, FALSE);
      return;
    }
  *words = g_strdup (trends_entity_get_choice_word (entity, TRENDS_TREND_STANCE));
  /* Translators: a trend’s title, its stance */
  *spoken = g_strdup_printf (_("%s, stance %s"), trends_entity_get_name (entity), *words);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *box = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (box);
  TrendsEntity *initiative = gtk_list_item_get_item (item);
  g_autofree char *words = NULL, *spoken = NULL;

  /* It may have gone while the list is open. */
  if (trends_entity_get_plan (initiative) == NULL)
    return;
  describe (initiative, &words, &spoken);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       trends_entity_get_name (initiative));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  if (row != NULL)
    trends_accessible_set_name (row, spoken);
}

static void
activate_cb (TrendsView  *view,
             guint        position,
             GtkListView *list)
{
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  if (initiative == NULL || trends_entity_get_plan (initiative) == NULL)
    return;
  if (trends_entity_is (initiative, TRENDS_KIND_TREND))
    trends_session_open_trend (trends_view_get_session (view), initiative);
  else
    trends_session_open_alone (trends_view_get_session (view), initiative);
}

static GtkWidget *
make_list (TrendsView *view,
           GPtrArray  *initiatives,
           const char *title)
{
  GListStore *store = g_list_store_new (TRENDS_TYPE_ENTITY);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_list_store_splice (store, 0, 0, initiatives->pdata, initiatives->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (
    GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (store))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (activate_cb), view, G_CONNECT_SWAPPED);
  return list;
}

/* ------------------------------------------------------------ where it came from */

typedef struct
{
  TrendsView *view;
  TrendsFigureTable *table;
  GtkWidget *cell;
} Origin;

static void
origin_free (gpointer data)
{
  Origin *self = data;

  g_object_unref (self->view);
  g_object_unref (self->table);
  g_object_unref (self->cell);
  g_free (self);
}

/* Not where something else has asked for the focus meanwhile, as the details do */
static gboolean
focus_back_cb (gpointer user_data)
{
  const Origin *origin = user_data;

  if (trends_container_may_focus (GTK_WIDGET (origin->view)))
    trends_figure_table_focus_cell (origin->table, origin->cell);
  return G_SOURCE_REMOVE;
}

/* At once, or the window may give it to its first widget; and once more after the view has given it
 * to what is selected, as it does when a popover closes */
static void
closed_cb (GtkPopover *popover,
           gpointer    user_data)
{
  const Origin *origin = user_data;
  Origin *later = g_new (Origin, 1);

  focus_back_cb (user_data);
  *later = (Origin) { g_object_ref (origin->view), g_object_ref (origin->table),
                      g_object_ref (origin->cell) };
  g_idle_add_full (FOCUS_PRIORITY, focus_back_cb, later, origin_free);
}

static void
forget_origin (gpointer  data,
               GClosure *closure)
{
  origin_free (data);
}

static void
come_back (GtkWidget         *popover,
           TrendsView        *view,
           TrendsFigureTable *table,
           GtkWidget         *cell)
{
  Origin *origin = g_new (Origin, 1);

  *origin = (Origin) { g_object_ref (view), g_object_ref (table), g_object_ref (cell) };
  g_signal_connect_data (popover, "closed", G_CALLBACK (closed_cb), origin,
                         forget_origin, 0);
}

/**
 * trends_initiatives_popover_show:
 * @view: where it is shown
 * @initiatives: (element-type TrendsEntity): what is listed; or trends
 * @title: what that is, in words
 * @table: where the number is
 * @cell: which it is; it has the focus again when the list is closed
 */
void
trends_initiatives_popover_show (TrendsView         *view,
                                 GPtrArray          *initiatives,
                                 const char         *title,
                                 TrendsFigureTable  *table,
                                 GtkWidget          *cell)
{
  double x = 0, y = 0;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = make_list (view, initiatives, title);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE,
                                      "max-content-height", MAX_HEIGHT,
                                      "child", list,
                                      NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), WIDTH_CHARS);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (popover, "initiatives");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  trends_accessible_name_popover (GTK_POPOVER (popover), title);
  come_back (popover, view, table, cell);
  /* Who is quick with Tab and Enter is there before GTK has scrolled to it, and there is no monitor
   * where a popover off the screen could be. */
  trends_scroll_to (cell);
  gtk_widget_translate_coordinates (cell, GTK_WIDGET (view), 0, 0, &x, &y);
  trends_view_show_popover (view, GTK_POPOVER (popover),
                            &(GdkRectangle) { (int) x, (int) y, gtk_widget_get_width (cell),
                                              gtk_widget_get_height (cell) },
                            NULL);
  gtk_widget_grab_focus (list);
}
