/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-late-text.c: a text that is fetched when it is asked for: not before, once, and by
 * one thread.
 */

#include "trends-value.h"

#define N_THREADS 8

static char text[] = "text";
static gint n_fetched;
static gint n_freed;

static char *
fetch (gpointer user_data,
       GError **error)
{
  g_atomic_int_inc (&n_fetched);
  g_usleep (1000);
  return g_strdup (user_data);
}

static void
count_freed (gpointer user_data)
{
  g_atomic_int_inc (&n_freed);
}

static TrendsValue
make_value (void)
{
  n_fetched = n_freed = 0;
  return trends_value_late (trends_late_text_new (fetch, text, count_freed));
}

static void
test_unasked (void)
{
  TrendsValue value = make_value ();
  TrendsValue copy = trends_value_copy (&value);

  g_assert_true (trends_value_is_set (&value));
  g_assert_true (trends_value_equal (&value, &copy));
  g_assert_false (trends_value_equal (&value, &(TrendsValue) TRENDS_VALUE_INIT));
  trends_value_clear (&value);
  g_assert_cmpint (n_freed, ==, 0);
  trends_value_clear (&copy);
  g_assert_cmpint (n_fetched, ==, 0);
  g_assert_cmpint (n_freed, ==, 1);
}

/* It equals a text that says the same, and another that is fetched. */
static void
test_equal (void)
{
  g_auto (TrendsValue) value = make_value ();
  g_auto (TrendsValue) same = trends_value_text ("text");
  g_auto (TrendsValue) other = trends_value_text ("other");
  g_auto (TrendsValue) late = trends_value_late (trends_late_text_new (fetch, text, NULL));

  g_assert_true (trends_value_equal (&value, &same));
  g_assert_true (trends_value_equal (&same, &value));
  g_assert_true (trends_value_equal (&value, &late));
  g_assert_false (trends_value_equal (&value, &other));
  g_assert_cmpint (n_fetched, ==, 2);
}

static gpointer
ask (gpointer data)
{
  return (gpointer) trends_value_get_text (data);
}

/* All are given the same, and what it was fetched from goes at once. */
static void
test_threads (void)
{
  g_auto (TrendsValue) value = make_value ();
  GThread *threads[N_THREADS];
  const char *first;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ask", ask, &value);
  first = trends_value_get_text (&value);
  g_assert_cmpstr (first, ==, "text");
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_true (g_thread_join (threads[i]) == (gpointer) first);
  g_assert_cmpint (n_fetched, ==, 1);
  g_assert_cmpint (n_freed, ==, 1);
}

static gboolean is_reachable;

static char *
fetch_where_reachable (gpointer user_data,
                       GError **error)
{
  if (is_reachable)
    return g_strdup (user_data);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It is out of reach.");
  return NULL;
}

/* Who asks for certain is told why; who asks again may be luckier. */
static void
test_failure (void)
{
  g_auto (TrendsValue) value
    = trends_value_late (trends_late_text_new (fetch_where_reachable, text, NULL));
  g_auto (TrendsValue) empty = TRENDS_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  is_reachable = FALSE;
  g_assert_false (trends_value_load (&value, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpstr (trends_value_get_text (&value), ==, "");
  g_assert_false (trends_value_equal (&value, &empty));

  is_reachable = TRUE;
  g_assert_true (trends_value_load (&value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (trends_value_get_text (&value), ==, "text");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/late-text/unasked", test_unasked);
  g_test_add_func ("/late-text/equal", test_equal);
  g_test_add_func ("/late-text/threads", test_threads);
  g_test_add_func ("/late-text/failure", test_failure);
  return g_test_run ();
}
