/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-typed.c: nothing that is typed into any editor is lost. Each has its line in the table: one that is forgotten fails. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "trends-comments-editor.h"
#include "trends-date.h"
#include "trends-dependency-editor.h"
#include "trends-draft-file.h"
#include "trends-draft-keeper.h"
#include "trends-field-row.h"
#include "trends-milestones-editor.h"
#include "trends-month-editor.h"
#include "trends-pending.h"
#include "trends-related-editor.h"
#include "trends-steps-editor.h"
#include "trends-text-editor.h"
#include "trends-trend-links-editor.h"

typedef enum
{
  NOTHING, /* each thing that a person does is an edit */
  ABSTRACT, ENTRY, VIEW, POPOVER, ADDER, LINK,
} How;

typedef struct
{
  const char *name; /* of its file: trends-NAME-editor.c */
  How how;
  TrendsKind kind;
  guint field;
  const char *valid;
  const char *kept;    /* what the plan has of it, as text; NULL: as typed */
  const char *invalid; /* NULL: there is no such thing */
} Case;

#define OF_INITIATIVE(FIELD) TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_##FIELD
#define OF_TREND(FIELD) TRENDS_KIND_TREND, TRENDS_TREND_##FIELD

static char too_long[TRENDS_STRING_MAX + 100];

static const Case cases[] = {
  { "address", ENTRY, OF_TREND (SOURCE), "https://example.org/", NULL, too_long },
  { "choice", NOTHING, OF_INITIATIVE (STATUS) },
  { "colour", POPOVER, OF_TREND (COLOUR), "#123456", NULL, "#12" },
  { "comments", NOTHING },
  { "date", ENTRY, OF_INITIATIVE (START), "2026-11-23", NULL, "when it suits" },
  { "dependency", NOTHING },
  { "related", NOTHING },
  { "entry", ENTRY, OF_INITIATIVE (FUNDING_SOURCE), "Capital", NULL, too_long },
  { "exempt", NOTHING, OF_INITIATIVE (EXEMPT_FIELDS) },
  { "horizon", NOTHING, OF_INITIATIVE (HORIZON) },
  { "icon", NOTHING, OF_TREND (ICON) },
  { "links", LINK, OF_INITIATIVE (LINKS), "https://example.org/", NULL, "A title alone" },
  { "list", ABSTRACT },
  { "milestones", ADDER, .valid = "Contract signed", .invalid = too_long },
  { "money", ENTRY, OF_INITIATIVE (COST), "86000", "8600000", "lots" },
  { "month", NOTHING },
  { "number", ENTRY, OF_INITIATIVE (VOTES), "14", NULL, "many" },
  { "pair", ABSTRACT },
  { "popover", ABSTRACT },
  { "readonly", NOTHING, OF_INITIATIVE (IMPORT_SOURCE) },
  { "ref", NOTHING, OF_INITIATIVE (LEAD) },
  { "refs", NOTHING, OF_INITIATIVE (CONTRIBUTORS) },
  { "score", NOTHING, OF_INITIATIVE (VALUE) },
  { "steps", NOTHING },
  { "switch", NOTHING, OF_INITIATIVE (CHECK_WELSH) },
  { "tags", ADDER, OF_INITIATIVE (TAGS), "Cloud", NULL, too_long },
  { "text", VIEW, OF_INITIATIVE (TITLE), "Copilot trial", NULL, too_long },
  { "trend-links", NOTHING },
};

static const Case *
find_case (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (cases[i].name, name))
      return &cases[i];
  return NULL;
}

/* --------------------------------------------------------- the whole table */

static void
check_folder (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "ui", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *file;

  g_assert_no_error (error);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (file, "trends-") && g_str_has_suffix (file, "-editor.c")
        && !g_str_equal (file, "trends-editor.c"))
      {
        g_autofree char *name = g_strndup (file + strlen ("trends-"),
                                           strlen (file) - strlen ("trends--editor.c"));

        g_test_message ("%s", file);
        g_assert_nonnull (find_case (name));
      }
}

/* An editor that isn't in the table isn't tested. */
static void
test_table (void)
{
  check_folder ("details");
  check_folder ("editors");
  check_folder ("shell");
}

/* ------------------------------------------------------- all places to type */

