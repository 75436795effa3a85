/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-words.c: see trends-workshop-words.h. */

#include "trends-workshop-words.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-date.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-progress.h"
#include "trends-workshop-record.h"

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  TrendsEntity *one = *(TrendsEntity *const *) a, *other = *(TrendsEntity *const *) b;

  return trends_workshop_compare_times (other, one);
}

/**
 * trends_workshops_dup_list:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): its workshops, the newest first; those without a
 *   day come last
 */
GPtrArray *
trends_workshops_dup_list (TrendsPlan *plan)
{
  GListModel *list;
  GPtrArray *workshops;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  list = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  workshops = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    g_ptr_array_add (workshops, g_list_model_get_item (list, i - 1));
  g_ptr_array_sort (workshops, compare_times);
  return workshops;
}

/**
 * trends_workshop_dup_day:
 * @workshop: a workshop
 *
 * Returns: (transfer full) (nullable): when it is, as the locale writes a date; %NULL where nobody says
 */
char *
trends_workshop_dup_day (TrendsEntity *workshop)
{
  gint64 day;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);

  day = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE);
  return day != TRENDS_UNSET ? trends_date_format (day) : NULL;
}

/* ---------------------------------------------------------------- what is counted */

static guint
count (TrendsEntity *workshop,
       TrendsKind    kind,
       guint         field)
{
  g_autoptr (GPtrArray) own = trends_plan_dup_referring (trends_entity_get_plan (workshop), kind,
                                                         field, workshop);

  return own->len;
}

/* `text`: (transfer full) */
static void
add (GString *words,
     char    *text)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, text);
  g_free (text);
}

/* `text`: (transfer full): says how many, @n of them */
static void
add_number (GString *words,
            guint    n,
            char    *text)
{
  if (n > 0)
    add (words, text);
  else
    g_free (text);
}

static void
add_steps (GString      *words,
           TrendsEntity *workshop)
{
  g_autoptr (GPtrArray) steps = trends_agenda_dup_steps (workshop);
  guint n_done = trends_workshop_progress_count_done (workshop, steps);

  if (steps->len > 0)
    add (words, g_strdup_printf (
                  /* Translators: of a workshop’s agenda: how many steps are done, and how many there
                   * are */
                  ngettext ("%u of %u step done", "%u of %u steps done", steps->len), n_done,
                  steps->len));
}

static void
add_people (GString      *words,
            TrendsEntity *workshop)
{
  gint64 n = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_ATTENDANCE);

  if (n > 0)
    /* Translators: how many were in the room */
    add (words, g_strdup_printf (ngettext ("%u person", "%u people", (gulong) n), (guint) n));
}

/**
 * trends_workshop_dup_words:
 * @workshop: a workshop
 *
 * Returns: (transfer full): how far it is, how many people were there, and how many ideas, votes and
 *   decisions there are; for the screen
 */
char *
trends_workshop_dup_words (TrendsEntity *workshop)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);

  if (trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) != 0)
    /* Translators: a workshop is over */
    add (words, g_strdup (_("Ended")));
  else if (trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN) != 0)
    /* Translators: a workshop can be continued */
    add (words, g_strdup (_("Not ended yet")));
  add_steps (words, workshop);
  add_people (words, workshop);
  n = count (workshop, TRENDS_KIND_IDEA, TRENDS_IDEA_WORKSHOP);
  add_number (words, n, g_strdup_printf (ngettext ("%u idea", "%u ideas", n), n));
  n = count (workshop, TRENDS_KIND_BALLOT, TRENDS_BALLOT_WORKSHOP);
  add_number (words, n, g_strdup_printf (ngettext ("%u vote", "%u votes", n), n));
  n = count (workshop, TRENDS_KIND_DECISION, TRENDS_DECISION_WORKSHOP);
  add_number (words, n, g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n));
  if (words->len == 0)
    g_string_append (words, _("Nothing has been kept of it yet"));
  return g_strdup (words->str);
}
