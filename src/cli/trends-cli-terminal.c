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

/* What kept the first of what is lost from being printed, as errno has it; or 0 */
static int failure;

static int
write_printable (FILE       *stream,
                 const char *text)
{
  g_autofree char *printable = trends_make_printable_lines (text);
  g_autofree char *converted = NULL;
  const char *charset;

  if (!g_get_console_charset (&charset))
    converted = g_convert_with_fallback (printable, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  return fputs (converted ? converted : printable, stream);
}

static void
note_failure (void)
{
  if (failure == 0)
    failure = errno;
}

/* A plan of thousands of lines isn't handed over piece by piece: the C library does so
 * when much has come together, or at the end of a line on a terminal. */
static void
print_cb (const char *text)
{
  if (write_printable (stdout, text) == EOF)
    note_failure ();
}

/**
 * trends_cli_put:
 * @text: what another program reads, in UTF-8 wherever that is
 */
void
trends_cli_put (const char *text)
{
  if (fputs (text, stdout) == EOF)
    note_failure ();
}

/**
 * trends_cli_flush:
 *
 * Hands over what was printed, before something else is written to the same place.
 */
void
trends_cli_flush (void)
{
  if (fflush (stdout) != 0)
    note_failure ();
}

static void
print_error_cb (const char *text)
{
  trends_cli_flush ();
  write_printable (stderr, text);
  fflush (stderr);
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
  trends_cli_flush ();
  if (failure == 0 && !ferror (stdout))
    return status;
  trends_cli_say (_("standard output"), g_strerror (failure != 0 ? failure : EIO));
  return TRENDS_CLI_FAILED;
}
