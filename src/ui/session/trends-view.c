/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view.c: what all views have in common: following a session, a popover
 * that belongs to an entity, and where the focus goes when that has closed.
 */

#include "trends-view-private.h"

#include "trends-scroll.h"
#include "trends-unmatched.h"
#include "trends-zoom.h"

/* Of one view; kept beside it, as an interface has nothing of its own. */
typedef struct
{
  TrendsSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *plan_signals;
  GtkWidget *popover;
  GtkWidget *anchor; /* that it points at */
  TrendsEntity *pointed; /* the popover's, while it is open */
  TrendsEntity *part;    /* (nullable): what had the focus then, as a part of something */
  GtkWidget *back;       /* (nullable): what has the focus afterwards, where no entity has */
  GdkRectangle place;    /* where that is */
  TrendsViewFollowing *following;
} State;

#define FOCUS_DELAY 50 /* milliseconds; the window moves the focus a frame later */

G_DEFINE_INTERFACE (TrendsView, trends_view, GTK_TYPE_WIDGET)

static void
trends_view_default_init (TrendsViewInterface *iface)
{
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_clear_pointer (&state->following, trends_view_following_free);
  g_clear_object (&state->session_signals);
  g_clear_object (&state->plan_signals);
  g_clear_object (&state->pointed);
  g_clear_object (&state->part);
  g_clear_weak_pointer (&state->back);
  g_clear_object (&state->session);
  g_free (state);
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("trends-view-state");
}

static State *
get_state (TrendsView *self)
{
  return g_object_get_qdata (G_OBJECT (self), get_quark ());
}

/* ------------------------------------------------------------- following */

