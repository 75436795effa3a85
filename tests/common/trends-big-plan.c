/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-big-plan.c: see trends-big-plan.h. */

#include "trends-big-plan.h"

#include "trends-date.h"

#define N_OWNERS 20
#define N_DEPENDENCIES 100

static const char *const verbs[] = { "Redesign", "Consolidate", "Pilot", "Retire", "Review",
                                     "Publish", "Automate", "Map" };
static const char *const things[] = { "housing repairs", "the planning portal", "adult care records",
                                      "library membership", "street lighting data",
                                      "benefit letters", "supplier contracts", "the staff directory",
                                      "school transport", "waste collection routes",
                                      "parking permits", "the contact centre" };
static const char *const names[] = { "Amina", "Bryn", "Cerys", "Dilip", "Ewan", "Farah", "Gwen",
                                     "Hari", "Isla", "Jonas", "Kofi", "Lena", "Mair", "Nia",
                                     "Owen", "Parveen", "Rhys", "Sana", "Tomos", "Una" };

#define PICK(array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

static void
add_owners (TrendsEditBuilder *builder,
            GPtrArray         *owners)
{
  for (guint i = 0; i < N_OWNERS; i++)
    {
      TrendsRecord *record = trends_record_new (TRENDS_KIND_OWNER, NULL);
      g_autofree char *name = g_strdup_printf ("%s Example", names[i]);

      trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text (name));
      trends_record_set (record, TRENDS_OWNER_OWNER_KIND, trends_value_integer (i % 4));
      trends_edit_builder_add (builder, record);
      g_ptr_array_add (owners, record);
    }
}

static TrendsRecord *
make_initiative (GRand        *rand,
                 TrendsEntity *trend,
                 GPtrArray    *owners,
                 guint         i)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_INITIATIVE, NULL);
  g_autofree char *title = g_strdup_printf ("%s %s %u", PICK (verbs), PICK (things), i + 1);
  g_autofree char *rank = g_strdup_printf ("V%05u1", i);
  gint64 start = trends_date_today () + g_rand_int_range (rand, -300, 600);

  trends_record_set (record, TRENDS_INITIATIVE_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_INITIATIVE_DESCRIPTION,
                     trends_value_text ("Agreed with the service, with a named sponsor and a review "
                                        "after the first quarter."));
  trends_record_set (record, TRENDS_INITIATIVE_TREND,
                     trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_INITIATIVE_POSITION, trends_value_text (rank));
  trends_record_set (record, TRENDS_INITIATIVE_PRIORITY,
                     trends_value_integer (g_rand_int_range (rand, 0, TRENDS_N_PRIORITIES)));
  trends_record_set (record, TRENDS_INITIATIVE_STATUS,
                     trends_value_integer (g_rand_int_range (rand, 0, TRENDS_N_STATUSES)));
  trends_record_set (record, TRENDS_INITIATIVE_COST,
                     trends_value_integer (g_rand_int_range (rand, 1, 900) * 100000));
  if (i % 7 != 0)
    {
      TrendsRecord *lead = owners->pdata[g_rand_int_range (rand, 0, owners->len)];

      trends_record_set (record, TRENDS_INITIATIVE_LEAD,
                         trends_value_text (trends_record_get_id (lead)));
    }
  if (i % 5 != 0)
    {
      trends_record_set (record, TRENDS_INITIATIVE_START, trends_value_integer (start));
      trends_record_set (record, TRENDS_INITIATIVE_END,
                         trends_value_integer (start + g_rand_int_range (rand, 30, 400)));
    }

  return record;
}

/* Each needs one that came before it, so that there is no cycle. */
static void
add_dependencies (TrendsEditBuilder *builder,
                  GRand             *rand,
                  GPtrArray         *initiatives)
{
  for (guint i = 1; i < MIN (initiatives->len, N_DEPENDENCIES + 1); i++)
    {
      g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_DEPENDENCY, NULL);
      TrendsRecord *needs = initiatives->pdata[g_rand_int_range (rand, 0, i)];

      trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE,
                         trends_value_text (trends_record_get_id (initiatives->pdata[i])));
      trends_record_set (record, TRENDS_DEPENDENCY_NEEDS,
                         trends_value_text (trends_record_get_id (needs)));
      trends_edit_builder_add (builder, record);
    }
}

void
trends_big_plan_fill (TrendsPlan *plan,
                      guint       n_initiatives)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2024);
  g_autoptr (GPtrArray) owners =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  g_autoptr (GPtrArray) initiatives =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Fill", TRENDS_ORIGIN_IMPORT);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  add_owners (builder, owners);
  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autoptr (TrendsEntity) trend =
        g_list_model_get_item (trends, i % g_list_model_get_n_items (trends));
      TrendsRecord *record = make_initiative (rand, trend, owners, i);

      trends_edit_builder_add (builder, record);
      g_ptr_array_add (initiatives, record);
    }
  add_dependencies (builder, rand, initiatives);

  edit = trends_edit_builder_end (builder);
  if (!trends_plan_apply (plan, edit, &error))
    g_error ("The big plan was refused: %s", error->message);
}
