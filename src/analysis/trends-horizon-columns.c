/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-columns.c: see trends-horizon-columns.h. All are sorted into columns anew when
 * an edit takes any to another, which takes as long as to look at each of them; what an edit leaves in
 * its column costs nothing, whatever became of its dates. */

#include "trends-horizon-columns.h"

#include "trends-date.h"
#include "trends-list-store.h"
#include "trends-one-line.h"
#include "trends-order.h"
#include "trends-printable.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

struct _TrendsHorizonColumns
{
  GObject parent_instance;

  TrendsPlan *plan;
  gint64 today;
  GListStore *columns[TRENDS_N_HORIZONS]; /* (element-type TrendsEntity) */
  GHashTable *places; /* initiative -> TrendsHorizon: which of them each is in; it isn't owned */
};

G_DEFINE_FINAL_TYPE (TrendsHorizonColumns, trends_horizon_columns, G_TYPE_OBJECT)

/* ----------------------------------------------------------------- sorting */

static void
sort_in (TrendsHorizonColumns *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *items[TRENDS_N_HORIZONS];

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    items[i] = g_ptr_array_new ();
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < n_items; i++)
    {
      /* The list keeps it. */
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsHorizon horizon = trends_horizon_of (initiative, self->today);

      g_ptr_array_add (items[horizon], initiative);
      g_hash_table_insert (self->places, initiative, GUINT_TO_POINTER (horizon));
    }
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    {
      trends_list_store_become (self->columns[i], items[i]);
      g_ptr_array_unref (items[i]);
    }
}

/* Most dates are moved within a column. */
static gboolean
leaves_its_column (TrendsHorizonColumns *self,
                   const char           *id)
{
  TrendsEntity *initiative = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, id);
  gpointer place;

  return initiative == NULL
         || !g_hash_table_lookup_extended (self->places, initiative, NULL, &place)
         || GPOINTER_TO_UINT (place) != (guint) trends_horizon_of (initiative, self->today);
}

static gboolean
moves_any (TrendsHorizonColumns *self,
           const TrendsChange   *change)
{
  if (change->type != TRENDS_CHANGE_SET)
    return change->kind == TRENDS_KIND_INITIATIVE || change->kind == TRENDS_KIND_TREND
           || change->kind == TRENDS_KIND_GROUP;
  if (trends_order_depends (change->kind, change->field))
    return TRUE;

  return change->kind == TRENDS_KIND_INITIATIVE && trends_horizon_depends (change->field)
         && leaves_its_column (self, change->id);
}

static void
applied_cb (TrendsHorizonColumns *self,
            TrendsEdit           *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (moves_any (self, trends_edit_get_change (edit, i)))
      {
        sort_in (self);
        return;
      }
}

/* ------------------------------------------------------------------- class */

static void
trends_horizon_columns_dispose (GObject *object)
{
  TrendsHorizonColumns *self = TRENDS_HORIZON_COLUMNS (object);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->places, g_hash_table_unref);

  G_OBJECT_CLASS (trends_horizon_columns_parent_class)->dispose (object);
}

static void
trends_horizon_columns_class_init (TrendsHorizonColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_horizon_columns_dispose;
}

