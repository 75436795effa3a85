/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-patterns.c: see trends-name-patterns.h. */

#include "trends-name-patterns.h"

#include "trends-name-words.h"

#define NOBODY (G_MAXUINT - 1)

/* A state: so many words of a pattern were read. */
typedef struct _Node Node;
struct _Node
{
  Node *parent;
  Node *fail;  /* the longest end of these words that other patterns begin with */
  Node *found; /* this one or the nearest along `fail` where a pattern ends, or NULL */
  guint word;
  guint depth;
  guint person;
  TrendsNameNeeds needs;
};

struct _TrendsNamePatterns
{
  GHashTable *words; /* folded -> number from 1 */
  GHashTable *edges; /* set of nodes, by parent and word */
  GPtrArray *nodes;  /* the root first */
  gboolean is_ready;
};

/* A word of the text that is searched. */
typedef struct
{
  gsize start, end;
  TrendsNameWordFlags flags;
} Place;

static guint
hash_edge (gconstpointer data)
{
  const Node *node = data;

  return node->word * 2654435761u ^ (guint) (GPOINTER_TO_SIZE (node->parent) >> 4) * 40503u;
}

static gboolean
equal_edges (gconstpointer a,
             gconstpointer b)
{
  const Node *first = a, *second = b;

  return first->parent == second->parent && first->word == second->word;
}

TrendsNamePatterns *
trends_name_patterns_new (void)
{
  TrendsNamePatterns *self = g_new0 (TrendsNamePatterns, 1);
  Node *root = g_new0 (Node, 1);

  root->person = NOBODY;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->edges = g_hash_table_new (hash_edge, equal_edges);
  self->nodes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->nodes, root);
  return self;
}

void
trends_name_patterns_free (TrendsNamePatterns *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->edges);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/* ------------------------------------------------------------------ adding */

static guint
intern (TrendsNamePatterns *self,
        const char         *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->words, word));

  if (number == 0)
    {
      number = g_hash_table_size (self->words) + 1;
      g_hash_table_insert (self->words, g_strdup (word), GUINT_TO_POINTER (number));
    }
  return number;
}

static Node *
step (TrendsNamePatterns *self,
      Node               *from,
      guint               word)
{
  const Node key = { .parent = from, .word = word };

  return g_hash_table_lookup (self->edges, &key);
}

static Node *
ensure_step (TrendsNamePatterns *self,
             Node               *from,
             guint               word)
{
  Node *node = step (self, from, word);

  if (node)
    return node;
  node = g_new0 (Node, 1);
  *node = (Node) { .parent = from, .word = word, .depth = from->depth + 1, .person = NOBODY };
  g_ptr_array_add (self->nodes, node);
  g_hash_table_add (self->edges, node);
  return node;
}

void
trends_name_patterns_add (TrendsNamePatterns *self,
                          GPtrArray          *words,
                          guint               person,
                          TrendsNameNeeds     needs)
{
  Node *node = self->nodes->pdata[0];

  g_return_if_fail (!self->is_ready);

  if (words->len == 0)
    return;
  for (guint i = 0; i < words->len; i++)
    node = ensure_step (self, node, intern (self, words->pdata[i]));
  node->needs = node->person == NOBODY ? needs : MIN (node->needs, needs);
  node->person = node->person == NOBODY || node->person == person ? person : TRENDS_NAME_SEVERAL;
}

/* --------------------------------------------------------------- preparing */

static int
compare_depth (gconstpointer a,
               gconstpointer b)
{
  const Node *first = *(Node **) a, *second = *(Node **) b;

  return first->depth < second->depth ? -1 : first->depth > second->depth;
}

static Node *
follow (TrendsNamePatterns *self,
        Node               *from,
        guint               word)
{
  Node *next = step (self, from, word);

  while (!next && from->fail)
    {
      from = from->fail;
      next = step (self, from, word);
    }
  return next ? next : self->nodes->pdata[0];
}

/* What ends with fewer words first: others build on it. */
static void
prepare (TrendsNamePatterns *self)
{
  g_ptr_array_sort (self->nodes, compare_depth);
  for (guint i = 1; i < self->nodes->len; i++)
    {
      Node *node = self->nodes->pdata[i];

      node->fail = node->parent->fail ? follow (self, node->parent->fail, node->word)
                                      : self->nodes->pdata[0];
      node->found = node->person != NOBODY ? node : node->fail->found;
    }
  self->is_ready = TRUE;
}

