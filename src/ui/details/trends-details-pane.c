/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-pane.c: a page of sections for each kind, made when it is first
 * needed and kept, so that going from one initiative to the next is quick. */

#include "trends-details-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-details-header.h"
#include "trends-details-section.h"
#include "trends-details-several.h"
#include "trends-keys.h"
#include "trends-order.h"
#include "trends-plan-verbs.h"
#include "trends-scroll.h"
#include "trends-style-class.h"
#include "trends-view-actions.h"

struct _TrendsDetailsPane
{
  GtkWidget parent_instance;

  TrendsSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *plan_signals;
  TrendsEntity *shown;
  gboolean built;
  gboolean arriving; /* the focus comes to the title, not to a button */
  GtkWidget *title;  /* weak: what had the focus when it came there last */

  GtkWidget *header;
  GtkWidget *note;
  GtkWidget *scroller;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *several; /* NULL until several are selected */
  GtkWidget *pages[TRENDS_N_KINDS];
};

typedef enum
{
  PROP_SESSION = 1,
} TrendsDetailsPaneProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void trends_details_pane_view_init (TrendsViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsDetailsPane, trends_details_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW,
                                                      trends_details_pane_view_init))

/* What its actions are for, wherever in it the focus is. */
static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  return TRENDS_DETAILS_PANE (view)->shown;
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (view);

  return entity == self->shown ? self->header : NULL;
}

static void
trends_details_pane_view_init (TrendsViewInterface *iface)
{
  iface->get_entity_of = get_entity_of;
  iface->find_widget = find_widget;
}

/* ----------------------------------------------------------------- pages */

static GtkWidget *
make_page (TrendsKind kind)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const TrendsDetailsGroup *groups;
  guint n_groups;

  groups = trends_details_layout_get_groups (kind, &n_groups);
  for (guint i = 0; i < n_groups; i++)
    gtk_box_append (GTK_BOX (page), trends_details_section_new (kind, &groups[i]));

  gtk_widget_add_css_class (page, "trends-details");
  return page;
}

static GtkWidget *
get_page (TrendsDetailsPane *self,
          TrendsKind         kind)
{
  if (self->pages[kind] == NULL)
    {
      self->pages[kind] = make_page (kind);
      gtk_stack_add_child (GTK_STACK (self->stack), self->pages[kind]);
    }

  return self->pages[kind];
}

static void
set_page_entity (GtkWidget    *page,
                 TrendsEntity *entity,
                 gboolean      editable)
{
  GtkWidget *section = gtk_widget_get_first_child (page);

  trends_style_class_set (page, "read-only", !editable);

  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    {
      trends_details_section_set_entity (TRENDS_DETAILS_SECTION (section), entity);
      trends_details_section_set_editable (TRENDS_DETAILS_SECTION (section), editable);
    }
}

/* --------------------------------------------------------------- showing */

static gboolean
is_read_only (TrendsDetailsPane *self)
{
  return trends_session_get_read_only (self->session);
}

static void
scroll_up (TrendsDetailsPane *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

/* The place of what is shown among its like, and how many there are. */
static GListModel *
find_place (TrendsDetailsPane *self,
            guint             *place)
{
  TrendsEntity *trend;
  GListModel *list;

  if (self->shown == NULL)
    return NULL;

  if (!trends_entity_is (self->shown, TRENDS_KIND_INITIATIVE))
    list = trends_plan_get_list (trends_session_get_plan (self->session),
                                 trends_entity_get_kind (self->shown));
  else
    {
      trend = trends_entity_get_ref (self->shown, TRENDS_INITIATIVE_TREND);
      list = trend != NULL ? trends_trend_get_initiatives (trend) : NULL;
    }

  *place = list != NULL ? trends_order_find (TRENDS_ORDER (list), self->shown) : G_MAXUINT;
  return *place != G_MAXUINT ? list : NULL;
}

static void
update_actions (TrendsDetailsPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint place = 0;
  GListModel *list = find_place (self, &place);
  guint n_items = list != NULL ? g_list_model_get_n_items (list) : 0;
  gboolean may_go = self->shown != NULL && !trends_entity_is (self->shown, TRENDS_KIND_TREND);

  gtk_widget_action_set_enabled (widget, "details.previous", list != NULL && place > 0);
  gtk_widget_action_set_enabled (widget, "details.next", list != NULL && place + 1 < n_items);
  gtk_widget_action_set_enabled (widget, "details.delete",
                                 may_go && !is_read_only (self));
}

static void
leave_shown (TrendsDetailsPane *self,
             TrendsEntity      *next)
{
  TrendsKind kind;

  if (self->shown == NULL)
    return;

  kind = trends_entity_get_kind (self->shown);
  trends_plan_seal (trends_session_get_plan (self->session));
  if (next == NULL || trends_entity_get_kind (next) != kind)
    set_page_entity (self->pages[kind], NULL, TRUE);
}

static void
show_entity (TrendsDetailsPane *self,
             TrendsEntity      *entity)
{
  gboolean moved = self->shown != entity;
  GtkWidget *page = self->empty;

  leave_shown (self, entity);
  g_set_object (&self->shown, entity);
  trends_details_header_set_entity (TRENDS_DETAILS_HEADER (self->header), entity);
  gtk_widget_set_visible (self->note, entity != NULL && is_read_only (self));

  if (entity != NULL)
    {
      page = get_page (self, trends_entity_get_kind (entity));
      set_page_entity (page, entity, !is_read_only (self));
    }

  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  update_actions (self);
  if (moved)
    scroll_up (self);
}

/* The page stays in view where it is: to a stack that goes elsewhere and comes back, what had the
 * focus is a menu's item, which has gone. */
static void
show_several (TrendsDetailsPane *self)
{
  if (self->several == NULL
      || gtk_stack_get_visible_child (GTK_STACK (self->stack)) != self->several)
    show_entity (self, NULL);
  if (self->several == NULL)
    {
      self->several = trends_details_several_new (self->session);
      gtk_stack_add_child (GTK_STACK (self->stack), self->several);
    }
  trends_details_several_update (TRENDS_DETAILS_SEVERAL (self->several));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->several);
}

