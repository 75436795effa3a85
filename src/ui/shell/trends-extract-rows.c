/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-extract-rows.c: see trends-extract-rows.h. */

#include "trends-extract-rows.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-radio-row.h"
#include "trends-shown-values.h"

struct _TrendsExtractRows
{
  AdwPreferencesGroup parent_instance;

  TrendsRadioRow *first; /* (nullable) */
  gboolean has_choice;   /* there is a part that can be chosen */
  TrendsExtract *chosen; /* (nullable): all */
  TrendsProfile profile;
};

G_DEFINE_FINAL_TYPE (TrendsExtractRows, trends_extract_rows, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static void
free_extract (gpointer extract)
{
  g_clear_pointer ((TrendsExtract **) &extract, trends_extract_unref);
}

/* Says why a part can't be had. */
static void
update_problem (TrendsExtractRows *self)
{
  g_autoptr (GError) error = NULL;
  TrendsExtract *extract = trends_extract_rows_get (self);

  if (extract != NULL)
    trends_extract_is_for (extract, self->profile, &error);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         error != NULL ? error->message : NULL);
  if (error != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_announce (GTK_WIDGET (self), error->message);
  g_signal_emit (self, changed_signal, 0);
}

static void
chosen_cb (TrendsExtractRows *self,
           GtkWidget         *row)
{
  TrendsExtract *extract = g_object_get_data (G_OBJECT (row), "extract");

  g_clear_pointer (&self->chosen, trends_extract_unref);
  if (extract != NULL)
    self->chosen = trends_extract_ref (extract);
  update_problem (self);
}

/* `extract`: (nullable) (transfer full): what the row is for */
static GtkWidget *
add_row (TrendsExtractRows *self,
         const char        *title,
         const char        *summary,
         TrendsExtract     *extract)
{
  GtkWidget *row = trends_radio_row_new (self->first, title, summary);

  g_object_set_data_full (G_OBJECT (row), "extract", extract, free_extract);
  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  if (self->first == NULL)
    self->first = TRENDS_RADIO_ROW (row);
  return row;
}

static void
add_all (TrendsExtractRows *self,
         guint              n_all)
{
  /* Translators: which initiatives are exported: all of them, and how many that is */
  g_autofree char *title = g_strdup_printf (_("All: %u"), n_all);

  trends_radio_row_set_active (TRENDS_RADIO_ROW (add_row (self, title, NULL, NULL)));
}

/* What is looked for is what is seen, and so what is meant. */
static void
add_filtered (TrendsExtractRows *self,
              TrendsSession     *session,
              guint              n_all)
{
  TrendsExtract *extract = trends_shown_dup_filtered (session);
  TrendsFilter *filter = trends_session_get_filter (session);
  TrendsPlan *plan = trends_session_get_plan (session);
  g_autofree char *title = NULL, *words = NULL;

  if (extract == NULL)
    return;
  /* Translators: which initiatives are exported: two numbers */
  title = g_strdup_printf (_("Only what the filter shows: %'u of %'u"),
                           trends_matches_count (trends_session_get_matches (session)), n_all);
  words = trends_filter_describe (filter, plan, NULL, NULL);
  trends_radio_row_set_active (TRENDS_RADIO_ROW (add_row (self, title, words, extract)));
}

static void
add_selected (TrendsExtractRows *self,
              TrendsSession     *session,
              guint              n_all)
{
  TrendsExtract *extract = trends_shown_dup_selected (session);
  g_autofree char *title = NULL;

  if (extract == NULL)
    return;
  /* Translators: which initiatives are exported: two numbers */
  title = g_strdup_printf (_("Only what is selected: %'u of %'u"),
                           trends_session_get_n_selected (session), n_all);
  add_row (self, title, NULL, extract);
}

static void
trends_extract_rows_finalize (GObject *object)
{
  g_clear_pointer (&TRENDS_EXTRACT_ROWS (object)->chosen, trends_extract_unref);

  G_OBJECT_CLASS (trends_extract_rows_parent_class)->finalize (object);
}

static void
trends_extract_rows_class_init (TrendsExtractRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = trends_extract_rows_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_extract_rows_init (TrendsExtractRows *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Initiatives"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_extract_rows_set_session:
 * @session: what is looked for and selected there now; to be called once
 */
void
trends_extract_rows_set_session (TrendsExtractRows *self,
                                 TrendsSession     *session)
{
  guint n_all;

  g_return_if_fail (TRENDS_IS_EXTRACT_ROWS (self) && self->first == NULL);

  n_all = g_list_model_get_n_items (
    trends_plan_get_list (trends_session_get_plan (session), TRENDS_KIND_INITIATIVE));
  add_all (self, n_all);
  add_filtered (self, session, n_all);
  add_selected (self, session, n_all);
  self->has_choice = gtk_widget_get_next_sibling (GTK_WIDGET (self->first)) != NULL;
}

/**
 * trends_extract_rows_set_format:
 * @format: what is to be written
 * @values: (nullable): what was chosen of its options
 *
 * Asks only where it makes a difference.
 */
void
trends_extract_rows_set_format (TrendsExtractRows  *self,
                                const TrendsFormat *format,
                                GHashTable         *values)
{
  gboolean is_meant;

  g_return_if_fail (TRENDS_IS_EXTRACT_ROWS (self));

  is_meant = self->has_choice && trends_format_knows_extract (format, values);
  if (is_meant == gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), is_meant);
  update_problem (self);
}

/**
 * trends_extract_rows_set_profile:
 * @profile: for whom it is
 *
 * Says so where a part can't be had for them.
 */
void
trends_extract_rows_set_profile (TrendsExtractRows *self,
                                 TrendsProfile      profile)
{
  g_return_if_fail (TRENDS_IS_EXTRACT_ROWS (self));

  self->profile = profile;
  update_problem (self);
}

/**
 * trends_extract_rows_get:
 *
 * Returns: (nullable) (transfer none): which initiatives it is to be about, %NULL for all
 */
TrendsExtract *
trends_extract_rows_get (TrendsExtractRows *self)
{
  g_return_val_if_fail (TRENDS_IS_EXTRACT_ROWS (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? self->chosen : NULL;
}

/**
 * trends_extract_rows_is_valid:
 *
 * Returns: whether it can be about these, for whom it is
 */
gboolean
trends_extract_rows_is_valid (TrendsExtractRows *self)
{
  TrendsExtract *extract;

  g_return_val_if_fail (TRENDS_IS_EXTRACT_ROWS (self), FALSE);

  extract = trends_extract_rows_get (self);
  return extract == NULL || trends_extract_is_for (extract, self->profile, NULL);
}
