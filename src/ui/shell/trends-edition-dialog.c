/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-dialog.c: see trends-edition-dialog.h. The plan may go on while somebody looks:
 * the edit is made of it as it is in the end, by what was chosen here (trends-edition-job.h). */

#include "trends-edition-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-dialogs.h"
#include "trends-edition-job.h"
#include "trends-holder-row.h"
#include "trends-keys.h"
#include "trends-later.h"
#include "trends-order.h"

#define ROWS_AT_ONCE 2
#define ROWS_A_FRAME 1 /* a list of choices in each, and words that are wrapped: that takes long */

struct _TrendsEditionDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  TrendsEditionJob *job;
  TrendsEditionMove *mapping; /* the job's: what is shown, and chosen */
  GListModel *targets; /* GtkStringObject: the edition's trends, and to stay */
  GPtrArray *rows;     /* Row */

  GtkWidget *move;
  AdwPreferencesGroup *trends;
};

typedef struct
{
  TrendsEditionDialog *self; /* not owned */
  guint index;
  GtkWidget *row;
  GtkWidget *target; /* GtkDropDown */
} Row;

G_DEFINE_FINAL_TYPE (TrendsEditionDialog, trends_edition_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsEditionDialog *self)
{
  return trends_session_get_plan (self->session);
}

static GListModel *
get_edition_trends (TrendsEditionMove *mapping)
{
  return trends_plan_get_list (trends_edition_move_get_edition (mapping), TRENDS_KIND_TREND);
}

/* ----------------------------------------------------------------------- in words */

/* (transfer full): the titles of trends where one could go */
static char *
dup_homes (TrendsEditionDialog *self, const TrendsEditionRow *row)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; row->homes[i] != NULL; i++)
    {
      TrendsEntity *home = trends_edition_move_find_target (self->mapping, row->homes[i]);

      if (i > 0)
        /* Translators: between two of several titles, any of which may be meant */
        g_string_append (names, row->homes[i + 1] != NULL ? _(", ") : _(" or "));
      g_string_append_printf (names, "%s", trends_entity_get_name (home));
    }
  return g_string_free (names, FALSE);
}

/* (transfer full) */
static char *
dup_fate (TrendsEditionDialog *self, guint index)
{
  const TrendsEditionRow *row = trends_edition_move_get_row (self->mapping, index);
  g_autofree char *homes = NULL;

  switch (trends_edition_move_get_fate (self->mapping, index))
    {
    case TRENDS_EDITION_GOES:
      return g_strdup (_("goes with all that is said of it"));
    case TRENDS_EDITION_JOINS:
      return g_strdup (_("joins others: the note will say what was said of each"));
    case TRENDS_EDITION_LEAVES:
      return g_strdup (_("leaves the plan, as nothing hangs on it"));
    case TRENDS_EDITION_STAYS:
    default:
      if (row->homes[0] == NULL)
        return g_strdup (_("stays beside the others"));
      homes = dup_homes (self, row);
      /* Translators: %s are titles of trends: “Data or Digital inclusion” */
      return g_strdup_printf (_("stays unless you choose: it could go to %s"), homes);
    }
}

static void
show_row (Row *row)
{
  const TrendsEditionRow *trend = trends_edition_move_get_row (row->self->mapping, row->index);
  guint n = g_list_model_get_n_items (trends_trend_get_initiatives (trend->trend));
  g_autofree char *count = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n), n);
  g_autofree char *fate = dup_fate (row->self, row->index);
  /* Translators: how many initiatives a trend has, and what becomes of it */
  g_autofree char *words = g_strdup_printf (_("%s · %s"), count, fate);
  /* Translators: %s is a trend; followed by where it goes */
  g_autofree char *title = g_strdup_printf (_("“%s” goes to"),
                                            trends_entity_get_name (trend->trend));
  GtkStringObject *value = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (row->target));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), words);
  trends_accessible_name_drop_down (GTK_DROP_DOWN (row->target), title,
                                    gtk_string_object_get_string (value));
  trends_accessible_describe (gtk_widget_get_first_child (row->target), words);
}

static void
show_rows (TrendsEditionDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self->rows->pdata[i]);
}

