/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-keys.h: the one table of keys. Each row of trends-keys-table.c is a key, where it
 * acts and what it does; bindings, the window's accelerators, keys in menus and tooltips, and
 * the window of shortcuts all follow from it, and no other file names a key.
 *
 * To add a key: a row in the table, and, where it isn't an action of a widget, a handler in
 * the array that the widget of that scope binds.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a key acts. In each a key has one meaning; those of the window come before all. */
typedef enum
{
  TRENDS_KEYS_TOOLKIT,     /* anywhere, by GTK itself: here only to be shown */
  TRENDS_KEYS_WINDOW,      /* anywhere in a window, whatever has the focus: accelerators */
  TRENDS_KEYS_BACK,        /* in a window, where nothing inside wants the key */
  TRENDS_KEYS_DIALOG,      /* in a dialog */
  TRENDS_KEYS_PEOPLE,      /* on somebody in the list of people */
  TRENDS_KEYS_FIELD,       /* in a field that can be left by a key */
  TRENDS_KEYS_BOARD,       /* on the board */
  TRENDS_KEYS_BOARD_ENDS,  /* there, before what scrolls it takes the same keys */
  TRENDS_KEYS_VIEW,        /* on what a view shows, whatever view that is */
  TRENDS_KEYS_PLACE,       /* on what a view shows in the places that it has in its trend */
  TRENDS_KEYS_TREND,       /* on a trend's page */
  TRENDS_KEYS_ROADMAP,     /* on the roadmap */
  TRENDS_KEYS_MILESTONE,   /* on a milestone there */
  TRENDS_KEYS_BAR,         /* on a bar there that has the focus of what has gone */
  TRENDS_KEYS_DATE,        /* on a governance date there */
  TRENDS_KEYS_LANE,        /* on the name of a lane there */
  TRENDS_KEYS_TRAY,        /* on what waits for dates below it */
  TRENDS_KEYS_HORIZONS,    /* on the columns that it can be shown as */
  TRENDS_KEYS_PRIORITIES,  /* on value against effort, and on the ranking beside it */
  TRENDS_KEYS_RANKING,     /* on the ranking, by GTK's lists: here only to be shown */
  TRENDS_KEYS_RATING,      /* there, after it was said what is rated */
  TRENDS_KEYS_INSIGHTS,    /* on what is found missing */
  TRENDS_KEYS_FIGURES,     /* on the tables beside it */
  TRENDS_KEYS_LINKS,       /* on all trends beside all trends */
  TRENDS_KEYS_WALL,        /* on the wall of a workshop */
  TRENDS_KEYS_CAPTURE,     /* where ideas are typed in one */
  TRENDS_KEYS_AGENDA,      /* on a step of its agenda */
  TRENDS_KEYS_IDEAS,       /* on an idea of a list of them */
  TRENDS_KEYS_IDEA_CARDS,  /* on one that is chosen on the wall itself: before the wall's own keys */
  TRENDS_KEYS_ASKED,       /* where one line is asked for, as the name of a group */
  TRENDS_KEYS_COUNTING,    /* there, while dots of a vote are counted: before its other keys */
  TRENDS_KEYS_VOTE_FORM,   /* where a vote is set up */
  TRENDS_KEYS_CARD_ENTRY,  /* where initiatives are added to a card */
  TRENDS_KEYS_QUICK_LINE,  /* in a line that is all of an initiative */
  TRENDS_KEYS_QUICK_BOX,   /* in the line for all that is added, done or found */
  TRENDS_KEYS_MOVE_SEARCH, /* where a trend to move to is looked for */
  TRENDS_KEYS_MOVE_PLACE,  /* where the place there is given */
  TRENDS_KEYS_DETAILS,     /* in the details */
  TRENDS_KEYS_SCORE,       /* on the dots of a score */
  TRENDS_KEYS_CALENDAR,    /* on the days of a calendar */
  TRENDS_KEYS_TAGS,        /* where tags are typed */
  TRENDS_KEYS_LINE,        /* in a text of one line that is shown on several */
  TRENDS_KEYS_TEXT,        /* in any text of a field, of one line or of several */
  TRENDS_KEYS_PLACING,     /* in a picker that has been opened and is on no screen yet */
  TRENDS_KEYS_PICKER,      /* where something is looked for in a list below */
  TRENDS_KEYS_SEARCH,      /* in any field to search in */
  TRENDS_KEYS_LIST,        /* on the rows of a list in a popover */
  TRENDS_KEYS_RADIO,       /* on one of several rows to choose among */
  TRENDS_KEYS_N_SCOPES,
} TrendsKeyScope;

