/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-manual.c: see trends-manual.h. A list of pages beside the page that is chosen, whose text is
 * one stop of the Tab key and is read with a caret, line by line. */

#include "trends-manual.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "trends-list-tab.h"
#include "trends-manual-pages.h"

#define PAGE_KEY "trends-manual-page"
#define WIDTH    760
#define HEIGHT   560
#define SPACE    18
#define LIST_CHARS 14 /* of the titles of pages, in a line */

/* ----------------------------------------------------------------- pages */

static void
append (GtkTextBuffer *buffer,
        const char    *text,
        GtkTextTag    *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags (buffer, &end, text, -1, tag, NULL);
}

/* What each paragraph is about, for whoever looks for something */
static void
append_paragraph (GtkTextBuffer               *buffer,
                  const TrendsManualParagraph *paragraph,
                  GtkTextTag                  *bold)
{
  g_autofree char *text = trends_manual_dup_paragraph (paragraph);
  const char *term = _(paragraph->term);
  gboolean begins = g_str_has_prefix (text, term);

  append (buffer, "\n\n", NULL);
  if (begins)
    append (buffer, term, bold);
  append (buffer, begins ? text + strlen (term) : text, NULL);
}

static void
fill (GtkTextBuffer          *buffer,
      const TrendsManualPage *page)
{
  GtkTextTag *title = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD,
                                                  "scale", PANGO_SCALE_X_LARGE, NULL);
  GtkTextTag *bold = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  GtkTextIter start;

  append (buffer, _(page->title), title);
  for (guint i = 0; i < page->n_paragraphs; i++)
    append_paragraph (buffer, &page->paragraphs[i], bold);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/* It scrolls by itself: in a page that is scrolled as a whole it would be measured again while that
 * is laid out. */
static GtkWidget *
make_text (const TrendsManualPage *page)
{
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW, "editable", FALSE, "accepts-tab", FALSE,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR, "left-margin", SPACE,
                                  "right-margin", SPACE, "top-margin", SPACE, "bottom-margin", SPACE,
                                  NULL);

  gtk_widget_add_css_class (view, "reading-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(page->title), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE, -1);
  fill (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), page);
  return view;
}

/* All keys are one step away, from the page that is about them. */
static GtkWidget *
make_way_to_keys (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Keyboard shortcuts"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.shortcuts");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, SPACE);
  gtk_widget_set_margin_top (button, SPACE / 2);
  gtk_widget_set_margin_bottom (button, SPACE);
  return button;
}

static GtkWidget *
make_page (const TrendsManualPage *page,
           gboolean                is_last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "hexpand", TRUE, "vexpand", TRUE, "child", make_text (page), NULL));
  if (is_last)
    gtk_box_append (GTK_BOX (box), make_way_to_keys ());
  return box;
}

static GtkWidget *
make_stack (void)
{
  GtkWidget *stack = gtk_stack_new ();
  guint n_pages;
  const TrendsManualPage *pages = trends_manual_get_pages (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      GtkStackPage *page = gtk_stack_add_named (GTK_STACK (stack),
                                                make_page (&pages[i], i + 1 == n_pages),
                                                pages[i].name);

      /* GTK would call it by its class. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
    }

  return stack;
}

/* ------------------------------------------------------------------ list */

static void
selected_cb (GtkStack      *stack,
             GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_stack_set_visible_child_name (stack, g_object_get_data (G_OBJECT (row), PAGE_KEY));
}

static GtkWidget *
make_row (const TrendsManualPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _(page->title), "xalign", 0.0, "wrap",
                                   TRUE, "width-chars", LIST_CHARS, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(page->title), -1);
  g_object_set_data (G_OBJECT (row), PAGE_KEY, (gpointer) page->name);
  return row;
}

static GtkWidget *
make_list (GtkWidget *stack)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n_pages;
  const TrendsManualPage *pages = trends_manual_get_pages (&n_pages);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the manual"), -1);
  for (guint i = 0; i < n_pages; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (&pages[i]));
  trends_list_box_let_tab_out (GTK_LIST_BOX (list));
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), stack,
                           G_CONNECT_SWAPPED);
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  return list;
}

/* Not before: a screen reader would hear of the focus and not of the window. */
static void
shown_cb (GtkListBox *list)
{
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (list)));
}

static gboolean
close_cb (GtkWidget *window,
          GVariant  *args,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

/**
 * trends_manual_new:
 *
 * Returns: (transfer none): the window, which GTK owns until it is closed
 */
GtkWindow *
trends_manual_new (void)
{
  static const TrendsKeyHandler handlers[] = { { "window.close", close_cb } };
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", _("Manual"),
                                    "destroy-with-parent", TRUE, "default-width", WIDTH,
                                    "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *stack = make_stack ();
  GtkWidget *list = make_list (stack);

  gtk_box_append (GTK_BOX (parts),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                "child", list, NULL));
  gtk_box_append (GTK_BOX (parts), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (parts), stack);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), parts);
  adw_window_set_content (ADW_WINDOW (window), box);
  trends_keys_listen (window, TRENDS_KEYS_DIALOG, GTK_PHASE_BUBBLE, handlers,
                      G_N_ELEMENTS (handlers), NULL);
  g_signal_connect_object (window, "map", G_CALLBACK (shown_cb), list,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  return GTK_WINDOW (window);
}
