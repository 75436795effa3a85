/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-save-status.c: how far the writer of the plan's file got, in words.
 * Saved and Saving… are quiet; what needs a person is a button, and is announced.
 */

#include "trends-save-status.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-pending.h"
#include "trends-style-class.h"

struct _TrendsSaveStatus
{
  AdwBin parent_instance;

  GSignalGroup *store_signals;
  GSignalGroup *pending_signals;

  GtkLabel *label;
  GtkMenuButton *button;
  GtkLabel *button_label;
  TrendsSaveState shown;
  gboolean in_need; /* of a person, before it was being saved again */
};

G_DEFINE_FINAL_TYPE (TrendsSaveStatus, trends_save_status, ADW_TYPE_BIN)

typedef enum
{
  PROP_STORE = 1,
} TrendsSaveStatusProperty;

static GParamSpec *properties[PROP_STORE + 1];

/* (nullable): why what isn't in the plan yet is lost if the program stops; where the plan isn't saved, that is more */
static const char *
get_loss (TrendsStore *store)
{
  return trends_store_get_state (store) == TRENDS_SAVE_STATE_FAILED
           ? NULL : trends_pending_get_problem (trends_pending_of (trends_store_get_plan (store)));
}

/* To whoever types or counts, one is as bad as the other. */
static TrendsSaveState
get_state (TrendsStore *store)
{
  return get_loss (store) != NULL ? TRENDS_SAVE_STATE_FAILED : trends_store_get_state (store);
}

static const char *
get_problem (TrendsStore *store)
{
  const char *loss = get_loss (store);

  return loss != NULL ? loss : trends_store_get_problem (store);
}

static const char *
state_in_a_word (TrendsSaveState state)
{
  switch (state)
    {
    case TRENDS_SAVE_STATE_SAVING:
      return _("Saving…");
    case TRENDS_SAVE_STATE_FAILED:
      return _("Not saved");
    case TRENDS_SAVE_STATE_READ_ONLY:
      return _("Read-only");
    case TRENDS_SAVE_STATE_SAVED:
    default:
      return _("Saved");
    }
}

static char *
state_in_words (TrendsSaveState  state,
                const char      *problem)
{
  if (state == TRENDS_SAVE_STATE_FAILED && problem != NULL)
    /* Translators: below the plan's title; %s is a sentence that says why. */
    return g_strdup_printf (_("Not saved: %s"), problem);

  return g_strdup (state_in_a_word (state));
}

static gboolean
needs_a_person (TrendsSaveState state)
{
  return state == TRENDS_SAVE_STATE_FAILED || state == TRENDS_SAVE_STATE_READ_ONLY;
}

/* That all is as it should be isn't news, but after it wasn't. */
static void
announce_change (TrendsSaveStatus *self,
                 TrendsSaveState   state,
                 const char       *words)
{
  if (needs_a_person (state) || (self->in_need && state == TRENDS_SAVE_STATE_SAVED))
    trends_announce (GTK_WIDGET (self), words);
  if (state != TRENDS_SAVE_STATE_SAVING)
    self->in_need = needs_a_person (state);
  self->shown = state;
}

static void
update (TrendsSaveStatus *self)
{
  g_autoptr (TrendsStore) store = g_signal_group_dup_target (self->store_signals);
  TrendsSaveState state;
  g_autofree char *words = NULL;

  if (store == NULL)
    return;
  state = get_state (store);
  words = state_in_words (state, get_problem (store));

  gtk_label_set_label (self->label, words);
  gtk_label_set_label (self->button_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !needs_a_person (state));
  gtk_widget_set_visible (GTK_WIDGET (self->button), needs_a_person (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  trends_style_class_set (GTK_WIDGET (self->button), "error", state == TRENDS_SAVE_STATE_FAILED);

  if (state != self->shown)
    announce_change (self, state, words);
}

static const char *
get_explanation (TrendsStore *store)
{
  const char *problem = get_problem (store);

  if (problem != NULL)
    return problem;
  return _("This plan was opened for reading only. Save a copy to change it.");
}

/* Built when it is asked for, since it hardly ever is. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  TrendsSaveStatus *self = user_data;
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/socitm/Trends/ui/session/trends-save-problem.ui");
  g_autoptr (TrendsStore) store = g_signal_group_dup_target (self->store_signals);
  TrendsSaveState state = get_state (store);

  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "heading")),
                       state_in_a_word (state));
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "problem")),
                       get_explanation (store));
  gtk_widget_set_visible (GTK_WIDGET (gtk_builder_get_object (builder, "retry")),
                          trends_store_get_state (store) == TRENDS_SAVE_STATE_FAILED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (gtk_builder_get_object (builder, "popover")));
}

static void
follow (TrendsSaveStatus *self,
        TrendsStore      *store)
{
  g_signal_group_set_target (self->store_signals, store);
  g_signal_group_set_target (self->pending_signals,
                             store != NULL ? trends_pending_of (trends_store_get_plan (store)) : NULL);
  update (self);
}

static void
trends_save_status_dispose (GObject *object)
{
  TrendsSaveStatus *self = TRENDS_SAVE_STATUS (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->pending_signals);

  G_OBJECT_CLASS (trends_save_status_parent_class)->dispose (object);
}

static void
trends_save_status_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  TrendsSaveStatus *self = TRENDS_SAVE_STATUS (object);

  switch ((TrendsSaveStatusProperty) property_id)
    {
    case PROP_STORE:
      g_value_take_object (value, g_signal_group_dup_target (self->store_signals));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_save_status_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  TrendsSaveStatus *self = TRENDS_SAVE_STATUS (object);

  switch ((TrendsSaveStatusProperty) property_id)
    {
    case PROP_STORE:
      follow (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_save_status_class_init (TrendsSaveStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_save_status_dispose;
  object_class->get_property = trends_save_status_get_property;
  object_class->set_property = trends_save_status_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TRENDS_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/session/trends-save-status.ui");
  gtk_widget_class_set_css_name (widget_class, "trendssavestatus");
  gtk_widget_class_bind_template_child (widget_class, TrendsSaveStatus, label);
  gtk_widget_class_bind_template_child (widget_class, TrendsSaveStatus, button);
  gtk_widget_class_bind_template_child (widget_class, TrendsSaveStatus, button_label);
}

static void
trends_save_status_init (TrendsSaveStatus *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);

  self->store_signals = g_signal_group_new (TRENDS_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::state", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::problem", G_CALLBACK (update),
                                  self);
  self->pending_signals = g_signal_group_new (TRENDS_TYPE_PENDING);
  g_signal_group_connect_swapped (self->pending_signals, "problem", G_CALLBACK (update), self);
}
