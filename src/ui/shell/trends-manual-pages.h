/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-manual-pages.h: what the manual says, as data: a few pages of a few paragraphs. Keys are
 * named by what they do, so that none is another than the table of keys has.
 */

#pragma once

#include "trends-keys.h"

G_BEGIN_DECLS

typedef struct
{
  const char *term;     /* what it is about, in bold at its beginning; not translated */
  const char *text;     /* not translated */
  TrendsKeyScope scope; /* of its key, said at its end */
  const char *action;   /* NULL where it has none */
} TrendsManualParagraph;

typedef struct
{
  const char *name;  /* its own among pages */
  const char *title; /* not translated */
  const TrendsManualParagraph *paragraphs;
  guint n_paragraphs;
} TrendsManualPage;

const TrendsManualPage *trends_manual_get_pages     (guint                       *n_pages);
char                   *trends_manual_dup_paragraph (const TrendsManualParagraph *paragraph);

G_END_DECLS
