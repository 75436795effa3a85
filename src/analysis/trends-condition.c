/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-condition.c: conditions, and what they match; see trends-condition.h. Their text
 * form is in trends-condition-text.c, their words in trends-condition-words.c.
 */

#include "trends-condition-private.h"

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-horizon.h"
#include "trends-search.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TrendsCondition, trends_condition, trends_condition_ref,
                     trends_condition_unref)

/**
 * trends_condition_ref:
 *
 * Returns: (transfer full): the same condition, to be let go of by trends_condition_unref(); in
 *   any thread
 */
TrendsCondition *
trends_condition_ref (TrendsCondition *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_condition_unref:
 * @self: (transfer full): freed with its parts when nobody holds it any more; in any thread
 */
void
trends_condition_unref (TrendsCondition *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->values);
  g_strfreev (self->words);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/* ------------------------------------------------------------------ making */

static TrendsCondition *
allocate (TrendsConditionType type,
          TrendsKind          kind,
          int                 field)
{
  TrendsCondition *self = g_new0 (TrendsCondition, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->type = type;
  self->kind = kind;
  self->field = field;
  return self;
}

/**
 * trends_condition_new_joined:
 * @type: %TRENDS_CONDITION_ALL or %TRENDS_CONDITION_ANY
 * @kind: the kind of entity that it is about
 * @parts: (element-type TrendsCondition): conditions about the same kind
 *
 * Returns: (transfer full): one that asks for all or any of them; all of none is
 *   everything, any of none is nothing
 */
TrendsCondition *
trends_condition_new_joined (TrendsConditionType type,
                             TrendsKind          kind,
                             GPtrArray          *parts)
{
  TrendsCondition *self;

  g_return_val_if_fail (type == TRENDS_CONDITION_ALL || type == TRENDS_CONDITION_ANY, NULL);

  self = allocate (type, kind, TRENDS_CONDITION_ANYWHERE);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_condition_unref);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (self->parts, trends_condition_ref (parts->pdata[i]));
  return self;
}

/* Those that ask for something: a hyphen alone is found anywhere. (transfer full) */
static char **
split_words (const char *text)
{
  g_autofree char *folded = trends_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **word = words; *word != NULL; word++)
    if (!trends_search_finds ("", *word))
      g_strv_builder_add (builder, *word);
  return g_strv_builder_end (builder);
}

gboolean
trends_condition_read_day (const char *text,
                           gint64     *day,
                           gboolean   *is_relative)
{
  const char *rest;

  *is_relative = g_str_has_prefix (text, "today");
  if (!*is_relative)
    {
      *day = trends_date_from_iso (text);
      return *day != TRENDS_UNSET;
    }

  rest = text + strlen ("today");
  *day = 0;
  return *rest == '\0'
         || ((*rest == '+' || *rest == '-') && g_ascii_isdigit (rest[1])
             && g_ascii_string_to_signed (*rest == '+' ? rest + 1 : rest, 10, -100000, 100000,
                                          day, NULL));
}

static gboolean
read_choices (TrendsCondition   *self,
              const TrendsField *field)
{
  for (char **value = self->values; *value != NULL; value++)
    {
      gint64 choice = trends_choices_find (field->choices, *value);

      if (choice < 0)
        return FALSE;
      self->mask |= 1u << choice;
    }
  return TRUE;
}

static gboolean
is_value_of (const TrendsField *field,
             const char        *value)
{
  gint64 number;

  if (field->type == TRENDS_FIELD_BOOLEAN)
    return strcmp (value, "true") == 0 || strcmp (value, "false") == 0;
  if (field->type == TRENDS_FIELD_INTEGER)
    return g_ascii_string_to_signed (value, 10, field->min, field->max, &number, NULL);
  if (field->type == TRENDS_FIELD_DATE)
    return trends_date_from_iso (value) != TRENDS_UNSET;
  return TRUE;
}

