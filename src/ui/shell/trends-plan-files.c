/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-files.c: a new file is made, written and let go of in a worker
 * thread, and then opened as any other, so that there is one way to open a plan.
 */

#include "trends-plan-files.h"

#include <glib/gi18n.h>

#include "trends-catalogue.h"
#include "trends-sample.h"
#include "trends-store-place.h"

/**
 * trends_plan_files_get_folder:
 *
 * Returns: (transfer full): the folder for new plans
 */
GFile *
trends_plan_files_get_folder (void)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (path != NULL ? path : g_get_home_dir ());
}

typedef struct
{
  TrendsNewKind kind;
  char *catalogue; /* (nullable): id or path */
  GFile *folder;
} Creation;

static void
creation_free (gpointer data)
{
  Creation *self = data;

  g_free (self->catalogue);
  g_object_unref (self->folder);
  g_free (self);
}

/* `document`: (out) (transfer full): the file that it is made from, or NULL */
static TrendsPlan *
make_new_plan (const Creation  *self,
               char           **document,
               GError         **error)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (
    self->catalogue != NULL ? self->catalogue : TRENDS_CATALOGUE_DEFAULT, error);

  if (catalogue == NULL)
    return NULL;
  *document = g_strdup (trends_catalogue_get_path (catalogue));
  /* Translators: the title of a plan that has none yet. */
  return trends_catalogue_new_plan (catalogue, _("New plan"), NULL, NULL, error);
}

static TrendsPlan *
make_plan (const Creation  *self,
           char           **document,
           GError         **error)
{
  switch (self->kind)
    {
    case TRENDS_NEW_SAMPLE:
      return trends_sample_new_plan (error);
    case TRENDS_NEW_PLAN:
    default:
      return make_new_plan (self, document, error);
    }
}

static GFile *
create (const Creation  *self,
        GError         **error)
{
  g_autofree char *document = NULL;
  g_autoptr (TrendsPlan) plan = make_plan (self, &document, error);
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GFile) file = NULL;

  if (plan == NULL)
    return NULL;
  store = trends_store_create_in_from (self->folder, plan, document, error);
  if (store == NULL)
    return NULL;
  file = g_object_ref (trends_store_get_file (store));
  if (!trends_store_close (store, error))
    return NULL;

  return g_steal_pointer (&file);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  GError *error = NULL;
  GFile *file;

  g_main_context_push_thread_default (context);
  file = create (task_data, &error);
  g_main_context_pop_thread_default (context);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * trends_plan_files_create_async:
 * @kind: what to make
 * @catalogue: (nullable): of a new plan, the id of an edition or the path of its file
 * @folder: where
 *
 * Makes a plan file under a name that isn't taken.
 */
void
trends_plan_files_create_async (TrendsNewKind        kind,
                                const char          *catalogue,
                                GFile               *folder,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Creation *creation;

  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_plan_files_create_async);
  creation = g_new (Creation, 1);
  *creation = (Creation) { kind, g_strdup (catalogue), g_object_ref (folder) };
  g_task_set_task_data (task, creation, creation_free);
  g_task_run_in_thread (task, create_in_thread);
}

/**
 * trends_plan_files_create_finish:
 *
 * Returns: (transfer full): the new file, written and closed
 */
GFile *
trends_plan_files_create_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
