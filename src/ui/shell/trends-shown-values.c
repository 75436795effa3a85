/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shown-values.c: see trends-shown-values.h. */

#include "trends-shown-values.h"

/* What formats that draw views call these options, as on the command line */
#define VIEW_OPTION  "view"
#define LANES_OPTION "group"

/* Only formats of views have such an option; no other may have one of that name. */
static gboolean
draws_views (const TrendsFormat *format)
{
  for (const TrendsFormatOption *o = format->options; o != NULL && o->id != NULL; o++)
    if (g_str_equal (o->id, VIEW_OPTION))
      return TRUE;
  return FALSE;
}

/**
 * trends_shown_values_set:
 * @values: of the options of @format
 * @settings: where views keep how they are shown
 *
 * Has the view that is shown be what is drawn, in its lanes.
 *
 * Returns: whether the format draws that view; otherwise nothing is set
 */
gboolean
trends_shown_values_set (GHashTable         *values,
                         const TrendsFormat *format,
                         TrendsSession      *session,
                         GSettings          *settings)
{
  g_autofree char *view = NULL, *lanes = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), FALSE);

  g_object_get (session, "view", &view, NULL);
  if (!draws_views (format)
      || !trends_format_values_set (values, format->options, VIEW_OPTION, view, NULL))
    return FALSE;
  if (g_str_equal (view, "roadmap"))
    {
      lanes = g_settings_get_string (settings, "roadmap-lanes");
      trends_format_values_set (values, format->options, LANES_OPTION, lanes, NULL);
    }
  return TRUE;
}
