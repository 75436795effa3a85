/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-terminal.c: whatever is printed passes here, so that no title, file
 * name or message brings a terminal anything that it would act on.
 */

#include "trends-cli-private.h"

#include "trends-printable.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

static void
write_printable (FILE       *stream,
                 const char *text)
{
  g_autofree char *printable = trends_make_printable_lines (text);
  g_autofree char *converted = NULL;
  const char *charset;

  if (!g_get_console_charset (&charset))
    converted = g_convert_with_fallback (printable, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (converted ? converted : printable, stream);
  fflush (stream);
}

static void
print_cb (const char *text)
{
  write_printable (stdout, text);
}

static void
print_error_cb (const char *text)
{
  write_printable (stderr, text);
}

/**
 * trends_cli_guard_terminal:
 *
 * From now on g_print() and g_printerr() write printable characters and line feeds
 * alone, here and in what libraries say about the arguments.
 */
void
trends_cli_guard_terminal (void)
{
  g_set_print_handler (print_cb);
  g_set_printerr_handler (print_error_cb);
}

gboolean
trends_cli_output_is_terminal (void)
{
  return isatty (STDOUT_FILENO) == 1;
}

/**
 * trends_cli_finish:
 * @status: how it went so far
 *
 * What was printed may still be on its way to a full disk.
 *
 * Returns: the status to exit with
 */
int
trends_cli_finish (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  trends_cli_say (_("standard output"), g_strerror (errno));
  return TRENDS_CLI_FAILED;
}
