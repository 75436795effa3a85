/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-notes.c: what is said of a trend when others have come to it. What all of them
 * say is said of it too; what only some say, or what has no field there, goes into its note. */

#include "trends-edition-move-private.h"

#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

/* Said here of a trend, and not by its edition; the note and unknown data apart */
static const guint said_here[] = {
  TRENDS_TREND_STANCE,       TRENDS_TREND_STANCE_REASON,   TRENDS_TREND_OWNER,
  TRENDS_TREND_PRIORITY,     TRENDS_TREND_MATURITY_NOW,    TRENDS_TREND_MATURITY_TARGET,
};

/* What an edition says, and somebody may have put in other words */
static const guint own_words[] = { TRENDS_TREND_SUMMARY, TRENDS_TREND_THEMES,
                                   TRENDS_TREND_PROMPTS, TRENDS_TREND_SOURCE };

typedef struct
{
  TrendsEditionMove *move;
  GPtrArray *sources;
  GPtrArray *lost;
  TrendsValue *values;
  gboolean is_joined;
} Join;

static const TrendsField *
get_field (guint field)
{
  return trends_kind_get_field (TRENDS_KIND_TREND, field);
}

static void
add_line (GString *text, const char *label, const char *words)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: what is said in a note, and in which words: “Stance: Act” */
  g_string_append_printf (text, _("%s: %s"), label, words);
}

/* (transfer full): a person by the role, where there is one: what the program writes into a note
 * isn't looked through for names once their owner is gone. */
static char *
dup_words (Join *self, TrendsEntity *trend, guint field)
{
  TrendsEntity *owner = field == TRENDS_TREND_OWNER ? trends_entity_get_ref (trend, field) : NULL;

  if (owner != NULL
      && trends_entity_get_integer (owner, TRENDS_OWNER_OWNER_KIND) == TRENDS_OWNER_PERSON
      && *trends_entity_get_text (owner, TRENDS_OWNER_ROLE) != '\0')
    return g_strdup (trends_entity_get_text (owner, TRENDS_OWNER_ROLE));
  return trends_value_to_text (trends_entity_get_value (trend, field), get_field (field),
                               self->move->plan, TRENDS_VALUE_IN_FULL, NULL);
}

static void
add_field (Join *self, GString *text, TrendsEntity *trend, guint field)
{
  g_autofree char *words = NULL;

  if (!trends_edition_is_said (trend, get_field (field)))
    return;
  words = dup_words (self, trend, field);
  if (words != NULL)
    add_line (text, trends_field_get_label (get_field (field)), words);
}

static gboolean
is_changed (Join *self, TrendsEntity *trend, guint field)
{
  TrendsEntity *original = trends_edition_find_original (self->move, trend);

  return original == NULL
         || !trends_value_equal (trends_entity_get_value (trend, field),
                                 trends_entity_get_value (original, field));
}

static gboolean
is_new_home (Join *self, TrendsEntity *trend)
{
  return trends_plan_lookup (self->move->edition, trends_entity_get_id (trend)) != NULL;
}

/* A link between two that have become one, or that is there already; said where it starts, or
 * where it ends if it starts at one that stays as it is. */
static void
add_lost_links (Join *self, GString *text, TrendsEntity *trend)
{
  for (guint i = 0; i < self->lost->len; i++)
    {
      TrendsEntity *link = self->lost->pdata[i];
      const char *reason = trends_entity_get_text (link, TRENDS_TREND_LINK_REASON);
      TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
      TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);
      gboolean goes = trends_edition_get_new_id (self->move, trends_entity_get_id (from)) != NULL;
      const TrendsField *field = trends_kind_get_field (
        TRENDS_KIND_TREND_LINK, goes ? TRENDS_TREND_LINK_TO : TRENDS_TREND_LINK_FROM);
      g_autofree char *words = NULL;

      if ((goes ? from : to) != trend || *reason == '\0')
        continue;
      /* Translators: the title of a trend, and why another relies on it, or it on another */
      words = g_strdup_printf (_("%s (%s)"), trends_entity_get_name (goes ? to : from), reason);
      add_line (text, trends_field_get_label (field), words);
    }
}

/* All that its new home can't say by itself; "" where there is nothing */
static char *
dup_account (Join *self, TrendsEntity *trend)
{
  const char *note = trends_entity_get_text (trend, TRENDS_TREND_NOTE);
  GString *text = g_string_new (note);

  if (is_new_home (self, trend))
    return g_string_free (text, FALSE);
  if (!self->is_joined && is_changed (self, trend, TRENDS_TREND_TITLE))
    add_field (self, text, trend, TRENDS_TREND_TITLE);
  for (guint i = 0; i < G_N_ELEMENTS (own_words); i++)
    if (is_changed (self, trend, own_words[i]))
      add_field (self, text, trend, own_words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (said_here); i++)
    if (self->is_joined && !trends_value_is_set (&self->values[said_here[i]]))
      add_field (self, text, trend, said_here[i]);
  add_lost_links (self, text, trend);
  return g_string_free (text, FALSE);
}

