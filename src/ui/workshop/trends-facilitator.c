/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator.c: see trends-facilitator.h; what can be done in it is in
 * trends-facilitator-actions.c. */

#include "trends-facilitator-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-editor-factory.h"
#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-pending.h"
#include "trends-screens.h"
#include "trends-text-editor.h"
#include "trends-wall-count.h"
#include "trends-wall-parts.h"
#include "trends-wall-verbs.h"
#include "trends-wrap-layout.h"

/* In pixels: of the slide that comes next */
#define SMALL_WIDTH 250

G_DEFINE_FINAL_TYPE (TrendsFacilitator, trends_facilitator, ADW_TYPE_WINDOW)

enum
{
  ENDED,
  OTHER_SCREEN,
  SCREEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ----------------------------------------------------------------- what is shown */

static char *
dup_name (TrendsFacilitator *self,
          const TrendsSlide *slide)
{
  return trends_slide_dup_name (slide, trends_presentation_get_plan (self->about.presentation));
}

static const char *
get_seen_words (TrendsFacilitator *self)
{
  if (trends_presentation_is_blank (self->about.presentation))
    return _("The wall is blank");
  if (trends_presentation_is_frozen (self->about.presentation))
    return _("The wall is frozen");
  /* Translators: above a picture of the wall */
  return _("The room sees this");
}

static void
show_seen (TrendsFacilitator *self)
{
  TrendsSlide *shown = trends_presentation_get_shown (self->about.presentation);
  g_autofree char *slide = shown != NULL ? dup_name (self, shown) : g_strdup (_("Blank"));
  /* Translators: the name of a picture of the wall; %s is the slide that is on it */
  g_autofree char *name = g_strdup_printf (_("The room sees: %s"), slide);

  gtk_label_set_label (self->seen, get_seen_words (self));
  trends_wall_picture_set_slide (self->picture, NULL, name);
  gtk_toggle_button_set_active (self->freeze,
                                trends_presentation_is_frozen (self->about.presentation));
  gtk_toggle_button_set_active (self->blank,
                                trends_presentation_is_blank (self->about.presentation));
}

static void
show_standing (TrendsFacilitator *self)
{
  TrendsSlide *slide = trends_presentation_get_slide (self->about.presentation);
  guint n_slides = trends_deck_get_n_slides (
    trends_presentation_get_deck (self->about.presentation));
  g_autofree char *name = dup_name (self, slide);
  g_autofree char *text = g_strdup_printf (
    _("%u of %u: %s"), trends_presentation_get_position (self->about.presentation) + 1, n_slides,
    name);

  gtk_label_set_label (self->standing, text);
  gtk_toggle_button_set_active (self->overview, slide->kind == TRENDS_SLIDE_OVERVIEW);
}

/* (nullable): what comes after the slide where it stands */
static TrendsSlide *
find_coming (TrendsFacilitator *self)
{
  TrendsDeck *deck = trends_presentation_get_deck (self->about.presentation);
  guint index = trends_presentation_get_position (self->about.presentation) + 1;

  return index < trends_deck_get_n_slides (deck) ? trends_deck_get_slide (deck, index) : NULL;
}

static void
show_coming (TrendsFacilitator *self)
{
  TrendsSlide *slide = find_coming (self);
  const TrendsWallContext context = { self->about.presentation, slide,
                                      trends_today_get_day (trends_session_get_today (self->about.session)) };
  g_autofree char *name = slide != NULL ? dup_name (self, slide) : NULL;
  /* Translators: %s is the slide that comes next */
  g_autofree char *text = slide != NULL ? g_strdup_printf (_("Next: %s"), name)
                                        : g_strdup (_("This is the last slide"));

  gtk_label_set_label (self->coming, text);
  trends_wall_picture_set_slide (self->coming_picture,
                                 slide != NULL ? trends_wall_slide_new (&context) : NULL, text);
  gtk_widget_set_visible (GTK_WIDGET (self->coming_picture), slide != NULL);
  gtk_widget_set_sensitive (self->next, slide != NULL);
  trends_palette_flush ();
}

/* ------------------------------------------------------------------- the trends */

static void
trend_clicked_cb (GtkWidget *button,
                  gpointer   number)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, TRENDS_TYPE_FACILITATOR);
  g_autofree char *action = g_strdup_printf ("trend(%u)", GPOINTER_TO_UINT (number));

  trends_wall_controls_use (TRENDS_FACILITATOR (self)->controls, action);
}

