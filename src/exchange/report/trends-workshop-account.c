/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-account.c: see trends-workshop-account.h. */

#include "trends-workshop-account.h"

#include "trends-ballot-subjects.h"
#include "trends-date.h"
#include "trends-fold.h"
#include "trends-mark.h"
#include "trends-value-text.h"
#include "trends-words.h"
#include "trends-workshop-changes.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-progress.h"
#include "trends-workshop-record.h"
#include "trends-workshop-states.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ------------------------------------------------------------ which workshop */

static gboolean
is_called (TrendsEntity *workshop, const char *text)
{
  g_autofree char *name = trends_fold (trends_entity_get_name (workshop));
  g_autofree char *wanted = trends_fold (text);

  return g_str_equal (name, wanted) || g_str_equal (trends_entity_get_id (workshop), text)
         || (trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE) != TRENDS_UNSET
             && trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE)
                  == trends_date_from_iso (text));
}

/* (nullable): the last of those that are called so, or were on that day, or the one of that id */
static TrendsEntity *
find_called (TrendsPlan *plan, const char *text)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  TrendsEntity *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (list, i);

      if (is_called (workshop, text)
          && (found == NULL || trends_workshop_compare_times (workshop, found) >= 0))
        found = workshop;
    }
  return found;
}

/**
 * trends_workshop_account_find:
 * @plan: a plan, as it is shown
 * @values: (nullable): what was chosen
 * @error: (nullable): set where there is no such workshop
 *
 * Returns: (transfer none) (nullable): the workshop that was chosen, by its title, its day or its id;
 *   the last where none was, if there is any
 */
TrendsEntity *
trends_workshop_account_find (TrendsPlan *plan, GHashTable *values, GError **error)
{
  const char *wanted
    = values != NULL ? g_hash_table_lookup (values, TRENDS_RECORD_WORKSHOP_OPTION) : NULL;
  TrendsEntity *workshop;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (wanted == NULL || *wanted == '\0')
    return trends_workshop_find_last (plan);
  workshop = find_called (plan, wanted);
  if (workshop == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 /* Translators: the title of a workshop or a day, as it was typed */
                 _("There is no workshop “%s” in what is shown of this plan"), wanted);
  return workshop;
}

static const TrendsFormatChoice notes[] = {
  { "left-out", N_("Left out"), N_("They are for whoever led it alone") },
  { TRENDS_RECORD_NOTES_INCLUDED, N_("Included"), N_("As they were typed beside the wall") },
};

/**
 * trends_workshop_account_get_notes:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): what can become of the facilitator’s notes, one after the other
 */
const TrendsFormatChoice *
trends_workshop_account_get_notes (guint index)
{
  return index < G_N_ELEMENTS (notes) ? &notes[index] : NULL;
}

/**
 * trends_workshop_account_check:
 * @values: (nullable): what was chosen
 * @plan: a plan, as it is shown
 * @error: set where there is no such workshop
 *
 * Returns: whether there is something to be told, or nothing was asked for
 */
gboolean
trends_workshop_account_check (GHashTable *values, TrendsPlan *plan, GError **error)
{
  GError *problem = NULL;

  trends_workshop_account_find (plan, values, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}

/* ---------------------------------------------------------------------- blocks */

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *workshop;
  const TrendsExportOptions *options;
  GPtrArray *blocks;
} Account;

static void
block_free (gpointer data)
{
  TrendsAccountBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->table, trends_table_unref);
  g_free (block);
}

/* `text`: (transfer full) */
static void
add_block (Account *self, TrendsAccountType type, char *text, gboolean is_plans)
{
  TrendsAccountBlock *block = g_new0 (TrendsAccountBlock, 1);

  block->type = type;
  block->text = text;
  block->is_plans = is_plans;
  g_ptr_array_add (self->blocks, block);
}

static void
add_heading (Account *self, const char *text)
{
  add_block (self, TRENDS_ACCOUNT_HEADING, g_strdup (text), FALSE);
}

static void
add_prose (Account *self, const char *text)
{
  add_block (self, TRENDS_ACCOUNT_PROSE, g_strdup (text), FALSE);
}

/* `text`: (transfer full) */
static void
add_item (Account *self, char *text)
{
  add_block (self, TRENDS_ACCOUNT_ITEM, text, TRUE);
}

/* `table`: (transfer full) */
static void
add_table (Account *self, TrendsTable *table)
{
  add_block (self, TRENDS_ACCOUNT_TABLE, NULL, FALSE);
  ((TrendsAccountBlock *) self->blocks->pdata[self->blocks->len - 1])->table = table;
}

