/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-refs.c: see trends-refs.h. For each id that something refers to, those that do,
 * each as often as it does. Most have few, which take no more than a small block; a trend
 * has very many, among which one must be found at once when it goes.
 */

#include "trends-refs-private.h"

#include "trends-entity-private.h"
#include "trends-id-hash.h"
#include "trends-plan.h"
#include "trends-record-private.h"

#include <string.h>

#define FEW 4

typedef struct
{
  guint n_refs;
  gboolean are_many;
  union
  {
    TrendsEntity *few[FEW]; /* not owned: the plan takes them out before they go */
    GHashTable *many;       /* TrendsEntity -> how many of its references */
  };
} Referrers;

struct _TrendsRefs
{
  GObject parent_instance;

  GHashTable *referrers; /* id -> Referrers, never without any */
  GHashTable *changed;   /* (nullable): ids, where somebody listens */
  gboolean is_asked;     /* since the last report, whether somebody does */
  gboolean is_heard;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsRefs, trends_refs, G_TYPE_OBJECT)

/* --------------------------------------------------------------- referrers */

static void
referrers_free (gpointer data)
{
  Referrers *self = data;

  if (self->are_many)
    g_hash_table_unref (self->many);
  g_free (self);
}

static void
count (GHashTable   *many,
       TrendsEntity *referrer,
       int           by)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (many, referrer)) + by;

  if (n > 0)
    g_hash_table_insert (many, referrer, GINT_TO_POINTER (n));
  else
    g_hash_table_remove (many, referrer);
}

static void
become_many (Referrers *self)
{
  GHashTable *many = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n_refs; i++)
    count (many, self->few[i], 1);
  self->many = many;
  self->are_many = TRUE;
}

static void
referrers_add (Referrers    *self,
               TrendsEntity *referrer)
{
  if (!self->are_many && self->n_refs == FEW)
    become_many (self);
  if (self->are_many)
    count (self->many, referrer, 1);
  else
    self->few[self->n_refs] = referrer;
  self->n_refs++;
}

static void
referrers_remove (Referrers    *self,
                  TrendsEntity *referrer)
{
  guint i = 0;

  self->n_refs--;
  if (self->are_many)
    {
      count (self->many, referrer, -1);
      return;
    }
  while (i < self->n_refs && self->few[i] != referrer)
    i++;
  self->few[i] = self->few[self->n_refs];
}

/* Each once. (transfer full) (element-type TrendsEntity) */
static GPtrArray *
referrers_dup (const Referrers *self)
{
  GPtrArray *referrers = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer referrer;

  if (self->are_many)
    {
      g_hash_table_iter_init (&iter, self->many);
      while (g_hash_table_iter_next (&iter, &referrer, NULL))
        g_ptr_array_add (referrers, g_object_ref (referrer));
      return referrers;
    }

  for (guint i = 0; i < self->n_refs; i++)
    if (!g_ptr_array_find (referrers, self->few[i], NULL))
      g_ptr_array_add (referrers, g_object_ref (self->few[i]));
  return referrers;
}

/* ----------------------------------------------------------------- walking */

/**
 * trends_value_foreach_ref:
 * @field: what @value is the value of; of any type
 *
 * Calls @func with each id that @value refers to.
 */
void
trends_value_foreach_ref (const TrendsField *field,
                          const TrendsValue *value,
                          TrendsRefFunc      func,
                          gpointer           user_data)
{
  if (!trends_value_is_set (value))
    return;

  if (field->type == TRENDS_FIELD_REF)
    func (field, trends_value_get_text (value), user_data);
  else if (field->type == TRENDS_FIELD_REFS)
    {
      g_autofree const char **ids = g_variant_get_strv (trends_value_get_list (value), NULL);

      for (guint i = 0; ids[i] != NULL; i++)
        func (field, ids[i], user_data);
    }
}

/**
 * trends_record_foreach_ref:
 *
 * Calls @func with each id that any field of @record refers to.
 */
void
trends_record_foreach_ref (TrendsRecord *record,
                           TrendsRefFunc func,
                           gpointer      user_data)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_REF || info->fields[i].type == TRENDS_FIELD_REFS)
      trends_value_foreach_ref (&info->fields[i], trends_record_get_value (record, i), func,
                                user_data);
}

