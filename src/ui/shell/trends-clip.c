/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-clip.c: see trends-clip.h. */

#include "trends-clip.h"

#include "trends-import.h"
#include "trends-plan-copy.h"
#include "trends-plan-json-writer.h"

static gboolean
belongs_to (TrendsEntity *entity,
            guint         field,
            GHashTable   *chosen)
{
  TrendsEntity *initiative = trends_entity_get_ref (entity, field);

  return initiative != NULL && g_hash_table_contains (chosen, initiative);
}

static TrendsRecord *
take_cb (TrendsEntity *entity,
         gpointer      chosen)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  gboolean comes = kind == TRENDS_KIND_PLAN || kind == TRENDS_KIND_GROUP || kind == TRENDS_KIND_TREND
                   || kind == TRENDS_KIND_OWNER || g_hash_table_contains (chosen, entity);

  if (kind == TRENDS_KIND_MILESTONE)
    comes = belongs_to (entity, TRENDS_MILESTONE_INITIATIVE, chosen);
  else if (kind == TRENDS_KIND_DEPENDENCY)
    comes = belongs_to (entity, TRENDS_DEPENDENCY_INITIATIVE, chosen)
            && belongs_to (entity, TRENDS_DEPENDENCY_NEEDS, chosen);
  return comes ? trends_entity_dup_record (entity) : NULL;
}

/**
 * trends_clip_take:
 * @initiatives: (element-type TrendsEntity): some of one plan, at least one
 *
 * Returns: (transfer full) (element-type TrendsRecord): they, and what a plan needs to hold them; other threads may
 *   read it
 */
GPtrArray *
trends_clip_take (GPtrArray *initiatives)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (initiatives != NULL && initiatives->len > 0, NULL);

  for (guint i = 0; i < initiatives->len; i++)
    g_hash_table_add (chosen, initiatives->pdata[i]);
  return trends_plan_take_records (trends_entity_get_plan (initiatives->pdata[0]), take_cb, chosen);
}

/**
 * trends_clip_write:
 * @records: what trends_clip_take() returned
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): it as a document
 */
GBytes *
trends_clip_write (GPtrArray  *records,
                   GError    **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new_from_records (records, error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  const TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL };

  if (plan == NULL || !trends_json_write_plan (plan, &options, stream, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * trends_clip_read:
 * @bytes: what came from a clipboard as %TRENDS_CLIP_MIME_TYPE, from whichever program
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a plan with the initiatives that are in it
 */
TrendsPlan *
trends_clip_read (GBytes  *bytes,
                  GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  const TrendsImportOptions options = { .format = trends_import_formats_find ("json") };

  return trends_import_new_plan (stream, NULL, &options, NULL, NULL, error);
}
