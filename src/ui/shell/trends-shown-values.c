/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shown-values.c: see trends-shown-values.h. */

#include "trends-shown-values.h"

/* What formats that draw views call these options, as on the command line: pictures are of a view,
 * and some papers are one. */
static const char *const view_options[] = { "view", "report" };
#define LANES_OPTION "group"

/* Only formats of views have such an option; no other may have one of that name. */
static gboolean
set_view (GHashTable         *values,
          const TrendsFormat *format,
          const char         *view)
{
  for (const TrendsFormatOption *o = format->options; o != NULL && o->id != NULL; o++)
    for (guint i = 0; i < G_N_ELEMENTS (view_options); i++)
      if (g_str_equal (o->id, view_options[i]))
        return trends_format_values_set (values, format->options, o->id, view, NULL);
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
  if (!set_view (values, format, view))
    return FALSE;
  if (g_str_equal (view, "roadmap"))
    {
      lanes = g_settings_get_string (settings, "roadmap-lanes");
      trends_format_values_set (values, format->options, LANES_OPTION, lanes, NULL);
    }
  return TRUE;
}
