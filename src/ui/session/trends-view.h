/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view.h: what shows a plan's entities and lets people act on them: the
 * board, a trend's page, the details pane. A view says where an entity is and what
 * its widgets stand for; what can be done to an entity, its menu and its drags are
 * the same in all views (trends-view-actions.h) and need no more than that.
 *
 * A view calls trends_view_set_session() when it gets its session and
 * trends_view_drop() in its dispose. From then on it is asked to reveal what the
 * session wants revealed, but only while it can be seen: views that are behind
 * another do nothing. What is made of the plan for one view alone follows that view's
 * feed and not the plan (trends-feed.h); what else it has to hear it connects to by
 * trends_view_follow().
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-feed.h"
#include "trends-period.h"
#include "trends-session.h"
#include "trends-table.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_VIEW (trends_view_get_type ())
G_DECLARE_INTERFACE (TrendsView, trends_view, TRENDS, VIEW, GtkWidget)

/* Each may be NULL, where a view has none of it. */
struct _TrendsViewInterface
{
  GTypeInterface parent_iface;

  /* Shows an entity and gives it the focus; FALSE where it has no place here. */
  gboolean (*reveal) (TrendsView *self, TrendsEntity *entity);
  /* The same for where initiatives are added to a trend. */
  gboolean (*reveal_adder) (TrendsView *self, TrendsEntity *trend);
  /* What a widget inside the view stands for, or is a part of; NULL: nothing. */
  TrendsEntity *(*get_entity_of) (TrendsView *self, GtkWidget *widget);
  /* The same of what has a mark of its own but isn't acted on as a whole is, as a milestone on a
   * bar: the focus comes back to it. */
  TrendsEntity *(*get_part_of) (TrendsView *self, GtkWidget *widget);
  /* What shows an entity just now; NULL: nothing. */
  GtkWidget *(*find_widget) (TrendsView *self, TrendsEntity *entity);
  /* Lets a title be edited where it stands; FALSE where it can't be. */
  gboolean (*rename) (TrendsView *self, TrendsEntity *entity);
  /* Gives the focus to what stands at a place of a trend, when what was there has
   * gone: that after it, or before, or where the next is added. */
  void (*focus_near) (TrendsView *self, TrendsEntity *trend, guint index);
  /* Where something that is dragged would go, by where it is over the view: before
   * which place of which trend (G_MAXUINT: the end). FALSE where it can't. */
  gboolean (*find_drop) (TrendsView *self, GtkWidget *picked, double x, double y,
                         TrendsEntity **trend, guint *index);
  /* Marks that place; a NULL trend takes the mark away. */
  void (*mark_drop) (TrendsView *self, TrendsEntity *trend, guint index);
  /* The day at a place of a view along time. */
  gint64 (*get_day_at) (TrendsView *self, double x);
  /* Which days of a view along time are seen; FALSE where all are, or it isn't along time. */
  gboolean (*get_stretch) (TrendsView *self, TrendsPeriod *stretch);
  /* What pictures and papers call what is shown, where a view has several ways to be shown, and by
   * what its lanes are: (transfer none) (nullable), both */
  const char *(*get_drawing) (TrendsView *self, const char **lanes);
  /* What is chosen or tried in it, so that what is drawn shows the same: by what formats call their
   * options (element-type utf8 utf8); NULL: nothing is. */
  GHashTable *(*dup_choices) (TrendsView *self);
  /* What scrolls below a dragged thing: from the inside outwards, by `depth` 0, 1, …,
   * and its adjustment; NULL beyond the last. */
  GtkWidget *(*get_scrolled) (TrendsView *self, TrendsEntity *trend, guint depth,
                              GtkAdjustment **adjustment);
  /* Adds to an entity's menu what only this view does to it. */
  void (*fill_menu) (TrendsView *self, TrendsEntity *entity, GMenu *menu);
  /* Says beside what shows it what was done to an entity last; NULL: the window does. */
  void (*say) (TrendsView *self, TrendsEntity *entity, const char *text);
  /* What is shown and looked for, in its order, as tables: (transfer full) (element-type
   * TrendsTable). `filter`: NULL where nothing is looked for. */
  GPtrArray *(*make_tables) (TrendsView *self, TrendsFilter *filter);
  /* Where a view has columns that give what is dropped on them a value, rather than a place in a
   * trend: the one at what is picked, an object of the view's own; NULL: none, or no such view. */
  GObject *(*find_column) (TrendsView *self, GtkWidget *picked);
  /* Marks it; NULL takes the mark away. */
  void (*mark_column) (TrendsView *self, GObject *column);
  void (*drop_on_column) (TrendsView *self, GObject *column, TrendsEntity *initiative);
  /* Fills a menu with what can be done to such a column itself, which stands for no entity: its items
   * say by their targets which one it is. NULL: nothing can. */
  void (*fill_column_menu) (TrendsView *self, GObject *column, GMenu *menu);
  /* Where an initiative is moved by keys in another way than among trends and in them: by so many
   * to the side and down; TRUE: that was this view's to do. */
  gboolean (*move_by) (TrendsView *self, TrendsEntity *initiative, int columns, int rows);
};

