/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-page.c: lays out an open plan. The views are the pages of one
 * stack, each made when it is first shown, so that another view is one more page; a
 * trend's page comes over whichever is shown. The details pane is built when
 * it is first shown, and slides in over the views; only once it is there do
 * these give way to it, so that they are laid out once and not at each frame.
 */

#include "trends-plan-page.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-board.h"
#include "trends-container.h"
#include "trends-details-marks.h"
#include "trends-details-pane.h"
#include "trends-escape.h"
#include "trends-frames.h"
#include "trends-insights.h"
#include "trends-later.h"
#include "trends-priorities.h"
#include "trends-roadmap.h"
#include "trends-said.h"
#include "trends-side-room.h"
#include "trends-style-class.h"
#include "trends-trend-page.h"
#include "trends-view.h"
#include "trends-view-places.h"
#include "trends-zoom.h"

#define PANE_WIDTH 360    /* pixels, at least */
/* Pixels: where there are fewer, the pane goes over the views. Beside it the board has five columns then
 * that have room for all that they show. */
#define BESIDE_WIDTH 1440
#define LEAST_CLEAR 160   /* pixels beside that: with fewer nothing is scrolled */
#define SAID_WIDTH 420    /* pixels of what is said at the end of a view, at most */
#define SLIDE_TIME 200    /* milliseconds */

struct _TrendsPlanPage
{
  GtkWidget parent_instance;

  TrendsSession *session;
  gboolean show_details;
  gboolean over; /* the pane is over the views */
  double shown;  /* how much of the pane, 0 to 1 */
  AdwAnimation *slide;

  GtkWidget *content; /* the views, or over them a trend's page */
  GtkWidget *zoom; /* around that */
  GtkWidget *room; /* around that, and over it the pane */
  AdwViewStack *views;
  GtkWidget *trend_page; /* NULL until one is first opened */
  GtkWidget *said;
  GtkWidget *frame; /* around the pane; NULL until it is first shown */
  GtkWidget *pane;
};

G_DEFINE_FINAL_TYPE (TrendsPlanPage, trends_plan_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
  PROP_SHOW_DETAILS,
  PROP_SHOWS_TABLE,
  PROP_ZOOM,
} TrendsPlanPageProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

/* ---------------------------------------------------------------- layout */

