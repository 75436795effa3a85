/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-edition.c: socitm-trends edition FILE CATALOGUE. What it prints as JSON can be
 * changed and handed back by --map.
 */

#include "trends-cli-edit.h"

#include "trends-catalogue-move.h"
#include "trends-cli-json.h"
#include "trends-import-source.h"
#include "trends-json-tree.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name; /* of the catalogue */
  char *map;
  JsonNode *answers; /* (nullable): what the map says */
  gboolean json, dry_run;
} Edition;

static void
edition_clear (Edition *self)
{
  g_free (self->map);
  g_clear_pointer (&self->answers, json_node_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Edition, edition_clear)

/* ------------------------------------------------------------------------- what a map says */

/* `text`: (transfer full) */
static gboolean
refuse (GError **error, guint index, char *text)
{
  g_autofree char *reason = text;

  /* Not translated: a place in the file */
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, "trends[%u]: %s", index,
               reason);
  return FALSE;
}

static gboolean
is_null (JsonObject *answer)
{
  return json_object_has_member (answer, "to") && json_object_get_null_member (answer, "to");
}

static gboolean
take_answer (TrendsEditionMove *move, JsonArray *answers, guint index, GError **error)
{
  JsonObject *answer = trends_json_get_object_at (answers, index);
  const char *from = answer ? trends_json_get_text (answer, "from") : NULL;
  const char *to = answer ? trends_json_get_text (answer, "to") : NULL;
  guint row = from ? trends_edition_move_find_row (move, from) : G_MAXUINT;
  TrendsEntity *target = to ? trends_edition_move_find_target (move, to) : NULL;

  if (!from || (!to && !is_null (answer)))
    return refuse (error, index,
                   g_strdup (_("it needs “from”, a trend of the plan, and “to”, one of the "
                               "catalogue or null")));
  if (row == G_MAXUINT)
    /* Translators: %s is the title or the id of a trend */
    return refuse (error, index,
                   g_strdup_printf (_("the plan has no trend “%s” that could move"), from));
  if (to && !target)
    /* Translators: %s is the title or the id of a trend */
    return refuse (error, index, g_strdup_printf (_("the catalogue has no trend “%s”"), to));
  trends_edition_move_set_target (move, row, target);
  return TRUE;
}

