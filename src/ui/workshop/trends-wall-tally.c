/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-tally.c: see trends-wall-tally.h. */

#include "trends-wall-tally.h"

#include "trends-style-class.h"
#include "trends-wall-stage.h"

/* On a screen 720 high */
#define LETTERS 24

/**
 * trends_wall_tally_new:
 *
 * Returns: (transfer floating): one that says nothing, and isn’t seen
 */
GtkWidget *
trends_wall_tally_new (void)
{
  return g_object_new (GTK_TYPE_LABEL, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_END, "visible",
                       FALSE, "wrap", TRUE, "css-classes",
                       (const char *[]) { "wall-tally", NULL }, NULL);
}

/* As large as what is on the wall */
static void
resize (GtkWidget *tally,
        int        band)
{
  PangoAttrList *sizes = pango_attr_list_new ();

  if (band > 0)
    pango_attr_list_insert (sizes, pango_attr_size_new_absolute (LETTERS * PANGO_SCALE * band
                                                                 / TRENDS_WALL_BAND));
  gtk_label_set_attributes (GTK_LABEL (tally), sizes);
  pango_attr_list_unref (sizes);
}

/**
 * trends_wall_tally_show:
 * @tally: from trends_wall_tally_new()
 * @words: (nullable): what it says; %NULL: nothing
 * @is_warning: whether that is something wrong
 * @band: how many pixels high the band of the wall is
 */
void
trends_wall_tally_show (GtkWidget  *tally,
                        const char *words,
                        gboolean    is_warning,
                        int         band)
{
  g_return_if_fail (GTK_IS_LABEL (tally));

  gtk_label_set_label (GTK_LABEL (tally), words != NULL ? words : "");
  resize (tally, band);
  trends_style_class_set (tally, "bar-warning", words != NULL && is_warning);
  gtk_widget_set_visible (tally, words != NULL);
}
