/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-text.c: walks JSON that was checked before, and writes JSON in the
 * form that Trends keeps. See trends-json-check.c for why none of this can fail.
 */

#include "trends-json-text.h"

#include "trends-printable.h"

#include <string.h>

static void
skip_space (TrendsJsonCursor *cursor)
{
  while (*cursor->at == ' ' || *cursor->at == '\t' || *cursor->at == '\r' || *cursor->at == '\n')
    cursor->at++;
}

/**
 * trends_json_cursor_init:
 * @cursor: (out caller-allocated): put before the first value
 * @text: checked JSON, with or without a byte order mark; to outlive the cursor
 */
void
trends_json_cursor_init (TrendsJsonCursor *cursor,
                         const char       *text)
{
  cursor->at = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
}

/**
 * trends_json_peek:
 * @cursor: before a value, or the end of an object, an array or the text
 *
 * Returns: what comes next; the cursor stays where it is but for white space
 */
TrendsJsonType
trends_json_peek (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  switch (*cursor->at)
    {
    case '{': return TRENDS_JSON_OBJECT;
    case '[': return TRENDS_JSON_ARRAY;
    case '"': return TRENDS_JSON_STRING;
    case 't': return TRENDS_JSON_TRUE;
    case 'f': return TRENDS_JSON_FALSE;
    case 'n': return TRENDS_JSON_NULL;
    case '}':
    case ']':
    case '\0': return TRENDS_JSON_END;
    default: return TRENDS_JSON_NUMBER;
    }
}

void
trends_json_enter (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  g_assert (*cursor->at == '{' || *cursor->at == '[');
  cursor->at++;
}

gboolean
trends_json_next_item (TrendsJsonCursor *cursor)
{
  skip_space (cursor);
  if (*cursor->at == ',')
    cursor->at++;
  if (trends_json_peek (cursor) != TRENDS_JSON_END)
    return TRUE;
  if (*cursor->at)
    cursor->at++;
  return FALSE;
}

gboolean
trends_json_next_member (TrendsJsonCursor  *cursor,
                         char             **key)
{
  if (!trends_json_next_item (cursor))
    return FALSE;
  *key = trends_json_take_string (cursor);
  skip_space (cursor);
  g_assert (*cursor->at == ':');
  cursor->at++;
  return TRUE;
}

static guint
take_hex (TrendsJsonCursor *cursor)
{
  guint code = 0;

  for (int i = 0; i < 4; i++)
    code = code * 16 + (guint) g_ascii_xdigit_value (*cursor->at++);
  return code;
}

static void
take_unicode (TrendsJsonCursor *cursor,
              GString          *out)
{
  gunichar code = take_hex (cursor);

  if (code >= 0xd800 && code <= 0xdbff)
    {
      cursor->at += 2;
      code = 0x10000 + ((code - 0xd800) << 10) + (take_hex (cursor) - 0xdc00);
    }
  g_string_append_unichar (out, code);
}

static void
take_escape (TrendsJsonCursor *cursor,
             GString          *out)
{
  char c = cursor->at[1];

  cursor->at += 2;
  switch (c)
    {
    case 'b': g_string_append_c (out, '\b'); break;
    case 'f': g_string_append_c (out, '\f'); break;
    case 'n': g_string_append_c (out, '\n'); break;
    case 'r': g_string_append_c (out, '\r'); break;
    case 't': g_string_append_c (out, '\t'); break;
    case 'u': take_unicode (cursor, out); break;
    default: g_string_append_c (out, c); break;
    }
}

/* (transfer full) */
char *
trends_json_take_string (TrendsJsonCursor *cursor)
{
  GString *out = g_string_new (NULL);

  skip_space (cursor);
  g_assert (*cursor->at == '"');
  cursor->at++;
  while (*cursor->at != '"')
    {
      gsize plain = strcspn (cursor->at, "\"\\");

      g_string_append_len (out, cursor->at, (gssize) plain);
      cursor->at += plain;
      if (*cursor->at == '\\')
        take_escape (cursor, out);
    }
  cursor->at++;
  return g_string_free (out, FALSE);
}

static gsize
number_length (const char *at)
{
  return strspn (at, "+-.0123456789eE");
}

/* The digits of a number without its point, its zeros at either end cut off, and
 * `exponent` so that the number is they times ten to that power. */
static GString *
take_digits (const char *number,
             gint64     *exponent)
{
  GString *digits = g_string_new (NULL);
  gboolean is_fraction = FALSE;

  *exponent = 0;
  for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
    {
      is_fraction = is_fraction || *number == '.';
      if (!g_ascii_isdigit (*number))
        continue;
      *exponent -= is_fraction;
      if (*number != '0' || digits->len > 0)
        g_string_append_c (digits, *number);
    }
  /* What is too large for a gint64 comes out as the largest. */
  if (*number != '\0')
    *exponent += CLAMP (g_ascii_strtoll (number + 1, NULL, 10), -G_MAXINT32, G_MAXINT32);
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    {
      g_string_truncate (digits, digits->len - 1);
      *exponent += 1;
    }
  return digits;
}

