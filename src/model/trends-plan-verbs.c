/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-verbs.c: see trends-plan-verbs.h. Moving is in trends-plan-move.c, removing in
 * trends-plan-remove.c.
 */

#include "trends-plan-verbs.h"

#include "trends-entity-private.h"
#include "trends-fold.h"
#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-apply.h"
#include "trends-plan-private.h"
#include "trends-rank.h"
#include "trends-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * trends_edit_builder_set_value:
 * @builder: an edit that is being made
 * @entity: what is changed by it
 * @field: a field of its
 * @value: what that is to be
 *
 * Adds the change, if it is one.
 */
void
trends_edit_builder_set_value (TrendsEditBuilder *builder,
                               TrendsEntity      *entity,
                               guint              field,
                               const TrendsValue *value)
{
  const TrendsValue *before = trends_entity_get_value (entity, field);

  if (!trends_value_equal (before, value))
    trends_edit_builder_set_shared (builder, trends_entity_get_kind (entity),
                                    trends_record_get_id_ref (trends_entity_get_record (entity)),
                                    field, before, value);
}

/**
 * trends_edit_builder_set_integer:
 * @builder: an edit that is being made
 * @entity: what is changed by it
 * @field: a field of its that holds a number, a day or a choice
 * @number: what that is to be; %TRENDS_UNSET for nothing
 *
 * Adds the change, if it is one.
 */
void
trends_edit_builder_set_integer (TrendsEditBuilder *builder,
                                 TrendsEntity      *entity,
                                 guint              field,
                                 gint64             number)
{
  TrendsValue value = number != TRENDS_UNSET ? trends_value_integer (number)
                                             : (TrendsValue) TRENDS_VALUE_INIT;

  trends_edit_builder_set_value (builder, entity, field, &value);
}

static gboolean
is_currency (TrendsEntity *entity,
             guint         field)
{
  return trends_entity_get_kind (entity) == TRENDS_KIND_PLAN && field == TRENDS_PLAN_CURRENCY;
}

/**
 * trends_plan_set:
 * @mode: %TRENDS_SET_TYPING where it is a keystroke of many
 *
 * With another currency of the plan, each amount keeps its figure.
 *
 * Returns: whether the field has the value now
 */
gboolean
trends_plan_set (TrendsPlan        *self,
                 TrendsEntity      *entity,
                 guint              field,
                 const TrendsValue *value,
                 TrendsSetMode      mode,
                 GError           **error)
{
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (TrendsEditBuilder) builder = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (trends_entity_get_plan (entity) == self, FALSE);

  if (trends_value_equal (trends_entity_get_value (entity, field), value))
    return TRUE;

  builder = trends_labels_begin_set (
    entity, trends_kind_get_field (trends_entity_get_kind (entity), field));
  trends_edit_builder_set_value (builder, entity, field, value);
  if (is_currency (entity, field) && trends_value_is_set (value) &&
      !trends_plan_restate_amounts (self, builder, trends_value_get_text (value), NULL, NULL, error))
    return FALSE;
  edit = trends_edit_builder_end (g_steal_pointer (&builder));

  return mode == TRENDS_SET_TYPING ? trends_plan_apply_typing (self, edit, error)
                                   : trends_plan_apply (self, edit, error);
}

/**
 * trends_plan_set_text:
 * @text: what is to stand there; "" unsets the field. Where the field is a single
 *   line, several are folded into one; space around it is kept while typing and
 *   goes otherwise.
 */
gboolean
trends_plan_set_text (TrendsPlan    *self,
                      TrendsEntity  *entity,
                      guint          field,
                      const char    *text,
                      TrendsSetMode  mode,
                      GError       **error)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);
  gboolean is_lines = info->type == TRENDS_FIELD_TEXT;
  g_autofree char *kept = is_lines                   ? g_strdup (text)
                          : mode == TRENDS_SET_ONCE ? trends_tidy_line (text)
                                                    : trends_one_line (text);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  value = trends_value_text (kept);
  return trends_plan_set (self, entity, field, &value, mode, error);
}

/**
 * trends_plan_set_integer:
 * @integer: what is to stand there, as the field's type has it: a number, a choice's
 *   index, a day, an amount; or %TRENDS_UNSET
 */
gboolean
trends_plan_set_integer (TrendsPlan    *self,
                         TrendsEntity  *entity,
                         guint          field,
                         gint64         integer,
                         GError       **error)
{
  TrendsValue value = TRENDS_VALUE_INIT;

  if (integer != TRENDS_UNSET)
    value = trends_value_integer (integer);

  return trends_plan_set (self, entity, field, &value, TRENDS_SET_ONCE, error);
}

