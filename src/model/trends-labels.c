/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-labels.c: see trends-labels.h. A label is for reading in a button or a
 * line, so that long names in it are shortened.
 */

#include "trends-labels.h"

#include "trends-entity-private.h"
#include "trends-one-line.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

#define NAME_IN_LABEL 40

/**
 * trends_labels_begin:
 * @label: (transfer full): what undo would take back
 * @done: (transfer full): what has been done
 *
 * Returns: (transfer full): an edit of the user in the making, with both
 */
TrendsEditBuilder *
trends_labels_begin (char *label,
                     char *done)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (label, TRENDS_ORIGIN_USER);

  trends_edit_builder_set_done_label (builder, done);
  g_free (label);
  g_free (done);
  return builder;
}

/**
 * trends_labels_begin_set:
 *
 * Returns: (transfer full): an edit of the user in the making, which will set that field
 */
TrendsEditBuilder *
trends_labels_begin_set (TrendsEntity      *entity,
                         const TrendsField *field)
{
  g_autofree char *called = trends_entity_dup_called (entity);
  g_autofree char *name = trends_excerpt (called, NAME_IN_LABEL);
  const char *word = trends_field_get_label (field);

  if (field->kind == TRENDS_KIND_COMMENT)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %s is what the comment is on */
      g_strdup_printf (_("Change comment on “%s”"), name),
      /* Translators: what was done, after “Undone:”; %s is what the comment is on */
      g_strdup_printf (_("changed comment on “%s”"), name));

  if (field->index == TRENDS_INITIATIVE_TITLE && field->kind == TRENDS_KIND_INITIATIVE)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %s is an initiative's title */
      g_strdup_printf (_("Rename “%s”"), name),
      /* Translators: what was done, after “Undone:”; %s is an initiative's title */
      g_strdup_printf (_("renamed “%s”"), name));

  if (*name == '\0' || field->kind == TRENDS_KIND_PLAN)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %s is a field's name */
      g_strdup_printf (_("Change %s"), word),
      /* Translators: what was done, after “Undone:”; %s is a field's name */
      g_strdup_printf (_("changed %s"), word));

  return trends_labels_begin (
    /* Translators: an edit that can be undone: a field's name, then the name of
     * what it belongs to */
    g_strdup_printf (_("Change %s of “%s”"), word, name),
    /* Translators: what was done, after “Undone:”: a field's name, then the name
     * of what it belongs to */
    g_strdup_printf (_("changed %s of “%s”"), word, name));
}

/**
 * trends_labels_begin_set_many:
 * @n: of how many entities, above 0
 *
 * Returns: (transfer full): an edit in the making, which will set that field of several
 */
TrendsEditBuilder *
trends_labels_begin_set_many (const TrendsField *field,
                              guint              n)
{
  const char *word = trends_field_get_label (field);

  if (field->kind == TRENDS_KIND_INITIATIVE)
    return trends_labels_begin (
      /* Translators: an edit that can be undone: a field's name, then how many */
      g_strdup_printf (ngettext ("Change %s of %d initiative", "Change %s of %d initiatives", n),
                       word, (int) n),
      /* Translators: what was done, after “Undone:”: a field's name, then how many */
      g_strdup_printf (ngettext ("changed %s of %d initiative", "changed %s of %d initiatives", n),
                       word, (int) n));

  if (field->kind == TRENDS_KIND_TREND)
    return trends_labels_begin (
      /* Translators: an edit that can be undone: a field's name, then how many */
      g_strdup_printf (ngettext ("Change %s of %d trend", "Change %s of %d trends", n), word,
                       (int) n),
      /* Translators: what was done, after “Undone:”: a field's name, then how many */
      g_strdup_printf (ngettext ("changed %s of %d trend", "changed %s of %d trends", n), word,
                       (int) n));

  return trends_labels_begin (
    /* Translators: an edit that can be undone: a field's name, then how many */
    g_strdup_printf (ngettext ("Change %s of %d item", "Change %s of %d items", n), word, (int) n),
    /* Translators: what was done, after “Undone:”: a field's name, then how many */
    g_strdup_printf (ngettext ("changed %s of %d item", "changed %s of %d items", n), word,
                     (int) n));
}

