/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-unsaved.c: what can't be saved is kept as text and done again later: the plan
 * is then what it was, but for what somebody else has set meanwhile.
 */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_EDITS 40

typedef struct
{
  char *folder;
  GFile *file;
  GFile *away;
  GRand *rand;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = fixture_folder_new ();
  self->file = fixture_file (self->folder, "Plan.trends");
  self->away = fixture_file (self->folder, "Away.trends");
  self->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  plan = trends_random_plan_new (self->rand, 20);
  store = trends_store_create (self->file, plan, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->file);
  g_clear_object (&self->away);
  g_rand_free (self->rand);
  fixture_folder_free (self->folder);
}

static TrendsStore *
open_store (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_open (self->file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  return store;
}

static void
move_plan (GFile *from,
           GFile *to)
{
  g_assert_cmpint (g_rename (g_file_peek_path (from), g_file_peek_path (to)), ==, 0);
}

/* (transfer full) (element-type utf8) */
static GPtrArray *
to_texts (GPtrArray *edits)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < edits->len; i++)
    g_ptr_array_add (texts, trends_store_edit_to_text (edits->pdata[i]));
  return texts;
}

static GPtrArray *
from_texts (GPtrArray *texts)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  for (guint i = 0; i < texts->len; i++)
    {
      TrendsEdit *edit = trends_store_edit_from_text (texts->pdata[i]);
      g_autofree char *again = NULL;

      g_assert_nonnull (edit);
      again = trends_store_edit_to_text (edit);
      g_assert_cmpstr (again, ==, texts->pdata[i]);
      g_ptr_array_add (edits, edit);
    }
  return edits;
}

/* Edits while the file isn't there, as texts; `dump`: the plan with them. */
static GPtrArray *
edit_unsaved (Fixture *self,
              guint    n,
              char   **dump)
{
  g_autoptr (TrendsStore) store = open_store (self);
  g_autoptr (GPtrArray) unsaved = NULL;

  move_plan (self->file, self->away);
  for (guint i = 0; i < n; i++)
    trends_random_edit (self->rand, trends_store_get_plan (store));
  g_assert_false (trends_store_flush (store, NULL));
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);

  unsaved = trends_store_dup_unsaved (store);
  g_assert_cmpuint (unsaved->len, >, 0);
  *dump = trends_plan_dump (trends_store_get_plan (store));
  g_assert_false (trends_store_give_up (store));
  move_plan (self->away, self->file);
  return to_texts (unsaved);
}

static void
test_whole (Fixture      *self,
            gconstpointer data)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autofree char *dump = NULL;
      g_autofree char *now = NULL;
      g_autoptr (GPtrArray) texts = edit_unsaved (self, N_EDITS, &dump);
      g_autoptr (GPtrArray) edits = from_texts (texts);
      g_autoptr (GPtrArray) left = trends_store_without_saved (self->file, edits);
      g_autoptr (GPtrArray) none = NULL;
      g_autoptr (TrendsStore) store = open_store (self);

      g_assert_cmpuint (left->len, ==, edits->len);
      for (guint i = 0; i < left->len; i++)
        {
          guint n_left;
          g_autoptr (GError) error = NULL;
          g_autoptr (TrendsEdit) done = trends_plan_restore (trends_store_get_plan (store),
                                                             left->pdata[i], &n_left, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (n_left, ==, 0);
          g_assert_true (done == NULL
                         || strcmp (trends_edit_get_id (done),
                                    trends_edit_get_id (left->pdata[i])) == 0);
        }
      now = trends_plan_dump (trends_store_get_plan (store));
      g_assert_cmpstr (now, ==, dump);
      g_assert_true (trends_store_close (store, NULL));

      fixture_assert_sound (self->file);
      fixture_assert_holds (self->file, dump);
      none = trends_store_without_saved (self->file, edits);
      for (guint i = 0; i < none->len; i++)
        g_assert_cmpuint (trends_edit_get_n_changes (none->pdata[i]), ==, 0);
    }
}

/* What was restored is undone as any edit is. */
static void
test_undo (Fixture      *self,
           gconstpointer data)
{
  g_autofree char *dump = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) texts = edit_unsaved (self, N_EDITS, &dump);
  g_autoptr (GPtrArray) edits = from_texts (texts);
  g_autoptr (TrendsStore) store = open_store (self);
  TrendsPlan *plan = trends_store_get_plan (store);
  guint n_left;

  before = trends_plan_dump (plan);
  for (guint i = 0; i < edits->len; i++)
    {
      g_autoptr (TrendsEdit) done = trends_plan_restore (plan, edits->pdata[i], &n_left, NULL);
    }
  while (trends_plan_undo (plan, NULL))
    ;
  after = trends_plan_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static TrendsEntity *
get_first (TrendsPlan *plan,
           TrendsKind  kind)
{
  return g_list_model_get_item (trends_plan_get_list (plan, kind), 0);
}

static void
set_notes (TrendsStore *store,
           const char  *text)
{
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autoptr (TrendsEntity) first = get_first (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, first, TRENDS_INITIATIVE_NOTES, text, 0, &error);
  g_assert_no_error (error);
}

