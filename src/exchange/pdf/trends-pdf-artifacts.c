/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks what a page paints outside of its structure as decoration.
 *
 * PDF/UA wants each mark on a page to be either content, which belongs to a
 * structure element, or an artifact, which is passed over in silence. cairo
 * marks the content; this wraps each other path, text object, image and
 * shading of a content stream in an artifact.
 */

#include "trends-pdf-private.h"

#include <string.h>

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

static gboolean
is_one_of (const char         *operator,
           gsize               length,
           const char * const *list)
{
  for (; *list != NULL; list++)
    if (strlen (*list) == length && strncmp (operator, *list, length) == 0)
      return TRUE;

  return FALSE;
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
  static const char * const path_begins[] = { "m", "re", NULL };
  static const char * const path_ends[] = {
    "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", NULL,
  };
  static const char * const other_begins[] = { "BT", "Do", "sh", NULL };
  static const char * const other_ends[] = { "ET", "Do", "sh", NULL };
  static const char * const content_begins[] = { "BDC", "BMC", NULL };
  static const char * const content_ends[] = { "EMC", NULL };

  gboolean starts_path = !scanner->in_path && is_one_of (operator, length, path_begins);
  gboolean ends_path = scanner->in_path && is_one_of (operator, length, path_ends);
  gboolean starts = starts_path || is_one_of (operator, length, other_begins);
  gboolean ends = ends_path || is_one_of (operator, length, other_ends);

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
  if (is_one_of (operator, length, content_begins))
    scanner->depth++;
  else if (is_one_of (operator, length, content_ends) && scanner->depth > 0)
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
