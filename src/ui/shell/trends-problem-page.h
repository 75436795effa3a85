/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-problem-page.h: a plan could not be opened: why, and what to do. */

#pragma once

#include <adwaita.h>

#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PROBLEM_PAGE (trends_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsProblemPage, trends_problem_page, TRENDS, PROBLEM_PAGE, AdwBin)

GtkWidget *trends_problem_page_new   (void);
void       trends_problem_page_show  (TrendsProblemPage *self,
                                      GFile             *file,
                                      const GError      *error);
GFile     *trends_problem_page_get_file (TrendsProblemPage *self);

G_END_DECLS
