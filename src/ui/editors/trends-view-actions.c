/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-actions.c: what can be done to entities, for keys, menus and drags
 * alike, whatever view they are in.
 */

#include "trends-view-actions.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-entity-filter.h"
#include "trends-picker.h"
#include "trends-plan-verbs.h"
#include "trends-value-text.h"

/* What an action on initiatives is for; NULL where it is for nothing, or for something else */
TrendsEntity *
trends_view_get_current_initiative (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current (self);

  return trends_entity_is (current, TRENDS_KIND_INITIATIVE) ? current : NULL;
}

/* Others can be selected, too, but have no priority and nobody who leads them. */
static gboolean
is_led (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
         || trends_entity_is (entity, TRENDS_KIND_TREND);
}

/* The current trend or initiative, with what is selected together with it; NULL where
 * there is none. */
static GPtrArray *
dup_subjects (TrendsView *self)
{
  TrendsEntity *current = trends_view_get_current (self);

  return current != NULL && is_led (current)
             ? trends_session_dup_subjects (trends_view_get_session (self), current)
             : NULL;
}

static void
report (TrendsView   *self,
        const GError *error)
{
  trends_session_report (trends_view_get_session (self), error);
}

/* ------------------------------------------------------------- selecting */

void
trends_view_announce_selected (TrendsView *self)
{
  g_autofree char *words = trends_session_dup_selection_words (trends_view_get_session (self));

  if (words != NULL)
    trends_announce (GTK_WIDGET (self), words);
}

/* As a person sees them: a range has nothing of what is hidden. (transfer full) */
static GListModel *
dup_seen (TrendsSession *session,
          TrendsEntity  *entity,
          GListModel    *order)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
           ? trends_entity_filter_new_list (trends_unmatched_of (session), order)
           : g_object_ref (order);
}

static gboolean
extend (TrendsSession *session,
        TrendsEntity  *entity,
        GListModel    *order)
{
  g_autoptr (GListModel) seen = dup_seen (session, entity, order);

  return trends_session_extend (session, entity, seen);
}

void
trends_view_select (TrendsView      *self,
                    TrendsEntity    *entity,
                    GdkModifierType  modifiers,
                    GListModel      *order)
{
  TrendsSession *session = trends_view_get_session (self);
  gboolean done;

  if ((modifiers & GDK_SHIFT_MASK) != 0)
    done = extend (session, entity, order);
  else if ((modifiers & GDK_CONTROL_MASK) != 0)
    done = trends_session_toggle (session, entity);
  else
    done = trends_session_select (session, entity);

  if (done)
    trends_view_announce_selected (self);
}

void
trends_view_select_step (TrendsView   *self,
                         TrendsEntity *from,
                         TrendsEntity *to)
{
  TrendsSession *session = trends_view_get_session (self);
  g_autoptr (GPtrArray) selected = NULL;

  if (trends_session_is_selected (session, from))
    {
      selected = trends_selection_dup (trends_session_get_selection (session));
    }
  else
    {
      selected = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (selected, g_object_ref (from));
    }
  if (trends_session_is_selected (session, to) && selected->len > 1)
    g_ptr_array_remove (selected, from);
  else
    g_ptr_array_add (selected, g_object_ref (to));
  if (trends_session_select_many (session, selected, to))
    trends_view_announce_selected (self);
}

void
trends_view_select_all (TrendsView   *self,
                        GListModel   *list,
                        TrendsEntity *lead)
{
  TrendsSession *session = trends_view_get_session (self);
  TrendsFilter *filter = trends_session_get_filter (session);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (!trends_filter_is_active (filter) || !trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
          || trends_filter_matches (filter, entity))
        g_ptr_array_add (found, g_steal_pointer (&entity));
    }

  if (found->len > 0 && trends_session_select_many (session, found, lead))
    trends_view_announce_selected (self);
}

/* ---------------------------------------------------------------- moving */

static void
move_up_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  trends_view_move_vertically (TRENDS_VIEW (widget), -1);
}

static void
move_down_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  trends_view_move_vertically (TRENDS_VIEW (widget), 1);
}

static void
move_left_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  trends_view_move_sideways (TRENDS_VIEW (widget), -1);
}

static void
move_right_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  trends_view_move_sideways (TRENDS_VIEW (widget), 1);
}

static void
move_to_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  trends_view_ask_trend (TRENDS_VIEW (widget));
}

/* --------------------------------------------------- adding and the rest */

