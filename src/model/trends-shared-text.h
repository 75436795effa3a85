/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shared-text.h: a text that doesn't change and that many may hold, in any
 * thread: an id, what stands in a field.
 *
 * As a GRefString, but for four bytes of its own instead of 32: a plan has several
 * for each entity, and most of them are shorter than that.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text like any other to who reads it; only made and let go of by these. */
typedef char TrendsSharedText;

/* (transfer full): a copy of `text`, which is UTF-8 */
TrendsSharedText *trends_shared_text_new   (const char       *text);
TrendsSharedText *trends_shared_text_ref   (TrendsSharedText *self);
void              trends_shared_text_unref (TrendsSharedText *self);

G_END_DECLS
