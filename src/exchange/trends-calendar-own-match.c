/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-own-match.c: see trends-calendar-own-match.h. In the plan that a calendar came from an
 * event moves a day, and says nothing else; in another plan, it is a new entry, below what is called
 * there as it was in the first.
 */

#include "trends-calendar-own-match.h"

#include "trends-one-line.h"
#include "trends-sheet-map.h"
#include "trends-splice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LETTERS 80
#define SEVERAL "" /* what is no id */

typedef struct
{
  TrendsPlan *plan;
  GHashTable *trends;      /* folded title -> id, or SEVERAL */
  GHashTable *initiatives; /* the same */
  GHashTable *taken;       /* set of ids of the plan that events were found for */
} Matching;

static void
note_title (GHashTable *titles,
            const char *title,
            const char *id)
{
  char *folded = trends_sheet_fold_heading (title);

  if (g_hash_table_contains (titles, folded))
    id = SEVERAL;
  g_hash_table_replace (titles, folded, g_strdup (id));
}

/* (transfer full) */
static GHashTable *
list_titles (TrendsPlan *plan,
             TrendsKind  kind)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      note_title (titles, trends_entity_get_name (entity), trends_entity_get_id (entity));
    }
  return titles;
}

/* (nullable): the id; SEVERAL where more are called so */
static const char *
find (GHashTable *titles,
      const char *title)
{
  g_autofree char *folded = trends_sheet_fold_heading (title);

  return g_hash_table_lookup (titles, folded);
}

/* (transfer full): the same day, of what it is about in the plan, and nothing else */
static TrendsImportRow *
dup_day (const TrendsImportRow *row,
         guint                  from,
         TrendsKind             kind,
         guint                  to,
         const char            *id)
{
  TrendsImportRow *day = trends_import_row_new (kind, row->place);

  day->id = trends_shared_text_new (id);
  if (trends_import_row_names (row, from))
    trends_import_row_set (day, to, trends_value_copy (trends_import_row_get (row, from)));
  if (row->problem)
    day->problem = g_error_copy (row->problem);
  return day;
}

static const char *
get_text (const TrendsImportRow *row,
          guint                  field)
{
  return trends_import_row_names (row, field)
           ? trends_value_get_text (trends_import_row_get (row, field)) : "";
}

static void
refuse (TrendsImportRow *row,
        const char      *format,
        const char      *title)
{
  g_autofree char *shown = trends_excerpt (title, MOST_LETTERS);
  g_autofree char *reason = trends_splice (format, shown, NULL);

  trends_import_row_refuse (row, NULL, reason);
}

/* --------------------------------------------------------------------- ends */

/* The trend that a new one goes to. */
static void
set_trend (Matching        *self,
           TrendsImportRow *row)
{
  const char *title = get_text (row, TRENDS_INITIATIVE_TREND);
  const char *id = find (self->trends, title);
  g_autofree char *called = g_strdup (title);

  if (id && *id)
    {
      trends_import_row_set (row, TRENDS_INITIATIVE_TREND, trends_value_text (id));
      note_title (self->initiatives, get_text (row, TRENDS_INITIATIVE_TITLE), row->id);
      return;
    }
  trends_import_row_set (row, TRENDS_INITIATIVE_TREND, (TrendsValue) TRENDS_VALUE_INIT);
  if (*called == '\0')
    refuse (row, _("no initiative of this plan is called so, and the event doesn’t say in which trend it is"), "");
  else if (id)
    refuse (row, _("several trends of this plan are called “%s”: make the initiative, and import this again"), called);
  else
    /* Translators: %s is the title of a trend */
    refuse (row, _("this plan has no trend “%s”: make the initiative in another, or import the plan that this came from"),
            called);
}

/* (transfer full) (nullable): what takes its place */
static TrendsImportRow *
match_end (Matching        *self,
           TrendsImportRow *row)
{
  const char *title = get_text (row, TRENDS_INITIATIVE_TITLE), *id;

  if (trends_plan_lookup (self->plan, row->id))
    return dup_day (row, TRENDS_INITIATIVE_END, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_END, row->id);
  id = find (self->initiatives, title);
  if (id && *id && trends_plan_lookup (self->plan, id) && g_hash_table_add (self->taken, g_strdup (id)))
    return dup_day (row, TRENDS_INITIATIVE_END, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_END, id);
  if (id && !*id)
    refuse (row, _("several initiatives of this plan are called so, and it can’t be told which ends then"), "");
  else
    set_trend (self, row);
  return NULL;
}

