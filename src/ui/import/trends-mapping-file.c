/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-file.c: see trends-mapping-file.h. */

#include "trends-mapping-file.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-dialogs.h"
#include "trends-map-file.h"

typedef struct
{
  GtkWindow *parent;
  TrendsMapping *mapping;
} Asked;

static Asked *
asked_new (GtkWindow     *parent,
           TrendsMapping *mapping)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->parent = g_object_ref (parent);
  asked->mapping = g_object_ref (mapping);
  return asked;
}

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->parent);
  g_object_unref (asked->mapping);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* ------------------------------------------------------------------ loading */

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TrendsSheetMap *map = trends_sheet_map_load (G_FILE (source), cancellable, &error);

  if (map != NULL)
    g_task_return_pointer (task, map, (GDestroyNotify) trends_sheet_map_free);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsSheetMap) map = g_task_propagate_pointer (G_TASK (result), &error);

  if (map != NULL)
    trends_mapping_set_map (asked->mapping, map);
  else
    trends_dialogs_show_message (asked->parent, _("The mapping could not be read"), error->message);
}

static void
load_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  Asked *asked = user_data;
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    return;
  task = g_task_new (file, NULL, loaded_cb, asked_new (asked->parent, asked->mapping));
  g_task_set_source_tag (task, load_chosen_cb);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * trends_mapping_file_load:
 * @parent: the window to ask in
 * @mapping: what takes it
 *
 * Asks for a file, and takes what it says.
 */
void
trends_mapping_file_load (GtkWindow     *parent,
                          TrendsMapping *mapping)
{
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Load a mapping"),
    .accept = _("_Load"),
    .kind_name = _("Mappings"),
    .suffix = "json",
  };

  g_return_if_fail (GTK_IS_WINDOW (parent) && TRENDS_IS_MAPPING (mapping));

  trends_dialogs_choose_file (parent, &choice, load_chosen_cb, asked_new (parent, mapping),
                              asked_free);
}

/* ------------------------------------------------------------------- saving */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Asked) asked = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    trends_announce (GTK_WIDGET (asked->parent), _("Mapping saved"));
  else
    trends_dialogs_show_message (asked->parent, _("The mapping could not be saved"),
                                 error->message);
}

/* (transfer full) (nullable): as it was tried last, with what the table is called and with the trend
 * for all others */
static GBytes *
write_map (TrendsMapping *mapping)
{
  const TrendsImportReport *report = trends_mapping_get_report (mapping);
  const TrendsSheetMap *said = report != NULL ? report->map : NULL;
  g_autoptr (TrendsSheetMap) map = said != NULL ? trends_sheet_map_copy (said) : NULL;
  char *text;

  if (map == NULL)
    return NULL;
  text = trends_sheet_map_write (map);
  return g_bytes_new_take (text, strlen (text));
}

static void
save_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  Asked *asked = user_data;
  g_autoptr (GBytes) bytes = file != NULL ? write_map (asked->mapping) : NULL;

  if (bytes != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb,
                                         asked_new (asked->parent, asked->mapping));
}

/* (transfer full): "Register.csv" has the mapping "Register mapping.json". */
static char *
make_name (TrendsMapping *mapping)
{
  g_autofree char *base = g_path_get_basename (trends_mapping_get_name (mapping));
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot > base)
    *dot = '\0';
  /* Translators: the name of a file; %s is that of a table, without its ending */
  return g_strdup_printf (_("%s mapping.json"), base);
}

/**
 * trends_mapping_file_save:
 * @parent: the window to ask in
 * @mapping: what is to be saved
 *
 * Asks where, and writes down what the columns are.
 */
void
trends_mapping_file_save (GtkWindow     *parent,
                          TrendsMapping *mapping)
{
  g_autofree char *name = NULL;
  TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_SAVE,
    .title = _("Save this mapping"),
    .accept = _("_Save"),
    .kind_name = _("Mappings"),
    .suffix = "json",
  };

  g_return_if_fail (GTK_IS_WINDOW (parent) && TRENDS_IS_MAPPING (mapping));

  name = make_name (mapping);
  choice.name = name;
  trends_dialogs_choose_file (parent, &choice, save_chosen_cb, asked_new (parent, mapping),
                              asked_free);
}
