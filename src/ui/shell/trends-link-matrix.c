/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-link-matrix.c: see trends-link-matrix.h. Places are decided by a TrendsPinnedLayout. Cells
 * are made anew where there are more or fewer trends, and else say something else.
 */

#include "trends-link-matrix.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-frames.h"
#include "trends-keys.h"
#include "trends-pinned-layout.h"
#include "trends-style-class.h"
#include "trends-trend-links.h"

/* Of a row's heading at least; of so many trends not all columns have room in any case */
#define NARROW_CHARS 12
#define WIDE_CHARS 20
#define MANY 14

struct _TrendsLinkMatrix
{
  GtkWidget parent_instance;

  GPtrArray *trends; /* (element-type TrendsEntity) */
  GArray *ties;      /* (element-type TrendsTie): a row after the other; of a cell each */
  guint row, column; /* of the cell that has, or had last, the focus: trends, from 0 */
};

enum
{
  MOVED,
  ACTIVATED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------- cells */

G_DEFINE_FINAL_TYPE (TrendsLinkMatrix, trends_link_matrix, GTK_TYPE_WIDGET)

static guint
get_n (TrendsLinkMatrix *self)
{
  return self->trends->len;
}

/* What is in a cell is said by the cell. */
static void
add_cell (GtkWidget *row,
          gboolean   is_heading,
          gboolean   is_row_heading,
          gboolean   is_of_many)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "hexpand", TRUE, NULL);

  gtk_widget_set_focusable (cell, !is_heading);
  gtk_widget_add_css_class (cell, is_heading ? "heading" : "link");
  if (is_row_heading)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), is_of_many ? WIDE_CHARS : NARROW_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
    }
  gtk_box_append (GTK_BOX (cell), label);
  gtk_widget_set_parent (cell, row);
}

static void
make_cells (TrendsLinkMatrix *self)
{
  guint n = get_n (self);

  trends_pinned_drop_children (GTK_WIDGET (self));
  for (guint i = 0; i <= n && n > 0; i++)
    {
      GtkWidget *row = trends_pinned_row_new ();

      for (guint j = 0; j <= n; j++)
        add_cell (row, i == 0 || j == 0, j == 0, n > MANY);
      /* What is under a heading isn't pointed at; where that is, this widget says. */
      gtk_widget_set_can_target (row, i == 0);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
    }
}

static GtkWidget *
get_nth (GtkWidget *widget,
         guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (n-- > 0 && child != NULL)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* (nullable): of trends, from 0; @row or @column may be -1, for the headings */
static GtkWidget *
get_cell (TrendsLinkMatrix *self,
          int               row,
          int               column)
{
  GtkWidget *widget = get_nth (GTK_WIDGET (self), (guint) (row + 1));

  return widget != NULL ? get_nth (widget, (guint) (column + 1)) : NULL;
}

static GtkWidget *
get_current_cell (TrendsLinkMatrix *self)
{
  return get_cell (self, (int) self->row, (int) self->column);
}

static void
set_cell (GtkWidget  *cell,
          const char *text,
          const char *sentence)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (cell)), text);
  trends_accessible_set_name (cell, sentence);
}

/* The current cell is told apart also while something else has the focus. */
static void
mark_current (TrendsLinkMatrix *self,
              gboolean          is_current)
{
  if (get_n (self) == 0)
    return;
  trends_style_class_set (get_current_cell (self), "current", is_current);
  trends_style_class_set (get_cell (self, (int) self->row, -1), "current", is_current);
  trends_style_class_set (get_cell (self, -1, (int) self->column), "current", is_current);
}

/* ----------------------------------------------------------------- filling */

static TrendsTie *
get_tie (TrendsLinkMatrix *self,
         guint             row,
         guint             column)
{
  return &g_array_index (self->ties, TrendsTie, row * get_n (self) + column);
}