/* JSON doesn't tell 5 from 5.0 or 5e0, and programs that know only doubles write the
 * latter. Not by way of a double, which would take what is nearly whole for whole. */
static gboolean
read_whole (const char *number,
            gint64     *integer)
{
  gint64 exponent;
  g_autoptr (GString) digits = take_digits (number, &exponent);

  if (digits->len == 0)
    {
      *integer = 0;
      return TRUE;
    }
  if (exponent < 0 || exponent > 18)
    return FALSE;
  for (gint64 i = 0; i < exponent; i++)
    g_string_append_c (digits, '0');
  if (*number == '-')
    g_string_prepend_c (digits, '-');
  return g_ascii_string_to_signed (digits->str, 10, G_MININT64, G_MAXINT64, integer, NULL);
}

gboolean
trends_json_take_integer (TrendsJsonCursor *cursor,
                          gint64           *integer)
{
  g_autofree char *number = NULL;

  skip_space (cursor);
  number = g_strndup (cursor->at, number_length (cursor->at));
  cursor->at += strlen (number);
  return read_whole (number, integer);
}

static void
skip_string (TrendsJsonCursor *cursor)
{
  for (cursor->at++; *cursor->at != '"'; cursor->at++)
    if (*cursor->at == '\\')
      cursor->at++;
  cursor->at++;
}

static void
skip_scalar (TrendsJsonCursor *cursor)
{
  if (*cursor->at == '"')
    skip_string (cursor);
  else if (g_ascii_isalpha (*cursor->at))
    cursor->at += strspn (cursor->at, "aeflnrstu");
  else
    cursor->at += number_length (cursor->at);
}

/**
 * trends_json_skip:
 * @cursor: before a value; after it when this returns
 *
 * Steps over a value, with all that is in it.
 */
void
trends_json_skip (TrendsJsonCursor *cursor)
{
  guint depth = 0;

  do
    {
      skip_space (cursor);
      switch (*cursor->at)
        {
        case '{':
        case '[':
          depth++;
          cursor->at++;
          break;
        case '}':
        case ']':
          depth--;
          cursor->at++;
          break;
        case ',':
        case ':':
          cursor->at++;
          break;
        default:
          skip_scalar (cursor);
        }
    }
  while (depth > 0);
}

/* --------------------------------------------------------- repeated keys */

static int
compare_spellings (const char *a,
                   const char *b)
{
  TrendsJsonCursor x = { a }, y = { b };
  g_autofree char *first = trends_json_take_string (&x);
  g_autofree char *second = trends_json_take_string (&y);

  return strcmp (first, second);
}

/* What the keys say whose opening quotes these are. */
static int
compare_words (const char *first,
               const char *second)
{
  gsize length = strcspn (first + 1, "\"\\"), other = strcspn (second + 1, "\"\\");
  int order;

  if (first[1 + length] == '\\' || second[1 + other] == '\\')
    return compare_spellings (first, second);
  /* There may be millions, and few of them are spelt with escapes. */
  order = memcmp (first + 1, second + 1, MIN (length, other));
  return order != 0 ? order : (length > other) - (length < other);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      object)
{
  return compare_words ((const char *) object + *(const guint32 *) a,
                        (const char *) object + *(const guint32 *) b);
}

/* Where a key is, from the start of its object. An object may have very many, and copies of
 * them would take far more room than the text. */
static void
note_key (GArray           *keys,
          const char       *object,
          TrendsJsonCursor *cursor)
{
  guint32 place;

  skip_space (cursor);
  place = (guint32) (cursor->at - object);
  g_array_append_val (keys, place);
  skip_string (cursor);
  skip_space (cursor);
  cursor->at++;
}

/* (transfer full) (nullable): one that is there twice. They get into their order. */
static char *
find_repeated (GArray     *keys,
               const char *object)
{
  g_array_sort_with_data (keys, compare_keys, (gpointer) object);
  for (guint i = 1; i < keys->len; i++)
    {
      guint32 *pair = &g_array_index (keys, guint32, i - 1);
      TrendsJsonCursor repeated = { object + pair[1] };

      if (compare_keys (&pair[0], &pair[1], (gpointer) object) == 0)
        return trends_json_take_string (&repeated);
    }
  return NULL;
}