/* The trend that something is, or is of; NULL where it is of none. */
static TrendsEntity *
get_trend (TrendsEntity *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);

  return trends_entity_is (entity, TRENDS_KIND_TREND) ? entity : NULL;
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);
  GListModel *trends = trends_plan_get_list (trends_view_get_plan (self), TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) first = g_list_model_get_item (trends, 0);
  TrendsEntity *trend = current != NULL ? get_trend (current) : NULL;

  if (trend == NULL)
    trend = first;
  if (trend != NULL)
    trends_view_reveal_adder (self, trend);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);

  if (current != NULL)
    trends_session_open_details (trends_view_get_session (self), current);
}

static void
open_trend_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);
  TrendsEntity *trend = current != NULL ? get_trend (current) : NULL;

  if (trend != NULL)
    trends_session_open_trend (trends_view_get_session (self), trend);
}

typedef struct
{
  TrendsView *view;
  TrendsEntity *entity;
} Rename;

static void
rename_free (gpointer data)
{
  Rename *rename_data = data;

  g_object_unref (rename_data->view);
  g_object_unref (rename_data->entity);
  g_free (rename_data);
}

static gboolean
rename_idle_cb (gpointer data)
{
  Rename *rename_data = data;

  trends_view_rename (rename_data->view, rename_data->entity);

  return G_SOURCE_REMOVE;
}

/* From the menu: once that has closed and given the focus back. */
static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);
  Rename *rename_data;

  if (current == NULL)
    return;

  rename_data = g_new (Rename, 1);
  rename_data->view = g_object_ref (self);
  rename_data->entity = g_object_ref (current);

  if (trends_view_get_pointed (self) != NULL)
    {
      g_idle_add_full (G_PRIORITY_LOW, rename_idle_cb, rename_data, rename_free);
    }
  else
    {
      rename_idle_cb (rename_data);
      rename_free (rename_data);
    }
}

static void
duplicate_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  trends_view_duplicate (TRENDS_VIEW (widget));
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *initiative = trends_view_get_current_initiative (self);

  if (initiative != NULL)
    trends_view_delete (self, initiative);
}

/* (transfer full) (nullable): what undo would take back, to see later whether anything was done: a value may have been
 * the same before. */
static char *
dup_last_edit (TrendsView *self)
{
  return g_strdup (trends_plan_get_undo_id (trends_view_get_plan (self)));
}

/* `before`: see dup_last_edit() */
static void
announce_value (TrendsView        *self,
                const TrendsField *field,
                const char        *value,
                GPtrArray         *subjects,
                const char        *before)
{
  g_autofree char *words
      = trends_value_dup_set_words (trends_field_get_label (field), value, subjects->len);

  trends_announce (GTK_WIDGET (self), words);
  trends_view_say_since (self, subjects->pdata[0], words, before);
}

/* ---------------------------------------------------------------- owners */

/* Who leads an initiative, or owns a trend. */
static guint
get_owner_field (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_TREND) ? TRENDS_TREND_OWNER : TRENDS_INITIATIVE_LEAD;
}

static void
announce_owner (TrendsView *self,
                GPtrArray  *subjects,
                guint       field,
                const char *name,
                const char *before)
{
  TrendsKind kind = trends_entity_get_kind (subjects->pdata[0]);

  announce_value (self, trends_kind_get_field (kind, field), name, subjects, before);
}

static void
set_owner (TrendsView   *self,
           TrendsEntity *owner)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self);
  g_auto (TrendsValue) value =
    trends_value_text (owner != NULL ? trends_entity_get_id (owner) : NULL);
  g_autofree char *before = dup_last_edit (self);
  g_autoptr (GError) error = NULL;
  guint field;

  if (subjects == NULL)
    return;

  field = get_owner_field (subjects->pdata[0]);
  if (trends_plan_set_many (trends_view_get_plan (self), subjects, field, &value, &error))
    announce_owner (self, subjects, field,
                    owner != NULL ? trends_entity_get_name (owner) : _("Nobody"), before);
  else
    report (self, error);
}

/* Somebody who isn't in the plan yet, in the same edit */
static void
owner_created_cb (TrendsView *self,
                  const char *name)
{
  g_autoptr (GPtrArray) subjects = dup_subjects (self);
  g_autofree char *before = dup_last_edit (self);
  g_autoptr (GError) error = NULL;
  guint field;

  if (subjects == NULL)
    return;

  field = get_owner_field (subjects->pdata[0]);
  if (trends_plan_set_owner_name_many (trends_view_get_plan (self), subjects, field, name, &error))
    announce_owner (self, subjects, field, name, before);
  else
    report (self, error);
}

