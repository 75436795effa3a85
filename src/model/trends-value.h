/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-value.h: the value of one field.
 *
 * A value is small, immutable and safe to share between threads. It has no
 * type of its own beyond how it is stored: the field says what it means. Unset
 * is a value like any other.
 */

#pragma once

#include "trends-late-text.h"
#include "trends-shared-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_STORAGE_NONE,    /* unset */
  TRENDS_STORAGE_INTEGER, /* choices, numbers, yes or no, days, money, times */
  TRENDS_STORAGE_TEXT,    /* text, one reference, a rank, JSON; never empty */
  TRENDS_STORAGE_LIST,    /* "as" or, for links, "a(ss)"; never empty */
  TRENDS_STORAGE_LATE,    /* a text that is fetched when somebody asks for it; never empty */
} TrendsStorage;

typedef struct
{
  TrendsStorage storage;
  union
  {
    gint64 integer;
    TrendsSharedText *text;
    GVariant *list;
    TrendsLateText *late;
  };
} TrendsValue;

#define TRENDS_VALUE_INIT { TRENDS_STORAGE_NONE, { 0 } }

/* What a whole number, date or amount reads as where it is unset. */
#define TRENDS_UNSET ((gint64) -1)

TrendsValue  trends_value_integer     (gint64              integer);
TrendsValue  trends_value_text        (const char         *text);
TrendsValue  trends_value_late        (TrendsLateText     *late);
TrendsValue  trends_value_list        (GVariant           *list);
TrendsValue  trends_value_strings     (const char * const *strings);

TrendsValue  trends_value_copy        (const TrendsValue  *value);
void         trends_value_clear       (TrendsValue        *value);
gboolean     trends_value_equal       (const TrendsValue  *a,
                                       const TrendsValue  *b);
gboolean     trends_value_is_set      (const TrendsValue  *value);
gboolean     trends_value_load        (const TrendsValue  *value,
                                       GError            **error);

gint64       trends_value_get_integer (const TrendsValue  *value);
const char  *trends_value_get_text    (const TrendsValue  *value);
GVariant    *trends_value_get_list    (const TrendsValue  *value);
char       **trends_value_dup_strings (const TrendsValue  *value);
gboolean     trends_value_contains    (const TrendsValue  *value,
                                       const char         *string);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsValue, trends_value_clear)

G_END_DECLS