/**
 * trends_json_dup_repeated_key:
 * @cursor: at an object; it stays there
 *
 * Returns: (transfer full) (nullable): a key that the object itself has twice
 */
char *
trends_json_dup_repeated_key (TrendsJsonCursor *cursor)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  TrendsJsonCursor walk = *cursor;
  const char *object;

  skip_space (&walk);
  object = walk.at;
  trends_json_enter (&walk);
  while (trends_json_next_item (&walk))
    {
      note_key (keys, object, &walk);
      trends_json_skip (&walk);
    }
  return find_repeated (keys, object);
}

static char *take_repeated (TrendsJsonCursor *cursor);

static char *
take_repeated_of_object (TrendsJsonCursor *cursor)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *object = cursor->at;

  trends_json_enter (cursor);
  while (trends_json_next_item (cursor))
    {
      char *repeated;

      note_key (keys, object, cursor);
      repeated = take_repeated (cursor);
      if (repeated)
        return repeated;
    }
  return find_repeated (keys, object);
}

static char *
take_repeated_of_array (TrendsJsonCursor *cursor)
{
  trends_json_enter (cursor);
  while (trends_json_next_item (cursor))
    {
      char *repeated = take_repeated (cursor);

      if (repeated)
        return repeated;
    }
  return NULL;
}

/* No deeper than trends_json_check() lets a text be. */
static char *
take_repeated (TrendsJsonCursor *cursor)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type == TRENDS_JSON_OBJECT)
    return take_repeated_of_object (cursor);
  if (type == TRENDS_JSON_ARRAY)
    return take_repeated_of_array (cursor);
  skip_scalar (cursor);
  return NULL;
}

/**
 * trends_json_dup_repeated_key_within:
 * @cursor: at a value; it stays there
 *
 * Returns: (transfer full) (nullable): a key that any object in the value has twice,
 *   however deep, in a time that grows with the text
 */
char *
trends_json_dup_repeated_key_within (TrendsJsonCursor *cursor)
{
  TrendsJsonCursor walk = *cursor;

  return take_repeated (&walk);
}

/* ---------------------------------------------------------------- writing */

static void
append_escape (GString *out,
               gunichar c)
{
  switch (c)
    {
    case '"': g_string_append (out, "\\\""); break;
    case '\\': g_string_append (out, "\\\\"); break;
    case '\b': g_string_append (out, "\\b"); break;
    case '\f': g_string_append (out, "\\f"); break;
    case '\n': g_string_append (out, "\\n"); break;
    case '\r': g_string_append (out, "\\r"); break;
    case '\t': g_string_append (out, "\\t"); break;
    default: g_string_append_printf (out, "\\u%04x", c); break;
    }
}

/* Bytes that a text between quotes can't hold as they are, and those with which
 * characters begin that are escaped because a terminal would act on them. */
static const guint8 is_special[256] = {
  [0 ... 0x1f] = TRUE, ['"'] = TRUE, ['\\'] = TRUE, [0x7f] = TRUE, [0xc2] = TRUE, [0xd8] = TRUE,
  [0xe1 ... 0xe2] = TRUE, [0xef] = TRUE,
};

static gboolean
needs_escape (const char *p)
{
  return (guint8) *p < 0x7f || !trends_is_printable (g_utf8_get_char (p));
}

void
trends_json_quote (GString    *out,
                   const char *text)
{
  const char *from = text, *p = text;

  g_string_append_c (out, '"');
  for (;; p++)
    {
      if (!is_special[(guint8) *p] || !needs_escape (p))
        continue;
      g_string_append_len (out, from, p - from);
      if (!*p)
        break;
      append_escape (out, g_utf8_get_char (p));
      from = g_utf8_next_char (p);
      p = from - 1;
    }
  g_string_append_c (out, '"');
}

