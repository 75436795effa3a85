/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-masks.c: what a room may not see is nowhere on the wall: not in the plan that the wall reads,
 * not in what its widgets say or tell a screen reader, and not among its pixels, which are read by a
 * program that we didn't write; in any plan, whatever is done to it.
 *
 * Each text of a plan says which one it is, so that whatever is found can be asked about.
 */

#include "fixture.h"

#include "trends-audience.h"
#include "trends-profile-room.h"
#include "trends-random-plan.h"
#include "trends-vote.h"
#include "trends-wall.h"

#include <glib/gstdio.h>

#define N_PLANS 3
#define N_EDITS 14
#define N_INITIATIVES 14

/* Around the number of a text: nothing else has these letters in a row. */
#define MARK "Zq"

/* What is read off pictures: no word of ours is like it. */
#define CANARY "GOLDFINCH"
#define OTHER "Lantern"

/* As where it shows */
#define WIDTH 1024
#define HEIGHT 768

typedef struct
{
  char *id; /* of the entity */
  TrendsKind kind;
  guint field;
} Mark;

typedef struct
{
  GRand *rand;
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  TrendsToday *today;
  GtkWidget *wall;
  GArray *marks;     /* (element-type Mark): by number */
  GHashTable *known; /* the id and field of each, to its number */
  guint n_seen;
  guint n_kept_back;
} Room;

static void
mark_clear (gpointer data)
{
  g_free (((Mark *) data)->id);
}

/* ------------------------------------------------------------------------ a room */

static guint
pick (Room  *room,
      guint  n)
{
  return (guint) g_rand_int_range (room->rand, 0, (gint32) n);
}

static TrendsEntity *
get_any (Room      *room,
         TrendsKind kind)
{
  GListModel *list = trends_plan_get_list (room->plan, kind);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) one = n > 0 ? g_list_model_get_item (list, pick (room, n)) : NULL;

  return one; /* the plan holds it */
}

static void
set_up (Room         *room,
        gconstpointer data)
{
  room->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  room->plan = trends_random_plan_new (room->rand, N_INITIATIVES);
  room->presentation = trends_presentation_new (room->plan);
  trends_presentation_set_workshop (room->presentation, get_any (room, TRENDS_KIND_WORKSHOP));
  room->workshop = trends_workshop_session_new (room->plan);
  room->today = trends_today_new ();
  room->wall = GTK_WIDGET (trends_wall_new (room->presentation, room->workshop, room->today));
  room->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (room->marks, mark_clear);
  room->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
tear_down (Room         *room,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (room->wall));
  g_clear_object (&room->today);
  g_clear_object (&room->workshop);
  g_clear_object (&room->presentation);
  g_clear_object (&room->plan);
  g_clear_pointer (&room->rand, g_rand_free);
  g_clear_pointer (&room->marks, g_array_unref);
  g_clear_pointer (&room->known, g_hash_table_unref);
}

/* ------------------------------------------------------------------ who may see what */

static gboolean
is_told_to_room (TrendsEntity *entity,
                 guint         field)
{
  g_autoptr (TrendsRecord) record = trends_room_make_record (entity);

  return trends_value_equal (trends_record_get_value (record, field),
                             trends_entity_get_value (entity, field));
}

static gboolean
may_be_seen (Room         *room,
             TrendsEntity *entity,
             guint         field)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  const char *workshop = trends_presentation_get_workshop (room->presentation);

  if (trends_room_is_about (kind))
    return workshop != NULL && trends_room_sees_entity (entity, workshop)
           && is_told_to_room (entity, field);
  return trends_audience_sees_entity (TRENDS_PROFILE_PUBLIC, entity)
         && trends_audience_sees_value (TRENDS_PROFILE_PUBLIC, entity,
                                        trends_kind_get_field (kind, field));
}

/* ------------------------------------------------------------------- what says which it is */

static gboolean
is_text (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_STRING || field->type == TRENDS_FIELD_TEXT;
}