static int
get_pane_width (TrendsPlanPage *self,
                int             available)
{
  int minimum = 0;

  gtk_widget_measure (self->frame, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MIN (MAX (PANE_WIDTH, minimum), available);
}

static int
get_beside_width (TrendsPlanPage *self)
{
  return BESIDE_WIDTH * trends_zoom_get_percent (TRENDS_ZOOM (self->zoom)) / TRENDS_ZOOM_NORMAL;
}

static gboolean
is_pane_visible (TrendsPlanPage *self)
{
  return self->frame != NULL && gtk_widget_get_visible (self->frame);
}

static void
set_over (TrendsPlanPage *self,
          gboolean        over)
{
  if (self->over == over)
    return;
  self->over = over;
  trends_style_class_set (self->frame, "over", over);
}

/* Below the views, where their text begins: messages are in the middle.
 * Returns: how much of the height it takes */
static int
allocate_said (TrendsPlanPage *self,
               int             x,
               int             width,
               int             height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation area;
  int least, wanted;

  if (!gtk_widget_should_layout (self->said))
    return 0;
  gtk_widget_measure (self->said, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  area.width = CLAMP (MIN (SAID_WIDTH, width), least, MAX (wanted, least));
  gtk_widget_measure (self->said, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL,
                      NULL);
  area.x = rtl ? x + width - area.width : x;
  area.y = height - area.height;
  gtk_widget_size_allocate (self->said, &area, -1);
  return area.height;
}

/* So that it lies on nothing, unless the views are as low as they can be. */
static int
find_views_height (TrendsPlanPage *self,
                   int             width,
                   int             height,
                   int             said_height)
{
  int minimum;

  if (said_height == 0)
    return height;
  gtk_widget_measure (self->room, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return CLAMP (height - said_height, MIN (minimum, height), height);
}

/* Below the pane the views stay as wide as they are, and what is there can be scrolled clear. */
static void
allocate_views (TrendsPlanPage *self,
                int             width,
                int             height,
                int             pane_width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int taken = 0, said;

  if (self->over && width - pane_width >= LEAST_CLEAR)
    taken = (int) (pane_width * self->shown);
  else if (!self->over && self->shown >= 1)
    taken = pane_width;

  trends_side_room_set_wanted (TRENDS_SIDE_ROOM (self->room), self->over ? width : 0);
  trends_side_room_set_has_margin (TRENDS_SIDE_ROOM (self->room),
                                   TRENDS_IS_BOARD (trends_plan_page_get_shown (self)));
  said = allocate_said (self, rtl ? taken : 0, width - taken, height);
  height = find_views_height (self, width - taken, height, said);
  gtk_widget_size_allocate (self->room,
                            &(GtkAllocation) { rtl ? taken : 0, 0, width - taken, height }, -1);
}

static void
allocate_pane (TrendsPlanPage *self,
               int             width,
               int             height,
               int             pane_width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int visible = (int) (pane_width * self->shown);
  GtkAllocation area = { rtl ? visible - pane_width : width - visible, 0, pane_width, height };

  gtk_widget_size_allocate (self->frame, &area, -1);
}

static void
trends_plan_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (widget);
  int views_minimum = 0;
  int pane_width = 0;

  if (is_pane_visible (self))
    {
      pane_width = get_pane_width (self, width);
      gtk_widget_measure (self->zoom, GTK_ORIENTATION_HORIZONTAL, -1, &views_minimum, NULL, NULL,
                          NULL);
      set_over (self, width < get_beside_width (self) || width - pane_width < views_minimum);
    }
  else if (self->frame != NULL)
    set_over (self, FALSE);

  allocate_views (self, width, height, pane_width);
  if (is_pane_visible (self))
    allocate_pane (self, width, height, pane_width);
}

/* The views are measured for the width that they will have, which GTK keeps
 * until they are given it. */
static int
get_views_width (TrendsPlanPage *self,
                 int             width)
{
  if (width < 0 || !is_pane_visible (self) || self->over || self->shown < 1)
    return width;

  return MAX (width - get_pane_width (self, width), 0);
}

static GtkSizeRequestMode
trends_plan_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_plan_page_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (widget);
  int pane_minimum = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = get_views_width (self, for_size);
  gtk_widget_measure (self->zoom, orientation, for_size, minimum, natural, NULL, NULL);
  if (is_pane_visible (self))
    gtk_widget_measure (self->frame, orientation, -1, &pane_minimum, NULL, NULL, NULL);
  *minimum = MAX (*minimum, pane_minimum);
  *natural = MAX (*natural, *minimum);
}

/* ------------------------------------------------------- what was done just now */

/* Not beside what it is about, and so with its title. */
static void
said_cb (TrendsPlanPage *self,
         TrendsEntity   *entity,
         const char     *text)
{
  gboolean is_of_several = trends_session_get_n_selected (self->session) > 1
                           && trends_session_is_selected (self->session, entity);
  g_autofree char *words = NULL;

  if (!is_of_several)
    /* Translators: a title, and what was done to it: “Laptop reuse · Priority: High” */
    words = g_strdup_printf (_("%s · %s"), trends_entity_get_name (entity), text);
  trends_said_say (TRENDS_SAID (self->said), self->session, words != NULL ? words : text);
}

/* --------------------------------------------------------- the details pane */

/* Not gtk_widget_queue_allocate(), though no more room is wanted: what scrolls in here asks for
 * room when it is given another width, and GTK loses that unless all ancestors are given theirs,
 * too. If only one of them is, as by a toast that slides in, it draws what is between without
 * any room, and warns of it. */
static void
slide_to (double   value,
          gpointer user_data)
{
  TrendsPlanPage *self = user_data;

  self->shown = value;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What it is about isn't left below the pane. */
static void
show_clear (GtkWidget *page)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (page);
  TrendsView *view = trends_plan_page_get_shown (self);
  TrendsEntity *selected = trends_session_get_selected (self->session);
  GtkWidget *widget = NULL;

  if (self->over && self->show_details && view != NULL && selected != NULL)
    widget = trends_view_find_widget (view, selected);
  if (widget != NULL && gtk_widget_is_ancestor (widget, self->zoom))
    trends_side_room_scroll_to (TRENDS_SIDE_ROOM (self->room), widget);
}

static void
slid_cb (TrendsPlanPage *self)
{
  if (!self->show_details)
    gtk_widget_set_visible (self->frame, FALSE);
  /* What is beside the pane is laid out in the frame that comes after the last step. */
  trends_frames_run_after (GTK_WIDGET (self), 2, show_clear);
}

static void
build_slide (TrendsPlanPage *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (slide_to, self, NULL);

  self->slide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, SLIDE_TIME, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->slide), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->slide, "done", G_CALLBACK (slid_cb), self);
}

