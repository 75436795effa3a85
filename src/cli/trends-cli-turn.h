/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-turn.h: imports into one plan take turns. Each of two at once would make the owners and the
 * initiatives that both name, since neither sees what the other is about to write.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int  trends_cli_turn_wait (GFile      *plan,
                           const char *name);
void trends_cli_turn_end  (int         turn);

G_END_DECLS
