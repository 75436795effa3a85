/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own.c: see trends-sheet-own.h. What a person has written over ours isn't refused
 * here: it is left to those who read any table.
 */

#include "trends-sheet-own.h"

#include "trends-date.h"
#include "trends-formula-guard.h"
#include "trends-money.h"
#include "trends-sheet-own-words.h"
#include "trends-value-text.h"

#include <string.h>

/* Those that a table may be in, whatever the plan is in by now */
static const char *const languages[] = { "en", "cy" };

struct _TrendsSheetOwn
{
  TrendsPlan *plan;
  TrendsSheetOwnWay way;
  TrendsSheetNames *names;
  GHashTable *trends; /* its words -> id */
};

/**
 * trends_sheet_own_new:
 * @plan: the plan that a table of ours is for; it may not change meanwhile
 * @way: how that was written
 * @names: what knows its owners, as long as this is used
 *
 * Returns: (transfer full): what reads it
 */
TrendsSheetOwn *
trends_sheet_own_new (TrendsPlan              *plan,
                      const TrendsSheetOwnWay *way,
                      TrendsSheetNames        *names)
{
  TrendsSheetOwn *self = g_new0 (TrendsSheetOwn, 1);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  self->plan = plan;
  self->way = *way;
  self->names = names;
  self->trends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_hash_table_replace (self->trends, trends_sheet_own_dup_trend (trend),
                            g_strdup (trends_entity_get_id (trend)));
    }
  return self;
}

/**
 * trends_sheet_own_free:
 * @self: (nullable) (transfer full): what reads a table of ours
 */
void
trends_sheet_own_free (TrendsSheetOwn *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->trends);
  g_free (self);
}

/**
 * trends_sheet_own_dup_raw:
 * @self: what reads a table of ours
 * @text: what stands in a cell
 *
 * Returns: (transfer full): it as it was before formulas were guarded against
 */
char *
trends_sheet_own_dup_raw (TrendsSheetOwn *self,
                          const char     *text)
{
  return self->way.is_guarded ? trends_formula_unguard (text) : g_strdup (text);
}

static gboolean
read_choice (const TrendsField *field,
             const char        *text,
             TrendsPlan        *plan,
             TrendsValue       *value)
{
  const TrendsChoices *choices = trends_value_get_choices (field, plan);

  for (guint i = 0; i < choices->n_items; i++)
    if (trends_sheet_own_means (text, choices->items[i].label))
      {
        *value = trends_value_integer (i);
        return TRUE;
      }
  return FALSE;
}

/* Digits and one sign, with as many behind it as the currency has */
static gboolean
read_amount (TrendsSheetOwn *self,
             const char     *text,
             TrendsValue    *value)
{
  gsize digits = (gsize) trends_currency_digits (
    trends_entity_get_text (trends_plan_get_info (self->plan), TRENDS_PLAN_CURRENCY));
  gsize n = strspn (text, "0123456789");
  g_autofree char *all = NULL;
  guint64 minor;

  if (n == 0 || n + (digits > 0 ? digits + 1 : 0) != strlen (text))
    return FALSE;
  if (digits > 0 && (text[n] != (self->way.has_comma ? ',' : '.')
                     || strspn (text + n + 1, "0123456789") != digits))
    return FALSE;
  all = g_strdup_printf ("%.*s%s", (int) n, text, digits > 0 ? text + n + 1 : "");
  if (!g_ascii_string_to_unsigned (all, 10, 0, TRENDS_MONEY_MAX, &minor, NULL))
    return FALSE;
  *value = trends_value_integer ((gint64) minor);
  return TRUE;
}

static gboolean
read_date (const char  *text,
           TrendsValue *value)
{
  gint64 day = trends_date_from_iso (text);

  if (day != TRENDS_UNSET)
    *value = trends_value_integer (day);
  return day != TRENDS_UNSET;
}

static const char *
find_target (TrendsSheetOwn    *self,
             const TrendsField *field,
             const char        *text)
{
  const char *id;

  if (field->target == TRENDS_KIND_OWNER)
    return trends_sheet_names_find_owner_named (self->names, text);
  id = g_hash_table_lookup (self->trends, text);
  return id ? id : trends_sheet_names_find_trend (self->names, text);
}

static gboolean
read_refs (TrendsSheetOwn    *self,
           const TrendsField *field,
           const char        *text,
           TrendsValue       *value)
{
  g_auto (GStrv) items = trends_sheet_own_split (text);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; items[i]; i++)
    {
      const char *id = find_target (self, field, items[i]);

      if (!id)
        return FALSE;
      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  *value = trends_value_strings ((const char *const *) ids->pdata);
  return TRUE;
}