static void
update (TrendsDetailsPane *self)
{
  if (!self->built || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (trends_session_get_n_selected (self->session) > 1)
    show_several (self);
  else
    show_entity (self, trends_session_get_selected (self->session));
}

static void
read_only_cb (TrendsDetailsPane *self)
{
  trends_view_update_actions (TRENDS_VIEW (self));
  update (self);
}

/* One of several may have changed. */
static void
edited_cb (TrendsDetailsPane *self)
{
  if (self->several != NULL
      && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->several)
    update (self);
}

/* --------------------------------------------------------------- actions */

/* A button with the focus says nothing of what it has brought; and at the end of the list it
 * can't have the focus any more. */
static void
announce_step (TrendsDetailsPane *self,
               TrendsEntity      *entity)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_sensitive (focus))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  trends_announce (GTK_WIDGET (self), trends_entity_get_name (entity));
}

static void
step_by (TrendsDetailsPane *self,
         int                by)
{
  guint place = 0;
  GListModel *list = find_place (self, &place);
  g_autoptr (TrendsEntity) entity = NULL;

  if (list != NULL && (by > 0 || place > 0))
    entity = g_list_model_get_item (list, place + by);
  if (entity != NULL && trends_session_select (self->session, entity))
    announce_step (self, entity);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  step_by (TRENDS_DETAILS_PANE (widget), -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  step_by (TRENDS_DETAILS_PANE (widget), 1);
}

static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);
  TrendsEntity *entity = trends_plan_lookup (trends_session_get_plan (self->session),
                                             g_variant_get_string (parameter, NULL));

  if (entity != NULL)
    trends_session_open_alone (self->session, entity);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);

  if (self->shown != NULL && !trends_entity_is (self->shown, TRENDS_KIND_TREND))
    trends_view_delete (TRENDS_VIEW (self), self->shown);
}

/* ----------------------------------------------------------------- focus */

/* From there GTK would go on to what is next, and two may ask for it to be there: who opens the pane,
 * and the pane itself. */
static gboolean
is_at_title (TrendsDetailsPane *self,
             GtkWidget         *page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && focus == self->title && gtk_widget_is_ancestor (focus, page);
}

static gboolean
focus_title (TrendsDetailsPane *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (page == NULL || page == self->empty)
    return FALSE;
  if (page == self->several)
    return trends_details_several_take_focus (TRENDS_DETAILS_SEVERAL (page));

  if (!is_at_title (self, page)
      && !gtk_widget_child_focus (gtk_widget_get_first_child (page), GTK_DIR_TAB_FORWARD))
    return FALSE;
  g_set_weak_pointer (&self->title, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  /* Where it had the focus last, too, GTK doesn't come to it. */
  scroll_up (self);
  /* What was typed before comes back with a message, and is scrolled to by that: this goes before. */
  trends_scroll_to_soon (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  return TRUE;
}

static gboolean
trends_details_pane_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);
  gboolean arriving = self->arriving;

  self->arriving = FALSE;
  if (arriving && direction == GTK_DIR_TAB_FORWARD && focus_title (self))
    return TRUE;

  return GTK_WIDGET_CLASS (trends_details_pane_parent_class)->focus (widget, direction);
}

static void
open_details_cb (TrendsDetailsPane *self)
{
  GtkWidget *section = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->shown != NULL)
    section = gtk_widget_get_first_child (self->pages[trends_entity_get_kind (self->shown)]);
  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    trends_details_section_unfold_drafts (TRENDS_DETAILS_SECTION (section));
  focus_title (self);
}

/* What is typed next replaces a line that stands there, as where something is renamed: what is new
 * has a name that nobody gave it. */
static void
select_line (TrendsDetailsPane *self,
             guint              index)
{
  const TrendsField *field
    = trends_kind_get_field (trends_entity_get_kind (self->shown), index);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (field->type != TRENDS_FIELD_STRING || focus == NULL
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  if (GTK_IS_TEXT_VIEW (focus))
    g_signal_emit_by_name (focus, "select-all", TRUE);
  else if (GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), 0, -1);
}

