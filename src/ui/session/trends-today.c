/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-today.c: see trends-today.h. The clock is asked now and then: it may be set, and the
 * computer may sleep through midnight, so that there is nothing to wait for. */

#include "trends-today.h"

#include "trends-date.h"

#define CHECK 60 /* seconds until the clock is asked again */

struct _TrendsToday
{
  GObject parent_instance;

  gint64 day;
  guint source;
};

enum { PROP_DAY = 1 };

static GParamSpec *day_property;

G_DEFINE_FINAL_TYPE (TrendsToday, trends_today, G_TYPE_OBJECT)

static gboolean
check_cb (gpointer user_data)
{
  trends_today_set_day (user_data, trends_date_today ());
  return G_SOURCE_CONTINUE;
}

static void
trends_today_dispose (GObject *object)
{
  g_clear_handle_id (&TRENDS_TODAY (object)->source, g_source_remove);

  G_OBJECT_CLASS (trends_today_parent_class)->dispose (object);
}

static void
trends_today_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_value_set_int64 (value, TRENDS_TODAY (object)->day);
}

static void
trends_today_class_init (TrendsTodayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_today_dispose;
  object_class->get_property = trends_today_get_property;
  day_property = g_param_spec_int64 ("day", NULL, NULL, 0, G_MAXINT64, 0,
                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_DAY, day_property);
}

static void
trends_today_init (TrendsToday *self)
{
  self->day = trends_date_today ();
  self->source = g_timeout_add_seconds (CHECK, check_cb, self);
}

/**
 * trends_today_new:
 *
 * Returns: (transfer full): the day that it is from now on
 */
TrendsToday *
trends_today_new (void)
{
  return g_object_new (TRENDS_TYPE_TODAY, NULL);
}

/**
 * trends_today_get_day:
 *
 * Returns: the day it is, as a Julian day
 */
gint64
trends_today_get_day (TrendsToday *self)
{
  g_return_val_if_fail (TRENDS_IS_TODAY (self), 0);

  return self->day;
}

/**
 * trends_today_set_day:
 * @day: the day it is until the clock is asked again, as a Julian day
 */
void
trends_today_set_day (TrendsToday *self,
                      gint64       day)
{
  g_return_if_fail (TRENDS_IS_TODAY (self));

  if (self->day == day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), day_property);
}
