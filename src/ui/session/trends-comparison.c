/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comparison.c: see trends-comparison.h. */

#include "trends-comparison.h"

#include <glib/gi18n-lib.h>

#include "trends-baseline.h"

struct _TrendsComparison
{
  GObject parent_instance;

  TrendsSession *session; /* which has this */
  TrendsEntity *baseline; /* NULL: none is chosen */
  char *missed;           /* the id of one that was deleted while it was chosen; NULL: none */
  TrendsFrozen *frozen;   /* NULL until it has been read */
  GCancellable *cancellable;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsComparison, trends_comparison, G_TYPE_OBJECT)

static void
report_changed (TrendsComparison *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
forget (TrendsComparison *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->baseline);
  g_clear_pointer (&self->frozen, trends_frozen_unref);
}

/* ---------------------------------------------------------------- reading */

static void
free_value (gpointer data)
{
  trends_value_clear (data);
  g_free (data);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const TrendsValue *state = data;
  TrendsFrozen *frozen = NULL;
  GError *error = NULL;

  if (trends_value_load (state, &error))
    frozen = trends_baseline_read (trends_value_get_text (state), &error);
  if (frozen != NULL)
    g_task_return_pointer (task, frozen, (GDestroyNotify) trends_frozen_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  TrendsComparison *self = TRENDS_COMPARISON (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsFrozen) frozen = g_task_propagate_pointer (G_TASK (result), &error);

  /* Then another one has been chosen, or the session has gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (frozen != NULL)
    self->frozen = g_steal_pointer (&frozen);
  else
    {
      forget (self);
      trends_session_report (self->session, error);
    }
  report_changed (self);
}

static void
begin (TrendsComparison *self)
{
  const TrendsValue *state = trends_entity_get_value (self->baseline, TRENDS_BASELINE_STATE);
  TrendsValue *copy = g_new (TrendsValue, 1);
  g_autoptr (GTask) task = NULL;

  *copy = trends_value_copy (state);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, copy, free_value);
  g_task_run_in_thread (task, read_in_thread);
}

/* -------------------------------------------------------------- following */

/* What comes back is chosen as it was before. */
static void
choose_missed (TrendsComparison *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsEntity *baseline
      = self->missed != NULL
            ? trends_plan_lookup_kind (plan, TRENDS_KIND_BASELINE, self->missed)
            : NULL;

  if (baseline != NULL)
    trends_comparison_choose (self, baseline);
}

/* One that is deleted is compared with no more, whoever did it, until it comes back; another name
 * is said. */
static void
applied_cb (TrendsComparison *self, TrendsEdit *edit)
{
  if (self->baseline == NULL)
    {
      choose_missed (self);
      return;
    }
  if (trends_entity_get_plan (self->baseline) == NULL)
    {
      g_autofree char *missed = g_strdup (trends_entity_get_id (self->baseline));

      trends_comparison_choose (self, NULL);
      self->missed = g_steal_pointer (&missed);
      return;
    }
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (g_str_equal (trends_edit_get_change (edit, i)->id, trends_entity_get_id (self->baseline)))
      {
        report_changed (self);
        return;
      }
}

/* ------------------------------------------------------------------ class */

static void
trends_comparison_finalize (GObject *object)
{
  forget (TRENDS_COMPARISON (object));
  g_free (TRENDS_COMPARISON (object)->missed);

  G_OBJECT_CLASS (trends_comparison_parent_class)->finalize (object);
}

static void
trends_comparison_class_init (TrendsComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_comparison_finalize;

  changed_signal = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_comparison_init (TrendsComparison *self)
{
}

/* What is still being read has nobody to come to. */
static void
drop (gpointer data)
{
  TrendsComparison *self = data;

  g_cancellable_cancel (self->cancellable);
  self->session = NULL;
  g_object_unref (self);
}

/**
 * trends_comparison_of:
 *
 * Returns: (transfer none): that of a session
 */
TrendsComparison *
trends_comparison_of (TrendsSession *session)
{
  TrendsComparison *self;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), "trends-comparison");
  if (self != NULL)
    return self;

  self = g_object_new (TRENDS_TYPE_COMPARISON, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "trends-comparison", self, drop);
  g_signal_connect_object (
      trends_session_get_plan (session), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_comparison_choose:
 * @baseline: (nullable): what the plan is compared with from now on; %NULL for nothing
 */
void
trends_comparison_choose (TrendsComparison *self, TrendsEntity *baseline)
{
  g_return_if_fail (TRENDS_IS_COMPARISON (self));
  g_return_if_fail (baseline == NULL || trends_entity_is (baseline, TRENDS_KIND_BASELINE));

  g_clear_pointer (&self->missed, g_free);
  if (self->baseline == baseline)
    return;
  forget (self);
  if (baseline != NULL)
    {
      self->baseline = g_object_ref (baseline);
      begin (self);
    }
  report_changed (self);
}

/**
 * trends_comparison_get_baseline:
 *
 * Returns: (transfer none) (nullable): what was chosen
 */
TrendsEntity *
trends_comparison_get_baseline (TrendsComparison *self)
{
  g_return_val_if_fail (TRENDS_IS_COMPARISON (self), NULL);

  return self->baseline;
}

/**
 * trends_comparison_get_frozen:
 *
 * Returns: (transfer none) (nullable): what it froze, as soon as that has been read
 */
TrendsFrozen *
trends_comparison_get_frozen (TrendsComparison *self)
{
  g_return_val_if_fail (TRENDS_IS_COMPARISON (self), NULL);

  return self->frozen;
}

/**
 * trends_comparison_dup_words:
 * @initiative: an initiative of the plan
 *
 * Returns: (transfer full) (nullable): “slipped by 2 quarters” and the like; %NULL where nothing
 *   is compared, or it is as it was
 */
char *
trends_comparison_dup_words (TrendsComparison *self, TrendsEntity *initiative)
{
  TrendsSlip slip;

  g_return_val_if_fail (TRENDS_IS_COMPARISON (self), NULL);

  if (self->frozen == NULL)
    return NULL;
  slip = trends_slip_of (self->frozen, initiative);
  return trends_slip_dup_words (&slip);
}

/**
 * trends_comparison_dup_spoken:
 * @initiative: an initiative of the plan
 *
 * Returns: (transfer full): the same, to follow what else is said of it; empty for nothing
 */
char *
trends_comparison_dup_spoken (TrendsComparison *self, TrendsEntity *initiative)
{
  g_autofree char *words = trends_comparison_dup_words (self, initiative);

  if (words == NULL)
    return g_strdup ("");

  /* Translators: part of what is said of an initiative: a baseline’s name, and “slipped by 2
   * quarters” */
  return g_strdup_printf (_(", compared with “%s”: %s"),
                          trends_entity_get_name (self->baseline),
                          words);
}
