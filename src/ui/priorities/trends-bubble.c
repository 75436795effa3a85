/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bubble.c: see trends-bubble.h. */

#include "trends-bubble.h"

#include "trends-accessible.h"
#include "trends-priority-mark.h"
#include "trends-priority-words.h"
#include "trends-printable.h"
#include "trends-renamer.h"
#include "trends-selected.h"
#include "trends-style-class.h"
#include "trends-text-scale.h"
#include "trends-tip.h"

#include <adwaita.h>
#include <math.h>

#define LARGE 1.6 /* lines in a bubble, from which on its letter is larger */

struct _TrendsBubble
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsEntity *initiative;
  GtkWidget *mark;
  GtkWidget *label;
  GtkWidget *holder; /* (nullable): of what the title is typed into */
  TrendsRenamer *renamer;
  TrendsMatrixPlace place;
  GdkRectangle area; /* of both, in the parent */
  GdkRectangle mark_area, label_area; /* in here */
  gboolean no_match;
};

G_DEFINE_FINAL_TYPE (TrendsBubble, trends_bubble, GTK_TYPE_WIDGET)

static void
trends_bubble_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  TrendsBubble *self = TRENDS_BUBBLE (widget);

  *minimum = *natural
    = orientation == GTK_ORIENTATION_HORIZONTAL ? self->area.width : self->area.height;
}

static void
allocate (GtkWidget          *child,
          const GdkRectangle *area)
{
  int minimum;
  GtkAllocation allocation = *area;

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL,
                      NULL);
  allocation.height = MAX (allocation.height, minimum);
  gtk_widget_size_allocate (child, &allocation, -1);
}

/* Wide enough to type in, at the title's place where it has one; and within the matrix */
static void
allocate_holder (TrendsBubble *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle area = self->label_area;
  GtkRequisition natural;

  gtk_widget_get_preferred_size (self->holder, NULL, &natural);
  if (self->place.text == TRENDS_MATRIX_NO_TEXT)
    area = (GdkRectangle) { 0, self->mark_area.y + self->mark_area.height, 0, 0 };
  area.width = MAX (area.width, natural.width);
  area.height = natural.height;
  area.x = CLAMP (area.x, -self->area.x,
                  MAX (gtk_widget_get_width (parent) - area.width, 0) - self->area.x);
  gtk_widget_size_allocate (self->holder, &area, -1);
}

static void
trends_bubble_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  TrendsBubble *self = TRENDS_BUBBLE (widget);

  allocate (self->mark, &self->mark_area);
  allocate (self->label, &self->label_area);
  if (trends_bubble_is_renaming (self))
    allocate_holder (self);
}

static void
trends_bubble_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  TrendsBubble *self = TRENDS_BUBBLE (widget);

  gtk_widget_snapshot_child (widget, self->mark, snapshot);
  gtk_widget_snapshot_child (widget, trends_bubble_is_renaming (self) ? self->holder : self->label,
                             snapshot);
}

/* All that it says, with the whole of its title, however much of that there is room for */
static gboolean
trends_bubble_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard_tip,
                             GtkTooltip *tooltip)
{
  TrendsBubble *self = TRENDS_BUBBLE (widget);
  g_autofree char *words = NULL;

  if (trends_entity_get_plan (self->initiative) == NULL || trends_bubble_is_renaming (self)
      || !trends_tip_may_show (widget))
    return FALSE;
  words = trends_priority_words_dup_bubble (self->initiative, self->no_match);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
trends_bubble_dispose (GObject *object)
{
  TrendsBubble *self = TRENDS_BUBBLE (object);

  if (self->renamer != NULL)
    trends_renamer_set_initiative (self->renamer, NULL);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->holder, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->initiative);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_bubble_parent_class)->dispose (object);
}

static void
trends_bubble_class_init (TrendsBubbleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_bubble_dispose;
  widget_class->measure = trends_bubble_measure;
  widget_class->size_allocate = trends_bubble_size_allocate;
  widget_class->snapshot = trends_bubble_snapshot;
  widget_class->query_tooltip = trends_bubble_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "trends-bubble");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
trends_bubble_init (TrendsBubble *self)
{
  self->mark = trends_priority_mark_new ();
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "lines", 1,
                              "overflow", GTK_OVERFLOW_HIDDEN,
                              NULL);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * trends_bubble_new:
 * @session: where it is shown
 * @initiative: what it stands for
 */
GtkWidget *
trends_bubble_new (TrendsSession *session,
                   TrendsEntity  *initiative)
{
  TrendsBubble *self = g_object_new (TRENDS_TYPE_BUBBLE, NULL);

  self->session = g_object_ref (session);
  self->initiative = g_object_ref (initiative);
  trends_bubble_update (self);
  return GTK_WIDGET (self);
}

/**
 * trends_bubble_get_initiative:
 *
 * Returns: (transfer none): what it stands for
 */
TrendsEntity *
trends_bubble_get_initiative (TrendsBubble *self)
{
  g_return_val_if_fail (TRENDS_IS_BUBBLE (self), NULL);

  return self->initiative;
}

/**
 * trends_bubble_update:
 *
 * Shows anew what is shown: something of it, or what is looked for, is another.
 */
