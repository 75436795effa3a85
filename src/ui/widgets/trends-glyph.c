/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-glyph.c: choices as symbolic icons with a class for their colour. */

#include "trends-glyph.h"

#include "trends-closures.h"
#include "trends-style-class.h"

typedef struct
{
  const char *name;
  const TrendsChoices *choices;
  char *(*get_icon) (gpointer self,
                     int      value);
} Family;

static const Family families[] = {
  [TRENDS_GLYPH_PRIORITY] = { "priority", &trends_priority_choices,
                              trends_closure_priority_icon },
  [TRENDS_GLYPH_STATUS] = { "status", &trends_status_choices, trends_closure_status_icon },
  [TRENDS_GLYPH_STANCE] = { "stance", &trends_stance_choices, trends_closure_stance_icon },
  [TRENDS_GLYPH_CONFIDENCE] = { "confidence", &trends_confidence_choices,
                                trends_closure_confidence_icon },
};

static char *
dup_class (const Family *family,
           int           value)
{
  char *name = g_strdup_printf ("%s-%s", family->name,
                                trends_choices_get_nick (family->choices, value));

  return g_strdelimit (name, "_", '-');
}

void
trends_glyph_set_class (GtkWidget         *widget,
                        TrendsGlyphFamily  family,
                        int                value)
{
  const Family *known;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (family < G_N_ELEMENTS (families));

  known = &families[family];

  for (guint i = 0; i < known->choices->n_items; i++)
    {
      g_autofree char *name = dup_class (known, (int) i);

      trends_style_class_set (widget, name, (int) i == value);
    }
}

void
trends_glyph_set (GtkImage          *image,
                  TrendsGlyphFamily  family,
                  int                value)
{
  g_autofree char *icon = NULL;

  g_return_if_fail (GTK_IS_IMAGE (image));
  g_return_if_fail (family < G_N_ELEMENTS (families));

  icon = families[family].get_icon (image, value);
  gtk_image_set_from_icon_name (image, icon);
  trends_glyph_set_class (GTK_WIDGET (image), family, value);
}

/**
 * trends_glyph_new:
 * @value: an index into the choices of the family
 *
 * Returns: (transfer floating): the picture of it, which says nothing: a word goes with it
 */
GtkWidget *
trends_glyph_new (TrendsGlyphFamily family,
                  int               value)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);

  gtk_widget_add_css_class (image, "glyph");
  trends_glyph_set (GTK_IMAGE (image), family, value);

  return image;
}
