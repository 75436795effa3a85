/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-file.c: see trends-book-file.h */

#include "trends-book-file.h"

#include "trends-export-locale.h"
#include "trends-unnamed-file.h"

#include <unistd.h>

static TrendsBook *
make_book (TrendsPlan                *plan,
           const TrendsExportOptions *options,
           gsize                      longest)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  return trends_book_new (plan, options, NULL, longest);
}

/**
 * trends_book_file_write:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told, which hears of texts that were cut
 * @longest: how many UTF-16 units a cell can hold, or %TRENDS_BOOK_NO_LIMIT
 * @func: (scope call): called once, with a file that has nothing in it and is gone afterwards; it
 *   enters the scope of trends-export-locale.h, in which books are asked, by itself
 *
 * Any thread.
 *
 * Returns: whether there was a file, and @func did what it should
 */
gboolean
trends_book_file_write (TrendsPlan                *plan,
                        const TrendsExportOptions *options,
                        gsize                      longest,
                        TrendsBookFileFunc         func,
                        gpointer                   user_data,
                        GError                   **error)
{
  g_autoptr (TrendsBook) book = NULL;
  gboolean is_done;
  int fd = trends_unnamed_file_open (g_get_tmp_dir (), error);

  if (fd < 0)
    return FALSE;
  book = make_book (plan, options, longest);
  is_done = func (book, fd, user_data, error);
  close (fd);
  if (is_done)
    trends_export_options_warn (options, trends_book_dup_warning (book));
  return is_done;
}
