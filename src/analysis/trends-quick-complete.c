/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-complete.c: see trends-quick-complete.h. */

#include "trends-quick-complete.h"

#include "trends-fold.h"
#include "trends-name-fit.h"
#include "trends-one-line.h"
#include "trends-owner-verbs.h"
#include "trends-quick-line-private.h"
#include "trends-trend-numbers.h"

#include <string.h>

#define MOST_COMPLETIONS 8

typedef struct
{
  const char *text;
  gsize begin, end;   /* of the part with its mark, in bytes */
  TrendsQuickKind kind;
  char *typed;        /* folded, without mark and quotation marks */
  GPtrArray *found;   /* of TrendsQuickCompletion, best first */
} Completing;

static void
completion_free (gpointer data)
{
  TrendsQuickCompletion *completion = data;

  g_clear_object (&completion->entity);
  g_free (completion->label);
  g_free (completion->line);
  g_free (completion);
}

/* ------------------------------------------------------------ what is typed */

/* The last mark before `at` that begins a word, and what it is a mark of; an open quotation mark holds words together. */
static gboolean
find_mark (const char *text, gsize at, gsize *begin, TrendsQuickKind *kind)
{
  for (gsize i = at; i > 0; i--)
    {
      const char *mark = text + i - 1;
      gboolean begins = i == 1 || g_ascii_isspace (text[i - 2]);

      if (!begins || !trends_quick_mark_to_kind (*mark, kind))
        continue;
      *begin = i - 1;
      if (mark[1] == '"' && i < at)
        return memchr (mark + 2, '"', at - i - 1) == NULL;
      return memchr (mark, ' ', at - i + 1) == NULL;
    }
  return FALSE;
}

static gsize
find_end (const char *text, gsize begin, gsize at)
{
  const char *end = text + at;

  if (text[begin + 1] == '"')
    {
      const char *quote = strchr (text + begin + 2, '"');

      return quote != NULL ? (gsize) (quote + 1 - text) : strlen (text);
    }
  while (*end != '\0' && *end != ' ')
    end++;
  return (gsize) (end - text);
}

/* What was made text again, or was pasted, is no part of the line: nothing completes it. */
static gboolean
is_part (TrendsQuickLine *line, const char *text, gsize begin, gsize at)
{
  if (at - begin < 2 || text[begin + 1] == '"')
    return TRUE;
  for (guint i = 0; line != NULL && i < trends_quick_line_get_n_parts (line); i++)
    if (trends_quick_line_get_part (line, i)->begin == begin)
      return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------- what it could be */

static void
set_typed (Completing *self, TrendsQuickCompletion *completion, const char *typed)
{
  g_free (completion->line);
  completion->line = g_strdup_printf ("%.*s%s %s", (int) self->begin + 1, self->text, typed,
                                      self->text + self->end
                                        + (self->text[self->end] == ' ' ? 1 : 0));
  completion->at = self->begin + 2 + strlen (typed);
}

static void
name_apart (Completing *self, TrendsQuickCompletion *completion, const char *apart)
{
  g_autofree char *typed = trends_quick_name_dup_typed (apart);

  g_free (completion->label);
  completion->label = g_strdup (apart);
  set_typed (self, completion, typed);
}

static void
add (Completing *self, const char *label, const char *typed, TrendsEntity *entity, TrendsFit fit,
     gboolean is_new)
{
  TrendsQuickCompletion *completion;
  guint place = self->found->len;

  while (place > 0 && ((TrendsQuickCompletion *) self->found->pdata[place - 1])->fit < fit)
    place--;
  if (place == MOST_COMPLETIONS)
    return;

  completion = g_new0 (TrendsQuickCompletion, 1);
  completion->kind = self->kind;
  completion->fit = fit;
  completion->is_new = is_new;
  completion->label = g_strdup (label);
  g_set_object (&completion->entity, entity);
  set_typed (self, completion, typed);
  g_ptr_array_insert (self->found, (int) place, completion);
  if (self->found->len > MOST_COMPLETIONS)
    g_ptr_array_set_size (self->found, MOST_COMPLETIONS);
}

/* What has the letters somewhere inside is nothing that one would begin to type so. */
static TrendsFit
fit (Completing *self, const char *folded)
{
  TrendsFit how = *self->typed == '\0' ? TRENDS_FIT_WORD_BEGINS
                                       : trends_name_fit_loosely (folded, self->typed);

  return how == TRENDS_FIT_HOLDS ? TRENDS_FIT_NONE : how;
}

static void
add_entities (Completing *self, GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      TrendsFit how = fit (self, trends_entity_get_folded_name (entity));
      g_autofree char *typed = NULL;

      if (how == TRENDS_FIT_NONE || strchr (trends_entity_get_name (entity), '"') != NULL)
        continue;
      typed = trends_quick_name_dup_typed (trends_entity_get_name (entity));
      add (self, trends_entity_get_name (entity), typed, entity, how, FALSE);
    }
}

static void
add_numbered (Completing *self, TrendsPlan *plan)
{
  guint64 number;
  TrendsEntity *trend;

  if (!g_ascii_string_to_unsigned (self->typed, 10, 1, G_MAXUINT, &number, NULL))
    return;
  trend = trends_trend_find_by_number (plan, (guint) number);
  if (trend != NULL)
    add (self, trends_entity_get_name (trend), self->typed, trend, TRENDS_FIT_NAME_IS, FALSE);
}