static void
owner_picked_cb (TrendsView   *self,
                 TrendsEntity *owner)
{
  set_owner (self, owner);
}

static void
owner_cleared_cb (TrendsView *self)
{
  set_owner (self, NULL);
}

/* For whom it is, and who it is now, where that is the same for all */
static char *
dup_owner_question (GPtrArray *subjects)
{
  TrendsEntity *first = subjects->pdata[0];
  guint field = get_owner_field (first);
  TrendsEntity *owner = trends_entity_get_ref (first, field);
  g_autofree char *question
    = trends_view_dup_question (subjects,
                                trends_kind_get_field (trends_entity_get_kind (first), field));

  for (guint i = 1; i < subjects->len; i++)
    if (trends_entity_get_ref (subjects->pdata[i], field) != owner)
      /* Translators: what is asked for, of several that differ in it: “Lead of 3 initiatives” */
      return g_strdup_printf (_("%s, various now"), question);
  /* Translators: what is asked for, and who that is now: “Lead of “Co-design panel”, now Nia” */
  return g_strdup_printf (_("%s, now %s"), question,
                          owner != NULL ? trends_entity_get_name (owner) : _("nobody"));
}

static void
lead_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);
  g_autoptr (GPtrArray) subjects = dup_subjects (self);
  g_autofree char *question = NULL;
  GtkWidget *picker;
  GdkRectangle place;

  if (subjects == NULL || !trends_view_get_place (self, current, &place))
    return;

  picker = trends_picker_new (TRENDS_KIND_OWNER);
  question = dup_owner_question (subjects);
  trends_picker_set_heading (TRENDS_PICKER (picker), question);
  trends_picker_set_clear_label (TRENDS_PICKER (picker), _("Nobody"));
  trends_picker_set_may_create (TRENDS_PICKER (picker), TRUE);
  g_signal_connect_object (picker, "picked", G_CALLBACK (owner_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "created", G_CALLBACK (owner_created_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "cleared", G_CALLBACK (owner_cleared_cb), self,
                           G_CONNECT_SWAPPED);
  trends_view_show_popover (self, GTK_POPOVER (picker), &place, current);
  trends_picker_open (TRENDS_PICKER (picker), trends_view_get_plan (self));
}

/* --------------------------------------------------------- what is needed */

static void
needs_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  trends_view_ask_needs (TRENDS_VIEW (widget));
}

static void
relates_to_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  trends_view_ask_relation (TRENDS_VIEW (widget));
}

static void
move_after_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  trends_view_move_current_after (TRENDS_VIEW (widget));
}

static void
add_milestone_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  trends_view_ask_milestone (TRENDS_VIEW (widget));
}

static void
comment_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *current = trends_view_get_current (self);

  if (current != NULL && trends_session_is_shown (current))
    trends_session_open_comments (trends_view_get_session (self), current);
}

/* --------------------------------------------------------------- choices */

static void
announce_choice (TrendsView        *self,
                 const TrendsField *field,
                 gint64             choice,
                 GPtrArray         *subjects,
                 const char        *before)
{
  const TrendsChoices *choices = trends_value_get_choices (field, trends_view_get_plan (self));

  announce_value (self, field, trends_choices_get_label (choices, choice), subjects, before);
}

static void
set_choice (TrendsView   *self,
            GPtrArray    *entities,
            guint         field_index,
            GVariant     *nick)
{
  TrendsKind kind = trends_entity_get_kind (entities->pdata[0]);
  const TrendsField *field = trends_kind_get_field (kind, field_index);
  gint64 choice = trends_choices_find (field->choices, g_variant_get_string (nick, NULL));
  TrendsValue value = trends_value_integer (choice);
  g_autofree char *before = dup_last_edit (self);
  g_autoptr (GError) error = NULL;

  if (choice < 0)
    return;
  if (trends_plan_set_many (trends_view_get_plan (self), entities, field_index, &value, &error))
    announce_choice (self, field, choice, entities, before);
  else
    report (self, error);
}

static void
priority_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  g_autoptr (GPtrArray) subjects = dup_subjects (self);

  if (subjects != NULL)
    set_choice (self, subjects,
                trends_entity_is (subjects->pdata[0], TRENDS_KIND_TREND)
                    ? TRENDS_TREND_PRIORITY : TRENDS_INITIATIVE_PRIORITY,
                parameter);
}