static void
build_pane (TrendsPlanPage *self)
{
  if (self->frame != NULL)
    return;
  self->frame = adw_bin_new ();
  gtk_widget_add_css_class (self->frame, "details-frame");
  gtk_widget_set_overflow (self->frame, GTK_OVERFLOW_HIDDEN);
  self->pane = g_object_new (TRENDS_TYPE_DETAILS_PANE, "session", self->session, NULL);
  adw_bin_set_child (ADW_BIN (self->frame), self->pane);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  gtk_widget_set_visible (self->frame, FALSE);
  build_slide (self);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
return_focus (TrendsPlanPage *self)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);
  TrendsView *view = trends_plan_page_get_shown (self);

  if (!has_focus_inside (self->frame))
    return;
  if (selected != NULL && (view == NULL || !trends_details_marks_return (view, selected)))
    trends_session_reveal (self->session, selected);
  /* Not all that can be selected is shown by a view. */
  if (has_focus_inside (self->frame))
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
set_show_details (TrendsPlanPage *self,
                  gboolean        show_details)
{
  if (self->show_details == show_details)
    return;
  if (!show_details && !trends_session_commit (self->session))
    return;
  self->show_details = show_details;
  build_pane (self);
  if (show_details)
    gtk_widget_set_visible (self->frame, TRUE);
  else
    return_focus (self);

  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->slide), self->shown);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->slide), show_details ? 1 : 0);
  adw_animation_play (self->slide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_DETAILS]);
}

static void
open_details_cb (TrendsPlanPage *self)
{
  set_show_details (self, TRUE);
  if (!has_focus_inside (self->frame))
    gtk_widget_child_focus (self->frame, GTK_DIR_TAB_FORWARD);
}

/* Not what is clicked, which stays where the pointer is. */
static void
selection_cb (TrendsPlanPage *self)
{
  if (self->frame != NULL && has_focus_inside (self->frame))
    show_clear (GTK_WIDGET (self));
}

/* What is over a view. Beside the views, the pane stays until it is left. */
static gboolean
close_pane (gpointer user_data)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (user_data);

  if (self->show_details && (self->over || has_focus_inside (self->frame)))
    {
      set_show_details (self, FALSE);
      return TRUE;
    }
  if (trends_session_get_trend (self->session) == NULL)
    return FALSE;

  trends_session_close_trend (self->session);
  return TRUE;
}

/* Of several that are selected, the one that has the focus stays so. */
static gboolean
narrow_selection (gpointer user_data)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (user_data);
  TrendsView *view = trends_plan_page_get_shown (self);
  TrendsEntity *current = view != NULL ? trends_view_get_current (view) : NULL;
  g_autofree char *words = NULL;

  if (trends_session_get_n_selected (self->session) < 2)
    return FALSE;
  if (current == NULL || !trends_session_is_selected (self->session, current))
    current = trends_session_get_selected (self->session);
  if (!trends_session_select (self->session, current))
    return TRUE;
  /* Translators: several were selected; %s is a title */
  words = g_strdup_printf (_("Only “%s” is selected"), trends_entity_get_name (current));
  trends_announce (GTK_WIDGET (self), words);
  return TRUE;
}

/* ------------------------------------------------ the table that is a view's twin */

/* (nullable): the view that is shown, where it can be had as a table */
static TrendsView *
get_view_with_twin (TrendsPlanPage *self)
{
  TrendsView *view = trends_plan_page_get_shown (self);

  return view != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (view), "shows-table")
           ? view
           : NULL;
}

static gboolean
shows_table (TrendsPlanPage *self)
{
  TrendsView *view = get_view_with_twin (self);
  gboolean shows_table = FALSE;

  if (view != NULL)
    g_object_get (view, "shows-table", &shows_table, NULL);
  return shows_table;
}

static void
set_shows_table (TrendsPlanPage *self,
                 gboolean        shows_table)
{
  TrendsView *view = get_view_with_twin (self);

  if (view != NULL)
    g_object_set (view, "shows-table", shows_table, NULL);
}

static void
shows_table_cb (TrendsPlanPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TABLE]);
}

/* ----------------------------------------------------------------- views */

/* A view is made when it is first shown. */
static void
make_visible_view (TrendsPlanPage *self)
{
  GtkWidget *made = trends_view_places_fill (self->views, G_OBJECT (self->session));

  if (made != NULL && get_view_with_twin (self) != NULL)
    g_signal_connect_object (made, "notify::shows-table", G_CALLBACK (shows_table_cb), self,
                             G_CONNECT_SWAPPED);
  shows_table_cb (self);
}

