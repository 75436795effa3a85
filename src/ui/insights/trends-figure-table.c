/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figure-table.c: see trends-figure-table.h. Rows are widgets of their own, so that screen
 * readers have them; trends-figure-layout.h keeps the columns.
 */

#include "trends-figure-table.h"

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-figure-layout.h"
#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-scroll.h"
#include "trends-text-scale.h"

#define CELL_SPACING 6
#define UNIT_WIDTH 6 /* of a bar */
#define WHOLE_CHARS 16 /* of a large number, which isn't broken: a thousand million */
#define LARGE_CHARACTER 11.5 /* pixels that one is wide on the average, or more */

struct _TrendsFigureTable
{
  GtkWidget parent_instance;

  gboolean has_heading;
  GtkWidget *last; /* (nullable): the cell that had the focus */

  /* while it is filled */
  GtkWidget *row;
  GtkWidget *cell;
  guint n_rows;
  guint column;
};

enum
{
  REACHED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsFigureTable, trends_figure_table, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ cells */

/* What is in a cell is said by the cell. (Headings are cells as well: GTK 4.8 has no other role for
 * them that screen readers know.) */
static GtkWidget *
make_part (GType       type,
           const char *style)
{
  return g_object_new (type, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-classes",
                       (const char *[]) { style, NULL }, NULL);
}

static GtkWidget *
make_cell (TrendsFigureTable *self)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, "focusable",
                                  TRUE, "spacing", CELL_SPACING, NULL);
  GtkWidget *words = make_part (GTK_TYPE_BOX, "words");
  GtkWidget *text = make_part (GTK_TYPE_LABEL, "text");
  GtkWidget *caption = make_part (GTK_TYPE_LABEL, "caption");
  gboolean is_first = self->column == 0;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (words), GTK_ORIENTATION_VERTICAL);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  /* A very large sum takes another line rather than the room of what is beside it. */
  if (!self->has_heading)
    gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  if (is_first && self->has_heading)
    {
      /* A name takes several lines before the table is wider than a window with large text. */
      gtk_label_set_width_chars (GTK_LABEL (text), 9);
      gtk_label_set_max_width_chars (GTK_LABEL (text), 24);
    }
  gtk_box_append (GTK_BOX (cell), make_part (GTK_TYPE_LABEL, "badge"));
  gtk_box_append (GTK_BOX (cell), make_part (GTK_TYPE_BOX, "bar"));
  gtk_box_append (GTK_BOX (cell), make_part (GTK_TYPE_IMAGE, "icon"));
  gtk_box_append (GTK_BOX (words), text);
  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (GTK_BOX (cell), words);
  gtk_widget_set_hexpand (cell, is_first || !self->has_heading);
  for (GtkWidget *part = gtk_widget_get_first_child (cell); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    gtk_widget_set_valign (part, self->has_heading ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  return cell;
}

static void
set_style (GtkWidget  *cell,
           const char *style)
{
  const char *before = g_object_get_data (G_OBJECT (cell), "trends-style");

  if (g_strcmp0 (before, style) == 0)
    return;
  if (before != NULL)
    gtk_widget_remove_css_class (cell, before);
  if (style != NULL)
    gtk_widget_add_css_class (cell, style);
  g_object_set_data_full (G_OBJECT (cell), "trends-style", g_strdup (style), g_free);
}

static void
set_badge (GtkWidget          *badge,
           const TrendsFigure *figure)
{
  gtk_widget_set_visible (badge, figure->badge != NULL);
  if (figure->badge == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (badge), figure->badge);
  gtk_widget_add_css_class (badge, "trend-fill");
  trends_palette_set_colour (badge, figure->colour);
}

/* Whether text is so large that all that bars would add is width: their numbers are beside them. */
static gboolean
is_large (GtkWidget *cell)
{
  return trends_text_scale_measure_character (cell) >= LARGE_CHARACTER;
}

static void
set_cell (GtkWidget          *cell,
          const TrendsFigure *figure)
{
  GtkWidget *badge = gtk_widget_get_first_child (cell);
  GtkWidget *bar = gtk_widget_get_next_sibling (badge);
  GtkWidget *icon = gtk_widget_get_next_sibling (bar);
  GtkWidget *text = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *caption = gtk_widget_get_next_sibling (text);

  set_badge (badge, figure);
  gtk_widget_set_visible (bar, figure->length > 0 && !is_large (cell));
  gtk_widget_set_size_request (bar, (int) MIN (figure->length, TRENDS_FIGURE_LONGEST) * UNIT_WIDTH, -1);
  gtk_widget_set_visible (icon, figure->icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), figure->icon);
  gtk_label_set_label (GTK_LABEL (text), figure->text);
  if (gtk_label_get_wrap_mode (GTK_LABEL (text)) == PANGO_WRAP_WORD_CHAR)
    gtk_label_set_width_chars (GTK_LABEL (text), MIN ((int) g_utf8_strlen (figure->text, -1), WHOLE_CHARS));
  gtk_label_set_label (GTK_LABEL (caption), figure->caption != NULL ? figure->caption : "");
  gtk_widget_set_visible (caption, figure->caption != NULL);
  set_style (cell, figure->style);
  gtk_label_set_xalign (GTK_LABEL (text), figure->is_number ? 1 : 0);
  gtk_widget_set_halign (gtk_widget_get_parent (text), figure->is_number ? GTK_ALIGN_END
                                                                         : GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (gtk_widget_get_parent (text), figure->is_number);
  g_object_set_data (G_OBJECT (cell), "trends-key", GUINT_TO_POINTER (figure->key));
  trends_accessible_set_name (cell, figure->sentence != NULL ? figure->sentence : figure->text);
}

/* ---------------------------------------------------------------- filling */

static void
remove_from (TrendsFigureTable *self,
             GtkWidget         *first)
{
  while (first != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (first);

      if (self->last == first || (self->last != NULL && gtk_widget_is_ancestor (self->last, first)))
        self->last = NULL;
      gtk_widget_unparent (first);
      first = next;
    }
}

/* The cells of a row that it had before, and hasn't any more */
static void
end_row (TrendsFigureTable *self)
{
  if (self->row != NULL)
    remove_from (self, self->cell);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = g_object_new (TRENDS_TYPE_CONTAINER, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "css-classes", (const char *[]) { "row", NULL }, NULL);

  gtk_widget_set_layout_manager (row, g_object_new (TRENDS_TYPE_FIGURE_ROW_LAYOUT, NULL));
  return row;
}

/**
 * trends_figure_table_begin:
 *
 * To be called before the first row is filled.
 */
void
trends_figure_table_begin (TrendsFigureTable *self)
{
  g_return_if_fail (TRENDS_IS_FIGURE_TABLE (self));

  self->row = NULL;
  self->n_rows = 0;
}

/**
 * trends_figure_table_begin_row:
 * @entity: (nullable): what the row stands for
 */
void
trends_figure_table_begin_row (TrendsFigureTable *self,
                               TrendsEntity      *entity)
{
  GtkWidget *next;

  g_return_if_fail (TRENDS_IS_FIGURE_TABLE (self));

  end_row (self);
  next = self->row != NULL ? gtk_widget_get_next_sibling (self->row)
                           : gtk_widget_get_first_child (GTK_WIDGET (self));
  if (next == NULL)
    {
      next = make_row ();
      gtk_widget_set_parent (next, GTK_WIDGET (self));
    }
  g_object_set_data_full (G_OBJECT (next), "trends-entity",
                          entity != NULL ? g_object_ref (entity) : NULL, g_object_unref);
  self->row = next;
  self->cell = gtk_widget_get_first_child (next);
  self->n_rows++;
  self->column = 0;
}

/**
 * trends_figure_table_add:
 * @figure: what the next cell of the row says
 */
void
trends_figure_table_add (TrendsFigureTable  *self,
                         const TrendsFigure *figure)
{
  g_return_if_fail (TRENDS_IS_FIGURE_TABLE (self));
  g_return_if_fail (self->row != NULL);

  if (self->cell == NULL)
    {
      self->cell = make_cell (self);
      gtk_widget_set_parent (self->cell, self->row);
    }
  set_cell (self->cell, figure);
  self->cell = gtk_widget_get_next_sibling (self->cell);
  self->column++;
}

/**
 * trends_figure_table_end:
 *
 * To be called after the last cell: what is left from before goes.
 */
void
trends_figure_table_end (TrendsFigureTable *self)
{
  GtkWidget *first;

  g_return_if_fail (TRENDS_IS_FIGURE_TABLE (self));

  end_row (self);
  first = self->row != NULL ? gtk_widget_get_next_sibling (self->row)
                            : gtk_widget_get_first_child (GTK_WIDGET (self));
  remove_from (self, first);
  self->row = self->cell = NULL;
}

/* ------------------------------------------------------------------ focus */

static GtkWidget *
get_cell_at (GtkWidget *row,
             guint      column)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  while (column-- > 0 && cell != NULL && gtk_widget_get_next_sibling (cell) != NULL)
    cell = gtk_widget_get_next_sibling (cell);
  return cell;
}