static void
add_text_field (Account *self, guint field)
{
  const char *text = trends_entity_get_text (self->workshop, field);

  if (*text == '\0')
    return;
  add_heading (self, trends_field_get_label (trends_kind_get_field (TRENDS_KIND_WORKSHOP, field)));
  add_block (self, TRENDS_ACCOUNT_PROSE, g_strdup (text), TRUE);
}

/* (transfer full): all that a list holds, in words; "" where that is nothing */
static char *
join (TrendsEntity *entity, guint field)
{
  TrendsPlan *plan = trends_entity_get_plan (entity);
  char *text = trends_value_to_text (trends_entity_get_value (entity, field),
                                     trends_kind_get_field (trends_entity_get_kind (entity), field),
                                     plan, TRENDS_VALUE_IN_FULL, trends_words_get_language (plan));

  return text != NULL ? text : g_strdup ("");
}

/* (transfer full): what it is called, and marked where it isn't for everybody */
static char *
dup_name (TrendsEntity *entity)
{
  const char *name = trends_entity_is (entity, TRENDS_KIND_IDEA)
                       ? trends_entity_get_text (entity, TRENDS_IDEA_TEXT)
                       : trends_entity_get_name (entity);
  const char *mark = trends_mark_for_entity (entity);

  return mark != NULL ? g_strdup_printf ("%s (%s)", name, mark) : g_strdup (name);
}

/* (transfer full) (element-type TrendsEntity): what belongs to the workshop, in the plan's order */
static GPtrArray *
list_own (Account *self, TrendsKind kind, guint field)
{
  GListModel *list = trends_plan_get_list (self->plan, kind);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (trends_entity_get_ref (entity, field) == self->workshop)
        g_ptr_array_add (own, g_steal_pointer (&entity));
    }
  return own;
}

/* ---------------------------------------------------------------------- facts */

/* (transfer full) */
static char *
count_people (Account *self)
{
  gint64 n = trends_entity_get_integer (self->workshop, TRENDS_WORKSHOP_ATTENDANCE);
  g_autofree char *number = NULL;

  if (n == TRENDS_UNSET)
    return NULL;
  number = trends_words_number (self->plan, (guint) n);
  return g_strdup_printf (
    /* Translators: how many people were in the room, as a number in words of the plan's language */
    g_dngettext (GETTEXT_PACKAGE, "%s person in the room", "%s people in the room", (gulong) n),
    number);
}

static void
add_trends (Account *self)
{
  g_autofree char *names = join (self->workshop, TRENDS_WORKSHOP_TRENDS);

  if (*names != '\0')
    add_block (self, TRENDS_ACCOUNT_ITEM,
               /* Translators: %s are the titles of trends that were talked about */
               g_strdup_printf (_("Trends discussed: %s"), names), TRUE);
}

/* Nobody says so of one that a record of another kind, or no record, tells of. */
static void
add_state (Account *self)
{
  if (trends_workshop_facts_get (self->workshop, TRENDS_FACT_BEGAN) != 0
      && trends_workshop_facts_get (self->workshop, TRENDS_FACT_ENDED) == 0)
    /* Translators: of a workshop */
    add_block (self, TRENDS_ACCOUNT_ITEM, g_strdup (_("Not ended yet")), FALSE);
  if (trends_workshop_facts_get (self->workshop, TRENDS_FACT_UNMASKED) != 0)
    add_block (self, TRENDS_ACCOUNT_ITEM,
               g_strdup (_("The room was shown what is confidential.")), FALSE);
}

/* They were typed below “Only you see these”. */
static gboolean
has_notes (GHashTable *values)
{
  return values != NULL
         && g_strcmp0 (g_hash_table_lookup (values, TRENDS_RECORD_NOTES_OPTION),
                       TRENDS_RECORD_NOTES_INCLUDED) == 0;
}

static void
add_facts (Account *self)
{
  gint64 day = trends_entity_get_integer (self->workshop, TRENDS_WORKSHOP_DATE);
  char *people = count_people (self);

  add_block (self, TRENDS_ACCOUNT_TITLE, g_strdup (trends_entity_get_name (self->workshop)), TRUE);
  add_prose (self, _("Not for publication: this is what was said and done in a workshop."));
  add_item (self, g_strdup_printf (_("Plan: %s"),
                                   trends_entity_get_name (trends_plan_get_info (self->plan))));
  if (day != TRENDS_UNSET)
    add_block (self, TRENDS_ACCOUNT_ITEM, trends_words_date (self->plan, day), FALSE);
  if (people != NULL)
    add_block (self, TRENDS_ACCOUNT_ITEM, people, FALSE);
  add_state (self);
  add_trends (self);
  add_text_field (self, TRENDS_WORKSHOP_NOTES);
  if (has_notes (self->options->values))
    add_text_field (self, TRENDS_WORKSHOP_FACILITATOR_NOTES);
}

