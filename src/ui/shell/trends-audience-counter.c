/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience-counter.c: begins anew with each edit, and shows nothing that is
 * half counted.
 */

#include "trends-audience-counter.h"

#define TURN 4000 /* microseconds of counting in one turn of the main loop */

typedef TrendsAudienceCount Counts[TRENDS_N_PROFILES];

struct _TrendsAudienceCounter
{
  GObject parent_instance;

  TrendsPlan *plan;
  guint source;
  TrendsKind kind; /* which is next, while counting */
  guint position;
  Counts counting;
  Counts counted;
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (TrendsAudienceCounter, trends_audience_counter, G_TYPE_OBJECT)

static guint counted_signal;

static void
add_entity (TrendsAudienceCounter *self,
            TrendsEntity          *entity)
{
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
    trends_audience_add (entity, profile, &self->counting[profile]);
}

/* FALSE where there is none left. */
static gboolean
count_next (TrendsAudienceCounter *self)
{
  while (self->kind < TRENDS_N_KINDS)
    {
      GListModel *list = trends_plan_get_list (self->plan, self->kind);
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, self->position);

      if (entity != NULL)
        {
          add_entity (self, entity);
          self->position++;
          return TRUE;
        }
      self->kind++;
      self->position = 0;
    }
  return FALSE;
}

static gboolean
count_cb (gpointer user_data)
{
  TrendsAudienceCounter *self = user_data;
  gint64 end = g_get_monotonic_time () + TURN;

  while (g_get_monotonic_time () < end)
    if (!count_next (self))
      {
        self->source = 0;
        self->ready = TRUE;
        memcpy (self->counted, self->counting, sizeof (Counts));
        g_signal_emit (self, counted_signal, 0);
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

static void
begin (TrendsAudienceCounter *self)
{
  memset (self->counting, 0, sizeof (Counts));
  self->kind = TRENDS_KIND_PLAN + 1;
  self->position = 0;
  if (self->source == 0)
    self->source = g_idle_add (count_cb, self);
}

static void
trends_audience_counter_dispose (GObject *object)
{
  TrendsAudienceCounter *self = TRENDS_AUDIENCE_COUNTER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_audience_counter_parent_class)->dispose (object);
}

static void
trends_audience_counter_class_init (TrendsAudienceCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_audience_counter_dispose;

  counted_signal = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_audience_counter_init (TrendsAudienceCounter *self)
{
}

/**
 * trends_audience_counter_new:
 * @plan: what to count, now and whenever it changes
 *
 * Returns: (transfer full): a counter that has counted nothing yet
 */
TrendsAudienceCounter *
trends_audience_counter_new (TrendsPlan *plan)
{
  TrendsAudienceCounter *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  self = g_object_new (TRENDS_TYPE_AUDIENCE_COUNTER, NULL);
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "applied", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  begin (self);
  return self;
}

/**
 * trends_audience_counter_get:
 * @profile: who is to see the plan
 *
 * Returns: (transfer none) (nullable): what was last counted; %NULL before the first time
 */
const TrendsAudienceCount *
trends_audience_counter_get (TrendsAudienceCounter *self,
                             TrendsProfile          profile)
{
  g_return_val_if_fail (TRENDS_IS_AUDIENCE_COUNTER (self), NULL);
  g_return_val_if_fail (profile < TRENDS_N_PROFILES, NULL);

  return self->ready ? &self->counted[profile] : NULL;
}
