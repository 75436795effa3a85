/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-edit.c: a move to another edition as one edit. What both have stays under its
 * id; what only the edition has is added, and whatever referred to a trend that goes refers to
 * the one that it goes to. */

#include "trends-edition-move-private.h"

#include "trends-finding-ids.h"
#include "trends-labels.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-refs.h"

#include <string.h>

typedef struct
{
  TrendsEditionMove *move;
  TrendsEditBuilder *builder;
  GHashTable *seen;     /* set of TrendsEntity: what is done with already */
  GHashTable *pairs;    /* set of "from to": links that there will be */
  GHashTable *ranks;    /* id of a trend of the edition -> the place of its last initiative */
  GHashTable *totals;   /* "ballot entry" -> Total */
  GPtrArray *lost;      /* TrendsEntity: links that can't go along */
  GPtrArray *going;     /* TrendsEntity: what is removed, what belongs to others first */
  GHashTable *gone;     /* set of TrendsEntity: the same, but for trends and groups */
} Build;

/* What a vote has given to what has become one */
typedef struct
{
  TrendsEntity *first;
  gint64 dots;
} Total;

static TrendsEntity *
get_item (GListModel *list, guint index)
{
  g_autoptr (TrendsEntity) item = g_list_model_get_item (list, index);

  return item; /* the plan holds it */
}

static gboolean
is_in_plan (Build *self, TrendsEntity *entity)
{
  return trends_plan_lookup (self->move->plan, trends_entity_get_id (entity)) != NULL;
}

/* (nullable): the new id, or the same where it stays */
static const char *
map_id (Build *self, const char *id)
{
  const char *target = trends_edition_get_new_id (self->move, id);

  return target != NULL ? target : id;
}

/* -------------------------------------------------------------------------- what can't go along */

/* Why it was set aside, somebody may have thought about for long. */
static void
keep_reason (Build *self, TrendsEntity *set_aside, const char *heir)
{
  static const guint fields[][2] = { { TRENDS_COMMENT_AUTHOR, TRENDS_SET_ASIDE_AUTHOR },
                                     { TRENDS_COMMENT_TIME, TRENDS_SET_ASIDE_TIME },
                                     { TRENDS_COMMENT_TEXT, TRENDS_SET_ASIDE_REASON } };
  g_autoptr (TrendsRecord) comment = NULL;

  if (*trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_REASON) == '\0')
    return;
  comment = trends_record_new (TRENDS_KIND_COMMENT, NULL);
  trends_record_set (comment, TRENDS_COMMENT_ENTRY, trends_value_text (heir));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    trends_record_set (comment, fields[i][0],
                       trends_value_copy (trends_entity_get_value (set_aside, fields[i][1])));
  trends_edit_builder_add (self->builder, comment);
}

/* What people have said of it is said of `heir` then, as is why anything was set aside of it; what
 * was counted of it goes. */
static void
take_referrers (Build *self, TrendsEntity *entity, const char *heir, GPtrArray *batch)
{
  g_autoptr (GPtrArray) referrers = trends_refs_dup_referrers (
    trends_plan_get_refs (self->move->plan), trends_entity_get_id (entity));
  g_auto (TrendsValue) value = trends_value_text (heir);

  for (guint i = 0; i < referrers->len; i++)
    if (trends_entity_is (referrers->pdata[i], TRENDS_KIND_COMMENT))
      trends_edit_builder_set_value (self->builder, referrers->pdata[i], TRENDS_COMMENT_ENTRY,
                                     &value);
    else if (g_hash_table_add (self->gone, referrers->pdata[i]))
      g_ptr_array_add (batch, referrers->pdata[i]);
}

static void
let_go (Build *self, TrendsEntity *entity, const char *heir)
{
  g_autoptr (GPtrArray) batch = g_ptr_array_new ();

  if (!g_hash_table_add (self->gone, entity))
    return;
  g_ptr_array_add (batch, entity);
  for (guint i = 0; i < batch->len; i++)
    {
      take_referrers (self, batch->pdata[i], heir, batch);
      if (trends_entity_is (batch->pdata[i], TRENDS_KIND_SET_ASIDE))
        keep_reason (self, batch->pdata[i], heir);
    }
  for (guint i = batch->len; i > 0; i--)
    g_ptr_array_add (self->going, batch->pdata[i - 1]);
}

