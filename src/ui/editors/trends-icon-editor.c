/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-icon-editor.c: a button with the icon, and a popover with all that a
 * trend can have: those of ours that don't stand for a choice. */

#include "trends-icon-editor.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"

#define COLUMNS 5
#define PREFIX "trends-"
#define SUFFIX "-symbolic"

struct _TrendsIconEditor
{
  TrendsPopoverEditor parent_instance;

  GtkWidget *image;
};

G_DEFINE_FINAL_TYPE (TrendsIconEditor, trends_icon_editor, TRENDS_TYPE_POPOVER_EDITOR)

static gboolean
is_topic (const char *name)
{
  const char * const others[] = { "trends-priority-", "trends-status-", "trends-stance-",
                                  "trends-confidence-", "trends-owner-" };

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (name, others[i]))
      return FALSE;

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* What an icon is called: "trends-cyber-protection-symbolic" is "cyber protection". */
static char *
dup_words (const char *name)
{
  char *words;

  if (!is_topic (name))
    return g_strdup (*name != '\0' ? name : _("None"));

  words = g_strndup (name + strlen (PREFIX), strlen (name) - strlen (PREFIX SUFFIX));
  return g_strdelimit (words, "-", ' ');
}

static void
icon_clicked_cb (TrendsPopoverEditor *self,
                 GtkWidget           *button)
{
  trends_popover_editor_choose (self, gtk_button_get_icon_name (GTK_BUTTON (button)));
}

static GtkWidget *
make_icon_button (TrendsPopoverEditor *self,
                  const char          *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (name);
  g_autofree char *words = dup_words (name);

  gtk_widget_add_css_class (button, "flat");
  trends_accessible_set_tip (button, words, NULL);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (icon_clicked_cb), self);
  return button;
}

static GtkWidget *
trends_icon_editor_make_content (TrendsPopoverEditor *self)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_auto (GStrv) names = gtk_icon_theme_get_icon_names (theme);
  GtkWidget *grid = gtk_grid_new ();
  guint n_shown = 0;

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!is_topic (names[i]))
        continue;

      gtk_grid_attach (GTK_GRID (grid), make_icon_button (self, names[i]),
                       n_shown % COLUMNS, n_shown / COLUMNS, 1, 1);
      n_shown++;
    }

  return grid;
}

static void
trends_icon_editor_refresh (TrendsEditor *editor)
{
  TrendsIconEditor *self = TRENDS_ICON_EDITOR (editor);
  const char *name = trends_entity_get_text (trends_editor_get_entity (editor),
                                             trends_editor_get_field (editor)->index);
  g_autofree char *words = dup_words (name);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                *name != '\0' ? name : "image-missing-symbolic");
  trends_popover_editor_say (TRENDS_POPOVER_EDITOR (self), words);
}

/**
 * trends_icon_editor_new:
 * @field: a text that is the name of an icon
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_icon_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_ICON_EDITOR, "field", field, NULL);
}

static void
trends_icon_editor_class_init (TrendsIconEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_icon_editor_refresh;
  TRENDS_POPOVER_EDITOR_CLASS (class)->make_content = trends_icon_editor_make_content;
}

static void
trends_icon_editor_init (TrendsIconEditor *self)
{
  self->image = gtk_image_new ();
  trends_popover_editor_set_face (TRENDS_POPOVER_EDITOR (self), self->image);
}
