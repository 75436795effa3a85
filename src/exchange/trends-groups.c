/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-groups.c: see trends-groups.h. */

#include "trends-groups.h"

#include "trends-fold.h"
#include "trends-group-copies.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------- proposals */

static void
group_free (gpointer data)
{
  TrendsGroup *group = data;

  g_free (group->name);
  g_free (group->trends);
  g_free (group);
}

static void
add_group (GPtrArray *groups, char *name, char *trends)
{
  TrendsGroup *group = g_new0 (TrendsGroup, 1);

  group->name = name;
  group->trends = trends;
  g_ptr_array_add (groups, group);
}

/* (transfer full): as a group is called that has this trend; no two are called alike */
static char *
dup_trend_name (TrendsEntity *trend, guint number, GHashTable *taken)
{
  const char *title = trends_entity_get_name (trend);
  /* Translators: a trend without a title: %u is its number */
  char *name = *title != '\0' ? g_strdup (title) : g_strdup_printf (_("Trend %u"), number);

  while (!g_hash_table_add (taken, trends_fold (name)))
    {
      g_autofree char *before = name;

      name = g_strdup_printf ("%s (%u)", before, number);
    }
  return name;
}

static void
add_each (TrendsPlan *plan, GPtrArray *groups)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n = MIN (g_list_model_get_n_items (trends), TRENDS_GROUP_COPIES_MOST);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_group (groups, dup_trend_name (trend, i + 1, taken), g_strdup_printf ("%u", i + 1));
    }
}

/* (transfer full): “3,4,5” */
static char *
join_numbers (guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s%u", i > first ? "," : "", i + 1);
  return g_string_free (text, FALSE);
}

/**
 * trends_groups_propose:
 * @plan: that groups are to work on
 * @n_groups: among how many the trends are shared; 0 for one group for each trend. At most
 *   %TRENDS_GROUP_COPIES_MOST
 *
 * Each trend is with one group, those that follow each other together, and no group has two more
 * than another.
 *
 * Returns: (transfer full) (element-type TrendsGroup): groups of different names
 */
GPtrArray *
trends_groups_propose (TrendsPlan *plan, guint n_groups)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  guint n;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (n_groups <= TRENDS_GROUP_COPIES_MOST, NULL);

  n = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND));
  if (n_groups == 0)
    add_each (plan, groups);
  for (guint i = 0; i < n_groups; i++)
    /* Translators: what a group of people is called that has no name yet */
    add_group (groups, g_strdup_printf (_("Group %u"), i + 1),
               join_numbers (n * i / n_groups, n * (i + 1) / n_groups));
  return g_steal_pointer (&groups);
}

/* ----------------------------------------------------------------------- files */

static gboolean
write_file (TrendsEntity *copy, char **trends, GFile *file, TrendsProfile profile,
            TrendsGroupSaver save, GError **error)
{
  g_autoptr (TrendsPlan) plan
    = trends_group_copy_make_plan (copy, profile, (const char *const *) trends, error);

  return plan != NULL && save (file, plan, error);
}

/**
 * trends_groups_write_files:
 * @copies: (element-type TrendsEntity): of trends_group_copies_add()
 * @trends: (element-type GStrv): for each, the ids of the group's trends
 * @files: (element-type GFile): for each, where its plan goes
 * @profile: what groups see
 * @save: writes one, and nothing where there is a file already
 * @cancellable: (nullable): asked between two
 * @failed: (out) (optional) (transfer none): the one that couldn't be written
 *
 * Writes all of them, or none.
 *
 * Returns: whether all are there
 */
gboolean
trends_groups_write_files (GPtrArray *copies, GPtrArray *trends, GPtrArray *files,
                           TrendsProfile profile, TrendsGroupSaver save, GCancellable *cancellable,
                           GFile **failed, GError **error)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new ();

  g_return_val_if_fail (trends->len >= copies->len && files->len >= copies->len, FALSE);

  for (guint i = 0; i < copies->len; i++)
    {
      if (failed != NULL)
        *failed = files->pdata[i];
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !write_file (copies->pdata[i], trends->pdata[i], files->pdata[i], profile, save, error))
        {
          trends_groups_drop_files (written);
          return FALSE;
        }
      g_ptr_array_add (written, files->pdata[i]);
    }
  return TRUE;
}

/**
 * trends_groups_drop_files:
 * @files: (element-type GFile): that trends_groups_write_files() has written
 *
 * Takes them away: there are none that the plan doesn't know of.
 */
void
trends_groups_drop_files (GPtrArray *files)
{
  g_return_if_fail (files != NULL);

  for (guint i = 0; i < files->len; i++)
    g_file_delete (files->pdata[i], NULL, NULL);
}
