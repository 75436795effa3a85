/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unmatched.c: see trends-unmatched.h. */

#include "trends-unmatched.h"

struct _TrendsUnmatched
{
  GObject parent_instance;

  TrendsSession *session; /* weak: it owns this */
  TrendsMatches *matches;
  TrendsFilter *filter;
  gboolean hide;
  TrendsEntity *kept;      /* (nullable): shown though it doesn't match */
  gboolean is_edited;      /* what matches is about to change by an edit, not by what is looked for */
  gboolean is_lead_shown;  /* what was selected last */
};

typedef enum
{
  PROP_HIDE = 1,
} TrendsUnmatchedProperty;

static GParamSpec *properties[PROP_HIDE + 1];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsUnmatched, trends_unmatched, G_TYPE_OBJECT)

/* (nullable): the initiative that was selected last */
static TrendsEntity *
get_lead (TrendsUnmatched *self)
{
  TrendsEntity *lead
    = self->session != NULL ? trends_session_get_selected (self->session) : NULL;

  return lead != NULL && trends_entity_is (lead, TRENDS_KIND_INITIATIVE) ? lead : NULL;
}

static gboolean
matches (TrendsUnmatched *self,
         TrendsEntity    *initiative)
{
  return trends_matches_has (self->matches, initiative);
}

static void
regard_lead (TrendsUnmatched *self)
{
  TrendsEntity *lead = get_lead (self);

  self->is_lead_shown = lead != NULL && !trends_unmatched_hides (self, lead);
}

