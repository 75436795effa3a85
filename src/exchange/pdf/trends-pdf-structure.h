/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The record of what a tagged PDF's structure elements mean, in reading order. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * TrendsPdfArea:
 * @left: in points from the left of the page
 * @bottom: in points from the foot of the page, as PDF counts
 * @right: as @left
 * @top: as @bottom
 *
 * A rectangle on a page in PDF space.
 */
typedef struct
{
  double left;
  double bottom;
  double right;
  double top;
} TrendsPdfArea;

/**
 * TrendsPdfElement:
 * @name: the standard structure type, a static string such as "P" or "TD"
 * @description: (nullable): owned; what a figure shows or where a link goes
 * @actual_text: (nullable): owned; the text, where its glyphs don't tell it
 * @summary: (nullable): owned; what a table holds
 * @areas: (nullable) (element-type TrendsPdfArea): owned; where a link can be pressed
 * @language: (nullable): static; a BCP 47 tag where it isn't the document's
 * @scope: (nullable): static; of a header cell, "Row" or "Column"
 * @numbering: (nullable): static; of a list, such as "Disc"
 * @bounds: where a figure is
 * @has_bounds: whether @bounds is set
 * @has_children: whether an element was begun inside of it
 *
 * What cairo can't write about a structure element: it is added afterwards to
 * the element that holds the same place in reading order.
 */
typedef struct
{
  const char    *name;
  char          *description;
  char          *actual_text;
  char          *summary;
  GArray        *areas;
  const char    *language;
  const char    *scope;
  const char    *numbering;
  TrendsPdfArea  bounds;
  gboolean       has_bounds;
  gboolean       has_children;
} TrendsPdfElement;

typedef struct _TrendsPdfStructure TrendsPdfStructure;

TrendsPdfStructure *trends_pdf_structure_new         (void);
void                trends_pdf_structure_free        (TrendsPdfStructure *self);
TrendsPdfElement   *trends_pdf_structure_begin       (TrendsPdfStructure *self,
                                                      cairo_t            *cr,
                                                      const char         *name,
                                                      const char         *attributes);
void                trends_pdf_structure_end         (TrendsPdfStructure *self,
                                                      cairo_t            *cr);
gboolean            trends_pdf_structure_can_break   (TrendsPdfStructure *self);
guint               trends_pdf_structure_get_size    (TrendsPdfStructure *self);
TrendsPdfElement   *trends_pdf_structure_get_element (TrendsPdfStructure *self,
                                                      guint               index);
void                trends_pdf_structure_let_go      (TrendsPdfStructure *self,
                                                      guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfStructure, trends_pdf_structure_free)

G_END_DECLS