static void
zoomed_cb (TrendsPlanPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
add_view (TrendsPlanPage *self,
          GType           type,
          const char     *name,
          const char     *title,
          const char     *icon)
{
  AdwViewStackPage *page = trends_view_places_add (self->views, type, name, title);

  adw_view_stack_page_set_icon_name (page, icon);
}

static void
add_views (TrendsPlanPage *self)
{
  add_view (self, TRENDS_TYPE_BOARD, "board", _("Board"), "view-grid-symbolic");
  add_view (self, TRENDS_TYPE_ROADMAP, "roadmap", _("Roadmap"), "x-office-calendar-symbolic");
  add_view (self, TRENDS_TYPE_PRIORITIES, "priorities", _("Priorities"),
            "view-sort-descending-symbolic");
  add_view (self, TRENDS_TYPE_INSIGHTS, "insights", _("Insights"), "dialog-information-symbolic");

  g_object_bind_property (self->session, "view", self->views, "visible-child-name",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (make_visible_view),
                           self, G_CONNECT_SWAPPED);
  make_visible_view (self);
}

/* -------------------------------------------------------- a trend's page */

static void
open_trend_page (TrendsPlanPage *self)
{
  GtkStack *content = GTK_STACK (self->content);

  if (self->trend_page == NULL)
    {
      self->trend_page = trends_trend_page_new (self->session);
      gtk_stack_add_child (content, self->trend_page);
    }
  if (gtk_stack_get_visible_child (content) == self->trend_page)
    return;
  gtk_widget_set_visible (self->trend_page, TRUE);
  gtk_stack_set_visible_child (content, self->trend_page);
  trends_trend_page_take_focus (TRENDS_TREND_PAGE (self->trend_page));
  gtk_widget_set_visible (GTK_WIDGET (self->views), FALSE); /* to screen readers, too */
}

/* Back to where it was opened: to what is selected now, or to the view. */
static void
close_trend_page (TrendsPlanPage *self)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->views), TRUE);
  gtk_stack_set_visible_child (GTK_STACK (self->content), GTK_WIDGET (self->views));
  if (self->trend_page != NULL)
    gtk_widget_set_visible (self->trend_page, FALSE);
  if (selected != NULL)
    trends_session_reveal (self->session, selected);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);
}

static void
trend_cb (TrendsPlanPage *self)
{
  if (trends_session_get_trend (self->session) != NULL)
    open_trend_page (self);
  else
    close_trend_page (self);
  shows_table_cb (self);
}

/* Who chooses a view wants to see it. */
static void
view_cb (TrendsPlanPage *self)
{
  trends_session_close_trend (self->session);
}

/* ----------------------------------------------------------------- class */

