/* SPDX-License-Identifier: GPL-3.0-or-later */

/* store-fixture.c: see store-fixture.h. */

#include "store-fixture.h"

#include "trends-rank.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* ----------------------------------------------------------------- folders */

char *
fixture_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trends-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fixture_folder_free (char *folder)
{
  g_chmod (folder, 0700);
  remove_tree (folder);
  g_free (folder);
}

GFile *
fixture_file (const char *folder,
              const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

GBytes *
fixture_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* ------------------------------------------------------------------ values */

static TrendsEntity *
random_entity (GRand      *rand,
               TrendsPlan *plan,
               TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) entity = NULL;

  if (n == 0)
    return NULL;

  entity = g_list_model_get_item (list, g_rand_int_range (rand, 0, (gint32) n));
  return entity; /* the plan keeps it */
}

static char *
random_text (GRand   *rand,
             gboolean lines,
             int      max)
{
  static const char *const pieces[] = {
    "a", "Plan ", "é", "ŵ", "“q”", "\"", "\\", "'", " ", "😀", "{", "]", ",", "\t", "\x01", "%s",
    "0", "–", "日本", "\x7f",
  };
  GString *text = g_string_new ("x");
  int n = g_rand_int_range (rand, 0, max);

  for (int i = 0; i < n; i++)
    if (lines && g_rand_int_range (rand, 0, 8) == 0)
      g_string_append (text, i % 2 == 0 ? "\n" : "\r\n");
    else
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static TrendsValue
random_strings (GRand *rand)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
    {
      g_autofree char *text = random_text (rand, TRUE, 6);

      g_strv_builder_add (builder, text);
    }
  strings = g_strv_builder_end (builder);
  return trends_value_strings ((const char *const *) strings);
}

static TrendsValue
random_field_keys (GRand     *rand,
                   TrendsKind kind)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_EXEMPTABLE) != 0 &&
        (keys->len == 0 || g_rand_boolean (rand)))
      g_ptr_array_add (keys, (gpointer) info->fields[i].key);
  g_ptr_array_add (keys, NULL);
  return trends_value_strings ((const char *const *) keys->pdata);
}

static TrendsValue
random_refs (GRand      *rand,
             TrendsPlan *plan,
             TrendsKind  target)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      TrendsEntity *entity = random_entity (rand, plan, target);

      if (entity != NULL &&
          !g_ptr_array_find_with_equal_func (ids, trends_entity_get_id (entity), g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) trends_entity_get_id (entity));
    }
  g_ptr_array_add (ids, NULL);
  return trends_value_strings ((const char *const *) ids->pdata);
}

static TrendsValue
random_links (GRand *rand)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    {
      g_autofree char *title = random_text (rand, FALSE, 5);

      g_variant_builder_add (&builder, "(ss)", n == 1 ? "" : title, "https://example.org/?a=\"b\"");
    }
  return trends_value_list (g_variant_builder_end (&builder));
}

static TrendsValue
random_line (GRand             *rand,
             const TrendsField *field)
{
  g_autofree char *text = random_text (rand, field->type == TRENDS_FIELD_TEXT, 12);

  if (field->max > 0)
    *g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), field->max)) = '\0';
  return trends_value_text (text);
}

static TrendsValue
random_colour (GRand *rand)
{
  g_autofree char *text = g_strdup_printf ("#%06x", g_rand_int (rand) & 0xffffff);

  return trends_value_text (text);
}

static TrendsValue
random_json (GRand *rand)
{
  static const char *const objects[] = {
    "{}", "{\"a\": [1, 2.5e3, null, true], \"b\": {\"c\": \"}\\\"\\u00e9\"}}",
    "{ \"key with space\" :\n\"ŵ\" , \"n\":-0.5}",
  };

  return trends_value_text (objects[g_rand_int_range (rand, 0, G_N_ELEMENTS (objects))]);
}

static TrendsValue
random_ref (GRand      *rand,
            TrendsPlan *plan,
            TrendsKind  target)
{
  TrendsEntity *entity = random_entity (rand, plan, target);

  return trends_value_text (entity != NULL ? trends_entity_get_id (entity) : NULL);
}

static gint64
random_integer (GRand *rand,
                gint64 min,
                gint64 max)
{
  return min + (gint64) (g_rand_double (rand) * (double) (max - min + 1));
}

