/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report in the making: what its sections are given, and what they are. */

#pragma once

#include "trends-export-format.h"
#include "trends-pdf-flow.h"

G_BEGIN_DECLS

typedef struct _TrendsReport TrendsReport;

/**
 * TrendsReportSection:
 * @id: what presets and options call it
 * @title: (nullable): not translated; its heading, and its line among the contents; %NULL
 *   for what needs no heading
 * @destination: (nullable): the name of the place in the document where it begins
 * @is_front: whether it is at the front, beside the contents, which don't name it
 * @starts_page: whether it begins on a page of its own
 * @orientation: how its pages lie
 * @is_for: (nullable): whether an audience can be told it at all; %NULL for what all can
 * @is_wanted: (nullable): whether what was chosen has it in the paper; %NULL for what always is
 * @holds_marked: (nullable): whether it draws with a mark what no other section does
 * @add: adds it; it begins with its heading
 * @add_contents: (nullable): adds its lines to the list of contents, where one that is a
 *   link to @destination isn't it
 *
 * A part of a report. Each is a file of its own, which knows of no other.
 */
typedef struct
{
  const char           *id;
  const char           *title;
  const char           *destination;
  gboolean              is_front;
  gboolean              starts_page;
  TrendsPdfOrientation  orientation;
  gboolean            (*is_for)       (TrendsProfile profile);
  gboolean            (*is_wanted)    (TrendsReport *self);
  gboolean            (*holds_marked) (TrendsReport *self);
  void                (*add)          (TrendsReport *self);
  void                (*add_contents) (TrendsReport *self);
} TrendsReportSection;

/**
 * TrendsReportPreset:
 * @choice: what options and people call it
 * @subject: not translated; what the document says that it is about
 * @sections: what is in it, in order, up to a %NULL
 * @check: (nullable): whether what was chosen goes with a plan; an error says why not
 *
 * A paper for an occasion: which sections it has.
 */
typedef struct
{
  TrendsFormatChoice                choice;
  const char                       *subject;
  const TrendsReportSection *const *sections;
  gboolean                        (*check) (GHashTable  *values,
                                            TrendsPlan  *plan,
                                            GError     **error);
} TrendsReportPreset;

struct _TrendsReport
{
  TrendsPlan                *plan;
  TrendsEntity              *info;
  const TrendsReportPreset  *preset;
  TrendsPdfDocument         *document;
  TrendsPdfFlow             *flow;
  const TrendsExportOptions *options;
  GCancellable              *cancellable;
  gint64                     today;
  gboolean                   is_large; /* whether its pages are A3 */
  guint                      n_drawn;
  guint                      n_initiatives;
};

/* How much of the time goes into drawing; the rest is the document's finishing. */
#define TRENDS_REPORT_DRAWING 0.4

gboolean trends_report_step        (TrendsReport              *self);
GHashTable *trends_report_get_values (TrendsReport *self);
TrendsFilter *trends_report_get_filter (TrendsReport *self);
TrendsFrozen *trends_report_get_frozen (TrendsReport *self);
gboolean trends_report_has_section (TrendsReport              *self,
                                    const TrendsReportSection *section);
gboolean trends_report_has_trends  (TrendsReport              *self);
void     trends_report_add_heading (TrendsReport              *self,
                                    const TrendsReportSection *section);

G_END_DECLS
