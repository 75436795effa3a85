/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edit-popover.c: see trends-edit-popover.h. The editors are those of the details; what
 * is typed and can't go into the plan is a draft of its field when the popover has closed.
 */

#include "trends-edit-popover.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-keys.h"
#include "trends-typing.h"
#include "trends-view-actions.h"

#define WIDTH 320 /* pixels */

/* What undo can take back while it is open: what was done since, and nothing that isn't seen. */
typedef struct
{
  TrendsSession *session;
  char *before; /* (nullable): what undo would have taken back when it was opened */
  guint n_undone;
} Steps;

static void
steps_free (gpointer data)
{
  Steps *steps = data;

  g_clear_object (&steps->session);
  g_free (steps->before);
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
