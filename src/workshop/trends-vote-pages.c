/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-pages.c: see trends-vote-pages.h. */

#include "trends-vote-pages.h"

#include "trends-ballot-subjects.h"
#include "trends-deck.h"
#include "trends-vote.h"

/* --------------------------------------------------------------------------- a page */

static TrendsVotePage
begin_page (const char *heading)
{
  static const guint rows[] = { 0, 2, 4, 6 };

  return (TrendsVotePage) { rows[heading != NULL ? trends_deck_count_rows (heading) : TRENDS_DECK_ROWS], 0 };
}

/**
 * trends_vote_page_begin:
 * @slide: of a vote, or of decisions
 *
 * Returns: an empty page of that slide
 */
TrendsVotePage
trends_vote_page_begin (const TrendsSlide *slide)
{
  return begin_page (slide->heading);
}

/**
 * trends_vote_page_place:
 * @cells: how many the next thing takes, as trends_vote_page_count() says
 * @place: (out): where it is, if it is on this page
 *
 * Returns: whether there is room for it
 */
gboolean
trends_vote_page_place (TrendsVotePage  *self,
                        guint            cells,
                        TrendsVotePlace *place)
{
  guint n_cells, at;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  n_cells = self->n_rows * TRENDS_DECK_COLUMNS;
  cells = MIN (cells, n_cells);
  at = cells > 1 ? trends_deck_round_up (self->used) : self->used;
  if (at + cells > n_cells)
    return FALSE;
  place->column = at % TRENDS_DECK_COLUMNS;
  place->row = at / TRENDS_DECK_COLUMNS;
  place->n_columns = MIN (cells, TRENDS_DECK_COLUMNS);
  place->n_rows = cells / place->n_columns;
  self->used = at + cells;
  return TRUE;
}

static guint
count_cells (TrendsSlideKind  kind,
             TrendsEntity    *item)
{
  g_autofree char *title = NULL;

  switch (kind)
    {
    case TRENDS_SLIDE_VOTE:
      title = trends_ballot_subjects_dup_title (item);
      return trends_deck_count_subject_cells (title, trends_entity_is (item, TRENDS_KIND_TREND));
    case TRENDS_SLIDE_RESULT:
      title = trends_ballot_subjects_dup_voted (item);
      return trends_deck_count_result_cells (title, trends_entity_is (trends_entity_get_ref (
                                                                        item, TRENDS_BALLOT_TOTAL_ENTRY),
                                                                      TRENDS_KIND_TREND));
    case TRENDS_SLIDE_DECISIONS:
      return trends_deck_count_decision_cells (trends_entity_get_text (item,
                                                                       TRENDS_DECISION_TEXT));
    case TRENDS_SLIDE_WELCOME:
    case TRENDS_SLIDE_OVERVIEW:
    case TRENDS_SLIDE_TREND:
    case TRENDS_SLIDE_IDEAS:
    case TRENDS_SLIDE_ROADMAP:
    case TRENDS_SLIDE_PRIORITIES:
    case TRENDS_SLIDE_CLOSE:
    default:
      g_return_val_if_reached (1);
    }
}

/**
 * trends_vote_page_count:
 * @slide: of a vote, or of decisions
 * @item: one of its items
 *
 * Returns: how many cells it takes
 */
guint
trends_vote_page_count (const TrendsSlide *slide,
                        TrendsEntity      *item)
{
  g_return_val_if_fail (slide != NULL, 1);

  return MAX (count_cells (slide->kind, item), slide->is_wide ? TRENDS_DECK_COLUMNS : 1);
}

/* All pages of one vote, or of all decisions */
typedef struct
{
  GPtrArray *slides;
  TrendsSlideKind kind;
  TrendsEntity *ballot; /* (nullable) */
  const char *heading;  /* (nullable) */
  gboolean is_wide;     /* each thing is as wide as the page that begins next */
  TrendsSlide *slide;   /* (nullable): the last */
  TrendsVotePage page;
} Pages;

