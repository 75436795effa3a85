/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-filter.c: see trends-filter.h. The condition is made anew when a part changes, with
 * what is quick to answer first; an initiative keeps its own folded words, so that a keystroke
 * costs a look through memory.
 */

#include "trends-filter.h"

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-search.h"

#include <string.h>

struct _TrendsFilter
{
  GObject parent_instance;

  char *text;
  TrendsEntity *owner;
  gboolean without_owner;
  guint priorities;
  guint statuses;
  GPtrArray *others; /* (element-type TrendsCondition): what no property says */
  GHashTable *chosen; /* (nullable): set of ids: nothing else is asked for */
  char *name;

  TrendsCondition *condition; /* (nullable): all of it */
  TrendsConditionContext context;
  GDestroyNotify destroy_changed;
  gboolean is_quiet; /* several properties are set at once */
};

enum
{
  PROP_TEXT = 1,
  PROP_OWNER,
  PROP_WITHOUT_OWNER,
  PROP_PRIORITIES,
  PROP_STATUSES,
  PROP_NAME,
  PROP_ACTIVE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

/* Who is an owner of an initiative, in the words of the search bar. */
static const guint owner_fields[] = {
  TRENDS_INITIATIVE_LEAD,
  TRENDS_INITIATIVE_SRO,
  TRENDS_INITIATIVE_SPONSOR,
  TRENDS_INITIATIVE_CONTRIBUTORS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsFilter, trends_filter, G_TYPE_OBJECT)

/* ----------------------------------------------------- making the condition */

static TrendsCondition *
new_one (TrendsConditionType type,
         int                 field,
         const char         *value)
{
  const char *values[] = { value, NULL };

  return trends_condition_new (type, TRENDS_KIND_INITIATIVE, field, values);
}

static GPtrArray *
new_parts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_condition_unref);
}

static TrendsCondition *
new_owned_by (const char *id)
{
  g_autoptr (GPtrArray) parts = new_parts ();

  for (guint i = 0; i < G_N_ELEMENTS (owner_fields); i++)
    g_ptr_array_add (parts, new_one (TRENDS_CONDITION_IS, owner_fields[i], id));
  return trends_condition_new_joined (TRENDS_CONDITION_ANY, TRENDS_KIND_INITIATIVE, parts);
}

/* Whether a search for @text asks for anything: spaces don't, nor does a hyphen alone. */
static gboolean
asks_for_words (const char *text)
{
  g_autofree char *folded = trends_fold (text);

  return !trends_search_finds ("", folded);
}

/* Takes @part, which may be NULL. */
static void
add (GPtrArray       *parts,
     TrendsCondition *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, part);
}

static void
make_condition (TrendsFilter *self)
{
  g_autoptr (GPtrArray) parts = new_parts ();

  if (self->priorities != 0)
    add (parts, trends_condition_new_choices (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_PRIORITY,
                                              self->priorities));
  if (self->statuses != 0)
    add (parts, trends_condition_new_choices (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_STATUS,
                                              self->statuses));
  if (self->without_owner)
    add (parts, new_one (TRENDS_CONDITION_MISSING, TRENDS_INITIATIVE_LEAD, NULL));
  if (self->owner != NULL)
    add (parts, new_owned_by (trends_entity_get_id (self->owner)));
  for (guint i = 0; i < self->others->len; i++)
    add (parts, trends_condition_ref (self->others->pdata[i]));
  if (asks_for_words (self->text))
    add (parts, new_one (TRENDS_CONDITION_TEXT, TRENDS_CONDITION_ANYWHERE, self->text));

  g_clear_pointer (&self->condition, trends_condition_unref);
  if (parts->len > 0)
    self->condition = trends_condition_new_joined (TRENDS_CONDITION_ALL, TRENDS_KIND_INITIATIVE,
                                                   parts);
}

