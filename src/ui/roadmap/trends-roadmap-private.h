/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-private.h: what the parts of the roadmap share: what it is made of in
 * trends-roadmap.c, what it is as a view in -view.c, its keys in -keys.c, the pointer in
 * -pointer.c, dragging in -drag.c, milestones in -milestones.c, governance dates in -dates.c,
 * what both have in common in -marks.c, what keys and drags change in
 * -edits.c, the same as a table in -twin.c, and as columns in -columns.c, with their drags in
 * -columns-drag.c, and what is hidden as it doesn't match in -unmatched.c.
 */

#pragma once

#include "trends-horizon-column.h"
#include "trends-initiative-table.h"
#include "trends-roadmap-chart.h"
#include "trends-roadmap-move.h"
#include "trends-roadmap-tray.h"
#include "trends-roadmap.h"
#include "trends-view-actions.h"

G_BEGIN_DECLS

typedef struct _TrendsRoadmapDrag TrendsRoadmapDrag;
typedef struct _TrendsCardDrag TrendsCardDrag;

struct _TrendsRoadmap
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *group_button;
  GtkWidget *early_button;
  GtkWidget *baseline_button;
  GtkWidget *early_list;
  GtkWidget *sort_button;
  GtkWidget *table_button;
  GtkWidget *legend_button;
  GtkWidget *nothing; /* where there is no lane: what to do about it */
  GtkWidget *arrangement; /* buttons: along time, or as columns */
  GtkWidget *body;      /* the chart, and columns */
  GtkWidget *chart_box; /* with the tray */
  GtkWidget *left_out_line;
  GtkWidget *left_out_label;
  GtkWidget *left_out_button;
  TrendsInitiativeTable *table; /* the same as a table; empty until it is first shown */
  GtkCustomFilter *listed;      /* of the table: what isn't left out; NULL as long as that is empty */
  GtkWidget *dates_section; /* below that: governance dates */
  GtkListBox *dates_list;   /* in it; NULL until it is first shown */
  GtkWidget *unit_button;
  GtkWidget *coarser;
  GtkWidget *finer;
  GtkWidget *today;
  GtkWidget *whole;
  GtkWidget *scroller;
  TrendsRoadmapChart *chart;
  TrendsRoadmapTray *tray;

  TrendsSession *session;
  TrendsHorizonColumns *horizons;
  TrendsHorizonColumn *columns[TRENDS_N_HORIZONS];
  gboolean has_columns;    /* rather than bars along time */
  gboolean shows_left_out; /* beside either */
  gconstpointer announced; /* the state of a baseline that was said to be compared with */
  double panned_x, panned_y;
  TrendsEntity *pressed; /* weak: selected only if it isn't dragged */
  GdkModifierType pressed_modifiers;
  TrendsRoadmapDrag *drag;
  TrendsCardDrag *card_drag;
  guint unmatched_later; /* lays out what is shown, where what doesn't match is hidden */
  gboolean was_hiding;
  GHashTable *trails; /* (nullable): what keys moved last, by ids, as TrendsMoveTrails */
};

void trends_roadmap_view_init    (TrendsViewInterface *iface);
void trends_roadmap_follow_unmatched (TrendsRoadmap *self, GCallback shown_anew);
void trends_roadmap_lay_out_shown (TrendsRoadmap *self);
void trends_roadmap_install_keys (GtkWidgetClass      *widget_class);
/* When something without dates starts: trends-roadmap-quarters.c */
void trends_roadmap_ask_quarter (TrendsRoadmap *self, TrendsEntity *initiative);
/* What it is compared with: trends-roadmap-baselines.c */
void trends_roadmap_install_baselines (GtkWidgetClass *widget_class);
void trends_roadmap_add_baselines (TrendsRoadmap *self);
const char *trends_roadmap_get_baseline (TrendsRoadmap *self);
void trends_roadmap_set_baseline (TrendsRoadmap *self, const char *id);
/* Governance dates in the ruler: trends-roadmap-dates.c */
void trends_roadmap_install_dates (GtkWidgetClass *widget_class);
GPtrArray *trends_roadmap_dup_dates (TrendsRoadmap *self);
gboolean trends_roadmap_reveal_date (TrendsRoadmap *self, TrendsEntity *date);
gboolean trends_roadmap_enter_dates (TrendsRoadmap *self, gint64 day);
/* The same as a list below the table: trends-roadmap-twin-dates.c */
void trends_roadmap_update_twin_dates (TrendsRoadmap *self);
/* Milestones on bars: trends-roadmap-milestones.c */
void trends_roadmap_install_milestones (GtkWidgetClass *widget_class);
gboolean trends_roadmap_step_milestone (GtkWidget *widget, GVariant *args, gpointer user_data);
gboolean trends_roadmap_reveal_milestone (TrendsRoadmap *self, TrendsEntity *milestone);
void trends_roadmap_press_milestone (TrendsRoadmap *self,
                                     TrendsMilestoneMark *mark,
                                     int n_presses);
/* Both sorts of marks: trends-roadmap-marks.c */
gboolean trends_roadmap_select_mark (GtkWidget *widget, GVariant *args, gpointer user_data);
void trends_roadmap_select_marked (TrendsRoadmap *self,
                                   TrendsEntity *marked,
                                   GdkModifierType modifiers);