static void
add_page (Pages *self)
{
  self->slide = trends_slide_new (self->kind, NULL);
  if (self->heading != NULL)
    self->slide->heading = g_strdup (self->heading);
  g_set_object (&self->slide->ballot, self->ballot);
  self->slide->is_wide = self->is_wide;
  g_ptr_array_add (self->slides, self->slide);
  self->page = begin_page (self->heading);
}

static void
add_item (Pages        *self,
          TrendsEntity *item,
          gboolean      apart)
{
  TrendsVotePlace place;

  if (self->slide == NULL || apart
      || !trends_vote_page_place (&self->page, trends_vote_page_count (self->slide, item), &place))
    {
      add_page (self);
      trends_vote_page_place (&self->page, trends_vote_page_count (self->slide, item), &place);
    }
  g_ptr_array_add (self->slide->items, g_object_ref (item));
}

static void
number_pages (GPtrArray *slides,
              guint      first)
{
  for (guint i = first; i < slides->len; i++)
    {
      TrendsSlide *slide = slides->pdata[i];

      slide->page = i - first;
      slide->n_pages = slides->len - first;
    }
}

/* -------------------------------------------------------------------------- counting */

/* What is voted on, in the order of its letters */
typedef struct
{
  GPtrArray *entries; /* (element-type TrendsEntity): %NULL where the room may not see it any more */
  GArray *cells;      /* (element-type guint): how many each takes; 0 where it isn't there */
  gboolean has_wide;  /* one at least is as wide as a page */
} Subjects;

static Subjects
list_subjects (TrendsCount *count,
               TrendsPlan  *plan)
{
  Subjects subjects = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)), FALSE };

  for (guint i = 0; i < trends_count_get_n_entries (count); i++)
    {
      TrendsEntity *entry = trends_plan_lookup (plan, trends_count_get_id (count, i));
      guint cells = entry != NULL ? count_cells (TRENDS_SLIDE_VOTE, entry) : 0;

      g_ptr_array_add (subjects.entries, entry);
      g_array_append_val (subjects.cells, cells);
      subjects.has_wide |= cells > 1;
    }
  return subjects;
}

/* Where the page ends that begins there: with its ballot, or before what has no room left; each is as wide as the page, or two
 * beside each other, as long as each has room in half a line. */
static guint
find_page_end (const Subjects *subjects,
               guint           from,
               TrendsVotePage  page,
               gboolean        is_wide)
{
  guint end = MIN ((from / TRENDS_BALLOT_SUBJECTS + 1) * TRENDS_BALLOT_SUBJECTS, subjects->cells->len);
  TrendsVotePlace place;

  for (guint i = from; i < end; i++)
    {
      guint cells = g_array_index (subjects->cells, guint, i);

      if (cells > 1 && !is_wide)
        return i;
      if (cells > 0
          && !trends_vote_page_place (&page, is_wide ? MAX (cells, TRENDS_DECK_COLUMNS) : cells, &place))
        return i;
    }
  return end;
}

/* Cards of a page are all as wide, and so are those of a vote where that takes no more pages. Letters begin anew with each
 * ballot, and so does a slide. Returns what the next begins with. */
static guint
add_subjects (Pages          *self,
              const Subjects *subjects,
              guint           from)
{
  TrendsVotePage page = begin_page (self->heading);
  guint narrow = find_page_end (subjects, from, page, FALSE);
  guint wide = subjects->has_wide ? find_page_end (subjects, from, page, TRUE) : from;
  guint end = MAX (narrow, wide);

  self->is_wide = wide >= narrow;
  add_page (self);
  self->slide->second = from;
  for (guint i = from; i < end; i++)
    if (subjects->entries->pdata[i] != NULL)
      {
        char letter = trends_ballot_subjects_get_letter (i);

        g_ptr_array_add (self->slide->items, g_object_ref (subjects->entries->pdata[i]));
        g_array_append_val (self->slide->letters, letter);
      }
  return end;
}