/**
 * trends_labels_begin_dates:
 *
 * Returns: (transfer full): an edit in the making, which will set start and end of an initiative
 */
TrendsEditBuilder *
trends_labels_begin_dates (TrendsEntity *initiative)
{
  g_autofree char *name = trends_excerpt (trends_entity_get_name (initiative), NAME_IN_LABEL);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is an initiative's title */
    g_strdup_printf (_("Change dates of “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is an initiative's title */
    g_strdup_printf (_("changed dates of “%s”"), name));
}

/**
 * trends_labels_begin_dates_of_many:
 * @n: of how many initiatives, above 1
 *
 * Returns: (transfer full): an edit in the making, which will set start and end of several
 */
TrendsEditBuilder *
trends_labels_begin_dates_of_many (guint n)
{
  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many initiatives */
    g_strdup_printf (ngettext ("Change dates of %u initiative", "Change dates of %u initiatives", n),
                     n),
    /* Translators: what was done, after “Undone:”; how many initiatives */
    g_strdup_printf (
      ngettext ("changed dates of %u initiative", "changed dates of %u initiatives", n), n));
}

/**
 * trends_labels_begin_ratings:
 * @initiatives: (element-type TrendsEntity): at least one
 *
 * Returns: (transfer full): an edit in the making, which will set value and effort
 */
TrendsEditBuilder *
trends_labels_begin_ratings (GPtrArray *initiatives)
{
  g_autofree char *name = trends_excerpt (trends_entity_get_name (initiatives->pdata[0]),
                                          NAME_IN_LABEL);
  guint n = initiatives->len;

  if (n == 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; the title of an initiative */
      g_strdup_printf (_("Rate “%s”"), name),
      /* Translators: what was done, after “Undone:”; the title of an initiative */
      g_strdup_printf (_("rated “%s”"), name));

  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many initiatives */
    g_strdup_printf (ngettext ("Rate %u initiative", "Rate %u initiatives", n), n),
    /* Translators: what was done, after “Undone:”; how many initiatives */
    g_strdup_printf (ngettext ("rated %u initiative", "rated %u initiatives", n), n));
}

/**
 * trends_labels_begin_priorities:
 * @n: of how many initiatives
 *
 * Returns: (transfer full): an edit in the making, which will set priorities from the ranking
 */
TrendsEditBuilder *
trends_labels_begin_priorities (guint n)
{
  return trends_labels_begin (
    /* Translators: an edit that can be undone; how many initiatives */
    g_strdup_printf (ngettext ("Set %u priority from the ranking",
                               "Set %u priorities from the ranking", n), n),
    /* Translators: what was done, after “Undone:”; how many initiatives */
    g_strdup_printf (ngettext ("set %u priority from the ranking",
                               "set %u priorities from the ranking", n), n));
}

/**
 * trends_labels_begin_weights:
 *
 * Returns: (transfer full): an edit in the making, which will change what the ranking weighs
 */
TrendsEditBuilder *
trends_labels_begin_weights (void)
{
  return trends_labels_begin (g_strdup (_("Change the weights of the ranking")),
                /* Translators: what was done, after “Undone:” */
                g_strdup (_("changed the weights of the ranking")));
}

/**
 * trends_labels_begin_need:
 * @needs: an initiative
 *
 * Returns: (transfer full): an edit in the making, by which others will wait for it
 */
TrendsEditBuilder *
trends_labels_begin_need (TrendsEntity *needs)
{
  g_autofree char *name = trends_excerpt (trends_entity_get_name (needs), NAME_IN_LABEL);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is the title of an initiative that others need
     * from then on */
    g_strdup_printf (_("Need “%s”"), name),
    /* Translators: what was done, after “Undone:”; others need that initiative now */
    g_strdup_printf (_("needed “%s”"), name));
}

/**
 * trends_labels_begin_add:
 *
 * Returns: (transfer full): an edit in the making, which will add @record; it isn't added yet
 */
