/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-merge.c: socitm-trends merge BASE MINE THEIRS. Nothing is written before it is
 * known what; and then on the road of every edit, into MINE or into a copy of it.
 */

#include "trends-cli-private.h"

#include "trends-cli-edit.h"
#include "trends-cli-merge-report.h"
#include "trends-json-three.h"
#include "trends-partial-plan.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *base_path, *mine_path, *theirs_path;
  char *output;
  char *prefer;
  gboolean json, dry_run;
  TrendsMergeSide preferred; /* TRENDS_MERGE_N_SIDES where neither is */
  TrendsStore *base, *theirs;
} Merging;

static void
merging_clear (Merging *self)
{
  g_free (self->output);
  g_free (self->prefer);
  g_clear_object (&self->base);
  g_clear_object (&self->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merging, merging_clear)

/* ----------------------------------------------------------------------- files */

/* The same file, by whatever name */
static gboolean
is_same_file (GFile *a, GFile *b)
{
  const char *attributes = G_FILE_ATTRIBUTE_ID_FILE;
  g_autoptr (GFileInfo) info_a = g_file_query_info (a, attributes, 0, NULL, NULL);
  g_autoptr (GFileInfo) info_b = g_file_query_info (b, attributes, 0, NULL, NULL);
  const char *id_a = info_a != NULL ? g_file_info_get_attribute_string (info_a, attributes) : NULL;
  const char *id_b = info_b != NULL ? g_file_info_get_attribute_string (info_b, attributes) : NULL;

  return g_file_equal (a, b) || (id_a != NULL && g_strcmp0 (id_a, id_b) == 0);
}

/* --------------------------------------------------------------------- merging */

/* Whether one of them lacks what nobody has removed, which it has said then */
static gboolean
refuses_part (const Merging *self, TrendsPlan *mine)
{
  TrendsPlan *base = trends_store_get_plan (self->base);
  g_autoptr (GError) error = NULL;
  TrendsPlan *part = trends_partial_plan_find (base, mine, trends_store_get_plan (self->theirs),
                                               &error);

  if (part == NULL)
    return FALSE;
  trends_cli_say (part == mine ? self->mine_path : part == base ? self->base_path
                                                                : self->theirs_path,
                  error->message);
  return TRUE;
}

/* (transfer full) (nullable): NULL where it can't be, which it has said then */
static TrendsMerge *
make_merge (const Merging *self, TrendsPlan *mine, TrendsEdit **edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsMerge) merge = trends_merge_new (
    trends_store_get_plan (self->base), mine, trends_store_get_plan (self->theirs),
    trends_json_merge_three, &error);
  g_autofree char *base = g_path_get_basename (self->theirs_path);
  g_autofree char *name = trends_cli_dup_name (base);
  /* Translators: what undo takes back: %s is a file's name */
  g_autofree char *label = g_strdup_printf (_("Merge of %s"), name);
  /* Translators: what has been done: %s is a file's name */
  g_autofree char *done_label = g_strdup_printf (_("merged %s"), name);

  if (merge != NULL && refuses_part (self, mine))
    return NULL;
  if (merge != NULL)
    {
      trends_cli_prefer_side (merge, self->preferred);
      *edit = trends_merge_dup_edit (merge, label, done_label, &error);
    }
  if (error == NULL)
    return g_steal_pointer (&merge);
  trends_cli_say (self->theirs_path, error->message);
  return NULL;
}

static int
finish (const Merging *self, TrendsMerge *merge, TrendsEdit *edit, gboolean is_done)
{
  return trends_cli_say_merge (merge, edit, self->json, is_done, self->preferred);
}

static int
merge_store (TrendsStore *store, const char *path, gpointer user_data)
{
  const Merging *self = user_data;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (TrendsMerge) merge = make_merge (self, trends_store_get_plan (store), &edit);

  if (merge == NULL || !trends_cli_write_edit (store, path, edit))
    return TRENDS_CLI_NOT_MERGED;
  return finish (self, merge, edit, TRUE);
}

static int
merge_into (Merging *self, const char *path)
{
  return trends_cli_work_on (trends_cli_open_known (path, TRENDS_OPEN_NORMAL), path, TRUE,
                             merge_store, self, TRENDS_CLI_NOT_MERGED);
}

/* ------------------------------------------------------------------ where it goes */

