/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-decode.c: see trends-csv-decode.h. Windows-1252 is decoded here and not by
 * iconv, whose tables are a package of their own in some systems.
 */

#include "trends-csv-decode.h"

#include <string.h>

#define PIECE 65536 /* bytes of UTF-8 that are handed on at once */
#define LOOK 4096   /* bytes by which UTF-16 without a mark is known */
#define REPLACEMENT 0xfffd
#define WHOLE_TO_BROKEN 4 /* characters of UTF-8 that outweigh a byte that is none */

/* 0x80 to 0x9f; those that mean nothing are 0. */
static const guint16 windows[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* Text in Latin letters has a NUL in every second place. */
static gboolean
is_utf_16 (const char *data,
           gsize       length,
           gsize       place_of_nul)
{
  gsize n = MIN (length, LOOK) / 2 * 2;
  gsize n_nul = 0, n_other = 0;

  for (gsize i = 0; i < n; i += 2)
    {
      n_nul += data[i + place_of_nul] == '\0';
      n_other += data[i + 1 - place_of_nul] == '\0';
    }
  return n >= 4 && n_other == 0 && n_nul * 2 > n / 2;
}

/* One byte that was spoiled doesn't make another encoding of all others: what is no ASCII is
 * mostly whole. */
static gboolean
is_mostly_utf_8 (const char *data,
                 gsize       length)
{
  const char *end = data + length;
  gsize n_whole = 0, n_broken = 0;

  for (const char *at = data; at < end;)
    {
      gunichar c = (guchar) *at < 0x80 ? (guchar) *at : g_utf8_get_char_validated (at, end - at);
      gboolean is_broken = c == (gunichar) -1 || c == (gunichar) -2;

      n_broken += is_broken;
      n_whole += !is_broken && c >= 0x80;
      at += is_broken ? 1 : g_utf8_skip[*(const guchar *) at];
    }
  return n_broken == 0 || n_whole > WHOLE_TO_BROKEN * n_broken;
}

/**
 * trends_encoding_guess:
 * @data: a text file
 * @length: how long it is
 * @n_mark: (out): how many bytes at its beginning only say what it is
 *
 * Returns: what it is written in: what it says itself, or UTF-8 if it is that, be it with a few
 *   bytes that aren't, or else Windows-1252, in which anything would be
 */
TrendsEncoding
trends_encoding_guess (const char *data,
                       gsize       length,
                       gsize      *n_mark)
{
  *n_mark = 0;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      *n_mark = 3;
      return TRENDS_ENCODING_UTF_8;
    }
  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *n_mark = 2;
      return data[0] == '\xff' ? TRENDS_ENCODING_UTF_16LE : TRENDS_ENCODING_UTF_16BE;
    }
  if (is_utf_16 (data, length, 1))
    return TRENDS_ENCODING_UTF_16LE;
  if (is_utf_16 (data, length, 0))
    return TRENDS_ENCODING_UTF_16BE;
  return is_mostly_utf_8 (data, length) ? TRENDS_ENCODING_UTF_8 : TRENDS_ENCODING_WINDOWS_1252;
}

static gunichar
take_unit (TrendsEncoding       encoding,
           const unsigned char *data)
{
  return encoding == TRENDS_ENCODING_UTF_16LE ? (gunichar) (data[0] | data[1] << 8)
                                              : (gunichar) (data[1] | data[0] << 8);
}

/* The character at `data`, and how many bytes it has; what is half a character is one that
 * stands for it. */
static gunichar
take (TrendsEncoding       encoding,
      const unsigned char *data,
      gsize                length,
      gsize               *n)
{
  gunichar first, second;

  *n = 1;
  if (encoding == TRENDS_ENCODING_WINDOWS_1252)
    {
      if (data[0] < 0x80 || data[0] > 0x9f)
        return data[0];
      return windows[data[0] - 0x80] != 0 ? windows[data[0] - 0x80] : REPLACEMENT;
    }
  if (length < 2)
    return REPLACEMENT;
  *n = 2;
  first = take_unit (encoding, data);
  if (first < 0xd800 || first > 0xdfff)
    return first;
  second = length >= 4 ? take_unit (encoding, data + 2) : 0;
  if (first > 0xdbff || second < 0xdc00 || second > 0xdfff)
    return REPLACEMENT;
  *n = 4;
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

/**
 * trends_encoding_decode:
 * @encoding: what @data is written in
 * @data: a text file, without what its mark is
 * @length: how long it is
 * @func: (scope call): takes a piece of it, in UTF-8
 * @user_data: for @func
 *
 * What is said to be UTF-8 is handed on as it is, and may hold what isn't.
 *
 * Returns: whether @func wanted all of it
 */
gboolean
trends_encoding_decode (TrendsEncoding    encoding,
                        const char       *data,
                        gsize             length,
                        TrendsDecodeFunc  func,
                        gpointer          user_data)
{
  const unsigned char *bytes = (const unsigned char *) data;
  g_autoptr (GString) piece = NULL;

  if (encoding == TRENDS_ENCODING_UTF_8)
    return func (data, length, user_data);

  piece = g_string_sized_new (PIECE + 8);
  for (gsize i = 0, n; i < length; i += n)
    {
      g_string_append_unichar (piece, take (encoding, bytes + i, length - i, &n));
      if (piece->len < PIECE)
        continue;
      if (!func (piece->str, piece->len, user_data))
        return FALSE;
      g_string_truncate (piece, 0);
    }
  return piece->len == 0 || func (piece->str, piece->len, user_data);
}
