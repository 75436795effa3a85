/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-index.c: see trends-finding-index.h. It keeps what each initiative adds to
 * the counts, so that it can take that away again when the initiative isn't what it was.
 */

#include "trends-finding-index.h"

#include "trends-id-hash.h"
#include "trends-initiative-state.h"
#include "trends-refs.h"

#include <string.h>

typedef struct _Entry Entry;

/* Initiatives that there is something to do for, of one title */
typedef struct
{
  char *text; /* folded */
  Entry *first;
  Entry *speaker; /* the one of the least id, in which it is found that there are several */
  guint n;
} Title;

/* What an initiative adds */
struct _Entry
{
  TrendsSharedText *id;
  Title *title; /* (nullable): where there is something to do for it */
  Entry *previous, *next;
  TrendsSharedText *lead; /* (nullable): who leads it */
  int first, last;        /* in which quarters */
  GPtrArray *trends;      /* (nullable) (element-type TrendsSharedText): where it is under way */
};

struct _TrendsFindingIndex
{
  TrendsPlan *plan;
  gint64 today;
  TrendsLoad *load;
  guint n_filled; /* how many initiatives are in it, while it is filled */
  GHashTable *entries;   /* id -> Entry */
  GHashTable *titles;    /* folded -> Title */
  GHashTable *under_way; /* id of a trend -> how many initiatives, above 0 */
  GHashTable *aside;     /* id of an entity -> what sets aside, by type */
};

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_pointer (&self->id, trends_shared_text_unref);
  g_clear_pointer (&self->lead, trends_shared_text_unref);
  g_clear_pointer (&self->trends, g_ptr_array_unref);
  g_free (self);
}

static void
title_free (gpointer data)
{
  Title *self = data;

  g_free (self->text);
  g_free (self);
}

/* ------------------------------------------------------- what is counted */

static void
add_trend (GPtrArray    *trends,
           TrendsEntity *trend)
{
  if (trend == NULL)
    return;
  for (guint i = 0; i < trends->len; i++)
    if (strcmp (trends->pdata[i], trends_entity_get_id (trend)) == 0)
      return;
  g_ptr_array_add (trends, trends_entity_share_id (trend));
}

/* (transfer full): its home, and those that it also serves */
static GPtrArray *
dup_trends (TrendsEntity *initiative)
{
  GPtrArray *trends = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_shared_text_unref);
  g_autoptr (GPtrArray) others = NULL;

  add_trend (trends, trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
  if (!trends_value_is_set (trends_entity_get_value (initiative, TRENDS_INITIATIVE_ALSO_SERVES)))
    return trends;

  others = trends_entity_dup_refs (initiative, TRENDS_INITIATIVE_ALSO_SERVES);
  for (guint i = 0; i < others->len; i++)
    add_trend (trends, others->pdata[i]);
  return trends;
}

static void
note_span (TrendsFindingIndex *self,
           Entry              *entry,
           TrendsEntity       *initiative)
{
  TrendsLoadSpan span;

  if (!trends_load_span_of (initiative, trends_period_get_year_start (self->plan),
                            trends_load_get_first (self->load), &span))
    return;
  entry->lead = trends_entity_share_id (span.lead);
  entry->first = span.first;
  entry->last = span.last;
}

static Entry *
entry_new (TrendsFindingIndex *self,
           TrendsEntity       *initiative)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = trends_entity_share_id (initiative);
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_UNDER_WAY)
    entry->trends = dup_trends (initiative);
  note_span (self, entry, initiative);
  return entry;
}

static void
count_load (TrendsFindingIndex *self,
            Entry              *entry,
            int                 n)
{
  if (entry->lead != NULL)
    trends_load_add (self->load, entry->lead, entry->first, entry->last, n);
}

static void
count_under_way (TrendsFindingIndex     *self,
                 Entry                  *entry,
                 int                     n,
                 TrendsFindingTouchFunc  touch,
                 gpointer                user_data)
{
  for (guint i = 0; entry->trends != NULL && i < entry->trends->len; i++)
    {
      const char *trend = entry->trends->pdata[i];
      int before = GPOINTER_TO_INT (g_hash_table_lookup (self->under_way, trend));

      if (before + n > 0)
        g_hash_table_insert (self->under_way, g_strdup (trend), GINT_TO_POINTER (before + n));
      else
        g_hash_table_remove (self->under_way, trend);
      if (touch != NULL && (before == 0 || before + n == 0))
        touch (trend, TRENDS_KIND_TREND, user_data);
    }
}

