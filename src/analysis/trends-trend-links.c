/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-links.c: see trends-trend-links.h. */

#include "trends-trend-links.h"

#include <glib/gi18n-lib.h>

#include "trends-one-line.h"
#include "trends-plan-verbs.h"

/**
 * trends_trend_dup_numbered:
 *
 * Returns: (transfer full): its running number and its title: “5 Harnessing data”
 */
char *
trends_trend_dup_numbered (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  return g_strdup_printf ("%u %s", trends_trend_get_running_number (trend),
                          trends_entity_get_name (trend));
}

/**
 * trends_tie_dup_said:
 *
 * Returns: (transfer full): whether it is said that the one relies on the other, in a sentence
 *   without its stop
 */
char *
trends_tie_dup_said (const TrendsTie *self)
{
  g_autofree char *from = trends_trend_dup_numbered (self->from);
  g_autofree char *to = trends_trend_dup_numbered (self->to);

  if (self->from == self->to)
    /* Translators: %s is a trend with its number, “5 Harnessing data” */
    return g_strdup_printf (_("%s doesn’t rely on itself"), from);
  if (self->link != NULL)
    /* Translators: two trends with their numbers: “5 Harnessing data relies on 7 Cloud” */
    return g_strdup_printf (_("%s relies on %s"), from, to);
  /* Translators: two trends with their numbers */
  return g_strdup_printf (_("%s isn’t said to rely on %s"), from, to);
}

/**
 * trends_tie_dup_reason:
 *
 * Returns: (transfer full) (nullable): why the one relies on the other, in one line; %NULL where
 *   nothing is said of that
 */
char *
trends_tie_dup_reason (const TrendsTie *self)
{
  const char *reason
    = self->link != NULL ? trends_entity_get_text (self->link, TRENDS_TREND_LINK_REASON) : NULL;

  return reason != NULL && *reason != '\0' ? trends_one_line (reason) : NULL;
}

/**
 * trends_tie_dup_waiting:
 *
 * Returns: (transfer full) (nullable): how many initiatives of the one need one of the other; %NULL
 *   for none
 */
char *
trends_tie_dup_waiting (const TrendsTie *self)
{
  guint n = self->n_dependencies;

  if (n == 0)
    return NULL;
  return g_strdup_printf (
    /* Translators: of a trend that relies on another: its initiatives, and those of the other */
    g_dngettext (GETTEXT_PACKAGE, "%u of its initiatives needs one there",
                 "%u of its initiatives need one there", n),
    n);
}

/**
 * trends_tie_dup_words:
 *
 * Returns: (transfer full): all of it in a line: “5 Harnessing data relies on 7 Cloud: it is stored
 *   there · 2 of its initiatives need one there”
 */
char *
trends_tie_dup_words (const TrendsTie *self)
{
  g_autofree char *said = trends_tie_dup_said (self);
  g_autofree char *reason = trends_tie_dup_reason (self);
  g_autofree char *waiting = trends_tie_dup_waiting (self);
  GString *text = g_string_new (said);

  if (reason != NULL)
    g_string_append_printf (text, ": %s", reason);
  if (waiting != NULL)
    g_string_append_printf (text, " · %s", waiting);
  return g_string_free (text, FALSE);
}

/* In the order of the trends at the other side */
static int
compare_links (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  guint other_side = GPOINTER_TO_UINT (user_data);

  return trends_entity_compare (trends_entity_get_ref (*(TrendsEntity *const *) a, other_side),
                                trends_entity_get_ref (*(TrendsEntity *const *) b, other_side));
}

/**
 * trends_trend_dup_links:
 * @side: which side of a link the trend is: %TRENDS_TREND_LINK_FROM for those that say what it
 *   relies on, %TRENDS_TREND_LINK_TO for those that say what relies on it
 *
 * Returns: (transfer container) (element-type TrendsEntity): the links, in the order of the trends
 *   at their other side
 */
GPtrArray *
trends_trend_dup_links (TrendsEntity *trend,
                        guint         side)
{
  guint other_side = side == TRENDS_TREND_LINK_FROM ? TRENDS_TREND_LINK_TO : TRENDS_TREND_LINK_FROM;
  GPtrArray *links;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  links = trends_plan_dup_referring (trends_entity_get_plan (trend), TRENDS_KIND_TREND_LINK, side,
                                     trend);
  g_ptr_array_sort_with_data (links, compare_links, GUINT_TO_POINTER (other_side));
  return links;
}

/* The other side of a link, with the reason */
static char *
dup_line (TrendsEntity *link,
          guint         side)
{
  TrendsTie tie = { .link = link };
  gboolean relies = side == TRENDS_TREND_LINK_FROM;
  g_autofree char *other = trends_trend_dup_numbered (
    trends_entity_get_ref (link, relies ? TRENDS_TREND_LINK_TO : TRENDS_TREND_LINK_FROM));
  g_autofree char *reason = trends_tie_dup_reason (&tie);
  /* Translators: %s is a trend with its number, “7 Cloud” */
  g_autofree char *words = g_strdup_printf (relies ? _("Relies on %s")
                                                   /* Translators: as before, the other way round */
                                                   : _("Relied on by %s"),
                                            other);

  return reason != NULL ? g_strdup_printf ("%s: %s", words, reason) : g_steal_pointer (&words);
}

static void
add_side (GString      *text,
          TrendsEntity *trend,
          guint         side)
{
  g_autoptr (GPtrArray) links = trends_trend_dup_links (trend, side);

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *line = dup_line (links->pdata[i], side);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
}

/**
 * trends_trend_dup_links_text:
 *
 * Returns: (transfer full): what a trend relies on and what relies on it, each in a line with the
 *   reason; empty where there is nothing of that
 */
char *
trends_trend_dup_links_text (TrendsEntity *trend)
{
  GString *text = g_string_new (NULL);

  add_side (text, trend, TRENDS_TREND_LINK_FROM);
  add_side (text, trend, TRENDS_TREND_LINK_TO);
  return g_string_free (text, FALSE);
}

/**
 * trends_plan_link_trends:
 * @from: the trend that relies
 * @to: on this
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the new link, in one edit; its reason is still to be given
 */
TrendsEntity *
trends_plan_link_trends (TrendsPlan    *plan,
                         TrendsEntity  *from,
                         TrendsEntity  *to,
                         GError       **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND_LINK, id);

  trends_record_set (record, TRENDS_TREND_LINK_FROM,
                     trends_value_text (trends_entity_get_id (from)));
  trends_record_set (record, TRENDS_TREND_LINK_TO, trends_value_text (trends_entity_get_id (to)));
  return trends_plan_add (plan, record, error);
}
