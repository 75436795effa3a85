/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-beside.c: what others put beside a plan, or do to it while it is open; and who
 * may read what we make from it. Nothing of that harms the plan or any other file.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

static GFile *
make_plan (const char *folder,
           const char *name,
           guint       seed)
{
  GFile *file = fixture_file (folder, name);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 8);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  return file;
}

static GFile *
beside (GFile      *file,
        const char *suffix)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (file), suffix, NULL);

  return g_file_new_for_path (path);
}

static void
put (GFile  *file,
     GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

/* Refused in every way of opening, with the name of what is beside it; and the plan
 * stays as it is, byte for byte. */
static void
assert_refused (GFile *file,
                GFile *stranger)
{
  g_autofree char *name = g_file_get_basename (stranger);
  g_autoptr (GBytes) before = fixture_read (file), after = NULL;
  g_autoptr (GError) check_error = NULL;
  GStatBuf info;

  for (int mode = TRENDS_OPEN_NORMAL; mode <= TRENDS_OPEN_READ_ONLY; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = trends_store_open (file, mode, &error);

      g_assert_null (store);
      g_test_message ("%s", error->message);
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, name));
    }
  g_assert_null (trends_store_check (file, &check_error));
  g_assert_nonnull (check_error);
  g_assert_cmpint (g_lstat (g_file_peek_path (stranger), &info), ==, 0);
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
}

/* ---------------------------------------------------------- planted journals */

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big, 4);
}

static void
pad (GByteArray *bytes,
     guint       length)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, length);
  memset (bytes->data + old, 0, length - old);
}

#define NONCE 12345

static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

/* A journal as SQLite makes it, of the plan's first page; `super` names a file that
 * it would delete, or is NULL. */
static GBytes *
make_journal (GBytes     *plan,
              const char *super)
{
  const guint8 *page = g_bytes_get_data (plan, NULL);
  guint size = (guint) page[16] << 8 | page[17];
  guint32 sum = NONCE;
  GByteArray *journal = g_byte_array_new ();

  for (gint i = (gint) size - 200; i > 0; i -= 200)
    sum += page[i];
  g_byte_array_append (journal, magic, sizeof magic);
  append_number (journal, 1);
  append_number (journal, NONCE);
  append_number (journal, (guint32) (g_bytes_get_size (plan) / size));
  append_number (journal, 512);
  append_number (journal, size);
  pad (journal, 512);
  append_number (journal, 1);
  g_byte_array_append (journal, page, size);
  append_number (journal, sum);
  if (super != NULL)
    {
      sum = 0;
      for (const char *p = super; *p != '\0'; p++)
        sum += (guint32) (signed char) *p;
      pad (journal, (journal->len + 511) / 512 * 512);
      append_number (journal, 0x40000000 / size + 1);
      g_byte_array_append (journal, (const guint8 *) super, (guint) strlen (super));
      append_number (journal, (guint32) strlen (super));
      append_number (journal, sum);
      g_byte_array_append (journal, magic, sizeof magic);
    }
  return g_byte_array_free_to_bytes (journal);
}

static void
test_super_journal (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) journal = beside (file, "-journal");
  g_autoptr (GFile) victim = fixture_file (folder, "Letter.txt");
  g_autoptr (GBytes) plan = fixture_read (file);
  g_autoptr (GBytes) letter = g_bytes_new_static ("Dear colleague,\n", 16);
  g_autoptr (GBytes) whole = NULL, noise = NULL;

  put (victim, letter);
  whole = make_journal (plan, g_file_peek_path (victim));
  put (journal, whole);
  assert_refused (file, journal);

  /* Nor what is none at all. */
  noise = g_bytes_new_static ("Minutes of the board", 20);
  put (journal, noise);
  assert_refused (file, journal);
  g_assert_true (g_file_query_exists (victim, NULL));
}

/* One of no known origin is played back where it is of this state of this file, and
 * nowhere else. test-interrupted.py has some that other programs left. */
