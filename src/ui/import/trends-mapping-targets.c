/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-targets.c: see trends-mapping-targets.h. The fields are those of the field table
 * that a person can fill in.
 */

#include "trends-mapping-targets.h"

#include <glib/gi18n-lib.h>

#include "trends-kind.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"

typedef struct
{
  const char *target; /* as a map has it */
  const char *label;  /* for people */
} Target;

/* Before and after the fields */
static const Target before[] = {
  { TRENDS_SHEET_IS_OTHER, N_("Goes to the notes") },
  { TRENDS_SHEET_IS_IGNORED, N_("Left out") },
};
static const Target after[] = {
  /* Translators: what a column of a spreadsheet becomes: what the source calls each entry */
  { TRENDS_SHEET_IS_ID, N_("Reference in the source") },
  /* Translators: what a column becomes: ids or titles of what each entry waits for */
  { TRENDS_SHEET_IS_NEEDS, N_("Needs") },
  { TRENDS_SHEET_IS_NEEDED_BY, N_("Is needed by") },
  /* Translators: what a column becomes: a day, if there is one, the entry is done */
  { TRENDS_SHEET_IS_DONE, N_("Day when it was done") },
  /* Translators: what a column becomes, of a table that this program has exported */
  { TRENDS_SHEET_IS_OWN_ID, N_("Id in this plan") },
  { TRENDS_SHEET_IS_OWN_SUMS, N_("Trends’ own check of the row") },
};

static gboolean
is_for_people (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_INTERNAL) == 0 && field->type != TRENDS_FIELD_RANK
         && field->type != TRENDS_FIELD_JSON && field->type != TRENDS_FIELD_FIELD_KEYS;
}

static void
add (GArray     *targets,
     const char *target,
     const char *label)
{
  const Target added = { target, label };

  g_array_append_val (targets, added);
}

static GArray *
list_targets (void)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (Target));

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    add (targets, before[i].target, _(before[i].label));
  for (guint i = 0; i < info->n_fields; i++)
    if (is_for_people (&info->fields[i]))
      add (targets, info->fields[i].key, trends_field_get_label (&info->fields[i]));
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add (targets, after[i].target, _(after[i].label));
  return targets;
}

/* For the main thread */
static GArray *
get_targets (void)
{
  static GArray *targets;

  if (targets == NULL)
    targets = list_targets ();
  return targets;
}

/**
 * trends_mapping_target_get:
 * @position: a place in the list
 *
 * Returns: (transfer none): what that is in a map
 */
const char *
trends_mapping_target_get (guint position)
{
  g_return_val_if_fail (position < get_targets ()->len, NULL);

  return g_array_index (get_targets (), Target, position).target;
}

/**
 * trends_mapping_target_find:
 * @target: as a map has it
 *
 * Returns: its place in the list; that of the notes where it isn't for people to choose
 */
guint
trends_mapping_target_find (const char *target)
{
  for (guint i = 0; i < get_targets ()->len; i++)
    if (g_str_equal (g_array_index (get_targets (), Target, i).target, target))
      return i;
  return 0;
}

/**
 * trends_mapping_targets_new:
 *
 * Returns: (transfer full): what they are called, as GtkStringObjects
 */
GListModel *
trends_mapping_targets_new (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < get_targets ()->len; i++)
    gtk_string_list_append (names, g_array_index (get_targets (), Target, i).label);
  return G_LIST_MODEL (names);
}
