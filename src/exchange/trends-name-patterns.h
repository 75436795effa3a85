/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-patterns.h: finds many sequences of words in a text at once, in a time
 * that grows with the text alone (an Aho-Corasick automaton over words).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a sequence has to look like to be taken for what it stands for; 0: nothing. */
typedef enum
{
  TRENDS_NAME_NEEDS_CAPITALS = 1 << 0, /* each word begins with one */
  TRENDS_NAME_NEEDS_UPPER    = 1 << 1, /* each word has nothing else */
  TRENDS_NAME_NEEDS_TURN     = 1 << 2, /* a comma between any two words, or the first all in
                                        * capitals and the last not: "BAKER Will" */
  TRENDS_NAME_NEEDS_DOTS     = 1 << 3, /* between all words */
  TRENDS_NAME_NEEDS_INITIALS = 1 << 4, /* a letter by itself is a capital, or close to the rest */
} TrendsNameNeeds;

/* Stands for a person where several have the name. */
#define TRENDS_NAME_SEVERAL G_MAXUINT

typedef struct
{
  gsize start, end; /* bytes of the text */
  guint person;
} TrendsNameMatch;

typedef struct _TrendsNamePatterns TrendsNamePatterns;

TrendsNamePatterns *trends_name_patterns_new  (void);
void                trends_name_patterns_free (TrendsNamePatterns *self);
/* `words`: (element-type utf8) folded, as trends-name-words.h has them. Not after
 * the first search. */
void                trends_name_patterns_add  (TrendsNamePatterns *self,
                                               GPtrArray          *words,
                                               guint               person,
                                               TrendsNameNeeds     needs);
/* (transfer full) (element-type TrendsNameMatch): in order, none overlaps another.
 * A sequence that holds another hides it. Where each word begins with a capital, one letter
 * or a nickname in quotes may stand in between: "Will J. Baker", "Will “Bill” Baker". */
GArray             *trends_name_patterns_find (TrendsNamePatterns *self,
                                               const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsNamePatterns, trends_name_patterns_free)

G_END_DECLS
