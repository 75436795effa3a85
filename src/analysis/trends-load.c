/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-load.c: see trends-load.h. */

#include "trends-load.h"

#include "trends-initiative-state.h"

#include <glib/gi18n-lib.h>

#define QUARTERS_A_YEAR 4

struct _TrendsLoad
{
  int first;
  guint n_quarters;
  GHashTable *counts; /* id of an owner -> guint for each quarter */
  GHashTable *overdue; /* the same -> how many in the first should have ended before */
};

/**
 * trends_load_quarter_of_day:
 * @day: a Julian day
 * @year_start: the first month of the financial year
 *
 * Returns: the number of its quarter; the next one has the next number
 */
int
trends_load_quarter_of_day (gint64 day,
                            int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  return year * QUARTERS_A_YEAR + quarter - 1;
}

/**
 * trends_load_get_period:
 * @quarter: the number of a quarter
 * @year_start: the first month of the financial year
 *
 * Returns: its days
 */
TrendsPeriod
trends_load_get_period (int quarter,
                        int year_start)
{
  return trends_period_of_quarter (quarter / QUARTERS_A_YEAR,
                                   quarter % QUARTERS_A_YEAR + 1,
                                   year_start);
}

/**
 * trends_load_span_of:
 * @initiative: an initiative
 * @year_start: the first month of the financial year
 * @now: the number of the quarter that it is
 * @span: (out): where it counts, and for whom
 *
 * Returns: %FALSE where it counts nowhere
 */
gboolean
trends_load_span_of (TrendsEntity   *initiative,
                     int             year_start,
                     int             now,
                     TrendsLoadSpan *span)
{
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  span->lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  if (span->lead == NULL || !trends_initiative_has_dates (initiative)
      || !trends_initiative_is_open (initiative))
    return FALSE;

  span->first = trends_load_quarter_of_day (start != TRENDS_UNSET ? start : end, year_start);
  span->last = trends_load_quarter_of_day (end != TRENDS_UNSET ? end : start, year_start);
  if (span->first <= now)
    span->last = MAX (span->last, now);
  return TRUE;
}

/**
 * trends_load_new:
 * @first: the number of the first quarter that is counted
 * @n_quarters: how many are, at least one
 *
 * Returns: (transfer full): counts in which nobody leads anything yet
 */
TrendsLoad *
trends_load_new (int   first,
                 guint n_quarters)
{
  TrendsLoad *self;

  g_return_val_if_fail (n_quarters > 0, NULL);

  self = g_new0 (TrendsLoad, 1);
  self->first = first;
  self->n_quarters = n_quarters;
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->overdue = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
add_overdue (TrendsLoad   *self,
             TrendsEntity *initiative,
             const char   *lead_id,
             gint64        day)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->overdue, lead_id));

  if (trends_initiative_is_overdue (initiative, day))
    g_hash_table_insert (self->overdue, g_strdup (lead_id), GUINT_TO_POINTER (n + 1));
}

/**
 * trends_load_of_plan:
 * @day: the day it is, in the first quarter that is counted
 * @n_quarters: how many are, at least one
 * @filter: (nullable): which initiatives count, %NULL for all
 *
 * Returns: (transfer full): who leads how much in @plan as it is now
 */
TrendsLoad *
trends_load_of_plan (TrendsPlan   *plan,
                     gint64        day,
                     guint         n_quarters,
                     TrendsFilter *filter)
{
  int year_start = trends_period_get_year_start (plan);
  TrendsLoad *self = trends_load_new (trends_load_quarter_of_day (day, year_start), n_quarters);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsLoadSpan span;

      if (trends_load_span_of (initiative, year_start, self->first, &span)
          && (filter == NULL || trends_filter_matches (filter, initiative)))
        {
          trends_load_add (self, trends_entity_get_id (span.lead), span.first, span.last, 1);
          add_overdue (self, initiative, trends_entity_get_id (span.lead), day);
        }
    }
  return self;
}

/**
 * trends_load_free:
 * @self: (transfer full): counts
 */
