/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-entity-filter.c: what lists of GTK's show, against what is looked for and what is hidden. */

#include "trends-entity-filter.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

typedef struct
{
  GRand *rand;
  TrendsPlan *plan;
  TrendsSession *session;
  TrendsFilter *filter;
  TrendsUnmatched *unmatched;
  GListModel *all;
  GListModel *shown;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->rand = g_rand_new_with_seed (g_test_rand_int ());
  self->plan = trends_random_plan_new (self->rand, 50);
  self->session = trends_session_new_without_file (self->plan);
  self->filter = trends_session_get_filter (self->session);
  self->unmatched = trends_unmatched_of (self->session);
  self->all = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  self->shown = trends_entity_filter_new_list (self->unmatched, self->all);
  g_signal_connect_swapped (self->unmatched, "changed", G_CALLBACK (trends_entity_filter_update),
                            self->shown);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (self->unmatched, self->shown);
  g_object_unref (self->shown);
  g_object_unref (self->session);
  g_object_unref (self->plan);
  g_rand_free (self->rand);
}

static void
check (Fixture      *self,
       gboolean      hides,
       TrendsEntity *kept)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (self->all, i);
      g_autoptr (TrendsEntity) at = g_list_model_get_item (self->shown, n);

      if (hides && initiative != kept && !trends_filter_matches (self->filter, initiative))
        continue;
      g_assert_true (at == initiative);
      n++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (self->shown), ==, n);
}

/* However what is looked for changes, all is shown or, hidden, what matches and nothing else. */
static void
test_follows (Fixture       *self,
              gconstpointer  data)
{
  static const char * const typed[] = { "", "a", "a e", "e", "e-", "i", "in", "an" };
  gboolean hides = FALSE;

  for (guint i = 0; i < 300; i++)
    {
      if (g_rand_int_range (self->rand, 0, 3) == 0)
        g_object_set (self->unmatched, "hide", hides = !hides, NULL);
      else if (g_rand_boolean (self->rand))
        trends_filter_set_text (self->filter,
                                typed[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (typed))]);
      else
        g_object_set (self->filter, "priorities", g_rand_int_range (self->rand, 0, 32), NULL);
      check (self, hides, NULL);
    }
}

static TrendsEntity *
find_unmatched (Fixture *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (self->all, i);

      if (!trends_filter_matches (self->filter, initiative))
        return initiative;
    }
  g_assert_not_reached ();
}

static void
look_for (Fixture *self,
          guint    priority)
{
  g_object_set (self->filter, "priorities", 1 << priority, NULL);
}

static void
set_priority (Fixture      *self,
              TrendsEntity *initiative,
              gint64        priority)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (self->plan, initiative, TRENDS_INITIATIVE_PRIORITY, priority, &error);
  g_assert_no_error (error);
}

/* What somebody is led to is shown until something else is looked for, or led to. */
static void
test_led_to (Fixture       *self,
             gconstpointer  data)
{
  TrendsEntity *led_to;

  g_object_set (self->unmatched, "hide", TRUE, NULL);
  look_for (self, TRENDS_PRIORITY_HIGH);
  led_to = find_unmatched (self);
  check (self, TRUE, NULL);
  trends_unmatched_keep (self->unmatched, led_to);
  check (self, TRUE, led_to);
  look_for (self, TRENDS_PRIORITY_LOW);
  check (self, TRUE, NULL);
}

/* Nothing goes from under the hand that changes it. */
static void
test_edited (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (TrendsEntity) edited = g_list_model_get_item (self->all, 0);
  g_autoptr (TrendsEntity) other = g_list_model_get_item (self->all, 1);

  set_priority (self, edited, TRENDS_PRIORITY_HIGH);
  set_priority (self, other, TRENDS_PRIORITY_HIGH);
  g_object_set (self->unmatched, "hide", TRUE, NULL);
  look_for (self, TRENDS_PRIORITY_HIGH);
  g_assert_true (trends_session_select (self->session, edited));
  set_priority (self, edited, TRENDS_PRIORITY_LOW);
  check (self, TRUE, edited);
  /* What isn't selected goes. */
  set_priority (self, other, TRENDS_PRIORITY_LOW);
  check (self, TRUE, edited);
  look_for (self, TRENDS_PRIORITY_CRITICAL);
  check (self, TRUE, NULL);
}

/* Nobody acts on what isn't seen. */
static void
test_several (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) selected = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->all); i++)
    g_ptr_array_add (all, g_list_model_get_item (self->all, i));
  set_priority (self, all->pdata[0], TRENDS_PRIORITY_HIGH);
  set_priority (self, all->pdata[1], TRENDS_PRIORITY_HIGH);
  set_priority (self, all->pdata[2], TRENDS_PRIORITY_LOW);
  look_for (self, TRENDS_PRIORITY_HIGH);
  g_assert_true (trends_session_select_many (self->session, all, all->pdata[2]));
  g_object_set (self->unmatched, "hide", TRUE, NULL);
  selected = trends_selection_dup (trends_session_get_selection (self->session));
  g_assert_cmpuint (selected->len, >=, 2);
  for (guint i = 0; i < selected->len; i++)
    g_assert_true (trends_filter_matches (self->filter, selected->pdata[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/entity-filter/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/entity-filter/led-to", Fixture, NULL, set_up, test_led_to, tear_down);
  g_test_add ("/entity-filter/edited", Fixture, NULL, set_up, test_edited, tear_down);
  g_test_add ("/entity-filter/several", Fixture, NULL, set_up, test_several, tear_down);
  return g_test_run ();
}
