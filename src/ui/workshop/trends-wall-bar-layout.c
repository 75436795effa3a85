/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar-layout.c: see trends-wall-bar-layout.h; which buttons have room is decided in trends-bar-fit.h. */

#include "trends-wall-bar-layout.h"

#include "trends-bar-fit.h"
#include "trends-frames.h"

/* Pixels between what is in a line, and between lines */
#define SPACING 4
#define AFTER_LABEL 12

/* How much of a line its label has before buttons have theirs, at the most */
#define SHARE 0.3
#define SHARE_OF_PROBLEM 0.55

struct _TrendsWallBarLayout
{
  GtkLayoutManager parent_instance;

  GtkWidget *note; /* the label of the second line; any other is one of the first */
  TrendsBarMenu menu;
  guint page;
  GtkWidget *first; /* (nullable): that the open menu begins with */
};

G_DEFINE_FINAL_TYPE (TrendsWallBarLayout, trends_wall_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What is in a line, and where that is */
typedef struct
{
  GtkWidget *label;     /* (nullable) */
  GPtrArray *buttons;   /* (element-type GtkWidget) */
  TrendsBarPart *parts; /* of these */
  GtkWidget *rest;      /* (nullable): leads to those that aren’t shown, if any */
} Line;

static int
measure_width (GtkWidget *child)
{
  int natural = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
is_button (GtkWidget *child)
{
  return GTK_IS_BUTTON (child) && gtk_widget_get_visible (child);
}

/* (nullable): the one of the first line */
static GtkWidget *
find_label (TrendsWallBarLayout *self,
            GtkWidget           *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && child != self->note && gtk_widget_get_visible (child))
      return child;
  return NULL;
}

static void
line_clear (Line *line)
{
  g_clear_pointer (&line->buttons, g_ptr_array_unref);
  g_clear_pointer (&line->parts, g_free);
}

static void
line_measure (Line *line)
{
  line->parts = g_new0 (TrendsBarPart, line->buttons->len + 1);
  for (guint i = 0; i < line->buttons->len; i++)
    line->parts[i] = (TrendsBarPart) { measure_width (line->buttons->pdata[i]),
                                       trends_bar_verb_of (line->buttons->pdata[i])->rank, FALSE };
}

static int
get_room (const Line *line,
          int         width)
{
  double share = line->label != NULL && gtk_label_get_wrap (GTK_LABEL (line->label)) ? SHARE_OF_PROBLEM : SHARE;

  return line->label == NULL ? width
                             : width - MIN (measure_width (line->label), (int) (width * share)) - AFTER_LABEL;
}

/* That which leads to the rest isn’t one of those that may be left out. */
static void
fill_first (TrendsWallBarLayout *self,
            GtkWidget           *widget,
            int                  width,
            Line                *line)
{
  line->label = find_label (self, widget);
  line->buttons = g_ptr_array_new ();
  line->rest = trends_bar_verb_find_opener (widget, TRENDS_BAR_MORE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_button (child) && child != line->rest && trends_bar_verb_of (child)->menu == TRENDS_BAR_NONE)
      g_ptr_array_add (line->buttons, child);
  line_measure (line);
  if (trends_bar_fit (line->parts, line->buttons->len, get_room (line, width), SPACING,
                      measure_width (line->rest) + SPACING))
    line->rest = NULL;
}

static gboolean
is_in_menu (TrendsWallBarLayout *self,
            GtkWidget           *button,
            const Line          *first)
{
  guint index;

  if (self->menu != TRENDS_BAR_MORE)
    return trends_bar_verb_of (button)->menu == self->menu;
  return g_ptr_array_find (first->buttons, button, &index) && !first->parts[index].is_shown;
}

static void
fill_second (TrendsWallBarLayout *self,
             GtkWidget           *widget,
             int                  width,
             const Line          *first,
             Line                *line)
{
  line->label = gtk_widget_get_visible (self->note) ? self->note : NULL;
  line->buttons = g_ptr_array_new ();
  line->rest = trends_bar_verb_find_opener (widget, TRENDS_BAR_TURN);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_button (child) && is_in_menu (self, child, first))
      g_ptr_array_add (line->buttons, child);
  line_measure (line);
  if (trends_bar_fit_page (line->parts, line->buttons->len, get_room (line, width), SPACING,
                           measure_width (line->rest), self->page) < 2)
    line->rest = NULL;
}

static int
count_width (const Line *line)
{
  int width = line->rest != NULL ? measure_width (line->rest) + SPACING : 0;

  for (guint i = 0; i < line->buttons->len; i++)
    width += line->parts[i].is_shown ? line->parts[i].width + SPACING : 0;
  return MAX (width - SPACING, 0);
}

/* ------------------------------------------------------------------- measuring */

static int
measure_height (GtkWidget *child,
                int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* One height for all buttons, whichever are seen: nothing moves when others are. */
static int
measure_buttons (GtkWidget *widget)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_button (child))
      height = MAX (height, measure_height (child, -1));
  return height;
}

static int
get_label_width (const Line *line,
                 int         width)
{
  return MAX (width - count_width (line) - AFTER_LABEL, 0);
}

static int
measure_first (TrendsWallBarLayout *self,
               GtkWidget           *widget,
               int                  width)
{
  Line line = { NULL };
  int height = measure_buttons (widget);

  fill_first (self, widget, width, &line);
  if (line.label != NULL)
    height = MAX (height, measure_height (line.label, gtk_label_get_wrap (GTK_LABEL (line.label))
                                                        ? get_label_width (&line, width) : -1));
  line_clear (&line);
  return height;
}