static void
test_unknown_journal (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) journal = beside (file, "-journal");
  g_autoptr (GFile) other = make_plan (folder, "Other.trends", 2);
  g_autoptr (GFile) other_journal = beside (other, "-journal");
  g_autoptr (GBytes) plan = fixture_read (file), after = NULL, plain = NULL;

  fixture_exec (other, "UPDATE plan SET purpose = 'Another'; UPDATE plan SET purpose = 'And on'");
  plain = make_journal (plan, NULL);
  put (other_journal, plain);
  assert_refused (other, other_journal);

  put (journal, plain);
  fixture_assert_sound (file);
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (plan, after));
  g_assert_false (g_file_query_exists (journal, NULL));

  fixture_exec (file, "UPDATE plan SET purpose = 'Another'; UPDATE plan SET purpose = 'And on'");
  put (journal, plain);
  assert_refused (file, journal);
  g_assert_cmpuint (fixture_count_files (folder), ==, 4);
}

/* A journal that was begun and is of no use any more stops nobody. */
static void
test_cold_journal (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) journal = beside (file, "-journal");
  g_autofree guint8 *zeros = g_malloc0 (2000);

  for (gsize length = 0; length <= 2000; length += 1000)
    {
      g_autoptr (GBytes) cold = g_bytes_new (zeros, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      put (journal, cold);
      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_no_error (error);
      trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM, NULL);
      g_assert_true (trends_store_close (store, NULL));
      fixture_assert_sound (file);
    }
}

static void
test_strangers (void)
{
  static const char *const suffixes[] = { "-journal", "-wal" };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) other = fixture_file (folder, "Other.txt");
  g_autoptr (GBytes) zeros = g_bytes_new_static ("\0\0\0\0", 4);

  put (other, zeros);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autoptr (GFile) stranger = beside (file, suffixes[i]);
      const char *path = g_file_peek_path (stranger);
      g_autoptr (GBytes) after = NULL;

      g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      assert_refused (file, stranger);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      assert_refused (file, stranger);
      g_assert_cmpint (g_rmdir (path), ==, 0);
      g_assert_cmpint (symlink ("Other.txt", path), ==, 0);
      assert_refused (file, stranger);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
      assert_refused (file, stranger);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (link (g_file_peek_path (other), path), ==, 0);
      assert_refused (file, stranger);
      g_assert_cmpint (g_unlink (path), ==, 0);
      after = fixture_read (other);
      g_assert_true (g_bytes_equal (zeros, after));
    }
}

/* A log in which nothing is does no harm, wherever the plan goes, and nobody touches it. */
static void
test_empty_log (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GFile) log = beside (file, "-wal"), copy_log = beside (copy, "-wal");
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0), after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  put (log, nothing);
  put (copy_log, nothing);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_flush (store, NULL));
  g_assert_true (trends_store_save_copy (store, copy, FALSE, NULL));
  g_assert_true (trends_store_close (store, NULL));
  after = fixture_read (log);
  g_assert_cmpuint (g_bytes_get_size (after), ==, 0);
  g_assert_true (g_file_delete (log, NULL, NULL));
  g_assert_true (g_file_delete (copy_log, NULL, NULL));
  fixture_assert_sound (file);
  fixture_assert_sound (copy);
}

/* The same where it is put there while the plan is open. */
static void
test_strangers_meanwhile (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) journal = beside (file, "-journal");
  g_autoptr (GFile) victim = fixture_file (folder, "Letter.txt");
  g_autoptr (GBytes) plan = fixture_read (file), after = NULL;
  g_autoptr (GBytes) planted = make_journal (plan, g_file_peek_path (victim));
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  put (victim, plan);
  put (journal, planted);
  trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (store, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "-journal"));
  g_clear_error (&error);
  g_assert_true (g_file_query_exists (victim, NULL));
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (plan, after));

  g_assert_true (g_file_delete (journal, NULL, NULL));
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  fixture_assert_sound (file);
}

