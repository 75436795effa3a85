/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-follow.c: several people, one file: each sees what the others do, and
 * nobody loses anything.
 */

#include "shim-vfs.h"
#include "store-fixture.h"
#include "trends-left-out.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *file;
  TrendsStore *a;
  TrendsStore *b;
} Pair;

static void
pair_init (Pair *self,
           guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 6);
  g_autoptr (GError) error = NULL;

  self->folder = fixture_folder_new ();
  self->file = fixture_file (self->folder, "Plan.trends");
  self->a = trends_store_create (self->file, plan, &error);
  g_assert_no_error (error);
  self->b = trends_store_open (self->file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
}

static void
pair_clear (Pair *self)
{
  g_clear_object (&self->a);
  g_clear_object (&self->b);
  fixture_assert_sound (self->file);
  g_object_unref (self->file);
  fixture_folder_free (self->folder);
}

static gboolean
is_same (gpointer data)
{
  Pair *pair = data;
  g_autofree char *a = NULL, *b = NULL;

  if (trends_store_get_state (pair->a) != TRENDS_SAVE_STATE_SAVED ||
      trends_store_get_state (pair->b) != TRENDS_SAVE_STATE_SAVED)
    return FALSE;

  a = trends_plan_dump (trends_store_get_plan (pair->a));
  b = trends_plan_dump (trends_store_get_plan (pair->b));
  return g_strcmp0 (a, b) == 0;
}

static void
pair_settle (Pair *self)
{
  g_autofree char *dump = NULL;

  g_assert_true (trends_store_flush (self->a, NULL));
  g_assert_true (trends_store_flush (self->b, NULL));
  fixture_wait (is_same, self);
  dump = trends_plan_dump (trends_store_get_plan (self->a));
  fixture_assert_holds (self->file, dump);
}

static void
on_foreign_cb (TrendsStore *store,
               guint        n,
               guint       *total)
{
  *total += n;
}

static void
test_seen (void)
{
  Pair pair;
  guint total = 0;
  TrendsEntity *owner;

  pair_init (&pair, 1);
  g_signal_connect (pair.b, "foreign-edits", G_CALLBACK (on_foreign_cb), &total);
  owner = trends_plan_add_owner (trends_store_get_plan (pair.a), "New here", TRENDS_OWNER_PERSON,
                                 NULL);
  pair_settle (&pair);
  g_assert_cmpuint (total, ==, 1);
  g_assert_nonnull (trends_plan_lookup (trends_store_get_plan (pair.b),
                                        trends_entity_get_id (owner)));
  pair_clear (&pair);
}

/* Who only reads follows too. */
static void
test_reader_follows (void)
{
  Pair pair;
  guint total = 0;
  g_autoptr (TrendsStore) reader = NULL;

  pair_init (&pair, 2);
  reader = trends_store_open (pair.file, TRENDS_OPEN_READ_ONLY, NULL);
  g_signal_connect (reader, "foreign-edits", G_CALLBACK (on_foreign_cb), &total);
  trends_plan_add_owner (trends_store_get_plan (pair.a), "New here", TRENDS_OWNER_PERSON, NULL);
  pair_settle (&pair);
  while (total == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (trends_plan_find_owner (trends_store_get_plan (reader), "New here"));
  g_assert_cmpint (trends_store_get_state (reader), ==, TRENDS_SAVE_STATE_READ_ONLY);
  pair_clear (&pair);
}

/* Both in the same field at once: the later in the file stands, for both. */
static void
test_conflict (void)
{
  Pair pair;
  g_autoptr (GPtrArray) log = NULL;

  pair_init (&pair, 3);
  for (int i = 0; i < 2; i++)
    {
      TrendsPlan *plan = trends_store_get_plan (i == 0 ? pair.a : pair.b);

      g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE,
                                           i == 0 ? "A’s" : "B’s", TRENDS_SET_TYPING, NULL));
    }
  pair_settle (&pair);
  g_assert_cmpstr (trends_entity_get_text (trends_plan_get_info (trends_store_get_plan (pair.a)),
                                           TRENDS_PLAN_PURPOSE), ==, "B’s");
  log = trends_store_read_log (pair.file, NULL);
  g_assert_cmpuint (log->len, ==, 2);
  pair_clear (&pair);
}

static void
set_purpose (TrendsStore *store,
             const char  *text)
{
  TrendsPlan *plan = trends_store_get_plan (store);

  g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE,
                                       text, TRENDS_SET_ONCE, NULL));
}

