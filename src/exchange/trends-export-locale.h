/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-locale.h: keeps the locale of whoever exports out of an export.
 *
 * The same plan has to give the same bytes for everybody, in words that are right
 * for those who read it. But almost everything below us asks the locale: gettext,
 * printf's thousands, the names of months, and cairo, which reads numbers by it.
 * So the thread that makes an export is in the C locale while it does: our own words are
 * those of the source, British English, and dates and numbers come from a table of our
 * own (trends-language.h), in the same language, for a paper is in one.
 *
 * gettext is no way to have words in the plan's language instead. It takes the first
 * catalogue that LANGUAGE names, whatever locale is set, and finds one only where
 * that locale is installed, so the paper would again depend on the machine. Words in
 * another language have to come from data of our own, chosen by the plan's language,
 * as a catalogue's texts do; until there are some, a tagged PDF says which parts of it
 * are in English where its plan isn't.
 *
 * Messages to the person who exports (errors, warnings) are no part of the export:
 * they are made outside and follow the locale.
 */

#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

typedef locale_t TrendsExportLocale;

TrendsExportLocale trends_export_locale_enter (void);
void               trends_export_locale_leave (TrendsExportLocale previous);

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (TrendsExportLocale, trends_export_locale_leave, (locale_t) 0)

G_END_DECLS
