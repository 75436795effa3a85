/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape of a choice on paper. It is read from the icon that the screen shows, so that there is
 * one table of shapes and it can't be another on paper: an icon is one path in a square of 16, of
 * which this knows what our icons are made of: lines, curves and parts of circles. A test compares
 * them with what another program draws.
 */

#include "trends-choice-shape.h"

#include "trends-choice-icon.h"
#include "trends-exchange-resources.h"
#include "trends-resource.h"

#include <math.h>
#include <string.h>

#define SIDE   16.0 /* of an icon */
#define RADIUS 7.0  /* of what is in it */

/* Which icons there are, by the field that they are of; as the screen calls them */
static const struct
{
  guint field;
  const char *name;
  const TrendsChoices *choices;
} families[] = {
  { TRENDS_INITIATIVE_STATUS, "status", &trends_status_choices },
  { TRENDS_INITIATIVE_CONFIDENCE, "confidence", &trends_confidence_choices },
};

#define MOST_CHOICES 8

/* ---------------------------------------------------------------- the path */

typedef struct
{
  cairo_t *cr;
  const char *text; /* what is still to be read */
  char command;
  double handle_x, handle_y; /* the last one of a curve, where that was the last part */
} Pen;

static double
read_number (Pen *pen)
{
  char *end;
  double number;

  pen->text += strspn (pen->text, " ,\n");
  number = g_ascii_strtod (pen->text, &end);
  g_assert (end > pen->text);
  pen->text = end;
  return number;
}

static void
get_current (Pen    *pen,
             double *x,
             double *y)
{
  *x = *y = 0;
  if (cairo_has_current_point (pen->cr))
    cairo_get_current_point (pen->cr, x, y);
}

/* Of a small letter it is from where the pen is. */
static void
read_point (Pen    *pen,
            double *x,
            double *y)
{
  double from_x = 0, from_y = 0;

  if (g_ascii_islower (pen->command))
    get_current (pen, &from_x, &from_y);
  *x = from_x + read_number (pen);
  *y = from_y + read_number (pen);
}

static void
add_curve (Pen *pen)
{
  gboolean is_smooth = g_ascii_toupper (pen->command) == 'S';
  double x[3], y[3];

  if (is_smooth)
    {
      get_current (pen, &x[0], &y[0]);
      x[0] = 2 * x[0] - pen->handle_x;
      y[0] = 2 * y[0] - pen->handle_y;
    }
  for (guint i = is_smooth; i < 3; i++)
    read_point (pen, &x[i], &y[i]);
  cairo_curve_to (pen->cr, x[0], y[0], x[1], y[1], x[2], y[2]);
  pen->handle_x = x[1];
  pen->handle_y = y[1];
}

/* Of a circle: its middle is on one side of the line between the ends, or on the other. */
static void
add_arc (Pen *pen)
{
  double radius = read_number (pen), from_x, from_y, x, y, dx, dy, away, middle_x, middle_y;
  gboolean is_large, is_clockwise;

  read_number (pen);
  read_number (pen);
  is_large = read_number (pen) > 0;
  is_clockwise = read_number (pen) > 0;
  get_current (pen, &from_x, &from_y);
  read_point (pen, &x, &y);
  dx = x - from_x;
  dy = y - from_y;
  away = sqrt (MAX (radius * radius / (dx * dx + dy * dy) - 0.25, 0))
         * (is_large == is_clockwise ? -1 : 1);
  middle_x = (from_x + x) / 2 - away * dy;
  middle_y = (from_y + y) / 2 + away * dx;
  (is_clockwise ? cairo_arc : cairo_arc_negative) (
    pen->cr, middle_x, middle_y, radius, atan2 (from_y - middle_y, from_x - middle_x),
    atan2 (y - middle_y, x - middle_x));
}

static void
add_line (Pen *pen)
{
  double x, y;

  get_current (pen, &x, &y);
  if (pen->command == 'V')
    y = read_number (pen);
  else if (pen->command == 'H')
    x = read_number (pen);
  else
    read_point (pen, &x, &y);
  if (g_ascii_toupper (pen->command) == 'M')
    cairo_move_to (pen->cr, x, y);
  else
    cairo_line_to (pen->cr, x, y);
}

