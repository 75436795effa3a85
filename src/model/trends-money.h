/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money.h: currencies, and amounts of money as people read and type them.
 *
 * Amounts are whole minor units (ISO 4217), and counted exactly: no floating
 * point comes near them. What is shown here follows the locale; what exports say
 * is in the language of their sentences, see trends-language.h.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many as there are in what somebody typed */
#define TRENDS_MONEY_MAX_READINGS 4

int         trends_currency_digits (const char *currency);
gint64      trends_currency_minor_units (const char *currency);
const char *trends_currency_symbol (const char *currency);
gboolean    trends_money_convert   (gint64      minor,
                                    const char *from,
                                    const char *to,
                                    gint64     *converted);
gboolean    trends_money_is_rounded (gint64     minor,
                                    const char *from,
                                    const char *to);

gint64      trends_money_add       (gint64      a,
                                    gint64      b);
gboolean    trends_money_is_whole  (gint64      minor,
                                    const char *currency);
char       *trends_money_format    (gint64      minor,
                                    const char *currency);
char       *trends_money_format_in_full (gint64      minor,
                                         const char *currency);
guint       trends_money_read      (const char *text,
                                    const char *currency,
                                    const char *language,
                                    gint64      readings[TRENDS_MONEY_MAX_READINGS]);
/* (transfer full) (nullable): the sign or the code of another currency in what was typed */
char       *trends_money_dup_other (const char *text,
                                    const char *currency);
char       *trends_money_explain_other (const char *text,
                                        const char *currency);

G_END_DECLS
