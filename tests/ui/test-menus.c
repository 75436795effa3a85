/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-menus.c: in each menu no two things are had by the same letter, whatever it is for: the
 * second would never be. What is in a submenu is another menu, what is in a section isn't.
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-board-look.h"
#include "trends-card.h"
#include "trends-date.h"
#include "trends-plan-page.h"
#include "trends-plan-verbs.h"
#include "trends-view-actions.h"

#define MENUS "/org/socitm/Trends/ui/shell/trends-menus.ui"

typedef struct
{
  Fixture fixture;
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  GtkWidget *page;
} Menus;

/* 0: it has none */
static gunichar
get_letter (const char *label)
{
  const char *mark = strchr (label, '_');

  return mark != NULL ? g_unichar_tolower (g_utf8_get_char (mark + 1)) : 0;
}

static void check_menu (GMenuModel *menu);

static void
check_items (GMenuModel *menu,
             GHashTable *letters)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;
      gunichar letter;

      if (section != NULL)
        check_items (section, letters);
      if (submenu != NULL)
        check_menu (submenu);
      if (section != NULL
          || !g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label)
          || (letter = get_letter (label)) == 0)
        continue;
      if (g_hash_table_contains (letters, GUINT_TO_POINTER (letter)))
        g_error ("“%s” has the letter of “%s”", label,
                 (char *) g_hash_table_lookup (letters, GUINT_TO_POINTER (letter)));
      g_hash_table_insert (letters, GUINT_TO_POINTER (letter), g_steal_pointer (&label));
    }
}

static void
check_menu (GMenuModel *menu)
{
  g_autoptr (GHashTable) letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  check_items (menu, letters);
}

static void
test_window (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (MENUS);
  GSList *objects = gtk_builder_get_objects (builder);
  guint n_menus = 0;

  for (GSList *object = objects; object != NULL; object = object->next)
    if (G_IS_MENU_MODEL (object->data))
      {
        check_menu (object->data);
        n_menus++;
      }
  g_slist_free (objects);
  g_assert_cmpuint (n_menus, >=, 2);
}

/* ------------------------------------------------------- of what is in a view */

static void
set_days (TrendsPlan   *plan,
          TrendsEntity *initiative,
          gint64        start,
          gint64        end)
{
  g_assert_true (trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_START, start, NULL));
  g_assert_true (trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_END, end, NULL));
}

/* One of them starts before what it needs has ended: that adds to its menu. */
static void
fill (Fixture *fixture)
{
  gint64 today = trends_date_today ();

  set_days (fixture->plan, fixture->initiative, today, today + 90);
  set_days (fixture->plan, fixture->other_initiative, today, today + 90);
  g_assert_nonnull (trends_plan_add_dependency (fixture->plan, fixture->initiative,
                                                fixture->other_initiative, NULL));
}

static void
set_up (Menus         *menus,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;

  fixture_set_up (&menus->fixture, NULL);
  fill (&menus->fixture);
  menus->folder = g_dir_make_tmp ("trends-menus-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (menus->folder);
  menus->store = trends_store_create_in (folder, menus->fixture.plan, &error);
  g_assert_no_error (error);
  menus->session = trends_session_new (menus->store);
  menus->page = trends_plan_page_new (menus->session);
  gtk_window_set_child (GTK_WINDOW (menus->fixture.window), menus->page);
  gtk_window_set_default_size (GTK_WINDOW (menus->fixture.window), 1600, 1400);
  gtk_window_present (GTK_WINDOW (menus->fixture.window));
  fixture_wait_for_frames (menus->page);
}

static void
tear_down (Menus         *menus,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (menus->store));

  gtk_window_destroy (GTK_WINDOW (menus->fixture.window));
  menus->fixture.window = gtk_window_new ();
  trends_store_close (menus->store, &error);
  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (menus->session), (gpointer *) &menus->session);
  g_object_unref (menus->session);
  while (menus->session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (menus->store);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (menus->folder), ==, 0);
  g_free (menus->folder);
  fixture_tear_down (&menus->fixture, NULL);
}

static void
check_entity (Menus        *menus,
              TrendsEntity *entity)
{
  g_autoptr (GMenuModel) menu
    = trends_view_make_menu (trends_plan_page_get_view (TRENDS_PLAN_PAGE (menus->page)), entity);

  g_assert_cmpint (g_menu_model_get_n_items (menu), >, 0);
  check_menu (menu);
}

/* Alone, and with others that are selected */
static void
test_entities (Menus         *menus,
               gconstpointer  view)
{
  TrendsEntity *ones[] = { menus->fixture.initiative, menus->fixture.trend };
  TrendsEntity *others[] = { menus->fixture.other_initiative, menus->fixture.other_trend };

  g_object_set (menus->session, "view", view, NULL);
  fixture_wait_for_frames (menus->page);
  for (guint i = 0; i < G_N_ELEMENTS (ones); i++)
    {
      check_entity (menus, ones[i]);
      trends_session_select (menus->session, ones[i]);
      trends_session_toggle (menus->session, others[i]);
      g_assert_cmpuint (trends_session_get_n_selected (menus->session), ==, 2);
      check_entity (menus, ones[i]);
    }
}

/* Of a heading that stands for no entity: the first column's */
static void
test_columns (Menus         *menus,
              gconstpointer  grouping)
{
  TrendsView *view = trends_plan_page_get_view (TRENDS_PLAN_PAGE (menus->page));
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (view);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *card;

  g_object_set (trends_board_look_of (menus->session), "group", grouping, NULL);
  fixture_wait_for_frames (menus->page);
  card = fixture_find_nth (view, TRENDS_TYPE_CARD, 0);
  iface->fill_column_menu (view, iface->find_column (view, card), menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), >, 0);
  check_menu (G_MENU_MODEL (menu));
}

static void
add (const char *path,
     const char *of,
     void (*test) (Menus *, gconstpointer))
{
  g_autofree char *name = g_strconcat (path, of, NULL);

  g_test_add (name, Menus, of, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add_func ("/menus/window", test_window);
  add ("/menus/entities/", "board", test_entities);
  add ("/menus/entities/", "roadmap", test_entities);
  add ("/menus/entities/", "priorities", test_entities);
  add ("/menus/columns/", "status", test_columns);
  return g_test_run ();
}