/* ------------------------------------------------------------------------- what is added */

static TrendsRecord *
copy_record (TrendsEntity *entity)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  TrendsRecord *record = trends_record_new (kind, trends_entity_get_id (entity));

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    trends_record_set (record, i, trends_value_copy (trends_entity_get_value (entity, i)));
  return record;
}

/* (nullable): of the group that the plan has behind there */
static const char *
find_next_position (Build *self, const char *after)
{
  GListModel *groups = trends_plan_get_list (self->move->plan, TRENDS_KIND_GROUP);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      const char *position = trends_entity_get_text (get_item (groups, i), TRENDS_GROUP_POSITION);

      if (*position != '\0' && (after == NULL || strcmp (position, after) > 0))
        return position;
    }
  return NULL;
}

/* Before those that there are, or behind the one that both have: in the edition's order */
static void
add_groups (Build *self)
{
  GListModel *groups = trends_plan_get_list (self->move->edition, TRENDS_KIND_GROUP);
  g_autofree char *after = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      TrendsEntity *group = get_item (groups, i);
      TrendsEntity *own = trends_plan_lookup (self->move->plan, trends_entity_get_id (group));
      g_autoptr (TrendsRecord) record = NULL;
      const char *position = own != NULL ? trends_entity_get_text (own, TRENDS_GROUP_POSITION) : "";
      char *rank = *position != '\0' ? g_strdup (position)
                                     : trends_rank_between (after, find_next_position (self, after));

      g_free (after);
      after = rank;
      if (own != NULL)
        continue;
      record = copy_record (group);
      trends_record_set (record, TRENDS_GROUP_POSITION, trends_value_text (rank));
      trends_edit_builder_add (self->builder, record);
    }
}

/* (transfer full) (element-type TrendsEntity): the trend itself first, where the plan has it */
static GPtrArray *
dup_sources (Build *self, TrendsEntity *target)
{
  GPtrArray *sources = g_ptr_array_new ();
  TrendsEntity *own = trends_plan_lookup_kind (self->move->plan, TRENDS_KIND_TREND,
                                               trends_entity_get_id (target));

  if (own != NULL)
    g_ptr_array_add (sources, own);
  for (guint i = 0; i < self->move->rows->len; i++)
    if (g_array_index (self->move->rows, TrendsEditionRow, i).target == target)
      g_ptr_array_add (sources, g_array_index (self->move->rows, TrendsEditionRow, i).trend);
  return sources;
}

static void
set_joined (Build *self, TrendsEntity *trend, TrendsValue *values)
{
  for (guint i = 0; i < TRENDS_TREND_N_FIELDS; i++)
    if (trends_value_is_set (&values[i]))
      trends_edit_builder_set_value (self->builder, trend, i, &values[i]);
}

static void
add_trend (Build *self, TrendsEntity *target)
{
  g_autoptr (GPtrArray) sources = dup_sources (self, target);
  TrendsValue values[TRENDS_TREND_N_FIELDS] = { TRENDS_VALUE_INIT };
  TrendsEntity *own = trends_plan_lookup (self->move->plan, trends_entity_get_id (target));

  if (sources->len > (own != NULL ? 1 : 0))
    trends_edition_join (self->move, sources, self->lost, values);
  if (own != NULL)
    set_joined (self, own, values);
  else
    {
      g_autoptr (TrendsRecord) record = copy_record (target);

      for (guint i = 0; i < TRENDS_TREND_N_FIELDS; i++)
        if (trends_value_is_set (&values[i]))
          trends_record_set (record, i, trends_value_copy (&values[i]));
      trends_edit_builder_add (self->builder, record);
    }
  for (guint i = 0; i < TRENDS_TREND_N_FIELDS; i++)
    trends_value_clear (&values[i]);
}

