/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-part.h: what an edit is called in the log where it takes several rows of
 * it, since it is too large for one: see "edit" in sql/schema.sql.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): the id of a part of the edit `id`, from 1; but the last has its own. */
char    *trends_store_part_make_id  (const char *id,
                                     guint       number);
/* Whether the row of this id, a UUID, is a part of an edit that goes on in the next row. */
gboolean trends_store_part_goes_on  (const char *id);
/* Whether the row after that one is of the same edit. */
gboolean trends_store_part_is_before (const char *part,
                                     const char *next);

G_END_DECLS
