/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-wall.c: what a room reads, measured: on every slide of plans with short, long and foreign
 * titles, on screens of several sizes, no text is smaller than 3 % of the height and no title
 * smaller than 5 %, none is cut off, and none lies over another.
 */

#include "fixture.h"
#include "workshop-room.h"

#include "trends-ideas.h"
#include "trends-agenda.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-date.h"
#include "trends-decide.h"
#include "trends-plan-verbs.h"
#include "trends-printable.h"
#include "trends-roadmap-pages.h"
#include "trends-sample.h"
#include "trends-shrinking-label.h"
#include "trends-vote.h"
#include "trends-wall-stage.h"
#include "trends-wall-strip.h"
#include "trends-wall.h"

#include <math.h>

/* In pixels: what is rounded to whole ones when it is laid out */
#define ROUNDED 1.5f

typedef struct
{
  int width, height;
} Size;

/* The last is drawn for one plan alone: it has the shape of another, and takes its time. */
static const Size sizes[] = { { 1024, 768 }, { 1280, 720 }, { 1280, 1024 }, { 3840, 2160 } };

#define N_SHAPES 3

/* ------------------------------------------------------------- one text of a slide */

static graphene_rect_t
get_bounds (GtkWidget *widget,
            GtkWidget *stage)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, stage, &bounds));
  return bounds;
}

/* How high the text's font is on the screen, in pixels */
static double
get_size (GtkWidget *label,
          GtkWidget *stage)
{
  PangoContext *context = pango_layout_get_context (gtk_label_get_layout (GTK_LABEL (label)));
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size = size * pango_cairo_context_get_resolution (context) / 72;
  return size * get_bounds (label, stage).size.height / gtk_widget_get_height (label);
}

/* Of the screen, in pixels: the wall’s bar takes some of it from the stage. */
static int
get_screen (GtkWidget *stage)
{
  return gtk_widget_get_height (gtk_window_get_child (GTK_WINDOW (gtk_widget_get_root (stage))));
}

static gboolean
is_title (GtkWidget *label)
{
  const char *text = gtk_label_get_label (GTK_LABEL (label));

  return gtk_widget_has_css_class (label, "wall-title") && trends_deck_count_rows (text) > 1;
}

static void
assert_readable (GtkWidget *label,
                 GtkWidget *stage)
{
  double share = get_size (label, stage) / get_screen (stage);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  graphene_rect_t bounds = get_bounds (label, stage);
  int needed, width, height;

  g_test_message ("%.1f %% “%.60s”", share * 100, gtk_label_get_label (GTK_LABEL (label)));
  g_assert_cmpfloat (share, >=, is_title (label) ? 0.05 : 0.03);
  g_assert_false (pango_layout_is_ellipsized (layout));
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &needed, NULL,
                      NULL, NULL);
  g_assert_cmpint (needed, <=, gtk_widget_get_height (label));
  pango_layout_get_pixel_size (layout, &width, &height);
  g_assert_cmpint (width, <=, gtk_widget_get_width (label));

  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (stage) + ROUNDED);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (stage) + ROUNDED);
}

static void
assert_apart (GtkWidget *one,
              GtkWidget *other,
              GtkWidget *stage)
{
  graphene_rect_t a = get_bounds (one, stage), b = get_bounds (other, stage), both;

  if (!graphene_rect_intersection (&a, &b, &both))
    return;
  g_test_message ("“%.60s” and “%.60s”", gtk_label_get_label (GTK_LABEL (one)),
                  gtk_label_get_label (GTK_LABEL (other)));
  g_assert_cmpfloat (MIN (both.size.width, both.size.height), <=, ROUNDED);
}

/* ------------------------------------------------------------------ all of a plan */

/* (transfer full): those that are seen */
static GPtrArray *
list_labels (GtkWidget *stage)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *seen = g_ptr_array_new ();

  fixture_collect (stage, GTK_TYPE_LABEL, all);
  for (guint i = 0; i < all->len; i++)
    if (gtk_widget_get_mapped (all->pdata[i])
        && *gtk_label_get_label (GTK_LABEL (all->pdata[i])) != '\0')
      g_ptr_array_add (seen, all->pdata[i]);
  return seen;
}

static guint
count_today (GPtrArray *labels)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += gtk_widget_has_css_class (labels->pdata[i], "wall-today")
         && g_str_equal (gtk_label_get_label (labels->pdata[i]), "Today");
  return n;
}