/* Whether another page isn't in front of it. */
gboolean
trends_view_is_shown (TrendsView *self)
{
  GtkWidget *widget;

  g_return_val_if_fail (TRENDS_IS_VIEW (self), FALSE);

  for (widget = GTK_WIDGET (self); widget != NULL && !GTK_IS_ROOT (widget);
       widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
      return FALSE;

  return TRUE;
}

static void
reveal_cb (TrendsView   *self,
           TrendsEntity *entity)
{
  if (trends_view_is_shown (self))
    trends_view_reveal (self, entity);
}

static void
reveal_adder_cb (TrendsView   *self,
                 TrendsEntity *trend)
{
  if (trends_view_is_shown (self))
    trends_view_reveal_adder (self, trend);
}

/* Whether something else than what the view shows and what a popover leaves has the
 * focus. A row of a list that the popover has emptied still has it, and is nowhere. */
static gboolean
is_taken (TrendsView *self,
          GtkWidget  *focus)
{
  State *state = get_state (self);

  if (focus == NULL || gtk_widget_get_root (focus) == NULL
      || (state->popover != NULL && gtk_widget_is_ancestor (focus, state->popover)))
    return FALSE;

  return GTK_IS_EDITABLE (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* What had the focus before a menu may have gone by what the menu did, and the window
 * gives the focus of a menu that goes to its first widget. It belongs to what the menu
 * was for or, where that has gone, to what is selected now; unless something else has
 * asked for it. `pointed`: NULL where there was no menu. `part`: (nullable): what of it, or of
 * something else, had the focus itself */
static void
restore_focus (TrendsView   *self,
               TrendsEntity *pointed,
               TrendsEntity *part)
{
  TrendsSession *session = trends_view_get_session (self);
  TrendsEntity *entity = session != NULL ? trends_session_get_selected (session) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (pointed != NULL && trends_entity_get_plan (pointed) != NULL)
    entity = pointed;
  if (is_taken (self, focus)
      || (part != NULL && trends_entity_get_plan (part) != NULL && trends_view_reveal (self, part)))
    return;
  if (entity == NULL || trends_view_reveal (self, entity))
    return;
  /* It is shown nowhere any more. */
  if (pointed != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
moves_selected (TrendsView *self,
                TrendsEdit *edit)
{
  TrendsEntity *selected = trends_session_get_selected (trends_view_get_session (self));

  for (guint i = 0; selected != NULL && i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET && change->kind == TRENDS_KIND_INITIATIVE
          && g_strcmp0 (change->id, trends_entity_get_id (selected)) == 0
          && (change->field == TRENDS_INITIATIVE_TREND
              || change->field == TRENDS_INITIATIVE_POSITION))
        return TRUE;
    }

  return FALSE;
}

static gboolean
restore_focus_cb (gpointer data)
{
  TrendsView *self = TRENDS_VIEW (data);

  if (get_state (self) != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    restore_focus (self, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* Undoing a move takes away the row that has the focus, which the window then gives
 * to its first widget, a frame later. */
static void
edited_cb (TrendsView *self,
           TrendsEdit *edit)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);

  if ((origin == TRENDS_ORIGIN_UNDO || origin == TRENDS_ORIGIN_REDO)
      && trends_view_is_shown (self) && moves_selected (self, edit))
    g_timeout_add_full (G_PRIORITY_LOW, FOCUS_DELAY, restore_focus_cb, g_object_ref (self),
                        g_object_unref);
}

static State *
make_state (TrendsView *self)
{
  State *state = g_new0 (State, 1);

  state->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (state->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  g_signal_group_connect_swapped (state->session_signals, "reveal-adder",
                                  G_CALLBACK (reveal_adder_cb), self);
  state->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (state->plan_signals, "edited", G_CALLBACK (edited_cb), self);
  g_object_set_qdata_full (G_OBJECT (self), get_quark (), state, state_free);

  return state;
}

/**
 * trends_view_set_session:
 * @session: (nullable): what the view shows from now on
 *
 * Has the view follow a session, and its actions act there.
 */
void
trends_view_set_session (TrendsView    *self,
                         TrendsSession *session)
{
  State *state;

  g_return_if_fail (TRENDS_IS_VIEW (self));
  g_return_if_fail (session == NULL || TRENDS_IS_SESSION (session));

  state = get_state (self);
  if (state == NULL)
    state = make_state (self);
  g_set_object (&state->session, session);
  g_clear_pointer (&state->following, trends_view_following_free);
  if (session != NULL)
    state->following = trends_view_following_new (self, trends_session_get_plan (session));
  g_signal_group_set_target (state->session_signals, session);
  g_signal_group_set_target (state->plan_signals,
                             session != NULL ? trends_session_get_plan (session) : NULL);
}

static void
drop_popover (State *state)
{
  g_clear_pointer (&state->popover, gtk_widget_unparent);
  g_clear_pointer (&state->anchor, gtk_widget_unparent);
}

/**
 * trends_view_drop:
 *
 * Lets go of the session and of a popover. To be called in a view's dispose, before
 * its children go; more than once does no harm.
 */
void
trends_view_drop (TrendsView *self)
{
  State *state;

  g_return_if_fail (TRENDS_IS_VIEW (self));

  state = get_state (self);
  if (state != NULL)
    drop_popover (state);
  g_object_set_qdata (G_OBJECT (self), get_quark (), NULL);
}

/**
 * trends_view_get_session:
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
TrendsSession *
trends_view_get_session (TrendsView *self)
{
  State *state;

  g_return_val_if_fail (TRENDS_IS_VIEW (self), NULL);

  state = get_state (self);
  return state != NULL ? state->session : NULL;
}

/**
 * trends_view_get_plan:
 *
 * Returns: (transfer none): the session's plan; only where there is a session
 */
TrendsPlan *
trends_view_get_plan (TrendsView *self)
{
  return trends_session_get_plan (trends_view_get_session (self));
}

/**
 * trends_view_get_feed:
 *
 * Returns: (transfer none): the edits of the session's plan, while the view is shown or once it is
 *   again; only where there is a session
 */
TrendsFeed *
trends_view_get_feed (TrendsView *self)
{
  g_return_val_if_fail (TRENDS_IS_VIEW (self), NULL);

  return trends_view_following_get_feed (get_state (self)->following);
}

/**
 * trends_view_follow:
 * @source: (type GObject.Object): what is kept as long as the view follows it
 * @signal: one of its signals, or “notify::” and a property
 * @callback: what is called with @object alone: when the signal is emitted or, if the view isn't
 *   shown then, once when it is, after what the feed has brought
 * @object: (not nullable): the view or a part of it
 *
 * Has the view hear of something only while people see it; only where there is a session.
 */
void
trends_view_follow (TrendsView *self,
                    gpointer    source,
                    const char *signal,
                    GCallback   callback,
                    gpointer    object)
{
  g_return_if_fail (TRENDS_IS_VIEW (self));

  trends_view_following_add (get_state (self)->following, source, signal, callback, object);
}

/* ------------------------------------------------------- asking the view */

/**
 * trends_view_reveal:
 * @entity: an entity of the session's plan
 *
 * Returns: whether it is shown now, with the focus
 */
gboolean
trends_view_reveal (TrendsView   *self,
                    TrendsEntity *entity)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  if (iface->reveal == NULL)
    return FALSE;
  trends_unmatched_keep (trends_unmatched_of (trends_view_get_session (self)), entity);
  return iface->reveal (self, entity);
}

/**
 * trends_view_reveal_adder:
 * @trend: a trend of the session's plan
 *
 * Returns: whether an initiative can be added to it now by typing
 */
gboolean
trends_view_reveal_adder (TrendsView   *self,
                          TrendsEntity *trend)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->reveal_adder != NULL && iface->reveal_adder (self, trend);
}

/**
 * trends_view_get_entity_of:
 * @widget: (nullable): any widget
 *
 * Returns: (transfer none) (nullable): what it stands for, where it is in the view
 */
TrendsEntity *
trends_view_get_entity_of (TrendsView *self,
                           GtkWidget  *widget)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  if (widget == NULL || iface->get_entity_of == NULL
      || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self)))
    return NULL;

  return iface->get_entity_of (self, widget);
}

/**
 * trends_view_find_widget:
 * @entity: an entity of the session's plan
 *
 * Returns: (transfer none) (nullable): what shows it, as long as nothing changes
 */
GtkWidget *
trends_view_find_widget (TrendsView   *self,
                         TrendsEntity *entity)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->find_widget != NULL ? iface->find_widget (self, entity) : NULL;
}

