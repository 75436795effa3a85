/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity.c: see trends-entity.h. The state of an entity is a record,
 * shared with the edits that brought it; changing a field replaces the record, unless
 * nobody else has it.
 */

#include "trends-entity-private.h"

#include "trends-order.h"
#include "trends-fold.h"
#include "trends-name-order.h"
#include "trends-plan.h"
#include "trends-record-private.h"

#include <string.h>

typedef struct
{
  TrendsRecord *record;
  TrendsPlan *plan;     /* not owned; NULL once the entity has gone from it */
  TrendsEntity *parent; /* not owned: the plan holds it */
  TrendsOrder *children; /* NULL as long as nobody has asked for them */
  /* of the name, made when asked for, and kept until a field changes */
  char *folded_name;
  char *order_key;
  char *screen_key;
} TrendsEntityPrivate;

enum
{
  PROP_ID = 1,
  PROP_ENTITY_KIND,
  PROP_PLAN,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *base_properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrendsEntity, trends_entity, G_TYPE_OBJECT)

static TrendsEntityPrivate *
get_private (TrendsEntity *self)
{
  return trends_entity_get_instance_private (self);
}

/**
 * trends_entity_get_kind:
 *
 * Returns: what sort of entity it is; this never changes
 */
TrendsKind
trends_entity_get_kind (TrendsEntity *self)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (self), 0);

  return TRENDS_ENTITY_GET_CLASS (self)->kind;
}

/**
 * trends_entity_is:
 * @self: (nullable): an entity
 *
 * Returns: whether @self is there and of that kind
 */
gboolean
trends_entity_is (TrendsEntity *self,
                  TrendsKind    kind)
{
  return self != NULL && trends_entity_get_kind (self) == kind;
}

/**
 * trends_entity_get_id:
 *
 * Returns: (transfer none): its UUID, in lower case; it never changes
 */
const char *
trends_entity_get_id (TrendsEntity *self)
{
  return trends_record_get_id (get_private (self)->record);
}

/**
 * trends_entity_share_id:
 *
 * Returns: (transfer full): its id, for who keeps those of very many
 */
TrendsSharedText *
trends_entity_share_id (TrendsEntity *self)
{
  return trends_shared_text_ref (trends_record_get_id_ref (get_private (self)->record));
}

/**
 * trends_entity_get_name:
 *
 * Returns: (transfer none): its title or name, "" for what has none
 */
const char *
trends_entity_get_name (TrendsEntity *self)
{
  int field = trends_kind_get_name_field (trends_entity_get_kind (self));

  return field >= 0 ? trends_entity_get_text (self, field) : "";
}

/**
 * trends_entity_get_plan:
 *
 * Returns: (transfer none) (nullable): its plan, %NULL once it was removed
 */
TrendsPlan *
trends_entity_get_plan (TrendsEntity *self)
{
  return get_private (self)->plan;
}

/**
 * trends_entity_get_record:
 *
 * Returns: (transfer none): its state
 */
TrendsRecord *
trends_entity_get_record (TrendsEntity *self)
{
  return get_private (self)->record;
}

/**
 * trends_entity_dup_record:
 *
 * Returns: (transfer full): all its values as they are now
 */
TrendsRecord *
trends_entity_dup_record (TrendsEntity *self)
{
  return trends_record_ref (get_private (self)->record);
}

/**
 * trends_entity_get_value:
 * @field: index within its kind
 *
 * Returns: (transfer none): the value, which may be unset; valid until the field changes
 */
const TrendsValue *
trends_entity_get_value (TrendsEntity *self,
                         guint         field)
{
  return trends_record_get_value (get_private (self)->record, field);
}

/**
 * trends_entity_get_text:
 *
 * Returns: (transfer none): "" where unset, never %NULL; valid until the field changes
 */
const char *
trends_entity_get_text (TrendsEntity *self,
                        guint         field)
{
  return trends_value_get_text (trends_entity_get_value (self, field));
}