static void
add_trends (Build *self)
{
  GListModel *trends = trends_plan_get_list (self->move->edition, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    add_trend (self, get_item (trends, i));
}

/* ---------------------------------------------------------------------------------- links */

/* Whether there was none between these two */
static gboolean
take_pair (Build *self, const char *from, const char *to)
{
  return g_hash_table_add (self->pairs, g_strconcat (from, " ", to, NULL));
}

static gboolean
leaves (Build *self, const char *id)
{
  for (guint i = 0; i < self->move->rows->len; i++)
    if (strcmp (id, trends_entity_get_id (
                      g_array_index (self->move->rows, TrendsEditionRow, i).trend)) == 0)
      return trends_edition_move_get_fate (self->move, i) != TRENDS_EDITION_STAYS;
  return FALSE;
}

static void
add_link (Build *self, TrendsEntity *link)
{
  g_autoptr (TrendsRecord) record = NULL;

  if (is_in_plan (self, link)
      || !take_pair (self, trends_entity_get_text (link, TRENDS_TREND_LINK_FROM),
                     trends_entity_get_text (link, TRENDS_TREND_LINK_TO)))
    return;
  record = copy_record (link);
  trends_edit_builder_add (self->builder, record);
}

static void
map_entity (Build *self, TrendsEntity *entity);

/* A trend at one of its ends, as there will be one */
static const char *
find_heir (Build *self, TrendsEntity *link)
{
  static const guint ends[] = { TRENDS_TREND_LINK_FROM, TRENDS_TREND_LINK_TO };
  GListModel *trends = trends_plan_get_list (self->move->edition, TRENDS_KIND_TREND);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *id = trends_entity_get_text (link, ends[i]);

      if (strcmp (map_id (self, id), id) != 0 || !leaves (self, id))
        return map_id (self, id);
    }
  return trends_entity_get_id (get_item (trends, 0));
}

/* A link of the old edition says nothing about trends of the new one; what a person has linked
 * stays linked. */
static void
move_link (Build *self, TrendsEntity *link)
{
  const char *from = trends_entity_get_text (link, TRENDS_TREND_LINK_FROM);
  const char *to = trends_entity_get_text (link, TRENDS_TREND_LINK_TO);
  gboolean is_lost = strcmp (map_id (self, from), map_id (self, to)) == 0;

  if (trends_edition_is_catalogues_link (self->move, link))
    {
      let_go (self, link, find_heir (self, link));
      return;
    }
  if (is_lost || !take_pair (self, map_id (self, from), map_id (self, to)))
    {
      g_ptr_array_add (self->lost, link);
      let_go (self, link, find_heir (self, link));
      return;
    }
  map_entity (self, link);
}

/* First those that stay as they are, then the edition's, then those that go along */
static void
move_links (Build *self)
{
  GListModel *links = trends_plan_get_list (self->move->plan, TRENDS_KIND_TREND_LINK);
  GListModel *new_links = trends_plan_get_list (self->move->edition, TRENDS_KIND_TREND_LINK);
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      TrendsEntity *link = get_item (links, i);
      const char *from = trends_entity_get_text (link, TRENDS_TREND_LINK_FROM);
      const char *to = trends_entity_get_text (link, TRENDS_TREND_LINK_TO);

      if (leaves (self, from) || leaves (self, to))
        g_ptr_array_add (moving, link);
      else
        take_pair (self, from, to);
    }
  for (guint i = 0; i < g_list_model_get_n_items (new_links); i++)
    take_pair (self, trends_entity_get_text (get_item (new_links, i), TRENDS_TREND_LINK_FROM),
               trends_entity_get_text (get_item (new_links, i), TRENDS_TREND_LINK_TO));
  for (guint i = 0; i < moving->len; i++)
    move_link (self, moving->pdata[i]);
}