static void
changed (TrendsFilter      *self,
         guint              property,
         TrendsFilterChange change)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  if (self->is_quiet)
    return;

  make_condition (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/* What one or several have to have: is it harder to have than before? */
static TrendsFilterChange
compare_bits (guint before,
              guint after)
{
  before = before != 0 ? before : G_MAXUINT;
  after = after != 0 ? after : G_MAXUINT;
  if ((after & ~before) == 0)
    return TRENDS_FILTER_CHANGE_MORE_STRICT;
  return (before & ~after) == 0 ? TRENDS_FILTER_CHANGE_LESS_STRICT
                                : TRENDS_FILTER_CHANGE_DIFFERENT;
}

/* Who types on asks for more. */
static TrendsFilterChange
compare_texts (const char *before,
               const char *after)
{
  g_autofree char *old = trends_fold (before);
  g_autofree char *new = trends_fold (after);

  if (g_str_has_prefix (new, old))
    return TRENDS_FILTER_CHANGE_MORE_STRICT;
  return g_str_has_prefix (old, new) ? TRENDS_FILTER_CHANGE_LESS_STRICT
                                     : TRENDS_FILTER_CHANGE_DIFFERENT;
}

/**
 * trends_filter_set_text:
 * @text: words, all of which have to be there, in any order; case and accents
 *   don't matter, nor whether there is a hyphen, a space or nothing in them
 */
void
trends_filter_set_text (TrendsFilter *self,
                        const char   *text)
{
  g_autofree char *before = NULL;

  g_return_if_fail (TRENDS_IS_FILTER (self));

  text = text != NULL ? text : "";
  if (strcmp (self->text, text) == 0)
    return;

  before = g_steal_pointer (&self->text);
  self->text = g_strdup (text);
  changed (self, PROP_TEXT, compare_texts (before, text));
}

/**
 * trends_filter_get_text:
 *
 * Returns: (transfer none): the words as they were set
 */
const char *
trends_filter_get_text (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), "");

  return self->text;
}

static void
set_owner (TrendsFilter *self,
           TrendsEntity *owner)
{
  TrendsFilterChange change = owner == NULL         ? TRENDS_FILTER_CHANGE_LESS_STRICT
                              : self->owner == NULL ? TRENDS_FILTER_CHANGE_MORE_STRICT
                                                    : TRENDS_FILTER_CHANGE_DIFFERENT;

  if (g_set_object (&self->owner, owner))
    changed (self, PROP_OWNER, change);
}

static void
set_without_owner (TrendsFilter *self,
                   gboolean      without_owner)
{
  if (self->without_owner == without_owner)
    return;

  self->without_owner = without_owner;
  changed (self, PROP_WITHOUT_OWNER, without_owner ? TRENDS_FILTER_CHANGE_MORE_STRICT
                                                   : TRENDS_FILTER_CHANGE_LESS_STRICT);
}

static void
set_bits (TrendsFilter *self,
          guint        *bits,
          guint         value,
          guint         property)
{
  guint before = *bits;

  if (before == value)
    return;

  *bits = value;
  changed (self, property, compare_bits (before, value));
}

static void
set_name (TrendsFilter *self,
          const char   *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * trends_filter_is_active:
 *
 * Returns: whether anything is asked for; where not, everything matches
 */
gboolean
trends_filter_is_active (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), FALSE);

  return self->condition != NULL || self->chosen != NULL;
}

static void
reset (TrendsFilter *self)
{
  trends_filter_set_text (self, "");
  set_owner (self, NULL);
  set_without_owner (self, FALSE);
  set_bits (self, &self->priorities, 0, PROP_PRIORITIES);
  set_bits (self, &self->statuses, 0, PROP_STATUSES);
  set_name (self, NULL);
  g_ptr_array_set_size (self->others, 0);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
}

