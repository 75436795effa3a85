/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sensitivity.h: how sensitive something is that is said of a plan, and the word that
 * marks it where it has been put elsewhere: an initiative, a field, a sum, a sentence. What a
 * profile leaves out isn't in the plan that is shown then, so for the public there is nothing
 * to mark. In the plan's thread.
 */

#pragma once

#include "trends-finding.h"

G_BEGIN_DECLS

const char        *trends_sensitivity_get_mark   (TrendsSensitivity  sensitivity);

TrendsSensitivity  trends_sensitivity_of_entity  (TrendsEntity      *entity);
TrendsSensitivity  trends_sensitivity_of_value   (TrendsEntity      *entity,
                                                  guint              field);
TrendsSensitivity  trends_sensitivity_of_field   (TrendsEntity      *entity,
                                                  guint              field);
TrendsSensitivity  trends_sensitivity_of_costs   (TrendsPlan        *plan,
                                                  TrendsEntity      *trend);
TrendsSensitivity  trends_sensitivity_of_finding (TrendsFinding     *finding);

G_END_DECLS
