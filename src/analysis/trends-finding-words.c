/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-words.c: a finding as a sentence, see trends-finding.h. It names what it is
 * about, says what is so, and what would help; it blames nobody.
 */

#include "trends-finding.h"

#include "trends-date.h"
#include "trends-printable.h"
#include "trends-fold.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrendsEntity *entity;
  const TrendsFindingIndex *index;
  const TrendsLanguage *paper;
} Words;

typedef char *(*SayFunc) (const Words *self);

static const char *
get_name (const Words *self)
{
  return trends_entity_get_name (self->entity);
}

/* What a field of the entity, or of another, holds, for people */
static char *
dup_value_of (const Words  *self,
              TrendsEntity *entity,
              guint         field)
{
  g_autofree char *text
      = trends_value_to_text (trends_entity_get_value (entity, field),
                              trends_kind_get_field (trends_entity_get_kind (entity), field),
                              trends_entity_get_plan (entity),
                              TRENDS_VALUE_IN_FULL,
                              self->paper);

  /* Apart from the titles beside it, in a language that runs from right to left */
  return trends_isolate (text);
}

static gboolean
is_to_act_on (const Words *self)
{
  return trends_entity_get_integer (self->entity, TRENDS_TREND_STANCE) == TRENDS_STANCE_ACT;
}

/* ----------------------------------------------------------------- trends */

static char *
say_undecided_trend (const Words *self)
{
  /* Translators: %s is a trend’s title */
  return g_strdup_printf (_("“%s” has no stance yet: is it to act on, to prepare for or to "
                             "watch?"),
                          get_name (self));
}

static char *
say_trend_without_owner (const Words *self)
{
  return g_strdup_printf (
      is_to_act_on (self)
          /* Translators: %s is a trend’s title */
          ? _("“%s” is a trend to act on and has no owner yet: who could speak for it?")
          : _("“%s” has no owner yet: who could keep an eye on it?"),
      get_name (self));
}

static char *
say_trend_without_reason (const Words *self)
{
  /* Translators: %s is a trend’s title */
  return g_strdup_printf (_("“%s” is a trend to act on: a sentence on why would help others to "
                             "follow."),
                          get_name (self));
}

static char *
say_empty_trend (const Words *self)
{
  return g_strdup_printf (
      is_to_act_on (self)
          /* Translators: %s is a trend’s title */
          ? _("“%s” is a trend to act on and has no initiatives yet: what would be a first step?")
          : _("“%s” has no initiatives, which may be right for now."),
      get_name (self));
}

/* ------------------------------------------------------------ trend links */

static gboolean
is_home_of_paused (TrendsEntity *trend)
{
  GListModel *list = trends_trend_get_initiatives (trend);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_PAUSED)
        return TRUE;
    }
  return FALSE;
}

static char *
say_foundation_gap (const Words *self)
{
  TrendsEntity *from = trends_entity_get_ref (self->entity, TRENDS_TREND_LINK_FROM);
  TrendsEntity *to = trends_entity_get_ref (self->entity, TRENDS_TREND_LINK_TO);

  return g_strdup_printf (
      is_home_of_paused (to)
          /* Translators: two trends’ titles */
          ? _(
              "“%s” is a trend to act on and relies on “%s”, where work is paused and nothing else "
              "is under way.")
          : _("“%s” is a trend to act on and relies on “%s”, where nothing is under way yet."),
      trends_entity_get_name (from),
      trends_entity_get_name (to));
}

static char *
say_neglected_link (const Words *self)
{
  TrendsEntity *from = trends_entity_get_ref (self->entity, TRENDS_TREND_LINK_FROM);
  TrendsEntity *to = trends_entity_get_ref (self->entity, TRENDS_TREND_LINK_TO);

  /* Translators: two trends’ titles, then what the second one is short of: “, which has no
   * owner” */
  return g_strdup_printf (_("“%s” relies on “%s”%s."),
                          trends_entity_get_name (from),
                          trends_entity_get_name (to),
                          trends_trend_describe_neglect (to));
}

