/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes of choices on paper, beside the icons that they are read from, as another program
 * draws these. */

#include "trends-choice-shape.h"

#include <cairo.h>
#include <glib/gstdio.h>

#define SIDE 160 /* ten times an icon's */

typedef struct
{
  guint field;
  const char *name;
  const TrendsChoices *choices;
  gint64 first;
} Family;

static const Family families[] = {
  { TRENDS_INITIATIVE_STATUS, "status", &trends_status_choices, TRENDS_STATUS_IDEA },
  { TRENDS_INITIATIVE_CONFIDENCE, "confidence", &trends_confidence_choices,
    TRENDS_CONFIDENCE_UNSET },
};

/* (transfer full): the icon as rsvg-convert draws it */
static cairo_surface_t *
draw_icon (const Family *family,
           gint64        choice)
{
  g_autofree char *nick = g_strdelimit (
    g_strdup (trends_choices_get_nick (family->choices, choice)), "_", '-');
  g_autofree char *name = g_strdup_printf ("trends-%s-%s-symbolic.svg", family->name, nick);
  g_autofree char *icon = g_test_build_filename (G_TEST_DIST, "..", "data", "icons", "hicolor",
                                                 "scalable", "actions", name, NULL);
  g_autofree char *folder = g_dir_make_tmp ("trends-XXXXXX", NULL);
  g_autofree char *picture = g_build_filename (folder, "icon.png", NULL);
  const char *command[] = { "rsvg-convert", "-w", G_STRINGIFY (SIDE), "-h", G_STRINGIFY (SIDE),
                            "-o", picture, icon, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  surface = cairo_image_surface_create_from_png (picture);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_remove (picture), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return surface;
}

/* Returns: whether there is one */
static gboolean
draw_shape (const Family    *family,
            gint64           choice,
            cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  gboolean is_there = trends_choice_shape_add (cr, family->field, choice, SIDE / 2, SIDE / 2,
                                               SIDE * 7.0 / 16);

  cairo_fill (cr);
  cairo_destroy (cr);
  return is_there;
}

static int
get_alpha (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface)
                      + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return (int) (((const guint32 *) (gconstpointer) row)[x] >> 24);
}

static void
compare (cairo_surface_t *one,
         cairo_surface_t *other)
{
  int n_other = 0, n_dark = 0;

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        n_other += ABS (get_alpha (one, x, y) - get_alpha (other, x, y)) > 96;
        n_dark += get_alpha (one, x, y) > 127;
      }
  g_assert_cmpint (n_dark, >, SIDE * SIDE / 50);
  g_assert_cmpint (n_other, <, SIDE * SIDE / 500);
}

static void
test_as_on_screen (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    for (gint64 choice = families[i].first; choice < families[i].choices->n_items; choice++)
      {
        cairo_surface_t *icon = draw_icon (&families[i], choice);
        cairo_surface_t *shape = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);

        g_test_message ("%s %s", families[i].name,
                        trends_choices_get_nick (families[i].choices, choice));
        g_assert_true (draw_shape (&families[i], choice, shape));
        cairo_surface_flush (shape);
        compare (icon, shape);
        cairo_surface_destroy (icon);
        cairo_surface_destroy (shape);
      }
}

/* What has no shape draws none, whatever it is. */
static void
test_none (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  const Family other = { TRENDS_INITIATIVE_TITLE };

  g_assert_false (draw_shape (&families[0], -1, surface));
  g_assert_false (draw_shape (&families[0], families[0].choices->n_items, surface));
  g_assert_false (draw_shape (&other, 0, surface));
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice-shape/as-on-screen", test_as_on_screen);
  g_test_add_func ("/choice-shape/none", test_none);

  return g_test_run ();
}