TrendsEditBuilder *
trends_labels_begin_add (TrendsRecord *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  int field = trends_kind_get_name_field (kind);
  g_autofree char *name = NULL;

  if (field < 0)
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %s is a kind, such as Dependency */
      g_strdup_printf (_("Add %s"), trends_kind_get_label (kind)),
      /* Translators: what was done, after “Undone:”; %s is a kind, such as Dependency */
      g_strdup_printf (_("added %s"), trends_kind_get_label (kind)));

  name = trends_excerpt (trends_value_get_text (trends_record_get_value (record, (guint) field)), NAME_IN_LABEL);
  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is a title or name */
    g_strdup_printf (_("Add “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is a title or name */
    g_strdup_printf (_("added “%s”"), name));
}

/**
 * trends_labels_begin_add_many:
 *
 * Returns: (transfer full): an edit in the making, which will add so many initiatives
 */
TrendsEditBuilder *
trends_labels_begin_add_many (guint n_initiatives)
{
  return trends_labels_begin (
    /* Translators: an edit that can be undone */
    g_strdup_printf (ngettext ("Add %u initiative", "Add %u initiatives", n_initiatives),
                     n_initiatives),
    /* Translators: what was done, after “Undone:” */
    g_strdup_printf (ngettext ("added %u initiative", "added %u initiatives", n_initiatives),
                     n_initiatives));
}

/**
 * trends_labels_begin_duplicate:
 *
 * Returns: (transfer full): an edit in the making, which will add a copy of each
 */
