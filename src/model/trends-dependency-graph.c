/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dependency-graph.c: see trends-dependency-graph.h. Nothing here calls itself, for
 * a chain may be as long as a plan.
 */

#include "trends-dependency-graph.h"

typedef struct Node Node;
struct Node
{
  const char *id;
  GPtrArray *needs; /* (element-type Node) */
  Node *before;     /* on the way by which the search that came by last found it */
  guint n_waiting;  /* how many need it; while taking apart, how many that are still there */
  guint seen;       /* the search that came by last */
};

typedef struct
{
  Node *from, *to;
} Edge;

struct _TrendsDependencyGraph
{
  GHashTable *nodes; /* id -> Node */
  GHashTable *edges; /* the same as in the nodes, to be looked up */
  guint n_needs;     /* of the edges, those that wait */
  guint search;
};

static Node *
node_new (void)
{
  Node *node = g_new0 (Node, 1);

  node->needs = g_ptr_array_new ();
  return node;
}

static void
node_free (gpointer data)
{
  Node *node = data;

  g_ptr_array_unref (node->needs);
  g_free (node);
}

static guint
edge_hash (gconstpointer data)
{
  const Edge *edge = data;

  return g_direct_hash (edge->from) * 31 + g_direct_hash (edge->to);
}

static gboolean
edge_equal (gconstpointer a,
            gconstpointer b)
{
  const Edge *one = a, *other = b;

  return one->from == other->from && one->to == other->to;
}

/**
 * trends_dependency_is_need:
 * @dependency: a record of %TRENDS_KIND_DEPENDENCY
 *
 * Of the two kinds, only what waits can go round in a circle.
 *
 * Returns: whether its initiative waits for the other, rather than only have to do with it
 */
gboolean
trends_dependency_is_need (const TrendsRecord *dependency)
{
  const TrendsValue *kind = trends_record_get_value (dependency, TRENDS_DEPENDENCY_DEPENDENCY_KIND);

  return trends_value_get_integer (kind) != TRENDS_DEPENDENCY_KIND_RELATES;
}

static Node *
get_node (TrendsDependencyGraph *self,
          const TrendsRecord    *dependency,
          guint                  field)
{
  const char *id = trends_value_get_text (trends_record_get_value (dependency, field));
  Node *node = g_hash_table_lookup (self->nodes, id);

  if (node == NULL)
    {
      char *key = g_strdup (id);

      node = node_new ();
      node->id = key;
      g_hash_table_insert (self->nodes, key, node);
    }
  return node;
}

static Edge
get_edge (TrendsDependencyGraph *self,
          const TrendsRecord    *dependency)
{
  return (Edge) { get_node (self, dependency, TRENDS_DEPENDENCY_INITIATIVE),
                  get_node (self, dependency, TRENDS_DEPENDENCY_NEEDS) };
}

/**
 * trends_dependency_graph_new:
 *
 * Returns: (transfer full): one without any dependency, to be freed with
 *   trends_dependency_graph_free()
 */
TrendsDependencyGraph *
trends_dependency_graph_new (void)
{
  TrendsDependencyGraph *self = g_new0 (TrendsDependencyGraph, 1);

  self->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, node_free);
  self->edges = g_hash_table_new_full (edge_hash, edge_equal, g_free, NULL);
  return self;
}

/**
 * trends_dependency_graph_free:
 * @self: (transfer full): what isn't needed any more
 */
void
trends_dependency_graph_free (TrendsDependencyGraph *self)
{
  g_hash_table_unref (self->edges);
  g_hash_table_unref (self->nodes);
  g_free (self);
}

/**
 * trends_dependency_graph_add:
 * @dependency: a record of %TRENDS_KIND_DEPENDENCY; it isn't kept
 *
 * Returns: %FALSE where one from the same initiative to the same one is there already
 */
gboolean
trends_dependency_graph_add (TrendsDependencyGraph *self,
                             const TrendsRecord    *dependency)
{
  Edge edge;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (trends_record_get_kind (dependency) == TRENDS_KIND_DEPENDENCY, FALSE);

  edge = get_edge (self, dependency);
  if (g_hash_table_contains (self->edges, &edge))
    return FALSE;

  g_hash_table_add (self->edges, g_memdup2 (&edge, sizeof edge));
  if (!trends_dependency_is_need (dependency))
    return TRUE;

  self->n_needs++;
  g_ptr_array_add (edge.from->needs, edge.to);
  edge.to->n_waiting++;
  return TRUE;
}

static gboolean
has_reverse (TrendsDependencyGraph *self,
             const Edge            *edge)
{
  Edge reverse = { edge->to, edge->from };

  return g_hash_table_contains (self->edges, &reverse);
}

/**
 * trends_dependency_graph_has_reverse:
 * @dependency: one that is there or might be added
 *
 * One that relates is as good as the same the other way round. Two that need each other are
 * a circle.
 *
 * Returns: whether there is one from the second initiative to the first
 */
