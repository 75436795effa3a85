/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field-row.c: lays a name, an editor and a message out in one line or
 * in several. */

#include "trends-field-row.h"

#include "trends-container.h"
#include "trends-wrap-layout.h"

#define SPACING 12
#define LINE_SPACING 2

struct _TrendsFieldRow
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *message;
  TrendsEditor *editor;
  gboolean stacked;
};

G_DEFINE_FINAL_TYPE (TrendsFieldRow, trends_field_row, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------- layout */

static int
natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
height_for (GtkWidget *widget,
            int        width)
{
  int minimum;

  if (!gtk_widget_should_layout (widget))
    return 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
fits_in_line (TrendsFieldRow *self,
              int             width)
{
  GtkWidget *editor = GTK_WIDGET (self->editor);

  if (self->stacked || !gtk_widget_get_visible (self->label))
    return FALSE;

  return natural_width (self->label) + SPACING + natural_width (editor) <= width;
}

/* Where the three go in a given width; returns the height. */
static int
arrange (TrendsFieldRow *self,
         int             width,
         GtkAllocation  *label,
         GtkAllocation  *editor,
         GtkAllocation  *message)
{
  int y;

  *label = *editor = *message = (GtkAllocation) { 0, 0, width, 0 };

  if (fits_in_line (self, width))
    {
      label->width = natural_width (self->label);
      editor->x = label->width + SPACING;
      editor->width = width - editor->x;
      editor->height = height_for (GTK_WIDGET (self->editor), editor->width);
      label->height = MAX (height_for (self->label, label->width), editor->height);
      editor->height = label->height;
      y = label->height;
    }
  else
    {
      label->height = height_for (self->label, width);
      editor->y = label->height > 0 ? label->height + LINE_SPACING : 0;
      editor->width = self->stacked ? width
                                    : trends_wrap_layout_get_child_width (
                                        GTK_WIDGET (self->editor), width);
      editor->height = height_for (GTK_WIDGET (self->editor), editor->width);
      y = editor->y + editor->height;
    }

  message->height = height_for (self->message, width);
  message->y = message->height > 0 ? y + LINE_SPACING : y;
  return message->y + message->height;
}

static void
trends_field_row_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  TrendsFieldRow *self = TRENDS_FIELD_ROW (widget);
  GtkAllocation label, editor, message;
  GtkWidget *parts[] = { self->label, GTK_WIDGET (self->editor), self->message };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = arrange (self, for_size < 0 ? 360 : for_size,
                                     &label, &editor, &message);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int part_minimum, part_natural;

      gtk_widget_measure (parts[i], orientation, -1, &part_minimum, &part_natural, NULL, NULL);
      *minimum = MAX (*minimum, part_minimum);
      *natural = MAX (*natural, part_natural);
    }
}

static void
trends_field_row_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsFieldRow *self = TRENDS_FIELD_ROW (widget);
  GtkAllocation label, editor, message;
  gboolean in_line = fits_in_line (self, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  arrange (self, width, &label, &editor, &message);
  if (mirrored)
    {
      label.x = width - label.width;
      editor.x = in_line ? 0 : width - editor.width;
    }

  if (gtk_widget_should_layout (self->label))
    gtk_widget_size_allocate (self->label, &label, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->editor), &editor, -1);
  if (gtk_widget_should_layout (self->message))
    gtk_widget_size_allocate (self->message, &message, -1);
}

static GtkSizeRequestMode
trends_field_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* -------------------------------------------------------------- behaviour */

static gboolean
has_text (GBinding     *binding,
          const GValue *from,
          GValue       *to,
          gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);
  return TRUE;
}

/* What opens something to choose from: not what is one of several choices itself */
static gboolean
opens (GtkWidget *target)
{
  return gtk_widget_get_ancestor (target, GTK_TYPE_DROP_DOWN) != NULL
         || (GTK_IS_BUTTON (target) && gtk_widget_has_css_class (target, "trends-value"));
}

