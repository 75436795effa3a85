/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-commands.c: see trends-commands.h. Menus are read first, since they have the plainest
 * words, then the table of keys for what is in no menu. What can't be done now isn't listed; a
 * button knows that of its action, so one that nobody sees is asked.
 */

#include "trends-commands.h"

#include <glib/gi18n.h>

#include "trends-fold.h"
#include "trends-keys.h"
#include "trends-view-actions.h"

#define MENUS "/org/socitm/Trends/ui/shell/trends-menus.ui"

typedef struct
{
  GPtrArray *commands;
  GHashTable *known; /* set of detailed actions */
  GtkWidget *probe;
} Listing;

static void
command_free (gpointer data)
{
  TrendsCommand *self = data;

  g_free (self->label);
  g_free (self->folded);
  g_free (self->keys);
  g_free (self->action);
  g_free (self);
}

static gboolean
is_enabled (Listing    *self,
            const char *action)
{
  GtkActionable *probe = GTK_ACTIONABLE (self->probe);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    return FALSE;
  /* What it is given comes first: without it many actions can't be. */
  gtk_actionable_set_action_name (probe, NULL);
  gtk_actionable_set_action_target_value (probe, target);
  gtk_actionable_set_action_name (probe, name);
  return gtk_widget_get_sensitive (self->probe);
}

static void
add (Listing           *self,
     TrendsCommandKind  kind,
     const char        *label,
     const char        *action,
     const char        *accelerator)
{
  TrendsCommand *command;

  if (g_hash_table_contains (self->known, action) || !is_enabled (self, action))
    return;
  g_hash_table_add (self->known, g_strdup (action));
  command = g_new0 (TrendsCommand, 1);
  command->kind = kind;
  command->label = g_strdup (label);
  command->folded = trends_fold (label);
  command->keys = accelerator != NULL ? trends_keys_dup_words (accelerator) : NULL;
  command->action = g_strdup (action);
  g_ptr_array_add (self->commands, command);
}

/* ------------------------------------------------------------------- menus */

/* Without the mark of the letter that chooses it in a menu */
static char *
dup_plain (const char *label)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = label; *at != '\0'; at++)
    {
      if (*at == '_' && at[1] != '\0')
        at++;
      g_string_append_c (plain, *at);
    }
  return g_string_free (plain, FALSE);
}

static char *
dup_text (GMenuModel *menu,
          int         index,
          const char *attribute)
{
  char *text = NULL;

  g_menu_model_get_item_attribute (menu, index, attribute, "s", &text);
  return text;
}

static char *
dup_accelerator (GMenuModel *menu,
                 int         index,
                 const char *action)
{
  char *accelerator = dup_text (menu, index, "accel");

  return accelerator != NULL ? accelerator
                             : trends_keys_dup_accelerator (TRENDS_KEYS_WINDOW, action);
}

/* `heading`: (nullable): of the part of the menu that it is in */
static void
add_item (Listing           *self,
          TrendsCommandKind  kind,
          GMenuModel        *menu,
          int                index,
          const char        *heading)
{
  g_autofree char *action = dup_text (menu, index, G_MENU_ATTRIBUTE_ACTION);
  g_autofree char *marked = dup_text (menu, index, G_MENU_ATTRIBUTE_LABEL);
  g_autoptr (GVariant) target
      = g_menu_model_get_item_attribute_value (menu, index, G_MENU_ATTRIBUTE_TARGET, NULL);
  g_autofree char *plain = NULL, *label = NULL, *detailed = NULL, *accelerator = NULL;

  if (action == NULL || marked == NULL)
    return;
  detailed = g_action_print_detailed_name (action, target);
  plain = dup_plain (marked);
  accelerator = dup_accelerator (menu, index, detailed);
  if (g_str_equal (action, "win.view"))
    kind = TRENDS_COMMAND_VIEW;
  if (heading != NULL && kind != TRENDS_COMMAND_VIEW)
    /* Translators: the part of a menu that a command is in, and the command: “Style: Dark” */
    label = g_strdup_printf (_("%s: %s"), heading, plain);
  add (self, kind, label != NULL ? label : plain, detailed, accelerator);
}

