/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frozen.c: see trends-frozen.h. */

#include "trends-frozen.h"

typedef struct
{
  char *title;
  TrendsDays days;
} Frozen;

struct _TrendsFrozen
{
  gatomicrefcount refs;
  char *name;              /* of the baseline; NULL: nobody said */
  GHashTable *initiatives; /* id -> Frozen */
  GPtrArray *ids;          /* (element-type utf8), not owned: in the order of the plan */
};

static void
free_frozen (gpointer data)
{
  g_free (((Frozen *) data)->title);
  g_free (data);
}

/**
 * trends_frozen_new:
 *
 * Returns: (transfer full): a plan without initiatives
 */
TrendsFrozen *
trends_frozen_new (void)
{
  TrendsFrozen *self = g_new0 (TrendsFrozen, 1);

  g_atomic_ref_count_init (&self->refs);
  self->initiatives = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_frozen);
  self->ids = g_ptr_array_new ();
  return self;
}

/**
 * trends_frozen_ref:
 *
 * Returns: (transfer full): the same
 */
TrendsFrozen *
trends_frozen_ref (TrendsFrozen *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * trends_frozen_unref:
 * @self: (transfer full): what was
 */
void
trends_frozen_unref (TrendsFrozen *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->initiatives);
  g_ptr_array_unref (self->ids);
  g_free (self->name);
  g_free (self);
}

/**
 * trends_frozen_set_name:
 * @name: what the baseline is called that froze it
 *
 * To be called before anybody else has it.
 */
void
trends_frozen_set_name (TrendsFrozen *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
}

/**
 * trends_frozen_get_name:
 *
 * Returns: (transfer none): what the baseline was called when it was read; empty where nobody said
 */
const char *
trends_frozen_get_name (TrendsFrozen *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->name != NULL ? self->name : "";
}

/**
 * trends_frozen_add:
 * @id: of an initiative; one that is there already stays as it is
 * @title: what it was called
 * @days: when it was, as far as that was known
 *
 * To be called before anybody else has it.
 */
void
trends_frozen_add (TrendsFrozen *self, const char *id, const char *title, const TrendsDays *days)
{
  Frozen *frozen;
  char *key;

  g_return_if_fail (self != NULL && id != NULL && title != NULL);

  if (g_hash_table_contains (self->initiatives, id))
    return;
  frozen = g_new (Frozen, 1);
  *frozen = (Frozen) { g_strdup (title), *days };
  key = g_strdup (id);
  g_ptr_array_add (self->ids, key);
  g_hash_table_insert (self->initiatives, key, frozen);
}

/**
 * trends_frozen_get_days:
 * @id: of an initiative
 * @days: (out): when it was
 *
 * Returns: whether it was there
 */
gboolean
trends_frozen_get_days (TrendsFrozen *self, const char *id, TrendsDays *days)
{
  Frozen *frozen;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  frozen = g_hash_table_lookup (self->initiatives, id);
  if (frozen != NULL)
    *days = frozen->days;
  return frozen != NULL;
}

/**
 * trends_frozen_get_title:
 * @id: of an initiative
 *
 * Returns: (transfer none) (nullable): what it was called; %NULL where it wasn't there
 */
const char *
trends_frozen_get_title (TrendsFrozen *self, const char *id)
{
  Frozen *frozen;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  frozen = g_hash_table_lookup (self->initiatives, id);
  return frozen != NULL ? frozen->title : NULL;
}

/**
 * trends_frozen_get_ids:
 *
 * Returns: (transfer none) (element-type utf8): of all initiatives that were there, in the order of
 *   the plan
 */
GPtrArray *
trends_frozen_get_ids (TrendsFrozen *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ids;
}
