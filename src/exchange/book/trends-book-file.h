/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-file.h: a workbook that is made in a file without a name, see trends-unnamed-file.h. */

#pragma once

#include "trends-book.h"

G_BEGIN_DECLS

/* Writes the book to the file, or what is needed of it there. */
typedef gboolean (*TrendsBookFileFunc) (TrendsBook *book,
                                        int         fd,
                                        gpointer    user_data,
                                        GError    **error);

gboolean trends_book_file_write (TrendsPlan                *plan,
                                 const TrendsExportOptions *options,
                                 gsize                      longest,
                                 TrendsBookFileFunc         func,
                                 gpointer                   user_data,
                                 GError                   **error);

G_END_DECLS