/* Makes what is quick to match by of the values; FALSE where they make no sense. */
static gboolean
compile (TrendsCondition *self)
{
  const TrendsField *field = self->field >= 0 ? trends_kind_get_field (self->kind, self->field)
                                              : NULL;
  guint n_values = g_strv_length (self->values);

  switch (self->type)
    {
    case TRENDS_CONDITION_TEXT:
      self->words = n_values == 1 ? split_words (self->values[0]) : NULL;
      return n_values == 1;
    case TRENDS_CONDITION_IS:
      if (field->type == TRENDS_FIELD_CHOICE)
        return n_values > 0 && read_choices (self, field);
      for (guint i = 0; i < n_values; i++)
        if (!is_value_of (field, self->values[i]))
          return FALSE;
      return n_values > 0;
    case TRENDS_CONDITION_BEFORE:
    case TRENDS_CONDITION_AFTER:
    case TRENDS_CONDITION_CHANGED_SINCE:
      return n_values == 1
             && trends_condition_read_day (self->values[0], &self->day, &self->is_relative);
    case TRENDS_CONDITION_MISSING:
      return n_values == 0;
    case TRENDS_CONDITION_ALL:
    case TRENDS_CONDITION_ANY:
    case TRENDS_CONDITION_UNKNOWN:
    default:
      return FALSE;
    }
}

#define CAN(TYPE) (1u << TRENDS_CONDITION_##TYPE)

/* What can be asked about a field of each type. */
static const guint askable[] = {
  [TRENDS_FIELD_STRING] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_TEXT] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_CHOICE] = CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_INTEGER] = CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_BOOLEAN] = CAN (IS),
  [TRENDS_FIELD_DATE] = CAN (IS) | CAN (MISSING) | CAN (BEFORE) | CAN (AFTER),
  [TRENDS_FIELD_TIME] = CAN (MISSING) | CAN (BEFORE) | CAN (AFTER),
  [TRENDS_FIELD_MONEY] = CAN (MISSING),
  [TRENDS_FIELD_REF] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_REFS] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_STRINGS] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_FIELD_KEYS] = CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_LINKS] = CAN (MISSING),
  [TRENDS_FIELD_ADDRESS] = CAN (TEXT) | CAN (IS) | CAN (MISSING),
  [TRENDS_FIELD_COLOUR] = CAN (MISSING),
  [TRENDS_FIELD_CURRENCY] = CAN (IS),
  [TRENDS_FIELD_LANGUAGE] = CAN (IS),
};

static gboolean
is_askable (TrendsConditionType type,
            const TrendsField  *field)
{
  return (field->flags & TRENDS_FIELD_INTERNAL) == 0 && field->type < G_N_ELEMENTS (askable)
         && (askable[field->type] & (1u << type)) != 0;
}

gboolean
trends_condition_type_suits (TrendsConditionType type,
                             const TrendsField  *field)
{
  if (field == NULL)
    return type == TRENDS_CONDITION_TEXT || type == TRENDS_CONDITION_CHANGED_SINCE;
  return is_askable (type, field);
}

/**
 * trends_condition_new:
 * @type: a type that asks about one field, or about all of an entity
 * @kind: the kind of entity that it is about
 * @field: a field of it, or %TRENDS_CONDITION_ANYWHERE
 * @values: (array zero-terminated=1): what is asked for, as in the text form
 *
 * Returns: (transfer full) (nullable): the condition; %NULL where the type can't ask
 *   about such a field, or not for such values
 */