static void
open_field_cb (TrendsDetailsPane *self,
               guint              field)
{
  GtkWidget *section = NULL;

  if (self->shown != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    section = gtk_widget_get_first_child (self->pages[trends_entity_get_kind (self->shown)]);
  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    if (trends_details_section_focus_field (TRENDS_DETAILS_SECTION (section), field))
      {
        select_line (self, field);
        return;
      }
}

static void
open_comments_cb (TrendsDetailsPane *self)
{
  GtkWidget *section = NULL;

  if (self->shown != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    section = gtk_widget_get_first_child (self->pages[trends_entity_get_kind (self->shown)]);
  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    if (trends_details_section_focus_comments (TRENDS_DETAILS_SECTION (section)))
      {
        trends_scroll_to_soon (section);
        return;
      }
}

/* ---------------------------------------------------------- construction */

static GtkWidget *
make_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "document-edit-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing chosen"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Choose a trend or an initiative to see and change "
                                     "everything about it here."));
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note = gtk_label_new (_("This plan is open for reading only: nothing here can be "
                                     "changed."));

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "trends-note");
  gtk_widget_add_css_class (note, "caption");
  return note;
}

static void
build (TrendsDetailsPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->header = trends_details_header_new ();
  gtk_widget_set_parent (self->header, widget);
  self->note = make_note ();
  gtk_widget_set_parent (self->note, widget);

  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  self->empty = make_empty ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->stack);
  gtk_widget_set_parent (self->scroller, widget);
  self->built = TRUE;
}

static void
trends_details_pane_map (GtkWidget *widget)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);

  if (!self->built)
    build (self);

  GTK_WIDGET_CLASS (trends_details_pane_parent_class)->map (widget);
  update (self);
}

/* Lets go of the entity, but leaves what is visible alone: to move the focus
 * while a window is taken apart confuses GTK. */
static void
trends_details_pane_unmap (GtkWidget *widget)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);

  GTK_WIDGET_CLASS (trends_details_pane_parent_class)->unmap (widget);
  leave_shown (self, NULL);
  trends_details_header_set_entity (TRENDS_DETAILS_HEADER (self->header), NULL);
  g_clear_object (&self->shown);
}

/* -------------------------------------------------------------- the type */

static void
set_session (TrendsDetailsPane *self,
             TrendsSession     *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->plan_signals,
                             session != NULL ? trends_session_get_plan (session) : NULL);
  trends_view_set_session (TRENDS_VIEW (self), session);
  if (session != NULL)
    trends_view_update_actions (TRENDS_VIEW (self));
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
trends_details_pane_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (object);

  switch ((TrendsDetailsPaneProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_details_pane_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((TrendsDetailsPaneProperty) property_id)
    {
    case PROP_SESSION:
      set_session (TRENDS_DETAILS_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_details_pane_dispose (GObject *object)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (object);
  GtkWidget *child;

  trends_view_drop (TRENDS_VIEW (self));
  g_clear_object (&self->session_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->shown);
  g_clear_weak_pointer (&self->title);
  self->built = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_details_pane_parent_class)->dispose (object);
}

/* What one of its editors has set, in words, where it is seen: below the view in front */
static void
say_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  TrendsDetailsPane *self = TRENDS_DETAILS_PANE (widget);
  TrendsEntity *lead = self->session != NULL ? trends_session_get_selected (self->session) : NULL;

  if (lead != NULL)
    trends_session_say (self->session, lead, g_variant_get_string (parameter, NULL));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  trends_view_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "details.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "details.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "details.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "details.go", "s", go_cb);
  gtk_widget_class_install_action (widget_class, "details.say", "s", say_cb);

  trends_keys_bind (widget_class, TRENDS_KEYS_DETAILS, NULL, 0);
}

static void
trends_details_pane_class_init (TrendsDetailsPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = trends_details_pane_dispose;
  object_class->get_property = trends_details_pane_get_property;
  object_class->set_property = trends_details_pane_set_property;
  widget_class->map = trends_details_pane_map;
  widget_class->unmap = trends_details_pane_unmap;
  widget_class->focus = trends_details_pane_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "detailspane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
trends_details_pane_init (TrendsDetailsPane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Details"), -1);
  self->arriving = TRUE;
  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "selection-changed",
                                  G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only",
                                  G_CALLBACK (read_only_cb), self);
  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "edited", G_CALLBACK (edited_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "open-details",
                                  G_CALLBACK (open_details_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "open-comments",
                                  G_CALLBACK (open_comments_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "open-field",
                                  G_CALLBACK (open_field_cb), self);
}

/**
 * trends_details_pane_new:
 * @session: whose selection is shown
 *
 * Returns: (transfer floating): the pane
 */
GtkWidget *
trends_details_pane_new (TrendsSession *session)
{
  return g_object_new (TRENDS_TYPE_DETAILS_PANE, "session", session, NULL);
}
