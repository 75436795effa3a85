/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-words.h: walks the words of a text, folded so that one name is one
 * word however it is written: case, marks, NFC or NFD, soft hyphens and what else
 * can't be seen, letters as %C3%A9 in an address.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_NAME_WORD_CAPITAL = 1 << 0, /* begins with a capital letter */
  TRENDS_NAME_WORD_UPPER   = 1 << 1, /* has capital letters only */
  TRENDS_NAME_WORD_JOINED  = 1 << 2, /* only hyphens or apostrophes since the word before */
  TRENDS_NAME_WORD_COMMA   = 1 << 3, /* a comma since the word before */
  TRENDS_NAME_WORD_DOT     = 1 << 4, /* a full stop since the word before */
  TRENDS_NAME_WORD_SPACE   = 1 << 5, /* white space since the word before */
  TRENDS_NAME_WORD_BREAK   = 1 << 6, /* no name reaches from before to here */
  TRENDS_NAME_WORD_LETTER  = 1 << 7, /* is one letter */
} TrendsNameWordFlags;

/* Where a walk is; the fields below `text` are the word that was found last. */
typedef struct
{
  const char *text;
  const char *at;
  gsize start, end; /* bytes of the text */
  guint n_letters;  /* characters of the word before folding */
  TrendsNameWordFlags flags;
  GString *raw;
  char *folded;     /* "muller" */
  char *spelled;    /* "mueller", where umlauts are written in another way, or NULL */
} TrendsNameWords;

void     trends_name_words_init  (TrendsNameWords *self,
                                  const char      *text);
void     trends_name_words_clear (TrendsNameWords *self);
/* FALSE at the end of the text */
gboolean trends_name_words_next  (TrendsNameWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsNameWords, trends_name_words_clear)

G_END_DECLS
