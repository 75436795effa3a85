/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking.c: see trends-ranking.h. What is ranked is in a balanced tree, in its order;
 * a table leads from an initiative's id to its place there. Ranks aren't kept, since one edit
 * changes those of all below it: where a rank is asked for, the first with as many points is
 * looked for.
 */

#include "trends-ranking.h"

#include "trends-id-hash.h"
#include "trends-initiative-state.h"
#include "trends-order.h"

/* From so many touched initiatives on, the list is made anew and reports once. */
#define MANY_TOUCHED 64

struct _TrendsRanked
{
  GObject parent_instance;

  TrendsEntity *initiative;
  gint64 points; /* TRENDS_UNSET: it lacks a rating */
  GSequenceIter *place;
};

struct _TrendsRanking
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsScorecard *scorecard;
  gboolean follows; /* the plan's own scorecard */
  GSequence *sequence;
  GHashTable *all; /* id of an initiative -> TrendsRanked, which the sequence holds */
  guint n_ranked;
  /* Who goes through it asks for one after the other: the last, or NULL after a change */
  GSequenceIter *last;
  guint last_position;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* --------------------------------------------------------------- one of them */

G_DEFINE_FINAL_TYPE (TrendsRanked, trends_ranked, G_TYPE_OBJECT)

static void
trends_ranked_finalize (GObject *object)
{
  g_clear_object (&TRENDS_RANKED (object)->initiative);

  G_OBJECT_CLASS (trends_ranked_parent_class)->finalize (object);
}

static void
trends_ranked_class_init (TrendsRankedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_ranked_finalize;
}

static void
trends_ranked_init (TrendsRanked *self)
{
}

/**
 * trends_ranked_get_initiative:
 *
 * Returns: (transfer none): what it stands for
 */
TrendsEntity *
trends_ranked_get_initiative (TrendsRanked *self)
{
  g_return_val_if_fail (TRENDS_IS_RANKED (self), NULL);

  return self->initiative;
}

/**
 * trends_ranked_get_points:
 *
 * Returns: what it scores, as trends_scorecard_count_points() says; %TRENDS_UNSET where it
 *   isn't ranked
 */
gint64
trends_ranked_get_points (TrendsRanked *self)
{
  g_return_val_if_fail (TRENDS_IS_RANKED (self), TRENDS_UNSET);

  return self->points;
}

/* ------------------------------------------------------------------- the list */

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_RANKED;
}

static guint
get_n_items (GListModel *model)
{
  return g_sequence_get_length (TRENDS_RANKING (model)->sequence);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TrendsRanking *self = TRENDS_RANKING (model);

  if (position >= (guint) g_sequence_get_length (self->sequence))
    return NULL;
  self->last = self->last != NULL && position == self->last_position + 1
                 ? g_sequence_iter_next (self->last)
                 : g_sequence_get_iter_at_pos (self->sequence, (int) position);
  self->last_position = position;
  return g_object_ref (g_sequence_get (self->last));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRanking, trends_ranking, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* TRENDS_UNSET is less than any points, so that what isn't ranked comes last. */
static int
compare_points (const TrendsRanked *a,
                const TrendsRanked *b)
{
  gint64 a_points = a->points == TRENDS_UNSET ? -1 : a->points;
  gint64 b_points = b->points == TRENDS_UNSET ? -1 : b->points;

  return a_points == b_points ? 0 : a_points > b_points ? -1 : 1;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const TrendsRanked *one = a, *other = b;
  int order = compare_points (one, other);

  return order != 0 || one == other ? order
                                    : trends_entity_compare (one->initiative, other->initiative);
}

static int
compare_points_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return compare_points (a, b);
}

/* ------------------------------------------------------------------ all of it */

static TrendsRanked *
make_ranked (TrendsRanking *self,
             TrendsEntity  *initiative)
{
  TrendsRanked *ranked = g_object_new (TRENDS_TYPE_RANKED, NULL);

  ranked->initiative = g_object_ref (initiative);
  ranked->points = trends_scorecard_count_points (self->scorecard, initiative);
  return ranked;
}

