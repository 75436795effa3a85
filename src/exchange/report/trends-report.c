/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report in the making: what its sections are given, and what they are. */

#include "trends-report.h"

#include <glib/gi18n-lib.h>

#define STEPS_TO_REPORT 50

/**
 * trends_report_step:
 * @self: a report
 *
 * One initiative is drawn: says how far the report is.
 *
 * Returns: whether to go on
 */
gboolean
trends_report_step (TrendsReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  self->n_drawn++;
  if (self->n_drawn % STEPS_TO_REPORT == 0)
    trends_export_options_report (self->options,
                                  TRENDS_REPORT_DRAWING
                                    * MIN (1, (double) self->n_drawn / self->n_initiatives));

  return !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * trends_report_get_values:
 * @self: a report
 *
 * Returns: (nullable) (transfer none): what was chosen about it
 */
GHashTable *
trends_report_get_values (TrendsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->options != NULL ? self->options->values : NULL;
}

/**
 * trends_report_get_filter:
 * @self: a report
 *
 * Returns: (nullable) (transfer none): which initiatives it is about, %NULL for all
 */
TrendsFilter *
trends_report_get_filter (TrendsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->options != NULL ? self->options->filter : NULL;
}

/**
 * trends_report_get_frozen:
 * @self: a report
 *
 * Returns: (nullable) (transfer none): what the baseline froze that a roadmap is compared with
 */
TrendsFrozen *
trends_report_get_frozen (TrendsReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->options != NULL ? self->options->frozen : NULL;
}

/**
 * trends_report_has_section:
 * @self: a report
 * @section: a section of its paper
 *
 * Returns: whether the section is wanted, and those whom the report is for can be told what is
 *   in it
 */
gboolean
trends_report_has_section (TrendsReport              *self,
                           const TrendsReportSection *section)
{
  g_return_val_if_fail (self != NULL && section != NULL, FALSE);

  if (section->is_wanted != NULL && !section->is_wanted (self))
    return FALSE;
  return section->is_for == NULL
         || section->is_for (self->options != NULL ? self->options->profile
                                                   : TRENDS_PROFILE_FULL);
}

/**
 * trends_report_has_trends:
 * @self: a report
 *
 * Returns: whether its paper has the section about trends, which names may link to
 */
gboolean
trends_report_has_trends (TrendsReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (const TrendsReportSection *const *s = self->preset->sections; *s != NULL; s++)
    if (g_str_equal ((*s)->id, "trends"))
      return TRUE;
  return FALSE;
}

/**
 * trends_report_add_heading:
 * @self: a report
 * @section: a section of it with a title
 *
 * Begins the section.
 */
void
trends_report_add_heading (TrendsReport              *self,
                           const TrendsReportSection *section)
{
  g_return_if_fail (self != NULL && section != NULL && section->title != NULL);

  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _(section->title), section->destination });
}