/**
 * trends_view_rename:
 * @entity: an entity that the view shows
 *
 * Returns: whether its title can be edited now
 */
gboolean
trends_view_rename (TrendsView   *self,
                    TrendsEntity *entity)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->rename != NULL && iface->rename (self, entity);
}

/**
 * trends_view_say:
 * @entity: what was changed, and is in the plan still
 * @text: what was done last, in a few words; it was announced
 *
 * Shows it where that is, with a way to take it back; in views that have no place for it there,
 * below the view.
 */
void
trends_view_say (TrendsView   *self,
                 TrendsEntity *entity,
                 const char   *text)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  if (iface->say != NULL)
    iface->say (self, entity, text);
  else
    trends_session_say (trends_view_get_session (self), entity, text);
}

/**
 * trends_view_say_since:
 * @before: (nullable): what undo would have taken back before it
 *
 * The same where something was changed since then; what has been so before isn't said.
 *
 * Returns: whether it was
 */
gboolean
trends_view_say_since (TrendsView   *self,
                       TrendsEntity *entity,
                       const char   *text,
                       const char   *before)
{
  if (g_strcmp0 (before, trends_plan_get_undo_id (trends_view_get_plan (self))) == 0)
    return FALSE;
  trends_view_say (self, entity, text);
  return TRUE;
}

/**
 * trends_view_make_tables:
 * @filter: (nullable): which initiatives, of those that it shows; %NULL for all
 *
 * Returns: (transfer full) (element-type TrendsTable): what it shows of these, in the order in
 *   which it is shown; empty where it has no such twin
 */
GPtrArray *
trends_view_make_tables (TrendsView   *self,
                         TrendsFilter *filter)
{
  g_return_val_if_fail (TRENDS_IS_VIEW (self), NULL);

  if (TRENDS_VIEW_GET_IFACE (self)->make_tables == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);
  return TRENDS_VIEW_GET_IFACE (self)->make_tables (self, filter);
}

/**
 * trends_view_get_stretch:
 * @stretch: (out): which days are seen
 *
 * Returns: whether it is along time, and has others that aren't seen
 */