static GtkWidget *
new_trend_button (TrendsEntity *trend)
{
  guint number = trends_trend_get_running_number (trend);
  g_autofree char *label = g_strdup_printf ("%u", number);
  /* Translators: a button: a trend's number and title */
  g_autofree char *name = g_strdup_printf (_("Trend %u: %s"), number,
                                           trends_entity_get_name (trend));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "trend-button");
  gtk_widget_add_css_class (button, "trend-fill");
  trends_palette_set_colour (button, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  trends_accessible_set_tip (button, name, NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (trend_clicked_cb), GUINT_TO_POINTER (number));
  return button;
}

/* The buttons are of the mirror's trends, which may be others after an edit. */
static void
show_trends (TrendsFacilitator *self)
{
  GListModel *trends = trends_plan_get_list (
    trends_presentation_get_plan (self->about.presentation), TRENDS_KIND_TREND);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->trends))) != NULL)
    gtk_box_remove (self->trends, child);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      gtk_box_append (self->trends, new_trend_button (trend));
    }
}

static void
mark_trend (TrendsFacilitator *self)
{
  const TrendsSlide *slide = trends_presentation_get_slide (self->about.presentation);
  guint here = slide->trend != NULL ? trends_trend_get_running_number (slide->trend) : 0;
  guint number = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->trends)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (++number == here)
      gtk_widget_add_css_class (child, "here");
    else
      gtk_widget_remove_css_class (child, "here");
}

static void
presentation_changed_cb (TrendsFacilitator *self)
{
  show_seen (self);
  show_standing (self);
  show_coming (self);
  mark_trend (self);
}

/* ------------------------------------------------------------------ the workshop */

static void
show_time (TrendsFacilitator *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (
    trends_workshop_session_get_now (self->about.workshop));
  g_autofree char *text = g_date_time_format (now, "%H:%M");

  if (!g_str_equal (gtk_label_get_label (self->time), text))
    gtk_label_set_label (self->time, text);
}

static void
show_notes (TrendsFacilitator *self,
            TrendsEntity      *workshop)
{
  trends_editor_set_entity (TRENDS_EDITOR (self->notes_editor), workshop);
  gtk_widget_set_visible (self->notes_editor, workshop != NULL);
  gtk_label_set_label (self->notes_hint,
                       workshop != NULL ? _("Only you see these.")
                                        : _("Notes begin with an agenda. Only you see them."));
}

static void
workshop_changed_cb (TrendsFacilitator *self)
{

  TrendsEntity *workshop = trends_workshop_session_get_workshop (self->about.workshop);
  TrendsEntity *info = trends_plan_get_info (self->plan);
  const char *title = trends_entity_get_name (workshop != NULL ? workshop : info);
  /* Translators: the title of the window of whoever runs a workshop; %s is that of the workshop */
  g_autofree char *window_title = g_strdup_printf (_("Facilitator: %s"), title);

  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading,
                                 workshop != NULL ? trends_entity_get_name (info)
                                                  /* Translators: the window of whoever runs it */
                                                  : _("Facilitator"));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  show_notes (self, workshop);
  show_time (self);
  trends_facilitator_update_actions (self);
}

/* -------------------------------------------------------------------------- keys */

static gboolean
is_typing (TrendsFacilitator *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL
         && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
             || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static void
capture (TrendsFacilitator *self)
{
  gtk_stack_set_visible_child_name (self->pages, "ideas");
  trends_capture_take_focus (self->capture);
}

/* In front of the room nobody is asked anything. */
static void
vote (TrendsFacilitator *self)
{
  gtk_stack_set_visible_child_name (self->pages, "votes");
  trends_vote_pane_set_up (self->vote_pane);
}

static void
used_cb (TrendsFacilitator *self,
         const char        *action)
{
  g_autofree char *words = NULL;

  if (g_str_equal (action, "capture"))
    capture (self);
  else if (g_str_equal (action, "vote"))
    vote (self);
  else if (!trends_wall_controls_use (self->controls, action))
    words = trends_wall_verbs_use (self->about.session, self->about.presentation, action);
  if (words != NULL)
    trends_facilitator_say (self, words);
}

static gboolean
use_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsFacilitator *self = user_data;

  if (is_typing (self))
    return FALSE;
  used_cb (self, g_variant_get_string (args, NULL));
  return TRUE;
}

/* What has the focus is pressed by it, unless a trend's number is being typed. */
static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsFacilitator *self = user_data;

  return trends_presentation_get_typed (self->about.presentation) != 0 && !is_typing (self)
         && trends_wall_controls_use (self->controls, "enter");
}