static void
set_text (TrendsEntity *entity,
          guint         field,
          const char   *text)
{
  g_auto (TrendsValue) value =
    trends_kind_get_field (trends_entity_get_kind (entity), field)->type == TRENDS_FIELD_STRINGS
      ? trends_value_strings ((const char *const[]) { text, NULL }) : trends_value_text (text);

  /* Some have rules of their own. */
  trends_plan_set (trends_entity_get_plan (entity), entity, field, &value, TRENDS_SET_ONCE, NULL);
}

typedef void (*TextFunc) (Room         *room,
                          TrendsEntity *entity,
                          guint         field);

static void
for_each_text (Room     *room,
               TextFunc  func)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (room->plan, kind);
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          for (guint field = 0; field < info->n_fields; field++)
            if (is_text (&info->fields[field]) || info->fields[field].type == TRENDS_FIELD_STRINGS)
              func (room, entity, field);
        }
    }
}

static guint
find_mark (Room         *room,
           TrendsEntity *entity,
           guint         field)
{
  g_autofree char *key = g_strdup_printf ("%s %u", trends_entity_get_id (entity), field);
  Mark mark = { NULL, trends_entity_get_kind (entity), field };
  gpointer found;

  if (g_hash_table_lookup_extended (room->known, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  mark.id = g_strdup (trends_entity_get_id (entity));
  g_array_append_val (room->marks, mark);
  g_hash_table_insert (room->known, g_steal_pointer (&key), GUINT_TO_POINTER (room->marks->len - 1));
  return room->marks->len - 1;
}

/* Where it doesn't say so yet */
static void
add_mark (Room         *room,
          TrendsEntity *entity,
          guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);
  g_autofree char *text = NULL;

  if (is_text (info) && g_str_has_prefix (trends_entity_get_text (entity, field) ?: "", MARK))
    return;
  text = g_strdup_printf (MARK "%u" MARK, find_mark (room, entity, field));
  set_text (entity, field, text);
}

/* ------------------------------------------------------------------- what is found */

static void
check_mark (Room       *room,
            const Mark *mark,
            const char *where)
{
  TrendsEntity *entity = trends_plan_lookup (room->plan, mark->id);

  room->n_seen++;
  if (entity == NULL && trends_presentation_is_frozen (room->presentation))
    return;
  g_assert_nonnull (entity);
  if (may_be_seen (room, entity, mark->field))
    return;
  g_test_message ("%s: %s of a %s", where, trends_kind_get_field (mark->kind, mark->field)->key,
                  trends_kind_get_info (mark->kind)->nick);
  g_assert_not_reached ();
}

static void
check_text (Room       *room,
            const char *text,
            const char *where)
{
  while (text != NULL && (text = strstr (text, MARK)) != NULL)
    {
      char *end;
      guint64 number = g_ascii_strtoull (text + strlen (MARK), &end, 10);

      if (g_str_has_prefix (end, MARK))
        {
          g_assert_cmpuint (number, <, room->marks->len);
          check_mark (room, &g_array_index (room->marks, Mark, number), where);
          end += strlen (MARK);
        }
      text = end;
    }
}

/* What a screen reader is told by a property; what it is asked for is what nothing says. */
static void
check_told (Room                  *room,
            GtkWidget             *widget,
            GtkAccessibleProperty  property)
{
  g_autofree char *told = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x7f");

  check_text (room, told, "told");
}

static void
check_widget (Room      *room,
              GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    check_text (room, gtk_label_get_label (GTK_LABEL (widget)), "label");
  check_text (room, gtk_widget_get_tooltip_text (widget), "tooltip");
  check_told (room, widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  check_told (room, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (room, child);
}

static void
check_mirror (Room *room)
{
  g_autofree char *dump = trends_plan_dump (trends_presentation_get_plan (room->presentation));

  check_text (room, dump, "mirror");
}

static void
check_slides (Room *room)
{
  check_text (room, gtk_window_get_title (GTK_WINDOW (room->wall)), "title");
  trends_presentation_go_to (room->presentation, 0);
  do
    check_widget (room, room->wall);
  while (trends_presentation_step (room->presentation, 1));
}

static void
count_kept_back (Room         *room,
                 TrendsEntity *entity,
                 guint         field)
{
  if (!may_be_seen (room, entity, field))
    room->n_kept_back++;
}

/* ---------------------------------------------------------------------- edits */

static void
change_sight (Room *room)
{
  TrendsEntity *initiative = get_any (room, TRENDS_KIND_INITIATIVE);
  TrendsEntity *idea = get_any (room, TRENDS_KIND_IDEA);

  if (initiative != NULL)
    trends_plan_set_integer (room->plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                             g_rand_int_range (room->rand, 0, 3), NULL);
  if (idea != NULL)
    trends_plan_set_integer (room->plan, idea, TRENDS_IDEA_REVEALED, g_rand_boolean (room->rand),
                             NULL);
}

/* Of what may be voted on */
static void
check_vote (Room *room)
{
  static const TrendsKind kinds[] = { TRENDS_KIND_TREND, TRENDS_KIND_INITIATIVE, TRENDS_KIND_IDEA };
  const TrendsCountRules rules = { 3, 10, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (room->presentation, kinds[i], NULL);
      g_autoptr (TrendsCount) count = NULL;

      if (subjects->len == 0)
        continue;
      count = trends_count_new ("What comes first?", subjects, &rules);
      trends_presentation_set_count (room->presentation, count);
      check_widget (room, room->wall);
      while (trends_presentation_get_slide (room->presentation)->kind == TRENDS_SLIDE_VOTE
             && trends_presentation_step (room->presentation, 1))
        check_widget (room, room->wall);
      trends_presentation_set_count (room->presentation, NULL);
    }
}

static void
go_anywhere (Room *room)
{
  TrendsDeck *deck = trends_presentation_get_deck (room->presentation);

  trends_presentation_go_to (room->presentation, pick (room, trends_deck_get_n_slides (deck)));
}

/* Frozen, it stays what it was, but for what is kept back since; also when it was blank meanwhile. */
static void
check_frozen (Room *room)
{
  check_widget (room, room->wall);
  trends_presentation_toggle_blank (room->presentation);
  check_widget (room, room->wall);
  go_anywhere (room);
  check_widget (room, room->wall);
}

static void
check_edits (Room *room)
{
  for (guint i = 0; i < N_EDITS; i++)
    {
      if (i % 3 == 0)
        {
          go_anywhere (room);
          trends_presentation_toggle_frozen (room->presentation);
        }
      change_sight (room);
      for (guint j = 0; j < 3; j++)
        trends_random_edit (room->rand, room->plan);
      check_mirror (room);
      if (trends_presentation_is_frozen (room->presentation))
        check_frozen (room);
      else
        check_slides (room);
      for_each_text (room, add_mark);
    }
  if (trends_presentation_is_frozen (room->presentation))
    trends_presentation_toggle_frozen (room->presentation);
  check_slides (room);
  check_vote (room);
}

static void
test_any (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      Room room = { 0 };

      set_up (&room, NULL);
      for_each_text (&room, add_mark);
      for_each_text (&room, count_kept_back);
      check_edits (&room);
      /* Something is there to be found, and something not to be. */
      g_assert_cmpuint (room.n_seen, >, 100);
      g_assert_cmpuint (room.n_kept_back, >, 20);
      tear_down (&room, NULL);
    }
}

/* ---------------------------------------------------------------------- pixels */

/* Not in people's names, which are replaced wherever they stand: then nobody could read it. */
static void
mark_as (TrendsEntity *entity,
         guint         field,
         gboolean      canary)
{
  if (!trends_entity_is (entity, TRENDS_KIND_OWNER))
    set_text (entity, field, canary ? CANARY : OTHER);
}

static void
mark_public (Room         *room,
             TrendsEntity *entity,
             guint         field)
{
  mark_as (entity, field, may_be_seen (room, entity, field));
}

static void
mark_kept_back (Room         *room,
                TrendsEntity *entity,
                guint         field)
{
  mark_as (entity, field, !may_be_seen (room, entity, field));
}

static gboolean
says_canary (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_label (GTK_LABEL (widget)), CANARY) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_canary (child))
      return TRUE;
  return FALSE;
}

