/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-edition.c: plans that move between editions of trends: nothing of theirs is lost, and one
 * undo brings all of it back.
 */

#include "trends-catalogue-move.h"
#include "trends-plan-set-aside.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-saved-filter.h"
#include "trends-test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

static TrendsPlan *
new_plan (const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (id, &error);
  TrendsPlan *plan = trends_catalogue_new_plan (catalogue, "Ours", "Town", "en", &error);

  g_assert_no_error (error);
  return plan;
}

static TrendsEditionMove *
begin (TrendsPlan *plan, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (id, &error);
  TrendsEditionMove *move = trends_catalogue_begin_move (catalogue, plan, &error);

  g_assert_no_error (error);
  return move;
}

static void
apply (TrendsPlan *plan, TrendsEditionMove *move)
{
  g_autoptr (TrendsEdit) edit = trends_edition_move_dup_edit (move, "Another edition");
  g_autoptr (GError) error = NULL;

  trends_plan_apply (plan, edit, &error);
  g_assert_no_error (error);
}

static TrendsEntity *
find (TrendsPlan *plan, const char *title)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (strcmp (trends_entity_get_name (trend), title) == 0)
        return trend;
    }
  return NULL;
}

static guint
count (TrendsPlan *plan, TrendsKind kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

static TrendsEntity *
add (TrendsPlan *plan, const char *trend, const char *title)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative
    = trends_plan_add_initiative (plan, find (plan, trend), title, G_MAXUINT, &error);

  g_assert_no_error (error);
  return initiative;
}

static const char *
get_home (TrendsEntity *initiative)
{
  return trends_entity_get_name (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
}

/* An empty plan is in the other edition as a new one would be. */
static void
test_empty (void)
{
  static const char *const ways[][2]
    = { { "socitm-2024", "socitm-2026" }, { "socitm-2026", "socitm-2024" } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (TrendsPlan) plan = new_plan (ways[i][0]);
      g_autoptr (TrendsPlan) fresh = new_plan (ways[i][1]);
      g_autoptr (TrendsEditionMove) move = begin (plan, ways[i][1]);
      static const TrendsKind kinds[]
        = { TRENDS_KIND_GROUP, TRENDS_KIND_TREND, TRENDS_KIND_TREND_LINK };

      apply (plan, move);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_assert_cmpuint (count (plan, kinds[k]), ==, count (fresh, kinds[k]));
          for (guint n = 0; n < count (plan, kinds[k]); n++)
            {
              g_autoptr (TrendsEntity) entity
                = g_list_model_get_item (trends_plan_get_list (plan, kinds[k]), n);

              g_assert_nonnull (trends_plan_lookup (fresh, trends_entity_get_id (entity)));
            }
        }
      g_assert_cmpstr (
        trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CATALOGUE), ==, ways[i][1]);
    }
}

static void
test_mapping (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  TrendsEntity *shield = add (plan, "Cyber protection", "Shield");
  TrendsEntity *warn = add (plan, "Community resilience", "Warn");
  TrendsEntity *ethics = add (plan, "Technology for public good", "Ethics board");
  g_autoptr (TrendsEditionMove) move = begin (plan, "socitm-2026");
  guint asked = trends_edition_move_find_row (move, "technology for public good");
  guint goes = trends_edition_move_find_row (move, "AI application");
  guint joins = trends_edition_move_find_row (move, "Cyber protection");

  g_assert_cmpuint (trends_edition_move_get_n_rows (move), ==, 10);
  g_assert_cmpint (trends_edition_move_get_fate (move, asked), ==, TRENDS_EDITION_STAYS);
  g_assert_cmpuint (g_strv_length (trends_edition_move_get_row (move, asked)->homes), ==, 3);
  g_assert_cmpint (trends_edition_move_get_fate (move, goes), ==, TRENDS_EDITION_GOES);
  g_assert_cmpint (trends_edition_move_get_fate (move, joins), ==, TRENDS_EDITION_JOINS);
  apply (plan, move);
  /* What nobody gave a home stays, after what the edition has. */
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 6);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 2);
  g_assert_cmpstr (get_home (ethics), ==, "Technology for public good");
  g_assert_cmpstr (get_home (shield), ==, "Cyber security");
  g_assert_cmpstr (get_home (warn), ==, "Cyber security");
  g_assert_cmpuint (trends_trend_get_running_number (find (plan, "Cyber security")), ==, 1);
  g_assert_cmpuint (trends_trend_get_running_number (find (plan, "Technology for public good")), ==,
                    6);
}