void trends_roadmap_install_marks (GtkWidgetClass *widget_class);
void trends_roadmap_install_legend (GtkWidgetClass *widget_class);
void trends_roadmap_install_menu (GtkWidgetClass *widget_class);
void trends_roadmap_fill_menu (TrendsView *view, TrendsEntity *entity, GMenu *menu);
TrendsEntity *trends_roadmap_get_marked_of (GtkWidget *widget);
TrendsEntity *trends_roadmap_get_marked (TrendsRoadmap *self, TrendsKind kind);
gint64 trends_roadmap_get_marked_day (TrendsEntity *marked);
gint64 trends_roadmap_find_marked_day (TrendsRoadmap *self,
                                       TrendsEntity *marked,
                                       const TrendsMove *move,
                                       gint64 undated);
gboolean trends_roadmap_move_marked (TrendsRoadmap *self, TrendsEntity *marked, gint64 day);
gboolean trends_roadmap_move_mark (GtkWidget *widget, GVariant *args, gpointer user_data);
gboolean trends_roadmap_move_mark_days (GtkWidget *widget, GVariant *args, gpointer user_data);
gboolean trends_roadmap_popup_mark (GtkWidget *widget, GVariant *args, gpointer user_data);
void trends_roadmap_popup_mark_menu (TrendsRoadmap *self, TrendsEntity *marked);
void trends_roadmap_popup (TrendsRoadmap *self,
                           GMenu *menu,
                           const GdkRectangle *place,
                           TrendsEntity *marked);
gboolean trends_roadmap_popup_lane (TrendsRoadmap *self,
                                    TrendsRoadmapLane *lane,
                                    const GdkRectangle *place);
void trends_roadmap_popup_ground_menu (TrendsRoadmap *self, double x, double y);
void trends_roadmap_add_pointer  (TrendsRoadmap       *self);
void trends_roadmap_fold         (TrendsRoadmap       *self,
                                  TrendsRoadmapLane   *lane,
                                  gboolean             is_folded);
/* (transfer full) (element-type TrendsEntity): of its bars, in their order */
GListModel *trends_roadmap_lane_dup_order (const TrendsRoadmapLane *lane);

gboolean trends_roadmap_is_along_time (TrendsRoadmap *self);
gboolean trends_roadmap_shows_table (TrendsRoadmap *self);
void trends_roadmap_show_table (TrendsRoadmap *self, gboolean shows_table);
void trends_roadmap_update_table (TrendsRoadmap *self);
void trends_roadmap_follow_requests (TrendsRoadmap *self);
void trends_roadmap_add_columns (TrendsRoadmap *self);
void trends_roadmap_add_columns_drag (TrendsRoadmap *self);
gboolean trends_roadmap_is_left_out_at (TrendsRoadmap *self, double x, double y);
void trends_roadmap_select_dropped (TrendsRoadmap *self, TrendsEntity *initiative);
void trends_roadmap_mark_left_out (TrendsRoadmap *self, gboolean is_target);
void trends_roadmap_snapshot_card (TrendsRoadmap *self, GtkSnapshot *snapshot);
void trends_roadmap_update_columns (TrendsRoadmap *self);
void trends_roadmap_update_parts (TrendsRoadmap *self);
void trends_roadmap_show_columns (TrendsRoadmap *self, gboolean has_columns);
void trends_roadmap_show_left_out (TrendsRoadmap *self, gboolean shows_left_out);
TrendsHorizonColumn *trends_roadmap_find_column (TrendsRoadmap *self, TrendsEntity *entity);
gboolean trends_roadmap_reveal_card (TrendsRoadmap *self, TrendsEntity *entity);
TrendsEntity *trends_roadmap_get_card_entity (TrendsRoadmap *self, GtkWidget *widget);
gboolean trends_roadmap_focus_columns (TrendsRoadmap *self);
void trends_roadmap_add_drag (TrendsRoadmap *self);
void trends_roadmap_stop_drag (TrendsRoadmap *self);
guint trends_roadmap_count_along (TrendsEntity *initiative,
                                  const TrendsMove *move,
                                  const TrendsDays *moved);
char *trends_roadmap_dup_along_words (guint n);
gboolean trends_roadmap_move (TrendsRoadmap *self,
                              TrendsEntity *initiative,
                              const TrendsMove *move,
                              const TrendsDays *undated,
                              const TrendsRoadmapKey *lane);
gboolean trends_roadmap_step (TrendsRoadmap *self,
                              TrendsEntity *initiative,
                              const TrendsMove *move);
GHashTable *trends_roadmap_new_trails (void);
TrendsDays trends_roadmap_follow (TrendsRoadmap *self,
                                  GHashTable *trails,
                                  TrendsEntity *entity,
                                  const TrendsMove *move,
                                  const TrendsDays *days,
                                  const TrendsDays *undated);
void trends_roadmap_keep_trails (TrendsRoadmap *self, GHashTable *trails);
gboolean trends_roadmap_asks_dates (const TrendsRoadmapKey *lane);
void trends_roadmap_put_into (TrendsRoadmap *self,
                              TrendsEntity *initiative,
                              const TrendsRoadmapKey *lane);

gboolean trends_roadmap_focus_chart (TrendsRoadmap *self);

G_END_DECLS