/* Where the window of shortcuts shows it. */
typedef enum
{
  TRENDS_KEYS_UNSHOWN, /* as anybody expects it of such a widget */
  TRENDS_KEYS_FOR_PLAN,
  TRENDS_KEYS_FOR_EDITING,
  TRENDS_KEYS_FOR_SEARCH,
  TRENDS_KEYS_FOR_VIEW,
  TRENDS_KEYS_FOR_WINDOW,
  TRENDS_KEYS_FOR_BOARD,
  TRENDS_KEYS_FOR_TREND,
  TRENDS_KEYS_FOR_ROADMAP,
  TRENDS_KEYS_FOR_PRIORITIES,
  TRENDS_KEYS_FOR_INSIGHTS,
  TRENDS_KEYS_FOR_WALL,
  TRENDS_KEYS_FOR_DETAILS,
  TRENDS_KEYS_N_GROUPS,
} TrendsKeyGroup;

typedef struct
{
  TrendsKeyScope scope;
  const char *keys;   /* accelerators with a blank between; people are shown the first */
  const char *action; /* detailed: "initiative.priority::low", or for a handler "step(-1)" */
  TrendsKeyGroup group;
  const char *title;  /* (nullable): of several rows in a group with the same, one line is made */
} TrendsKey;

/* What does the actions of a scope that aren't actions of a widget. It is given what the
 * action's name has in parentheses or behind “::”; or, where `action` is NULL, for all that
 * have no handler of their own, the whole detailed name. It returns whether it did anything;
 * if not, the key goes on to who else wants it. */
typedef struct
{
  const char *action; /* as in the table, without what it is given */
  GtkShortcutFunc func;
} TrendsKeyHandler;

const TrendsKey    *trends_keys_get_table      (guint                  *n_keys);
gboolean            trends_keys_is_shift_event (GdkEvent               *event,
                                                gboolean               *is_held);
gboolean            trends_keys_is_bound       (const TrendsKey        *key);
void                trends_keys_set_accels     (GtkApplication         *application);
void                trends_keys_bind           (GtkWidgetClass         *widget_class,
                                                TrendsKeyScope          scope,
                                                const TrendsKeyHandler *handlers,
                                                guint                   n_handlers);
GtkEventController *trends_keys_listen         (GtkWidget              *widget,
                                                TrendsKeyScope          scope,
                                                GtkPropagationPhase     phase,
                                                const TrendsKeyHandler *handlers,
                                                guint                   n_handlers,
                                                gpointer                user_data);
void                trends_keys_listen_for     (GtkWidget              *widget,
                                                const char             *action,
                                                GtkPropagationPhase     phase,
                                                GtkShortcutFunc         func,
                                                gpointer                user_data);
char               *trends_keys_dup_accelerator (TrendsKeyScope          scope,
                                                const char             *action);
void                trends_keys_append_item    (GMenu                  *menu,
                                                const char             *label,
                                                const char             *action,
                                                TrendsKeyScope          scope,
                                                const char             *key);
void                trends_keys_set_on_item    (GMenuItem              *item,
                                                TrendsKeyScope          scope,
                                                const char             *key);
char               *trends_keys_dup_words      (const char             *accelerator);
char               *trends_keys_dup_all_words  (const char             *accelerators);
char               *trends_keys_dup_tip        (const char             *text,
                                                TrendsKeyScope          scope,
                                                const char             *action);
void                trends_keys_add_tip        (GtkWidget              *widget,
                                                TrendsKeyScope          scope,
                                                const char             *action);

G_END_DECLS
