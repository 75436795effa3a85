/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks what a page paints outside of its structure as decoration.
 *
 * PDF/UA wants each mark on a page to be either content, which belongs to a
 * structure element, or an artifact, which is passed over in silence. cairo
 * marks the content; this wraps each other path, text object, image and
 * shading of a content stream in an artifact.
 */

#include "trends-pdf-private.h"

typedef struct
{
  const char *at;
  const char *end;
  GString    *out;
  const char *copied;     /* what is before this is in out */
  const char *operands;   /* where the operands of the next operator begin */
  guint       depth;      /* of marked content */
  gboolean    in_path;
  gboolean    in_artifact;
} Scanner;

static gboolean
is_space (char c)
{
  return c == '\0' || g_ascii_isspace (c) || c == '\f';
}

static gboolean
is_delimiter (char c)
{
  switch (c)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return TRUE;
    default:
      return FALSE;
    }
}

static void
skip_string (Scanner *scanner)
{
  guint depth = 0;

  do
    {
      if (*scanner->at == '\\' && scanner->at + 1 < scanner->end)
        scanner->at++;
      else if (*scanner->at == '(')
        depth++;
      else if (*scanner->at == ')')
        depth--;
      scanner->at++;
    }
  while (depth > 0 && scanner->at < scanner->end);
}

static void
skip_until (Scanner *scanner,
            char     last)
{
  while (scanner->at < scanner->end && *scanner->at != last)
    scanner->at++;
  if (scanner->at < scanner->end)
    scanner->at++;
}

static void
skip_word (Scanner *scanner)
{
  do
    scanner->at++;
  while (scanner->at < scanner->end && !is_space (*scanner->at) && !is_delimiter (*scanner->at));
}

static gboolean
next_is (Scanner *scanner,
         char     c)
{
  return scanner->at + 1 < scanner->end && scanner->at[1] == c;
}

/* Steps over one token, white space included; returns whether it is an operator. */
static gboolean
skip_token (Scanner *scanner)
{
  char first = *scanner->at;

  if (is_space (first))
    scanner->at++;
  else if (first == '(')
    skip_string (scanner);
  else if (first == '<' && !next_is (scanner, '<'))
    skip_until (scanner, '>');
  else if (first == '<' || (first == '>' && next_is (scanner, '>')))
    scanner->at += 2;
  else if (first == '%')
    skip_until (scanner, '\n');
  else if (first == '/' || !is_delimiter (first))
    skip_word (scanner);
  else
    scanner->at++;

  return g_ascii_isalpha (first) || first == '\'' || first == '"';
}

/* What an operator does, as far as it matters here. */
typedef enum
{
  BEGINS_PATH = 1 << 0,
  ENDS_PATH = 1 << 1,
  BEGINS = 1 << 2,
  ENDS = 1 << 3,
  BEGINS_CONTENT = 1 << 4,
  ENDS_CONTENT = 1 << 5,
} Effect;

/* The letters of an operator in one number: a page has thousands, and most are none of these. */
#define OPERATOR(a, b, c) ((guint) (guchar) (a) << 16 | (guint) (guchar) (b) << 8 | (guchar) (c))

static Effect
get_effect (const char *operator,
            gsize       length)
{
  if (length > 3)
    return 0;

  switch (OPERATOR (operator[0], length > 1 ? operator[1] : 0, length > 2 ? operator[2] : 0))
    {
    case OPERATOR ('m', 0, 0):
    case OPERATOR ('r', 'e', 0):
      return BEGINS_PATH;
    case OPERATOR ('S', 0, 0):
    case OPERATOR ('s', 0, 0):
    case OPERATOR ('f', 0, 0):
    case OPERATOR ('F', 0, 0):
    case OPERATOR ('f', '*', 0):
    case OPERATOR ('B', 0, 0):
    case OPERATOR ('B', '*', 0):
    case OPERATOR ('b', 0, 0):
    case OPERATOR ('b', '*', 0):
    case OPERATOR ('n', 0, 0):
      return ENDS_PATH;
    case OPERATOR ('B', 'T', 0):
      return BEGINS;
    case OPERATOR ('E', 'T', 0):
      return ENDS;
    case OPERATOR ('D', 'o', 0):
    case OPERATOR ('s', 'h', 0):
      return BEGINS | ENDS;
    case OPERATOR ('B', 'D', 'C'):
    case OPERATOR ('B', 'M', 'C'):
      return BEGINS_CONTENT;
    case OPERATOR ('E', 'M', 'C'):
      return ENDS_CONTENT;
    default:
      return 0;
    }
}

/* Long pages have few places at which anything is put between. */
static void
copy_until (Scanner    *scanner,
            const char *end)
{
  g_string_append_len (scanner->out, scanner->copied, end - scanner->copied);
  scanner->copied = end;
}

static void
handle_operator (Scanner    *scanner,
                 const char *operator,
                 gsize       length)
{
  const Effect effect = get_effect (operator, length);
  gboolean starts_path = !scanner->in_path && (effect & BEGINS_PATH) != 0;
  gboolean ends_path = scanner->in_path && (effect & ENDS_PATH) != 0;
  gboolean starts = starts_path || (effect & BEGINS) != 0;
  gboolean ends = ends_path || (effect & ENDS) != 0;

  if (scanner->depth == 0 && !scanner->in_artifact && starts)
    {
      copy_until (scanner, scanner->operands);
      g_string_append (scanner->out, "/Artifact BMC ");
      scanner->in_artifact = TRUE;
    }

  if (scanner->in_artifact && ends)
    {
      copy_until (scanner, operator + length);
      g_string_append (scanner->out, " EMC");
      scanner->in_artifact = FALSE;
    }

  scanner->in_path = (scanner->in_path || starts_path) && !ends_path;
  if (effect & BEGINS_CONTENT)
    scanner->depth++;
  else if ((effect & ENDS_CONTENT) && scanner->depth > 0)
    scanner->depth--;
}

/* Returns @content with artifacts marked. */
GString *
trends_pdf_mark_artifacts (const char *content,
                           gsize       length)
{
  Scanner scanner = {
    .at = content, .end = content + length, .copied = content, .operands = content,
  };

  scanner.out = g_string_sized_new (length + length / 8);
  while (scanner.at < scanner.end)
    {
      const char *token = scanner.at;
      gboolean is_operator = skip_token (&scanner);

      scanner.at = MIN (scanner.at, scanner.end);
      if (is_operator)
        {
          handle_operator (&scanner, token, scanner.at - token);
          scanner.operands = scanner.at;
        }
    }
  copy_until (&scanner, scanner.end);

  return scanner.out;
}