void
trends_load_free (TrendsLoad *self)
{
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->overdue);
  g_free (self);
}

static guint *
ensure_counts (TrendsLoad *self,
               const char *lead_id)
{
  guint *counts = g_hash_table_lookup (self->counts, lead_id);

  if (counts == NULL)
    {
      counts = g_new0 (guint, self->n_quarters);
      g_hash_table_insert (self->counts, g_strdup (lead_id), counts);
    }
  return counts;
}

/**
 * trends_load_add:
 * @lead_id: the id of whoever leads them
 * @first: the number of the first quarter that they count in
 * @last: the number of the last one
 * @n: how many initiatives more, or fewer where it is below 0
 *
 * Costs the quarters that are counted, however long the initiatives take.
 */
void
trends_load_add (TrendsLoad *self,
                 const char *lead_id,
                 int         first,
                 int         last,
                 int         n)
{
  int end = self->first + (int) self->n_quarters;
  guint *counts;

  first = MAX (first, self->first);
  last = MIN (last, end - 1);
  if (first > last)
    return;

  counts = ensure_counts (self, lead_id);
  for (int i = first; i <= last; i++)
    counts[i - self->first] += (guint) n;
}

/**
 * trends_load_get_first:
 *
 * Returns: the number of the first quarter that is counted
 */
int
trends_load_get_first (const TrendsLoad *self)
{
  return self->first;
}

/**
 * trends_load_get_n_quarters:
 *
 * Returns: how many quarters are counted
 */
guint
trends_load_get_n_quarters (const TrendsLoad *self)
{
  return self->n_quarters;
}

/**
 * trends_load_count:
 * @lead_id: the id of an owner
 * @quarter: the number of a quarter that is counted
 *
 * Returns: how many initiatives they lead in it
 */
guint
trends_load_count (const TrendsLoad *self,
                   const char       *lead_id,
                   int               quarter)
{
  const guint *counts = g_hash_table_lookup (self->counts, lead_id);
  int i = quarter - self->first;

  g_return_val_if_fail (i >= 0 && i < (int) self->n_quarters, 0);

  return counts != NULL ? counts[i] : 0;
}

/**
 * trends_load_count_over:
 * @lead_id: the id of an owner
 * @limit: how many initiatives a lead can carry in a quarter, or %TRENDS_UNSET for any number
 * @first_over: (out) (optional): the number of the first quarter in which they lead more
 *
 * Returns: in how many of the quarters they do
 */
guint
trends_load_count_over (const TrendsLoad *self,
                        const char       *lead_id,
                        gint64            limit,
                        int              *first_over)
{
  const guint *counts = g_hash_table_lookup (self->counts, lead_id);
  guint n = 0;

  if (counts == NULL || limit == TRENDS_UNSET)
    return 0;

  for (guint i = 0; i < self->n_quarters; i++)
    if (counts[i] > limit && n++ == 0 && first_over != NULL)
      *first_over = self->first + (int) i;
  return n;
}

/**
 * trends_load_count_overdue:
 * @lead_id: the id of an owner
 *
 * Returns: how many of those that count in the first quarter should have ended before the day that
 *   trends_load_of_plan() was given
 */
guint
trends_load_count_overdue (const TrendsLoad *self,
                           const char       *lead_id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->overdue, lead_id));
}

/**
 * trends_load_dup_overdue_words:
 * @n: what trends_load_count_overdue() says
 * @number: that, as numbers are written where it is shown
 *
 * Returns: (transfer full) (nullable): how many are overdue, to follow how many there are; %NULL for
 *   none
 */
char *
trends_load_dup_overdue_words (guint       n,
                               const char *number)
{
  if (n == 0)
    return NULL;
  /* Translators: follows a number of initiatives: how many of them should have ended */
  return g_strdup_printf (ngettext ("%s overdue", "%s overdue", n), number);
}