void
trends_bubble_update (TrendsBubble *self)
{
  TrendsEntity *trend;
  g_autofree char *name = NULL, *title = NULL;

  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  if (trends_entity_get_plan (self->initiative) == NULL)
    return;
  trend = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
  self->no_match = trends_priority_words_is_no_match (self->session, self->initiative);
  name = trends_priority_words_dup_bubble (self->initiative, self->no_match);
  title = trends_isolate (trends_entity_get_name (self->initiative));
  gtk_label_set_label (GTK_LABEL (self->label), title);
  trends_priority_mark_set (
    TRENDS_PRIORITY_MARK (self->mark), trends_entity_get_plan (self->initiative),
    (TrendsPriority) trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY),
    trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  trends_style_class_set (GTK_WIDGET (self), "dimmed", self->no_match);
  trends_accessible_set_name (GTK_WIDGET (self), name);
}

/**
 * trends_bubble_update_match:
 *
 * The same where only what is looked for may be another: there may be a thousand bubbles, and
 * most of them stay as they are.
 */
void
trends_bubble_update_match (TrendsBubble *self)
{
  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  if (trends_entity_get_plan (self->initiative) != NULL
      && trends_priority_words_is_no_match (self->session, self->initiative) != self->no_match)
    trends_bubble_update (self);
}

/* What holds both, on whole pixels */
static void
unite (TrendsBubble *self,
       double        left,
       double        top)
{
  const TrendsMatrixPlace *place = &self->place;
  gboolean has_text = place->text != TRENDS_MATRIX_NO_TEXT;
  int height = trends_bubble_measure_line (self) * (int) MAX (place->n_lines, 1);
  GdkRectangle mark = { (int) floor (place->x - place->radius),
                        (int) floor (place->y - place->radius), (int) round (2 * place->radius), (int) round (2 * place->radius) };
  GdkRectangle text = { (int) floor (place->text_x), (int) floor (place->text_y),
                        (int) place->text_width, height };

  if (has_text)
    gdk_rectangle_union (&mark, &text, &self->area);
  else
    self->area = mark;
  self->mark_area = mark;
  self->mark_area.x -= self->area.x;
  self->mark_area.y -= self->area.y;
  self->label_area = text;
  self->label_area.x -= self->area.x;
  self->label_area.y -= self->area.y;
  self->area.x += (int) floor (left);
  self->area.y += (int) floor (top);
}

/* Of two lines the first would break a word that is too long for it, as GTK doesn't end the first with
 * an ellipsis. */
static gboolean
has_room_for_words (TrendsBubble *self,
                    double        width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (
    self->label, gtk_label_get_label (GTK_LABEL (self->label)));
  int widest;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0); /* each word on a line of its own */
  pango_layout_get_pixel_size (layout, &widest, NULL);
  return widest <= width;
}

static int
count_lines (TrendsBubble            *self,
             const TrendsMatrixPlace *place)
{
  return place->n_lines > 1 && has_room_for_words (self, place->text_width) ? (int) place->n_lines
                                                                            : 1;
}

void
trends_bubble_set_place (TrendsBubble            *self,
                         const TrendsMatrixPlace *place,
                         double                   left,
                         double                   top)
{
  gboolean is_below;

  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  self->place = *place;
  is_below = place->text == TRENDS_MATRIX_BELOW;
  trends_style_class_set (self->mark, "large",
                          place->radius >= LARGE * trends_bubble_measure_line (self) / 2);
  gtk_widget_set_visible (self->label, place->text != TRENDS_MATRIX_NO_TEXT);
  gtk_label_set_xalign (GTK_LABEL (self->label), is_below ? 0.5f : 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), is_below ? 0 : 0.5f);
  gtk_label_set_justify (GTK_LABEL (self->label),
                         is_below ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_label_set_lines (GTK_LABEL (self->label), count_lines (self, place));
  unite (self, left, top);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trends_bubble_get_area:
 * @area: (out): what it takes, in its parent
 */
void
trends_bubble_get_area (TrendsBubble *self,
                        GdkRectangle *area)
{
  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  *area = self->area;
}

/**
 * trends_bubble_set_selected:
 * @selected: whether its initiative is, which is shown, and said to screen readers
 */
void
trends_bubble_set_selected (TrendsBubble *self,
                            gboolean      selected)
{
  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  trends_selected_show (GTK_WIDGET (self), selected);
}

/**
 * trends_bubble_measure_line:
 *
 * Returns: how high a line of its text is, in pixels
 */
int
trends_bubble_measure_line (TrendsBubble *self)
{
  g_return_val_if_fail (TRENDS_IS_BUBBLE (self), 0);

  /* Not by its title, which may have two. */
  return trends_text_scale_get_line_height (self->label);
}

/**
 * trends_bubble_rename:
 *
 * Lets the title be edited beside the bubble, or below.
 */
void
trends_bubble_rename (TrendsBubble *self)
{
  g_return_if_fail (TRENDS_IS_BUBBLE (self));

  if (self->holder == NULL)
    {
      self->holder = adw_bin_new ();
      self->renamer = TRENDS_RENAMER (trends_renamer_new ());
      adw_bin_set_child (ADW_BIN (self->holder), GTK_WIDGET (self->renamer));
      gtk_widget_set_parent (self->holder, GTK_WIDGET (self));
    }
  trends_renamer_set_initiative (self->renamer, self->initiative);
  trends_renamer_begin (self->renamer);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trends_bubble_is_renaming:
 *
 * Returns: whether its title is being edited
 */
gboolean
trends_bubble_is_renaming (TrendsBubble *self)
{
  g_return_val_if_fail (TRENDS_IS_BUBBLE (self), FALSE);

  return self->renamer != NULL && trends_renamer_is_active (self->renamer);
}
