/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-private.h: the window's parts, for the files that make it up:
 * trends-window.c (what is shown), -toasts.c (what is said), -open.c (how a plan
 * comes), -close.c (letting go of it), -drafts.c (what is typed and not in it),
 * -actions.c (what can be done), -files.c (making, copying, moving), -copy.c (what goes to
 * the clipboard), -print.c (what goes to a printer), -present.c (what goes to a wall),
 * -quick.c (what is typed to be added, done or found).
 */

#pragma once

#include "trends-drafts-bar.h"
#include "trends-header.h"
#include "trends-plan-page.h"
#include "trends-presenter.h"
#include "trends-problem-page.h"
#include "trends-search-bar.h"
#include "trends-welcome.h"
#include "trends-window.h"

G_BEGIN_DECLS

struct _TrendsWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  TrendsRecent *recent;

  TrendsSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *plan_signals;
  GSignalGroup *store_signals;
  TrendsDraftKeeper *drafts; /* of the plan; NULL where it can't be changed */
  TrendsLoader *loader;      /* while a plan is being opened */
  gboolean loader_optional;
  guint present_later;
  gboolean is_new;           /* the plan was made just now, and is to be named */
  gboolean closing;          /* the plan is being written for the last time */
  gboolean may_close;
  guint pale_later;
  GtkWidget *focus_before;   /* (nullable), weak: of closing */
  gboolean title_waits;      /* to be shown, until it has been typed */
  int zoom;                  /* of the views, in per cent */
  gboolean moving;           /* the plan's file is on its way elsewhere */
  GtkPrintSettings *print_settings; /* (nullable): of last time */
  TrendsPresenter *presenter; /* (nullable): while the plan is on a wall */

  GtkWidget *quick;       /* (nullable): the line for all, once it was wanted */
  GtkWidget *quick_focus; /* (nullable), weak: what had the focus before */
  GtkWidget *search_focus;      /* (nullable), weak: what had it before the search, */
  TrendsEntity *search_entity;  /* (nullable), weak: which that stood for, */
  TrendsEntity *search_selected; /* (nullable), weak: and what was selected then */

  AdwToastOverlay *toasts;
  guint sweep_toasts;
  TrendsHeader *header;
  TrendsDraftsBar *drafts_bar;
  GtkRevealer *search_revealer;
  GtkStack *pages;
  TrendsSearchBar *search_bar;  /* these are NULL until they are needed */
  TrendsPlanPage *plan_page;
  TrendsWelcome *welcome;
  TrendsProblemPage *problem_page;
};

/* trends-window.c */
void trends_window_set_session      (TrendsWindow  *self,
                                     TrendsSession *session);
void trends_window_set_searching    (TrendsWindow  *self,
                                     gboolean       searching);
void trends_window_set_zoom         (TrendsWindow  *self,
                                     int            percent);
void trends_window_focus_page       (TrendsWindow  *self);
void trends_window_note_plan        (TrendsWindow  *self);
void trends_window_show_page        (TrendsWindow  *self,
                                     GtkWidget     *page);
void trends_window_show_problem     (TrendsWindow  *self,
                                     GFile         *file,
                                     const GError  *error);

/* trends-window-close.c */
void trends_window_active_cb        (TrendsWindow  *self);
void trends_window_watch_closing    (TrendsWindow  *self);

/* trends-window-drafts.c */
void trends_window_set_up_drafts    (TrendsWindow  *self);
void trends_window_follow_drafts    (TrendsWindow  *self);

/* trends-window-toasts.c */
void trends_window_drop_toasts      (TrendsWindow  *self);
void trends_window_sweep_toasts     (TrendsWindow  *self);

/* trends-window-actions.c */
void trends_window_install_actions  (GtkWidgetClass *widget_class);
void trends_window_answer_keys      (TrendsWindow   *self);
void trends_window_update_actions   (TrendsWindow   *self);

/* trends-window-look.c */
void trends_window_update_look      (TrendsWindow  *self);

/* trends-window-quick.c */
void trends_window_open_quick       (TrendsWindow  *self);
void trends_window_drop_quick       (TrendsWindow  *self);

/* trends-window-copy.c */
void trends_window_copy_table       (TrendsWindow  *self);
void trends_window_copy_picture     (TrendsWindow  *self);
void trends_window_copy_initiatives (TrendsWindow  *self,
                                     gboolean       is_cut);
void trends_window_say_hidden       (TrendsWindow  *self,
                                     TrendsEntity  *initiative);
void trends_window_paste            (TrendsWindow  *self);

/* trends-window-print.c */
void trends_window_print            (TrendsWindow  *self);

/* trends-window-present.c */
void trends_window_present_plan     (TrendsWindow  *self);
void trends_window_practise         (TrendsWindow  *self);
void trends_window_show_record      (TrendsWindow  *self);
void trends_window_begin_workshop   (TrendsWindow  *self,
                                     const char    *agenda);
void trends_window_continue_workshop (TrendsWindow *self,
                                     const char    *workshop);
void trends_window_end_presenting   (TrendsWindow  *self);
void trends_window_offer_workshop   (TrendsWindow  *self);

/* trends-window-files.c */
void trends_window_new_plan         (TrendsWindow  *self,
                                     const char    *catalogue);
void trends_window_choose_edition   (TrendsWindow  *self);
void trends_window_move_edition     (TrendsWindow  *self);
void trends_window_new_sample       (TrendsWindow  *self);
void trends_window_choose_open      (TrendsWindow  *self);
/* Here where the window has no plan, else in a window of its own, or in the one that has it. */
void trends_window_open_anywhere    (TrendsWindow  *self,
                                     GFile         *file);
void trends_window_import           (TrendsWindow  *self);
void trends_window_take_pasted      (TrendsWindow  *self,
                                     const char    *text,
                                     TrendsEntity  *trend);
void trends_window_add_drop_target  (TrendsWindow  *self);
/* (transfer full) (nullable): beside the plan that was open last, where a person would look */
GFile *trends_window_get_likely_folder (TrendsWindow *self);

/* trends-window-transfer.c */
void trends_window_save_copy        (TrendsWindow  *self);
void trends_window_move             (TrendsWindow  *self);
void trends_window_rename           (TrendsWindow  *self);
/* Gives the file a name from the plan's title. */
void trends_window_follow_title     (TrendsWindow  *self);

G_END_DECLS
