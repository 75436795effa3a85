/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presentation.c: see trends-presentation.h. */

#include "trends-presentation-private.h"

#include "trends-trend-numbers.h"
#include "trends-workshop-record.h"

/* Trends have numbers of up to three digits. */
#define MOST_TYPED 999

G_DEFINE_FINAL_TYPE (TrendsPresentation, trends_presentation, G_TYPE_OBJECT)

enum
{
  CHANGED,
  WALL_CHANGED,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------ slides */

/**
 * trends_presentation_set_slide:
 * @place: (inout): what holds one
 * @slide: (nullable): what it holds from now on
 */
void
trends_presentation_set_slide (TrendsSlide **place,
                               TrendsSlide  *slide)
{
  TrendsSlide *old = *place;

  *place = slide != NULL ? trends_slide_ref (slide) : NULL;
  g_clear_pointer (&old, trends_slide_unref);
}

/* The wall shows where it stands. */
static void
show (TrendsPresentation *self)
{
  trends_presentation_set_slide (&self->shown, self->at);
  g_signal_emit (self, signals[WALL_CHANGED], 0);
}

static void
stand_at (TrendsPresentation *self,
          guint               position)
{
  self->is_at_vote = FALSE;
  self->position = position;
  trends_presentation_set_slide (&self->at, trends_deck_get_slide (self->deck, position));
}

/* Where it stood, in a deck that may be another. */
static guint
find_again (TrendsPresentation *self)
{
  guint found = trends_deck_find (self->deck, self->at);

  return found != G_MAXUINT ? found
                            : MIN (self->position, trends_deck_get_n_slides (self->deck) - 1);
}

/* Frozen, the wall stays at its slide, with what is still to be seen of that; if there is nothing
 * of it any more, it shows nothing. Whoever has it show something again then sees the first slide: the
 * one that was frozen has what is kept back. */
static void
withdraw (TrendsPresentation *self)
{
  guint found = trends_deck_find (self->deck, self->shown);

  self->is_withdrawn = FALSE;
  if (self->shown->kind == TRENDS_SLIDE_VOTE && self->vote_slides != NULL)
    trends_presentation_set_slide (&self->shown,
               self->vote_slides->pdata[MIN (self->shown->page, self->vote_slides->len - 1)]);
  else if (found != G_MAXUINT)
    trends_presentation_set_slide (&self->shown, trends_deck_get_slide (self->deck, found));
  else
    {
      trends_presentation_set_slide (&self->shown, trends_deck_get_slide (self->deck, 0));
      self->is_blank = TRUE;
    }
  g_signal_emit (self, signals[WALL_CHANGED], 0);
}

static void
deck_changed_cb (TrendsPresentation *self)
{
  trends_presentation_make_vote_slides (self);
  if (self->is_at_vote)
    trends_presentation_stand_at_vote (self, self->vote_page);
  else
    stand_at (self, find_again (self));
  if (!self->is_frozen)
    show (self);
  else if (self->is_withdrawn)
    withdraw (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ------------------------------------------------------------ what is withdrawn */

/* Whether the mirror has less by it than before. */
static gboolean
withdraws (TrendsPresentation *self,
           const TrendsChange *change)
{
  TrendsEntity *entity = trends_plan_lookup (trends_presentation_get_plan (self), change->id);

  return change->type == TRENDS_CHANGE_REMOVE
         || (change->type == TRENDS_CHANGE_SET && !trends_value_is_set (&change->after))
         || (entity != NULL && trends_presentation_is_confidential (self, entity));
}

/* Before the deck follows. */
static void
applied_cb (TrendsPresentation *self,
            TrendsEdit         *edit)
{
  self->is_withdrawn = FALSE;
  for (guint i = 0; i < trends_edit_get_n_changes (edit) && !self->is_withdrawn; i++)
    self->is_withdrawn = withdraws (self, trends_edit_get_change (edit, i));
}

/* ------------------------------------------------------------------ the rule */

/* What the plan's last workshop does with what is confidential; without one it leaves no trace. */
static gboolean
says_confidential (TrendsPlan *plan)
{
  TrendsEntity *record = trends_workshop_find_last (plan);

  return record != NULL
         && trends_entity_get_integer (record, TRENDS_WORKSHOP_WALL)
              == trends_choices_find (&trends_wall_choices, "confidential");
}

/* What the room sees is of the mirror, whoever it is made for. */
static void
show_to_room (TrendsPresentation *self)
{
  trends_mirror_show_to (self->mirror,
                         self->is_unmasked ? TRENDS_PROFILE_FULL : TRENDS_PROFILE_PUBLIC,
                         self->says_confidential);
}

/* The one that was said, as long as there is one, or else that of today */
static void
follow_workshop (TrendsPresentation *self)
{
  TrendsEntity *today;

  if (self->workshop == NULL
      || trends_plan_lookup_kind (self->source, TRENDS_KIND_WORKSHOP, self->workshop) == NULL)
    {
      today = trends_workshop_find_today (self->source);
      g_free (self->workshop);
      self->workshop = today != NULL ? g_strdup (trends_entity_get_id (today)) : NULL;
    }
  trends_mirror_show_room (self->mirror, self->workshop);
}

static void
source_applied_cb (TrendsPresentation *self)
{
  follow_workshop (self);
  if (says_confidential (self->source) == self->says_confidential)
    return;
  self->says_confidential = !self->says_confidential;
  show_to_room (self);
}

/* -------------------------------------------------------------- the object */

static void
trends_presentation_dispose (GObject *object)
{
  TrendsPresentation *self = TRENDS_PRESENTATION (object);

  trends_presentation_set_slide (&self->at, NULL);
  trends_presentation_set_slide (&self->shown, NULL);
  trends_presentation_set_slide (&self->before, NULL);
  g_clear_object (&self->deck);
  g_clear_object (&self->mirror);
  g_clear_object (&self->source);
  g_clear_pointer (&self->workshop, g_free);
  g_clear_object (&self->count);
  g_clear_pointer (&self->vote_slides, g_ptr_array_unref);
  g_clear_pointer (&self->news, g_free);

  G_OBJECT_CLASS (trends_presentation_parent_class)->dispose (object);
}

static void
trends_presentation_class_init (TrendsPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_presentation_dispose;

  signals[CHANGED] = g_signal_new ("changed", TRENDS_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[WALL_CHANGED] = g_signal_new ("wall-changed", TRENDS_TYPE_PRESENTATION,
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAID] = g_signal_new ("said", TRENDS_TYPE_PRESENTATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trends_presentation_init (TrendsPresentation *self)
{
}

/**
 * trends_presentation_new:
 * @plan: the plan that the workshop is about, which it follows
 *
 * Returns: (transfer full): it, at its first slide
 */
TrendsPresentation *
trends_presentation_new (TrendsPlan *plan)
{
  TrendsPresentation *self = g_object_new (TRENDS_TYPE_PRESENTATION, NULL);
  TrendsPlan *seen;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->source = g_object_ref (plan);
  self->says_confidential = says_confidential (plan);
  self->mirror = trends_mirror_new (plan, TRENDS_PROFILE_PUBLIC, self->says_confidential);
  follow_workshop (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (source_applied_cb), self,
                           G_CONNECT_SWAPPED);
  seen = trends_mirror_get_plan (self->mirror);
  g_signal_connect_object (seen, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  self->deck = trends_deck_new (seen);
  g_signal_connect_object (self->deck, "changed", G_CALLBACK (deck_changed_cb), self,
                           G_CONNECT_SWAPPED);
  stand_at (self, 0);
  trends_presentation_set_slide (&self->shown, self->at);
  return self;
}

/**
 * trends_presentation_get_plan:
 *
 * Returns: (transfer none): what of the plan may be shown: a plan of its own
 */
TrendsPlan *
trends_presentation_get_plan (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return trends_mirror_get_plan (self->mirror);
}

/**
 * trends_presentation_get_workshop:
 *
 * Returns: (transfer none) (nullable): the id of the workshop in whose room it is: that which was set,
 *   or that of today; %NULL where there is none yet
 */
const char *
trends_presentation_get_workshop (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return self->workshop;
}

/**
 * trends_presentation_set_workshop:
 * @workshop: a workshop of the plan that it follows
 *
 * From now on it shows what was revealed in that one, and masked, if it is another than before.
 */
void
trends_presentation_set_workshop (TrendsPresentation *self,
                                  TrendsEntity       *workshop)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  if (g_strcmp0 (self->workshop, trends_entity_get_id (workshop)) != 0)
    trends_presentation_set_masked (self, TRUE);
  g_free (self->workshop);
  self->workshop = g_strdup (trends_entity_get_id (workshop));
  follow_workshop (self);
}

/**
 * trends_presentation_hides_ideas:
 *
 * Returns: whether ideas that are captured now stay hidden from the room until somebody reveals them
 */
gboolean
trends_presentation_hides_ideas (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), TRUE);

  return self->hides_ideas;
}

/**
 * trends_presentation_set_hides_ideas:
 * @hides: whether they do from now on
 */
void
trends_presentation_set_hides_ideas (TrendsPresentation *self,
                                     gboolean            hides)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (hides == self->hides_ideas)
    return;
  self->hides_ideas = hides;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_is_masked:
 *
 * Returns: whether the room sees what anybody may, and no more
 */
gboolean
trends_presentation_is_masked (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), TRUE);

  return !self->is_unmasked;
}

/**
 * trends_presentation_set_masked:
 * @is_masked: whether it does; otherwise it sees what whoever has the plan does, but for ideas that
 *   aren’t revealed. Turning it off is for trends_unmask(), which writes it down
 *
 * A wall that is frozen stays, but for what is masked from now on.
 */
void
trends_presentation_set_masked (TrendsPresentation *self,
                                gboolean            is_masked)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (is_masked != self->is_unmasked)
    return;
  self->is_unmasked = !is_masked;
  show_to_room (self);
  /* Names may be others now, which isn’t seen by what has gone. */
  if (is_masked && self->is_frozen)
    withdraw (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_is_practice:
 *
 * Returns: whether nothing is kept of it, which whoever leads it is told, and the room isn't: it sees
 *   what it will see
 */
gboolean
trends_presentation_is_practice (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  return self->is_practice;
}

/**
 * trends_presentation_set_practice:
 * @is_practice: whether it is that
 */
void
trends_presentation_set_practice (TrendsPresentation *self,
                                  gboolean            is_practice)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (is_practice == self->is_practice)
    return;
  self->is_practice = is_practice;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_get_deck:
 *
 * Returns: (transfer none): all its slides
 */
TrendsDeck *
trends_presentation_get_deck (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return self->deck;
}

/**
 * trends_presentation_is_confidential:
 * @initiative: of a slide
 *
 * Returns: whether it only stands for one that the room may not see
 */
gboolean
trends_presentation_is_confidential (TrendsPresentation *self,
                                     TrendsEntity       *initiative)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), TRUE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (initiative), TRUE);