/* Every file that makes something to type into, and why nothing is lost there. */
static const struct
{
  const char *file;
  const char *why;
} places[] = {
  { "editors/trends-add-form.c", "what is new: drafts of what it is added to at each keystroke" },
  { "editors/trends-adder.c", "Add initiative: a draft of its trend at each keystroke" },
  { "editors/trends-renamer.c", "an input" },
  { "editors/trends-move-popover.ui", "looks for a trend" },
  { "editors/trends-comment-adder.c", "a comment: a draft of what it is on at each keystroke" },
  { "editors/trends-day-entry.c", "a day of a form or of a popover, which a button applies" },
  { "editors/trends-entry-editor.c", "an editor" },
  { "editors/trends-links-editor.c", "an editor" },
  { "editors/trends-milestones-editor.c", "an editor" },
  { "editors/trends-picker.c", "looks for an entity" },
  { "editors/trends-tags-editor.c", "an editor" },
  { "editors/trends-text-editor.c", "an editor" },
  { "import/trends-mapping-source.ui", "which row has the headings, looked at again at once" },
  { "insights/trends-findings-pane.c", "a reason: a draft of what it is about at each keystroke" },
  { "priorities/trends-priorities.ui", "a sum to try out" },
  { "priorities/trends-weights.c", "weights to try out, which a button keeps" },
  { "shell/trends-copies-dialog.ui", "how many groups there are, which proposes their names" },
  { "shell/trends-export-dialog.ui", "a file’s name" },
  { "shell/trends-format-options.c", "the days of what is exported or printed" },
  { "shell/trends-group-rows.c", "names of groups, which a button makes: kept until it has" },
  { "shell/trends-manual.c", "nothing can be typed there" },
  { "shell/trends-quick-box.ui", "what would be an initiative: a draft of the plan at each keystroke" },
  { "shell/trends-rename-dialog.ui", "an input" },
  { "shell/trends-saved-filters.c", "a name for what is looked for" },
  { "shell/trends-search-bar.ui", "looks for initiatives" },
  { "shell/trends-title-popover.ui", "an input" },
  { "widgets/trends-reading-text.c", "nothing can be typed there" },
  { "workshop/trends-ask-line.c", "a group’s name, an idea’s text: a draft of the idea at each keystroke" },
  { "workshop/trends-capture.c", "an idea: a draft at each keystroke" },
  { "workshop/trends-end-dialog.ui", "a number, which a button keeps" },
  { "workshop/trends-vote-form.c", "numbers of a vote, with which a button begins it" },
};

static gboolean
is_place (const char *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].file, file))
      return TRUE;
  return FALSE;
}

static guint
check_place (const char *root,
             const char *folder,
             const char *name)
{
  static const char pattern[] =
    "class=\"(GtkText|GtkEntry|GtkTextView|GtkSearchEntry|GtkPasswordEntry|GtkSpinButton|"
    "GtkEditableLabel|AdwEntryRow|AdwPasswordEntryRow|TrendsSearchEntry)\"|"
    "\\b(gtk_(text|entry|text_view|search_entry|password_entry|spin_button|editable_label)|"
    "adw_(password_)?entry_row)_new\\w* \\(|"
    "\\btrends_search_entry_new \\(\\)|"
    "g_object_new \\((GTK_TYPE_(TEXT|ENTRY|TEXT_VIEW|SEARCH_ENTRY|SPIN_BUTTON)|"
    "ADW_TYPE_ENTRY_ROW)\\b";
  g_autofree char *file = g_build_filename (folder, name, NULL);
  g_autofree char *path = g_build_filename (root, file, NULL);
  g_autofree char *text = NULL;

  if (!(g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".ui")))
    return 0;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  if (!g_regex_match_simple (pattern, text, 0, 0))
    return 0;
  g_test_message ("%s", file);
  g_assert_true (is_place (file));
  return 1;
}

/* A place to type that isn't in the list is one that nobody has thought about. */
static void
test_places (void)
{
  g_autofree char *root = g_test_build_filename (G_TEST_DIST, "..", "src", "ui", NULL);
  g_autoptr (GDir) folders = g_dir_open (root, 0, NULL);
  const char *folder, *name;
  guint n = 0;

  while ((folder = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, folder, NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        n += check_place (root, folder, name);
    }

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (places));
}

/* --------------------------------------------------------------- typing */

static TrendsEntity *
get_entity (Fixture    *fixture,
            const Case *c)
{
  return c->kind == TRENDS_KIND_TREND && c->how != ADDER && strstr ("dependency related", c->name) == NULL
           ? fixture->trend
           : fixture->initiative;
}