/* --------------------------------------------------------------------- agenda */

/* Nothing where nobody knows it, as where a profile keeps it back */
static void
add_minutes (TrendsTable *table, gint64 number, gint64 of)
{
  trends_table_add_number (table, number != TRENDS_UNSET ? (number + of / 2) / of : TRENDS_UNSET);
}

/* Of a step of a workshop */
static const char *
get_step_state (Account *self, GPtrArray *steps, guint index)
{
  switch (trends_workshop_progress_get_state (self->workshop, steps, index))
    {
    case TRENDS_STEP_RUNNING:
      /* Translators: of a step of a workshop: its clock runs */
      return _("Running");
    case TRENDS_STEP_BEGUN:
      /* Translators: of a step of a workshop: it was begun, and nobody has gone on to the next */
      return _("Begun");
    case TRENDS_STEP_SKIPPED:
      /* Translators: of a step of a workshop: it was passed, and took no time */
      return _("Skipped");
    case TRENDS_STEP_DONE:
      return _("Done");
    case TRENDS_STEP_TO_COME:
    default:
      return _("Not done");
    }
}

static void
add_step (Account *self, TrendsTable *table, GPtrArray *steps, guint index)
{
  TrendsEntity *step = steps->pdata[index];
  TrendsEntity *trend = trends_entity_get_ref (step, TRENDS_WORKSHOP_STEP_TREND);

  trends_table_add_text (table, trends_entity_get_name (step), step);
  trends_table_add_text (table, trend != NULL ? trends_entity_get_name (trend) : "", trend);
  add_minutes (table, trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_MINUTES), 1);
  add_minutes (table, trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_SECONDS), 60);
  trends_table_add_text (table, get_step_state (self, steps, index), NULL);
}

static void
add_agenda (Account *self)
{
  g_autoptr (GPtrArray) steps
    = list_own (self, TRENDS_KIND_WORKSHOP_STEP, TRENDS_WORKSHOP_STEP_WORKSHOP);
  TrendsTable *table;

  if (steps->len == 0)
    return;
  add_heading (self, _("Agenda"));
  table = trends_table_new (_("Agenda"), "GBP");
  trends_table_add_column (table, _("Step"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Trend"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Minutes planned"), TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, _("Minutes spent"), TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, _("State"), TRENDS_COLUMN_TEXT);
  for (guint i = 0; i < steps->len; i++)
    add_step (self, table, steps, i);
  add_table (self, table);
}

/* ---------------------------------------------------------------------- ideas */

/* What people said may end in a full stop, or in anything: so what else there is to say of it stands in
 * brackets. @more: (element-type utf8) */
static char *
dup_with (const char *text, GPtrArray *more)
{
  g_autofree char *words = NULL;

  if (more->len == 0)
    return g_strdup (text);
  g_ptr_array_add (more, NULL);
  /* Translators: between what is said of an idea: “also: …; not revealed to the room” */
  words = g_strjoinv (_("; "), (char **) more->pdata);
  return g_strdup_printf ("%s (%s)", text, words);
}

/* (transfer full): with what else was said for it, and what came of it */
static char *
describe_idea (TrendsEntity *idea)
{
  g_autofree char *wordings = join (idea, TRENDS_IDEA_WORDINGS);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_free);
  TrendsEntity *initiative = trends_entity_get_ref (idea, TRENDS_IDEA_INITIATIVE);
  g_autofree char *name = initiative != NULL ? dup_name (initiative) : NULL;

  if (*wordings != '\0')
    /* Translators: other words for the same idea */
    g_ptr_array_add (more, g_strdup_printf (_("also: %s"), wordings));
  if (name != NULL)
    /* Translators: the initiative that was made of an idea */
    g_ptr_array_add (more, g_strdup_printf (_("became the initiative “%s”"), name));
  if (trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 1)
    g_ptr_array_add (more, g_strdup (_("not revealed to the room")));
  return dup_with (trends_entity_get_text (idea, TRENDS_IDEA_TEXT), more);
}

