/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator-actions.c: what can be done in a facilitator's window, but for what keys of the
 * wall do. What comes of it is said here, and never on the wall.
 */

#include "trends-facilitator-private.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-announce.h"
#include "trends-dialogs.h"
#include "trends-end-dialog.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-save-copy.h"
#include "trends-screens.h"
#include "trends-toast.h"
#include "trends-unmasking.h"
#include "trends-vote-verbs.h"
#include "trends-vote.h"

/* Minutes that a new step has */
#define NEW_MINUTES 10

/**
 * trends_facilitator_say:
 * @text: one short sentence
 *
 * Says something in passing, to be seen and to be heard.
 */
void
trends_facilitator_say (TrendsFacilitator *self,
                        const char        *text)
{
  g_return_if_fail (TRENDS_IS_FACILITATOR (self));
  g_return_if_fail (text != NULL);

  trends_toast_show (trends_facilitator_get_toasts (self), trends_toast_new (text), TRENDS_TOAST_NEWS);
}

static void
report (TrendsFacilitator *self,
        const GError      *error)
{
  if (error != NULL)
    trends_facilitator_say (self, error->message);
}

/* ------------------------------------------------------------------------- agenda */

static guint
find_agenda (const char *id)
{
  guint n_agendas, i;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  for (i = 0; i < n_agendas && !g_str_equal (agendas[i].id, id); i++)
    ;
  return i;
}

static void
begin_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  g_autofree char *action = g_strdup_printf (
    "begin(%u)", find_agenda (g_variant_get_string (parameter, NULL)));

  trends_wall_controls_use (self->controls, action);
  if (trends_workshop_session_get_workshop (self->about.workshop) != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), self->next);
}

/* (nullable): one of the workshop that is on */
static TrendsEntity *
find_step (TrendsFacilitator *self,
           const char        *id)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->about.workshop);

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (trends_entity_get_id (steps->pdata[i]), id))
      return steps->pdata[i];
  return NULL;
}

static void
go_to_step_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  TrendsEntity *step = find_step (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (step == NULL)
    return;
  if (trends_workshop_session_go_to (self->about.workshop, step, &error))
    trends_announce (widget, trends_entity_get_name (step));
  report (self, error);
}

static void
move_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  const char *id;
  int by;
  TrendsEntity *step;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&si)", &id, &by);
  step = find_step (self, id);
  if (step != NULL && trends_agenda_move_step (step, by, &error))
    trends_announce (widget, by < 0 ? _("Moved earlier") : _("Moved later"));
  report (self, error);
}

/* (nullable): the one after a step, or else before it */
static TrendsEntity *
find_beside (TrendsFacilitator *self,
             TrendsEntity      *step)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self->about.workshop);
  guint index;

  if (!g_ptr_array_find (steps, step, &index))
    return NULL;
  if (index + 1 < steps->len)
    return steps->pdata[index + 1];
  return index > 0 ? steps->pdata[index - 1] : NULL;
}

static void
remove_step_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  const char *id;
  TrendsEntity *step, *beside;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&si)", &id, NULL);
  step = find_step (self, id);
  if (step == NULL)
    return;
  beside = find_beside (self, step);
  /* Translators: %s is a step of an agenda */
  text = g_strdup_printf (_("Removed “%s”"), trends_entity_get_name (step));
  if (trends_plan_remove (self->plan, step, &error))
    {
      trends_agenda_pane_focus_step (self->agenda, beside);
      trends_facilitator_say (self, text);
    }
  report (self, error);
}

static void
add_step_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  TrendsEntity *workshop = trends_workshop_session_get_workshop (self->about.workshop);
  g_autoptr (GError) error = NULL;
  TrendsEntity *step;

  if (workshop == NULL)
    return;
  /* Translators: what a step of an agenda is called until somebody calls it otherwise */
  step = trends_agenda_add_step (workshop, NULL, _("New step"), NEW_MINUTES, &error);
  if (step != NULL)
    trends_agenda_pane_edit_title (self->agenda, step);
  report (self, error);
}

static void
take_minutes_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  trends_wall_controls_use (TRENDS_FACILITATOR (widget)->controls, "take(5)");
}

static void
free_timer_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  int minutes = g_variant_get_int32 (parameter);

  if (minutes > 0)
    trends_workshop_session_start_free (self->about.workshop, (guint) minutes);
  else
    trends_workshop_session_stop_free (self->about.workshop);
  trends_announce (widget, minutes > 0 ? _("The timer runs") : _("The timer has gone"));
}

/* ----------------------------------------------------------------------- masking */

static void
unmask_cb (const char *response,
           gpointer    user_data)
{
  TrendsFacilitator *self = user_data;
  g_autoptr (GError) error = NULL;

  /* The projector may have gone meanwhile, and so may this window. */
  if (!g_str_equal (response, "unmask") || self->plan == NULL || trends_screens_count () < 2)
    return;
  /* The banner says that it is off. */
  trends_unmask (self->about.presentation, self->plan, &error);
  report (self, error);
}