static void
test_asked (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  TrendsEntity *ethics = add (plan, "Technology for public good", "Ethics board");
  g_autoptr (TrendsEditionMove) move = begin (plan, "socitm-2026");
  guint asked = trends_edition_move_find_row (move, "Technology for public good");

  trends_edition_move_set_target (move, asked,
                                  trends_edition_move_find_target (move, "digital inclusion"));
  g_assert_cmpint (trends_edition_move_get_fate (move, asked), !=, TRENDS_EDITION_STAYS);
  apply (plan, move);
  g_assert_cmpstr (get_home (ethics), ==, "Digital inclusion");
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 5);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 1);
}

static void
set (TrendsPlan *plan, const char *trend, guint field, gint64 value)
{
  g_assert_true (trends_plan_set_integer (plan, find (plan, trend), field, value, NULL));
}

static void
note (TrendsPlan *plan, const char *trend, guint field, const char *text)
{
  g_assert_true (
    trends_plan_set_text (plan, find (plan, trend), field, text, TRENDS_SET_ONCE, NULL));
}

/* What was said of one goes along; what was said of several is in the note, under their names. */
static void
test_said (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  g_autoptr (TrendsEditionMove) move = NULL;
  TrendsEntity *ai, *data;
  const char *text;

  set (plan, "AI application", TRENDS_TREND_STANCE, TRENDS_STANCE_ACT);
  set (plan, "AI application", TRENDS_TREND_MATURITY_TARGET, TRENDS_MATURITY_GOOD);
  note (plan, "AI application", TRENDS_TREND_NOTE, "Start small");
  note (plan, "AI application", TRENDS_TREND_SUMMARY, "In our own words");
  set (plan, "Harnessing data", TRENDS_TREND_STANCE, TRENDS_STANCE_ACT);
  set (plan, "Harnessing data", TRENDS_TREND_PRIORITY, TRENDS_PRIORITY_HIGH);
  note (plan, "Harnessing data", TRENDS_TREND_NOTE, "Fix the gazetteer");
  set (plan, "Spatial technologies", TRENDS_TREND_STANCE, TRENDS_STANCE_WATCH);
  set (plan, "Spatial technologies", TRENDS_TREND_PRIORITY, TRENDS_PRIORITY_HIGH);
  move = begin (plan, "socitm-2026");
  apply (plan, move);
  ai = find (plan, "Artificial intelligence (AI)");
  g_assert_cmpint (trends_entity_get_integer (ai, TRENDS_TREND_STANCE), ==, TRENDS_STANCE_ACT);
  g_assert_cmpint (trends_entity_get_integer (ai, TRENDS_TREND_MATURITY_TARGET), ==,
                   TRENDS_MATURITY_GOOD);
  text = trends_entity_get_text (ai, TRENDS_TREND_NOTE);
  g_assert_cmpstr (text, ==, "Start small\nSummary: In our own words");
  data = find (plan, "Data");
  g_assert_cmpint (trends_entity_get_integer (data, TRENDS_TREND_STANCE), ==,
                   TRENDS_STANCE_UNDECIDED);
  g_assert_cmpint (trends_entity_get_integer (data, TRENDS_TREND_PRIORITY), ==,
                   TRENDS_PRIORITY_HIGH);
  g_assert_cmpstr (trends_entity_get_text (data, TRENDS_TREND_NOTE), ==,
                   "From “Harnessing data”:\nFix the gazetteer\nStance: Act\n\n"
                   "From “Spatial technologies”:\nStance: Watch");
}

