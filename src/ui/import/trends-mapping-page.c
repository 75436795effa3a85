/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-page.c: see trends-mapping-page.h. It shows what its TrendsMapping knows, whenever
 * that changes, and says how many rows come to those who can't see it.
 */

#include "trends-mapping-page.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-dialogs.h"
#include "trends-fit-layout.h"
#include "trends-import-words.h"
#include "trends-keys.h"
#include "trends-mapping-columns.h"
#include "trends-mapping-file.h"
#include "trends-mapping-questions.h"
#include "trends-mapping-remarks.h"
#include "trends-mapping-rows.h"
#include "trends-mapping-source.h"
#include "trends-mapping.h"

struct _TrendsMappingPage
{
  AdwWindow parent_instance;

  TrendsSession *session;
  TrendsMapping *mapping;
  GCancellable *cancellable; /* of the import */
  gboolean is_taking;
  gboolean was_ready; /* whether it has been told what would come */
  char *said;         /* (nullable): what was told last */
  guint beginning;    /* an idle source: what comes after the first frame */
  guint telling;      /* an idle source: what comes after the lists */

  AdwWindowTitle *title;
  GtkWidget *leave;
  GtkWidget *take;
  GtkWidget *content;
  TrendsMappingRows *rows;
  TrendsMappingSource *source;
  TrendsMappingQuestions *questions;
  TrendsMappingColumns *columns;
  TrendsMappingRemarks *remarks;
  GtkSpinner *spinner;
  GtkImage *icon;
  GtkLabel *status;
};

G_DEFINE_FINAL_TYPE (TrendsMappingPage, trends_mapping_page, ADW_TYPE_WINDOW)

/* ----------------------------------------------------------------- showing */

static gboolean
can_take (TrendsMappingPage *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);

  return !self->is_taking && !trends_mapping_is_busy (self->mapping) && report != NULL
         && trends_mapping_get_problem (self->mapping) == NULL
         && report->n_added_of[TRENDS_KIND_INITIATIVE] + report->n_updated > 0;
}

/* (transfer full) */
static char *
describe (TrendsMappingPage *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);
  const char *problem = trends_mapping_get_problem (self->mapping);
  g_autofree char *prospect = NULL;

  if (problem != NULL)
    return g_strdup (problem);
  if (report == NULL)
    return g_strdup (_("Looking at the file…"));
  prospect = trends_import_dup_prospect (report);
  if (trends_mapping_is_remembered (self->mapping))
    /* Translators: after what would come: the columns are what they were said to be another time */
    return g_strdup_printf (_("%s. The columns are as they were said to be last time."), prospect);
  return g_steal_pointer (&prospect);
}

/* Once: the focus is where it goes on, unless a person has been elsewhere by then. */
static void
be_ready (TrendsMappingPage *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->was_ready)
    return;
  self->was_ready = TRUE;
  if (focus == NULL || focus == self->leave)
    gtk_widget_grab_focus (can_take (self) ? self->take : self->leave);
}

static void
say (TrendsMappingPage *self,
     const char        *text)
{
  if (g_strcmp0 (self->said, text) == 0)
    return;
  g_free (self->said);
  self->said = g_strdup (text);
  trends_announce (GTK_WIDGET (self->take), text);
}

static void
show_status (TrendsMappingPage *self,
             gboolean           is_busy)
{
  g_autofree char *text = describe (self);
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);
  gboolean is_problem = trends_mapping_get_problem (self->mapping) != NULL;
  gboolean has_refused = report != NULL && report->n_refused > 0;

  gtk_spinner_set_spinning (self->spinner, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_busy);
  if (is_busy)
    return;
  gtk_image_set_from_icon_name (self->icon, is_problem    ? "dialog-error-symbolic"
                                            : has_refused ? "dialog-warning-symbolic"
                                                          : "dialog-information-symbolic");
  gtk_label_set_label (self->status, text);
  be_ready (self);
  say (self, text);
}

static gboolean
has_columns (TrendsMappingPage *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);

  return trends_mapping_get_map (self->mapping) != NULL && report != NULL && report->outline != NULL;
}

static gboolean
show_remarks_cb (gpointer user_data)
{
  TrendsMappingPage *self = user_data;
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);

  self->telling = 0;
  trends_mapping_remarks_show (self->remarks, has_columns (self) ? report : NULL);
  return G_SOURCE_REMOVE;
}

/* What is known is of another table where its columns aren't; where only the last answer didn't do, it
 * stays as it was. */
static void
show_lists (TrendsMappingPage *self)
{
  trends_mapping_source_update (self->source);
  if (has_columns (self))
    {
      trends_mapping_questions_update (self->questions);
      trends_mapping_columns_update (self->columns);
      trends_mapping_rows_show (self->rows, trends_mapping_get_report (self->mapping));
    }
  else
    gtk_widget_set_visible (GTK_WIDGET (self->questions), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), has_columns (self));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), has_columns (self));
  /* There may be a thousand of these: a turn of their own */
  if (self->telling == 0)
    self->telling = g_idle_add (show_remarks_cb, self);
}

static void
update (TrendsMappingPage *self)
{
  gboolean is_busy = self->is_taking || trends_mapping_is_busy (self->mapping);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* What can't be used can't have the focus. */
  if (!can_take (self) && focus == self->take)
    gtk_widget_grab_focus (self->leave);
  gtk_widget_set_sensitive (self->take, can_take (self));
  gtk_widget_set_sensitive (self->content, !self->is_taking);
  if (!trends_mapping_is_busy (self->mapping))
    show_lists (self);
  show_status (self, is_busy);
}

/* ----------------------------------------------------------------- taking */

/**
 * trends_mapping_page_show_refusals:
 * @parent: the plan's window
 * @report: what came of an import, of which something was refused
 *
 * Says in a dialog what that was, and why.
 */
