/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-editor.c: a text view that writes each keystroke to the plan, as
 * one edit until it is left. */

#include "trends-text-editor.h"

#include <glib/gi18n.h>

#include "trends-escape.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"

#define MAX_SAID 80 /* characters of a text that came back */
#define MARGIN_SIDE 6
#define MARGIN_LINE 4
#define CURSOR 1 /* what a text view keeps free of text, for the cursor after it */

struct _TrendsTextEditor
{
  TrendsEditor parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder;
  TrendsEscapeFunc leave; /* (nullable): what Escape does, rather than take back what was typed */
  gpointer leave_data;
};

G_DEFINE_FINAL_TYPE (TrendsTextEditor, trends_text_editor, TRENDS_TYPE_EDITOR)

static TrendsFieldType
get_field_type (TrendsTextEditor *self)
{
  return trends_editor_get_field (TRENDS_EDITOR (self))->type;
}

static char *
dup_typed (TrendsTextEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* ----------------------------------------------------- between text and value */

static char *
dup_model_text (TrendsTextEditor *self)
{
  TrendsEntity *entity = trends_editor_get_entity (TRENDS_EDITOR (self));
  guint field = trends_editor_get_field (TRENDS_EDITOR (self))->index;
  g_auto (GStrv) lines = NULL;

  if (get_field_type (self) != TRENDS_FIELD_STRINGS)
    return g_strdup (trends_entity_get_text (entity, field));

  lines = trends_entity_dup_strings (entity, field);
  return g_strjoinv ("\n", lines);
}

static TrendsValue
value_of_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *kept_line = trends_tidy_line (*line);

      if (*kept_line != '\0')
        g_strv_builder_add (builder, kept_line);
    }

  kept = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) kept);
}

static TrendsValue
value_of_text (TrendsTextEditor *self,
               const char       *text)
{
  g_autofree char *line = NULL;

  switch (get_field_type (self))
    {
    case TRENDS_FIELD_STRINGS:
      return value_of_lines (text);
    case TRENDS_FIELD_STRING:
      line = trends_one_line (text);
      return trends_value_text (line);
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return trends_value_text (text);
    }
}

/* ---------------------------------------------------------------- layout */

/* A text view knows its height only for the width that it has; so that it can
 * be as high as its text from the first, the text is measured here. */