/* ---------------------------------------------------- owners, dependencies */

/* All but the first in which somebody leads more than the limit, in a row */
static char *
dup_other_quarters (const TrendsLoad *load, const char *id, gint64 limit, int year_start)
{
  GString *text = g_string_new (NULL);
  int from = trends_load_get_first (load);
  gboolean is_first = TRUE;

  for (int q = from; q < from + (int) trends_load_get_n_quarters (load); q++)
    if (trends_load_count (load, id, q) > limit)
      {
        g_autofree char *quarter
            = trends_quarter_format (trends_load_get_period (q, year_start).start, year_start);

        if (!is_first)
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", quarter);
        is_first = FALSE;
      }
  return g_string_free (text, FALSE);
}

static char *
say_overloaded_owner (const Words *self)
{
  TrendsPlan *plan = trends_entity_get_plan (self->entity);
  const TrendsLoad *load = trends_finding_index_get_load (self->index);
  gint64 limit = trends_entity_get_integer (trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT);
  const char *id = trends_entity_get_id (self->entity);
  int year_start = trends_period_get_year_start (plan);
  int first = trends_load_get_first (load);
  guint n_over = trends_load_count_over (load, id, limit, &first);
  guint n = trends_load_count (load, id, first);
  g_autofree char *quarter
      = trends_quarter_format (trends_load_get_period (first, year_start).start, year_start);
  g_autofree char *others = n_over > 1 ? dup_other_quarters (load, id, limit, year_start) : NULL;

  if (n_over == 1)
    /* Translators: an owner’s name, how many initiatives, a quarter, a number */
    return g_strdup_printf (ngettext ("%s leads %u initiative in %s; the limit is %d.",
                                      "%s leads %u initiatives in %s; the limit is %d.",
                                      n),
                            get_name (self),
                            n,
                            quarter,
                            (int) limit);

  /* Translators: an owner’s name, how many initiatives, a quarter, other quarters, a number; the
   * plural is that of the initiatives */
  return g_strdup_printf (
      ngettext ("%s leads %u initiative in %s, and too many in %s; the limit is %d.",
                "%s leads %u initiatives in %s, and too many in %s; the limit is %d.",
                n),
      get_name (self),
      n,
      quarter,
      others,
      (int) limit);
}

static char *
say_too_early (const Words *self)
{
  TrendsEntity *initiative = trends_entity_get_ref (self->entity, TRENDS_DEPENDENCY_INITIATIVE);
  TrendsEntity *needs = trends_entity_get_ref (self->entity, TRENDS_DEPENDENCY_NEEDS);
  g_autofree char *start = dup_value_of (self, initiative, TRENDS_INITIATIVE_START);
  g_autofree char *end = dup_value_of (self, needs, TRENDS_INITIATIVE_END);

  /* Translators: an initiative’s title and a day, twice */
  return g_strdup_printf (_("“%s” starts on %s, and needs “%s”, which ends on %s."),
                          trends_entity_get_name (initiative),
                          start,
                          trends_entity_get_name (needs),
                          end);
}

static char *
say_begun_early (const Words *self)
{
  TrendsEntity *initiative = trends_entity_get_ref (self->entity, TRENDS_DEPENDENCY_INITIATIVE);
  TrendsEntity *needs = trends_entity_get_ref (self->entity, TRENDS_DEPENDENCY_NEEDS);
  g_autofree char *end = dup_value_of (self, needs, TRENDS_INITIATIVE_END);

  /* Translators: the titles of two initiatives, and a day */
  return g_strdup_printf (_("“%s” has begun, and needs “%s”, which ends on %s."),
                          trends_entity_get_name (initiative),
                          trends_entity_get_name (needs),
                          end);
}

/* ------------------------------------------------------------- initiatives */

static char *
say_overdue (const Words *self)
{
  g_autofree char *end = dup_value_of (self, self->entity, TRENDS_INITIATIVE_END);

  /* Translators: an initiative’s title, and a day that has passed */
  return g_strdup_printf (_("“%s” was to end on %s: is it done, or which date can be kept?"),
                          get_name (self),
                          end);
}

