/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator-private.h: what the files of the facilitator's window share. */

#pragma once

#include "trends-agenda-pane.h"
#include "trends-capture.h"
#include "trends-facilitator.h"
#include "trends-idea-list.h"
#include "trends-kept-back.h"
#include "trends-save-status.h"
#include "trends-timer-card.h"
#include "trends-vote-pane.h"
#include "trends-wall-controls.h"
#include "trends-wall-picture.h"

G_BEGIN_DECLS

struct _TrendsFacilitator
{
  AdwWindow parent_instance;

  TrendsFacilitated about; /* each held */
  TrendsPlan *plan;
  TrendsWallControls *controls;

  AdwWindowTitle *heading;
  TrendsSaveStatus *save_status;
  GtkWidget *end;
  GtkWidget *practice; /* says that it is */
  GtkLabel *time;
  GtkMenuButton *screens;
  GtkWidget *masking_off; /* a banner */
  GtkLabel *masking_off_words;
  AdwToastOverlay *toasts_over; /* what is said where it would be out of sight otherwise */
  AdwToastOverlay *toasts;      /* where nothing lies beneath */
  GtkWidget *toast_room;        /* that place */
  GtkWidget *scroller;
  GtkWidget *wall_column;
  GtkWidget *coming_row;
  GtkLabel *seen;
  GtkLabel *screen;
  GtkToggleButton *freeze;
  GtkToggleButton *blank;
  GtkToggleButton *overview;
  GtkMenuButton *decide;
  TrendsWallPicture *picture;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *standing;
  GtkBox *trends;
  GtkLabel *coming;
  TrendsWallPicture *coming_picture;
  TrendsKeptBack *kept_back;
  TrendsTimerCard *timer;
  TrendsAgendaPane *agenda;
  GtkStack *pages;
  GtkBox *ideas;
  TrendsCapture *capture;
  TrendsIdeaList *idea_list;
  GtkBox *votes;
  TrendsVotePane *vote_pane;
  GtkBox *asking;   /* below the wall's picture */
  GtkWidget *asked; /* (nullable): what is asked there */
  GtkBox *time_column; /* timer and agenda; with the desk below, or in a column of its own */
  GtkBox *desk_column;
  GtkWidget *desk;     /* ideas, votes and notes */
  GtkStackPage *agenda_page;
  GtkBox *agenda_room; /* where the agenda is among those */
  gboolean is_wide;
  guint arrange;       /* a source */
  gboolean counts;     /* a vote is counted */
  gboolean captures;   /* when it comes, what is typed goes on in it */
  GtkBox *notes;
  GtkLabel *notes_hint;
  GtkWidget *notes_editor;
};

/* trends-facilitator-actions.c */
void trends_facilitator_install_actions (GtkWidgetClass    *widget_class);
void trends_facilitator_update_actions  (TrendsFacilitator *self);

/* trends-facilitator-menu.c */
void trends_facilitator_follow_menu     (TrendsFacilitator *self);

/* trends-facilitator-layout.c */
AdwToastOverlay *trends_facilitator_get_toasts (TrendsFacilitator *self);
void trends_facilitator_arrange         (TrendsFacilitator *self,
                                         gboolean           is_wide);
void trends_facilitator_follow_width    (TrendsFacilitator *self);

/* Emits “ended” or “screen” */
void trends_facilitator_leave           (TrendsFacilitator *self);
void trends_facilitator_choose_screen   (TrendsFacilitator *self,
                                         const char        *screen);

G_END_DECLS
