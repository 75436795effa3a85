/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-random-plan.c: see trends-random-plan.h. */

#include "trends-random-plan.h"

#include "trends-error.h"
#include "trends-fold.h"
#include "trends-rank.h"

static const char *const pieces[] = {
  "data", "Ethik", "naïve", "Ελληνικά", "Кириллица", "日本語", "🌱", "a\"quote\"", "\"", "\\", "'",
  "back\\slash", "tab\tbed", "<tag>&amp;", "ünïcödé", "'; DROP TABLE trend; --", "service",
  "\u202Eright", "“Q3”", "e\u0301", "ŵ", "{", "]", ",", "%s", "0", "–", "\x01", "\x7f",
};

static char *
make_text (GRand   *rand,
           gboolean lines)
{
  static const char *const gaps[] = { " ", "", "  ", "\n", "\r\n" };
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, 8); i > 0; i--)
    {
      if (text->len > 0)
        g_string_append (text, gaps[g_rand_int_range (rand, 0, lines ? G_N_ELEMENTS (gaps) : 3)]);
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (text, FALSE);
}

/* With something to see in it. */
static char *
random_text (GRand   *rand,
             gboolean lines)
{
  char *text = make_text (rand, lines);

  while (trends_text_is_blank (text))
    {
      g_free (text);
      text = make_text (rand, lines);
    }

  return text;
}

static TrendsEntity *
random_entity (GRand      *rand,
               TrendsPlan *plan,
               TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = g_list_model_get_n_items (list);

  /* The list keeps it. */
  if (n == 0)
    return NULL;
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, g_rand_int_range (rand, 0, n));
  return entity;
}

static TrendsValue
random_refs (GRand      *rand,
             TrendsPlan *plan,
             TrendsKind  target)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) ids = NULL;

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      TrendsEntity *entity = random_entity (rand, plan, target);

      if (entity != NULL && g_hash_table_add (seen, (gpointer) trends_entity_get_id (entity)))
        g_strv_builder_add (builder, trends_entity_get_id (entity));
    }

  ids = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) ids);
}

static TrendsValue
random_strings (GRand *rand)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      g_autofree char *text = random_text (rand, TRUE);

      g_strv_builder_add (builder, text);
    }

  strings = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) strings);
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

  return trends_value_strings ((const char * const *) keys->pdata);
}

static TrendsValue
random_links (GRand *rand)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      g_autofree char *title = i == 1 ? g_strdup ("") : random_text (rand, FALSE);

      g_variant_builder_add (&builder, "(ss)", title, "https://example.org/?a=\"b\"&c");
    }

  return trends_value_list (g_variant_builder_end (&builder));
}

static TrendsValue
random_string_value (GRand             *rand,
                     const TrendsField *field)
{
  g_autofree char *text = random_text (rand, field->type == TRENDS_FIELD_TEXT);

  if (field->max > 0 && g_utf8_strlen (text, -1) > field->max)
    {
      g_autofree char *cut = g_utf8_substring (text, 0, field->max);

      return trends_value_text (cut);
    }

  return trends_value_text (text);
}

static TrendsValue
random_colour (GRand *rand)
{
  g_autofree char *colour = g_strdup_printf ("#%06x", g_rand_int_range (rand, 0, 0x1000000));

  return trends_value_text (colour);
}

static TrendsValue
random_rank (GRand *rand)
{
  g_autofree char *rank = trends_rank_between (NULL, NULL);

  for (int i = g_rand_int_range (rand, 0, 20); i > 0; i--)
    {
      char *next = g_rand_boolean (rand) ? trends_rank_between (rank, NULL)
                                         : trends_rank_between (NULL, rank);
      g_free (rank);
      rank = next;
    }

  return trends_value_text (rank);
}