/* -------------------------------------------------------------------------- rows */

/* What is the last is to stay. */
static guint
find_target (TrendsEditionDialog *self, TrendsEntity *target)
{
  GListModel *trends = get_edition_trends (self->mapping);
  guint n = g_list_model_get_n_items (trends);

  return target != NULL ? MIN (trends_order_find_in (trends, target), n) : n;
}

static void
target_cb (GtkDropDown *dropdown, GParamSpec *pspec, Row *row)
{
  GListModel *trends = get_edition_trends (row->self->mapping);
  g_autoptr (TrendsEntity) target
    = g_list_model_get_item (trends, gtk_drop_down_get_selected (dropdown));

  trends_edition_move_set_target (row->self->mapping, row->index, target);
  show_rows (row->self);
}

static GListModel *
make_targets (TrendsEditionMove *mapping)
{
  GListModel *trends = get_edition_trends (mapping);
  GtkStringList *targets = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      gtk_string_list_append (targets, trends_entity_get_name (trend));
    }
  /* Translators: a trend, where a plan moves to another edition */
  gtk_string_list_append (targets, _("Stays as it is"));
  return G_LIST_MODEL (targets);
}

static void
add_row (TrendsEditionDialog *self, guint index)
{
  const TrendsEditionRow *trend = trends_edition_move_get_row (self->mapping, index);
  Row *row = g_new0 (Row, 1);

  row->self = self;
  row->index = index;
  row->target = gtk_drop_down_new (g_object_ref (self->targets), NULL);
  gtk_widget_set_valign (row->target, GTK_ALIGN_CENTER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row->target), find_target (self, trend->target));
  row->row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "use-markup", FALSE, "title-lines", 0,
                           "subtitle-lines", 0, "activatable-widget", row->target, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row),
                                 trends_entity_get_name (trend->trend));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->target);
  adw_preferences_group_add (self->trends, row->row);
  g_ptr_array_add (self->rows, row);
  show_row (row);
  g_signal_connect (row->target, "notify::selected", G_CALLBACK (target_cb), row);
}

/* Whether there are more to come */
static gboolean
add_rows (TrendsEditionDialog *self, guint n_more)
{
  guint n = trends_edition_move_get_n_rows (self->mapping);
  guint end = MIN (self->rows->len + n_more, n);

  while (self->rows->len < end)
    add_row (self, self->rows->len);
  return end < n;
}

static gboolean
add_rows_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  return add_rows (TRENDS_EDITION_DIALOG (widget), ROWS_A_FRAME) ? G_SOURCE_CONTINUE
                                                                 : G_SOURCE_REMOVE;
}

static char *
dup_description (guint n, gboolean brings, const char *title)
{
  if (n > 0)
    return g_strdup_printf (
      /* Translators: %s is the title of an edition of trends */
      _("To the edition “%s”. Initiatives go with their trends. All of it is one change, which "
        "Undo takes back."), title);
  if (brings)
    return g_strdup (_("All trends of the plan are of this edition. Those of it that were deleted "
                       "come back."));
  return g_strdup (_("The plan has the trends of this edition already."));
}

static void
show_mapping (TrendsEditionDialog *self)
{
  guint n = trends_edition_move_get_n_rows (self->mapping);
  gboolean brings = trends_edition_job_brings (self->job);
  g_autofree char *words = dup_description (n, brings, trends_edition_job_get_title (self->job));
  g_autofree char *escaped = g_markup_escape_text (words, -1); /* a description is markup */

  adw_preferences_group_set_description (self->trends, escaped);
  gtk_widget_set_sensitive (self->move, brings);
  if (add_rows (self, ROWS_AT_ONCE))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), add_rows_cb, NULL, NULL);
}

/* ------------------------------------------------------------------------ moving */

/* Whoever has closed the dialog before hears of it, too. */
static void
say_moved (TrendsEditionDialog *self, TrendsEditionJob *job, const char *edit_id)
{
  /* Translators: %s is the title of an edition of trends */
  g_autofree char *text = g_strdup_printf (_("Moved to “%s”"), trends_edition_job_get_title (job));

  trends_session_toast (self->session, text, edit_id);
}