/**
 * trends_plan_set_ref:
 * @target: (nullable): what to refer to from now on, %NULL for nothing
 */
gboolean
trends_plan_set_ref (TrendsPlan    *self,
                     TrendsEntity  *entity,
                     guint          field,
                     TrendsEntity  *target,
                     GError       **error)
{
  g_auto (TrendsValue) value =
    trends_value_text (target != NULL ? trends_entity_get_id (target) : NULL);

  return trends_plan_set (self, entity, field, &value, TRENDS_SET_ONCE, error);
}

/**
 * trends_plan_set_strings:
 * @strings: (array zero-terminated=1): what is to stand there, in order; an empty list
 *   unsets the field
 */
gboolean
trends_plan_set_strings (TrendsPlan         *self,
                         TrendsEntity       *entity,
                         guint               field,
                         const char * const *strings,
                         GError            **error)
{
  g_auto (TrendsValue) value = trends_value_strings (strings);

  return trends_plan_set (self, entity, field, &value, TRENDS_SET_ONCE, error);
}

/**
 * trends_plan_set_many:
 * @entities: (element-type TrendsEntity): of one kind
 *
 * Sets a field of many, in one edit.
 */
gboolean
trends_plan_set_many (TrendsPlan        *self,
                      GPtrArray         *entities,
                      guint              field,
                      const TrendsValue *value,
                      GError           **error)
{
  const TrendsField *info;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (entities->len > 0, FALSE);

  if (entities->len == 1)
    return trends_plan_set (self, entities->pdata[0], field, value, TRENDS_SET_ONCE, error);

  info = trends_kind_get_field (trends_entity_get_kind (entities->pdata[0]), field);
  builder = trends_labels_begin_set_many (info, entities->len);
  for (guint i = 0; i < entities->len; i++)
    trends_edit_builder_set_value (builder, entities->pdata[i], field, value);

  return trends_plan_apply_builder (self, builder, error);
}

/**
 * trends_plan_add:
 *
 * Returns: (transfer none) (nullable): the entity, now in the plan
 */
TrendsEntity *
trends_plan_add (TrendsPlan    *self,
                 TrendsRecord  *record,
                 GError       **error)
{
  TrendsEditBuilder *builder = trends_labels_begin_add (record);

  trends_edit_builder_add (builder, record);
  if (!trends_plan_apply_builder (self, builder, error))
    return NULL;

  return trends_plan_lookup (self, trends_record_get_id (record));
}

/* A rank for the place `index` among the initiatives of a trend. */
static char *
make_rank (TrendsEntity *trend,
           guint         index)
{
  const char *before, *after;

  trends_trend_find_gap (trend, index, &before, &after);
  return trends_rank_between (before, after);
}

/**
 * trends_plan_get_default_sensitivity:
 * @self: a plan
 *
 * Returns: (transfer full): what an initiative's sensitivity begins with, where nothing
 *   else is said; each may be given another
 */
TrendsValue
trends_plan_get_default_sensitivity (TrendsPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), trends_value_integer (TRENDS_SENSITIVITY_EXEMPT));

  return trends_value_copy (trends_entity_get_value (trends_plan_get_info (self),
                                                     TRENDS_PLAN_DEFAULT_SENSITIVITY));
}

static TrendsRecord *
make_initiative (TrendsEntity *trend,
                 const char   *title,
                 const char   *rank)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_INITIATIVE, NULL);
  g_autofree char *line = trends_tidy_line (title);

  trends_record_set (record, TRENDS_INITIATIVE_TITLE, trends_value_text (line));
  trends_record_set (record, TRENDS_INITIATIVE_TREND,
                     trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_INITIATIVE_POSITION, trends_value_text (rank));
  trends_record_set (record, TRENDS_INITIATIVE_SENSITIVITY,
                     trends_plan_get_default_sensitivity (trends_entity_get_plan (trend)));
  return record;
}

/**
 * trends_trend_make_initiative:
 * @trend: where it is to be
 * @title: its title
 *
 * For an edit that says more of it than its title.
 *
 * Returns: (transfer full): the record of a new initiative, the last of the trend
 */
TrendsRecord *
trends_trend_make_initiative (TrendsEntity *trend,
                              const char   *title)
{
  g_autofree char *rank = NULL;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  rank = make_rank (trend, G_MAXUINT);
  return make_initiative (trend, title, rank);
}

