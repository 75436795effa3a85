/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-refs.c: whatever is done to a plan, what it says of who refers to whom is what
 * looking through all of it comes to, and who listens hears of every target for which that
 * is another.
 */

#include "trends-random-plan.h"
#include "trends-refs.h"

#include <string.h>

#define N_INITIATIVES 60
#define N_ROUNDS 120

static guint
count_in (const TrendsField *field,
          const TrendsValue *value,
          const char        *id)
{
  g_auto (GStrv) ids = NULL;
  guint n = 0;

  if (field->type == TRENDS_FIELD_REF)
    return strcmp (trends_value_get_text (value), id) == 0;

  ids = trends_value_dup_strings (value);
  for (char **i = ids; *i != NULL; i++)
    n += strcmp (*i, id) == 0;
  return n;
}

/* Those that refer by a field, found by looking at all of them, and how often they do. */
static GPtrArray *
look_for (TrendsPlan        *plan,
          const TrendsField *field,
          const char        *id,
          guint             *n_refs)
{
  GListModel *list = trends_plan_get_list (plan, field->kind);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      guint n = count_in (field, trends_entity_get_value (entity, field->index), id);

      *n_refs += n;
      if (n > 0)
        g_ptr_array_add (found, g_steal_pointer (&entity));
    }
  return found;
}

static gboolean
is_reference (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* By whatever field, each once */
static void
check_referrers (TrendsRefs *refs,
                 const char *id,
                 GHashTable *wanted)
{
  g_autoptr (GPtrArray) all = trends_refs_dup_referrers (refs, id);

  g_assert_cmpuint (all->len, ==, g_hash_table_size (wanted));
  for (guint i = 0; i < all->len; i++)
    g_assert_true (g_hash_table_remove (wanted, all->pdata[i]));
}

/* Returns: (transfer full): who it is, in any order, to be compared with what it was */
static char *
check_target (TrendsPlan *plan,
              const char *id)
{
  TrendsRefs *refs = trends_plan_get_refs (plan);
  g_autoptr (GPtrArray) says = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) referrers = g_hash_table_new (NULL, NULL);
  guint n_refs = 0;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field (kind, i);
        g_autoptr (GPtrArray) wanted = NULL;
        g_autoptr (GPtrArray) found = NULL;

        if (!is_reference (field))
          continue;
        wanted = look_for (plan, field, id, &n_refs);
        found = trends_refs_dup_referring (refs, id, field);
        g_assert_cmpuint (trends_refs_count_referring (refs, id, field), ==, found->len);
        g_assert_cmpuint (found->len, ==, wanted->len);
        for (guint j = 0; j < wanted->len; j++)
          {
            g_assert_true (found->pdata[j] == wanted->pdata[j]);
            g_hash_table_add (referrers, found->pdata[j]);
            g_ptr_array_add (says, g_strconcat (field->key, " ",
                                                trends_entity_get_id (found->pdata[j]), NULL));
          }
      }
  g_assert_cmpuint (trends_refs_count (refs, id), ==, n_refs);
  check_referrers (refs, id, referrers);
  g_ptr_array_sort (says, compare_texts);
  g_ptr_array_add (says, NULL);
  return g_strjoinv ("\n", (char **) says->pdata);
}

/* id -> who refers to it */
static GHashTable *
check_all (TrendsPlan *plan)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
          const char *id = trends_entity_get_id (entity);

          g_hash_table_insert (all, g_strdup (id), check_target (plan, id));
        }
    }
  return all;
}

static void
changed_cb (TrendsRefs   *refs,
            TrendsEntity *target,
            GHashTable   *heard)
{
  g_assert_nonnull (trends_entity_get_plan (target));
  /* Once for each edit */
  g_assert_true (g_hash_table_add (heard, g_strdup (trends_entity_get_id (target))));
}

static void
do_something (TrendsPlan *plan,
              GRand      *rand)
{
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      trends_plan_undo (plan, NULL);
      break;
    case 1:
      trends_plan_redo (plan, NULL);
      break;
    default:
      trends_random_edit (rand, plan);
      break;
    }
}

static void
test_any_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (83);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (GHashTable) heard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) before = check_all (plan);
  guint n_changed = 0;

  g_signal_connect (trends_plan_get_refs (plan), "changed", G_CALLBACK (changed_cb), heard);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GHashTable) now = NULL;
      GHashTableIter iter;
      const char *id, *says;

      g_hash_table_remove_all (heard);
      do_something (plan, rand);
      now = check_all (plan);
      g_hash_table_iter_init (&iter, now);
      while (g_hash_table_iter_next (&iter, (gpointer *) &id, (gpointer *) &says))
        {
          const char *said = g_hash_table_lookup (before, id);

          if (g_strcmp0 (said != NULL ? said : "", says) == 0)
            continue;
          g_assert_true (g_hash_table_contains (heard, id));
          n_changed++;
        }
      g_hash_table_unref (before);
      before = g_steal_pointer (&now);
    }

  g_assert_cmpuint (n_changed, >, 10);
  g_signal_handlers_disconnect_by_data (trends_plan_get_refs (plan), heard);
}

/* What refers to nothing is heard of by nobody. */
static void
test_title (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (89);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (GHashTable) heard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TrendsEntity) initiative =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);

  g_signal_connect (trends_plan_get_refs (plan), "changed", G_CALLBACK (changed_cb), heard);
  g_assert_true (trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, "Another",
                                       TRENDS_SET_ONCE, NULL));
  g_assert_cmpuint (g_hash_table_size (heard), ==, 0);
  g_signal_handlers_disconnect_by_data (trends_plan_get_refs (plan), heard);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refs/any-edits", test_any_edits);
  g_test_add_func ("/refs/title", test_title);
  return g_test_run ();
}