/**
 * trends_load_dup_over_words:
 * @lead_id: the id of an owner
 * @limit: how many initiatives a lead can carry in a quarter, or %TRENDS_UNSET for any number
 * @n_told: how many quarters, from the first on, are told of elsewhere
 * @most: how many of the others are named
 * @year_start: the first month of the financial year
 *
 * Returns: (transfer full): in which of the others they lead more, and how many: the first of these
 *   quarters, and how many more there are; "" for none
 */
char *
trends_load_dup_over_words (const TrendsLoad *self,
                            const char       *lead_id,
                            gint64            limit,
                            guint             n_told,
                            guint             most,
                            int               year_start)
{
  GString *text = g_string_new (NULL);
  guint n_over = 0;

  for (int q = self->first + (int) n_told; q < self->first + (int) self->n_quarters; q++)
    {
      guint n = trends_load_count (self, lead_id, q);
      g_autofree char *quarter = NULL;

      if (limit == TRENDS_UNSET || n <= limit || n_over++ >= most)
        continue;
      quarter = trends_quarter_format (trends_load_get_period (q, year_start).start, year_start);
      g_string_append (text, text->len > 0 ? ", " : "");
      /* Translators: how many initiatives somebody leads in a quarter: “5 in Q3 2028/29” */
      g_string_append_printf (text, _("%u in %s"), n, quarter);
    }
  if (n_over > most)
    /* Translators: after some quarters in which somebody leads too much: how many more there are */
    g_string_append_printf (text, ngettext (" and %u more quarter", " and %u more quarters",
                                            n_over - most), n_over - most);
  return g_string_free (text, FALSE);
}

/**
 * trends_load_is_over_later:
 * @leads: (element-type TrendsEntity): owners
 * @limit: how many initiatives a lead can carry in a quarter, or %TRENDS_UNSET for any number
 * @n_told: how many quarters, from the first on, are told of elsewhere
 *
 * Returns: whether any of them leads more in another
 */
gboolean
trends_load_is_over_later (const TrendsLoad *self,
                           GPtrArray        *leads,
                           gint64            limit,
                           guint             n_told)
{
  for (guint i = 0; i < leads->len && limit != TRENDS_UNSET; i++)
    for (guint q = n_told; q < self->n_quarters; q++)
      if (trends_load_count (self, trends_entity_get_id (leads->pdata[i]), self->first + (int) q)
          > limit)
        return TRUE;
  return FALSE;
}

typedef struct
{
  TrendsEntity *owner;
  guint n; /* over the quarters that are shown */
} Lead;

static int
compare_leads (gconstpointer a,
               gconstpointer b)
{
  const Lead *x = a, *y = b;

  return x->n != y->n ? (x->n > y->n ? -1 : 1) : trends_entity_compare (x->owner, y->owner);
}

static guint
count_all (const TrendsLoad *self,
           TrendsEntity     *owner,
           guint             n_shown)
{
  guint n = 0;

  for (guint i = 0; i < n_shown; i++)
    n += trends_load_count (self, trends_entity_get_id (owner), self->first + (int) i);
  return n;
}

/**
 * trends_load_dup_leads:
 * @plan: the plan that it is of
 * @n_shown: how many quarters, from the first on, are shown; at most as many as are counted
 *
 * Returns: (transfer full) (element-type TrendsEntity): the owners who lead anything in these
 *   quarters, the busiest first, and those who lead more than the plan's limit in a later one
 */
GPtrArray *
trends_load_dup_leads (const TrendsLoad *self,
                       TrendsPlan       *plan,
                       guint             n_shown)
{
  gint64 limit = trends_entity_get_integer (trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT);
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  GPtrArray *busiest = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (n_shown <= self->n_quarters, busiest);

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);
      const Lead lead = { owner, count_all (self, owner, n_shown) };

      /* The plan keeps it. */
      if (lead.n > 0
          || trends_load_count_over (self, trends_entity_get_id (owner), limit, NULL) > 0)
        g_array_append_val (leads, lead);
    }
  g_array_sort (leads, compare_leads);
  for (guint i = 0; i < leads->len; i++)
    g_ptr_array_add (busiest, g_object_ref (g_array_index (leads, Lead, i).owner));
  return busiest;
}
