/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-manual-pages.c: see trends-manual-pages.h. It says what there is to find and how to begin;
 * what a screen says by itself is said there. */

#include "trends-manual-pages.h"

#include <glib/gi18n.h>

#define SAY(term, text) { term, text, TRENDS_KEYS_WINDOW, NULL }
#define KEY(term, text, scope, action) { term, text, TRENDS_KEYS_##scope, action }

/* Translators: what follows is the manual. Words between “ ” are as menus and buttons have them. */
static const TrendsManualParagraph first_steps[] = {
  SAY (N_("A plan."),
       N_("Trends turns published trends into a plan of your own: what each means where you are, who "
          "looks after it, which pieces of work answer it, when, for how much, and what is missing. "
          "A plan is one file. It saves itself, and the header says “Saved” when it is on the disk.")),
  SAY (N_("Begin."),
       N_("“New plan” on the first page, or in the menu beside the title, makes a plan with all "
          "trends of an edition on it. “Explore the sample” opens one that is full, to try things "
          "on.")),
  SAY (N_("Decide."),
       N_("Say for each trend whether you act, prepare or watch: click on the word on its card, or "
          "press its letter while the card has the focus. A trend that isn’t for you can be hidden.")),
  KEY (N_("Add."),
       N_("Type the title of a piece of work at the foot of a card, press Enter, and type the next. "
          "Such a piece of work is called an initiative here."),
       VIEW, "board.add-initiative"),
  KEY (N_("Find anything."),
       N_("One line adds an initiative, runs any command, and leads to any initiative, trend, owner "
          "or view."),
       WINDOW, "win.quick"),
  KEY (N_("Take it back."),
       N_("Everything can be undone, as far back as you like. What was done is said where it was "
          "done, with a button that takes it back."),
       WINDOW, "win.undo"),
};

static const TrendsManualParagraph board[] = {
  SAY (N_("Move about."),
       N_("Arrows go from card to card and down a card. Tab goes on to what is inside. Enter opens "
          "the details of an initiative, or the page of a trend.")),
  KEY (N_("Who."), N_("Ask who leads an initiative, or owns a trend. Type a name that is new to add "
                      "somebody."),
       VIEW, "initiative.lead"),
  KEY (N_("How far."), N_("Choose a status by its letter."), VIEW, "initiative.choose-status"),
  KEY (N_("When."), N_("Give dates as you would say them: a day, a month, Q3 27/28, or two with a "
                       "dash between them."),
       VIEW, "initiative.dates"),
  KEY (N_("How much."), N_("Give the cost: 45k and 1.2m are understood."), VIEW, "initiative.cost"),
  SAY (N_("How urgent."), N_("The digits 1 to 4 set the priority, from critical to low; 0 takes it "
                             "away.")),
  SAY (N_("Several at once."), N_("Hold Control or Shift to select several. Keys and menus are for "
                                  "all of them then, in one step of undo.")),
  KEY (N_("Comment."), N_("Say what you have to say of an initiative or a trend. Others see your "
                          "name and when it was."),
       VIEW, "initiative.comment"),
  KEY (N_("Another way."), N_("Search and filter by anything. Under “View” in the main menu the "
                              "board stands closer together, or has columns of owners, statuses, "
                              "priorities or horizons, and lanes by a second of these: what is "
                              "dropped in a cell has both."),
       WINDOW, "win.search"),
};

static const TrendsManualParagraph roadmap[] = {
  KEY (N_("See when."), N_("The same initiatives along the quarters of your financial year. Without "
                           "dates they wait below; drag them up, or press Enter to choose a "
                           "quarter."),
       WINDOW, "win.view::roadmap"),
  KEY (N_("Move in time."), N_("Drag a bar or its ends, or use the keys; Shift makes finer steps."),
       ROADMAP, "move-in-time(1)"),
  KEY (N_("What needs what."), N_("Choose what an initiative needs, or draw a line from the end of "
                                  "its bar. What starts too early is marked; what only relates has "
                                  "a dotted line."),
       VIEW, "initiative.needs"),
  KEY (N_("Milestones."), N_("Mark a day on a bar. Meetings of boards, budgets and elections are "
                             "marked in the ruler."),
       VIEW, "initiative.add-milestone"),
  KEY (N_("As a table."), N_("Every chart is a table as well, for reading, sorting and copying."),
       WINDOW, "win.table"),
};

static const TrendsManualParagraph priorities[] = {
  KEY (N_("See what matters."), N_("Value against effort, and beside it a ranking by the weights "
                                   "that you give to value, urgency, less risk and effort."),
       WINDOW, "win.view::priorities"),
  SAY (N_("Rate."), N_("Drag a bubble, or press V or E and a digit. What isn’t rated yet is listed "
                       "and can be dragged in.")),
  SAY (N_("Try it out."), N_("Other weights show who would rise and fall before you keep them. A sum "
                             "of money shows how far down the ranking it reaches.")),
};