static TrendsEntity *
add_owner (TrendsPlan *plan, const char *name, const char *role)
{
  g_autoptr (TrendsRecord) owner = trends_plan_make_owner (name, TRENDS_OWNER_PERSON);
  TrendsEntity *entity;

  trends_record_set (owner, TRENDS_OWNER_ROLE, trends_value_text (role));
  entity = trends_plan_add (plan, owner, NULL);
  g_assert_nonnull (entity);
  return entity;
}

static void
own (TrendsPlan *plan, const char *trend, TrendsEntity *owner)
{
  g_assert_true (
    trends_plan_set_ref (plan, find (plan, trend), TRENDS_TREND_OWNER, owner, NULL));
}

static TrendsEntity *
set_aside (TrendsPlan *plan, const char *trend, TrendsFindingType type, const char *reason)
{
  TrendsEntity *entity
    = trends_plan_set_finding_aside (plan, type, find (plan, trend), reason, NULL);

  g_assert_nonnull (entity);
  return entity;
}

/* One that nobody ever touched comes along without a word. */
static void
test_silent (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  TrendsEntity *finding = set_aside (plan, "Cyber protection", TRENDS_FINDING_EMPTY_TREND, "Yes");
  TrendsEntity *owner = add_owner (plan, "Somebody", "Head of cyber");
  g_autoptr (TrendsEditionMove) move = NULL;
  TrendsEntity *cyber;

  set (plan, "Cyber protection", TRENDS_TREND_STANCE, TRENDS_STANCE_ACT);
  note (plan, "Cyber protection", TRENDS_TREND_STANCE_REASON, "Attacks");
  own (plan, "Cyber protection", owner);
  move = begin (plan, "socitm-2026");
  g_assert_cmpint (trends_edition_move_get_fate (
                     move, trends_edition_move_find_row (move, "Cyber protection")),
                   ==, TRENDS_EDITION_GOES);
  g_assert_cmpint (trends_edition_move_get_fate (
                     move, trends_edition_move_find_row (move, "Community resilience")),
                   ==, TRENDS_EDITION_JOINS);
  apply (plan, move);
  cyber = find (plan, "Cyber security");
  g_assert_cmpint (trends_entity_get_integer (cyber, TRENDS_TREND_STANCE), ==, TRENDS_STANCE_ACT);
  g_assert_cmpstr (trends_entity_get_text (cyber, TRENDS_TREND_STANCE_REASON), ==, "Attacks");
  g_assert_true (trends_entity_get_ref (cyber, TRENDS_TREND_OWNER) == owner);
  g_assert_cmpstr (trends_entity_get_text (cyber, TRENDS_TREND_NOTE), ==, "");
  g_assert_cmpuint (count (plan, TRENDS_KIND_SET_ASIDE), ==, 1);
  g_assert_true (trends_entity_get_ref (finding, TRENDS_SET_ASIDE_ENTRY) == cyber);
}

/* Where somebody says nothing of it, what another says is so; but no reason is given for what it
 * was not a reason for. */
static void
test_half_said (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  g_autoptr (TrendsEditionMove) move = NULL;
  TrendsEntity *cyber, *data;

  add (plan, "Community resilience", "Warn");
  set (plan, "Cyber protection", TRENDS_TREND_STANCE, TRENDS_STANCE_ACT);
  set (plan, "Cyber protection", TRENDS_TREND_HIDDEN, TRUE);
  set (plan, "Harnessing data", TRENDS_TREND_STANCE, TRENDS_STANCE_ACT);
  note (plan, "Harnessing data", TRENDS_TREND_STANCE_REASON, "Now");
  set (plan, "Spatial technologies", TRENDS_TREND_STANCE, TRENDS_STANCE_WATCH);
  move = begin (plan, "socitm-2026");
  apply (plan, move);
  cyber = find (plan, "Cyber security");
  g_assert_cmpint (trends_entity_get_integer (cyber, TRENDS_TREND_STANCE), ==, TRENDS_STANCE_ACT);
  g_assert_false (trends_entity_get_integer (cyber, TRENDS_TREND_HIDDEN) == TRUE);
  data = find (plan, "Data");
  g_assert_cmpint (trends_entity_get_integer (data, TRENDS_TREND_STANCE), ==,
                   TRENDS_STANCE_UNDECIDED);
  g_assert_cmpstr (trends_entity_get_text (data, TRENDS_TREND_STANCE_REASON), ==, "");
  g_assert_nonnull (strstr (trends_entity_get_text (data, TRENDS_TREND_NOTE), "Now"));
}

