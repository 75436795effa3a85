/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-list.h: a list of initiatives, down or along, that selects with the rest of
 * the window. Who has one says how a row is made and what it shows. */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_INITIATIVE_LIST (trends_initiative_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeList, trends_initiative_list, TRENDS, INITIATIVE_LIST,
                      GtkWidget)

typedef struct
{
  /* (transfer floating): what a row shows, empty */
  GtkWidget *(*make) (gpointer user_data);
  /* Fills it. Returns: (transfer full): all of it in words */
  char *(*show) (GtkWidget *cell, TrendsEntity *initiative, gpointer user_data);
  /* (nullable): it stands for nothing any more, until it is filled again */
  void (*clear) (GtkWidget *cell);
  /* (nullable): opens the details, where it matters at what they open */
  void (*open) (TrendsEntity *initiative, gpointer user_data);
} TrendsInitiativeListRows;

void          trends_initiative_list_set        (TrendsInitiativeList           *self,
                                                 TrendsSession                  *session,
                                                 GListModel                     *initiatives,
                                                 const TrendsInitiativeListRows *rows,
                                                 gpointer                        user_data);
void          trends_initiative_list_set_name   (TrendsInitiativeList           *self,
                                                 const char                     *name,
                                                 gboolean                        is_counted);
void          trends_initiative_list_update     (TrendsInitiativeList           *self);
guint         trends_initiative_list_get_position (GtkWidget                    *cell);
TrendsEntity *trends_initiative_list_get_entity_of (TrendsInitiativeList        *self,
                                                 GtkWidget                      *widget);
GtkWidget    *trends_initiative_list_find_row   (TrendsInitiativeList           *self,
                                                 TrendsEntity                   *initiative);
gboolean      trends_initiative_list_reveal     (TrendsInitiativeList           *self,
                                                 TrendsEntity                   *initiative,
                                                 guint                           position);
void          trends_initiative_list_show_first (TrendsInitiativeList         *self);
GListModel   *trends_initiative_list_get_model  (TrendsInitiativeList           *self);

G_END_DECLS