TrendsEditBuilder *
trends_labels_begin_duplicate (GPtrArray *initiatives)
{
  guint n = initiatives->len;
  g_autofree char *name = trends_excerpt (trends_entity_get_name (initiatives->pdata[0]),
                                          NAME_IN_LABEL);

  if (n > 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone */
      g_strdup_printf (ngettext ("Duplicate %u initiative", "Duplicate %u initiatives", n), n),
      /* Translators: what was done, after “Undone:” */
      g_strdup_printf (ngettext ("duplicated %u initiative", "duplicated %u initiatives", n), n));

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is an initiative's title */
    g_strdup_printf (_("Duplicate “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is an initiative's title */
    g_strdup_printf (_("duplicated “%s”"), name));
}

/**
 * trends_labels_begin_paste:
 *
 * Returns: (transfer full): an edit in the making, which will add copies of what was copied
 */
TrendsEditBuilder *
trends_labels_begin_paste (GPtrArray *initiatives)
{
  guint n = initiatives->len;
  g_autofree char *name = trends_excerpt (trends_entity_get_name (initiatives->pdata[0]),
                                          NAME_IN_LABEL);

  if (n > 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone */
      g_strdup_printf (ngettext ("Paste %u initiative", "Paste %u initiatives", n), n),
      /* Translators: what was done, after “Undone:” */
      g_strdup_printf (ngettext ("pasted %u initiative", "pasted %u initiatives", n), n));

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is an initiative's title */
    g_strdup_printf (_("Paste “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is an initiative's title */
    g_strdup_printf (_("pasted “%s”"), name));
}

/**
 * trends_labels_begin_move:
 *
 * Returns: (transfer full): an edit in the making, which will move an initiative
 */
TrendsEditBuilder *
trends_labels_begin_move (GPtrArray *initiatives)
{
  guint n = initiatives->len;
  g_autofree char *name = trends_excerpt (trends_entity_get_name (initiatives->pdata[0]),
                                          NAME_IN_LABEL);

  if (n > 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone */
      g_strdup_printf (ngettext ("Move %u initiative", "Move %u initiatives", n), n),
      /* Translators: what was done, after “Undone:” */
      g_strdup_printf (ngettext ("moved %u initiative", "moved %u initiatives", n), n));

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is an initiative's title */
    g_strdup_printf (_("Move “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is an initiative's title */
    g_strdup_printf (_("moved “%s”"), name));
}

/**
 * trends_labels_begin_hide:
 * @trends: (element-type TrendsEntity): at least one
 * @hidden: whether they go off the board, or come back
 *
 * Returns: (transfer full): an edit in the making
 */
TrendsEditBuilder *
trends_labels_begin_hide (GPtrArray *trends, gboolean hidden)
{
  guint n = trends->len;
  g_autofree char *name = trends_excerpt (trends_entity_get_name (trends->pdata[0]), NAME_IN_LABEL);

  if (n > 1 && hidden)
    return trends_labels_begin (
      /* Translators: an edit that can be undone */
      g_strdup_printf (ngettext ("Hide %u trend", "Hide %u trends", n), n),
      /* Translators: what was done, after “Undone:” */
      g_strdup_printf (ngettext ("hid %u trend", "hid %u trends", n), n));
  if (n > 1)
    return trends_labels_begin (
      /* Translators: an edit that can be undone */
      g_strdup_printf (ngettext ("Show %u trend again", "Show %u trends again", n), n),
      /* Translators: what was done, after “Undone:” */
      g_strdup_printf (ngettext ("showed %u trend again", "showed %u trends again", n), n));
  if (hidden)
    /* Translators: an edit that can be undone, and what was done, after “Undone:”; %s is a trend */
    return trends_labels_begin (g_strdup_printf (_("Hide “%s”"), name),
                                g_strdup_printf (_("hid “%s”"), name));

  /* Translators: an edit that can be undone, and what was done, after “Undone:”; %s is a trend */
  return trends_labels_begin (g_strdup_printf (_("Show “%s” again"), name),
                g_strdup_printf (_("showed “%s” again"), name));
}

/* (transfer full): what an entity is called, or what it is where it has no name */
static char *
dup_word (TrendsEntity *entity)
{
  g_autofree char *name = trends_entity_dup_called (entity);

  return *name != '\0' ? trends_excerpt (name, NAME_IN_LABEL)
                       : g_strdup (trends_kind_get_label (trends_entity_get_kind (entity)));
}

static gboolean
are_all (GPtrArray *entities,
         TrendsKind kind)
{
  for (guint i = 0; i < entities->len; i++)
    if (!trends_entity_is (entities->pdata[i], kind))
      return FALSE;
  return TRUE;
}

/**
 * trends_labels_begin_remove:
 * @entities: (element-type TrendsEntity): what somebody asked to delete, at least one
 *
 * Returns: (transfer full): an edit in the making, which will remove them with what belongs
 *   to them
 */
TrendsEditBuilder *
trends_labels_begin_remove (GPtrArray *entities)
{
  int n = (int) entities->len;

  if (n == 1)
    {
      TrendsEntity *entity = entities->pdata[0];
      g_autofree char *word = dup_word (entity);

      if (trends_entity_is (entity, TRENDS_KIND_COMMENT))
        return trends_labels_begin (
          /* Translators: an edit that can be undone; %s is what the comment is on */
          g_strdup_printf (_("Delete comment on “%s”"), word),
          /* Translators: what was done, after “Undone:”; %s is what the comment is on */
          g_strdup_printf (_("deleted comment on “%s”"), word));

      return trends_labels_begin (
        /* Translators: an edit that can be undone; %s is a title or name */
        g_strdup_printf (_("Delete “%s”"), word),
        /* Translators: what was done, after “Undone:”; %s is a title or name */
        g_strdup_printf (_("deleted “%s”"), word));
    }

  if (are_all (entities, TRENDS_KIND_INITIATIVE))
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %d initiatives are deleted */
      g_strdup_printf (ngettext ("Delete %d initiative", "Delete %d initiatives", n), n),
      /* Translators: what was done, after “Undone:”; %d initiatives were deleted */
      g_strdup_printf (ngettext ("deleted %d initiative", "deleted %d initiatives", n), n));

  if (are_all (entities, TRENDS_KIND_IDEA))
    return trends_labels_begin (
      /* Translators: an edit that can be undone; %d ideas of a workshop are deleted */
      g_strdup_printf (ngettext ("Delete %d idea", "Delete %d ideas", n), n),
      /* Translators: what was done, after “Undone:”; %d ideas of a workshop were deleted */
      g_strdup_printf (ngettext ("deleted %d idea", "deleted %d ideas", n), n));

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %d things are deleted */
    g_strdup_printf (ngettext ("Delete %d item", "Delete %d items", n), n),
    /* Translators: what was done, after “Undone:”; %d things were deleted */
    g_strdup_printf (ngettext ("deleted %d item", "deleted %d items", n), n));
}

/**
 * trends_labels_begin_replace:
 * @owner: who goes
 * @other: who is in their place
 *
 * Returns: (transfer full): an edit in the making
 */
TrendsEditBuilder *
trends_labels_begin_replace (TrendsEntity *owner, TrendsEntity *other)
{
  g_autofree char *name = trends_excerpt (trends_entity_get_name (owner), NAME_IN_LABEL);
  g_autofree char *new_name = trends_excerpt (trends_entity_get_name (other), NAME_IN_LABEL);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; both are names of people, teams or partners */
    g_strdup_printf (_("Replace “%s” by “%s”"), name, new_name),
    /* Translators: what was done, after “Undone:”; both are names of people, teams or partners */
    g_strdup_printf (_("replaced “%s” by “%s”"), name, new_name));
}

