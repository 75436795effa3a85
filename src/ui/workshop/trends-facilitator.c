/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator.c: see trends-facilitator.h; what can be done in it is in
 * trends-facilitator-actions.c. */

#include "trends-facilitator-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-editor-factory.h"
#include "trends-key-tip.h"
#include "trends-owner-ask.h"
#include "trends-palette.h"
#include "trends-pending.h"
#include "trends-plain-drag.h"
#include "trends-screens.h"
#include "trends-style-class.h"
#include "trends-text-editor.h"
#include "trends-toast.h"
#include "trends-wall-count.h"
#include "trends-wall-parts.h"
#include "trends-wall-verbs.h"
#include "trends-wrap-layout.h"

/* In pixels: of the slide that comes next */
#define SMALL_WIDTH 220

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
get_state_words (TrendsFacilitator *self)
{
  if (trends_presentation_is_blank (self->about.presentation))
    return _("The wall is blank");
  if (trends_presentation_is_frozen (self->about.presentation))
    return _("The wall is frozen");
  /* Translators: above a picture of the wall */
  return _("The room sees this");
}

/* (transfer full): whatever is on the wall, that masking is off is said beside it */
static char *
dup_seen_words (TrendsFacilitator *self)
{
  const char *state = get_state_words (self);

  if (trends_presentation_is_masked (self->about.presentation))
    return g_strdup (state);
  /* Translators: above a picture of the wall: “The room sees this · Masking is off” */
  return g_strdup_printf (_("%s · Masking is off"), state);
}

/* As long as it is so, and heard when it begins, whoever turned it off; a button that goes leaves the focus to the wall. */
static void
show_banner (TrendsFacilitator *self)
{
  gboolean is_off = !trends_presentation_is_masked (self->about.presentation);

  if (is_off == gtk_widget_get_visible (self->masking_off))
    return;
  if (!is_off && gtk_widget_get_focus_child (self->masking_off) != NULL)
    gtk_widget_grab_focus (self->next);
  gtk_widget_set_visible (self->masking_off, is_off);
  if (is_off)
    trends_announce (GTK_WIDGET (self), gtk_label_get_label (self->masking_off_words));
}

static void
show_masking (TrendsFacilitator *self)
{
  g_autofree char *seen = dup_seen_words (self);

  gtk_label_set_label (self->seen, seen);
  show_banner (self);
  trends_style_class_set (GTK_WIDGET (self->seen), "unmasked",
                           !trends_presentation_is_masked (self->about.presentation));
}

static void
show_seen (TrendsFacilitator *self)
{
  TrendsSlide *shown = trends_presentation_get_shown (self->about.presentation);
  g_autofree char *slide = shown != NULL ? dup_name (self, shown) : g_strdup (_("Blank"));
  /* Translators: the name of a picture of the wall; %s is the slide that is on it */
  g_autofree char *name = g_strdup_printf (_("The room sees: %s"), slide);

  show_masking (self);
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
    trends_style_class_set (child, "here", ++number == here);
}

/* However a vote has begun, by a key or again, it is counted where it is seen. */
static void
show_counting (TrendsFacilitator *self)
{
  gboolean counts = trends_presentation_get_count (self->about.presentation) != NULL;

  if (counts && !self->counts)
    gtk_stack_set_visible_child_name (self->pages, "votes");
  self->counts = counts;
}

