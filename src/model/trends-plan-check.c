/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-check.c: the rules that a plan keeps, held against what an edit
 * would leave behind, before any of it is applied.
 */

#include "trends-plan-private.h"

#include "trends-dependency-graph.h"
#include "trends-entity-private.h"
#include "trends-id-hash.h"
#include "trends-one-line.h"
#include "trends-record-private.h"

#include <glib/gi18n-lib.h>

/* Of who waits for whom in a circle */
#define NAME_IN_CIRCLE 40
#define MOST_IN_CIRCLE 6

typedef struct
{
  TrendsPlan *plan;
  TrendsEdit *edit;
  TrendsFinal *final;
  GHashTable *deltas; /* id -> change of the number of references to it */
  gboolean dependencies; /* some came or changed */
  gboolean removals;     /* what refers to what matters, too */
  GError **error;
  gboolean failed;
} Check;

G_GNUC_PRINTF (3, 4) static gboolean
refuse (Check      *check,
        TrendsError code,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (check->error != NULL && !check->failed)
    *check->error = g_error_new_valist (TRENDS_ERROR, code, format, args);
  va_end (args);
  check->failed = TRUE;
  return FALSE;
}

static const char *
record_name (TrendsRecord *record)
{
  int field = trends_kind_get_name_field (trends_record_get_kind (record));

  return field >= 0 ? trends_value_get_text (trends_record_get_value (record, field))
                    : trends_kind_get_label (trends_record_get_kind (record));
}

static void
set_final (Check              *check,
           TrendsFinalItem    *item,
           const TrendsChange *change,
           TrendsRecord       *record)
{
  trends_final_set (item, record);
  if (change->kind == TRENDS_KIND_DEPENDENCY && record != NULL)
    check->dependencies = TRUE;
}

static gboolean
is_brought (Check *check)
{
  TrendsOrigin origin = trends_edit_get_origin (check->edit);

  return origin == TRENDS_ORIGIN_USER || origin == TRENDS_ORIGIN_IMPORT;
}

/* What somebody brings has to keep today's rules, what was there only those that a
 * plan can't do without. */
static gboolean
validate (Check             *check,
          const TrendsField *field,
          const TrendsValue *value)
{
  return is_brought (check)
           ? trends_field_validate (field, value, check->error)
           : trends_field_validate_kept (field, value, check->error);
}

static gboolean
check_add (Check              *check,
           TrendsFinalItem    *item,
           const TrendsChange *change)
{
  const TrendsKindInfo *info = trends_kind_get_info (change->kind);
  gboolean opening = trends_edit_get_origin (check->edit) == TRENDS_ORIGIN_LOAD;

  if (!g_uuid_string_is_valid (change->id))
    return refuse (check, TRENDS_ERROR_INVALID, _("“%s” is no UUID."), change->id);
  if (change->kind == TRENDS_KIND_PLAN && !opening)
    return refuse (check, TRENDS_ERROR_EXISTS, _("A plan can’t hold another plan."));
  /* Nor in the place of one that the same edit removes: what comes is there before any goes. */
  if (change->kind != TRENDS_KIND_PLAN
      && (item->record != NULL || item->entity != NULL))
    return refuse (check, TRENDS_ERROR_EXISTS,
                   _("“%s” is in the plan already."), record_name (change->record));

  for (guint i = 0; i < info->n_fields; i++)
    if (!validate (check, &info->fields[i], trends_record_get_value (change->record, i)))
      return FALSE;

  item->refs_change = TRUE;
  set_final (check, item, change, trends_record_ref (change->record));
  return TRUE;
}

static gboolean
refuse_missing (Check              *check,
                const TrendsChange *change)
{
  return refuse (check, TRENDS_ERROR_NOT_FOUND,
                 /* Translators: a kind of entity, such as Initiative */
                 _("%s isn’t in the plan any more."), trends_kind_get_label (change->kind));
}

static gboolean
check_remove (Check              *check,
              TrendsFinalItem    *item,
              const TrendsChange *change)
{
  if (item->record == NULL || trends_record_get_kind (item->record) != change->kind)
    return refuse_missing (check, change);
  if (change->kind == TRENDS_KIND_PLAN)
    return refuse (check, TRENDS_ERROR_INVALID, _("A plan can’t be removed from itself."));

  check->removals = TRUE;
  set_final (check, item, change, NULL);
  return TRUE;
}

