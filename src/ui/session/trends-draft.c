/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft.c: see trends-draft.h. */

#include "trends-draft.h"

/**
 * trends_draft_new:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 * @text: what was typed; not empty
 *
 * Returns: (transfer full): the three together
 */
TrendsDraft *
trends_draft_new (const char *id,
                  const char *key,
                  const char *text)
{
  TrendsDraft *self;

  g_return_val_if_fail (id != NULL && key != NULL, NULL);
  g_return_val_if_fail (text != NULL && *text != '\0', NULL);

  self = g_new (TrendsDraft, 1);
  self->id = g_strdup (id);
  self->key = g_strdup (key);
  self->text = g_strdup (text);
  return self;
}

/**
 * trends_draft_free:
 *
 * Frees a draft.
 */
void
trends_draft_free (TrendsDraft *self)
{
  g_free (self->id);
  g_free (self->key);
  g_free (self->text);
  g_free (self);
}
