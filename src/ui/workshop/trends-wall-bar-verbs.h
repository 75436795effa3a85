/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar-verbs.h: what can be done by the bar of the wall: in which menu, when, and what comes first where a
 * screen is too narrow for all.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lines of buttons that are opened below the first */
typedef enum
{
  TRENDS_BAR_NONE, /* in the first line, if there is room */
  TRENDS_BAR_AGENDA,
  TRENDS_BAR_DECIDE,
  TRENDS_BAR_IDEA,
  TRENDS_BAR_RESULT,
  TRENDS_BAR_MORE, /* what has no room in the first line */
  TRENDS_BAR_TURN, /* no menu: the next page of the one that is open */
} TrendsBarMenu;

/* What has to be so */
typedef enum
{
  TRENDS_BAR_ALWAYS,
  TRENDS_BAR_AT_TREND,
  TRENDS_BAR_AT_IDEAS,
  TRENDS_BAR_AT_RESULT,
  TRENDS_BAR_TIMED,
  TRENDS_BAR_NOT_TIMED,
  TRENDS_BAR_COUNTING,
  TRENDS_BAR_NOT_SAVED,
} TrendsBarTime;

typedef struct
{
  TrendsBarMenu menu;
  TrendsBarTime when;
  guint rank;          /* among those of the first line: which stay in it longest, from 0 */
  TrendsBarMenu opens; /* %TRENDS_BAR_NONE: it does @action */
  const char *action;  /* (nullable): of the wall’s keys, detailed */
  const char *context; /* (nullable): of @label */
  const char *label;
} TrendsBarVerb;

const TrendsBarVerb *trends_bar_verbs_list       (guint               *n_verbs);

GtkWidget           *trends_bar_verb_new         (const TrendsBarVerb *verb);
const TrendsBarVerb *trends_bar_verb_of          (GtkWidget           *button);
GtkWidget           *trends_bar_verb_find_opener (GtkWidget           *bar,
                                                  TrendsBarMenu        menu);
void                 trends_bar_verb_set_label   (GtkWidget           *button,
                                                  const char          *label);
void                 trends_bar_verb_set_open    (GtkWidget           *button,
                                                  gboolean             is_open);

G_END_DECLS