static void
take_picture (Room       *room,
              const char *path)
{
  GtkWidget *stage = trends_wall_get_stage (TRENDS_WALL (room->wall));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (stage);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (room->wall)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* Of every slide. Returns: (transfer full) (element-type gboolean): whether the canary is on each */
static GArray *
take_pictures (Room       *room,
               const char *folder,
               GString    *list)
{
  GArray *expected = g_array_new (FALSE, FALSE, sizeof (gboolean));

  trends_presentation_go_to (room->presentation, 0);
  do
    {
      g_autofree char *name = g_strdup_printf ("%03u.png", expected->len);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean says;

      fixture_wait_for_frames (room->wall);
      says = says_canary (room->wall);
      g_array_append_val (expected, says);
      take_picture (room, path);
      g_string_append_printf (list, "%s\n", path);
    }
  while (trends_presentation_step (room->presentation, 1));
  return expected;
}

/* (transfer full): what is read on each of the pictures */
static char **
read_pictures (const char *folder,
               const char *list)
{
  g_autofree char *path = g_build_filename (folder, "list", NULL);
  /* Words anywhere, in no order */
  const char *reader[] = { g_getenv ("TRENDS_TESSERACT"), path, "stdout", "-l", "eng", "--psm", "11",
                           NULL };
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_nonnull (reader[0]);
  g_file_set_contents (path, list, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) reader, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &read, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_remove (path);
  return g_strsplit (read, "\f", -1);
}

static void
remove_pictures (const char *folder,
                 const char *list)
{
  g_auto (GStrv) paths = g_strsplit (list, "\n", -1);

  for (guint i = 0; paths[i] != NULL; i++)
    g_remove (paths[i]);
  g_rmdir (folder);
}

/* Nowhere but where it stands, and there nearly always: the reader misses a word at times that stands
 * beside a chart.
 * Returns: on how many slides it stands */
static guint
check_pictures (Room *room)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-masks-XXXXXX", NULL);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GArray) expected = take_pictures (room, folder, list);
  g_auto (GStrv) pages = read_pictures (folder, list->str);
  guint n_read = 0, n_expected = 0;

  g_assert_cmpuint (g_strv_length (pages), >=, expected->len);
  for (guint i = 0; i < expected->len; i++)
    {
      gboolean is_read = strstr (pages[i], CANARY) != NULL;
      gboolean is_there = g_array_index (expected, gboolean, i);

      if (is_read != is_there)
        g_test_message ("slide %u: %s", i, pages[i]);
      g_assert_true (is_there || !is_read);
      n_read += is_read ? 1 : 0;
      n_expected += is_there ? 1 : 0;
    }
  g_assert_cmpuint (n_read * 4, >=, n_expected * 3);
  remove_pictures (folder, list->str);
  return n_expected;
}

/* The reader reads it where it may stand; then it stands in all that is kept back, and nowhere else. */
static void
test_pixels (void)
{
  Room room = { 0 };

  set_up (&room, NULL);
  gtk_window_set_decorated (GTK_WINDOW (room.wall), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (room.wall), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (room.wall));
  for_each_text (&room, mark_public);
  g_assert_cmpuint (check_pictures (&room), >, 10);
  for (guint i = 0; i < 6; i++)
    {
      change_sight (&room);
      trends_random_edit (room.rand, room.plan);
    }
  for_each_text (&room, mark_kept_back);
  for_each_text (&room, count_kept_back);
  g_assert_cmpuint (room.n_kept_back, >, 20);
  g_assert_cmpuint (check_pictures (&room), ==, 0);
  tear_down (&room, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) style = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();
  style = fixture_use_style ();

  g_test_add_func ("/masks/any", test_any);
  /* Not set up with tests that are needed: see tests/meson.build */
  if (g_getenv ("TRENDS_TESSERACT") != NULL)
    g_test_add_func ("/masks/pixels", test_pixels);

  return g_test_run ();
}