TrendsCondition *
trends_condition_new (TrendsConditionType type,
                      TrendsKind          kind,
                      int                 field,
                      const char * const *values)
{
  g_autoptr (TrendsCondition) self = NULL;

  if (!trends_condition_type_suits (type,
                                    field >= 0 ? trends_kind_get_field (kind, field) : NULL))
    return NULL;

  self = allocate (type, kind, field);
  self->values = g_strdupv ((char **) values);
  return compile (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * trends_condition_new_choices:
 * @kind: the kind of entity that it is about
 * @field: a field of it that holds a choice
 * @mask: a bit for each choice that is asked for, at least one
 *
 * Returns: (transfer full): the condition that the field is one of these
 */
TrendsCondition *
trends_condition_new_choices (TrendsKind kind,
                              guint      field,
                              guint      mask)
{
  const TrendsChoices *choices = trends_kind_get_field (kind, field)->choices;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nicks = NULL;

  for (guint i = 0; i < choices->n_items; i++)
    if ((mask & (1u << i)) != 0)
      g_strv_builder_add (builder, choices->items[i].nick);
  nicks = g_strv_builder_end (builder);
  return trends_condition_new (TRENDS_CONDITION_IS, kind, (int) field,
                               (const char * const *) nicks);
}

/**
 * trends_condition_new_unknown:
 * @kind: the kind of entity that it is about
 * @text: one condition in the text form, of which this version knows not what it means
 * @word: what in it isn't known
 *
 * Returns: (transfer full): one that keeps it
 */
TrendsCondition *
trends_condition_new_unknown (TrendsKind  kind,
                              const char *text,
                              const char *word)
{
  const char *values[] = { text, word, NULL };
  TrendsCondition *self = allocate (TRENDS_CONDITION_UNKNOWN, kind, TRENDS_CONDITION_ANYWHERE);

  self->values = g_strdupv ((char **) values);
  return self;
}

/* ------------------------------------------------------------------ asking */

/**
 * trends_condition_get_condition_type:
 *
 * Returns: what sort of condition it is
 */
TrendsConditionType
trends_condition_get_condition_type (TrendsCondition *self)
{
  return self->type;
}

/**
 * trends_condition_get_kind:
 *
 * Returns: the kind of entity that it is about
 */
TrendsKind
trends_condition_get_kind (TrendsCondition *self)
{
  return self->kind;
}

/**
 * trends_condition_get_field:
 *
 * Returns: the field that it is about, or %TRENDS_CONDITION_ANYWHERE
 */
int
trends_condition_get_field (TrendsCondition *self)
{
  return self->field;
}

/**
 * trends_condition_get_values:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what it asks for, as in
 *   the text form; %NULL for ALL and ANY
 */
const char * const *
trends_condition_get_values (TrendsCondition *self)
{
  return (const char * const *) self->values;
}

/**
 * trends_condition_get_parts:
 *
 * Returns: (transfer none) (nullable) (element-type TrendsCondition): what ALL or ANY join
 */
const GPtrArray *
trends_condition_get_parts (TrendsCondition *self)
{
  return self->parts;
}

/**
 * trends_condition_get_mask:
 *
 * Returns: of a condition that a choice is one of some, a bit for each of these; else 0
 */
guint
trends_condition_get_mask (TrendsCondition *self)
{
  return self->mask;
}

/**
 * trends_condition_get_day:
 * @today: the day it is
 *
 * Returns: the day that one with a day asks for, as a Julian day
 */
gint64
trends_condition_get_day (TrendsCondition *self,
                          gint64           today)
{
  return self->is_relative ? today + self->day : self->day;
}

/**
 * trends_condition_asks_for_changes:
 *
 * Returns: whether any part of it asks when an entity was changed, which has to be read first
 */
gboolean
trends_condition_asks_for_changes (TrendsCondition *self)
{
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (trends_condition_asks_for_changes (self->parts->pdata[i]))
      return TRUE;

  return self->type == TRENDS_CONDITION_CHANGED_SINCE;
}

/**
 * trends_condition_find_unknown:
 *
 * Returns: (transfer none) (nullable): the first word of it that this version doesn't know;
 *   %NULL where it knows what every part of it means
 */
const char *
trends_condition_find_unknown (TrendsCondition *self)
{
  const char *word = NULL;

  if (self->type == TRENDS_CONDITION_UNKNOWN)
    return self->values[1];
  for (guint i = 0; word == NULL && self->parts != NULL && i < self->parts->len; i++)
    word = trends_condition_find_unknown (self->parts->pdata[i]);

  return word;
}

/* All of one is that one. */
static TrendsCondition *
get_only_part (TrendsCondition *self)
{
  while (self->parts != NULL && self->parts->len == 1)
    self = self->parts->pdata[0];

  return self;
}

/**
 * trends_condition_equal:
 *
 * Returns: whether they ask for the same in the same words
 */
gboolean
trends_condition_equal (TrendsCondition *a,
                        TrendsCondition *b)
{
  g_autofree char *x = trends_condition_to_text (get_only_part (a));
  g_autofree char *y = trends_condition_to_text (get_only_part (b));

  return a->kind == b->kind && strcmp (x, y) == 0;
}

/* ---------------------------------------------------------------- matching */

static gboolean
finds_folded (const char *text,
              const char *word)
{
  g_autofree char *folded = trends_fold (text);

  return trends_search_finds (folded, word);
}

static gboolean
finds_in_strings (TrendsEntity *entity,
                  guint         field,
                  const char   *word)
{
  g_auto (GStrv) strings = trends_entity_dup_strings (entity, field);

  for (char **string = strings; *string != NULL; string++)
    if (finds_folded (*string, word))
      return TRUE;
  return FALSE;
}

static gboolean
finds_in_refs (TrendsEntity *entity,
               guint         field,
               const char   *word)
{
  g_autoptr (GPtrArray) targets = trends_entity_dup_refs (entity, field);

  for (guint i = 0; i < targets->len; i++)
    if (trends_search_finds (trends_entity_get_folded_name (targets->pdata[i]), word))
      return TRUE;
  return FALSE;
}

static gboolean
finds_in_field (TrendsEntity *entity,
                guint         field,
                const char   *word)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);
  TrendsEntity *target;

  if (info->type == TRENDS_FIELD_REFS)
    return finds_in_refs (entity, field, word);
  if (info->type == TRENDS_FIELD_STRINGS)
    return finds_in_strings (entity, field, word);
  if (info->type != TRENDS_FIELD_REF)
    return finds_folded (trends_entity_get_text (entity, field), word);

  target = trends_entity_get_ref (entity, field);
  return target != NULL && trends_search_finds (trends_entity_get_folded_name (target), word);
}