static char *
say_without_lead (const Words *self)
{
  /* Translators: %s is an initiative’s title */
  return g_strdup_printf (_("“%s” has no lead yet: who could take it on?"), get_name (self));
}

static char *
say_without_dates (const Words *self)
{
  /* Translators: %s is an initiative’s title */
  return g_strdup_printf (_("“%s” has no dates yet: a rough quarter is enough."), get_name (self));
}

static char *
say_without_funding (const Words *self)
{
  g_autofree char *cost = dup_value_of (self, self->entity, TRENDS_INITIATIVE_COST);

  /* Translators: an initiative’s title, and an amount of money */
  return g_strdup_printf (_("“%s” costs %s and isn’t funded yet: where could that come from?"),
                          get_name (self),
                          cost);
}

static char *
say_without_confidence_reason (const Words *self)
{
  return g_strdup_printf (
      trends_entity_get_integer (self->entity, TRENDS_INITIATIVE_CONFIDENCE)
              == TRENDS_CONFIDENCE_RED
          /* Translators: of the confidence that an initiative can be delivered; its title */
          ? _("“%s” is red: a sentence on why would let others help.")
          : _("“%s” is amber: a sentence on why would let others help."),
      get_name (self));
}

static char *
say_without_benefit (const Words *self)
{
  /* Translators: %s is an initiative’s title */
  return g_strdup_printf (_("“%s” has no benefit written down yet: whom does it help, and how?"),
                          get_name (self));
}

static char *
say_without_priority (const Words *self)
{
  /* Translators: %s is an initiative’s title */
  return g_strdup_printf (_("“%s” has no priority yet: how much does it matter?"),
                          get_name (self));
}

static char *
say_beyond_plan (const Words *self)
{
  TrendsEntity *info = trends_plan_get_info (trends_entity_get_plan (self->entity));
  gboolean has_end = trends_entity_get_integer (self->entity, TRENDS_INITIATIVE_END) != TRENDS_UNSET;
  g_autofree char *end = dup_value_of (self, self->entity,
                                       has_end ? TRENDS_INITIATIVE_END : TRENDS_INITIATIVE_START);
  g_autofree char *last = dup_value_of (self, info, TRENDS_PLAN_ENDS);

  if (!has_end)
    /* Translators: an initiative’s title, and two days */
    return g_strdup_printf (_("“%s” starts on %s, and the plan looks ahead to %s."),
                            get_name (self), end, last);
  /* Translators: an initiative’s title, and two days */
  return g_strdup_printf (_("“%s” ends on %s, and the plan looks ahead to %s."), get_name (self),
                          end, last);
}

static char *
say_same_title (const Words *self)
{
  guint n = trends_finding_index_count_title (self->index, self->entity);

  return g_strdup_printf (
      /* Translators: a number, and the title of so many initiatives */
      ngettext ("%u initiative is called “%s”: is it one piece of work?",
                "%u initiatives are called “%s”: are they one piece of work?",
                n),
      n,
      get_name (self));
}

static const SayFunc says[TRENDS_N_FINDING_KINDS] = {
  [TRENDS_FINDING_FOUNDATION_GAP] = say_foundation_gap,
  [TRENDS_FINDING_OVERDUE] = say_overdue,
  [TRENDS_FINDING_TOO_EARLY] = say_too_early,
  [TRENDS_FINDING_BEGUN_EARLY] = say_begun_early,
  [TRENDS_FINDING_OVERLOADED_OWNER] = say_overloaded_owner,
  [TRENDS_FINDING_UNDECIDED_TREND] = say_undecided_trend,
  [TRENDS_FINDING_TREND_WITHOUT_OWNER] = say_trend_without_owner,
  [TRENDS_FINDING_TREND_WITHOUT_REASON] = say_trend_without_reason,
  [TRENDS_FINDING_EMPTY_TREND] = say_empty_trend,
  [TRENDS_FINDING_NEGLECTED_LINK] = say_neglected_link,
  [TRENDS_FINDING_WITHOUT_LEAD] = say_without_lead,
  [TRENDS_FINDING_WITHOUT_DATES] = say_without_dates,
  [TRENDS_FINDING_WITHOUT_FUNDING] = say_without_funding,
  [TRENDS_FINDING_WITHOUT_CONFIDENCE_REASON] = say_without_confidence_reason,
  [TRENDS_FINDING_WITHOUT_BENEFIT] = say_without_benefit,
  [TRENDS_FINDING_WITHOUT_PRIORITY] = say_without_priority,
  [TRENDS_FINDING_BEYOND_PLAN] = say_beyond_plan,
  [TRENDS_FINDING_SAME_TITLE] = say_same_title,
};

