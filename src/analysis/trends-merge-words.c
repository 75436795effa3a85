/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-words.c: see trends-merge-words.h. */

#include "trends-merge-words.h"

#include "trends-merge-private.h"
#include "trends-one-line.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

#define QUOTED 80   /* characters of a text that is quoted */
#define MOST_NAMED 3 /* of many */

/* ---------------------------------------------------------------------- names */

static TrendsEntity *
find_entity (TrendsMerge *self, const char *id)
{
  /* By the name that both knew it by. */
  TrendsPlan *plans[] = { self->ancestor, self->sides[TRENDS_MERGE_MINE],
                          self->sides[TRENDS_MERGE_THEIRS] };
  TrendsEntity *entity = NULL;

  for (guint i = 0; entity == NULL && i < G_N_ELEMENTS (plans); i++)
    entity = trends_plan_lookup (plans[i], id);
  return entity;
}

char *
trends_merge_dup_name (TrendsMerge *self, const char *id)
{
  TrendsEntity *entity;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entity = find_entity (self, id);
  return entity != NULL ? trends_entity_dup_called (entity) : g_strdup ("");
}

/* (transfer full): “Initiative “Warm spaces”” */
static char *
dup_subject (TrendsMerge *self, TrendsKind kind, const char *id)
{
  g_autofree char *name = trends_merge_dup_name (self, id);
  g_autofree char *quoted = trends_excerpt (name, QUOTED);

  if (*quoted == '\0')
    return g_strdup (trends_kind_get_label (kind));
  /* Translators: a kind of entry, such as Initiative, and what it is called */
  return g_strdup_printf (_("%s “%s”"), trends_kind_get_label (kind), quoted);
}

/* --------------------------------------------------------------------- values */

/* What it refers to may be in one of the plans alone. (transfer full) (nullable) */
static char *
dup_text (TrendsMerge *self, const TrendsField *field, const TrendsValue *value,
          const TrendsLanguage *paper)
{
  TrendsPlan *plans[] = { self->sides[TRENDS_MERGE_MINE], self->sides[TRENDS_MERGE_THEIRS],
                          self->ancestor };
  char *text = NULL;

  for (guint i = 0; (text == NULL || *text == '\0') && i < G_N_ELEMENTS (plans); i++)
    {
      g_free (text);
      text = trends_value_to_text (value, field, plans[i], TRENDS_VALUE_IN_FULL, paper);
    }
  return text;
}

static gboolean
means_nothing (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_RANK || field->type == TRENDS_FIELD_JSON
         || field->type == TRENDS_FIELD_TIME;
}

/* (transfer full) (nullable): in quotes, where there is any */
static char *
quote_text (TrendsMerge *self, const TrendsField *field, const TrendsValue *value,
            const TrendsLanguage *paper)
{
  g_autofree char *text = dup_text (self, field, value, paper);
  g_autofree char *line = NULL;
  g_autofree char *excerpt = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  line = trends_one_line (text);
  excerpt = trends_excerpt (line, QUOTED);
  return g_strdup_printf (_("“%s”"), excerpt);
}

/* (transfer full): in quotes, or that there is none */
static char *
quote_value (TrendsMerge *self, const TrendsField *field, const TrendsValue *value,
             const TrendsLanguage *paper)
{
  char *text = quote_text (self, field, value, paper);

  /* Translators: what stands in a field where nothing does, in a sentence */
  return text != NULL ? text : g_strdup (_("nothing"));
}

/* -------------------------------------------------------------------- changes */

static char *
dup_set_words (TrendsMerge *self, const TrendsChange *change, const TrendsLanguage *paper)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);
  g_autofree char *subject = dup_subject (self, change->kind, change->id);
  g_autofree char *before = quote_text (self, field, &change->before, paper);
  g_autofree char *after = quote_text (self, field, &change->after, paper);

  if (means_nothing (field) || (before == NULL && after == NULL))
    /* Translators: an entry with its kind, then a field, such as Place */
    return g_strdup_printf (_("%s, %s: changed"), subject, trends_field_get_label (field));
  if (before == NULL)
    /* Translators: an entry with its kind, a field in which there was nothing, and what stands there
     * now, in quotes */
    return g_strdup_printf (_("%s, %s: now %s"), subject, trends_field_get_label (field), after);
  if (after == NULL)
    /* Translators: an entry with its kind, a field in which there is nothing any more, and what stood
     * there, in quotes */
    return g_strdup_printf (_("%s, %s: no longer %s"), subject, trends_field_get_label (field),
                            before);
  /* Translators: an entry with its kind, a field, and what stood in it and stands now, in
   * quotes */
  return g_strdup_printf (_("%s, %s: %s becomes %s"), subject, trends_field_get_label (field),
                          before, after);
}

/**
 * trends_merge_dup_change_words:
 * @change: of the edit of @self
 * @paper: (nullable): the language of dates and amounts
 *
 * Returns: (transfer full): what it changes, in one line without a full stop
 */
char *
trends_merge_dup_change_words (TrendsMerge *self, const TrendsChange *change,
                               const TrendsLanguage *paper)
{
  g_autofree char *subject = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);

  if (change->type == TRENDS_CHANGE_SET)
    return dup_set_words (self, change, paper);
  subject = dup_subject (self, change->kind, change->id);
  return change->type == TRENDS_CHANGE_ADD
           /* Translators: an entry with its kind */
           ? g_strdup_printf (_("%s: added"), subject)
           /* Translators: an entry with its kind */
           : g_strdup_printf (_("%s: removed"), subject);
}

/* ------------------------------------------------------------------- conflicts */