static void
presentation_changed_cb (TrendsFacilitator *self)
{
  show_counting (self);
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

static const char *
get_subtitle (TrendsFacilitator *self,
              TrendsEntity      *workshop)
{
  return workshop != NULL ? trends_entity_get_name (trends_plan_get_info (self->plan))
                          /* Translators: the window of whoever runs it */
                          : _("Facilitator");
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
  adw_window_title_set_subtitle (self->heading, get_subtitle (self, workshop));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
  show_notes (self, workshop);
  show_time (self);
  trends_facilitator_update_actions (self);
}

/* -------------------------------------------------------------------------- keys */

static void
capture (TrendsFacilitator *self)
{
  gtk_stack_set_visible_child_name (self->pages, "ideas");
  trends_capture_take_focus (self->capture);
}

/* Where there are none, where they are captured */
static void
choose_ideas (TrendsFacilitator *self)
{
  gtk_stack_set_visible_child_name (self->pages, "ideas");
  if (!trends_idea_list_take_focus (self->idea_list))
    trends_capture_take_focus (self->capture);
}

/* In front of the room nobody is asked anything. */
static void
vote (TrendsFacilitator *self)
{
  gtk_stack_set_visible_child_name (self->pages, "votes");
  trends_vote_pane_set_up (self->vote_pane);
}

/* What is asked goes, whatever was answered; then the wall has the keys again. */
static void
owner_cb (const char *words,
          gpointer    user_data)
{
  TrendsFacilitator *self = user_data;
  GtkWidget *asked = g_steal_pointer (&self->asked);

  gtk_widget_grab_focus (self->next);
  if (asked != NULL)
    gtk_box_remove (self->asking, asked);
  if (words != NULL)
    trends_facilitator_say (self, words);
}

static void
ask_owner (TrendsFacilitator *self)
{
  if (trends_presentation_get_slide (self->about.presentation)->trend == NULL)
    {
      trends_facilitator_say (self, _("Go to a trend first"));
      return;
    }
  if (self->asked == NULL)
    {
      self->asked = trends_owner_ask_new (self->about.session, self->about.presentation, FALSE,
                                          owner_cb, self);
      gtk_box_append (self->asking, self->asked);
    }
  gtk_widget_grab_focus (self->asked);
}

static void
verb_cb (TrendsFacilitator *self,
         const char        *action)
{
  g_autofree char *words = trends_wall_verbs_use (self->about.session, self->about.presentation,
                                                  action);

  if (words != NULL)
    trends_facilitator_say (self, words);
}

static void
end_cb (TrendsFacilitator *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "facilitator.end", NULL);
}

/* A vote that is set up, and a question, have their own keys: wherever the focus has gone, a letter that is meant for them
 * decides nothing behind them. */
static gboolean
refuse (GtkWidget  *widget,
        const char *action)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);

  if (!trends_wall_verbs_changes (action)
      || (self->asked == NULL && !trends_vote_pane_has_form (self->vote_pane)))
    return FALSE;
  trends_facilitator_say (self, self->asked != NULL
                                  ? _("A question is open: answer it, or press Escape")
                                  : _("A vote is being set up: begin to count, or press Escape"));
  return TRUE;
}

static void
other_screen_cb (TrendsFacilitator *self)
{
  g_signal_emit (self, signals[OTHER_SCREEN], 0);
}

/* Whether something was open */
static gboolean
close_what_is_open (GtkWidget *widget)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);

  if (trends_vote_pane_leave_form (self->vote_pane))
    return TRUE;
  if (self->asked == NULL)
    return FALSE;
  owner_cb (NULL, self);
  return TRUE;
}

/* Another key, or the focus elsewhere: what is pressed later isn't pressed again. */
static void
stay (TrendsFacilitator *self)
{
  if (self->controls != NULL)
    trends_wall_controls_stay (self->controls);
}

/* It leaves only as long as that is to be read. */
static void
warn_of_leaving (GtkWidget *widget)
{
  TrendsFacilitator *self = TRENDS_FACILITATOR (widget);
  AdwToast *toast = trends_toast_new (_("Escape again leaves the wall"));

  g_signal_connect_object (toast, "dismissed", G_CALLBACK (stay), self, G_CONNECT_SWAPPED);
  trends_toast_show (trends_facilitator_get_toasts (self), toast, TRENDS_TOAST_NEWS);
}

/* There is no bar to call: all that it has is here. */
static const TrendsWallWindow about_keys = { close_what_is_open, NULL, warn_of_leaving, refuse };

static void
listen (TrendsFacilitator *self)
{
  static const struct
  {
    const char *signal;
    void (*func) (TrendsFacilitator *self);
  } asked[] = { { "asked::capture", capture },
                { "asked::ideas", choose_ideas },
                { "asked::vote", vote },
                { "asked::owner", ask_owner },
                { "asked::end", end_cb },
                { "asked::other-screen", other_screen_cb } };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_signal_connect_object (self->controls, asked[i].signal, G_CALLBACK (asked[i].func), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "asked::verb", G_CALLBACK (verb_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "refused", G_CALLBACK (trends_facilitator_say), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->controls, "left", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  trends_wall_controls_listen (self->controls, GTK_WIDGET (self), &about_keys);
}

static void
used_cb (TrendsFacilitator *self,
         const char        *action)
{
  trends_wall_controls_use (self->controls, action);
}

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
  if (self->captures)
    capture (self);
  else
    gtk_widget_grab_focus (self->next);
}

/**
 * trends_facilitator_capture:
 *
 * Has what somebody began to type, which is a draft of the plan, go on in this window, when it comes.
 */
void
trends_facilitator_capture (TrendsFacilitator *self)
{
  g_return_if_fail (TRENDS_IS_FACILITATOR (self));

  self->captures = TRUE;
  capture (self);
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

  g_clear_handle_id (&self->arrange, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, save_status);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, time);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, screens);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, end);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, practice);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, masking_off);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, masking_off_words);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, toasts_over);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, toast_room);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, wall_column);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, coming_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, seen);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, screen);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, freeze);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, blank);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, overview);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, decide);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, picture);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, previous);
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
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, asking);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, time_column);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, desk_column);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, desk);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, agenda_page);
  gtk_widget_class_bind_template_child (widget_class, TrendsFacilitator, agenda_room);
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

