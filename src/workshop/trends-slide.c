/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide.c: see trends-slide.h. */

#include "trends-slide.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (TrendsSlide, trends_slide, trends_slide_ref, trends_slide_unref)

/**
 * trends_slide_new:
 * @kind: what it shows
 * @trend: (nullable): the trend that it is about
 *
 * Returns: (transfer full): the only page of its kind and trend, with nothing on it yet
 */
TrendsSlide *
trends_slide_new (TrendsSlideKind kind,
                  TrendsEntity   *trend)
{
  TrendsSlide *self = g_rc_box_new0 (TrendsSlide);

  self->kind = kind;
  g_set_object (&self->trend, trend);
  self->n_pages = 1;
  self->letters = g_array_new (FALSE, FALSE, sizeof (char));
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * trends_slide_ref:
 *
 * Returns: (transfer full): the same
 */
TrendsSlide *
trends_slide_ref (TrendsSlide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TrendsSlide *self = data;

  g_clear_object (&self->trend);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->ballot);
  g_array_unref (self->letters);
  g_free ((char *) self->heading);
  g_free ((char *) self->question);
  g_free ((char *) self->decided);
}

/**
 * trends_slide_unref:
 * @self: (transfer full): a slide
 */
void
trends_slide_unref (TrendsSlide *self)
{
  g_return_if_fail (self != NULL);

  g_rc_box_release_full (self, clear);
}

/**
 * trends_slide_dup_title:
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): what stands above it
 */
char *
trends_slide_dup_title (const TrendsSlide *self,
                        TrendsPlan        *plan)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  switch (self->kind)
    {
    case TRENDS_SLIDE_WELCOME:
      return g_strdup (trends_entity_get_name (trends_plan_get_info (plan)));
    case TRENDS_SLIDE_OVERVIEW:
      /* Translators: the title of a slide in a workshop, which shows all trends. */
      return g_strdup (_("The trends"));
    case TRENDS_SLIDE_TREND:
    case TRENDS_SLIDE_IDEAS:
      return g_strdup (trends_entity_get_name (self->trend));
    case TRENDS_SLIDE_ROADMAP:
      return g_strdup (_("Roadmap"));
    case TRENDS_SLIDE_PRIORITIES:
      return g_strdup (_("Value and effort"));
    case TRENDS_SLIDE_VOTE:
    case TRENDS_SLIDE_RESULT:
      return g_strdup (self->heading);
    case TRENDS_SLIDE_DECISIONS:
      /* Translators: the title of a slide in a workshop */
      return g_strdup (_("Decisions"));
    case TRENDS_SLIDE_CLOSE:
      /* Translators: the title of the last slide of a workshop. */
      return g_strdup (_("Thank you"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* (transfer full): the same, with which trend it is */
static char *
dup_heading (const TrendsSlide *self,
             TrendsPlan        *plan)
{
  g_autofree char *title = trends_slide_dup_title (self, plan);

  if (self->kind == TRENDS_SLIDE_VOTE)
    /* Translators: a slide on which a room sees what it votes on; %s is what the vote is called */
    return g_strdup_printf (_("Vote: %s"), title);
  if (self->kind == TRENDS_SLIDE_RESULT)
    /* Translators: a slide on which a room sees what a vote came to, and what that was called */
    return g_strdup_printf (_("Result: %s"), title);
  if (self->trend == NULL)
    return g_steal_pointer (&title);
  if (self->kind == TRENDS_SLIDE_IDEAS)
    /* Translators: a trend's number and title: “Ideas on trend 6: AI application” */
    return g_strdup_printf (_("Ideas on trend %u: %s"),
                            trends_trend_get_running_number (self->trend), title);
  /* Translators: a trend's number and title: “Trend 6: AI application” */
  return g_strdup_printf (_("Trend %u: %s"), trends_trend_get_running_number (self->trend), title);
}

/**
 * trends_slide_dup_name:
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): what tells it from all other slides, for who runs the workshop and
 *   for screen readers
 */
char *
trends_slide_dup_name (const TrendsSlide *self,
                       TrendsPlan        *plan)
{
  g_autofree char *heading = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  heading = dup_heading (self, plan);
  if (self->n_pages == 1)
    return g_steal_pointer (&heading);
  /* Translators: of a slide that goes on over several pages: “The trends, page 1 of 2” */
  return g_strdup_printf (_("%s, page %u of %u"), heading, self->page + 1, self->n_pages);
}