/* After several properties were set in quiet. */
static void
report (TrendsFilter       *self,
        TrendsFilterChange  change)
{
  self->is_quiet = FALSE;
  make_condition (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/**
 * trends_filter_clear:
 *
 * Asks for nothing any more.
 */
void
trends_filter_clear (TrendsFilter *self)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));

  if (!trends_filter_is_active (self) && *self->text == '\0' && self->name == NULL)
    return;

  self->is_quiet = TRUE;
  reset (self);
  report (self, TRENDS_FILTER_CHANGE_LESS_STRICT);
}

/* ----------------------------------------------- what a whole condition says */

/* The id that a condition wants of any owner; NULL where it is another condition. */
static const char *
find_owner_id (TrendsCondition *condition)
{
  const char *id = NULL;
  g_autoptr (TrendsCondition) same = NULL;
  const GPtrArray *parts = trends_condition_get_parts (condition);

  if (trends_condition_get_condition_type (condition) == TRENDS_CONDITION_ANY && parts->len > 0
      && trends_condition_get_condition_type (parts->pdata[0]) == TRENDS_CONDITION_IS)
    id = trends_condition_get_values (parts->pdata[0])[0];
  if (id == NULL)
    return NULL;
  same = new_owned_by (id);
  return trends_condition_equal (same, condition) ? id : NULL;
}

/* Whether it was what one of the properties says, which says it now. */
static gboolean
take_up (TrendsFilter    *self,
         TrendsCondition *part,
         TrendsPlan      *plan)
{
  TrendsConditionType type = trends_condition_get_condition_type (part);
  int field = trends_condition_get_field (part);
  const char *id = find_owner_id (part);
  TrendsEntity *owner = id != NULL ? trends_plan_lookup_kind (plan, TRENDS_KIND_OWNER, id) : NULL;

  if (owner != NULL && self->owner == NULL)
    set_owner (self, owner);
  else if (type == TRENDS_CONDITION_TEXT && field < 0 && *self->text == '\0')
    trends_filter_set_text (self, trends_condition_get_values (part)[0]);
  else if (type == TRENDS_CONDITION_MISSING && field == TRENDS_INITIATIVE_LEAD)
    set_without_owner (self, TRUE);
  else if (type == TRENDS_CONDITION_IS && field == TRENDS_INITIATIVE_PRIORITY
           && self->priorities == 0)
    set_bits (self, &self->priorities, trends_condition_get_mask (part), PROP_PRIORITIES);
  else if (type == TRENDS_CONDITION_IS && field == TRENDS_INITIATIVE_STATUS && self->statuses == 0)
    set_bits (self, &self->statuses, trends_condition_get_mask (part), PROP_STATUSES);
  else
    return FALSE;

  return TRUE;
}

static void
take_up_all (TrendsFilter    *self,
             TrendsCondition *condition,
             TrendsPlan      *plan)
{
  const GPtrArray *parts = trends_condition_get_parts (condition);

  if (trends_condition_get_condition_type (condition) == TRENDS_CONDITION_ALL)
    for (guint i = 0; i < parts->len; i++)
      take_up_all (self, parts->pdata[i], plan);
  else if (!take_up (self, condition, plan))
    g_ptr_array_add (self->others, trends_condition_ref (condition));
}

/**
 * trends_filter_set_condition:
 * @condition: (nullable): all that is asked for, about initiatives
 * @plan: the plan that it is about
 *
 * Asks for that and nothing else. The properties say what they can of it. The name is
 * to be set afterwards.
 */
void
trends_filter_set_condition (TrendsFilter    *self,
                             TrendsCondition *condition,
                             TrendsPlan      *plan)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));
  g_return_if_fail (condition == NULL
                    || trends_condition_get_kind (condition) == TRENDS_KIND_INITIATIVE);

  self->is_quiet = TRUE;
  reset (self);
  if (condition != NULL)
    take_up_all (self, condition, plan);
  report (self, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_get_condition:
 *
 * Returns: (transfer none) (nullable): all that is asked for; %NULL where nothing is
 */
TrendsCondition *
trends_filter_get_condition (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), NULL);

  return self->condition;
}