static TrendsEditor *
show (Fixture    *fixture,
      const Case *c)
{
  TrendsEntity *entity = fixture->initiative;
  GtkWidget *editor;

  if (g_str_equal (c->name, "milestones"))
    editor = trends_milestones_editor_new ();
  else if (g_str_equal (c->name, "comments"))
    editor = trends_comments_editor_new ();
  else if (g_str_equal (c->name, "dependency"))
    editor = trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE);
  else if (g_str_equal (c->name, "related"))
    editor = trends_related_editor_new ();
  else if (c->how == VIEW)
    editor = trends_text_editor_new (trends_kind_get_field (c->kind, c->field));
  else if (entity = fixture->trend, g_str_equal (c->name, "trend-links"))
    editor = trends_trend_links_editor_new (TRENDS_TREND_LINK_FROM);
  else if (g_str_equal (c->name, "steps"))
    editor = trends_steps_editor_new (trends_kind_get_field (TRENDS_KIND_TREND,
                                                             TRENDS_TREND_MATURITY_NOW));
  else if (entity = trends_plan_get_info (fixture->plan), g_str_equal (c->name, "month"))
    editor = trends_month_editor_new (trends_kind_get_field (TRENDS_KIND_PLAN,
                                                             TRENDS_PLAN_YEAR_START));
  else
    return fixture_edit (fixture, get_entity (fixture, c), c->field);

  return fixture_show_editor (fixture, editor, entity);
}

/* As a person does, without Enter and without leaving. */
static void
type (TrendsEditor *editor,
      const Case   *c,
      const char   *text,
      gboolean      valid)
{
  switch (c->how)
    {
    case VIEW:
      gtk_text_buffer_set_text (fixture_get_buffer (editor), text, -1);
      break;
    case LINK:
      fixture_click (editor, fixture_count_widgets (editor, GTK_TYPE_BUTTON) - 1);
      gtk_editable_set_text (GTK_EDITABLE (fixture_find_nth (editor, GTK_TYPE_ENTRY,
                                                             valid ? 1 : 0)), text);
      break;
    case POPOVER:
      fixture_click (editor, 0);
      fixture_type (editor, text);
      break;
    case ENTRY:
    case ADDER:
      fixture_type (editor, text);
      break;
    case NOTHING:
    case ABSTRACT:
    default:
      break;
    }
}

static char *
dup_shown (TrendsEditor *editor,
           const Case   *c)
{
  char *text;

  if (c->how != VIEW)
    return g_strdup (fixture_get_text (editor));

  g_object_get (fixture_get_buffer (editor), "text", &text, NULL);
  return text;
}

static gboolean
value_is (const TrendsField *field,
          const TrendsValue *value,
          const char        *wanted)
{
  g_autofree char *list = NULL;

  if (!trends_value_is_set (value))
    return FALSE;

  switch (field->type)
    {
    case TRENDS_FIELD_DATE:
      return trends_value_get_integer (value) == trends_date_from_iso (wanted);
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_INTEGER:
      return trends_value_get_integer (value) == g_ascii_strtoll (wanted, NULL, 10);
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_LINKS:
      list = g_variant_print (trends_value_get_list (value), FALSE);
      return strstr (list, wanted) != NULL;
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return g_str_equal (trends_value_get_text (value), wanted);
    }
}

static gboolean
plan_has (Fixture    *fixture,
          const Case *c)
{
  const char *wanted = c->kept != NULL ? c->kept : c->valid;
  GListModel *milestones = trends_plan_get_list (fixture->plan, TRENDS_KIND_MILESTONE);

  if (g_str_equal (c->name, "milestones"))
    {
      g_autoptr (TrendsEntity) milestone = g_list_model_get_item (milestones, 0);

      return milestone != NULL && g_str_equal (trends_entity_get_name (milestone), wanted);
    }

  return value_is (trends_kind_get_field (c->kind, c->field),
                   trends_entity_get_value (get_entity (fixture, c), c->field), wanted);
}

static TrendsEditor *
get_inner (TrendsEditor *editor)
{
  return TRENDS_EDITOR (fixture_find (fixture_find (editor, GTK_TYPE_POPOVER),
                                      TRENDS_TYPE_EDITOR));
}