TrendsValue
fixture_random_value (GRand             *rand,
                      TrendsPlan        *plan,
                      const TrendsField *field)
{
  g_autofree char *rank = NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return trends_value_integer (random_integer (rand, 0, field->choices->n_items - 1));
    case TRENDS_FIELD_BOOLEAN:
      return trends_value_integer (g_rand_boolean (rand));
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_MONEY:
      return trends_value_integer (random_integer (rand, field->min, field->max));
    case TRENDS_FIELD_DATE:
      /* Starts lie before ends. */
      return trends_value_integer (random_integer (rand, 738000, 739000) +
                                   (strcmp (field->key, "end_date") == 0 ? 2000 : 0));
    case TRENDS_FIELD_TIME:
      return trends_value_integer (random_integer (rand, 0, G_GINT64_CONSTANT (253402300799)));
    case TRENDS_FIELD_REF:
      return random_ref (rand, plan, field->target);
    case TRENDS_FIELD_REFS:
      return random_refs (rand, plan, field->target);
    case TRENDS_FIELD_STRINGS:
      return random_strings (rand);
    case TRENDS_FIELD_FIELD_KEYS:
      return random_field_keys (rand, field->kind);
    case TRENDS_FIELD_LINKS:
      return random_links (rand);
    case TRENDS_FIELD_COLOUR:
      return random_colour (rand);
    case TRENDS_FIELD_CURRENCY:
      return trends_value_text (g_rand_boolean (rand) ? "EUR" : "GBP");
    case TRENDS_FIELD_LANGUAGE:
      return trends_value_text (g_rand_boolean (rand) ? "cy" : "en-GB");
    case TRENDS_FIELD_JSON:
      return random_json (rand);
    case TRENDS_FIELD_RANK:
      rank = trends_rank_between (NULL, NULL);
      return trends_value_text (rank);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    default:
      return random_line (rand, field);
    }
}

/* ------------------------------------------------------------------- plans */

static void
load_record (TrendsPlan   *plan,
             TrendsRecord *record)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  trends_plan_apply (plan, edit, &error);
  if (!g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS) &&
      !g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE))
    g_assert_no_error (error);
}

static void
add_random (GRand      *rand,
            TrendsPlan *plan,
            TrendsKind  kind,
            gboolean    full)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *id = g_uuid_string_random ();

  /* From the seed, and a valid version 4 */
  for (char *p = id; *p != '\0'; p++)
    if (*p != '-' && p != id + 14 && p != id + 19)
      *p = "0123456789abcdef"[g_rand_int_range (rand, 0, 16)];
  id[19] = 'a';

  record = trends_record_new (kind, id);
  for (guint i = 0; i < info->n_fields; i++)
    if (full || (info->fields[i].flags & TRENDS_FIELD_REQUIRED) != 0 || g_rand_boolean (rand))
      trends_record_set (record, i, fixture_random_value (rand, plan, &info->fields[i]));
  load_record (plan, record);
}

TrendsPlan *
fixture_random_plan (GRand *rand,
                     guint  n_initiatives)
{
  static const guint counts[TRENDS_N_KINDS] = {
    [TRENDS_KIND_PLAN] = 1, [TRENDS_KIND_GROUP] = 2, [TRENDS_KIND_OWNER] = 6,
    [TRENDS_KIND_TREND] = 5, [TRENDS_KIND_TREND_LINK] = 4, [TRENDS_KIND_DEPENDENCY] = 5,
    [TRENDS_KIND_MILESTONE] = 5, [TRENDS_KIND_GOVERNANCE_DATE] = 3, [TRENDS_KIND_BASELINE] = 2,
    [TRENDS_KIND_WORKSHOP] = 2,
  };
  TrendsPlan *plan = trends_plan_new ();

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      guint n = kind == TRENDS_KIND_INITIATIVE ? n_initiatives : counts[kind];

      for (guint i = 0; i < n; i++)
        add_random (rand, plan, kind, i == 0);
    }
  return plan;
}

/* ------------------------------------------------------------------- edits */

static TrendsEntity *
any_entity (GRand      *rand,
            TrendsPlan *plan)
{
  TrendsKind kind = (TrendsKind) g_rand_int_range (rand, 0, TRENDS_N_KINDS);
  TrendsEntity *entity = kind == TRENDS_KIND_PLAN ? trends_plan_get_info (plan)
                                                  : random_entity (rand, plan, kind);

  return entity != NULL ? entity : trends_plan_get_info (plan);
}

