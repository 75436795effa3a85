/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-edit.c: see trends-cli-edit.h. */

#include "trends-cli-edit.h"

#include "trends-left-out.h"

#include <glib/gi18n-lib.h>

TrendsStore *
trends_cli_open_known (const char *path, TrendsOpenMode mode)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);

  if (!trends_store_is_newer (file))
    return trends_cli_open (path, mode);
  trends_cli_say (path, _("a newer version of Trends wrote this plan, so this one can’t merge it"));
  return NULL;
}

static gboolean
may_be_written (TrendsStore *store, const char *path)
{
  const char *problem;

  trends_store_verify (store);
  if (trends_store_get_state (store) != TRENDS_SAVE_STATE_READ_ONLY)
    return TRUE;
  problem = trends_store_get_problem (store);
  trends_cli_say (path, problem != NULL ? problem : _("this plan can only be read"));
  return FALSE;
}

int
trends_cli_work_on (TrendsStore *store, const char *path, gboolean is_written, TrendsCliFunc func,
                    gpointer user_data, int failed)
{
  g_autoptr (TrendsStore) open = store;
  int status = failed;

  if (open == NULL)
    return failed;
  if (!is_written || may_be_written (open, path))
    status = func (open, path, user_data);
  trends_store_close (open, NULL);
  return status;
}

/* Somebody else has changed the plan meanwhile. */
static void
left_out_cb (TrendsStore *store, GPtrArray *all, gboolean *is_whole)
{
  g_autofree char *sentence = trends_left_out_dup_sentence (all);

  trends_cli_say (NULL, sentence);
  *is_whole = FALSE;
}

gboolean
trends_cli_write_plan (TrendsStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean is_whole = TRUE;

  g_signal_connect (store, "left-out", G_CALLBACK (left_out_cb), &is_whole);
  if (!trends_store_flush (store, &error) && !trends_store_give_up (store))
    {
      is_whole = FALSE;
      trends_cli_fail (path, error);
    }
  g_signal_handlers_disconnect_by_data (store, &is_whole);
  return is_whole;
}

gboolean
trends_cli_write_edit (TrendsStore *store, const char *path, TrendsEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (trends_edit_get_n_changes (edit) == 0)
    return TRUE;
  if (trends_plan_apply (trends_store_get_plan (store), edit, &error))
    return trends_cli_write_plan (store, path);
  trends_cli_fail (path, error);
  return FALSE;
}
