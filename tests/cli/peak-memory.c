/* SPDX-License-Identifier: GPL-3.0-or-later */

/* peak-memory.c: peak-memory PROGRAM ARGUMENT…
 *
 * Runs a program without its output and prints the most memory that it had, in KiB, and
 * what it exited with.
 * A process starts with the peak of the one that it was forked from, so whoever
 * measures has to be small; Python isn't.
 */

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
become (char **argv)
{
  int nowhere = open ("/dev/null", O_WRONLY);

  dup2 (nowhere, STDOUT_FILENO);
  dup2 (nowhere, STDERR_FILENO);
  execv (argv[0], argv);
  _exit (127);
}

int
main (int    argc,
      char **argv)
{
  struct rusage usage;
  int status;
  pid_t pid;

  if (argc < 2)
    return 2;

  pid = fork ();
  if (pid == 0)
    become (argv + 1);
  if (pid < 0 || wait4 (pid, &status, 0, &usage) != pid)
    return 1;

  if (!WIFEXITED (status) || WEXITSTATUS (status) > 1)
    return 1;
  printf ("%ld %d\n", usage.ru_maxrss, WEXITSTATUS (status));
  return 0;
}