/* Those that the edition adds, where the plan has none between the same two */
static void
add_links (Build *self)
{
  GListModel *links = trends_plan_get_list (self->move->edition, TRENDS_KIND_TREND_LINK);
  GListModel *old = trends_plan_get_list (self->move->plan, TRENDS_KIND_TREND_LINK);

  g_hash_table_remove_all (self->pairs);
  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    take_pair (self, trends_entity_get_text (get_item (old, i), TRENDS_TREND_LINK_FROM),
               trends_entity_get_text (get_item (old, i), TRENDS_TREND_LINK_TO));
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    add_link (self, get_item (links, i));
}

/* ------------------------------------------------------------------------------ who refers */

/* (transfer full): each once, and none that an initiative has as its home */
static TrendsValue
map_list (Build *self, TrendsEntity *entity, guint field)
{
  g_auto (GStrv) ids = trends_entity_dup_strings (entity, field);
  g_autoptr (GPtrArray) mapped = g_ptr_array_new ();
  const char *home = trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
                       ? map_id (self, trends_entity_get_text (entity, TRENDS_INITIATIVE_TREND))
                       : NULL;

  for (char **id = ids; *id != NULL; id++)
    {
      const char *target = map_id (self, *id);

      if ((home == NULL || strcmp (home, target) != 0)
          && !g_ptr_array_find_with_equal_func (mapped, target, g_str_equal, NULL))
        g_ptr_array_add (mapped, (gpointer) target);
    }
  g_ptr_array_add (mapped, NULL);
  return trends_value_strings ((const char *const *) mapped->pdata);
}

static gboolean
has_moved (Build *self, TrendsEntity *entity, const TrendsField *field)
{
  g_auto (GStrv) ids = NULL;

  if (field->type == TRENDS_FIELD_REF)
    return trends_edition_get_new_id (self->move, trends_entity_get_text (entity, field->index))
           != NULL;
  /* It may go to where another is that it serves besides. */
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      && trends_edition_get_new_id (self->move, trends_entity_get_text (
                                                  entity, TRENDS_INITIATIVE_TREND)) != NULL)
    return TRUE;
  ids = trends_entity_dup_strings (entity, field->index);
  for (char **id = ids; *id != NULL; id++)
    if (trends_edition_get_new_id (self->move, *id) != NULL)
      return TRUE;
  return FALSE;
}

static void
map_entity (Build *self, TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

      if ((field->type != TRENDS_FIELD_REF && field->type != TRENDS_FIELD_REFS)
          || !trends_field_accepts (field, TRENDS_KIND_TREND) || !has_moved (self, entity, field))
        continue;
      value = field->type == TRENDS_FIELD_REF
                ? trends_value_text (map_id (self, trends_entity_get_text (entity, i)))
                : map_list (self, entity, i);
      trends_edit_builder_set_value (self->builder, entity, i, &value);
    }
}

/* Behind what its new trend has */
static char *
next_rank (Build *self, TrendsEntity *target)
{
  const char *id = trends_entity_get_id (target);
  const char *last = g_hash_table_lookup (self->ranks, id);
  TrendsEntity *own = trends_plan_lookup (self->move->plan, id);
  GListModel *list = own != NULL && last == NULL ? trends_trend_get_initiatives (own) : NULL;
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  char *rank;

  if (n > 0)
    last = trends_entity_get_text (get_item (list, n - 1), TRENDS_INITIATIVE_POSITION);
  rank = trends_rank_between (last, NULL);
  g_hash_table_insert (self->ranks, (gpointer) id, g_strdup (rank));
  return rank;
}

static void
move_initiatives (Build *self, const TrendsEditionRow *row)
{
  GListModel *list = trends_trend_get_initiatives (row->trend);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      TrendsEntity *initiative = get_item (list, i);
      g_autofree char *rank = next_rank (self, row->target);
      g_auto (TrendsValue) position = trends_value_text (rank);

      g_hash_table_add (self->seen, initiative);
      map_entity (self, initiative);
      trends_edit_builder_set_value (self->builder, initiative, TRENDS_INITIATIVE_POSITION,
                                     &position);
    }
}