/* Of initiatives, in what a search looks through, which is kept at hand; and in who leads. */
static gboolean
finds_anywhere (TrendsEntity *entity,
                const char   *word)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return trends_search_finds (trends_initiative_get_search_key (entity), word)
           || finds_in_field (entity, TRENDS_INITIATIVE_LEAD, word);

  for (guint i = 0; i < info->n_fields; i++)
    if (is_askable (TRENDS_CONDITION_TEXT, &info->fields[i])
        && finds_in_field (entity, i, word))
      return TRUE;
  return FALSE;
}

static gboolean
has_words (TrendsCondition *self,
           TrendsEntity    *entity)
{
  for (char **word = self->words; *word != NULL; word++)
    if (self->field >= 0 ? !finds_in_field (entity, self->field, *word)
                         : !finds_anywhere (entity, *word))
      return FALSE;
  return TRUE;
}

static gboolean
is_value (TrendsEntity      *entity,
          const TrendsField *field,
          const char        *wanted)
{
  const TrendsValue *value = trends_entity_get_value (entity, field->index);

  if (field->type == TRENDS_FIELD_BOOLEAN)
    return (trends_value_get_integer (value) == 1) == (strcmp (wanted, "true") == 0);
  if (field->type == TRENDS_FIELD_INTEGER)
    return trends_value_is_set (value)
           && trends_value_get_integer (value) == g_ascii_strtoll (wanted, NULL, 10);
  if (field->type == TRENDS_FIELD_DATE)
    return trends_value_get_integer (value) == trends_date_from_iso (wanted);
  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    return trends_value_contains (value, wanted);
  return strcmp (trends_value_get_text (value), wanted) == 0;
}