/**
 * trends_plan_add_initiative:
 * @title: its title; must not be empty
 * @index: its place, %G_MAXUINT for the last
 *
 * Returns: (transfer none) (nullable): the new initiative
 */
TrendsEntity *
trends_plan_add_initiative (TrendsPlan    *self,
                            TrendsEntity  *trend,
                            const char    *title,
                            guint          index,
                            GError       **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *rank = NULL;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  rank = make_rank (trend, index);
  record = make_initiative (trend, title, rank);
  return trends_plan_add (self, record, error);
}

/**
 * trends_plan_add_initiatives:
 * @titles: (array zero-terminated=1): at least one, as trends_split_titles() has
 *   them; no more than %TRENDS_ADD_MAX
 *
 * Adds all of them, in their order, at the end of the trend, in one edit.
 *
 * Returns: (transfer none) (nullable): the last of them
 */
TrendsEntity *
trends_plan_add_initiatives (TrendsPlan          *self,
                             TrendsEntity        *trend,
                             const char * const  *titles,
                             GError             **error)
{
  return trends_plan_add_initiatives_with (self, trend, titles, G_MAXUINT, NULL, 0, error);
}

/**
 * trends_plan_add_initiatives_with:
 * @titles: as trends_plan_add_initiatives() takes them
 * @index: the place of the first, %G_MAXUINT for the end
 * @values: (array length=n_values): what each of them has, besides what a new one has
 *
 * Adds all of them in one edit, with these values.
 *
 * Returns: (transfer none) (nullable): the last of them
 */
TrendsEntity *
trends_plan_add_initiatives_with (TrendsPlan          *self,
                                  TrendsEntity        *trend,
                                  const char * const  *titles,
                                  guint                index,
                                  const TrendsFieldValue *values,
                                  guint                n_values,
                                  GError             **error)
{
  g_autofree char *rank = NULL;
  g_autoptr (TrendsRecord) last = NULL;
  TrendsEditBuilder *builder;
  const char *before, *after;
  guint n;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);
  g_return_val_if_fail (titles != NULL && titles[0] != NULL, NULL);

  n = g_strv_length ((char **) titles);
  if (n == 1 && n_values == 0)
    return trends_plan_add_initiative (self, trend, titles[0], index, error);
  if (!trends_plan_check_titles (titles, error))
    return NULL;

  builder = trends_labels_begin_add_many (n);
  trends_trend_find_gap (trend, index, &before, &after);
  rank = trends_rank_between (before, after);
  for (guint i = 0; i < n; i++)
    {
      char *next = trends_rank_between (rank, after);

      g_clear_pointer (&last, trends_record_unref);
      last = make_initiative (trend, titles[i], rank);
      for (guint v = 0; v < n_values; v++)
        trends_record_set (last, values[v].field, trends_value_copy (&values[v].value));
      trends_edit_builder_add (builder, last);
      g_free (rank);
      rank = next;
    }

  return trends_plan_apply_builder (self, builder, error)
           ? trends_plan_lookup (self, trends_record_get_id (last)) : NULL;
}

/**
 * trends_plan_make_owner:
 * @name: a name as somebody typed it
 * @kind: what sort of owner
 *
 * Returns: (transfer full): an owner to be added by an edit that does more than that
 */
TrendsRecord *
trends_plan_make_owner (const char     *name,
                        TrendsOwnerKind kind)
{
  TrendsRecord *record;
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  record = trends_record_new (TRENDS_KIND_OWNER, NULL);
  trimmed = trends_tidy_line (name);
  trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text (trimmed));
  trends_record_set (record, TRENDS_OWNER_OWNER_KIND, trends_value_integer (kind));
  return record;
}

/**
 * trends_plan_add_owner:
 *
 * Returns: (transfer none) (nullable): the new owner
 */
TrendsEntity *
trends_plan_add_owner (TrendsPlan      *self,
                       const char      *name,
                       TrendsOwnerKind  kind,
                       GError         **error)
{
  g_autoptr (TrendsRecord) record = trends_plan_make_owner (name, kind);

  return trends_plan_add (self, record, error);
}

/**
 * trends_plan_find_owner:
 * @name: a name as somebody typed it
 *
 * Returns: (transfer none) (nullable): the owner of that name, as it is spelt or
 *   else as trends_fold() takes it; space around it doesn't matter. Of several
 *   that differ in accents alone, none is meant.
 */
