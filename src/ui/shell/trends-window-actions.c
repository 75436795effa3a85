/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-actions.c: all that can be done in a window, as actions on its
 * class, and one function that says which of them can be done now.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-bring-back-dialog.h"
#include "trends-copies-dialog.h"
#include "trends-details-pane.h"
#include "trends-dialogs.h"
#include "trends-escape.h"
#include "trends-export-dialog.h"
#include "trends-keys.h"
#include "trends-links-dialog.h"
#include "trends-order.h"
#include "trends-properties-dialog.h"
#include "trends-toast.h"
#include "trends-people-dialog.h"
#include "trends-trends-dialog.h"
#include "trends-typing.h"
#include "trends-workshops-dialog.h"
#include "trends-zoom.h"

static TrendsPlan *
get_plan (TrendsWindow *self)
{
  return trends_session_get_plan (self->session);
}

/* ------------------------------------------------------------------ file */

static void
new_plan_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  trends_window_new_plan (TRENDS_WINDOW (widget), NULL);
}

static void
new_of_edition_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  trends_window_choose_edition (TRENDS_WINDOW (widget));
}

static void
trends_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  if (self->session != NULL)
    trends_trends_dialog_present (GTK_WINDOW (self), self->session);
}

static void
trend_links_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  if (self->session != NULL)
    trends_links_dialog_present (GTK_WINDOW (self), self->session);
}

static void
people_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  if (self->session != NULL)
    trends_people_dialog_present (GTK_WINDOW (self), self->session);
}

static void
move_edition_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  if (self->session != NULL && trends_session_can_change (self->session))
    trends_window_move_edition (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  trends_window_choose_open (TRENDS_WINDOW (widget));
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  trends_window_open_anywhere (TRENDS_WINDOW (widget), file);
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  GFile *file = trends_problem_page_get_file (self->problem_page);
  gboolean read_only = g_str_equal (g_variant_get_string (parameter, NULL), "read-only");

  trends_window_open (self, file, read_only ? TRENDS_OPEN_READ_ONLY : TRENDS_OPEN_NORMAL);
}

static void
sample_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_window_new_sample (TRENDS_WINDOW (widget));
}

static void
plan_closed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);

  if (!trends_window_close_plan_finish (self, result))
    return;
  g_settings_set_string (self->settings, "last-plan", "");
  trends_window_show_welcome (self);
}

static void
close_plan_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  trends_window_close_plan_async (TRENDS_WINDOW (widget), plan_closed_cb, NULL);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  trends_window_save_copy (TRENDS_WINDOW (widget));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  trends_window_move (TRENDS_WINDOW (widget));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_window_rename (TRENDS_WINDOW (widget));
}

static gboolean
shows_problem (TrendsWindow *self)
{
  return self->problem_page != NULL
         && gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->problem_page);
}

static void
show_folder_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  GFile *file = trends_window_get_file (self);

  if (file == NULL && shows_problem (self))
    file = trends_problem_page_get_file (self->problem_page);
  if (file != NULL)
    trends_dialogs_show_folder (GTK_WINDOW (self), file);
}

static void
retry_save_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  trends_store_retry (trends_session_get_store (TRENDS_WINDOW (widget)->session));
}

/* ------------------------------------------------------------------ plan */

static void
properties_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_properties_dialog_present (GTK_WINDOW (self), self->session);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  TrendsPeriod stretch;
  gboolean has_stretch
    = trends_view_get_stretch (trends_plan_page_get_shown (self->plan_page), &stretch);

  trends_export_dialog_present (GTK_WINDOW (self), self->session, self->settings,
                                trends_plan_page_get_view (self->plan_page),
                                has_stretch ? &stretch : NULL, self->toasts);
}

static void
copy_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  trends_window_copy_table (TRENDS_WINDOW (widget));
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  trends_window_copy_initiatives (TRENDS_WINDOW (widget), TRUE);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  trends_window_copy_initiatives (TRENDS_WINDOW (widget), FALSE);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  trends_window_paste (TRENDS_WINDOW (widget));
}

static void
copy_picture_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  trends_window_copy_picture (TRENDS_WINDOW (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  trends_window_print (TRENDS_WINDOW (widget));
}

static void
present_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  trends_window_present_plan (TRENDS_WINDOW (widget));
}

static void
practice_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  trends_window_practise (TRENDS_WINDOW (widget));
}

static void
workshops_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_workshops_dialog_present (GTK_WINDOW (self), self->session, self->presenter);
}

static void
show_record_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  trends_window_show_record (TRENDS_WINDOW (widget));
}