/* (nullable): the one of that vote for what it goes to */
static TrendsEntity *
find_total (Build *self, TrendsEntity *total, const char *entry)
{
  g_autoptr (GPtrArray) referrers
    = trends_refs_dup_referrers (trends_plan_get_refs (self->move->plan), entry);

  for (guint i = 0; i < referrers->len; i++)
    if (trends_entity_is (referrers->pdata[i], TRENDS_KIND_BALLOT_TOTAL)
        && trends_entity_get_ref (referrers->pdata[i], TRENDS_BALLOT_TOTAL_BALLOT)
             == trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_BALLOT))
      return referrers->pdata[i]; /* the plan holds it */
  return NULL;
}

static gint64
count_dots (TrendsEntity *total)
{
  gint64 dots = trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS);

  return dots != TRENDS_UNSET ? dots : 0;
}

/* What a room has given to several is given to what they have become. */
static void
move_total (Build *self, TrendsEntity *total)
{
  const char *entry = map_id (self, trends_entity_get_text (total, TRENDS_BALLOT_TOTAL_ENTRY));
  g_autofree char *key = g_strconcat (
    trends_entity_get_text (total, TRENDS_BALLOT_TOTAL_BALLOT), " ", entry, NULL);
  Total *sum = g_hash_table_lookup (self->totals, key);
  TrendsEntity *own = sum == NULL ? find_total (self, total, entry) : NULL;

  if (sum == NULL)
    {
      sum = g_new0 (Total, 1);
      sum->first = own != NULL ? own : total;
      sum->dots = own != NULL ? count_dots (own) : 0;
      g_hash_table_insert (self->totals, g_steal_pointer (&key), sum);
    }
  sum->dots += count_dots (total);
  if (sum->first == total)
    map_entity (self, total);
  else
    let_go (self, total, entry);
}

static void
set_totals (Build *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->totals);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Total *sum = value;

      if (sum->dots != count_dots (sum->first))
        trends_edit_builder_set_integer (self->builder, sum->first, TRENDS_BALLOT_TOTAL_DOTS,
                                         sum->dots);
    }
}

/* What was set aside of one trend isn't set aside of several, nor is anything twice. */
static void
move_set_aside (Build *self, TrendsEntity *set_aside, TrendsEditionFate fate)
{
  const char *finding = trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_FINDING);
  TrendsKind kind;

  if (fate == TRENDS_EDITION_GOES && trends_finding_id_find (finding, &kind)
      && take_pair (self, finding, trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_ENTRY)))
    map_entity (self, set_aside);
  else
    let_go (self, set_aside,
            map_id (self, trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_ENTRY)));
}

static void
move_referrers (Build *self, const TrendsEditionRow *row, TrendsEditionFate fate)
{
  g_autoptr (GPtrArray) referrers
    = trends_refs_dup_referrers (trends_plan_get_refs (self->move->plan),
                                 trends_entity_get_id (row->trend));

  for (guint i = 0; i < referrers->len; i++)
    {
      TrendsEntity *entity = referrers->pdata[i];

      if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK)
          || !g_hash_table_add (self->seen, entity))
        continue;
      if (trends_entity_is (entity, TRENDS_KIND_BALLOT_TOTAL))
        move_total (self, entity);
      else if (trends_entity_is (entity, TRENDS_KIND_SET_ASIDE))
        move_set_aside (self, entity, fate);
      else
        map_entity (self, entity);
    }
}

/* Saved filters name trends by their ids. */
static void
move_filter (Build *self, TrendsEntity *filter)
{
  g_autoptr (GString) text
    = g_string_new (trends_entity_get_text (filter, TRENDS_SAVED_FILTER_CONDITIONS));
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  for (guint i = 0; i < self->move->rows->len; i++)
    {
      const TrendsEditionRow *row = &g_array_index (self->move->rows, TrendsEditionRow, i);

      if (row->target != NULL)
        g_string_replace (text, trends_entity_get_id (row->trend),
                          trends_entity_get_id (row->target), 0);
    }
  value = trends_value_text (text->str);
  trends_edit_builder_set_value (self->builder, filter, TRENDS_SAVED_FILTER_CONDITIONS, &value);
}

