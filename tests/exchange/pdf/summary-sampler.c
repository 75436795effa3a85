/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the summary or the board of a made-up plan, for other programs to check:
 * summary-sampler (sample|rich|empty|bare|crowded|big) (pdf|png) FILE.
 */

#include "trends-view-picture.h"
#include "trends-plan-verbs.h"
#include "trends-report-pdf.h"
#include "trends-sample.h"

#include <stdlib.h>

#define TODAY 739943   /* 23 November 2026 */

static const char * const trend_titles[] = {
  "Technology for public good", "Reimagining services", "Community resilience",
  "Local and national leadership", "Skills and capacity", "AI application",
  "Harnessing data", "Cyber protection", "Spatial technologies", "Infrastructure and cloud",
};

static const char * const trend_colours[] = {
  "#e66100", "#c64600", "#a51d2d", "#813d9c", "#613583",
  "#1c71d8", "#1a5fb4", "#0e7c86", "#26a269", "#5e7c16",
};

static const char * const owner_names[] = {
  "Amina Malik", "Rhys Kendrick", "Sana Baig", "Priya Lal", "Cyber team",
  "Head of data and a remarkably long title that goes on for a while",
  "نور الهدى", "Millbrook Health Partnership",
};

static const char * const initiative_titles[] = {
  "Data ethics board", "Carbon ledger for ICT",
  "One front door for housing, benefits, council tax and the things that nobody could name",
  "Copilot pilot, 200 seats", "MFA for every account", "Data quality dashboard",
  "Llinell gymorth Gymraeg 🏴 a 🚀", "Exit the data centre",
};

static const char *
id (const char *prefix,
    guint       n)
{
  static char buffer[40];

  g_snprintf (buffer, sizeof buffer, "%.8s-0000-4000-8000-%012x", prefix, n);

  return buffer;
}

static void
set_text (TrendsRecord *record,
          guint         field,
          const char   *text)
{
  trends_record_set (record, field, trends_value_text (text));
}

static void
set_integer (TrendsRecord *record,
             guint         field,
             gint64        integer)
{
  trends_record_set (record, field, trends_value_integer (integer));
}

static TrendsEntity *
add (TrendsPlan   *plan,
     TrendsRecord *record)
{
  g_autoptr (TrendsRecord) owned = record;
  g_autoptr (GError) error = NULL;
  TrendsEntity *entity = trends_plan_add (plan, owned, &error);

  g_assert_no_error (error);

  return entity;
}

static void
add_groups (TrendsPlan *plan,
            guint       n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    {
      TrendsRecord *record = trends_record_new (TRENDS_KIND_GROUP, id ("11111111", i));
      char position[] = { 'b' + i, '\0' };

      set_text (record, TRENDS_GROUP_TITLE, i == 0 ? "Digital trends" : "Technology trends");
      set_text (record, TRENDS_GROUP_SUMMARY, i == 0 ? "How public services change"
                                                     : "What makes the change possible");
      set_text (record, TRENDS_GROUP_POSITION, position);
      add (plan, record);
    }
}

static void
add_owners (TrendsPlan *plan)
{
  for (guint i = 0; i < G_N_ELEMENTS (owner_names); i++)
    {
      TrendsRecord *record = trends_record_new (TRENDS_KIND_OWNER, id ("22222222", i));

      set_text (record, TRENDS_OWNER_NAME, owner_names[i]);
      set_integer (record, TRENDS_OWNER_OWNER_KIND, i % 4);
      set_text (record, TRENDS_OWNER_ROLE, "Chief digital officer");
      set_text (record, TRENDS_OWNER_ORGANISATION, "Millbrook Council");
      add (plan, record);
    }
}

