/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-key-figures.c: see trends-key-figures.h. */

#include "trends-key-figures.h"

#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

static char *
format_number (guint                 number,
               const TrendsLanguage *paper)
{
  return paper != NULL ? trends_language_format_number (paper, number)
                       : g_strdup_printf ("%'u", number);
}

static char *
format_cost (gint64                minor,
             TrendsPlan           *plan,
             const TrendsLanguage *paper)
{
  const TrendsValue value = trends_value_integer (minor);

  return trends_value_to_text (&value,
                               trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                      TRENDS_INITIATIVE_COST),
                               plan, TRENDS_VALUE_IN_FULL, paper);
}

static void
say_stances (TrendsKeyFigure      *self,
             const TrendsFigures  *figures,
             const TrendsLanguage *paper)
{
  g_autofree char *decided = format_number (figures->n_decided, paper);
  g_autofree char *all = format_number (figures->n_trends, paper);

  /* Translators: so many of all trends */
  self->text = g_strdup_printf (_("%s of %s"), decided, all);
  self->caption = g_strdup (_("trends with a stance"));
}

static void
say_work (TrendsKeyFigure      *self,
          const TrendsFigures  *figures,
          const TrendsLanguage *paper)
{
  g_autofree char *all = format_number (figures->n_initiatives, paper);
  g_autofree char *done = format_number (figures->n_done, paper);

  self->text = format_number (figures->n_under_way, paper);
  self->caption = g_strdup_printf (
    /* Translators: follows a number: “12 initiatives under way of 35, 6 done” */
    ngettext ("initiative under way of %s, %s done", "initiatives under way of %s, %s done",
              figures->n_under_way),
    all, done);
}

static void
say_cost (TrendsKeyFigure      *self,
          TrendsPlan           *plan,
          const TrendsFigures  *figures,
          gboolean              says_unknown,
          const TrendsLanguage *paper)
{
  g_autofree char *funded = format_cost (figures->funded, plan, paper);
  g_autofree char *unknown = format_number (figures->n_unknown_cost, paper);

  self->text = format_cost (figures->cost, plan, paper);
  if (!says_unknown)
    /* Translators: follows an amount: “£2,700,000 cost known, £1,900,000 funded” */
    self->caption = g_strdup_printf (_("cost known, %s funded"), funded);
  else
    self->caption = g_strdup_printf (
      /* Translators: follows an amount: “£2,700,000 cost known, £1,900,000 funded, 4 unknown” */
      ngettext ("cost known, %s funded, %s unknown", "cost known, %s funded, %s unknown",
                figures->n_unknown_cost),
      funded, unknown);
}

static void
say_leads (TrendsKeyFigure      *self,
           const TrendsFigures  *figures,
           const TrendsLanguage *paper)
{
  self->text = format_number (figures->n_without_lead, paper);
  /* Translators: follows a number of initiatives */
  self->caption = g_strdup (ngettext ("without a lead", "without a lead", figures->n_without_lead));
}

/**
 * trends_key_figures_init:
 * @self: to be cleared by trends_key_figures_clear()
 * @plan: the plan that they are of
 * @figures: what it comes to
 * @says_unknown: whether it is said how many costs aren't known; not to those from whom some may
 *   only be kept back
 * @paper: (nullable): the language of numbers and amounts on paper, %NULL on screen
 *
 * Says what a plan comes to, each figure by its %TrendsKeyFigureKind.
 */
void
trends_key_figures_init (TrendsKeyFigure       self[TRENDS_N_KEY_FIGURES],
                         TrendsPlan           *plan,
                         const TrendsFigures  *figures,
                         gboolean              says_unknown,
                         const TrendsLanguage *paper)
{
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  say_stances (&self[TRENDS_KEY_FIGURE_STANCES], figures, paper);
  say_work (&self[TRENDS_KEY_FIGURE_WORK], figures, paper);
  say_cost (&self[TRENDS_KEY_FIGURE_COST], plan, figures, says_unknown, paper);
  say_leads (&self[TRENDS_KEY_FIGURE_LEADS], figures, paper);
}

/**
 * trends_key_figures_clear:
 *
 * Frees what they say.
 */
void
trends_key_figures_clear (TrendsKeyFigure self[TRENDS_N_KEY_FIGURES])
{
  for (guint i = 0; i < TRENDS_N_KEY_FIGURES; i++)
    {
      g_clear_pointer (&self[i].text, g_free);
      g_clear_pointer (&self[i].caption, g_free);
    }
}
