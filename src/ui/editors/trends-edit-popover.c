/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edit-popover.c: see trends-edit-popover.h. The editors are those of the details; what
 * is typed and can't go into the plan is a draft of its field when the popover has closed.
 */

#include "trends-edit-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-keys.h"
#include "trends-typing.h"
#include "trends-value-text.h"
#include "trends-view-actions.h"
#include "trends-wrapped-label.h"

#define WIDTH 320 /* pixels */
#define MOST_CHARS 34

/* What undo can take back while it is open: what was done since, and nothing that isn't seen. */
typedef struct
{
  TrendsSession *session;
  char *before; /* (nullable): what undo would have taken back when it was opened */
  guint n_undone;
  GArray *fields;    /* (element-type guint): what is asked for */
  GPtrArray *values; /* (element-type utf8): of the first that it is asked of, what was there */
  guint n_subjects;
} Steps;

static void
steps_free (gpointer data)
{
  Steps *steps = data;

  g_clear_object (&steps->session);
  g_free (steps->before);
  g_clear_pointer (&steps->fields, g_array_unref);
  g_clear_pointer (&steps->values, g_ptr_array_unref);
  g_free (steps);
}

/* Typing that isn't in the plan yet is the field's own. */
static gboolean
undo_cb (GtkWidget *popover, GVariant *args, gpointer user_data)
{
  Steps *steps = user_data;
  TrendsPlan *plan = trends_session_get_plan (steps->session);

  if (trends_typing_step (gtk_widget_get_root (popover), FALSE))
    return TRUE;
  if (g_strcmp0 (trends_plan_get_undo_id (plan), steps->before) == 0)
    trends_session_say_no_step (steps->session, FALSE);
  else if (trends_session_step_here (steps->session, FALSE))
    steps->n_undone++;
  return TRUE;
}

static gboolean
redo_cb (GtkWidget *popover, GVariant *args, gpointer user_data)
{
  Steps *steps = user_data;

  if (trends_typing_step (gtk_widget_get_root (popover), TRUE))
    return TRUE;
  if (steps->n_undone == 0)
    trends_session_say_no_step (steps->session, TRUE);
  else if (trends_session_step_here (steps->session, TRUE))
    steps->n_undone--;
  return TRUE;
}

/* The window's accelerators don't come to a popover. */
static void
listen_for_steps (GtkWidget *popover, TrendsSession *session)
{
  TrendsPlan *plan = trends_session_get_plan (session);
  Steps *steps = g_new0 (Steps, 1);

  trends_plan_seal (plan);
  steps->session = g_object_ref (session);
  steps->before = g_strdup (trends_plan_get_undo_id (plan));
  g_object_set_data_full (G_OBJECT (popover), "trends-steps", steps, steps_free);
  trends_keys_listen_for (popover, "win.undo", GTK_PHASE_CAPTURE, undo_cb, steps);
  trends_keys_listen_for (popover, "win.redo", GTK_PHASE_CAPTURE, redo_cb, steps);
}

/* (transfer full) (nullable) */
static char *
dup_value (TrendsEntity *entity, guint index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), index);

  return trends_value_to_text (trends_entity_get_value (entity, index), field, trends_entity_get_plan (entity),
                               TRENDS_VALUE_IN_SHORT, NULL);
}

static void
note_values (Steps *steps, GPtrArray *subjects, const guint *fields, guint n_fields)
{
  steps->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (steps->fields, fields, n_fields);
  steps->values = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (steps->values, dup_value (subjects->pdata[0], fields[i]));
  steps->n_subjects = subjects->len;
}