/* Written as exports write it: compact, its keys in order. */
static TrendsValue
random_json (GRand *rand)
{
  static const char *const objects[] = {
    "{\"later\":[1,{\"deep\":null}],\"ž\":\"\\u0001\"}",
    "{\"a\":[-0.5,true,[],{}],\"b\":{\"c\":\"}\\\"é\"}}",
  };

  return trends_value_text (objects[g_rand_int_range (rand, 0, G_N_ELEMENTS (objects))]);
}

static TrendsValue
random_ref (GRand      *rand,
            TrendsPlan *plan,
            TrendsKind  target)
{
  TrendsKind kind = target == TRENDS_KIND_ANY
                      ? (TrendsKind) g_rand_int_range (rand, TRENDS_KIND_GROUP, TRENDS_KIND_DEPENDENCY)
                      : target;
  TrendsEntity *entity = random_entity (rand, plan, kind);

  return trends_value_text (entity != NULL ? trends_entity_get_id (entity) : NULL);
}

static gint64
random_integer (GRand *rand,
                gint64 min,
                gint64 max)
{
  return min + (gint64) (g_rand_double (rand) * (double) (max - min + 1));
}

/* Unset only where there is nothing to refer to. */
static TrendsValue
random_set_value (GRand             *rand,
                  TrendsPlan        *plan,
                  const TrendsField *field)
{
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return trends_value_integer (g_rand_int_range (rand, 0, field->choices->n_items));
    case TRENDS_FIELD_INTEGER:
      return trends_value_integer (random_integer (rand, field->min, field->max));
    case TRENDS_FIELD_MONEY:
      /* A part is no more than what it is a part of. */
      return trends_value_integer (g_str_has_suffix (field->key, "_capital")
                                     ? random_integer (rand, 0, field->max / 2)
                                     : random_integer (rand, field->max / 2, field->max));
    case TRENDS_FIELD_BOOLEAN:
      return trends_value_integer (g_rand_boolean (rand));
    case TRENDS_FIELD_DATE:
      /* What ends does so after it began. */
      return trends_value_integer (g_rand_int_range (rand, 738000, 739000) +
                                   (g_str_equal (field->key, "end_date") ? 2000 : 0));
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
      return trends_value_text (g_rand_boolean (rand) ? "GBP" : "EUR");
    case TRENDS_FIELD_LANGUAGE:
      return trends_value_text (g_rand_boolean (rand) ? "en" : "cy-GB");
    case TRENDS_FIELD_RANK:
      return random_rank (rand);
    case TRENDS_FIELD_JSON:
      return random_json (rand);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    default:
      return random_string_value (rand, field);
    }
}

TrendsValue
trends_random_value (GRand             *rand,
                     TrendsPlan        *plan,
                     const TrendsField *field)
{
  if ((field->flags & TRENDS_FIELD_REQUIRED) == 0 && field->type != TRENDS_FIELD_CHOICE &&
      field->type != TRENDS_FIELD_BOOLEAN && g_rand_int_range (rand, 0, 5) == 0)
    return (TrendsValue) TRENDS_VALUE_INIT;

  return random_set_value (rand, plan, field);
}

/* From the seed, and a valid version 4 */
static char *
random_id (GRand *rand)
{
  char *id = g_uuid_string_random ();

  for (char *p = id; *p != '\0'; p++)
    if (*p != '-' && p != id + 14 && p != id + 19)
      *p = "0123456789abcdef"[g_rand_int_range (rand, 0, 16)];
  id[19] = 'a';
  return id;
}

/* Something that can be found, in what it can be found in. */
static void
set_finding (GRand        *rand,
             TrendsPlan   *plan,
             TrendsRecord *record)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  gboolean is_trend = initiative == NULL || g_rand_boolean (rand);
  TrendsEntity *entry = is_trend ? random_entity (rand, plan, TRENDS_KIND_TREND) : initiative;
  const char *finding = is_trend ? "trends_undecided" : "initiatives_overdue";

  if (entry == NULL)
    return;
  trends_record_set (record, TRENDS_SET_ASIDE_FINDING, trends_value_text (finding));
  trends_record_set (record, TRENDS_SET_ASIDE_ENTRY,
                     trends_value_text (trends_entity_get_id (entry)));
}