/* ------------------------------------------------------- journals of our own */

static void
edit_much (TrendsStore *store)
{
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autofree char *purpose = g_strnfill (20000, 'x');

  trends_plan_add_owner (plan, "X", TRENDS_OWNER_TEAM, NULL);
  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE, purpose,
                        TRENDS_SET_ONCE, NULL);
}

static void
edit_and_lose_power (const char *folder,
                     GFile      *file,
                     guint       nth)
{
  g_autoptr (TrendsStore) store = NULL;

  shim_vfs_cut_power (folder, nth, nth);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  if (store != NULL)
    {
      edit_much (store);
      trends_store_flush (store, NULL);
    }
  g_clear_object (&store);
  shim_vfs_restore ();
}

static gboolean
is_hot (GFile *journal)
{
  g_autofree char *contents = NULL;
  gsize length;

  return g_file_get_contents (g_file_peek_path (journal), &contents, &length, NULL)
         && length >= sizeof magic && memcmp (contents, magic, sizeof magic) == 0;
}

/* Takes the power away at each step of an edit in turn, until that leaves a journal that
 * has to be played back. */
static void
interrupt (const char *folder,
           GFile      *file,
           GFile      *journal)
{
  g_autoptr (GBytes) whole = fixture_read (file);

  for (guint nth = 1; nth < 200; nth++)
    {
      g_autoptr (GBytes) torn = NULL;

      put (file, whole);
      g_file_delete (journal, NULL, NULL);
      edit_and_lose_power (folder, file, nth);
      torn = fixture_read (file);
      if (is_hot (journal) && !g_bytes_equal (torn, whole))
        return;
    }
  g_assert_not_reached ();
}

static void
test_whose (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new (), elsewhere = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) journal = beside (file, "-journal");
  g_autoptr (GFile) other = make_plan (elsewhere, "Other.trends", 2);
  g_autoptr (GFile) other_journal = beside (other, "-journal");
  g_autoptr (GBytes) earlier = fixture_read (file), torn = NULL, hot = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "Y", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_close (store, NULL));
  g_clear_object (&store);
  interrupt (folder, file, journal);
  torn = fixture_read (file);
  hot = fixture_read (journal);

  put (other_journal, hot);
  assert_refused (other, other_journal);
  put (other, earlier);
  assert_refused (other, other_journal);

  /* Where it belongs it is played back, also where both were copied to. */
  put (other, torn);
  put (other_journal, hot);
  fixture_assert_sound (other);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_true (trends_store_close (store, NULL));
  fixture_assert_sound (file);
  g_assert_false (g_file_query_exists (journal, NULL));
}

/* ----------------------------------------------------- under an open window */

static void
assert_not_saved (GFile      *file,
                  const char *contents,
                  gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_autoptr (GFile) copy = beside (file, ".copy");
  g_autofree char *dump = NULL;
  FILE *stream;

  g_assert_no_error (error);
  stream = g_fopen (g_file_peek_path (file), "w");
  g_assert_cmpint (fwrite (contents, 1, length, stream), ==, length);
  fclose (stream);

  trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM, NULL);
  for (int i = 0; i < 2; i++)
    {
      g_assert_false (trends_store_flush (store, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "another"));
      g_clear_error (&error);
    }

  /* The way out holds all that was there. */
  g_assert_true (trends_store_save_copy (store, copy, TRUE, &error));
  g_assert_no_error (error);
  dump = trends_plan_dump (trends_store_get_plan (store));
  fixture_assert_holds (copy, dump);
  g_assert_false (trends_store_give_up (store));
}

static void
test_emptied (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GBytes) plan = fixture_read (file);

  assert_not_saved (file, "", 0);
  put (file, plan);
  assert_not_saved (file, "Minutes of the board", 20);
}

