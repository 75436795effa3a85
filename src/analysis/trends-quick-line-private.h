/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-line-private.h: between the files that read a line of a new initiative. */

#pragma once

#include "trends-quick-line.h"

G_BEGIN_DECLS

struct _TrendsQuickLine
{
  gatomicrefcount ref_count;

  TrendsPlan *plan;
  char *title;
  GArray *parts; /* of TrendsQuickPart, in their order in the line */
};

gboolean trends_quick_mark_to_kind  (char             mark,
                                     TrendsQuickKind *kind);
/* (transfer full): a name as it is typed to mean this one */
char    *trends_quick_name_dup_typed (const char    *name);
/* Whose names begin so, in `part`: one, several, or none */
void     trends_quick_name_find     (TrendsQuickPart *part,
                                     TrendsPlan      *plan);
/* Whether all of `text` is a date, two, or an amount; fills in `part`. What has no sign that it is
 * one, as a year alone, is only one where `marked`. */
gboolean trends_quick_value_read    (TrendsQuickPart *part,
                                     TrendsPlan      *plan,
                                     const char      *text,
                                     gboolean         marked,
                                     gint64           today);

G_END_DECLS
