/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-history.c: see trends-history.h. One row of edits with a mark: what is
 * before it is done, what is after it was undone.
 */

#include "trends-history.h"

#include <string.h>

struct _TrendsHistory
{
  GPtrArray *edits;
  guint done;
};

TrendsHistory *
trends_history_new (void)
{
  TrendsHistory *self = g_new0 (TrendsHistory, 1);

  self->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  return self;
}

void
trends_history_free (TrendsHistory *self)
{
  g_ptr_array_unref (self->edits);
  g_free (self);
}

void
trends_history_push (TrendsHistory *self,
                     TrendsEdit    *edit)
{
  g_ptr_array_set_size (self->edits, self->done);
  g_ptr_array_add (self->edits, trends_edit_ref (edit));
  self->done++;
}

static void
replace (TrendsHistory *self,
         guint          index,
         TrendsEdit    *edit)
{
  TrendsEdit *old = g_ptr_array_index (self->edits, index);

  self->edits->pdata[index] = trends_edit_ref (edit);
  trends_edit_unref (old);
}

void
trends_history_replace_last (TrendsHistory *self,
                             TrendsEdit    *edit)
{
  g_assert (self->done > 0);

  replace (self, self->done - 1, edit);
}

void
trends_history_drop_last (TrendsHistory *self)
{
  g_assert (self->done > 0);

  g_ptr_array_set_size (self->edits, --self->done);
}

TrendsEdit *
trends_history_peek_undo (TrendsHistory *self)
{
  return self->done > 0 ? g_ptr_array_index (self->edits, self->done - 1) : NULL;
}

TrendsEdit *
trends_history_peek_redo (TrendsHistory *self)
{
  return self->done < self->edits->len ? g_ptr_array_index (self->edits, self->done) : NULL;
}

void
trends_history_step_back (TrendsHistory *self)
{
  g_assert (self->done > 0);

  self->done--;
}

void
trends_history_step_forward (TrendsHistory *self)
{
  g_assert (self->done < self->edits->len);

  self->done++;
}

void
trends_history_rewrite (TrendsHistory *self,
                        TrendsEdit    *edit)
{
  for (guint i = 0; i < self->edits->len; i++)
    {
      TrendsEdit *old = g_ptr_array_index (self->edits, i);

      if (strcmp (trends_edit_get_id (old), trends_edit_get_id (edit)) == 0)
        {
          replace (self, i, edit);
          return;
        }
    }
}