/* What there is of a title is found in one of them, which may be another now. */
static void
touch_speaker (Title                  *title,
               TrendsFindingTouchFunc  touch,
               gpointer                user_data)
{
  if (touch != NULL && title->speaker != NULL)
    touch (title->speaker->id, TRENDS_KIND_INITIATIVE, user_data);
}

static gboolean
speaks_before (const Entry *entry,
               const Entry *other)
{
  return other == NULL || strcmp (entry->id, other->id) < 0;
}

static void
find_speaker (Title *title)
{
  title->speaker = NULL;
  for (Entry *entry = title->first; entry != NULL; entry = entry->next)
    if (speaks_before (entry, title->speaker))
      title->speaker = entry;
}

static void
add_title (TrendsFindingIndex     *self,
           Entry                  *entry,
           TrendsEntity           *initiative,
           TrendsFindingTouchFunc  touch,
           gpointer                user_data)
{
  const char *text;

  if (!trends_initiative_is_open (initiative))
    return;

  text = trends_entity_get_folded_name (initiative);
  entry->title = g_hash_table_lookup (self->titles, text);
  if (entry->title == NULL)
    {
      entry->title = g_new0 (Title, 1);
      entry->title->text = g_strdup (text);
      g_hash_table_insert (self->titles, entry->title->text, entry->title);
    }
  touch_speaker (entry->title, touch, user_data);
  if (speaks_before (entry, entry->title->speaker))
    entry->title->speaker = entry;
  entry->next = entry->title->first;
  if (entry->next != NULL)
    entry->next->previous = entry;
  entry->title->first = entry;
  entry->title->n++;
}

static void
remove_title (TrendsFindingIndex     *self,
              Entry                  *entry,
              TrendsFindingTouchFunc  touch,
              gpointer                user_data)
{
  Title *title = entry->title;

  if (title == NULL)
    return;

  if (entry->previous != NULL)
    entry->previous->next = entry->next;
  else
    title->first = entry->next;
  if (entry->next != NULL)
    entry->next->previous = entry->previous;
  title->n--;
  if (title->speaker == entry)
    find_speaker (title);
  touch_speaker (title, touch, user_data);
  if (title->n == 0)
    g_hash_table_remove (self->titles, title->text);
}

static void
touch_lead (Entry                  *entry,
            TrendsFindingTouchFunc  touch,
            gpointer                user_data)
{
  if (entry->lead != NULL && touch != NULL)
    touch (entry->lead, TRENDS_KIND_OWNER, user_data);
}

static void
take_away (TrendsFindingIndex     *self,
           const char             *initiative_id,
           TrendsFindingTouchFunc  touch,
           gpointer                user_data)
{
  Entry *entry = g_hash_table_lookup (self->entries, initiative_id);

  if (entry == NULL)
    return;

  count_load (self, entry, -1);
  count_under_way (self, entry, -1, touch, user_data);
  remove_title (self, entry, touch, user_data);
  touch_lead (entry, touch, user_data);
  g_hash_table_remove (self->entries, initiative_id);
}

static void
add (TrendsFindingIndex     *self,
     TrendsEntity           *initiative,
     TrendsFindingTouchFunc  touch,
     gpointer                user_data)
{
  Entry *entry = entry_new (self, initiative);

  g_hash_table_insert (self->entries, entry->id, entry);
  count_load (self, entry, 1);
  count_under_way (self, entry, 1, touch, user_data);
  add_title (self, entry, initiative, touch, user_data);
  touch_lead (entry, touch, user_data);
}

/* ------------------------------------------------------------ from a plan */

/* Whether that was all of them */
static gboolean
add_some (TrendsFindingIndex *self,
          guint               n)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (list);

  for (; n > 0 && self->n_filled < n_items; n--)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, self->n_filled++);

      add (self, initiative, NULL, NULL);
    }
  return self->n_filled == n_items;
}