/* -------------------------------------------------- what no property says */

/**
 * trends_filter_get_others:
 *
 * Returns: (transfer none) (element-type TrendsCondition): what is asked for besides what the
 *   properties say, each of which has to hold; until the filter is changed
 */
const GPtrArray *
trends_filter_get_others (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), NULL);

  return self->others;
}

static gboolean
is_about (TrendsCondition     *condition,
          TrendsConditionType  type,
          int                  field)
{
  return trends_condition_get_condition_type (condition) == type
         && trends_condition_get_field (condition) == field;
}

/**
 * trends_filter_find_other:
 * @field: a field, or %TRENDS_CONDITION_ANYWHERE
 *
 * Returns: (transfer none) (nullable): the first of the others that asks so about that field
 */
TrendsCondition *
trends_filter_find_other (TrendsFilter        *self,
                          TrendsConditionType  type,
                          int                  field)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), NULL);

  for (guint i = 0; i < self->others->len; i++)
    if (is_about (self->others->pdata[i], type, field))
      return self->others->pdata[i];

  return NULL;
}

/**
 * trends_filter_set_other:
 * @type: how something is asked that no property says
 * @field: about which field, or %TRENDS_CONDITION_ANYWHERE
 * @condition: (nullable): one of that type about that field; %NULL for none
 *
 * Asks for that in place of what trends_filter_find_other() has. What is asked besides stays, even so about the field.
 */
void
trends_filter_set_other (TrendsFilter        *self,
                         TrendsConditionType  type,
                         int                  field,
                         TrendsCondition     *condition)
{
  guint place = 0;

  g_return_if_fail (TRENDS_IS_FILTER (self));
  g_return_if_fail (condition == NULL || is_about (condition, type, field));

  while (place < self->others->len && !is_about (self->others->pdata[place], type, field))
    place++;
  if (place < self->others->len)
    g_ptr_array_remove_index (self->others, place);
  if (condition != NULL)
    g_ptr_array_insert (self->others, (int) place, trends_condition_ref (condition));
  report (self, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_remove_other:
 * @condition: one of trends_filter_get_others()
 *
 * Doesn't ask for that any more. Nothing happens where it isn't asked for.
 */
void
trends_filter_remove_other (TrendsFilter    *self,
                            TrendsCondition *condition)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));

  if (g_ptr_array_remove (self->others, condition))
    report (self, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_set_chosen:
 * @ids: (nullable): set of ids of initiatives; it isn't changed any more
 *
 * Asks, besides all else, for one of these: what no condition says, as what was selected by hand.
 * Whatever sets the condition takes it back.
 */
void
trends_filter_set_chosen (TrendsFilter *self,
                          GHashTable   *ids)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));

  if (ids != NULL)
    g_hash_table_ref (ids);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  self->chosen = ids;
  report (self, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_set_today:
 * @today: the day it is, as a Julian day; at first the day on which the filter was made
 */
void
trends_filter_set_today (TrendsFilter *self,
                         gint64        today)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));

  if (self->context.today == today)
    return;

  self->context.today = today;
  g_signal_emit (self, signals[CHANGED], 0, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_set_changed_func:
 * @get_changed: (nullable): says when an initiative was changed last
 * @destroy: (nullable): lets go of @user_data
 *
 * As long as there is none, nothing has been changed since any day.
 */
void
trends_filter_set_changed_func (TrendsFilter      *self,
                                TrendsChangedFunc  get_changed,
                                gpointer           user_data,
                                GDestroyNotify     destroy)
{
  g_return_if_fail (TRENDS_IS_FILTER (self));

  if (self->destroy_changed != NULL)
    self->destroy_changed (self->context.changed_data);
  self->context.get_changed = get_changed;
  self->context.changed_data = user_data;
  self->destroy_changed = destroy;
  g_signal_emit (self, signals[CHANGED], 0, TRENDS_FILTER_CHANGE_DIFFERENT);
}

/**
 * trends_filter_matches:
 *
 * Returns: whether @initiative is among what is looked for
 */
gboolean
trends_filter_matches (TrendsFilter *self,
                       TrendsEntity *initiative)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), FALSE);

  return (self->chosen == NULL
          || g_hash_table_contains (self->chosen, trends_entity_get_id (initiative)))
         && (self->condition == NULL
             || trends_condition_matches (self->condition, initiative, &self->context));
}

