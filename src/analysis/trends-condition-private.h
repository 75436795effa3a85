/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-condition-private.h: what the parts of conditions share. */

#pragma once

#include "trends-condition.h"

G_BEGIN_DECLS

struct _TrendsCondition
{
  gatomicrefcount ref_count;
  TrendsConditionType type;
  TrendsKind kind;
  int field;        /* TRENDS_CONDITION_ANYWHERE where it isn't about one */
  char **values;    /* as in the text form; of an UNKNOWN one, all of it and its word */
  GPtrArray *parts; /* (nullable): of ALL and ANY */

  /* made of the values, so that matching is quick */
  char **words;      /* of TEXT: folded */
  guint mask;        /* of IS with choices: a bit for each */
  gint64 day;        /* a Julian day, or where it is relative, days from today */
  gboolean is_relative;
};

/* The name of a type in the text form. */
const char *trends_condition_type_get_name (TrendsConditionType type);
/* Whether a type can ask about a field. */
gboolean    trends_condition_type_suits    (TrendsConditionType type,
                                            const TrendsField  *field);
/* FALSE where it is no day. */
gboolean    trends_condition_read_day      (const char         *text,
                                            gint64             *day,
                                            gboolean           *is_relative);

G_END_DECLS