/* Where it can't go along, why it was set aside is kept all the same. A person is named by the role
 * in what is written into a note. */
static void
test_reasons (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  g_autoptr (TrendsEditionMove) move = NULL;
  g_autoptr (TrendsEntity) comment = NULL;
  const char *text;

  set_aside (plan, "Cyber protection", TRENDS_FINDING_UNDECIDED_TREND, "Not for us");
  set_aside (plan, "Cyber protection", TRENDS_FINDING_EMPTY_TREND, NULL);
  own (plan, "Cyber protection", add_owner (plan, "Somebody", "Head of cyber"));
  own (plan, "Community resilience", add_owner (plan, "Nobody", ""));
  note (plan, "Cyber protection", TRENDS_TREND_SOURCE, "https://example.org/ours");
  move = begin (plan, "socitm-2026");
  apply (plan, move);
  g_assert_cmpuint (count (plan, TRENDS_KIND_SET_ASIDE), ==, 0);
  g_assert_cmpuint (count (plan, TRENDS_KIND_COMMENT), ==, 1);
  comment = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_COMMENT), 0);
  g_assert_cmpstr (trends_entity_get_text (comment, TRENDS_COMMENT_TEXT), ==, "Not for us");
  g_assert_cmpint (trends_entity_get_integer (comment, TRENDS_COMMENT_TIME), !=, TRENDS_UNSET);
  g_assert_true (trends_entity_get_ref (comment, TRENDS_COMMENT_ENTRY)
                 == find (plan, "Cyber security"));
  text = trends_entity_get_text (find (plan, "Cyber security"), TRENDS_TREND_NOTE);
  g_assert_nonnull (strstr (text, "Source: https://example.org/ours"));
  g_assert_nonnull (strstr (text, "Owner: Head of cyber"));
  g_assert_null (strstr (text, "Somebody"));
  g_assert_nonnull (strstr (text, "Owner: Nobody"));
}

static TrendsEntity *
link_trends (TrendsPlan *plan, const char *from, const char *to, const char *reason)
{
  g_autoptr (TrendsRecord) link = trends_record_new (TRENDS_KIND_TREND_LINK, NULL);
  TrendsEntity *entity;

  trends_record_set (link, TRENDS_TREND_LINK_FROM,
                     trends_value_text (trends_entity_get_id (find (plan, from))));
  trends_record_set (link, TRENDS_TREND_LINK_TO,
                     trends_value_text (trends_entity_get_id (find (plan, to))));
  trends_record_set (link, TRENDS_TREND_LINK_REASON, trends_value_text (reason));
  entity = trends_plan_add (plan, link, NULL);
  g_assert_nonnull (entity);
  return entity;
}

static TrendsEditionMove *
begin_with (TrendsPlan *plan, const char *edition, const char *trend, const char *target)
{
  TrendsEditionMove *move = begin (plan, edition);

  trends_edition_move_set_target (move, trends_edition_move_find_row (move, trend),
                                  trends_edition_move_find_target (move, target));
  return move;
}

/* What stayed when the plan moved may go later: to a trend that the plan has by now, which what
 * goes may serve or be linked to already. Once nothing hangs on it, it leaves. */
