/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session.c: the state of one window's view of a plan, watched by all
 * its parts. It holds what is selected only as long as that is in the plan.
 */

#include "trends-session.h"

#include <glib/gi18n.h>

#include "trends-change-watch.h"
#include "trends-order.h"
#include "trends-pending.h"

#define WARMING_SLICE 3000 /* microseconds at a time */

struct _TrendsSession
{
  GObject parent_instance;

  TrendsStore *store; /* (nullable): the plan is in no file */
  TrendsPlan *plan;
  TrendsFilter *filter;
  TrendsToday *today;
  TrendsChangeWatch *change_watch;
  TrendsMatches *matches;
  TrendsSelection *selection;
  TrendsEntity *trend; /* whose page is open */
  TrendsEntity *seen; /* the trend or initiative that was selected last */
  char *view;
  gboolean read_only; /* of its own, whatever the plan is */
  GListModel *watched; /* the list that the selected ones are in */
  guint warming;
  guint n_warmed;
};

G_DEFINE_FINAL_TYPE (TrendsSession, trends_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_STORE = 1,
  PROP_PLAN,
  PROP_FILTER,
  PROP_SELECTED,
  PROP_VIEW,
  PROP_READ_ONLY,
  PROP_TREND,
} TrendsSessionProperty;

static GParamSpec *properties[PROP_TREND + 1];

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_TOAST,
  SIGNAL_REVEAL,
  SIGNAL_REVEAL_ADDER,
  SIGNAL_OPEN_DETAILS,
  SIGNAL_OPEN_FIELD,
  SIGNAL_OPEN_COMMENTS,
  SIGNAL_TABLE_PASTED,
  SIGNAL_SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void select_now (TrendsSession *self,
                        GPtrArray     *entities,
                        TrendsEntity  *lead,
                        TrendsEntity  *anchor);

static void
emit_selection_changed (TrendsSession *self,
                        TrendsEntity  *lead_before)
{
  if (trends_session_get_selected (self) != lead_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
items_changed_cb (TrendsSession *self)
{
  TrendsEntity *lead = trends_session_get_selected (self);

  if (trends_selection_keep (self->selection, trends_session_get_plan (self)))
    emit_selection_changed (self, lead);
}

static void
watch_selected (TrendsSession *self)
{
  TrendsPlan *plan = trends_session_get_plan (self);
  TrendsEntity *lead = trends_session_get_selected (self);
  GListModel *list = NULL;

  if (lead != NULL)
    list = trends_plan_get_list (plan, trends_entity_get_kind (lead));
  if (list == self->watched)
    return;

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, items_changed_cb, self);
  g_set_object (&self->watched, list);
  if (list != NULL)
    g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
set_trend (TrendsSession *self,
           TrendsEntity  *trend)
{
  if (g_set_object (&self->trend, trend))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TREND]);
}

static void
trends_changed_cb (TrendsSession *self)
{
  if (self->trend != NULL
      && trends_plan_lookup (trends_session_get_plan (self), trends_entity_get_id (self->trend))
           != self->trend)
    set_trend (self, NULL);
}

static void
read_only_cb (TrendsSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* Folds the words of each initiative while nothing else is to be done, so that the
 * first keystroke of a search needn't fold them all. */
static gboolean
fold_ahead_cb (gpointer user_data)
{
  TrendsSession *self = user_data;
  GListModel *list = trends_plan_get_list (trends_session_get_plan (self), TRENDS_KIND_INITIATIVE);
  gint64 end = g_get_monotonic_time () + WARMING_SLICE;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, self->n_warmed++);

      if (initiative == NULL)
        {
          self->warming = 0;
          return G_SOURCE_REMOVE;
        }
      trends_initiative_get_search_key (initiative);
    }

  return G_SOURCE_CONTINUE;
}