/* --------------------------------------------------------------- searching */

/* "A. Merrow" and "a.merrow", but not "a Merrow" */
static gboolean
has_initials (const Place *places,
              guint        n)
{
  gboolean has_space = FALSE, has_small = FALSE;

  for (guint i = 0; i < n; i++)
    {
      has_space = has_space || (i > 0 && (places[i].flags & TRENDS_NAME_WORD_SPACE));
      has_small = has_small
                  || ((places[i].flags & TRENDS_NAME_WORD_LETTER)
                      && !(places[i].flags & TRENDS_NAME_WORD_CAPITAL));
    }
  return !has_space || !has_small;
}

static gboolean
looks_right (const Node  *node,
             const Place *places)
{
  TrendsNameWordFlags all = ~0u, between = ~0u, any = 0;

  if (node->needs == 0)
    return TRUE;
  for (guint i = 0; i < node->depth; i++)
    {
      all &= places[i].flags;
      between &= i > 0 ? places[i].flags : ~0u;
      any |= i > 0 ? places[i].flags : 0;
    }
  return (!(node->needs & TRENDS_NAME_NEEDS_CAPITALS) || (all & TRENDS_NAME_WORD_CAPITAL))
         && (!(node->needs & TRENDS_NAME_NEEDS_UPPER) || (all & TRENDS_NAME_WORD_UPPER))
         && (!(node->needs & TRENDS_NAME_NEEDS_COMMA) || (any & TRENDS_NAME_WORD_COMMA))
         && (!(node->needs & TRENDS_NAME_NEEDS_INITIALS) || has_initials (places, node->depth))
         && (!(node->needs & TRENDS_NAME_NEEDS_DOTS) || (between & TRENDS_NAME_WORD_DOT));
}

/* Matches come by where they end. Of one that reaches into the one before only what
 * is new is kept: "A. Merrow, A. Merrow" is twice a name, and all of it goes. */
static void
keep_match (GArray      *matches,
            const Place *first,
            const Place *last,
            guint        person)
{
  const TrendsNameMatch *before = NULL;
  TrendsNameMatch match;

  for (; matches->len > 0; g_array_set_size (matches, matches->len - 1))
    {
      before = &g_array_index (matches, TrendsNameMatch, matches->len - 1);
      if (before->start < first->start)
        break;
    }
  while (matches->len > 0 && first->start < before->end)
    first++;
  match = (TrendsNameMatch) { first->start, last->end, person };
  g_array_append_val (matches, match);
}

static void
note_matches (GArray *matches,
              GArray *places,
              Node   *node)
{
  const Place *last = &g_array_index (places, Place, places->len - 1);

  for (Node *found = node->found; found; found = found->fail->found)
    if (looks_right (found, last - (found->depth - 1)))
      {
        keep_match (matches, last - (found->depth - 1), last, found->person);
        break;
      }
}

static guint
look_up_word (TrendsNamePatterns    *self,
              const TrendsNameWords *words)
{
  gpointer number = g_hash_table_lookup (self->words, words->folded);

  if (!number && words->spelled)
    number = g_hash_table_lookup (self->words, words->spelled);
  return GPOINTER_TO_UINT (number);
}

GArray *
trends_name_patterns_find (TrendsNamePatterns *self,
                           const char         *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (TrendsNameMatch));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_auto (TrendsNameWords) words = { 0 };
  Node *node;

  if (!self->is_ready)
    prepare (self);
  node = self->nodes->pdata[0];
  trends_name_words_init (&words, text);
  while (trends_name_words_next (&words))
    {
      Place place = { words.start, words.end, words.flags };
      guint word = look_up_word (self, &words);

      g_array_append_val (places, place);
      if ((words.flags & TRENDS_NAME_WORD_BREAK) || word == 0)
        node = self->nodes->pdata[0];
      if (word > 0)
        node = follow (self, node, word);
      note_matches (matches, places, node);
    }
  return matches;
}