static void
trends_plan_page_constructed (GObject *object)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (object);

  G_OBJECT_CLASS (trends_plan_page_parent_class)->constructed (object);
  add_views (self);
  g_signal_connect_object (self->session, "open-details", G_CALLBACK (open_details_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::trend", G_CALLBACK (trend_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (view_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
trends_plan_page_dispose (GObject *object)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (object);

  if (self->slide != NULL)
    adw_animation_reset (self->slide);
  g_clear_object (&self->slide);
  if (self->frame != NULL)
    trends_later_unref (g_object_ref (self->frame));
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  if (self->zoom != NULL)
    trends_view_places_drop_all (self->views);
  self->zoom = NULL;
  g_clear_pointer (&self->room, gtk_widget_unparent);
  g_clear_pointer (&self->said, gtk_widget_unparent);
  /* What they are of, which the plan tells farewell when it goes, is there until the last view has gone. */
  if (self->session != NULL)
    trends_later_unref (g_steal_pointer (&self->session));

  G_OBJECT_CLASS (trends_plan_page_parent_class)->dispose (object);
}

static void
trends_plan_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (object);

  switch ((TrendsPlanPageProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOW_DETAILS:
      g_value_set_boolean (value, self->show_details);
      break;
    case PROP_SHOWS_TABLE:
      g_value_set_boolean (value, shows_table (self));
      break;
    case PROP_ZOOM:
      g_value_set_int (value, trends_zoom_get_percent (TRENDS_ZOOM (self->zoom)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_plan_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TrendsPlanPage *self = TRENDS_PLAN_PAGE (object);

  switch ((TrendsPlanPageProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SHOW_DETAILS:
      if (g_value_get_boolean (value) && trends_plan_page_get_shown (self) != NULL)
        trends_details_marks_select (trends_plan_page_get_shown (self));
      set_show_details (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWS_TABLE:
      set_shows_table (self, g_value_get_boolean (value));
      break;
    case PROP_ZOOM:
      trends_zoom_set_percent (TRENDS_ZOOM (self->zoom), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_plan_page_class_init (TrendsPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = trends_plan_page_constructed;
  object_class->dispose = trends_plan_page_dispose;
  object_class->get_property = trends_plan_page_get_property;
  object_class->set_property = trends_plan_page_set_property;
  widget_class->get_request_mode = trends_plan_page_get_request_mode;
  widget_class->measure = trends_plan_page_measure;
  widget_class->size_allocate = trends_plan_page_size_allocate;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_SHOW_DETAILS] =
    g_param_spec_boolean ("show-details", NULL, NULL, FALSE, flags);
  properties[PROP_SHOWS_TABLE] =
    g_param_spec_boolean ("shows-table", NULL, NULL, FALSE, flags);
  properties[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, TRENDS_ZOOM_MIN, TRENDS_ZOOM_MAX,
                                            TRENDS_ZOOM_NORMAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "planpage");
}

static void
trends_plan_page_init (TrendsPlanPage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->views = ADW_VIEW_STACK (adw_view_stack_new ());
  /* So that a view that comes is given room with all its ancestors: see slide_to(). */
  adw_view_stack_set_hhomogeneous (self->views, FALSE);
  adw_view_stack_set_vhomogeneous (self->views, FALSE);
  self->content = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->content), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->content), FALSE);
  gtk_stack_add_child (GTK_STACK (self->content), GTK_WIDGET (self->views));
  self->zoom = trends_zoom_new (self->content);
  g_signal_connect_swapped (self->zoom, "notify::percent", G_CALLBACK (zoomed_cb), self);
  self->room = trends_side_room_new (self->zoom);
  gtk_widget_set_parent (self->room, GTK_WIDGET (self));
  self->said = g_object_new (TRENDS_TYPE_SAID, NULL);
  trends_said_set_apart (TRENDS_SAID (self->said));
  gtk_widget_set_parent (self->said, GTK_WIDGET (self));

  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_PANE, close_pane, self);
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_SELECTION, narrow_selection, self);
}

/**
 * trends_plan_page_new:
 * @session: an open plan
 *
 * Returns: (transfer floating): what the window shows of it
 */
GtkWidget *
trends_plan_page_new (TrendsSession *session)
{
  return g_object_new (TRENDS_TYPE_PLAN_PAGE, "session", session, NULL);
}

/**
 * trends_plan_page_get_views:
 *
 * Returns: (transfer none): the stack of views, for a switcher
 */
AdwViewStack *
trends_plan_page_get_views (TrendsPlanPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN_PAGE (self), NULL);

  return self->views;
}

/**
 * trends_plan_page_get_shown:
 *
 * Returns: (transfer none): the trend's page where one is open, or else the view
 */
TrendsView *
trends_plan_page_get_shown (TrendsPlanPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN_PAGE (self), NULL);

  if (trends_session_get_trend (self->session) != NULL)
    return TRENDS_VIEW (self->trend_page);
  return trends_plan_page_get_view (self);
}

/**
 * trends_plan_page_get_view:
 *
 * Returns: (transfer none): the view, also where a trend's page is open over it
 */
TrendsView *
trends_plan_page_get_view (TrendsPlanPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN_PAGE (self), NULL);

  return TRENDS_VIEW (trends_view_places_get_shown (self->views));
}

/**
 * trends_plan_page_drop_hidden:
 *
 * Lets go of one of the views that aren't shown; it would be made again. For who is about to let go
 * of all: at once that would be felt.
 *
 * Returns: whether there was one
 */
gboolean
trends_plan_page_drop_hidden (TrendsPlanPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN_PAGE (self), FALSE);

  return trends_view_places_drop_hidden (self->views);
}

/**
 * trends_plan_page_has_table:
 *
 * Returns: whether what is shown can be had as a table, too
 */
gboolean
trends_plan_page_has_table (TrendsPlanPage *self)
{
  g_return_val_if_fail (TRENDS_IS_PLAN_PAGE (self), FALSE);

  return get_view_with_twin (self) != NULL;
}

/**
 * trends_plan_page_focus_view:
 *
 * Gives the focus to what is selected in the view that is shown, or to the view.
 */
void
trends_plan_page_focus_view (TrendsPlanPage *self)
{
  TrendsEntity *selected;
  GtkWidget *view;

  g_return_if_fail (TRENDS_IS_PLAN_PAGE (self));

  selected = trends_session_get_selected (self->session);
  view = trends_view_places_get_shown (self->views);
  if (selected == NULL || !trends_view_reveal (TRENDS_VIEW (view), selected))
    gtk_widget_grab_focus (view);
}
