/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-filter.c: see trends-cli-filter.h. */

#include "trends-cli-filter.h"

#include "trends-changes.h"
#include "trends-cli-private.h"
#include "trends-saved-filter.h"

#include <glib/gi18n-lib.h>

/* (transfer full) (nullable): NULL where it can't be answered, which it has said then */
static TrendsCondition *
read_condition (const char *command,
                const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCondition) condition =
    trends_condition_parse (TRENDS_KIND_INITIATIVE, text, &error);

  const char *unknown = condition != NULL ? trends_condition_find_unknown (condition) : NULL;
  g_autofree char *message = NULL;

  if (condition == NULL)
    message = g_strdup (error->message);
  else if (unknown != NULL)
    /* Translators: %s is a word in a condition that somebody typed */
    message = g_strdup_printf (_("The condition can’t be understood at “%s”."), unknown);
  else
    return g_steal_pointer (&condition);
  trends_cli_misuse (command, message);
  return NULL;
}

static void
free_changes (gpointer changes)
{
  trends_changes_free (changes);
}

/* Has the filter know what the log of the file says; FALSE where that can't be read. */
static gboolean
read_changes (TrendsFilter *filter,
              const char   *path,
              GError      **error)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  g_autoptr (TrendsChanges) changes = trends_changes_new ();

  if (!trends_store_foreach_logged (file, trends_changes_note_cb, changes, error))
    return FALSE;
  trends_filter_set_changed_func (filter, trends_changes_get, g_steal_pointer (&changes),
                                  free_changes);
  return TRUE;
}

/* (transfer full) (nullable): what is asked of the plan in the file; NULL with @error set where
 * that isn't known */
static TrendsFilter *
make_filter (TrendsPlan      *plan,
             TrendsCondition *condition,
             const char      *path,
             GError         **error)
{
  g_autoptr (TrendsFilter) filter = trends_filter_new ();

  trends_filter_set_condition (filter, condition, plan);
  if (trends_condition_asks_for_changes (condition) && !read_changes (filter, path, error))
    return NULL;
  return g_steal_pointer (&filter);
}

/* (transfer full) (nullable): both, which are taken and may be NULL */
static TrendsCondition *
join (TrendsCondition *condition,
      TrendsCondition *other)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_condition_unref);

  if (condition == NULL || other == NULL)
    return condition != NULL ? condition : other;
  g_ptr_array_add (parts, condition);
  g_ptr_array_add (parts, other);
  return trends_condition_new_joined (TRENDS_CONDITION_ALL, TRENDS_KIND_INITIATIVE, parts);
}

/* Adds what the plan keeps under a name to what is asked for. */
static gboolean
ask_for_saved (TrendsCondition **condition,
               TrendsPlan       *plan,
               const char       *name,
               GError          **error)
{
  TrendsEntity *saved = trends_saved_filter_find (plan, name);
  TrendsCondition *other;
  GError *local_error = NULL;

  if (saved == NULL)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_NOT_FOUND,
                   /* Translators: %s is what somebody took for the name of a saved filter */
                   _("There is no saved filter “%s”."), name);
      return FALSE;
    }

  other = trends_saved_filter_dup_condition (saved, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else
    *condition = join (*condition, other);
  return local_error == NULL;
}

/**
 * trends_cli_filter_clear:
 * @self: what was given on the command line, whose members are freed; it itself is the caller's
 */
void
trends_cli_filter_clear (TrendsCliFilter *self)
{
  g_strfreev (self->where);
  g_free (self->name);
  g_clear_pointer (&self->condition, trends_condition_unref);
}

/**
 * trends_cli_filter_read:
 * @self: what was given on the command line
 * @command: the subcommand
 *
 * Returns: whether all conditions can be understood; what can't has been said then
 */
gboolean
trends_cli_filter_read (TrendsCliFilter *self,
                        const char      *command)
{
  for (char **text = self->where; text != NULL && *text != NULL; text++)
    {
      TrendsCondition *other = read_condition (command, *text);

      if (other == NULL)
        return FALSE;
      self->condition = join (self->condition, other);
    }

  return TRUE;
}

/**
 * trends_cli_filter_is_given:
 *
 * Returns: whether anything is asked for
 */
gboolean
trends_cli_filter_is_given (const TrendsCliFilter *self)
{
  return self->condition != NULL || self->name != NULL;
}

/**
 * trends_cli_filter_make:
 * @self: what was given on the command line, read
 * @plan: the plan
 * @path: the file that it is in
 * @filter: (out) (transfer full) (nullable): what is asked of it, %NULL where nothing is
 * @error: return location for an error
 *
 * Returns: whether that is known; @error says why not
 */
gboolean
trends_cli_filter_make (TrendsCliFilter  *self,
                        TrendsPlan       *plan,
                        const char       *path,
                        TrendsFilter    **filter,
                        GError          **error)
{
  *filter = NULL;
  if (self->name != NULL && !ask_for_saved (&self->condition, plan, self->name, error))
    return FALSE;
  if (self->condition != NULL)
    *filter = make_filter (plan, self->condition, path, error);
  return self->condition == NULL || *filter != NULL;
}
