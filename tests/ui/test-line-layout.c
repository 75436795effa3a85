/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-line-layout.c: children in a line get the room that there is, from left to right or from
 * right to left, and no words that people write have GTK complain (which ends a test). In a row
 * that breaks, what can be narrower is so before it does.
 */

#include "fixture.h"

#include "trends-container.h"
#include "trends-line-layout.h"
#include "trends-wrap-layout.h"

/* Texts of which GTK 4.8 believes that they need another width for each height. */
static const char *const texts[] = {
  "\342\200\213a",                                             /* a space of no width */
  "\342\200\256right to left",                                 /* an override of direction */
  "e\314\201\314\201\314\201\314\201\314\201\314\201\314\201", /* marks upon a letter */
  "\360\237\230\200\360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247 emoji",
  "\357\267\220\357\277\276\357\277\277 of no character",
  "\330\247\331\204\331\205\330\261\331\203\330\262 \330\247\331\204\330\261\331\202\331\205\331\212",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "Data sharing agreements with the districts",
  "",
};

static GtkWidget *
make_line (const char *text)
{
  GtkLayoutManager *layout = g_object_new (TRENDS_TYPE_LINE_LAYOUT, NULL);
  GtkWidget *line = trends_container_new (layout);
  GtkWidget *label = gtk_label_new (text);

  trends_line_layout_set_spacing (TRENDS_LINE_LAYOUT (layout), 6);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_parent (gtk_image_new_from_icon_name ("list-add-symbolic"), line);
  gtk_widget_set_parent (label, line);
  gtk_widget_set_parent (gtk_label_new ("12"), line);
  return line;
}

/* In a button in a box, as in a pane: it asks for heights for widths, and for widths for those. */
static void
test_widths_without_heights (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
      GtkWidget *button = gtk_button_new ();
      int least;

      gtk_button_set_child (GTK_BUTTON (button), make_line (texts[i]));
      gtk_box_append (GTK_BOX (box), button);
      gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("x"));
      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for (int width = least; width < least + 300; width += 7)
        {
          int height, again;

          gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
          gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, height, &again, NULL, NULL, NULL);
          g_assert_cmpint (again, <=, least);
        }
      g_object_unref (box);
    }
}

static graphene_rect_t
get_place (GtkWidget *child,
           GtkWidget *line)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (child, line, &place));
  return place;
}

static void
check_places (GtkTextDirection direction,
              int              width)
{
  GtkWidget *line = g_object_ref_sink (make_line ("Data sharing agreements with the districts"));
  GtkWidget *mark = gtk_widget_get_first_child (line);
  GtkWidget *words = gtk_widget_get_next_sibling (mark);
  GtkWidget *count = gtk_widget_get_last_child (line);
  int height;
  graphene_rect_t first, second, third;

  gtk_widget_set_direction (line, direction);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (line, width, height, -1, NULL);
  first = get_place (direction == GTK_TEXT_DIR_RTL ? count : mark, line);
  second = get_place (words, line);
  third = get_place (direction == GTK_TEXT_DIR_RTL ? mark : count, line);

  g_assert_cmpfloat (first.origin.x, >=, 0);
  g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width + 6 - 0.5);
  g_assert_cmpfloat (third.origin.x, >=, second.origin.x + second.size.width + 6 - 0.5);
  g_assert_cmpfloat_with_epsilon (third.origin.x + third.size.width, width, 0.5);
  g_object_unref (line);
}

static void
test_places (void)
{
  for (int width = 140; width < 500; width += 20)
    {
      check_places (GTK_TEXT_DIR_LTR, width);
      check_places (GTK_TEXT_DIR_RTL, width);
    }
}

/* What isn't shown takes no room. */
static void
test_hidden (void)
{
  GtkWidget *line = g_object_ref_sink (make_line ("Cloud"));
  int all, fewer;

  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &all, NULL, NULL);
  gtk_widget_set_visible (gtk_widget_get_first_child (line), FALSE);
  gtk_widget_measure (line, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &fewer, NULL, NULL);
  g_assert_cmpint (fewer, <=, all - 6 - 16);
  g_object_unref (line);
}

/* A text that can be cut, between two that can't */
static GtkWidget *
make_row (void)
{
  GtkWidget *row
    = trends_container_new (g_object_new (TRENDS_TYPE_WRAP_LAYOUT, "spacing", 6, "shrinks", TRUE, NULL));
  GtkWidget *label = gtk_label_new ("Since the plan was approved by Cabinet");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 13);
  gtk_widget_set_parent (gtk_label_new ("Timeline"), row);
  gtk_widget_set_parent (label, row);
  gtk_widget_set_parent (gtk_label_new ("Whole plan"), row);
  return g_object_ref_sink (row);
}

static void
test_shrinking (void)
{
  GtkWidget *row = make_row ();
  GtkWidget *last = gtk_widget_get_last_child (row);
  GtkWidget *middle = gtk_widget_get_prev_sibling (last);
  int natural, least, one, line;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (middle, GTK_ORIENTATION_HORIZONTAL, -1, &least, &one, NULL, NULL);
  g_assert_cmpint (least, <, one);
  gtk_widget_measure (last, GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);

  for (int less = 0; less <= one - least + 1; less++)
    {
      gboolean is_broken = less > one - least;
      int height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, natural - less, &height, NULL, NULL, NULL);
      gtk_widget_allocate (row, natural - less, height, -1, NULL);
      g_assert_cmpint (height, ==, is_broken ? 2 * line + 6 : line);
      if (!is_broken)
        g_assert_cmpint (gtk_widget_get_width (middle), ==, one - less);
    }
  g_object_unref (row);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/line-layout/widths-without-heights", test_widths_without_heights);
  g_test_add_func ("/line-layout/places", test_places);
  g_test_add_func ("/line-layout/hidden", test_hidden);
  g_test_add_func ("/wrap-layout/shrinking", test_shrinking);

  return g_test_run ();
}
