/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-vote.c: what a room votes on, beside its letters and without any count, so that nobody
 * votes as others do; what it came to; and what was decided.
 */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-ballot-subjects.h"
#include "trends-palette.h"
#include "trends-shrinking-label.h"
#include "trends-vote-pages.h"
#include "trends-vote.h"
#include "trends-wall-meter.h"

/* ------------------------------------------------------------------------- a page */

static GtkWidget *
new_grid (const TrendsSlide *slide,
          const char        *name,
          TrendsVotePage    *page)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "row-spacing", 10, "column-spacing", 20, "vexpand", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  *page = trends_vote_page_begin (slide);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < page->n_rows * TRENDS_DECK_COLUMNS; i++)
    gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (),
                     (int) (i % TRENDS_DECK_COLUMNS), (int) (i / TRENDS_DECK_COLUMNS), 1, 1);
  return grid;
}

static void
attach (GtkWidget         *grid,
        const TrendsSlide *slide,
        TrendsVotePage    *page,
        TrendsEntity      *item,
        GtkWidget         *card)
{
  TrendsVotePlace place;

  if (trends_vote_page_place (page, trends_vote_page_count (slide, item), &place))
    gtk_grid_attach (GTK_GRID (grid), card, (int) place.column, (int) place.row,
                     (int) place.n_columns, (int) place.n_rows);
}

/* As a person would be told it */
static GtkWidget *
new_card (const char   *words,
          TrendsEntity *trend)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "spacing", 16, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_widget_add_css_class (card, "wall-card");
  gtk_widget_add_css_class (card, "idea");
  gtk_widget_add_css_class (card, "trend-edge");
  trends_palette_set_colour (card, trend != NULL
                                     ? trends_entity_get_text (trend, TRENDS_TREND_COLOUR) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return card;
}

static GtkWidget *
append_text (GtkWidget  *card,
             const char *text)
{
  GtkWidget *label = trends_shrinking_label_new (text, "wall-voted", TRENDS_WALL_LEAST_VOTED);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (card), label);
  return label;
}

static GtkWidget *
append_badge (GtkWidget  *card,
              const char *text)
{
  GtkWidget *badge = g_object_new (GTK_TYPE_LABEL, "label", text, "valign", GTK_ALIGN_CENTER,
                                   "css-classes", (const char *[]) { "wall-letter", NULL }, NULL);

  gtk_box_append (GTK_BOX (card), badge);
  return badge;
}

/* A trend is known by its number, which is round and of its colour: neither a letter nor a place. */
static void
append_number (GtkWidget    *card,
               TrendsEntity *entry)
{
  if (trends_entity_is (entry, TRENDS_KIND_TREND))
    gtk_box_append (GTK_BOX (card), trends_wall_parts_new_badge (entry));
}

/* ------------------------------------------------------------------------- counting */

static GtkWidget *
new_subject (TrendsEntity *entry,
             char          letter)
{
  const char text[] = { letter, '\0' };
  g_autofree char *title = trends_ballot_subjects_dup_title (entry);
  /* Translators: what is voted on in a workshop: its letter, and its title */
  g_autofree char *words = g_strdup_printf (_("%s: %s"), text, title);
  GtkWidget *card = new_card (words, trends_ballot_subjects_get_trend (entry));

  append_badge (card, text);
  append_number (card, entry);
  append_text (card, title);
  return card;
}

static GtkWidget *
new_rules (TrendsCount *count)
{
  const TrendsCountRules *rules = trends_count_get_rules (count);
  g_autofree char *text = g_strdup_printf (
    rules->several || rules->dots == 1
      /* Translators: how a room votes */
      ? ngettext ("%u dot each", "%u dots each", rules->dots)
      /* Translators: how a room votes */
      : ngettext ("%u dot each", "%u dots each, on different ones", rules->dots),
    rules->dots);

  return trends_wall_parts_new_label (text, "wall-question");
}

/**
 * trends_wall_vote_new:
 *
 * Returns: (transfer floating): a page of what is voted on
 */
GtkWidget *
trends_wall_vote_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  TrendsCount *count = trends_presentation_get_count (context->presentation);
  GtkWidget *all = trends_wall_parts_new_slide ("vote");
  TrendsVotePage page;
  GtkWidget *grid = new_grid (slide, slide->heading, &page);

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  if (count != NULL)
    gtk_box_append (GTK_BOX (all), new_rules (count));
  for (guint i = 0; i < slide->items->len; i++)
    attach (grid, slide, &page, slide->items->pdata[i],
            new_subject (slide->items->pdata[i], g_array_index (slide->letters, char, i)));
  gtk_box_append (GTK_BOX (all), grid);
  return all;
}