  return trends_mirror_is_stand_in (self->mirror, initiative);
}

/**
 * trends_presentation_get_position:
 *
 * Returns: the index of the slide that it is at
 */
guint
trends_presentation_get_position (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), 0);

  return self->position;
}

/**
 * trends_presentation_get_slide:
 *
 * Returns: (transfer none): the slide that it is at
 */
TrendsSlide *
trends_presentation_get_slide (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return self->at;
}

/**
 * trends_presentation_get_shown:
 *
 * Returns: (transfer none) (nullable): what the wall shows; %NULL where it is blank
 */
TrendsSlide *
trends_presentation_get_shown (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return self->is_blank ? NULL : self->shown;
}

/**
 * trends_presentation_is_blank:
 *
 * Returns: whether the wall shows nothing
 */
gboolean
trends_presentation_is_blank (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  return self->is_blank;
}

/**
 * trends_presentation_is_frozen:
 *
 * Returns: whether the wall stays as it is
 */
gboolean
trends_presentation_is_frozen (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  return self->is_frozen;
}

/**
 * trends_presentation_get_typed:
 *
 * Returns: the number that has been typed so far; 0 where none
 */
guint
trends_presentation_get_typed (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), 0);

  return self->typed;
}

/* ------------------------------------------------------------------- going */

