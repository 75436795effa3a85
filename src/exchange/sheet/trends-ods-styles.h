/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-styles.h: what the styles of an ODS file say that its cells don't: which sheets
 * people don't see, and what numbers are shown with.
 */

#pragma once

#include "trends-xml-read.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *hidden;  /* set of names of styles that hide a sheet */
  GHashTable *numbers; /* name of a style -> name of how it shows numbers */
  GHashTable *units;   /* name of how numbers are shown -> what they are shown with */
  char *style;         /* the name of the one that is declared, or NULL */
  char *number;        /* the same of how numbers are shown */
  GString *literal;    /* what stands beside the number */
  gboolean in_literal;
  GArray *columns;     /* see trends-ods-styles.c */
  char *row;           /* the style of cells of a row that have none, or NULL */
} TrendsOdsStyles;

void        trends_ods_styles_init      (TrendsOdsStyles       *self);
void        trends_ods_styles_clear     (TrendsOdsStyles       *self);
void        trends_ods_styles_start     (TrendsOdsStyles       *self,
                                         TrendsXml             *xml,
                                         const char            *name);
void        trends_ods_styles_take_text (TrendsOdsStyles       *self,
                                         const char            *text,
                                         gsize                  length);
void        trends_ods_styles_end       (TrendsOdsStyles       *self,
                                         const char            *name);
void        trends_ods_styles_set_columns (TrendsOdsStyles    *self,
                                         guint                  first,
                                         guint                  n_columns,
                                         const char            *style);
void        trends_ods_styles_set_row   (TrendsOdsStyles       *self,
                                         const char            *style);
void        trends_ods_styles_end_sheet (TrendsOdsStyles       *self);
const char *trends_ods_styles_find      (const TrendsOdsStyles *self,
                                         guint                  column);
gboolean    trends_ods_styles_hide      (const TrendsOdsStyles *self,
                                         const char            *style);
const char *trends_ods_styles_get_unit  (const TrendsOdsStyles *self,
                                         const char            *style);

G_END_DECLS