/* (transfer full): each value that is another one now; of several, of which the first may have had it, the last */
static char *
dup_what_was_set (Steps *steps, TrendsEntity *entity)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->fields->len; i++)
    {
      guint index = g_array_index (steps->fields, guint, i);
      const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), index);
      g_autofree char *value = dup_value (entity, index);
      gboolean is_last = i + 1 == steps->fields->len && text->len == 0;
      g_autofree char *words = NULL;

      if (!is_last && g_strcmp0 (value, steps->values->pdata[i]) == 0)
        continue;
      words = trends_value_dup_set_words (trends_field_get_label (field),
                                          value != NULL ? value : _("Not set"), steps->n_subjects);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_any_set (Steps *steps, TrendsEntity *entity)
{
  for (guint i = 0; i < steps->fields->len; i++)
    {
      g_autofree char *value = dup_value (entity, g_array_index (steps->fields, guint, i));

      if (g_strcmp0 (value, steps->values->pdata[i]) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether something was entered. That was announced; it is shown where it belongs. */
static gboolean
say_what_was_set (TrendsView *view, GtkWidget *popover)
{
  Steps *steps = g_object_get_data (G_OBJECT (popover), "trends-steps");
  TrendsEntity *entity = g_object_get_data (G_OBJECT (popover), "trends-entity");
  TrendsPlan *plan = trends_session_get_plan (steps->session);
  const char *id = trends_plan_get_undo_id (plan);
  g_autofree char *words = NULL;

  if (id == NULL || g_strcmp0 (id, steps->before) == 0)
    return FALSE;
  if (trends_entity_get_plan (entity) == NULL)
    return TRUE;
  words = dup_what_was_set (steps, entity);
  trends_view_say (view, entity, words);
  return TRUE;
}

typedef struct
{
  TrendsView *view;
  GtkWidget *popover;
} Left;

static void
left_free (gpointer data)
{
  Left *left = data;

  g_object_unref (left->popover);
  g_object_unref (left->view);
  g_free (left);
}

static gboolean
left_cb (gpointer data)
{
  Left *left = data;
  TrendsEntity *entity = g_object_get_data (G_OBJECT (left->popover), "trends-entity");

  if (trends_view_get_session (left->view) != NULL && trends_entity_get_plan (entity) != NULL
      && is_any_set (g_object_get_data (G_OBJECT (left->popover), "trends-steps"), entity))
    say_what_was_set (left->view, left->popover);
  return G_SOURCE_REMOVE;
}

/* What is typed and left by a click elsewhere goes into the plan with the focus, after this. */
static void
closed_cb (TrendsView *view, GtkWidget *popover)
{
  Left *left;

  if (say_what_was_set (view, popover))
    return;
  left = g_new (Left, 1);
  *left = (Left) { g_object_ref (view), g_object_ref (popover) };
  g_idle_add_full (G_PRIORITY_DEFAULT + 1, left_cb, left, left_free);
}

static void
delete_cb (GtkWidget *button, TrendsView *view)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  g_autoptr (TrendsEntity) entity
      = g_object_ref (g_object_get_data (G_OBJECT (button), "trends-entity"));

  if (!trends_session_can_change (trends_view_get_session (view)))
    return;
  gtk_popover_popdown (GTK_POPOVER (popover));
  if (trends_entity_get_plan (entity) != NULL)
    trends_view_delete (view, entity);
}

static GtkWidget *
make_row (TrendsView *view, TrendsEntity *entity, guint index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), index);
  GtkWidget *row = trends_editor_factory_make_row (field);
  TrendsEditor *editor = trends_field_row_get_editor (TRENDS_FIELD_ROW (row));

  trends_editor_set_editable (editor,
                              !trends_session_get_read_only (trends_view_get_session (view)));
  trends_editor_set_entity (editor, entity);
  return row;
}

/* Enter is the end of it: what was entered is in the plan, or the reason why not stands there. */
static void
entered_cb (GtkWidget *entry, TrendsEditor *editor)
{
  GtkWidget *popover = gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER);

  if (popover != NULL && trends_editor_get_error (editor) == NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
make_delete_button (TrendsView *view, TrendsEntity *entity)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Delete"));

  gtk_widget_set_sensitive (button, !trends_session_get_read_only (trends_view_get_session (view)));
  g_object_set_data_full (G_OBJECT (button),
                          "trends-entity",
                          g_object_ref (entity),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), view, 0);
  return button;
}

/**
 * trends_edit_popover_pop_up:
 * @view: where it opens
 * @entity: what is edited
 * @fields: (array length=n_fields): the fields of it that are shown, in this order
 * @n_fields: how many there are
 * @place: where it opens, in the view
 *
 * Opens a popover with these fields, from which the focus goes back to the entity.
 */
