/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda-row.c: see trends-agenda-row.h. */

#include "trends-agenda-row.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-editor-factory.h"
#include "trends-entry-editor.h"
#include "trends-style-class.h"
#include "trends-workshop-progress.h"
#include "trends-workshop-steps.h"

struct _TrendsAgendaRow
{
  GtkListBoxRow parent_instance;

  TrendsWorkshopSession *workshop;
  TrendsEntity *step;
  GtkWidget *words;
  GtkWidget *fields;
  GtkImage *state;
  GtkLabel *title;
  GtkLabel *planned;
  GtkLabel *spent;
  GtkLabel *difference;
  GtkWidget *title_editor; /* (nullable): until it is edited for the first time */
};

G_DEFINE_FINAL_TYPE (TrendsAgendaRow, trends_agenda_row, GTK_TYPE_LIST_BOX_ROW)

/* ------------------------------------------------------------------------- words */

static gboolean
is_current (TrendsAgendaRow *self)
{
  return trends_workshop_session_get_step (self->workshop) == self->step;
}

/* As the record of the workshop says it */
static TrendsStepState
find_state (TrendsAgendaRow *self)
{
  TrendsEntity *workshop = trends_entity_get_ref (self->step, TRENDS_WORKSHOP_STEP_WORKSHOP);
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->workshop);
  guint index;

  return workshop != NULL && g_ptr_array_find (steps, self->step, &index)
           ? trends_workshop_progress_get_state (workshop, steps, index) : TRENDS_STEP_TO_COME;
}

static const char *
get_icon (TrendsAgendaRow *self)
{
  if (is_current (self))
    return "media-playback-start-symbolic";
  switch (find_state (self))
    {
    case TRENDS_STEP_DONE:
      return "emblem-ok-symbolic";
    case TRENDS_STEP_SKIPPED:
      return "media-skip-forward-symbolic";
    case TRENDS_STEP_TO_COME:
    case TRENDS_STEP_BEGUN:
    case TRENDS_STEP_RUNNING:
    default:
      return "content-loading-symbolic";
    }
}

static void
show_state (TrendsAgendaRow *self)
{
  gtk_image_set_from_icon_name (self->state, get_icon (self));
  trends_style_class_set (GTK_WIDGET (self), "current", is_current (self));
}

/* (transfer full): by how many whole minutes it took longer or less; "" where it isn't over */
static char *
dup_difference (TrendsAgendaRow *self,
                gint64           spent)
{
  gint64 minutes = spent / TRENDS_STEP_MINUTE
                   - trends_step_get_planned (self->step) / TRENDS_STEP_MINUTE;

  if (find_state (self) != TRENDS_STEP_DONE || minutes == 0)
    return g_strdup ("");
  return minutes > 0 ? g_strdup_printf ("+%d", (int) minutes)
                     : g_strdup_printf ("−%d", (int) -minutes);
}

/* (transfer full): what it takes by the clock as long as it runs, else in minutes */
static char *
dup_spent (TrendsAgendaRow *self,
           gint64           spent)
{
  if (is_current (self))
    return trends_workshop_session_dup_clock (spent);
  return spent > 0 ? g_strdup_printf ("%d", (int) (spent / TRENDS_STEP_MINUTE)) : g_strdup ("–");
}

static const char *
get_state (TrendsAgendaRow *self)
{
  if (is_current (self))
    /* Translators: of a step of an agenda: it is what is done at the moment */
    return C_("step", "now");
  if (find_state (self) == TRENDS_STEP_SKIPPED)
    return C_("step", "skipped");
  return find_state (self) == TRENDS_STEP_DONE ? C_("step", "done") : C_("step", "to come");
}

/* In minutes: nobody wants to hear seconds go by. */
static void
say (TrendsAgendaRow *self,
     gint64           spent)
{
  g_autofree char *name = NULL;

  /* Translators: a step of an agenda: its title, whether it is done, and minutes */
  name = g_strdup_printf (_("%s, %s, %d minutes planned, %d minutes spent"),
                          trends_entity_get_name (self->step), get_state (self),
                          (int) (trends_step_get_planned (self->step) / TRENDS_STEP_MINUTE),
                          (int) (spent / TRENDS_STEP_MINUTE));
  trends_accessible_set_name (GTK_WIDGET (self), name);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
}

/**
 * trends_agenda_row_update:
 *
 * Shows what is so now.
 */
