/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-accessible-parts.c: the parts that GTK and libadwaita make themselves.
 * Releases of GTK before 4.12 call by its class whatever has no name, and by the
 * class of their picture all buttons that show one; screen readers say so. What
 * is done here about it is done as each part is realized, whoever made it: a
 * window of ours, a menu, a dialog or a calendar of the library.
 */

#include "trends-accessible.h"

#include <glib/gi18n.h>

#include "trends-list-tab.h"
#include "trends-menu-focus.h"

/* Set where the name is ours, and may follow what is shown. */
#define NAMED_HERE "trends-accessible-named-here"
#define PAGES "trends-accessible-pages"
#define LET_OUT "trends-accessible-let-out"

/* What says nothing for want of a name may have got one since. */
static gboolean
has_name (gpointer accessible)
{
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !trends_accessible_is_named (accessible, "");
}

static gboolean
is_labelled (gpointer accessible)
{
  return gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
set_name (gpointer    accessible,
          const char *name)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", -1);
}

/* The window of shortcuts has one, and says nothing of it. */
static gboolean
is_search_button (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_TOGGLE_BUTTON (widget) && root != NULL
         && g_str_equal (G_OBJECT_TYPE_NAME (root), "GtkShortcutsWindow");
}

static const char *
get_word (GtkWidget *widget,
          GtkWidget *child)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  /* The text of a label is without the mnemonic. */
  if (child != NULL && GTK_IS_LABEL (child))
    return gtk_label_get_text (GTK_LABEL (child));
  if (tooltip == NULL && is_search_button (widget))
    return _("Search");
  return tooltip;
}

/* ----------------------------------------------------------------- buttons */

/* Message dialogs name their buttons by what is written on them, underline and all. */
static gboolean
is_named_by_mnemonic (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);

  return label != NULL && gtk_button_get_use_underline (button)
         && trends_accessible_is_named (GTK_ACCESSIBLE (button), label);
}

/* Of what is named by its tooltip, or as that says */
static void
leave_out_tip (GtkWidget *widget)
{
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    trends_accessible_restore_description (widget);
}

/* A picture says nothing, and a mnemonic is said with its underline. */
static void
update_button (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  if (child == NULL || !(GTK_IS_IMAGE (child) || GTK_IS_LABEL (child)))
    return;

  if (!has_name (button) || is_named_by_mnemonic (button))
    g_object_set_data (G_OBJECT (button), NAMED_HERE, button);
  if (g_object_get_data (G_OBJECT (button), NAMED_HERE) != NULL)
    set_name (button, get_word (GTK_WIDGET (button), child));
  leave_out_tip (GTK_WIDGET (button));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
watch_button (GtkButton *button)
{
  const char *const shown[] = { "notify::label", "notify::icon-name", "notify::tooltip-text" };

  update_button (button);
  if (g_signal_handler_find (button, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, update_button, NULL) != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_signal_connect (button, shown[i], G_CALLBACK (update_button), NULL);
}

static void
name_menu_button (GtkWidget *button)
{
  const char *label = gtk_menu_button_get_label (GTK_MENU_BUTTON (button));

  if (!has_name (button) && !is_labelled (button))
    set_name (button, label != NULL ? label : gtk_widget_get_tooltip_text (button));
  leave_out_tip (button);
}

/* ------------------------------------------------------- larger than a part */

/* The page that a child of a stack is on is an object of its own, and says nothing. */
static void
silence_pages (GListModel *pages)
{
  guint n_items = g_list_model_get_n_items (pages);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);

      if (GTK_IS_ACCESSIBLE (page) && !has_name (page))
        set_name (page, "");
    }
}

static void
pages_changed_cb (GListModel *pages)
{
  silence_pages (pages);
}

/* The list goes when nobody holds it, and here that is the stack. */
static void
watch_pages (GtkWidget *stack)
{
  g_autoptr (GtkSelectionModel) pages = GTK_IS_STACK (stack)
                                            ? gtk_stack_get_pages (GTK_STACK (stack))
                                            : adw_view_stack_get_pages (ADW_VIEW_STACK (stack));

  silence_pages (G_LIST_MODEL (pages));
  if (g_object_get_data (G_OBJECT (stack), PAGES) != NULL)
    return;
  g_signal_connect (pages, "items-changed", G_CALLBACK (pages_changed_cb), NULL);
  g_object_set_data_full (G_OBJECT (stack), PAGES, g_object_ref (pages), g_object_unref);
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

static gboolean
is_choice (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget")
         && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL;
}

/* A row of a drop-down is made once and shows one thing after another: its label
 * says which. */
static void
name_choice (GtkWidget *row)
{
  GtkWidget *label = find_label (row);

  if (label != NULL && !has_name (row))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
}

static void
name_menu (GtkWidget *menu)
{
  GtkWidget *parent = gtk_widget_get_parent (menu);
  const char *name = parent != NULL ? gtk_widget_get_tooltip_text (parent) : NULL;

  if (!has_name (menu))
    /* Translators: what a menu is called for screen readers */
    set_name (menu, name != NULL ? name : _("Menu"));
}

/* Two on either side of the month, which is one page of a stack, and two of the
 * year; which of these comes first depends on the language. */
static const char *
get_arrow_word (GtkWidget *arrow)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (arrow);
  GtkWidget *after = gtk_widget_get_next_sibling (arrow);

  if (GTK_IS_STACK (after))
    return _("Previous month");
  if (GTK_IS_STACK (before))
    return _("Next month");
  if (GTK_IS_LABEL (after))
    return _("Previous year");
  return _("Next year");
}