/* -------------------------------------------------------------------------- results */

static gint64
get_dots (TrendsEntity *total)
{
  return MAX (trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS), 0);
}


static void
append_dots (GtkWidget          *card,
             const TrendsResult *result,
             gint64              most,
             gboolean            animated)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) get_dots (result->total));
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (number);

  gtk_box_append (GTK_BOX (card),
                  trends_wall_meter_new (most > 0 ? (double) get_dots (result->total) / (double) most
                                                  : 0, animated));
  gtk_widget_add_css_class (label, "wall-number");
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (card), column);
}

static GtkWidget *
new_result (const TrendsResult *result,
            gint64              most,
            gboolean            animated)
{
  TrendsEntity *entry = trends_entity_get_ref (result->total, TRENDS_BALLOT_TOTAL_ENTRY);
  g_autofree char *title = trends_ballot_subjects_dup_voted (result->total);
  g_autofree char *words = trends_result_dup_words (result, title);
  g_autofree char *place = get_dots (result->total) > 0 ? g_strdup_printf ("%u", result->place)
                                                        : g_strdup ("–");
  GtkWidget *card = new_card (words, trends_ballot_subjects_get_trend (entry));

  append_badge (card, place);
  append_number (card, entry);
  append_text (card, title);
  if (result->is_tied)
    {
      /* Translators: beside what has as many dots as something else in a vote */
      GtkWidget *tie = gtk_label_new (_("tie"));

      gtk_widget_add_css_class (tie, "wall-line");
      gtk_box_append (GTK_BOX (card), tie);
    }
  append_dots (card, result, most, animated);
  return card;
}

static const TrendsResult *
find_result (GArray       *results,
             TrendsEntity *total)
{
  for (guint i = 0; i < results->len; i++)
    if (g_array_index (results, TrendsResult, i).total == total)
      return &g_array_index (results, TrendsResult, i);
  return NULL;
}

static GtkWidget *
new_turnout (TrendsEntity *ballot,
             GArray       *results)
{
  guint people = (guint) MAX (trends_entity_get_integer (ballot, TRENDS_BALLOT_PEOPLE), 0);
  guint dots = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < results->len; i++)
    dots += (guint) get_dots (g_array_index (results, TrendsResult, i).total);
  /* Translators: below the name of a vote: how many dots there were, and how many people */
  text = g_strdup_printf (ngettext ("%u dots of %u person", "%u dots of %u people", people), dots,
                          people);
  return trends_wall_parts_new_label (text, "wall-question");
}

/**
 * trends_wall_result_new:
 *
 * Returns: (transfer floating): a page of what a vote came to
 */
GtkWidget *
trends_wall_result_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  g_autoptr (GArray) results = trends_vote_list (slide->ballot);
  GtkWidget *all = trends_wall_parts_new_slide ("result");
  gboolean is_news = trends_presentation_take_news (context->presentation, slide->ballot);
  gint64 most = results->len > 0 ? get_dots (g_array_index (results, TrendsResult, 0).total) : 0;
  TrendsVotePage page;
  GtkWidget *grid = new_grid (slide, slide->heading, &page);

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  gtk_box_append (GTK_BOX (all), new_turnout (slide->ballot, results));
  for (guint i = 0; i < slide->items->len; i++)
    {
      const TrendsResult *result = find_result (results, slide->items->pdata[i]);

      if (result != NULL)
        attach (grid, slide, &page, result->total, new_result (result, most, is_news));
    }
  gtk_box_append (GTK_BOX (all), grid);
  return all;
}

/* ------------------------------------------------------------------------ decisions */

/**
 * trends_wall_decisions_new:
 *
 * Returns: (transfer floating): a page of what was decided
 */
GtkWidget *
trends_wall_decisions_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  GtkWidget *all = trends_wall_parts_new_slide ("decisions");
  TrendsVotePage page;
  GtkWidget *grid = new_grid (slide, _("Decisions"), &page);

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  for (guint i = 0; i < slide->items->len; i++)
    {
      TrendsEntity *decision = slide->items->pdata[i];
      const char *text = trends_entity_get_text (decision, TRENDS_DECISION_TEXT);
      TrendsEntity *trend = trends_entity_get_ref (decision, TRENDS_DECISION_TREND);
      GtkWidget *card = new_card (text, trend);

      if (trend != NULL)
        gtk_box_append (GTK_BOX (card), trends_wall_parts_new_badge (trend));
      append_text (card, text);
      attach (grid, slide, &page, decision, card);
    }
  gtk_box_append (GTK_BOX (all), grid);
  return all;
}
