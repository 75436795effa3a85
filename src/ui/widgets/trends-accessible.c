/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-accessible.c: the releases of GTK and libadwaita differ in what they
 * call the parts of their widgets; what is set here holds in all of them.
 */

#include "trends-accessible.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-frames.h"
#include "trends-printable.h"
#include "trends-scroll.h"

/* Milliseconds after the focus has gone. */
#define LEFT_AFTER 300
/* After the first window has become active, at least: by then the program is known. */
#define KNOWN_AFTER 1000

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  /* Where there are labels, they would come before the name or along with it. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* (nullable): the first that is one, in or below a widget */
static GtkWidget *
find_of_type (GtkWidget *widget,
              GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_of_type (child, type);

  return found;
}

/* The list that opens from a drop-down. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  return find_of_type (widget, GTK_TYPE_LIST_VIEW);
}

/* NULL where there is none, or it isn't made: a list makes some two hundred rows. */
static GtkWidget *
find_row (GtkWidget *list,
          guint      position)
{
  GtkWidget *row = gtk_widget_get_first_child (list);

  for (guint i = 0; row != NULL && i < position; i++)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* Once the list has laid its rows out, and has the focus. */
static void
go_to_chosen_cb (GtkWidget *list)
{
  GtkDropDown *dropdown = GTK_DROP_DOWN (gtk_widget_get_ancestor (list, GTK_TYPE_DROP_DOWN));
  GtkWidget *row = find_row (list, gtk_drop_down_get_selected (dropdown));

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
go_to_search_cb (GtkWidget *search)
{
  gtk_widget_grab_focus (search);
}

/* By itself it opens on its first row the first time, and what is chosen isn't said. One with a
 * search opens on that. */
static void
opened_cb (GtkWidget *popover)
{
  GtkWidget *dropdown = gtk_widget_get_ancestor (popover, GTK_TYPE_DROP_DOWN);

  if (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (dropdown)))
    trends_frames_run_after (find_of_type (popover, GTK_TYPE_SEARCH_ENTRY), 2, go_to_search_cb);
  else
    trends_frames_run_after (find_list (popover), 2, go_to_chosen_cb);
}

/* Before it opens, as by any key that it might: a list has no place off the screen. */
static gboolean
key_pressed_cb (GtkWidget *dropdown)
{
  trends_scroll_to (dropdown);
  return GDK_EVENT_PROPAGATE;
}

static void
follow_opened (GtkDropDown *dropdown)
{
  GtkWidget *popover = gtk_widget_get_last_child (GTK_WIDGET (dropdown));
  GtkEventController *key;
  GtkWidget *search;

  if (g_signal_handler_find (popover, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, opened_cb, NULL) != 0)
    return;

  g_signal_connect (popover, "map", G_CALLBACK (opened_cb), NULL);
  search = find_of_type (popover, GTK_TYPE_SEARCH_ENTRY);
  if (search != NULL) /* which keeps Escape for itself */
    g_signal_connect_object (search, "stop-search", G_CALLBACK (gtk_popover_popdown), popover,
                             G_CONNECT_SWAPPED);
  key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), dropdown);
  gtk_widget_add_controller (GTK_WIDGET (dropdown), key);
}

/**
 * trends_accessible_name_drop_down:
 * @dropdown: a drop-down
 * @title: what it chooses
 * @value: what is chosen
 *
 * Sets what a drop-down is called (WCAG 2.2, 4.1.2). Its value is part of that,
 * so this is to be called again when another row is selected. It also opens on that
 * row from then on, unless it has a search.
 */
