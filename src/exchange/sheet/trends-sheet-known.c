/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-known.c: see trends-sheet-known.h. An initiative keeps what it is called where
 * it came from, and each value as it came, as a word for its field; of a long one only enough
 * to know it again.
 */

#include "trends-sheet-known.h"

#include "trends-date.h"
#include "trends-json-text.h"
#include "trends-json-tree.h"
#include "trends-sheet-map.h"

#include <string.h>

#define LONG 200 /* bytes of a value that is kept as it is */

struct _TrendsSheetKnown
{
  TrendsPlan *plan;     /* not owned */
  gboolean has_ids;     /* what comes */
  GPtrArray *all;       /* (element-type TrendsEntity): that came from there, in the plan's order */
  GHashTable *by_id;    /* what it is called there -> TrendsEntity */
  GHashTable *by_title; /* trend and folded title -> GQueue of TrendsEntity */
  GHashTable *any_trend; /* folded title -> the first TrendsEntity that is known by its title */
  GHashTable *taken;    /* set of TrendsEntity */
  GHashTable *here;     /* set of TrendsEntity that rows of ours name by the plan's own ids */
  GHashTable *seen;     /* set of folded titles, and ids, of what is there and can't come in */
};

static char *
make_key (const char *folded,
          const char *trend)
{
  return g_strconcat (trend, " ", folded, NULL);
}

static const char *
get_came (GHashTable *came,
          const char *key,
          const char *otherwise)
{
  const char *word = g_hash_table_lookup (came, key);

  return word ? word : otherwise;
}

static void
note (TrendsSheetKnown *self,
      TrendsEntity     *initiative)
{
  g_autoptr (GHashTable) came = trends_sheet_dup_came (initiative);
  const char *id = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_ID);
  const char *title = get_came (came, "title", trends_entity_get_name (initiative));
  g_autofree char *folded = trends_sheet_fold_heading (title);
  g_autofree char *key = NULL;
  GQueue *queue;

  g_ptr_array_add (self->all, initiative);
  if (*id)
    {
      g_hash_table_insert (self->by_id, (gpointer) id, initiative);
      if (self->has_ids)
        return;
    }
  key = make_key (folded,
                  get_came (came, "trend",
                            trends_entity_get_text (initiative, TRENDS_INITIATIVE_TREND)));
  queue = g_hash_table_lookup (self->by_title, key);
  if (!queue)
    {
      queue = g_queue_new ();
      g_hash_table_insert (self->by_title, g_steal_pointer (&key), queue);
    }
  g_queue_push_tail (queue, initiative);
  if (!g_hash_table_contains (self->any_trend, folded))
    g_hash_table_insert (self->any_trend, g_steal_pointer (&folded), initiative);
}

/**
 * trends_sheet_known_new:
 * @plan: a plan, which may not change as long as this is used
 * @source: what the source is called in it
 * @has_ids: whether what comes says what it is called there; otherwise all are known by their titles
 *
 * Returns: (transfer full): what came from there before
 */
TrendsSheetKnown *
trends_sheet_known_new (TrendsPlan *plan,
                        const char *source,
                        gboolean    has_ids)
{
  TrendsSheetKnown *self = g_new0 (TrendsSheetKnown, 1);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  self->plan = plan;
  self->has_ids = has_ids;
  self->all = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_title = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_queue_free);
  self->any_trend = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = g_hash_table_new (NULL, NULL);
  self->here = g_hash_table_new (NULL, NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (strcmp (trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_SOURCE), source) == 0)
        note (self, initiative);
    }
  return self;
}

/**
 * trends_sheet_known_free:
 * @self: (nullable) (transfer full): what came before
 */
void
trends_sheet_known_free (TrendsSheetKnown *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_title);
  g_hash_table_unref (self->any_trend);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->here);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/**
 * trends_sheet_known_take:
 * @self: what came before
 * @id: (nullable): what it is called in the source
 * @title: its title there
 * @trend: id of the trend that it would go to
 *
 * Each initiative is found once.
 *
 * Returns: (transfer none) (nullable): the initiative that came as this before
 */