/**
 * trends_labels_begin_edition:
 * @title: of an edition of trends
 *
 * Returns: (transfer full): an edit in the making, which will move the plan to it
 */
TrendsEditBuilder *
trends_labels_begin_edition (const char *title)
{
  g_autofree char *name = trends_excerpt (title, NAME_IN_LABEL);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is the title of an edition of trends */
    g_strdup_printf (_("Move to the edition “%s”"), name),
    /* Translators: what was done, after “Undone:”; %s is the title of an edition of trends */
    g_strdup_printf (_("moved to the edition “%s”"), name));
}

/**
 * trends_labels_begin_comment:
 * @entity: what somebody has something to say of
 *
 * Returns: (transfer full): an edit in the making, which will add that comment
 */
TrendsEditBuilder *
trends_labels_begin_comment (TrendsEntity *entity)
{
  g_autofree char *word = dup_word (entity);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is what the comment is on */
    g_strdup_printf (_("Add comment on “%s”"), word),
    /* Translators: what was done, after “Undone:”; %s is what the comment is on */
    g_strdup_printf (_("added comment on “%s”"), word));
}

/**
 * trends_labels_begin_set_aside:
 * @entity: what something is found in
 *
 * Returns: (transfer full): an edit in the making, which will set that finding aside
 */
TrendsEditBuilder *
trends_labels_begin_set_aside (TrendsEntity *entity)
{
  g_autofree char *word = dup_word (entity);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is a title or name */
    g_strdup_printf (_("Set aside a finding about “%s”"), word),
    /* Translators: what was done, after “Undone:”; %s is a title or name */
    g_strdup_printf (_("set aside a finding about “%s”"), word));
}

/**
 * trends_labels_begin_bring_back:
 * @entity: what something is found in
 *
 * Returns: (transfer full): an edit in the making, for which that finding counts again
 */
TrendsEditBuilder *
trends_labels_begin_bring_back (TrendsEntity *entity)
{
  g_autofree char *word = dup_word (entity);

  return trends_labels_begin (
    /* Translators: an edit that can be undone; %s is a title or name */
    g_strdup_printf (_("Take back a finding about “%s”"), word),
    /* Translators: what was done, after “Undone:”; %s is a title or name */
    g_strdup_printf (_("took back a finding about “%s”"), word));
}

/**
 * trends_labels_apply:
 * @builder: (transfer full): an edit in the making
 *
 * Ends it, and applies it unless nothing is in it.
 *
 * Returns: whether the plan is as it says now; otherwise @error is set
 */
gboolean
trends_labels_apply (TrendsEditBuilder *builder,
                     TrendsPlan        *plan,
                     GError           **error)
{
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);

  return trends_edit_get_n_changes (edit) == 0 || trends_plan_apply (plan, edit, error);
}
