/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-help.c: see trends-wall-help.h. It is a slide of its own, in letters of the same size as others', made from
 * the table of keys.
 */

#include "trends-wall-help.h"

#include <glib/gi18n-lib.h>

#include "trends-keys.h"
#include "trends-wall-parts.h"

/* On a page: two columns of so many lines, each of which may take two rows */
#define COLUMNS 2
#define LINES 7

/* Of what a key does, in a row */
#define LEAST_CHARS 14
#define MOST_CHARS 24
#define MOST_KEY_CHARS 11

typedef struct
{
  const char *title;
  GString *keys; /* accelerators, with blanks between */
} Line;

static void
line_free (Line *line)
{
  g_string_free (line->keys, TRUE);
  g_free (line);
}

/* Those that do nothing on the wall are the laptop's. */
static gboolean
is_of_wall (const TrendsKey *key)
{
  return key->group == TRENDS_KEYS_FOR_WALL && key->scope != TRENDS_KEYS_WINDOW
         && key->scope != TRENDS_KEYS_AGENDA;
}

static Line *
find_line (GPtrArray  *lines,
           const char *title)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (((Line *) lines->pdata[i])->title, title))
      return lines->pdata[i];
  return NULL;
}

static void
add_key (GPtrArray       *lines,
         const TrendsKey *key)
{
  Line *line = find_line (lines, key->title);

  if (line == NULL)
    {
      line = g_new0 (Line, 1);
      line->title = key->title;
      line->keys = g_string_new (NULL);
      g_ptr_array_add (lines, line);
    }
  else
    g_string_append_c (line->keys, ' ');
  g_string_append_len (line->keys, key->keys, (gssize) strcspn (key->keys, " "));
}

/* What leads through a vote: its keys, and those which end it */
static gboolean
is_of_vote (const TrendsKey *key)
{
  static const char *const actions[] = { "vote-close", "vote-drop", "step(1)", "step(-1)" };

  return key->scope == TRENDS_KEYS_COUNTING
         || (key->scope == TRENDS_KEYS_WALL && g_strv_contains (actions, key->action));
}

/* Whether what people are shown of it is a letter, which counts while a vote is counted */
static gboolean
is_letter (const TrendsKey *key)
{
  g_autofree char *first = g_strndup (key->keys, strcspn (key->keys, " "));
  GdkModifierType modifiers;
  guint value;

  return gtk_accelerator_parse (first, &value, &modifiers)
         && (modifiers & ~GDK_SHIFT_MASK) == 0 && g_unichar_isalpha (gdk_keyval_to_unicode (value));
}

static void
add_keys (GPtrArray *lines,
          gboolean   is_counting,
          gboolean   of_vote)
{
  guint n_keys;
  const TrendsKey *keys = trends_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    if (is_of_wall (&keys[i])
        && (!is_counting
            || (is_of_vote (&keys[i]) == of_vote && (of_vote || !is_letter (&keys[i])))))
      add_key (lines, &keys[i]);
}

/* (transfer full) (element-type Line): in the order of the table; what a vote is counted by before that */
static GPtrArray *
list_lines (gboolean is_counting)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  if (is_counting)
    add_keys (lines, TRUE, TRUE);
  add_keys (lines, is_counting, FALSE);
  return lines;
}

/* Each is heard as a sentence. */
static void
add_line (GtkGrid    *grid,
          const Line *line,
          guint       index)
{
  const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", line->title);
  /* Translators: what a shortcut does and its keys, for screen readers: “New plan: Ctrl+N” */
  g_autofree char *shown = trends_keys_dup_all_words (line->keys->str);
  g_autofree char *name = g_strdup_printf (_("%s: %s"), title, shown);
  int column = (int) (index / LINES) * 2, row = (int) (index % LINES);
  GtkWidget *keys = g_object_new (GTK_TYPE_LABEL, "label", shown, "xalign", 1.0, "valign",
                                  GTK_ALIGN_START, "wrap", TRUE, "justify", GTK_JUSTIFY_RIGHT,
                                  "max-width-chars", MOST_KEY_CHARS, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-classes",
                                  (const char *[]) { "wall-entry", NULL }, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "valign",
                                   GTK_ALIGN_START, "wrap", TRUE, "hexpand", TRUE, "width-chars",
                                   LEAST_CHARS, "max-width-chars", MOST_CHARS, "css-classes",
                                   (const char *[]) { "wall-line", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (grid, keys, column, row, 1, 1);
  gtk_grid_attach (grid, words, column + 1, row, 1, 1);
}

/**
 * trends_wall_help_count_pages:
 * @is_counting: whether a vote is counted
 *
 * Returns: how many pages there are
 */
guint
trends_wall_help_count_pages (gboolean is_counting)
{
  g_autoptr (GPtrArray) lines = list_lines (is_counting);

  return (lines->len + COLUMNS * LINES - 1) / (COLUMNS * LINES);
}

/**
 * trends_wall_help_dup_name:
 * @page: from 0
 * @is_counting: whether a vote is counted
 *
 * Returns: (transfer full): what the page is called
 */
char *
trends_wall_help_dup_name (guint    page,
                           gboolean is_counting)
{
  /* Translators: a page of all keys of the wall, of how many */
  return g_strdup_printf (_("Keys, page %u of %u"), page + 1,
                          trends_wall_help_count_pages (is_counting));
}

/**
 * trends_wall_help_new:
 * @page: from 0, below trends_wall_help_count_pages()
 * @is_counting: whether a vote is counted
 *
 * Returns: (transfer floating): a slide with keys, and how the next page is called
 */
GtkWidget *
trends_wall_help_new (guint    page,
                      gboolean is_counting)
{
  GtkWidget *slide = trends_wall_parts_new_slide ("help");
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 10, "vexpand",
                                  TRUE, NULL);
  g_autoptr (GPtrArray) lines = list_lines (is_counting);
  g_autofree char *name = trends_wall_help_dup_name (page, is_counting);
  guint first = page * COLUMNS * LINES;

  gtk_box_append (GTK_BOX (slide), trends_wall_parts_new_title (name));
  for (guint i = first; i < MIN (lines->len, first + COLUMNS * LINES); i++)
    add_line (GTK_GRID (grid), lines->pdata[i], i - first);
  gtk_box_append (GTK_BOX (slide), grid);
  gtk_box_append (GTK_BOX (slide),
                  trends_wall_parts_new_label (
                    page + 1 < trends_wall_help_count_pages (is_counting)
                      ? _("The same key leads on, Escape back to the slide.")
                      : _("Turn on Do Not Disturb, so that messages of other programs stay away. Escape leads back."),
                    "wall-line"));
  return slide;
}
