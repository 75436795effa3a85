/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-copies.c: socitm-trends copies FILE, a copy of a plan for each group; and
 * socitm-trends bring-back FILE COPY, what a group has done with its own.
 */

#include "trends-cli-edit.h"

#include "trends-cli-merge-report.h"
#include "trends-group-copies.h"
#include "trends-groups.h"
#include "trends-profile.h"
#include "trends-trend-numbers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --------------------------------------------------------------------- copies */

typedef struct
{
  char **groups; /* “Red=1,4” */
  char *profile;
  char *folder;
  TrendsProfile shown;
  GPtrArray *names;  /* (element-type utf8), and NULL at the end */
  GPtrArray *trends; /* (element-type GStrv): ids, for each name */
  GPtrArray *files;  /* (element-type GFile), for each name */
} Copies;

static void
copies_clear (Copies *self)
{
  g_strfreev (self->groups);
  g_free (self->profile);
  g_free (self->folder);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->trends, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

/* “Red=1,4”: a name, and the trends that the group looks at */
static gboolean
take_group (Copies *self, TrendsPlan *plan, const char *group)
{
  const char *equals = strrchr (group, '=');
  g_autoptr (GError) error = NULL;
  char **trends = equals != NULL ? trends_trend_ids_from_numbers (plan, equals + 1, &error)
                                 : g_new0 (char *, 1);

  if (trends == NULL)
    {
      trends_cli_say ("--group", error->message);
      return FALSE;
    }
  g_ptr_array_add (self->names, equals != NULL ? g_strndup (group, (gsize) (equals - group))
                                               : g_strdup (group));
  g_ptr_array_add (self->trends, trends);
  return TRUE;
}

static gboolean
take_groups (Copies *self, TrendsPlan *plan)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->trends = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->groups[i] != NULL; i++)
    if (!take_group (self, plan, self->groups[i]))
      return FALSE;
  g_ptr_array_add (self->names, NULL);
  return TRUE;
}

/* (transfer full): beside the plan, or in a folder: “Plan – Red.trends” */
static GFile *
get_file (const Copies *self, TrendsPlan *plan, const char *path, const char *name)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  g_autoptr (GFile) folder = self->folder != NULL ? trends_cli_get_file (self->folder)
                                                  : g_file_get_parent (file);
  g_autofree char *title = trends_group_copy_dup_title (plan, name);
  g_autofree char *base = trends_store_name_for_title (title);

  return g_file_get_child (folder, base);
}

static gboolean
save_file (GFile *file, TrendsPlan *plan, GError **error)
{
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, error);

  return store != NULL && trends_store_close (store, error);
}

/* All of them, or none. */
static gboolean
make_files (Copies *self, TrendsPlan *plan, const char *path, GPtrArray *copies)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *failed_path = NULL;
  GFile *failed = NULL;

  for (guint i = 0; i < copies->len; i++)
    g_ptr_array_add (self->files,
                     get_file (self, plan, path, trends_entity_get_name (copies->pdata[i])));
  if (trends_groups_write_files (copies, self->trends, self->files, self->shown, save_file, NULL,
                                 &failed, &error))
    return TRUE;
  failed_path = g_file_get_parse_name (failed);
  trends_cli_fail (failed_path, error);
  return FALSE;
}

static void
print_files (Copies *self)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *path = g_file_get_parse_name (self->files->pdata[i]);

      g_print ("%s\n", path);
    }
}

/* The plan knows of copies that are there, and there are none that it doesn't know. */
static int
make_copies (TrendsStore *store, const char *path, gpointer user_data)
{
  Copies *self = user_data;
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  if (!take_groups (self, plan))
    return TRENDS_CLI_FAILED;
  copies = trends_group_copies_add (plan, (const char *const *) self->names->pdata, &error);
  if (copies == NULL)
    return trends_cli_fail (path, error);
  if (!make_files (self, plan, path, copies))
    {
      trends_plan_undo (plan, NULL);
      trends_cli_write_plan (store, path);
      return TRENDS_CLI_FAILED;
    }
  if (!trends_cli_write_plan (store, path))
    {
      trends_groups_drop_files (self->files);
      return TRENDS_CLI_FAILED;
    }
  print_files (self);
  return TRENDS_CLI_DONE;
}