/**
 * trends_entity_get_integer:
 *
 * Returns: a choice's index, a number, 0 or 1, a day, a time or an amount;
 *   %TRENDS_UNSET where unset
 */
gint64
trends_entity_get_integer (TrendsEntity *self,
                           guint         field)
{
  return trends_value_get_integer (trends_entity_get_value (self, field));
}

/**
 * trends_entity_get_ref:
 *
 * Returns: (transfer none) (nullable): what a reference points to
 */
TrendsEntity *
trends_entity_get_ref (TrendsEntity *self,
                       guint         field)
{
  TrendsPlan *plan = get_private (self)->plan;
  const char *id = trends_entity_get_text (self, field);

  return plan != NULL && *id != '\0' ? trends_plan_lookup (plan, id) : NULL;
}

/**
 * trends_entity_dup_refs:
 *
 * Returns: (transfer full) (element-type TrendsEntity): what a list of
 *   references points to, in order
 */
GPtrArray *
trends_entity_dup_refs (TrendsEntity *self,
                        guint         field)
{
  TrendsPlan *plan = get_private (self)->plan;
  g_auto (GStrv) ids = trends_entity_dup_strings (self, field);
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **id = ids; *id != NULL; id++)
    {
      TrendsEntity *entity = plan != NULL ? trends_plan_lookup (plan, *id) : NULL;

      if (entity != NULL)
        g_ptr_array_add (entities, g_object_ref (entity));
    }

  return entities;
}

/**
 * trends_entity_dup_strings:
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts of a list, or the
 *   ids of a list of references
 */
char **
trends_entity_dup_strings (TrendsEntity *self,
                           guint         field)
{
  return trends_value_dup_strings (trends_entity_get_value (self, field));
}

TrendsEntity *
trends_entity_get_parent (TrendsEntity *self)
{
  return get_private (self)->parent;
}

/**
 * trends_entity_set_parent:
 * @parent: (nullable): what its parent field refers to, and is in the plan; not owned: the plan
 *   sets another, or none, before that goes
 */
void
trends_entity_set_parent (TrendsEntity *self,
                          TrendsEntity *parent)
{
  get_private (self)->parent = parent;
}

/**
 * trends_entity_has_children_list:
 *
 * Returns: whether anybody has asked for its children yet
 */
gboolean
trends_entity_has_children_list (TrendsEntity *self)
{
  return get_private (self)->children != NULL;
}

GListModel *
trends_entity_get_children (TrendsEntity *self)
{
  TrendsEntityPrivate *priv = get_private (self);
  TrendsKind child;

  if (priv->children == NULL && trends_kind_get_child_kind (trends_entity_get_kind (self), &child))
    priv->children = trends_order_new ();
  return priv->children != NULL ? G_LIST_MODEL (priv->children) : NULL;
}

static void
forget_name_keys (TrendsEntityPrivate *priv)
{
  g_clear_pointer (&priv->folded_name, g_free);
  g_clear_pointer (&priv->order_key, g_free);
  g_clear_pointer (&priv->screen_key, g_free);
}

/**
 * trends_entity_get_folded_name:
 *
 * Returns: (transfer none): the name as trends_fold() makes it; kept until a
 *   field changes
 */
const char *
trends_entity_get_folded_name (TrendsEntity *self)
{
  TrendsEntityPrivate *priv = get_private (self);

  if (priv->folded_name == NULL)
    priv->folded_name = trends_fold (trends_entity_get_name (self));

  return priv->folded_name;
}

static const char *
get_order_key (TrendsEntity *self)
{
  TrendsEntityPrivate *priv = get_private (self);

  if (priv->order_key == NULL)
    priv->order_key = trends_name_order_key (trends_entity_get_name (self));

  return priv->order_key;
}

int
trends_entity_compare_names (TrendsEntity *a,
                             TrendsEntity *b)
{
  int order = strcmp (get_order_key (a), get_order_key (b));

  return order != 0 ? order : strcmp (trends_entity_get_name (a), trends_entity_get_name (b));
}

