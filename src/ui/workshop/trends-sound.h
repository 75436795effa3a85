/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sound.h: plays a sound of the desktop's theme, where there is any. Nobody waits for it, and where
 * there is no sound server, or no sound, nothing happens and nothing is said.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_sound_is_there      (void);
void     trends_sound_play          (const char *event);
guint    trends_sound_count_playing (void);

G_END_DECLS
