/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text is made of, for those who lay it out. */

#pragma once

#include "trends-pdf-private.h"
#include "trends-pdf-text.h"

G_BEGIN_DECLS

/* A part of a text in one style: the bytes from start to end. */
typedef struct
{
  guint              start;
  guint              end;
  TrendsPdfEmphasis  emphasis;
  TrendsColour       colour;
  char              *target;
  char              *description;
} TrendsPdfSpan;

struct _TrendsPdfText
{
  double   size;
  GString *string;
  GArray  *spans;
  gboolean has_ours; /* words of ours are in it, between which names stand as these do */
};

void trends_pdf_text_join_spans (TrendsPdfText *self,
                                 gboolean       is_english);

G_END_DECLS
