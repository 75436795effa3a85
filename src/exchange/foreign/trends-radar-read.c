/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radar-read.c: see trends-radar-read.h. Rings and quadrants have no field in a plan:
 * they go to the notes, unless a map says what they mean.
 */

#include "trends-radar-read.h"

#include "trends-exchange-error.h"
#include "trends-foreign-json.h"
#include "trends-record-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ------------------------------------------------------------ Thoughtworks */

/* What is filled of a status says more than whether an entry is new; in any case of letters. */
static void
add_movement (TrendsRecordTable *table,
              JsonObject        *entry)
{
  const char *status = trends_json_get_text (entry, "status");
  const char *is_new = trends_json_get_text (entry, "isNew");

  if (status && *status)
    trends_record_table_add_text (table, "Movement", status);
  else if (is_new && g_ascii_strcasecmp (is_new, "true") == 0)
    trends_record_table_add_text (table, "Movement", "New");
}

static void
add_entry (TrendsRecordTable *table,
           JsonObject        *entry)
{
  trends_record_table_begin (table);
  trends_record_table_add_text (table, "Name", trends_json_get_text (entry, "name"));
  trends_record_table_add_text (table, "Ring", trends_json_get_text (entry, "ring"));
  trends_record_table_add_text (table, "Quadrant", trends_json_get_text (entry, "quadrant"));
  add_movement (table, entry);
  trends_record_table_add_text (table, "Description", trends_json_get_text (entry, "description"));
}

/* ----------------------------------------------------------------- Zalando */

/* What the nth ring or quadrant is called, where the document says it */
static void
add_nth (TrendsRecordTable *table,
         const char        *heading,
         JsonObject        *radar,
         const char        *list,
         JsonObject        *entry,
         const char        *key)
{
  JsonArray *names = trends_json_get_array (radar, list);
  JsonObject *named = NULL;
  const char *name;
  gint64 n;

  if (!trends_json_get_integer (entry, key, &n))
    return;
  if (names && n >= 0 && n < json_array_get_length (names))
    named = trends_json_get_object_at (names, (guint) n);
  name = named ? trends_json_get_text (named, "name") : NULL;
  if (name && *name)
    trends_record_table_add_text (table, heading, name);
  else
    trends_record_table_add_number (table, heading, TRENDS_CELL_NUMBER, (double) n);
}

static void
add_moved (TrendsRecordTable *table,
           JsonObject        *entry)
{
  static const char *const movements[] = { "Moved out", "No change", "Moved in", "New" };
  gint64 moved;

  if (trends_json_get_integer (entry, "moved", &moved) && moved >= -1 && moved <= 2)
    trends_record_table_add_text (table, "Movement", movements[moved + 1]);
}

static void
add_numbered (TrendsRecordTable *table,
              JsonObject        *radar,
              JsonObject        *entry)
{
  trends_record_table_begin (table);
  trends_record_table_add_text (table, "Name", trends_json_get_text (entry, "label"));
  add_nth (table, "Ring", radar, "rings", entry, "ring");
  add_nth (table, "Quadrant", radar, "quadrants", entry, "quadrant");
  add_moved (table, entry);
  if (json_object_has_member (entry, "active") && !trends_foreign_get_boolean (entry, "active"))
    trends_record_table_add_text (table, "Active", "no");
  trends_record_table_add_text (table, "Link", trends_json_get_text (entry, "link"));
}

/* --------------------------------------------------------------------- all */

/**
 * trends_radar_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it looks like a radar
 */
gboolean
trends_radar_sniff (const char *data,
                    gsize       length)
{
  return trends_foreign_has_key (data, length, "ring") && trends_foreign_has_key (data, length, "quadrant");
}

/**
 * trends_radar_read:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @values: (nullable): not used
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet
 */
GPtrArray *
trends_radar_read (const char  *data,
                   gsize        length,
                   GHashTable  *values,
                   GError     **error)
{
  g_autoptr (JsonNode) node = trends_json_parse (data, length, error);
  g_autoptr (TrendsRecordTable) table = trends_record_table_new ("");
  JsonObject *radar = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonArray *entries = radar ? trends_json_get_array (radar, "entries")
                             : node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (!entries)
    {
      if (node)
        g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                             _("This is JSON, but no radar, which is an array of entries or has “entries”"));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject *entry = trends_json_get_object_at (entries, i);

      if (entry && radar)
        add_numbered (table, radar, entry);
      else if (entry)
        add_entry (table, entry);
    }
  return trends_record_table_make_book (table, error);
}