static void
add_part (Pen *pen)
{
  switch (g_ascii_toupper (pen->command))
    {
    case 'A':
      add_arc (pen);
      break;
    case 'C':
    case 'S':
      add_curve (pen);
      break;
    case 'Z':
      cairo_close_path (pen->cr);
      break;
    default:
      add_line (pen);
    }
}

/* What follows without a letter is more of the same. */
static void
add_path (cairo_t    *cr,
          const char *path)
{
  Pen pen = { cr, path };

  for (;;)
    {
      pen.text += strspn (pen.text, " ,\n");
      if (*pen.text == '\0')
        return;
      if (g_ascii_isalpha (*pen.text))
        pen.command = *pen.text++;
      add_part (&pen);
    }
}

/* --------------------------------------------------------------- the icons */

/* (transfer full): what is between the quotes after d= */
static char *
read_path (const char          *family,
           const TrendsChoices *choices,
           gint64               choice)
{
  g_autofree char *icon_name = trends_choice_dup_icon (family, choices, choice);
  g_autofree char *name = g_strdup_printf (
    "/org/socitm/Trends/icons/hicolor/scalable/actions/%s.svg", icon_name);
  g_autoptr (GBytes) icon = NULL;
  const char *path;

  icon = trends_resource_load (trends_exchange_get_resource, name);
  g_assert (icon != NULL);
  path = g_strstr_len (g_bytes_get_data (icon, NULL), (gssize) g_bytes_get_size (icon), " d=\"");
  g_assert (path != NULL);
  path += strlen (" d=\"");
  return g_strndup (path, strcspn (path, "\""));
}

/* (transfer none): it is read once, and kept. Any thread. */
static const char *
get_path (guint  family,
          gint64 choice)
{
  static char *paths[G_N_ELEMENTS (families)][MOST_CHOICES];
  char **path = &paths[family][choice];

  if (g_once_init_enter (path))
    g_once_init_leave (path, read_path (families[family].name, families[family].choices, choice));
  return *path;
}

/**
 * trends_choice_shape_add:
 * @cr: a cairo context
 * @field: of an initiative: %TRENDS_INITIATIVE_STATUS or _CONFIDENCE
 * @choice: one of its values
 * @x: of its middle
 * @y: of its middle
 * @radius: of what is drawn
 *
 * Adds the shape to the path of @cr, to be filled.
 *
 * Returns: whether there is one
 */
gboolean
trends_choice_shape_add (cairo_t *cr,
                         guint    field,
                         gint64   choice,
                         double   x,
                         double   y,
                         double   radius)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (families[i].field == field && choice >= 0
        && choice < MIN (families[i].choices->n_items, MOST_CHOICES))
      {
        cairo_save (cr);
        cairo_translate (cr, x, y);
        cairo_scale (cr, radius / RADIUS, radius / RADIUS);
        cairo_translate (cr, -SIDE / 2, -SIDE / 2);
        add_path (cr, get_path (i, choice));
        cairo_restore (cr);
        return TRUE;
      }
  return FALSE;
}

/**
 * trends_choice_shape_draw:
 * @canvas: where to draw it
 * @field: as for trends_choice_shape_add()
 * @choice: one of its values
 * @x: of its middle, on the canvas
 * @y: of its middle
 * @radius: of what is drawn
 * @colour: what it is drawn in
 *
 * Draws the shape, as decoration.
 */
void
trends_choice_shape_draw (TrendsCanvas       *canvas,
                          guint               field,
                          gint64              choice,
                          double              x,
                          double              y,
                          double              radius,
                          const TrendsColour *colour)
{
  g_return_if_fail (canvas != NULL && colour != NULL);

  cairo_new_path (canvas->cr);
  if (trends_choice_shape_add (canvas->cr, field, choice, x, y, radius))
    trends_canvas_paint (canvas, &(TrendsInk) { colour });
}