static void
append_line (GString *out,
             guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* In what follows, a depth of -1 asks for one line without spaces. */
static void append_value (TrendsJsonCursor *cursor,
                          GString          *out,
                          int               depth);

static void
append_member_start (GString  *out,
                     char     *key,
                     int       depth,
                     gboolean  first)
{
  if (!first)
    g_string_append_c (out, ',');
  if (depth >= 0)
    append_line (out, (guint) depth);
  if (!key)
    return;
  trends_json_quote (out, key);
  g_string_append (out, depth >= 0 ? ": " : ":");
  g_free (key);
}

static void
append_container (TrendsJsonCursor *cursor,
                  GString          *out,
                  int               depth)
{
  gboolean is_object = trends_json_peek (cursor) == TRENDS_JSON_OBJECT;
  int inner = depth < 0 ? depth : depth + 1;
  gboolean first = TRUE;
  char *key = NULL;

  g_string_append_c (out, is_object ? '{' : '[');
  trends_json_enter (cursor);
  while (is_object ? trends_json_next_member (cursor, &key) : trends_json_next_item (cursor))
    {
      append_member_start (out, g_steal_pointer (&key), inner, first);
      append_value (cursor, out, inner);
      first = FALSE;
    }
  if (!first && depth >= 0)
    append_line (out, (guint) depth);
  g_string_append_c (out, is_object ? '}' : ']');
}

static void
append_value (TrendsJsonCursor *cursor,
              GString          *out,
              int               depth)
{
  TrendsJsonType type = trends_json_peek (cursor);
  const char *start = cursor->at;

  if (type == TRENDS_JSON_OBJECT || type == TRENDS_JSON_ARRAY)
    append_container (cursor, out, depth);
  else if (type == TRENDS_JSON_STRING)
    {
      g_autofree char *text = trends_json_take_string (cursor);

      trends_json_quote (out, text);
    }
  else
    {
      skip_scalar (cursor);
      g_string_append_len (out, start, cursor->at - start);
    }
}

void
trends_json_compact (TrendsJsonCursor *cursor,
                     GString          *out)
{
  append_value (cursor, out, -1);
}

void
trends_json_pretty (TrendsJsonCursor *cursor,
                    GString          *out,
                    guint             depth)
{
  append_value (cursor, out, (int) depth);
}

char *
trends_json_dup_member (const char *object,
                        const char *name)
{
  TrendsJsonCursor cursor;
  char *next;

  trends_json_cursor_init (&cursor, object);
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (strcmp (key, name) == 0)
        {
          GString *out = g_string_new (NULL);

          trends_json_compact (&cursor, out);
          return g_string_free (out, FALSE);
        }
      trends_json_skip (&cursor);
    }
  return NULL;
}

/* (transfer full) (element-type guint32): where each key of the object is, in their order */
static GArray *
sort_keys (const char *object)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  TrendsJsonCursor cursor = { object };

  trends_json_enter (&cursor);
  while (trends_json_next_item (&cursor))
    {
      note_key (keys, object, &cursor);
      trends_json_skip (&cursor);
    }
  g_array_sort_with_data (keys, compare_keys, (gpointer) object);
  return keys;
}

/* (nullable): where the object has a key that says what `word` does */
static const char *
find_key (GArray     *keys,
          const char *object,
          const char *word)
{
  guint from = 0, to = keys->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      const char *key = object + g_array_index (keys, guint32, middle);
      int order = compare_words (word, key);

      if (order == 0)
        return key;
      if (order < 0)
        to = middle;
      else
        from = middle + 1;
    }
  return NULL;
}

static void
append_member (GString    *out,
               const char *at)
{
  TrendsJsonCursor cursor = { at };
  g_autofree char *key = trends_json_take_string (&cursor);

  if (out->len > 1)
    g_string_append_c (out, ',');
  trends_json_quote (out, key);
  g_string_append_c (out, ':');
  skip_space (&cursor);
  cursor.at++;
  trends_json_compact (&cursor, out);
}

/* Each member of `object`, in its order: with the value that `other` gives it where
 * `is_under`, and otherwise only what `other` doesn't have. */
static void
append_members (GString    *out,
                const char *object,
                GArray     *other_keys,
                const char *other,
                gboolean    is_under)
{
  TrendsJsonCursor cursor = { object };

  trends_json_enter (&cursor);
  while (trends_json_next_item (&cursor))
    {
      const char *at, *found;

      skip_space (&cursor);
      at = cursor.at;
      found = find_key (other_keys, other, at);
      if (is_under || !found)
        append_member (out, found ? found : at);
      skip_string (&cursor);
      skip_space (&cursor);
      cursor.at++;
      trends_json_skip (&cursor);
    }
}

/**
 * trends_json_merge:
 * @under: an object, checked, that has no key twice
 * @over: another
 *
 * Needs little more room than what it returns, however many members there are.
 *
 * Returns: (transfer full): an object with the members of both, @under's first,
 *   each with the value that @over gives it where it does, as compact text
 */
char *
trends_json_merge (const char *under,
                   const char *over)
{
  GString *out = g_string_sized_new (strlen (under) + strlen (over));
  g_autoptr (GArray) under_keys = NULL;
  g_autoptr (GArray) over_keys = NULL;
  TrendsJsonCursor first, second;

  trends_json_cursor_init (&first, under);
  trends_json_cursor_init (&second, over);
  skip_space (&first);
  skip_space (&second);
  under_keys = sort_keys (first.at);
  over_keys = sort_keys (second.at);
  g_string_append_c (out, '{');
  append_members (out, first.at, over_keys, second.at, TRUE);
  append_members (out, second.at, under_keys, first.at, FALSE);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}