/**
 * trends_cli_copies:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “copies”
 *
 * The subcommand that makes copies of a plan for groups that work apart.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_copies (int argc, char **argv)
{
  static const TrendsCliUsage usage = {
    "copies",
    "FILE",
    N_("Makes a copy of a plan for each group that works on its own."),
    N_("Each is a plan file beside FILE that is called after the plan and the group. What they began as "
       "is kept in FILE as a baseline; “bring-back” takes what a group has done. Groups see what is "
       "public of the plan, unless --profile says otherwise."),
    1,
    1,
  };
  g_auto (Copies) copies = { .shown = TRENDS_GROUPS_PROFILE };
  const GOptionEntry entries[] = {
    { "group", 'g', 0, G_OPTION_ARG_STRING_ARRAY, &copies.groups,
      N_("A group, and the numbers of its trends, if any: “Red=1,4”; once for each"),
      N_("NAME[=TRENDS]") },
    { "profile", 'p', 0, G_OPTION_ARG_STRING, &copies.profile,
      N_("What groups see: “public” unless it is said here, “roles”, or “full”, with all notes and "
         "ideas, revealed or not"), N_("PROFILE") },
    { "folder", 'f', 0, G_OPTION_ARG_FILENAME, &copies.folder,
      N_("Where the copies go, in place of beside FILE"), N_("FOLDER") },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (copies.groups == NULL)
    return trends_cli_misuse (usage.name, _("--group is missing"));
  if (copies.profile != NULL && !trends_profile_from_nick (copies.profile, &copies.shown))
    return trends_cli_misuse (usage.name, _("--profile is “full”, “public” or “roles”"));
  return trends_cli_work_on (trends_cli_open_known (argv[1], TRENDS_OPEN_NORMAL), argv[1], TRUE,
                             make_copies, &copies, TRENDS_CLI_FAILED);
}

/* ----------------------------------------------------------------- bring back */

typedef struct
{
  char *prefer;
  gboolean json, dry_run;
  TrendsMergeSide preferred; /* TRENDS_MERGE_N_SIDES where neither is */
  const char *theirs_path;
  TrendsStore *theirs;
} BringBack;

static void
bring_back_clear (BringBack *self)
{
  g_free (self->prefer);
  g_clear_object (&self->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BringBack, bring_back_clear)

static int
not_merged (const char *path, const GError *error)
{
  trends_cli_fail (path, error);
  return TRENDS_CLI_NOT_MERGED;
}

static int
bring_plan_back (TrendsStore *store, const char *path, gpointer user_data)
{
  const BringBack *self = user_data;
  TrendsPlan *theirs = trends_store_get_plan (self->theirs);
  g_autoptr (GError) error = NULL;
  TrendsEntity *copy = trends_group_copy_find (trends_store_get_plan (store), theirs, &error);
  g_autoptr (TrendsMerge) merge = copy != NULL ? trends_group_copy_merge (copy, theirs, &error)
                                               : NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  if (merge != NULL)
    {
      trends_cli_prefer_side (merge, self->preferred);
      edit = trends_group_copy_dup_edit (copy, merge, &error);
    }
  if (edit == NULL)
    return not_merged (self->theirs_path, error);
  if (!self->dry_run && trends_edit_get_n_changes (edit) > 0)
    {
      if (!trends_group_copy_apply (copy, edit, &error))
        return not_merged (path, error);
      if (!trends_cli_write_plan (store, path))
        return TRENDS_CLI_NOT_MERGED;
    }
  return trends_cli_say_merge (merge, edit, self->json, !self->dry_run, self->preferred);
}

static int
bring_back (BringBack *self, const char *path)
{
  self->theirs = trends_cli_open_known (self->theirs_path, TRENDS_OPEN_READ_ONLY);
  if (self->theirs == NULL)
    return TRENDS_CLI_NOT_MERGED;
  return trends_cli_work_on (
    trends_cli_open_known (path, self->dry_run ? TRENDS_OPEN_READ_ONLY : TRENDS_OPEN_NORMAL), path,
    !self->dry_run, bring_plan_back, self, TRENDS_CLI_NOT_MERGED);
}

/**
 * trends_cli_bring_back:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “bring-back”
 *
 * The subcommand that takes what a group has done with its copy into the plan.
 *
 * Returns: the exit status: 0 (done), 1 (done, and there are conflicts), 2 (usage) or 129 (it could not)
 */
int
trends_cli_bring_back (int argc, char **argv)
{
  static const TrendsCliUsage usage = {
    "bring-back",
    "FILE COPY",
    N_("Takes what a group has done with its copy of a plan into the plan."),
    N_("What was changed both there and in FILE, and differently, is a conflict, and stays as it is "
       "in FILE. It is one edit, which undo takes back; a group can go on and be brought back again.\n"
       "Exits with 1 where there are conflicts that --prefer doesn’t decide, and with 129 where it could not "
       "bring anything back."),
    2,
    2,
  };
  g_auto (BringBack) options = { NULL };
  const GOptionEntry entries[] = {
    { "prefer", 'p', 0, G_OPTION_ARG_STRING, &options.prefer,
      N_("Decide all conflicts: “mine”, as FILE has it, or “theirs”"), N_("SIDE") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &options.json,
      N_("Say it for scripts, as JSON"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would happen, and change nothing"), NULL },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (!trends_cli_take_side (options.prefer, &options.preferred))
    return trends_cli_misuse (usage.name, _("--prefer is “mine” or “theirs”"));
  options.theirs_path = argv[2];
  return bring_back (&options, argv[1]);
}
