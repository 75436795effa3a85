/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide-words.c: see trends-slide-words.h. Whoever wants all of it reads the slide itself, part by part. */

#include "trends-slide-words.h"

#include <glib/gi18n-lib.h>

#include "trends-one-line.h"
#include "trends-ballot-subjects.h"
#include "trends-vote.h"

/* Of what is on it, and how many letters of each: as much as anybody would listen to before they go on */
#define MOST_ITEMS 6
#define MOST_LETTERS 80
#define MOST_QUESTION 200

/* (transfer full) (nullable): a result as it is on its slide */
static char *
dup_result (const TrendsSlide *self,
            TrendsEntity      *total)
{
  g_autoptr (GArray) results = trends_vote_list (self->ballot);
  g_autofree char *title = trends_ballot_subjects_dup_voted (total);

  for (guint i = 0; i < results->len; i++)
    if (g_array_index (results, TrendsResult, i).total == total)
      return trends_result_dup_words (&g_array_index (results, TrendsResult, i),
                                      title);
  return NULL;
}

/* (transfer full) (nullable) */
static char *
dup_item (const TrendsSlide *self,
          guint              index)
{
  TrendsEntity *item = self->items->pdata[index];
  g_autofree char *title = NULL, *name = NULL;

  if (self->kind == TRENDS_SLIDE_RESULT)
    return dup_result (self, item);
  if (self->kind == TRENDS_SLIDE_DECISIONS)
    return trends_excerpt (trends_entity_get_text (item, TRENDS_DECISION_TEXT), MOST_LETTERS);
  title = self->kind == TRENDS_SLIDE_VOTE ? trends_ballot_subjects_dup_title (item)
                                          : g_strdup (trends_entity_get_name (item));
  name = trends_excerpt (title, MOST_LETTERS);
  if (index < self->letters->len)
    {
      const char letter[] = { g_array_index (self->letters, char, index), '\0' };

      /* Translators: what is voted on in a workshop: its letter, and its title */
      return g_strdup_printf (_("%s: %s"), letter, name);
    }
  return g_steal_pointer (&name);
}

/* (transfer full): all of them, or the first */
static char *
dup_items (const TrendsSlide *self,
           guint              most)
{
  guint n = MIN (self->items->len, most);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item = dup_item (self, i);

      if (item != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", item);
    }
  if (self->items->len > n)
    {
      g_string_append (text, "; ");
      /* Translators: after some things that were named: how many there are besides */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", self->items->len - n),
                              self->items->len - n);
    }
  return g_string_free (text, FALSE);
}

/* (transfer full): what is asked, or the plan is for; empty where nothing is */
static char *
dup_text (const TrendsSlide *self,
          TrendsPlan        *plan)
{
  if (self->kind == TRENDS_SLIDE_WELCOME)
    return trends_excerpt (trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE),
                           MOST_QUESTION);
  return self->question != NULL && self->page == 0 ? trends_excerpt (self->question, MOST_QUESTION)
                                                   : g_strdup ("");
}

/**
 * trends_slide_dup_letters:
 *
 * Returns: (transfer full): of a page of a vote, all that is on it with its letters: “A: AI use policy; B: Call
 *   summarisation”
 */
char *
trends_slide_dup_letters (const TrendsSlide *self)
{
  g_return_val_if_fail (self != NULL && self->kind == TRENDS_SLIDE_VOTE, NULL);

  return dup_items (self, G_MAXUINT);
}

/**
 * trends_slide_dup_rest:
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): what it asks, and the first of what is on it, without its name; empty where there is neither
 */
char *
trends_slide_dup_rest (const TrendsSlide *self,
                       TrendsPlan        *plan)
{
  g_autofree char *text = NULL, *items = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  text = dup_text (self, plan);
  items = dup_items (self, MOST_ITEMS);
  return g_strconcat (text, *text != '\0' && *items != '\0' ? " " : "", items, NULL);
}

/**
 * trends_slide_dup_words:
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): its name, what it asks, and the first of what is on it: “Trend 6: AI application. Where is AI
 *   already in use here? AI use policy; Call summarisation”
 */
char *
trends_slide_dup_words (const TrendsSlide *self,
                        TrendsPlan        *plan)
{
  g_autofree char *name = NULL, *rest = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  name = trends_slide_dup_name (self, plan);
  rest = trends_slide_dup_rest (self, plan);
  return *rest != '\0' ? g_strdup_printf ("%s. %s", name, rest) : g_steal_pointer (&name);
}
