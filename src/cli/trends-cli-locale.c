/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-locale.c: the locale that the program runs in, with the app or without. */

#include "trends-cli.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

/**
 * trends_cli_set_locale:
 *
 * Takes the environment's locale over; to be called before anything else. Where that is
 * none, as for cron, for services and over ssh, or one that the system doesn't have, the
 * characters of arguments and of what is printed are UTF-8 all the same: ASCII alone
 * can't hold the names of Welsh files, nor the quotation marks of messages.
 */
void
trends_cli_set_locale (void)
{
  const char *characters;

  setlocale (LC_ALL, "");
  characters = setlocale (LC_CTYPE, NULL);
  if (strcmp (nl_langinfo (CODESET), "UTF-8") != 0
      && (strcmp (characters, "C") == 0 || strcmp (characters, "POSIX") == 0))
    setlocale (LC_CTYPE, "C.UTF-8");
}
