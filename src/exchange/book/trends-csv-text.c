/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-text.c: see trends-csv-text.h. */

#include "trends-csv-text.h"

#include <csv.h>
#include <string.h>

/**
 * trends_csv_append_quoted:
 * @out: what is written
 * @text: a value
 *
 * Adds it in quotation marks, so that blanks at its ends stay.
 */
void
trends_csv_append_quoted (GString    *out,
                          const char *text)
{
  gsize before = out->len;
  gsize length = strlen (text);

  if (!memchr (text, '"', length))
    {
      g_string_set_size (out, before + length + 2);
      out->str[before] = out->str[before + length + 1] = '"';
      memcpy (out->str + before + 1, text, length);
      return;
    }
  /* At most each letter is a quotation mark. */
  g_string_set_size (out, before + 2 * length + 2);
  g_string_set_size (out, before + csv_write (out->str + before, 2 * length + 2, text, length));
}
