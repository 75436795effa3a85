/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays blocks of text down the pages of a PDF, one after the other. */

#pragma once

#include "trends-pdf-text.h"

G_BEGIN_DECLS

#define TRENDS_PDF_HEADING_LEVELS 4

/**
 * TrendsPdfHeading:
 * @level: 1 for the title of the document to 4; none may be left out on the way down
 * @title: its text
 * @destination: (nullable): the name it gives its place; it is in the outline then
 * @badge: (nullable): a number or a letter to stand before it in a disc
 * @accent: (nullable): the colour of the disc
 * @is_plans: whether people wrote it
 */
typedef struct
{
  guint               level;
  const char         *title;
  const char         *destination;
  const char         *badge;
  const TrendsColour *accent;
  gboolean            is_plans;
} TrendsPdfHeading;

/**
 * TrendsPdfTile:
 * @value: a figure, already in words, such as "35" or "£1.2m"
 * @label: what it counts
 */
typedef struct
{
  const char *value;
  const char *label;
} TrendsPdfTile;

typedef struct _TrendsPdfFlow TrendsPdfFlow;

TrendsPdfFlow     *trends_pdf_flow_new             (TrendsPdfDocument      *document);
void               trends_pdf_flow_free            (TrendsPdfFlow          *self);

void               trends_pdf_flow_break_page      (TrendsPdfFlow          *self,
                                                    TrendsPdfOrientation    orientation,
                                                    TrendsPdfFurniture      furniture);
void               trends_pdf_flow_add_space       (TrendsPdfFlow          *self,
                                                    double                  points);
void               trends_pdf_flow_require         (TrendsPdfFlow          *self,
                                                    double                  points);
void               trends_pdf_flow_add_heading     (TrendsPdfFlow          *self,
                                                    const TrendsPdfHeading *heading);
void               trends_pdf_flow_add_paragraph   (TrendsPdfFlow          *self,
                                                    TrendsPdfText          *text);
void               trends_pdf_flow_add_plans_prose (TrendsPdfFlow          *self,
                                                    const char             *text);
void               trends_pdf_flow_add_prose       (TrendsPdfFlow          *self,
                                                    const char             *text);
void               trends_pdf_flow_begin_list      (TrendsPdfFlow          *self);
void               trends_pdf_flow_add_item        (TrendsPdfFlow          *self,
                                                    TrendsPdfText          *text);
void               trends_pdf_flow_end_list        (TrendsPdfFlow          *self);
void               trends_pdf_flow_add_tiles       (TrendsPdfFlow          *self,
                                                    const TrendsPdfTile    *tiles,
                                                    guint                   n_tiles);
void               trends_pdf_flow_flush           (TrendsPdfFlow          *self);

TrendsPdfDocument *trends_pdf_flow_get_document    (TrendsPdfFlow          *self);
void               trends_pdf_flow_reserve         (TrendsPdfFlow          *self,
                                                    double                  height);
gboolean           trends_pdf_flow_is_at_top       (TrendsPdfFlow          *self);
void               trends_pdf_flow_skip            (TrendsPdfFlow          *self,
                                                    double                  height);
void               trends_pdf_flow_set_furniture   (TrendsPdfFlow          *self,
                                                    TrendsPdfFurniture      furniture);
void               trends_pdf_flow_turn_page       (TrendsPdfFlow          *self);
double             trends_pdf_flow_get_left        (TrendsPdfFlow          *self);
double             trends_pdf_flow_get_width       (TrendsPdfFlow          *self);
double             trends_pdf_flow_get_y           (TrendsPdfFlow          *self);
double             trends_pdf_flow_get_remaining   (TrendsPdfFlow          *self);
double             trends_pdf_flow_get_page_height (TrendsPdfFlow          *self);
void               trends_pdf_flow_advance         (TrendsPdfFlow          *self,
                                                    double                  height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfFlow, trends_pdf_flow_free)

G_END_DECLS
