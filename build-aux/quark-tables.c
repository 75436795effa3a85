/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What GLib leaks on purpose, kept in reach of the leak detector. Linked into sanitized
 * builds only.
 *
 * GLib has its quarks in a table which is replaced by a larger one for each 2048 of them, and
 * doesn't free the one before, as other threads may read it. With all of GTK there are more
 * than 2048. A suppression knows such a leak by what is above it in its stack, and Debian's
 * libraries have no frame pointers: to see that far, each allocation of the program had to be
 * unwound by tables, which took four fifths of the time of a sanitized test with a window.
 * Here the tables are known by their sizes, as they are allocated.
 */
#include <stddef.h>

/* Of GLib's gquark.c: QUARK_BLOCK_SIZE. */
#define QUARKS_IN_A_BLOCK 2048

/* As many of each size as may come before the table itself. */
#define N_SIZES 3
#define N_OF_A_SIZE 4

/* What the detector looks through for pointers. */
static const volatile void *tables[N_SIZES][N_OF_A_SIZE];
static unsigned int n_tables[N_SIZES];

void __sanitizer_malloc_hook (const volatile void *memory, size_t size);

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

  if (blocks == 0 || blocks > N_SIZES || size % (QUARKS_IN_A_BLOCK * sizeof (void *)) != 0)
    return;
  place = __atomic_fetch_add (&n_tables[blocks - 1], 1, __ATOMIC_RELAXED);
  if (place < N_OF_A_SIZE)
    tables[blocks - 1][place] = memory;
}
