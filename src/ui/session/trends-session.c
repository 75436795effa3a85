/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session.c: the state of one window's view of a plan, watched by all
 * its parts. It holds what is selected only as long as that is in the plan.
 */

#include "trends-session.h"

#include <glib/gi18n.h>

#include "trends-pending.h"

#define WARMING_SLICE 3000 /* microseconds at a time */

struct _TrendsSession
{
  GObject parent_instance;

  TrendsStore *store;
  TrendsFilter *filter;
  TrendsMatches *matches;
  TrendsEntity *selected;
  char *view;
  gboolean read_only; /* of its own, whatever the plan is */
  GListModel *watched; /* the list that `selected` is in */
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
} TrendsSessionProperty;

static GParamSpec *properties[PROP_READ_ONLY + 1];

enum
{
  SIGNAL_TOAST,
  SIGNAL_REVEAL,
  SIGNAL_REVEAL_ADDER,
  SIGNAL_OPEN_DETAILS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void select_now (TrendsSession *self,
                        TrendsEntity  *entity);

static gboolean
is_still_there (TrendsSession *self)
{
  const char *id = trends_entity_get_id (self->selected);

  return trends_plan_lookup (trends_session_get_plan (self), id) == self->selected;
}

static void
items_changed_cb (TrendsSession *self)
{
  if (!is_still_there (self))
    select_now (self, NULL);
}

static void
watch_selected (TrendsSession *self)
{
  TrendsPlan *plan = trends_session_get_plan (self);

  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, items_changed_cb, self);
  g_clear_object (&self->watched);

  if (self->selected == NULL)
    return;
  g_set_object (&self->watched,
                trends_plan_get_list (plan, trends_entity_get_kind (self->selected)));
  g_signal_connect_swapped (self->watched, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
read_only_cb (TrendsSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* Folds the words of each initiative while nothing else is to be done, so that the
 * first keystroke of a search needn't fold them all. */
static gboolean
warm_cb (gpointer user_data)
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
  self->matches = trends_matches_new (trends_session_get_plan (self), self->filter);
  self->warming = g_idle_add_full (G_PRIORITY_LOW, warm_cb, self, NULL);
  g_signal_connect_object (trends_session_get_plan (self), "notify::read-only",
                           G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
}

static void
trends_session_dispose (GObject *object)
{
  TrendsSession *self = TRENDS_SESSION (object);

  g_clear_handle_id (&self->warming, g_source_remove);
  g_clear_object (&self->selected);
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, items_changed_cb, self);
  g_clear_object (&self->watched);
  g_clear_object (&self->matches);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->view, g_free);

  G_OBJECT_CLASS (trends_session_parent_class)->dispose (object);
}

static void
trends_session_finalize (GObject *object)
{
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
      g_value_set_object (value, self->selected);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, trends_session_get_read_only (self));
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
    case PROP_FILTER:
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
    g_param_spec_object ("plan", NULL, NULL, TRENDS_TYPE_PLAN, G_PARAM_READABLE | flags);
  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, TRENDS_TYPE_FILTER, G_PARAM_READABLE | flags);
  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, TRENDS_TYPE_ENTITY, G_PARAM_READWRITE | flags);
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "board", G_PARAM_READWRITE | flags);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
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
  signals[SIGNAL_TOAST] = g_signal_new ("toast", TRENDS_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);
  signals[SIGNAL_REVEAL] = new_entity_signal ("reveal");
  signals[SIGNAL_REVEAL_ADDER] = new_entity_signal ("reveal-adder");
  signals[SIGNAL_OPEN_DETAILS] = new_entity_signal ("open-details");
}

static void
trends_session_init (TrendsSession *self)
{
  self->filter = trends_filter_new ();
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
 * trends_session_get_store:
 *
 * Returns: (transfer none): the store that the plan lives in
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

  return trends_store_get_plan (self->store);
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
 * trends_session_get_selected:
 *
 * Returns: (transfer none) (nullable): the trend or initiative that is selected
 */
TrendsEntity *
trends_session_get_selected (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return self->selected;
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
            TrendsEntity  *entity)
{
  if (!g_set_object (&self->selected, entity))
    return;
  watch_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * trends_session_select:
 * @entity: (nullable): a trend or an initiative of the session's plan
 *
 * Selects it; NULL selects nothing. Where something typed can't go into the plan
 * the selection stays, and "selected" is notified nonetheless, so that those who
 * show another selection already take it back.
 *
 * Returns: whether it is selected
 */
gboolean
trends_session_select (TrendsSession *self,
                       TrendsEntity  *entity)
{
  gboolean may_leave;

  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (entity == NULL || TRENDS_IS_ENTITY (entity), FALSE);

  if (entity == self->selected)
    return TRUE;

  may_leave = trends_session_commit (self);
  if (may_leave)
    select_now (self, entity);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  return may_leave;
}

/**
 * trends_session_reveal:
 *
 * Selects the entity, and asks the view to scroll to it and focus it; not where
 * trends_session_select() can't.
 */
void
trends_session_reveal (TrendsSession *self,
                       TrendsEntity  *entity)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  if (trends_session_select (self, entity))
    g_signal_emit (self, signals[SIGNAL_REVEAL], 0, entity);
}

/**
 * trends_session_open_details:
 *
 * Selects the entity, and asks for the details pane with the focus in it; not
 * where trends_session_select() can't.
 */
void
trends_session_open_details (TrendsSession *self,
                             TrendsEntity  *entity)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  if (trends_session_select (self, entity))
    g_signal_emit (self, signals[SIGNAL_OPEN_DETAILS], 0, entity);
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