static void
set_random (GRand      *rand,
            TrendsPlan *plan)
{
  TrendsEntity *entity = any_entity (rand, plan);
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  const TrendsField *field = &info->fields[g_rand_int_range (rand, 0, (gint32) info->n_fields)];
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  if (g_rand_int_range (rand, 0, 4) != 0)
    value = fixture_random_value (rand, plan, field);
  trends_plan_set (plan, entity, field->index, &value,
                   g_rand_boolean (rand) ? TRENDS_SET_TYPING : TRENDS_SET_ONCE, NULL);
}

static void
add_random_entity (GRand      *rand,
                   TrendsPlan *plan)
{
  TrendsEntity *trend = random_entity (rand, plan, TRENDS_KIND_TREND);
  g_autofree char *title = random_text (rand, FALSE, 5);

  if (trend != NULL && g_rand_boolean (rand))
    trends_plan_add_initiative (plan, trend, title, (guint) g_rand_int_range (rand, 0, 4), NULL);
  else
    trends_plan_add_owner (plan, title, TRENDS_OWNER_PERSON, NULL);
}

static void
move_random (GRand      *rand,
             TrendsPlan *plan)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  TrendsEntity *trend = random_entity (rand, plan, TRENDS_KIND_TREND);

  if (initiative != NULL && trend != NULL)
    trends_plan_move_initiative (plan, initiative, trend, (guint) g_rand_int_range (rand, 0, 3),
                                 NULL);
}

static void
depend_random (GRand      *rand,
               TrendsPlan *plan)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  TrendsEntity *needs = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);

  if (initiative != NULL)
    trends_plan_add_dependency (plan, initiative, needs, NULL);
}

void
fixture_random_edit (GRand      *rand,
                     TrendsPlan *plan)
{
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
      add_random_entity (rand, plan);
      break;
    case 2:
      move_random (rand, plan);
      break;
    case 3:
      depend_random (rand, plan);
      break;
    case 4:
      trends_plan_remove (plan, any_entity (rand, plan), NULL);
      break;
    case 5:
    case 6:
      trends_plan_undo (plan, NULL);
      break;
    case 7:
      trends_plan_redo (plan, NULL);
      break;
    default:
      set_random (rand, plan);
    }
}

/* -------------------------------------------------------------------- dump */

static void
dump_value (GString           *out,
            const TrendsField *field,
            const TrendsValue *value)
{
  g_autofree char *text = NULL;

  switch (value->storage)
    {
    case TRENDS_STORAGE_INTEGER:
      text = g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
      break;
    case TRENDS_STORAGE_TEXT:
      text = g_strescape (value->text, NULL);
      break;
    case TRENDS_STORAGE_LIST:
      text = g_variant_print (value->list, TRUE);
      break;
    case TRENDS_STORAGE_NONE:
    default:
      return;
    }
  g_string_append_printf (out, "  %s = %s\n", field->key, text);
}

static char *
dump_entity (TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s %s\n", info->nick, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    dump_value (out, &info->fields[i], trends_entity_get_value (entity, i));
  return g_string_free (out, FALSE);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
fixture_dump (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, dump_entity (trends_plan_get_info (plan)));
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          g_ptr_array_add (texts, dump_entity (entity));
        }
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("", (char **) texts->pdata);
}

/* ----------------------------------------------------------- by other means */

static sqlite3 *
open_plainly (GFile *file)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (g_file_peek_path (file), &db,
                                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix"),
                   ==, SQLITE_OK);
  return db;
}

void
fixture_exec (GFile      *file,
              const char *sql)
{
  sqlite3 *db = open_plainly (file);
  char *message = NULL;

  sqlite3_exec (db,
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                "PRAGMA synchronous = OFF",
                NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

gint64
fixture_query (GFile      *file,
               const char *sql)
{
  sqlite3 *db = open_plainly (file);
  sqlite3_stmt *statement = NULL;
  gint64 result;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  result = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return result;
}

/* -------------------------------------------------------------- assertions */

void
fixture_assert_sound (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = trends_store_check (file, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("fault: %s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

void
fixture_assert_holds (GFile      *file,
                      const char *dump)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = fixture_dump (trends_store_get_plan (store));
  g_assert_cmpstr (found, ==, dump);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_wait (gboolean (*condition) (gpointer data),
              gpointer data)
{
  gint64 end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;
  guint tick = g_timeout_add (20, on_tick_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}