static void
assert_purpose (TrendsStore *store,
                const char  *text)
{
  TrendsPlan *plan = trends_store_get_plan (store);

  g_assert_cmpstr (trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE), ==,
                   text);
}

/* Undo takes back no more than one's own, whether the other's value has been seen
 * or comes at the same time; and then nothing is left to redo. */
static void
test_undo_leaves_theirs (void)
{
  for (int seen = 0; seen < 2; seen++)
    {
      Pair pair;

      pair_init (&pair, 10);
      set_purpose (pair.a, "A’s");
      pair_settle (&pair);
      if (seen)
        {
          set_purpose (pair.b, "B’s");
          pair_settle (&pair);
          g_assert_false (trends_plan_undo (trends_store_get_plan (pair.a), NULL));
        }
      else
        {
          g_assert_true (trends_plan_undo (trends_store_get_plan (pair.a), NULL));
          set_purpose (pair.b, "B’s");
        }
      pair_settle (&pair);
      assert_purpose (pair.a, "B’s");
      assert_purpose (pair.b, "B’s");

      trends_plan_redo (trends_store_get_plan (pair.a), NULL);
      pair_settle (&pair);
      assert_purpose (pair.b, "B’s");
      pair_clear (&pair);
    }
}

/* Done and undone before the other's is seen: theirs comes back, not what was
 * there before it. */
static void
test_undo_of_unsaved (void)
{
  Pair pair;

  pair_init (&pair, 11);
  set_purpose (pair.b, "B’s");
  set_purpose (pair.a, "A’s first");
  set_purpose (pair.a, "A’s");
  g_assert_true (trends_plan_undo (trends_store_get_plan (pair.a), NULL));
  g_assert_true (trends_plan_undo (trends_store_get_plan (pair.a), NULL));
  pair_settle (&pair);
  assert_purpose (pair.a, "B’s");
  pair_clear (&pair);
}

static void
on_left_out_cb (TrendsStore *store,
                GPtrArray   *all,
                GPtrArray   *kept)
{
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (kept, trends_left_out_copy (all->pdata[i]));
}

/* One removes what the other is changing: who comes too late is told of it, and has
 * what was typed. */
static void
test_removed (void)
{
  Pair pair;
  TrendsPlan *a, *b;
  g_autoptr (TrendsEntity) removed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) left_out =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_left_out_free);

  pair_init (&pair, 4);
  g_signal_connect (pair.b, "left-out", G_CALLBACK (on_left_out_cb), left_out);
  a = trends_store_get_plan (pair.a);
  b = trends_store_get_plan (pair.b);
  removed = g_list_model_get_item (trends_plan_get_list (a, TRENDS_KIND_INITIATIVE), 0);
  id = g_strdup (trends_entity_get_id (removed));

  g_assert_true (trends_plan_remove (a, removed, NULL));
  g_assert_true (trends_store_flush (pair.a, NULL)); /* b hasn't looked yet */
  g_assert_true (trends_plan_set_text (b, trends_plan_lookup (b, id), TRENDS_INITIATIVE_TITLE,
                                       "Too late", TRENDS_SET_TYPING, NULL));
  g_assert_true (trends_plan_set_text (b, trends_plan_lookup (b, id), TRENDS_INITIATIVE_NOTES,
                                       "Much was written", TRENDS_SET_ONCE, NULL));
  trends_plan_add_owner (b, "Kept", TRENDS_OWNER_TEAM, NULL);
  pair_settle (&pair);

  g_assert_null (trends_plan_lookup (a, id));
  g_assert_nonnull (trends_plan_find_owner (a, "Kept"));
  g_assert_cmpint (fixture_query (pair.file, "SELECT count(*) FROM initiative"), ==, 5);

  g_assert_cmpuint (left_out->len, ==, 2);
  sentence = trends_left_out_dup_sentence (left_out);
  g_assert_nonnull (strstr (sentence, trends_entity_get_name (removed)));
  g_assert_nonnull (strstr (sentence, "Somebody else deleted"));
  text = trends_left_out_dup_text (left_out, b);
  g_assert_nonnull (strstr (text, "Too late"));
  g_assert_nonnull (strstr (text, "Much was written"));
  pair_clear (&pair);
}