static gboolean
check_set (Check              *check,
           TrendsFinalItem    *item,
           const TrendsChange *change)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);

  if (item->record == NULL || trends_record_get_kind (item->record) != change->kind)
    return refuse_missing (check, change);
  if (!validate (check, field, &change->after))
    return FALSE;

  item->refs_change |= field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS;
  set_final (check, item, change,
             trends_record_upon (item->record, change->field, &change->after));
  return TRUE;
}

static gboolean
check_change (Check              *check,
              const TrendsChange *change)
{
  TrendsFinalItem *item = trends_final_visit (check->final, change->id);

  item->says_anew |= trends_change_says_anew (change);
  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      return check_add (check, item, change);
    case TRENDS_CHANGE_REMOVE:
      return check_remove (check, item, change);
    case TRENDS_CHANGE_SET:
    default:
      return check_set (check, item, change);
    }
}

static void
shift_delta (Check      *check,
             const char *target,
             int         by)
{
  int n;

  if (!check->removals)
    return;

  n = GPOINTER_TO_INT (g_hash_table_lookup (check->deltas, target));
  g_hash_table_insert (check->deltas, (gpointer) target, GINT_TO_POINTER (n + by));
}

static void
lose_ref (const TrendsField *field,
          const char        *target,
          gpointer           user_data)
{
  shift_delta (user_data, target, -1);
}

static void
gain_ref (const TrendsField *field,
          const char        *target,
          gpointer           user_data)
{
  Check *check = user_data;
  TrendsRecord *record = trends_final_find (check->final, target);

  if (record == NULL || !trends_field_accepts (field, trends_record_get_kind (record)))
    refuse (check, TRENDS_ERROR_NOT_FOUND,
            /* Translators: a field's name, then a kind of entity */
            _("%s refers to something that isn’t in the plan (%s)."),
            trends_field_get_label (field), trends_field_get_target_label (field));
  shift_delta (check, target, 1);
}

/* Where nothing goes, who refers to the same as before has nothing to be asked. */
static gboolean
check_references (Check *check)
{
  for (guint i = 0; i < trends_final_get_n (check->final); i++)
    {
      const TrendsFinalItem *item = trends_final_get (check->final, i);

      if (!item->refs_change && !check->removals)
        continue;
      if (item->entity != NULL)
        trends_record_foreach_ref (trends_entity_get_record (item->entity), lose_ref, check);
      if (item->record != NULL)
        trends_record_foreach_ref (item->record, gain_ref, check);
    }

  return !check->failed;
}

/* Nothing may still refer to what goes. */
static gboolean
check_removed (Check *check)
{
  for (guint i = 0; check->removals && i < trends_final_get_n (check->final); i++)
    {
      const TrendsFinalItem *item = trends_final_get (check->final, i);
      int delta, n;

      if (item->record != NULL)
        continue;
      delta = GPOINTER_TO_INT (g_hash_table_lookup (check->deltas, item->id));
      n = (int) trends_refs_count (check->plan->refs, item->id) + delta;
      if (n > 0)
        return refuse (check, TRENDS_ERROR_INVALID,
                       ngettext ("“%s” can’t go: %d other thing refers to it.",
                                 "“%s” can’t go: %d other things refer to it.", n),
                       trends_entity_get_name (item->entity), n);
    }

  return TRUE;
}

static gboolean
check_initiative (TrendsRecord *record,
                  GError      **error)
{
  gint64 start = trends_value_get_integer (
    trends_record_get_value (record, TRENDS_INITIATIVE_START));
  gint64 end = trends_value_get_integer (trends_record_get_value (record, TRENDS_INITIATIVE_END));

  if (start == TRENDS_UNSET || end == TRENDS_UNSET || end >= start)
    return TRUE;

  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID, _("“%s” would end before it starts."),
               record_name (record));
  return FALSE;
}

/* One that waits for itself is a circle, see trends-dependency-graph.h. */
static gboolean
check_dependency (TrendsRecord *record,
                  GError      **error)
{
  if (trends_dependency_is_need (record)
      || !trends_value_equal (trends_record_get_value (record, TRENDS_DEPENDENCY_INITIATIVE),
                              trends_record_get_value (record, TRENDS_DEPENDENCY_NEEDS)))
    return TRUE;

  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE,
                       _("An initiative can’t relate to itself."));
  return FALSE;
}

static gboolean
check_trend_link (TrendsRecord *record,
                  GError      **error)
{
  if (!trends_value_equal (trends_record_get_value (record, TRENDS_TREND_LINK_FROM),
                           trends_record_get_value (record, TRENDS_TREND_LINK_TO)))
    return TRUE;

  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE,
                       _("A trend can’t rely on itself."));
  return FALSE;
}

