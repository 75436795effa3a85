/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-coming-page.h: what one group has done: what comes of it, in words, and the conflicts,
 * each with mine or theirs to be chosen.
 */

#pragma once

#include <adwaita.h>

#include "trends-bring-back-job.h"

G_BEGIN_DECLS

GtkWidget *trends_coming_page_new         (TrendsComing *coming,
                                           const char   *place);
GtkWidget *trends_coming_page_new_refused (const char   *name,
                                           const char   *place,
                                           const char   *problem);
char      *trends_coming_page_dup_words   (TrendsComing *coming);

G_END_DECLS
