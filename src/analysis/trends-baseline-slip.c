/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline-slip.c: see trends-baseline-slip.h. How far something has slipped is said as a
 * roadmap moves it: in whole quarters, else in whole months, else in days or about so many
 * months.
 */

#include "trends-baseline-slip.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MANY_DAYS        31 /* from which on they are said in months: no two units side by side */
#define DAYS_A_MONTH     (365.25 / 12)
#define MONTHS_A_QUARTER 3
#define SHORT_MONTH      3 /* days by which one may be shorter than another */
#define NAMED            3 /* titles in a sentence */

/* ------------------------------------------------------------------ slips */

static gboolean
is_set (gint64 day)
{
  return day != TRENDS_UNSET;
}

static gboolean
has_any (const TrendsDays *days)
{
  return is_set (days->start) || is_set (days->end);
}

/* Whole months from one day to another; %FALSE where they aren't whole */
static gboolean
count_months (gint64 then, gint64 now, int *n)
{
  TrendsTimeScale months;

  trends_time_scale_init (&months, then, TRENDS_TIME_MONTHS, 1, 1);
  *n = (int) round ((double) (now - then) / DAYS_A_MONTH);
  for (int i = *n - 1; i <= *n + 1; i++)
    if (i != 0 && trends_time_scale_step (&months, then, i) == now)
      {
        *n = i;
        return TRUE;
      }

  return FALSE;
}

static TrendsSlip
slip_by_months (int n)
{
  return n % MONTHS_A_QUARTER == 0
             ? (TrendsSlip) { TRENDS_SLIP_MOVED, TRENDS_SLIP_QUARTERS, n / MONTHS_A_QUARTER, FALSE }
             : (TrendsSlip) { TRENDS_SLIP_MOVED, TRENDS_SLIP_MONTHS, n, FALSE };
}

/* From a day to another one */
static TrendsSlip
measure (gint64 then, gint64 now)
{
  int n_months;

  if (count_months (then, now, &n_months))
    return slip_by_months (n_months);
  if (ABS (now - then) < MANY_DAYS)
    return (TrendsSlip) { TRENDS_SLIP_MOVED, TRENDS_SLIP_DAYS, (int) (now - then), FALSE };

  return (TrendsSlip) { TRENDS_SLIP_MOVED, TRENDS_SLIP_MONTHS, n_months, TRUE };
}

/* Of what has both days and was moved as a whole, but for what short months have changed of how
 * long it takes */
static gboolean
is_whole (const TrendsDays *then, const TrendsDays *now, int *n_months)
{
  return is_set (then->start) && is_set (now->start)
         && ABS ((now->end - then->end) - (now->start - then->start)) <= SHORT_MONTH
         && count_months (then->start, now->start, n_months);
}

static TrendsSlip
measure_ends (const TrendsDays *then, const TrendsDays *now)
{
  int n_months;

  if (!count_months (then->end, now->end, &n_months) && is_whole (then, now, &n_months))
    return slip_by_months (n_months);

  return measure (then->end, now->end);
}

/**
 * trends_slip_between:
 * @then: when something was
 * @now: when it is
 *
 * Returns: by how much it is later than it was. What ends counts by its end, all else by its
 *   start.
 */
TrendsSlip
trends_slip_between (const TrendsDays *then, const TrendsDays *now)
{
  TrendsSlip slip = { TRENDS_SLIP_NONE, TRENDS_SLIP_DAYS, 0, FALSE };

  g_return_val_if_fail (then != NULL && now != NULL, slip);

  if (!has_any (then) || !has_any (now))
    {
      if (has_any (now))
        slip.kind = TRENDS_SLIP_DATED;
      else if (has_any (then))
        slip.kind = TRENDS_SLIP_UNDATED;
      return slip;
    }
  if (is_set (then->end) && is_set (now->end) && then->end != now->end)
    return measure_ends (then, now);
  if (!is_set (then->start) || !is_set (now->start) || then->start == now->start)
    return slip;

  slip = measure (then->start, now->start);
  if (is_set (then->end) && is_set (now->end))
    slip.kind = TRENDS_SLIP_START;
  return slip;
}