static int
measure_text (TrendsTextEditor *self,
              int               width)
{
  g_autofree char *text = dup_typed (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, MAX (width - 2 * MARGIN_SIDE - CURSOR, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + 2 * MARGIN_LINE;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_text (TRENDS_TEXT_EDITOR (widget), for_size);
  else
    gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural,
                        NULL, NULL);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkAllocation area = { 0, 0, width, height };

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &area, -1);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ------------------------------------------------------------- behaviour */

static void
update_placeholder (TrendsTextEditor *self)
{
  gtk_widget_set_visible (self->placeholder,
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
changed_cb (TrendsTextEditor *self)
{
  g_autofree char *text = NULL;
  TrendsValue value;

  update_placeholder (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (trends_editor_is_busy (TRENDS_EDITOR (self)))
    return;

  text = dup_typed (self);
  trends_editor_typed (TRENDS_EDITOR (self));
  value = value_of_text (self, text);
  trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_TYPING);
  trends_value_clear (&value);
}

/* White space at the ends of a line is kept while typing only. */
static gboolean
trends_text_editor_commit (TrendsEditor *editor)
{
  TrendsTextEditor *self = TRENDS_TEXT_EDITOR (editor);
  g_autofree char *typed = dup_typed (self);
  g_autofree char *trimmed = trends_tidy_line (typed);

  if (get_field_type (self) == TRENDS_FIELD_STRING && *trimmed != '\0'
      && strcmp (typed, trimmed) != 0)
    trends_line_entry_set_buffer_text (self->buffer, trimmed);
  trends_editor_seal (editor);
  return trends_editor_get_error (editor) == NULL;
}

static char *
trends_text_editor_dup_typed (TrendsEditor *editor)
{
  return trends_editor_get_error (editor) != NULL ? dup_typed (TRENDS_TEXT_EDITOR (editor)) : NULL;
}

static void
trends_text_editor_type (TrendsEditor *editor,
                         const char   *text)
{
  trends_line_entry_set_buffer_text (TRENDS_TEXT_EDITOR (editor)->buffer, text);
}

static void
leave_cb (TrendsTextEditor *self)
{
  trends_editor_commit (TRENDS_EDITOR (self));
  trends_editor_left (TRENDS_EDITOR (self));
}

static gboolean
restore (gpointer user_data)
{
  TrendsTextEditor *self = TRENDS_TEXT_EDITOR (user_data);

  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (self->leave != NULL)
    {
      trends_editor_commit (TRENDS_EDITOR (self));
      return self->leave (self->leave_data);
    }
  if (!trends_editor_undo_typing (TRENDS_EDITOR (self)))
    return FALSE;

  text = dup_typed (self);
  said = trends_excerpt (text, MAX_SAID);
  trends_editor_announce (TRENDS_EDITOR (self), *said != '\0' ? said : _("Not set"));
  return TRUE;
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  if (get_field_type (TRENDS_TEXT_EDITOR (user_data)) != TRENDS_FIELD_STRING)
    return FALSE;

  trends_editor_seal (TRENDS_EDITOR (user_data));
  trends_editor_left (TRENDS_EDITOR (user_data));
  return TRUE;
}

/* A long text is read from its beginning, by whoever comes to it. */
static void
go_to_start (TrendsTextEditor *self)
{
  GtkTextIter start;

  if (get_field_type (self) == TRENDS_FIELD_STRING || gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
}

static void
trends_text_editor_refresh (TrendsEditor *editor)
{
  TrendsTextEditor *self = TRENDS_TEXT_EDITOR (editor);
  g_autofree char *shown = dup_typed (self);
  g_autofree char *text = dup_model_text (self);

  if (strcmp (shown, text) == 0)
    return;
  trends_line_entry_set_buffer_text (self->buffer, text);
  go_to_start (self);
}

static void
trends_text_editor_set_editable (TrendsEditor *editor,
                                 gboolean      editable)
{
  gtk_text_view_set_editable (TRENDS_TEXT_EDITOR (editor)->view, editable);
}

/**
 * trends_text_editor_set_leave:
 * @leave: takes the focus elsewhere
 * @user_data: for it; lives as long as @self
 *
 * Has Escape leave, and keep what was typed, where nobody looks at what they type for long.
 */
void
trends_text_editor_set_leave (TrendsTextEditor *self,
                              TrendsEscapeFunc  leave,
                              gpointer          user_data)
{
  g_return_if_fail (TRENDS_IS_TEXT_EDITOR (self));
  g_return_if_fail (leave != NULL);

  self->leave = leave;
  self->leave_data = user_data;
}

/**
 * trends_text_editor_set_placeholder:
 * @placeholder: what is shown where nothing is set, translated
 */
void
trends_text_editor_set_placeholder (TrendsTextEditor *self,
                                    const char       *placeholder)
{
  g_return_if_fail (TRENDS_IS_TEXT_EDITOR (self));

  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
}

/**
 * trends_text_editor_new:
 * @field: of type TEXT, STRING or STRINGS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_text_editor_new (const TrendsField *field)
{
  TrendsTextEditor *self = g_object_new (TRENDS_TYPE_TEXT_EDITOR, "field", field, NULL);

  if (field->type == TRENDS_FIELD_STRING)
    trends_line_entry_fold_buffer (self->buffer);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_text_editor_class_init (TrendsTextEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_text_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->set_editable = trends_text_editor_set_editable;
  TRENDS_EDITOR_CLASS (class)->commit = trends_text_editor_commit;
  TRENDS_EDITOR_CLASS (class)->dup_typed = trends_text_editor_dup_typed;
  TRENDS_EDITOR_CLASS (class)->type = trends_text_editor_type;
  /* Without a role it would be called by its class. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_view (TrendsTextEditor *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN_SIDE);
  gtk_text_view_set_right_margin (self->view, MARGIN_SIDE);
  gtk_text_view_set_top_margin (self->view, MARGIN_LINE);
  gtk_text_view_set_bottom_margin (self->view, MARGIN_LINE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
}

static void
add_controllers (TrendsTextEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  static const TrendsKeyHandler handlers[] = { { "enter", enter_cb } };

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  trends_keys_listen (GTK_WIDGET (self->view), TRENDS_KEYS_LINE, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_editor_add_commit_key (TRENDS_EDITOR (self), GTK_WIDGET (self->view));
  trends_escape_add (GTK_WIDGET (self->view), TRENDS_ESCAPE_FIELD, restore, self);
}

static void
trends_text_editor_init (TrendsTextEditor *self)
{
  GtkWidget *overlay = g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  add_view (self);
  add_controllers (self);

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->placeholder, MARGIN_SIDE);
  gtk_widget_set_margin_end (self->placeholder, MARGIN_SIDE);
  gtk_widget_set_margin_top (self->placeholder, MARGIN_LINE);
  gtk_widget_add_css_class (self->placeholder, "trends-placeholder");

  gtk_widget_add_css_class (overlay, "trends-text");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->view));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  trends_editor_set_child (TRENDS_EDITOR (self), overlay);
  trends_editor_set_target (TRENDS_EDITOR (self), GTK_WIDGET (self->view));
  /* Translators: shown in place of a text that isn't there yet. */
  trends_text_editor_set_placeholder (self, _("Not set"));
}