static void
trends_session_constructed (GObject *object)
{
  TrendsSession *self = TRENDS_SESSION (object);

  G_OBJECT_CLASS (trends_session_parent_class)->constructed (object);
  if (self->store != NULL)
    {
      g_set_object (&self->plan, trends_store_get_plan (self->store));
      self->change_watch = trends_change_watch_new (self->store, self->filter);
      g_signal_connect_object (self->change_watch, "failed", G_CALLBACK (trends_session_report),
                               self, G_CONNECT_SWAPPED);
    }
  self->matches = trends_matches_new (trends_session_get_plan (self), self->filter);
  trends_matches_set_patient (self->matches, TRUE);
  self->warming = g_idle_add_full (G_PRIORITY_LOW, fold_ahead_cb, self, NULL);
  g_signal_connect_object (trends_session_get_plan (self), "notify::read-only",
                           G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_list (trends_session_get_plan (self),
                                                 TRENDS_KIND_TREND),
                           "items-changed", G_CALLBACK (trends_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
trends_session_dispose (GObject *object)
{
  TrendsSession *self = TRENDS_SESSION (object);

  g_clear_handle_id (&self->warming, g_source_remove);
  g_clear_object (&self->trend);
  g_clear_object (&self->seen);
  g_clear_object (&self->selection);
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, items_changed_cb, self);
  g_clear_object (&self->watched);
  g_clear_object (&self->matches);
  g_clear_object (&self->change_watch);
  g_clear_object (&self->filter);
  g_clear_object (&self->today);
  g_clear_pointer (&self->view, g_free);

  G_OBJECT_CLASS (trends_session_parent_class)->dispose (object);
}

static void
trends_session_finalize (GObject *object)
{
  g_clear_object (&TRENDS_SESSION (object)->plan);
  g_clear_object (&TRENDS_SESSION (object)->store);

  G_OBJECT_CLASS (trends_session_parent_class)->finalize (object);
}

static void
trends_session_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TrendsSession *self = TRENDS_SESSION (object);

  switch ((TrendsSessionProperty) property_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PLAN:
      g_value_set_object (value, trends_session_get_plan (self));
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, trends_session_get_selected (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, trends_session_get_read_only (self));
      break;
    case PROP_TREND:
      g_value_set_object (value, self->trend);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_view (TrendsSession *self,
          const char    *view)
{
  if (g_strcmp0 (self->view, view) == 0)
    return;
  g_free (self->view);
  self->view = g_strdup (view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
trends_session_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TrendsSession *self = TRENDS_SESSION (object);

  switch ((TrendsSessionProperty) property_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_SELECTED:
      trends_session_select (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_READ_ONLY:
      trends_session_set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_PLAN:
      g_set_object (&self->plan, g_value_get_object (value));
      break;
    case PROP_FILTER:
    case PROP_TREND:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, TRENDS_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, TRENDS_TYPE_PLAN,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, TRENDS_TYPE_FILTER, G_PARAM_READABLE | flags);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, TRENDS_TYPE_ENTITY, G_PARAM_READWRITE | flags);
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "board", G_PARAM_READWRITE | flags);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_TREND] =
    g_param_spec_object ("trend", NULL, NULL, TRENDS_TYPE_ENTITY, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static guint
new_entity_signal (const char *name)
{
  return g_signal_new (name, TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
}

static void
trends_session_class_init (TrendsSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = trends_session_constructed;
  object_class->dispose = trends_session_dispose;
  object_class->finalize = trends_session_finalize;
  object_class->get_property = trends_session_get_property;
  object_class->set_property = trends_session_set_property;

  install_properties (object_class);
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);
  signals[SIGNAL_REVEAL] = new_entity_signal ("reveal");
  signals[SIGNAL_REVEAL_ADDER] = new_entity_signal ("reveal-adder");
  signals[SIGNAL_OPEN_DETAILS] = new_entity_signal ("open-details");
  signals[SIGNAL_OPEN_FIELD] = g_signal_new ("open-field", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_OPEN_COMMENTS] = new_entity_signal ("open-comments");
  signals[SIGNAL_TABLE_PASTED] = g_signal_new ("table-pasted", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                               TRENDS_TYPE_ENTITY);
  signals[SIGNAL_SAID] = g_signal_new ("said", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, TRENDS_TYPE_ENTITY, G_TYPE_STRING);
}

static void
day_cb (TrendsSession *self)
{
  trends_filter_set_today (self->filter, trends_today_get_day (self->today));
}

static void
trends_session_init (TrendsSession *self)
{
  self->filter = trends_filter_new ();
  self->today = trends_today_new ();
  g_signal_connect_object (self->today, "notify::day", G_CALLBACK (day_cb), self,
                           G_CONNECT_SWAPPED);
  self->selection = trends_selection_new ();
  self->view = g_strdup ("board");
}

/**
 * trends_session_new:
 * @store: an open store
 *
 * Returns: (transfer full): a session on that store's plan, with nothing
 *   selected and nothing looked for
 */
TrendsSession *
trends_session_new (TrendsStore *store)
{
  g_return_val_if_fail (TRENDS_IS_STORE (store), NULL);

  return g_object_new (TRENDS_TYPE_SESSION, "store", store, NULL);
}

/**
 * trends_session_new_without_file:
 * @plan: a plan
 *
 * Returns: (transfer full): a session on a plan that is kept nowhere; when what is in it was
 *   changed last can't be looked for
 */
TrendsSession *
trends_session_new_without_file (TrendsPlan *plan)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return g_object_new (TRENDS_TYPE_SESSION, "plan", plan, NULL);
}

/**
 * trends_session_get_store:
 *
 * Returns: (transfer none) (nullable): the store that the plan lives in; %NULL where it is kept nowhere
 */
TrendsStore *
trends_session_get_store (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->store;
}

/**
 * trends_session_get_plan:
 *
 * Returns: (transfer none): the plan
 */
TrendsPlan *
trends_session_get_plan (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->plan;
}

/**
 * trends_session_get_matches:
 *
 * Returns: (transfer none): what the filter matches, kept as the plan is edited
 */
TrendsMatches *
trends_session_get_matches (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->matches;
}

/**
 * trends_session_get_filter:
 *
 * Returns: (transfer none): what is looked for; one object as long as the
 *   session lives
 */
TrendsFilter *
trends_session_get_filter (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * trends_session_get_today:
 *
 * Returns: (transfer none): what day it is, as its filter has it
 */
TrendsToday *
trends_session_get_today (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->today;
}

/**
 * trends_session_get_selected:
 *
 * Returns: (transfer none) (nullable): the trend or initiative that is selected; of
 *   several, the one that was last
 */
TrendsEntity *
trends_session_get_selected (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->selection != NULL ? trends_selection_get_lead (self->selection) : NULL;
}

/**
 * trends_session_get_selection:
 *
 * Returns: (transfer none): all that is selected, as a list model
 */
TrendsSelection *
trends_session_get_selection (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->selection;
}

/**
 * trends_session_get_n_selected:
 *
 * Returns: how many are selected
 */
guint
trends_session_get_n_selected (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/**
 * trends_session_is_selected:
 * @entity: (nullable): any entity
 *
 * Returns: whether it is selected, alone or among others
 */
gboolean
trends_session_is_selected (TrendsSession *self,
                            TrendsEntity  *entity)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);

  return trends_selection_contains (self->selection, entity);
}

/**
 * trends_session_get_read_only:
 *
 * Returns: whether nothing can be changed here: the plan is read-only, or this
 *   session is only for showing it
 */
gboolean
trends_session_get_read_only (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), TRUE);

  return self->read_only || trends_plan_get_read_only (trends_session_get_plan (self));
}

/**
 * trends_session_set_read_only:
 * @read_only: whether this session is only for showing its plan
 *
 * Others who have the plan can change it all the same. FALSE allows no more than
 * the plan does.
 */
void
trends_session_set_read_only (TrendsSession *self,
                              gboolean       read_only)
{
  gboolean before;

  g_return_if_fail (TRENDS_IS_SESSION (self));

  before = trends_session_get_read_only (self);
  self->read_only = read_only;
  if (trends_session_get_read_only (self) != before)
    read_only_cb (self);
}

/**
 * trends_session_commit:
 *
 * Puts all that is typed into the plan. To be asked before anything is done that
 * leaves what is typed, uses the plan or takes back an edit; where the answer is
 * FALSE it isn't to be done, and the person sees why.
 *
 * Returns: whether nothing is left that is typed and not in the plan
 */
gboolean
trends_session_commit (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), TRUE);

  return trends_pending_commit (trends_pending_of (trends_session_get_plan (self)));
}