static void
close_popover (TrendsEditor *editor)
{
  gtk_popover_popdown (fixture_find (editor, GTK_TYPE_POPOVER));
  fixture_settle ();
}

static void
must_say_how (TrendsEditor *editor)
{
  g_assert_nonnull (TRENDS_EDITOR_GET_CLASS (editor)->commit);
}

/* What can be understood goes into the plan when anything is to be left. */
static void
test_valid (Fixture       *fixture,
            gconstpointer  data)
{
  const Case *c = data;
  TrendsEditor *editor = show (fixture, c);

  must_say_how (editor);
  if (c->valid != NULL)
    type (editor, c, c->valid, TRUE);
  g_assert_true (trends_pending_commit (trends_pending_of (fixture->plan)));
  if (c->valid != NULL)
    {
      g_assert_true (plan_has (fixture, c));
      trends_plan_seal (fixture->plan);
      g_assert_cmpuint (fixture->n_edits, ==, 1);
    }
  else
    g_assert_cmpuint (fixture->n_edits, ==, 0);
  if (c->how == POPOVER)
    close_popover (editor);
}

static gboolean
has_draft (Fixture    *fixture,
           const char *text)
{
  g_autoptr (GPtrArray) drafts = trends_pending_dup_drafts (trends_pending_of (fixture->plan));

  for (guint i = 0; i < drafts->len; i++)
    if (g_str_equal (((TrendsDraft *) drafts->pdata[i])->text, text))
      return TRUE;

  return FALSE;
}

/* A click elsewhere closes a popover; what can't go into the plan opens it again. */
static void
check_popover (TrendsEditor *editor)
{
  close_popover (editor);
  g_assert_true (gtk_widget_get_visible (fixture_find (editor, GTK_TYPE_POPOVER)));
  assert_refused (get_inner (editor));

  trends_editor_refresh (get_inner (editor));
  close_popover (editor);
  g_assert_false (gtk_widget_get_visible (fixture_find (editor, GTK_TYPE_POPOVER)));
}

/* What can't holds everything back, says why, and is in the drafts meanwhile. It
 * stays when the entity is left by force, and comes back with it. */
static void
test_invalid (Fixture       *fixture,
              gconstpointer  data)
{
  const Case *c = data;
  TrendsPending *pending = trends_pending_of (fixture->plan);
  TrendsEditor *editor = show (fixture, c);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  g_autofree char *shown = NULL;

  type (editor, c, c->invalid, FALSE);
  g_assert_false (trends_pending_commit (pending));
  shown = dup_shown (editor, c);
  g_assert_cmpstr (shown, ==, c->invalid);
  if (c->how != POPOVER)
    assert_refused (editor);
  g_assert_true (has_draft (fixture, c->invalid));
  if (c->how == POPOVER)
    {
      check_popover (editor);
      return;
    }
  trends_editor_set_entity (editor, NULL);
  g_assert_true (has_draft (fixture, c->invalid));
  g_assert_true (trends_pending_commit (pending));
  trends_editor_set_entity (editor, entity);
  g_free (shown);
  shown = dup_shown (editor, c);
  g_assert_cmpstr (shown, ==, c->invalid);
  g_assert_false (trends_pending_commit (pending));
}

/* ------------------------------------------------------------- and Escape */

static GtkWidget *
get_text_widget (TrendsEditor *editor,
                 const Case   *c)
{
  if (c->how == VIEW)
    return fixture_find (editor, GTK_TYPE_TEXT_VIEW);

  return fixture_find_nth (editor, GTK_TYPE_ENTRY, c->how == LINK ? 1 : 0);
}

/* Each thing that was typed is an edit of its own, as it is after a pause. */
static guint
type_twice (Fixture      *fixture,
            TrendsEditor *editor,
            const Case   *c)
{
  g_autofree char *more = g_strconcat (c->valid, "0", NULL);

  type (editor, c, c->valid, TRUE);
  trends_plan_seal (fixture->plan);
  if (c->how == VIEW)
    gtk_text_buffer_set_text (fixture_get_buffer (editor), more, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (get_text_widget (editor, c)), more);
  trends_plan_seal (fixture->plan);
  return fixture->n_edits;
}

/* One press has the field as it was before anything was typed there, however often that was
 * saved meanwhile, and is no edit to be undone; the next press is somebody else's. */
