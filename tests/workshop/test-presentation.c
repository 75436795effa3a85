/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-presentation.c: whatever keys are pressed and whatever is edited meanwhile, a workshop
 * stands at a slide that there is, its wall shows that one unless it is blank or frozen, and nothing
 * on any slide is anything that the room may not see.
 */

#include "trends-audience.h"
#include "trends-ideas.h"
#include "trends-plan-verbs.h"
#include "trends-profile-room.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-presentation.h"
#include "trends-unmasking.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-record.h"

#include <string.h>

#define N_KEYS 400
#define SECRET "Zyzzyva"
#define FAR_AHEAD 2800000 /* a Julian day */

/* ------------------------------------------------------------ what always holds */

static void
press_any_key (GRand              *rand,
               TrendsPresentation *presentation)
{
  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
    case 2:
      trends_presentation_step (presentation, 1);
      break;
    case 3:
      trends_presentation_step (presentation, -1);
      break;
    case 4:
      trends_presentation_go_to (presentation, g_rand_boolean (rand) ? 0 : G_MAXUINT);
      break;
    case 5:
      trends_presentation_toggle_overview (presentation);
      break;
    case 6:
      trends_presentation_toggle_blank (presentation);
      break;
    case 7:
      trends_presentation_toggle_frozen (presentation);
      break;
    case 8:
      trends_presentation_type (presentation, g_rand_int_range (rand, 0, 10));
      break;
    default:
      trends_presentation_enter (presentation);
    }
}

/* It is of the mirror, and either for everybody, or says no more than that it isn't. */
static void
assert_seen (TrendsPlan         *source,
             TrendsPresentation *presentation,
             TrendsEntity       *entity)
{
  TrendsPlan *seen = trends_presentation_get_plan (presentation);
  TrendsEntity *original = trends_plan_lookup (source, trends_entity_get_id (entity));

  g_assert_nonnull (original);
  g_assert_true (original != entity);
  g_assert_true (trends_plan_lookup (seen, trends_entity_get_id (entity)) == entity);
  if (trends_presentation_is_confidential (presentation, entity))
    g_assert_cmpstr (trends_entity_get_name (entity), ==, "Confidential");
  else if (trends_room_is_about (trends_entity_get_kind (original)))
    g_assert_true (trends_room_sees_entity (original,
                                            trends_presentation_get_workshop (presentation)));
  else
    g_assert_true (trends_audience_sees_entity (TRENDS_PROFILE_PUBLIC, original));
}

static void
assert_slide (TrendsPlan         *source,
              TrendsPresentation *presentation,
              const TrendsSlide  *slide)
{
  if (slide->trend != NULL)
    assert_seen (source, presentation, slide->trend);
  for (guint i = 0; i < slide->items->len; i++)
    assert_seen (source, presentation, slide->items->pdata[i]);
}

static void
assert_valid (TrendsPresentation *presentation,
              TrendsPlan         *source)
{
  TrendsDeck *deck = trends_presentation_get_deck (presentation);
  guint position = trends_presentation_get_position (presentation);
  TrendsSlide *shown = trends_presentation_get_shown (presentation);

  g_assert_cmpuint (position, <, trends_deck_get_n_slides (deck));
  g_assert_true (trends_presentation_get_slide (presentation)
                 == trends_deck_get_slide (deck, position));
  g_assert_true ((shown == NULL) == trends_presentation_is_blank (presentation));
  if (shown != NULL && !trends_presentation_is_frozen (presentation))
    g_assert_true (shown == trends_presentation_get_slide (presentation));
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    assert_slide (source, presentation, trends_deck_get_slide (deck, i));
}

static void
test_any_keys (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);

  for (guint i = 0; i < N_KEYS; i++)
    {
      if (i % 5 == 0)
        trends_random_edit (rand, plan);
      else
        press_any_key (rand, presentation);
      assert_valid (presentation, plan);
    }
}

/* --------------------------------------------------------------------- keys */

typedef struct
{
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  guint n_walls;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  fixture->presentation = trends_presentation_new (fixture->plan);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->presentation);
  g_object_unref (fixture->plan);
}