static const char *
get_screen_key (TrendsEntity *self)
{
  TrendsEntityPrivate *priv = get_private (self);

  if (priv->screen_key == NULL)
    priv->screen_key = trends_name_screen_key (trends_entity_get_name (self));

  return priv->screen_key;
}

/**
 * trends_entity_compare_on_screen:
 *
 * For lists that people look names up in. The locale of the process must not
 * change in between.
 *
 * Returns: how two entities of the same kind come by name, in the order of the
 *   locale's dictionaries; never 0 for two
 */
int
trends_entity_compare_on_screen (TrendsEntity *a,
                                 TrendsEntity *b)
{
  int order;

  g_return_val_if_fail (TRENDS_IS_ENTITY (a), 0);
  g_return_val_if_fail (TRENDS_IS_ENTITY (b), 0);

  order = strcmp (get_screen_key (a), get_screen_key (b));
  return order != 0 ? order : trends_entity_compare (a, b);
}

static void
get_field_property (GObject    *object,
                    guint       property_id,
                    GValue     *value,
                    GParamSpec *pspec)
{
  TrendsEntity *self = TRENDS_ENTITY (object);
  guint field = property_id - 1;

  if (property_id >= TRENDS_EXTRA_PROPERTY)
    trends_entity_get_extra_property (self, property_id, value);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, trends_entity_get_text (self, field));
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, trends_entity_get_integer (self, field));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, trends_entity_get_integer (self, field) == 1);
  else if (G_VALUE_HOLDS_INT64 (value))
    g_value_set_int64 (value, trends_entity_get_integer (self, field));
  else if (G_VALUE_HOLDS_OBJECT (value))
    g_value_set_object (value, trends_entity_get_ref (self, field));
  else if (G_VALUE_HOLDS_BOXED (value))
    g_value_take_boxed (value, trends_entity_dup_strings (self, field));
  else
    g_value_set_variant (value, trends_value_get_list (trends_entity_get_value (self, field)));
}

static GParamSpec *
make_property (const TrendsField *field)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return g_param_spec_int (field->property, NULL, NULL, 0, G_MAXINT, 0, flags);
    case TRENDS_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->property, NULL, NULL, FALSE, flags);
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
      return g_param_spec_int64 (field->property, NULL, NULL,
                                 G_MININT64, G_MAXINT64, TRENDS_UNSET, flags);
    case TRENDS_FIELD_REF:
      return g_param_spec_object (field->property, NULL, NULL, TRENDS_TYPE_ENTITY, flags);
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
      return g_param_spec_boxed (field->property, NULL, NULL, G_TYPE_STRV, flags);
    case TRENDS_FIELD_LINKS:
      return g_param_spec_variant (field->property, NULL, NULL,
                                   G_VARIANT_TYPE ("a(ss)"), NULL, flags);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return g_param_spec_string (field->property, NULL, NULL, "", flags);
    }
}

/* The class of one kind: a property for each of its fields. */
static void
kind_class_init (gpointer klass,
                 gpointer class_data)
{
  TrendsEntityClass *entity_class = klass;
  GObjectClass *object_class = klass;
  TrendsKind kind = GPOINTER_TO_UINT (class_data);
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  object_class->get_property = get_field_property;
  entity_class->kind = kind;
  entity_class->properties = g_new0 (GParamSpec *, info->n_fields);

  for (guint i = 0; i < info->n_fields; i++)
    {
      entity_class->properties[i] = make_property (&info->fields[i]);
      g_object_class_install_property (object_class, i + 1, entity_class->properties[i]);
    }

  trends_entity_install_extra_properties (object_class, kind);
}