static gboolean
other_screen_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  g_signal_emit (user_data, signals[OTHER_SCREEN], 0);
  return TRUE;
}

static gboolean
back_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  if (is_typing (user_data))
    return FALSE;
  gtk_window_close (GTK_WINDOW (user_data));
  return TRUE;
}

/* There is no bar to call: all that it has is here. */
static gboolean
bar_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  return FALSE;
}

static const TrendsKeyHandler handlers[] = {
  { "enter", enter_cb },
  { "back", back_cb },
  { "bar", bar_cb },
  { "other-screen", other_screen_cb },
  { NULL, use_cb },
};

/* ----------------------------------------------------------------------- buttons */

/* What is pressed says what is so, whatever came of it. */
static void
freeze_cb (TrendsFacilitator *self)
{
  used_cb (self, "freeze");
  presentation_changed_cb (self);
}

static void
blank_cb (TrendsFacilitator *self)
{
  used_cb (self, "blank");
  presentation_changed_cb (self);
}

static void
overview_cb (TrendsFacilitator *self)
{
  used_cb (self, "overview");
  presentation_changed_cb (self);
}

static void
previous_cb (TrendsFacilitator *self)
{
  used_cb (self, "step(-1)");
}

static void
next_cb (TrendsFacilitator *self)
{
  used_cb (self, "step(1)");
}

/* -------------------------------------------------------------------- the window */

/**
 * trends_facilitator_leave:
 *
 * Says that somebody wants no more of the wall.
 */
void
trends_facilitator_leave (TrendsFacilitator *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

/**
 * trends_facilitator_choose_screen:
 * @screen: its name
 *
 * Says that the wall is to be there.
 */
void
trends_facilitator_choose_screen (TrendsFacilitator *self,
                                  const char        *screen)
{
  g_signal_emit (self, signals[SCREEN], 0, screen);
}

/* GTK knows no role of what has had the focus before its window came. */
static void
first_active_cb (TrendsFacilitator *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  g_signal_handlers_disconnect_by_func (self, first_active_cb, NULL);
  gtk_widget_grab_focus (self->next);
}

/* What can't go into the plan has the focus then, and says why. */
static gboolean
trends_facilitator_close_request (GtkWindow *window)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (window);

  if (trends_pending_commit (trends_pending_of (self->plan)))
    trends_facilitator_leave (self);
  return GDK_EVENT_STOP;
}