/* One after the other: by trend, and by group within it */
static int
compare_ideas (gconstpointer a, gconstpointer b)
{
  TrendsEntity *idea_a = *(TrendsEntity *const *) a;
  TrendsEntity *idea_b = *(TrendsEntity *const *) b;
  TrendsEntity *trend_a = trends_entity_get_ref (idea_a, TRENDS_IDEA_TREND);
  TrendsEntity *trend_b = trends_entity_get_ref (idea_b, TRENDS_IDEA_TREND);
  guint number_a = trend_a != NULL ? trends_trend_get_running_number (trend_a) : G_MAXINT;
  guint number_b = trend_b != NULL ? trends_trend_get_running_number (trend_b) : G_MAXINT;

  if (number_a != number_b)
    return number_a < number_b ? -1 : 1;
  return g_strcmp0 (trends_entity_get_text (idea_a, TRENDS_IDEA_CLUSTER),
                    trends_entity_get_text (idea_b, TRENDS_IDEA_CLUSTER));
}

static void
add_idea (Account *self, TrendsEntity *idea)
{
  const char *cluster = trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER);
  g_autofree char *words = describe_idea (idea);

  /* Translators: the name of a group of ideas, and one of them */
  add_item (self, *cluster != '\0' ? g_strdup_printf (_("%s: %s"), cluster, words)
                                   : g_strdup (words));
}

static void
add_ideas (Account *self)
{
  g_autoptr (GPtrArray) ideas = list_own (self, TRENDS_KIND_IDEA, TRENDS_IDEA_WORKSHOP);
  TrendsEntity *before = NULL;

  if (ideas->len == 0)
    return;
  add_heading (self, _("Ideas"));
  g_ptr_array_sort (ideas, compare_ideas);
  for (guint i = 0; i < ideas->len; i++)
    {
      TrendsEntity *trend = trends_entity_get_ref (ideas->pdata[i], TRENDS_IDEA_TREND);

      if (trend != before || i == 0)
        add_block (self, TRENDS_ACCOUNT_SUBHEADING,
                   g_strdup (trend != NULL ? trends_entity_get_name (trend)
                                           : _("About no trend in particular")),
                   trend != NULL);
      before = trend;
      add_idea (self, ideas->pdata[i]);
    }
}

/* ---------------------------------------------------------------------- votes */

/* As on the wall */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  return trends_ballot_subjects_compare_totals (*(TrendsEntity *const *) a,
                                                *(TrendsEntity *const *) b);
}

/* (transfer full) (element-type TrendsEntity): each with a free reference */
static GPtrArray *
list_totals (Account *self, TrendsEntity *ballot)
{
  g_autoptr (GPtrArray) totals = trends_plan_dup_referring (
    self->plan, TRENDS_KIND_BALLOT_TOTAL, TRENDS_BALLOT_TOTAL_BALLOT, ballot);

  for (guint i = totals->len; i > 0; i--)
    if (trends_entity_get_ref (totals->pdata[i - 1], TRENDS_BALLOT_TOTAL_ENTRY) == NULL)
      g_ptr_array_remove_index (totals, i - 1);
  g_ptr_array_sort (totals, compare_totals);
  return g_steal_pointer (&totals);
}

static gboolean
is_tie (GPtrArray *totals, guint index)
{
  gint64 dots = trends_ballot_subjects_get_dots (totals->pdata[index]);

  return (index > 0 && trends_ballot_subjects_get_dots (totals->pdata[index - 1]) == dots)
         || (index + 1 < totals->len && trends_ballot_subjects_get_dots (totals->pdata[index + 1]) == dots);
}

/* (transfer full): “3”, or “3, equal”: of which there are others; what nobody has voted for has no place */
static char *
describe_place (Account *self, GPtrArray *totals, guint index)
{
  guint first = index;
  g_autofree char *number = NULL;

  if (trends_ballot_subjects_get_dots (totals->pdata[index]) <= 0)
    return g_strdup ("–");
  while (first > 0 && trends_ballot_subjects_get_dots (totals->pdata[first - 1]) == trends_ballot_subjects_get_dots (totals->pdata[index]))
    first--;
  number = trends_words_number (self->plan, first + 1);
  /* Translators: a place in the result of a vote that several have */
  return is_tie (totals, index) ? g_strdup_printf (_("%s, equal"), number) : g_strdup (number);
}

