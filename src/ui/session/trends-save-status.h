/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-save-status.h: the line below the plan's title: Saved, Saving…, Not
 * saved: why, or Read-only; where something is wrong, a button with ways out.
 *
 * Property: store (TrendsStore or NULL).
 */

#pragma once

#include <adwaita.h>

#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SAVE_STATUS (trends_save_status_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSaveStatus, trends_save_status, TRENDS, SAVE_STATUS, AdwBin)

G_END_DECLS
