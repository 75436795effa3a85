/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that several sections are made of: cells, names, links between sections. */

#include "trends-report-text.h"

#include "trends-canvas.h"
#include "trends-mark.h"

#include <glib/gi18n-lib.h>

/**
 * trends_report_cell:
 * @string: (nullable): what a table's cell says, in our own words
 *
 * Returns: (transfer full): the cell's text; what is missing is said and not left blank
 */
TrendsPdfText *
trends_report_cell (const char *string)
{
  gboolean is_set = string != NULL && *string != '\0';

  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                    /* Translators: in a table, where a value is missing */
                                    is_set ? string : _("not set"),
                                    is_set ? TRENDS_PDF_PLAIN : TRENDS_PDF_MUTED);
}

/**
 * trends_report_plans_cell:
 * @string: (nullable): what a table's cell says, as people wrote it
 *
 * Returns: (transfer full): as trends_report_cell() does
 */
TrendsPdfText *
trends_report_plans_cell (const char *string)
{
  if (string == NULL || *string == '\0')
    return trends_report_cell (NULL);

  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, string, TRENDS_PDF_PLANS);
}

/**
 * trends_report_append_trend:
 * @text: a text
 * @trend: a trend
 * @emphasis: how it stands out
 *
 * Appends the trend's title as a link to its section.
 */
void
trends_report_append_trend (TrendsPdfText     *text,
                            TrendsEntity      *trend,
                            TrendsPdfEmphasis  emphasis)
{
  g_autofree char *destination = trends_canvas_dup_id (trend);
  g_autofree char *target = g_strconcat ("#", destination, NULL);
  const char *name = trends_entity_get_name (trend);
  /* Translators: a link; the name is a trend’s */
  g_autofree char *description = g_strdup_printf (_("Go to %s"), name);

  trends_pdf_text_append_link (text, name, emphasis | TRENDS_PDF_PLANS, target, description);
}

/**
 * trends_report_append_mark:
 * @text: a text that ends with an entity's name
 * @entity: the entity
 * @emphasis: how it stands out
 *
 * Appends the mark of the entity, where it isn't for everybody.
 */
void
trends_report_append_mark (TrendsPdfText     *text,
                           TrendsEntity      *entity,
                           TrendsPdfEmphasis  emphasis)
{
  const char *mark = trends_mark_for_entity (entity);
  g_autofree char *bracketed = NULL;

  if (mark == NULL)
    return;

  bracketed = g_strdup_printf (" (%s)", mark);
  trends_pdf_text_append (text, bracketed, emphasis);
}

/**
 * trends_report_append_names:
 * @text: a text
 * @entities: (element-type TrendsEntity): entities with names
 * @emphasis: how they stand out
 *
 * Appends the names of the entities with their marks.
 */
void
trends_report_append_names (TrendsPdfText     *text,
                            const GPtrArray   *entities,
                            TrendsPdfEmphasis  emphasis)
{
  for (guint i = 0; i < entities->len; i++)
    {
      TrendsEntity *entity = g_ptr_array_index (entities, i);

      if (i > 0)
        trends_pdf_text_append (text, "; ", emphasis);
      trends_pdf_text_append (text, trends_entity_get_name (entity), emphasis | TRENDS_PDF_PLANS);
      trends_report_append_mark (text, entity, emphasis);
    }
}