static const TrendsManualParagraph insights[] = {
  KEY (N_("See what is thin."), N_("How much is planned for each trend, who leads how much and when, "
                                   "what each year costs."),
       WINDOW, "win.view::insights"),
  SAY (N_("See what is missing."), N_("Each finding is a sentence with a button that leads to where "
                                      "it is put right. What is as it should be can be set aside, "
                                      "with the reason.")),
};

static const TrendsManualParagraph workshop[] = {
  KEY (N_("Show it."), N_("Present the plan to a room, on the second screen where there is one. What "
                          "isn’t public is not on the wall."),
       WINDOW, "win.present"),
  KEY (N_("Try it."), N_("Practise on a copy, of which nothing is kept."), WINDOW, "win.practice"),
  KEY (N_("Collect."), N_("On the wall, type what people say: each Enter is an idea. Ideas are "
                          "grouped, voted on, and made initiatives."),
       WALL, "capture"),
  KEY (N_("Ask the wall."), N_("There, the key of this manual shows the wall’s own keys instead, and "
                               "Escape leads back."),
       WINDOW, "app.manual"),
  KEY (N_("Keep it."), N_("The record of a workshop has its ideas, votes and decisions, and what has "
                          "changed since it began. “Workshops…” in the plan menu has them all."),
       WINDOW, "win.show-record"),
};

static const TrendsManualParagraph files[] = {
  SAY (N_("Bring in."), N_("Drop a spreadsheet, or what another tool has exported, on the window, or "
                           "choose “Import…”. A page shows what each column becomes, and nothing "
                           "is in the plan before you say so.")),
  KEY (N_("Give away."), N_("A paper that a screen reader can read, spreadsheets, pictures, a "
                            "calendar, and more. “Public” leaves out what must stay inside, and "
                            "says how much that is."),
       WINDOW, "win.export"),
  KEY (N_("Copy."), N_("Any view as a table for a spreadsheet; or as a picture, from the main menu."),
       WINDOW, "win.copy-table"),
  SAY (N_("Together."), N_("Two people may have one plan open at once. “Copies for groups…” makes "
                           "files that others work on, and “Bring back…” takes what they have done "
                           "into the plan.")),
  SAY (N_("Nothing else."), N_("There is no account and no server, and the network isn’t used.")),
};

static const TrendsManualParagraph keys[] = {
  KEY (N_("All keys."), N_("The window of shortcuts lists every key, view by view."), WINDOW,
       "app.shortcuts"),
  KEY (N_("Menus."), N_("Whatever has the focus has a menu; so has whatever you click on with the "
                        "second button, or rest a finger on."),
       VIEW, "popup-menu"),
  KEY (N_("Out of it."), N_("Escape lets go of what you do: a drag, a field, a pane, the filter."),
       BACK, "back"),
  KEY (N_("Larger."), N_("Any view can be shown larger, and smaller again."), WINDOW, "win.zoom-in"),
  SAY (N_("Heard."), N_("All of this works with a screen reader. What a key has done is said.")),
};

#define PAGE(name, title) { #name, title, name, G_N_ELEMENTS (name) }

static const TrendsManualPage pages[] = {
  PAGE (first_steps, N_("First steps")),
  PAGE (board, N_("Board")),
  PAGE (roadmap, N_("Roadmap")),
  PAGE (priorities, N_("Priorities")),
  PAGE (insights, N_("Insights")),
  PAGE (workshop, N_("Workshop")),
  PAGE (files, N_("Files in and out")),
  PAGE (keys, N_("Keys")),
};

/**
 * trends_manual_get_pages:
 * @n_pages: (out): how many there are
 *
 * Returns: (array length=n_pages) (transfer none): the pages, in order
 */
const TrendsManualPage *
trends_manual_get_pages (guint *n_pages)
{
  g_return_val_if_fail (n_pages != NULL, NULL);

  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

/**
 * trends_manual_dup_paragraph:
 *
 * Returns: (transfer full): what it says, translated, with its key
 */
char *
trends_manual_dup_paragraph (const TrendsManualParagraph *paragraph)
{
  g_autofree char *accelerator = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (paragraph != NULL, NULL);

  if (paragraph->action != NULL)
    accelerator = trends_keys_dup_accelerator (paragraph->scope, paragraph->action);
  if (accelerator == NULL)
    /* Translators: a paragraph of the manual: what it is about, and what is said of that */
    return g_strdup_printf (_("%s %s"), _(paragraph->term), _(paragraph->text));

  words = trends_keys_dup_words (accelerator);
  /* Translators: a paragraph of the manual: what it is about, what is said of that, and its key:
   * “How much. Give the cost: 45k and 1.2m are understood. (C)” */
  return g_strdup_printf (_("%s %s (%s)"), _(paragraph->term), _(paragraph->text), words);
}