TrendsEntity *
trends_sheet_known_take (TrendsSheetKnown *self,
                         const char       *id,
                         const char       *title,
                         const char       *trend)
{
  g_autofree char *folded = trends_sheet_fold_heading (title);
  g_autofree char *key = make_key (folded, trend);
  GQueue *queue = id ? NULL : g_hash_table_lookup (self->by_title, key);
  TrendsEntity *found = id ? g_hash_table_lookup (self->by_id, id)
                           : queue ? g_queue_pop_head (queue) : NULL;

  return found && g_hash_table_add (self->taken, found) ? found : NULL;
}

/**
 * trends_sheet_known_find_trend:
 * @self: what came before
 * @id: (nullable): what something is called in the source
 * @title: its title there
 *
 * Returns: (transfer none) (nullable): id of the trend that it came to before, or where it is now
 */
const char *
trends_sheet_known_find_trend (TrendsSheetKnown *self,
                               const char       *id,
                               const char       *title)
{
  g_autofree char *folded = id ? NULL : trends_sheet_fold_heading (title);
  TrendsEntity *initiative = g_hash_table_lookup (id ? self->by_id : self->any_trend, id ? id : folded);
  g_autoptr (GHashTable) came = initiative ? trends_sheet_dup_came (initiative) : NULL;
  const char *trend = came ? g_hash_table_lookup (came, "trend") : NULL;
  TrendsEntity *there = trend ? trends_plan_lookup (self->plan, trend) : NULL;

  if (there && trends_entity_is (there, TRENDS_KIND_TREND))
    return trends_entity_get_id (there);
  return initiative ? trends_entity_get_text (initiative, TRENDS_INITIATIVE_TREND) : NULL;
}

/**
 * trends_sheet_known_note_seen:
 * @self: what came before
 * @id: (nullable): what it is called in the source
 * @title: its title there, or ""
 *
 * Says that something is there still, though it was refused this time.
 */
void
trends_sheet_known_note_seen (TrendsSheetKnown *self,
                              const char       *id,
                              const char       *title)
{
  g_hash_table_add (self->seen, id ? g_strdup (id) : trends_sheet_fold_heading (title));
}

/**
 * trends_sheet_known_note_here:
 * @self: what came before
 * @initiative: one that a row names by its id in the plan, wherever it came from
 *
 * Says that it is there.
 */
void
trends_sheet_known_note_here (TrendsSheetKnown *self,
                              TrendsEntity     *initiative)
{
  g_hash_table_add (self->here, initiative);
}

/**
 * trends_sheet_known_has_taken:
 * @self: what came before
 *
 * Returns: whether any of it has come again
 */
gboolean
trends_sheet_known_has_taken (TrendsSheetKnown *self)
{
  return g_hash_table_size (self->taken) > 0;
}

static gboolean
is_there (TrendsSheetKnown *self,
          TrendsEntity     *initiative)
{
  const char *id = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_ID);
  g_autoptr (GHashTable) came = NULL;
  g_autofree char *title = NULL;

  if (g_hash_table_contains (self->taken, initiative) || g_hash_table_contains (self->here, initiative))
    return TRUE;
  if ((*id && self->has_ids) || g_hash_table_size (self->seen) == 0)
    return g_hash_table_contains (self->seen, id);
  came = trends_sheet_dup_came (initiative);
  title = trends_sheet_fold_heading (get_came (came, "title", trends_entity_get_name (initiative)));
  return g_hash_table_contains (self->seen, title);
}

/**
 * trends_sheet_known_dup_rest:
 * @self: what came before
 *
 * Returns: (transfer full) (element-type TrendsEntity): what didn't come again
 */
GPtrArray *
trends_sheet_known_dup_rest (TrendsSheetKnown *self)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < self->all->len; i++)
    if (!is_there (self, self->all->pdata[i]))
      g_ptr_array_add (rest, self->all->pdata[i]);
  return rest;
}

/* ------------------------------------------------------------------ values */

/**
 * trends_sheet_dup_came:
 * @initiative: an initiative
 *
 * Returns: (transfer full) (element-type utf8 utf8): by key of a field, its value as it came
 */
