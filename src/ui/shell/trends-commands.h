/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-commands.h: all that can be done now, each by a name: what is in the menus of the window,
 * what is in the menu of what is current, and what has a key. Nothing is named a second time here.
 */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_COMMAND_VIEW,     /* shows another view */
  TRENDS_COMMAND_CURRENT,  /* does something to what is current, or selected */
  TRENDS_COMMAND_GENERAL,
  TRENDS_COMMAND_N_KINDS,
} TrendsCommandKind;

typedef struct
{
  TrendsCommandKind kind;
  char *label;
  char *folded; /* the label, to look for it */
  char *keys;   /* (nullable): as people read them */
  char *action; /* with what it is given */
} TrendsCommand;

GPtrArray *trends_commands_list (GtkWidget           *window,
                                 TrendsView          *view);
gboolean   trends_command_run   (const char          *action,
                                 GtkWidget           *from);

G_END_DECLS