/**
 * trends_finding_dup_sentence:
 * @index: of the plan that it is found in, as it is now
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): what is found, and what would help, as a sentence
 */
char *
trends_finding_dup_sentence (TrendsFinding            *self,
                             const TrendsFindingIndex *index,
                             const TrendsLanguage     *paper)
{
  Words words;

  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  words = (Words) { trends_finding_get_entity (self), index, paper };
  return says[trends_finding_get_type_of (self)](&words);
}

/**
 * trends_finding_dup_grounds:
 *
 * Returns: (transfer full) (nullable): for a finding about trends that rely on each other, why
 *   they do and who says so; %NULL where there is nothing to say
 */
char *
trends_finding_dup_grounds (TrendsFinding *self)
{
  TrendsEntity *link;
  const char *reason, *source;

  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  link = trends_finding_get_entity (self);
  if (!trends_entity_is (link, TRENDS_KIND_TREND_LINK))
    return NULL;

  reason = trends_entity_get_text (link, TRENDS_TREND_LINK_REASON);
  source = trends_entity_get_text (link, TRENDS_TREND_LINK_SOURCE);
  if (trends_text_is_blank (reason))
    return NULL;
  if (trends_text_is_blank (source))
    return g_strdup (reason);
  /* Translators: why a trend relies on another, and the address of who says so */
  return g_strdup_printf (_("%s (Source: %s)"), reason, source);
}

/* (transfer full) (nullable): on which day that was, in UTC, so that it is the same for everybody
 */
static char *
dup_day_of (TrendsEntity         *set_aside,
            const TrendsLanguage *paper)
{
  gint64 time = trends_entity_get_integer (set_aside, TRENDS_SET_ASIDE_TIME);
  gint64 day = trends_time_get_day (time);

  if (time == TRENDS_UNSET)
    return NULL;
  return paper != NULL ? trends_language_format_date (paper, day, FALSE) : trends_date_format (day);
}

/**
 * trends_finding_dup_aside:
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full) (nullable): of a finding that is set aside, who did so, when and why;
 *   %NULL for one that counts
 */
char *
trends_finding_dup_aside (TrendsFinding        *self,
                          const TrendsLanguage *paper)
{
  TrendsEntity *set_aside;
  g_autofree char *when = NULL;
  const char *author, *reason;
  GString *text;

  g_return_val_if_fail (TRENDS_IS_FINDING (self), NULL);

  set_aside = trends_finding_get_set_aside (self);
  if (set_aside == NULL)
    return NULL;

  when = dup_day_of (set_aside, paper);
  author = trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_AUTHOR);
  reason = trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_REASON);
  text = g_string_new (NULL);
  if (*author != '\0' && when != NULL)
    /* Translators: a person’s name, and when */
    g_string_append_printf (text, _("Set aside by %s, %s."), author, when);
  else if (*author != '\0')
    /* Translators: a person’s name */
    g_string_append_printf (text, _("Set aside by %s."), author);
  else
    g_string_append (text, _("Set aside."));
  /* Translators: of a finding that is set aside, where nobody has said why */
  g_string_append_printf (text, " %s", trends_text_is_blank (reason) ? _("No reason given.") : reason);
  return g_string_free (text, FALSE);
}