static gboolean
have_same (GPtrArray *a,
           GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

static GPtrArray *
dup_trends (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  GPtrArray *trends = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (trends, g_list_model_get_item (list, i));
  return trends;
}

/* The cell that was current stays with its trends, where they have another place now. */
static void
set_trends (TrendsLinkMatrix *self,
            GPtrArray        *trends)
{
  guint n = get_n (self), row, column;
  TrendsEntity *from = n > 0 ? self->trends->pdata[self->row] : NULL;
  TrendsEntity *to = n > 0 ? self->trends->pdata[self->column] : NULL;

  mark_current (self, FALSE);
  if (from == NULL || !g_ptr_array_find (trends, from, &row))
    row = MIN (self->row, MAX (trends->len, 1) - 1);
  if (to == NULL || !g_ptr_array_find (trends, to, &column))
    column = MIN (self->column, MAX (trends->len, 1) - 1);
  self->row = row;
  self->column = column;
  g_ptr_array_unref (self->trends);
  self->trends = g_ptr_array_ref (trends);
  if (trends->len != n)
    make_cells (self);
  mark_current (self, TRUE);
}

static void
count_ties (TrendsLinkMatrix *self,
            TrendsPlan       *plan)
{
  g_autoptr (GArray) ties = trends_plan_dup_ties (plan);
  guint n = get_n (self), row, column;

  g_array_set_size (self->ties, 0);
  for (guint i = 0; i < n * n; i++)
    {
      TrendsTie tie = { self->trends->pdata[i / n], self->trends->pdata[i % n], NULL, 0 };

      g_array_append_val (self->ties, tie);
    }
  for (guint i = 0; i < ties->len; i++)
    {
      const TrendsTie *tie = &g_array_index (ties, TrendsTie, i);

      if (g_ptr_array_find (self->trends, tie->from, &row)
          && g_ptr_array_find (self->trends, tie->to, &column))
        *get_tie (self, row, column) = *tie;
    }
}

static void
fill_headings (TrendsLinkMatrix *self,
               guint             index)
{
  TrendsEntity *trend = self->trends->pdata[index];
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  g_autofree char *name = trends_trend_dup_numbered (trend);
  GtkWidget *column = get_cell (self, -1, (int) index);

  set_cell (get_cell (self, (int) index, -1), name, name);
  set_cell (column, number, name);
  gtk_widget_set_tooltip_text (column, name);
}

static void
fill_cell (TrendsLinkMatrix *self,
           guint             row,
           guint             column)
{
  const TrendsTie *tie = get_tie (self, row, column);
  GtkWidget *cell = get_cell (self, (int) row, (int) column);
  g_autofree char *words = trends_tie_dup_words (tie);
  g_autofree char *number
    = tie->n_dependencies > 0 ? g_strdup_printf ("%u", tie->n_dependencies) : g_strdup ("");
  g_autofree char *text
    = tie->link == NULL ? g_strdup (number)
                        : g_strdup_printf ("●%s%s", *number != '\0' ? " " : "", number);

  set_cell (cell, row == column ? "–" : text, words);
  trends_style_class_set (cell, "is-linked", tie->link != NULL);
  trends_style_class_set (cell, "is-odd", tie->link == NULL && tie->n_dependencies > 0);
  trends_style_class_set (cell, "is-itself", row == column);
}

static gboolean
has_focus (TrendsLinkMatrix *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* Before what is made anew takes the focus with it: whether it is to be given back */
static gboolean
let_focus_go (TrendsLinkMatrix *self,
              GPtrArray        *trends)
{
  gboolean had_focus = has_focus (self);

  if (had_focus && trends->len != get_n (self))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  return had_focus;
}

/**
 * trends_link_matrix_fill:
 * @plan: whose trends it shows from now on, as they are now
 */
void
trends_link_matrix_fill (TrendsLinkMatrix *self,
                         TrendsPlan       *plan)
{
  g_autoptr (GPtrArray) trends = dup_trends (plan);
  gboolean had_focus = let_focus_go (self, trends);

  g_return_if_fail (TRENDS_IS_LINK_MATRIX (self));

  if (!have_same (trends, self->trends))
    set_trends (self, trends);
  count_ties (self, plan);
  if (get_n (self) > 0)
    set_cell (get_cell (self, -1, -1), _("Relies on"), _("Relies on"));
  for (guint row = 0; row < get_n (self); row++)
    {
      fill_headings (self, row);
      for (guint column = 0; column < get_n (self); column++)
        fill_cell (self, row, column);
    }
  if (had_focus && get_n (self) > 0)
    gtk_widget_grab_focus (get_current_cell (self));
  g_signal_emit (self, signals[MOVED], 0);
}

/* ------------------------------------------------------------------- focus */

static void
show_current (GtkWidget *widget)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  if (get_n (self) > 0)
    trends_pinned_layout_scroll_to (
      TRENDS_PINNED_LAYOUT (gtk_widget_get_layout_manager (widget)), get_current_cell (self));
}

static gboolean
take_focus (TrendsLinkMatrix *self,
            guint             row,
            guint             column)
{
  gboolean is_another = row != self->row || column != self->column;
  GtkWidget *cell;

  mark_current (self, FALSE);
  self->row = row;
  self->column = column;
  mark_current (self, TRUE);
  cell = get_current_cell (self);
  if (!gtk_widget_grab_focus (cell))
    return FALSE;
  show_current (GTK_WIDGET (self));
  if (is_another)
    g_signal_emit (self, signals[MOVED], 0);
  /* What is said of it below may take more room now. */
  trends_frames_run_after (GTK_WIDGET (self), 2, show_current);
  return TRUE;
}

/* At the end arrows stay. */
static gboolean
step_by (TrendsLinkMatrix *self,
         int               rows,
         int               columns)
{
  int last = (int) get_n (self) - 1;

  return take_focus (self, (guint) CLAMP ((int) self->row + rows, 0, last),
                     (guint) CLAMP ((int) self->column + columns, 0, last));
}

static gboolean
step_towards (TrendsLinkMatrix *self,
              GtkDirectionType  direction)
{
  int aside = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return step_by (self, 0, direction == GTK_DIR_LEFT ? -aside : aside);
  return step_by (self, direction == GTK_DIR_UP ? -1 : 1, 0);
}

static gboolean
trends_link_matrix_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  if (get_n (self) == 0)
    return FALSE;
  if (!has_focus (self))
    return take_focus (self, self->row, self->column);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return step_towards (self, direction);
}

