/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-reading-text.c: see trends-reading-text.h. A label that can be selected has a caret that nobody sees, and scrolls
 * nothing.
 */

#include "trends-reading-text.h"

#include "trends-printable.h"

/* Pixels that are seen above and below the line of the caret */
#define AROUND 24

/* Where nobody reads there is nothing to follow. */
static void
follow_caret (GtkWidget *view)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkAdjustment *adjustment;
  GtkTextIter caret;
  GdkRectangle line;
  double x, y, top, page;

  if (scroller == NULL || !gtk_widget_has_focus (view))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &caret, &line);
  if (!gtk_widget_translate_coordinates (view, scroller, line.x, line.y, &x, &y))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (y < AROUND)
    gtk_adjustment_set_value (adjustment, top + y - AROUND);
  else if (y + line.height + AROUND > page)
    gtk_adjustment_set_value (adjustment, top + y + line.height + AROUND - page);
}

static void
moved_cb (GtkTextBuffer *buffer,
          GParamSpec    *pspec,
          GtkWidget     *view)
{
  follow_caret (view);
}

/**
 * trends_reading_text_set_text:
 * @widget: from trends_reading_text_new()
 * @text: what is read from now on; titles in it may hold anything
 *
 * The caret is at its beginning then.
 */
void
trends_reading_text_set_text (GtkWidget  *widget,
                              const char *text)
{
  g_autofree char *printable = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start;

  g_return_if_fail (GTK_IS_TEXT_VIEW (widget));
  g_return_if_fail (text != NULL);

  printable = trends_make_sentence (text);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_set_text (buffer, printable, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * trends_reading_text_new:
 * @name: what screen readers call it
 * @text: what is read
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_reading_text_new (const char *name,
                         const char *text)
{
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW, "editable", FALSE, "cursor-visible", TRUE,
                                  "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (view, "reading-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE, -1);
  trends_reading_text_set_text (view, text);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                           "notify::cursor-position", G_CALLBACK (moved_cb), view, 0);
  return view;
}
