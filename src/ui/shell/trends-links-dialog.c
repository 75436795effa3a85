/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-links-dialog.c: see trends-links-dialog.h. Below the matrix is what its current cell says,
 * with the editors of that link. Where a link or a trend comes or goes the matrix follows at once;
 * of all else it is told when there is nothing else to do, for a reason is an edit a keystroke.
 */

#include "trends-links-dialog.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-dialogs.h"
#include "trends-dialog-undo.h"
#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-keys.h"
#include "trends-link-matrix.h"
#include "trends-plan-verbs.h"
#include "trends-toast.h"
#include "trends-trend-links.h"

struct _TrendsLinksDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  TrendsEditor *reason, *source;
  guint filling; /* source: the matrix is to say what is so now */

  AdwToastOverlay *toasts;
  TrendsLinkMatrix *matrix;
  GtkWidget *key, *pane, *said, *waiting, *rows, *add, *remove;
};

G_DEFINE_FINAL_TYPE (TrendsLinksDialog, trends_links_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsLinksDialog *self)
{
  return trends_session_get_plan (self->session);
}

static void
report (TrendsLinksDialog *self,
        const GError      *error)
{
  trends_dialogs_show_message (GTK_WINDOW (self), _("The trend link could not be changed"),
                               error->message);
}

/* -------------------------------------------------------------------- pane */

/* Who has the focus there and goes leaves it to the cell. */
static void
show_part (TrendsLinksDialog *self,
           GtkWidget         *part,
           gboolean           is_shown)
{
  if (trends_container_set_shown (part, is_shown))
    gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}

static void
set_link (TrendsLinksDialog *self,
          TrendsEntity      *link)
{
  if (trends_editor_get_entity (self->reason) == link)
    return;
  trends_editor_set_entity (self->reason, link);
  trends_editor_set_entity (self->source, link);
}

/* What the current cell says */
static void
update_pane (TrendsLinksDialog *self)
{
  gboolean can_change = !trends_session_get_read_only (self->session);
  TrendsTie tie = { NULL, NULL, NULL, 0 };
  gboolean has_cell = trends_link_matrix_get_current (self->matrix, &tie);
  g_autofree char *said = has_cell ? trends_tie_dup_said (&tie)
                                   : g_strdup (_("There are no trends in this plan."));
  g_autofree char *waiting = has_cell ? trends_tie_dup_waiting (&tie) : NULL;

  gtk_label_set_label (GTK_LABEL (self->said), said);
  gtk_label_set_label (GTK_LABEL (self->waiting), waiting != NULL ? waiting : "");
  gtk_widget_set_visible (self->waiting, waiting != NULL);
  gtk_widget_set_visible (self->key, has_cell);
  set_link (self, tie.link);
  show_part (self, self->rows, tie.link != NULL);
  show_part (self, self->add, can_change && tie.link == NULL && tie.from != tie.to);
  show_part (self, self->remove, can_change && tie.link != NULL);
}

static void
moved_cb (TrendsLinksDialog *self)
{
  if (self->session != NULL)
    update_pane (self);
}

/* --------------------------------------------------------------- what is done */

static void
announce_link (TrendsLinksDialog *self,
               const TrendsTie   *tie)
{
  g_autofree char *from = trends_trend_dup_numbered (tie->from);
  g_autofree char *to = trends_trend_dup_numbered (tie->to);
  /* Translators: two trends with their numbers, “5 Harnessing data”: a link has just been added */
  g_autofree char *text = g_strdup_printf (_("%s relies on %s now"), from, to);

  trends_announce (GTK_WIDGET (self->matrix), text);
}

static gboolean
add_link (TrendsLinksDialog *self,
          const TrendsTie   *tie)
{
  g_autoptr (GError) error = NULL;

  if (tie->from == tie->to || !trends_session_can_change (self->session))
    return FALSE;
  if (trends_plan_link_trends (get_plan (self), tie->from, tie->to, &error) == NULL)
    {
      report (self, error);
      return FALSE;
    }
  announce_link (self, tie);
  return TRUE;
}

/* A link that isn't there is added, and then asked for its reason. */
static void
edit_cb (TrendsLinksDialog *self)
{
  TrendsTie tie;

  if (!trends_session_commit (self->session) || !trends_link_matrix_get_current (self->matrix, &tie))
    return;
  if (tie.link != NULL || add_link (self, &tie))
    trends_editor_take_focus (self->reason);
}

