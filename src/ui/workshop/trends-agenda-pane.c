/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda-pane.c: see trends-agenda-pane.h. Rows whose step stays are kept, for somebody may
 * be typing in one.
 */

#include "trends-agenda-pane.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-agenda-row.h"
#include "trends-agenda.h"
#include "trends-keys.h"
#include "trends-workshop-steps.h"

struct _TrendsAgendaPane
{
  GtkWidget parent_instance;

  TrendsWorkshopSession *workshop;
  GtkWidget *content;
  GtkWidget *choice;
  GtkToggleButton *edit;
  GtkWidget *planned_head;
  GtkWidget *spent_head;
  GtkListBox *list;
  GtkLabel *sum;
};

G_DEFINE_FINAL_TYPE (TrendsAgendaPane, trends_agenda_pane, GTK_TYPE_WIDGET)

/* -------------------------------------------------------------------------- rows */

static TrendsAgendaRow *
get_row (TrendsAgendaPane *self,
         guint             index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return row != NULL ? TRENDS_AGENDA_ROW (row) : NULL;
}

/* G_MAXUINT: there is none */
static guint
find_row (TrendsAgendaPane *self,
          TrendsEntity     *step)
{
  TrendsAgendaRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (trends_agenda_row_get_step (row) == step)
      return i;
  return G_MAXUINT;
}

static void
insert_row (TrendsAgendaPane *self,
            TrendsEntity     *step,
            guint             index)
{
  GtkWidget *row = trends_agenda_row_new (self->workshop, step);

  trends_agenda_row_set_editing (TRENDS_AGENDA_ROW (row),
                                 gtk_toggle_button_get_active (self->edit));
  gtk_list_box_insert (self->list, row, (int) index);
}

static void
move_row (TrendsAgendaPane *self,
          guint             from,
          guint             to)
{
  g_autoptr (GtkWidget) row = g_object_ref (GTK_WIDGET (get_row (self, from)));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));
  gboolean had_focus = focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));

  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, (int) to);
  if (had_focus)
    gtk_widget_grab_focus (focus);
}

static void
place_row (TrendsAgendaPane *self,
           TrendsEntity     *step,
           guint             index)
{
  guint found = find_row (self, step);

  if (found == G_MAXUINT)
    insert_row (self, step, index);
  else if (found != index)
    move_row (self, found, index);
}

/* What has gone first: then whoever is moved has gone no further than somebody moved it. */
static void
remove_rows (TrendsAgendaPane *self,
             GPtrArray        *steps)
{
  TrendsAgendaRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL;)
    if (g_ptr_array_find (steps, trends_agenda_row_get_step (row), NULL))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update_rows (TrendsAgendaPane *self)
{
  TrendsAgendaRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    trends_agenda_row_update (row);
}

/* --------------------------------------------------------------------------- all */

static void
show_sum (TrendsAgendaPane *self,
          GPtrArray        *steps)
{
  gint64 planned = 0, spent = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      planned += trends_step_get_planned (steps->pdata[i]);
      spent += trends_workshop_session_get_spent (self->workshop, steps->pdata[i]);
    }
  /* Translators: minutes of all steps of an agenda */
  text = g_strdup_printf (_("In all %d minutes planned, %d spent"),
                          (int) (planned / TRENDS_STEP_MINUTE),
                          (int) (spent / TRENDS_STEP_MINUTE));
  if (!g_str_equal (gtk_label_get_label (self->sum), text))
    gtk_label_set_label (self->sum, text);
}

static void
ticked_cb (TrendsAgendaPane *self)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->workshop);

  update_rows (self);
  show_sum (self, steps);
}

/* A workshop that somebody has begun without an agenda has no steps yet. */
static void
changed_cb (TrendsAgendaPane *self)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->workshop);

  remove_rows (self, steps);
  for (guint i = 0; i < steps->len; i++)
    place_row (self, steps->pdata[i], i);
  gtk_widget_set_visible (self->choice, steps->len == 0);
  update_rows (self);
  show_sum (self, steps);
}