/* By the keys that set them, where what they are called is several words */
static void
add_priorities (Completing *self, TrendsPlan *plan)
{
  const TrendsChoices *choices = trends_plan_get_priority_choices (plan);

  for (gint64 i = TRENDS_N_PRIORITIES - 1; i >= TRENDS_PRIORITY_LOW; i--)
    {
      const char *label = trends_choices_get_label (choices, i);
      g_autofree char *folded = trends_fold (label);
      g_autofree char *digit = g_strdup_printf ("%d", (int) (TRENDS_N_PRIORITIES - i));
      TrendsFit how = fit (self, folded);

      if (how == TRENDS_FIT_NONE && strcmp (self->typed, digit) == 0)
        how = TRENDS_FIT_NAME_IS;
      if (how != TRENDS_FIT_NONE)
        add (self, label, strchr (label, ' ') != NULL ? digit : label, NULL, how, FALSE);
    }
}

static void
add_tag (Completing *self, GHashTable *seen, const char *tag)
{
  g_autofree char *folded = NULL, *typed = NULL;
  TrendsFit how;

  if (strchr (tag, '"') != NULL || g_hash_table_contains (seen, tag))
    return;
  g_hash_table_add (seen, g_strdup (tag));
  folded = trends_fold (tag);
  how = fit (self, folded);
  if (how == TRENDS_FIT_NONE)
    return;
  typed = trends_quick_name_dup_typed (tag);
  add (self, tag, typed, NULL, how, FALSE);
}

static void
add_tags (Completing *self, TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      const TrendsValue *value = trends_entity_get_value (initiative, TRENDS_INITIATIVE_TAGS);
      g_auto (GStrv) tags = NULL;

      if (!trends_value_is_set (value))
        continue;
      tags = trends_entity_dup_strings (initiative, TRENDS_INITIATIVE_TAGS);
      for (guint j = 0; tags[j] != NULL; j++)
        add_tag (self, seen, tags[j]);
    }
}

static gboolean
has_label (Completing *self, const char *folded)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      TrendsQuickCompletion *completion = self->found->pdata[i];
      g_autofree char *label = trends_fold (completion->label);

      if (strcmp (label, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A tag is new as soon as none is called so; a person only where nobody else could be meant, since
 * the line means them then. */
static void
add_new (Completing *self, const char *name)
{
  g_autofree char *typed = NULL;

  if (*name == '\0' || strchr (name, '"') != NULL
      || (self->kind != TRENDS_QUICK_TAG && self->kind != TRENDS_QUICK_LEAD)
      || (self->kind == TRENDS_QUICK_LEAD ? self->found->len > 0 : has_label (self, self->typed)))
    return;
  typed = trends_quick_name_dup_typed (name);
  add (self, name, typed, NULL, TRENDS_FIT_NONE, TRUE);
}

/* Those who are called the same, so that each can be chosen */
static void
name_namesakes_apart (Completing *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      TrendsQuickCompletion *completion = self->found->pdata[i];
      g_autofree char *apart = NULL;

      if (completion->entity == NULL || !trends_entity_is (completion->entity, TRENDS_KIND_OWNER))
        continue;
      apart = trends_owner_dup_name_apart (completion->entity);
      if (!g_str_equal (apart, completion->label))
        name_apart (self, completion, apart);
    }
}

static void
add_all (Completing *self, TrendsPlan *plan)
{
  switch (self->kind)
    {
    case TRENDS_QUICK_TREND:
      add_numbered (self, plan);
      add_entities (self, trends_plan_get_list (plan, TRENDS_KIND_TREND));
      break;

    case TRENDS_QUICK_LEAD:
      add_entities (self, trends_plan_get_list (plan, TRENDS_KIND_OWNER));
      name_namesakes_apart (self);
      break;

    case TRENDS_QUICK_PRIORITY:
      add_priorities (self, plan);
      break;

    case TRENDS_QUICK_TAG:
      add_tags (self, plan);
      break;

    case TRENDS_QUICK_DATES:
    case TRENDS_QUICK_COST:
    default:
      g_assert_not_reached ();
    }
}

/**
 * trends_quick_complete:
 * @plan: whose names are meant
 * @line: (nullable): how @text is understood
 * @text: what is typed
 * @at: where the caret is, in bytes
 *
 * Returns: (transfer full) (element-type TrendsQuickCompletion): what the part before the caret
 *   could be, best first; nothing where it isn't one
 */
GPtrArray *
trends_quick_complete (TrendsPlan *plan, TrendsQuickLine *line, const char *text, gsize at)
{
  g_autofree char *given = NULL, *name = NULL, *typed = NULL;
  Completing self = { .text = text };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL && at <= strlen (text), NULL);

  self.found = g_ptr_array_new_with_free_func (completion_free);
  if (!find_mark (text, at, &self.begin, &self.kind) || !is_part (line, text, self.begin, at))
    return self.found;

  self.end = find_end (text, self.begin, at);
  given = g_strndup (text + self.begin + 1, at - self.begin - 1);
  name = trends_trim (*given == '"' ? given + 1 : given);
  self.typed = typed = trends_fold (name);
  add_all (&self, plan);
  add_new (&self, name);
  return self.found;
}
