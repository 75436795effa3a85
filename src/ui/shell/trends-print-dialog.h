/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-print-dialog.h: asks which paper is to be printed: those that there are as PDF, and
 * first the view that is in front. */

#pragma once

#include <adwaita.h>

#include "trends-extract.h"
#include "trends-period.h"
#include "trends-view.h"

G_BEGIN_DECLS

/* `values`: of the PDF's options; `extract`: (nullable): which initiatives; not called where a person thinks better of it */
typedef void (*TrendsPrintFunc) (GHashTable    *values,
                                 TrendsExtract *extract,
                                 gpointer       user_data);

#define TRENDS_TYPE_PRINT_DIALOG (trends_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPrintDialog, trends_print_dialog, TRENDS, PRINT_DIALOG, AdwWindow)

void trends_print_dialog_present (GtkWindow          *parent,
                                  TrendsSession      *session,
                                  TrendsView         *view,
                                  const TrendsPeriod *stretch,
                                  TrendsPrintFunc     print,
                                  gpointer            user_data,
                                  GDestroyNotify      destroy);

G_END_DECLS