gboolean
trends_view_get_stretch (TrendsView   *self,
                         TrendsPeriod *stretch)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->get_stretch != NULL && iface->get_stretch (self, stretch);
}

/**
 * trends_view_get_drawing:
 * @lanes: (out) (nullable): by what its lanes are
 *
 * Returns: (nullable): what pictures and papers call what is shown; %NULL for what the view is
 *   called
 */
const char *
trends_view_get_drawing (TrendsView  *self,
                         const char **lanes)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  *lanes = NULL;
  return iface->get_drawing != NULL ? iface->get_drawing (self, lanes) : NULL;
}

/**
 * trends_view_dup_choices:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): what is chosen or tried in it, by the
 *   options of what pictures and papers are made by; %NULL where nothing is
 */
GHashTable *
trends_view_dup_choices (TrendsView *self)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  return iface->dup_choices != NULL ? iface->dup_choices (self) : NULL;
}

/**
 * trends_view_focus_near:
 * @trend: a trend of the session's plan
 * @index: a place among its initiatives
 */
void
trends_view_focus_near (TrendsView   *self,
                        TrendsEntity *trend,
                        guint         index)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  if (iface->focus_near != NULL)
    iface->focus_near (self, trend, index);
}

/* --------------------------------------------------------------- acting */

/**
 * trends_view_get_current:
 *
 * Returns: (transfer none) (nullable): what an action is for: what an open menu is
 *   for, else what has the focus, else what is selected. Nothing while text is typed.
 */
TrendsEntity *
trends_view_get_current (TrendsView *self)
{
  TrendsEntity *pointed, *entity;
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (TRENDS_IS_VIEW (self), NULL);

  if (trends_view_get_session (self) == NULL)
    return NULL;
  pointed = trends_view_get_pointed (self);
  if (pointed != NULL)
    return trends_entity_get_plan (pointed) != NULL ? pointed : NULL;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && GTK_IS_EDITABLE (focus)
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  entity = trends_view_get_entity_of (self, focus);

  return entity != NULL ? entity : trends_session_get_selected (trends_view_get_session (self));
}

/**
 * trends_view_get_place:
 * @entity: an entity of the session's plan
 * @place: (out): where a menu of it belongs, in the view's coordinates
 *
 * Scrolls there, too, so that it can be seen.
 *
 * Returns: whether the view shows it
 */
gboolean
trends_view_get_place (TrendsView   *self,
                       TrendsEntity *entity,
                       GdkRectangle *place)
{
  GtkWidget *shown = trends_view_find_widget (self, entity);
  graphene_rect_t bounds;

  if (shown == NULL)
    return FALSE;

  trends_scroll_to (shown);
  if (!gtk_widget_compute_bounds (shown, GTK_WIDGET (self), &bounds))
    return FALSE;

  *place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width, (int) MIN (bounds.size.height, 48) };

  return TRUE;
}

/* Unless something else has asked for the focus */
static gboolean
go_back (TrendsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *back = get_state (self)->back;

  g_clear_weak_pointer (&get_state (self)->back);
  return back != NULL && root != NULL && gtk_widget_get_mapped (back)
         && !is_taken (self, gtk_root_get_focus (root)) && gtk_widget_grab_focus (back);
}

static gboolean
drop_popover_cb (gpointer data)
{
  GtkWidget *popover = GTK_WIDGET (data);
  GtkWidget *anchor = gtk_widget_get_parent (popover);
  GtkWidget *view = anchor != NULL ? gtk_widget_get_parent (anchor) : NULL;
  State *state = view != NULL ? get_state (TRENDS_VIEW (view)) : NULL;

  if (state != NULL && state->popover == popover)
    {
      g_autoptr (TrendsEntity) pointed = g_steal_pointer (&state->pointed);
      g_autoptr (TrendsEntity) part = g_steal_pointer (&state->part);

      /* First: what goes with the focus in it takes it along. */
      if (!go_back (TRENDS_VIEW (view)))
        restore_focus (TRENDS_VIEW (view), pointed, part);
      drop_popover (state);
    }

  return G_SOURCE_REMOVE;
}

