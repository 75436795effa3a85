/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-count.h: a dot vote while it is counted, as hands go up or papers are read: what is voted on,
 * by which letters, and how many dots each has got. What it comes to is put into the plan when it is
 * closed, in one edit; before that nothing is, so that nobody can tell from the plan in which order
 * votes were read, and by whom they were. It needs no display.
 *
 * Signal:
 *   changed ()  a dot was added or taken back, or a number is being typed
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* The most dots that are typed before a letter */
#define TRENDS_COUNT_MOST_TYPED 9999

#define TRENDS_TYPE_COUNT (trends_count_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCount, trends_count, TRENDS, COUNT, GObject)

/* The most that can be said: dots a person, and people */
#define TRENDS_COUNT_MOST_DOTS 100
#define TRENDS_COUNT_MOST_PEOPLE 100000

typedef struct
{
  guint dots;       /* a person has; at least 1 */
  guint people;     /* who vote; at least 1 */
  gboolean several; /* a person may give one subject several */
} TrendsCountRules;

TrendsCount    *trends_count_new            (const char             *subject,
                                             GPtrArray              *entries,
                                             const TrendsCountRules *rules);
TrendsCount    *trends_count_new_from_text  (const char             *text);
char           *trends_count_to_text        (TrendsCount            *self);

const char     *trends_count_get_subject    (TrendsCount            *self);
const TrendsCountRules *trends_count_get_rules (TrendsCount         *self);
guint           trends_count_get_n_entries  (TrendsCount            *self);
const char     *trends_count_get_id         (TrendsCount            *self,
                                             guint                   index);
char           *trends_count_dup_title      (TrendsCount            *self,
                                             guint                   index,
                                             TrendsPlan             *plan);
guint           trends_count_get_dots       (TrendsCount            *self,
                                             guint                   index);

TrendsCount    *trends_count_new_from_edit  (const TrendsEdit       *edit,
                                             TrendsChangeType        type);

/* FALSE: there is nothing of that sort */
gboolean        trends_count_add            (TrendsCount            *self,
                                             guint                   index);
gboolean        trends_count_remove         (TrendsCount            *self,
                                             guint                   index);
gboolean        trends_count_undo           (TrendsCount            *self,
                                             guint                  *index);
void            trends_count_type           (TrendsCount            *self,
                                             guint                   digit);
guint           trends_count_get_typed      (TrendsCount            *self);
void            trends_count_miss           (TrendsCount            *self,
                                             char                    letter);
char            trends_count_get_missed     (TrendsCount            *self);
int             trends_count_get_last       (TrendsCount            *self,
                                             guint                  *index);

/* How far it has got */
guint           trends_count_get_cast       (TrendsCount            *self);
gint64          trends_count_get_left       (TrendsCount            *self);
gboolean        trends_count_is_too_much    (TrendsCount            *self,
                                             guint                   index);
char           *trends_count_dup_words      (TrendsCount            *self);
char           *trends_count_dup_warning    (TrendsCount            *self);

TrendsEntity   *trends_count_close          (TrendsCount            *self,
                                             TrendsPlan             *plan,
                                             const char             *workshop,
                                             GError                **error);

G_END_DECLS
