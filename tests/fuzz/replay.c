/* SPDX-License-Identifier: GPL-3.0-or-later */

/* replay.c: a fuzzer's target without a fuzzer: calls it with every file that is
 * named, and with damaged ones made of it, always the same.
 *
 *   replay N FILE|FOLDER…
 *
 * N says how many damaged ones are made of each file. Files called whole-… have to
 * become a plan that holds something, or the target would look for nothing.
 */

#include "fuzz-target.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define MOST_DAMAGE 8

static guint n_calls, n_whole;

static void
call (GByteArray *bytes)
{
  LLVMFuzzerTestOneInput (bytes->data, bytes->len);
  n_calls++;
}

static void
damage (GByteArray *bytes,
        GRand      *rand)
{
  guint place = (guint) g_rand_int_range (rand, 0, (int) bytes->len);
  guint most = (guint) g_rand_int_range (rand, 1, 32);
  guint length = MIN (most, bytes->len - place);
  guint8 byte = (guint8) g_rand_int_range (rand, 0, 256);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0: /* a part is missing */
      g_byte_array_remove_range (bytes, place, length);
      break;
    case 1: /* the end is */
      g_byte_array_set_size (bytes, MAX (place, 1));
      break;
    case 2: /* a part comes twice */
      {
        g_autofree guint8 *part = g_memdup2 (bytes->data + place, length);

        g_byte_array_append (bytes, part, length);
        break;
      }
    case 3: /* a bit has flipped */
      bytes->data[place] ^= (guint8) (1u << (byte % 8));
      break;
    default:
      bytes->data[place] = byte;
    }
}

static gboolean
is_whole (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (!g_str_has_prefix (name, "whole-"))
    return FALSE;
  n_whole++;
  return TRUE;
}

static void
replay_file (const char *path,
             guint       n_damaged,
             GRand      *rand)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &error))
    g_error ("%s", error->message);

  for (guint i = 0; i <= n_damaged; i++)
    {
      guint64 before = fuzz_n_entities;
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) contents, (guint) length);
      for (int n = i > 0 ? g_rand_int_range (rand, 1, MOST_DAMAGE) : 0; n > 0 && bytes->len > 0; n--)
        damage (bytes, rand);
      call (bytes);
      if (i == 0 && is_whole (path) && fuzz_n_entities == before)
        g_error ("%s never became a plan", path);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
replay (const char *path,
        guint       n_damaged,
        GRand      *rand)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (folder == NULL)
    {
      replay_file (path, n_damaged, rand);
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    replay_file (g_ptr_array_index (names, i), n_damaged, rand);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2024);

  if (argc < 3)
    {
      g_printerr ("usage: replay N FILE|FOLDER…\n");
      return 2;
    }

  for (int i = 2; i < argc; i++)
    replay (argv[i], (guint) strtoul (argv[1], NULL, 10), rand);
  g_print ("%u inputs, %u of them whole; %" G_GUINT64_FORMAT " entities\n", n_calls, n_whole,
           fuzz_n_entities);
  if (n_whole == 0)
    g_error ("No input is called whole-…");

  return 0;
}