static void
add_all_aside (TrendsFindingIndex *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_SET_ASIDE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) set_aside = g_list_model_get_item (list, i);
      TrendsEntity *entry = trends_entity_get_ref (set_aside, TRENDS_SET_ASIDE_ENTRY);

      /* Each once: a file may set aside thousands in one. */
      if (entry != NULL && g_hash_table_add (seen, (gpointer) trends_entity_get_id (entry)))
        trends_finding_index_update_aside (self, trends_entity_get_id (entry));
    }
}

static TrendsLoad *
make_load (TrendsFindingIndex *self)
{
  int year_start = trends_period_get_year_start (self->plan);

  return trends_load_new (trends_load_quarter_of_day (self->today, year_start),
                          TRENDS_FINDING_QUARTERS);
}

/**
 * trends_finding_index_begin:
 * @plan: a plan, which the index keeps
 * @today: the day it is, as a Julian day
 *
 * Returns: (transfer full): an index that has nothing yet, for trends_finding_index_fill()
 */
TrendsFindingIndex *
trends_finding_index_begin (TrendsPlan *plan,
                            gint64      today)
{
  TrendsFindingIndex *self = g_new0 (TrendsFindingIndex, 1);

  self->plan = g_object_ref (plan);
  self->today = today;
  self->load = make_load (self);
  self->entries = g_hash_table_new_full (trends_id_hash, trends_id_equal, NULL, entry_free);
  self->titles = g_hash_table_new_full (trends_id_hash, trends_id_equal, NULL, title_free);
  self->under_way = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aside = g_hash_table_new_full (trends_id_hash, trends_id_equal, g_free, g_free);
  return self;
}

/**
 * trends_finding_index_fill:
 * @n: how many more initiatives to look at, at most
 *
 * To be called again as long as the plan stays what it is, and before anything is asked.
 *
 * Returns: whether all is in it now
 */
gboolean
trends_finding_index_fill (TrendsFindingIndex *self,
                           guint               n)
{
  if (!add_some (self, n))
    return FALSE;
  add_all_aside (self);
  return TRUE;
}

/**
 * trends_finding_index_free:
 * @self: (transfer full): an index, which lets go of its plan
 */
void
trends_finding_index_free (TrendsFindingIndex *self)
{
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->under_way);
  g_hash_table_unref (self->aside);
  trends_load_free (self->load);
  g_object_unref (self->plan);
  g_free (self);
}

/* ------------------------------------------------------------- after an edit */

/**
 * trends_finding_index_update:
 * @initiative_id: the id of an initiative that was added, changed or removed
 * @touch: (scope call): called for each other entity, and for owners and trends, whose
 *   findings may be others for that
 */
void
trends_finding_index_update (TrendsFindingIndex     *self,
                             const char             *initiative_id,
                             TrendsFindingTouchFunc  touch,
                             gpointer                user_data)
{
  TrendsEntity *initiative
      = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, initiative_id);

  take_away (self, initiative_id, touch, user_data);
  if (initiative != NULL)
    add (self, initiative, touch, user_data);
}

/**
 * trends_finding_index_update_quarters:
 *
 * To be called when the plan's financial year begins in another month: each owner's load may
 * be another.
 */
void
trends_finding_index_update_quarters (TrendsFindingIndex *self)
{
  GHashTableIter iter;
  Entry *entry;

  trends_load_free (self->load);
  self->load = make_load (self);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      TrendsEntity *initiative = trends_plan_lookup (self->plan, entry->id);

      g_clear_pointer (&entry->lead, trends_shared_text_unref);
      if (initiative != NULL)
        note_span (self, entry, initiative);
      count_load (self, entry, 1);
    }
}

/**
 * trends_finding_index_set_today:
 * @today: the day it is, as a Julian day
 *
 * Returns: whether another quarter has begun, so that each owner's load may be another
 */
gboolean
trends_finding_index_set_today (TrendsFindingIndex *self,
                                gint64              today)
{
  int first = trends_load_quarter_of_day (today, trends_period_get_year_start (self->plan));

  self->today = today;
  if (first == trends_load_get_first (self->load))
    return FALSE;

  trends_finding_index_update_quarters (self);
  return TRUE;
}

