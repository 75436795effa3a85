/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-formula-guard.c: see trends-formula-guard.h. */

#include "trends-formula-guard.h"

/* What a spreadsheet takes for the beginning of a formula, in the width of East Asia, too; and a
 * quotation mark, behind which it looks for one, and up to the next of which it takes all that
 * follows for one cell */
static const gunichar formula_signs[] = { '"', '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

static gboolean
begins_formula (const char *text)
{
  gunichar first;

  if (g_ascii_isalnum (*text))
    return FALSE;
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  first = g_utf8_get_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (formula_signs); i++)
    if (first == formula_signs[i])
      return TRUE;
  return FALSE;
}

/**
 * trends_formula_guard:
 * @text: any text
 *
 * Returns: (transfer full): it, behind an apostrophe where it would be taken for a formula
 */
char *
trends_formula_guard (const char *text)
{
  return begins_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * trends_formula_needs_guard:
 * @text: any text
 *
 * Returns: whether it gets an apostrophe before it, so that trends_formula_unguard() gives back any
 *   text
 */
gboolean
trends_formula_needs_guard (const char *text)
{
  return *text == '\'' || begins_formula (text);
}

/**
 * trends_formula_unguard:
 * @text: what stands there of a text that may have needed a guard
 *
 * Returns: (transfer full): what that was made of
 */
char *
trends_formula_unguard (const char *text)
{
  return g_strdup (*text == '\'' ? text + 1 : text);
}
