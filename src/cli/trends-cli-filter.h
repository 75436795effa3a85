/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-filter.h: --where and --filter, for each subcommand that can be about a part of a
 * plan's initiatives. */

#pragma once

#include "trends-filter.h"

#include <glib/gi18n-lib.h>

G_BEGIN_DECLS

typedef struct
{
  char **where;
  char *name;
  TrendsCondition *condition; /* (nullable): what was read */
} TrendsCliFilter;

/* Entries of a table of options; `letter`: of --filter, 0 for none */
#define TRENDS_CLI_FILTER_OPTIONS(filter, letter)                                                 \
  { "where", 'w', 0, G_OPTION_ARG_STRING_ARRAY, &(filter).where,                                  \
    N_("Only initiatives that are so"),                                                           \
    /* Translators: a word in --help that stands for what one looks for */                        \
    N_("CONDITION") },                                                                            \
  { "filter", letter, 0, G_OPTION_ARG_STRING, &(filter).name,                                     \
    N_("Only what a filter that is saved in the plan asks for"),                                  \
    /* Translators: a word in --help that stands for what a filter is called */                   \
    N_("NAME") }

/* What --help says of them */
#define TRENDS_CLI_CONDITIONS                                                                     \
  N_("A condition is is(FIELD, VALUE, …), missing(FIELD), text(\"WORDS\"), before(FIELD, DAY), "    \
     "after(FIELD, DAY) or changed_since(DAY), or several in all(…) or any(…), with the fields’ " \
     "keys and the choices’ words as exports to JSON have them. A day is YYYY-MM-DD, today, "     \
     "today+N or today-N.")

void     trends_cli_filter_clear    (TrendsCliFilter        *self);
gboolean trends_cli_filter_read     (TrendsCliFilter        *self,
                                     const char             *command);
gboolean trends_cli_filter_is_given (const TrendsCliFilter  *self);
gboolean trends_cli_filter_make     (TrendsCliFilter        *self,
                                     TrendsPlan             *plan,
                                     const char             *path,
                                     TrendsFilter          **filter,
                                     GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsCliFilter, trends_cli_filter_clear)

G_END_DECLS
