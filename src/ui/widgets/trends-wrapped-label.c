/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wrapped-label.c: see trends-wrapped-label.h. */

#include "trends-wrapped-label.h"

#include "trends-printable.h"

/**
 * trends_wrapped_label_new:
 * @text: (nullable): what it says; titles in it may hold anything
 * @style: (nullable): a style class
 * @max_chars: how wide it wants to be at most, in characters; -1 for as wide as it may
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_wrapped_label_new (const char *text,
                          const char *style,
                          int         max_chars)
{
  g_autofree char *sentence = trends_make_sentence (text != NULL ? text : "");

  return g_object_new (GTK_TYPE_LABEL,
                       "label", sentence,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "max-width-chars", max_chars,
                       "css-classes", (const char *[]) { style, NULL },
                       NULL);
}