static void
select_now (TrendsSession *self,
            GPtrArray     *entities,
            TrendsEntity  *lead,
            TrendsEntity  *anchor)
{
  TrendsEntity *before = trends_session_get_selected (self);

  if (!trends_selection_set (self->selection, entities, lead, anchor))
    return;
  if (lead != NULL && trends_session_is_shown (lead))
    g_set_object (&self->seen, lead);
  watch_selected (self);
  emit_selection_changed (self, before);
}

/* Whether it has been done: not where something typed can't go into the plan. */
static gboolean
select_if_free (TrendsSession *self,
                GPtrArray     *entities,
                TrendsEntity  *lead,
                TrendsEntity  *anchor)
{
  gboolean may_leave = trends_session_commit (self);

  if (may_leave)
    {
      select_now (self, entities, lead, anchor);
    }
  else
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
      g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
    }
  return may_leave;
}

/**
 * trends_session_select:
 * @entity: (nullable): a trend or an initiative of the session's plan
 *
 * Selects it and nothing else; NULL selects nothing. Where something typed can't go
 * into the plan the selection stays, and is notified nonetheless, so that those who
 * show another selection already take it back.
 *
 * Returns: whether it is selected
 */
gboolean
trends_session_select (TrendsSession *self,
                       TrendsEntity  *entity)
{
  g_autoptr (GPtrArray) entities = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (entity == NULL || TRENDS_IS_ENTITY (entity), FALSE);

  if (entity == trends_session_get_selected (self) && trends_session_get_n_selected (self) <= 1)
    return TRUE;

  entities = g_ptr_array_new ();
  if (entity != NULL)
    g_ptr_array_add (entities, entity);
  return select_if_free (self, entities, entity, entity);
}