static void
test_later (void)
{
  static const char left[] = "Technology for public good";
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  TrendsEntity *ethics = add (plan, left, "Ethics board");
  g_autoptr (TrendsEditionMove) first = begin (plan, "socitm-2026");
  g_autoptr (TrendsEditionMove) none = NULL, second = NULL;
  const char *also[2] = { NULL };
  g_auto (GStrv) serves = NULL;
  guint row;

  apply (plan, first);
  also[0] = trends_entity_get_id (find (plan, "Digital inclusion"));
  g_assert_true (trends_plan_set_strings (plan, ethics, TRENDS_INITIATIVE_ALSO_SERVES, also, NULL));
  link_trends (plan, "Digital inclusion", left, "It is for all");
  second = begin_with (plan, "socitm-2026", left, "Digital inclusion");
  apply (plan, second);
  g_assert_cmpstr (get_home (ethics), ==, "Digital inclusion");
  serves = trends_entity_dup_strings (ethics, TRENDS_INITIATIVE_ALSO_SERVES);
  g_assert_cmpuint (g_strv_length (serves), ==, 0);
  g_assert_nonnull (strstr (
    trends_entity_get_text (find (plan, "Digital inclusion"), TRENDS_TREND_NOTE), "It is for all"));
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 5);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 1);

  g_assert_true (trends_plan_undo (plan, NULL)); /* the move, */
  g_assert_true (trends_plan_undo (plan, NULL)); /* the link, */
  g_assert_true (trends_plan_undo (plan, NULL)); /* and what it serves */
  g_assert_true (trends_plan_remove (plan, ethics, NULL));
  none = begin (plan, "socitm-2026");
  row = trends_edition_move_find_row (none, left);
  g_assert_cmpint (trends_edition_move_get_fate (none, row), ==, TRENDS_EDITION_LEAVES);
}

/* A group that somebody gave another name isn't the edition's to take along. */
static void
test_own_group (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  g_autoptr (TrendsEntity) group
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_GROUP), 0);
  g_autoptr (TrendsEditionMove) move = NULL;

  g_assert_true (
    trends_plan_set_text (plan, group, TRENDS_GROUP_TITLE, "Our trends", TRENDS_SET_ONCE, NULL));
  move = begin (plan, "socitm-2026");
  apply (plan, move);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 2);
}

/* (transfer full): a catalogue of a group and two trends */
static TrendsCatalogue *
load_own (const char *group, const char *first, const char *second)
{
  g_autofree char *folder = g_dir_make_tmp ("edition-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.json", NULL);
  g_autofree char *text = g_strdup_printf (
    "{ \"format\": \"org.socitm.Trends.catalogue\", \"version\": 1, \"id\": \"own\","
    "  \"title\": { \"en\": \"Own\" }, \"links\": [],"
    "  \"groups\": [ { \"id\": \"%s\", \"title\": { \"en\": \"Ours\" } } ], \"trends\": ["
    "  { \"id\": \"%s\", \"group\": \"%s\", \"number\": 1, \"title\": { \"en\": \"One\" } },"
    "  { \"id\": \"%s\", \"group\": \"%s\", \"number\": 2, \"title\": { \"en\": \"Two\" } } ] }",
    group, first, group, second, group);
  g_autoptr (GError) error = NULL;
  TrendsCatalogue *catalogue;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  catalogue = trends_catalogue_load (path, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return catalogue;
}

/* An id in a file that is something else in the plan, or twice in the file, is refused. */
static void
test_ids (void)
{
  static const char one[] = "11111111-1111-4111-8111-111111111111";
  static const char two[] = "22222222-2222-4222-8222-222222222222";
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  const char *trend = trends_entity_get_id (find (plan, "Cyber protection"));
  const char *initiative = trends_entity_get_id (add (plan, "Cyber protection", "Shield"));
  const char *const ids[][3]
    = { { trend, one, two }, { one, initiative, two }, { one, two, two }, { one, one, two } };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TrendsCatalogue) catalogue = load_own (ids[i][0], ids[i][1], ids[i][2]);
      g_autoptr (GError) error = NULL;

      g_assert_null (trends_catalogue_begin_move (catalogue, plan, &error));
      g_assert_nonnull (error);
      if (i < 2)
        {
          g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
          g_assert_nonnull (strstr (error->message, i == 0 ? trend : initiative));
        }
    }
}