/* (transfer full): in the order of the plan; the same objects for what was there */
static GPtrArray *
collect (TrendsRanking *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsRanked *ranked = g_hash_table_lookup (self->all, trends_entity_get_id (initiative));

      if (!trends_initiative_is_open (initiative))
        continue;
      if (ranked == NULL || ranked->initiative != initiative)
        ranked = make_ranked (self, initiative);
      else
        g_object_ref (ranked)->points = trends_scorecard_count_points (self->scorecard,
                                                                       initiative);
      g_ptr_array_add (open, ranked);
    }
  return open;
}

static int
compare_points_of (gconstpointer a,
                   gconstpointer b)
{
  return compare_points (*(TrendsRanked *const *) a, *(TrendsRanked *const *) b);
}

/* Sorting by points alone keeps the order of the plan where these are alike, for
 * g_ptr_array_sort() is stable: nothing is compared twice that the plan has compared. */
static void
fill (TrendsRanking *self)
{
  g_autoptr (GPtrArray) open = collect (self);
  GSequence *sequence = g_sequence_new (g_object_unref);

  g_ptr_array_sort (open, compare_points_of);
  g_hash_table_remove_all (self->all);
  self->n_ranked = 0;
  for (guint i = 0; i < open->len; i++)
    {
      TrendsRanked *ranked = open->pdata[i];

      ranked->place = g_sequence_append (sequence, ranked);
      self->n_ranked += ranked->points != TRENDS_UNSET;
      g_hash_table_insert (self->all, (gpointer) trends_entity_get_id (ranked->initiative),
                           ranked);
    }
  g_clear_pointer (&self->sequence, g_sequence_free);
  self->sequence = sequence;
  self->last = NULL;
}

static void
fill_anew (TrendsRanking *self)
{
  guint n_before = get_n_items (G_LIST_MODEL (self));

  fill (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before,
                              get_n_items (G_LIST_MODEL (self)));
}

/* ---------------------------------------------------------- following edits */

static void
take_out (TrendsRanking *self,
          TrendsRanked  *ranked)
{
  guint position = g_sequence_iter_get_position (ranked->place);

  self->n_ranked -= ranked->points != TRENDS_UNSET;
  g_hash_table_remove (self->all, trends_entity_get_id (ranked->initiative));
  g_sequence_remove (ranked->place);
  self->last = NULL;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
put_in (TrendsRanking *self,
        TrendsRanked  *ranked)
{
  ranked->place = g_sequence_insert_sorted (self->sequence, ranked, compare_cb, NULL);
  self->last = NULL;
  self->n_ranked += ranked->points != TRENDS_UNSET;
  g_hash_table_insert (self->all, (gpointer) trends_entity_get_id (ranked->initiative), ranked);
  g_list_model_items_changed (G_LIST_MODEL (self), g_sequence_iter_get_position (ranked->place),
                              0, 1);
}

/* Whether an initiative's place among the others may be another. */
static gboolean
matters (const TrendsChange *change)
{
  if (change->type != TRENDS_CHANGE_SET)
    return TRUE;
  if (change->field == TRENDS_INITIATIVE_STATUS
      || trends_order_depends (TRENDS_KIND_INITIATIVE, change->field))
    return TRUE;

  for (guint measure = 0; measure < TRENDS_N_MEASURES; measure++)
    if (trends_measure_get_field (measure) == change->field)
      return TRUE;
  return FALSE;
}

/* Where trends or groups change places, so does all that belongs to them. */
static gboolean
changes_all (const TrendsChange *change)
{
  return change->kind == TRENDS_KIND_CRITERION
         || (change->type == TRENDS_CHANGE_SET
             && (change->kind == TRENDS_KIND_GROUP || change->kind == TRENDS_KIND_TREND)
             && trends_order_depends (change->kind, change->field));
}

/* (transfer full) (nullable): a set of what has to be put in its place; NULL where that is
 * everything */
static GHashTable *
collect_touched (TrendsEdit *edit)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (trends_id_hash, trends_id_equal);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (changes_all (change) || g_hash_table_size (touched) > MANY_TOUCHED)
        return NULL;
      if (change->kind == TRENDS_KIND_INITIATIVE && matters (change))
        g_hash_table_add (touched, change->id);
    }
  return g_hash_table_size (touched) <= MANY_TOUCHED ? g_steal_pointer (&touched) : NULL;
}