/* ----------------------------------------------------------------- keeping */

typedef struct
{
  TrendsRefs *refs;
  TrendsEntity *referrer;
} Keeping;

/* Asked once for each edit: an import changes very many. */
static gboolean
is_heard (TrendsRefs *self)
{
  if (!self->is_asked)
    self->is_heard = g_signal_has_handler_pending (self, changed_signal, 0, FALSE);
  self->is_asked = TRUE;
  return self->is_heard;
}

/* Only where somebody listens */
static void
note_changed (TrendsRefs *self,
              const char *target)
{
  if (!is_heard (self))
    return;

  if (self->changed == NULL)
    self->changed = g_hash_table_new_full (trends_id_hash, trends_id_equal, g_free, NULL);
  if (!g_hash_table_contains (self->changed, target))
    g_hash_table_add (self->changed, g_strdup (target));
}

/* The value of a single reference has its id in a form to be shared. */
static TrendsSharedText *
share_id (const TrendsField *field,
          const char        *target)
{
  return field->type == TRENDS_FIELD_REF ? trends_shared_text_ref ((gpointer) target)
                                         : trends_shared_text_new (target);
}

static void
add_cb (const TrendsField *field,
        const char        *target,
        gpointer           user_data)
{
  Keeping *keeping = user_data;
  TrendsRefs *self = keeping->refs;
  Referrers *referrers = g_hash_table_lookup (self->referrers, target);

  if (referrers == NULL)
    {
      referrers = g_new0 (Referrers, 1);
      g_hash_table_insert (self->referrers, share_id (field, target), referrers);
    }
  referrers_add (referrers, keeping->referrer);
  note_changed (self, target);
}

static void
remove_cb (const TrendsField *field,
           const char        *target,
           gpointer           user_data)
{
  Keeping *keeping = user_data;
  TrendsRefs *self = keeping->refs;
  Referrers *referrers = g_hash_table_lookup (self->referrers, target);

  g_assert (referrers != NULL);

  note_changed (self, target);
  if (referrers->n_refs > 1)
    referrers_remove (referrers, keeping->referrer);
  else
    g_hash_table_remove (self->referrers, target);
}

/**
 * trends_refs_add_value:
 * @value: what @field of @referrer is to have from now on
 */
void
trends_refs_add_value (TrendsRefs        *self,
                       TrendsEntity      *referrer,
                       const TrendsField *field,
                       const TrendsValue *value)
{
  Keeping keeping = { self, referrer };

  trends_value_foreach_ref (field, value, add_cb, &keeping);
}

/**
 * trends_refs_remove_value:
 * @value: what @field of @referrer had until now
 */
void
trends_refs_remove_value (TrendsRefs        *self,
                          TrendsEntity      *referrer,
                          const TrendsField *field,
                          const TrendsValue *value)
{
  Keeping keeping = { self, referrer };

  trends_value_foreach_ref (field, value, remove_cb, &keeping);
}

/**
 * trends_refs_add_all:
 * @referrer: an entity that comes, whatever it refers to being there yet or not
 */
void
trends_refs_add_all (TrendsRefs   *self,
                     TrendsEntity *referrer)
{
  Keeping keeping = { self, referrer };

  trends_record_foreach_ref (trends_entity_get_record (referrer), add_cb, &keeping);
}

/**
 * trends_refs_remove_all:
 * @referrer: an entity that goes
 */
void
trends_refs_remove_all (TrendsRefs   *self,
                        TrendsEntity *referrer)
{
  Keeping keeping = { self, referrer };

  trends_record_foreach_ref (trends_entity_get_record (referrer), remove_cb, &keeping);
}

/**
 * trends_refs_report:
 *
 * Emits "changed" for what has changed since it was last called.
 */
void
trends_refs_report (TrendsRefs *self,
                    TrendsPlan *plan)
{
  g_autoptr (GHashTable) changed = g_steal_pointer (&self->changed);
  GHashTableIter iter;
  gpointer id;

  self->is_asked = FALSE;
  if (changed == NULL)
    return;

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      TrendsEntity *target = trends_plan_lookup (plan, id);

      if (target != NULL)
        g_signal_emit (self, changed_signal, 0, target);
    }
}