/**
 * trends_presentation_has_gone:
 * @was_blank: whether the wall was blank before
 *
 * Has the wall follow to where it stands now, unless that is frozen.
 */
void
trends_presentation_has_gone (TrendsPresentation *self,
                              gboolean            was_blank)
{
  if (!self->is_frozen)
    show (self);
  else if (was_blank)
    g_signal_emit (self, signals[WALL_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_report:
 *
 * Says that something is so which wasn’t before.
 */
void
trends_presentation_report (TrendsPresentation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_go_to:
 * @position: the index of a slide
 *
 * Goes there. A wall that is blank shows something again; one that is frozen stays as it is.
 *
 * Returns: whether that is elsewhere than before, or seen again
 */
gboolean
trends_presentation_go_to (TrendsPresentation *self,
                           guint               position)
{
  gboolean was_blank, was_typing;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  was_blank = self->is_blank;
  was_typing = self->typed != 0;
  position = MIN (position, trends_deck_get_n_slides (self->deck) - 1);
  self->typed = 0;
  trends_presentation_ask (self, 0);
  if (position == self->position && !self->is_at_vote && !was_blank && !was_typing)
    return FALSE;

  self->is_blank = FALSE;
  stand_at (self, position);
  trends_presentation_has_gone (self, was_blank);
  return TRUE;
}

/**
 * trends_presentation_step:
 * @n_slides: how far, and backwards where it is negative
 *
 * Returns: whether there was anywhere to go
 */
gboolean
trends_presentation_step (TrendsPresentation *self,
                          int                 n_slides)
{
  gint64 target;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  if (trends_presentation_turn_vote (self, n_slides))
    return TRUE;
  target = (gint64) self->position + n_slides;
  return trends_presentation_go_to (
    self, (guint) CLAMP (target, 0, trends_deck_get_n_slides (self->deck) - 1));
}

/**
 * trends_presentation_go_to_trend:
 * @number: a trend's number, as people read and say it
 *
 * Returns: whether there is such a trend, to the first page of which it has gone
 */
gboolean
trends_presentation_go_to_trend (TrendsPresentation *self,
                                 guint               number)
{
  TrendsEntity *trend;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  trend = trends_trend_find_by_number (trends_mirror_get_plan (self->mirror), number);
  for (guint i = 0; trend != NULL && i < trends_deck_get_n_slides (self->deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (self->deck, i);

      if (slide->trend == trend)
        {
          trends_presentation_go_to (self, i);
          return TRUE;
        }
    }
  return FALSE;
}

/* G_MAXUINT: none; @trend: (nullable): of whichever */
static guint
find_ideas (TrendsPresentation *self,
            TrendsEntity       *trend)
{
  for (guint i = 0; i < trends_deck_get_n_slides (self->deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (self->deck, i);

      if (slide->kind == TRENDS_SLIDE_IDEAS && (trend == NULL || slide->trend == trend))
        return i;
    }
  return G_MAXUINT;
}

/**
 * trends_presentation_go_to_ideas:
 *
 * Goes to the ideas about the trend that it is at, or to the first that there are; where it is at some already, it stays.
 *
 * Returns: whether the room has any to see
 */
gboolean
trends_presentation_go_to_ideas (TrendsPresentation *self)
{
  TrendsSlide *slide;
  guint found;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  slide = trends_presentation_get_slide (self);
  if (slide->kind == TRENDS_SLIDE_IDEAS && !self->is_blank)
    return TRUE;
  found = slide->trend != NULL ? find_ideas (self, slide->trend) : G_MAXUINT;
  if (found == G_MAXUINT)
    found = find_ideas (self, NULL);
  if (found != G_MAXUINT)
    trends_presentation_go_to (self, found);
  return found != G_MAXUINT;
}

/**
 * trends_presentation_show_idea:
 * @id: of an idea
 *
 * Goes to where the room sees it, unless the wall is blank, or the room doesn’t see it.
 */
void
trends_presentation_show_idea (TrendsPresentation *self,
                               const char         *id)
{
  guint found;

  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (id != NULL);

  found = trends_deck_find_idea (self->deck, id);
  if (found != G_MAXUINT && !self->is_blank)
    trends_presentation_go_to (self, found);
}

static guint
find_overview (TrendsPresentation *self)
{
  g_autoptr (TrendsSlide) overview = trends_slide_new (TRENDS_SLIDE_OVERVIEW, NULL);
  guint found = trends_deck_find (self->deck, overview);

  return found != G_MAXUINT ? found : 0;
}

/**
 * trends_presentation_toggle_overview:
 *
 * Goes to where all trends are, and back from there to where it was before.
 */
void
trends_presentation_toggle_overview (TrendsPresentation *self)
{
  guint back;

  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (self->at->kind != TRENDS_SLIDE_OVERVIEW)
    {
      trends_presentation_set_slide (&self->before, self->at);
      trends_presentation_go_to (self, find_overview (self));
      return;
    }
  back = self->before != NULL ? trends_deck_find (self->deck, self->before) : G_MAXUINT;
  trends_presentation_set_slide (&self->before, NULL);
  if (back != G_MAXUINT)
    trends_presentation_go_to (self, back);
}

/**
 * trends_presentation_toggle_blank:
 *
 * Has the wall show nothing, or where it stands again.
 */
void
trends_presentation_toggle_blank (TrendsPresentation *self)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  self->is_blank = !self->is_blank;
  g_signal_emit (self, signals[WALL_CHANGED], 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_toggle_frozen:
 *
 * Has the wall stay as it is, or follow again.
 */
void
trends_presentation_toggle_frozen (TrendsPresentation *self)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  self->is_frozen = !self->is_frozen;
  if (!self->is_frozen)
    show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ------------------------------------------------------------------ typing */

/**
 * trends_presentation_type:
 * @digit: 0 to 9, of a trend's number
 *
 * A number that becomes too long begins anew with that digit.
 */
void
trends_presentation_type (TrendsPresentation *self,
                          guint               digit)
{
  guint number;

  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (digit <= 9);

  number = self->typed * 10 + digit;
  self->typed = number <= MOST_TYPED ? number : digit;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_forget_typed:
 *
 * Returns: whether a number was typed, which is forgotten now
 */
gboolean
trends_presentation_forget_typed (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  if (self->typed == 0)
    return FALSE;
  self->typed = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * trends_presentation_enter:
 *
 * Goes to the trend whose number has been typed.
 *
 * Returns: whether there is one; what was typed is forgotten either way
 */
gboolean
trends_presentation_enter (TrendsPresentation *self)
{
  guint number;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);

  number = self->typed;
  self->typed = 0;
  if (trends_presentation_go_to_trend (self, number))
    return TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
  return FALSE;
}

/* ------------------------------------------------------------------- decisions */

/**
 * trends_presentation_ask:
 * @field: of a trend, as its priority; 0: none any more
 *
 * From now on the next digit that is typed says what @field is of the trend that it is at.
 */
void
trends_presentation_ask (TrendsPresentation *self,
                         guint               field)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (field == self->asked)
    return;
  self->asked = field;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_presentation_get_asked:
 *
 * Returns: which field of the trend that it is at is asked for; 0: none
 */
guint
trends_presentation_get_asked (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), 0);

  return self->asked;
}

/**
 * trends_presentation_say:
 * @words: something that was decided in front of the room
 *
 * Has it be read on the wall for a while.
 */
void
trends_presentation_say (TrendsPresentation *self,
                         const char         *words)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (words != NULL);

  g_signal_emit (self, signals[SAID], 0, words);
}
