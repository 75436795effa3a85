/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-lists.c: lists that both sides have changed: tags, links, contributors,
 * questions. What either has added is there, what either has removed isn't, in the order
 * that the one has who moved something. What one has added stands behind that behind which
 * it was put; where both have put something there, what sorts first comes first, so that it
 * is the same whoever is called mine.
 *
 * Undecided are lists in which both have moved something, those that hold an item twice,
 * and texts of which both have put others in the place of the same one.
 */

#include "trends-merge-private.h"

typedef enum { ANCESTOR, MINE, THEIRS, N_LISTS } Which;

typedef struct
{
  GPtrArray *items[N_LISTS]; /* (element-type GVariant) */
  GHashTable *sets[N_LISTS]; /* the same, as a set */
} Lists;

static guint
hash_item (gconstpointer item)
{
  return g_variant_hash (item);
}

static guint
hash_link (gconstpointer item)
{
  const char *title, *address;

  g_variant_get ((GVariant *) item, "(&s&s)", &title, &address);
  return g_str_hash (title) * 31 + g_str_hash (address);
}

static gboolean
have (Lists *lists, Which which, GVariant *item)
{
  return g_hash_table_contains (lists->sets[which], item);
}

/* Returns: whether each is there once */
static gboolean
read_list (Lists *lists, Which which, const TrendsField *field, const TrendsValue *value)
{
  GVariant *list = trends_value_is_set (value) ? trends_value_get_list (value) : NULL;
  gsize n = list != NULL ? g_variant_n_children (list) : 0;
  gboolean once = TRUE;

  lists->items[which] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  lists->sets[which] = g_hash_table_new (field->type == TRENDS_FIELD_LINKS ? hash_link : hash_item,
                                         g_variant_equal);
  for (gsize i = 0; i < n; i++)
    {
      GVariant *item = g_variant_get_child_value (list, i);

      g_ptr_array_add (lists->items[which], item);
      once &= g_hash_table_add (lists->sets[which], item);
    }
  return once;
}