/* Whether nothing of the editor's own is there that a click is for */
static gboolean
is_beside_parts (TrendsFieldRow *self,
                 GtkWidget      *picked)
{
  GtkWidget *row = GTK_WIDGET (self);

  for (GtkWidget *widget = picked; widget != NULL && widget != row;
       widget = gtk_widget_get_parent (widget))
    if (widget == self->message || gtk_widget_get_focusable (widget)
        || (widget != self->label && !TRENDS_IS_EDITOR (widget)
            && gtk_widget_get_parent (widget) != GTK_WIDGET (self->editor)))
      return FALSE;
  return picked != NULL;
}

/* All of the row is what a person would press to change its value. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_presses,
             double           x,
             double           y,
             gpointer         user_data)
{
  TrendsFieldRow *self = user_data;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  if (n_presses != 1 || !is_beside_parts (self, picked) || !trends_editor_take_focus (self->editor))
    return;
  focus = gtk_root_get_focus (root);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->editor)) && opens (focus))
    gtk_widget_activate (focus);
}

static void
add_label (TrendsFieldRow *self,
           const char     *text)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "trends-field-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_message (TrendsFieldRow *self)
{
  self->message = g_object_new (GTK_TYPE_LABEL,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->message, "trends-field-message");
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));

  g_object_bind_property (self->editor, "error", self->message, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (self->editor, "error", self->message, "visible",
                               G_BINDING_SYNC_CREATE, has_text, NULL, NULL, NULL);
}

/**
 * trends_field_row_new:
 * @label: the field's name, translated
 * @editor: (transfer floating): edits it
 * @stacked: whether the editor always comes below its name
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
trends_field_row_new (const char   *label,
                      TrendsEditor *editor,
                      gboolean      stacked)
{
  TrendsFieldRow *self;

  g_return_val_if_fail (TRENDS_IS_EDITOR (editor), NULL);

  self = g_object_new (TRENDS_TYPE_FIELD_ROW, NULL);
  self->editor = editor;
  self->stacked = stacked;
  add_label (self, label);
  gtk_widget_set_parent (GTK_WIDGET (editor), GTK_WIDGET (self));
  add_message (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), stacked ? "stacked" : "in-line");

  trends_editor_set_label (editor, self->label);
  return GTK_WIDGET (self);
}

/**
 * trends_field_row_get_editor:
 *
 * Returns: (transfer none): the editor of its field
 */
TrendsEditor *
trends_field_row_get_editor (TrendsFieldRow *self)
{
  g_return_val_if_fail (TRENDS_IS_FIELD_ROW (self), NULL);

  return self->editor;
}

/* The name is still told to screen readers. */
void
trends_field_row_hide_label (TrendsFieldRow *self)
{
  g_return_if_fail (TRENDS_IS_FIELD_ROW (self));

  gtk_widget_set_visible (self->label, FALSE);
}

/* For what is only of interest where there is something. */
void
trends_field_row_hide_empty (TrendsFieldRow *self)
{
  g_return_if_fail (TRENDS_IS_FIELD_ROW (self));

  g_object_bind_property (self->editor, "empty", self, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

/* -------------------------------------------------------------- the type */

static void
trends_field_row_dispose (GObject *object)
{
  TrendsFieldRow *self = TRENDS_FIELD_ROW (object);
  GtkWidget *editor = (GtkWidget *) g_steal_pointer (&self->editor);

  g_clear_pointer (&editor, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_field_row_parent_class)->dispose (object);
}

static void
trends_field_row_class_init (TrendsFieldRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = trends_field_row_dispose;
  widget_class->measure = trends_field_row_measure;
  widget_class->size_allocate = trends_field_row_size_allocate;
  widget_class->get_request_mode = trends_field_row_get_request_mode;

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
}

static void
trends_field_row_init (TrendsFieldRow *self)
{
}