static TrendsRecord *
random_record (GRand      *rand,
               TrendsPlan *plan,
               TrendsKind  kind,
               gboolean    full)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autofree char *id = random_id (rand);
  TrendsRecord *record = trends_record_new (kind, id);

  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (record, i, full ? random_set_value (rand, plan, &info->fields[i])
                                       : trends_random_value (rand, plan, &info->fields[i]));
  if (kind == TRENDS_KIND_SET_ASIDE)
    set_finding (rand, plan, record);
  return record;
}

/* A file may say twice that two relate to each other, or what is set aside, and nobody may
 * bring it. */
static gboolean
may_come (TrendsPlan   *plan,
          TrendsRecord *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  TrendsEditBuilder *builder;
  g_autoptr (TrendsEdit) edit = NULL;

  if (kind != TRENDS_KIND_DEPENDENCY && kind != TRENDS_KIND_SET_ASIDE)
    return TRUE;
  builder = trends_edit_builder_new ("", TRENDS_ORIGIN_IMPORT);
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  return trends_plan_check (plan, edit, NULL);
}

/* As if it had been in a file: there is nothing to undo. */
static void
load_random (GRand      *rand,
             TrendsPlan *plan,
             TrendsKind  kind,
             gboolean    full)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsRecord) record = random_record (rand, plan, kind, full);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  if (!may_come (plan, record))
    return;
  trends_plan_apply (plan, edit, &error);
  if (!g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS) &&
      !g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE))
    g_assert_no_error (error);
}

TrendsPlan *
trends_random_plan_new (GRand *rand,
                        guint  n_initiatives)
{
  static const guint counts[TRENDS_N_KINDS] = {
    [TRENDS_KIND_PLAN] = 1, [TRENDS_KIND_GROUP] = 2, [TRENDS_KIND_OWNER] = 8,
    [TRENDS_KIND_TREND] = 10, [TRENDS_KIND_TREND_LINK] = 8, [TRENDS_KIND_DEPENDENCY] = 12,
    [TRENDS_KIND_MILESTONE] = 8, [TRENDS_KIND_GOVERNANCE_DATE] = 3, [TRENDS_KIND_BASELINE] = 2,
    [TRENDS_KIND_WORKSHOP] = 2, [TRENDS_KIND_CRITERION] = 3, [TRENDS_KIND_SAVED_FILTER] = 2,
    [TRENDS_KIND_WORKSHOP_STEP] = 4, [TRENDS_KIND_IDEA] = 4, [TRENDS_KIND_BALLOT] = 2,
    [TRENDS_KIND_DECISION] = 2, [TRENDS_KIND_GROUP_COPY] = 2, [TRENDS_KIND_BALLOT_TOTAL] = 4,
    [TRENDS_KIND_SET_ASIDE] = 3, [TRENDS_KIND_COMMENT] = 4,
  };
  TrendsPlan *plan = trends_plan_new ();

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      guint n = kind == TRENDS_KIND_INITIATIVE ? n_initiatives : counts[kind];

      for (guint i = 0; i < n; i++)
        load_random (rand, plan, kind, i == 0);
    }

  return plan;
}

static gboolean
add_random (GRand      *rand,
            TrendsPlan *plan)
{
  TrendsKind kind = g_rand_int_range (rand, TRENDS_KIND_GROUP, TRENDS_N_KINDS);
  g_autoptr (TrendsRecord) record = random_record (rand, plan, kind, FALSE);

  return trends_plan_add (plan, record, NULL) != NULL;
}