/* (transfer full): a group of ideas as the room has voted on it */
static char *
dup_voted (TrendsEntity *total, TrendsEntity *entry)
{
  return trends_entity_is (entry, TRENDS_KIND_IDEA) ? trends_ballot_subjects_dup_voted (total)
                                                    : dup_name (entry);
}

static TrendsTable *
make_result (Account *self, TrendsEntity *ballot, GPtrArray *totals)
{
  TrendsTable *table
    = trends_table_new (trends_entity_get_text (ballot, TRENDS_BALLOT_SUBJECT), "GBP");

  trends_table_add_column (table, _("Place"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Voted on"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Dots"), TRENDS_COLUMN_NUMBER);
  for (guint i = 0; i < totals->len; i++)
    {
      TrendsEntity *entry = trends_entity_get_ref (totals->pdata[i], TRENDS_BALLOT_TOTAL_ENTRY);
      g_autofree char *place = describe_place (self, totals, i);
      g_autofree char *name = dup_voted (totals->pdata[i], entry);

      trends_table_add_text (table, place, NULL);
      trends_table_add_text (table, name, entry);
      trends_table_add_number (table, trends_ballot_subjects_get_dots (totals->pdata[i]));
    }
  return table;
}

static gint64
sum_dots (GPtrArray *totals)
{
  gint64 sum = 0;

  for (guint i = 0; i < totals->len; i++)
    sum += trends_ballot_subjects_get_dots (totals->pdata[i]);
  return sum;
}

/* Whether more was counted, in all or on one, than so many people had; the most is first. */
static gboolean
is_too_much (TrendsEntity *ballot, GPtrArray *totals)
{
  gint64 dots = trends_entity_get_integer (ballot, TRENDS_BALLOT_DOTS);
  gint64 people = trends_entity_get_integer (ballot, TRENDS_BALLOT_PEOPLE);
  gboolean several = trends_entity_get_integer (ballot, TRENDS_BALLOT_SEVERAL) == 1;

  return totals->len > 0 && dots != TRENDS_UNSET && people != TRENDS_UNSET
         && (sum_dots (totals)
               > trends_ballot_subjects_count_most (people, dots, several, totals->len)
             || trends_ballot_subjects_get_dots (totals->pdata[0])
                  > trends_ballot_subjects_count_most (people, dots, several, 1));
}

/* (transfer full): how it was voted; who gave no dot hasn't voted, however many were in the room */
static char *
describe_ballot (Account *self, TrendsEntity *ballot, GPtrArray *totals)
{
  gint64 dots = trends_entity_get_integer (ballot, TRENDS_BALLOT_DOTS);
  gint64 people = trends_entity_get_integer (ballot, TRENDS_BALLOT_PEOPLE);
  g_autoptr (GString) text = g_string_new (NULL);

  if (people == 0)
    g_string_append (text, _("Nobody voted. "));
  else if (people != TRENDS_UNSET && sum_dots (totals) > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%u person voted. ", "%u people voted. ",
                                         (gulong) people),
                            (guint) people);
  if (dots != TRENDS_UNSET)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "%u dot each. ", "%u dots each. ",
                                         (gulong) dots),
                            (guint) dots);
  g_string_append (text, trends_entity_get_integer (ballot, TRENDS_BALLOT_SEVERAL) == 1
                           ? _("Several on one were allowed.") : _("One on each at most."));
  if (is_too_much (ballot, totals))
    /* Translators: of the dots of a vote */
    g_string_append_printf (text, " %s", _("More was counted than so many people could give."));
  if (trends_entity_get_integer (ballot, TRENDS_BALLOT_REVEALED) != 1)
    g_string_append_printf (text, " %s", _("The result was not revealed to the room."));
  return g_strdup (text->str);
}

static void
add_ballot (Account *self, TrendsEntity *ballot)
{
  g_autoptr (GPtrArray) totals = list_totals (self, ballot);
  g_autofree char *words = describe_ballot (self, ballot, totals);

  add_block (self, TRENDS_ACCOUNT_SUBHEADING,
             g_strdup (trends_entity_get_text (ballot, TRENDS_BALLOT_SUBJECT)), TRUE);
  add_prose (self, words);
  if (totals->len == 0)
    add_prose (self, _("No votes were counted."));
  else
    add_table (self, make_result (self, ballot, totals));
}

static void
add_votes (Account *self)
{
  g_autoptr (GPtrArray) ballots = list_own (self, TRENDS_KIND_BALLOT, TRENDS_BALLOT_WORKSHOP);

  if (ballots->len > 0)
    add_heading (self, _("Votes"));
  for (guint i = 0; i < ballots->len; i++)
    add_ballot (self, ballots->pdata[i]);
}

