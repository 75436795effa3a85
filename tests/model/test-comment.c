/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-comment.c: comments are said by somebody, at a time, of something, and are undone as such. */

#include "trends-plan-comment.h"

#include "trends-date.h"
#include "trends-plan-verbs.h"

#include <string.h>

#define AUTHOR "Rowan Kestle"
#define TEXT   "The second supplier asked for more time.\nTwo weeks would do."

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  g_autoptr (TrendsRecord) trend = trends_record_new (TRENDS_KIND_TREND, NULL);
  g_autoptr (GError) error = NULL;

  fixture->plan = trends_plan_new ();
  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Digital trends"));
  g_assert_nonnull (trends_plan_add (fixture->plan, group, &error));
  trends_record_set (trend, TRENDS_TREND_TITLE, trends_value_text ("Harnessing data"));
  trends_record_set (trend, TRENDS_TREND_NUMBER, trends_value_integer (1));
  trends_record_set (trend, TRENDS_TREND_GROUP, trends_value_text (trends_record_get_id (group)));
  fixture->trend = trends_plan_add (fixture->plan, trend, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->plan);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) comments = trends_plan_dup_comments (fixture->trend);

  return comments->len;
}

static void
assert_done (Fixture    *fixture,
             const char *words)
{
  g_assert_cmpstr (trends_plan_get_done_label (fixture->plan, trends_plan_get_undo_id (fixture->plan)),
                   ==, words);
}

/* Each of them is one edit, which says what the comment is on. */
static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 before = trends_time_now ();
  TrendsEntity *comment =
    trends_plan_add_comment (fixture->plan, fixture->trend, "  " AUTHOR "\n", "\n" TEXT " \u00a0\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_text (comment, TRENDS_COMMENT_AUTHOR), ==, AUTHOR);
  g_assert_cmpstr (trends_entity_get_text (comment, TRENDS_COMMENT_TEXT), ==, TEXT);
  g_assert_cmpint (trends_entity_get_integer (comment, TRENDS_COMMENT_TIME), >=, before);
  assert_done (fixture, "added comment on “Harnessing data”");

  g_assert_true (trends_plan_set_text (fixture->plan, comment, TRENDS_COMMENT_TEXT, "Three weeks",
                                       TRENDS_SET_ONCE, &error));
  assert_done (fixture, "changed comment on “Harnessing data”");
  g_assert_true (trends_plan_remove (fixture->plan, comment, &error));
  assert_done (fixture, "deleted comment on “Harnessing data”");
  g_assert_cmpuint (count (fixture), ==, 0);

  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_no_error (error);
}

/* Nobody has said anything where there is nothing but blanks. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_plan_add_comment (fixture->plan, fixture->trend, AUTHOR, " \n ", &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* Whoever reads it is told who wrote it and when, as far as that is known. */
static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_COMMENT, NULL);
  TrendsEntity *said = trends_plan_add_comment (fixture->plan, fixture->trend, AUTHOR, TEXT, NULL);
  g_autofree char *heading = trends_comment_dup_heading (said);
  g_autofree char *other = NULL;
  TrendsEntity *unsaid;

  g_assert_true (g_str_has_prefix (heading, AUTHOR ", "));
  g_assert_nonnull (strchr (heading, ':'));

  trends_record_set (record, TRENDS_COMMENT_ENTRY,
                     trends_value_text (trends_entity_get_id (fixture->trend)));
  trends_record_set (record, TRENDS_COMMENT_TEXT, trends_value_text (TEXT));
  unsaid = trends_plan_add (fixture->plan, record, NULL);
  other = trends_comment_dup_heading (unsaid);
  g_assert_cmpstr (other, ==, "Nobody named");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/comment/edits", Fixture, NULL, set_up, test_edits, tear_down);
  g_test_add ("/comment/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/comment/heading", Fixture, NULL, set_up, test_heading, tear_down);
  return g_test_run ();
}