/* Who refers to a trend that went refers to where it went. */
static void
test_referrers (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  TrendsEntity *twin = add (plan, "Spatial technologies", "Twin");
  TrendsEntity *data = find (plan, "Harnessing data");
  TrendsEntity *skills = find (plan, "Skills and capacity");
  const char *also[] = { trends_entity_get_id (data), trends_entity_get_id (skills), NULL };
  g_autoptr (TrendsRecord) filter = trends_record_new (TRENDS_KIND_SAVED_FILTER, NULL);
  g_autoptr (TrendsRecord) link = trends_record_new (TRENDS_KIND_TREND_LINK, NULL);
  g_autofree char *condition = g_strdup_printf ("is(trend, %s)", trends_entity_get_id (data));
  g_autoptr (TrendsEditionMove) move = NULL;
  g_autoptr (GPtrArray) serves = NULL;

  g_assert_true (trends_plan_set_strings (plan, twin, TRENDS_INITIATIVE_ALSO_SERVES, also, NULL));
  trends_record_set (filter, TRENDS_SAVED_FILTER_NAME, trends_value_text ("Data"));
  trends_record_set (filter, TRENDS_SAVED_FILTER_CONDITIONS, trends_value_text (condition));
  g_assert_nonnull (trends_plan_add (plan, filter, NULL));
  trends_record_set (link, TRENDS_TREND_LINK_FROM, trends_value_text (trends_entity_get_id (data)));
  trends_record_set (link, TRENDS_TREND_LINK_TO,
                     trends_value_text (
                       trends_entity_get_id (find (plan, "Technology for public good"))));
  trends_record_set (link, TRENDS_TREND_LINK_REASON, trends_value_text ("Ours"));
  g_assert_nonnull (trends_plan_add (plan, link, NULL));
  move = begin (plan, "socitm-2026");
  apply (plan, move);
  data = find (plan, "Data");
  serves = trends_entity_dup_refs (twin, TRENDS_INITIATIVE_ALSO_SERVES);
  /* Its home isn't among what it serves besides. */
  g_assert_cmpuint (serves->len, ==, 1);
  g_assert_cmpstr (trends_entity_get_name (serves->pdata[0]), ==, "Ways of working");
  g_assert_nonnull (strstr (
    trends_entity_get_text (trends_plan_lookup (plan, trends_record_get_id (filter)),
                            TRENDS_SAVED_FILTER_CONDITIONS),
    trends_entity_get_id (data)));
  g_assert_true (trends_entity_get_ref (
                   trends_plan_lookup (plan, trends_record_get_id (link)), TRENDS_TREND_LINK_FROM)
                 == data);
  /* Somebody linked it, so it stays. */
  g_assert_nonnull (find (plan, "Technology for public good"));
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND_LINK), ==, 6);
}

/* An own trend stays where it is, and back again nothing is there twice. */
static void
test_there_and_back (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ("socitm-2024");
  g_autoptr (TrendsRecord) own = trends_record_new (TRENDS_KIND_TREND, NULL);
  g_autoptr (TrendsEntity) group
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_GROUP), 0);
  g_autoptr (TrendsEditionMove) there = NULL, back = NULL;

  trends_record_set (own, TRENDS_TREND_TITLE, trends_value_text ("Net zero"));
  trends_record_set (own, TRENDS_TREND_GROUP, trends_value_text (trends_entity_get_id (group)));
  trends_record_set (own, TRENDS_TREND_NUMBER, trends_value_integer (6));
  g_assert_nonnull (trends_plan_add (plan, own, NULL));
  there = begin (plan, "socitm-2026");
  apply (plan, there);
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 6);
  g_assert_nonnull (find (plan, "Net zero"));
  back = begin (plan, "socitm-2024");
  apply (plan, back);
  g_assert_cmpuint (count (plan, TRENDS_KIND_TREND), ==, 11);
  g_assert_cmpuint (count (plan, TRENDS_KIND_GROUP), ==, 2);
}

static void
choose_at_random (GRand *rand, TrendsEditionMove *move)
{
  GListModel *targets
    = trends_plan_get_list (trends_edition_move_get_edition (move), TRENDS_KIND_TREND);
  guint n = g_list_model_get_n_items (targets);

  for (guint i = 0; i < trends_edition_move_get_n_rows (move); i++)
    {
      guint index = (guint) g_rand_int_range (rand, 0, (gint32) n + 1);
      g_autoptr (TrendsEntity) target
        = index < n ? g_list_model_get_item (targets, index) : NULL;

      trends_edition_move_set_target (move, i, target);
    }
}