static void
add_menu (Listing           *self,
          TrendsCommandKind  kind,
          GMenuModel        *menu,
          const char        *heading)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section
          = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu
          = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *marked = dup_text (menu, i, G_MENU_ATTRIBUTE_LABEL);
      g_autofree char *label = marked != NULL ? dup_plain (marked) : NULL;

      /* What an entity's menu says above a part of it is how many it is for. */
      if (section != NULL)
        add_menu (self, kind, section, label != NULL && kind == TRENDS_COMMAND_GENERAL ? label
                                                                                       : heading);
      else if (submenu != NULL)
        add_menu (self, kind, submenu, label);
      else
        add_item (self, kind, menu, i, heading);
    }
}

static void
add_window_menus (Listing *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (MENUS);
  static const char *const menus[] = { "main_menu", "plan_menu" };

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    add_menu (self, TRENDS_COMMAND_GENERAL,
              G_MENU_MODEL (gtk_builder_get_object (builder, menus[i])), NULL);
}

/* -------------------------------------------------------------------- keys */

/* One that is a line by itself among the shortcuts, and so says all of what it does */
static gboolean
has_own_title (const TrendsKey *table,
               guint            n_keys,
               guint            index)
{
  for (guint i = 0; i < n_keys; i++)
    if (i != index && table[i].group == table[index].group
        && g_strcmp0 (table[i].title, table[index].title) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_of_scope (const TrendsKey *key,
             gboolean         has_initiative)
{
  if (key->scope == TRENDS_KEYS_VIEW)
    return has_initiative;
  return (key->scope == TRENDS_KEYS_WINDOW || key->scope == TRENDS_KEYS_TREND
          || key->scope == TRENDS_KEYS_ROADMAP)
         && !g_str_equal (key->action, "win.quick");
}

static void
add_keys (Listing  *self,
          gboolean  has_initiative)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *first = g_strndup (table[i].keys, strcspn (table[i].keys, " "));

      if (table[i].title == NULL || table[i].action == NULL || strchr (table[i].action, '.') == NULL
          || !is_of_scope (&table[i], has_initiative) || !has_own_title (table, n_keys, i))
        continue;
      add (self,
           table[i].scope == TRENDS_KEYS_VIEW ? TRENDS_COMMAND_CURRENT : TRENDS_COMMAND_GENERAL,
           g_dpgettext2 (NULL, "shortcuts", table[i].title), table[i].action, first);
    }
}

/**
 * trends_commands_list:
 * @window: whose commands they are
 * @view: (nullable): what is shown in it
 *
 * Returns: (transfer full) (element-type TrendsCommand): what can be done now
 */
GPtrArray *
trends_commands_list (GtkWidget  *window,
                      TrendsView *view)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TrendsEntity *current = view != NULL ? trends_view_get_current (view) : NULL;
  Listing self = { .known = known, .probe = gtk_button_new () };

  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);

  self.commands = g_ptr_array_new_with_free_func (command_free);
  gtk_widget_set_visible (self.probe, FALSE);
  gtk_widget_set_parent (self.probe, view != NULL ? GTK_WIDGET (view) : window);
  if (current != NULL)
    {
      g_autoptr (GMenuModel) menu = trends_view_make_menu (view, current);

      add_menu (&self, TRENDS_COMMAND_CURRENT, menu, NULL);
    }
  add_window_menus (&self);
  add_keys (&self, current != NULL && trends_entity_is (current, TRENDS_KIND_INITIATIVE));
  gtk_widget_unparent (self.probe);
  return self.commands;
}

/**
 * trends_command_run:
 * @action: of a command
 * @from: the view that it was listed for, or the window
 *
 * Returns: whether it could be done
 */
gboolean
trends_command_run (const char *action,
                    GtkWidget  *from)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_return_val_if_fail (action != NULL, FALSE);

  return g_action_parse_detailed_name (action, &name, &target, NULL)
         && gtk_widget_activate_action_variant (from, name, target);
}
