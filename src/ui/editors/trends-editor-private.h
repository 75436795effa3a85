/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor-private.h: what trends-editor.c and trends-editor-typed.c share. */

#pragma once

#include "trends-before.h"
#include "trends-editor.h"
#include "trends-pending.h"

G_BEGIN_DECLS

typedef struct
{
  const TrendsField *field;
  TrendsEntity *entity;
  GPtrArray *subjects;    /* (element-type TrendsEntity): what gets the same value, or NULL */
  TrendsPending *pending; /* of the entity's plan */
  GSignalGroup *signals;
  GtkWidget *child;
  GtkWidget *target;
  GtkWidget *label;
  char *error;
  TrendsBefore before; /* the typing that goes on */
  char *edit_before;   /* (nullable): the plan's last edit, before this one that is being written */
  guint busy;
  guint named : 1;
  guint editable : 1;
  guint empty : 1;
} TrendsEditorPrivate;

TrendsEditorPrivate *trends_editor_get_private (TrendsEditor *self);

void  trends_editor_input_init     (TrendsInputInterface *iface);
char *trends_editor_dup_typed      (TrendsEditor         *self);
void  trends_editor_say_error      (TrendsEditor         *self);
void  trends_editor_keep_typed     (TrendsEditor         *self);
void  trends_editor_restore_draft  (TrendsEditor         *self);
void  trends_editor_follow_pending (TrendsEditor         *self);

G_END_DECLS
