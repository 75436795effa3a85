/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-drafts.c: two processes have one plan open, and keep what is typed in one file: neither takes the other's
 * away, whoever writes when. The second process is this test again.
 */

#include <glib/gstdio.h>

#include "trends-draft-file.h"
#include "trends-draft-keeper.h"
#include "trends-draft.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-sample.h"
#include "trends-store.h"

#define OTHER "--other"
#define ROUNDS 60

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsPlan *plan;
  TrendsDraftKeeper *keeper;
} Side;

static void
open_side (Side  *self,
           GFile *file)
{
  g_autoptr (GError) error = NULL;

  self->store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  self->plan = trends_store_get_plan (self->store);
  self->keeper = trends_draft_keeper_new (self->plan, file, self->store);
}

static void
close_side (Side *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->keeper);
  g_assert_true (trends_store_close (self->store, &error));
  g_assert_no_error (error);
  g_clear_object (&self->store);
}

static const char *
get_id (Side *self)
{
  return trends_entity_get_id (trends_plan_get_info (self->plan));
}

static void
type (Side       *self,
      const char *key,
      const char *text)
{
  trends_pending_set_draft (trends_pending_of (self->plan), get_id (self), key, text);
  g_assert_true (trends_draft_keeper_flush (self->keeper));
}

/* (transfer full) (element-type utf8): what was typed for that, as the file has it */
static GPtrArray *
read_texts (Side       *self,
            const char *key)
{
  g_autofree char *path = trends_draft_file_get_path (get_id (self), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = trends_draft_file_read (path, NULL, &error);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (g_str_equal (draft->key, key))
        g_ptr_array_add (texts, g_strdup (draft->text));
    }
  return texts;
}

static void
assert_texts (Side       *self,
              const char *key,
              const char *text)
{
  g_autoptr (GPtrArray) texts = read_texts (self, key);

  g_assert_cmpuint (texts->len, ==, text != NULL);
  if (text != NULL)
    g_assert_cmpstr (texts->pdata[0], ==, text);
}

/* ------------------------------------------------------------------ the other process */

static const char *program;

/* @way: what it does */
static GSubprocess *
start_other (Side       *self,
             const char *way)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *other = g_subprocess_new (
    G_SUBPROCESS_FLAGS_NONE, &error, program, OTHER,
    g_file_peek_path (trends_store_get_file (self->store)), way, NULL);

  g_assert_no_error (error);
  return other;
}

static void
wait_for_other (GSubprocess *other)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (other, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (other);
}

static int
be_other (const char *path,
          const char *way)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Side self = { NULL };

  open_side (&self, file);
  g_assert_true (trends_draft_keeper_flush (self.keeper));
  if (g_str_equal (way, "type"))
    type (&self, TRENDS_DRAFT_ADD_IDEA, "Ask the library");
  else if (g_str_equal (way, "add-another"))
    type (&self, TRENDS_DRAFT_COUNT, "theirs");
  else
    for (guint i = 0; i < ROUNDS; i++)
      {
        g_autofree char *text = g_strdup_printf ("Idea %u", i);

        type (&self, TRENDS_DRAFT_ADD_IDEA, text);
      }
  close_side (&self);
  return 0;
}

/* --------------------------------------------------------------------------- tests */

static void
set_up (Side          *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL, file = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsStore) store = NULL;

  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("trends-drafts-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (self->folder);
  store = trends_store_create_in (folder, plan, &error);
  g_assert_no_error (error);
  file = g_object_ref (trends_store_get_file (store));
  g_assert_true (trends_store_close (store, &error));
  open_side (self, file);
}

static void
tear_down (Side          *self,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (self->store));
  g_autofree char *path = trends_draft_file_get_path (get_id (self), 0);

  close_side (self);
  g_unlink (path);
  g_file_delete (file, NULL, NULL);
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* What is counted stays when something is typed elsewhere, and goes alone. */
static void
test_both (Side          *self,
           gconstpointer  data)
{
  type (self, TRENDS_DRAFT_COUNT, "1 dot");
  wait_for_other (start_other (self, "type"));
  assert_texts (self, TRENDS_DRAFT_COUNT, "1 dot");
  assert_texts (self, TRENDS_DRAFT_ADD_IDEA, "Ask the library");
  type (self, TRENDS_DRAFT_COUNT, "2 dots");
  assert_texts (self, TRENDS_DRAFT_COUNT, "2 dots");
  assert_texts (self, TRENDS_DRAFT_ADD_IDEA, "Ask the library");
  type (self, TRENDS_DRAFT_COUNT, NULL);
  assert_texts (self, TRENDS_DRAFT_COUNT, NULL);
  assert_texts (self, TRENDS_DRAFT_ADD_IDEA, "Ask the library");
}