/* A menu's item acts after the menu has closed, and needs it until then. With the next frame the
 * window would give away the focus of what is closed. */
static void
popover_closed_cb (GtkWidget *popover)
{
  g_idle_add_full (GDK_PRIORITY_EVENTS, drop_popover_cb, g_object_ref (popover),
                   g_object_unref);
}

/* What had the focus before a menu from which this one was opened still has it to get back. */
static void
keep_part (TrendsView *self,
           State      *state)
{
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TrendsEntity *part = NULL;

  if (iface->get_part_of == NULL || state->popover != NULL)
    return;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    part = iface->get_part_of (self, focus);
  g_set_object (&state->part, part);
}

/* Of a place that is scrolled out of sight, the edge that is nearest: beside what is off the screen
 * there is no monitor where a popover could be. */
static GdkRectangle
get_seen (GtkWidget          *self,
          const GdkRectangle *place)
{
  GdkRectangle all = { 0, 0, gtk_widget_get_width (self), gtk_widget_get_height (self) };
  GdkRectangle seen;

  if (gdk_rectangle_intersect (place, &all, &seen))
    return seen;
  return (GdkRectangle) { CLAMP (place->x, 0, MAX (all.width - 1, 0)),
                          CLAMP (place->y, 0, MAX (all.height - 1, 0)), 1, 1 };
}

/**
 * trends_view_show_popover:
 * @popover: (transfer floating): what to show; it belongs to the view until it is
 *   closed, and then goes
 * @place: as trends_view_get_place() has it
 * @pointed: what it is for, which all actions are for until then
 */
void
trends_view_show_popover (TrendsView         *self,
                          GtkPopover         *popover,
                          const GdkRectangle *place,
                          TrendsEntity       *pointed)
{
  GdkRectangle seen;
  State *state;

  g_return_if_fail (TRENDS_IS_VIEW (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  state = get_state (self);
  g_return_if_fail (state != NULL);

  seen = get_seen (GTK_WIDGET (self), place);
  keep_part (self, state);
  drop_popover (state);
  state->popover = GTK_WIDGET (popover);
  state->anchor = trends_zoom_add_anchor (GTK_WIDGET (self), &seen);
  gtk_widget_set_parent (state->popover, state->anchor);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (popover);
  g_set_object (&state->pointed, pointed);
  g_clear_weak_pointer (&state->back);
  state->place = *place;
}

/**
 * trends_view_return_to:
 * @widget: of the view
 *
 * Has the focus come back to it when the popover has closed that was just shown, rather than to what
 * that is for; not where that has been forgotten meanwhile.
 */
void
trends_view_return_to (TrendsView *self,
                       GtkWidget  *widget)
{
  g_return_if_fail (TRENDS_IS_VIEW (self) && get_state (self) != NULL);

  g_set_weak_pointer (&get_state (self)->back, widget);
}

/**
 * trends_view_get_pointed:
 *
 * Returns: (transfer none) (nullable): what an open menu is for
 */
TrendsEntity *
trends_view_get_pointed (TrendsView *self)
{
  State *state = get_state (self);

  return state != NULL ? state->pointed : NULL;
}

/**
 * trends_view_get_pointed_day:
 *
 * Returns: the day where the pointer opened a menu, on a view along time; %TRENDS_UNSET where no
 *   menu is open, or keys opened it
 */
gint64
trends_view_get_pointed_day (TrendsView *self)
{
  State *state = get_state (self);
  TrendsViewInterface *iface = TRENDS_VIEW_GET_IFACE (self);

  if (state == NULL || state->popover == NULL || state->place.width > 1
      || iface->get_day_at == NULL)
    return TRENDS_UNSET;

  return iface->get_day_at (self, state->place.x);
}

/**
 * trends_view_forget_pointed:
 *
 * For when what a menu was for is gone, and the focus has been given elsewhere.
 */
void
trends_view_forget_pointed (TrendsView *self)
{
  State *state = get_state (self);

  if (state == NULL)
    return;
  g_clear_object (&state->pointed);
  g_clear_object (&state->part);
  g_clear_weak_pointer (&state->back);
}