static void
assert_notes (TrendsStore *store,
              const char  *expected)
{
  g_autoptr (TrendsEntity) first
    = get_first (trends_store_get_plan (store), TRENDS_KIND_INITIATIVE);

  g_assert_cmpstr (trends_value_get_text (trends_entity_get_value (first,
                                                                   TRENDS_INITIATIVE_NOTES)),
                   ==, expected);
}

/* What somebody else has set in between stands, and the rest is restored. */
static void
test_beside (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (TrendsStore) ours = open_store (self);
  g_autoptr (TrendsStore) theirs = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) refused = NULL;
  g_autoptr (TrendsEdit) done = NULL;
  guint n_left;

  move_plan (self->file, self->away);
  set_notes (ours, "Ours");
  trends_plan_add_owner (trends_store_get_plan (ours), "Somebody new", TRENDS_OWNER_PERSON, NULL);
  g_assert_false (trends_store_flush (ours, NULL));
  edits = trends_store_dup_unsaved (ours);
  g_assert_cmpuint (edits->len, ==, 2);
  trends_store_give_up (ours);
  move_plan (self->away, self->file);

  theirs = open_store (self);
  set_notes (theirs, "Theirs");
  refused = trends_plan_restore (trends_store_get_plan (theirs), edits->pdata[0], &n_left, &error);
  g_assert_null (refused);
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CHANGED);
  assert_notes (theirs, "Theirs");

  g_clear_error (&error);
  done = trends_plan_restore (trends_store_get_plan (theirs), edits->pdata[1], &n_left, &error);
  g_assert_no_error (error);
  g_assert_nonnull (done);
  g_assert_cmpuint (n_left, ==, 0);
}

/* Whoever set the same meanwhile has nothing to be asked about. */
static void
test_same (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (TrendsStore) ours = open_store (self);
  g_autoptr (TrendsStore) theirs = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) done = NULL;
  guint n_left;

  move_plan (self->file, self->away);
  set_notes (ours, "The same");
  g_assert_false (trends_store_flush (ours, NULL));
  edits = trends_store_dup_unsaved (ours);
  trends_store_give_up (ours);
  move_plan (self->away, self->file);

  theirs = open_store (self);
  set_notes (theirs, "The same");
  done = trends_plan_restore (trends_store_get_plan (theirs), edits->pdata[0], &n_left, &error);
  g_assert_null (done);
  g_assert_no_error (error);
  g_assert_cmpuint (n_left, ==, 0);
}

/* As it would be in another file; no log has an id twice. */
static char *
with_new_id (const char *text)
{
  static const char start[] = "{\"id\":\"";
  g_autofree char *id = g_uuid_string_random ();

  g_assert_true (g_str_has_prefix (text, start));
  return g_strconcat (start, id, text + strlen (start) + strlen (id), NULL);
}

/* Whatever it says, it is applied by the rules of the plan or not at all. */
static void
assert_restores (TrendsStore *store,
                 TrendsEdit  *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) done = NULL;
  guint n_left;

  g_assert_true (g_uuid_string_is_valid (trends_edit_get_id (edit)));
  done = trends_plan_restore (trends_store_get_plan (store), edit, &n_left, &error);
  g_assert_true (done == NULL || error == NULL);
  g_clear_error (&error);
  g_assert_true (trends_store_flush (store, &error));
  g_assert_no_error (error);
}

/* Nor is one taken for a part of another, which the log would never find the end of. */
static void
assert_refuses_parts (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *text = g_strdup (texts->pdata[i]);
      g_autoptr (TrendsEdit) edit = trends_store_edit_from_text (text);

      g_assert_nonnull (edit);
      text[strlen ("{\"id\":\"") + 14] = '8';
      g_assert_null (trends_store_edit_from_text (text));
    }
}

/* The file may be anybody's by then. */
static void
test_damaged (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *dump = NULL;
  g_autoptr (GPtrArray) texts = edit_unsaved (self, N_EDITS, &dump);
  g_autoptr (TrendsStore) store = open_store (self);

  for (guint i = 0; i < texts->len; i++)
    for (guint round = 0; round < 50; round++)
      {
        g_autofree char *text = with_new_id (texts->pdata[i]);
        gsize length = strlen (text);
        g_autoptr (TrendsEdit) edit = NULL;

        for (guint n = 0; n < 3; n++)
          text[g_rand_int_range (self->rand, 0, (gint32) length)]
            = (char) g_rand_int_range (self->rand, 0, 256);
        edit = trends_store_edit_from_text (text);
        if (edit != NULL)
          assert_restores (store, edit);
      }
  fixture_assert_sound (self->file);
  assert_refuses_parts (texts);
  g_assert_null (trends_store_edit_from_text (""));
  g_assert_null (trends_store_edit_from_text ("{}"));
  g_assert_null (trends_store_edit_from_text ("[]"));
}

#define ADD(PATH, FUNC) g_test_add (PATH, Fixture, NULL, set_up, FUNC, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/unsaved/whole", test_whole);
  ADD ("/unsaved/undo", test_undo);
  ADD ("/unsaved/beside", test_beside);
  ADD ("/unsaved/same", test_same);
  ADD ("/unsaved/damaged", test_damaged);
  return g_test_run ();
}
