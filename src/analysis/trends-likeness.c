/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-likeness.c: see trends-likeness.h. Long words count for more than short ones, which every
 * sentence has. What is written without blanks is one word, so that whole texts are compared, too.
 */

#include "trends-likeness.h"

#include "trends-fold.h"

/* How many letters of a text are looked at, and at most of its words */
#define MOST_LETTERS 240
#define MOST_WORDS 40

/* Words that begin alike are the same from so many letters on, if that is most of them. */
#define LEAST_BEGINNING 5

/* What is alike */
#define ENOUGH 0.6

typedef struct
{
  const gunichar *letters;
  guint length;
} Word;

typedef struct
{
  gunichar *letters; /* of all words, one after the other */
  guint length;
  Word words[MOST_WORDS];
  guint n_words;
} Text;

/* ------------------------------------------------------------------- words */

static void
end_word (Text  *self,
          guint  start)
{
  if (self->length == start || self->n_words == MOST_WORDS)
    return;
  self->words[self->n_words++] = (Word) { self->letters + start, self->length - start };
}

static void
text_init (Text       *self,
           const char *text)
{
  g_autofree char *folded = trends_fold (text);
  guint start = 0;

  self->letters = g_new (gunichar, MOST_LETTERS);
  self->length = 0;
  self->n_words = 0;
  for (const char *at = folded; *at != '\0' && self->length < MOST_LETTERS;
       at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter))
        {
          self->letters[self->length++] = letter;
          continue;
        }
      end_word (self, start);
      start = self->length;
    }
  end_word (self, start);
}

static void
text_clear (Text *self)
{
  g_free (self->letters);
}

/* ------------------------------------------------------------------ spelling */

/* How many letters are to be put in, left out or changed; above @most, any number above it */
static guint
count_changes (const gunichar *one,
               guint           n_one,
               const gunichar *other,
               guint           n_other,
               guint           most)
{
  guint row[MOST_LETTERS + 1];

  if (MAX (n_one, n_other) - MIN (n_one, n_other) > most)
    return most + 1;
  for (guint i = 0; i <= n_other; i++)
    row[i] = i;
  for (guint i = 1; i <= n_one; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_other; j++)
        {
          guint changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_other];
}

/* How many letters of a word may be another's, for it to be the same one */
static guint
count_allowed (guint length)
{
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

static guint
count_common_beginning (const Word *one,
                        const Word *other)
{
  guint n = 0;

  while (n < MIN (one->length, other->length) && one->letters[n] == other->letters[n])
    n++;
  return n;
}

/* “Summarise” and “summarisation”, “digital” and “digitalisation” */
static gboolean
begins_as (const Word *one,
           const Word *other)
{
  guint common = count_common_beginning (one, other);
  guint longer = MAX (one->length, other->length);

  return common >= LEAST_BEGINNING
         && (common == MIN (one->length, other->length) || common * 5 >= longer * 3);
}

static gboolean
is_same_word (const Word *one,
              const Word *other)
{
  guint allowed = count_allowed (MIN (one->length, other->length));

  return begins_as (one, other)
         || count_changes (one->letters, one->length, other->letters, other->length, allowed)
              <= allowed;
}

/* How many letters of a text's words are in words that the other has, too */
static guint
count_shared (const Text *one,
              const Text *other)
{
  guint shared = 0;

  for (guint i = 0; i < one->n_words; i++)
    for (guint j = 0; j < other->n_words; j++)
      if (is_same_word (&one->words[i], &other->words[j]))
        {
          shared += one->words[i].length;
          break;
        }
  return shared;
}

static double
measure (const Text *one,
         const Text *other)
{
  guint longer = MAX (one->length, other->length);
  guint allowed = longer / 5;
  guint changes;

  if (one->length == 0 || other->length == 0)
    return 0;
  changes = count_changes (one->letters, one->length, other->letters, other->length, allowed);
  return MAX ((double) (count_shared (one, other) + count_shared (other, one))
                / (one->length + other->length),
              changes <= allowed ? 1 - (double) changes / longer : 0);
}

/**
 * trends_likeness_measure:
 * @one: UTF-8
 * @other: UTF-8
 *
 * Case, accents, punctuation and the order of words make no difference; only the beginning of a
 * very long text is looked at.
 *
 * Returns: 1 where they say the same, 0 where they have nothing in common; the same whichever comes
 *   first
 */
double
trends_likeness_measure (const char *one,
                         const char *other)
{
  Text first, second;
  double likeness;

  g_return_val_if_fail (one != NULL && other != NULL, 0);

  text_init (&first, one);
  text_init (&second, other);
  likeness = measure (&first, &second);
  text_clear (&first);
  text_clear (&second);
  return likeness;
}

/**
 * trends_likeness_is_enough:
 * @likeness: of two texts
 *
 * Returns: whether a person should be told that there is one like the other
 */
gboolean
trends_likeness_is_enough (double likeness)
{
  return likeness >= ENOUGH;
}