static gboolean
take_answers (Edition *self, TrendsEditionMove *move, GError **error)
{
  JsonObject *root = self->answers && JSON_NODE_HOLDS_OBJECT (self->answers)
                       ? json_node_get_object (self->answers)
                       : NULL;
  JsonArray *trends = root ? trends_json_get_array (root, "trends") : NULL;

  if (!self->answers)
    return TRUE;
  if (!trends)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this is no map of trends: it needs a list “trends”"));
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (trends); i++)
    if (!take_answer (move, trends, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_map (Edition *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!self->map)
    return TRUE;
  file = trends_cli_get_file (self->map);
  stream = trends_import_open (file, NULL, &error);
  bytes = stream ? trends_import_load (stream, NULL, &error) : NULL;
  if (bytes)
    self->answers = trends_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (!self->answers)
    trends_cli_fail (self->map, error);
  return self->answers != NULL;
}

/* ----------------------------------------------------------------------- what is reported */

static const char *
get_fate_nick (TrendsEditionFate fate)
{
  switch (fate)
    {
    case TRENDS_EDITION_GOES:
      return "goes";
    case TRENDS_EDITION_JOINS:
      return "joins";
    case TRENDS_EDITION_LEAVES:
      return "leaves";
    case TRENDS_EDITION_STAYS:
    default:
      return "stays";
    }
}

static guint
count_initiatives (const TrendsEditionRow *row)
{
  return g_list_model_get_n_items (trends_trend_get_initiatives (row->trend));
}

static void
add_row (JsonBuilder *builder, TrendsEditionMove *move, guint index)
{
  const TrendsEditionRow *row = trends_edition_move_get_row (move, index);

  json_builder_begin_object (builder);
  trends_cli_json_add_text (builder, "from", trends_entity_get_id (row->trend));
  trends_cli_json_add_text (builder, "from_title", trends_entity_get_name (row->trend));
  json_builder_set_member_name (builder, "initiatives");
  json_builder_add_int_value (builder, count_initiatives (row));
  trends_cli_json_add_text (builder, "to", row->target ? trends_entity_get_id (row->target) : NULL);
  trends_cli_json_add_text (builder, "to_title",
                            row->target ? trends_entity_get_name (row->target) : NULL);
  trends_cli_json_add_text (builder, "fate",
                            get_fate_nick (trends_edition_move_get_fate (move, index)));
  json_builder_set_member_name (builder, "homes");
  json_builder_begin_array (builder);
  for (guint i = 0; row->homes[i]; i++)
    json_builder_add_string_value (builder, row->homes[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* (transfer full) */
static char *
dup_json (TrendsEditionMove *move, gboolean is_done)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "done");
  json_builder_add_boolean_value (builder, is_done);
  json_builder_set_member_name (builder, "trends");
  json_builder_begin_array (builder);
  for (guint i = 0; i < trends_edition_move_get_n_rows (move); i++)
    add_row (builder, move, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return trends_json_print (root);
}

/* (transfer full): what becomes of a trend */
static char *
dup_fate (TrendsEditionMove *move, guint index)
{
  const TrendsEditionRow *row = trends_edition_move_get_row (move, index);
  const char *target = row->target ? trends_entity_get_name (row->target) : NULL;

  switch (trends_edition_move_get_fate (move, index))
    {
    case TRENDS_EDITION_GOES:
      /* Translators: what becomes of a trend in another edition; %s is the title of a trend */
      return g_strdup_printf (_("goes to “%s”"), target);
    case TRENDS_EDITION_JOINS:
      /* Translators: what becomes of a trend in another edition; %s is the title of a trend */
      return g_strdup_printf (_("joins others in “%s”"), target);
    case TRENDS_EDITION_LEAVES:
      /* Translators: what becomes of a trend that another edition doesn’t have */
      return g_strdup (_("leaves, as nothing hangs on it"));
    case TRENDS_EDITION_STAYS:
    default:
      /* Translators: what becomes of a trend that another edition doesn’t have */
      return g_strdup (_("stays, as it has no certain place; --map can give it one"));
    }
}

static void
add_line (GString *report, TrendsEditionMove *move, guint index)
{
  const TrendsEditionRow *row = trends_edition_move_get_row (move, index);
  guint n = count_initiatives (row);
  g_autofree char *count = g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n), n);
  g_autofree char *fate = dup_fate (move, index);
  /* Translators: the title of a trend, how many initiatives it has, and what becomes of it */
  g_autofree char *line = g_strdup_printf (_("%s (%s) %s"), trends_entity_get_name (row->trend),
                                           count, fate);

  g_string_append_printf (report, "%s\n", line);
}

/* (transfer full) */
static char *
dup_report (TrendsEditionMove *move)
{
  GString *report = g_string_new (NULL);

  for (guint i = 0; i < trends_edition_move_get_n_rows (move); i++)
    add_line (report, move, i);
  if (report->len == 0)
    g_string_append_printf (report, "%s\n",
                            _("The plan has the trends of this edition already."));
  return g_string_free (report, FALSE);
}

/* ---------------------------------------------------------------------------------- moving */

static int
move_plan (TrendsStore *store, const char *path, gpointer user_data)
{
  Edition *self = user_data;
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (self->name, &error);
  g_autoptr (TrendsEditionMove) move = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *report = NULL;

  if (catalogue)
    move = trends_catalogue_begin_move (catalogue, plan, &error);
  if (!move)
    return trends_cli_fail (path, error);
  if (!take_answers (self, move, &error))
    return trends_cli_fail (self->map, error);
  title = trends_catalogue_dup_title (catalogue, NULL);
  edit = trends_edition_move_dup_edit (move, title);
  /* Before, for it is about the plan as it was */
  report = self->json ? dup_json (move, !self->dry_run) : dup_report (move);
  if (!self->dry_run && !trends_cli_write_edit (store, path, edit))
    return TRENDS_CLI_FAILED;
  if (self->json)
    trends_cli_put (report);
  else
    g_print ("%s", report);
  return TRENDS_CLI_DONE;
}

/**
 * trends_cli_edition:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “edition”
 *
 * The subcommand that moves a plan to another edition of trends.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_edition (int argc, char **argv)
{
  static const TrendsCliUsage usage = {
    "edition",
    "FILE CATALOGUE",
    N_("Moves a plan to another edition of trends."),
    N_("CATALOGUE is the id of an edition that comes with Trends, or a path. Each trend goes where "
       "the catalogue or --map says, with its initiatives and all that is said of it; where several "
       "come to one, the note says what was said of each. What has no certain place stays, unless "
       "nothing hangs on it. It is one edit, which undo takes back."),
    2,
    2,
    .dup_more = trends_cli_dup_catalogues,
  };
  g_auto (Edition) edition = { NULL };
  const GOptionEntry entries[] = {
    { "map", 'm', 0, G_OPTION_ARG_FILENAME, &edition.map,
      N_("Which trend goes where, as --json has it"), N_("MAP") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &edition.json, N_("Say it for scripts, as JSON"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &edition.dry_run,
      N_("Say what would happen, and change nothing"), NULL },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (edition.map && *edition.map == '\0')
    return trends_cli_misuse (usage.name, _("a file’s name is empty"));
  if (!read_map (&edition))
    return TRENDS_CLI_FAILED;
  edition.name = argv[2];
  return trends_cli_work_on (
    trends_cli_open_known (argv[1], edition.dry_run ? TRENDS_OPEN_READ_ONLY : TRENDS_OPEN_NORMAL),
    argv[1], !edition.dry_run, move_plan, &edition, TRENDS_CLI_FAILED);
}