/* Whether what is selected can have this one beside it. */
static gboolean
is_alike (TrendsSession *self,
          TrendsEntity  *entity)
{
  TrendsEntity *lead = trends_session_get_selected (self);

  return lead != NULL && trends_entity_get_kind (lead) == trends_entity_get_kind (entity);
}

/**
 * trends_session_toggle:
 * @entity: an entity of the session's plan
 *
 * Adds it to what is selected, as the lead, or takes it out. What is of another kind
 * than what is selected is selected alone.
 *
 * Returns: whether that could be done
 */
gboolean
trends_session_toggle (TrendsSession *self,
                       TrendsEntity  *entity)
{
  g_autoptr (GPtrArray) entities = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), FALSE);

  if (!is_alike (self, entity))
    return trends_session_select (self, entity);

  entities = trends_selection_dup (self->selection);
  if (!g_ptr_array_remove (entities, entity))
    g_ptr_array_add (entities, g_object_ref (entity));
  return select_if_free (self, entities, entity, entity);
}

/**
 * trends_session_extend:
 * @entity: an entity of the session's plan
 * @order: (element-type TrendsEntity): it and all that could be between, as a person
 *   sees them
 *
 * Selects all from the anchor to it, and nothing else; the anchor stays. Where the
 * anchor isn't in @order, that begins with the entity alone.
 *
 * Returns: whether that could be done
 */