void
trends_mapping_page_show_refusals (GtkWindow                *parent,
                                   const TrendsImportReport *report)
{
  g_autofree char *heading = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u entry was left out", "%u entries were left out",
                 report->n_refused),
    report->n_refused);
  g_autofree char *reasons = trends_import_dup_refusals (report);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  trends_dialogs_show_message (parent, heading, reasons);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TrendsMappingPage) self = user_data;
  TrendsPlan *plan = trends_mapping_get_plan (TRENDS_MAPPING (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report
    = trends_mapping_import_finish (TRENDS_MAPPING (source), result, &error);
  g_autofree char *text = NULL;
  GtkWindow *parent;

  self->is_taking = FALSE;
  if (report == NULL && self->session != NULL)
    {
      update (self);
      trends_dialogs_show_message (GTK_WINDOW (self), _("The file could not be imported"),
                                   error->message);
    }
  if (report == NULL || self->session == NULL)
    return;
  /* This is called as soon as the edit is applied, so that it is the last one. */
  text = trends_import_dup_result (report);
  trends_session_toast (self->session, text,
                        report->n_added + report->n_updated > 0 ? trends_plan_get_undo_id (plan)
                                                                : NULL);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gtk_window_destroy (GTK_WINDOW (self));
  if (report->n_refused > 0 && parent != NULL)
    trends_mapping_page_show_refusals (parent, report);
}

static void
take_cb (TrendsMappingPage *self)
{
  if (!can_take (self) || !trends_session_can_change (self->session))
    return;
  self->is_taking = TRUE;
  gtk_label_set_label (self->status, _("Importing…"));
  update (self);
  trends_mapping_import_async (self->mapping, self->cancellable, taken_cb, g_object_ref (self));
}

static void
leave_cb (TrendsMappingPage *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
load_cb (TrendsMappingPage *self)
{
  trends_mapping_file_load (GTK_WINDOW (self), self->mapping);
}

static void
save_cb (TrendsMappingPage *self)
{
  trends_mapping_file_save (GTK_WINDOW (self), self->mapping);
}

/* ------------------------------------------------------------------- class */

static void
trends_mapping_page_dispose (GObject *object)
{
  TrendsMappingPage *self = TRENDS_MAPPING_PAGE (object);

  g_clear_handle_id (&self->beginning, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->mapping != NULL)
    trends_mapping_stop (self->mapping);
  g_clear_object (&self->mapping);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_mapping_page_parent_class)->dispose (object);
}

static void
trends_mapping_page_finalize (GObject *object)
{
  TrendsMappingPage *self = TRENDS_MAPPING_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->said);

  G_OBJECT_CLASS (trends_mapping_page_parent_class)->finalize (object);
}

static void
trends_mapping_page_class_init (TrendsMappingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_mapping_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_mapping_page_finalize;

  g_type_ensure (TRENDS_TYPE_MAPPING_SOURCE);
  g_type_ensure (TRENDS_TYPE_MAPPING_QUESTIONS);
  g_type_ensure (TRENDS_TYPE_MAPPING_COLUMNS);
  g_type_ensure (TRENDS_TYPE_MAPPING_REMARKS);
  g_type_ensure (TRENDS_TYPE_MAPPING_ROWS);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_FIT_LAYOUT);
  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/import/trends-mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, leave);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, take);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, rows);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, source);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, questions);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, icon);
  gtk_widget_class_bind_template_child (widget_class, TrendsMappingPage, status);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, load_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
trends_mapping_page_init (TrendsMappingPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

typedef struct
{
  TrendsMappingPage *self; /* not owned: the source goes before it */
  TrendsEntity *trend;     /* (nullable) */
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_clear_object (&beginning->trend);
  g_free (beginning);
}

/* The plan is copied for a trial: not in the turn in which the page is made. */
static gboolean
begin_cb (gpointer data)
{
  const Beginning *beginning = data;
  TrendsMapping *mapping = beginning->self->mapping;

  beginning->self->beginning = 0;
  trends_mapping_set_trend (mapping, trends_mapping_find_word (mapping, beginning->trend));
  return G_SOURCE_REMOVE;
}

/**
 * trends_mapping_page_present:
 * @parent: the plan's window
 * @session: the plan
 * @bytes: all of a file, a table
 * @format: (nullable): what that is, where it is known already
 * @name: what it is called
 * @is_part: whether it may be rows without their headings
 * @trend: (nullable): where rows go that say no trend, until a person says otherwise
 *
 * Shows the table, and imports it into the plan when a person says so.
 */
void
trends_mapping_page_present (GtkWindow                *parent,
                             TrendsSession            *session,
                             GBytes                   *bytes,
                             const TrendsImportFormat *format,
                             const char               *name,
                             gboolean                  is_part,
                             TrendsEntity             *trend)
{
  TrendsMappingPage *self;
  Beginning *beginning;

  g_return_if_fail (GTK_IS_WINDOW (parent) && TRENDS_IS_SESSION (session));
  g_return_if_fail (bytes != NULL && name != NULL);

  self = g_object_new (TRENDS_TYPE_MAPPING_PAGE, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->mapping = trends_mapping_new (trends_session_get_plan (session), bytes, format, name, is_part);
  adw_window_title_set_subtitle (self->title, name);
  trends_mapping_source_set_mapping (self->source, self->mapping);
  trends_mapping_questions_set_mapping (self->questions, self->mapping);
  trends_mapping_columns_set_mapping (self->columns, self->mapping);
  g_signal_connect_object (self->mapping, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->leave);
  beginning = g_new0 (Beginning, 1);
  beginning->self = self;
  g_set_object (&beginning->trend, trend);
  self->beginning = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, begin_cb, beginning, beginning_free);
}