GHashTable *
trends_sheet_dup_came (TrendsEntity *initiative)
{
  GHashTable *came = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *text = trends_entity_get_text (initiative, TRENDS_INITIATIVE_IMPORT_VALUES);
  g_autoptr (JsonNode) node = *text ? trends_json_parse (text, strlen (text), NULL) : NULL;
  JsonObject *object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GList) keys = object ? json_object_get_members (object) : NULL;

  for (GList *l = keys; l; l = l->next)
    {
      const char *word = trends_json_get_text (object, l->data);

      if (word)
        g_hash_table_insert (came, g_strdup (l->data), g_strdup (word));
    }
  return came;
}

static char *
shorten (const char *text)
{
  g_autofree char *sum = NULL;

  if (strlen (text) <= LONG)
    return g_strdup (text);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return g_strconcat ("sha256:", sum, NULL);
}

static char *
list_to_word (const TrendsValue *value)
{
  g_autofree char *text = g_variant_print (trends_value_get_list (value), FALSE);

  return shorten (text);
}

/**
 * trends_sheet_value_to_word:
 * @field: a field
 * @value: a value of it
 *
 * Returns: (transfer full): a word for it that no other value has; "" where it is unset
 */
char *
trends_sheet_value_to_word (const TrendsField *field,
                            const TrendsValue *value)
{
  if (!trends_value_is_set (value))
    return g_strdup ("");
  if (value->storage == TRENDS_STORAGE_LIST)
    return list_to_word (value);
  if (value->storage != TRENDS_STORAGE_INTEGER)
    return shorten (trends_value_get_text (value));
  if (field->type == TRENDS_FIELD_DATE)
    return trends_date_to_iso (value->integer);
  if (field->type == TRENDS_FIELD_CHOICE)
    return g_strdup (trends_choices_get_nick (field->choices, value->integer));
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/**
 * trends_sheet_words_to_json:
 * @words: (element-type utf8 utf8): by key of a field
 *
 * Is called for each row of an import, and has nothing but texts: these get their quotes, and no
 * tree is made first.
 *
 * Returns: (transfer full): an object of JSON, always the same for the same words
 */
char *
trends_sheet_words_to_json (GHashTable *words)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (words), compare_texts);
  GString *json = g_string_new ("{");

  for (GList *l = keys; l; l = l->next)
    {
      if (l != keys)
        g_string_append_c (json, ',');
      trends_json_quote (json, l->data);
      g_string_append_c (json, ':');
      trends_json_quote (json, g_hash_table_lookup (words, l->data));
    }
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

/**
 * trends_sheet_decide:
 * @field: a field of an initiative that came before
 * @came: its values as they came last
 * @now: what it has now
 * @comes: what comes
 *
 * Returns: whether what comes is taken
 */
TrendsSheetDecision
trends_sheet_decide (const TrendsField *field,
                     GHashTable        *came,
                     const TrendsValue *now,
                     const TrendsValue *comes)
{
  const char *last = g_hash_table_lookup (came, field->key);
  g_autofree char *here = trends_sheet_value_to_word (field, now);
  g_autofree char *there = trends_sheet_value_to_word (field, comes);

  if (strcmp (here, there) == 0 || g_strcmp0 (there, last) == 0)
    return TRENDS_SHEET_LEAVE;
  if (last ? strcmp (here, last) == 0 : *here == '\0' || field->type == TRENDS_FIELD_CHOICE)
    return TRENDS_SHEET_TAKE;
  return TRENDS_SHEET_KEEP_YOURS;
}

/**
 * trends_sheet_takes:
 * @decision: what there is to do with a field
 * @map: how the table is understood
 * @field: that field
 *
 * Returns: whether what comes is taken: of what was changed here and there, where a person has said so
 */
gboolean
trends_sheet_takes (TrendsSheetDecision   decision,
                    const TrendsSheetMap *map,
                    const TrendsField    *field)
{
  return decision == TRENDS_SHEET_TAKE
         || (decision == TRENDS_SHEET_KEEP_YOURS && trends_sheet_map_get_overwrites (map, field->key));
}
