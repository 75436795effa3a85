/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-ids.c: see trends-finding-ids.h. */

#include "trends-finding-ids.h"

#include <string.h>

static const struct
{
  const char *id;
  TrendsKind kind;
} findings[TRENDS_N_FINDING_KINDS] = {
  [TRENDS_FINDING_FOUNDATION_GAP] = { TRENDS_FINDING_ID_FOUNDATION_GAP },
  [TRENDS_FINDING_OVERDUE] = { TRENDS_FINDING_ID_OVERDUE },
  [TRENDS_FINDING_TOO_EARLY] = { TRENDS_FINDING_ID_TOO_EARLY },
  [TRENDS_FINDING_BEGUN_EARLY] = { TRENDS_FINDING_ID_BEGUN_EARLY },
  [TRENDS_FINDING_OVERLOADED_OWNER] = { TRENDS_FINDING_ID_OVERLOADED_OWNER },
  [TRENDS_FINDING_UNDECIDED_TREND] = { TRENDS_FINDING_ID_UNDECIDED_TREND },
  [TRENDS_FINDING_TREND_WITHOUT_OWNER] = { TRENDS_FINDING_ID_TREND_WITHOUT_OWNER },
  [TRENDS_FINDING_TREND_WITHOUT_REASON] = { TRENDS_FINDING_ID_TREND_WITHOUT_REASON },
  [TRENDS_FINDING_EMPTY_TREND] = { TRENDS_FINDING_ID_EMPTY_TREND },
  [TRENDS_FINDING_NEGLECTED_LINK] = { TRENDS_FINDING_ID_NEGLECTED_LINK },
  [TRENDS_FINDING_WITHOUT_LEAD] = { TRENDS_FINDING_ID_WITHOUT_LEAD },
  [TRENDS_FINDING_WITHOUT_DATES] = { TRENDS_FINDING_ID_WITHOUT_DATES },
  [TRENDS_FINDING_WITHOUT_FUNDING] = { TRENDS_FINDING_ID_WITHOUT_FUNDING },
  [TRENDS_FINDING_WITHOUT_CONFIDENCE_REASON] = { TRENDS_FINDING_ID_WITHOUT_CONFIDENCE_REASON },
  [TRENDS_FINDING_WITHOUT_BENEFIT] = { TRENDS_FINDING_ID_WITHOUT_BENEFIT },
  [TRENDS_FINDING_WITHOUT_PRIORITY] = { TRENDS_FINDING_ID_WITHOUT_PRIORITY },
  [TRENDS_FINDING_BEYOND_PLAN] = { TRENDS_FINDING_ID_BEYOND_PLAN },
  [TRENDS_FINDING_SAME_TITLE] = { TRENDS_FINDING_ID_SAME_TITLE },
};

/**
 * trends_finding_id_find:
 * @id: an id, as a file has it
 * @kind: (out): the kind of the entities that it is found in
 *
 * Returns: %FALSE where another version made it
 */
gboolean
trends_finding_id_find (const char *id,
                        TrendsKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    if (strcmp (findings[i].id, id) == 0)
      {
        *kind = findings[i].kind;
        return TRUE;
      }
  return FALSE;
}

/**
 * trends_finding_id_get:
 * @kind: (out): the kind of the entities that it is found in
 *
 * Returns: (transfer none): what files and scripts call it
 */
const char *
trends_finding_id_get (TrendsFindingType  type,
                       TrendsKind        *kind)
{
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, NULL);

  *kind = findings[type].kind;
  return findings[type].id;
}
