/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-later.c: what is let go of stays until the main loop has nothing else to do, and all
 * of it goes.
 */

#include "trends-later.h"

#include <gio/gio.h>

#define N 300

static guint n_freed;
static GString *freed; /* what was, in order */

static void
count_cb (gpointer data)
{
  n_freed++;
}

static void
test_all_go (void)
{
  gboolean urgent = FALSE;
  GObject *objects[N];

  n_freed = 0;
  for (guint i = 0; i < N; i++)
    {
      objects[i] = G_OBJECT (g_simple_action_group_new ());
      g_object_weak_ref (objects[i], (GWeakNotify) (void (*) (void)) count_cb, NULL);
      trends_later_unref (objects[i]);
    }
  trends_later_free (NULL, count_cb);
  trends_later_free (&urgent, count_cb);
  g_assert_cmpuint (n_freed, ==, 0);

  while (n_freed < N + 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_main_context_pending (NULL));
}

/* What is freed has others freed. */
static void
chain_cb (gpointer data)
{
  n_freed++;
  if (n_freed < N)
    trends_later_free (data, chain_cb);
}

static void
test_chain (void)
{
  n_freed = 0;
  trends_later_free (&n_freed, chain_cb);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_freed, ==, N);

  n_freed = 0;
  trends_later_free (&n_freed, chain_cb);
  trends_later_flush ();
  g_assert_cmpuint (n_freed, ==, N);
  g_assert_false (g_main_context_pending (NULL));
}

static void
note_cb (gpointer data)
{
  g_string_append_c (freed, *(const char *) data);
}

/* What it brings comes before what has waited longer, in its own order. */
static void
bring_cb (gpointer data)
{
  note_cb (data);
  trends_later_free ((char *) "b", note_cb);
  trends_later_free ((char *) "c", note_cb);
}

static void
test_parts_first (void)
{
  freed = g_string_new (NULL);
  trends_later_free ((char *) "a", bring_cb);
  trends_later_free ((char *) "d", bring_cb);
  trends_later_free ((char *) "e", note_cb);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (freed->str, ==, "abcdbce");
  g_string_free (freed, TRUE);
}

/* More than a slice: there are turns in between. */
static void
slow_cb (gpointer data)
{
  n_freed++;
  g_usleep (TRENDS_LATER_SLICE);
}

static void
test_slices (void)
{
  n_freed = 0;
  for (guint i = 0; i < 5; i++)
    trends_later_free (&n_freed, slow_cb);
  for (guint i = 1; i <= 5; i++)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (n_freed, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/later/all-go", test_all_go);
  g_test_add_func ("/later/chain", test_chain);
  g_test_add_func ("/later/parts-first", test_parts_first);
  g_test_add_func ("/later/slices", test_slices);
  return g_test_run ();
}
