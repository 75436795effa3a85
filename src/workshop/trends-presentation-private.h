/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presentation-private.h: what the files of a presentation share. */

#pragma once

#include "trends-mirror.h"
#include "trends-presentation.h"

G_BEGIN_DECLS

struct _TrendsPresentation
{
  GObject parent_instance;

  TrendsPlan *source; /* the whole plan: nothing of it is handed out */
  TrendsMirror *mirror;
  gboolean says_confidential;
  char *workshop; /* (nullable): its id, in the source */
  gboolean hides_ideas;
  gboolean is_practice;
  gboolean is_unmasked; /* the room sees what whoever has the plan does */
  TrendsCount *count;     /* (nullable): what is counted */
  GPtrArray *vote_slides; /* (nullable) (element-type TrendsSlide): of that */
  guint vote_page;        /* the one it is at, or was at last */
  gboolean is_at_vote;
  char *news;             /* (nullable): the id of the vote that nobody has seen the result of */
  TrendsDeck *deck;
  guint position;       /* in the deck */
  TrendsSlide *at;      /* the slide there, as it was when it was gone to */
  TrendsSlide *shown;   /* on the wall; another than that while it is frozen */
  TrendsSlide *before;  /* (nullable): where it was before the overview */
  gboolean is_blank;
  gboolean is_frozen;
  gboolean is_withdrawn; /* something isn't for the room any more */
  guint typed;          /* 0: nothing */
  guint asked;          /* which of the trend's fields is asked for; 0: none */
};

/* trends-presentation.c */
void     trends_presentation_set_slide        (TrendsSlide       **place,
                                               TrendsSlide        *slide);
void     trends_presentation_has_gone         (TrendsPresentation *self,
                                               gboolean            was_blank);
void     trends_presentation_report           (TrendsPresentation *self);

/* trends-presentation-vote.c */
void     trends_presentation_make_vote_slides (TrendsPresentation *self);
void     trends_presentation_stand_at_vote    (TrendsPresentation *self,
                                               guint               page);
gboolean trends_presentation_turn_vote        (TrendsPresentation *self,
                                               int                 n_slides);

G_END_DECLS