static const char *
find_key (const TrendsField *field,
          const char        *label)
{
  const TrendsKindInfo *info = trends_kind_get_info (field->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (trends_sheet_own_means (label, info->fields[i].label))
      return info->fields[i].key;
  return NULL;
}

static gboolean
read_keys (const TrendsField *field,
           const char        *text,
           TrendsValue       *value)
{
  g_auto (GStrv) labels = trends_sheet_own_split (text);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; labels[i]; i++)
    {
      const char *key = find_key (field, labels[i]);

      if (!key)
        return FALSE;
      g_ptr_array_add (keys, (gpointer) key);
    }
  g_ptr_array_add (keys, NULL);
  *value = trends_value_strings ((const char *const *) keys->pdata);
  return TRUE;
}

static void
add_link (GVariantBuilder *links,
          const char      *item)
{
  const char *open = g_str_has_suffix (item, ">") ? g_strrstr (item, " <") : NULL;
  g_autofree char *title = open ? g_strndup (item, open - item) : g_strdup (item);
  g_autofree char *address = open ? g_strndup (open + 2, strlen (open) - 3) : g_strdup (item);

  g_variant_builder_add (links, "(ss)", title, address);
}

static void
read_links (const char  *text,
            TrendsValue *value)
{
  g_auto (GStrv) items = trends_sheet_own_split (text);
  g_auto (GVariantBuilder) links = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (guint i = 0; items[i]; i++)
    add_link (&links, items[i]);
  *value = trends_value_list (g_variant_builder_end (&links));
}

static gboolean
read_ref (TrendsSheetOwn    *self,
          const TrendsField *field,
          const char        *text,
          TrendsValue       *value)
{
  const char *id = find_target (self, field, text);

  if (id)
    *value = trends_value_text (id);
  return id != NULL;
}

static gboolean
read_list (TrendsSheetOwn    *self,
           const TrendsField *field,
           const char        *text,
           TrendsValue       *value)
{
  g_auto (GStrv) items = NULL;

  if (field->type == TRENDS_FIELD_REFS)
    return read_refs (self, field, text, value);
  if (field->type == TRENDS_FIELD_FIELD_KEYS)
    return read_keys (field, text, value);
  if (field->type == TRENDS_FIELD_LINKS)
    {
      read_links (text, value);
      return TRUE;
    }
  items = trends_sheet_own_split (text);
  *value = trends_value_strings ((const char *const *) items);
  return TRUE;
}

static gboolean
read_by_type (TrendsSheetOwn    *self,
              const TrendsField *field,
              const char        *text,
              TrendsValue       *value)
{
  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    return read_list (self, field, text, value);
  if (field->type == TRENDS_FIELD_CHOICE)
    return read_choice (field, text, self->plan, value);
  if (field->type == TRENDS_FIELD_MONEY)
    return read_amount (self, text, value);
  if (field->type == TRENDS_FIELD_DATE)
    return read_date (text, value);
  if (field->type == TRENDS_FIELD_REF)
    return read_ref (self, field, text, value);
  if (field->type != TRENDS_FIELD_STRING && field->type != TRENDS_FIELD_TEXT)
    return FALSE;
  *value = trends_value_text (text);
  return TRUE;
}

/**
 * trends_sheet_own_read:
 * @self: what reads a table of ours
 * @field: of an initiative
 * @text: what stands in its cell, as trends_sheet_own_dup_raw() has it
 * @value: (out): what it means
 *
 * Returns: whether it is as we write it; if not, it may still be what a person would write
 */
gboolean
trends_sheet_own_read (TrendsSheetOwn    *self,
                       const TrendsField *field,
                       const char        *text,
                       TrendsValue       *value)
{
  *value = (TrendsValue) TRENDS_VALUE_INIT;
  if (read_by_type (self, field, text, value) && trends_field_validate (field, value, NULL))
    return TRUE;
  trends_value_clear (value);
  return FALSE;
}

/**
 * trends_sheet_own_decide:
 * @initiative: what a row was written from
 * @field: one of its fields
 * @there: what stands in its cell
 * @sums: (nullable): of what was written
 *
 * What nobody has touched in the table is left, though the table may hold less of it than the plan
 * does; what was changed on both sides stays as it is here.
 *
 * Returns: whether what stands there is taken
 */
TrendsSheetDecision
trends_sheet_own_decide (TrendsEntity      *initiative,
                         const TrendsField *field,
                         const char        *there,
                         const char        *sums)
{
  TrendsSheetDecision decision = TRENDS_SHEET_KEEP_YOURS;

  if (sums && trends_sheet_own_has_sum (sums, field->key, there))
    return TRENDS_SHEET_LEAVE;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *here
        = trends_sheet_own_dup_text_in (trends_entity_get_value (initiative, field->index), field,
                                        trends_entity_get_plan (initiative), languages[i]);

      if (strcmp (here, there) == 0)
        return TRENDS_SHEET_LEAVE;
      if (*here == '\0' || (sums && trends_sheet_own_has_sum (sums, field->key, here)))
        decision = TRENDS_SHEET_TAKE;
    }
  return decision;
}