static void
test_escape (Fixture       *fixture,
             gconstpointer  data)
{
  const Case *c = data;
  TrendsEditor *editor = show (fixture, c);
  const TrendsField *field = trends_editor_get_field (editor);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  g_autofree char *since = g_strdup (trends_plan_get_undo_id (fixture->plan));
  g_auto (TrendsValue) before = TRENDS_VALUE_INIT;
  guint n_typed;

  if (field != NULL)
    before = trends_value_copy (trends_entity_get_value (entity, field->index));
  n_typed = type_twice (fixture, editor, c);
  g_assert_cmpuint (n_typed, ==,
                    g_strcmp0 (trends_plan_get_undo_id (fixture->plan), since) != 0 ? 2 : 0);
  if (c->how != LINK)
    {
      GtkWidget *text = get_text_widget (editor, c);

      g_assert_true (fixture_press (text, "Escape"));
      g_assert_false (fixture_press (text, "Escape"));
    }
  else
    g_assert_true (fixture_press (get_text_widget (editor, c), "Escape"));

  assert_accepted (editor);
  g_assert_cmpstr (trends_plan_get_undo_id (fixture->plan), ==, since);
  if (field != NULL)
    g_assert_true (trends_value_equal (&before, trends_entity_get_value (entity, field->index)));
  for (guint i = 0; i < n_typed; i++)
    g_assert_true (trends_plan_redo (fixture->plan, NULL));
  g_assert_null (trends_plan_get_redo_label (fixture->plan));
  if (c->how == POPOVER)
    close_popover (editor);
}

/* What was refused goes too, as does what was accepted on the way to it. */
static void
test_escape_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  const Case *c = data;
  TrendsEditor *editor = show (fixture, c);
  const TrendsField *field = trends_editor_get_field (editor);
  TrendsEntity *entity = trends_editor_get_entity (editor);
  g_auto (TrendsValue) before =
    trends_value_copy (trends_entity_get_value (entity, field->index));
  GtkWidget *text = get_text_widget (editor, c);

  type (editor, c, c->valid, TRUE);
  trends_plan_seal (fixture->plan);
  type (editor, c, c->invalid, FALSE);
  g_assert_false (trends_editor_commit (editor));
  g_assert_true (fixture_press (text, "Escape"));
  assert_accepted (editor);
  g_assert_true (trends_value_equal (&before, trends_entity_get_value (entity, field->index)));
  g_assert_false (fixture_press (text, "Escape"));
}

/* ------------------------------------------------------------ Ctrl+Return */

/* Puts what is typed into the plan, and ends no line; then Escape takes nothing back. */
static void
test_commit_key (Fixture       *fixture,
                 gconstpointer  data)
{
  const Case *c = data;
  TrendsEditor *editor = show (fixture, c);
  GtkWidget *text;

  type (editor, c, c->valid, TRUE);
  text = get_text_widget (editor, c);
  g_assert_true (fixture_press (text, "<Control>Return"));
  g_assert_true (plan_has (fixture, c));
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_false (fixture_press (text, "Escape"));
  g_assert_true (plan_has (fixture, c));
}

/* ---------------------------------------------------------------- the file */