static gboolean
add_by_title (GRand      *rand,
              TrendsPlan *plan)
{
  TrendsEntity *trend = random_entity (rand, plan, TRENDS_KIND_TREND);
  g_autofree char *title = random_text (rand, FALSE);

  if (trend == NULL || g_rand_boolean (rand))
    return trends_plan_add_owner (plan, title, TRENDS_OWNER_PERSON, NULL) != NULL;

  return trends_plan_add_initiative (plan, trend, title, g_rand_int_range (rand, 0, 4), NULL) !=
         NULL;
}

static gboolean
depend_random (GRand      *rand,
               TrendsPlan *plan)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  TrendsEntity *needs = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);

  return initiative != NULL && trends_plan_add_dependency (plan, initiative, needs, NULL);
}

static gboolean
set_random_field (GRand      *rand,
                  TrendsPlan *plan)
{
  TrendsKind kind = g_rand_int_range (rand, 0, TRENDS_N_KINDS);
  TrendsEntity *entity = random_entity (rand, plan, kind);
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  const TrendsField *field = &info->fields[g_rand_int_range (rand, 0, info->n_fields)];
  g_auto (TrendsValue) value = trends_random_value (rand, plan, field);

  return entity != NULL && trends_plan_set (plan, entity, field->index, &value,
                                            g_rand_boolean (rand) ? TRENDS_SET_ONCE
                                                                  : TRENDS_SET_TYPING,
                                            NULL);
}

static gboolean
move_random (GRand      *rand,
             TrendsPlan *plan)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  TrendsEntity *trend = random_entity (rand, plan, TRENDS_KIND_TREND);

  return initiative != NULL && trend != NULL &&
         trends_plan_move_initiative (plan, initiative, trend, g_rand_int_range (rand, 0, 8), NULL);
}

static gboolean
remove_random (GRand      *rand,
               TrendsPlan *plan)
{
  TrendsEntity *entity = random_entity (rand, plan,
                                        g_rand_int_range (rand, 0, TRENDS_N_KINDS));

  return entity != NULL && trends_plan_remove (plan, entity, NULL);
}

static gboolean
own_random (GRand      *rand,
            TrendsPlan *plan)
{
  TrendsEntity *initiative = random_entity (rand, plan, TRENDS_KIND_INITIATIVE);
  g_autofree char *name = random_text (rand, FALSE);

  return initiative != NULL &&
         trends_plan_set_owner_name (plan, initiative, TRENDS_INITIATIVE_LEAD, name, NULL);
}

gboolean
trends_random_edit (GRand      *rand,
                    TrendsPlan *plan)
{
  switch (g_rand_int_range (rand, 0, 14))
    {
    case 0:
      return add_random (rand, plan);
    case 1:
      return add_by_title (rand, plan);
    case 2:
    case 3:
      return move_random (rand, plan);
    case 4:
      return depend_random (rand, plan);
    case 5:
      return remove_random (rand, plan);
    case 6:
      return own_random (rand, plan);
    case 7:
    case 8:
      return trends_plan_undo (plan, NULL);
    case 9:
      return trends_plan_redo (plan, NULL);
    default:
      return set_random_field (rand, plan);
    }
}

static void
dump_value (GString           *dump,
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
    case TRENDS_STORAGE_LATE:
      text = g_strescape (trends_value_get_text (value), NULL);
      break;
    case TRENDS_STORAGE_LIST:
      text = g_variant_print (value->list, TRUE);
      break;
    case TRENDS_STORAGE_NONE:
    default:
      return;
    }

  g_string_append_printf (dump, "  %s = %s\n", field->key, text);
}

static void
dump_entity (GString      *dump,
             TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  g_string_append_printf (dump, "%s %s\n", info->nick, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    dump_value (dump, &info->fields[i], trends_entity_get_value (entity, i));
}

char *
trends_plan_dump (TrendsPlan *plan)
{
  GString *dump = g_string_new (NULL);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          dump_entity (dump, entity);
        }
    }

  return g_string_free (dump, FALSE);
}
