/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-page-layout.h: children below each other, each as wide as the page that is seen of them, but
 * for those that need more: they alone are scrolled sideways for. (A box would have all be as wide as
 * the widest, whose lines then begin and end where nobody sees both.)
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PAGE_LAYOUT (trends_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPageLayout, trends_page_layout, TRENDS, PAGE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *trends_page_layout_new      (int               spacing);
void              trends_page_layout_set_page (TrendsPageLayout *self,
                                               int               page);

G_END_DECLS