/* What is chosen stays so while it is done. */
static void
set_moving (TrendsEditionDialog *self, gboolean moving)
{
  gtk_widget_set_sensitive (self->move, !moving);
  gtk_widget_set_sensitive (GTK_WIDGET (self->trends), !moving);
}

/* What was in it is freed a little at a time. */
static void
close_cb (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
  trends_later_unref (user_data);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrendsEditionDialog) self = user_data;
  TrendsEditionJob *job = TRENDS_EDITION_JOB (source);
  gboolean is_open = self->job != NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *edit_id = NULL;
  gboolean moved = trends_edition_job_move_finish (job, result, &edit_id, &error);

  if (edit_id != NULL)
    say_moved (self, job, edit_id);
  if (!is_open)
    {
      if (!moved)
        trends_session_report (self->session, error);
      return;
    }
  if (moved)
    {
      /* Not in the turn in which the plan has become another */
      g_idle_add_once (close_cb, g_steal_pointer (&self));
      return;
    }
  set_moving (self, FALSE);
  gtk_widget_grab_focus (self->move);
  trends_dialogs_show_message (GTK_WINDOW (self), _("The plan could not be moved"),
                               error->message);
}

static void
move_cb (TrendsEditionDialog *self)
{
  if (!trends_session_can_change (self->session))
    return;
  set_moving (self, TRUE);
  trends_edition_job_move_async (self->job, get_plan (self), moved_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------------- class */

static void
trends_edition_dialog_dispose (GObject *object)
{
  TrendsEditionDialog *self = TRENDS_EDITION_DIALOG (object);

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (((Row *) self->rows->pdata[i])->target,
                                          self->rows->pdata[i]);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->targets);
  self->mapping = NULL;
  g_clear_object (&self->job);

  G_OBJECT_CLASS (trends_edition_dialog_parent_class)->dispose (object);
}

/* A move may end after its dialog. */
static void
trends_edition_dialog_finalize (GObject *object)
{
  g_clear_object (&TRENDS_EDITION_DIALOG (object)->session);
  G_OBJECT_CLASS (trends_edition_dialog_parent_class)->finalize (object);
}

static void
trends_edition_dialog_class_init (TrendsEditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_edition_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_edition_dialog_finalize;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-edition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsEditionDialog, move);
  gtk_widget_class_bind_template_child (widget_class, TrendsEditionDialog, trends);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
}

static void
trends_edition_dialog_init (TrendsEditionDialog *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ------------------------------------------------------------------------ opening */

typedef struct
{
  GtkWindow *parent;
  TrendsSession *session;
} Opening;

static void
show (Opening *self, TrendsEditionJob *job)
{
  TrendsEditionDialog *dialog
    = g_object_new (TRENDS_TYPE_EDITION_DIALOG, "transient-for", self->parent, NULL);

  dialog->session = g_object_ref (self->session);
  dialog->job = g_object_ref (job);
  dialog->mapping = trends_edition_job_get_move (job);
  dialog->targets = make_targets (dialog->mapping);
  show_mapping (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (dialog->rows->len > 0 ? ((Row *) dialog->rows->pdata[0])->target
                                               : dialog->move);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Opening *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEditionJob) job
    = trends_edition_job_begin_finish (TRENDS_PLAN (source), result, &error);

  if (gtk_window_get_application (self->parent) != NULL)
    {
      if (job != NULL)
        show (self, job);
      else
        trends_dialogs_show_message (self->parent, _("This is no edition to move to"),
                                     error->message);
    }
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self);
}

/**
 * trends_edition_dialog_present:
 * @parent: the plan's window
 * @session: the plan, which can be changed
 * @catalogue: the id of an edition, or the path of its file
 *
 * Shows which trend goes where, once the edition is read.
 */
void
trends_edition_dialog_present (GtkWindow *parent, TrendsSession *session, const char *catalogue)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TRENDS_IS_SESSION (session));

  opening = g_new (Opening, 1);
  *opening = (Opening) { g_object_ref (parent), g_object_ref (session) };
  trends_edition_job_begin_async (trends_session_get_plan (session), catalogue, begun_cb, opening);
}
