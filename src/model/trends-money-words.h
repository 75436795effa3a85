/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money-words.h: the words that people type after an amount which counts
 * thousands or more, language by language.
 *
 * This file is included several times, with other meanings of the macro; so it has no
 * include guard.
 *
 *   TRENDS_MONEY_WORDS (language, power, words)
 *
 * `words`, by | from each other, multiply by 10^`power`; case, accents and a point at
 * the end don't matter. `language` is a BCP 47 tag, or NULL for what means the same
 * everywhere. One word may have several meanings: an English billion is a German
 * Milliarde, and a German Billion a thousand of these.
 */

TRENDS_MONEY_WORDS (NULL, 3, "k")
TRENDS_MONEY_WORDS (NULL, 6, "m|mio")
TRENDS_MONEY_WORDS (NULL, 9, "bn|mrd|mld")

TRENDS_MONEY_WORDS ("en", 3, "thousand")
TRENDS_MONEY_WORDS ("en", 6, "mn|million|millions")
TRENDS_MONEY_WORDS ("en", 9, "b|billion|billions")

TRENDS_MONEY_WORDS ("ar", 3, "ألف|ألفا|آلاف")
TRENDS_MONEY_WORDS ("ar", 6, "مليون|مليونا|ملايين")
TRENDS_MONEY_WORDS ("ar", 9, "مليار|مليارا|مليارات")
TRENDS_MONEY_WORDS ("ar", 12, "تريليون|تريليونا")

TRENDS_MONEY_WORDS ("cs", 3, "tis|tisíc|tisíce")
TRENDS_MONEY_WORDS ("cs", 6, "mil|mln|milion|miliony|milionů|milión|milióny|miliónů")
TRENDS_MONEY_WORDS ("cs", 9, "miliarda|miliardy|miliard")
TRENDS_MONEY_WORDS ("cs", 12, "bilion|biliony|bilionů")

TRENDS_MONEY_WORDS ("cy", 3, "mil")
TRENDS_MONEY_WORDS ("cy", 6, "miliwn")
TRENDS_MONEY_WORDS ("cy", 9, "biliwn")

TRENDS_MONEY_WORDS ("da", 3, "t|tusind")
TRENDS_MONEY_WORDS ("da", 6, "million|millioner")
TRENDS_MONEY_WORDS ("da", 9, "mia|milliard|milliarder")
TRENDS_MONEY_WORDS ("da", 12, "billion|billioner")

TRENDS_MONEY_WORDS ("de", 3, "tsd|tausend")
TRENDS_MONEY_WORDS ("de", 6, "million|millionen")
TRENDS_MONEY_WORDS ("de", 9, "milliarde|milliarden")
TRENDS_MONEY_WORDS ("de", 12, "billion|billionen")

TRENDS_MONEY_WORDS ("es", 3, "mil")
TRENDS_MONEY_WORDS ("es", 6, "millón|millones")
TRENDS_MONEY_WORDS ("es", 9, "mil millones")
TRENDS_MONEY_WORDS ("es", 12, "billón|billones")

TRENDS_MONEY_WORDS ("fi", 3, "t|tuhat|tuhatta")
TRENDS_MONEY_WORDS ("fi", 6, "milj|miljoona|miljoonaa")
TRENDS_MONEY_WORDS ("fi", 9, "miljardi|miljardia")
TRENDS_MONEY_WORDS ("fi", 12, "biljoona|biljoonaa")

TRENDS_MONEY_WORDS ("fr", 3, "mille")
TRENDS_MONEY_WORDS ("fr", 6, "million|millions")
TRENDS_MONEY_WORDS ("fr", 9, "md|milliard|milliards")
TRENDS_MONEY_WORDS ("fr", 12, "billion|billions")

TRENDS_MONEY_WORDS ("ga", 3, "míle")
TRENDS_MONEY_WORDS ("ga", 6, "milliún")
TRENDS_MONEY_WORDS ("ga", 9, "billiún")

TRENDS_MONEY_WORDS ("gd", 3, "mìle")
TRENDS_MONEY_WORDS ("gd", 6, "millean")
TRENDS_MONEY_WORDS ("gd", 9, "billean")

TRENDS_MONEY_WORDS ("it", 3, "mila|mille")
TRENDS_MONEY_WORDS ("it", 6, "mln|milione|milioni")
TRENDS_MONEY_WORDS ("it", 9, "miliardo|miliardi")
TRENDS_MONEY_WORDS ("it", 12, "bilione|bilioni")

TRENDS_MONEY_WORDS ("nb", 3, "tusen")
TRENDS_MONEY_WORDS ("nb", 6, "mill|million|millioner")
TRENDS_MONEY_WORDS ("nb", 9, "milliard|milliarder")
TRENDS_MONEY_WORDS ("nb", 12, "billion|billioner")
TRENDS_MONEY_WORDS ("nn", 6, "millionar")
TRENDS_MONEY_WORDS ("nn", 9, "milliardar")
TRENDS_MONEY_WORDS ("nn", 12, "billionar")

TRENDS_MONEY_WORDS ("nl", 3, "duizend")
TRENDS_MONEY_WORDS ("nl", 6, "mln|miljoen")
TRENDS_MONEY_WORDS ("nl", 9, "miljard")
TRENDS_MONEY_WORDS ("nl", 12, "biljoen")

TRENDS_MONEY_WORDS ("pl", 3, "tys|tysiąc|tysiące|tysięcy")
TRENDS_MONEY_WORDS ("pl", 6, "mln|milion|miliony|milionów")
TRENDS_MONEY_WORDS ("pl", 9, "miliard|miliardy|miliardów")
TRENDS_MONEY_WORDS ("pl", 12, "bln|bilion|biliony|bilionów")

TRENDS_MONEY_WORDS ("pt", 3, "mil")
TRENDS_MONEY_WORDS ("pt", 6, "mi|milhão|milhões")
TRENDS_MONEY_WORDS ("pt", 9, "mil milhões|bilhão|bilhões")
TRENDS_MONEY_WORDS ("pt", 12, "bilião|biliões|trilhão|trilhões")

TRENDS_MONEY_WORDS ("sv", 3, "tn|tusen")
TRENDS_MONEY_WORDS ("sv", 6, "mn|miljon|miljoner")
TRENDS_MONEY_WORDS ("sv", 9, "md|mdr|miljard|miljarder")
TRENDS_MONEY_WORDS ("sv", 12, "biljon|biljoner")

TRENDS_MONEY_WORDS ("th", 3, "พัน")
TRENDS_MONEY_WORDS ("th", 4, "หมื่น")
TRENDS_MONEY_WORDS ("th", 5, "แสน")
TRENDS_MONEY_WORDS ("th", 6, "ล้าน")
TRENDS_MONEY_WORDS ("th", 9, "พันล้าน")
TRENDS_MONEY_WORDS ("th", 12, "ล้านล้าน")

TRENDS_MONEY_WORDS ("tr", 3, "bin")
TRENDS_MONEY_WORDS ("tr", 6, "mn|milyon")
TRENDS_MONEY_WORDS ("tr", 9, "mr|mlr|milyar")
TRENDS_MONEY_WORDS ("tr", 12, "trilyon")