void
trends_accessible_name_drop_down (GtkDropDown *dropdown,
                                  const char  *title,
                                  const char  *value)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (dropdown));
  g_return_if_fail (title != NULL);
  g_return_if_fail (value != NULL);

  /* Translators: what can be chosen and what is chosen, for screen readers: “Status: Done” */
  name = g_strdup_printf (_("%s: %s"), title, value);
  set_name (GTK_WIDGET (dropdown), name);
  /* The button within takes the focus, and knows but the value. */
  set_name (gtk_widget_get_first_child (GTK_WIDGET (dropdown)), name);
  set_name (find_list (gtk_widget_get_last_child (GTK_WIDGET (dropdown))), title);
  follow_opened (dropdown);
}

/**
 * trends_accessible_name_popover:
 * @popover: one that asks or lists something, before it is shown
 * @name: what it is about, which is mostly its heading
 *
 * Has screen readers say what has opened, before what has the focus in it: to them it is a dialog
 * of that name.
 */
void
trends_accessible_name_popover (GtkPopover *popover,
                                const char *name)
{
  GtkAccessibleRole role;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (name != NULL);

  /* It can't be another once it is known. */
  g_object_get (popover, "accessible-role", &role, NULL);
  if (role != GTK_ACCESSIBLE_ROLE_DIALOG)
    g_object_set (popover, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  trends_accessible_set_name (GTK_WIDGET (popover), name);
}

/* ----------------------------------------------------------------- states */

static void
toggled_cb (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (button), -1);
}

/* A switch isn't called by what is in it, as a button is. */
static void
labelled_cb (GtkButton *button)
{
  const char *label = gtk_button_get_label (button);

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

/**
 * trends_accessible_follow_toggle:
 * @button: made with the role of a switch, or of one of several to choose among; named, where it
 *   has no label
 *
 * Has screen readers say whether it is on. To GTK before 4.10 a toggle button is a button
 * like any other, of which they don't ask that.
 */
void
trends_accessible_follow_toggle (GtkToggleButton *button)
{
  g_return_if_fail (GTK_IS_TOGGLE_BUTTON (button));

  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), NULL);
  g_signal_connect (button, "notify::label", G_CALLBACK (labelled_cb), NULL);
  toggled_cb (button);
  labelled_cb (GTK_BUTTON (button));
}

/* ------------------------------------------------------------ descriptions */

#define DESCRIPTION "trends-accessible-description"
#define TIP_IS_NAME "trends-accessible-tip-is-name"
#define FIRST_FOCUS "trends-accessible-first-focus"
enum
{
  AWAITED = 1,
  HAD
};

/**
 * trends_accessible_is_named:
 * @accessible: a widget, or a page of a stack
 * @name: a name
 *
 * Returns: whether that is what screen readers call it. Where there is no bus GTK knows of no
 *   names, and it isn't
 */
gboolean
trends_accessible_is_named (GtkAccessible *accessible,
                            const char    *name)
{
  g_autofree char *other = NULL;

  g_return_val_if_fail (GTK_IS_ACCESSIBLE (accessible), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  /* To be asked first: only this may be asked where there is no bus. */
  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return other == NULL;
}

/* A tooltip that is the name too would be heard twice. */
static gboolean
says_more (GtkWidget  *widget,
           const char *tip)
{
  return tip != NULL && g_object_get_data (G_OBJECT (widget), TIP_IS_NAME) == NULL
         && !trends_accessible_is_named (GTK_ACCESSIBLE (widget), tip);
}

/* GTK makes a tooltip the description of what has it. */
static const char *
get_description (GtkWidget *widget)
{
  const char *own = g_object_get_data (G_OBJECT (widget), DESCRIPTION);
  const char *tip = gtk_widget_get_tooltip_text (widget);

  return own == NULL && says_more (widget, tip) ? tip : own;
}

/* Whether it is a row that never had the focus, and so isn't known yet. */
static gboolean
is_unknown (GtkWidget *widget)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), FIRST_FOCUS)) == AWAITED;
}