static void
begin_workshop_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  trends_window_begin_workshop (TRENDS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
continue_workshop_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  trends_window_continue_workshop (TRENDS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_window_import (TRENDS_WINDOW (widget));
}

static void
copies_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_copies_dialog_present (GTK_WINDOW (self), self->session, self->toasts);
}

static void
copies_chosen_cb (GListModel *files, gpointer user_data)
{
  TrendsWindow *self = user_data;

  if (self->session != NULL)
    trends_bring_back_dialog_present (GTK_WINDOW (self), self->session, files);
}

static void
bring_back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Bring back copies of groups"),
    .accept = _("_Look at them"),
    .folder = folder,
    .kind_name = _("Plans"),
    .suffix = "trends",
  };

  trends_dialogs_choose_files (GTK_WINDOW (self), &choice, copies_chosen_cb, g_object_ref (self),
                               g_object_unref);
}

/* Whether the focus is where the selected entity is edited. */
static gboolean
is_editing (TrendsWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_get_ancestor (focus, TRENDS_TYPE_DETAILS_PANE) != NULL;
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_session_undo (self->session, is_editing (self));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_session_redo (self->session, is_editing (self));
}

/* What toasts offer */
static void
revert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  if (self->session != NULL)
    trends_session_revert (self->session, g_variant_get_string (parameter, NULL));
}

static void
show_folder_of_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  trends_dialogs_show_folder (GTK_WINDOW (widget), file);
}

/* ---------------------------------------------------------------- search */

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_window_set_searching (self, TRUE);
  trends_search_bar_start (self->search_bar);
}

static guint
find_selected (TrendsWindow *self,
               GListModel   *initiatives)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);

  return trends_entity_is (selected, TRENDS_KIND_INITIATIVE)
           ? trends_order_find (TRENDS_ORDER (initiatives), selected)
           : G_MAXUINT;
}

/* The nearest match before or after the selected initiative, round the end. */
static TrendsEntity *
find_match (TrendsWindow *self,
            gboolean      forward)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  GListModel *initiatives = trends_plan_get_list (get_plan (self), TRENDS_KIND_INITIATIVE);
  guint n_initiatives = g_list_model_get_n_items (initiatives);
  guint position = find_selected (self, initiatives);

  if (position == G_MAXUINT)
    position = forward ? n_initiatives - 1 : 0;
  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autoptr (TrendsEntity) initiative = NULL;

      position = (position + (forward ? 1 : n_initiatives - 1)) % n_initiatives;
      initiative = g_list_model_get_item (initiatives, position);
      if (trends_filter_matches (filter, initiative))
        return g_steal_pointer (&initiative);
    }

  return NULL;
}

static void
reveal_match (TrendsWindow *self,
              gboolean      forward)
{
  g_autoptr (TrendsEntity) match = NULL;

  if (trends_filter_is_active (trends_session_get_filter (self->session)))
    match = find_match (self, forward);
  if (match != NULL)
    {
      trends_session_reveal (self->session, match);
      trends_window_say_hidden (self, match);
    }
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_match_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  reveal_match (TRENDS_WINDOW (widget), TRUE);
}

static void
previous_match_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  reveal_match (TRENDS_WINDOW (widget), FALSE);
}

/* ------------------------------------------------------------------ view */

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_window_set_zoom (self, trends_zoom_step (self->zoom, 1));
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);

  trends_window_set_zoom (self, trends_zoom_step (self->zoom, -1));
}

static void
zoom_normal_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  trends_window_set_zoom (TRENDS_WINDOW (widget), TRENDS_ZOOM_NORMAL);
}

/* The roadmap is zoomed along time besides: what is as large as usual already has that come back. */
static void
show_whole_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  TrendsView *view = trends_plan_page_get_shown (self->plan_page);

  if (self->zoom != TRENDS_ZOOM_NORMAL
      || !gtk_widget_activate_action (GTK_WIDGET (view), "roadmap.whole-plan", NULL))
    zoom_normal_action (widget, name, parameter);
}

static void
quick_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  trends_window_open_quick (TRENDS_WINDOW (widget));
}

