/* SPDX-License-Identifier: GPL-3.0-or-later */

/* workshop-room.h: a plan, usually the sample, in a workshop with two windows, the wall and the facilitator's, whose
 * clock stands until a test moves it.
 */

#pragma once

#include "trends-count.h"
#include "trends-presentation.h"
#include "trends-session.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GtkWidget *wall;
  GtkWidget *window; /* the facilitator's */
  gint64 time;       /* microseconds */
  guint n_ended;     /* how often somebody wanted no more of it */
} Room;

void room_open      (Room          *room,
                     TrendsPlan    *plan);
void room_set_up    (Room          *room,
                     gconstpointer  data);
void room_tear_down (Room          *room,
                     gconstpointer  data);
void room_begin     (Room          *room);

/* Two, of the third trend, which the room sees */
void         room_add_ideas   (Room *room);
/* A vote on trends, of three dots for each of ten people */
TrendsCount *room_begin_count (Room *room);

gboolean   room_says        (gpointer    widget,
                             const char *text);
GtkWidget *room_find_button (gpointer    widget,
                             const char *label);
void       room_click       (gpointer    widget,
                             const char *label);
/* While not all dots are cast, it is asked whether the vote is over. */
void       room_close_vote  (void);
gboolean   room_is_told     (GtkWidget  *window,
                             const char *text);

/* What is asked of an X server is answered later, so what is measured waits for it */
void room_resize          (Room *room,
                           int   width,
                           int   height);
void room_wait_for_layout (Room *room);

/* Where that is in the facilitator's window, in which it has to be seen */
graphene_rect_t room_get_place (Room      *room,
                                GtkWidget *widget);

/* On the wall’s bar: by what is on a button and, where it isn’t NULL, its key; a menu by its name */
GtkWidget *room_find_in_bar  (gpointer    widget,
                              const char *text,
                              const char *key);
void       room_press_in_bar (gpointer    widget,
                              const char *text,
                              const char *key);
void       room_open_menu    (Room       *room,
                              const char *name);

graphene_rect_t room_get_bounds   (GtkWidget *widget,
                                   GtkWidget *in);
void            room_assert_apart (Room      *room,
                                   GtkWidget *one,
                                   GtkWidget *other);
void            room_resize_wall  (Room      *room,
                                   int        width,
                                   int        height);
