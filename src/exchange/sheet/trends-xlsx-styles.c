/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-styles.c: see trends-xlsx-styles.h. A cell only holds a number; that it is a day
 * is only to be seen by how it is shown.
 */

#include "trends-xlsx-styles.h"

#include "trends-cells.h"
#include "trends-money.h"

#include <math.h>
#include <string.h>

#define LAST_SERIAL 2958466 /* the day after 9999-12-31 */
#define FALSE_LEAP_DAY 60   /* 29 February 1900, which never was */

/* Skips what a format shows as it stands or what says how: texts, colours, spaces. "[h]" is how
 * long something takes. */
static const char *
skip_literal (const char *at)
{
  const char *end = NULL;

  switch (*at)
    {
    case '"':
      end = strchr (at + 1, '"');
      break;
    case '[':
      end = strchr (at + 1, ']');
      break;
    case '\\':
    case '_':
    case '*':
      return at[1] != '\0' ? g_utf8_next_char (at + 1) : at + 1;
    default:
      return NULL;
    }
  return end ? end + 1 : at + strlen (at);
}

static gboolean
skip_word (const char **at)
{
  static const char *const words[] = { "am/pm", "a/p", "general" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (*at, words[i], strlen (words[i])) == 0)
      {
        *at += strlen (words[i]);
        return TRUE;
      }
  return FALSE;
}

/**
 * trends_xlsx_format_is_date:
 * @code: how a number is shown: "dd/mm/yyyy", "0.00"
 *
 * Returns: whether it is shown as a day; a time by itself is none
 */
gboolean
trends_xlsx_format_is_date (const char *code)
{
  gboolean has_day = FALSE, has_month = FALSE, has_time = FALSE;

  for (const char *at = code; *at != '\0';)
    {
      const char *next = skip_literal (at);
      char c = g_ascii_tolower (*at);

      if (next || skip_word (&at))
        {
          at = next ? next : at;
          continue;
        }
      has_day = has_day || c == 'd' || c == 'y';
      has_month = has_month || c == 'm';
      has_time = has_time || c == 'h' || c == 's';
      at = g_utf8_next_char (at);
    }
  return has_day || (has_month && !has_time);
}

/* A currency's sign or its code in what a format shows as it stands: in “[$€-407]” and “"CHF "” */
static gboolean
take_currency (const char *literal,
               gsize       length,
               char        unit[TRENDS_XLSX_UNIT_SIZE])
{
  g_autofree char *text = g_strndup (literal, length);
  g_autofree char *currency = trends_money_dup_other (text, "");

  return currency && g_strlcpy (unit, currency, TRENDS_XLSX_UNIT_SIZE) < TRENDS_XLSX_UNIT_SIZE;
}

/* The same of what begins at `at`; `next` is its end where it is shown as it stands, or NULL */
static gboolean
take_unit (const char *at,
           const char *next,
           char        unit[TRENDS_XLSX_UNIT_SIZE])
{
  gsize n_open = *at == '"' || *at == '\\' ? 1 : g_str_has_prefix (at, "[$") ? 2 : 0;

  if (next)
    return n_open > 0 && take_currency (at + n_open, (gsize) (next - at) - n_open, unit);
  return !g_ascii_isalpha (*at)
         && take_currency (at, (gsize) (g_utf8_next_char (at) - at), unit);
}

/**
 * trends_xlsx_format_get_unit:
 * @code: how a number is shown: “[$€-407] #,##0.00”, “0%”; valid UTF-8
 * @unit: (out): TRENDS_CELLS_PERCENT, or a currency by its sign or its code; "" for none
 *
 * Returns: whether it is shown with one
 */
gboolean
trends_xlsx_format_get_unit (const char *code,
                             char        unit[TRENDS_XLSX_UNIT_SIZE])
{
  unit[0] = '\0';
  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      const char *next = skip_literal (at);

      if (*at == '%')
        g_strlcpy (unit, TRENDS_CELLS_PERCENT, TRENDS_XLSX_UNIT_SIZE);
      if (*at == '%' || take_unit (at, next, unit))
        return TRUE;
      at = next ? next : g_utf8_next_char (at);
    }
  return FALSE;
}

/**
 * trends_xlsx_number_is_share:
 * @format: the number of a format that each workbook has
 *
 * Returns: whether it shows a percentage
 */
gboolean
trends_xlsx_number_is_share (guint format)
{
  return format == 9 || format == 10;
}

/**
 * trends_xlsx_number_is_date:
 * @format: the number of a format that each workbook has
 *
 * Returns: whether it shows a day
 */
gboolean
trends_xlsx_number_is_date (guint format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31)
         || format == 36 || (format >= 50 && format <= 58);
}

/**
 * trends_xlsx_serial_to_day:
 * @serial: a day as a workbook counts it
 * @is_1904: whether it counts from 1904, as old Macs did
 * @day: (out): as a Julian day, with the time as a part of it
 *
 * Returns: whether it is a day at all
 */
gboolean
trends_xlsx_serial_to_day (double    serial,
                           gboolean  is_1904,
                           double   *day)
{
  GDate date;

  if (!(serial >= (is_1904 ? 0 : 1)) || serial >= LAST_SERIAL)
    return FALSE;
  g_date_clear (&date, 1);
  if (is_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else if (floor (serial) > FALSE_LEAP_DAY)
    g_date_set_dmy (&date, 30, G_DATE_DECEMBER, 1899);
  else
    g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 1899);
  if (!is_1904 && floor (serial) == FALSE_LEAP_DAY)
    serial -= 1;
  *day = g_date_get_julian (&date) + serial;
  return TRUE;
}