/* The rules about the fields of one entity among each other. */
gboolean
trends_record_keeps_rules (TrendsRecord *record,
                           GError      **error)
{
  switch (trends_record_get_kind (record))
    {
    case TRENDS_KIND_INITIATIVE:
      return check_initiative (record, error);
    case TRENDS_KIND_DEPENDENCY:
      return check_dependency (record, error);
    case TRENDS_KIND_TREND_LINK:
      return check_trend_link (record, error);
    case TRENDS_KIND_PLAN:
    case TRENDS_KIND_GROUP:
    case TRENDS_KIND_OWNER:
    case TRENDS_KIND_TREND:
    case TRENDS_KIND_MILESTONE:
    case TRENDS_KIND_GOVERNANCE_DATE:
    case TRENDS_KIND_BASELINE:
    case TRENDS_KIND_WORKSHOP:
    case TRENDS_KIND_CRITERION:
    case TRENDS_KIND_SAVED_FILTER:
    case TRENDS_KIND_WORKSHOP_STEP:
    case TRENDS_KIND_IDEA:
    case TRENDS_KIND_BALLOT:
    case TRENDS_KIND_DECISION:
    case TRENDS_KIND_GROUP_COPY:
    case TRENDS_KIND_BALLOT_TOTAL:
    case TRENDS_KIND_SET_ASIDE:
    case TRENDS_KIND_COMMENT:
    case TRENDS_N_KINDS:
    default:
      return TRUE;
    }
}

static gboolean
check_across_fields (Check *check)
{
  for (guint i = 0; i < trends_final_get_n (check->final); i++)
    {
      TrendsRecord *record = trends_final_get (check->final, i)->record;

      if (record != NULL && !trends_record_keeps_rules (record, check->error))
        return FALSE;
    }

  return TRUE;
}

static void
push_end (const TrendsRecord *dependency, guint field, GQueue *waiting, GHashTable *seen)
{
  const char *id = trends_value_get_text (trends_record_get_value (dependency, field));

  if (g_hash_table_add (seen, (gpointer) id))
    g_queue_push_tail (waiting, (gpointer) id);
}

/* What the plan has it wait for. Returns: %FALSE where one would be there twice */
static gboolean
add_needs_of (Check *check, const char *id, TrendsDependencyGraph *graph, GQueue *waiting,
              GHashTable *seen)
{
  const TrendsField *field
    = trends_kind_get_field (TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE);
  g_autoptr (GPtrArray) dependencies
    = trends_refs_dup_referring (trends_plan_get_refs (check->plan), id, field);
  gboolean once = TRUE;

  for (guint i = 0; i < dependencies->len; i++)
    {
      TrendsEntity *dependency = dependencies->pdata[i];

      if (trends_final_has (check->final, trends_entity_get_id (dependency)))
        continue;
      once &= trends_dependency_graph_add (graph, trends_entity_get_record (dependency));
      push_end (trends_entity_get_record (dependency), TRENDS_DEPENDENCY_NEEDS, waiting, seen);
    }
  return once;
}

/* Dependencies as they will be, of the edit and of what these lead to: whatever it makes twice, or a
 * circle, is among them, and the others of a large plan needn't be looked at. Returns: %FALSE where
 * one would be there twice */
static gboolean
add_dependencies (Check                 *check,
                  TrendsDependencyGraph *graph)
{
  g_autoptr (GQueue) waiting = g_queue_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (trends_id_hash, trends_id_equal);
  gboolean once = TRUE;
  const char *id;

  for (guint i = 0; i < trends_final_get_n (check->final); i++)
    {
      TrendsRecord *record = trends_final_get (check->final, i)->record;

      if (record == NULL || trends_record_get_kind (record) != TRENDS_KIND_DEPENDENCY)
        continue;
      once &= trends_dependency_graph_add (graph, record);
      push_end (record, TRENDS_DEPENDENCY_INITIATIVE, waiting, seen);
      push_end (record, TRENDS_DEPENDENCY_NEEDS, waiting, seen);
    }
  while ((id = g_queue_pop_head (waiting)) != NULL)
    once &= add_needs_of (check, id, graph, waiting, seen);

  return once;
}