static guint
get_column_of (GtkWidget *cell)
{
  guint column = 0;

  while ((cell = gtk_widget_get_prev_sibling (cell)) != NULL)
    column++;
  return column;
}

static GtkWidget *
find_next (GtkWidget        *cell,
           GtkDirectionType  direction)
{
  GtkWidget *row = gtk_widget_get_parent (cell);
  gboolean rtl = gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return (direction == GTK_DIR_LEFT) != rtl ? gtk_widget_get_prev_sibling (cell)
                                              : gtk_widget_get_next_sibling (cell);

  row = direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (row)
                                : gtk_widget_get_next_sibling (row);
  return row != NULL ? get_cell_at (row, get_column_of (cell)) : NULL;
}

static gboolean
give_focus (TrendsFigureTable *self,
            GtkWidget         *cell)
{
  self->last = cell;
  if (!gtk_widget_grab_focus (cell))
    return FALSE;
  /* Tables above are filled, and grow, after the view has come. */
  trends_scroll_to_soon (cell);
  return TRUE;
}

/* By who walks or points there */
static gboolean
take_focus (TrendsFigureTable *self,
            GtkWidget         *cell)
{
  TrendsEntity *entity = trends_figure_table_get_entity_of (self, cell);

  if (!give_focus (self, cell))
    return FALSE;
  if (entity != NULL)
    g_signal_emit (self, signals[REACHED], 0, entity);
  return TRUE;
}