static gboolean
is_said_by (Join *self, guint source, guint field)
{
  return trends_edition_is_said (self->sources->pdata[source], get_field (field));
}

/* What all say alike that say anything: who says nothing doesn't disagree. */
static void
set_common (Join *self, guint field)
{
  const TrendsValue *first = NULL;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const TrendsValue *value = trends_entity_get_value (self->sources->pdata[i], field);

      if (!is_said_by (self, i, field))
        continue;
      if (first != NULL && !trends_value_equal (first, value))
        return;
      first = value;
    }
  if (first != NULL)
    self->values[field] = trends_value_copy (first);
}

static gboolean
has_common_stance (Join *self, guint source)
{
  const TrendsValue *stance = &self->values[TRENDS_TREND_STANCE];

  return is_said_by (self, source, TRENDS_TREND_STANCE)
           ? trends_value_equal (stance, trends_entity_get_value (self->sources->pdata[source],
                                                                  TRENDS_TREND_STANCE))
           : !trends_value_is_set (stance);
}

/* A reason is of its stance, and none for another. */
static void
drop_lone_reason (Join *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (is_said_by (self, i, TRENDS_TREND_STANCE_REASON) && !has_common_stance (self, i))
      trends_value_clear (&self->values[TRENDS_TREND_STANCE_REASON]);
}

/* Hidden is what was all hidden. */
static void
set_hidden (Join *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (!is_said_by (self, i, TRENDS_TREND_HIDDEN))
      return;
  set_common (self, TRENDS_TREND_HIDDEN);
}

static void
set_note (Join *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < self->sources->len; i++)
    {
      TrendsEntity *trend = self->sources->pdata[i];
      g_autofree char *account = dup_account (self, trend);

      if (*account == '\0')
        continue;
      if (note->len > 0)
        g_string_append (note, "\n\n");
      if (self->is_joined && !is_new_home (self, trend))
        /* Translators: what was said of a trend that has become a part of another; %s is its title,
         * and what was said follows in the lines below */
        g_string_append_printf (note, _("From “%s”:\n"), trends_entity_get_name (trend));
      g_string_append (note, account);
    }
  self->values[TRENDS_TREND_NOTE] = trends_value_text (note->str);
}

/* Of a newer version, that can't be understood here: the first has it, for there is one place. */
static void
set_extra (Join *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const TrendsValue *value = trends_entity_get_value (self->sources->pdata[i],
                                                          TRENDS_TREND_EXTRA);

      if (trends_value_is_set (value) && !trends_value_is_set (&self->values[TRENDS_TREND_EXTRA]))
        self->values[TRENDS_TREND_EXTRA] = trends_value_copy (value);
    }
}

/* Where it was in the plan already, it keeps what it says itself. */
static void
keep_own (Join *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    for (guint k = 0; is_new_home (self, self->sources->pdata[i]) && k < G_N_ELEMENTS (said_here); k++)
      if (trends_edition_is_said (self->sources->pdata[i], get_field (said_here[k])))
        {
          trends_value_clear (&self->values[said_here[k]]);
          self->values[said_here[k]]
            = trends_value_copy (trends_entity_get_value (self->sources->pdata[i], said_here[k]));
        }
}

static gboolean
is_empty (Join *self, TrendsEntity *trend)
{
  for (guint i = 0; i < self->move->rows->len; i++)
    if (g_array_index (self->move->rows, TrendsEditionRow, i).trend == trend)
      return g_array_index (self->move->rows, TrendsEditionRow, i).is_empty;
  return FALSE;
}

static guint
count_speaking (Join *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sources->len; i++)
    if (!is_empty (self, self->sources->pdata[i]))
      n++;
  return n;
}

void
trends_edition_join (TrendsEditionMove *self, GPtrArray *sources, GPtrArray *lost,
                     TrendsValue *values)
{
  Join join = { self, sources, lost, values, FALSE };

  g_assert (sources->len > 0);

  join.is_joined = count_speaking (&join) > 1;
  for (guint i = 0; i < G_N_ELEMENTS (said_here); i++)
    set_common (&join, said_here[i]);
  drop_lone_reason (&join);
  set_hidden (&join);
  set_note (&join);
  keep_own (&join);
  set_extra (&join);
}