/**
 * trends_slip_of:
 * @initiative: an initiative of a plan
 *
 * Returns: how it is beside what it was
 */
TrendsSlip
trends_slip_of (TrendsFrozen *frozen, TrendsEntity *initiative)
{
  TrendsDays now = trends_days_of (initiative);
  TrendsDays then;

  if (!trends_frozen_get_days (frozen, trends_entity_get_id (initiative), &then))
    return (TrendsSlip) { TRENDS_SLIP_NEW, TRENDS_SLIP_DAYS, 0, FALSE };

  return trends_slip_between (&then, &now);
}

/* About how many days later it is */
static double
get_days (const TrendsSlip *self)
{
  static const double days[] = {
    [TRENDS_SLIP_DAYS] = 1,
    [TRENDS_SLIP_MONTHS] = DAYS_A_MONTH,
    [TRENDS_SLIP_QUARTERS] = MONTHS_A_QUARTER * DAYS_A_MONTH,
  };

  return self->n * days[self->unit];
}

/* Those that can be set beside each other in days */
static gboolean
has_days (const TrendsSlip *self)
{
  return self->kind == TRENDS_SLIP_NONE || self->kind == TRENDS_SLIP_MOVED
         || self->kind == TRENDS_SLIP_START;
}

/**
 * trends_slip_compare:
 * @other: another one
 *
 * Returns: below 0 where @self comes first: what has slipped most does, then what is as it was and
 *   what is earlier; then what has or had no dates, and what is new
 */
int
trends_slip_compare (const TrendsSlip *self, const TrendsSlip *other)
{
  static const int places[] = {
    [TRENDS_SLIP_DATED] = 1,
    [TRENDS_SLIP_UNDATED] = 2,
    [TRENDS_SLIP_NEW] = 3,
  };
  int place, other_place;

  g_return_val_if_fail (self != NULL && other != NULL, 0);

  place = has_days (self) ? 0 : places[self->kind];
  other_place = has_days (other) ? 0 : places[other->kind];
  if (place != other_place)
    return place - other_place;
  return (get_days (self) < get_days (other)) - (get_days (self) > get_days (other));
}

/* ------------------------------------------------------------------ words */

static char *
dup_later (const TrendsSlip *self)
{
  guint n = (guint) self->n;

  if (self->unit == TRENDS_SLIP_QUARTERS)
    return g_strdup_printf (ngettext ("slipped by %u quarter", "slipped by %u quarters", n), n);
  if (self->unit == TRENDS_SLIP_DAYS)
    return g_strdup_printf (ngettext ("slipped by %u day", "slipped by %u days", n), n);
  if (self->is_about)
    return g_strdup_printf (ngettext ("slipped by about %u month", "slipped by about %u months", n),
                            n);

  return g_strdup_printf (ngettext ("slipped by %u month", "slipped by %u months", n), n);
}

static char *
dup_earlier (const TrendsSlip *self)
{
  guint n = (guint) -self->n;

  if (self->unit == TRENDS_SLIP_QUARTERS)
    return g_strdup_printf (ngettext ("earlier by %u quarter", "earlier by %u quarters", n), n);
  if (self->unit == TRENDS_SLIP_DAYS)
    return g_strdup_printf (ngettext ("earlier by %u day", "earlier by %u days", n), n);
  if (self->is_about)
    return g_strdup_printf (ngettext ("earlier by about %u month", "earlier by about %u months", n),
                            n);

  return g_strdup_printf (ngettext ("earlier by %u month", "earlier by %u months", n), n);
}

/**
 * trends_slip_dup_words:
 *
 * Returns: (transfer full) (nullable): what there is to say of it, as “slipped by 2 quarters”;
 *   %NULL where nothing has changed
 */