static void
add_trend (TrendsPlan *plan,
           guint       i,
           guint       n_in_group)
{
  const char *themes[] = { "Ethics", "Equality", "Carbon", NULL };
  TrendsRecord *record = trends_record_new (TRENDS_KIND_TREND, id ("33333333", i));
  guint n = G_N_ELEMENTS (trend_titles);

  set_text (record, TRENDS_TREND_GROUP, id ("11111111", i / n_in_group));
  set_integer (record, TRENDS_TREND_NUMBER, i % n_in_group + 1);
  set_text (record, TRENDS_TREND_TITLE, trend_titles[i % n]);
  set_text (record, TRENDS_TREND_COLOUR, trend_colours[i % n]);
  set_text (record, TRENDS_TREND_SUMMARY,
            "Ethics, equality and safe data use as outcomes, not side-effects of change.");
  trends_record_set (record, TRENDS_TREND_THEMES, trends_value_strings (themes));
  if (i % 4 != 3)
    {
      set_integer (record, TRENDS_TREND_STANCE, i % 3 + 1);
      set_text (record, TRENDS_TREND_STANCE_REASON,
                "Members asked for it, and the money is there.\nReviewed each quarter.");
      set_text (record, TRENDS_TREND_OWNER, id ("22222222", i % 5));
      set_integer (record, TRENDS_TREND_PRIORITY, i % 5);
      set_integer (record, TRENDS_TREND_MATURITY_NOW, 2);
      set_integer (record, TRENDS_TREND_MATURITY_TARGET, 3);
    }
  add (plan, record);
}

static void
describe_initiative (TrendsRecord *record,
                     guint         i)
{
  set_text (record, TRENDS_INITIATIVE_DESCRIPTION,
            "Try assistants in three services, with a control group, before any wider licence.");
  set_integer (record, TRENDS_INITIATIVE_PRIORITY, i % TRENDS_N_PRIORITIES);
  set_integer (record, TRENDS_INITIATIVE_STATUS, i % TRENDS_N_STATUSES);
  set_integer (record, TRENDS_INITIATIVE_CONFIDENCE, i % 4);
  if (i % 3 != 0)
    set_text (record, TRENDS_INITIATIVE_LEAD, id ("22222222", i % G_N_ELEMENTS (owner_names)));
  if (i % 5 != 0)
    {
      set_integer (record, TRENDS_INITIATIVE_START, TODAY - 200 + i % 300);
      set_integer (record, TRENDS_INITIATIVE_END, TODAY - 170 + i % 300 + i % 200);
    }
  if (i % 2 == 0)
    set_integer (record, TRENDS_INITIATIVE_COST, 8600000 + i * 1250);
  if (i % 7 == 0)
    set_integer (record, TRENDS_INITIATIVE_SENSITIVITY, i % 3);
}

static void
add_initiative (TrendsPlan *plan,
                guint       i,
                guint       trend)
{
  const char *served[] = { id ("33333333", trend == 0), NULL };
  g_autofree char *other = g_strdup (served[0]);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_INITIATIVE, id ("44444444", i));
  g_autofree char *position = g_strdup_printf ("b%06ub", i);

  served[0] = other;
  set_text (record, TRENDS_INITIATIVE_TITLE,
            initiative_titles[i % G_N_ELEMENTS (initiative_titles)]);
  set_text (record, TRENDS_INITIATIVE_TREND, id ("33333333", trend));
  set_text (record, TRENDS_INITIATIVE_POSITION, position);
  if (i % 6 == 0)
    trends_record_set (record, TRENDS_INITIATIVE_ALSO_SERVES, trends_value_strings (served));
  describe_initiative (record, i);
  add (plan, record);
}

static void
add_link (TrendsPlan *plan,
          guint       i)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_TREND_LINK, id ("55555555", i));

  set_text (record, TRENDS_TREND_LINK_FROM, id ("33333333", i));
  set_text (record, TRENDS_TREND_LINK_TO, id ("33333333", (i + 3) % 10));
  set_text (record, TRENDS_TREND_LINK_REASON,
            "results are only as good as the data and its governance");
  add (plan, record);
}