static void
edit_toggled_cb (TrendsAgendaPane *self)
{
  gboolean editing = gtk_toggle_button_get_active (self->edit);
  TrendsAgendaRow *row;

  gtk_widget_set_visible (self->planned_head, !editing);
  gtk_widget_set_visible (self->spent_head, !editing);
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    trends_agenda_row_set_editing (row, editing);
}

static void
row_activated_cb (TrendsAgendaPane *self,
                  GtkListBoxRow    *row)
{
  TrendsEntity *step = trends_agenda_row_get_step (TRENDS_AGENDA_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "facilitator.go-to-step", "s",
                              trends_entity_get_id (step));
}

/* -------------------------------------------------------------------------- keys */

/* (nullable): where the focus is */
static TrendsEntity *
find_focused (TrendsAgendaPane *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? trends_agenda_row_get_step (TRENDS_AGENDA_ROW (row)) : NULL;
}

static gboolean
act_on_focused (TrendsAgendaPane *self,
                const char       *action,
                int               by)
{
  TrendsEntity *step = find_focused (self);

  return step != NULL
         && gtk_widget_activate_action (GTK_WIDGET (self), action, "(si)",
                                        trends_entity_get_id (step), by);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return act_on_focused (user_data, "facilitator.move-step", g_variant_get_int32 (args));
}

static gboolean
remove_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  return act_on_focused (user_data, "facilitator.remove-step", 0);
}

static const TrendsKeyHandler handlers[] = {
  { "move-step", move_cb },
  { "remove-step", remove_cb },
};

/* -------------------------------------------------------------------- the widget */

static void
trends_agenda_pane_dispose (GObject *object)
{
  TrendsAgendaPane *self = TRENDS_AGENDA_PANE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (trends_agenda_pane_parent_class)->dispose (object);
}

static void
trends_agenda_pane_class_init (TrendsAgendaPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_agenda_pane_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-agenda-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, choice);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, edit);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, planned_head);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, spent_head);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, list);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaPane, sum);
  gtk_widget_class_bind_template_callback (widget_class, edit_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
add_choices (TrendsAgendaPane *self)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  for (guint i = 0; i < n_agendas; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (
        g_dpgettext2 (GETTEXT_PACKAGE, "agenda", agendas[i].title));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "facilitator.begin");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", agendas[i].id);
      gtk_box_append (GTK_BOX (self->choice), button);
    }
}

static void
trends_agenda_pane_init (TrendsAgendaPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  trends_accessible_follow_toggle (self->edit);
  trends_keys_listen (GTK_WIDGET (self->list), TRENDS_KEYS_AGENDA, GTK_PHASE_BUBBLE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

/**
 * trends_agenda_pane_follow:
 * @workshop: whose agenda it shows, from now on
 */
void
trends_agenda_pane_follow (TrendsAgendaPane      *self,
                           TrendsWorkshopSession *workshop)
{
  g_return_if_fail (TRENDS_IS_AGENDA_PANE (self));
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop));

  g_set_object (&self->workshop, workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/**
 * trends_agenda_pane_edit_title:
 * @step: a step that is in it
 *
 * Has the agenda be edited, and the focus where the title of @step is typed.
 */
void
trends_agenda_pane_edit_title (TrendsAgendaPane *self,
                               TrendsEntity     *step)
{
  guint index;

  g_return_if_fail (TRENDS_IS_AGENDA_PANE (self));

  gtk_toggle_button_set_active (self->edit, TRUE);
  index = find_row (self, step);
  if (index != G_MAXUINT)
    trends_agenda_row_edit_title (get_row (self, index));
}

/**
 * trends_agenda_pane_focus_step:
 * @step: (nullable): a step that is in it
 *
 * Has the focus go there, as after one beside it was removed; or, without one, to what is above.
 */
void
trends_agenda_pane_focus_step (TrendsAgendaPane *self,
                               TrendsEntity     *step)
{
  guint index;

  g_return_if_fail (TRENDS_IS_AGENDA_PANE (self));

  index = step != NULL ? find_row (self, step) : G_MAXUINT;
  gtk_widget_grab_focus (index != G_MAXUINT ? GTK_WIDGET (get_row (self, index))
                                            : GTK_WIDGET (self->edit));
}
