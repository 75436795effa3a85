/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-format.h: what a format that is written is, and what it is told. The
 * formats are a table in trends-export.c; what writes one includes this and knows nothing
 * of the others.
 */

#pragma once

#include "trends-baseline-slip.h"
#include "trends-extract.h"
#include "trends-format-option.h"

G_BEGIN_DECLS

/* `fraction`: 0 to 1. Called in the thread that exports. */
typedef void (*TrendsProgressFunc) (double   fraction,
                                    gpointer user_data);

typedef struct
{
  TrendsProfile profile;
  TrendsProgressFunc progress; /* may be NULL */
  gpointer progress_data;
  GPtrArray *warnings; /* (element-type utf8) may be NULL: where sentences are added that people
                        * should read, though the export went well; a free function is set */
  const char *source;  /* may be NULL: the path of the plan's file, which may be private */
  GHashTable *values;  /* may be NULL: of the format's options; see trends-format-option.h */
  GPtrArray *pages; /* (element-type cairo_surface_t) may be NULL: where a format that is on paper
                     * puts its pages, in points, to be printed; then it writes nothing */
  GHashTable *set_aside; /* set of ids, see trends_finding_dup_id(): what isn't to be said, though
                          * the profile doesn't show that it was set aside; for trends-export.c */
  TrendsExtract *extract; /* may be NULL: which initiatives it is about, where not about all; for
                           * formats that know of extracts */
  TrendsFilter *filter;   /* may be NULL: what is in the extract; for trends-export.c */
  TrendsPlan *before; /* may be NULL: the plan as it was when a workshop began; for
                       * trends-export.c */
  TrendsPlan *after;  /* may be NULL, for as it is now: the same when that was over */
  TrendsFrozen *frozen; /* may be NULL: what the baseline froze that a roadmap is compared with; for
                         * trends-export.c */
  const char *filter_words; /* may be NULL: which those are, in a sentence; for trends-export.c */
} TrendsExportOptions;

typedef struct
{
  const char *id;        /* "json", as --format takes it */
  const char *label;     /* not translated: "JSON" */
  const char *summary;   /* not translated: what it is for, in a sentence */
  const char *extension; /* "json" */
  const char *mime_type;
  gboolean (*write) (TrendsPlan                *plan,
                     const TrendsExportOptions *options,
                     GOutputStream             *stream,
                     GCancellable              *cancellable,
                     GError                   **error);
  const TrendsFormatOption *options; /* may be NULL: what can be chosen about it */
  gboolean (*is_handed_out) (GHashTable *values); /* may be NULL: whether, with what was chosen, it
                                                   * is for the people in a room, whatever the
                                                   * profile; see trends-profile-room.h */
  gboolean (*knows_extract) (GHashTable *values); /* may be NULL, for never: whether, with what was
                                                   * chosen, it can be about a part of the
                                                   * initiatives, and says that it is */
  gboolean (*tells_changes) (GHashTable *values); /* may be NULL, for never: whether, with what was
                                                   * chosen, it tells what has changed since a
                                                   * workshop began */
} TrendsFormat;

gboolean trends_format_knows_extract (const TrendsFormat *self,
                                      GHashTable         *values);
void trends_export_options_report (const TrendsExportOptions *self,
                                   double                     fraction);
void trends_export_options_warn   (const TrendsExportOptions *self,
                                   char                      *warning);

G_END_DECLS
