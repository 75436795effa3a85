/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-keys.c: see trends-keys.h. All keys are GTK's own shortcuts, so that one rule says
 * what a key is on each layout. */

#include "trends-keys.h"

#include <glib/gi18n.h>

#include <string.h>

/* By rows of the table: whether something waits for the key, which tests ask. */
static gboolean bound[512];

static guint
get_index (const TrendsKey *key)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  g_assert (key >= table && key < table + n_keys);
  g_assert (n_keys <= G_N_ELEMENTS (bound));
  return (guint) (key - table);
}

/**
 * trends_keys_is_bound:
 * @key: a row of the table
 *
 * Returns: whether something has been found that does it; a scope's keys are bound when the
 *   first widget of its class is made
 */
gboolean
trends_keys_is_bound (const TrendsKey *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  return key->scope == TRENDS_KEYS_TOOLKIT || key->scope == TRENDS_KEYS_RANKING
         || bound[get_index (key)];
}

/* ----------------------------------------------------------- accelerators */

/**
 * trends_keys_set_accels:
 * @application: the application
 *
 * Has the keys of all windows do their actions. To be called once, when it starts.
 */
void
trends_keys_set_accels (GtkApplication *application)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < n_keys; i++)
    if (table[i].scope == TRENDS_KEYS_WINDOW)
      {
        g_auto (GStrv) keys = g_strsplit (table[i].keys, " ", -1);

        gtk_application_set_accels_for_action (application, table[i].action,
                                               (const char *const *) keys);
        bound[i] = TRUE;
      }
}

/* ---------------------------------------------------------------- binding */

static gboolean
is_action_of_widget (const TrendsKey *key)
{
  return strchr (key->action, '.') != NULL;
}

/* `args`: (transfer full) (nullable) */
static GtkShortcutFunc
find_handler (const TrendsKey         *key,
              const TrendsKeyHandler  *handlers,
              guint                    n_handlers,
              GVariant               **args)
{
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (key->action, &name, args, NULL))
    g_assert_not_reached ();

  for (guint i = 0; i < n_handlers; i++)
    if (g_strcmp0 (handlers[i].action, name) == 0)
      return handlers[i].func;

  if (n_handlers == 0 || handlers[n_handlers - 1].action != NULL)
    return NULL;
  g_clear_pointer (args, g_variant_unref);
  *args = g_variant_ref_sink (g_variant_new_string (key->action));
  return handlers[n_handlers - 1].func;
}

static GtkShortcutAction *
make_action (const TrendsKey         *key,
             const TrendsKeyHandler  *handlers,
             guint                    n_handlers,
             gpointer                 user_data,
             GVariant               **args)
{
  GtkShortcutFunc func = find_handler (key, handlers, n_handlers, args);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (func != NULL)
    return gtk_callback_action_new (func, user_data, NULL);

  g_assert (is_action_of_widget (key));
  g_action_parse_detailed_name (key->action, &name, &target, NULL);
  return gtk_named_action_new (name);
}

/* A shortcut for each of its keys */
static GList *
make_shortcuts (const TrendsKey        *key,
                const TrendsKeyHandler *handlers,
                guint                   n_handlers,
                gpointer                user_data)
{
  g_auto (GStrv) keys = g_strsplit (key->keys, " ", -1);
  GList *shortcuts = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) args = NULL;
      GtkShortcutAction *action = make_action (key, handlers, n_handlers, user_data, &args);
      GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys[i]);
      GtkShortcut *shortcut = gtk_shortcut_new (trigger, action);

      gtk_shortcut_set_arguments (shortcut, args);
      shortcuts = g_list_prepend (shortcuts, shortcut);
    }

  bound[get_index (key)] = TRUE;
  return shortcuts;
}

/* (transfer full) (element-type GtkShortcut) */
static GList *
make_all_shortcuts (TrendsKeyScope          scope,
                    const TrendsKeyHandler *handlers,
                    guint                   n_handlers,
                    gpointer                user_data)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);
  GList *shortcuts = NULL;

  for (guint i = 0; i < n_keys; i++)
    if (table[i].scope == scope)
      shortcuts = g_list_concat (make_shortcuts (&table[i], handlers, n_handlers, user_data),
                                 shortcuts);
  g_assert (shortcuts != NULL);
  return shortcuts;
}

/**
 * trends_keys_bind:
 * @widget_class: a class that is being made
 * @scope: where its keys act
 * @handlers: (array length=n_handlers) (nullable): what does those that aren't actions of a
 *   widget
 * @n_handlers: how many there are
 *
 * Binds all keys of the scope for all widgets of the class.
 */