static TrendsEntity **
ensure_aside (TrendsFindingIndex *self,
              const char         *entry_id)
{
  TrendsEntity **by_type = g_hash_table_size (self->aside) > 0
                             ? g_hash_table_lookup (self->aside, entry_id)
                             : NULL;

  if (by_type == NULL)
    {
      by_type = g_new0 (TrendsEntity *, TRENDS_N_FINDING_KINDS);
      g_hash_table_insert (self->aside, g_strdup (entry_id), by_type);
    }
  return by_type;
}

/* Of several that say the same, the first counts; what another version set aside, not at all. */
static void
note_aside (TrendsFindingIndex *self,
            const char         *entry_id,
            TrendsEntity       *set_aside)
{
  const char *id = trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_FINDING);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      TrendsKind kind;

      if (strcmp (trends_finding_id_get (type, &kind), id) != 0)
        continue;
      if (ensure_aside (self, entry_id)[type] == NULL)
        ensure_aside (self, entry_id)[type] = set_aside;
    }
}

/**
 * trends_finding_index_update_aside:
 * @entry_id: the id of what something was found in that has been set aside or taken back
 */
void
trends_finding_index_update_aside (TrendsFindingIndex *self,
                                   const char         *entry_id)
{
  TrendsRefs *refs = trends_plan_get_refs (self->plan);
  g_autoptr (GPtrArray) found = trends_refs_dup_referring (
      refs, entry_id, trends_kind_get_field (TRENDS_KIND_SET_ASIDE, TRENDS_SET_ASIDE_ENTRY));

  g_hash_table_remove (self->aside, entry_id);
  for (guint i = 0; i < found->len; i++)
    note_aside (self, entry_id, found->pdata[i]);
}

/* ---------------------------------------------------------- what is asked */

/**
 * trends_finding_index_get_today:
 *
 * Returns: the day it is, as a Julian day
 */
gint64
trends_finding_index_get_today (const TrendsFindingIndex *self)
{
  return self->today;
}

/**
 * trends_finding_index_get_load:
 *
 * Returns: (transfer none): who leads how much from this quarter on
 */
const TrendsLoad *
trends_finding_index_get_load (const TrendsFindingIndex *self)
{
  return self->load;
}

/**
 * trends_finding_index_is_under_way:
 *
 * Returns: whether an initiative is under way that belongs to @trend or also serves it
 */
gboolean
trends_finding_index_is_under_way (const TrendsFindingIndex *self,
                                   TrendsEntity             *trend)
{
  return g_hash_table_contains (self->under_way, trends_entity_get_id (trend));
}

/**
 * trends_finding_index_count_title:
 *
 * Returns: how many initiatives there is something to do for have the title of @initiative,
 *   however it is written; 0 where there is nothing to do for that one
 */
guint
trends_finding_index_count_title (const TrendsFindingIndex *self,
                                  TrendsEntity             *initiative)
{
  Entry *entry = g_hash_table_lookup (self->entries, trends_entity_get_id (initiative));

  return entry != NULL && entry->title != NULL ? entry->title->n : 0;
}

/**
 * trends_finding_index_speaks_for_title:
 *
 * Returns: whether @initiative is the one of all with its title in which it is found that there are
 *   several: always the same one of these
 */
gboolean
trends_finding_index_speaks_for_title (const TrendsFindingIndex *self,
                                       TrendsEntity             *initiative)
{
  Entry *entry = g_hash_table_lookup (self->entries, trends_entity_get_id (initiative));

  return entry != NULL && entry->title != NULL && entry->title->speaker == entry;
}

/**
 * trends_finding_index_get_set_aside:
 * @type: what may be found
 * @entry_id: the id of what it may be found in
 *
 * Returns: (transfer none) (nullable): what sets that aside; %NULL where nothing does
 */
TrendsEntity *
trends_finding_index_get_set_aside (const TrendsFindingIndex *self,
                                    TrendsFindingType         type,
                                    const char               *entry_id)
{
  TrendsEntity **by_type = g_hash_table_size (self->aside) > 0
                             ? g_hash_table_lookup (self->aside, entry_id)
                             : NULL;

  return by_type != NULL ? by_type[type] : NULL;
}
