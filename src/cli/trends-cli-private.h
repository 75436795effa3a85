/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-private.h: what the subcommands share. Each is one function in a
 * file of its own; argv[0] is its name.
 */

#pragma once

#include "trends-cli.h"
#include "trends-export.h"
#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_CLI_DONE 0
#define TRENDS_CLI_FAILED 1
#define TRENDS_CLI_USAGE 2

int trends_cli_new    (int argc, char **argv);
int trends_cli_show   (int argc, char **argv);
int trends_cli_check  (int argc, char **argv);
int trends_cli_export (int argc, char **argv);
int trends_cli_import (int argc, char **argv);
int trends_cli_baseline (int argc, char **argv);
int trends_cli_edition (int argc, char **argv);
int trends_cli_merge (int argc, char **argv);
int trends_cli_copies (int argc, char **argv);
int trends_cli_bring_back (int argc, char **argv);

/* Describes a subcommand and its options; what it prints for --help. */
typedef struct
{
  const char *name;
  const char *arguments;   /* "FILE SOURCE" */
  const char *summary;     /* not translated: what it does, in a sentence */
  const char *description; /* not translated: what else there is to know, or NULL */
  guint min_files, max_files;
  char *(*dup_more) (void); /* (transfer full): what stands below the description, or NULL */
  gboolean ends_in_name;    /* the last of the files is a name within the plan instead */
} TrendsCliUsage;

/* Takes the options out of argv and leaves the files from argv[1] on. FALSE where
 * it was called wrongly, which it has said then. Asked for help, it prints that and
 * doesn't return. */
gboolean     trends_cli_parse         (const TrendsCliUsage  *usage,
                                       const GOptionEntry    *entries,
                                       int                   *argc,
                                       char                ***argv);
/* Adds to the help what a format is, and its options with what each can be. */
void         trends_cli_describe_format (GString                  *list,
                                         const char               *id,
                                         const char               *summary,
                                         const TrendsFormatOption *options);
/* (transfer full): what was chosen about a format by each OPTION=VALUE of `assignments`, which
 * may be NULL; or NULL where it was called wrongly, which it has said then. */
GHashTable  *trends_cli_take_values   (const char               *command,
                                       char                    **assignments,
                                       const TrendsFormatOption *options);
/* (transfer full): the editions of trends that come with Trends, a line each, for --help. */
char        *trends_cli_dup_catalogues (void);
/* (transfer full): the file's name for people, on one line. */
char        *trends_cli_dup_name      (const char            *file);
/* To standard error, as "socitm-trends: FILE: what and why". */
void         trends_cli_say           (const char            *file,
                                       const char            *message);
/* The same where there is a message, and a hint at --help. Returns TRENDS_CLI_USAGE. */
int          trends_cli_misuse        (const char            *command,
                                       const char            *message);
/* The same for a plan file; TRENDS_CLI_FAILED. */
int          trends_cli_fail          (const char            *file,
                                       const GError          *error);
/* (transfer full): the file of that name, which may hold a colon; or of that address,
 * which holds "://". */
GFile       *trends_cli_get_file      (const char            *name);
/* Whether no file can be made under it, which it has said then. */
gboolean     trends_cli_refuses_name  (const char            *path);
/* (transfer full): the plan in the file, or NULL, which it has said then. */
TrendsStore *trends_cli_open          (const char            *path,
                                       TrendsOpenMode         mode);
/* Standard output as a stream. */
GOutputStream *trends_cli_open_output (void);
/* The status to exit with, once all that was printed has come out. */
int          trends_cli_finish            (int                  status);
/* To standard output as it is: for other programs, which read UTF-8. */
void         trends_cli_put           (const char            *text);
/* Hands over what was printed. */
void         trends_cli_flush         (void);
/* Whether somebody looks at it. */
gboolean     trends_cli_output_is_terminal (void);

const char  *trends_cli_find_nearest  (const char            *word,
                                       const char *const     *words,
                                       guint                  n_words);
gboolean     trends_cli_may_be_file   (const char            *word);

G_END_DECLS