void
trends_agenda_row_update (TrendsAgendaRow *self)
{
  gint64 spent;
  g_autofree char *planned = NULL;
  g_autofree char *time = NULL;
  g_autofree char *difference = NULL;

  g_return_if_fail (TRENDS_IS_AGENDA_ROW (self));

  spent = trends_workshop_session_get_spent (self->workshop, self->step);
  planned = g_strdup_printf ("%d", (int) (trends_step_get_planned (self->step)
                                          / TRENDS_STEP_MINUTE));
  time = dup_spent (self, spent);
  difference = dup_difference (self, spent);
  set_text (self->title, trends_entity_get_name (self->step));
  set_text (self->planned, planned);
  set_text (self->spent, time);
  set_text (self->difference, difference);
  show_state (self);
  say (self, spent);
}

/* ------------------------------------------------------------------------ fields */

static GtkWidget *
add_editor (TrendsAgendaRow *self,
            guint            field)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_WORKSHOP_STEP, field);
  GtkWidget *editor = trends_editor_factory_make (info);
  GtkWidget *label = gtk_label_new (trends_field_get_label (info));

  /* It is named by what stands above the list. */
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self->fields), label);
  gtk_box_append (GTK_BOX (self->fields), editor);
  trends_editor_set_label (TRENDS_EDITOR (editor), label);
  trends_editor_set_entity (TRENDS_EDITOR (editor), self->step);
  return editor;
}

static void
add_button (TrendsAgendaRow *self,
            const char      *icon,
            const char      *label,
            const char      *action,
            int              by)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  const char *id = trends_entity_get_id (self->step);

  trends_accessible_set_tip (button, label, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          g_variant_new ("(si)", id, by));
  gtk_box_append (GTK_BOX (self->fields), button);
}

static void
add_fields (TrendsAgendaRow *self)
{
  GtkWidget *minutes;

  self->title_editor = add_editor (self, TRENDS_WORKSHOP_STEP_TITLE);
  gtk_widget_set_hexpand (self->title_editor, TRUE);
  minutes = add_editor (self, TRENDS_WORKSHOP_STEP_MINUTES);
  trends_entry_editor_align_end (TRENDS_ENTRY_EDITOR (minutes), 4);
  add_button (self, "go-up-symbolic", _("Move earlier"), "facilitator.move-step", -1);
  add_button (self, "go-down-symbolic", _("Move later"), "facilitator.move-step", 1);
  add_button (self, "user-trash-symbolic", _("Remove"), "facilitator.remove-step", 0);
}

/**
 * trends_agenda_row_set_editing:
 * @editing: whether it shows fields
 */
void
trends_agenda_row_set_editing (TrendsAgendaRow *self,
                               gboolean         editing)
{
  g_return_if_fail (TRENDS_IS_AGENDA_ROW (self));

  if (editing && self->title_editor == NULL)
    add_fields (self);
  gtk_widget_set_visible (self->words, !editing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !editing);
}

/**
 * trends_agenda_row_edit_title:
 *
 * Has the focus go to where its title is typed.
 */
void
trends_agenda_row_edit_title (TrendsAgendaRow *self)
{
  g_return_if_fail (TRENDS_IS_AGENDA_ROW (self));
  g_return_if_fail (self->title_editor != NULL);

  trends_editor_take_focus (TRENDS_EDITOR (self->title_editor));
}

/* -------------------------------------------------------------------- the widget */

static void
trends_agenda_row_dispose (GObject *object)
{
  TrendsAgendaRow *self = TRENDS_AGENDA_ROW (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (trends_agenda_row_parent_class)->dispose (object);
}

static void
trends_agenda_row_class_init (TrendsAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_agenda_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, words);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, fields);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, state);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, planned);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, spent);
  gtk_widget_class_bind_template_child (widget_class, TrendsAgendaRow, difference);
}

static void
trends_agenda_row_init (TrendsAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_agenda_row_new:
 * @workshop: what knows how long it takes
 * @step: a step of its
 *
 * Returns: (transfer floating): it, which is told when to update
 */
GtkWidget *
trends_agenda_row_new (TrendsWorkshopSession *workshop,
                       TrendsEntity          *step)
{
  TrendsAgendaRow *self = g_object_new (TRENDS_TYPE_AGENDA_ROW, NULL);

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), GTK_WIDGET (self));
  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), GTK_WIDGET (self));

  self->workshop = g_object_ref (workshop);
  self->step = g_object_ref (step);
  trends_agenda_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * trends_agenda_row_get_step:
 *
 * Returns: (transfer none): what it is about
 */
TrendsEntity *
trends_agenda_row_get_step (TrendsAgendaRow *self)
{
  g_return_val_if_fail (TRENDS_IS_AGENDA_ROW (self), NULL);

  return self->step;
}
