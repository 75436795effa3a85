/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-import-report.h: what came of an import, to be read and for scripts. */

#pragma once

#include "trends-import.h"

G_BEGIN_DECLS

/* Prints it one way or the other; `source` is the file's name for people. The status to exit
 * with: whether all came in. */
int trends_cli_say_import (const TrendsImportReport *report,
                           const char               *source,
                           gboolean                  dry_run,
                           gboolean                  as_json);

G_END_DECLS