static void
status_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  g_autoptr (GPtrArray) subjects = dup_subjects (self);

  if (subjects != NULL && trends_entity_is (subjects->pdata[0], TRENDS_KIND_INITIATIVE))
    set_choice (self, subjects, TRENDS_INITIATIVE_STATUS, parameter);
}

static void
choose_status_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  trends_view_ask_status (TRENDS_VIEW (widget));
}

static void
dates_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  trends_view_ask_dates (TRENDS_VIEW (widget));
}

static void
cost_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  trends_view_ask_cost (TRENDS_VIEW (widget));
}

static void
horizon_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  TrendsEntity *initiative = trends_view_get_current_initiative (self);
  gint64 horizon = trends_choices_find (&trends_horizon_choices,
                                        g_variant_get_string (parameter, NULL));

  if (initiative != NULL && horizon >= 0)
    trends_view_move_to_horizon (self, initiative, (TrendsHorizon) horizon);
}

/* What is selected may be of another way of grouping. */
static gboolean
is_any_shown (TrendsView *self,
              GPtrArray  *entities)
{
  for (guint i = 0; i < entities->len; i++)
    if (trends_view_find_widget (self, entities->pdata[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
stance_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TrendsView *self = TRENDS_VIEW (widget);
  g_autoptr (GPtrArray) subjects = dup_subjects (self);

  if (subjects == NULL)
    return;
  if (trends_entity_is (subjects->pdata[0], TRENDS_KIND_TREND) && !is_any_shown (self, subjects))
    trends_session_toast (trends_view_get_session (self),
                          _("A, P and W decide about a trend, and none stands here."), NULL);
  else if (trends_entity_is (subjects->pdata[0], TRENDS_KIND_TREND))
    set_choice (self, subjects, TRENDS_TREND_STANCE, parameter);
  else
    trends_session_toast (trends_view_get_session (self),
                          _("A, P and W decide about a trend. Choose its title first."), NULL);
}

static void
choose_stance_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  trends_view_ask_stance (TRENDS_VIEW (widget));
}

static void
needs_no_more_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  trends_view_need_no_more (TRENDS_VIEW (widget), g_variant_get_string (parameter, NULL));
}

/* --------------------------------------------------------------- on the class */

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean edits;
} actions[] = {
  { "board.add-initiative", NULL, add_cb, TRUE },
  { "trend.open", NULL, open_trend_cb, FALSE },
  { "initiative.open", NULL, open_cb, FALSE },
  { "initiative.rename", NULL, rename_cb, TRUE },
  { "initiative.delete", NULL, delete_cb, TRUE },
  { "initiative.duplicate", NULL, duplicate_cb, TRUE },
  { "initiative.move-to", NULL, move_to_cb, TRUE },
  { "initiative.move-up", NULL, move_up_cb, TRUE },
  { "initiative.move-down", NULL, move_down_cb, TRUE },
  { "initiative.move-left", NULL, move_left_cb, TRUE },
  { "initiative.move-right", NULL, move_right_cb, TRUE },
  { "initiative.priority", "s", priority_cb, TRUE },
  { "initiative.status", "s", status_cb, TRUE },
  { "initiative.choose-status", NULL, choose_status_cb, TRUE },
  { "initiative.dates", NULL, dates_cb, TRUE },
  { "initiative.cost", NULL, cost_cb, TRUE },
  { "initiative.horizon", "s", horizon_cb, TRUE },
  { "initiative.lead", NULL, lead_cb, TRUE },
  { "initiative.needs", NULL, needs_cb, TRUE },
  { "initiative.relates-to", NULL, relates_to_cb, TRUE },
  { "initiative.needs-no-more", "s", needs_no_more_cb, TRUE },
  { "initiative.move-after", NULL, move_after_cb, TRUE },
  { "initiative.add-milestone", NULL, add_milestone_cb, TRUE },
  { "initiative.comment", NULL, comment_cb, TRUE },
  { "trend.stance", "s", stance_cb, TRUE },
  { "trend.choose-stance", NULL, choose_stance_cb, TRUE },
};

void
trends_view_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
trends_view_update_actions (TrendsView *self)
{
  gboolean read_only = trends_session_get_read_only (trends_view_get_session (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].edits)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, !read_only);
}

/**
 * trends_view_edits:
 * @action: the name of an action
 *
 * Returns: whether it is one of these, and changes the plan
 */
gboolean
trends_view_edits (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].name, action) == 0)
      return actions[i].edits;

  return FALSE;
}
