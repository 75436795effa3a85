/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-locale.c: the C locale for a thread, see trends-export-locale.h. */

#include "trends-export-locale.h"

static gpointer
create_neutral (gpointer data)
{
  return newlocale (LC_ALL_MASK, "C", (locale_t) 0);
}

static locale_t
get_neutral (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, create_neutral, NULL);
}

/**
 * trends_export_locale_enter:
 *
 * Puts this thread, and no other, into the C locale. May be nested.
 *
 * Returns: the locale that it was in, for trends_export_locale_leave(); best held by
 *   `g_auto (TrendsExportLocale)`
 */
TrendsExportLocale
trends_export_locale_enter (void)
{
  return uselocale (get_neutral ());
}

/**
 * trends_export_locale_leave:
 * @previous: what trends_export_locale_enter() returned
 */
void
trends_export_locale_leave (TrendsExportLocale previous)
{
  uselocale (previous);
}