/* Each quarter of a page of the roadmap has its name, beside the next and not over it, whichever day is today; and the first
 * has its year. */
static void
assert_ruler (TrendsPresentation *presentation,
              GtkWidget          *stage)
{
  const TrendsSlide *slide = trends_presentation_get_slide (presentation);
  g_autoptr (GPtrArray) labels = list_labels (stage);
  guint n_quarters = 0, n_named = 0;
  g_autofree char *first_year = NULL;
  gboolean has_year = FALSE;

  if (slide->kind != TRENDS_SLIDE_ROADMAP)
    return;
  for (gint64 day = slide->shown.start; day < slide->shown.end; n_quarters++)
    {
      int year_start = trends_period_get_year_start (trends_presentation_get_plan (presentation));
      int year, quarter;

      trends_quarter_of_day (day, year_start, &year, &quarter);
      day = trends_period_of_quarter (year, quarter, year_start).end;
    }
  first_year = trends_year_format (slide->shown.start, trends_period_get_year_start (
                                                  trends_presentation_get_plan (presentation)));
  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_label (labels->pdata[i]);

      n_named += gtk_widget_has_css_class (labels->pdata[i], "wall-line") && text[0] == 'Q'
                 && strlen (text) == 2;
      has_year |= g_str_equal (text, first_year);
    }
  g_assert_true (has_year);
  g_assert_cmpuint (count_today (labels), ==,
                    trends_period_has_day (&slide->shown, trends_date_today ()) ? 1 : 0);
  g_assert_cmpuint (n_named, <=, n_quarters);
  if (n_quarters <= TRENDS_ROADMAP_QUARTERS)
    g_assert_cmpuint (n_named, ==, n_quarters);
}

/* Each initiative of a page of the roadmap has its name there. */
static void
assert_named (TrendsPresentation *presentation,
              GtkWidget          *stage)
{
  const TrendsSlide *slide = trends_presentation_get_slide (presentation);
  g_autoptr (GPtrArray) labels = list_labels (stage);
  guint n = 0;

  for (guint i = 0; slide->kind == TRENDS_SLIDE_ROADMAP && i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "wall-bar-name"))
      {
        g_autofree char *name = trends_make_sentence (
          trends_entity_get_name (slide->items->pdata[n++]));

        g_assert_cmpstr (gtk_label_get_label (labels->pdata[i]), ==, name);
      }
  if (slide->kind == TRENDS_SLIDE_ROADMAP)
    g_assert_cmpuint (n, ==, slide->items->len);
}

/* (transfer full) (element-type utf8): each text of that style that is seen */
static GHashTable *
list_texts (GPtrArray  *labels,
             const char *style)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], style))
      g_hash_table_add (texts, (gpointer) gtk_label_get_label (labels->pdata[i]));
  return texts;
}

static void
assert_seen (GHashTable *texts,
             const char *title)
{
  g_autofree char *text = trends_make_sentence (title);

  g_assert_true (g_hash_table_contains (texts, text));
}

/* Whatever is on a page of value and effort is read there whole, and so is the trend of what is on one of the roadmap. */
static void
assert_titles (TrendsPresentation *presentation,
               GtkWidget          *stage)
{
  const TrendsSlide *slide = trends_presentation_get_slide (presentation);
  g_autoptr (GPtrArray) labels = list_labels (stage);
  g_autoptr (GHashTable) entries = list_texts (labels, "wall-entry"), heads = list_texts (labels, "wall-name");
  TrendsRoadmapPage page = TRENDS_ROADMAP_PAGE_INIT;
  TrendsRoadmapPlace place;

  for (guint i = 0; i < slide->items->len; i++)
    if (slide->kind == TRENDS_SLIDE_PRIORITIES)
      assert_seen (entries, trends_entity_get_name (slide->items->pdata[i]));
    else if (slide->kind == TRENDS_SLIDE_ROADMAP
             && trends_roadmap_page_place (&page, slide->items->pdata[i], &place) && !place.is_numbered)
      assert_seen (heads, trends_entity_get_name (page.trend));
}

static void
assert_slide (GtkWidget *stage)
{
  g_autoptr (GPtrArray) labels = list_labels (stage);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    {
      assert_readable (labels->pdata[i], stage);
      for (guint j = 0; j < i; j++)
        assert_apart (labels->pdata[i], labels->pdata[j], stage);
    }
}

