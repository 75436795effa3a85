/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-json.h: texts in what subcommands print as JSON. */

#pragma once

#include "trends-json-tree.h"

G_BEGIN_DECLS

/* Every object has this member. `text`: (nullable): null is said */
void trends_cli_json_add_text  (JsonBuilder *builder,
                                const char  *key,
                                const char  *text);
/* Only objects have it that have something to say. `text`: (nullable): nothing, as "" is */
void trends_cli_json_add_known (JsonBuilder *builder,
                                const char  *key,
                                const char  *text);

G_END_DECLS