gboolean
trends_session_extend (TrendsSession *self,
                       TrendsEntity  *entity,
                       GListModel    *order)
{
  g_autoptr (GPtrArray) entities = NULL;
  TrendsEntity *anchor;
  guint from, to;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (order), FALSE);

  anchor = trends_selection_get_anchor (self->selection);
  from = anchor != NULL ? trends_order_find_in (order, anchor) : G_MAXUINT;
  to = trends_order_find_in (order, entity);
  if (from == G_MAXUINT || to == G_MAXUINT)
    return trends_session_select (self, entity);

  entities = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    g_ptr_array_add (entities, g_list_model_get_item (order, i));
  return select_if_free (self, entities, entity, anchor);
}

/**
 * trends_session_select_many:
 * @entities: (element-type TrendsEntity): of the session's plan, of one kind
 * @lead: (nullable): one of them
 *
 * Selects these and nothing else. The anchor stays where it is one of them.
 *
 * Returns: whether that could be done
 */
gboolean
trends_session_select_many (TrendsSession *self,
                            GPtrArray     *entities,
                            TrendsEntity  *lead)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (entities != NULL, FALSE);

  return select_if_free (self, entities, lead, trends_selection_get_anchor (self->selection));
}

/**
 * trends_session_open_trend:
 * @trend: a trend of the session's plan
 *
 * Selects it, and opens its page over the view; not where trends_session_select()
 * can't.
 */
void
trends_session_open_trend (TrendsSession *self,
                           TrendsEntity  *trend)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  if (trends_session_select (self, trend))
    set_trend (self, trend);
}

/**
 * trends_session_show_trend:
 * @trend: a trend of the session's plan
 *
 * The same, but what is selected stays: for when something on that trend's page is to
 * be shown.
 */
void
trends_session_show_trend (TrendsSession *self,
                           TrendsEntity  *trend)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  if (self->trend == trend || trends_session_commit (self))
    set_trend (self, trend);
}

/**
 * trends_session_close_trend:
 *
 * Goes back to the view, where a trend's page is open; not where something typed
 * can't go into the plan.
 */
void
trends_session_close_trend (TrendsSession *self)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));

  if (self->trend != NULL && trends_session_commit (self))
    set_trend (self, NULL);
}

/**
 * trends_session_get_trend:
 *
 * Returns: (transfer none) (nullable): the trend whose page is open
 */
TrendsEntity *
trends_session_get_trend (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->trend;
}

/**
 * trends_session_get_seen:
 *
 * Returns: (transfer none) (nullable): the trend or initiative that was selected last, as far
 *   as it is in the plan: where one came from to what no view shows
 */
TrendsEntity *
trends_session_get_seen (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->seen != NULL && trends_entity_get_plan (self->seen) != NULL ? self->seen : NULL;
}

/**
 * trends_session_toast:
 * @text: one short sentence
 * @edit_id: (nullable): the edit that a button beside it takes back, right after
 *   a verb trends_plan_get_undo_id(); the toast goes when it can't be any more
 */
void
trends_session_toast (TrendsSession *self,
                      const char    *text,
                      const char    *edit_id)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, text, edit_id);
}

/**
 * trends_session_say:
 * @entity: what was changed
 * @text: what was done last, in a few words; it was announced
 *
 * Has the window show it, with a way to take it back.
 */
void
trends_session_say (TrendsSession *self,
                    TrendsEntity  *entity,
                    const char    *text)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity) && text != NULL);

  g_signal_emit (self, signals[SIGNAL_SAID], 0, entity, text);
}

/**
 * trends_session_paste_table:
 * @text: rows of a spreadsheet, with tabs between their cells
 * @trend: where they were pasted
 *
 * Has the window ask what their columns are, and take them.
 */
void
trends_session_paste_table (TrendsSession *self,
                            const char    *text,
                            TrendsEntity  *trend)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (text != NULL && TRENDS_IS_ENTITY (trend));

  g_signal_emit (self, signals[SIGNAL_TABLE_PASTED], 0, text, trend);
}

/**
 * trends_session_report:
 * @error: (nullable): why a verb was refused
 *
 * Says it in a toast.
 */
void
trends_session_report (TrendsSession *self,
                       const GError  *error)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));

  trends_session_toast (self, error != NULL ? error->message : _("That didn’t work."), NULL);
}