/* What was given to trends; links may go, and what was given to them */
static guint
count_dots (TrendsPlan *plan)
{
  GListModel *totals = trends_plan_get_list (plan, TRENDS_KIND_BALLOT_TOTAL);
  gint64 dots = 0;

  for (guint i = 0; i < g_list_model_get_n_items (totals); i++)
    {
      g_autoptr (TrendsEntity) total = g_list_model_get_item (totals, i);

      if (trends_entity_is (trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_ENTRY),
                            TRENDS_KIND_TREND))
        dots += MAX (trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS), 0);
    }
  return (guint) dots;
}

static void
add_texts (GHashTable *texts, TrendsPlan *plan, TrendsKind kind, guint field)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_hash_table_add (texts, g_strdup (trends_entity_get_text (entity, field)));
    }
}

/* (transfer full): set of what people have written into comments, and of why they set aside */
static GHashTable *
list_remarks (TrendsPlan *plan)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_texts (texts, plan, TRENDS_KIND_COMMENT, TRENDS_COMMENT_TEXT);
  add_texts (texts, plan, TRENDS_KIND_SET_ASIDE, TRENDS_SET_ASIDE_REASON);
  g_hash_table_remove (texts, "");
  return texts;
}

static void
check_remarks (GHashTable *before, TrendsPlan *plan)
{
  g_autoptr (GHashTable) after = list_remarks (plan);
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_assert_true (g_hash_table_contains (after, text));
}

/* Over any plan and any choice: it is taken, nothing but trends and what is of them goes, nothing
 * that people have written or a room has given is lost, and undo gives the plan as it was. */
static void
test_any (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5 + seed * 2);
      g_autoptr (TrendsEditionMove) move
        = begin (plan, seed % 2 == 0 ? "socitm-2024" : "socitm-2026");
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *after = NULL;
      g_autoptr (GHashTable) remarks = list_remarks (plan);
      guint dots = count_dots (plan);
      guint n[TRENDS_N_KINDS];

      choose_at_random (rand, move);
      for (guint k = 0; k < TRENDS_N_KINDS; k++)
        n[k] = count (plan, k);
      apply (plan, move);
      for (guint k = 0; k < TRENDS_N_KINDS; k++)
        if (k != TRENDS_KIND_TREND && k != TRENDS_KIND_GROUP && k != TRENDS_KIND_TREND_LINK
            && k != TRENDS_KIND_SET_ASIDE && k != TRENDS_KIND_BALLOT_TOTAL
            && k != TRENDS_KIND_COMMENT)
          g_assert_cmpuint (count (plan, k), ==, n[k]);
      g_assert_cmpuint (count (plan, TRENDS_KIND_COMMENT), >=, n[TRENDS_KIND_COMMENT]);
      g_assert_cmpuint (count (plan, TRENDS_KIND_BALLOT_TOTAL), <=, n[TRENDS_KIND_BALLOT_TOTAL]);
      g_assert_cmpuint (count_dots (plan), ==, dots);
      check_remarks (remarks, plan);
      g_assert_true (trends_plan_undo (plan, NULL));
      after = trends_plan_dump (plan);
      g_assert_cmpstr (after, ==, before);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edition/empty", test_empty);
  g_test_add_func ("/edition/mapping", test_mapping);
  g_test_add_func ("/edition/asked", test_asked);
  g_test_add_func ("/edition/said", test_said);
  g_test_add_func ("/edition/silent", test_silent);
  g_test_add_func ("/edition/half-said", test_half_said);
  g_test_add_func ("/edition/reasons", test_reasons);
  g_test_add_func ("/edition/later", test_later);
  g_test_add_func ("/edition/own-group", test_own_group);
  g_test_add_func ("/edition/ids", test_ids);
  g_test_add_func ("/edition/referrers", test_referrers);
  g_test_add_func ("/edition/there-and-back", test_there_and_back);
  g_test_add_func ("/edition/any", test_any);
  return g_test_run ();
}
