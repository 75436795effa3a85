/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-grid-layout.c: columns as cards are laid out in: what is wide takes two of them, where two
 * fit, keeps its place in the order, and leaves no gaps but at the end of the last row.
 */

#include "fixture.h"

#include "trends-container.h"
#include "trends-grid-layout.h"

#define SPACING 10
#define CHARS 20

/* `wide`: a letter for each card, w where it is wide */
static GtkWidget *
make_grid (const char *wide)
{
  GtkWidget *grid = g_object_ref_sink (trends_container_new (trends_grid_layout_new (CHARS, SPACING)));

  for (guint i = 0; wide[i] != '\0'; i++)
    {
      GtkWidget *card = gtk_label_new ("x");

      gtk_widget_set_parent (card, grid);
      trends_grid_layout_set_wide (card, wide[i] == 'w');
    }

  return grid;
}

static int
get_least (GtkWidget *grid)
{
  int least;

  gtk_widget_measure (grid, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The same in any locale */
static void
append_column (GString *places,
               double   column)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (places, g_ascii_formatd (text, sizeof text, "%.1f", column));
}

/* (transfer full): which columns of its row each takes, as “0 1-2 3 / 0 1”, in a width for so many */
static char *
dup_places (GtkWidget *grid,
            int        n_fitting)
{
  int width = n_fitting * (get_least (grid) + SPACING) - SPACING + 3;
  double column = 0, y = -1;
  int height;
  GString *places = g_string_new (NULL);

  gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (grid, width, height, -1, NULL);
  for (GtkWidget *card = gtk_widget_get_first_child (grid); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      graphene_rect_t place;
      double first, last;

      g_assert_true (gtk_widget_compute_bounds (card, grid, &place));
      g_assert_cmpfloat (place.origin.x, >=, 0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, width);
      if (gtk_widget_get_direction (grid) == GTK_TEXT_DIR_RTL)
        place.origin.x = width - place.origin.x - place.size.width;
      if (column == 0)
        column = place.size.width;
      if (y >= 0)
        g_string_append (places, place.origin.y > y ? " / " : " ");
      y = place.origin.y;
      first = place.origin.x / (column + SPACING);
      last = (place.origin.x + place.size.width + SPACING) / (column + SPACING) - 1;
      append_column (places, first);
      if (last - first > 0.5)
        append_column (g_string_append_c (places, '-'), last);
    }

  return g_string_free (places, FALSE);
}

static void
check (const char       *wide,
       int               n_fitting,
       GtkTextDirection  direction,
       const char       *expected)
{
  GtkWidget *grid = make_grid (wide);
  g_autofree char *places = NULL;

  gtk_widget_set_direction (grid, direction);
  places = dup_places (grid, n_fitting);
  g_test_message ("%s in %d: %s", wide, n_fitting, places);
  g_assert_cmpstr (places, ==, expected);
  g_object_unref (grid);
}

/* In columns of the first, which isn't wide */
static void
test_places (void)
{
  const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      check ("nnnnn", 5, directions[i], "0.0 1.0 2.0 3.0 4.0");
      check ("nnnnn", 4, directions[i], "0.0 1.0 2.0 / 0.0 1.0");
      check ("nnnnn", 1, directions[i], "0.0 / 0.0 / 0.0 / 0.0 / 0.0");
      check ("nwnnn", 9, directions[i], "0.0 1.0-2.0 3.0 4.0 5.0");
      check ("nwnnn", 5, directions[i], "0.0 1.0-2.0 / 0.0 1.0 2.0");
      check ("nnwnn", 5, directions[i], "0.0 1.0 2.0-3.0 / 0.0 1.0");
      /* One column: as if it weren't */
      check ("nwnnn", 1, directions[i], "0.0 / 0.0 / 0.0 / 0.0 / 0.0");
      check ("nwwww", 2, directions[i], "0.0 / 0.0 / 0.0 / 0.0 / 0.0");
    }
}

/* What comes before a wide one that has no room beside it takes all of its row. */
static void
test_no_gaps (void)
{
  GtkWidget *grid = make_grid ("nwnw");
  GtkWidget *first = gtk_widget_get_first_child (grid);
  int width = 2 * (get_least (grid) + SPACING) - SPACING;
  int height;

  gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (grid, width, height, -1, NULL);
  for (GtkWidget *card = first; card != NULL; card = gtk_widget_get_next_sibling (card))
    g_assert_cmpint (gtk_widget_get_width (card), ==, width);
  g_object_unref (grid);
}

static void
test_room (void)
{
  GtkWidget *grid = make_grid ("nn");
  GtkWidget *first = gtk_widget_get_first_child (grid);
  int least = get_least (grid);

  for (int width = least; width < 3 * least; width += 7)
    {
      int height;

      gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_allocate (grid, width, height, -1, NULL);
      g_assert_true (trends_grid_layout_has_room (first) == (width >= 2 * least + SPACING));
    }
  g_object_unref (grid);
}

/* Whatever is wide, all are beside or below the one before, within the width, and as wide as least. */
static void
test_any (void)
{
  for (guint bits = 0; bits < 64; bits++)
    for (int n_fitting = 1; n_fitting < 9; n_fitting++)
      {
        char wide[7] = "";
        GtkWidget *grid, *before = NULL;
        g_autofree char *places = NULL;

        for (guint i = 0; i < 6; i++)
          wide[i] = (bits >> i) & 1 ? 'w' : 'n';
        grid = make_grid (wide);
        places = dup_places (grid, n_fitting);
        for (GtkWidget *card = gtk_widget_get_first_child (grid); card != NULL;
             before = card, card = gtk_widget_get_next_sibling (card))
          {
            graphene_rect_t last, place;

            g_assert_cmpint (gtk_widget_get_width (card), >=, get_least (grid));
            if (before == NULL)
              continue;
            g_assert_true (gtk_widget_compute_bounds (before, grid, &last));
            g_assert_true (gtk_widget_compute_bounds (card, grid, &place));
            if (place.origin.y == last.origin.y)
              g_assert_cmpfloat_with_epsilon (place.origin.x,
                                              last.origin.x + last.size.width + SPACING, 0.5);
            else
              g_assert_cmpfloat (place.origin.x, ==, 0);
          }
        g_object_unref (grid);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/grid-layout/places", test_places);
  g_test_add_func ("/grid-layout/no-gaps", test_no_gaps);
  g_test_add_func ("/grid-layout/room", test_room);
  g_test_add_func ("/grid-layout/any", test_any);

  return g_test_run ();
}
