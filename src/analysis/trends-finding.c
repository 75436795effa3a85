/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding.c: see trends-finding.h. */

#include "trends-finding.h"

struct _TrendsFinding
{
  GObject parent_instance;

  TrendsFound found; /* what it refers to is owned */
  TrendsSharedText *entity_id;
};

typedef enum
{
  PROP_TYPE = 1,
  PROP_ENTITY,
  PROP_ID,
  PROP_TITLE,
  PROP_SEVERITY,
  PROP_SET_ASIDE,
} TrendsFindingProperty;

static GParamSpec *properties[PROP_SET_ASIDE + 1];

G_DEFINE_FINAL_TYPE (TrendsFinding, trends_finding, G_TYPE_OBJECT)

static void
trends_finding_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TrendsFinding *self = TRENDS_FINDING (object);

  switch ((TrendsFindingProperty) property_id)
    {
    case PROP_TYPE:
      g_value_set_uint (value, self->found.type);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, self->found.entity);
      break;
    case PROP_ID:
      g_value_take_string (value, trends_finding_dup_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value,
                          trends_finding_kind_get_title (trends_finding_kind_get (self->found.type)));
      break;
    case PROP_SEVERITY:
      g_value_set_uint (value, self->found.severity);
      break;
    case PROP_SET_ASIDE:
      g_value_set_object (value, self->found.set_aside);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_finding_finalize (GObject *object)
{
  TrendsFinding *self = TRENDS_FINDING (object);

  g_clear_object (&self->found.entity);
  g_clear_object (&self->found.set_aside);
  g_clear_pointer (&self->entity_id, trends_shared_text_unref);

  G_OBJECT_CLASS (trends_finding_parent_class)->finalize (object);
}

static void
trends_finding_class_init (TrendsFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trends_finding_get_property;
  object_class->finalize = trends_finding_finalize;

  properties[PROP_TYPE]
      = g_param_spec_uint ("type", NULL, NULL, 0, TRENDS_N_FINDING_KINDS - 1, 0, flags);
  properties[PROP_ENTITY] = g_param_spec_object ("entity", NULL, NULL, TRENDS_TYPE_ENTITY, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SEVERITY]
      = g_param_spec_uint ("severity", NULL, NULL, 0, TRENDS_N_SEVERITIES - 1, 0, flags);
  properties[PROP_SET_ASIDE]
      = g_param_spec_object ("set-aside", NULL, NULL, TRENDS_TYPE_ENTITY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_finding_init (TrendsFinding *self)
{
}

/**
 * trends_finding_new_found:
 * @found: what is found in what; copied, with references of its own
 *
 * Returns: (transfer full): the finding, as it was found, whatever has become of the entity
 */
TrendsFinding *
trends_finding_new_found (const TrendsFound *found)
{
  TrendsFinding *self = g_object_new (TRENDS_TYPE_FINDING, NULL);

  self->found = *found;
  g_object_ref (found->entity);
  if (found->set_aside != NULL)
    g_object_ref (found->set_aside);
  self->entity_id = trends_entity_share_id (found->entity);
  return self;
}

/**
 * trends_finding_new:
 * @type: what is found
 * @entity: what it is found in, of the kind that @type is for
 * @set_aside: (nullable): what sets it aside
 *
 * Returns: (transfer full): the finding
 */
TrendsFinding *
trends_finding_new (TrendsFindingType  type,
                    TrendsEntity      *entity,
                    TrendsEntity      *set_aside)
{
  const TrendsFound found = {
    type, trends_finding_kind_weigh (trends_finding_kind_get (type), entity), entity, set_aside
  };

  return trends_finding_new_found (&found);
}

/**
 * trends_finding_get_type_of:
 *
 * Returns: what is found
 */
TrendsFindingType
trends_finding_get_type_of (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), 0);

  return self->found.type;
}

/**
 * trends_finding_get_entity:
 *
 * Returns: (transfer none): what it is found in
 */
TrendsEntity *
trends_finding_get_entity (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  return self->found.entity;
}

/**
 * trends_finding_get_entity_id:
 *
 * Returns: (transfer none): the id of that; lives as long as the finding
 */
const char *
trends_finding_get_entity_id (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  return self->entity_id;
}

/**
 * trends_finding_get_severity:
 *
 * Returns: how much depends on it
 */
TrendsSeverity
trends_finding_get_severity (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), 0);

  return self->found.severity;
}

/**
 * trends_finding_get_set_aside:
 *
 * Returns: (transfer none) (nullable): what sets it aside, with the reason; %NULL for one that
 *   counts
 */
TrendsEntity *
trends_finding_get_set_aside (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  return self->found.set_aside;
}

/**
 * trends_finding_dup_id:
 *
 * Returns: (transfer full): the kind's id, a colon and the entity's id: the same as long
 *   as the finding is there, and when it is there again
 */
char *
trends_finding_dup_id (TrendsFinding *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  return g_strconcat (trends_finding_kind_get (self->found.type)->id,
                      ":",
                      trends_finding_get_entity_id (self),
                      NULL);
}

/**
 * trends_found_compare:
 *
 * Returns: how two findings of one plan come: by how much depends on them, by kind in the
 *   order of their table, and then in the order of the entities' own kind; never 0 for two
 */
int
trends_found_compare (const TrendsFound *a,
                      const TrendsFound *b)
{
  if (a->severity != b->severity)
    return a->severity < b->severity ? -1 : 1;
  if (a->type != b->type)
    return a->type < b->type ? -1 : 1;
  return trends_entity_compare (a->entity, b->entity);
}

/**
 * trends_finding_is_for:
 * @self: a finding
 * @profile: for whom something is
 * @unsaid: (nullable): set of ids, as trends_finding_dup_id() has them: what isn't to be said,
 *   though the profile doesn't show that somebody set it aside
 *
 * Returns: whether it can be said to them
 */
gboolean
trends_finding_is_for (TrendsFinding *self,
                       TrendsProfile  profile,
                       GHashTable    *unsaid)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (TRENDS_IS_FINDING (self), FALSE);

  if (!trends_finding_kind_is_for (trends_finding_kind_get (self->found.type), profile))
    return FALSE;
  id = trends_finding_dup_id (self);
  return unsaid == NULL || !g_hash_table_contains (unsaid, id);
}