static void
emit_changed (TrendsUnmatched *self)
{
  regard_lead (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Before what matches is asked again */
static void
applied_cb (TrendsUnmatched *self)
{
  self->is_edited = trends_filter_is_active (self->filter);
}

/* Of several that are selected what is hidden is let go of: nobody acts on what isn't seen. */
static void
let_go_of_hidden (TrendsUnmatched *self)
{
  TrendsEntity *lead = get_lead (self);
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  if (lead == NULL || trends_session_get_n_selected (self->session) < 2
      || !trends_unmatched_is_hiding (self))
    return;
  selected = trends_selection_dup (trends_session_get_selection (self->session));
  for (guint i = 0; i < selected->len; i++)
    if (!trends_unmatched_hides (self, selected->pdata[i]))
      g_ptr_array_add (seen, selected->pdata[i]);
  if (seen->len == selected->len)
    return;
  if (seen->len == 0)
    trends_session_select (self->session, lead);
  else
    trends_session_select_many (self->session, seen,
                                g_ptr_array_find (seen, lead, NULL) ? lead : seen->pdata[0]);
}

static void
matches_changed_cb (TrendsUnmatched *self)
{
  TrendsEntity *lead = get_lead (self);
  gboolean is_edited = self->is_edited;

  self->is_edited = FALSE;
  if (!is_edited)
    g_clear_object (&self->kept);
  else if (self->hide && self->is_lead_shown && lead != NULL && !matches (self, lead))
    g_set_object (&self->kept, lead);
  emit_changed (self);
  if (!is_edited)
    let_go_of_hidden (self);
}

static void
set_hide (TrendsUnmatched *self,
          gboolean         hide)
{
  if (self->hide == hide)
    return;
  self->hide = hide;
  g_clear_object (&self->kept);
  emit_changed (self);
  let_go_of_hidden (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDE]);
}

/* ------------------------------------------------------------------- class */

static void
trends_unmatched_dispose (GObject *object)
{
  TrendsUnmatched *self = TRENDS_UNMATCHED (object);

  g_clear_weak_pointer (&self->session);
  g_clear_object (&self->kept);

  G_OBJECT_CLASS (trends_unmatched_parent_class)->dispose (object);
}

static void
trends_unmatched_finalize (GObject *object)
{
  TrendsUnmatched *self = TRENDS_UNMATCHED (object);

  g_clear_object (&self->matches);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (trends_unmatched_parent_class)->finalize (object);
}

static void
trends_unmatched_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (property_id == PROP_HIDE)
    g_value_set_boolean (value, TRENDS_UNMATCHED (object)->hide);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
trends_unmatched_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (property_id == PROP_HIDE)
    set_hide (TRENDS_UNMATCHED (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
trends_unmatched_class_init (TrendsUnmatchedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_unmatched_dispose;
  object_class->finalize = trends_unmatched_finalize;
  object_class->get_property = trends_unmatched_get_property;
  object_class->set_property = trends_unmatched_set_property;

  properties[PROP_HIDE] = g_param_spec_boolean (
    "hide", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_unmatched_init (TrendsUnmatched *self)
{
}

static TrendsUnmatched *
make (TrendsSession *session)
{
  TrendsUnmatched *self = g_object_new (TRENDS_TYPE_UNMATCHED, NULL);

  g_set_weak_pointer (&self->session, session);
  self->matches = g_object_ref (trends_session_get_matches (session));
  self->filter = g_object_ref (trends_session_get_filter (session));
  g_signal_connect_object (trends_session_get_plan (session), "applied", G_CALLBACK (applied_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matches, "changed",
                           G_CALLBACK (matches_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (regard_lead), self,
                           G_CONNECT_SWAPPED);
  regard_lead (self);
  return self;
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_unmatched_of:
 *
 * Returns: (transfer none): that of the session's window, as long as the session lives
 */
TrendsUnmatched *
trends_unmatched_of (TrendsSession *session)
{
  static const char *const key = "trends-unmatched";
  TrendsUnmatched *self;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), key);
  if (self == NULL)
    {
      self = make (session);
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
    }

  return self;
}

/**
 * trends_unmatched_is_hiding:
 *
 * Returns: whether something is looked for, and what else there is is hidden
 */
gboolean
trends_unmatched_is_hiding (TrendsUnmatched *self)
{
  g_return_val_if_fail (TRENDS_IS_UNMATCHED (self), FALSE);

  return self->hide && trends_filter_is_active (self->filter);
}

/**
 * trends_unmatched_hides:
 * @initiative: any
 *
 * Returns: whether no view shows it now, as it doesn't match
 */
gboolean
trends_unmatched_hides (TrendsUnmatched *self,
                        TrendsEntity    *initiative)
{
  g_return_val_if_fail (TRENDS_IS_UNMATCHED (self), FALSE);

  return self->hide && initiative != self->kept && !matches (self, initiative);
}

static TrendsEntity *
dup_shown (TrendsUnmatched *self,
           GListModel      *list,
           guint            place)
{
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, place);

  return initiative != NULL && !trends_unmatched_hides (self, initiative)
           ? g_steal_pointer (&initiative) : NULL;
}

/**
 * trends_unmatched_dup_near:
 * @list: (element-type TrendsEntity): initiatives in any order
 * @place: in that; beyond the last, the last is meant
 *
 * Returns: (transfer full) (nullable): the one there or, where it is hidden, the next that isn't, or
 *   else the last before it: where the focus goes from it
 */
TrendsEntity *
trends_unmatched_dup_near (TrendsUnmatched *self,
                           GListModel      *list,
                           guint            place)
{
  guint n_items;
  TrendsEntity *near = NULL;

  g_return_val_if_fail (TRENDS_IS_UNMATCHED (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);

  n_items = g_list_model_get_n_items (list);
  if (n_items == 0)
    return NULL;
  place = MIN (place, n_items - 1);
  for (guint i = place; near == NULL && i < n_items; i++)
    near = dup_shown (self, list, i);
  for (guint i = place; near == NULL && i > 0; i--)
    near = dup_shown (self, list, i - 1);
  return near;
}

/**
 * trends_unmatched_keep:
 * @initiative: what somebody is led to
 *
 * Has it be shown whether it matches or not, until something else is looked for or led to.
 */
void
trends_unmatched_keep (TrendsUnmatched *self,
                       TrendsEntity    *initiative)
{
  g_return_if_fail (TRENDS_IS_UNMATCHED (self));
  g_return_if_fail (TRENDS_IS_ENTITY (initiative));

  if (!trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
      || !trends_unmatched_hides (self, initiative))
    return;
  g_set_object (&self->kept, initiative);
  emit_changed (self);
}
