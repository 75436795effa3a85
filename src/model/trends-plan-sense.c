/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-sense.c: what somebody brings today must not contradict itself: a part is no
 * more than the whole, nothing is set aside twice. Older programs took it, and newer ones may
 * know more; so what is in a file is read, followed and undone all the same, and only an edit
 * of a person or an import is held against this, for what it says anew. A check of a file names
 * what is there.
 */

#include "trends-plan-private.h"

#include "trends-dependency-graph.h"
#include "trends-entity-private.h"
#include "trends-finding-ids.h"
#include "trends-record-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsFinal *final;    /* what an edit leaves */
  gboolean takes_newer;  /* what another version may have found is let through */
  GHashTable *set_aside; /* (nullable): set of what is found in what and set aside */
  GError **error;
} Sense;

G_GNUC_PRINTF (3, 4) static gboolean
refuse (Sense      *self,
        TrendsError code,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (self->error != NULL)
    *self->error = g_error_new_valist (TRENDS_ERROR, code, format, args);
  va_end (args);
  return FALSE;
}

static TrendsRecord *
find_final (Sense      *self,
            const char *id)
{
  return trends_final_find (self->final, id);
}

/* Where one of the two isn't known it can be a part of the other. */
static gboolean
check_part (Sense        *self,
            TrendsRecord *record,
            guint         part,
            guint         whole)
{
  TrendsKind kind = trends_record_get_kind (record);
  gint64 some = trends_value_get_integer (trends_record_get_value (record, part));
  gint64 all = trends_value_get_integer (trends_record_get_value (record, whole));

  return some == TRENDS_UNSET || all == TRENDS_UNSET || some <= all
         || refuse (self, TRENDS_ERROR_INVALID,
                    /* Translators: two fields’ names: “Of which capital can’t be more than Cost.” */
                    _("%s can’t be more than %s."),
                    trends_field_get_label (trends_kind_get_field (kind, part)),
                    trends_field_get_label (trends_kind_get_field (kind, whole)));
}

/* What is said of an entity is no entity that something is said of. */
static gboolean
check_remarked (Sense        *self,
                TrendsRecord *record,
                guint         field)
{
  TrendsRecord *entry = find_final (self, trends_value_get_text (
                                              trends_record_get_value (record, field)));
  TrendsKind kind = trends_record_get_kind (entry);

  if (kind != TRENDS_KIND_COMMENT && kind != TRENDS_KIND_SET_ASIDE)
    return TRUE;
  return refuse (self, TRENDS_ERROR_INVALID,
                 trends_record_get_kind (record) == TRENDS_KIND_COMMENT
                   ? _("A comment can’t be on another comment, nor on a finding set aside.")
                   : _("Nothing can be found in a comment, nor in a finding set aside."));
}

/* What another version found is kept where it is imported, and made by nobody here. */
static gboolean
check_finding (Sense        *self,
               TrendsRecord *record)
{
  const char *id = trends_value_get_text (trends_record_get_value (record,
                                                                   TRENDS_SET_ASIDE_FINDING));
  const char *entry = trends_value_get_text (trends_record_get_value (record,
                                                                      TRENDS_SET_ASIDE_ENTRY));
  TrendsKind kind;

  if (!trends_finding_id_find (id, &kind))
    return self->takes_newer
           /* Translators: %s is what a finding is called in files: “initiatives_overdue” */
           || refuse (self, TRENDS_ERROR_INVALID, _("There is no finding “%s”."), id);
  return trends_record_get_kind (find_final (self, entry)) == kind
         || refuse (self, TRENDS_ERROR_INVALID,
                    /* Translators: what a finding is called in files, and a kind of entity */
                    _("The finding “%s” is one of another kind of entry: %s."), id,
                    trends_kind_get_label (kind));
}

/* What is found in what, as one text */
static char *
make_finding_key (TrendsRecord *record)
{
  return g_strconcat (trends_value_get_text (
                        trends_record_get_value (record, TRENDS_SET_ASIDE_ENTRY)),
                      " ",
                      trends_value_get_text (
                        trends_record_get_value (record, TRENDS_SET_ASIDE_FINDING)),
                      NULL);
}

/* (transfer full) (element-type utf8): set of those that stay as they are */
static GHashTable *
list_set_aside (Sense *self)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_SET_ASIDE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (!trends_final_has (self->final, trends_entity_get_id (entity)))
        g_hash_table_add (keys, make_finding_key (trends_entity_get_record (entity)));
    }
  return keys;
}

static gboolean
check_set_aside_once (Sense        *self,
                      TrendsRecord *record)
{
  if (self->set_aside == NULL)
    self->set_aside = list_set_aside (self);
  return g_hash_table_add (self->set_aside, make_finding_key (record))
         || refuse (self, TRENDS_ERROR_EXISTS, _("This finding has been set aside already."));
}

