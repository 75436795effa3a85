/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-page.h: the page on which a person says what the columns of a table are, sees what
 * would come of it, and imports it. */

#pragma once

#include <adwaita.h>

#include "trends-import.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING_PAGE (trends_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMappingPage, trends_mapping_page, TRENDS, MAPPING_PAGE, AdwWindow)

void trends_mapping_page_present (GtkWindow                *parent,
                                  TrendsSession            *session,
                                  GBytes                   *bytes,
                                  const TrendsImportFormat *format,
                                  const char               *name,
                                  gboolean                  is_part,
                                  TrendsEntity             *trend);

/* A dialog that says what of an import was refused, and why */
void trends_mapping_page_show_refusals (GtkWindow                *parent,
                                        const TrendsImportReport *report);

G_END_DECLS
