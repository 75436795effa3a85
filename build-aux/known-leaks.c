/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What libraries leak in nearly every program, kept from the leak detector. Linked into the
 * programs and tests of sanitized builds only.
 *
 * A leak that a suppression knows costs more than it seems: to find its name, the debugging
 * information of each library is read as the program ends, which takes longer than most
 * commands do.
 *
 * GLib has its quarks in a table which is replaced by a larger one for each 2048 of them, and
 * doesn't free the one before, as other threads may read it. With all of GTK there are more
 * than 2048. A suppression knows such a leak by what is above it in its stack, and Debian's
 * libraries have no frame pointers: to see that far, each allocation of the program had to be
 * unwound by tables, which took four fifths of the time of a sanitized test with a window.
 * Here the tables are known by their sizes, as they are allocated.
 *
 * The C library's newlocale() forgets where it looked for locales, if LOCPATH is set; libp11-kit
 * calls it as it is loaded.
 *
 * Fontconfig's patterns say where their elements are by how far away that is, which the detector
 * doesn't take for a pointer; Pango keeps a few until the process ends. What fontconfig itself
 * allocates of these sizes is no leak.
 */
#define _GNU_SOURCE
#include <link.h>
#include <sanitizer/asan_interface.h>
#include <sanitizer/lsan_interface.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Of GLib's gquark.c: QUARK_BLOCK_SIZE. */
#define QUARKS_IN_A_BLOCK 2048

/* As many of each size as may come before the table itself. */
#define N_SIZES 3
#define N_OF_A_SIZE 4

/* What newlocale() adds to LOCPATH. */
#define LOCALES "/usr/lib/locale"

/* Of fontconfig's fcint.h: room for sixteen of FcPatternElt, or more of such, and one FcValueList. */
#define PATTERN_ELEMENTS 256
#define PATTERN_VALUE 32

/* What the detector looks through for pointers. */
static const volatile void *tables[N_SIZES][N_OF_A_SIZE];
static unsigned int n_tables[N_SIZES];
static const volatile void *locale_paths[N_OF_A_SIZE];
static unsigned int n_locale_paths;

/* Whether all libraries are loaded. */
static int all_loaded;

void __sanitizer_malloc_hook (const volatile void *memory, size_t size);

/* Where fontconfig's code is. */
static uintptr_t fontconfig_begin, fontconfig_end;

static int
find_fontconfig (struct dl_phdr_info *library,
                 size_t               size,
                 void                *data)
{
  if (strstr (library->dlpi_name, "/libfontconfig.so") == NULL)
    return 0;
  for (int i = 0; i < library->dlpi_phnum; i++)
    if (library->dlpi_phdr[i].p_type == PT_LOAD && (library->dlpi_phdr[i].p_flags & PF_X) != 0)
      {
        fontconfig_begin = library->dlpi_addr + library->dlpi_phdr[i].p_vaddr;
        fontconfig_end = fontconfig_begin + library->dlpi_phdr[i].p_memsz;
      }
  return 1;
}

/* A program's own constructors come after those of its libraries. */
__attribute__ ((constructor)) static void
say_all_loaded (void)
{
  dl_iterate_phdr (find_fontconfig, NULL);
  all_loaded = 1;
}

/* Whether fontconfig itself allocated this: the first is the allocator's own function. */
static int
is_of_fontconfig (const volatile void *memory)
{
  void *stack[2] = { NULL, NULL };
  int thread;

  return __asan_get_alloc_stack ((void *) memory, stack, 2, &thread) == 2 &&
         (uintptr_t) stack[1] >= fontconfig_begin && (uintptr_t) stack[1] < fontconfig_end;
}

static void
keep_locale_path (const volatile void *memory,
                  size_t               size)
{
  const char *path = getenv ("LOCPATH");

  if (path != NULL && size == strlen (path) + 1 + sizeof LOCALES && n_locale_paths < N_OF_A_SIZE)
    locale_paths[n_locale_paths++] = memory;
}

/* __sanitizer_malloc_hook:
 *
 * Called by the sanitizer for each allocation, by whichever thread.
 */
void
__sanitizer_malloc_hook (const volatile void *memory,
                         size_t               size)
{
  size_t blocks = size / (QUARKS_IN_A_BLOCK * sizeof (void *));
  unsigned int place;

  if (!all_loaded)
    keep_locale_path (memory, size);
  else if ((size % PATTERN_ELEMENTS == 0 || size == PATTERN_VALUE) && is_of_fontconfig (memory))
    __lsan_ignore_object ((const void *) memory);
  if (blocks == 0 || blocks > N_SIZES || size % (QUARKS_IN_A_BLOCK * sizeof (void *)) != 0)
    return;
  place = __atomic_fetch_add (&n_tables[blocks - 1], 1, __ATOMIC_RELAXED);
  if (place < N_OF_A_SIZE)
    tables[blocks - 1][place] = memory;
}
