/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping.h: a table on its way into a plan: what a person has said of it so far, and what
 * would come of that. Each answer is tried in a worker, on a copy of the plan; nothing is in the
 * plan before trends_mapping_import_async().
 *
 * Signal: changed ()  it is being tried, or has been
 */

#pragma once

#include "trends-import.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MAPPING (trends_mapping_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMapping, trends_mapping, TRENDS, MAPPING, GObject)

/* A trend of the plan, as a person and as a map know it */
typedef struct
{
  const TrendsEntity *entity; /* not owned */
  char *title;
  char *word;
} TrendsMappingTrend;

TrendsMapping            *trends_mapping_new          (TrendsPlan               *plan,
                                                       GBytes                   *bytes,
                                                       const TrendsImportFormat *format,
                                                       const char               *name,
                                                       gboolean                  is_part);
const char               *trends_mapping_get_name     (TrendsMapping            *self);
TrendsPlan               *trends_mapping_get_plan     (TrendsMapping            *self);
GPtrArray                *trends_mapping_get_trends   (TrendsMapping            *self);
const char               *trends_mapping_find_word    (TrendsMapping            *self,
                                                       TrendsEntity             *trend);
gboolean                  trends_mapping_is_busy      (TrendsMapping            *self);
gboolean                  trends_mapping_is_remembered (TrendsMapping           *self);
const TrendsImportFormat *trends_mapping_get_format   (TrendsMapping            *self);
const TrendsImportReport *trends_mapping_get_report   (TrendsMapping            *self);
const char               *trends_mapping_get_problem  (TrendsMapping            *self);
const TrendsSheetMap     *trends_mapping_get_map      (TrendsMapping            *self);
const char               *trends_mapping_get_trend    (TrendsMapping            *self);
gboolean                  trends_mapping_get_any_currency (TrendsMapping        *self);
guint                     trends_mapping_get_header   (TrendsMapping            *self);

void trends_mapping_set_format  (TrendsMapping            *self,
                                 const TrendsImportFormat *format);
void trends_mapping_set_sheet   (TrendsMapping            *self,
                                 const char               *sheet);
void trends_mapping_set_header  (TrendsMapping            *self,
                                 guint                     header);
void trends_mapping_set_trend   (TrendsMapping            *self,
                                 const char               *trend);
void trends_mapping_set_source  (TrendsMapping            *self,
                                 const char               *source);
void trends_mapping_set_overwrites (TrendsMapping         *self,
                                 const char               *field,
                                 gboolean                  overwrites);
void trends_mapping_set_any_currency (TrendsMapping       *self,
                                      gboolean             any_currency);
void trends_mapping_set_target  (TrendsMapping            *self,
                                 guint                     column,
                                 const char               *target);
void trends_mapping_set_value   (TrendsMapping            *self,
                                 guint                     column,
                                 const char               *text,
                                 const char               *value);
void trends_mapping_set_dates   (TrendsMapping            *self,
                                 TrendsSheetDates          dates);
void trends_mapping_set_periods (TrendsMapping            *self,
                                 TrendsSheetPeriods        periods);
void trends_mapping_set_numbers (TrendsMapping            *self,
                                 TrendsSheetNumbers        numbers);
void trends_mapping_set_people  (TrendsMapping            *self,
                                 TrendsSheetPeople         people);
void trends_mapping_accept      (TrendsMapping            *self);
void trends_mapping_set_map     (TrendsMapping            *self,
                                 const TrendsSheetMap     *map);
void trends_mapping_stop        (TrendsMapping            *self);

void                trends_mapping_import_async  (TrendsMapping        *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
TrendsImportReport *trends_mapping_import_finish (TrendsMapping        *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
