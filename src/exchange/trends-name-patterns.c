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
  guint word;         /* 0 for one that no pattern has */
  gboolean is_beside; /* something that may stand within a name was left out before it */
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

/**
 * trends_name_patterns_new:
 *
 * Returns: (transfer full): no patterns yet
 */
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

/**
 * trends_name_patterns_free:
 * @self: (transfer full): freed with all patterns
 */
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

/* "BAKER Will" */
static gboolean
is_turned (const Place *first,
           const Place *last)
{
  return (first->flags & TRENDS_NAME_WORD_UPPER) && !(first->flags & TRENDS_NAME_WORD_LETTER)
         && (last->flags & TRENDS_NAME_WORD_CAPITAL) && !(last->flags & TRENDS_NAME_WORD_UPPER);
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
         && (!(node->needs & TRENDS_NAME_NEEDS_TURN) || (any & TRENDS_NAME_WORD_COMMA)
             || is_turned (places, places + node->depth - 1))
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

/* Whether something was left out within it, and it is a name all the same. */
static gboolean
is_wide (const Place *first,
         const Place *last)
{
  gboolean is_beside = FALSE;

  for (const Place *place = first; place <= last; place++)
    {
      if (!(place->flags & TRENDS_NAME_WORD_CAPITAL))
        return FALSE;
      is_beside = is_beside || (place > first && place->is_beside);
    }
  return is_beside;
}

static void
note_matches (GArray      *matches,
              const Place *last,
              Node        *node,
              gboolean     wide)
{
  for (Node *found = node->found; found; found = found->fail->found)
    {
      const Place *first = last - (found->depth - 1);

      if (looks_right (found, first) && (!wide || is_wide (first, last)))
        {
          keep_match (matches, first, last, found->person);
          break;
        }
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

/* (transfer full) (element-type Place) */
static GArray *
list_places (TrendsNamePatterns *self,
             const char         *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_auto (TrendsNameWords) words = { 0 };

  trends_name_words_init (&words, text);
  while (trends_name_words_next (&words))
    {
      Place place = { words.start, words.end, words.flags, look_up_word (self, &words), FALSE };

      g_array_append_val (places, place);
    }
  return places;
}

static gboolean
is_quoted (const Place *place,
           const char  *text)
{
  gunichar before = place->start > 0
                      ? g_utf8_get_char (g_utf8_find_prev_char (text, text + place->start))
                      : 0;
  gunichar after = g_utf8_get_char (text + place->end);

  return (before == '"' && after == '"') || (before == '\'' && after == '\'')
         || (before == '(' && after == ')') || (before == 0x201c && after == 0x201d)
         || (before == 0x2018 && after == 0x2019) || (before == 0x201e && after == 0x201c)
         || (before == 0xab && after == 0xbb);
}

/* A middle initial or a nickname */
static gboolean
may_stand_within (const Place *place,
                  const char  *text)
{
  return ((place->flags & TRENDS_NAME_WORD_LETTER) && (place->flags & TRENDS_NAME_WORD_CAPITAL))
         || is_quoted (place, text);
}

/* (transfer full) (nullable) (element-type Place): without what may stand within a name */
static GArray *
leave_out (GArray     *places,
           const char *text)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (Place));
  TrendsNameWordFlags flags = 0;
  gboolean is_beside = FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      Place place = g_array_index (places, Place, i);

      if (i > 0 && !is_beside && may_stand_within (&place, text))
        {
          is_beside = TRUE;
          flags = place.flags & TRENDS_NAME_WORD_BREAK;
          continue;
        }
      place.flags |= flags;
      place.is_beside = is_beside;
      g_array_append_val (left, place);
      flags = 0;
      is_beside = FALSE;
    }
  if (left->len == places->len)
    g_clear_pointer (&left, g_array_unref);
  return left;
}

/* `wide`: only those within which something was left out */
static void
search (TrendsNamePatterns *self,
        GArray             *places,
        gboolean            wide,
        GArray             *matches)
{
  Node *node = self->nodes->pdata[0];

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if ((place->flags & TRENDS_NAME_WORD_BREAK) || place->word == 0)
        node = self->nodes->pdata[0];
      if (place->word > 0)
        node = follow (self, node, place->word);
      note_matches (matches, place, node, wide);
    }
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const TrendsNameMatch *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end > second->end ? -1 : first->end < second->end;
}

/* What overlaps is one, and the person of the one that begins it. */
static void
unite (GArray *matches)
{
  guint n = 0;

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    {
      TrendsNameMatch *match = &g_array_index (matches, TrendsNameMatch, i);
      TrendsNameMatch *before = n > 0 ? &g_array_index (matches, TrendsNameMatch, n - 1) : NULL;

      if (before && match->start < before->end)
        before->end = MAX (before->end, match->end);
      else
        g_array_index (matches, TrendsNameMatch, n++) = *match;
    }
  g_array_set_size (matches, n);
}

GArray *
trends_name_patterns_find (TrendsNamePatterns *self,
                           const char         *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (TrendsNameMatch));
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) left = NULL;

  if (!self->is_ready)
    prepare (self);
  places = list_places (self, text);
  search (self, places, FALSE, matches);
  left = leave_out (places, text);
  if (left)
    {
      g_autoptr (GArray) wide = g_array_new (FALSE, FALSE, sizeof (TrendsNameMatch));

      search (self, left, TRUE, wide);
      g_array_append_vals (matches, wide->data, wide->len);
      unite (matches);
    }
  return matches;
}