/* What was typed while the file was busy is no less worth. */
static void
test_removed_while_busy (void)
{
  Pair pair;
  TrendsPlan *a, *b;
  g_autoptr (TrendsEntity) removed = NULL;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) left_out =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_left_out_free);
  g_autofree char *path = NULL;
  sqlite3 *other = NULL;

  pair_init (&pair, 5);
  g_signal_connect (pair.a, "left-out", G_CALLBACK (on_left_out_cb), left_out);
  a = trends_store_get_plan (pair.a);
  b = trends_store_get_plan (pair.b);
  removed = g_list_model_get_item (trends_plan_get_list (a, TRENDS_KIND_INITIATIVE), 0);
  id = g_strdup (trends_entity_get_id (removed));

  path = g_file_get_path (pair.file);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *note = g_strdup_printf ("Paragraph %d", i);

      g_assert_true (trends_plan_set_text (a, removed, TRENDS_INITIATIVE_NOTES, note,
                                           TRENDS_SET_ONCE, NULL));
    }
  g_assert_false (trends_store_flush (pair.a, NULL));
  sqlite3_close (other);

  g_assert_true (trends_plan_remove (b, trends_plan_lookup (b, id), NULL));
  g_assert_true (trends_store_flush (pair.b, NULL));
  g_assert_true (trends_store_flush (pair.a, NULL));
  g_assert_cmpuint (left_out->len, ==, 3);
  text = trends_left_out_dup_text (left_out, a);
  g_assert_nonnull (strstr (text, "Paragraph 2"));
  g_assert_null (strstr (text, "Paragraph 1"));
  pair_settle (&pair);
  pair_clear (&pair);
}

/* Whatever both do, both end up with the same, and it is what the file holds. */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 5; seed++)
    {
      Pair pair;
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

      pair_init (&pair, seed);
      for (int round = 0; round < 4; round++)
        {
          for (int i = 0; i < 12; i++)
            {
              TrendsStore *store = g_rand_boolean (rand) ? pair.a : pair.b;

              trends_random_edit (rand, trends_store_get_plan (store));
              if (g_rand_int_range (rand, 0, 5) == 0)
                g_main_context_iteration (NULL, FALSE);
            }
          pair_settle (&pair);
        }
      pair_clear (&pair);
    }
}

/* What each adds is there in the end. */
static void
test_nothing_lost (void)
{
  Pair pair;
  gint64 n_before;

  pair_init (&pair, 9);
  n_before = fixture_query (pair.file, "SELECT count(*) FROM owner");
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %d", i % 2 == 0 ? "A" : "B", i);

      trends_plan_add_owner (trends_store_get_plan (i % 2 == 0 ? pair.a : pair.b), name,
                             TRENDS_OWNER_PERSON, NULL);
      if (i % 7 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  pair_settle (&pair);
  g_assert_cmpint (fixture_query (pair.file, "SELECT count(*) FROM owner"), ==,
                   n_before + 40);
  g_assert_cmpint (fixture_query (pair.file, "SELECT count(*) FROM edit"), ==, 40);
  pair_clear (&pair);
}

/* One moves the file; the other says so, and finds a way out. */
static void
test_moved_away (void)
{
  Pair pair;
  g_autoptr (GFile) moved = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  pair_init (&pair, 10);
  moved = fixture_file (pair.folder, "Moved.trends");
  copy = fixture_file (pair.folder, "Copy.trends");
  g_assert_true (trends_store_move (pair.a, moved, FALSE, &error));
  g_assert_no_error (error);

  trends_plan_add_owner (trends_store_get_plan (pair.b), "Kept", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (pair.b, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (trends_store_save_copy (pair.b, copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_query (copy, "SELECT count(*) FROM owner WHERE name = 'Kept'"), ==, 1);
  fixture_assert_sound (copy);

  g_set_object (&pair.file, moved);
  pair_clear (&pair);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/follow/seen", test_seen);
  g_test_add_func ("/store/follow/reader", test_reader_follows);
  g_test_add_func ("/store/follow/conflict", test_conflict);
  g_test_add_func ("/store/follow/undo-leaves-theirs", test_undo_leaves_theirs);
  g_test_add_func ("/store/follow/undo-of-unsaved", test_undo_of_unsaved);
  g_test_add_func ("/store/follow/removed", test_removed);
  g_test_add_func ("/store/follow/removed-while-busy", test_removed_while_busy);
  g_test_add_func ("/store/follow/random", test_random);
  g_test_add_func ("/store/follow/nothing-lost", test_nothing_lost);
  g_test_add_func ("/store/follow/moved-away", test_moved_away);
  return g_test_run ();
}
