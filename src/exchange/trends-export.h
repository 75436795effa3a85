/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export.h: the one way out: every format is written to a stream, for
 * a profile, and can report progress and be cancelled. Threads: an export
 * reads a plan that nobody changes meanwhile; trends_plan_snapshot() makes one
 * for a worker thread.
 */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

const TrendsFormat *trends_formats_get     (guint              *n_formats);
const TrendsFormat *trends_formats_find    (const char         *id);
char               *trends_format_name_for_plan (const TrendsFormat *format,
                                                 TrendsProfile       profile,
                                                 const char         *plan_name);

/* Applies the profile, then writes. */
gboolean            trends_export_to_stream (TrendsPlan                *plan,
                                             const TrendsFormat        *format,
                                             const TrendsExportOptions *options,
                                             GOutputStream             *stream,
                                             GCancellable              *cancellable,
                                             GError                   **error);
/* What is more than public is made so that nobody can read it who can't read
 * `options->source`; a file that is replaced keeps its own rights as far as that goes.
 * All or nothing, however the program ends; links are followed, also to where nothing is
 * yet, and stay links. A plan is never replaced: G_IO_ERROR_EXISTS. */
gboolean            trends_export_to_file   (TrendsPlan                *plan,
                                             const TrendsFormat        *format,
                                             const TrendsExportOptions *options,
                                             GFile                     *file,
                                             GCancellable              *cancellable,
                                             GError                   **error);
/* In a worker thread; copies the plan first. Progress comes in the caller's main context. */
void                trends_export_async     (TrendsPlan                *plan,
                                             const TrendsFormat        *format,
                                             const TrendsExportOptions *options,
                                             GFile                     *file,
                                             GCancellable              *cancellable,
                                             GAsyncReadyCallback        callback,
                                             gpointer                   user_data);
/* `warnings`: (out) (optional) (transfer full) (element-type utf8): sentences to show with the
 * result; never NULL, often empty. */
gboolean            trends_export_finish    (GAsyncResult              *result,
                                             GPtrArray                **warnings,
                                             GError                   **error);

/* The same into memory, for the clipboard; with `options->pages`, for printers. */
void                trends_export_bytes_async (TrendsPlan                *plan,
                                               const TrendsFormat        *format,
                                               const TrendsExportOptions *options,
                                               GCancellable              *cancellable,
                                               GAsyncReadyCallback        callback,
                                               gpointer                   user_data);
GBytes             *trends_export_bytes_finish (GAsyncResult             *result,
                                                GError                  **error);

G_END_DECLS