/**
 * trends_filter_count:
 * @initiatives: a list of initiatives
 *
 * Returns: how many of them match
 */
guint
trends_filter_count (TrendsFilter *self,
                     GListModel   *initiatives)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      n += trends_filter_matches (self, initiative);
    }

  return n;
}

/**
 * trends_filter_describe:
 *
 * As trends_condition_describe() of all that is asked for.
 *
 * Returns: (transfer full) (nullable): what is looked for, in words; %NULL where nothing is
 */
char *
trends_filter_describe (TrendsFilter  *self,
                        TrendsPlan    *plan,
                        TrendsDayFunc  format_day,
                        gpointer       user_data)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), NULL);

  return self->condition != NULL
           ? trends_condition_describe (self->condition, plan, self->context.today, format_day,
                                        user_data)
           : NULL;
}

/* --------------------------------------------------------------- the object */

static void
trends_filter_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_OWNER:
      g_value_set_object (value, self->owner);
      break;
    case PROP_WITHOUT_OWNER:
      g_value_set_boolean (value, self->without_owner);
      break;
    case PROP_PRIORITIES:
      g_value_set_uint (value, self->priorities);
      break;
    case PROP_STATUSES:
      g_value_set_uint (value, self->statuses);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, trends_filter_is_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_filter_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      trends_filter_set_text (self, g_value_get_string (value));
      break;
    case PROP_OWNER:
      set_owner (self, g_value_get_object (value));
      break;
    case PROP_WITHOUT_OWNER:
      set_without_owner (self, g_value_get_boolean (value));
      break;
    case PROP_PRIORITIES:
      set_bits (self, &self->priorities, g_value_get_uint (value), PROP_PRIORITIES);
      break;
    case PROP_STATUSES:
      set_bits (self, &self->statuses, g_value_get_uint (value), PROP_STATUSES);
      break;
    case PROP_NAME:
      set_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_filter_finalize (GObject *object)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  if (self->destroy_changed != NULL)
    self->destroy_changed (self->context.changed_data);
  g_free (self->text);
  g_free (self->name);
  g_clear_object (&self->owner);
  g_ptr_array_unref (self->others);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->condition, trends_condition_unref);

  G_OBJECT_CLASS (trends_filter_parent_class)->finalize (object);
}

static void
trends_filter_class_init (TrendsFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = trends_filter_get_property;
  object_class->set_property = trends_filter_set_property;
  object_class->finalize = trends_filter_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_OWNER] = g_param_spec_object ("owner", NULL, NULL, TRENDS_TYPE_ENTITY, flags);
  properties[PROP_WITHOUT_OWNER] =
    g_param_spec_boolean ("without-owner", NULL, NULL, FALSE, flags);
  properties[PROP_PRIORITIES] =
    g_param_spec_uint ("priorities", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_STATUSES] = g_param_spec_uint ("statuses", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
trends_filter_init (TrendsFilter *self)
{
  self->text = g_strdup ("");
  self->others = new_parts ();
  self->context.today = trends_date_today ();
}

/**
 * trends_filter_new:
 *
 * Returns: (transfer full): a filter that asks for nothing
 */
TrendsFilter *
trends_filter_new (void)
{
  return g_object_new (TRENDS_TYPE_FILTER, NULL);
}