/* A clock that runs takes room from every slide. */
static void
start_clock (TrendsPlan            *plan,
             TrendsWorkshopSession *workshop)
{
  g_autoptr (GError) error = NULL;
  guint n_agendas;
  TrendsEntity *begun = trends_agenda_begin (plan, NULL, trends_agenda_list (&n_agendas), &error);

  g_assert_no_error (error);
  trends_workshop_session_set_workshop (workshop, begun);
  trends_workshop_session_run (workshop, TRUE, &error);
  g_assert_no_error (error);
}

/* (transfer full): what a vote on the last trend is called: of the longest title where they differ */
static char *
dup_subject (TrendsPresentation *presentation)
{
  GListModel *trends = trends_plan_get_list (trends_presentation_get_plan (presentation), TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, g_list_model_get_n_items (trends) - 1);

  return trends_vote_dup_subject (TRENDS_KIND_INITIATIVE, trend);
}

/* All of what is voted on is read, what it is called as well. */
static void
assert_whole (TrendsPresentation *presentation,
              GtkWidget          *stage,
              const char         *subject)
{
  const TrendsSlide *slide = trends_presentation_get_slide (presentation);
  g_autoptr (GPtrArray) labels = list_labels (stage);
  g_autofree char *heading = trends_make_sentence (subject);
  guint n_headings = 0, n_titles = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_label (GTK_LABEL (labels->pdata[i]));

      n_headings += gtk_widget_has_css_class (labels->pdata[i], "wall-title") && g_str_has_suffix (text, heading);
      for (guint j = 0; j < slide->items->len; j++)
        {
          g_autofree char *title = trends_make_sentence (trends_entity_get_name (slide->items->pdata[j]));

          n_titles += gtk_widget_has_css_class (labels->pdata[i], "wall-voted") && g_str_equal (text, title);
        }
    }
  g_assert_cmpuint (n_headings, ==, 1);
  g_assert_cmpuint (n_titles, >=, slide->items->len);
}

/* While it is counted */
static void
check_vote (TrendsPresentation *presentation,
            GtkWidget          *stage,
            TrendsKind          kind)
{
  g_autofree char *subject = dup_subject (presentation);
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (presentation, kind, NULL);
  const TrendsCountRules rules = { 3, 40, FALSE };
  g_autoptr (TrendsCount) count = trends_count_new (subject, subjects, &rules);

  trends_presentation_set_count (presentation, count);
  do
    {
      fixture_wait_for_frames (stage);
      assert_slide (stage);
      assert_whole (presentation, stage, subject);
    }
  while (trends_presentation_step (presentation, 1)
         && trends_presentation_get_slide (presentation)->kind == TRENDS_SLIDE_VOTE);
}

static void
check_size (TrendsPlan *plan,
            const Size *size,
            gboolean    with_clock)
{
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  g_autoptr (TrendsToday) today = trends_today_new ();
  g_autoptr (TrendsWorkshopSession) workshop = trends_workshop_session_new (plan);
  TrendsWall *wall = trends_wall_new (presentation, workshop, today);
  GtkWidget *stage = fixture_find (wall, TRENDS_TYPE_WALL_STAGE);

  if (with_clock)
    start_clock (plan, workshop);
  gtk_window_set_decorated (GTK_WINDOW (wall), FALSE);
  gtk_widget_set_size_request (stage, size->width, size->height);
  gtk_window_set_default_size (GTK_WINDOW (wall), size->width, size->height);
  gtk_window_present (GTK_WINDOW (wall));
  fixture_settle ();
  g_assert_cmpint (gtk_widget_get_width (stage), ==, size->width);
  g_assert_cmpint (gtk_widget_get_height (stage), ==, size->height);
  do
    {
      g_autofree char *name = trends_slide_dup_name (
        trends_presentation_get_slide (presentation), trends_presentation_get_plan (presentation));

      g_test_message ("%d × %d: %.80s", size->width, size->height, name);
      fixture_wait_for_frames (stage);
      assert_slide (stage);
      assert_ruler (presentation, stage);
      assert_named (presentation, stage);
      assert_titles (presentation, stage);
    }
  while (trends_presentation_step (presentation, 1));
  check_vote (presentation, stage, TRENDS_KIND_INITIATIVE);
  check_vote (presentation, stage, TRENDS_KIND_TREND);
  gtk_window_destroy (GTK_WINDOW (wall));
}

/* What was decided is read as well. */
static void
assert_said (TrendsWall *wall,
             GtkWidget  *stage)
{
  GtkWidget *strip = fixture_find (wall, TRENDS_TYPE_WALL_STRIP);

  trends_wall_show_words (wall, "AI application: Stance: Act");
  fixture_wait_for_frames (stage);
  fixture_wait_for_frames (stage);
  g_assert_true (gtk_widget_get_mapped (strip));
  assert_readable (fixture_find (strip, GTK_TYPE_LABEL), stage);
}

