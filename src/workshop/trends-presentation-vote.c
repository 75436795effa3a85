/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presentation-vote.c: the part of a presentation that is there while a vote is counted, and when
 * its result is shown for the first time.
 */

#include "trends-presentation-private.h"

#include "trends-ballot-subjects.h"
#include "trends-vote-pages.h"

/**
 * trends_presentation_stand_at_vote:
 * @page: of the vote that is counted; one that there isn’t any more is the last
 *
 * Is at that page from now on.
 */
void
trends_presentation_stand_at_vote (TrendsPresentation *self,
                                   guint               page)
{
  self->is_at_vote = TRUE;
  self->vote_page = MIN (page, self->vote_slides->len - 1);
  trends_presentation_set_slide (&self->at, self->vote_slides->pdata[self->vote_page]);
}

/**
 * trends_presentation_make_vote_slides:
 *
 * Makes the pages of what is counted, if anything is, of what the room may see now.
 */
void
trends_presentation_make_vote_slides (TrendsPresentation *self)
{
  g_clear_pointer (&self->vote_slides, g_ptr_array_unref);
  if (self->count != NULL)
    self->vote_slides = trends_vote_pages_new (self->count, trends_presentation_get_plan (self));
  self->position = MIN (self->position, trends_deck_get_n_slides (self->deck) - 1);
}

static void
go_to_vote_page (TrendsPresentation *self,
                 guint               page)
{
  gboolean was_blank = self->is_blank;

  self->is_blank = FALSE;
  self->typed = 0;
  trends_presentation_stand_at_vote (self, page);
  trends_presentation_has_gone (self, was_blank);
}

/**
 * trends_presentation_turn_vote:
 * @n_slides: how far, and backwards where it is negative
 *
 * Pages of a vote are turned before slides.
 *
 * Returns: whether one was
 */
gboolean
trends_presentation_turn_vote (TrendsPresentation *self,
                               int                 n_slides)
{
  gint64 page = (gint64) self->vote_page + n_slides;

  if (!self->is_at_vote || page < 0 || page >= self->vote_slides->len)
    return FALSE;
  go_to_vote_page (self, (guint) page);
  return TRUE;
}

static void
counted_cb (TrendsPresentation *self)
{
  trends_presentation_report (self);
}

/**
 * trends_presentation_get_count:
 *
 * Returns: (transfer none) (nullable): the vote that is counted
 */
TrendsCount *
trends_presentation_get_count (TrendsPresentation *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  return self->count;
}

/**
 * trends_presentation_set_count:
 * @count: (nullable): the vote that is counted from now on, to which it goes; %NULL: none
 */
void
trends_presentation_set_count (TrendsPresentation *self,
                               TrendsCount        *count)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (count == NULL || TRENDS_IS_COUNT (count));

  if (count == self->count)
    return;
  if (self->count != NULL)
    g_signal_handlers_disconnect_by_func (self->count, counted_cb, self);
  g_set_object (&self->count, count);
  if (count != NULL)
    g_signal_connect_object (count, "changed", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  trends_presentation_make_vote_slides (self);
  if (count != NULL)
    go_to_vote_page (self, 0);
  else if (self->is_at_vote)
    trends_presentation_go_to (self, self->position);
  else
    trends_presentation_report (self);
}

/**
 * trends_presentation_go_to_vote:
 *
 * Goes to the page of the vote that is counted which it was at last, if there is one.
 */
void
trends_presentation_go_to_vote (TrendsPresentation *self)
{
  g_return_if_fail (TRENDS_IS_PRESENTATION (self));

  if (self->count != NULL)
    go_to_vote_page (self, self->vote_page);
}

/* It may be frozen at a page of an earlier vote. */
static gboolean
is_of_count (TrendsPresentation *self,
             TrendsSlide        *slide)
{
  return slide->kind == TRENDS_SLIDE_VOTE && slide->items->len > 0
         && slide->second < trends_count_get_n_entries (self->count)
         && g_str_equal (trends_entity_get_id (slide->items->pdata[0]),
                         trends_count_get_id (self->count, slide->second));
}

/**
 * trends_presentation_get_ballot:
 *
 * Returns: (transfer none) (nullable): the page of the vote that is counted which the room sees, whose ballot's letters count;
 *   %NULL: it sees none, so that no letter does
 */
TrendsSlide *
trends_presentation_get_ballot (TrendsPresentation *self)
{
  TrendsSlide *shown;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), NULL);

  shown = trends_presentation_get_shown (self);
  return self->count != NULL && shown != NULL && is_of_count (self, shown) ? shown : NULL;
}

/**
 * trends_presentation_find_letter:
 * @letter: A to Z
 *
 * Returns: what that letter is for in the vote that is counted, on the ballot of which the room sees a page, be it that one or
 *   another: people have all of it in their hands, and read it in any order. %G_MAXUINT: there is no such, or it sees none
 */
guint
trends_presentation_find_letter (TrendsPresentation *self,
                                 char                letter)
{
  const TrendsSlide *slide;
  guint index;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), G_MAXUINT);
  g_return_val_if_fail (letter >= 'A' && letter <= 'Z', G_MAXUINT);

  slide = trends_presentation_get_ballot (self);
  if (slide == NULL)
    return G_MAXUINT;
  index = slide->second / TRENDS_BALLOT_SUBJECTS * TRENDS_BALLOT_SUBJECTS + (guint) (letter - 'A');
  return index < trends_count_get_n_entries (self->count)
             && trends_plan_lookup (trends_presentation_get_plan (self),
                                    trends_count_get_id (self->count, index)) != NULL
           ? index : G_MAXUINT;
}

/**
 * trends_presentation_show_result:
 * @id: of a vote that has just been closed
 *
 * Goes to what it came to, which is news to the room.
 */
void
trends_presentation_show_result (TrendsPresentation *self,
                                 const char         *id)
{
  guint found;

  g_return_if_fail (TRENDS_IS_PRESENTATION (self));
  g_return_if_fail (id != NULL);

  g_free (self->news);
  self->news = g_strdup (id);
  found = trends_deck_find_result (self->deck, id);
  if (found != G_MAXUINT)
    trends_presentation_go_to (self, found);
}

/**
 * trends_presentation_take_news:
 * @ballot: a vote of what the room may see
 *
 * Returns: whether what it came to is shown for the first time; once
 */
gboolean
trends_presentation_take_news (TrendsPresentation *self,
                               TrendsEntity       *ballot)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (ballot), FALSE);

  if (g_strcmp0 (self->news, trends_entity_get_id (ballot)) != 0)
    return FALSE;
  g_clear_pointer (&self->news, g_free);
  return TRUE;
}
