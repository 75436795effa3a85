/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator-private.h: what the files of the facilitator's window share. */

#pragma once

#include "trends-agenda-pane.h"
#include "trends-capture.h"
#include "trends-facilitator.h"
#include "trends-kept-back.h"
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
  GtkLabel *time;
  GtkMenuButton *screens;
  AdwToastOverlay *toasts;
  GtkLabel *seen;
  GtkLabel *screen;
  GtkToggleButton *freeze;
  GtkToggleButton *blank;
  GtkToggleButton *overview;
  TrendsWallPicture *picture;
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
  GtkBox *votes;
  TrendsVotePane *vote_pane;
  GtkBox *notes;
  GtkLabel *notes_hint;
  GtkWidget *notes_editor;
};

/* trends-facilitator-actions.c */
void trends_facilitator_install_actions (GtkWidgetClass    *widget_class);
void trends_facilitator_update_actions  (TrendsFacilitator *self);
void trends_facilitator_say             (TrendsFacilitator *self,
                                         const char        *text);

/* Emits “ended” or “screen” */
void trends_facilitator_leave           (TrendsFacilitator *self);
void trends_facilitator_choose_screen   (TrendsFacilitator *self,
                                         const char        *screen);

G_END_DECLS
