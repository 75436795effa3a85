/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-line.h: a new initiative in one line, as people type it: “Data sharing agreements
 * #data @nia !high Q3 27/28 £40k”.
 *
 * After a blank, # is a trend, + a tag, @ who leads and ! the priority, by their first letters or
 * in quotation marks; # and ! take numbers, too. What ends the line as a date, two dates or an
 * amount with its currency is when it is and what it costs. Nothing is guessed: what could be
 * several is none of them until it is chosen, and each part can be made text again.
 */

#pragma once

#include "trends-plan-verbs.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_QUICK_TREND,
  TRENDS_QUICK_TAG,
  TRENDS_QUICK_LEAD,
  TRENDS_QUICK_PRIORITY,
  TRENDS_QUICK_DATES,
  TRENDS_QUICK_COST,
} TrendsQuickKind;

typedef enum
{
  TRENDS_QUICK_KNOWN,
  TRENDS_QUICK_NEW,     /* somebody whom the plan doesn't know yet */
  TRENDS_QUICK_EITHER,  /* several could be meant: it has to be chosen */
  TRENDS_QUICK_BACKWARDS, /* the last day is before the first: it has to be said again */
  TRENDS_QUICK_TWICE,   /* there was one of its kind before */
  TRENDS_QUICK_UNKNOWN, /* nothing is: it stays in the title */
} TrendsQuickSense;

/* A part of the line that isn't its title */
typedef struct
{
  TrendsQuickKind kind;
  TrendsQuickSense sense;
  gsize begin, end;     /* in bytes of the line */
  char *name;           /* as it was typed, without its mark */
  TrendsEntity *entity; /* (nullable): the trend or owner */
  gint64 number;        /* a priority; an amount in minor units; the last day */
  gint64 first;         /* of two dates, else TRENDS_UNSET */
  char **choices;       /* (nullable): of EITHER: what would be one of them, as it is typed */
} TrendsQuickPart;

#define TRENDS_TYPE_QUICK_LINE (trends_quick_line_get_type ())
typedef struct _TrendsQuickLine TrendsQuickLine;

GType                  trends_quick_line_get_type    (void);
TrendsQuickLine       *trends_quick_line_read        (TrendsPlan            *plan,
                                                      const char            *text,
                                                      const char * const    *as_text,
                                                      gint64                 today);
TrendsQuickLine       *trends_quick_line_ref         (TrendsQuickLine       *self);
void                   trends_quick_line_unref       (TrendsQuickLine       *self);
const char            *trends_quick_line_get_title   (TrendsQuickLine       *self);
guint                  trends_quick_line_get_n_parts (TrendsQuickLine       *self);
const TrendsQuickPart *trends_quick_line_get_part    (TrendsQuickLine       *self,
                                                      guint                  index);
gboolean               trends_quick_part_is_decided  (const TrendsQuickPart *part);
TrendsEntity          *trends_quick_line_get_trend   (TrendsQuickLine       *self);
char                  *trends_quick_line_dup_words   (TrendsQuickLine       *self,
                                                      guint                  index);
TrendsEntity          *trends_quick_line_add         (TrendsQuickLine       *self,
                                                      TrendsEntity          *trend,
                                                      GError               **error);
TrendsEntity          *trends_quick_line_add_with    (TrendsQuickLine       *self,
                                                      TrendsEntity          *trend,
                                                      const TrendsFieldValue *values,
                                                      guint                  n_values,
                                                      GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsQuickLine, trends_quick_line_unref)

G_END_DECLS
