/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-derived.c: what an entity of a single kind says besides its fields, or is derived
 * from them: its children, its number, initials, horizon, what a search looks into. See
 * trends-entity.h.
 */

#include "trends-entity-private.h"

#include "trends-fold.h"
#include "trends-horizon.h"
#include "trends-order.h"
#include "trends-plan.h"

enum
{
  PROP_INITIATIVES = TRENDS_EXTRA_PROPERTY,
  PROP_TRENDS,
  PROP_DISPLAY_INITIALS,
};

/**
 * trends_trend_get_initiatives:
 *
 * Returns: (transfer none): the initiatives that have @trend as their home, by
 *   place; lives as long as @trend
 */
GListModel *
trends_trend_get_initiatives (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  return trends_entity_get_children (trend);
}

/**
 * trends_trend_get_running_number:
 *
 * Returns: its place among all trends of its plan, counted from 1 through all groups;
 *   0 where it is in no plan. Computed, in the time that it takes to find it.
 */
guint
trends_trend_get_running_number (TrendsEntity *trend)
{
  TrendsPlan *plan;
  guint place;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), 0);

  plan = trends_entity_get_plan (trend);
  if (plan == NULL)
    return 0;
  place = trends_order_find (TRENDS_ORDER (trends_plan_get_list (plan, TRENDS_KIND_TREND)), trend);

  return place != G_MAXUINT ? place + 1 : 0;
}

/**
 * trends_group_get_trends:
 *
 * Returns: (transfer none): the trends of @group, by number
 */
GListModel *
trends_group_get_trends (TrendsEntity *group)
{
  g_return_val_if_fail (trends_entity_is (group, TRENDS_KIND_GROUP), NULL);

  return trends_entity_get_children (group);
}

static gunichar
first_letter (const char *word)
{
  gunichar letter = g_utf8_get_char (word);

  return g_unichar_isalnum (letter) ? g_unichar_toupper (letter) : 0;
}

/* The first letters of the first and the last word. */
static char *
make_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t-_/", -1);
  GString *initials = g_string_new (NULL);
  gunichar last = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gunichar letter = first_letter (*word);

      if (letter == 0)
        continue;
      if (initials->len == 0)
        g_string_append_unichar (initials, letter);
      else
        last = letter;
    }

  if (last != 0)
    g_string_append_unichar (initials, last);
  return g_string_free (initials, FALSE);
}

/**
 * trends_owner_dup_display_initials:
 *
 * Returns: (transfer full): the initials set, or those made of the name
 */
char *
trends_owner_dup_display_initials (TrendsEntity *owner)
{
  const char *initials;

  g_return_val_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  initials = trends_entity_get_text (owner, TRENDS_OWNER_INITIALS);
  return *initials != '\0' ? g_strdup (initials)
                           : make_initials (trends_entity_get_text (owner, TRENDS_OWNER_NAME));
}

/**
 * trends_initiative_get_effective_horizon:
 * @today: the day to reckon from
 *
 * Where there are dates the horizon follows from them, as trends-horizon.h has it.
 *
 * Returns: the horizon, from the dates or as set
 */
TrendsHorizon
trends_initiative_get_effective_horizon (TrendsEntity *initiative,
                                         const GDate  *today)
{
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);

  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_NOT_DOING)
    return TRENDS_HORIZON_NOT_DOING;
  if (start == TRENDS_UNSET)
    start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  if (start == TRENDS_UNSET)
    return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_HORIZON);

  return trends_horizon_of_day (start, g_date_get_julian (today));
}

/**
 * trends_initiative_is_exempt:
 *
 * Returns: whether this field of the initiative is kept from the public by itself
 */
gboolean
trends_initiative_is_exempt (TrendsEntity *initiative,
                             guint         field)
{
  return trends_value_contains (
    trends_entity_get_value (initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS),
    trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->key);
}

/**
 * trends_dependency_waits:
 *
 * Returns: whether its initiative waits for the other; FALSE where the two only have to do
 *   with each other
 */