static GPtrArray *
make_drafts (void)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);

  g_ptr_array_add (drafts, trends_draft_new ("an id", "cost", "lots"));
  g_ptr_array_add (drafts, trends_draft_new ("an id", TRENDS_DRAFT_ADD_INITIATIVE,
                                             "  two lines\n[and] \\ more;\t£ 😀 \\n "));
  return drafts;
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-drafts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "in", "it.drafts", NULL);
  g_autofree char *inner = g_path_get_dirname (path);
  g_autofree char *plan_file = NULL;
  g_autoptr (GPtrArray) drafts = make_drafts ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (trends_draft_file_write (path, none, NULL, &error));
  g_assert_true (trends_draft_file_write (path, drafts, "file:///a%20plan.trends", &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  read = trends_draft_file_read (path, &plan_file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plan_file, ==, "file:///a%20plan.trends");
  g_assert_cmpuint (read->len, ==, drafts->len);
  for (guint i = 0; i < read->len; i++)
    {
      const TrendsDraft *before = drafts->pdata[i];
      const TrendsDraft *after = read->pdata[i];

      g_assert_cmpstr (after->id, ==, before->id);
      g_assert_cmpstr (after->key, ==, before->key);
      g_assert_cmpstr (after->text, ==, before->text);
    }

  g_assert_true (trends_draft_file_write (path, none, NULL, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_pointer (&read, g_ptr_array_unref);
  read = trends_draft_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 0);
  g_rmdir (inner);
  g_rmdir (folder);
}

/* Whatever is in the way, it is an error and nothing worse. */
static void
test_broken_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-drafts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "it.drafts", NULL);
  g_autoptr (GPtrArray) drafts = make_drafts ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "\xff\xfe no key file", -1, NULL));
  g_assert_null (trends_draft_file_read (path, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_unlink (path);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_null (trends_draft_file_read (path, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_rmdir (path);
  g_rmdir (folder);

  /* Not even a folder: there is nothing, and nothing can be kept. */
  g_unsetenv ("XDG_RUNTIME_DIR");
  g_assert_true (g_file_set_contents (folder, "a file", -1, NULL));
  read = trends_draft_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, 0);
  g_assert_true (trends_draft_file_write (path, read, NULL, &error));
  g_assert_false (trends_draft_file_write (path, drafts, NULL, &error));
  g_assert_nonnull (error);
  g_unlink (folder);
}

static void
assert_drafts (const char *path,
               GPtrArray  *drafts)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plan_file = NULL;
  g_autoptr (GPtrArray) read = trends_draft_file_read (path, &plan_file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, drafts->len);
  g_assert_cmpstr (plan_file, ==, drafts->len > 0 ? "file:///a.trends" : NULL);
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpstr (((TrendsDraft *) read->pdata[i])->text, ==,
                     ((TrendsDraft *) drafts->pdata[i])->text);
}

static void
write_drafts (const char *path,
              GPtrArray  *drafts)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_draft_file_write (path, drafts, "file:///a.trends", &error));
  g_assert_no_error (error);
}

/* Where there is no room in its place, it is in memory, until there is; the newest is what counts. */
static void
test_refuge (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-drafts-XXXXXX", NULL);
  g_autofree char *runtime = g_build_filename (folder, "runtime", NULL);
  g_autofree char *refuge = g_build_filename (runtime, "socitm-trends", "it.drafts", NULL);
  g_autofree char *refuge_folder = g_path_get_dirname (refuge);
  g_autofree char *home = g_build_filename (folder, "home", NULL);
  g_autofree char *path = g_build_filename (home, "it.drafts", NULL);
  g_autofree char *away = g_build_filename (folder, "away", NULL);
  g_autoptr (GPtrArray) drafts = make_drafts ();
  g_autoptr (GPtrArray) newer = make_drafts ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_ptr_array_add (newer, trends_draft_new ("an id", "note", "more"));
  write_drafts (path, drafts);
  g_assert_false (g_file_test (refuge, G_FILE_TEST_EXISTS));

  /* What is there can be read and not be replaced: a file is in the folder's way. */
  g_assert_cmpint (g_rename (home, away), ==, 0);
  g_assert_true (g_file_set_contents (home, "", 0, NULL));
  write_drafts (path, newer);
  g_assert_true (g_file_test (refuge, G_FILE_TEST_EXISTS));
  assert_drafts (path, newer);
  write_drafts (path, none);
  assert_drafts (path, none);
  write_drafts (path, newer);

  /* There is room again, and the older ones are there, too. */
  g_unlink (home);
  g_assert_cmpint (g_rename (away, home), ==, 0);
  assert_drafts (path, newer);
  write_drafts (path, newer);
  g_assert_false (g_file_test (refuge, G_FILE_TEST_EXISTS));
  assert_drafts (path, newer);

  write_drafts (path, none);
  g_unsetenv ("XDG_RUNTIME_DIR");
  g_rmdir (refuge_folder);
  g_rmdir (runtime);
  g_rmdir (home);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* No id leads out of the folder. */
static void
test_path (void)
{
  const char * const ids[] = { "../../etc/passwd", "..", "", "a/b", "\n", too_long };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *path = trends_draft_file_get_path (ids[i], 0);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *name = g_path_get_basename (path);

      g_assert_true (g_str_has_suffix (folder, "/socitm-trends"));
      g_assert_cmpuint (strlen (name), <, 255);
    }
}

/* ------------------------------------------------------------ copies of a plan */

/* Opens the plan in a file as a window does; what is offered then, or NULL. */
static char *
dup_offered (TrendsDraftKeeper *keeper)
{
  GPtrArray *offered;

  trends_draft_keeper_flush (keeper); /* waits for what it reads */
  offered = trends_draft_keeper_get_offered (keeper);
  g_assert_cmpuint (offered->len, <=, 1);
  return offered->len == 1 ? g_strdup (((TrendsDraft *) offered->pdata[0])->text) : NULL;
}