static void
move_rows (Build *self)
{
  GListModel *filters = trends_plan_get_list (self->move->plan, TRENDS_KIND_SAVED_FILTER);

  for (guint i = 0; i < self->move->rows->len; i++)
    if (g_array_index (self->move->rows, TrendsEditionRow, i).target != NULL)
      move_initiatives (self, &g_array_index (self->move->rows, TrendsEditionRow, i));
  for (guint i = 0; i < self->move->rows->len; i++)
    if (g_array_index (self->move->rows, TrendsEditionRow, i).target != NULL)
      move_referrers (self, &g_array_index (self->move->rows, TrendsEditionRow, i),
                      trends_edition_move_get_fate (self->move, i));
  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    move_filter (self, get_item (filters, i));
  set_totals (self);
}

/* --------------------------------------------------------------------------- what is removed */

/* Whether it says what an edition says of it */
static gboolean
is_catalogues_group (Build *self, TrendsEntity *group)
{
  static const guint said[] = { TRENDS_GROUP_TITLE, TRENDS_GROUP_SUMMARY, TRENDS_GROUP_EXTRA };
  TrendsEntity *original = trends_edition_find_original (self->move, group);

  for (guint i = 0; original != NULL && i < G_N_ELEMENTS (said); i++)
    if (!trends_value_equal (trends_entity_get_value (group, said[i]),
                             trends_entity_get_value (original, said[i])))
      return FALSE;
  return original != NULL;
}

/* An edition's own, once none of its trends is left and nobody says anything of it */
static gboolean
group_leaves (Build *self, TrendsEntity *group)
{
  TrendsEditionMove *move = self->move;
  GListModel *trends = trends_group_get_trends (group);
  guint n = g_list_model_get_n_items (trends);
  const char *id = trends_entity_get_id (group);

  if (!is_catalogues_group (self, group)
      || trends_plan_lookup (move->edition, id) != NULL
      || trends_refs_count (trends_plan_get_refs (move->plan), id) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!leaves (self, trends_entity_get_id (get_item (trends, i))))
      return FALSE;
  return TRUE;
}

static void
remove_old (Build *self)
{
  GListModel *groups = trends_plan_get_list (self->move->plan, TRENDS_KIND_GROUP);

  for (guint i = 0; i < self->move->rows->len; i++)
    if (trends_edition_move_get_fate (self->move, i) != TRENDS_EDITION_STAYS)
      g_ptr_array_add (self->going, g_array_index (self->move->rows, TrendsEditionRow, i).trend);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    if (group_leaves (self, get_item (groups, i)))
      g_ptr_array_add (self->going, get_item (groups, i));
  for (guint i = 0; i < self->going->len; i++)
    {
      g_autoptr (TrendsRecord) record = trends_entity_dup_record (self->going->pdata[i]);

      trends_edit_builder_remove (self->builder, record);
    }
}

static void
set_catalogue (Build *self)
{
  TrendsEntity *info = trends_plan_get_info (self->move->plan);
  TrendsEntity *edition = trends_plan_get_info (self->move->edition);

  trends_edit_builder_set_value (self->builder, info, TRENDS_PLAN_CATALOGUE,
                                 trends_entity_get_value (edition, TRENDS_PLAN_CATALOGUE));
}

/**
 * trends_edition_move_dup_edit:
 * @title: what the other edition is called
 *
 * Returns: (transfer full): the edit that moves the plan, which is as it was when the move was
 *   made; without a change where there is nothing to do
 */
TrendsEdit *
trends_edition_move_dup_edit (TrendsEditionMove *self, const char *title)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) totals
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  g_autoptr (GPtrArray) going = g_ptr_array_new ();
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  Build build = { self, NULL, seen, pairs, ranks, totals, lost, going, gone };

  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  build.builder = trends_labels_begin_edition (title);
  add_groups (&build);
  move_links (&build);
  add_trends (&build);
  move_rows (&build);
  add_links (&build);
  set_catalogue (&build);
  remove_old (&build);
  return trends_edit_builder_end (build.builder);
}