static gboolean
trends_figure_table_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  TrendsFigureTable *self = TRENDS_FIGURE_TABLE (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  GtkWidget *next = NULL;

  if (focus != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD
          || self->last == NULL)
        return FALSE;
      next = find_next (self->last, direction);
      /* At the end arrows stay. */
      return next == NULL || take_focus (self, next);
    }

  next = gtk_widget_get_first_child (widget);
  if (self->last == NULL && next == NULL)
    return FALSE;
  return take_focus (self, self->last != NULL ? self->last : gtk_widget_get_first_child (next));
}

/**
 * trends_figure_table_activate:
 *
 * Does what the cell does that had the focus last: "activated" says what its row stands for.
 */
void
trends_figure_table_activate (TrendsFigureTable *self)
{
  TrendsEntity *entity
    = self->last != NULL ? trends_figure_table_get_entity_of (self, self->last) : NULL;
  guint key;

  trends_figure_table_get_current (self, &key);
  if (entity != NULL || key != 0)
    g_signal_emit (self, signals[ACTIVATED], 0, entity);
}

/* ------------------------------------------------------------------- keys */

static gboolean
has_focus (TrendsFigureTable *self)
{
  return self->last != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* At the end arrows stay. */
static gboolean
step (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   user_data)
{
  return has_focus (TRENDS_FIGURE_TABLE (widget))
         && gtk_widget_child_focus (widget, (GtkDirectionType) g_variant_get_int32 (arguments));
}

/* Before what scrolls the table, which would leave the focus out of sight */
static gboolean
jump (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   user_data)
{
  TrendsFigureTable *self = TRENDS_FIGURE_TABLE (widget);
  GtkWidget *row;

  if (!has_focus (self))
    return FALSE;
  row = gtk_widget_get_parent (self->last);
  take_focus (self, g_variant_get_int32 (arguments) > 0 ? gtk_widget_get_last_child (row)
                                                        : gtk_widget_get_first_child (row));
  return TRUE;
}

static gboolean
jump_row (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  TrendsFigureTable *self = TRENDS_FIGURE_TABLE (widget);
  GtkWidget *row;

  if (!has_focus (self))
    return FALSE;
  row = g_variant_get_int32 (arguments) > 0 ? gtk_widget_get_last_child (widget)
                                            : gtk_widget_get_first_child (widget);
  take_focus (self, get_cell_at (row, get_column_of (self->last)));
  return TRUE;
}

static gboolean
open_current (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  TrendsFigureTable *self = TRENDS_FIGURE_TABLE (widget);

  if (!has_focus (self))
    return FALSE;
  trends_figure_table_activate (self);
  return TRUE;
}

/* ---------------------------------------------------------------- pointing */

/* The cell at a place, or NULL */
static GtkWidget *
pick_cell (TrendsFigureTable *self,
           double             x,
           double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && picked != GTK_WIDGET (self))
    {
      GtkWidget *parent = gtk_widget_get_parent (picked);

      if (parent != NULL && gtk_widget_get_parent (parent) == GTK_WIDGET (self))
        return picked;
      picked = parent;
    }
  return NULL;
}

static void
pressed_cb (TrendsFigureTable *self,
            int                n_press,
            double             x,
            double             y)
{
  GtkWidget *cell = pick_cell (self, x, y);

  if (cell == NULL)
    return;
  take_focus (self, cell);
  if (n_press == 2)
    trends_figure_table_activate (self);
}