static GFile *
make_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  return g_file_new_for_path (path);
}

static void
type_into (Fixture    *fixture,
           const char *text)
{
  trends_pending_set_draft (trends_pending_of (fixture->plan),
                            trends_entity_get_id (fixture->trend), TRENDS_DRAFT_ADD_INITIATIVE,
                            text);
}

/* Nothing that still runs for it hears what comes next, or holds its file. */
static void
end_keeper (TrendsDraftKeeper *keeper)
{
  trends_draft_keeper_flush (keeper);
  g_object_add_weak_pointer (G_OBJECT (keeper), (gpointer *) &keeper);
  g_object_unref (keeper);
  while (keeper != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_offered (Fixture    *fixture,
                GFile      *file,
                const char *expected)
{
  TrendsDraftKeeper *keeper = trends_draft_keeper_new (fixture->plan, file, NULL);
  g_autofree char *offered = dup_offered (keeper);

  end_keeper (keeper);
  g_assert_cmpstr (offered, ==, expected);
}

/* What was typed into one copy of a plan is offered there, and in no other while that
 * is there. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-copies-XXXXXX", NULL);
  g_autoptr (GFile) first = make_file (folder, "first.trends");
  g_autoptr (GFile) second = make_file (folder, "second.trends");
  TrendsDraftKeeper *one = trends_draft_keeper_new (fixture->plan, first, NULL);
  TrendsDraftKeeper *two;

  trends_draft_keeper_flush (one); /* and so has the first file of drafts */
  two = trends_draft_keeper_new (fixture->plan, second, NULL);
  trends_draft_keeper_flush (two);
  type_into (fixture, "Into the first");
  end_keeper (one);
  type_into (fixture, "Into the second");
  end_keeper (two);
  type_into (fixture, NULL);

  assert_offered (fixture, first, "Into the first");
  assert_offered (fixture, second, "Into the second");
  g_assert_true (g_file_delete (second, NULL, NULL));
  assert_offered (fixture, first, "Into the first");
  g_assert_true (g_file_delete (first, NULL, NULL));
  g_clear_object (&second);
  second = make_file (folder, "moved.trends");
  assert_offered (fixture, second, "Into the first");
  g_assert_true (g_file_delete (second, NULL, NULL));
  g_rmdir (folder);
}

#define ADD(PATH, FUNC, DATA) \
  g_test_add (PATH, Fixture, DATA, fixture_set_up, FUNC, fixture_tear_down)

static void
add_key_tests (const Case *c)
{
  g_autofree char *escape = g_strdup_printf ("/typed/escape/%s", c->name);
  g_autofree char *refused = g_strdup_printf ("/typed/escape-refused/%s", c->name);
  g_autofree char *commit = g_strdup_printf ("/typed/commit-key/%s", c->name);

  ADD (escape, test_escape, c);
  if (c->how == ENTRY || c->how == VIEW)
    ADD (refused, test_escape_refused, c);
  if (c->how == ENTRY || c->how == VIEW || c->how == LINK)
    ADD (commit, test_commit_key, c);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("trends-typed-XXXXXX", NULL);

  /* Drafts are kept nowhere else. Folders of data stay: GTK needs the system's schemas. */
  g_assert_nonnull (state);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  memset (too_long, 'x', sizeof too_long - 1);
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/typed/table", test_table);
  g_test_add_func ("/typed/places", test_places);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *valid = g_strdup_printf ("/typed/valid/%s", cases[i].name);
      g_autofree char *invalid = g_strdup_printf ("/typed/invalid/%s", cases[i].name);

      if (cases[i].how == ABSTRACT)
        continue;
      ADD (valid, test_valid, &cases[i]);
      if (cases[i].invalid != NULL)
        ADD (invalid, test_invalid, &cases[i]);
      if (cases[i].valid != NULL)
        add_key_tests (&cases[i]);
    }
  g_test_add_func ("/typed/file", test_file);
  g_test_add_func ("/typed/broken-file", test_broken_file);
  g_test_add_func ("/typed/refuge", test_refuge);
  g_test_add_func ("/typed/path", test_path);
  ADD ("/typed/copies", test_copies, NULL);
  return g_test_run ();
}
