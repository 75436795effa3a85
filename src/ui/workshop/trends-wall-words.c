/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-words.c: the first slide, and the last: words alone. */

#include "trends-wall-parts.h"

#include "trends-one-line.h"
#include "trends-shrinking-label.h"

/* What there is room for of a text below a title: letters */
#define MOST_LETTERS 420

static GtkWidget *
new_words (const char *kicker,
           const char *title,
           const char *text)
{
  GtkWidget *slide = trends_wall_parts_new_slide ("words");
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 28);

  if (*kicker != '\0')
    gtk_box_append (GTK_BOX (middle), trends_wall_parts_new_label (kicker, "wall-kicker"));
  gtk_box_append (GTK_BOX (middle), trends_wall_parts_new_title (title));
  if (*text != '\0')
    gtk_box_append (GTK_BOX (middle),
                    trends_shrinking_label_new (text, "wall-purpose", TRENDS_WALL_LEAST_PURPOSE));
  gtk_widget_set_vexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (slide), middle);
  return slide;
}

/* (transfer full): all of a text, or how it begins, up to the end of a word */
static char *
dup_beginning (const char *text)
{
  g_autofree char *line = trends_one_line (text);
  const char *end;

  if (g_utf8_strlen (line, -1) <= MOST_LETTERS)
    return g_steal_pointer (&line);
  end = g_utf8_offset_to_pointer (line, MOST_LETTERS);
  while (end > line && *end != ' ')
    end = g_utf8_prev_char (end);
  if (end == line)
    end = g_utf8_offset_to_pointer (line, MOST_LETTERS);
  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}

/**
 * trends_wall_welcome_new:
 *
 * Returns: (transfer floating): whose plan it is, its title, and what it is for
 */
GtkWidget *
trends_wall_welcome_new (const TrendsWallContext *context)
{
  TrendsEntity *info = trends_plan_get_info (trends_presentation_get_plan (context->presentation));
  const char *title = trends_entity_get_name (info);
  g_autofree char *purpose = dup_beginning (trends_entity_get_text (info, TRENDS_PLAN_PURPOSE));

  return new_words (trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION), title,
                    trends_deck_count_rows (title) == 1 ? "" : purpose);
}

/**
 * trends_wall_close_new:
 *
 * Returns: (transfer floating): the last slide
 */
GtkWidget *
trends_wall_close_new (const TrendsWallContext *context)
{
  TrendsPlan *plan = trends_presentation_get_plan (context->presentation);
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autofree char *title = trends_slide_dup_title (context->slide, plan);
  g_autofree char *plan_title = dup_beginning (trends_entity_get_name (info));

  return new_words (trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION), title, plan_title);
}