/* The header's switcher does the same. */
static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsWindow *self = TRENDS_WINDOW (widget);
  const char *view = g_variant_get_string (parameter, NULL);

  /* What is hidden with the focus in it would give it to anything. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_object_set (self->session, "view", view, NULL);
  trends_session_close_trend (self->session);
  trends_plan_page_focus_view (self->plan_page);
}

/* ----------------------------------------------------------------- class */

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.new-plan", NULL, new_plan_action },
  { "win.new-of-edition", NULL, new_of_edition_action },
  { "win.move-edition", NULL, move_edition_action },
  { "win.trends", NULL, trends_action },
  { "win.trend-links", NULL, trend_links_action },
  { "win.people", NULL, people_action },
  { "win.open", NULL, open_action },
  { "win.open-recent", "s", open_recent_action },
  { "win.reopen", "s", reopen_action },
  { "win.sample", NULL, sample_action },
  { "win.close-plan", NULL, close_plan_action },
  { "win.save-copy", NULL, save_copy_action },
  { "win.move", NULL, move_action },
  { "win.rename", NULL, rename_action },
  { "win.show-folder", NULL, show_folder_action },
  { "win.retry-save", NULL, retry_save_action },
  { "win.properties", NULL, properties_action },
  { "win.export", NULL, export_action },
  { "win.cut", NULL, cut_action },
  { "win.copy", NULL, copy_action },
  { "win.paste", NULL, paste_action },
  { "win.copy-table", NULL, copy_table_action },
  { "win.copy-picture", NULL, copy_picture_action },
  { "win.print", NULL, print_action },
  { "win.present", NULL, present_action },
  { "win.practice", NULL, practice_action },
  { "win.workshops", NULL, workshops_action },
  { "win.show-record", NULL, show_record_action },
  { "win.begin-workshop", "s", begin_workshop_action },
  { "win.continue-workshop", "s", continue_workshop_action },
  { "win.import", NULL, import_action },
  { "win.copies", NULL, copies_action },
  { "win.bring-back", NULL, bring_back_action },
  { "win.undo", NULL, undo_action },
  { "win.redo", NULL, redo_action },
  { "win.revert", "s", revert_action },
  { "win.show-file", "s", trends_dialogs_show_file_action },
  { "win.show-folder-of", "s", show_folder_of_action },
  { "win.search", NULL, search_action },
  { "win.next-match", NULL, next_match_action },
  { "win.previous-match", NULL, previous_match_action },
  { "win.view", "s", view_action },
};

/* These change nothing but how the plan is seen: what is typed stays where it is. */
static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} view_actions[] = {
  { "win.quick", quick_action },
  { "win.zoom-in", zoom_in_action },
  { "win.zoom-out", zoom_out_action },
  { "win.zoom-normal", zoom_normal_action },
  { "win.show-whole", show_whole_action },
};

static gboolean
is_step (const char *name)
{
  return g_str_equal (name, "win.undo") || g_str_equal (name, "win.redo");
}

/* Typing that isn't in the plan yet is undone before it gets there. */
static gboolean
steps_in_field (GtkWidget  *widget,
                const char *name)
{
  if (g_str_equal (name, "win.undo"))
    return trends_typing_step (GTK_ROOT (widget), FALSE);

  return g_str_equal (name, "win.redo") && trends_typing_step (GTK_ROOT (widget), TRUE);
}

/* Whatever is done in a window is done to a plan that has all that was typed. */
static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  /* While something is held, undoing is letting go of it. */
  if ((trends_escape_drag (widget) && is_step (name)) || steps_in_field (widget, name))
    return;
  if (!trends_window_commit (TRENDS_WINDOW (widget)))
    {
      /* What a toast offers is still there when what was typed is put right. */
      if (parameter != NULL)
        trends_toast_repeat (TRENDS_WINDOW (widget)->toasts, parameter);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (widget, name, parameter);
}

/* Declares the actions; called once, from the window's class. */
void
trends_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     activate_action);
  gtk_widget_class_install_property_action (widget_class, "win.details", "show-details");
  gtk_widget_class_install_property_action (widget_class, "win.table", "shows-table");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  for (guint i = 0; i < G_N_ELEMENTS (view_actions); i++)
    gtk_widget_class_install_action (widget_class, view_actions[i].name, NULL,
                                     view_actions[i].activate);
}

static gboolean
get_plan_flag (TrendsWindow *self,
               const char   *property)
{
  gboolean flag = FALSE;

  if (self->session != NULL)
    g_object_get (get_plan (self), property, &flag, NULL);

  return flag;
}

/* Where undo is disabled its key is the field's, or is answered. */
static gboolean
answer_step (TrendsWindow *self,
             gboolean      redo)
{
  if (self->session == NULL
      || (get_plan_flag (self, redo ? "can-redo" : "can-undo")
          && !trends_session_get_read_only (self->session)))
    return FALSE;
  if (!trends_escape_drag (GTK_WIDGET (self)) && !trends_typing_step (GTK_ROOT (self), redo))
    trends_session_say_no_step (self->session, redo);
  return TRUE;
}