/* The rules of whatever @record is, all of them. */
static gboolean
check_record (Sense        *self,
              TrendsRecord *record)
{
  TrendsKind kind = trends_record_get_kind (record);

  if (kind == TRENDS_KIND_INITIATIVE)
    return check_part (self, record, TRENDS_INITIATIVE_COST_CAPITAL, TRENDS_INITIATIVE_COST);
  if (kind == TRENDS_KIND_PLAN)
    return check_part (self, record, TRENDS_PLAN_BUDGET_CAPITAL, TRENDS_PLAN_BUDGET);
  if (kind == TRENDS_KIND_COMMENT)
    return check_remarked (self, record, TRENDS_COMMENT_ENTRY);
  if (kind == TRENDS_KIND_SET_ASIDE)
    return check_remarked (self, record, TRENDS_SET_ASIDE_ENTRY) && check_finding (self, record)
           && check_set_aside_once (self, record);
  return TRUE;
}

/**
 * trends_change_says_anew:
 *
 * Returns: whether it says something that may contradict something else
 */
gboolean
trends_change_says_anew (const TrendsChange *change)
{
  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      return TRUE;
    case TRENDS_CHANGE_REMOVE:
      return FALSE;
    case TRENDS_CHANGE_SET:
    default:
      break;
    }
  return (change->kind == TRENDS_KIND_INITIATIVE
          && (change->field == TRENDS_INITIATIVE_COST
              || change->field == TRENDS_INITIATIVE_COST_CAPITAL))
         || (change->kind == TRENDS_KIND_PLAN
             && (change->field == TRENDS_PLAN_BUDGET || change->field == TRENDS_PLAN_BUDGET_CAPITAL))
         || (change->kind == TRENDS_KIND_COMMENT && change->field == TRENDS_COMMENT_ENTRY)
         || (change->kind == TRENDS_KIND_SET_ASIDE
             && (change->field == TRENDS_SET_ASIDE_FINDING
                 || change->field == TRENDS_SET_ASIDE_ENTRY));
}

/**
 * trends_plan_check_sense:
 * @origin: whose edit it is that keeps all rules of the plan otherwise
 * @final: what it leaves of what it is about
 * @error: (nullable): what contradicts what, in words
 *
 * Returns: whether nothing that the edit says contradicts anything
 */
gboolean
trends_plan_check_sense (TrendsPlan  *self,
                         TrendsOrigin origin,
                         TrendsFinal *final,
                         GError     **error)
{
  Sense sense = { self, final, origin == TRENDS_ORIGIN_IMPORT, NULL, error };
  gboolean is_sensible = TRUE;

  for (guint i = 0; is_sensible && i < trends_final_get_n (final); i++)
    {
      const TrendsFinalItem *item = trends_final_get (final, i);

      is_sensible = !item->says_anew || item->record == NULL
                    || check_record (&sense, item->record);
    }
  g_clear_pointer (&sense.set_aside, g_hash_table_unref);
  return is_sensible;
}

/* ------------------------------------------------------------ of a whole plan */

static void
report (GPtrArray    *faults,
        TrendsRecord *record,
        const char   *what)
{
  g_ptr_array_add (faults,
                   /* Translators: the name of a table, a row's id, then what is wrong, as a
                    * sentence */
                   g_strdup_printf (_("In the table %s, row %s: %s"),
                                    trends_kind_get_info (trends_record_get_kind (record))->nick,
                                    trends_record_get_id (record), what));
}

/* Of two that relate to each other, the second. */
static void
find_reverses (TrendsPlan *self,
               GPtrArray  *faults)
{
  g_autoptr (TrendsDependencyGraph) graph = trends_dependency_graph_new ();
  GListModel *list = trends_plan_get_list (self, TRENDS_KIND_DEPENDENCY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      TrendsRecord *record = trends_entity_get_record (entity);

      if (trends_dependency_graph_has_reverse (graph, record))
        report (faults, record, _("These two initiatives relate to each other already."));
      trends_dependency_graph_add (graph, record);
    }
}

static void
find_in (Sense     *sense,
         TrendsKind kind,
         GPtrArray *faults)
{
  GListModel *list = trends_plan_get_list (sense->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      g_autoptr (GError) error = NULL;

      sense->error = &error;
      if (!check_record (sense, trends_entity_get_record (entity)))
        report (faults, trends_entity_get_record (entity), error->message);
    }
}

/**
 * trends_plan_find_contradictions:
 *
 * What an edit that says so would be refused for, and older or newer programs have written
 * nevertheless: it is kept, and can be put right.
 *
 * Returns: (transfer full) (element-type utf8): each in words, with the row that it is in
 */
GPtrArray *
trends_plan_find_contradictions (TrendsPlan *self)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TrendsFinal) final = trends_final_new (self, 0);
  g_autoptr (GHashTable) set_aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sense sense = { self, final, FALSE, set_aside, NULL };

  g_return_val_if_fail (TRENDS_IS_PLAN (self), faults);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    find_in (&sense, kind, faults);
  find_reverses (self, faults);
  return faults;
}
