/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-json.c: see trends-foreign-json.h. */

#include "trends-foreign-json.h"

#include "trends-date.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * trends_foreign_has_key:
 * @data: a file, which may be anything
 * @length: how long it is
 * @key: a key, of which nothing needs an escape
 *
 * Doesn't read the document, so that it says of a large one at once what it looks like.
 *
 * Returns: whether an object in it seems to have the key
 */
gboolean
trends_foreign_has_key (const char *data,
                        gsize       length,
                        const char *key)
{
  g_autofree char *quoted = g_strconcat ("\"", key, "\"", NULL);
  gsize n = strlen (quoted);
  const char *end = data + length;

  for (const char *at = data; (at = g_strstr_len (at, end - at, quoted)) != NULL;)
    {
      at += n;
      while (at < end && g_ascii_isspace (*at))
        at++;
      if (at < end && *at == ':')
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_foreign_get_number:
 * @object: an object
 * @key: a key
 * @otherwise: what is returned where there is no number
 *
 * Returns: the number that the member is
 */
double
trends_foreign_get_number (JsonObject *object,
                           const char *key,
                           double      otherwise)
{
  JsonNode *node = json_object_get_member (object, key);
  GType type = node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  return type == G_TYPE_DOUBLE || type == G_TYPE_INT64 ? json_node_get_double (node) : otherwise;
}

/**
 * trends_foreign_get_boolean:
 * @object: an object
 * @key: a key
 *
 * Returns: whether the member is there and true
 */
gboolean
trends_foreign_get_boolean (JsonObject *object,
                            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && json_node_get_boolean (node);
}

/**
 * trends_foreign_read_number:
 * @text: a number as JSON would have it, which a tool has put between quotes
 * @number: (out): what it says
 *
 * Returns: whether all of it is a number
 */
gboolean
trends_foreign_read_number (const char *text,
                            double     *number)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  return end > text && *end == '\0' && isfinite (*number);
}

/* -------------------------------------------------------------------- days */

/**
 * trends_foreign_days_init:
 * @self: to be set up; cleared by trends_foreign_days_clear()
 *
 * Days are those of where the program runs: what people see in the tool, who are there too.
 */
void
trends_foreign_days_init (TrendsForeignDays *self)
{
  self->zone = g_time_zone_new_local ();
  self->had_times = FALSE;
}

/**
 * trends_foreign_days_clear:
 * @self: what has been set up
 */
void
trends_foreign_days_clear (TrendsForeignDays *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

/**
 * trends_foreign_days_read:
 * @self: days of a document
 * @text: "2026-06-30", or an instant of ISO 8601, with its offset
 * @day: (out): the Julian day
 *
 * Returns: whether it is a day that a plan can have
 */
gboolean
trends_foreign_days_read (TrendsForeignDays *self,
                          const char        *text,
                          gint64            *day)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *iso = NULL;

  *day = trends_date_from_iso (text);
  if (*day != TRENDS_UNSET)
    return TRUE;
  instant = g_date_time_new_from_iso8601 (text, self->zone);
  here = instant ? g_date_time_to_timezone (instant, self->zone) : NULL;
  iso = here ? g_date_time_format (here, "%Y-%m-%d") : NULL;
  *day = iso ? trends_date_from_iso (iso) : TRENDS_UNSET;
  self->had_times = self->had_times || *day != TRENDS_UNSET;
  return *day != TRENDS_UNSET;
}

/**
 * trends_foreign_days_add:
 * @self: days of a document
 * @table: where the day goes
 * @heading: what it is called
 * @text: (nullable): what trends_foreign_days_read() takes; what that isn't stays as it is
 */
void
trends_foreign_days_add (TrendsForeignDays *self,
                         TrendsRecordTable *table,
                         const char        *heading,
                         const char        *text)
{
  gint64 day;

  if (text && trends_foreign_days_read (self, text, &day))
    trends_record_table_add_number (table, heading, TRENDS_CELL_DATE, (double) day);
  else
    trends_record_table_add_text (table, heading, text);
}

/**
 * trends_foreign_days_remark:
 * @self: days of a document that has been read
 * @table: its table
 *
 * Says where the days are that of instants have been kept.
 */
void
trends_foreign_days_remark (TrendsForeignDays *self,
                            TrendsRecordTable *table)
{
  if (self->had_times)
    /* Translators: of dates with a time, of which the day is kept; %s is the name of a time zone: “Europe/London” */
    trends_record_table_take_remark (table, g_strdup_printf (_("days are those in the time zone %s"),
                                                             g_time_zone_get_identifier (self->zone)));
}