static void
show_description (GtkWidget *widget)
{
  const char *description = is_unknown (widget) ? NULL : get_description (widget);

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * trends_accessible_set_name:
 * @widget: what has a sentence as its name
 * @sentence: in which there may be titles and other texts of a plan, whatever they hold
 *
 * Names a widget. A title that runs from right to left doesn't turn the sentence about. What has
 * that name already isn't told of again: of what has the focus it would be heard again.
 */
void
trends_accessible_set_name (GtkWidget  *widget,
                            const char *sentence)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

  name = trends_make_sentence (sentence);
  if (!trends_accessible_is_named (GTK_ACCESSIBLE (widget), name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/**
 * trends_accessible_set_tip:
 * @widget: what shows no words, such as a button with an icon
 * @tip: its tooltip, translated
 * @name: (nullable): its name, translated, which says what the tooltip says and may say
 *   more; NULL where they are the same
 *
 * Has a tooltip say to those who see what a name says to those who don't; else these
 * would hear it twice.
 */
void
trends_accessible_set_tip (GtkWidget  *widget,
                           const char *tip,
                           const char *name)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (tip != NULL);

  sentence = trends_make_sentence (tip);
  gtk_widget_set_tooltip_text (widget, sentence);
  g_object_set_data (G_OBJECT (widget), TIP_IS_NAME, (gpointer) TIP_IS_NAME);
  trends_accessible_set_name (widget, name != NULL ? name : tip);
  trends_accessible_restore_description (widget);
}

static gboolean
left_cb (gpointer data)
{
  /* It may have come back meanwhile. */
  trends_accessible_restore_description (data);
  return G_SOURCE_REMOVE;
}

/* A little later, as the screen reader still takes it for what has the focus. */
static void
focus_moved_cb (GtkWidget  *widget,
                GParamSpec *pspec,
                GtkWindow  *window)
{
  if (trends_accessible_get_focus (window) == widget)
    return;

  g_signal_handlers_disconnect_by_func (window, focus_moved_cb, widget);
  g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, LEFT_AFTER, left_cb,
                      g_object_ref (widget), g_object_unref);
}

static gboolean
is_waiting (GtkWindow *window,
            GtkWidget *widget)
{
  return g_signal_handler_find (window, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                focus_moved_cb, widget)
         != 0;
}

static gboolean
restore_cb (gpointer widget)
{
  trends_accessible_restore_description (widget);
  return G_SOURCE_REMOVE;
}

/* GTK makes a row of a list known when it first has the focus, and tells of its description then as
 * of news: it would be heard after the name and once more. So it is told as news that time, and is
 * the description from then on. */
static void
first_focus_cb (GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  const char *description = get_description (widget);

  if (!is_unknown (widget))
    return;
  g_object_set_data (G_OBJECT (widget), FIRST_FOCUS, GINT_TO_POINTER (HAD));
  if (description != NULL)
    trends_announce (widget, description);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_cb, g_object_ref (widget), g_object_unref);
}

static void
await_first_focus (GtkWidget *row)
{
  GtkEventController *controller;

  if (g_object_get_data (G_OBJECT (row), FIRST_FOCUS) != NULL)
    return;
  controller = gtk_event_controller_focus_new ();
  g_object_set_data (G_OBJECT (row), FIRST_FOCUS, GINT_TO_POINTER (AWAITED));
  g_signal_connect (controller, "enter", G_CALLBACK (first_focus_cb), NULL);
  gtk_widget_add_controller (row, controller);
}

static gboolean
is_row (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && GTK_IS_LIST_VIEW (parent);
}

/**
 * trends_accessible_describe:
 * @widget: what may have the focus
 * @description: (nullable): what a screen reader says of it after its name
 *
 * Describes a widget. GTK can't be asked for a description, and announcements
 * borrow it; so it is remembered here. While the widget has the focus a new
 * description isn't told, as it would be spoken at once: announce what is news.
 * The first that a row of a list is given is told when that has the focus first.
 *
 * This is also how a field says what is wrong with what is typed in it. The state
 * that is meant for that, GTK_ACCESSIBLE_STATE_INVALID, is told to screen readers as
 * if the field itself weren't valid any more: they pass over it, and who comes back
 * to it hears nothing at all.
 */
