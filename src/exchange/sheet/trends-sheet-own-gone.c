/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-gone.c: see trends-sheet-own-gone.h. A mark is a sign that no sum has, and
 * letters that stand for an id.
 */

#include "trends-sheet-own-gone.h"

#include <string.h>

#define N_MARK 8 /* letters: of a million initiatives, no two have the same */
#define FEWEST_TO_BE_FAR 4

struct _TrendsSheetOwnGone
{
  GHashTable *marks; /* set of those in the rows */
  GHashTable *seen;  /* set of ids */
};

/* ------------------------------------------------------------------ writing */

/**
 * trends_sheet_own_make_marks:
 * @initiatives: (element-type TrendsEntity): all that go out
 *
 * Returns: (transfer full): the marks of all of them
 */
GString *
trends_sheet_own_make_marks (GPtrArray *initiatives)
{
  GString *marks = g_string_sized_new (initiatives->len * N_MARK + 1);

  for (guint i = 0; i < initiatives->len; i++)
    trends_sheet_own_append_letters (marks, trends_entity_get_id (initiatives->pdata[i]), N_MARK);
  return marks;
}

/**
 * trends_sheet_own_append_marks:
 * @sums: sums of the values of an initiative, which marks of others are added to
 * @marks: from trends_sheet_own_make_marks()
 * @index: of that one
 */
void
trends_sheet_own_append_marks (GString       *sums,
                               const GString *marks,
                               guint          index)
{
  guint n = (guint) (marks->len / N_MARK);
  const guint others[] = { (index + 1) % n, (index + n / 2) % n };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != index && (i == 0 || n >= FEWEST_TO_BE_FAR))
      {
        g_string_append_c (sums, TRENDS_SHEET_OWN_MARK);
        g_string_append_len (sums, marks->str + others[i] * N_MARK, N_MARK);
      }
}

/* ------------------------------------------------------------------ reading */

/**
 * trends_sheet_own_gone_new:
 * Returns: (transfer full): what knows of no row yet; each is told to
 *   trends_sheet_own_gone_note()
 */
TrendsSheetOwnGone *
trends_sheet_own_gone_new (void)
{
  TrendsSheetOwnGone *self = g_new0 (TrendsSheetOwnGone, 1);

  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * trends_sheet_own_gone_free:
 * @self: (nullable) (transfer full): what was found
 */
void
trends_sheet_own_gone_free (TrendsSheetOwnGone *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/**
 * trends_sheet_own_gone_note:
 * @self: what was found
 * @id: of a row that is there
 * @sums: (nullable): what that says of when it went out
 */
void
trends_sheet_own_gone_note (TrendsSheetOwnGone *self,
                            const char         *id,
                            const char         *sums)
{
  const char *at = sums ? strchr (sums, TRENDS_SHEET_OWN_MARK) : NULL;

  g_hash_table_add (self->seen, g_strdup (id));
  for (; at && strlen (at + 1) >= N_MARK; at = strchr (at + 1 + N_MARK, TRENDS_SHEET_OWN_MARK))
    g_hash_table_add (self->marks, g_strndup (at + 1, N_MARK));
}

static gboolean
is_gone (TrendsSheetOwnGone *self,
         TrendsEntity       *initiative)
{
  const char *id = trends_entity_get_id (initiative);
  g_autoptr (GString) mark = g_string_new (NULL);

  if (g_hash_table_contains (self->seen, id))
    return FALSE;
  trends_sheet_own_append_letters (mark, id, N_MARK);
  return g_hash_table_contains (self->marks, mark->str);
}

/**
 * trends_sheet_own_gone_find:
 * @self: what was found
 * @plan: the plan that the table is for
 *
 * Returns: (transfer full) (element-type TrendsEntity): initiatives of the plan that went out in
 *   the table and aren't in it, in their order
 */
GPtrArray *
trends_sheet_own_gone_find (TrendsSheetOwnGone *self,
                            TrendsPlan         *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list) && g_hash_table_size (self->marks) > 0; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (is_gone (self, initiative))
        g_ptr_array_add (gone, g_steal_pointer (&initiative));
    }
  return gone;
}
