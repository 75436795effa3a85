/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor-factory.h: the editor that suits a field. */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *trends_editor_factory_make     (const TrendsField *field);
/* The editor with the field's name, and room for what is wrong */
GtkWidget *trends_editor_factory_make_row (const TrendsField *field);

G_END_DECLS