/* Each slide in a window of this size, while the bar is there; with a menu of it, if it is named */
static void
check_bar (TrendsPlan *plan,
           const Size *size,
           gboolean    with_clock,
           const char *menu)
{
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  g_autoptr (TrendsToday) today = trends_today_new ();
  g_autoptr (TrendsWorkshopSession) workshop = trends_workshop_session_new (plan);
  TrendsWall *wall = trends_wall_new (presentation, workshop, today);
  GtkWidget *stage = fixture_find (wall, TRENDS_TYPE_WALL_STAGE);

  if (with_clock)
    start_clock (plan, workshop);
  gtk_window_set_decorated (GTK_WINDOW (wall), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (wall), size->width, size->height);
  gtk_window_present (GTK_WINDOW (wall));
  fixture_settle ();
  g_assert_true (fixture_press (GTK_WIDGET (wall), "F4"));
  fixture_wait_for_frames (stage);
  if (menu != NULL)
    room_press_in_bar (wall, menu, NULL);
  fixture_wait_for_frames (stage);
  g_assert_cmpint (get_screen (stage), ==, size->height);
  g_assert_cmpint (gtk_widget_get_height (stage), <, size->height);
  do
    {
      fixture_wait_for_frames (stage);
      assert_slide (stage);
    }
  while (trends_presentation_step (presentation, 1));
  assert_said (wall, stage);
  gtk_window_destroy (GTK_WINDOW (wall));
}

static void
check_plan (TrendsPlan *plan,
            guint       n_sizes)
{
  for (guint i = 0; i < n_sizes; i++)
    check_size (plan, &sizes[i], FALSE);
}

/* ------------------------------------------------------------------------ plans */

static TrendsPlan *
make_sample (void)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  return plan;
}

static void
test_sample (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();

  check_plan (plan, G_N_ELEMENTS (sizes));
}

static void
test_clock (void)
{
  for (guint i = 0; i < N_SHAPES; i++)
    {
      g_autoptr (TrendsPlan) plan = make_sample ();

      check_size (plan, &sizes[i], TRUE);
    }
}

/* Every title and question is the beginning of the same text. */
static char *
dup_start (const char *text,
           guint       length)
{
  g_autoptr (GString) repeated = g_string_new (NULL);

  while ((guint) g_utf8_strlen (repeated->str, -1) < length)
    g_string_append (repeated, text);
  return g_utf8_substring (repeated->str, 0, (glong) length);
}

static void
set (TrendsPlan   *plan,
     TrendsEntity *entity,
     guint         field,
     const char   *text)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, entity, field, text, TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

static void
set_all (TrendsPlan *plan,
         TrendsKind  kind,
         guint       field,
         const char *text,
         guint       least,
         guint       most)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *title = dup_start (text, least + i * (most - least) / all->len);

      set (plan, all->pdata[i], field, title);
    }
}

/* The ideas of one trend, some in groups, some longer than anybody would say at once */
static void
add_ideas (TrendsPlan *plan,
           const char *text,
           guint       most,
           guint       n)
{
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ideas = NULL, grouped = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TrendsEntity *last;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, dup_start (text, 8 + i * (most - 8) / n));
  g_ptr_array_add (texts, NULL);
  last = trends_ideas_add (plan, NULL, trend, (const char *const *) texts->pdata, TRUE, &error);
  g_assert_no_error (error);
  ideas = trends_ideas_list (plan, trends_entity_get_text (last, TRENDS_IDEA_WORKSHOP), trend);
  for (guint i = 0; i < ideas->len; i += 3)
    g_ptr_array_add (grouped, ideas->pdata[i]);
  trends_ideas_group (grouped, texts->pdata[n / 2], &error);
  g_assert_no_error (error);
}

/* A vote on all of a kind, whose result has a tie */
static void
add_vote (TrendsPlan *plan,
          const char *title,
          TrendsKind  kind)
{
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (presentation, kind, NULL);
  const TrendsCountRules rules = { 3, 40, TRUE };
  g_autoptr (TrendsCount) count = trends_count_new (title, subjects, &rules);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < subjects->len; i++)
    for (guint j = 0; j < i % 7; j++)
      trends_count_add (count, i);
  trends_count_close (count, plan, NULL, &error);
  g_assert_no_error (error);
}