/* What can't be read isn't damaged, whichever read it is. */
static void
test_unreadable (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  guint n_failed = 0;

  for (guint nth = 1;; nth++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      shim_vfs_fail_reads (nth);
      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      shim_vfs_fail_reads (0);
      if (store != NULL)
        break;
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
      n_failed++;
    }
  g_assert_cmpuint (n_failed, >, 5);
  fixture_assert_sound (file);
}

/* ------------------------------------------------------ where a file is to be made */

/* What other programs have there is neither taken over nor removed, and is named. */
static void
test_in_the_way (void)
{
  static const char *const suffixes[] = { "-journal", "-wal" };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) taken = fixture_file (folder, "minutes");
  g_autoptr (GFile) free_name = fixture_file (folder, "Free.trends");
  g_autoptr (GBytes) minutes = g_bytes_new_static ("Minutes of the board", 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  put (taken, minutes);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    for (int overwrite = 0; overwrite < 2; overwrite++)
      for (int moves = 0; moves < 2; moves++)
        {
          GFile *target = overwrite ? taken : free_name;
          g_autoptr (GFile) obstacle = beside (target, suffixes[i]);
          g_autofree char *name = g_file_get_basename (obstacle);
          g_autoptr (GBytes) after = NULL, still = NULL;

          put (obstacle, minutes);
          if (moves)
            g_assert_false (trends_store_move (store, target, overwrite, &error));
          else
            g_assert_false (trends_store_save_copy (store, target, overwrite, &error));
          g_test_message ("%s", error->message);
          g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
          g_assert_nonnull (strstr (error->message, name));
          g_clear_error (&error);
          after = fixture_read (obstacle);
          still = fixture_read (taken);
          g_assert_true (g_bytes_equal (after, minutes));
          g_assert_true (g_bytes_equal (still, minutes));
          g_assert_false (g_file_query_exists (free_name, NULL));
          g_assert_true (g_file_delete (obstacle, NULL, NULL));
        }
}

/* What SQLite left beside a file goes with it when that is replaced, and stays where
 * that fails. */
static void
test_left_behind (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) old = make_plan (folder, "Old.trends", 2);
  g_autoptr (GFile) journal = beside (old, "-journal");
  g_autoptr (GBytes) plan = fixture_read (old);
  g_autoptr (GBytes) hot = make_journal (plan, NULL);
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  put (journal, hot);
  g_assert_false (trends_store_save_copy (store, old, FALSE, NULL));
  g_assert_true (g_file_query_exists (journal, NULL));

  g_assert_true (trends_store_save_copy (store, old, TRUE, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (journal, NULL));
  dump = trends_plan_dump (trends_store_get_plan (store));
  fixture_assert_holds (old, dump);
}

static GFile *
make_hidden (const char *folder,
             const char *name,
             gint64      age)
{
  GFile *file = fixture_file (folder, name);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Half a plan", 11);
  gint64 now = g_get_real_time () / G_TIME_SPAN_SECOND;
  struct utimbuf times = { now - age, now - age };

  put (file, bytes);
  g_assert_cmpint (g_utime (g_file_peek_path (file), &times), ==, 0);
  return file;
}

/* What a kill leaves under a hidden name isn't there for ever; what somebody else may
 * be making just now, or calls so, is. */