static const TrendsSlide *
at (Fixture *fixture)
{
  return trends_presentation_get_slide (fixture->presentation);
}

static void
test_all_slides (Fixture      *fixture,
                 gconstpointer data)
{
  guint n_slides = trends_deck_get_n_slides (trends_presentation_get_deck (fixture->presentation));

  for (guint i = 0; i + 1 < n_slides; i++)
    {
      g_assert_cmpuint (trends_presentation_get_position (fixture->presentation), ==, i);
      g_assert_true (trends_presentation_step (fixture->presentation, 1));
    }
  g_assert_false (trends_presentation_step (fixture->presentation, 1));
  g_assert_cmpint (at (fixture)->kind, ==, TRENDS_SLIDE_CLOSE);
  g_assert_true (trends_presentation_go_to (fixture->presentation, 0));
  g_assert_false (trends_presentation_step (fixture->presentation, -1));
}

static void
test_numbers (Fixture      *fixture,
              gconstpointer data)
{
  trends_presentation_type (fixture->presentation, 1);
  trends_presentation_type (fixture->presentation, 0);
  g_assert_cmpuint (trends_presentation_get_typed (fixture->presentation), ==, 10);
  g_assert_true (trends_presentation_enter (fixture->presentation));
  g_assert_cmpuint (trends_trend_get_running_number (at (fixture)->trend), ==, 10);
  g_assert_cmpuint (at (fixture)->page, ==, 0);

  trends_presentation_type (fixture->presentation, 9);
  trends_presentation_type (fixture->presentation, 9);
  g_assert_false (trends_presentation_enter (fixture->presentation));
  g_assert_cmpuint (trends_trend_get_running_number (at (fixture)->trend), ==, 10);
  g_assert_cmpuint (trends_presentation_get_typed (fixture->presentation), ==, 0);

  /* Whoever goes on instead has given the number up. */
  trends_presentation_type (fixture->presentation, 3);
  trends_presentation_step (fixture->presentation, 1);
  g_assert_false (trends_presentation_enter (fixture->presentation));
}

static void
test_overview (Fixture      *fixture,
               gconstpointer data)
{
  guint before;

  trends_presentation_go_to_trend (fixture->presentation, 4);
  before = trends_presentation_get_position (fixture->presentation);
  trends_presentation_toggle_overview (fixture->presentation);
  g_assert_cmpint (at (fixture)->kind, ==, TRENDS_SLIDE_OVERVIEW);
  trends_presentation_toggle_overview (fixture->presentation);
  g_assert_cmpuint (trends_presentation_get_position (fixture->presentation), ==, before);
}

static void
test_blank (Fixture      *fixture,
            gconstpointer data)
{
  trends_presentation_toggle_blank (fixture->presentation);
  g_assert_null (trends_presentation_get_shown (fixture->presentation));
  g_assert_true (trends_presentation_step (fixture->presentation, 1));
  g_assert_true (trends_presentation_get_shown (fixture->presentation) == at (fixture));
}

static void
count_cb (guint *n)
{
  *n += 1;
}

static TrendsEntity *
get_initiative (Fixture *fixture)
{
  g_autoptr (TrendsEntity) initiative =
    g_list_model_get_item (trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE), 0);

  return initiative;
}

/* Frozen, nothing is drawn anew, wherever it goes and whatever is added, until it follows again. */
static void
test_frozen (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsSlide *shown;

  trends_presentation_go_to_trend (fixture->presentation, 1);
  shown = trends_presentation_get_shown (fixture->presentation);
  trends_presentation_toggle_frozen (fixture->presentation);
  g_signal_connect_swapped (fixture->presentation, "wall-changed", G_CALLBACK (count_cb),
                            &fixture->n_walls);

  trends_presentation_step (fixture->presentation, 3);
  trends_plan_set_text (fixture->plan, get_initiative (fixture), TRENDS_INITIATIVE_TITLE, "Another",
                        TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_walls, ==, 0);
  g_assert_true (trends_presentation_get_shown (fixture->presentation) == shown);

  trends_presentation_toggle_frozen (fixture->presentation);
  g_assert_cmpuint (fixture->n_walls, ==, 1);
  g_assert_true (trends_presentation_get_shown (fixture->presentation) == at (fixture));
}