void
trends_keys_bind (GtkWidgetClass         *widget_class,
                  TrendsKeyScope          scope,
                  const TrendsKeyHandler *handlers,
                  guint                   n_handlers)
{
  g_autolist (GtkShortcut) shortcuts = NULL;

  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  shortcuts = make_all_shortcuts (scope, handlers, n_handlers, NULL);
  for (GList *l = shortcuts; l != NULL; l = l->next)
    gtk_widget_class_add_shortcut (widget_class, l->data);
}

/**
 * trends_keys_listen:
 * @widget: where the keys act
 * @scope: which
 * @phase: %GTK_PHASE_CAPTURE to be asked before what is in it, or %GTK_PHASE_BUBBLE
 * @handlers: (array length=n_handlers) (nullable): what does those that aren't actions of a
 *   widget
 * @n_handlers: how many there are
 * @user_data: what they are given, which lives as long as the widget does
 *
 * Binds all keys of the scope for this widget alone.
 *
 * Returns: (transfer none): what listens
 */
GtkEventController *
trends_keys_listen (GtkWidget              *widget,
                    TrendsKeyScope          scope,
                    GtkPropagationPhase     phase,
                    const TrendsKeyHandler *handlers,
                    guint                   n_handlers,
                    gpointer                user_data)
{
  g_autolist (GtkShortcut) shortcuts = NULL;
  GtkEventController *controller;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  controller = gtk_shortcut_controller_new ();
  shortcuts = make_all_shortcuts (scope, handlers, n_handlers, user_data);
  for (GList *l = shortcuts; l != NULL; l = l->next)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          g_object_ref (l->data));
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (widget, controller);
  return controller;
}

/**
 * trends_keys_listen_for:
 * @widget: where the keys act
 * @action: one that is the window's
 * @phase: as trends_keys_listen() has it
 * @func: what those keys do here
 * @user_data: what it is given, which lives as long as the widget does
 *
 * For where the window's accelerators don't come to, as popovers are, or where they are disabled.
 */
void
trends_keys_listen_for (GtkWidget           *widget,
                        const char          *action,
                        GtkPropagationPhase  phase,
                        GtkShortcutFunc      func,
                        gpointer             user_data)
{
  const TrendsKeyHandler handler = { action, func };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (action != NULL && func != NULL);

  for (guint i = 0; i < n_keys; i++)
    if (table[i].scope == TRENDS_KEYS_WINDOW && g_str_equal (table[i].action, action))
      {
        g_autolist (GtkShortcut) shortcuts = make_shortcuts (&table[i], &handler, 1, user_data);

        for (GList *l = shortcuts; l != NULL; l = l->next)
          gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                                g_object_ref (l->data));
      }
  gtk_event_controller_set_propagation_phase (controller, phase);
  gtk_widget_add_controller (widget, controller);
}

/* ------------------------------------------------------------------ words */

/**
 * trends_keys_dup_accelerator:
 * @scope: where it acts
 * @action: a detailed action of the table
 *
 * Returns: (transfer full) (nullable): the key that people are shown, as “<Control>z”
 */
char *
trends_keys_dup_accelerator (TrendsKeyScope  scope,
                             const char     *action)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  g_return_val_if_fail (action != NULL, NULL);

  for (guint i = 0; i < n_keys; i++)
    if (table[i].scope == scope && g_strcmp0 (table[i].action, action) == 0)
      return g_strndup (table[i].keys, strcspn (table[i].keys, " "));

  return NULL;
}

/**
 * trends_keys_set_on_item:
 * @scope: where its key acts
 * @key: a detailed action, which the table may have a key for
 *
 * Has an item of a menu be shown with the key for it.
 */
void
trends_keys_set_on_item (GMenuItem      *item,
                         TrendsKeyScope  scope,
                         const char     *key)
{
  g_autofree char *accelerator = trends_keys_dup_accelerator (scope, key);

  g_return_if_fail (G_IS_MENU_ITEM (item));

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
}

/**
 * trends_keys_append_item:
 * @label: what the item is called
 * @action: the detailed action that it activates
 * @scope: where its key acts
 * @key: (nullable): what the table has a key for: the same action, where it is %NULL
 *
 * Appends an item to @menu, with its key.
 */
