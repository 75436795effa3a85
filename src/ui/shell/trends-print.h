/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-print.h: a plan on a printer: the pages of its PDF, drawn again on whatever paper there
 * is. They are made by a worker, from a copy of the plan, before anything is asked.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-extract.h"

G_BEGIN_DECLS

/* `values`: (nullable): what was chosen of the PDF's options; `extract`: (nullable): which
 * initiatives. */
void     trends_print_async  (GtkPrintOperation        *operation,
                              GtkPrintOperationAction   action,
                              GtkWindow                *parent,
                              TrendsPlan               *plan,
                              GHashTable               *values,
                              TrendsExtract            *extract,
                              GCancellable             *cancellable,
                              GAsyncReadyCallback       callback,
                              gpointer                  user_data);
gboolean trends_print_finish (GAsyncResult             *result,
                              guint                    *n_pages,
                              GError                  **error);

G_END_DECLS