static void
trends_wall_bar_layout_measure (GtkLayoutManager *layout,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  TrendsWallBarLayout *self = TRENDS_WALL_BAR_LAYOUT (layout);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *natural = measure_first (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
  if (self->menu != TRENDS_BAR_NONE)
    *natural += SPACING + measure_buttons (widget);
  *minimum = *natural;
}

static GtkSizeRequestMode
trends_wall_bar_layout_get_request_mode (GtkLayoutManager *layout,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* -------------------------------------------------------------------- allocating */

static void
place (GtkWidget           *widget,
       GtkWidget           *child,
       const GtkAllocation *at)
{
  GtkAllocation there = *at;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    there.x = gtk_widget_get_width (widget) - at->x - at->width;
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &there, -1);
}

/* Its label from the left, its buttons to the right; what leads to the rest comes after those */
static void
place_line (const Line *line,
            GtkWidget  *widget,
            int         width,
            int         y,
            int         height)
{
  int x = width - count_width (line);

  if (line->label != NULL)
    place (widget, line->label, &(GtkAllocation) { 0, y, get_label_width (line, width), height });
  for (guint i = 0; i < line->buttons->len; i++)
    if (line->parts[i].is_shown)
      {
        place (widget, line->buttons->pdata[i], &(GtkAllocation) { x, y, line->parts[i].width, height });
        x += line->parts[i].width + SPACING;
      }
  if (line->rest != NULL)
    place (widget, line->rest, &(GtkAllocation) { x, y, measure_width (line->rest), height });
}

/* (nullable): its first button */
static GtkWidget *
get_first (const Line *line)
{
  for (guint i = 0; i < line->buttons->len; i++)
    if (line->parts[i].is_shown)
      return line->buttons->pdata[i];
  return NULL;
}

static gboolean
is_placed (const Line *line,
           GtkWidget  *child)
{
  guint index;

  if (child == line->label || child == line->rest)
    return TRUE;
  return line->buttons != NULL && g_ptr_array_find (line->buttons, child, &index) && line->parts[index].is_shown;
}

/* What has lost its place, as where a vote begins, leaves the focus to what is there; not to what would close that vote. */
static void
keep_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus != NULL && !gtk_widget_get_mapped (focus) && is_button (child) && gtk_widget_get_mapped (child)
        && trends_bar_verb_of (child)->when == TRENDS_BAR_ALWAYS && gtk_widget_grab_focus (child))
      break;
}

static void
hide_others (GtkWidget  *widget,
             const Line *first,
             const Line *second)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_placed (first, child) && !is_placed (second, child))
      {
        if (child == gtk_widget_get_focus_child (widget))
          trends_frames_run_after (widget, 1, keep_focus);
        gtk_widget_set_child_visible (child, FALSE);
      }
}

static void
trends_wall_bar_layout_allocate (GtkLayoutManager *layout,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  TrendsWallBarLayout *self = TRENDS_WALL_BAR_LAYOUT (layout);
  Line first = { NULL }, second = { NULL };
  int below = self->menu != TRENDS_BAR_NONE ? measure_buttons (widget) : 0;
  int above = below > 0 ? height - below - SPACING : height;

  fill_first (self, widget, width, &first);
  if (below > 0)
    fill_second (self, widget, width, &first, &second);
  hide_others (widget, &first, &second);
  place_line (&first, widget, width, 0, above);
  if (below > 0)
    place_line (&second, widget, width, above + SPACING, below);
  self->first = below > 0 ? get_first (&second) : NULL;
  line_clear (&first);
  line_clear (&second);
}

/* -------------------------------------------------------------- the object */

static void
trends_wall_bar_layout_class_init (TrendsWallBarLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = trends_wall_bar_layout_measure;
  layout_class->allocate = trends_wall_bar_layout_allocate;
  layout_class->get_request_mode = trends_wall_bar_layout_get_request_mode;
}

static void
trends_wall_bar_layout_init (TrendsWallBarLayout *self)
{
}

/**
 * trends_wall_bar_layout_set_note:
 * @note: a child: the label of the second line
 */
void
trends_wall_bar_layout_set_note (TrendsWallBarLayout *self,
                                 GtkWidget           *note)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR_LAYOUT (self));
  g_return_if_fail (GTK_IS_LABEL (note));

  self->note = note;
}

/**
 * trends_wall_bar_layout_set_menu:
 * @menu: which is open, from its first page; %TRENDS_BAR_NONE: none
 */
void
trends_wall_bar_layout_set_menu (TrendsWallBarLayout *self,
                                 TrendsBarMenu        menu)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR_LAYOUT (self));

  self->menu = menu;
  self->page = 0;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * trends_wall_bar_layout_turn:
 *
 * Shows the next page of the menu that is open, after the last the first again.
 */
void
trends_wall_bar_layout_turn (TrendsWallBarLayout *self)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR_LAYOUT (self));

  self->page++;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * trends_wall_bar_layout_get_first:
 *
 * Returns: (transfer none) (nullable): the first button of the menu that is open, once that is laid out
 */
GtkWidget *
trends_wall_bar_layout_get_first (TrendsWallBarLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_BAR_LAYOUT (self), NULL);

  return self->first;
}