static gboolean
answer_undo_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  return answer_step (TRENDS_WINDOW (widget), FALSE);
}

static gboolean
answer_redo_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  return answer_step (TRENDS_WINDOW (widget), TRUE);
}

/* Has it answer the keys of what it can't do now; called once, for each window. */
void
trends_window_answer_keys (TrendsWindow *self)
{
  trends_keys_listen_for (GTK_WIDGET (self), "win.undo", GTK_PHASE_CAPTURE, answer_undo_cb, NULL);
  trends_keys_listen_for (GTK_WIDGET (self), "win.redo", GTK_PHASE_CAPTURE, answer_redo_cb, NULL);
}

static gboolean
has_failed (TrendsWindow *self)
{
  return self->session != NULL
         && trends_store_get_state (trends_session_get_store (self->session))
              == TRENDS_SAVE_STATE_FAILED;
}

/* Whatever may change what can be done calls this. */
void
trends_window_update_actions (TrendsWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_plan = self->session != NULL;
  gboolean writable = has_plan && !trends_session_get_read_only (self->session);
  gboolean has_problem = shows_problem (self);

  gtk_widget_action_set_enabled (widget, "win.close-plan", has_plan || has_problem);
  gtk_widget_action_set_enabled (widget, "win.reopen", has_problem);
  gtk_widget_action_set_enabled (widget, "win.show-folder", has_plan || has_problem);
  gtk_widget_action_set_enabled (widget, "win.save-copy", has_plan);
  gtk_widget_action_set_enabled (widget, "win.move", writable && !self->moving);
  gtk_widget_action_set_enabled (widget, "win.rename", writable && !self->moving);
  gtk_widget_action_set_enabled (widget, "win.retry-save", has_failed (self));
  gtk_widget_action_set_enabled (widget, "win.properties", has_plan);
  gtk_widget_action_set_enabled (widget, "win.export", has_plan);
  gtk_widget_action_set_enabled (widget, "win.copy-table", has_plan);
  gtk_widget_action_set_enabled (widget, "win.copy", has_plan);
  gtk_widget_action_set_enabled (widget, "win.cut", writable);
  gtk_widget_action_set_enabled (widget, "win.paste", writable);
  gtk_widget_action_set_enabled (widget, "win.copy-picture", has_plan);
  gtk_widget_action_set_enabled (widget, "win.print", has_plan);
  gtk_widget_action_set_enabled (widget, "win.present", has_plan);
  gtk_widget_action_set_enabled (widget, "win.practice", has_plan);
  gtk_widget_action_set_enabled (widget, "win.workshops", has_plan);
  gtk_widget_action_set_enabled (widget, "win.show-record", has_plan);
  gtk_widget_action_set_enabled (widget, "win.begin-workshop", writable);
  gtk_widget_action_set_enabled (widget, "win.continue-workshop", writable);
  gtk_widget_action_set_enabled (widget, "win.move-edition", writable);
  gtk_widget_action_set_enabled (widget, "win.trends", has_plan);
  gtk_widget_action_set_enabled (widget, "win.trend-links", has_plan);
  gtk_widget_action_set_enabled (widget, "win.people", has_plan);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.copies", writable);
  gtk_widget_action_set_enabled (widget, "win.bring-back", writable);
  gtk_widget_action_set_enabled (widget, "win.undo", writable && get_plan_flag (self, "can-undo"));
  gtk_widget_action_set_enabled (widget, "win.redo", writable && get_plan_flag (self, "can-redo"));
  gtk_widget_action_set_enabled (widget, "win.search", has_plan);
  gtk_widget_action_set_enabled (widget, "win.next-match", has_plan);
  gtk_widget_action_set_enabled (widget, "win.previous-match", has_plan);
  gtk_widget_action_set_enabled (widget, "win.details", has_plan);
  gtk_widget_action_set_enabled (widget, "win.view", has_plan);
  gtk_widget_action_set_enabled (widget, "win.table",
                                 has_plan && self->plan_page != NULL
                                   && trends_plan_page_has_table (self->plan_page));
  gtk_widget_action_set_enabled (widget, "win.zoom-in",
                                 has_plan && self->zoom < TRENDS_ZOOM_MAX);
  gtk_widget_action_set_enabled (widget, "win.zoom-out",
                                 has_plan && self->zoom > TRENDS_ZOOM_MIN);
  gtk_widget_action_set_enabled (widget, "win.zoom-normal", has_plan);
  gtk_widget_action_set_enabled (widget, "win.show-whole", has_plan);
}