static void
show_removed (TrendsLinksDialog *self,
              const TrendsTie   *tie)
{
  g_autofree char *from = trends_trend_dup_numbered (tie->from);
  g_autofree char *to = trends_trend_dup_numbered (tie->to);
  /* Translators: two trends with their numbers, “5 Harnessing data”: a link has just been removed */
  g_autofree char *text = g_strdup_printf (_("%s relies on %s no longer"), from, to);

  trends_toast_show (self->toasts,
                     trends_toast_new_undo (text, trends_plan_get_undo_id (get_plan (self))),
                     TRENDS_TOAST_UNDO);
}

static void
remove_cb (TrendsLinksDialog *self)
{
  g_autoptr (GError) error = NULL;
  TrendsTie tie;

  if (!trends_session_commit (self->session) || !trends_link_matrix_get_current (self->matrix, &tie)
      || tie.link == NULL || !trends_session_can_change (self->session))
    return;
  if (trends_plan_remove (get_plan (self), tie.link, &error))
    show_removed (self, &tie);
  else
    report (self, error);
}

/* --------------------------------------------------------------- following */

static void
fill (TrendsLinksDialog *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  trends_link_matrix_fill (self->matrix, get_plan (self));
}

static gboolean
fill_cb (gpointer user_data)
{
  TrendsLinksDialog *self = user_data;

  self->filling = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

static gboolean
comes_or_goes (const TrendsChange *change)
{
  return change->type != TRENDS_CHANGE_SET
         && (change->kind == TRENDS_KIND_TREND_LINK || change->kind == TRENDS_KIND_TREND);
}

static gboolean
concerns (const TrendsChange *change)
{
  return change->kind == TRENDS_KIND_TREND_LINK || change->kind == TRENDS_KIND_TREND
         || change->kind == TRENDS_KIND_GROUP || change->kind == TRENDS_KIND_DEPENDENCY
         || change->kind == TRENDS_KIND_INITIATIVE;
}

static void
applied_cb (TrendsLinksDialog *self,
            TrendsEdit        *edit)
{
  gboolean is_concerned = FALSE;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (comes_or_goes (change))
        {
          fill (self);
          return;
        }
      is_concerned |= concerns (change);
    }
  if (is_concerned && self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

/* -------------------------------------------------------------------- class */

static void
revert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_session_revert (TRENDS_LINKS_DIALOG (widget)->session,
                         g_variant_get_string (parameter, NULL));
}

static gboolean
trends_links_dialog_close_request (GtkWindow *window)
{
  if (!trends_session_commit (TRENDS_LINKS_DIALOG (window)->session))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (trends_links_dialog_parent_class)->close_request (window);
}

static void
trends_links_dialog_dispose (GObject *object)
{
  TrendsLinksDialog *self = TRENDS_LINKS_DIALOG (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_links_dialog_parent_class)->dispose (object);
}

static void
trends_links_dialog_class_init (TrendsLinksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_links_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_links_dialog_close_request;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  g_type_ensure (TRENDS_TYPE_LINK_MATRIX);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-links-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, matrix);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, key);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, pane);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, said);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, waiting);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, add);
  gtk_widget_class_bind_template_child (widget_class, TrendsLinksDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_install_action (widget_class, "win.revert", "s", revert_action);
}

static TrendsEditor *
add_editor (TrendsLinksDialog *self,
            guint              index)
{
  GtkWidget *row
    = trends_editor_factory_make_row (trends_kind_get_field (TRENDS_KIND_TREND_LINK, index));

  gtk_box_append (GTK_BOX (self->rows), row);
  return trends_field_row_get_editor (TRENDS_FIELD_ROW (row));
}

static void
trends_links_dialog_init (TrendsLinksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reason = add_editor (self, TRENDS_TREND_LINK_REASON);
  self->source = add_editor (self, TRENDS_TREND_LINK_SOURCE);
}

/**
 * trends_links_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 *
 * Shows which trend of the plan relies on which.
 */
void
trends_links_dialog_present (GtkWindow     *parent,
                             TrendsSession *session)
{
  TrendsLinksDialog *self = g_object_new (TRENDS_TYPE_LINKS_DIALOG, "transient-for", parent, NULL);
  gboolean can_change = !trends_session_get_read_only (session);

  self->session = g_object_ref (session);
  trends_dialog_undo_listen (GTK_WINDOW (self), session);
  trends_editor_set_editable (self->reason, can_change);
  trends_editor_set_editable (self->source, can_change);
  fill (self);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}