char *
trends_slip_dup_words (const TrendsSlip *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case TRENDS_SLIP_MOVED:
      return self->n > 0 ? dup_later (self) : dup_earlier (self);
    case TRENDS_SLIP_START:
      return g_strdup (self->n > 0 ? _("starts later, ends as before")
                                   : _("starts earlier, ends as before"));
    case TRENDS_SLIP_NEW:
      /* Translators: it wasn't in the baseline that the plan is compared with */
      return g_strdup (_("new since then"));
    case TRENDS_SLIP_DATED:
      /* Translators: it had no dates in the baseline that the plan is compared with */
      return g_strdup (_("had no dates"));
    case TRENDS_SLIP_UNDATED:
      /* Translators: it had dates in the baseline that the plan is compared with */
      return g_strdup (_("has no dates any more"));
    case TRENDS_SLIP_NONE:
    default:
      return NULL;
    }
}

/* --------------------------------------------------------------- together */

/**
 * trends_slip_summary_init:
 * @self: (out caller-allocates): filled in, to be cleared
 * @frozen: what was
 * @plan: what is
 *
 * Counts what has changed.
 */
void
trends_slip_summary_init (TrendsSlipSummary *self, TrendsFrozen *frozen, TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *ids;

  g_return_if_fail (self != NULL && frozen != NULL);

  ids = trends_frozen_get_ids (frozen);
  *self = (TrendsSlipSummary) { 0, 0, 0, g_ptr_array_new_with_free_func (g_free) };
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsSlip slip = trends_slip_of (frozen, initiative);

      self->n_new += slip.kind == TRENDS_SLIP_NEW;
      self->n_later += slip.kind == TRENDS_SLIP_MOVED && slip.n > 0;
      self->n_earlier += slip.kind == TRENDS_SLIP_MOVED && slip.n < 0;
    }
  for (guint i = 0; i < ids->len; i++)
    if (trends_plan_lookup_kind (plan, TRENDS_KIND_INITIATIVE, ids->pdata[i]) == NULL)
      g_ptr_array_add (self->gone, g_strdup (trends_frozen_get_title (frozen, ids->pdata[i])));
}

/**
 * trends_slip_summary_clear:
 *
 * Frees what it holds.
 */
void
trends_slip_summary_clear (TrendsSlipSummary *self)
{
  g_clear_pointer (&self->gone, g_ptr_array_unref);
}

/* “Gone: “A”, “B” and 2 more” */
static char *
dup_gone (GPtrArray *gone)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint n_more = gone->len > NAMED ? gone->len - NAMED : 0;

  for (guint i = 0; i < MIN (gone->len, NAMED); i++)
    /* Translators: a title in a row of several */
    g_string_append_printf (titles, i > 0 ? _(", “%s”") : _("“%s”"), (char *) gone->pdata[i]);
  if (n_more == 0)
    /* Translators: titles of what was in a baseline, and isn't in the plan any more */
    return g_strdup_printf (_("gone: %s"), titles->str);

  /* Translators: the same, and how many more */
  return g_strdup_printf (ngettext ("gone: %s and %u more", "gone: %s and %u more", n_more),
                          titles->str,
                          n_more);
}

/**
 * trends_slip_summary_dup_words:
 *
 * Returns: (transfer full): how many are later, earlier, new, and what has gone
 */
char *
trends_slip_summary_dup_words (const TrendsSlipSummary *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_later > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u slipped", "%u slipped", self->n_later),
                                      self->n_later));
  if (self->n_earlier > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u earlier", "%u earlier", self->n_earlier),
                                      self->n_earlier));
  if (self->n_new > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u new", "%u new", self->n_new), self->n_new));
  if (self->gone->len > 0)
    g_ptr_array_add (parts, dup_gone (self->gone));
  if (parts->len == 0)
    return g_strdup (_("nothing has moved, come or gone"));

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