static GType
register_kind (TrendsKind  kind,
               const char *name)
{
  const GTypeInfo info = {
    .class_size = sizeof (TrendsEntityClass),
    .class_init = kind_class_init,
    .class_data = GUINT_TO_POINTER (kind),
    .instance_size = sizeof (TrendsEntity),
  };

  return g_type_register_static (TRENDS_TYPE_ENTITY, name, &info, G_TYPE_FLAG_FINAL);
}

/**
 * trends_entity_get_gtype:
 *
 * Returns: the type of entities of @kind
 */
GType
trends_entity_get_gtype (TrendsKind kind)
{
  static GType types[TRENDS_N_KINDS];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
#define TRENDS_KIND(KIND, nick, plural, Type, label) \
      types[TRENDS_KIND_##KIND] = register_kind (TRENDS_KIND_##KIND, #Type);
#define TRENDS_FIELD(...)
#define TRENDS_KIND_END(...)
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END
      g_once_init_leave (&made, 1);
    }

  return types[kind];
}

/**
 * trends_entity_ensure_types:
 *
 * Makes the types of all kinds known by name, for who reads .ui files.
 */
void
trends_entity_ensure_types (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    g_type_class_unref (g_type_class_ref (trends_entity_get_gtype (kind)));
}

/**
 * trends_entity_new:
 *
 * Returns: (transfer full): an entity of @plan in the state of @record
 */
TrendsEntity *
trends_entity_new (TrendsPlan   *plan,
                   TrendsRecord *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  TrendsEntity *self = g_object_new (trends_entity_get_gtype (kind), NULL);
  TrendsEntityPrivate *priv = get_private (self);

  priv->plan = plan;
  priv->record = trends_record_ref (record);
  return self;
}

/**
 * trends_entity_apply:
 *
 * Puts a value, which has been checked, into a field and notifies.
 */
void
trends_entity_apply (TrendsEntity      *self,
                     guint              field,
                     const TrendsValue *value)
{
  TrendsEntityPrivate *priv = get_private (self);
  TrendsEntityClass *klass = TRENDS_ENTITY_GET_CLASS (self);

  priv->record = trends_record_change (g_steal_pointer (&priv->record), field, value);
  forget_name_keys (priv);

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[field]);
  if ((int) field == trends_kind_get_name_field (klass->kind) &&
      strcmp (klass->properties[field]->name, "name") != 0)
    g_object_notify_by_pspec (G_OBJECT (self), base_properties[PROP_NAME]);
  trends_entity_notify_extra (self, field);
}

/**
 * trends_entity_detach:
 *
 * The entity has gone from its plan: it keeps its values and refers to nothing.
 */
void
trends_entity_detach (TrendsEntity *self)
{
  TrendsEntityPrivate *priv = get_private (self);

  priv->plan = NULL;
  priv->parent = NULL;
  g_object_notify_by_pspec (G_OBJECT (self), base_properties[PROP_PLAN]);
}

static void
trends_entity_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsEntity *self = TRENDS_ENTITY (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, trends_entity_get_id (self));
      break;
    case PROP_ENTITY_KIND:
      g_value_set_int (value, trends_entity_get_kind (self));
      break;
    case PROP_PLAN:
      g_value_set_object (value, trends_entity_get_plan (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, trends_entity_get_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_entity_finalize (GObject *object)
{
  TrendsEntityPrivate *priv = get_private (TRENDS_ENTITY (object));

  g_clear_pointer (&priv->record, trends_record_unref);
  g_clear_object (&priv->children);
  forget_name_keys (priv);

  G_OBJECT_CLASS (trends_entity_parent_class)->finalize (object);
}

static void
trends_entity_class_init (TrendsEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = trends_entity_get_property;
  object_class->finalize = trends_entity_finalize;

  base_properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  base_properties[PROP_ENTITY_KIND] =
    g_param_spec_int ("entity-kind", NULL, NULL, 0, TRENDS_N_KINDS - 1, 0, flags);
  base_properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, TRENDS_TYPE_PLAN, flags);
  base_properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, base_properties);
}

static void
trends_entity_init (TrendsEntity *self)
{
}