/* About every other trend */
static void
add_decisions (TrendsPlan *plan)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) owner = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_OWNER), 0);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i += 2)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      trends_decide_choice (trend, TRENDS_TREND_PRIORITY, 4, NULL, &error);
      g_assert_no_error (error);
      trends_decide_choice (trend, TRENDS_TREND_MATURITY_TARGET, 3, NULL, &error);
      g_assert_no_error (error);
      trends_decide_owner (trend, owner, NULL, &error);
      g_assert_no_error (error);
    }
}

/* What whoever leads needs on the only screen takes nothing from who reads at the back. */
static void
test_bar (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TrendsPlan) plan = make_sample (), timed = make_sample ();

      add_ideas (plan, "Tell residents when the library is open, and who to ask ", 120, 30);
      check_bar (plan, &sizes[i], FALSE, NULL);
      check_bar (plan, &sizes[i], FALSE, "Agenda");
      check_bar (timed, &sizes[i], TRUE, NULL);
      check_bar (timed, &sizes[i], TRUE, "Agenda");
    }
}

/* So it is where the desktop’s texts are twice as large. */
static void
test_large_bar (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (TrendsPlan) plan = make_sample ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", before * 2, NULL);
  check_bar (plan, &sizes[0], TRUE, NULL);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
check_text (const char *text,
            guint       most,
            guint       n_shapes)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autofree char *title = dup_start (text, most);

  set_all (plan, TRENDS_KIND_TREND, TRENDS_TREND_TITLE, text, 8, most);
  set_all (plan, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE, text, 8, most);
  set (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE, title);
  set (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE, title);
  add_ideas (plan, text, most, 12);
  add_vote (plan, title, TRENDS_KIND_INITIATIVE);
  add_vote (plan, title, TRENDS_KIND_TREND);
  set_all (plan, TRENDS_KIND_OWNER, TRENDS_OWNER_NAME, text, 8, MIN (most, 120));
  add_decisions (plan);
  check_plan (plan, n_shapes);
}

static void
test_long (void)
{
  check_text ("Records of planning decisions that residents can search ", 200, 1);
}

static void
test_longest (void)
{
  check_text ("Records of planning decisions that residents can search ", TRENDS_STRING_MAX - 1, 1);
}

static void
test_welsh (void)
{
  check_text ("Gwasanaethau digidol dwyieithog i breswylwyr ymddiriedolaeth gyfrifoldebau ", 160, N_SHAPES);
}

static void
test_wide (void)
{
  check_text ("数字化公共服务规划与居民参与", 120, 1);
}

static void
test_without_spaces (void)
{
  check_text ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 150, 1);
}

static TrendsPlan *
make_filled (guint n_initiatives)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan = trends_catalogue_new_plan (catalogue, "A plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, n_initiatives);
  return plan;
}

/* What there may be of each: few, as usual, and very many; and ninety ideas on one trend. */
static void
test_many (void)
{
  static const guint counts[] = { 10, 35, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (TrendsPlan) plan = make_filled (counts[i]);

      add_ideas (plan, "Tell residents when the library is open, and who to ask ", 120, 90);
      check_size (plan, &sizes[i % 2], FALSE);
      if (counts[i] == 35)
        check_size (plan, &sizes[N_SHAPES], FALSE);
    }
}

/* ------------------------------------------------------------------------ pieces */

/* As large as it may be, and never smaller than that. */
static void
test_shrinking (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *label = trends_shrinking_label_new ("Some words that need several lines where it is "
                                                 "narrow", "title-1", 0.5);
  GtkWidget *inner = fixture_find (label, GTK_TYPE_LABEL);
  int least, usual;

  gtk_widget_set_size_request (label, 300, -1);
  gtk_window_set_child (GTK_WINDOW (fixture->window), label);
  fixture_settle ();
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 300, &least, &usual, NULL, NULL);
  g_assert_cmpint (least, <, usual);
  for (int height = least; height <= usual; height += MAX ((usual - least) / 5, 1))
    {
      graphene_rect_t bounds;

      gtk_widget_size_allocate (label, &(GtkAllocation) { 0, 0, 300, height }, -1);
      bounds = get_bounds (inner, label);
      g_assert_cmpfloat (bounds.size.height, <=, height + ROUNDED);
      g_assert_cmpfloat (bounds.size.height / gtk_widget_get_height (inner), >=, 0.49);
    }
}

/* --------------------------------------------------------------------------- contrast */

