/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-name.c: what an entry of a document is called where it is refused:
 * by its place among its kind, counted from 1, and by its title.
 */

#include "trends-import-private.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>

#define MOST_LETTERS 61 /* with the ellipsis */

/* Before the number of an entry: "initiative 3". */
static const char *const kinds[TRENDS_N_KINDS] = {
  [TRENDS_KIND_PLAN] = N_("plan"),
  [TRENDS_KIND_GROUP] = N_("group"),
  [TRENDS_KIND_OWNER] = N_("owner"),
  [TRENDS_KIND_TREND] = N_("trend"),
  [TRENDS_KIND_TREND_LINK] = N_("trend link"),
  [TRENDS_KIND_INITIATIVE] = N_("initiative"),
  [TRENDS_KIND_DEPENDENCY] = N_("dependency"),
  [TRENDS_KIND_MILESTONE] = N_("milestone"),
  [TRENDS_KIND_GOVERNANCE_DATE] = N_("governance date"),
  [TRENDS_KIND_BASELINE] = N_("baseline"),
  [TRENDS_KIND_WORKSHOP] = N_("workshop record"),
  [TRENDS_KIND_CRITERION] = N_("criterion"),
  [TRENDS_KIND_SAVED_FILTER] = N_("saved filter"),
  [TRENDS_KIND_WORKSHOP_STEP] = N_("step of a workshop"),
  [TRENDS_KIND_IDEA] = N_("idea"),
  [TRENDS_KIND_BALLOT] = N_("vote"),
  [TRENDS_KIND_DECISION] = N_("decision"),
  [TRENDS_KIND_GROUP_COPY] = N_("copy of a group"),
  [TRENDS_KIND_BALLOT_TOTAL] = N_("result of a vote"),
  [TRENDS_KIND_SET_ASIDE] = N_("finding set aside"),
  [TRENDS_KIND_COMMENT] = N_("comment"),
};

/* NULL for one that says nothing. */
static char *
shorten (const char *title)
{
  g_autofree char *name = trends_excerpt (title ? title : "", MOST_LETTERS);

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

/* (nullable): the field that tells one entry from another at a glance */
static const TrendsField *
find_name_field (TrendsKind kind)
{
  static const char *const keys[] = { "title", "name", "text", "subject", "finding" };
  const TrendsField *field = NULL;

  for (guint i = 0; !field && i < G_N_ELEMENTS (keys); i++)
    field = trends_kind_find_field (kind, keys[i]);
  return field;
}

/* The document's, or that of what the entry would have changed. */
static char *
find_title (TrendsPlan            *plan,
            const TrendsImportRow *row)
{
  const TrendsField *field = find_name_field (row->kind);
  TrendsEntity *entity = row->id ? trends_plan_lookup (plan, row->id) : NULL;
  g_autofree char *title = NULL;

  if (row->kind == TRENDS_KIND_PLAN)
    return NULL;
  if (field)
    title = shorten (trends_value_get_text (trends_import_row_get (row, field->index)));
  if (!title && entity && trends_entity_is (entity, row->kind))
    title = shorten (trends_entity_get_name (entity));
  return g_steal_pointer (&title);
}

static char *
make_name (TrendsKind  kind,
           guint       index,
           const char *title)
{
  g_autofree char *place = NULL;

  if (kind == TRENDS_KIND_PLAN)
    return g_strdup (_(kinds[kind]));
  /* Translators: a kind and a number: the third initiative of a document is “initiative 3” */
  place = g_strdup_printf (_("%s %u"), _(kinds[kind]), index + 1);
  /* Translators: a place and a title: initiative 3, “Warm spaces alerts” */
  return title ? g_strdup_printf (_("%s, “%s”"), place, title) : g_steal_pointer (&place);
}

char *
trends_import_name_row (TrendsPlan            *plan,
                        const TrendsImportRow *row)
{
  g_autofree char *title = find_title (plan, row);

  return make_name (row->kind, row->place, title);
}

char *
trends_import_name_addition (const TrendsImportUnit *unit)
{
  TrendsKind kind = trends_record_get_kind (unit->record);
  const TrendsField *field = find_name_field (kind);
  g_autofree char *title = NULL;

  if (field)
    title = shorten (trends_value_get_text (trends_record_get_value (unit->record, field->index)));
  return make_name (kind, unit->place, title);
}
