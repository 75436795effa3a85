/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shortcuts.c: see trends-shortcuts.h. It is made from the table of keys. In GTK's
 * window nothing but its search can have the focus, so that who can't see it learns of no
 * shortcut. Here each is a stop, and says what it does and by which keys.
 */

#include "trends-shortcuts.h"

#include <glib/gi18n.h>

#include "trends-keys.h"

/* How many lines a column has, titles of groups included. Where two columns would not do, GTK
 * would make a second page, with tabs that it calls _1 and _2. */
#define MOST_LINES 12

/* Of what a shortcut does, in a line */
#define MOST_CHARS 26

/* Of a page, between en spaces: the style of its button takes from the width of its text more than a digit has. */
#define NUMBER "\342\200\202%u\342\200\202"

static const struct
{
  const char *name;
  const char *title;
  const char *rows;
  TrendsKeyGroup groups[5];
} sections[] = {
  { "general", NC_("shortcuts", "General"), "13",
    { TRENDS_KEYS_FOR_PLAN, TRENDS_KEYS_FOR_EDITING, TRENDS_KEYS_FOR_SEARCH,
      TRENDS_KEYS_FOR_WINDOW } },
  { "board", NC_("shortcuts", "Board and details"), "13",
    { TRENDS_KEYS_FOR_BOARD, TRENDS_KEYS_FOR_TREND, TRENDS_KEYS_FOR_DETAILS,
      TRENDS_KEYS_FOR_VIEW } },
  { "roadmap", NC_("shortcuts", "Roadmap"), "13", { TRENDS_KEYS_FOR_ROADMAP } },
  { "priorities", NC_("shortcuts", "Priorities"), "13", { TRENDS_KEYS_FOR_PRIORITIES } },
  { "insights", NC_("shortcuts", "Insights"), "13", { TRENDS_KEYS_FOR_INSIGHTS } },
  { "wall", NC_("shortcuts", "Workshop"), "13", { TRENDS_KEYS_FOR_WALL } },
};

static const char *const group_titles[TRENDS_KEYS_N_GROUPS] = {
  [TRENDS_KEYS_FOR_PLAN] = NC_("shortcuts", "Plan"),
  [TRENDS_KEYS_FOR_EDITING] = NC_("shortcuts", "Editing"),
  [TRENDS_KEYS_FOR_SEARCH] = NC_("shortcuts", "Search"),
  [TRENDS_KEYS_FOR_VIEW] = NC_("shortcuts", "View"),
  [TRENDS_KEYS_FOR_WINDOW] = NC_("shortcuts", "Window"),
  [TRENDS_KEYS_FOR_BOARD] = NC_("shortcuts", "Board"),
  [TRENDS_KEYS_FOR_TREND] = NC_("shortcuts", "A trend’s page"),
  [TRENDS_KEYS_FOR_ROADMAP] = NC_("shortcuts", "Roadmap"),
  [TRENDS_KEYS_FOR_PRIORITIES] = NC_("shortcuts", "Priorities"),
  [TRENDS_KEYS_FOR_INSIGHTS] = NC_("shortcuts", "Insights"),
  [TRENDS_KEYS_FOR_WALL] = NC_("shortcuts", "Workshop"),
  [TRENDS_KEYS_FOR_DETAILS] = NC_("shortcuts", "Details"),
};

/* --------------------------------------------------- the window, as GTK reads it */

static const char *
translate (const char *title)
{
  return g_dpgettext2 (NULL, "shortcuts", title);
}

static void
append_property (GString    *xml,
                 const char *name,
                 const char *value)
{
  g_autofree char *escaped = g_markup_printf_escaped ("<property name='%s'>%s</property>", name,
                                                      value);

  g_string_append (xml, escaped);
}

static gboolean
is_same_line (const TrendsKey *a,
              const TrendsKey *b)
{
  return a->group == b->group && g_str_equal (a->title, b->title);
}

/* A key of that row that is but a letter is known better than what stands first, as on a presenter's remote. */
static void
append_letter (GString         *keys,
               const TrendsKey *key)
{
  g_auto (GStrv) all = g_strsplit (key->keys, " ", -1);

  for (guint i = 1; all[i] != NULL; i++)
    if (strlen (all[i]) == 1 && g_ascii_isalpha (all[i][0]))
      g_string_append_printf (keys, " %s", all[i]);
}

/* The keys of all rows from `first` on that make one line with it */
static char *
collect_keys (const TrendsKey *first,
              const TrendsKey *end)
{
  GString *keys = g_string_new (NULL);

  for (const TrendsKey *key = first; key < end; key++)
    if (key->group == first->group && is_same_line (key, first))
      {
        if (keys->len > 0)
          g_string_append_c (keys, ' ');
        g_string_append_len (keys, key->keys, (gssize) strcspn (key->keys, " "));
        append_letter (keys, key);
      }

  return g_string_free (keys, FALSE);
}

static void
append_line (GString         *xml,
             const TrendsKey *key,
             const TrendsKey *end)
{
  g_autofree char *keys = collect_keys (key, end);

  g_string_append (xml, "<child><object class='GtkShortcutsShortcut'>");
  append_property (xml, "title", translate (key->title));
  append_property (xml, "accelerator", keys);
  g_string_append (xml, "</object></child>");
}