static void
lists_clear (Lists *lists)
{
  for (guint i = 0; i < N_LISTS; i++)
    {
      g_clear_pointer (&lists->sets[i], g_hash_table_unref);
      g_clear_pointer (&lists->items[i], g_ptr_array_unref);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

/* Of those in @which that are in both others, too, in the order of @which */
static GPtrArray *
pick_common (Lists *lists, Which which)
{
  GPtrArray *common = g_ptr_array_new ();

  for (guint i = 0; i < lists->items[which]->len; i++)
    {
      GVariant *item = lists->items[which]->pdata[i];

      if (have (lists, ANCESTOR, item) && have (lists, MINE, item) && have (lists, THEIRS, item))
        g_ptr_array_add (common, item);
    }
  return common;
}

static gboolean
is_same_order (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (!g_variant_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): what all three hold, in the order that it is to have */
static GPtrArray *
merge_order (Lists *lists)
{
  g_autoptr (GPtrArray) before = pick_common (lists, ANCESTOR);
  g_autoptr (GPtrArray) mine = pick_common (lists, MINE);
  g_autoptr (GPtrArray) theirs = pick_common (lists, THEIRS);

  if (is_same_order (before, theirs) || is_same_order (mine, theirs))
    return g_steal_pointer (&mine);
  return is_same_order (before, mine) ? g_steal_pointer (&theirs) : NULL;
}

static gboolean
has_new (Lists *lists, Which which, Which other)
{
  for (guint i = 0; i < lists->items[which]->len; i++)
    {
      GVariant *item = lists->items[which]->pdata[i];

      if (!have (lists, ANCESTOR, item) && !have (lists, other, item))
        return TRUE;
    }
  return FALSE;
}

/* Ids and keys are never reworded. */
static gboolean
may_be_reworded (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_STRINGS || field->type == TRENDS_FIELD_LINKS;
}

/* Both have taken the same text away, and each has another instead. */
static gboolean
is_reworded_twice (Lists *lists)
{
  gboolean both_removed = FALSE;

  for (guint i = 0; !both_removed && i < lists->items[ANCESTOR]->len; i++)
    {
      GVariant *item = lists->items[ANCESTOR]->pdata[i];

      both_removed = !have (lists, MINE, item) && !have (lists, THEIRS, item);
    }
  return both_removed && has_new (lists, MINE, THEIRS) && has_new (lists, THEIRS, MINE);
}

/* What @which has added behind @anchor, or at the beginning where that is NULL, as one run */
static GPtrArray *
pick_run (Lists *lists, Which which, GHashTable *placed, GVariant *anchor)
{
  GPtrArray *run = g_ptr_array_new ();
  gboolean is_there = anchor == NULL;

  for (guint i = 0; i < lists->items[which]->len; i++)
    {
      GVariant *item = lists->items[which]->pdata[i];

      if (g_hash_table_contains (placed, item))
        is_there = anchor != NULL && g_variant_equal (item, anchor);
      else if (is_there && !have (lists, ANCESTOR, item))
        g_ptr_array_add (run, item);
    }
  return run;
}

static int
compare_items (GVariant *a, GVariant *b)
{
  g_autofree char *text_a = g_variant_print (a, FALSE);
  g_autofree char *text_b = g_variant_print (b, FALSE);

  return g_strcmp0 (text_a, text_b);
}

static int
compare_runs (GPtrArray *a, GPtrArray *b)
{
  int order = 0;

  for (guint i = 0; order == 0 && i < a->len && i < b->len; i++)
    order = compare_items (a->pdata[i], b->pdata[i]);
  return order;
}

static void
append_run (GPtrArray *all, GPtrArray *run, GHashTable *seen)
{
  for (guint i = 0; i < run->len; i++)
    if (g_hash_table_add (seen, run->pdata[i]))
      g_ptr_array_add (all, run->pdata[i]);
}

static void
append_behind (Lists *lists, GPtrArray *all, GHashTable *placed, GHashTable *seen, GVariant *anchor)
{
  g_autoptr (GPtrArray) mine = pick_run (lists, MINE, placed, anchor);
  g_autoptr (GPtrArray) theirs = pick_run (lists, THEIRS, placed, anchor);
  gboolean theirs_first = compare_runs (theirs, mine) < 0;

  append_run (all, theirs_first ? theirs : mine, seen);
  append_run (all, theirs_first ? mine : theirs, seen);
}

/* (transfer full): what all hold, and what was added between */
static GPtrArray *
weave (Lists *lists, GPtrArray *common)
{
  GPtrArray *all = g_ptr_array_new ();
  g_autoptr (GHashTable) placed = g_hash_table_new_similar (lists->sets[ANCESTOR]);
  g_autoptr (GHashTable) seen = g_hash_table_new_similar (lists->sets[ANCESTOR]);

  for (guint i = 0; i < common->len; i++)
    g_hash_table_add (placed, common->pdata[i]);
  append_behind (lists, all, placed, seen, NULL);
  for (guint i = 0; i < common->len; i++)
    {
      g_ptr_array_add (all, common->pdata[i]);
      append_behind (lists, all, placed, seen, common->pdata[i]);
    }
  return all;
}

static TrendsValue
make_value (const TrendsField *field, GPtrArray *all)
{
  const GVariantType *type =
    field->type == TRENDS_FIELD_LINKS ? G_VARIANT_TYPE ("(ss)") : G_VARIANT_TYPE_STRING;

  if (all->len == 0)
    return (TrendsValue) TRENDS_VALUE_INIT;
  return trends_value_list (g_variant_new_array (type, (GVariant **) all->pdata, all->len));
}

/**
 * trends_merge_lists:
 * @merged: (out): what both come to, where it returns %TRUE
 *
 * Returns: whether it can be decided
 */
gboolean
trends_merge_lists (const TrendsField *field,
                    const TrendsValue *ancestor,
                    const TrendsValue *mine,
                    const TrendsValue *theirs,
                    TrendsValue       *merged)
{
  g_auto (Lists) lists = { { NULL }, { NULL } };
  g_autoptr (GPtrArray) common = NULL;
  g_autoptr (GPtrArray) all = NULL;
  gboolean once = read_list (&lists, ANCESTOR, field, ancestor);

  once &= read_list (&lists, MINE, field, mine);
  once &= read_list (&lists, THEIRS, field, theirs);
  if (!once || (may_be_reworded (field) && is_reworded_twice (&lists)))
    return FALSE;
  common = merge_order (&lists);
  if (common == NULL)
    return FALSE;
  all = weave (&lists, common);
  if (all->len > TRENDS_LIST_MAX)
    return FALSE;
  *merged = make_value (field, all);
  return TRUE;
}
