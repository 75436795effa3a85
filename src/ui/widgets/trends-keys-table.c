/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-keys-table.c: all keys of the program; see trends-keys.h.
 *
 * Keys of the pad of numbers are named beside the others, which GTK doesn't do by itself. That
 * Shift+Tab is sent as ISO_Left_Tab it knows, and it finds a key that a layout has on another
 * level. Where a widget of GTK's would do something of its own with Control, that is
 * named too. The shortcuts stand in the order in which they are shown.
 */

#include "trends-keys.h"

#include <glib/gi18n.h>

#define WINDOW(group, keys, action, title)                                                        \
  { TRENDS_KEYS_WINDOW, keys, action, TRENDS_KEYS_FOR_##group, title }
#define SHOWN(scope, group, keys, action, title)                                                  \
  { TRENDS_KEYS_##scope, keys, action, TRENDS_KEYS_FOR_##group, title }
#define PLAIN(scope, keys, action) { TRENDS_KEYS_##scope, keys, action, TRENDS_KEYS_UNSHOWN, NULL }

static const TrendsKey table[] = {
  WINDOW (PLAN, "<Control>n", "win.new-plan", NC_("shortcuts", "New plan")),
  WINDOW (PLAN, "<Control>o", "win.open", NC_("shortcuts", "Open a plan")),
  WINDOW (PLAN, "<Shift><Control>s", "win.save-copy", NC_("shortcuts", "Save a copy")),
  WINDOW (PLAN, "<Alt>Return <Alt>KP_Enter", "win.properties",
          NC_("shortcuts", "Plan properties")),
  WINDOW (PLAN, "<Control>e", "win.export", NC_("shortcuts", "Export")),

  WINDOW (EDITING, "<Control>z", "win.undo", NC_("shortcuts", "Undo")),
  WINDOW (EDITING, "<Shift><Control>z <Control>y", "win.redo", NC_("shortcuts", "Redo")),

  WINDOW (SEARCH, "<Control>f", "win.search", NC_("shortcuts", "Search and filter")),
  WINDOW (SEARCH, "<Control>g", "win.next-match", NC_("shortcuts", "Next match")),
  WINDOW (SEARCH, "<Shift><Control>g", "win.previous-match", NC_("shortcuts", "Previous match")),

  WINDOW (VIEW, "<Control>plus <Control>equal <Control>KP_Add", "win.zoom-in",
          NC_("shortcuts", "Larger")),
  WINDOW (VIEW, "<Control>minus <Control>KP_Subtract", "win.zoom-out",
          NC_("shortcuts", "Smaller")),
  WINDOW (VIEW, "<Control>0 <Control>KP_0", "win.zoom-normal",
          NC_("shortcuts", "As large as usual")),
  WINDOW (VIEW, "F11", "win.fullscreen", NC_("shortcuts", "Full screen")),
  WINDOW (VIEW, "<Control>1 <Control>KP_1", "win.view::board", NC_("shortcuts", "Board")),
  WINDOW (VIEW, "<Control>2 <Control>KP_2", "win.view::roadmap", NC_("shortcuts", "Roadmap")),
  SHOWN (TWIN, VIEW, "<Control>t", "view.table", NC_("shortcuts", "As a table, or back")),

  SHOWN (TOOLKIT, WINDOW, "F10", NULL, NC_("shortcuts", "Main menu")),
  WINDOW (WINDOW, "<Shift><Control>n", "app.new-window", NC_("shortcuts", "New window")),
  WINDOW (WINDOW, "F1 <Control>question", "app.shortcuts",
          NC_("shortcuts", "Keyboard shortcuts")),
  SHOWN (BACK, WINDOW, "Escape", "back",
         NC_("shortcuts", "Leave a field, close a page or the details, end the search")),
  WINDOW (WINDOW, "<Control>w", "window.close", NC_("shortcuts", "Close the window")),
  WINDOW (WINDOW, "<Control>q", "app.quit", NC_("shortcuts", "Quit")),

  SHOWN (BOARD, BOARD, "Left KP_Left", "step-card(-1)", NC_("shortcuts", "From card to card")),
  SHOWN (BOARD, BOARD, "Right KP_Right", "step-card(1)", NC_("shortcuts", "From card to card")),
  SHOWN (BOARD, BOARD, "Up KP_Up", "step-part(-1)", NC_("shortcuts", "Up and down a card")),
  SHOWN (BOARD, BOARD, "Down KP_Down", "step-part(1)", NC_("shortcuts", "Up and down a card")),
  SHOWN (BOARD, BOARD, "Home KP_Home", "jump-card(-1)",
         NC_("shortcuts", "First or last card")),
  SHOWN (BOARD, BOARD, "End KP_End", "jump-card(1)", NC_("shortcuts", "First or last card")),
  SHOWN (BOARD, BOARD, "space KP_Space", "select-trend(0)", NC_("shortcuts", "Select a trend")),
  SHOWN (BOARD, BOARD, "<Control>space <Control>KP_Space", "select-trend(1)",
         NC_("shortcuts", "Select besides others, or not")),
  SHOWN (BOARD, BOARD, "<Shift>Left <Shift>KP_Left", "extend-trends(-1)",
         NC_("shortcuts", "Select several")),
  SHOWN (BOARD, BOARD, "<Shift>Right <Shift>KP_Right", "extend-trends(1)",
         NC_("shortcuts", "Select several")),
  SHOWN (TOOLKIT, BOARD, "<Shift>Up", NULL, NC_("shortcuts", "Select several")),
  SHOWN (TOOLKIT, BOARD, "<Shift>Down", NULL, NC_("shortcuts", "Select several")),
  SHOWN (BOARD, BOARD, "<Control>a", "select-trends", NC_("shortcuts", "Select all")),
  SHOWN (BOARD, BOARD, "Return KP_Enter ISO_Enter", "open-current",
         NC_("shortcuts", "Open a trend’s page, or the details")),
  SHOWN (VIEW, BOARD, "n", "board.add-initiative", NC_("shortcuts", "Add an initiative")),
  SHOWN (VIEW, BOARD, "<Control>Return <Control>KP_Enter", "initiative.open",
         NC_("shortcuts", "Open the details")),
  SHOWN (VIEW, BOARD, "F2", "initiative.rename", NC_("shortcuts", "Rename")),
  SHOWN (VIEW, BOARD, "Delete KP_Delete", "initiative.delete", NC_("shortcuts", "Delete")),
  SHOWN (VIEW, BOARD, "m", "initiative.move-to", NC_("shortcuts", "Move to another trend")),
  SHOWN (VIEW, BOARD, "d", "initiative.needs", NC_("shortcuts", "Choose what it needs")),
  SHOWN (VIEW, BOARD, "<Shift>d", "initiative.move-after",
         NC_("shortcuts", "Move after what it needs")),
  SHOWN (PLACE, BOARD, "<Alt>Up <Alt>KP_Up", "initiative.move-up",
         NC_("shortcuts", "Move up or down")),
  SHOWN (PLACE, BOARD, "<Alt>Down <Alt>KP_Down", "initiative.move-down",
         NC_("shortcuts", "Move up or down")),
  SHOWN (PLACE, BOARD, "<Alt>Left <Alt>KP_Left", "initiative.move-left",
         NC_("shortcuts", "Move to the trend beside")),
  SHOWN (PLACE, BOARD, "<Alt>Right <Alt>KP_Right", "initiative.move-right",
         NC_("shortcuts", "Move to the trend beside")),
  SHOWN (VIEW, BOARD, "1 KP_1", "initiative.priority::critical",
         NC_("shortcuts", "Priority, from critical to none")),
  SHOWN (VIEW, BOARD, "2 KP_2", "initiative.priority::high",
         NC_("shortcuts", "Priority, from critical to none")),
  SHOWN (VIEW, BOARD, "3 KP_3", "initiative.priority::medium",
         NC_("shortcuts", "Priority, from critical to none")),
  SHOWN (VIEW, BOARD, "4 KP_4", "initiative.priority::low",
         NC_("shortcuts", "Priority, from critical to none")),
  SHOWN (VIEW, BOARD, "0 KP_0", "initiative.priority::unset",
         NC_("shortcuts", "Priority, from critical to none")),
  SHOWN (VIEW, BOARD, "Menu", "popup-menu", NC_("shortcuts", "Context menu")),
  SHOWN (VIEW, BOARD, "<Shift>F10", "popup-menu", NC_("shortcuts", "Context menu")),

  SHOWN (TREND, TREND, "<Alt>Page_Up <Alt>KP_Page_Up", "trend.previous",
         NC_("shortcuts", "Previous or next trend")),
  SHOWN (TREND, TREND, "<Alt>Page_Down <Alt>KP_Page_Down", "trend.next",
         NC_("shortcuts", "Previous or next trend")),

  SHOWN (ROADMAP, ROADMAP, "Left KP_Left", "step-bar(-1)", NC_("shortcuts", "From bar to bar")),
  SHOWN (ROADMAP, ROADMAP, "Right KP_Right", "step-bar(1)", NC_("shortcuts", "From bar to bar")),
  SHOWN (ROADMAP, ROADMAP, "Up KP_Up", "step-row(-1)", NC_("shortcuts", "Up and down")),
  SHOWN (ROADMAP, ROADMAP, "Down KP_Down", "step-row(1)", NC_("shortcuts", "Up and down")),
  SHOWN (ROADMAP, ROADMAP, "Home KP_Home", "jump-bar(-1)",
         NC_("shortcuts", "First or last of a lane")),
  SHOWN (ROADMAP, ROADMAP, "End KP_End", "jump-bar(1)",
         NC_("shortcuts", "First or last of a lane")),
  SHOWN (ROADMAP, ROADMAP, "<Control>Left <Control>KP_Left", "walk-bar(-1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "<Control>Right <Control>KP_Right", "walk-bar(1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "<Control>Up <Control>KP_Up", "walk-row(-1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "<Control>Down <Control>KP_Down", "walk-row(1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "<Control>Home <Control>KP_Home", "walk-end(-1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "<Control>End <Control>KP_End", "walk-end(1)",
         NC_("shortcuts", "Go without selecting")),
  SHOWN (ROADMAP, ROADMAP, "space KP_Space", "select-current(0)", NC_("shortcuts", "Select")),
  SHOWN (ROADMAP, ROADMAP, "<Control>space <Control>KP_Space", "select-current(1)",
         NC_("shortcuts", "Select besides others, or not")),
  SHOWN (ROADMAP, ROADMAP, "<Shift>Left <Shift>KP_Left", "extend-bars(-1)",
         NC_("shortcuts", "Select several")),
  SHOWN (ROADMAP, ROADMAP, "<Shift>Right <Shift>KP_Right", "extend-bars(1)",
         NC_("shortcuts", "Select several")),
  SHOWN (ROADMAP, ROADMAP, "<Control>a", "select-lane", NC_("shortcuts", "Select all of a lane")),
  SHOWN (ROADMAP, ROADMAP, "Return KP_Enter ISO_Enter", "open-current",
         NC_("shortcuts", "Open the details, or a trend’s page")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>Left <Alt>KP_Left", "move-in-time(-1)",
         NC_("shortcuts", "Earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>Right <Alt>KP_Right", "move-in-time(1)",
         NC_("shortcuts", "Earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>comma", "move-start(-1)",
         NC_("shortcuts", "Start earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>period", "move-start(1)",
         NC_("shortcuts", "Start earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Shift><Alt>Left <Shift><Alt>KP_Left", "move-end(-1)",
         NC_("shortcuts", "End earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Shift><Alt>Right <Shift><Alt>KP_Right", "move-end(1)",
         NC_("shortcuts", "End earlier or later")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>Up <Alt>KP_Up", "move-to-lane(-1)",
         NC_("shortcuts", "To the lane above or below")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>Down <Alt>KP_Down", "move-to-lane(1)",
         NC_("shortcuts", "To the lane above or below")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>Home <Alt>KP_Home", "roadmap.today", NC_("shortcuts", "Today")),
  SHOWN (ROADMAP, ROADMAP, "<Alt>End <Alt>KP_End", "roadmap.whole-plan",
         NC_("shortcuts", "The whole plan")),
  SHOWN (ROADMAP, ROADMAP, "plus equal KP_Add", "roadmap.finer",
         NC_("shortcuts", "Finer or coarser")),
  SHOWN (ROADMAP, ROADMAP, "minus KP_Subtract", "roadmap.coarser",
         NC_("shortcuts", "Finer or coarser")),

  WINDOW (DETAILS, "F9", "win.details", NC_("shortcuts", "Show or hide the details")),
  SHOWN (DETAILS, DETAILS, "<Alt>Page_Up <Alt>KP_Page_Up", "details.previous",
         NC_("shortcuts", "Previous or next")),
  SHOWN (DETAILS, DETAILS, "<Alt>Page_Down <Alt>KP_Page_Down", "details.next",
         NC_("shortcuts", "Previous or next")),

  PLAIN (DIALOG, "Escape", "window.close"),
  PLAIN (FIELD, "Escape", "leave"),

  PLAIN (CARD_ENTRY, "Up KP_Up", "leave-upwards"),
  PLAIN (MOVE_SEARCH, "Up KP_Up", "step(-1)"),
  PLAIN (MOVE_SEARCH, "Down KP_Down", "step(1)"),
  PLAIN (MOVE_PLACE, "Return KP_Enter ISO_Enter", "move"),

  PLAIN (SCORE, "Left KP_Left", "step(-1)"),
  PLAIN (SCORE, "Right KP_Right", "step(1)"),
  PLAIN (SCORE, "1 KP_1", "score(1)"),
  PLAIN (SCORE, "2 KP_2", "score(2)"),
  PLAIN (SCORE, "3 KP_3", "score(3)"),
  PLAIN (SCORE, "4 KP_4", "score(4)"),
  PLAIN (SCORE, "5 KP_5", "score(5)"),
  PLAIN (SCORE, "0 KP_0 Delete KP_Delete BackSpace", "score(0)"),

  PLAIN (CALENDAR, "Left KP_Left <Control>Left <Control>KP_Left", "sideways(-1)"),
  PLAIN (CALENDAR, "Right KP_Right <Control>Right <Control>KP_Right", "sideways(1)"),
  PLAIN (CALENDAR, "Up KP_Up <Control>Up <Control>KP_Up", "days(-7)"),
  PLAIN (CALENDAR, "Down KP_Down <Control>Down <Control>KP_Down", "days(7)"),
  PLAIN (CALENDAR, "Page_Up KP_Page_Up", "months(-1)"),
  PLAIN (CALENDAR, "Page_Down KP_Page_Down", "months(1)"),
  PLAIN (CALENDAR, "<Control>Page_Up <Control>KP_Page_Up", "months(-12)"),
  PLAIN (CALENDAR, "<Control>Page_Down <Control>KP_Page_Down", "months(12)"),
  PLAIN (CALENDAR, "Home KP_Home <Control>Home <Control>KP_Home", "end-of-month(-1)"),
  PLAIN (CALENDAR, "End KP_End <Control>End <Control>KP_End", "end-of-month(1)"),
  PLAIN (CALENDAR, "space KP_Space Return KP_Enter ISO_Enter", "choose"),

  PLAIN (TAGS, "BackSpace", "take-back"),
  PLAIN (LINE, "Return KP_Enter ISO_Enter <Shift>Return <Shift>KP_Enter", "enter"),
  PLAIN (TEXT, "<Control>Return <Control>KP_Enter <Control>ISO_Enter", "commit"),
  PLAIN (PICKER, "Down KP_Down", "enter-list"),
  PLAIN (SEARCH, "Escape", "stop-search"),
  PLAIN (LIST, "Tab KP_Tab", "leave(1)"),
  PLAIN (LIST, "<Shift>Tab <Shift>KP_Tab", "leave(-1)"),
  PLAIN (RADIO, "Up KP_Up Down KP_Down", "choose-next"),
};

/**
 * trends_keys_get_table:
 * @n_keys: (out): how many rows there are
 *
 * Returns: (array length=n_keys) (transfer none): all keys, in the order in which they are shown
 */
const TrendsKey *
trends_keys_get_table (guint *n_keys)
{
  g_return_val_if_fail (n_keys != NULL, NULL);

  *n_keys = G_N_ELEMENTS (table);
  return table;
}