/* ------------------------------------------------------------------ decisions */

/* What is said back in a room begins with the trend, and ends with who owns it where that was decided. */
static gboolean
names (const char *text, TrendsEntity *entity)
{
  g_autofree char *folded = trends_fold (text);
  g_autofree char *name = trends_fold (trends_entity_get_name (entity));

  return strstr (folded, name) != NULL;
}

static void
add_decision (Account *self, TrendsEntity *decision)
{
  const char *words = trends_entity_get_text (decision, TRENDS_DECISION_TEXT);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  TrendsEntity *trend = trends_entity_get_ref (decision, TRENDS_DECISION_TREND);
  TrendsEntity *owner = trends_entity_get_ref (decision, TRENDS_DECISION_OWNER);

  text = trend != NULL && !names (words, trend)
           /* Translators: a trend, and what was decided about it */
           ? g_strdup_printf (_("%s: %s"), trends_entity_get_name (trend), words)
           : g_strdup (words);
  if (owner != NULL && !names (words, owner))
    /* Translators: who sees to what was decided */
    g_ptr_array_add (more, g_strdup_printf (_("owner: %s"), trends_entity_get_name (owner)));
  add_item (self, dup_with (text, more));
}

static void
add_decisions (Account *self)
{
  g_autoptr (GPtrArray) decisions = list_own (self, TRENDS_KIND_DECISION, TRENDS_DECISION_WORKSHOP);

  if (decisions->len > 0)
    add_heading (self, _("Decisions"));
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, decisions->pdata[i]);
}

/* -------------------------------------------------------------------- changes */

/* (transfer full) */
static char *
describe_span (Account *self, TrendsEntity *start)
{
  TrendsEntity *end = trends_workshop_find_after (self->workshop);

  if (end != NULL && self->options->after != NULL)
    /* Translators: the names of two baselines, states of the plan that were kept */
    return g_strdup_printf (_("Between “%s”, which was kept on the day of the workshop, and “%s”:"),
                            trends_entity_get_name (start), trends_entity_get_name (end));
  /* Translators: the name of a baseline, a state of the plan that was kept */
  return g_strdup_printf (_("Between “%s”, which was kept on the day of the workshop, and the plan "
                            "as it is now:"),
                          trends_entity_get_name (start));
}

static void
add_changes_since (Account *self, TrendsEntity *start)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *after = self->options->after != NULL ? self->options->after : self->plan;
  g_autoptr (GPtrArray) changes
    = trends_workshop_changes_list (self->options->before, after, &error);
  g_autofree char *words = describe_span (self, start);

  add_prose (self, words);
  if (changes == NULL)
    add_prose (self, error->message);
  else if (changes->len == 0)
    add_prose (self, _("Nothing has changed."));
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_item (self, g_strdup (changes->pdata[i]));
}

/* Whoever isn't shown what was kept isn't told that there is none, either. */
static void
add_changes (Account *self)
{
  TrendsEntity *start = trends_workshop_find_before (self->workshop);

  if (!trends_audience_sees_kind (self->options->profile, TRENDS_KIND_BASELINE))
    return;
  add_heading (self, _("What has changed"));
  if (start != NULL && self->options->before != NULL)
    add_changes_since (self, start);
  else
    add_prose (self, _("Nobody knows how the plan was when this workshop began: no baseline was "
                       "saved on that day."));
}

/**
 * trends_workshop_account_new:
 * @plan: a plan, as it is shown
 * @options: for whom it is, and what was chosen
 *
 * Returns: (transfer full) (element-type TrendsAccountBlock): the record of the workshop that was
 *   chosen, or that there is none to tell of; the first is the title
 */
GPtrArray *
trends_workshop_account_new (TrendsPlan *plan, const TrendsExportOptions *options)
{
  Account self = { plan, NULL, options, NULL };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && options != NULL, NULL);

  self.workshop = trends_workshop_account_find (plan, options->values, NULL);
  self.blocks = g_ptr_array_new_with_free_func (block_free);
  if (self.workshop == NULL)
    {
      add_block (&self, TRENDS_ACCOUNT_TITLE, g_strdup (_("Record of a workshop")), FALSE);
      add_prose (&self, _("There is no workshop to tell of."));
      return self.blocks;
    }
  add_facts (&self);
  add_agenda (&self);
  add_ideas (&self);
  add_votes (&self);
  add_decisions (&self);
  add_changes (&self);
  return self.blocks;
}
