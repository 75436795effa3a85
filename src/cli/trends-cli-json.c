/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-json.c: see trends-cli-json.h. */

#include "trends-cli-json.h"

void
trends_cli_json_add_text (JsonBuilder *builder,
                          const char  *key,
                          const char  *text)
{
  json_builder_set_member_name (builder, key);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
trends_cli_json_add_known (JsonBuilder *builder,
                           const char  *key,
                           const char  *text)
{
  if (text != NULL && *text != '\0')
    trends_cli_json_add_text (builder, key, text);
}