/* Where both have typed into the same, neither text is lost. */
static void
test_same (Side          *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) texts = NULL;

  type (self, TRENDS_DRAFT_COUNT, "ours");
  wait_for_other (start_other (self, "add-another"));
  type (self, TRENDS_DRAFT_COUNT, "ours, later");
  texts = read_texts (self, TRENDS_DRAFT_COUNT);
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_true (g_ptr_array_find_with_equal_func (texts, "ours, later", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (texts, "theirs", g_str_equal, NULL));
}

/* At the same time, many times over */
static void
test_at_once (Side          *self,
              gconstpointer  data)
{
  g_autofree char *last = g_strdup_printf ("Idea %u", ROUNDS - 1);
  GSubprocess *other = start_other (self, "many");

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u dots", i + 1);

      type (self, TRENDS_DRAFT_COUNT, text);
      assert_texts (self, TRENDS_DRAFT_COUNT, text);
    }
  wait_for_other (other);
  assert_texts (self, TRENDS_DRAFT_ADD_IDEA, last);
  type (self, TRENDS_DRAFT_COUNT, NULL);
  assert_texts (self, TRENDS_DRAFT_ADD_IDEA, last);
}

static void
wait_for_problem (TrendsPending *pending,
                  gboolean       is_one)
{
  while ((trends_pending_get_problem (pending) != NULL) != is_one)
    g_main_context_iteration (NULL, TRUE);
}

/* Where there is no room for it anywhere, that is said; and as soon as there is, it is kept, though nobody types again. */
static void
test_no_room (Side          *self,
              gconstpointer  data)
{
  TrendsPending *pending = trends_pending_of (self->plan);
  g_autofree char *path = trends_draft_file_get_path (get_id (self), 0);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);

  type (self, TRENDS_DRAFT_COUNT, "1 dot");
  g_assert_cmpint (g_rename (folder, away), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  trends_pending_set_draft (pending, get_id (self), TRENDS_DRAFT_COUNT, "2 dots");
  trends_pending_report (pending);
  wait_for_problem (pending, TRUE);
  g_unlink (folder);
  g_assert_cmpint (g_rename (away, folder), ==, 0);
  wait_for_problem (pending, FALSE);
  assert_texts (self, TRENDS_DRAFT_COUNT, "2 dots");
  type (self, TRENDS_DRAFT_COUNT, NULL);
}

/* What goes into the plan stays a draft until the plan's file has it. */
static void
test_being_saved (Side          *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  type (self, TRENDS_DRAFT_COUNT, "7 dots");
  g_assert_true (trends_plan_set_text (self->plan, trends_plan_get_info (self->plan), TRENDS_PLAN_TITLE,
                                       "Another title", TRENDS_SET_ONCE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (self->store), ==, TRENDS_SAVE_STATE_SAVING);
  type (self, TRENDS_DRAFT_COUNT, NULL);
  assert_texts (self, TRENDS_DRAFT_COUNT, "7 dots");

  g_assert_true (trends_store_flush (self->store, &error));
  g_assert_true (trends_draft_keeper_flush (self->keeper));
  assert_texts (self, TRENDS_DRAFT_COUNT, NULL);
}

#define ADD(path, func) g_test_add (path, Side, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = NULL;
  int status;

  if (argc > 3 && g_str_equal (argv[1], OTHER))
    {
      trends_entity_ensure_types ();
      return be_other (argv[2], argv[3]);
    }
  /* For the other process, too, and before anybody has asked for it */
  state = g_dir_make_tmp ("trends-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_unsetenv ("XDG_RUNTIME_DIR");
  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  trends_entity_ensure_types ();

  ADD ("/drafts/both", test_both);
  ADD ("/drafts/same", test_same);
  ADD ("/drafts/at-once", test_at_once);
  ADD ("/drafts/no-room", test_no_room);
  ADD ("/drafts/being-saved", test_being_saved);

  status = g_test_run ();
  {
    g_autofree char *folder = g_build_filename (state, "socitm-trends", NULL);

    g_rmdir (folder);
    g_rmdir (state);
  }
  return status;
}