typedef struct
{
  double red, green, blue;
} Pixel;

static double
get_light (double share)
{
  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const Pixel *pixel)
{
  return 0.2126 * get_light (pixel->red) + 0.7152 * get_light (pixel->green)
         + 0.0722 * get_light (pixel->blue);
}

static double
get_contrast (const Pixel *one,
              const Pixel *other)
{
  double a = get_luminance (one), b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* (transfer full): what is seen of a window */
static GdkTexture *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0,
                                                           (float) gtk_widget_get_width (window),
                                                           (float) gtk_widget_get_height (window)));
}

static Pixel
get_pixel (const guchar *pixels,
           int           stride,
           int           x,
           int           y)
{
  /* As GDK_MEMORY_DEFAULT has it: the bytes of a word, whatever the machine makes of these */
  guint32 word = *(const guint32 *) (const void *) (pixels + y * stride + x * 4);

  return (Pixel) { ((word >> 16) & 0xff) / 255.0, ((word >> 8) & 0xff) / 255.0,
                   (word & 0xff) / 255.0 };
}

/* From below the middle of a card upwards, through its lower edge, to its inside: the edge that is told best */
static double
measure_edge (GtkWidget *window,
              GtkWidget *card)
{
  g_autoptr (GdkTexture) texture = draw (window);
  int stride = gdk_texture_get_width (texture) * 4;
  g_autofree guchar *pixels = g_malloc ((gsize) stride * (gsize) gdk_texture_get_height (texture));
  graphene_rect_t bounds = get_bounds (card, window);
  int x = (int) (bounds.origin.x + bounds.size.width / 2);
  int y = (int) (bounds.origin.y + bounds.size.height);
  Pixel ground;
  double most = 1;

  gdk_texture_download (texture, pixels, (gsize) stride);
  ground = get_pixel (pixels, stride, x, y + 6);
  for (int up = -3; up < 4; up++)
    {
      Pixel pixel = get_pixel (pixels, stride, x, y - up);

      most = MAX (most, get_contrast (&ground, &pixel));
    }
  return most;
}

/* How many of a slide were looked at: all of a sort have the same style */
static guint
check_edges (GtkWidget *wall)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n = 0;

  fixture_collect (wall, GTK_TYPE_WIDGET, all);
  for (guint i = 0; i < all->len && n < 2; i++)
    if (gtk_widget_has_css_class (all->pdata[i], "wall-part")
        || (gtk_widget_has_css_class (all->pdata[i], "wall-card")
            && !gtk_widget_has_css_class (all->pdata[i], "confidential")))
      {
        g_assert_cmpfloat (measure_edge (wall, all->pdata[i]), >=, 3);
        n++;
      }
  return n;
}

/* Cards are told from the ground in any style, from the back of a room, too. */
static void
test_cards_in_sight (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autoptr (TrendsPlan) plan = make_sample ();
      g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
      g_autoptr (TrendsToday) today = trends_today_new ();
      g_autoptr (TrendsWorkshopSession) workshop = trends_workshop_session_new (plan);
      TrendsWall *wall;
      guint n_cards = 0;

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      wall = trends_wall_new (presentation, workshop, today);
      gtk_window_set_default_size (GTK_WINDOW (wall), 1024, 768);
      gtk_window_present (GTK_WINDOW (wall));
      fixture_settle ();
      do
        {
          fixture_wait_for_frames (GTK_WIDGET (wall));
          n_cards += check_edges (GTK_WIDGET (wall));
        }
      while (trends_presentation_step (presentation, 1));
      g_assert_cmpuint (n_cards, >=, 12);
      gtk_window_destroy (GTK_WINDOW (wall));
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
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

  g_test_add_func ("/wall/sample", test_sample);
  g_test_add_func ("/wall/clock", test_clock);
  g_test_add_func ("/wall/bar", test_bar);
  g_test_add_func ("/wall/bar-large", test_large_bar);
  g_test_add_func ("/wall/long", test_long);
  g_test_add_func ("/wall/longest", test_longest);
  g_test_add_func ("/wall/welsh", test_welsh);
  g_test_add_func ("/wall/many", test_many);
  g_test_add_func ("/wall/wide", test_wide);
  g_test_add_func ("/wall/without-spaces", test_without_spaces);
  g_test_add_func ("/wall/cards-in-sight", test_cards_in_sight);
  g_test_add ("/wall/shrinking", Fixture, NULL, fixture_set_up, test_shrinking, fixture_tear_down);

  return g_test_run ();
}
