/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-unsaved.c: edits that are in no plan file, since it couldn't be
 * written, as texts that can be kept until it can be.
 */

#include "trends-store-private.h"

#include "trends-date.h"
#include "trends-json-fence.h"
#include "trends-json-text.h"
#include "trends-store-changes.h"
#include "trends-store-log.h"
#include "trends-store-part.h"

#include <string.h>

/**
 * trends_store_dup_unsaved:
 *
 * Returns: (transfer full) (element-type TrendsEdit): what was done to the plan and
 *   isn't in its file, in order; typing that goes on isn't among it
 */
GPtrArray *
trends_store_dup_unsaved (TrendsStore *self)
{
  TrendsWriter *writer;

  g_return_val_if_fail (TRENDS_IS_STORE (self), NULL);

  writer = trends_store_get_writer (self);
  return writer != NULL ? trends_writer_dup_waiting (writer)
                        : g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
}

static void
append_member (GString    *out,
               const char *key,
               const char *text)
{
  g_string_append_printf (out, "\"%s\":", key);
  trends_json_quote (out, text != NULL ? text : "");
  g_string_append_c (out, ',');
}

/**
 * trends_store_edit_to_text:
 *
 * Returns: (transfer full): the edit as one JSON object, for
 *   trends_store_edit_from_text()
 */
char *
trends_store_edit_to_text (const TrendsEdit *edit)
{
  g_autofree char *time = trends_time_to_iso (trends_edit_get_time (edit));
  g_autofree char *changes = trends_store_changes_format (edit);
  GString *out = g_string_new ("{");

  append_member (out, "id", trends_edit_get_id (edit));
  append_member (out, "time", time);
  append_member (out, "author", trends_edit_get_author (edit));
  append_member (out, "origin", trends_origin_get_nick (trends_edit_get_origin (edit)));
  append_member (out, "label", trends_edit_get_label (edit));
  append_member (out, "done", trends_edit_get_done_label (edit));
  g_string_append_printf (out, "\"changes\":%s}", changes);
  return g_string_free (out, FALSE);
}

static GHashTable *
parse_members (const char *text)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  TrendsJsonCursor cursor;
  char *key;

  trends_json_cursor_init (&cursor, text);
  if (!trends_json_try_enter (&cursor, TRENDS_JSON_OBJECT))
    return NULL;

  while (trends_json_next_member (&cursor, &key))
    {
      char *value = strcmp (key, "changes") == 0 ? trends_json_take_raw (&cursor)
                                                 : trends_json_take_string (&cursor);

      if (value == NULL)
        {
          g_free (key);
          return NULL;
        }
      g_hash_table_replace (members, key, value);
    }

  return g_steal_pointer (&members);
}

static const char *
get_member (GHashTable *members,
            const char *key)
{
  const char *value = g_hash_table_lookup (members, key);

  return value != NULL ? value : "";
}

static gint64
get_time (GHashTable *members)
{
  gint64 time = trends_time_from_iso (get_member (members, "time"));

  return time != TRENDS_UNSET ? time : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * trends_store_edit_from_text:
 * @text: what trends_store_edit_to_text() made, or anything else
 *
 * Returns: (transfer full) (nullable): the edit, with its id; %NULL where @text makes
 *   no sense
 */
TrendsEdit *
trends_store_edit_from_text (const char *text)
{
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (TrendsEditBuilder) builder = NULL;
  const char *id;

  g_return_val_if_fail (text != NULL, NULL);

  if (!trends_json_is_sound (text, 1 + TRENDS_STORE_CHANGES_LEVELS)
      || (members = parse_members (text)) == NULL)
    return NULL;

  id = get_member (members, "id");
  builder = trends_edit_builder_new (get_member (members, "label"),
                                     trends_store_changes_parse_origin (
                                       get_member (members, "origin")));
  /* With the id of a part, the log would be taken to go on with it, see trends-store-part.h. */
  if (!g_uuid_string_is_valid (id) || trends_store_part_goes_on (id)
      || !trends_store_changes_parse (get_member (members, "changes"), FALSE, builder))
    return NULL;

  trends_edit_builder_set_id (builder, id);
  trends_edit_builder_set_done_label (builder, get_member (members, "done"));
  trends_edit_builder_set_author (builder, get_member (members, "author"));
  trends_edit_builder_set_time (builder, get_time (members));
  return trends_edit_builder_end (g_steal_pointer (&builder));
}

/**
 * trends_store_without_saved:
 * @file: a plan file
 * @edits: (element-type TrendsEdit): edits of that plan
 *
 * A commit that seemed to fail may be in the file nevertheless.
 *
 * Returns: (transfer full) (element-type TrendsEdit): those that aren't in the
 *   file's log; all, where it can't be read
 */
GPtrArray *
trends_store_without_saved (GFile     *file,
                            GPtrArray *edits)
{
  g_autoptr (TrendsStoreFile) opened = NULL;
  g_autofree char *path = NULL;
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  g_return_val_if_fail (G_IS_FILE (file), left);

  path = g_file_get_path (file);
  if (path != NULL && edits->len > 0)
    opened = trends_store_file_open (path, TRENDS_OPEN_READ_ONLY, NULL);
  for (guint i = 0; i < edits->len; i++)
    if (opened == NULL || !trends_store_log_find (opened, trends_edit_get_id (edits->pdata[i]), NULL))
      g_ptr_array_add (left, trends_edit_ref (edits->pdata[i]));

  return left;
}
