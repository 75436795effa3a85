/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-look.c: see trends-draft-look.h. */

#include "trends-draft-look.h"

#include "trends-draft-file.h"
#include "trends-draft.h"
#include "trends-store.h"

/**
 * trends_draft_look_new:
 * @path: (transfer full): of a file of drafts, which may not be there
 * @plan_file: the plan that they are wanted for
 * @inherits: whether those of a plan file that is gone will do
 *
 * Returns: (transfer full): a look that is still to be taken
 */
TrendsDraftLook *
trends_draft_look_new (char     *path,
                       GFile    *plan_file,
                       gboolean  inherits)
{
  TrendsDraftLook *self = g_new0 (TrendsDraftLook, 1);

  self->path = path;
  self->plan_file = g_object_ref (plan_file);
  self->inherits = inherits;
  self->read = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  return self;
}

/**
 * trends_draft_look_free:
 * @self: (transfer full): has looked, and what it found was taken or isn't wanted
 */
void
trends_draft_look_free (TrendsDraftLook *self)
{
  g_free (self->path);
  g_object_unref (self->plan_file);
  g_ptr_array_unref (self->read);
  g_ptr_array_unref (self->edits);
  g_free (self);
}

static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL
           ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE))
           : NULL;
}

/**
 * trends_draft_look_find_owner:
 * @plan_file: a plan
 * @uri: what a file of drafts says that it is of
 *
 * Waits for the disk.
 *
 * Returns: whose it is, as @plan_file sees it
 */
TrendsDraftOwner
trends_draft_look_find_owner (GFile      *plan_file,
                              const char *uri)
{
  g_autoptr (GFile) written_for = NULL;
  g_autofree char *its_id = NULL;
  g_autofree char *our_id = NULL;

  g_return_val_if_fail (G_IS_FILE (plan_file), TRENDS_DRAFT_OWNER_OTHER);
  g_return_val_if_fail (uri != NULL, TRENDS_DRAFT_OWNER_OTHER);

  written_for = g_file_new_for_uri (uri);
  if (g_file_equal (written_for, plan_file))
    return TRENDS_DRAFT_OWNER_SELF;

  its_id = dup_file_id (written_for);
  our_id = dup_file_id (plan_file);
  if (its_id == NULL)
    return TRENDS_DRAFT_OWNER_GONE;
  return g_strcmp0 (its_id, our_id) == 0 ? TRENDS_DRAFT_OWNER_SELF : TRENDS_DRAFT_OWNER_OTHER;
}

static void
note_read (TrendsDraftLook *self,
           GPtrArray       *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      g_ptr_array_add (self->read, trends_draft_new (draft->id, draft->key, draft->text));
    }
}

/* Takes the edits that aren't in the plan's file from among the drafts. What a newer
 * version wrote stays for that. */
static void
take_edits (TrendsDraftLook *self,
            GPtrArray       *drafts)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < drafts->len;)
    {
      const TrendsDraft *draft = drafts->pdata[i];
      TrendsEdit *edit = g_str_equal (draft->key, TRENDS_DRAFT_EDIT)
                           ? trends_store_edit_from_text (draft->text) : NULL;

      if (edit == NULL)
        {
          i++;
          continue;
        }
      if (g_hash_table_add (ids, (gpointer) trends_edit_get_id (edit)))
        g_ptr_array_add (found, g_steal_pointer (&edit));
      g_clear_pointer (&edit, trends_edit_unref);
      g_ptr_array_remove_index (drafts, i);
    }

  g_ptr_array_unref (self->edits);
  self->edits = trends_store_without_saved (self->plan_file, found);
}

/**
 * trends_draft_look_is_meant:
 *
 * Returns: whether what was found is for this plan file, as far as it has been looked
 */
gboolean
trends_draft_look_is_meant (const TrendsDraftLook *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->owner != TRENDS_DRAFT_OWNER_OTHER && (self->owner != TRENDS_DRAFT_OWNER_GONE || self->inherits);
}

/**
 * trends_draft_look_run:
 *
 * Reads the file, and says whose it is. It takes its time: call it in a worker thread.
 *
 * Returns: (transfer full) (element-type TrendsDraft): what was typed, without the edits
 */
GPtrArray *
trends_draft_look_run (TrendsDraftLook  *self,
                       GError          **error)
{
  g_autofree char *uri = NULL;
  GPtrArray *drafts;

  g_return_val_if_fail (self != NULL, NULL);

  drafts = trends_draft_file_read (self->path, &uri, error);
  self->owner = uri != NULL ? trends_draft_look_find_owner (self->plan_file, uri)
                            : TRENDS_DRAFT_OWNER_NONE;
  if (drafts == NULL || !trends_draft_look_is_meant (self))
    return drafts;
  note_read (self, drafts);
  take_edits (self, drafts);
  return drafts;
}
