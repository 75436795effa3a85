/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-deck.c: see trends-deck.h.
 *
 * Nothing here knows a font. How much room a text takes is judged by its letters, with room to
 * spare: whoever draws it makes it as large as it can be in what it has, and never smaller than
 * readable; tests/ui/test-wall.c measures that.
 */

#include "trends-deck.h"

#include "trends-date.h"
#include "trends-decide.h"
#include "trends-horizon.h"
#include "trends-idea-pages.h"
#include "trends-initiative-state.h"
#include "trends-one-line.h"
#include "trends-roadmap-pages.h"
#include "trends-slide-quadrants.h"
#include "trends-vote-pages.h"

/* Letters of what was decided about a trend */
#define MOST_DECIDED 110

struct _TrendsDeck
{
  GObject parent_instance;

  TrendsPlan *plan;
  GPtrArray *slides; /* (element-type TrendsSlide) */
};

G_DEFINE_FINAL_TYPE (TrendsDeck, trends_deck, G_TYPE_OBJECT)

static guint changed_signal;

/* ---------------------------------------------------------------- how long a text is */

/* In tenths of a usual letter */
static guint
measure (const char *text)
{
  guint length = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_iswide (c))
        length += 20;
      else if (!g_unichar_iszerowidth (c))
        length += g_unichar_isupper (c) ? 13 : 10;
    }
  return length;
}

/* A text up to so many letters takes so many parts of a page. */
typedef struct
{
  guint letters;
  guint parts;
} Step;

static guint
count_parts (const char *text,
             const Step *steps,
             guint       n_steps)
{
  guint length = measure (text);

  for (guint i = 0; i + 1 < n_steps; i++)
    if (length <= steps[i].letters * 10)
      return steps[i].parts;
  return steps[n_steps - 1].parts;
}

/**
 * trends_deck_count_cells:
 * @title: of an initiative
 *
 * Returns: how many of a page's cells it takes: one, or whole rows of both
 */
