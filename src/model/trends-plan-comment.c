/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-comment.c: see trends-plan-comment.h. */

#include "trends-plan-comment.h"

#include "trends-date.h"
#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"

#include <glib/gi18n-lib.h>

/**
 * trends_plan_add_comment:
 * @entity: an entity of the plan
 * @author: who says it, as people are called
 * @text: what is said, in one line or several
 *
 * Adds a comment that is made now. White space around @text isn't kept.
 *
 * Returns: (transfer none) (nullable): the comment, %NULL where the plan refuses it
 */
TrendsEntity *
trends_plan_add_comment (TrendsPlan    *self,
                         TrendsEntity  *entity,
                         const char    *author,
                         const char    *text,
                         GError       **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (trends_entity_get_plan (entity) == self, NULL);
  g_return_val_if_fail (author != NULL && text != NULL, NULL);

  name = trends_tidy_line (author);
  kept = trends_trim (text);
  record = trends_record_new (TRENDS_KIND_COMMENT, NULL);
  trends_record_set (record, TRENDS_COMMENT_ENTRY,
                     trends_value_text (trends_entity_get_id (entity)));
  trends_record_set (record, TRENDS_COMMENT_AUTHOR, trends_value_text (name));
  trends_record_set (record, TRENDS_COMMENT_TIME, trends_value_integer (trends_time_now ()));
  trends_record_set (record, TRENDS_COMMENT_TEXT, trends_value_text (kept));

  builder = trends_labels_begin_comment (entity);
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (self, edit, error)
           ? trends_plan_lookup (self, trends_record_get_id (record))
           : NULL;
}

/**
 * trends_plan_dup_comments:
 * @entity: an entity of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is said of it, the oldest first
 */
GPtrArray *
trends_plan_dup_comments (TrendsEntity *entity)
{
  g_return_val_if_fail (trends_entity_get_plan (entity) != NULL, NULL);

  return trends_plan_dup_referring (trends_entity_get_plan (entity), TRENDS_KIND_COMMENT,
                                    TRENDS_COMMENT_ENTRY, entity);
}

/**
 * trends_comment_dup_time:
 *
 * Returns: (transfer full) (nullable): when it was written, in local time; %NULL where another program
 *   has said nothing of that
 */
char *
trends_comment_dup_time (TrendsEntity *comment)
{
  gint64 time = trends_entity_get_integer (comment, TRENDS_COMMENT_TIME);
  g_autoptr (GDateTime) moment =
    time != TRENDS_UNSET ? g_date_time_new_from_unix_local (time) : NULL;

  /* Translators: when a comment was written, as strftime takes it: “6 October 2026, 10:12” */
  return moment != NULL ? trends_time_format (moment, _("%-e %B %Y, %H:%M")) : NULL;
}

/**
 * trends_comment_dup_heading:
 *
 * Returns: (transfer full): who wrote it and when, for a screen
 */
char *
trends_comment_dup_heading (TrendsEntity *comment)
{
  const char *author;
  g_autofree char *time = NULL;

  g_return_val_if_fail (TRENDS_IS_ENTITY (comment), NULL);

  author = trends_entity_get_text (comment, TRENDS_COMMENT_AUTHOR);
  time = trends_comment_dup_time (comment);
  if (*author == '\0')
    author = _("Nobody named");
  if (time == NULL)
    return g_strdup (author);
  /* Translators: above a comment: who wrote it, and when */
  return g_strdup_printf (_("%s, %s"), author, time);
}