static gboolean
trends_link_matrix_grab_focus (GtkWidget *widget)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  /* GTK asks on Shift+Tab, too, to let the focus out. */
  return !has_focus (self) && get_n (self) > 0 && take_focus (self, self->row, self->column);
}

/* -------------------------------------------------------------------- keys */

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  return has_focus (self)
         && step_towards (self, (GtkDirectionType) g_variant_get_int32 (arguments));
}

static gboolean
jump_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  return has_focus (self) && step_by (self, 0, g_variant_get_int32 (arguments) * (int) get_n (self));
}

static gboolean
jump_row_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (widget);

  return has_focus (self) && step_by (self, g_variant_get_int32 (arguments) * (int) get_n (self), 0);
}

static gboolean
say (GtkWidget *widget,
     guint      signal)
{
  if (!has_focus (TRENDS_LINK_MATRIX (widget)))
    return FALSE;
  g_signal_emit (widget, signals[signal], 0);
  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  return say (widget, ACTIVATED);
}

static gboolean
remove_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  return say (widget, REMOVED);
}

/* ---------------------------------------------------------------- pointing */

static gboolean
find_place (TrendsLinkMatrix *self,
            double            x,
            double            y,
            guint            *row,
            guint            *column)
{
  graphene_rect_t place;

  for (guint i = 0; i < get_n (self) * get_n (self); i++)
    {
      *row = i / get_n (self);
      *column = i % get_n (self);
      if (gtk_widget_compute_bounds (get_cell (self, (int) *row, (int) *column), GTK_WIDGET (self),
                                     &place)
          && graphene_rect_contains_point (&place, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_on_heading (TrendsLinkMatrix *self,
               double            x,
               double            y)
{
  graphene_rect_t row, corner;

  return !gtk_widget_compute_bounds (gtk_widget_get_first_child (GTK_WIDGET (self)),
                                     GTK_WIDGET (self), &row)
         || !gtk_widget_compute_bounds (get_cell (self, -1, -1), GTK_WIDGET (self), &corner)
         || (y >= row.origin.y && y < row.origin.y + row.size.height)
         || (x >= corner.origin.x && x < corner.origin.x + corner.size.width);
}

static void
pressed_cb (TrendsLinkMatrix *self,
            int               n_press,
            double            x,
            double            y)
{
  guint row, column;

  if (get_n (self) == 0 || is_on_heading (self, x, y) || !find_place (self, x, y, &row, &column))
    return;
  take_focus (self, row, column);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* ------------------------------------------------------------------- class */

static void
trends_link_matrix_dispose (GObject *object)
{
  trends_pinned_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (trends_link_matrix_parent_class)->dispose (object);
}

static void
trends_link_matrix_finalize (GObject *object)
{
  TrendsLinkMatrix *self = TRENDS_LINK_MATRIX (object);

  g_ptr_array_unref (self->trends);
  g_array_unref (self->ties);
  G_OBJECT_CLASS (trends_link_matrix_parent_class)->finalize (object);
}

static void
trends_link_matrix_class_init (TrendsLinkMatrixClass *klass)
{
  static const TrendsKeyHandler handlers[] = {
    { "step", step_cb },
    { "jump", jump_cb },
    { "jump-row", jump_row_cb },
    { "edit-link", open_cb },
    { "remove-link", remove_cb },
  };
  static const char *const names[N_SIGNALS] = { "moved", "activated", "removed" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_link_matrix_dispose;
  object_class->finalize = trends_link_matrix_finalize;
  widget_class->focus = trends_link_matrix_focus;
  widget_class->grab_focus = trends_link_matrix_grab_focus;
  widget_class->snapshot = trends_pinned_snapshot;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], TRENDS_TYPE_LINK_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "trends-links");
  gtk_widget_class_set_layout_manager_type (widget_class, TRENDS_TYPE_PINNED_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  trends_keys_bind (widget_class, TRENDS_KEYS_LINKS, handlers, G_N_ELEMENTS (handlers));
}

static void
trends_link_matrix_init (TrendsLinkMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->trends = g_ptr_array_new ();
  self->ties = g_array_new (FALSE, FALSE, sizeof (TrendsTie));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Which trend relies on which"), -1);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * trends_link_matrix_get_current:
 * @tie: (out): what the cell that has, or had last, the focus is about
 *
 * Returns: whether there is such a cell
 */
gboolean
trends_link_matrix_get_current (TrendsLinkMatrix *self,
                                TrendsTie        *tie)
{
  g_return_val_if_fail (TRENDS_IS_LINK_MATRIX (self), FALSE);

  if (get_n (self) == 0)
    return FALSE;
  *tie = *get_tie (self, self->row, self->column);
  return TRUE;
}

/**
 * trends_link_matrix_go_to:
 * @from: the trend whose row it is
 * @to: the trend whose column it is
 *
 * Returns: whether that cell has the focus now
 */
gboolean
trends_link_matrix_go_to (TrendsLinkMatrix *self,
                          TrendsEntity     *from,
                          TrendsEntity     *to)
{
  guint row, column;

  g_return_val_if_fail (TRENDS_IS_LINK_MATRIX (self), FALSE);

  return g_ptr_array_find (self->trends, from, &row) && g_ptr_array_find (self->trends, to, &column)
         && take_focus (self, row, column);
}