/* --------------------------------------------------------------- milestones */

/* (nullable): one that the initiative has already */
static TrendsEntity *
find_milestone (Matching   *self,
                const char *initiative,
                const char *title)
{
  TrendsEntity *owner = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, initiative);
  g_autoptr (GPtrArray) own = NULL;

  if (!owner) /* it comes in with the milestone */
    return NULL;
  own = trends_plan_dup_referring (self->plan, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE, owner);
  for (guint i = 0; i < own->len; i++)
    if (strcmp (trends_entity_get_name (own->pdata[i]), title) == 0)
      return own->pdata[i]; /* the plan keeps it */
  return NULL;
}

/* (transfer full) (nullable): what takes its place */
static TrendsImportRow *
place_milestone (Matching        *self,
                 TrendsImportRow *row)
{
  const char *called = get_text (row, TRENDS_MILESTONE_INITIATIVE);
  const char *id = find (self->initiatives, called);
  TrendsEntity *milestone = id && *id ? find_milestone (self, id, get_text (row, TRENDS_MILESTONE_TITLE)) : NULL;

  if (milestone)
    return dup_day (row, TRENDS_MILESTONE_DATE, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_DATE,
                    trends_entity_get_id (milestone));
  if (id && *id)
    trends_import_row_set (row, TRENDS_MILESTONE_INITIATIVE, trends_value_text (id));
  else if (*called == '\0')
    refuse (row, _("the event doesn’t say to which initiative this belongs; its description did"), "");
  else if (id)
    refuse (row, _("several initiatives of this plan are called “%s”, and it can’t be told to which this belongs"), called);
  else
    /* Translators: %s is the title of an initiative */
    refuse (row, _("this plan has no initiative “%s”: make it, and import this again, or import the plan that this came from"),
            called);
  return NULL;
}

/* (transfer full) (nullable): what takes its place */
static TrendsImportRow *
match_day (Matching        *self,
           TrendsImportRow *row)
{
  gboolean is_milestone = row->kind == TRENDS_KIND_MILESTONE;
  guint from = is_milestone ? TRENDS_MILESTONE_DATE : TRENDS_GOVERNANCE_DATE_DATE;
  const char *id = row->id;

  if (trends_plan_lookup_kind (self->plan, TRENDS_KIND_MILESTONE, id))
    return dup_day (row, from, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_DATE, id);
  if (is_milestone && trends_plan_lookup_kind (self->plan, TRENDS_KIND_GOVERNANCE_DATE, id))
    return dup_day (row, from, TRENDS_KIND_GOVERNANCE_DATE, TRENDS_GOVERNANCE_DATE_DATE, id);
  return is_milestone ? place_milestone (self, row) : NULL;
}

/**
 * trends_calendar_own_match:
 * @document: what trends_calendar_own_read() has read
 * @plan: what it is for
 *
 * Has each row say what it is in that plan. Whether a day is a milestone's or a governance date's can
 * be told from an event no more where somebody has written an agenda into it, or has deleted a
 * description: the plan knows it by its id.
 */
void
trends_calendar_own_match (TrendsImportDocument *document,
                           TrendsPlan           *plan)
{
  g_autoptr (GHashTable) trends = NULL, initiatives = NULL, taken = NULL;
  Matching self;

  g_return_if_fail (document != NULL && TRENDS_IS_PLAN (plan));

  trends = list_titles (plan, TRENDS_KIND_TREND);
  initiatives = list_titles (plan, TRENDS_KIND_INITIATIVE);
  taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self = (Matching) { plan, trends, initiatives, taken };
  for (guint i = 0; i < document->rows->len; i++)
    {
      TrendsImportRow *row = document->rows->pdata[i];
      TrendsImportRow *other = row->kind == TRENDS_KIND_INITIATIVE ? match_end (&self, row) : match_day (&self, row);

      if (!other)
        continue;
      document->rows->pdata[i] = other;
      trends_import_row_free (row);
    }
}
