/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-verbs.h: what is done to ideas by a key, a menu or a drag, in whatever window of a workshop
 * they are listed; that says what came of it. Ideas are grouped, merged, reworded, revealed, deleted, and
 * some become initiatives: see trends-ideas.h.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

G_BEGIN_DECLS

/* What a verb is for; all of the plan */
typedef struct
{
  TrendsSession *session;
  TrendsPresentation *presentation;
  gboolean for_room;  /* the room sees what is done: what is hidden from it isn't touched */
  GPtrArray *ideas;   /* (element-type TrendsEntity): one; or those of a group, as a whole */
  gboolean is_group;
  GPtrArray *others;  /* (element-type TrendsEntity): that were marked before */
} TrendsIdeaSubjects;

/* What a verb has to know first */
typedef struct
{
  char *question;
  char *text;      /* what is there to begin with */
  guint field;     /* of the first of them */
} TrendsIdeaQuestion;

void     trends_idea_subjects_clear  (TrendsIdeaSubjects       *subjects);
void     trends_idea_question_clear  (TrendsIdeaQuestion       *question);
gboolean trends_idea_verbs_asks      (const TrendsIdeaSubjects *subjects,
                                      const char               *verb,
                                      TrendsIdeaQuestion       *question);
char    *trends_idea_verbs_use       (const TrendsIdeaSubjects *subjects,
                                      const char               *verb,
                                      const char               *answer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsIdeaQuestion, trends_idea_question_clear)

G_END_DECLS