/* A horizon is the one that people see, which dates and the status may decide. */
static gint64
get_choice (TrendsEntity      *entity,
            const TrendsField *field,
            gint64             today)
{
  if (field->choices == &trends_horizon_choices)
    return (gint64) trends_horizon_of (entity, today);

  return trends_entity_get_integer (entity, field->index);
}

static gboolean
is_one_of (TrendsCondition *self,
           TrendsEntity    *entity,
           gint64           today)
{
  const TrendsField *field = trends_kind_get_field (self->kind, self->field);

  if (field->type == TRENDS_FIELD_CHOICE)
    return (self->mask & (1u << get_choice (entity, field, today))) != 0;

  for (char **value = self->values; *value != NULL; value++)
    if (is_value (entity, field, *value))
      return TRUE;
  return FALSE;
}

static gboolean
is_missing (TrendsCondition *self,
            TrendsEntity    *entity,
            gint64           today)
{
  const TrendsField *field = trends_kind_get_field (self->kind, self->field);

  if (field->choices == &trends_horizon_choices)
    return get_choice (entity, field, today) == TRENDS_HORIZON_UNSET;

  return trends_field_is_missing (field, trends_entity_get_value (entity, self->field));
}

/* A moment as the day that it is in UTC. */
static gint64
to_day (const TrendsField *field,
        gint64             value)
{
  return field->type == TRENDS_FIELD_TIME && value != TRENDS_UNSET
           ? trends_time_get_day (value)
           : value;
}

static gboolean
is_beside (TrendsCondition *self,
           TrendsEntity    *entity,
           gint64           today)
{
  const TrendsField *field = trends_kind_get_field (self->kind, self->field);
  gint64 day = to_day (field, trends_entity_get_integer (entity, self->field));
  gint64 wanted = trends_condition_get_day (self, today);

  if (day == TRENDS_UNSET)
    return FALSE;
  return self->type == TRENDS_CONDITION_BEFORE ? day < wanted : day > wanted;
}

static gboolean
is_changed (TrendsCondition              *self,
            TrendsEntity                 *entity,
            const TrendsConditionContext *context)
{
  gint64 day = trends_condition_get_day (self, context->today);
  gint64 changed = context->get_changed != NULL
                     ? context->get_changed (entity, context->changed_data)
                     : TRENDS_UNSET;

  return changed != TRENDS_UNSET && trends_time_get_day (changed) >= day;
}

static gboolean
matches_parts (TrendsCondition              *self,
               TrendsEntity                 *entity,
               const TrendsConditionContext *context)
{
  gboolean settles = self->type == TRENDS_CONDITION_ANY;

  for (guint i = 0; i < self->parts->len; i++)
    if (trends_condition_matches (self->parts->pdata[i], entity, context) == settles)
      return settles;
  return !settles;
}

/**
 * trends_condition_matches:
 * @entity: an entity of the condition's kind
 * @context: what else it is judged by
 *
 * Returns: whether the entity is as the condition asks
 */
gboolean
trends_condition_matches (TrendsCondition              *self,
                          TrendsEntity                 *entity,
                          const TrendsConditionContext *context)
{
  switch (self->type)
    {
    case TRENDS_CONDITION_ALL:
    case TRENDS_CONDITION_ANY:
      return matches_parts (self, entity, context);
    case TRENDS_CONDITION_TEXT:
      return has_words (self, entity);
    case TRENDS_CONDITION_IS:
      return is_one_of (self, entity, context->today);
    case TRENDS_CONDITION_MISSING:
      return is_missing (self, entity, context->today);
    case TRENDS_CONDITION_BEFORE:
    case TRENDS_CONDITION_AFTER:
      return is_beside (self, entity, context->today);
    case TRENDS_CONDITION_CHANGED_SINCE:
      return is_changed (self, entity, context);
    case TRENDS_CONDITION_UNKNOWN:
    default:
      return TRUE;
    }
}
