/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-colour-editor.c: a button in the colour, a popover with a palette, and
 * an entry for any other. */

#include "trends-colour-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-entry-editor.h"
#include "trends-palette.h"

#define COLUMNS 5

struct _TrendsColourEditor
{
  TrendsPopoverEditor parent_instance;

  GtkWidget *swatch;
  GtkWidget *none;
  TrendsEditor *entry; /* NULL until the popover is made */
};

G_DEFINE_FINAL_TYPE (TrendsColourEditor, trends_colour_editor, TRENDS_TYPE_POPOVER_EDITOR)

static void
swatch_clicked_cb (TrendsPopoverEditor *self,
                   GtkWidget           *button)
{
  trends_popover_editor_choose (self, gtk_widget_get_name (button));
}

static GtkWidget *
make_swatch (const char *colour)
{
  GtkWidget *swatch = adw_bin_new ();

  gtk_widget_set_halign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (swatch, "trends-swatch");
  gtk_widget_add_css_class (swatch, "large");
  gtk_widget_add_css_class (swatch, "trend-fill");
  if (colour != NULL)
    trends_palette_set_colour (swatch, colour);
  return swatch;
}

static GtkWidget *
make_grid (TrendsColourEditor *self)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_swatches;
  const TrendsSwatch *swatches = trends_colour_get_swatches (&n_swatches);

  for (guint i = 0; i < n_swatches; i++)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_set_name (button, swatches[i].colour);
      trends_accessible_set_tip (button, _(swatches[i].label), NULL);
      gtk_widget_add_css_class (button, "flat");
      gtk_button_set_child (GTK_BUTTON (button), make_swatch (swatches[i].colour));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (swatch_clicked_cb), self);
      gtk_grid_attach (GTK_GRID (grid), button, i % COLUMNS, i / COLUMNS, 1, 1);
    }

  return grid;
}

/* Any other colour goes through an editor of its own, which says what is wrong. */
static GtkWidget *
make_entry (TrendsColourEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *entry = trends_entry_editor_new (trends_editor_get_field (TRENDS_EDITOR (self)));

  self->entry = TRENDS_EDITOR (entry);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  g_object_bind_property (entry, "error", label, "label", G_BINDING_DEFAULT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (trends_editor_get_target (self->entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another colour, as #rrggbb"),
                                  -1);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
trends_colour_editor_make_content (TrendsPopoverEditor *editor)
{
  TrendsColourEditor *self = TRENDS_COLOUR_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_box_append (GTK_BOX (box), make_entry (self));
  return box;
}

static void
trends_colour_editor_open (TrendsPopoverEditor *editor)
{
  trends_editor_set_entity (TRENDS_COLOUR_EDITOR (editor)->entry,
                            trends_editor_get_entity (TRENDS_EDITOR (editor)));
}

static const char *
find_name (const char *colour)
{
  guint n_swatches;
  const TrendsSwatch *swatches = trends_colour_get_swatches (&n_swatches);

  for (guint i = 0; i < n_swatches; i++)
    if (g_ascii_strcasecmp (swatches[i].colour, colour) == 0)
      return _(swatches[i].label);

  return *colour != '\0' ? colour : _("None");
}

static void
trends_colour_editor_refresh (TrendsEditor *editor)
{
  TrendsColourEditor *self = TRENDS_COLOUR_EDITOR (editor);
  const char *colour = trends_entity_get_text (trends_editor_get_entity (editor),
                                               trends_editor_get_field (editor)->index);

  trends_palette_set_colour (self->swatch, colour);
  gtk_widget_set_visible (self->swatch, *colour != '\0');
  gtk_widget_set_visible (self->none, *colour == '\0');
  trends_popover_editor_say (TRENDS_POPOVER_EDITOR (self), find_name (colour));
}

/**
 * trends_colour_editor_new:
 * @field: of type COLOUR
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_colour_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_COLOUR_EDITOR, "field", field, NULL);
}

static void
trends_colour_editor_class_init (TrendsColourEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_colour_editor_refresh;
  TRENDS_POPOVER_EDITOR_CLASS (class)->make_content = trends_colour_editor_make_content;
  TRENDS_POPOVER_EDITOR_CLASS (class)->open = trends_colour_editor_open;
}

static void
trends_colour_editor_init (TrendsColourEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->swatch = make_swatch (NULL);
  self->none = gtk_label_new (_("None"));
  gtk_widget_add_css_class (self->none, "trends-placeholder");
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->none);
  trends_popover_editor_set_face (TRENDS_POPOVER_EDITOR (self), box);
}