/**
 * trends_vote_pages_new:
 * @count: a vote that is counted
 * @plan: what the room may see
 *
 * Makes slides of what is voted on, in the order of its letters: another ballot of
 * TRENDS_BALLOT_SUBJECTS begins another slide. What the room may not see any more isn’t there, and
 * the letters of all others stay.
 *
 * Returns: (transfer full) (element-type TrendsSlide): at least one
 */
GPtrArray *
trends_vote_pages_new (TrendsCount *count,
                       TrendsPlan  *plan)
{
  GPtrArray *slides = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_slide_unref);
  Pages pages = { .slides = slides, .kind = TRENDS_SLIDE_VOTE };
  Subjects subjects;

  g_return_val_if_fail (TRENDS_IS_COUNT (count), slides);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), slides);

  pages.heading = trends_count_get_subject (count);
  subjects = list_subjects (count, plan);
  for (guint i = 0; i < subjects.entries->len;)
    i = subjects.entries->pdata[i] != NULL ? add_subjects (&pages, &subjects, i) : i + 1;
  g_ptr_array_unref (subjects.entries);
  g_array_unref (subjects.cells);
  if (slides->len == 0)
    add_page (&pages);
  number_pages (slides, 0);
  return slides;
}

/* --------------------------------------------------------------------------- results */

/* Whether what shares a place begins another page: it has room for all of that, and this one is half full already. */
static gboolean
goes_together (Pages  *self,
               GArray *results,
               guint   index)
{
  const TrendsResult *first = &g_array_index (results, TrendsResult, index);
  guint n_cells = self->page.n_rows * TRENDS_DECK_COLUMNS, n = 0;

  if (self->slide == NULL || !first->is_tied || first->place != index + 1)
    return FALSE;
  for (guint i = index; i < results->len && g_array_index (results, TrendsResult, i).place == first->place; i++)
    n += trends_deck_round_up (
      trends_vote_page_count (self->slide, g_array_index (results, TrendsResult, i).total));
  return n <= n_cells && trends_deck_round_up (self->page.used) + n > n_cells
         && self->page.used * 2 >= n_cells;
}

/**
 * trends_result_pages_add:
 * @slides: (element-type TrendsSlide): to which they are added
 * @ballot: a vote that the room may see
 *
 * Makes slides of what it came to: totals, most dots first; what shares a place is together where that leaves no page empty.
 */
void
trends_result_pages_add (GPtrArray    *slides,
                         TrendsEntity *ballot)
{
  g_autoptr (GArray) results = NULL;
  guint first;
  Pages pages = { .slides = slides, .kind = TRENDS_SLIDE_RESULT, .ballot = ballot };

  g_return_if_fail (slides != NULL);
  g_return_if_fail (trends_entity_is (ballot, TRENDS_KIND_BALLOT));

  first = slides->len;
  results = trends_vote_list (ballot);
  pages.heading = trends_entity_get_name (ballot);
  for (guint i = 0; i < results->len; i++)
    pages.is_wide |= count_cells (TRENDS_SLIDE_RESULT,
                                  g_array_index (results, TrendsResult, i).total) > 1;
  for (guint i = 0; i < results->len; i++)
    add_item (&pages, g_array_index (results, TrendsResult, i).total, goes_together (&pages, results, i));
  number_pages (slides, first);
}

/* ------------------------------------------------------------------------- decisions */

/**
 * trends_decision_pages_add:
 * @slides: (element-type TrendsSlide): to which they are added, if anything was decided
 * @plan: what the room may see
 *
 * Makes slides of what was decided, in its order.
 */
void
trends_decision_pages_add (GPtrArray  *slides,
                           TrendsPlan *plan)
{
  GListModel *decisions;
  guint first;
  Pages pages = { .slides = slides, .kind = TRENDS_SLIDE_DECISIONS };

  g_return_if_fail (slides != NULL);
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  first = slides->len;
  decisions = trends_plan_get_list (plan, TRENDS_KIND_DECISION);
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (TrendsEntity) decision = g_list_model_get_item (decisions, i);

      add_item (&pages, decision, FALSE);
    }
  number_pages (slides, first);
}