/* For those who make views */
void           trends_view_set_session  (TrendsView         *self,
                                         TrendsSession      *session);
void           trends_view_drop         (TrendsView         *self);
/* What a view follows it hears at once or, while it isn't shown, when it is again. */
TrendsFeed    *trends_view_get_feed     (TrendsView         *self);
void           trends_view_follow       (TrendsView         *self,
                                         gpointer            source,
                                         const char         *signal,
                                         GCallback           callback,
                                         gpointer            object);

/* For all */
TrendsSession *trends_view_get_session  (TrendsView         *self);
TrendsPlan    *trends_view_get_plan     (TrendsView         *self);
gboolean       trends_view_is_shown     (TrendsView         *self);
gboolean       trends_view_reveal       (TrendsView         *self,
                                         TrendsEntity       *entity);
gboolean       trends_view_reveal_adder (TrendsView         *self,
                                         TrendsEntity       *trend);
TrendsEntity  *trends_view_get_entity_of (TrendsView        *self,
                                         GtkWidget          *widget);
GtkWidget     *trends_view_find_widget  (TrendsView         *self,
                                         TrendsEntity       *entity);
gboolean       trends_view_rename       (TrendsView         *self,
                                         TrendsEntity       *entity);
void           trends_view_focus_near   (TrendsView         *self,
                                         TrendsEntity       *trend,
                                         guint               index);
void           trends_view_say          (TrendsView         *self,
                                         TrendsEntity       *entity,
                                         const char         *text);
gboolean       trends_view_say_since    (TrendsView         *self,
                                         TrendsEntity       *entity,
                                         const char         *text,
                                         const char         *before);
GPtrArray     *trends_view_make_tables  (TrendsView         *self,
                                         TrendsFilter       *filter);
gboolean       trends_view_get_stretch  (TrendsView         *self,
                                         TrendsPeriod       *stretch);
GHashTable    *trends_view_dup_choices  (TrendsView         *self);
const char    *trends_view_get_drawing  (TrendsView         *self,
                                         const char        **lanes);
/* What an action is for now, if for nothing else: an entity or NULL */
TrendsEntity  *trends_view_get_current  (TrendsView         *self);
gboolean       trends_view_get_place    (TrendsView         *self,
                                         TrendsEntity       *entity,
                                         GdkRectangle       *place);
void           trends_view_show_popover (TrendsView         *self,
                                         GtkPopover         *popover,
                                         const GdkRectangle *place,
                                         TrendsEntity       *pointed);
void           trends_view_return_to    (TrendsView         *self,
                                         GtkWidget          *widget);
TrendsEntity  *trends_view_get_pointed  (TrendsView         *self);
gint64         trends_view_get_pointed_day (TrendsView      *self);
void           trends_view_forget_pointed (TrendsView       *self);

G_END_DECLS
