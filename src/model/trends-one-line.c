/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-one-line.c: see trends-one-line.h. What breaks a line: LF, CR, vertical tab,
 * form feed, next line, and Unicode's line and paragraph separators.
 */

#include "trends-one-line.h"

#include <string.h>

/* Marks of lists, as people and word processors write them */
#define BULLETS "-–—*+•‣·◦▪▫●○■□⁃∙"

static gboolean
is_break (gunichar c)
{
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/**
 * trends_has_line_breaks:
 * @text: UTF-8
 *
 * Returns: whether it has more than one line, or ends one
 */
gboolean
trends_has_line_breaks (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_break (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_space (gunichar c)
{
  return is_break (c) || g_unichar_isspace (c);
}

/* Past white space, and whether a line broke in it. */
static const char *
skip_space (const char *p,
            gboolean   *broke)
{
  for (*broke = FALSE; *p != '\0' && is_space (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *broke = *broke || is_break (g_utf8_get_char (p));

  return p;
}

/**
 * trends_one_line:
 * @text: UTF-8
 *
 * Each line break becomes a space, together with the white space around it; those
 * at the ends go. Other white space stays as it is: a text without line breaks is
 * not changed.
 *
 * Returns: (transfer full): the text as a single line
 */
char *
trends_one_line (const char *text)
{
  g_autoptr (GString) line = NULL;
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  line = g_string_sized_new (strlen (text));
  while (*p != '\0')
    {
      gboolean broke;
      const char *end = skip_space (p, &broke);

      if (end == p)
        end = g_utf8_next_char (p);
      if (!broke)
        g_string_append_len (line, p, end - p);
      else if (p != text && *end != '\0')
        g_string_append_c (line, ' ');
      p = end;
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static const char *
skip_spaces (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/**
 * trends_trim:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text without white space at its ends, of any script
 */
char *
trends_trim (const char *text)
{
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + strlen (text);
  text = skip_spaces (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

/**
 * trends_tidy_line:
 * @text: UTF-8, as somebody typed or pasted it
 *
 * What is kept of a title, a name and whatever else has one line.
 *
 * Returns: (transfer full): the text as trends_one_line() has it, without white space at
 *   its ends
 */
char *
trends_tidy_line (const char *text)
{
  g_autofree char *line = trends_one_line (text);

  return trends_trim (line);
}

/**
 * trends_excerpt:
 * @text: UTF-8
 * @most: how many characters there may be, above 1
 *
 * For labels and messages, in which a long text would hide what is said.
 *
 * Returns: (transfer full): the text on one line, cut with an ellipsis where it is
 *   longer than that
 */
char *
trends_excerpt (const char *text,
                guint       most)
{
  g_autofree char *line = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL && most > 1, NULL);

  line = trends_tidy_line (text);
  if (g_utf8_strlen (line, -1) <= most)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, most - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* ----------------------------------------------------------- several titles */

/* A mark counts only before white space: "-5 % energy" is a title. The hollow bullet of
 * word processors is an o before a tab. */
static const char *
skip_bullet (const char *line)
{
  gunichar c = g_utf8_get_char (line);

  if (line[0] == 'o' && line[1] == '\t')
    return line + 1;
  if (c == 0 || g_utf8_strchr (BULLETS, -1, c) == NULL)
    return line;

  line = g_utf8_next_char (line);
  return g_unichar_isspace (g_utf8_get_char (line)) ? line : NULL;
}

static const char *
skip_box (const char *line)
{
  static const char *const boxes[] = { "[ ]", "[x]", "[X]", "☐", "☑", "☒" };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_has_prefix (line, boxes[i]))
      return line + strlen (boxes[i]);

  return line;
}

/* "3. ", "3) " or "(3) "; neither "3.5 million" nor "2026. " */
static const char *
skip_number (const char *line,
             int        *number)
{
  const char *start = *line == '(' ? line + 1 : line;
  const char *p = start;

  for (*number = 0; g_ascii_isdigit (*p) && p - start < 3; p++)
    *number = *number * 10 + g_ascii_digit_value (*p);
  if (p == start || (*p != ')' && (*p != '.' || *line == '(')) || !g_ascii_isspace (p[1]))
    return line;

  return p + 1;
}

static char *
without_marks (const char *line,
               gboolean    numbered)
{
  g_autofree char *trimmed = trends_trim (line);
  const char *start = trimmed;
  const char *marked = skip_bullet (start);
  int number;

  if (marked != NULL && marked != start)
    start = marked;
  start = skip_spaces (skip_box (skip_spaces (start)));
  if (numbered)
    start = skip_box (skip_spaces (skip_number (start, &number)));

  return trends_trim (start);
}

/* Nothing but bullets, or the rule that some draw between paragraphs */
static gboolean
is_rule (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    {
      gunichar c = g_utf8_get_char (line);

      if (!is_space (c) && g_utf8_strchr (BULLETS "=_", -1, c) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Whether nothing follows the mark: a point of the list that nobody has written yet */
static gboolean
is_blank (const char *line)
{
  g_autofree char *ended = g_strconcat (line, " ", NULL);
  const char *p = skip_spaces (ended);
  const char *marked = skip_bullet (p);
  int number;

  p = skip_spaces (skip_box (skip_spaces (marked != NULL ? marked : p)));
  p = skip_spaces (skip_box (skip_spaces (skip_number (p, &number))));
  return *p == '\0' || is_rule (line);
}

static char **
split_lines (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *start = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && !is_break (g_utf8_get_char (p)))
        continue;

      g_autofree char *line = g_strndup (start, p - start);
      g_autofree char *trimmed = trends_trim (line);

      if (!is_blank (line))
        g_strv_builder_add (builder, trimmed);
      if (*p == '\0')
        break;
      start = g_utf8_next_char (p);
    }

  return g_strv_builder_end (builder);
}

/* Numbers are a list's where every line has one, or where they count: other lines may
 * stand between, as bullets below a point. */
static gboolean
is_numbered (char **lines)
{
  int last = 0, n_numbers = 0, n_lines = 0;
  gboolean counts = TRUE;

  for (; lines[n_lines] != NULL; n_lines++)
    {
      int number;

      if (skip_number (lines[n_lines], &number) == lines[n_lines])
        continue;
      counts = counts && (n_numbers == 0 || number == last + 1);
      last = number;
      n_numbers++;
    }

  return n_numbers == n_lines || (counts && (n_numbers > 1 || last == 1));
}

static char **
split (const char *text,
       gboolean    is_list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = split_lines (text);
  gboolean has_marks = is_list || g_strv_length (lines) > 1;
  gboolean numbered = has_marks && is_numbered (lines);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *title = has_marks ? without_marks (*line, numbered) : g_strdup (*line);

      g_strdelimit (title, "\t", ' ');
      if (*title != '\0')
        g_strv_builder_add (builder, title);
    }

  return g_strv_builder_end (builder);
}

static gboolean
has_letters (const char *text,
             gsize       length,
             guint       least)
{
  for (const char *at = text; at < text + length && least > 0; at = g_utf8_next_char (at))
    least -= g_unichar_isalpha (g_utf8_get_char (at));
  return least == 0;
}

/* Whether a line by itself is a row: “1.”, “a)” or “•” and a tab is how lists are copied. */
static gboolean
is_row (const char *text,
        gsize       length)
{
  gsize n = strcspn (text, "\t");
  const char *second = text + n + 1;

  return has_letters (text, n, 2) && n + 1 < length && strcspn (second, "\t\r\n") > 0;
}

/**
 * trends_lines_are_rows:
 * @text: UTF-8
 *
 * Returns: whether its first line has several cells: a spreadsheet copies rows so. A line alone has words
 *   in the first two of them: what stands before a tab may as well be the mark of a list.
 */
gboolean
trends_lines_are_rows (const char *text)
{
  gsize first = strcspn (text, "\r\n");
  const char *rest = text + first;

  if (memchr (text, '\t', first) == NULL)
    return FALSE;
  return rest[strspn (rest, " \t\r\n")] != '\0' || is_row (text, first);
}

/**
 * trends_split_titles:
 * @text: UTF-8
 *
 * The lines of a text as so many titles. Blank lines are left out, which those are too
 * that hold the mark of a list and nothing else; and so are, where there are several
 * lines, the marks before them: dashes, bullets, boxes to tick, and numbers where every
 * line has one or where they count. Tabs within a line, as between cells of a
 * spreadsheet, become spaces.
 *
 * Returns: (transfer full): the titles, in order; none is empty
 */
char **
trends_split_titles (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return split (text, FALSE);
}

/**
 * trends_split_list:
 * @text: UTF-8
 *
 * The same where it is known to be a list: one line loses its mark, too.
 *
 * Returns: (transfer full): what its points say, in order; none is empty
 */
char **
trends_split_list (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return split (text, TRUE);
}