TrendsEntity *
trends_plan_find_owner (TrendsPlan *self,
                        const char *name)
{
  GListModel *owners = trends_plan_get_list (self, TRENDS_KIND_OWNER);
  g_autofree char *trimmed = trends_tidy_line (name);
  g_autofree char *wanted = trends_fold (trimmed);
  TrendsEntity *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i); /* the list keeps it */

      if (strcmp (trends_entity_get_folded_name (owner), wanted) != 0)
        continue;
      if (trends_name_is_spelt (trends_entity_get_name (owner), trimmed))
        return owner;
      found = owner;
      n_found++;
    }

  return n_found == 1 ? found : NULL;
}

/* What a field is to hold when the owner @id is chosen: just that, or in a list
 * of owners that besides. */
static TrendsValue
value_with_owner (TrendsEntity      *entity,
                  const TrendsField *field,
                  const char        *id)
{
  const TrendsValue *before = trends_entity_get_value (entity, field->index);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) known = NULL;
  g_auto (GStrv) ids = NULL;

  if (field->type != TRENDS_FIELD_REFS)
    return trends_value_text (id);
  if (trends_value_contains (before, id))
    return trends_value_copy (before);

  builder = g_strv_builder_new ();
  known = trends_value_dup_strings (before);
  g_strv_builder_addv (builder, (const char **) known);
  g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  return trends_value_strings ((const char * const *) ids);
}

/**
 * trends_plan_set_owner_name:
 * @field: a field of @entity that refers to an owner, or to several
 * @name: the owner's name; "" for nobody
 *
 * Chooses an owner by name, or makes one, in a single edit. In a list of owners
 * it comes to those that are there.
 */
gboolean
trends_plan_set_owner_name (TrendsPlan    *self,
                            TrendsEntity  *entity,
                            guint          field,
                            const char    *name,
                            GError       **error)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);
  TrendsEntity *owner = trends_plan_find_owner (self, name);
  g_autofree char *trimmed = trends_tidy_line (name);
  g_autoptr (TrendsRecord) record = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  TrendsEditBuilder *builder;

  if (owner != NULL && *trimmed != '\0')
    value = value_with_owner (entity, info, trends_entity_get_id (owner));
  if (owner != NULL || *trimmed == '\0')
    return trends_plan_set (self, entity, field, &value, TRENDS_SET_ONCE, error);

  record = trends_plan_make_owner (trimmed, TRENDS_OWNER_PERSON);
  value = value_with_owner (entity, info, trends_record_get_id (record));
  builder = trends_labels_begin_set (entity, info);
  trends_edit_builder_add (builder, record);
  trends_edit_builder_set_value (builder, entity, field, &value);

  return trends_plan_apply_builder (self, builder, error);
}

/**
 * trends_plan_set_owner_name_many:
 * @entities: (element-type TrendsEntity): of one kind
 * @field: a field of them that refers to an owner, or to several
 * @name: the owner's name, not empty
 *
 * The same for many, in a single edit.
 */
gboolean
trends_plan_set_owner_name_many (TrendsPlan  *self,
                                 GPtrArray   *entities,
                                 guint        field,
                                 const char  *name,
                                 GError     **error)
{
  TrendsEntity *owner = trends_plan_find_owner (self, name);
  g_autofree char *trimmed = trends_tidy_line (name);
  g_autoptr (TrendsRecord) record = NULL;
  const TrendsField *info;
  TrendsEditBuilder *builder;
  const char *id;

  g_return_val_if_fail (entities->len > 0, FALSE);

  if (entities->len == 1)
    return trends_plan_set_owner_name (self, entities->pdata[0], field, name, error);

  info = trends_kind_get_field (trends_entity_get_kind (entities->pdata[0]), field);
  builder = trends_labels_begin_set_many (info, entities->len);
  record = owner == NULL ? trends_plan_make_owner (trimmed, TRENDS_OWNER_PERSON) : NULL;
  id = owner != NULL ? trends_entity_get_id (owner) : trends_record_get_id (record);
  if (record != NULL)
    trends_edit_builder_add (builder, record);
  for (guint i = 0; i < entities->len; i++)
    {
      g_auto (TrendsValue) value = value_with_owner (entities->pdata[i], info, id);

      trends_edit_builder_set_value (builder, entities->pdata[i], field, &value);
    }

  return trends_plan_apply_builder (self, builder, error);
}