static void
add_dates (TrendsPlan *plan)
{
  for (guint i = 0; i < 6; i++)
    {
      TrendsRecord *milestone = trends_record_new (TRENDS_KIND_MILESTONE, id ("66666666", i));
      TrendsRecord *meeting = trends_record_new (TRENDS_KIND_GOVERNANCE_DATE,
                                                 id ("77777777", i));

      set_text (milestone, TRENDS_MILESTONE_INITIATIVE, id ("44444444", i));
      set_text (milestone, TRENDS_MILESTONE_TITLE, "Contract signed");
      if (i > 0)
        set_integer (milestone, TRENDS_MILESTONE_DATE, TODAY - 60 + 25 * i);
      set_integer (milestone, TRENDS_MILESTONE_DONE, i % 2);
      add (plan, milestone);
      set_text (meeting, TRENDS_GOVERNANCE_DATE_TITLE, "Cabinet");
      set_integer (meeting, TRENDS_GOVERNANCE_DATE_DATE, TODAY - 70 + 31 * i);
      add (plan, meeting);
    }
}

static void
add_dependency (TrendsPlan *plan,
                guint       i)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DEPENDENCY, id ("88888888", i));

  set_text (record, TRENDS_DEPENDENCY_INITIATIVE, id ("44444444", i));
  set_text (record, TRENDS_DEPENDENCY_NEEDS, id ("44444444", i + 1));
  set_integer (record, TRENDS_DEPENDENCY_DEPENDENCY_KIND,
               i % 3 == 2 ? TRENDS_DEPENDENCY_KIND_RELATES : TRENDS_DEPENDENCY_KIND_NEEDS);
  add (plan, record);
}

static void
fill (TrendsPlan *plan,
      guint       n_trends,
      guint       n_in_group,
      guint       n_initiatives)
{
  add_groups (plan, (n_trends + n_in_group - 1) / n_in_group);
  add_owners (plan);
  for (guint i = 0; i < n_trends; i++)
    add_trend (plan, i, n_in_group);
  for (guint i = 0; i < n_initiatives; i++)
    add_initiative (plan, i, i % (n_trends - 1));
  for (guint i = 0; i < 5 && n_initiatives > 10; i++)
    {
      add_link (plan, i);
      add_dependency (plan, i);
    }
  if (n_initiatives > 10)
    add_dates (plan);
}

static TrendsPlan *
create_sample (void)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);

  return plan;
}

static void
introduce (TrendsPlan *plan)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, info, TRENDS_PLAN_TITLE, "Millbrook Digital Roadmap 2026–28",
                        TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  trends_plan_set_text (plan, info, TRENDS_PLAN_ORGANISATION, "Millbrook Council",
                        TRENDS_SET_ONCE, &error);
  trends_plan_set_text (plan, info, TRENDS_PLAN_PURPOSE,
                        "To decide what the ten trends mean for Millbrook, and to do it.\n"
                        "A fictional council.", TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

static TrendsPlan *
create_plan (const char *kind)
{
  TrendsPlan *plan;

  if (g_str_equal (kind, "sample"))
    return create_sample ();

  plan = trends_plan_new ();
  if (g_str_equal (kind, "empty"))
    return plan;

  introduce (plan);
  if (g_str_equal (kind, "rich"))
    fill (plan, 10, 5, 35);
  else if (g_str_equal (kind, "bare"))
    fill (plan, 10, 5, 0);
  else if (g_str_equal (kind, "crowded"))
    fill (plan, 46, 23, 400);
  else if (g_str_equal (kind, "big"))
    fill (plan, 10, 5, 2500);

  return plan;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_assert_cmpint (argc, ==, 4);
  plan = create_plan (argv[1]);
  file = g_file_new_for_commandline_arg (argv[3]);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);

  if (g_str_equal (argv[2], "png"))
    written = trends_view_picture_write_png (plan, NULL, G_OUTPUT_STREAM (stream), NULL, &error);
  else
    written = trends_report_pdf_write (plan, NULL, G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);

  return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
