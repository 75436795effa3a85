/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-choice.c: the first two rows are texts, the others are owners
 * of the plan, in the list that the plan keeps.
 */

#include "trends-owner-choice.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-owner-verbs.h"

#define ROW_ANYONE 0
#define ROW_NOBODY 1
#define N_TEXT_ROWS 2
#define BUTTON_CHARS 18
#define LIST_CHARS 28 /* at least: those who have long names are told apart */

static char *
get_name (gpointer item)
{
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));

  return trends_entity_dup_name_apart (item);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          gpointer                  max_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (max_chars));
  if (GPOINTER_TO_INT (max_chars) < 0)
    gtk_label_set_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         gpointer                  user_data)
{
  g_autofree char *name = get_name (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), name);
}

static GtkListItemFactory *
new_factory (int max_chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (max_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}

static void
name_cb (GtkDropDown *dropdown)
{
  gpointer item = gtk_drop_down_get_selected_item (dropdown);
  g_autofree char *name = NULL;

  if (item == NULL)
    return;
  name = get_name (item);
  trends_accessible_name_drop_down (dropdown, _("Owner"), name);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  return trends_entity_compare_on_screen ((TrendsEntity *) a, (TrendsEntity *) b);
}

static GListModel *
sort_by_name (GListModel *owners)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (owners), sorter));
}

/**
 * trends_owner_choice_fill:
 * @dropdown: an empty drop-down
 * @plan: whose owners it offers
 *
 * Gives it its rows; they follow the plan.
 */
void
trends_owner_choice_fill (GtkDropDown *dropdown,
                          TrendsPlan  *plan)
{
  const char *texts[] = { _("Any owner"), _("No owner"), NULL };
  g_autoptr (GListModel) text_rows = G_LIST_MODEL (gtk_string_list_new (texts));
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) owners = sort_by_name (trends_plan_get_list (plan, TRENDS_KIND_OWNER));
  g_autoptr (GListModel) rows = NULL;
  g_autoptr (GtkListItemFactory) factory = new_factory (BUTTON_CHARS);
  g_autoptr (GtkListItemFactory) list_factory = new_factory (-1);
  g_autoptr (GtkExpression) name =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_name), NULL, NULL);

  g_list_store_append (lists, text_rows);
  g_list_store_append (lists, owners);
  rows = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));

  gtk_drop_down_set_expression (dropdown, name);
  gtk_drop_down_set_factory (dropdown, factory);
  gtk_drop_down_set_list_factory (dropdown, list_factory);
  gtk_drop_down_set_model (dropdown, rows);
  g_signal_connect (dropdown, "notify::selected-item", G_CALLBACK (name_cb), NULL);
  name_cb (dropdown);
}

static guint
find_row (GListModel   *rows,
          TrendsEntity *owner)
{
  guint n_rows = g_list_model_get_n_items (rows);

  for (guint i = N_TEXT_ROWS; i < n_rows; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      if ((gpointer) item == (gpointer) owner)
        return i;
    }

  return ROW_ANYONE;
}

/**
 * trends_owner_choice_follow:
 * @dropdown: a filled drop-down
 * @filter: what is looked for
 *
 * Selects the filter's owner.
 */
void
trends_owner_choice_follow (GtkDropDown  *dropdown,
                            TrendsFilter *filter)
{
  g_autoptr (TrendsEntity) owner = NULL;
  gboolean without_owner;
  guint row = ROW_ANYONE;

  g_object_get (filter, "owner", &owner, "without-owner", &without_owner, NULL);
  if (without_owner)
    row = ROW_NOBODY;
  else if (owner != NULL)
    row = find_row (gtk_drop_down_get_model (dropdown), owner);
  if (row != gtk_drop_down_get_selected (dropdown))
    gtk_drop_down_set_selected (dropdown, row);
}

/**
 * trends_owner_choice_apply:
 * @dropdown: a filled drop-down
 * @filter: what is looked for
 *
 * Has the filter look for the owner that is selected.
 */
void
trends_owner_choice_apply (GtkDropDown  *dropdown,
                           TrendsFilter *filter)
{
  guint row = gtk_drop_down_get_selected (dropdown);
  GObject *item = gtk_drop_down_get_selected_item (dropdown);
  g_autoptr (TrendsEntity) owner = NULL;
  gboolean without_owner;

  g_object_get (filter, "owner", &owner, "without-owner", &without_owner, NULL);
  if (without_owner != (row == ROW_NOBODY))
    g_object_set (filter, "without-owner", row == ROW_NOBODY, NULL);
  if (!TRENDS_IS_ENTITY (item))
    item = NULL;
  if ((gpointer) item != (gpointer) owner)
    g_object_set (filter, "owner", item, NULL);
}