static void
test_swept (void)
{
  static const struct
  {
    const char *name;
    guint days;
    gboolean stays;
  } hidden[] = {
    { ".trends-0123abcd", 3, FALSE },   { ".trends-0123abcd-journal", 3, FALSE },
    { ".trends-89abcdef", 0, TRUE },    { ".trends-89abcdef-journal", 0, TRUE },
    { ".trends-0123abc", 3, TRUE },     { ".trends-0123abcd.txt", 3, TRUE },
    { ".trends-0123abcdef", 3, TRUE },  { "Plan.trends-0123abcd", 3, TRUE },
    { ".trends-export-0", 3, TRUE },    { ".trends-Notes123", 3, TRUE },
    /* Of another machine, whose processes can't be asked for. */
    { ".trends-0123abcd-7ffffffe-00aa", 0, TRUE },
    { ".trends-0123abcd-7ffffffe-00ab", 3, FALSE },
    { ".trends-0123abcd-7ffffffe-00ac-journal", 3, FALSE },
    { ".trends-0123abcd-7ffffffe-00a", 3, TRUE },
    { ".trends-0123abcd--00ab", 3, TRUE },
  };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_ptr_array_add (files, make_hidden (folder, hidden[i].name, hidden[i].days * 86400));
  g_assert_true (trends_store_save_copy (store, copy, FALSE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_test_message ("%s", hidden[i].name);
      g_assert_cmpint (g_file_query_exists (files->pdata[i], NULL), ==, hidden[i].stays);
    }
}

/* ------------------------------------------------------------ who may read it */

static guint
get_mode (GFile *file)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (g_file_peek_path (file), &info), ==, 0);
  return info.st_mode & 0777;
}

static void
check_mode (guint mode)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, "Plan.trends", 1);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GFile) moved = fixture_file (folder, "Moved.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  g_assert_cmpint (g_chmod (g_file_peek_path (file), (int) mode), ==, 0);
  shim_vfs_watch (folder, mode);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_flush (store, NULL));
  g_assert_true (trends_store_save_copy (store, copy, FALSE, NULL));
  g_assert_true (trends_store_save_copy (store, copy, TRUE, NULL));
  g_assert_true (trends_store_move (store, moved, FALSE, NULL));
  g_assert_true (trends_store_close (store, NULL));
  shim_vfs_watch (NULL, 0);
  g_assert_cmphex (get_mode (copy), ==, mode);
  g_assert_cmphex (get_mode (moved), ==, mode);
}

static void
check_backup_mode (guint mode)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "plan-v0.sql",
                                                 NULL);
  g_autoptr (GFile) file = fixture_file (folder, "Old.trends");
  g_autoptr (GFile) backup = beside (file, ".v0-backup");
  g_autoptr (TrendsStore) store = NULL;
  g_autofree char *sql = NULL;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  fixture_exec (file, sql);
  g_assert_cmpint (g_chmod (g_file_peek_path (file), (int) mode), ==, 0);
  shim_vfs_watch (folder, mode);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  shim_vfs_watch (NULL, 0);
  g_assert_nonnull (store);
  g_assert_cmphex (get_mode (backup), ==, mode);
  g_assert_cmphex (get_mode (file), ==, mode);
}

/* Exactly the same for all that is made from it, whatever new files get. */
static void
test_modes (void)
{
  static const guint modes[] = { 0600, 0640, 0660, 0644, 0666, 0604 };
  static const mode_t masks[] = { 0, 077 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      mode_t old = umask (masks[i]);

      for (guint k = 0; k < G_N_ELEMENTS (modes); k++)
        {
          check_mode (modes[k]);
          check_backup_mode (modes[k]);
        }
      umask (old);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install ();
  g_test_add_func ("/store/beside/super-journal", test_super_journal);
  g_test_add_func ("/store/beside/unknown-journal", test_unknown_journal);
  g_test_add_func ("/store/beside/cold-journal", test_cold_journal);
  g_test_add_func ("/store/beside/strangers", test_strangers);
  g_test_add_func ("/store/beside/empty-log", test_empty_log);
  g_test_add_func ("/store/beside/strangers-meanwhile", test_strangers_meanwhile);
  g_test_add_func ("/store/beside/whose", test_whose);
  g_test_add_func ("/store/beside/emptied", test_emptied);
  g_test_add_func ("/store/beside/unreadable", test_unreadable);
  g_test_add_func ("/store/beside/in-the-way", test_in_the_way);
  g_test_add_func ("/store/beside/left-behind", test_left_behind);
  g_test_add_func ("/store/beside/swept", test_swept);
  g_test_add_func ("/store/beside/modes", test_modes);
  return g_test_run ();
}