gboolean
trends_dependency_graph_has_reverse (TrendsDependencyGraph *self,
                                     const TrendsRecord    *dependency)
{
  Edge edge;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (trends_record_get_kind (dependency) == TRENDS_KIND_DEPENDENCY, FALSE);

  edge = get_edge (self, dependency);
  return has_reverse (self, &edge);
}

/* Whether @from is @to, or needs it by some way. */
static gboolean
reaches (TrendsDependencyGraph *self,
         Node                  *from,
         Node                  *to)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();

  self->search++;
  g_ptr_array_add (stack, from);
  while (stack->len > 0)
    {
      Node *node = g_ptr_array_steal_index_fast (stack, stack->len - 1);

      if (node == to)
        return TRUE;
      if (node->seen == self->search)
        continue;
      node->seen = self->search;
      for (guint i = 0; i < node->needs->len; i++)
        g_ptr_array_add (stack, node->needs->pdata[i]);
    }

  return FALSE;
}

/**
 * trends_dependency_graph_fits:
 * @dependency: one that might be added
 *
 * Returns: whether it could be: there is none between the two already, in either direction,
 *   and no initiative would come to wait for itself by it
 */
gboolean
trends_dependency_graph_fits (TrendsDependencyGraph *self,
                              const TrendsRecord    *dependency)
{
  Edge edge;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (trends_record_get_kind (dependency) == TRENDS_KIND_DEPENDENCY, FALSE);

  edge = get_edge (self, dependency);
  return !g_hash_table_contains (self->edges, &edge) && !has_reverse (self, &edge)
         && (!trends_dependency_is_need (dependency) || !reaches (self, edge.to, edge.from));
}

/* What nothing needs, to begin with. */
static GPtrArray *
dup_unneeded (GPtrArray *nodes)
{
  GPtrArray *unneeded = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (((Node *) nodes->pdata[i])->n_waiting == 0)
      g_ptr_array_add (unneeded, nodes->pdata[i]);
  return unneeded;
}

static GPtrArray *
dup_nodes (TrendsDependencyGraph *self)
{
  GPtrArray *nodes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    g_ptr_array_add (nodes, node);
  return nodes;
}

/* Takes away, again and again, what nothing needs that is left (Kahn's algorithm).
 * Returns: how many dependencies went with it. */
static guint
take_apart (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) ready = dup_unneeded (nodes);
  guint n_gone = 0;

  while (ready->len > 0)
    {
      Node *node = g_ptr_array_steal_index_fast (ready, ready->len - 1);

      for (guint i = 0; i < node->needs->len; i++, n_gone++)
        {
          Node *next = node->needs->pdata[i];

          if (--next->n_waiting == 0)
            g_ptr_array_add (ready, next);
        }
    }

  return n_gone;
}

/* Puts back what take_apart() counted down. */
static void
count_waiting (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    ((Node *) nodes->pdata[i])->n_waiting = 0;
  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *needs = ((Node *) nodes->pdata[i])->needs;

      for (guint j = 0; j < needs->len; j++)
        ((Node *) needs->pdata[j])->n_waiting++;
    }
}

/**
 * trends_dependency_graph_has_cycle:
 *
 * Returns: whether some initiatives wait for each other, so that none could start
 */
gboolean
trends_dependency_graph_has_cycle (TrendsDependencyGraph *self)
{
  g_autoptr (GPtrArray) nodes = NULL;
  guint n_gone;

  g_return_val_if_fail (self != NULL, FALSE);

  nodes = dup_nodes (self);
  n_gone = take_apart (nodes);
  count_waiting (nodes);
  return n_gone < self->n_needs;
}

static char **
dup_ids_back (Node *to)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (Node *node = to; node != NULL; node = node->before)
    g_ptr_array_add (nodes, node);
  for (guint i = nodes->len; i > 0; i--)
    g_strv_builder_add (ids, ((Node *) nodes->pdata[i - 1])->id);

  return g_strv_builder_end (ids);
}

/**
 * trends_dependency_graph_dup_way:
 * @from: the id of an initiative
 * @to: the id of another
 *
 * Finds how the first waits for the second: by the shortest way, and of several the one that
 * was added first.
 *
 * Returns: (transfer full) (nullable): the ids on it, both ends included; %NULL where the first
 *   doesn't wait for the second
 */
char **
trends_dependency_graph_dup_way (TrendsDependencyGraph *self,
                                 const char            *from,
                                 const char            *to)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  Node *first, *last;

  g_return_val_if_fail (self != NULL, NULL);

  first = g_hash_table_lookup (self->nodes, from);
  last = g_hash_table_lookup (self->nodes, to);
  if (first == NULL || last == NULL)
    return NULL;

  first->before = NULL;
  first->seen = ++self->search;
  g_ptr_array_add (queue, first);
  for (guint i = 0; i < queue->len; i++)
    {
      Node *node = queue->pdata[i];

      if (node == last)
        return dup_ids_back (last);
      for (guint j = 0; j < node->needs->len; j++)
        {
          Node *next = node->needs->pdata[j];

          if (next->seen == self->search)
            continue;
          next->seen = self->search;
          next->before = node;
          g_ptr_array_add (queue, next);
        }
    }

  return NULL;
}
