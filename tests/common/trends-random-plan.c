/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-random-plan.c: see trends-random-plan.h. */

#include "trends-random-plan.h"

#include "trends-rank.h"

static const char *const words[] = {
  "data", "Ethik", "naïve", "résumé", "Ελληνικά", "Кириллица", "日本語", "🌱", "a\"quote\"",
  "back\\slash", "tab\tbed", "<tag>&amp;", "Llywodraeth", "ünïcödé", "'; DROP TABLE trend; --",
  "service", "\u202Eright", "Q3",
};

static char *
random_text (GRand   *rand,
             gboolean lines)
{
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, 6); i > 0; i--)
    {
      if (text->len > 0)
        g_string_append_c (text, lines && g_rand_boolean (rand) ? '\n' : ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
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

  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
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

  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      g_autofree char *text = random_text (rand, FALSE);

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
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_EXEMPTABLE) != 0 && g_rand_boolean (rand))
      g_strv_builder_add (builder, info->fields[i].key);

  keys = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) keys);
}

static TrendsValue
random_links (GRand *rand)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    {
      g_autofree char *title = random_text (rand, FALSE);

      g_variant_builder_add (&builder, "(ss)", title, "https://example.org/a?b=c&d");
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

TrendsValue
trends_random_value (GRand             *rand,
                     TrendsPlan        *plan,
                     const TrendsField *field)
{
  TrendsEntity *target;

  if ((field->flags & TRENDS_FIELD_REQUIRED) == 0 && field->type != TRENDS_FIELD_CHOICE &&
      field->type != TRENDS_FIELD_BOOLEAN && g_rand_int_range (rand, 0, 5) == 0)
    return (TrendsValue) TRENDS_VALUE_INIT;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return trends_value_integer (g_rand_int_range (rand, 0, field->choices->n_items));
    case TRENDS_FIELD_INTEGER:
      return trends_value_integer (g_rand_int_range (rand, field->min, field->max + 1));
    case TRENDS_FIELD_BOOLEAN:
      return trends_value_integer (g_rand_boolean (rand));
    case TRENDS_FIELD_DATE:
      return trends_value_integer (g_rand_int_range (rand, 738000, 742000));
    case TRENDS_FIELD_TIME:
      return trends_value_integer (g_rand_int_range (rand, 0, G_MAXINT32));
    case TRENDS_FIELD_MONEY:
      return trends_value_integer (g_rand_double_range (rand, 0, TRENDS_MONEY_MAX));
    case TRENDS_FIELD_REF:
      target = random_entity (rand, plan, field->target);
      return trends_value_text (target != NULL ? trends_entity_get_id (target) : NULL);
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
      return trends_value_text ("{\"later\":[1,{\"deep\":null}],\"ž\":\"\\u0001\"}");
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    default:
      return random_string_value (rand, field);
    }
}

static TrendsEntity *
add_random (GRand      *rand,
            TrendsPlan *plan,
            TrendsKind  kind)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autoptr (TrendsRecord) record = trends_record_new (kind, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (record, i, trends_random_value (rand, plan, &info->fields[i]));
  if (kind == TRENDS_KIND_INITIATIVE)
    trends_record_set (record, TRENDS_INITIATIVE_END, (TrendsValue) TRENDS_VALUE_INIT);

  return trends_plan_add (plan, record, NULL);
}

static void
set_info (GRand      *rand,
          TrendsPlan *plan)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_PLAN);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (TrendsValue) value = trends_random_value (rand, plan, &info->fields[i]);

      trends_plan_set (plan, trends_plan_get_info (plan), i, &value, TRENDS_SET_ONCE, NULL);
    }
}

TrendsPlan *
trends_random_plan_new (GRand *rand,
                        guint  n_initiatives)
{
  static const struct { TrendsKind kind; guint n; } parts[] = {
    { TRENDS_KIND_GROUP, 2 }, { TRENDS_KIND_OWNER, 8 }, { TRENDS_KIND_TREND, 10 },
    { TRENDS_KIND_TREND_LINK, 8 }, { TRENDS_KIND_INITIATIVE, 0 }, { TRENDS_KIND_DEPENDENCY, 12 },
    { TRENDS_KIND_MILESTONE, 8 }, { TRENDS_KIND_GOVERNANCE_DATE, 3 }, { TRENDS_KIND_BASELINE, 2 },
    { TRENDS_KIND_WORKSHOP, 2 },
  };
  TrendsPlan *plan = trends_plan_new ();

  set_info (rand, plan);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n = parts[i].n > 0 ? parts[i].n : n_initiatives; n > 0; n--)
      add_random (rand, plan, parts[i].kind);

  return plan;
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
                                        g_rand_int_range (rand, TRENDS_KIND_OWNER, TRENDS_N_KINDS));

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
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
      return add_random (rand, plan,
                         g_rand_int_range (rand, TRENDS_KIND_GROUP, TRENDS_N_KINDS)) != NULL;
    case 2:
    case 3:
      return move_random (rand, plan);
    case 4:
      return remove_random (rand, plan);
    case 5:
      return own_random (rand, plan);
    case 6:
      return trends_plan_undo (plan, NULL);
    case 7:
      return trends_plan_redo (plan, NULL);
    default:
      return set_random_field (rand, plan);
    }
}

static void
dump_value (GString           *dump,
            const TrendsValue *value)
{
  g_autofree char *list = NULL;

  switch (value->storage)
    {
    case TRENDS_STORAGE_INTEGER:
      g_string_append_printf (dump, "%" G_GINT64_FORMAT, value->integer);
      break;
    case TRENDS_STORAGE_TEXT:
      g_string_append (dump, value->text);
      break;
    case TRENDS_STORAGE_LIST:
      list = g_variant_print (value->list, FALSE);
      g_string_append (dump, list);
      break;
    case TRENDS_STORAGE_NONE:
    default:
      g_string_append (dump, "-");
    }
}

static void
dump_entity (GString      *dump,
             TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  g_string_append_printf (dump, "%s %s\n", info->nick, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_string_append_printf (dump, "  %s: ", info->fields[i].key);
      dump_value (dump, trends_entity_get_value (entity, i));
      g_string_append_c (dump, '\n');
    }
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