/* ------------------------------------------------------------------ asking */

/**
 * trends_refs_count:
 * @id: of an entity, which needn't be in the plan
 *
 * Returns: how many references point to it: something that refers to it in two fields, or
 *   twice, counts as two
 */
guint
trends_refs_count (TrendsRefs *self,
                   const char *id)
{
  Referrers *referrers;

  g_return_val_if_fail (TRENDS_IS_REFS (self), 0);

  referrers = g_hash_table_lookup (self->referrers, id);
  return referrers != NULL ? referrers->n_refs : 0;
}

/**
 * trends_refs_dup_referrers:
 * @id: of an entity
 *
 * Returns: (transfer full) (element-type TrendsEntity): all that refer to it, by whatever
 *   field and however often, each once; in no order
 */
GPtrArray *
trends_refs_dup_referrers (TrendsRefs *self,
                           const char *id)
{
  Referrers *referrers;

  g_return_val_if_fail (TRENDS_IS_REFS (self), NULL);

  referrers = g_hash_table_lookup (self->referrers, id);
  return referrers != NULL ? referrers_dup (referrers)
                           : g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
refers_to (TrendsEntity      *entity,
           const TrendsField *field,
           const char        *id)
{
  const TrendsValue *value;

  if (!trends_entity_is (entity, field->kind))
    return FALSE;

  value = trends_entity_get_value (entity, field->index);
  return field->type == TRENDS_FIELD_REFS ? trends_value_contains (value, id)
                                          : strcmp (trends_value_get_text (value), id) == 0;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return trends_entity_compare (*(TrendsEntity **) a, *(TrendsEntity **) b);
}

/**
 * trends_refs_dup_referring:
 * @id: of an entity
 * @field: a field that refers to one or several
 *
 * Returns: (transfer full) (element-type TrendsEntity): those whose @field refers to it, in
 *   the order of their kind
 */
GPtrArray *
trends_refs_dup_referring (TrendsRefs        *self,
                           const char        *id,
                           const TrendsField *field)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *found;

  g_return_val_if_fail (TRENDS_IS_REFS (self), NULL);

  found = g_ptr_array_new_with_free_func (g_object_unref);
  all = trends_refs_dup_referrers (self, id);
  for (guint i = 0; i < all->len; i++)
    if (refers_to (all->pdata[i], field, id))
      g_ptr_array_add (found, g_object_ref (all->pdata[i]));
  g_ptr_array_sort (found, compare);
  return found;
}

/**
 * trends_refs_count_referring:
 * @id: of an entity
 * @field: a field that refers to one or several
 *
 * Returns: how many trends_refs_dup_referring() has
 */
guint
trends_refs_count_referring (TrendsRefs        *self,
                             const char        *id,
                             const TrendsField *field)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  g_return_val_if_fail (TRENDS_IS_REFS (self), 0);

  all = trends_refs_dup_referrers (self, id);
  for (guint i = 0; i < all->len; i++)
    n += refers_to (all->pdata[i], field, id);
  return n;
}

/* -------------------------------------------------------------- the object */

static void
trends_refs_finalize (GObject *object)
{
  TrendsRefs *self = TRENDS_REFS (object);

  g_hash_table_unref (self->referrers);
  g_clear_pointer (&self->changed, g_hash_table_unref);

  G_OBJECT_CLASS (trends_refs_parent_class)->finalize (object);
}

static void
trends_refs_class_init (TrendsRefsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_refs_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
}

static void
trends_refs_init (TrendsRefs *self)
{
  self->referrers = g_hash_table_new_full (trends_id_hash, trends_id_equal,
                                           (GDestroyNotify) trends_shared_text_unref,
                                           referrers_free);
}

/**
 * trends_refs_new:
 *
 * Returns: (transfer full): of a plan in which nothing refers to anything
 */
TrendsRefs *
trends_refs_new (void)
{
  return g_object_new (TRENDS_TYPE_REFS, NULL);
}