static gboolean
has_line_before (const TrendsKey *table,
                 const TrendsKey *key)
{
  for (const TrendsKey *before = table; before < key; before++)
    if (before->group == key->group && is_same_line (before, key))
      return TRUE;

  return FALSE;
}

static void
begin_group (GString        *xml,
             TrendsKeyGroup  group,
             gboolean        goes_on)
{
  if (goes_on)
    g_string_append (xml, "</object></child>");
  g_string_append (xml, "<child><object class='GtkShortcutsGroup'>");
  append_property (xml, "title", translate (group_titles[group]));
}

/* GTK breaks no group: one that is longer than a column goes on in another with its title. */
static void
append_group (GString        *xml,
              TrendsKeyGroup  group)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);
  guint n_lines = 0;

  for (guint i = 0; i < n_keys; i++)
    if (table[i].group == group && !has_line_before (table, &table[i]))
      {
        if (n_lines % MOST_LINES == 0)
          begin_group (xml, group, n_lines > 0);
        append_line (xml, &table[i], table + n_keys);
        n_lines++;
      }
  g_string_append (xml, "</object></child>");
}

static char *
make_description (void)
{
  GString *xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='shortcuts'>"
                               "<property name='modal'>1</property>");

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_string_append (xml, "<child><object class='GtkShortcutsSection'>");
      append_property (xml, "section-name", sections[i].name);
      append_property (xml, "title", translate (sections[i].title));
      append_property (xml, "max-height", sections[i].rows);
      for (guint j = 0; sections[i].groups[j] != TRENDS_KEYS_UNSHOWN; j++)
        append_group (xml, sections[i].groups[j]);
      g_string_append (xml, "</object></child>");
    }
  g_string_append (xml, "</object></interface>");

  return g_string_free (xml, FALSE);
}

/* ------------------------------------------------------------ what is heard of it */

/* Two columns of them have room on a screen of 1024 × 768. */
static void
wrap (GtkWidget  *widget,
      const char *title)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), title))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (widget), MOST_CHARS);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap (child, title);
}

static void
introduce (GtkWidget *shortcut)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerators = NULL;
  g_autofree char *keys = NULL;
  g_autofree char *name = NULL;

  g_object_get (shortcut, "title", &title, "accelerator", &accelerators, NULL);
  keys = trends_keys_dup_all_words (accelerators != NULL ? accelerators : "");
  /* Translators: what a shortcut does and its keys, for screen readers: “New plan: Ctrl+N” */
  name = g_strdup_printf (_("%s: %s"), title, keys);
  wrap (shortcut, title);
  g_object_set (shortcut, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shortcut), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Not before: GTK would choose what has the focus before the window is known to be one. */
static void
let_focus (GtkWidget *shortcut)
{
  gtk_widget_set_focusable (shortcut, TRUE);
}

/* The pages of a section, whose buttons have room for a number; who comes into one hears which it is. */
static void
name_pages (GtkStack   *stack,
            const char *title)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));
      g_autofree char *number = g_strdup_printf (NUMBER, i + 1);
      /* Translators: a page of a list of keys: its title, and which page of how many it is */
      g_autofree char *name = g_strdup_printf (_("%s, page %u of %u"), title, i + 1, n);

      gtk_stack_page_set_title (GTK_STACK_PAGE (page), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      n > 1 ? name : title, -1);
    }
}

static void
name_sections (GtkWidget  *widget,
               const char *title)
{
  g_autofree char *section = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkShortcutsSection"))
    {
      g_object_get (widget, "title", &section, NULL);
      title = section;
    }
  if (title != NULL && GTK_IS_STACK (widget))
    name_pages (GTK_STACK (widget), title);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_sections (child, title);
}

/* Which of the sections is shown, in the list of them */
static void
set_chosen_state (GtkWidget  *widget,
                  const char *name)
{
  guint i = 0;

  if (GTK_IS_LIST_BOX (widget))
    for (GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0);
         row != NULL && i < G_N_ELEMENTS (sections);
         row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), (int) ++i))
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
                                   g_strcmp0 (name, sections[i].name) == 0, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_chosen_state (child, name);
}

static void
section_cb (GtkWidget *window)
{
  g_autofree char *name = NULL;

  g_object_get (window, "section-name", &name, NULL);
  name_sections (window, NULL);
  set_chosen_state (window, name);
}

/**
 * trends_shortcuts_new:
 *
 * Returns: (transfer none): the window, which GTK owns until it is closed
 */
GtkWindow *
trends_shortcuts_new (void)
{
  g_autofree char *description = make_description ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (description, -1);
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  for (GSList *l = objects; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), GTK_TYPE_SHORTCUTS_SHORTCUT))
      {
        introduce (l->data);
        g_signal_connect_object (window, "notify::is-active", G_CALLBACK (let_focus), l->data,
                                 G_CONNECT_SWAPPED);
      }
  /* What GTK does of its own comes first. */
  g_signal_connect_after (window, "notify::section-name", G_CALLBACK (section_cb), NULL);
  g_signal_connect_after (window, "map", G_CALLBACK (section_cb), NULL);
  g_object_set (window, "section-name", "general", "title", _("Keyboard shortcuts"), NULL);

  return window;
}