/* What is made exempt goes from a frozen wall as well. */
static void
test_withdrawn (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative = get_initiative (fixture);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  const TrendsSlide *shown;

  trends_presentation_go_to_trend (fixture->presentation, trends_trend_get_running_number (trend));
  trends_presentation_toggle_frozen (fixture->presentation);
  trends_presentation_go_to (fixture->presentation, 0);
  trends_plan_set_integer (fixture->plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_EXEMPT, &error);
  g_assert_no_error (error);

  shown = trends_presentation_get_shown (fixture->presentation);
  g_assert_nonnull (shown->trend);
  for (guint i = 0; i < shown->items->len; i++)
    g_assert_cmpstr (trends_entity_get_id (shown->items->pdata[i]), !=,
                     trends_entity_get_id (initiative));
  g_assert_cmpuint (trends_presentation_get_position (fixture->presentation), ==, 0);
}

/* Where nothing is left of the slide that is frozen the wall is blank, and when it isn't any more it
 * doesn't have what was kept back. */
static void
test_all_withdrawn (Fixture      *fixture,
                    gconstpointer data)
{
  GListModel *list = trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE);
  TrendsDeck *deck = trends_presentation_get_deck (fixture->presentation);
  g_autoptr (GError) error = NULL;
  TrendsSlide *frozen;

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    if (trends_deck_get_slide (deck, i)->kind == TRENDS_SLIDE_PRIORITIES)
      trends_presentation_go_to (fixture->presentation, i);
  frozen = trends_presentation_get_shown (fixture->presentation);
  g_assert_cmpint (frozen->kind, ==, TRENDS_SLIDE_PRIORITIES);
  trends_presentation_toggle_frozen (fixture->presentation);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      trends_plan_set_integer (fixture->plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                               TRENDS_SENSITIVITY_EXEMPT, &error);
      g_assert_no_error (error);
    }
  g_assert_null (trends_presentation_get_shown (fixture->presentation));
  trends_presentation_go_to (fixture->presentation, 1);
  g_assert_cmpint (trends_presentation_get_shown (fixture->presentation)->kind, ==,
                   TRENDS_SLIDE_WELCOME);
}

/* ------------------------------------------------------------------ the rule */

static void
add_rule (Fixture    *fixture,
          const char *rule)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_WORKSHOP, id);

  trends_record_set (record, TRENDS_WORKSHOP_TITLE, trends_value_text ("Digital futures"));
  /* After any that the sample has */
  trends_record_set (record, TRENDS_WORKSHOP_DATE, trends_value_integer (FAR_AHEAD));
  trends_record_set (record, TRENDS_WORKSHOP_WALL,
                     trends_value_integer (trends_choices_find (&trends_wall_choices, rule)));
  trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
}

static guint
count_confidential (TrendsPresentation *presentation)
{
  TrendsDeck *deck = trends_presentation_get_deck (presentation);
  guint n = 0;

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      for (guint j = 0; j < slide->items->len; j++)
        if (trends_presentation_is_confidential (presentation, slide->items->pdata[j]))
          {
            g_assert_null (strstr (trends_entity_get_name (slide->items->pdata[j]), SECRET));
            n++;
          }
    }
  return n;
}

/* Left out where nothing is said, or that is; called confidential where the plan says so, from then
 * on. */
static void
test_rule (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative = get_initiative (fixture);

  trends_plan_set_text (fixture->plan, initiative, TRENDS_INITIATIVE_TITLE, SECRET, TRENDS_SET_ONCE,
                        &error);
  g_assert_no_error (error);
  trends_plan_set_integer (fixture->plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_INTERNAL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_confidential (fixture->presentation), ==, 0);

  add_rule (fixture, "hide");
  g_assert_cmpuint (count_confidential (fixture->presentation), ==, 0);
  trends_plan_undo (fixture->plan, &error);
  add_rule (fixture, "confidential");
  g_assert_cmpuint (count_confidential (fixture->presentation), >, 0);
  trends_plan_undo (fixture->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_confidential (fixture->presentation), ==, 0);
}

