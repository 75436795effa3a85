/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-dependency-graph.c: what the graph says agrees with what following every way, one
 * step at a time, comes to.
 */

#include "trends-dependency-graph.h"

#include <stdlib.h>

#define MAX_NODES 9
#define N_ROUNDS 400
#define N_CHAIN 100000

/* Who waits for whom, directly or by others, as a table. */
typedef struct
{
  guint n;
  gboolean needs[MAX_NODES][MAX_NODES];
  gboolean reaches[MAX_NODES][MAX_NODES];
} Table;

static TrendsRecord *
make_dependency (const char *from,
                 const char *to)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DEPENDENCY, NULL);

  trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE, trends_value_text (from));
  trends_record_set (record, TRENDS_DEPENDENCY_NEEDS, trends_value_text (to));
  return record;
}

static TrendsRecord *
make_numbered (guint from,
               guint to)
{
  g_autofree char *one = g_strdup_printf ("%u", from);
  g_autofree char *other = g_strdup_printf ("%u", to);

  return make_dependency (one, other);
}

static void
close_ways (Table *table)
{
  for (guint i = 0; i < table->n; i++)
    for (guint j = 0; j < table->n; j++)
      table->reaches[i][j] = table->needs[i][j];
  for (guint k = 0; k < table->n; k++)
    for (guint i = 0; i < table->n; i++)
      for (guint j = 0; j < table->n; j++)
        table->reaches[i][j] |= table->reaches[i][k] && table->reaches[k][j];
}

static gboolean
has_cycle (const Table *table)
{
  for (guint i = 0; i < table->n; i++)
    if (table->reaches[i][i])
      return TRUE;
  return FALSE;
}

/* There is one where one waits for the other, and each on it needs the next. */
static void
compare_way (TrendsDependencyGraph *graph,
             const Table           *table,
             guint                  from,
             guint                  to)
{
  g_autofree char *first = g_strdup_printf ("%u", from);
  g_autofree char *last = g_strdup_printf ("%u", to);
  g_auto (GStrv) way = trends_dependency_graph_dup_way (graph, first, last);

  if (from == to)
    return;
  g_assert_true ((way != NULL) == table->reaches[from][to]);
  for (guint i = 0; way != NULL && way[i + 1] != NULL; i++)
    g_assert_true (table->needs[atoi (way[i])][atoi (way[i + 1])]);
  if (way != NULL)
    {
      g_assert_cmpstr (way[0], ==, first);
      g_assert_cmpstr (way[g_strv_length (way) - 1], ==, last);
    }
}

static void
compare (TrendsDependencyGraph *graph,
         Table                 *table)
{
  close_ways (table);
  g_assert_true (trends_dependency_graph_has_cycle (graph) == has_cycle (table));
  for (guint i = 0; i < table->n; i++)
    for (guint j = 0; j < table->n; j++)
      {
        g_autoptr (TrendsRecord) dependency = make_numbered (i, j);
        gboolean fits = i != j && !table->needs[i][j] && !table->reaches[j][i];

        g_assert_true (trends_dependency_graph_fits (graph, dependency) == fits);
        compare_way (graph, table, i, j);
      }
}

static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (71);
  guint n_cycles = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (TrendsDependencyGraph) graph = trends_dependency_graph_new ();
      Table table = { .n = (guint) g_rand_int_range (rand, 1, MAX_NODES + 1) };

      for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
        {
          guint from = (guint) g_rand_int_range (rand, 0, (gint32) table.n);
          guint to = (guint) g_rand_int_range (rand, 0, (gint32) table.n);
          g_autoptr (TrendsRecord) dependency = make_numbered (from, to);

          g_assert_true (trends_dependency_graph_add (graph, dependency)
                         == !table.needs[from][to]);
          table.needs[from][to] = TRUE;
        }
      compare (graph, &table);
      n_cycles += has_cycle (&table);
    }

  g_assert_cmpuint (n_cycles, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_cycles, <, N_ROUNDS);
}

/* A chain as long as a plan takes no stack, and closing it is seen. */
static void
test_chain (void)
{
  g_autoptr (TrendsDependencyGraph) graph = trends_dependency_graph_new ();
  g_autoptr (TrendsRecord) back = make_numbered (N_CHAIN, 0);

  for (guint i = 0; i < N_CHAIN; i++)
    {
      g_autoptr (TrendsRecord) dependency = make_numbered (i, i + 1);

      trends_dependency_graph_add (graph, dependency);
    }
  g_assert_false (trends_dependency_graph_has_cycle (graph));
  g_assert_false (trends_dependency_graph_fits (graph, back));
  g_assert_true (trends_dependency_graph_add (graph, back));
  g_assert_true (trends_dependency_graph_has_cycle (graph));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dependency-graph/any", test_any);
  g_test_add_func ("/dependency-graph/chain", test_chain);
  return g_test_run ();
}