/* MINE, read only: whether it can be merged; where nothing is to be written, that is all. */
static int
look (const Merging *self, gboolean is_said)
{
  g_autoptr (TrendsStore) store = trends_cli_open_known (self->mine_path, TRENDS_OPEN_READ_ONLY);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (TrendsMerge) merge = NULL;

  if (store != NULL)
    merge = make_merge (self, trends_store_get_plan (store), &edit);
  if (merge == NULL)
    return TRENDS_CLI_NOT_MERGED;
  return is_said ? finish (self, merge, edit, FALSE) : TRENDS_CLI_DONE;
}

static gboolean
copy_mine (const Merging *self, GFile *file)
{
  g_autoptr (TrendsStore) store = trends_cli_open (self->mine_path, TRENDS_OPEN_READ_ONLY);
  g_autoptr (GError) error = NULL;
  gboolean is_copied = store != NULL && trends_store_save_copy (store, file, FALSE, &error);

  if (store != NULL && !is_copied)
    trends_cli_fail (self->output, error);
  return is_copied;
}

static int
merge_into_new (Merging *self, GFile *file)
{
  int status;

  if (trends_cli_refuses_name (self->output) || look (self, FALSE) != TRENDS_CLI_DONE
      || !copy_mine (self, file))
    return TRENDS_CLI_NOT_MERGED;
  status = merge_into (self, self->output);
  /* A copy of mine that says it is a merge would be worse than none. */
  if (status == TRENDS_CLI_NOT_MERGED)
    g_file_delete (file, NULL, NULL);
  return status;
}

static int
merge (Merging *self)
{
  g_autoptr (GFile) mine = trends_cli_get_file (self->mine_path);
  g_autoptr (GFile) file = NULL;

  self->base = trends_cli_open_known (self->base_path, TRENDS_OPEN_READ_ONLY);
  self->theirs = self->base != NULL ? trends_cli_open_known (self->theirs_path, TRENDS_OPEN_READ_ONLY) : NULL;
  if (self->theirs == NULL)
    return TRENDS_CLI_NOT_MERGED;
  if (self->output == NULL || self->dry_run)
    return look (self, TRUE);
  file = trends_cli_get_file (self->output);
  if (!is_same_file (file, mine))
    return merge_into_new (self, file);
  /* To open an older plan for writing changes it, which isn't done for nothing. */
  return look (self, FALSE) == TRENDS_CLI_DONE ? merge_into (self, self->mine_path)
                                               : TRENDS_CLI_NOT_MERGED;
}

/**
 * trends_cli_merge:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “merge”
 *
 * The subcommand that brings two copies of a plan together.
 *
 * Returns: the exit status: 0 (done), 1 (done, and there are conflicts), 2 (usage) or 129 (it
 *   could not)
 */
int
trends_cli_merge (int argc, char **argv)
{
  static const TrendsCliUsage usage = {
    "merge",
    "BASE MINE THEIRS",
    N_("Brings two copies of a plan together, and says what comes of it."),
    N_("What was changed in THEIRS since BASE, which both began as, is taken into MINE; what both "
       "have changed differently is a conflict, and stays as it is in MINE. It is one edit, which "
       "undo takes back. Without --output nothing is written.\n"
       "Exits with 1 where there are conflicts that --prefer doesn’t decide, and with 129 where it "
       "could not merge at all."),
    3,
    3,
  };
  g_auto (Merging) merging = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &merging.output,
      N_("Write it there: to MINE itself, or to a new file"), N_("OUT") },
    { "prefer", 'p', 0, G_OPTION_ARG_STRING, &merging.prefer,
      N_("Decide all conflicts: “mine” or “theirs”"), N_("SIDE") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &merging.json,
      N_("Say it for scripts, as JSON"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &merging.dry_run,
      N_("Say what would happen, and change nothing"), NULL },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (!trends_cli_take_side (merging.prefer, &merging.preferred))
    return trends_cli_misuse (usage.name, _("--prefer is “mine” or “theirs”"));
  /* The report is what is written there; and a plan is a file. */
  if (g_strcmp0 (merging.output, "-") == 0)
    return trends_cli_misuse (usage.name, _("--output is a file: a plan isn’t written to standard output"));
  merging.base_path = argv[1];
  merging.mine_path = argv[2];
  merging.theirs_path = argv[3];
  return merge (&merging);
}