void
trends_keys_append_item (GMenu          *menu,
                         const char     *label,
                         const char     *action,
                         TrendsKeyScope  scope,
                         const char     *key)
{
  g_autoptr (GMenuItem) item = NULL;

  g_return_if_fail (G_IS_MENU (menu));
  g_return_if_fail (action != NULL);

  item = g_menu_item_new (label, action);
  trends_keys_set_on_item (item, scope, key != NULL ? key : action);
  g_menu_append_item (menu, item);
}

/* GTK calls that key by what it is called in X11: on keyboards, and in all that we say, it is Enter. */
static char *
dup_entered (const char *label,
             guint       key)
{
  g_autofree char *last = gtk_accelerator_get_label (key, 0);
  g_autofree char *before = g_str_has_suffix (label, last)
                              ? g_strndup (label, strlen (label) - strlen (last)) : NULL;

  /* Translators: a key */
  return before != NULL ? g_strconcat (before, C_("key", "Enter"), NULL) : g_strdup (label);
}

/**
 * trends_keys_dup_words:
 * @accelerator: as “<Control>question”
 *
 * Returns: (transfer full) (nullable): it as people read it, “Ctrl+?”; NULL where it is none
 */
char *
trends_keys_dup_words (const char *accelerator)
{
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  g_return_val_if_fail (accelerator != NULL, NULL);

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return NULL;
  label = gtk_accelerator_get_label (key, modifiers);
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter
           ? dup_entered (label, key) : g_steal_pointer (&label);
}

/**
 * trends_keys_is_shift_event:
 * @event: any
 * @is_held: (out): whether Shift is held from here on
 *
 * For what means another thing with Shift while it is going on.
 *
 * Returns: whether @event is about that key; otherwise @is_held isn't set
 */
gboolean
trends_keys_is_shift_event (GdkEvent *event,
                            gboolean *is_held)
{
  GdkEventType type;
  guint key;

  g_return_val_if_fail (event != NULL && is_held != NULL, FALSE);

  type = gdk_event_get_event_type (event);
  if (type != GDK_KEY_PRESS && type != GDK_KEY_RELEASE)
    return FALSE;
  key = gdk_key_event_get_keyval (event);
  if (key != GDK_KEY_Shift_L && key != GDK_KEY_Shift_R)
    return FALSE;
  *is_held = type == GDK_KEY_PRESS;
  return TRUE;
}

/**
 * trends_keys_dup_all_words:
 * @accelerators: one or several, with blanks between
 *
 * Returns: (transfer full): those that are keys, as people read them; "" for none
 */
char *
trends_keys_dup_all_words (const char *accelerators)
{
  g_auto (GStrv) each = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  g_return_val_if_fail (accelerators != NULL, NULL);

  each = g_strsplit (accelerators, " ", -1);
  for (char **accelerator = each; *accelerator != NULL; accelerator++)
    {
      g_autofree char *keys = trends_keys_dup_words (*accelerator);

      if (keys != NULL && all->len > 0)
        /* Translators: between the keys of a shortcut that has several: “Ctrl+? or F1” */
        g_string_append (all, _(" or "));
      g_string_append (all, keys != NULL ? keys : "");
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/**
 * trends_keys_dup_tip:
 * @text: what a tooltip says, translated
 * @scope: where the key acts
 * @action: a detailed action of the table
 *
 * Returns: (transfer full): that, with the key that does it where there is one
 */
char *
trends_keys_dup_tip (const char     *text,
                     TrendsKeyScope  scope,
                     const char     *action)
{
  g_autofree char *accelerator = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (action != NULL, NULL);

  accelerator = trends_keys_dup_accelerator (scope, action);
  if (accelerator == NULL)
    return g_strdup (text);
  key = trends_keys_dup_words (accelerator);
  /* Translators: a tooltip: what a button does, and the key for it: “Details (F9)” */
  return g_strdup_printf (_("%s (%s)"), text, key);
}

/**
 * trends_keys_add_tip:
 * @widget: has a tooltip
 * @scope: where the key acts
 * @action: what the widget does: a detailed action of the table
 *
 * Has the tooltip end with the key for the action.
 */
void
trends_keys_add_tip (GtkWidget      *widget,
                     TrendsKeyScope  scope,
                     const char     *action)
{
  g_autofree char *tip = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (gtk_widget_get_tooltip_text (widget) != NULL);

  tip = trends_keys_dup_tip (gtk_widget_get_tooltip_text (widget), scope, action);
  gtk_widget_set_tooltip_text (widget, tip);
}