/* One that relates is there for both; of what came or changed, for somebody brought it. */
static gboolean
has_reverse (Check                 *check,
             TrendsDependencyGraph *graph)
{
  for (guint i = 0; is_brought (check) && i < trends_edit_get_n_changes (check->edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (check->edit, i);
      TrendsRecord *record = trends_final_find (check->final, change->id);

      if (change->kind == TRENDS_KIND_DEPENDENCY && record != NULL
          && !(change->type == TRENDS_CHANGE_SET && change->field == TRENDS_DEPENDENCY_EXTRA)
          && trends_dependency_graph_has_reverse (graph, record))
        return TRUE;
    }
  return FALSE;
}

/* How the edit has an initiative wait for itself; none where it was so before */
static char **
dup_circle (Check                 *check,
            TrendsDependencyGraph *graph)
{
  for (guint i = 0; i < trends_edit_get_n_changes (check->edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (check->edit, i);
      TrendsRecord *record = trends_final_find (check->final, change->id);
      const TrendsValue *from, *to;
      char **way;

      if (change->kind != TRENDS_KIND_DEPENDENCY || record == NULL
          || !trends_dependency_is_need (record))
        continue;
      from = trends_record_get_value (record, TRENDS_DEPENDENCY_NEEDS);
      to = trends_record_get_value (record, TRENDS_DEPENDENCY_INITIATIVE);
      way = trends_dependency_graph_dup_way (graph, trends_value_get_text (from),
                                             trends_value_get_text (to));
      if (way != NULL)
        return way;
    }

  return NULL;
}

/* It begins and ends with the same; the middle of a long one is left out. */
static char *
dup_circle_words (Check *check,
                  char **way)
{
  guint n = g_strv_length (way);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i <= n; i++)
    {
      TrendsRecord *record = trends_final_find (check->final, way[i == 0 ? n - 1 : i - 1]);
      g_autofree char *name = trends_excerpt (record_name (record), NAME_IN_CIRCLE);

      if (n > MOST_IN_CIRCLE && i > MOST_IN_CIRCLE / 2 && i < n - MOST_IN_CIRCLE / 2 + 1)
        {
          if (i == MOST_IN_CIRCLE / 2 + 1)
            g_string_append (words, ", …");
          continue;
        }
      if (i == 0)
        /* Translators: the beginning of “A” needs “B”, which needs “A” */
        g_string_append_printf (words, _("“%s”"), name);
      else if (i == 1)
        /* Translators: goes on with “A” needs “B”, which needs “A” */
        g_string_append_printf (words, _(" needs “%s”"), name);
      else
        /* Translators: goes on with “A” needs “B”, which needs “A” */
        g_string_append_printf (words, _(", which needs “%s”"), name);
    }

  return g_string_free (words, FALSE);
}

static gboolean
refuse_circle (Check                 *check,
               TrendsDependencyGraph *graph)
{
  g_auto (GStrv) way = dup_circle (check, graph);
  g_autofree char *words = way != NULL ? dup_circle_words (check, way) : NULL;

  if (words == NULL)
    return refuse (check, TRENDS_ERROR_CYCLE,
                   _("These initiatives would wait for each other, so none could start."));

  /* Translators: %s is who waits for whom: “A” needs “B”, which needs “A” */
  return refuse (check, TRENDS_ERROR_CYCLE,
                 _("These initiatives would wait for each other, so none could start: %s."),
                 words);
}

static gboolean
check_dependencies (Check *check)
{
  g_autoptr (TrendsDependencyGraph) graph = NULL;

  if (!check->dependencies)
    return TRUE;

  graph = trends_dependency_graph_new ();
  if (!add_dependencies (check, graph))
    return refuse (check, TRENDS_ERROR_EXISTS, _("This dependency is there already."));
  if (trends_dependency_graph_has_cycle (graph))
    return refuse_circle (check, graph);
  return !has_reverse (check, graph) ||
         refuse (check, TRENDS_ERROR_EXISTS,
                 _("These two initiatives have a dependency already, and one that relates is "
                   "for both."));
}

/**
 * trends_plan_check:
 * @error: (nullable): why the plan would refuse it, in words for people
 *
 * Checks an edit without applying it.
 *
 * Returns: whether the plan as it stands would take it
 */
gboolean
trends_plan_check (TrendsPlan *self,
                   TrendsEdit *edit,
                   GError    **error)
{
  g_autoptr (TrendsFinal) final = trends_final_new (self, trends_edit_get_n_changes (edit));
  g_autoptr (GHashTable) deltas = g_hash_table_new (trends_id_hash, trends_id_equal);
  Check check = { .plan = self, .edit = edit, .final = final, .deltas = deltas, .error = error };

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (!check_change (&check, trends_edit_get_change (edit, i)))
      return FALSE;

  return check_references (&check) && check_removed (&check) && check_across_fields (&check) &&
         check_dependencies (&check) &&
         (!is_brought (&check) || trends_plan_check_sense (self, trends_edit_get_origin (edit), final, error));
}