static void
trends_horizon_columns_init (TrendsHorizonColumns *self)
{
  self->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    self->columns[i] = g_list_store_new (TRENDS_TYPE_ENTITY);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_horizon_columns_new:
 * @today: the day it is, as a Julian day
 *
 * Returns: (transfer full): the initiatives of a plan by horizon, from now on
 */
TrendsHorizonColumns *
trends_horizon_columns_new (TrendsPlan *plan,
                            gint64      today)
{
  TrendsHorizonColumns *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  self = g_object_new (TRENDS_TYPE_HORIZON_COLUMNS, NULL);
  self->plan = g_object_ref (plan);
  self->today = today;
  sort_in (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_horizon_columns_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this. What is
 * read of it meanwhile is as the plan was.
 */
void
trends_horizon_columns_set_feed (TrendsHorizonColumns *self,
                                 TrendsFeed           *feed)
{
  g_return_if_fail (TRENDS_IS_HORIZON_COLUMNS (self));

  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
}

/**
 * trends_horizon_columns_set_today:
 * @today: the day it is, as a Julian day
 *
 * To be called when another day may have begun.
 *
 * Returns: whether one has
 */
gboolean
trends_horizon_columns_set_today (TrendsHorizonColumns *self,
                                  gint64                today)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMNS (self), FALSE);

  if (self->today == today)
    return FALSE;
  self->today = today;
  sort_in (self);
  return TRUE;
}

/**
 * trends_horizon_columns_get:
 *
 * Returns: (transfer none): the initiatives that have a horizon, by their status, by their dates
 *   or as set
 */
GListModel *
trends_horizon_columns_get (TrendsHorizonColumns *self,
                            TrendsHorizon         horizon)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMNS (self), NULL);
  g_return_val_if_fail ((guint) horizon < TRENDS_N_HORIZONS, NULL);

  return G_LIST_MODEL (self->columns[horizon]);
}

/* Apart from what it is between, in a language that runs from right to left */
static char *
dup_day (gint64                day,
         const TrendsLanguage *paper)
{
  g_autofree char *text = paper != NULL ? trends_language_format_date (paper, day, TRUE)
                                        : trends_date_format_short (day);

  return trends_isolate (text);
}

/**
 * trends_horizon_dup_words:
 * @today: the day it is, as a Julian day
 * @paper: (nullable): the language of what is exported; %NULL on the screen
 *
 * Returns: (transfer full): what has that horizon, with its days
 */
char *
trends_horizon_dup_words (TrendsHorizon         horizon,
                          gint64                today,
                          const TrendsLanguage *paper)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  TrendsPeriod days;

  if (horizon == TRENDS_HORIZON_NOT_DOING)
    return g_strdup (_("What is left out"));
  if (horizon == TRENDS_HORIZON_UNSET)
    return g_strdup (_("Neither dates nor a horizon yet"));

  days = trends_horizon_get_days (horizon, today);
  if (horizon == TRENDS_HORIZON_LATER)
    {
      first = dup_day (days.start - 1, paper);
      /* Translators: what is later on a roadmap; %s is a day */
      return g_strdup_printf (_("Starts after %s"), first);
    }
  last = dup_day (days.end - 1, paper);
  if (horizon == TRENDS_HORIZON_NOW)
    /* Translators: what is now on a roadmap; %s is a day */
    return g_strdup_printf (_("Started, or starts by %s"), last);
  first = dup_day (days.start, paper);
  /* Translators: what is next on a roadmap: two days */
  return g_strdup_printf (_("Starts %s to %s"), first, last);
}

/**
 * trends_horizon_dup_reason:
 * @initiative: what isn't to be done
 *
 * What is known of a reason is that of the delivery confidence, which is said to be that: of what
 * goes well it is none for leaving it.
 *
 * Returns: (transfer full) (nullable): that, on one line; %NULL where nobody has said why
 */
char *
trends_horizon_dup_reason (TrendsEntity *initiative)
{
  const TrendsField *field
    = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_CONFIDENCE);
  const char *reason = trends_entity_get_text (initiative, TRENDS_INITIATIVE_CONFIDENCE_REASON);
  const TrendsValue *confidence
    = trends_entity_get_value (initiative, TRENDS_INITIATIVE_CONFIDENCE);
  g_autofree char *line = NULL;

  if (reason == NULL || *reason == '\0')
    return NULL;
  line = trends_one_line (reason);
  if (trends_field_is_missing (field, confidence))
    return g_steal_pointer (&line);
  /* Translators: of what isn’t to be done: how sure it was that it can be delivered, as “Red”, and
   * the reason for that */
  return g_strdup_printf (_("Confidence %s: %s"),
                          trends_value_get_choice_word (confidence, field,
                                                        trends_entity_get_plan (initiative)),
                          line);
}
