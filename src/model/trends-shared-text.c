/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shared-text.c: see trends-shared-text.h. */

#include "trends-shared-text.h"

#include <stddef.h>
#include <string.h>

typedef struct
{
  gatomicrefcount ref_count;
  char text[];
} Block;

static Block *
get_block (TrendsSharedText *self)
{
  return (Block *) (gpointer) (self - offsetof (Block, text));
}

/**
 * trends_shared_text_new:
 * @text: UTF-8
 *
 * Returns: (transfer full): a copy, to be read like any text, and let go of by
 *   trends_shared_text_unref()
 */
TrendsSharedText *
trends_shared_text_new (const char *text)
{
  gsize size = strlen (text) + 1;
  Block *block = g_malloc (sizeof (Block) + size);

  g_atomic_ref_count_init (&block->ref_count);
  memcpy (block->text, text, size);
  return block->text;
}

/**
 * trends_shared_text_ref:
 *
 * Returns: (transfer full): the same text, held once more; in any thread
 */
TrendsSharedText *
trends_shared_text_ref (TrendsSharedText *self)
{
  g_atomic_ref_count_inc (&get_block (self)->ref_count);
  return self;
}

/**
 * trends_shared_text_unref:
 * @self: (transfer full): freed when nobody holds it any more; in any thread
 */
void
trends_shared_text_unref (TrendsSharedText *self)
{
  if (g_atomic_ref_count_dec (&get_block (self)->ref_count))
    g_free (get_block (self));
}