gboolean
trends_dependency_waits (TrendsEntity *dependency)
{
  return trends_entity_get_integer (dependency, TRENDS_DEPENDENCY_DEPENDENCY_KIND)
         != TRENDS_DEPENDENCY_KIND_RELATES;
}

/* The fields that a search looks into. */
static const guint searched[] = {
  TRENDS_INITIATIVE_TITLE,
  TRENDS_INITIATIVE_DESCRIPTION,
  TRENDS_INITIATIVE_BENEFIT,
  TRENDS_INITIATIVE_RISK,
  TRENDS_INITIATIVE_NOTES,
  TRENDS_INITIATIVE_FUNDING_SOURCE,
};

static void
search_key_free (gpointer data)
{
  g_free (data);
}

static char *
make_search_key (TrendsEntity *initiative)
{
  g_auto (GStrv) tags = trends_entity_dup_strings (initiative, TRENDS_INITIATIVE_TAGS);
  g_autofree char *joined = g_strjoinv ("\n", tags);
  g_autoptr (GString) text = g_string_new (joined);

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      g_string_append_c (text, '\n');
      g_string_append (text, trends_entity_get_text (initiative, searched[i]));
    }

  return trends_fold (text->str);
}

static GQuark
search_key_quark (void)
{
  return g_quark_from_static_string ("trends-search-key");
}

/**
 * trends_initiative_get_search_key:
 *
 * Returns: (transfer none): its words folded for searching; kept until a field changes
 */
const char *
trends_initiative_get_search_key (TrendsEntity *initiative)
{
  char *key = g_object_get_qdata (G_OBJECT (initiative), search_key_quark ());

  if (key == NULL)
    {
      key = make_search_key (initiative);
      g_object_set_qdata_full (G_OBJECT (initiative), search_key_quark (), key, search_key_free);
    }

  return key;
}

/**
 * trends_entity_install_extra_properties:
 * @klass: the class of entities of @kind
 *
 * Installs what entities of that kind have besides fields.
 */
void
trends_entity_install_extra_properties (GObjectClass *klass,
                                        TrendsKind    kind)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  if (kind == TRENDS_KIND_TREND)
    g_object_class_install_property (
      klass, PROP_INITIATIVES,
      g_param_spec_object ("initiatives", NULL, NULL, G_TYPE_LIST_MODEL, flags));
  else if (kind == TRENDS_KIND_GROUP)
    g_object_class_install_property (
      klass, PROP_TRENDS, g_param_spec_object ("trends", NULL, NULL, G_TYPE_LIST_MODEL, flags));
  else if (kind == TRENDS_KIND_OWNER)
    g_object_class_install_property (
      klass, PROP_DISPLAY_INITIALS,
      g_param_spec_string ("display-initials", NULL, NULL, "", flags));
}

/**
 * trends_entity_get_extra_property:
 * @property_id: from %TRENDS_EXTRA_PROPERTY on
 * @value: of the type of the property
 *
 * Reads a property that is no field.
 */
void
trends_entity_get_extra_property (TrendsEntity *self,
                                  guint         property_id,
                                  GValue       *value)
{
  if (property_id == PROP_DISPLAY_INITIALS)
    g_value_take_string (value, trends_owner_dup_display_initials (self));
  else
    g_value_set_object (value, trends_entity_get_children (self));
}

/* What is derived from a field that has just changed. */
void
trends_entity_notify_extra (TrendsEntity *self,
                            guint         field)
{
  TrendsKind kind = trends_entity_get_kind (self);

  if (kind == TRENDS_KIND_INITIATIVE)
    g_object_set_qdata (G_OBJECT (self), search_key_quark (), NULL);
  else if (kind == TRENDS_KIND_OWNER &&
           (field == TRENDS_OWNER_NAME || field == TRENDS_OWNER_INITIALS))
    g_object_notify (G_OBJECT (self), "display-initials");
}