static char *
dup_field_words (TrendsMerge *self, const TrendsConflict *conflict, const TrendsLanguage *paper)
{
  const TrendsField *field = trends_kind_get_field (conflict->kind, conflict->field);
  g_autofree char *subject = dup_subject (self, conflict->kind, conflict->id);
  TrendsRecord *theirs = conflict->sides[TRENDS_MERGE_THEIRS];
  g_autofree char *before = quote_value (
    self, field, trends_merge_get_value (conflict->ancestor, conflict->field), paper);
  g_autofree char *mine = quote_value (
    self, field, trends_merge_get_value (conflict->sides[TRENDS_MERGE_MINE], conflict->field),
    paper);
  g_autofree char *other =
    quote_value (self, field, trends_merge_get_value (theirs, conflict->field), paper);

  if (means_nothing (field))
    /* Translators: an entry with its kind, then a field, such as Place */
    return g_strdup_printf (_("%s, %s: mine and theirs have changed it differently"), subject,
                            trends_field_get_label (field));
  /* Translators: an entry with its kind, a field, and what stands in it in the common ancestor
   * and in both plans that are merged, in quotes */
  return g_strdup_printf (_("%s, %s: was %s; mine has %s, theirs has %s"), subject,
                          trends_field_get_label (field), before, mine, other);
}

/* (transfer full): the first few, and how many more */
static char *
join_names (TrendsMerge *self, GPtrArray *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint more = ids->len > MOST_NAMED ? ids->len - MOST_NAMED : 0;

  for (guint i = 0; i < ids->len - more; i++)
    {
      TrendsMergeItem *item = g_hash_table_lookup (self->by_id, ids->pdata[i]);
      g_autofree char *subject = dup_subject (self, item->kind, item->id);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", subject);
    }
  if (more == 0)
    return g_strdup (names->str);
  return g_strdup_printf (
    /* Translators: entries with their kinds, then how many there are besides */
    ngettext ("%s, and %u other", "%s, and %u others", more), names->str, more);
}

static char *
dup_removed_words (TrendsMerge *self, const TrendsConflict *conflict)
{
  g_autofree char *subject = dup_subject (self, conflict->kind, conflict->id);
  g_autofree char *names = NULL;
  gboolean by_mine = conflict->remover == TRENDS_MERGE_MINE;

  if (conflict->referrers == NULL)
    return by_mine ? g_strdup_printf (
             /* Translators: an entry with its kind */
             _("%s: mine has removed it, theirs has changed it"), subject)
                   : g_strdup_printf (
                     /* Translators: an entry with its kind */
                     _("%s: theirs has removed it, mine has changed it"), subject);
  names = join_names (self, conflict->referrers);
  return by_mine ? g_strdup_printf (
           /* Translators: an entry with its kind, then others that refer to it */
           _("%s: mine has removed it, theirs needs it for %s"), subject, names)
                 : g_strdup_printf (
                   /* Translators: an entry with its kind, then others that refer to it */
                   _("%s: theirs has removed it, mine needs it for %s"), subject, names);
}

/* (transfer none): entities, each once; listed once for those that give up the same */
static GPtrArray *
list_given_up (TrendsMerge *self, const TrendsMergeConflict *conflict)
{
  GPtrArray *ids = g_hash_table_lookup (self->given_up, conflict->gives_up);

  if (ids != NULL)
    return ids;
  ids = g_ptr_array_new ();
  g_hash_table_insert (self->given_up, conflict->gives_up, ids);
  for (guint i = 0; conflict->gives_up != NULL && i < conflict->gives_up->len; i++)
    {
      const TrendsMergeBack *back = &g_array_index (conflict->gives_up, TrendsMergeBack, i);

      if (ids->len == 0 || ids->pdata[ids->len - 1] != back->item->id)
        g_ptr_array_add (ids, (gpointer) back->item->id);
    }
  return ids;
}

static char *
dup_rule_words (TrendsMerge *self, const TrendsMergeConflict *conflict)
{
  const TrendsConflict *public = &conflict->public;
  g_autofree char *subject = dup_subject (self, public->kind, public->id);
  GPtrArray *ids = list_given_up (self, conflict);
  g_autofree char *names = ids->len > 0 ? join_names (self, ids) : NULL;
  g_autofree char *place = NULL;

  place = public->field == G_MAXUINT
            ? g_strdup (subject)
            /* Translators: an entry with its kind, then a field */
            : g_strdup_printf (_("%s, %s"), subject,
                               trends_field_get_label (
                                 trends_kind_get_field (public->kind, public->field)));
  if (names == NULL)
    /* Translators: an entry with its kind, then the reason, as a sentence */
    return g_strdup_printf (_("%s: what theirs has changed can’t be taken. %s"), place,
                            public->reason);
  /* Translators: an entry with its kind, the reason, as a sentence, then entries with their
   * kinds */
  return g_strdup_printf (_("%s: what theirs has changed doesn’t go with mine. %s To take it "
                            "takes back what mine has changed of %s"),
                          place, public->reason, names);
}

/**
 * trends_merge_dup_conflict_words:
 * @index: below trends_merge_get_n_conflicts()
 * @paper: (nullable): the language of dates and amounts
 *
 * Returns: (transfer full): what there is to choose, in one line without a full stop
 */
char *
trends_merge_dup_conflict_words (TrendsMerge *self, guint index, const TrendsLanguage *paper)
{
  const TrendsConflict *conflict = trends_merge_get_conflict (self, index);

  g_return_val_if_fail (conflict != NULL, NULL);

  switch (conflict->type)
    {
    case TRENDS_CONFLICT_FIELD:
      return dup_field_words (self, conflict, paper);
    case TRENDS_CONFLICT_REMOVED:
      return dup_removed_words (self, conflict);
    case TRENDS_CONFLICT_RULE:
    default:
      return dup_rule_words (self, self->conflicts->pdata[index]);
    }
}