void
trends_edit_popover_pop_up (TrendsView *view,
                            TrendsEntity *entity,
                            const guint *fields,
                            guint n_fields,
                            const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = NULL;

  g_return_if_fail (TRENDS_IS_VIEW (view) && entity != NULL && n_fields > 0);

  gtk_widget_add_css_class (rows, "trends-fields");
  gtk_widget_set_size_request (box, WIDTH, -1);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = make_row (view, entity, fields[i]);

      gtk_box_append (GTK_BOX (rows), row);
      first = first != NULL ? first : row;
    }
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_append (GTK_BOX (box), make_delete_button (view, entity));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  listen_for_steps (popover, trends_view_get_session (view));
  trends_accessible_name_popover (GTK_POPOVER (popover), trends_entity_get_name (entity));
  trends_view_show_popover (view, GTK_POPOVER (popover), place, entity);
  trends_editor_take_focus (trends_field_row_get_editor (TRENDS_FIELD_ROW (first)));
}

static GtkWidget *
make_rows (TrendsView *view, GPtrArray *subjects, const guint *fields, guint n_fields)
{
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (rows, "trends-fields");
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = make_row (view, subjects->pdata[0], fields[i]);
      TrendsEditor *editor = trends_field_row_get_editor (TRENDS_FIELD_ROW (row));
      GtkWidget *target = trends_editor_get_target (editor);

      trends_editor_set_subjects (editor, subjects);
      if (GTK_IS_ENTRY (target))
        g_signal_connect_object (target, "activate", G_CALLBACK (entered_cb), editor,
                                 G_CONNECT_AFTER);
      gtk_box_append (GTK_BOX (rows), row);
    }
  return rows;
}

static gboolean
select_cb (gpointer user_data)
{
  GtkEditable *entry = user_data;
  const char *shown = g_object_get_data (G_OBJECT (entry), "trends-shown");

  /* Who was quicker is left alone. */
  if (g_strcmp0 (gtk_editable_get_text (entry), shown) == 0)
    gtk_editable_select_region (entry, 0, -1);
  return G_SOURCE_REMOVE;
}

/* With all that stands in it selected, so that what is typed replaces it: not before the popover
 * has got the focus, which puts the caret at the end. */
static void
take_focus (TrendsEditor *editor)
{
  GtkWidget *target = trends_editor_get_target (editor);

  trends_editor_take_focus (editor);
  if (!GTK_IS_EDITABLE (target))
    return;
  g_object_set_data_full (G_OBJECT (target), "trends-shown",
                          g_strdup (gtk_editable_get_text (GTK_EDITABLE (target))), g_free);
  g_idle_add_full (GDK_PRIORITY_REDRAW + 10, select_cb, g_object_ref (target), g_object_unref);
}

/* For how many it is, or for which */
static char *
dup_subjects_words (GPtrArray *subjects)
{
  guint n = subjects->len;

  if (n == 1)
    return g_strdup (trends_entity_get_name (subjects->pdata[0]));
  return g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n), n);
}

/**
 * trends_edit_popover_ask:
 * @view: where it opens
 * @subjects: (element-type TrendsEntity): what is edited, all together; of the first, the fields
 *   are shown
 * @fields: (array length=n_fields): whose values are entered, in this order; the last has the focus
 * @n_fields: how many there are
 * @place: where it opens, in the view
 *
 * Opens a popover with these fields, which Enter closes: two keys and a value are all that it takes.
 */
void
trends_edit_popover_ask (TrendsView *view,
                         GPtrArray *subjects,
                         const guint *fields,
                         guint n_fields,
                         const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *words = NULL;
  GtkWidget *heading, *rows;

  g_return_if_fail (TRENDS_IS_VIEW (view) && subjects->len > 0 && n_fields > 0);

  words = dup_subjects_words (subjects);
  heading = trends_wrapped_label_new (words, "heading", MOST_CHARS);
  rows = make_rows (view, subjects, fields, n_fields);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), rows);
  /* What is wrong with a value stands on several lines and makes it no wider. */
  gtk_popover_set_child (GTK_POPOVER (popover),
                         g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "child", box, NULL));
  listen_for_steps (popover, trends_view_get_session (view));
  note_values (g_object_get_data (G_OBJECT (popover), "trends-steps"), subjects, fields, n_fields);
  g_object_set_data_full (G_OBJECT (popover), "trends-entity", g_object_ref (subjects->pdata[0]),
                          g_object_unref);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), view, G_CONNECT_SWAPPED);
  trends_accessible_name_popover (GTK_POPOVER (popover), words);
  trends_view_show_popover (view, GTK_POPOVER (popover), place, subjects->pdata[0]);
  take_focus (trends_field_row_get_editor (TRENDS_FIELD_ROW (gtk_widget_get_last_child (rows))));
}