static void
trends_facilitator_dispose (GObject *object)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (object);

  g_clear_object (&self->controls);
  g_clear_object (&self->plan);
  g_clear_object (&self->about.session);
  g_clear_object (&self->about.presentation);
  g_clear_object (&self->about.workshop);

  G_OBJECT_CLASS (trends_facilitator_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, heading);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, time);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, screens);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, seen);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, screen);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, freeze);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, blank);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, overview);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, picture);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, next);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, standing);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, trends);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, coming);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, coming_picture);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, kept_back);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, timer);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, agenda);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, pages);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, ideas);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, votes);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, notes);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, notes_hint);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, used_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, blank_cb);
  gtk_widget_class_bind_template_callback (widget_class, overview_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
install_signals (GType type)
{
  signals[ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[OTHER_SCREEN] = g_signal_new ("other-screen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  signals[SCREEN] = g_signal_new ("screen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trends_facilitator_class_init (TrendsFacilitatorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_facilitator_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_facilitator_close_request;

  install_signals (TRENDS_TYPE_FACILITATOR);
  trends_facilitator_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-facilitator.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
add_notes (TrendsFacilitator *self)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_WORKSHOP,
                                                    TRENDS_WORKSHOP_FACILITATOR_NOTES);

  self->notes_editor = trends_text_editor_new (field);
  trends_editor_set_label (TRENDS_EDITOR (self->notes_editor), GTK_WIDGET (self->notes_hint));
  trends_text_editor_set_placeholder (TRENDS_TEXT_EDITOR (self->notes_editor),
                                      _("What to say, and what not to forget"));
  gtk_widget_add_css_class (self->notes_editor, "facilitator-notes");
  gtk_box_append (self->notes, self->notes_editor);
}

static void
trends_facilitator_init (TrendsFacilitator *self)
{
  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  g_type_ensure (TRENDS_TYPE_WALL_PICTURE);
  g_type_ensure (TRENDS_TYPE_KEPT_BACK);
  g_type_ensure (TRENDS_TYPE_TIMER_CARD);
  g_type_ensure (TRENDS_TYPE_AGENDA_PANE);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_notes (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (first_active_cb), NULL);
  trends_accessible_follow_toggle (self->freeze);
  trends_accessible_follow_toggle (self->blank);
  trends_accessible_follow_toggle (self->overview);
  trends_wall_picture_set_width (self->coming_picture, SMALL_WIDTH);
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_WALL, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

static void
captured_cb (TrendsFacilitator *self)
{
  gtk_widget_grab_focus (self->next);
}

static void
add_capture (TrendsFacilitator *self)
{
  self->capture = TRENDS_CAPTURE (trends_capture_new (self->about.session, self->about.presentation,
                                                      FALSE));
  g_signal_connect_object (self->capture, "closed", G_CALLBACK (captured_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->ideas, GTK_WIDGET (self->capture));
}

/* Letters count here, too, before they are anything else. */
static void
add_votes (TrendsFacilitator *self)
{
  GtkWidget *pane = trends_vote_pane_new (self->about.session, self->about.presentation);

  self->vote_pane = TRENDS_VOTE_PANE (pane);
  gtk_box_append (self->votes, pane);
  trends_wall_count_listen (GTK_WIDGET (self), self->about.presentation, self->next);
}

static void
hold (TrendsFacilitator       *self,
      const TrendsFacilitated *about)
{
  self->about.session = g_object_ref (about->session);
  self->plan = g_object_ref (trends_session_get_plan (about->session));
  self->about.presentation = g_object_ref (about->presentation);
  self->about.workshop = g_object_ref (about->workshop);
  self->controls = trends_wall_controls_new (about->presentation, about->workshop,
                                             GTK_WIDGET (self));
  g_signal_connect_object (self->controls, "refused", G_CALLBACK (trends_facilitator_say), self,
                           G_CONNECT_SWAPPED);
}

static void
follow (TrendsFacilitator *self,
        GtkWidget         *stage)
{
  TrendsFacilitated *about = &self->about;

  trends_wall_picture_follow (self->picture, stage, TRUE);
  trends_wall_picture_follow (self->coming_picture, stage, FALSE);
  trends_kept_back_follow (self->kept_back, self->plan, about->presentation);
  trends_timer_card_follow (self->timer, about->workshop);
  trends_agenda_pane_follow (self->agenda, about->workshop);
  g_signal_connect_object (trends_plan_get_list (trends_presentation_get_plan (about->presentation),
                                                 TRENDS_KIND_TREND),
                           "items-changed", G_CALLBACK (show_trends), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (about->presentation, "changed", G_CALLBACK (presentation_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (about->presentation, "wall-changed", G_CALLBACK (show_seen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (about->workshop, "changed", G_CALLBACK (workshop_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (about->workshop, "ticked", G_CALLBACK (show_time), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trends_facilitator_new:
 * @about: what it is about
 * @application: (nullable): what it belongs to
 * @stage: the wall's, to be pictured
 *
 * Returns: (transfer none): it, not on a screen yet; gtk_window_destroy() ends it
 */
TrendsFacilitator *
trends_facilitator_new (const TrendsFacilitated *about,
                        GtkApplication          *application,
                        GtkWidget               *stage)
{
  TrendsFacilitator *self = g_object_new (TRENDS_TYPE_FACILITATOR, "application", application, NULL);

  g_return_val_if_fail (about != NULL, self);
  g_return_val_if_fail (GTK_IS_WIDGET (stage), self);

  hold (self, about);
  add_capture (self);
  add_votes (self);
  follow (self, stage);
  show_trends (self);
  presentation_changed_cb (self);
  workshop_changed_cb (self);
  return self;
}

/* ------------------------------------------------------------------------ screens */

static GMenuModel *
make_screens (void)
{
  GListModel *screens = gdk_display_get_monitors (gdk_display_get_default ());
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (screens); i++)
    {
      g_autoptr (GdkMonitor) screen = g_list_model_get_item (screens, i);
      g_autofree char *name = trends_screens_dup_name (screen);
      g_autofree char *label = trends_screens_dup_words (screen);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "facilitator.screen", "s", name);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * trends_facilitator_set_screen:
 * @screen: what the wall is on, in words
 *
 * Shows that, and which other screens there are.
 */
void
trends_facilitator_set_screen (TrendsFacilitator *self,
                               const char        *screen)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (TRENDS_IS_FACILITATOR (self));
  g_return_if_fail (screen != NULL);

  menu = make_screens ();
  gtk_label_set_label (self->screen, screen);
  gtk_menu_button_set_menu_model (self->screens, menu);
}