/* All that may be out of order goes before anything is looked for. */
static void
update (TrendsRanking *self,
        GHashTable    *touched)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  const char *id;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      TrendsEntity *entity = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, id);
      TrendsRanked *ranked = g_hash_table_lookup (self->all, id);
      gboolean stays = entity != NULL && trends_initiative_is_open (entity);

      if (stays && ranked != NULL && ranked->initiative == entity)
        g_ptr_array_add (kept, g_object_ref (ranked));
      else if (stays)
        g_ptr_array_add (kept, make_ranked (self, entity));
      if (ranked != NULL)
        take_out (self, ranked);
    }

  for (guint i = 0; i < kept->len; i++)
    {
      TrendsRanked *ranked = g_object_ref (kept->pdata[i]);

      ranked->points = trends_scorecard_count_points (self->scorecard, ranked->initiative);
      put_in (self, ranked);
    }
}

static void
follow_scorecard (TrendsRanking *self)
{
  if (!self->follows)
    return;
  trends_scorecard_unref (self->scorecard);
  self->scorecard = trends_scorecard_new (self->plan);
}

static void
applied_cb (TrendsRanking *self,
            TrendsEdit    *edit)
{
  g_autoptr (GHashTable) touched = collect_touched (edit);

  if (touched == NULL)
    {
      follow_scorecard (self);
      fill_anew (self);
    }
  else if (g_hash_table_size (touched) > 0)
    update (self, touched);
  else
    return;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ------------------------------------------------------------- the object */

static void
trends_ranking_finalize (GObject *object)
{
  TrendsRanking *self = TRENDS_RANKING (object);

  g_hash_table_unref (self->all);
  g_sequence_free (self->sequence);
  g_clear_pointer (&self->scorecard, trends_scorecard_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_ranking_parent_class)->finalize (object);
}

static void
trends_ranking_class_init (TrendsRankingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_ranking_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_ranking_init (TrendsRanking *self)
{
  self->sequence = g_sequence_new (g_object_unref);
  self->all = g_hash_table_new (trends_id_hash, trends_id_equal);
}

/**
 * trends_ranking_new:
 * @plan: a plan
 * @scorecard: (nullable): what to rank by; %NULL for the plan's own, from now on
 *
 * Returns: (transfer full): its open initiatives by what they score, from now on
 */
TrendsRanking *
trends_ranking_new (TrendsPlan      *plan,
                    TrendsScorecard *scorecard)
{
  TrendsRanking *self = g_object_new (TRENDS_TYPE_RANKING, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->plan = g_object_ref (plan);
  self->follows = scorecard == NULL;
  self->scorecard = scorecard != NULL ? trends_scorecard_ref (scorecard)
                                      : trends_scorecard_new (plan);
  fill (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_ranking_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this. What is
 * read of it meanwhile is as the plan was.
 */
void
trends_ranking_set_feed (TrendsRanking *self,
                         TrendsFeed    *feed)
{
  g_return_if_fail (TRENDS_IS_RANKING (self));

  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
}

/**
 * trends_ranking_set_scorecard:
 * @scorecard: (nullable): what to rank by; %NULL for the plan's own
 *
 * Ranks all anew; reports nothing where it is the same as before.
 */
void
trends_ranking_set_scorecard (TrendsRanking   *self,
                              TrendsScorecard *scorecard)
{
  g_autoptr (TrendsScorecard) wanted = NULL;
  gboolean is_same;

  g_return_if_fail (TRENDS_IS_RANKING (self));

  wanted = scorecard != NULL ? trends_scorecard_ref (scorecard)
                             : trends_scorecard_new (self->plan);
  is_same = trends_scorecard_equal (wanted, self->scorecard);
  self->follows = scorecard == NULL;
  if (is_same)
    return;
  trends_scorecard_unref (self->scorecard);
  self->scorecard = g_steal_pointer (&wanted);
  fill_anew (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_ranking_get_scorecard:
 *
 * Returns: (transfer none): what it ranks by now
 */
TrendsScorecard *
trends_ranking_get_scorecard (TrendsRanking *self)
{
  g_return_val_if_fail (TRENDS_IS_RANKING (self), NULL);

  return self->scorecard;
}

/**
 * trends_ranking_get_n_ranked:
 *
 * Returns: how many are ranked; those that come after them in the list aren't
 */
guint
trends_ranking_get_n_ranked (TrendsRanking *self)
{
  g_return_val_if_fail (TRENDS_IS_RANKING (self), 0);

  return self->n_ranked;
}

/**
 * trends_ranking_lookup:
 * @initiative: an initiative
 *
 * Returns: (transfer none) (nullable): what stands for it; %NULL where it isn't open
 */
TrendsRanked *
trends_ranking_lookup (TrendsRanking *self,
                       TrendsEntity  *initiative)
{
  g_return_val_if_fail (TRENDS_IS_RANKING (self), NULL);

  return g_hash_table_lookup (self->all, trends_entity_get_id (initiative));
}

/**
 * trends_ranking_get_position:
 * @ranked: one of its items
 *
 * Returns: where it is in the list, from 0
 */
guint
trends_ranking_get_position (TrendsRanking *self,
                             TrendsRanked  *ranked)
{
  g_return_val_if_fail (TRENDS_IS_RANKING (self), 0);
  g_return_val_if_fail (TRENDS_IS_RANKED (ranked), 0);

  return g_sequence_iter_get_position (ranked->place);
}

/* The first with as many points is where one that comes before all of these would be put. */
static int
compare_before_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      searched)
{
  int order = compare_points (a, b);

  return order != 0 ? order : a == searched ? -1 : 1;
}

/**
 * trends_ranking_get_rank:
 * @ranked: one of its items
 *
 * Returns: one more than there are with more points, so that those with as many share it;
 *   0 where it isn't ranked
 */
guint
trends_ranking_get_rank (TrendsRanking *self,
                         TrendsRanked  *ranked)
{
  TrendsRanked key = { 0 };
  GSequenceIter *first;

  g_return_val_if_fail (TRENDS_IS_RANKING (self), 0);
  g_return_val_if_fail (TRENDS_IS_RANKED (ranked), 0);

  if (ranked->points == TRENDS_UNSET)
    return 0;
  key.points = ranked->points;
  first = g_sequence_search (self->sequence, &key, compare_before_cb, &key);
  return (guint) g_sequence_iter_get_position (first) + 1;
}

/**
 * trends_ranking_count_tied:
 * @ranked: one of its items
 *
 * Returns: how many others have its rank; 0 where it isn't ranked
 */
guint
trends_ranking_count_tied (TrendsRanking *self,
                           TrendsRanked  *ranked)
{
  GSequenceIter *last;
  guint rank = trends_ranking_get_rank (self, ranked);

  if (rank == 0)
    return 0;
  last = g_sequence_search (self->sequence, ranked, compare_points_cb, NULL);
  return (guint) g_sequence_iter_get_position (last) - rank;
}

static guint
find_rank (TrendsRanking *self,
           TrendsEntity  *initiative)
{
  TrendsRanked *ranked = trends_ranking_lookup (self, initiative);

  return ranked != NULL ? trends_ranking_get_rank (self, ranked) : 0;
}

/**
 * trends_ranking_dup_moves:
 * @before: a ranking of the same plan by another scorecard
 *
 * Returns: (transfer full) (element-type TrendsRankMove): who has another rank here than in
 *   @before, in the order that is here
 */
GArray *
trends_ranking_dup_moves (TrendsRanking *self,
                          TrendsRanking *before)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (TrendsRankMove));
  GSequenceIter *iter;

  g_return_val_if_fail (TRENDS_IS_RANKING (self) && TRENDS_IS_RANKING (before), moves);

  for (iter = g_sequence_get_begin_iter (self->sequence); !g_sequence_iter_is_end (iter);
       iter = g_sequence_iter_next (iter))
    {
      TrendsRanked *ranked = g_sequence_get (iter);
      const TrendsRankMove move = { ranked->initiative, find_rank (before, ranked->initiative),
                                    trends_ranking_get_rank (self, ranked) };

      if (move.before != move.after)
        g_array_append_val (moves, move);
    }
  return moves;
}
