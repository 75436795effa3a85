/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-choices.c: see trends-sheet-choices.h. Words are compared folded; those of
 * tools are in English, those of registers in Welsh besides. Where it isn't plain which choice
 * a word is, it isn't here.
 */

#include "trends-sheet-choices.h"

#include "trends-sheet-map.h"

#include <string.h>

static const struct
{
  const TrendsChoices *choices;
  const char *nick, *words;
} known[] = {
  { &trends_status_choices, "idea",
    "idea|proposed|proposal|pipeline|concept|candidate|under consideration|syniad" },
  { &trends_status_choices, "planned",
    "planned|not started|to do|todo|to-do|new|open|approved|scheduled|ready|backlog|selected for development|"
    "not yet started|proposed start|cynlluniwyd|heb ddechrau|wedi'i gynllunio" },
  { &trends_status_choices, "under_way",
    "under way|underway|in progress|in-progress|inprogress|active|started|doing|working on it|live - in delivery|"
    "in delivery|delivery|ongoing|in development|in review|executing|ar waith|yn mynd rhagddo|ar y gweill" },
  { &trends_status_choices, "paused",
    "paused|on hold|on-hold|hold|stuck|blocked|suspended|deferred|delayed|wedi'i oedi|ar stop" },
  { &trends_status_choices, "done",
    "done|complete|completed|closed|finished|resolved|delivered|released|live|100%|cwblhawyd|wedi cwblhau|wedi'i gwblhau|"
    "wedi gorffen" },
  { &trends_status_choices, "not_doing",
    "not doing|cancelled|canceled|stopped|rejected|withdrawn|abandoned|won't do|wont do|removed|discontinued|"
    "canslwyd|wedi'i ganslo|ddim yn gwneud" },
  { &trends_confidence_choices, "green", "green|g|on track|gwyrdd" },
  { &trends_confidence_choices, "amber", "amber|a|yellow|orange|at risk|ambr|oren|melyn" },
  { &trends_confidence_choices, "red", "red|r|off track|coch" },
  { &trends_priority_choices, "critical",
    "critical|urgent|highest|must|must have|p0|blocker|very high|essential|hollbwysig|brys|rhaid" },
  { &trends_priority_choices, "high",
    "high|important|should|should have|p1|major|uchel|pwysig|dylid" },
  { &trends_priority_choices, "medium",
    "medium|normal|moderate|could|could have|p2|med|canolig|gellid" },
  { &trends_priority_choices, "low",
    "low|lowest|minor|trivial|p3|p4|won't|won't have|very low|isel|ni wneir" },
  { &trends_horizon_choices, "now", "now|nawr" },
  { &trends_horizon_choices, "next", "next|nesaf" },
  { &trends_horizon_choices, "later", "later|future|yn ddiweddarach|hwyrach" },
  { &trends_check_choices, "done", "done|complete|completed|yes|y|approved|signed off|ydw|oes|cwblhawyd" },
  { &trends_check_choices, "due", "due|required|needed|in progress|outstanding|to do|not started|angen" },
  { &trends_check_choices, "not_needed",
    "not needed|not required|not applicable|no|screened out|dim angen" },
  { &trends_sensitivity_choices, "public", "public|open|cyhoeddus" },
  { &trends_sensitivity_choices, "internal", "internal|official|mewnol" },
  { &trends_sensitivity_choices, "exempt", "exempt|confidential|restricted|part 2|part ii|eithriedig" },
};

/* Nothing at all, in words */
static const char blank[] = "-|--|n/a|na|none|nil|not applicable|unassigned|unresolved|ddim|dim";
/* Something, which nobody knows yet */
static const char open[] = "tbc|tba|tbd|?|??|to be confirmed|to be decided|to be agreed|unknown|not known|"
                           "ongoing|rolling|rolling programme|parhaus|i'w gadarnhau|i'w gadarnhau.";
static const char totals[] = "total|totals|grand total|sub total|subtotal|sub-total|overall total|sum|cyfanswm|"
                             "is-gyfanswm|summe|gesamt";
static const char yes[] = "yes|y|true|1|funded|approved|ie|oes|ydy|wedi";
static const char no[] = "no|n|false|0|not funded|unfunded|na|nac oes|nac ydy";

static gboolean
is_among (const char *folded,
          const char *words)
{
  gsize length = strlen (folded);

  for (const char *word = words; word && length > 0; word = strchr (word, '|'))
    {
      gsize n;

      word += *word == '|';
      n = strcspn (word, "|");
      if (n == length && strncmp (word, folded, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_text_among (const char *text,
               const char *words)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);

  return is_among (folded, words);
}

/* Its own words, as we write them ourselves */
static gboolean
find_own (const TrendsChoices *choices,
          const char          *folded,
          gint64              *choice)
{
  for (guint i = 0; i < choices->n_items; i++)
    {
      g_autofree char *label = trends_sheet_fold_heading (choices->items[i].label);

      if (strcmp (folded, choices->items[i].nick) != 0 && strcmp (folded, label) != 0)
        continue;
      *choice = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * trends_sheet_read_choice:
 * @field: a field of type CHOICE
 * @text: what stands in a cell
 * @choice: (out): which choice it is
 *
 * Returns: whether it is plain which
 */
gboolean
trends_sheet_read_choice (const TrendsField *field,
                          const char        *text,
                          gint64            *choice)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);

  if (find_own (field->choices, folded, choice))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].choices == field->choices && is_among (folded, known[i].words))
      {
        *choice = trends_choices_find (field->choices, known[i].nick);
        return TRUE;
      }
  return FALSE;
}

/**
 * trends_sheet_read_boolean:
 * @text: what stands in a cell
 * @is_true: (out): what it says
 *
 * Returns: whether it says yes or no
 */
gboolean
trends_sheet_read_boolean (const char *text,
                           gboolean   *is_true)
{
  *is_true = is_text_among (text, yes);
  return *is_true || is_text_among (text, no);
}

/**
 * trends_sheet_is_split_rating:
 * @text: what stands in a cell
 *
 * Returns: whether it is two ratings, as "A/R" is: which of them is meant nobody can say
 */
gboolean
trends_sheet_is_split_rating (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "/-–", 2);

  for (guint i = 0; i < 2; i++)
    if (!parts[0] || !parts[i] || !trends_sheet_is_rating (g_strstrip (parts[i])))
      return FALSE;
  return TRUE;
}

/* Whether it is red, amber or green, in whichever words */
gboolean
trends_sheet_is_rating (const char *text)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);
  gint64 choice;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].choices == &trends_confidence_choices && is_among (folded, known[i].words))
      return TRUE;
  return find_own (&trends_confidence_choices, folded, &choice) && choice != TRENDS_CONFIDENCE_UNSET;
}

/* Whether what stands there means that there is nothing */
gboolean
trends_sheet_is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0' || is_text_among (text, blank);
}

/* Whether what stands there means that it isn't known yet, or never will be */
gboolean
trends_sheet_is_open (const char *text)
{
  return is_text_among (text, open);
}

/* Whether a title says that its row adds up others */
gboolean
trends_sheet_is_total (const char *text)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);

  if (folded[0] != '\0' && folded[strlen (folded) - 1] == ':')
    folded[strlen (folded) - 1] = '\0';
  return is_among (folded, totals);
}
