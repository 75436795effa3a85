/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-editor.c: a choice, or in its place the horizon that the dates
 * or the status give. */

#include "trends-horizon-editor.h"

#include <glib/gi18n.h>

#include "trends-choice-editor.h"
#include "trends-date.h"
#include "trends-initiative-state.h"

struct _TrendsHorizonEditor
{
  TrendsEditor parent_instance;

  TrendsEditor *choice;
  GtkWidget *given;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (TrendsHorizonEditor, trends_horizon_editor, TRENDS_TYPE_EDITOR)

static char *
dup_given_words (TrendsEntity *initiative)
{
  const char *horizon;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_julian (&today, (guint32) trends_date_today ());
  horizon = trends_choices_get_label (&trends_horizon_choices,
                                      trends_initiative_get_effective_horizon (initiative, &today));

  if (trends_initiative_is_given_up (initiative))
    /* Translators: %s is a horizon, which follows from the initiative's status */
    return g_strdup_printf (_("%s, by its status"), horizon);

  /* Translators: %s is a horizon (Now, Next, Later), which follows from start and end */
  return g_strdup_printf (_("%s, by its dates"), horizon);
}

static void
trends_horizon_editor_refresh (TrendsEditor *editor)
{
  TrendsHorizonEditor *self = TRENDS_HORIZON_EDITOR (editor);
  TrendsEntity *initiative = trends_editor_get_entity (editor);
  gboolean given = trends_initiative_has_dates (initiative) || trends_initiative_is_given_up (initiative);

  gtk_widget_set_visible (GTK_WIDGET (self->choice), !given);
  gtk_widget_set_visible (self->given, given);
  if (given)
    {
      g_autofree char *words = dup_given_words (initiative);

      gtk_label_set_label (GTK_LABEL (self->given), words);
    }
}

static void
trends_horizon_editor_follow (TrendsEditor *editor,
                              TrendsEntity *entity)
{
  TrendsHorizonEditor *self = TRENDS_HORIZON_EDITOR (editor);

  g_signal_group_set_target (self->signals, entity);
  trends_editor_set_entity (self->choice, entity);
}

static void
error_cb (TrendsHorizonEditor *self)
{
  trends_editor_set_error (TRENDS_EDITOR (self), trends_editor_get_error (self->choice));
}

/**
 * trends_horizon_editor_new:
 * @field: the horizon of an initiative
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_horizon_editor_new (const TrendsField *field)
{
  TrendsHorizonEditor *self = g_object_new (TRENDS_TYPE_HORIZON_EDITOR, "field", field, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *choice = trends_choice_editor_new (field);

  self->choice = TRENDS_EDITOR (choice);
  g_signal_connect_swapped (choice, "notify::error", G_CALLBACK (error_cb), self);
  self->given = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->given), 1);
  gtk_label_set_wrap (GTK_LABEL (self->given), TRUE);
  gtk_widget_add_css_class (self->given, "trends-given");

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (box), self->given);
  trends_editor_set_child (TRENDS_EDITOR (self), box);
  trends_editor_set_named_target (TRENDS_EDITOR (self), trends_editor_get_target (self->choice));
  return GTK_WIDGET (self);
}

static void
trends_horizon_editor_dispose (GObject *object)
{
  g_clear_object (&TRENDS_HORIZON_EDITOR (object)->signals);

  G_OBJECT_CLASS (trends_horizon_editor_parent_class)->dispose (object);
}

static void
trends_horizon_editor_class_init (TrendsHorizonEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_horizon_editor_dispose;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_horizon_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->follow = trends_horizon_editor_follow;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static void
trends_horizon_editor_init (TrendsHorizonEditor *self)
{
  const char * const causes[] = { "notify::start-date", "notify::end-date", "notify::status" };

  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    g_signal_group_connect_swapped (self->signals, causes[i],
                                    G_CALLBACK (trends_editor_refresh), self);
}