/* ------------------------------------------------------------------- masking */

static gboolean
is_seen (Fixture      *fixture,
         TrendsEntity *entity)
{
  TrendsEntity *seen = trends_plan_lookup (trends_presentation_get_plan (fixture->presentation),
                                           trends_entity_get_id (entity));

  return seen != NULL && !trends_presentation_is_confidential (fixture->presentation, seen);
}

static TrendsEntity *
add_secret (Fixture *fixture)
{
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND), 0);
  TrendsEntity *secret = trends_plan_add_initiative (fixture->plan, trend, SECRET, 0, NULL);

  g_assert_nonnull (secret);
  g_assert_true (trends_plan_set_integer (fixture->plan, secret, TRENDS_INITIATIVE_SENSITIVITY,
                                          TRENDS_SENSITIVITY_EXEMPT, NULL));
  return secret;
}

/* What is turned off is written; what isn't revealed stays hidden; a frozen wall keeps nothing of what
 * is masked again. */
static void
test_unmask (Fixture      *fixture,
             gconstpointer data)
{
  const char *const texts[] = { "Hidden", NULL };
  TrendsEntity *secret = add_secret (fixture);
  TrendsEntity *idea = trends_ideas_add (fixture->plan, NULL, NULL, texts, FALSE, NULL);
  TrendsEntity *workshop = trends_workshop_find_today (fixture->plan);

  g_assert_true (trends_presentation_is_masked (fixture->presentation));
  g_assert_false (is_seen (fixture, secret));
  g_assert_true (trends_unmask (fixture->presentation, fixture->plan, NULL));
  g_assert_false (trends_presentation_is_masked (fixture->presentation));
  g_assert_cmpint (trends_workshop_facts_get (workshop, TRENDS_FACT_UNMASKED), >, 0);
  g_assert_true (is_seen (fixture, secret));
  g_assert_false (is_seen (fixture, idea));

  trends_presentation_go_to_trend (fixture->presentation, 1);
  trends_presentation_toggle_frozen (fixture->presentation);
  trends_presentation_set_masked (fixture->presentation, TRUE);
  g_assert_false (is_seen (fixture, secret));
  for (guint i = 0; trends_presentation_get_shown (fixture->presentation) != NULL
                    && i < trends_presentation_get_shown (fixture->presentation)->items->len; i++)
    g_assert_cmpstr (trends_entity_get_name (
                       trends_presentation_get_shown (fixture->presentation)->items->pdata[i]),
                     !=, SECRET);
}

/* Another workshop is masked, and one that nobody had begun is begun to be written in. */
static void
test_unmask_once (Fixture      *fixture,
                  gconstpointer data)
{
  TrendsEntity *secret = add_secret (fixture);
  TrendsEntity *other = trends_workshop_find_last (fixture->plan);

  g_assert_null (trends_workshop_find_today (fixture->plan));
  g_assert_true (trends_unmask (fixture->presentation, fixture->plan, NULL));
  g_assert_nonnull (trends_workshop_find_today (fixture->plan));
  g_assert_true (is_seen (fixture, secret));
  trends_presentation_set_workshop (fixture->presentation, other);
  g_assert_true (trends_presentation_is_masked (fixture->presentation));
  g_assert_false (is_seen (fixture, secret));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presentation/any-keys", test_any_keys);
  ADD ("/presentation/unmask", test_unmask);
  ADD ("/presentation/unmask-once", test_unmask_once);
  ADD ("/presentation/all-slides", test_all_slides);
  ADD ("/presentation/numbers", test_numbers);
  ADD ("/presentation/overview", test_overview);
  ADD ("/presentation/blank", test_blank);
  ADD ("/presentation/frozen", test_frozen);
  ADD ("/presentation/withdrawn", test_withdrawn);
  ADD ("/presentation/all-withdrawn", test_all_withdrawn);
  ADD ("/presentation/rule", test_rule);

  return g_test_run ();
}