void
trends_accessible_describe (GtkWidget  *widget,
                            const char *description)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (description != NULL && *description != '\0')
    sentence = trends_make_sentence (description);
  if (g_strcmp0 (sentence, g_object_get_data (G_OBJECT (widget), DESCRIPTION)) == 0)
    return;

  if (is_row (widget) && !gtk_widget_has_focus (widget))
    await_first_focus (widget);
  g_object_set_data_full (G_OBJECT (widget), DESCRIPTION, g_steal_pointer (&sentence), g_free);
  trends_accessible_restore_description (widget);
}

/**
 * trends_accessible_restore_description:
 * @widget: a widget
 *
 * Describes the widget by what it was described by last, or by its tooltip, as
 * soon as it hasn't the focus.
 */
void
trends_accessible_restore_description (GtkWidget *widget)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  if (get_description (widget) == NULL || root == NULL || !GTK_IS_WINDOW (root)
      || trends_accessible_get_focus (GTK_WINDOW (root)) != widget)
    show_description (widget);
  else if (!is_waiting (GTK_WINDOW (root), widget))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), widget,
                             G_CONNECT_SWAPPED);
}

/**
 * trends_accessible_get_focus:
 * @window: a window
 *
 * Returns: (transfer none): what a screen reader knows to have the focus in
 *   @window: not the text within an entry, but the entry; the window itself where
 *   nothing has it
 */
GtkWidget *
trends_accessible_get_focus (GtkWindow *window)
{
  GtkWidget *focus, *entry;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  focus = gtk_window_get_focus (window);
  if (focus == NULL)
    return GTK_WIDGET (window);
  if (!GTK_IS_TEXT (focus)
      || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) != GTK_ACCESSIBLE_ROLE_NONE)
    return focus;

  entry = gtk_widget_get_ancestor (gtk_widget_get_parent (focus), GTK_TYPE_EDITABLE);
  return entry != NULL ? entry : focus;
}

/* ------------------------------------------------------------ introduction */

static gboolean introducing;
static gint64 begun; /* microseconds */

/* Not out of what would take it for being left: a popover, a text. */
static gboolean
may_refocus (GtkWidget *focus)
{
  return focus != NULL && !GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus)
         && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL;
}

static void
refocus_cb (gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  GtkWidget *focus = gtk_window_get_focus (window);

  introducing = FALSE;
  if (!may_refocus (focus))
    return;
  gtk_window_set_focus (window, NULL);
  gtk_window_set_focus (window, focus);
}

static void
first_active_cb (GtkWindow *window)
{
  gint64 taken;

  if (!gtk_window_is_active (window))
    return;

  g_signal_handlers_disconnect_by_func (window, first_active_cb, NULL);
  /* Where coming so far has taken long, so does what follows. */
  taken = (g_get_monotonic_time () - begun) / 1000;
  g_timeout_add_once ((guint) CLAMP (taken, KNOWN_AFTER, 10 * KNOWN_AFTER), refocus_cb,
                      g_object_ref (window));
}

/**
 * trends_accessible_introduce:
 * @window: a main window, not shown yet
 *
 * Has screen readers hear where the person is. GTK makes the program known to them
 * a moment after its first window has told that it is active and what has the
 * focus: they can't know whose that was, and say nothing before the focus moves.
 * Other windows than the first need no introduction.
 */
void
trends_accessible_introduce (GtkWindow *window)
{
  static gboolean introduced;

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (introduced)
    return;
  introduced = introducing = TRUE;
  begun = g_get_monotonic_time ();
  g_signal_connect (window, "notify::is-active", G_CALLBACK (first_active_cb), NULL);
}

/**
 * trends_accessible_is_introducing:
 *
 * Returns: whether nothing that is said now would be heard
 */
gboolean
trends_accessible_is_introducing (void)
{
  return introducing;
}