/* ------------------------------------------------------------------ class */

static void
trends_figure_table_dispose (GObject *object)
{
  TrendsFigureTable *self = TRENDS_FIGURE_TABLE (object);

  self->last = NULL;
  trends_container_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (trends_figure_table_parent_class)->dispose (object);
}

static void
trends_figure_table_class_init (TrendsFigureTableClass *klass)
{
  static const TrendsKeyHandler handlers[] = {
    { "step", step },
    { "jump", jump },
    { "jump-row", jump_row },
    { "open-current", open_current },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_figure_table_dispose;
  widget_class->focus = trends_figure_table_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-figures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_widget_class_set_layout_manager_type (widget_class, TRENDS_TYPE_FIGURE_LAYOUT);
  trends_keys_bind (widget_class, TRENDS_KEYS_FIGURES, handlers, G_N_ELEMENTS (handlers));

  signals[REACHED] = g_signal_new ("reached", TRENDS_TYPE_FIGURE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
  signals[ACTIVATED] = g_signal_new ("activated", TRENDS_TYPE_FIGURE_TABLE, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
}

static void
trends_figure_table_init (TrendsFigureTable *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();

  trends_figure_layout_set_spacing (TRENDS_FIGURE_LAYOUT (layout), CELL_SPACING);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * trends_figure_table_new:
 * @name: what it is about, for screen readers
 * @has_heading: whether its first row and column are headings
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
trends_figure_table_new (const char *name,
                         gboolean    has_heading)
{
  TrendsFigureTable *self = g_object_new (TRENDS_TYPE_FIGURE_TABLE, NULL);

  self->has_heading = has_heading;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * trends_figure_table_get_entity_of:
 * @widget: any widget
 *
 * Returns: (transfer none) (nullable): what the row stands for that it is in
 */
TrendsEntity *
trends_figure_table_get_entity_of (TrendsFigureTable *self,
                                   GtkWidget         *widget)
{
  g_return_val_if_fail (TRENDS_IS_FIGURE_TABLE (self), NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_parent (widget) == GTK_WIDGET (self))
      {
        TrendsEntity *entity = g_object_get_data (G_OBJECT (widget), "trends-entity");

        /* It may have gone, and the table not been filled since. */
        return entity != NULL && trends_entity_get_plan (entity) != NULL ? entity : NULL;
      }
  return NULL;
}

/**
 * trends_figure_table_get_current:
 * @key: (out): the key of its figure
 *
 * Returns: (transfer none) (nullable): the cell that had the focus last
 */
GtkWidget *
trends_figure_table_get_current (TrendsFigureTable *self,
                                 guint             *key)
{
  g_return_val_if_fail (TRENDS_IS_FIGURE_TABLE (self), NULL);

  *key = self->last != NULL
           ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->last), "trends-key"))
           : 0;
  return self->last;
}

/**
 * trends_figure_table_find_row:
 *
 * Returns: (transfer none) (nullable): the row that stands for @entity
 */
GtkWidget *
trends_figure_table_find_row (TrendsFigureTable *self,
                              TrendsEntity      *entity)
{
  GtkWidget *row;

  g_return_val_if_fail (TRENDS_IS_FIGURE_TABLE (self), NULL);

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_object_get_data (G_OBJECT (row), "trends-entity") == entity)
      return row;
  return NULL;
}

/**
 * trends_figure_table_focus_row:
 *
 * Returns: whether @entity has a row here, which has the focus now
 */
gboolean
trends_figure_table_focus_row (TrendsFigureTable *self,
                               TrendsEntity      *entity)
{
  GtkWidget *row = trends_figure_table_find_row (self, entity);

  return row != NULL && give_focus (self, gtk_widget_get_first_child (row));
}

/**
 * trends_figure_table_focus_cell:
 * @cell: one of its cells, or one that it had
 *
 * Returns: whether that has the focus now
 */
gboolean
trends_figure_table_focus_cell (TrendsFigureTable *self,
                                GtkWidget         *cell)
{
  g_return_val_if_fail (TRENDS_IS_FIGURE_TABLE (self), FALSE);

  return gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) && give_focus (self, cell);
}

/**
 * trends_figure_table_show_selected:
 * @entity: (nullable): what is selected, %NULL for nothing that has a row
 */
void
trends_figure_table_show_selected (TrendsFigureTable *self,
                                   TrendsEntity      *entity)
{
  GtkWidget *row;

  g_return_if_fail (TRENDS_IS_FIGURE_TABLE (self));

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean is_selected
        = entity != NULL && g_object_get_data (G_OBJECT (row), "trends-entity") == entity;

      if (is_selected)
        gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
    }
}