static void
unmask_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE, FALSE },
    { "unmask", _("_Show it"), FALSE, TRUE },
    { NULL },
  };

  if (trends_screens_count () > 1)
    trends_dialogs_ask (GTK_WINDOW (widget), _("Show the room what is confidential?"),
                        _("The wall shows internal and exempt initiatives, fields and names, until "
                          "this workshop is over or masking is turned on again. The workshop’s "
                          "record will say so. Ideas that aren’t revealed stay hidden."),
                        answers, unmask_cb, g_object_ref (widget), g_object_unref);
}

static void
mask_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);

  trends_presentation_set_masked (self->about.presentation, TRUE);
  trends_facilitator_say (self, _("What is confidential is masked again"));
}

/* ------------------------------------------------------------------------ deciding */

/* As by the key of that on the wall */
static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  trends_wall_controls_use (TRENDS_FACILITATOR (widget)->controls,
                            g_variant_get_string (parameter, NULL));
}

static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  g_autofree char *answer = NULL;
  const char *ask;
  guint digit;

  g_variant_get (parameter, "(&su)", &ask, &digit);
  answer = g_strdup_printf ("type(%u)", digit);
  trends_wall_controls_use (self->controls, ask);
  if (trends_presentation_get_asked (self->about.presentation) != 0)
    trends_wall_controls_use (self->controls, answer);
}

/* ----------------------------------------------------------------------- the end */

static void
ended_cb (gint64   attendance,
          gpointer user_data)
{
  TrendsFacilitator *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!trends_vote_verbs_close_open (self->about.session, self->about.presentation, &error))
    {
      report (self, error);
      return;
    }
  if (trends_workshop_session_get_workshop (self->about.workshop) == NULL
      || trends_workshop_session_end (self->about.workshop, attendance, &error))
    trends_facilitator_leave (self);
  report (self, error);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  g_autofree char *open_vote = NULL;

  if (!trends_pending_commit (trends_pending_of (self->plan)))
    return;
  open_vote = trends_vote_verbs_dup_open (self->about.presentation);
  /* Of a practice nothing is written down, nor how many were there. */
  if (trends_presentation_is_practice (self->about.presentation))
    trends_facilitator_leave (self);
  else
    trends_end_dialog_present (GTK_WINDOW (self), open_vote,
                               trends_vote_get_people (self->about.presentation, self->plan), ended_cb,
                               self);
}

static void
screen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_facilitator_choose_screen (TRENDS_FACILITATOR (widget),
                                    g_variant_get_string (parameter, NULL));
}

/* -------------------------------------------------------------------------- undo */

static void
go_back (TrendsFacilitator *self,
         TrendsOrigin       origin)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *text = NULL;

  if (!trends_pending_commit (trends_pending_of (self->plan)))
    return;
  edit = trends_plan_step (self->plan, origin, NULL, &error);
  report (self, error);
  if (edit == NULL)
    return;
  /* Translators: %s is what had been done: “renamed “Beta”” */
  text = g_strdup_printf (origin == TRENDS_ORIGIN_UNDO ? _("Undone: %s") : _("Redone: %s"),
                          trends_edit_get_done_label (edit));
  trends_facilitator_say (self, text);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go_back (TRENDS_FACILITATOR (widget), TRENDS_ORIGIN_UNDO);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go_back (TRENDS_FACILITATOR (widget), TRENDS_ORIGIN_REDO);
}

/* ------------------------------------------------------------------------- the file */

static void
retry_save_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  trends_store_retry (trends_session_get_store (TRENDS_FACILITATOR (widget)->about.session));
}

/* Asked on the laptop, as all is; the wall isn’t covered. */
static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);

  if (trends_pending_commit (trends_pending_of (self->plan)))
    trends_save_copy (GTK_WINDOW (self), self->about.session, trends_facilitator_get_toasts (self));
}

/* ------------------------------------------------------------------------ all of it */

/**
 * trends_facilitator_install_actions:
 * @widget_class: the window's
 *
 * All that is an action there.
 */
void
trends_facilitator_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "facilitator.begin", "s", begin_action },
    { "facilitator.go-to-step", "s", go_to_step_action },
    { "facilitator.move-step", "(si)", move_step_action },
    { "facilitator.remove-step", "(si)", remove_step_action },
    { "facilitator.add-step", NULL, add_step_action },
    { "facilitator.take-minutes", NULL, take_minutes_action },
    { "facilitator.free-timer", "i", free_timer_action },
    { "facilitator.unmask", NULL, unmask_action },
    { "facilitator.mask", NULL, mask_action },
    { "facilitator.use", "s", use_action },
    { "facilitator.answer", "(su)", answer_action },
    { "facilitator.end", NULL, end_action },
    { "facilitator.screen", "s", screen_action },
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.retry-save", NULL, retry_save_action },
    { "win.save-copy", NULL, save_copy_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].func);
}

/**
 * trends_facilitator_update_actions:
 *
 * Says which of them can be done now.
 */
void
trends_facilitator_update_actions (TrendsFacilitator *self)
{
  TrendsStore *store = trends_session_get_store (self->about.session);

  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "facilitator.end",
    trends_workshop_session_get_workshop (self->about.workshop) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", store != NULL);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "win.retry-save",
    store != NULL && trends_store_get_state (store) == TRENDS_SAVE_STATE_FAILED);
}