/* Whoever leads a room leaves what is typed by Escape, and finds it there again. */
static gboolean
leave_notes (gpointer user_data)
{
  TrendsFacilitator *self = user_data;

  return gtk_widget_grab_focus (self->next) || gtk_widget_grab_focus (self->previous);
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
  trends_text_editor_set_leave (TRENDS_TEXT_EDITOR (self->notes_editor), leave_notes, self);
  gtk_widget_add_css_class (self->notes_editor, "facilitator-notes");
  trends_plain_drag_keep_text (self->notes_editor);
  gtk_box_append (self->notes, self->notes_editor);
}

static void
trends_facilitator_init (TrendsFacilitator *self)
{
  g_type_ensure (TRENDS_TYPE_SAVE_STATUS);
  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  g_type_ensure (TRENDS_TYPE_WALL_PICTURE);
  g_type_ensure (TRENDS_TYPE_KEPT_BACK);
  g_type_ensure (TRENDS_TYPE_TIMER_CARD);
  g_type_ensure (TRENDS_TYPE_AGENDA_PANE);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_notes (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (first_active_cb), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (stay), NULL);
  trends_facilitator_follow_width (self);
  trends_facilitator_follow_menu (self);
  trends_accessible_follow_toggle (self->freeze);
  trends_accessible_follow_toggle (self->blank);
  trends_accessible_follow_toggle (self->overview);
  trends_key_tip_add (GTK_WIDGET (self->freeze), "freeze");
  trends_key_tip_add (GTK_WIDGET (self->blank), "blank");
  trends_key_tip_add (GTK_WIDGET (self->overview), "overview");
  trends_key_tip_add (self->previous, "step(-1)");
  trends_key_tip_add (self->next, "step(1)");
  trends_wall_picture_set_width (self->coming_picture, SMALL_WIDTH);
}

/* Nothing comes after the last slide: then it is the other button that takes the keys. */
static void
captured_cb (TrendsFacilitator *self)
{
  if (!gtk_widget_grab_focus (self->next))
    gtk_widget_grab_focus (self->previous);
}

static void
add_capture (TrendsFacilitator *self)
{
  GtkWidget *list = trends_idea_list_new (self->about.session, self->about.presentation);

  self->capture = TRENDS_CAPTURE (trends_capture_new (self->about.session, self->about.presentation,
                                                      FALSE));
  g_signal_connect_object (self->capture, "closed", G_CALLBACK (captured_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->ideas, GTK_WIDGET (self->capture));
  g_signal_connect_object (list, "said", G_CALLBACK (trends_facilitator_say), self,
                           G_CONNECT_SWAPPED);
  self->idea_list = TRENDS_IDEA_LIST (list);
  gtk_box_append (self->ideas, list);
}

/* Letters count here, too, before they are anything else. */
static void
add_votes (TrendsFacilitator *self)
{
  GtkWidget *pane = trends_vote_pane_new (self->about.session, self->about.presentation);

  self->vote_pane = TRENDS_VOTE_PANE (pane);
  g_signal_connect_object (pane, "warned", G_CALLBACK (trends_facilitator_say), self,
                           G_CONNECT_SWAPPED);
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
  g_signal_connect_object (self->controls, "told", G_CALLBACK (trends_facilitator_say), self,
                           G_CONNECT_SWAPPED);
  listen (self);
}

/* What is practised is saved nowhere, which is said below the title. */
static void
follow_store (TrendsFacilitator *self)
{
  TrendsStore *store = trends_session_get_store (self->about.session);
  gboolean is_practice = trends_presentation_is_practice (self->about.presentation);

  gtk_widget_set_visible (self->practice, is_practice);
  if (is_practice)
    gtk_button_set_label (GTK_BUTTON (self->end), C_("wall", "End practice"));
  g_object_set (self->save_status, "store", store, "visible", store != NULL, NULL);
  if (store != NULL)
    g_signal_connect_object (store, "notify::state", G_CALLBACK (trends_facilitator_update_actions),
                             self, G_CONNECT_SWAPPED);
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
  follow_store (self);
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
