/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search-entry.c: GTK's own search entry doesn't tell, before 4.10, that it
 * has the focus: a screen reader goes on taking something else for what has it,
 * and speaks neither the entry nor any result of the search. A plain entry does
 * tell; so this is one, with the pictures and the signals of the other.
 */

#include "trends-search-entry.h"

#include <glib/gi18n.h>

#include "trends-keys.h"
#include "trends-line-entry.h"

/* Milliseconds. */
#define SEARCH_AFTER 150 /* without a keystroke */
#define TELL_AFTER 100   /* on the screen */

struct _TrendsSearchEntry
{
  GtkEntry parent_instance;

  guint searching;
  guint telling;
};

enum
{
  SIGNAL_SEARCH_CHANGED,
  SIGNAL_STOP_SEARCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsSearchEntry, trends_search_entry, GTK_TYPE_ENTRY)

static void
search_cb (gpointer user_data)
{
  TrendsSearchEntry *self = user_data;

  self->searching = 0;
  g_signal_emit (self, signals[SIGNAL_SEARCH_CHANGED], 0);
}

static void
changed_cb (TrendsSearchEntry *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self)) == '\0';

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self), GTK_ENTRY_ICON_SECONDARY,
                                     empty ? NULL : "edit-clear-symbolic");
  if (!empty)
    gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self), GTK_ENTRY_ICON_SECONDARY,
                                     _("Clear what is typed"));
  g_clear_handle_id (&self->searching, g_source_remove);
  if (empty)
    g_signal_emit (self, signals[SIGNAL_SEARCH_CHANGED], 0);
  else
    self->searching = g_timeout_add_once (SEARCH_AFTER, search_cb, self);
}

static void
icon_press_cb (TrendsSearchEntry   *self,
               GtkEntryIconPosition position)
{
  if (position == GTK_ENTRY_ICON_SECONDARY)
    gtk_editable_set_text (GTK_EDITABLE (self), "");
}

/* The focus goes away and comes back in one turn: what is typed is still typed here. */
static void
refocus_cb (gpointer user_data)
{
  TrendsSearchEntry *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->telling = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  gtk_root_set_focus (root, NULL);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self));
}

/* An entry that gets the focus as soon as it is made isn't known to screen readers
 * yet, and they hear nothing of that. */
static void
trends_search_entry_map (GtkWidget *widget)
{
  TrendsSearchEntry *self = TRENDS_SEARCH_ENTRY (widget);

  GTK_WIDGET_CLASS (trends_search_entry_parent_class)->map (widget);

  if (gtk_check_version (4, 10, 0) == NULL)
    return;
  g_clear_handle_id (&self->telling, g_source_remove);
  self->telling = g_timeout_add_once (TELL_AFTER, refocus_cb, self);
}

static void
trends_search_entry_dispose (GObject *object)
{
  g_clear_handle_id (&TRENDS_SEARCH_ENTRY (object)->searching, g_source_remove);
  g_clear_handle_id (&TRENDS_SEARCH_ENTRY (object)->telling, g_source_remove);

  G_OBJECT_CLASS (trends_search_entry_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, TRENDS_TYPE_SEARCH_ENTRY, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                       NULL, NULL, G_TYPE_NONE, 0);
}

/* Who searches knows what that means. */
static gboolean
stop_search_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  g_signal_emit (widget, signals[SIGNAL_STOP_SEARCH], 0);

  return TRUE;
}

static void
trends_search_entry_class_init (TrendsSearchEntryClass *klass)
{
  static const TrendsKeyHandler handlers[] = { { "stop-search", stop_search_cb } };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_search_entry_dispose;
  widget_class->map = trends_search_entry_map;

  signals[SIGNAL_SEARCH_CHANGED] = add_signal ("search-changed");
  signals[SIGNAL_STOP_SEARCH] = add_signal ("stop-search");
  trends_keys_bind (widget_class, TRENDS_KEYS_SEARCH, handlers, G_N_ELEMENTS (handlers));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
}

static void
trends_search_entry_init (TrendsSearchEntry *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "search");
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self), GTK_ENTRY_ICON_PRIMARY,
                                     "system-search-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self), GTK_ENTRY_ICON_PRIMARY, FALSE);
  trends_line_entry_fold (GTK_EDITABLE (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "icon-press", G_CALLBACK (icon_press_cb), NULL);
}

/**
 * trends_search_entry_new:
 *
 * It emits “changed” at each keystroke; “search-changed” a little after the typing,
 * and at once when it becomes empty; “stop-search” on Escape. Several lines pasted into it become one.
 *
 * Returns: (transfer floating): an entry to search with
 */
GtkWidget *
trends_search_entry_new (void)
{
  return g_object_new (TRENDS_TYPE_SEARCH_ENTRY, NULL);
}
