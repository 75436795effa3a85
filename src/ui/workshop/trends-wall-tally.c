/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-tally.c: see trends-wall-tally.h. */

#include "trends-wall-tally.h"

#include "trends-screens.h"
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

/* Of a vote that is counted the room may know how much has been cast, and no more. Whoever counts has no other screen to
 * see that on; and on the bar, where that is called, it is as well. */
static gboolean
is_counting_alone (TrendsPresentation *presentation)
{
  return trends_presentation_get_count (presentation) != NULL && trends_screens_count () < 2
         && trends_presentation_get_slide (presentation)->kind == TRENDS_SLIDE_VOTE;
}

/**
 * trends_wall_tally_dup_words:
 * @presentation: what is on the wall
 * @problem: (nullable): that what is done isn’t saved, which comes before all else
 * @is_typing: whether somebody types over where it is
 * @is_warning: (out): whether that is something wrong
 *
 * Returns: (transfer full) (nullable): what has to be seen without calling anything
 */
char *
trends_wall_tally_dup_words (TrendsPresentation *presentation,
                             const char         *problem,
                             gboolean            is_typing,
                             gboolean           *is_warning)
{
  TrendsCount *count;
  char *warning;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (is_warning != NULL, NULL);

  *is_warning = TRUE;
  if (problem != NULL)
    return g_strdup (problem);
  if (!is_counting_alone (presentation) || is_typing)
    return NULL;
  count = trends_presentation_get_count (presentation);
  warning = trends_count_dup_warning (count);
  if (warning != NULL)
    return warning;
  *is_warning = FALSE;
  return trends_count_dup_words (count);
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