guint
trends_deck_count_cells (const char *title)
{
  static const Step steps[] = { { 40, 1 }, { 96, 2 }, { 280, 4 }, { 0, 6 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_idea_cells:
 * @text: of an idea
 *
 * Returns: how many of the cells of a page of ideas it takes: one, or whole rows
 */
guint
trends_deck_count_idea_cells (const char *text)
{
  static const Step steps[] = { { 42, 1 }, { 96, 2 }, { 240, 4 }, { 0, 10 } };

  g_return_val_if_fail (text != NULL, 1);

  return count_parts (text, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_subject_cells:
 * @title: of what is voted on
 * @has_number: whether that is a trend, whose number stands beside it
 *
 * Returns: how many of the cells of a page of a vote it takes beside its letter: one, or whole rows
 */
guint
trends_deck_count_subject_cells (const char *title,
                                 gboolean    has_number)
{
  static const Step steps[] = { { 32, 1 }, { 84, 2 }, { 200, 4 }, { 0, 12 } };
  static const Step beside[] = { { 30, 1 }, { 76, 2 }, { 180, 4 }, { 0, 12 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, has_number ? beside : steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_result_cells:
 * @title: of what was voted on
 * @has_number: whether that is a trend, whose number stands beside it
 *
 * Returns: how many of the cells of a page of results it takes beside its dots: whole rows
 */
guint
trends_deck_count_result_cells (const char *title,
                                gboolean    has_number)
{
  static const Step beside[] = { { 58, 2 }, { 114, 4 }, { 180, 6 }, { 0, 12 } };
  static const Step steps[] = { { 68, 2 }, { 128, 4 }, { 200, 6 }, { 0, 12 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, has_number ? beside : steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_decision_cells:
 * @text: of a decision
 *
 * Returns: how many of the cells of a page of decisions it takes: whole rows
 */
guint
trends_deck_count_decision_cells (const char *text)
{
  static const Step steps[] = { { 100, 2 }, { 210, 4 }, { 0, 12 } };

  g_return_val_if_fail (text != NULL, 1);

  return count_parts (text, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_quadrant_lines:
 * @title: of an initiative
 *
 * Returns: how many lines it takes in a part of value against effort
 */
guint
trends_deck_count_quadrant_lines (const char *title)
{
  static const Step steps[] = { { 24, 1 }, { 40, 2 }, { 60, 3 }, { 80, 4 }, { 100, 5 }, { 0, 100 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_own_lines:
 * @title: of an initiative
 *
 * Returns: how many lines it takes where one of these parts has a page to itself; never more than there are
 */
guint
trends_deck_count_own_lines (const char *title)
{
  static const Step steps[] = { { 34, 1 },  { 70, 2 },  { 106, 3 }, { 142, 4 },
                                { 180, 5 }, { 220, 6 }, { 270, 7 }, { 0, TRENDS_QUADRANT_OWN_LINES } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_lanes:
 * @title: of a trend
 *
 * Returns: how many of the TRENDS_DECK_LANES below each other it takes where all are shown
 */
guint
trends_deck_count_lanes (const char *title)
{
  static const Step steps[] = { { 50, 1 }, { 130, 2 }, { 0, TRENDS_DECK_LANES } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_head_lines:
 * @title: of a trend
 *
 * Returns: how many of the TRENDS_ROADMAP_LINES of a page it takes above the bars of that trend
 */
guint
trends_deck_count_head_lines (const char *title)
{
  static const Step steps[] = { { 44, 1 },  { 90, 2 },  { 140, 3 }, { 220, 4 },
                                { 280, 5 }, { 330, 6 }, { 400, 7 }, { 0, 8 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_bar_lines:
 * @title: of an initiative
 *
 * Returns: how many of the TRENDS_ROADMAP_LINES of a page it takes with its bar below it
 */
guint
trends_deck_count_bar_lines (const char *title)
{
  static const Step steps[] = { { 54, 1 },  { 104, 2 }, { 150, 3 }, { 250, 4 },
                                { 300, 5 }, { 400, 6 }, { 450, 7 }, { 0, 8 } };

  g_return_val_if_fail (title != NULL, 1);

  return count_parts (title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_rows:
 * @trend_title: the title of a trend
 *
 * Returns: how many rows of cells there is room for below it
 */
guint
trends_deck_count_rows (const char *trend_title)
{
  static const Step steps[] = { { 56, TRENDS_DECK_ROWS }, { 120, 2 }, { 0, 1 } };

  g_return_val_if_fail (trend_title != NULL, 1);

  return count_parts (trend_title, steps, G_N_ELEMENTS (steps));
}

/**
 * trends_deck_count_slide_rows:
 * @slide: of a trend
 *
 * Returns: how many rows of cells it has room for, with what else is on it
 */
guint
trends_deck_count_slide_rows (const TrendsSlide *slide)
{
  guint n_rows;

  g_return_val_if_fail (slide != NULL && slide->trend != NULL, 1);

  n_rows = trends_deck_count_rows (trends_entity_get_name (slide->trend));
  return slide->decided != NULL && n_rows > 1 ? n_rows - 1 : n_rows;
}

/**
 * trends_deck_round_up:
 * @cells: how many are taken
 *
 * Returns: how many are with the rest of the row that the last of them is in
 */
guint
trends_deck_round_up (guint cells)
{
  return (cells + TRENDS_DECK_COLUMNS - 1) / TRENDS_DECK_COLUMNS * TRENDS_DECK_COLUMNS;
}

/* Whether what is asked, and was decided, has a page to itself: it is long, or has a title above it that is. */
static gboolean
is_apart (const TrendsSlide *slide)
{
  return (slide->question != NULL && measure (slide->question) > 1100)
         || ((slide->question != NULL || slide->decided != NULL)
             && trends_deck_count_rows (trends_entity_get_name (slide->trend)) == 1);
}

/* --------------------------------------------------------------------- pages */

static TrendsSlide *
add_slide (TrendsDeck     *self,
           TrendsSlideKind kind,
           TrendsEntity   *trend)
{
  TrendsSlide *slide = trends_slide_new (kind, trend);

  g_ptr_array_add (self->slides, slide);
  return slide;
}

/* Of the slides since @first: which page each is */
static void
number_pages (TrendsDeck *self,
              guint       first)
{
  for (guint i = first; i < self->slides->len; i++)
    {
      TrendsSlide *slide = self->slides->pdata[i];

      slide->page = i - first;
      slide->n_pages = self->slides->len - first;
    }
}

/* ----------------------------------------------------------- trends as lanes */

/* Where the next trend goes. Those of one group are below each other; another group begins a column
 * of its own. One with a title that takes all lanes has a page to itself. */
typedef struct
{
  TrendsSlide *slide;  /* (nullable): the last page */
  TrendsEntity *group; /* of what was put there last */
  gboolean is_whole;   /* that has the page to itself */
  guint column, used;
} Lanes;

static gboolean
has_room (const Lanes  *lanes,
          TrendsEntity *group,
          guint         n_lanes)
{
  return lanes->slide != NULL && lanes->group == group
         && lanes->used + n_lanes <= TRENDS_DECK_LANES;
}

static void
begin_column (TrendsDeck *self,
              Lanes      *lanes,
              gboolean    on_new_page)
{
  lanes->used = 0;
  lanes->column++;
  if (lanes->slide != NULL && !on_new_page && lanes->column < TRENDS_DECK_COLUMNS)
    return;
  lanes->slide = add_slide (self, TRENDS_SLIDE_OVERVIEW, NULL);
  lanes->column = 0;
}

static void
add_lane (TrendsDeck   *self,
          Lanes        *lanes,
          TrendsEntity *trend)
{
  guint n_lanes = trends_deck_count_lanes (trends_entity_get_name (trend));
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  gboolean is_whole = n_lanes == TRENDS_DECK_LANES;

  if (!has_room (lanes, group, n_lanes))
    begin_column (self, lanes, is_whole || lanes->is_whole);
  lanes->group = group;
  lanes->is_whole = is_whole;
  lanes->used += n_lanes;
  g_ptr_array_add (lanes->slide->items, g_object_ref (trend));
  if (lanes->column == 0)
    lanes->slide->second = lanes->slide->items->len;
}

static void
add_overview (TrendsDeck *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  Lanes lanes = { 0 };
  guint first = self->slides->len;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_lane (self, &lanes, trend);
    }
  number_pages (self, first);
}

/* --------------------------------------------------------------- one trend */

static char *
dup_question (TrendsEntity *trend)
{
  g_auto (GStrv) prompts = trends_entity_dup_strings (trend, TRENDS_TREND_PROMPTS);

  return prompts != NULL && prompts[0] != NULL ? g_strdup (prompts[0]) : NULL;
}

/* (nullable): as much as two lines have room for */
static char *
dup_decided (TrendsEntity *trend)
{
  g_autofree char *state = trends_decide_dup_state (trend);

  return state != NULL ? trends_excerpt (state, MOST_DECIDED) : NULL;
}

/* What takes several cells begins a row. What would take more than a page has one to itself. */
static void
add_initiatives (TrendsDeck   *self,
                 TrendsEntity *trend,
                 TrendsSlide  *slide)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);
  guint n_most = TRENDS_DECK_COLUMNS * trends_deck_count_rows (trends_entity_get_name (trend));
  guint n_cells = slide != NULL ? TRENDS_DECK_COLUMNS * trends_deck_count_slide_rows (slide)
                                : n_most;
  guint used = slide == NULL ? n_cells : 0;

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      guint cells = MIN (trends_deck_count_cells (trends_entity_get_name (initiative)), n_most);

      if (cells > 1)
        used = trends_deck_round_up (used);
      if (used + cells > n_cells)
        {
          slide = add_slide (self, TRENDS_SLIDE_TREND, trend);
          n_cells = n_most;
          used = 0;
        }
      used += cells;
      g_ptr_array_add (slide->items, g_steal_pointer (&initiative));
    }
}

static void
add_trend (TrendsDeck   *self,
           TrendsEntity *trend)
{
  guint first = self->slides->len;
  TrendsSlide *slide = add_slide (self, TRENDS_SLIDE_TREND, trend);
  gboolean apart;

  slide->question = dup_question (trend);
  slide->decided = dup_decided (trend);
  apart = is_apart (slide);
  add_initiatives (self, trend, apart ? NULL : slide);
  for (guint i = first + 1; i < self->slides->len && !apart; i++)
    ((TrendsSlide *) self->slides->pdata[i])->question = g_strdup (slide->question);
  number_pages (self, first);

  first = self->slides->len;
  trends_idea_pages_add (self->slides, self->plan, trend, apart ? NULL : slide->question);
  number_pages (self, first);
}

static void
add_trends (TrendsDeck *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_trend (self, trend);
    }
}

/* ------------------------------------------------------- what is to be done */

typedef gboolean (*HasFunc) (TrendsEntity *initiative);

static gboolean
is_rated (TrendsEntity *initiative)
{
  return trends_initiative_is_open (initiative)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE) != TRENDS_UNSET
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT) != TRENDS_UNSET;
}

static gboolean
is_dated (TrendsEntity *initiative)
{
  return trends_initiative_has_dates (initiative)
         && trends_horizon_of (initiative, trends_date_today ()) != TRENDS_HORIZON_NOT_DOING;
}

static void
list_those (GListModel *initiatives,
            HasFunc     has,
            GPtrArray  *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (has (initiative))
        g_ptr_array_add (found, g_steal_pointer (&initiative));
    }
}

/* Much value for little effort comes first; g_ptr_array_sort() may not keep the order of equals. */
static int
compare_ratings (gconstpointer a,
                 gconstpointer b)
{
  static const struct
  {
    guint field;
    int sign;
  } keys[] = { { TRENDS_INITIATIVE_VALUE, -1 }, { TRENDS_INITIATIVE_EFFORT, 1 } };
  TrendsEntity *one = *(TrendsEntity **) a, *other = *(TrendsEntity **) b;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gint64 difference = trends_entity_get_integer (one, keys[i].field)
                          - trends_entity_get_integer (other, keys[i].field);

      if (difference != 0)
        return difference > 0 ? keys[i].sign : -keys[i].sign;
    }
  return trends_entity_compare (one, other);
}

/* Trend by trend, in the order of the plan; where there is nothing to see there is no slide. */
static void
add_roadmap (TrendsDeck *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = self->slides->len;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      list_those (trends_trend_get_initiatives (trend), is_dated, dated);
    }
  trends_roadmap_pages_add (self->slides, dated, self->plan, trends_date_today ());
  number_pages (self, first);
}

static void
add_priorities (TrendsDeck *self)
{
  g_autoptr (GPtrArray) rated = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = self->slides->len;

  list_those (trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE), is_rated, rated);
  g_ptr_array_sort (rated, compare_ratings);
  trends_slide_quadrants_add (self->slides, rated);
  number_pages (self, first);
}

/* ------------------------------------------------------- what came of a workshop */

static void
add_results (TrendsDeck *self)
{
  GListModel *ballots = trends_plan_get_list (self->plan, TRENDS_KIND_BALLOT);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (TrendsEntity) ballot = g_list_model_get_item (ballots, i);

      trends_result_pages_add (self->slides, ballot);
    }
}

/* -------------------------------------------------------------- the object */

static void
make_slides (TrendsDeck *self)
{
  g_ptr_array_set_size (self->slides, 0);
  add_slide (self, TRENDS_SLIDE_WELCOME, NULL);
  add_overview (self);
  add_trends (self);
  add_roadmap (self);
  add_priorities (self);
  add_results (self);
  trends_decision_pages_add (self->slides, self->plan);
  add_slide (self, TRENDS_SLIDE_CLOSE, NULL);
}

static void
applied_cb (TrendsDeck *self)
{
  make_slides (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
trends_deck_finalize (GObject *object)
{
  TrendsDeck *self = TRENDS_DECK (object);

  g_ptr_array_unref (self->slides);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_deck_parent_class)->finalize (object);
}

static void
trends_deck_class_init (TrendsDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_deck_finalize;

  changed_signal = g_signal_new ("changed", TRENDS_TYPE_DECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
trends_deck_init (TrendsDeck *self)
{
  self->slides = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_slide_unref);
}

/**
 * trends_deck_new:
 * @plan: what the room may see
 *
 * Returns: (transfer full): its slides, at least the first and the last
 */
TrendsDeck *
trends_deck_new (TrendsPlan *plan)
{
  TrendsDeck *self = g_object_new (TRENDS_TYPE_DECK, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  make_slides (self);
  return self;
}

/**
 * trends_deck_get_n_slides:
 *
 * Returns: how many slides there are
 */
guint
trends_deck_get_n_slides (TrendsDeck *self)
{
  g_return_val_if_fail (TRENDS_IS_DECK (self), 0);

  return self->slides->len;
}

/**
 * trends_deck_get_slide:
 * @index: from 0, below trends_deck_get_n_slides()
 *
 * Returns: (transfer none): that slide
 */
TrendsSlide *
trends_deck_get_slide (TrendsDeck *self,
                       guint       index)
{
  g_return_val_if_fail (TRENDS_IS_DECK (self), NULL);
  g_return_val_if_fail (index < self->slides->len, NULL);

  return self->slides->pdata[index];
}

/* What went and came back, by undo, is another object. */
static gboolean
is_same_entity (TrendsEntity *one,
                TrendsEntity *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  return g_str_equal (trends_entity_get_id (one), trends_entity_get_id (other));
}

static gboolean
is_of_same (const TrendsSlide *one,
            const TrendsSlide *other)
{
  return one->kind == other->kind && is_same_entity (one->trend, other->trend)
         && is_same_entity (one->ballot, other->ballot);
}

static guint
find_page (TrendsDeck        *self,
           const TrendsSlide *like)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < self->slides->len; i++)
    {
      const TrendsSlide *slide = self->slides->pdata[i];

      if (is_of_same (slide, like) && slide->page <= like->page)
        found = i;
    }
  return found;
}

/**
 * trends_deck_find:
 * @like: a slide, perhaps of a deck that is no more
 *
 * Returns: where the one of the same kind and trend is, with the same page or else the last before
 *   that; where the ideas about a trend are gone, its last page; %G_MAXUINT where there is none
 */
guint
trends_deck_find (TrendsDeck        *self,
                  const TrendsSlide *like)
{
  guint found;
  TrendsSlide trend;

  g_return_val_if_fail (TRENDS_IS_DECK (self), G_MAXUINT);
  g_return_val_if_fail (like != NULL, G_MAXUINT);

  found = find_page (self, like);
  if (found != G_MAXUINT || like->kind != TRENDS_SLIDE_IDEAS)
    return found;
  trend = (TrendsSlide) { .kind = TRENDS_SLIDE_TREND, .trend = like->trend, .page = G_MAXUINT };
  return find_page (self, &trend);
}

/**
 * trends_deck_find_result:
 * @id: of a vote
 *
 * Returns: the first slide of what it came to; %G_MAXUINT: there is none
 */
guint
trends_deck_find_result (TrendsDeck *self,
                         const char *id)
{
  g_return_val_if_fail (TRENDS_IS_DECK (self), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  for (guint i = 0; i < self->slides->len; i++)
    {
      const TrendsSlide *slide = self->slides->pdata[i];

      if (slide->ballot != NULL && g_str_equal (trends_entity_get_id (slide->ballot), id))
        return i;
    }
  return G_MAXUINT;
}

/**
 * trends_deck_find_idea:
 * @id: of an idea
 *
 * Returns: which slide it is on; %G_MAXUINT: none
 */
guint
trends_deck_find_idea (TrendsDeck *self,
                       const char *id)
{
  g_return_val_if_fail (TRENDS_IS_DECK (self), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  for (guint i = 0; i < self->slides->len; i++)
    {
      const TrendsSlide *slide = self->slides->pdata[i];

      for (guint j = 0; slide->kind == TRENDS_SLIDE_IDEAS && j < slide->items->len; j++)
        if (g_str_equal (trends_entity_get_id (slide->items->pdata[j]), id))
          return i;
    }
  return G_MAXUINT;
}
