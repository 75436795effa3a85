/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-capture.h: what an entry and the chips below it make of what is typed there: one
 * initiative of all of the line or, where several lines were pasted, one of each; and what is said
 * of it then.
 */

#pragma once

#include "trends-quick-chips.h"

G_BEGIN_DECLS

char        **trends_quick_capture_dup_titles (TrendsQuickLine *line,
                                               const char      *text);
TrendsEntity *trends_quick_capture_add        (TrendsSession   *session,
                                               TrendsEntity    *trend,
                                               TrendsQuickLine *line,
                                               char           **titles,
                                               const TrendsFieldValue *values,
                                               guint            n_values,
                                               GError         **error);
char         *trends_quick_capture_dup_result (TrendsEntity    *initiative,
                                               TrendsQuickLine *line,
                                               guint            n);

G_END_DECLS
