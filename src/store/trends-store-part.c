/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-part.c: see trends-store-part.h. The ids of edits are UUIDs at random,
 * version 4; version 8 is for what everybody may make as they like.
 */

#include "trends-store-part.h"

#include <string.h>

#define VERSION 14 /* where in a UUID it says which it is of */
#define PART '8'
#define NUMBER_LENGTH 8 /* of the digits in front, in place of the edit's own */

char *
trends_store_part_make_id (const char *id,
                           guint       number)
{
  char *made = g_strdup_printf ("%0*x%s", NUMBER_LENGTH, number, id + NUMBER_LENGTH);

  made[VERSION] = PART;
  return made;
}

gboolean
trends_store_part_goes_on (const char *id)
{
  return id[VERSION] == PART;
}

gboolean
trends_store_part_is_before (const char *part,
                             const char *next)
{
  return strncmp (part + NUMBER_LENGTH, next + NUMBER_LENGTH, VERSION - NUMBER_LENGTH) == 0
         && strcmp (part + VERSION + 1, next + VERSION + 1) == 0;
}