/* A group of rows is labelled by its title, also where it has none. */
static gboolean
is_labelled_by_nothing (GtkWidget *widget)
{
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  const char *title = NULL;

  if (group != NULL)
    title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));

  return title == NULL || *title == '\0';
}

/* Lists and texts of the window that says who made this. */
static void
name_by_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL || !g_str_equal (G_OBJECT_TYPE_NAME (root), "AdwAboutWindow")
      || has_name (widget) || (is_labelled (widget) && !is_labelled_by_nothing (widget)))
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_name (widget, gtk_window_get_title (GTK_WINDOW (root)));
}

static void
name_arrows (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child))
        {
          gtk_accessible_reset_relation (GTK_ACCESSIBLE (child),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY);
          set_name (child, get_arrow_word (child));
        }
      else
        {
          name_arrows (child);
        }
    }
}

static void
name_calendar (GtkWidget *calendar)
{
  if (!has_name (calendar))
    set_name (calendar, _("Calendar"));
  name_arrows (calendar);
}

/* Its cross is a picture without a word. */
static void
name_toast (GtkWidget *toast)
{
  GtkWidget *last = gtk_widget_get_last_child (toast);

  if (GTK_IS_BUTTON (last) && gtk_widget_get_tooltip_text (last) == NULL)
    /* Translators: of the cross of a message at the bottom of the window */
    gtk_widget_set_tooltip_text (last, _("Close this message"));
}

static gboolean
is_kept_back (GtkWidget *widget)
{
  return !gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget);
}

/* Arrows and check marks tell of themselves before they are shown, and in what is
 * hidden or on another page, which isn't realized. */
static void
silence_marks (GtkWidget *widget,
               gboolean   kept_back)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkBuiltinIcon") && !has_name (child))
        set_name (child, "");
      if (kept_back || is_kept_back (child))
        silence_marks (child, TRUE);
    }
}

/* ------------------------------------------------------------------- hooking */

static void
name_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_STACK (widget) || ADW_IS_VIEW_STACK (widget))
    watch_pages (widget);
  else if (GTK_IS_BUTTON (widget) && (parent == NULL || !GTK_IS_MENU_BUTTON (parent)))
    watch_button (GTK_BUTTON (widget));
  else if (GTK_IS_MENU_BUTTON (widget))
    name_menu_button (widget);
  else if (GTK_IS_POPOVER_MENU (widget))
    name_menu (widget);
  else if (is_choice (widget))
    name_choice (widget);
  else if (GTK_IS_SEARCH_ENTRY (widget) && !has_name (widget) && !is_labelled (widget))
    set_name (widget, _("Search"));
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_TEXT_VIEW (widget))
    name_by_window (widget);

  /* No name is better than that of a class. */
  if (is_labelled (widget) && !has_name (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (!has_name (widget))
    set_name (widget, "");
}

static void
name_parts_below (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      name_part (child);
      name_parts_below (child);
    }
}

/* Windows and menus that a library makes have pages that are hidden until they are
 * turned to, and buttons twice, beside and above each other; so have the buttons of a
 * switcher their words. */
static gboolean
has_other_pages (GtkWidget *widget)
{
  return GTK_IS_POPOVER_MENU (widget)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwViewSwitcherButton")
         || (GTK_IS_WINDOW (widget) && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Trends"));
}

static void
name_parts (GtkWidget *widget)
{
  name_part (widget);
  if (has_other_pages (widget))
    name_parts_below (widget);
  else
    silence_marks (widget, FALSE);
}

/* A popover is realized each time that it opens. */
static void
let_tab_out (GtkWidget *list)
{
  if (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER) == NULL
      || g_object_get_data (G_OBJECT (list), LET_OUT) != NULL)
    return;
  g_object_set_data (G_OBJECT (list), LET_OUT, list);
  trends_list_let_tab_out (GTK_LIST_VIEW (list));
}

static gboolean
realize_cb (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  gboolean named_by_class = GPOINTER_TO_INT (user_data);

  if (GTK_IS_CALENDAR (widget))
    name_calendar (widget);
  else if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    name_toast (widget);
  else if (GTK_IS_LIST_VIEW (widget))
    let_tab_out (widget);
  else if (GTK_IS_POPOVER_MENU (widget))
    trends_menu_give_focus_back (widget);
  if (named_by_class)
    name_parts (widget);

  return TRUE;
}

/**
 * trends_accessible_install:
 *
 * Has the parts of stock widgets called by what they are for, or not at all, but
 * never by their class, in this program's windows, menus and dialogs from now on,
 * lets Tab out of lists, and has menus give the focus back.
 * Once, from the main thread, after GTK is initialized.
 */
void
trends_accessible_install (void)
{
  gboolean named_by_class = gtk_check_version (4, 12, 0) != NULL;
  gpointer class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realize_cb,
                              GINT_TO_POINTER (named_by_class), NULL);
  g_type_class_unref (class);
}
